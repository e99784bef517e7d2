//! Files that the reader has chosen.

use std::rc::Rc;
use std::slice;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{call, construct, get, get_index, get_number, global, once, set_text, then};

/// Reads the file chosen in an input, then calls `tell` with its text. A file that cannot be read has an empty text.
pub(crate) fn read_text(input: &JsValue, tell: Rc<dyn Fn(&str)>) {
    let file = take_file(input);
    let read = once(move |text| tell(&text.as_string().unwrap_or_default()));
    if let Ok(promise) = call(&file, "text", &[]) {
        // A promise always takes a callback.
        let _ = then(&promise, &read);
    }
}

/// A piece of a file.
pub(crate) enum FilePiece<'a> {
    /// The next bytes, and the percentage of the file that is read with them.
    Bytes(&'a [u8], u32),
    /// The file is read.
    End,
    /// The browser refuses to read on.
    Refused,
}

/// The bytes of a piece, few enough that a slow phone reads one in a task that nobody feels.
const PIECE: f64 = 131_072.0;

/// Reads the file chosen in an input, a piece a task, as long as `take` returns true. Returns false if none is chosen.
pub(crate) fn read_pieces(input: &JsValue, take: impl FnMut(FilePiece<'_>) -> bool + 'static) -> bool {
    let file = take_file(input);
    if file.is_undefined() {
        return false;
    }
    // The decoder that has a character of its own for each byte: texts cross over to this side without more glue.
    match construct(&global("TextDecoder"), &["x-user-defined".into()]) {
        Ok(decoder) => Reading { file, decoder, from: 0.0, take: Box::new(take) }.go_on(),
        Err(_) => refuse(take),
    }
    true
}

fn refuse(mut take: impl FnMut(FilePiece<'_>) -> bool) {
    // Nothing is left to stop.
    let _ = take(FilePiece::Refused);
}

/// Returns the file chosen in an input, which may choose it again.
fn take_file(input: &JsValue) -> JsValue {
    let file = get_index(&get(input, "files"), 0);
    // An input tells only of changes.
    set_text(input, "value", "");
    file
}

/// The reading of a file.
struct Reading {
    file: JsValue,
    decoder: JsValue,
    /// The bytes that are read.
    from: f64,
    take: Box<dyn FnMut(FilePiece<'_>) -> bool>,
}

impl Reading {
    /// Asks for the next piece.
    fn go_on(mut self) {
        let size = get_number(&self.file, "size");
        if self.from >= size {
            // Nothing is left to stop.
            let _ = (self.take)(FilePiece::End);
            return;
        }
        let to = (self.from + PIECE).min(size);
        let bytes = call(&self.file, "slice", &[self.from.into(), to.into()])
            .and_then(|slice| call(&slice, "arrayBuffer", &[]));
        match bytes {
            Ok(promise) => {
                // A promise always takes a callback.
                let _ = then(&promise, &once(move |buffer| self.hear(&buffer, to, size)));
            }
            Err(_) => refuse(self.take),
        }
    }

    /// Hands a piece on.
    fn hear(mut self, buffer: &JsValue, to: f64, size: f64) {
        // What is no buffer is the error of a file that was changed or taken away.
        let text = call(&self.decoder, "decode", slice::from_ref(buffer)).ok().and_then(|text| text.as_string());
        let Some(text) = text else { return refuse(self.take) };
        self.from = to;
        if (self.take)(FilePiece::Bytes(&bytes(text), whole_percent(to / size))) {
            self.go_on();
        }
    }
}

/// The bytes of a text in `x-user-defined`, which has those from 128 on at U+F780.
#[allow(clippy::cast_possible_truncation, reason = "the last eight bits are the byte")]
fn bytes(text: String) -> Vec<u8> {
    if text.is_ascii() { text.into_bytes() } else { text.chars().map(|letter| letter as u8).collect() }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
const fn whole_percent(part: f64) -> u32 {
    (part * 100.0) as u32
}
