//! The functions of the English messages, in Rust.

use crate::catalog::{Catalog, Kind, Message, Parameter};
use crate::encoding::{
    CHOICE, END, FIRST_HOLE, FIRST_NAME, KEY, LAST_HOLE, LAST_LINE, MAGIC, NEXT, NO_TEXT, PLURAL, PLURALS,
};
use crate::pieces::{describe, encode};
use std::fmt::Write as _;

/// The functions of a room.
///
/// The module that includes them names `crate::locale`, the enums, and where there are holes `Number` and `Value`.
#[must_use]
pub fn functions(catalog: &Catalog, room: &str) -> String {
    let mut out = String::new();
    for (ordinal, message) in catalog.messages.iter().enumerate().filter(|(_, message)| message.room == room) {
        push_function(&mut out, ordinal, message);
    }
    out
}

/// The constants that the reader of a language's file needs.
#[must_use]
pub fn constants(catalog: &Catalog) -> String {
    let mut out = String::new();
    for (name, value) in [
        ("PLURAL", PLURAL),
        ("CHOICE", CHOICE),
        ("NEXT", NEXT),
        ("END", END),
        ("KEY", KEY),
        ("FIRST_HOLE", FIRST_HOLE),
        ("FIRST_NAME", FIRST_NAME),
        ("LAST_HOLE", LAST_HOLE),
    ] {
        let _ = writeln!(out, "pub(super) const {name}: u8 = {};", u32::from(value));
    }
    for (name, value) in
        [("MAGIC", MAGIC), ("LAST_LINE", LAST_LINE), ("NO_TEXT", NO_TEXT), ("VERSION", catalog.version().as_str())]
    {
        let _ = writeln!(out, "pub(super) const {name}: &str = {value:?};");
    }
    let _ = writeln!(out, "pub(super) const MESSAGES: usize = {};", catalog.messages.len());
    let _ = writeln!(out, "pub(super) const PLURALS: usize = {PLURALS};");
    out
}

// Writing to a string does not fail, so the results are dropped.
fn push_function(out: &mut String, ordinal: usize, message: &Message) {
    let name = snake(&message.id);
    push_doc(out, message);
    if message.parameters.len() > 7 {
        out.push_str("#[allow(clippy::too_many_arguments, reason = \"a message has as many as its text\")]\n");
    }
    let parameters: Vec<String> = message.parameters.iter().map(declaration).collect();
    let parameters = parameters.join(", ");
    let values: Vec<String> = message.parameters.iter().map(value).collect();
    let values = values.join(", ");
    let _ = if message.parameters.is_empty() {
        let text = encode(&message.pieces);
        writeln!(out, "#[must_use]\npub fn {name}() -> &'static str {{\n    locale::text({ordinal}, &{text:?})\n}}\n")
    } else if message.is_fixed() {
        let text = encode(&message.pieces);
        writeln!(
            out,
            "#[must_use]\npub fn {name}({parameters}) -> &'static str {{\n    \
             locale::choose({ordinal}, &{text:?}, &[{values}])\n}}\n"
        )
    } else {
        let text = encode(&message.pieces);
        writeln!(
            out,
            "#[must_use]\npub fn {name}({parameters}) -> String {{\n    \
             locale::fill({ordinal}, {text:?}, &[{values}])\n}}\n"
        )
    };
}

fn push_doc(out: &mut String, message: &Message) {
    for line in &message.doc {
        let _ = writeln!(out, "/// {line}");
    }
    let names: Vec<&str> = message.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    let _ = writeln!(out, "///\n/// ```text\n/// {}\n/// ```", describe(&message.pieces, &names));
    if !message.parameters.is_empty() {
        let _ = writeln!(out, "///");
    }
    for parameter in &message.parameters {
        let _ = writeln!(out, "/// - `{}`: {}", snake(&parameter.name), parameter.doc);
    }
}

fn declaration(parameter: &Parameter) -> String {
    let kind = match &parameter.kind {
        Kind::Number => "impl Into<Number>",
        Kind::Amount | Kind::Text | Kind::Words | Kind::Name => "&str",
        Kind::Choice(name, _) => name,
    };
    format!("{}: {kind}", snake(&parameter.name))
}

fn value(parameter: &Parameter) -> String {
    let name = snake(&parameter.name);
    match &parameter.kind {
        Kind::Number => format!("Value::Number({name}.into())"),
        Kind::Amount | Kind::Text | Kind::Words | Kind::Name => format!("Value::Text({name})"),
        Kind::Choice(kind, keys) => {
            let arms: Vec<String> =
                keys.iter().enumerate().map(|(index, key)| format!("{kind}::{} => {index}", pascal(key))).collect();
            format!("Value::Number(Number::new(match {name} {{ {} }}))", arms.join(", "))
        }
    }
}

/// `lap-of` as the name of a function.
fn snake(id: &str) -> String {
    id.replace('-', "_")
}

/// `goal-b` as the name of an enum's variant.
fn pascal(key: &str) -> String {
    key.split('-')
        .flat_map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            [first.to_ascii_uppercase(), rest.to_owned()]
        })
        .collect()
}
