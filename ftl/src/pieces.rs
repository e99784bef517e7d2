//! A message taken apart: texts, holes and selects.

use crate::encoding::{CATEGORIES, CHOICE, END, FIRST_HOLE, FIRST_NAME, KEY, NEXT, PLURAL, hole};

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it stands.
    Text(String),
    /// A parameter, by its index.
    Hole(usize),
    /// A parameter that is a user's own text.
    Name(usize),
    /// A choice by the plural category of a parameter: keys with their texts, the last with the key "other".
    Plural(usize, Vec<(String, Vec<Self>)>),
    /// A choice by an enum: a text for each of its variants, in its order.
    Choice(usize, Vec<(String, Vec<Self>)>),
}

/// A message as it is formatted.
pub(crate) fn encode(pieces: &[Piece]) -> String {
    let mut out = String::new();
    push(&mut out, pieces);
    out
}

fn push(out: &mut String, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Hole(index) => out.push(hole(FIRST_HOLE, *index)),
            Piece::Name(index) => out.push(hole(FIRST_NAME, *index)),
            Piece::Plural(index, variants) => {
                out.extend([PLURAL, hole(FIRST_HOLE, *index)]);
                for (at, (key, text)) in variants.iter().enumerate() {
                    if at > 0 {
                        out.push(NEXT);
                    }
                    if at + 1 < variants.len() {
                        out.push_str(&plural_key(key));
                    }
                    out.push(KEY);
                    push(out, text);
                }
                out.push(END);
            }
            Piece::Choice(index, variants) => {
                out.extend([CHOICE, hole(FIRST_HOLE, *index)]);
                for (at, (_, text)) in variants.iter().enumerate() {
                    if at > 0 {
                        out.push(NEXT);
                    }
                    push(out, text);
                }
                out.push(END);
            }
        }
    }
}

/// The letter of a category; a number stays.
fn plural_key(key: &str) -> String {
    CATEGORIES.iter().find(|(name, _)| *name == key).map_or_else(|| key.to_owned(), |(_, letter)| letter.to_string())
}

/// The same message with its only choice on the outside, so that each of its texts stands whole.
pub(crate) fn flatten(pieces: &[Piece]) -> Vec<Piece> {
    let choice = pieces.iter().find_map(|piece| match piece {
        Piece::Choice(index, variants) => Some((*index, variants)),
        _ => None,
    });
    let Some((index, variants)) = choice else { return pieces.to_vec() };
    let keys = variants.iter().enumerate();
    vec![Piece::Choice(
        index,
        keys.map(|(at, (key, _))| (key.clone(), vec![Piece::Text(chosen(pieces, at))])).collect(),
    )]
}

/// The text of a message whose choices all come out as the variant of this place.
fn chosen(pieces: &[Piece], at: usize) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Choice(_, variants) => variants.get(at).map(|(_, text)| chosen(text, at)).unwrap_or_default(),
            Piece::Hole(_) | Piece::Name(_) | Piece::Plural(..) => String::new(),
        })
        .collect()
}

/// Whether a parameter stands anywhere.
pub(crate) fn mentions(pieces: &[Piece], parameter: usize) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Text(_) => false,
        Piece::Hole(index) | Piece::Name(index) => *index == parameter,
        Piece::Plural(index, variants) | Piece::Choice(index, variants) => {
            *index == parameter || variants.iter().any(|(_, text)| mentions(text, parameter))
        }
    })
}

/// The same message with its texts changed.
pub(crate) fn map_text(pieces: &[Piece], change: &dyn Fn(&str) -> String) -> Vec<Piece> {
    map(pieces, &|piece| match piece {
        Piece::Text(text) => vec![Piece::Text(change(text))],
        piece => vec![piece.clone()],
    })
}

/// The same message with its holes changed.
pub(crate) fn map_holes(pieces: &[Piece], change: &dyn Fn(usize) -> Vec<Piece>) -> Vec<Piece> {
    map(pieces, &|piece| match piece {
        Piece::Hole(index) | Piece::Name(index) => change(*index),
        piece => vec![piece.clone()],
    })
}

/// The same message with what stands in it and in its variants changed.
fn map(pieces: &[Piece], change: &dyn Fn(&Piece) -> Vec<Piece>) -> Vec<Piece> {
    let all = |variants: &[(String, Vec<Piece>)]| {
        variants.iter().map(|(key, text)| (key.clone(), map(text, change))).collect()
    };
    pieces
        .iter()
        .flat_map(|piece| match piece {
            Piece::Plural(index, variants) => vec![Piece::Plural(*index, all(variants))],
            Piece::Choice(index, variants) => vec![Piece::Choice(*index, all(variants))],
            piece => change(piece),
        })
        .collect()
}

/// The message in the syntax of Fluent, on one line, for the documentation of its function.
pub(crate) fn describe(pieces: &[Piece], names: &[&str]) -> String {
    let name = |index: &usize| names.get(*index).copied().unwrap_or_default();
    let select = |index: &usize, variants: &[(String, Vec<Piece>)]| {
        let variants: Vec<String> =
            variants.iter().map(|(key, text)| format!("[{key}] {}", describe(text, names))).collect();
        format!("{{ ${} -> {} }}", name(index), variants.join(" "))
    };
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Hole(index) | Piece::Name(index) => format!("{{ ${} }}", name(index)),
            Piece::Plural(index, variants) | Piece::Choice(index, variants) => select(index, variants),
        })
        .collect()
}
