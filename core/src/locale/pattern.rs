//! Writes a message from its encoded form and its values.
//!
//! The form is described in `lapwise-ftl`, which checks it. A file may be damaged all the same, so whatever stands in it
//! gives some text and never a panic.

use super::direction::Direction;
use super::encoding::{CHOICE, END, FIRST_HOLE, KEY, LAST_HOLE, NEXT, PLURAL};
use super::value::{Number, Value};
use core::str::Chars;

/// A message with its holes filled, by the categories of `plural`.
pub(super) fn fill(pattern: &str, values: &[Value<'_>], direction: Direction, plural: &dyn Fn(u64) -> char) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern.chars();
    while let Some(character) = rest.next() {
        match character {
            PLURAL => {
                let (digits, category) = match value(values, rest.next()) {
                    Some(Value::Number(Number(number))) => (number.to_string(), plural(number)),
                    Some(Value::Text(text)) => (text.to_owned(), text.parse().map_or(OTHER, plural)),
                    _ => (String::new(), OTHER),
                };
                enter_plural(&mut rest, &digits, category);
            }
            CHOICE => enter_choice(&mut rest, values),
            // The variant that was entered is over.
            NEXT => while skip_variant(&mut rest) {},
            END => {}
            FIRST_HOLE..=LAST_HOLE => {
                if let Some(value) = value(values, Some(character)) {
                    value.push(&mut out, direction);
                }
            }
            character => out.push(character),
        }
    }
    out
}

/// The category of what is no whole number.
const OTHER: char = 'x';

/// The chosen text of a message whose choices are all on the outside.
pub(super) fn choose<'a>(pattern: &'a str, choices: &[Value<'_>]) -> &'a str {
    let mut rest = pattern.chars();
    while rest.as_str().starts_with(CHOICE) {
        rest.next();
        enter_choice(&mut rest, choices);
    }
    let text = rest.as_str();
    text.split(|character| character < ' ').next().unwrap_or_default()
}

/// The value of a hole.
fn value<'a>(values: &[Value<'a>], hole: Option<char>) -> Option<Value<'a>> {
    let index = u32::from(hole?).checked_sub(u32::from(FIRST_HOLE))?;
    values.get(usize::try_from(index).ok()?).copied()
}

/// Moves to the variant that an enum chooses.
fn enter_choice(rest: &mut Chars<'_>, values: &[Value<'_>]) {
    if let Some(Value::Choice(choice)) = value(values, rest.next()) {
        for _ in 0..choice {
            skip_variant(rest);
        }
    }
}

/// Moves to the first variant with the number or its category as key, or to the last one.
fn enter_plural(rest: &mut Chars<'_>, digits: &str, category: char) {
    while let Some((key, text)) = rest.as_str().split_once(KEY) {
        *rest = text.chars();
        if key.is_empty() || key == digits || key.chars().eq([category]) || !skip_variant(rest) {
            break;
        }
    }
}

/// Moves behind the variant; true where another one follows.
fn skip_variant(rest: &mut Chars<'_>) -> bool {
    let mut depth = 0_usize;
    for character in rest.by_ref() {
        match character {
            PLURAL | CHOICE => depth += 1,
            NEXT if depth == 0 => return true,
            END if depth == 0 => return false,
            END => depth -= 1,
            _ => {}
        }
    }
    false
}
