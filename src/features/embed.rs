//! The plan for another page: code to paste there, and a preview of it in a frame.
//!
//! The code itself is written by [`EmbedCode`].

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::files::embed_code::EmbedCode;
use lapwise_core::messages;

use crate::controls::checkbox::leave_names_out;
use crate::controls::switch::value_switch;
use crate::markup::{Element, button, effect, el};
use crate::parts::loader::glue_address;
use crate::platform::{Timer, clipboard, preview_frame};
use crate::standalone;
use crate::state::Planner;

/// The tag, the iframe and the link, each to be copied, and a preview.
pub(crate) fn embed_panel(planner: Planner) -> Vec<Element> {
    let glue = glue_address();
    let (folder, page) = (standalone::folder(&glue).to_owned(), standalone::url(&glue));
    let is_nameless = RwSignal::new(false);
    let code: CodeSource = Rc::new(move || {
        let plan = &planner.get().plan;
        EmbedCode::of(&if is_nameless.get() { plan.nameless() } else { plan.clone() }, &folder, &page)
    });
    let mut content = vec![leave_names_out(is_nameless)];
    for words in snippets() {
        content.push(snippet(words, &code));
    }
    content.push(preview(code));
    content
}

/// Reads the code of the plan on screen, and follows it.
type CodeSource = Rc<dyn Fn() -> EmbedCode>;

/// The words around one kind of code.
struct SnippetWords {
    /// The code that the words are about.
    code: fn(EmbedCode) -> String,
    name: &'static str,
    hint: &'static str,
    copy: &'static str,
}

/// The kinds of code, in the order on the page.
fn snippets() -> [SnippetWords; 3] {
    [
        SnippetWords {
            code: |code| code.tag,
            name: messages::tag(),
            hint: messages::tag_hint(),
            copy: messages::copy_tag(),
        },
        SnippetWords {
            code: |code| code.iframe,
            name: messages::iframe(),
            hint: messages::iframe_hint(),
            copy: messages::copy_iframe(),
        },
        SnippetWords {
            code: |code| code.link,
            name: messages::link(),
            hint: messages::link_hint(),
            copy: messages::copy_link(),
        },
    ]
}

/// One kind of code, which a button copies, or the reader by hand.
fn snippet(SnippetWords { code: select, name, hint, copy }: SnippetWords, code: &CodeSource) -> Element {
    let area = el("textarea").attr("rows", "4").attr("readonly", "").attr("dir", "ltr").attr("aria-label", name);
    // A text area has a `value` like an input's.
    let input: HtmlInputElement = area.cast();
    let status = el("p").class("hint").attr("role", "status");
    let (shown, outdated, code) = (input.clone(), status.clone(), code.clone());
    effect(move || {
        shown.set_value(&select(code()));
        // The status was about the code before.
        outdated.set_text("");
    });
    let copied = status.clone();
    let copy_button = button(move || copy_snippet(&input, &copied));
    fieldset(name).put_all(&[
        el("p").class("hint").text(hint),
        el("div").class("field").put(el("div").class("entry").put(area)),
        el("div").class("chips").put(copy_button.text(copy)),
        status,
    ])
}

/// Copies what is in `input`. Selects it where the browser refuses, so that the reader can copy it.
fn copy_snippet(input: &HtmlInputElement, status: &Element) {
    let (area, status) = (input.clone(), status.clone());
    let report = move |is_copied: bool| {
        status.set_text(if is_copied { messages::copied() } else { messages::not_copied_but_selected() });
        if !is_copied {
            area.select();
        }
    };
    clipboard::write(&input.value(), Rc::new(report));
}

fn fieldset(name: &str) -> Element {
    el("fieldset").class("items").put(el("legend").text(name))
}

/// The plan in a frame of a width, once the reader has chosen one.
fn preview(code: CodeSource) -> Element {
    let width = RwSignal::new(None);
    let status = el("p").class("hint").attr("role", "status");
    let reported = status.clone();
    let content = move |is_shown: bool| {
        if is_shown { vec![preview_frame(width, &code, &reported)] } else { Vec::new() }
    };
    let names = PREVIEW_WIDTHS.map(messages::pixels);
    let widths: Vec<_> =
        PREVIEW_WIDTHS.into_iter().zip(&names).map(|(pixels, name)| (Some(pixels), name.as_str())).collect();
    fieldset(messages::preview()).put_all(&[
        value_switch(messages::preview(), &widths, width),
        status,
        el("div").class("preview").bind_children_by_key(move || width.get().is_some(), content),
    ])
}

/// The widths of a preview in CSS pixels: an old phone, a phone, and the column of a page.
const PREVIEW_WIDTHS: [u32; 3] = [280, 390, 700];
/// A preview need not keep up with a drag, which changes the plan in each frame.
const PREVIEW_DELAY_MILLIS: i32 = 400;

fn preview_frame(width: RwSignal<Option<u32>>, code: &CodeSource, status: &Element) -> Element {
    let frame = el("iframe").attr("title", messages::preview()).attr("src", &code().frame_url);
    let status = status.clone();
    let report = move |has_loaded| status.set_text(if has_loaded { "" } else { messages::no_preview() });
    preview_frame::when_answered(&frame.0, Rc::new(report));
    let (target, framed, code) = (frame.clone(), code.clone(), code.clone());
    let reload = Timer::new(PREVIEW_DELAY_MILLIS, move || preview_frame::replace_url(&target.0, &framed().frame_url));
    let mut is_first = true;
    effect(move || {
        // Read for its changes alone: the frame has its first address already.
        code();
        if !core::mem::take(&mut is_first) {
            reload.start();
        }
    });
    frame.bind_attr("width", move || width.get().map(|width| width.to_string()))
}
