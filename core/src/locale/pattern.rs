//! Writes a message from its encoded form and its values.
//!
//! The form is described in `lapwise-ftl`, which checks it. A file may be damaged all the same, so whatever stands in it
//! gives some text and never a panic.

use super::direction::has_right_to_left;
use super::encoding::{CHOICE, END, FIRST_HOLE, FIRST_NAME, KEY, LAST_HOLE, NEXT, PLURAL};
use super::language::Language;
use super::value::{Number, Value};

/// A message with its holes filled, by the rules of a language; none is English.
pub(super) fn fill(pattern: &str, values: &[Value<'_>], language: Option<&Language<'_>>) -> String {
    let mut out = String::new();
    let mut cursor = Cursor(pattern);
    loop {
        let (text, control) = cursor.next();
        out.push_str(text);
        match control {
            PLURAL => cursor.enter_plural(values, language),
            CHOICE => cursor.enter_choice(values),
            // The variant that was entered is over.
            NEXT => while cursor.skip_variant() {},
            FIRST_HOLE..=LAST_HOLE => push_value(&mut out, control, values),
            END_OF_PATTERN => return out,
            _ => {}
        }
    }
}

/// The chosen text of a message that is one choice.
pub(super) fn choose<'a>(pattern: &'a str, values: &[Value<'_>]) -> &'a str {
    let mut cursor = Cursor(pattern);
    loop {
        let (text, control) = cursor.next();
        if control != CHOICE {
            return text;
        }
        cursor.enter_choice(values);
    }
}

/// Stands in a message for a value that is set apart by markup. [`split_at_markup`] takes the message apart there.
pub const MARKUP: &str = "\u{6}";

/// The texts before and after the first value that is set apart.
///
/// ```
/// use lapwise_core::locale::{MARKUP, split_at_markup};
/// use lapwise_core::messages;
/// assert_eq!(split_at_markup(&messages::finish_is(MARKUP)), ("The finish is ", "."));
/// ```
#[must_use]
pub fn split_at_markup(message: &str) -> (&str, &str) {
    let mut cursor = Cursor(message);
    let (before, _) = cursor.next();
    (before, cursor.0)
}

/// The value of a hole.
fn value<'a>(hole: u8, values: &[Value<'a>]) -> Option<Value<'a>> {
    // The two kinds of holes are a power of two apart.
    values.get(usize::from(hole & (FIRST_NAME - FIRST_HOLE - 1))).copied()
}

/// The first strong isolate, after which a text has the direction of its first letter and turns nothing around it, and
/// the end of one.
pub const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Writes a value; a name isolated where its letters would turn the words around it.
///
/// A language that is itself written from right to left has isolates in its texts.
fn push_value(out: &mut String, hole: u8, values: &[Value<'_>]) {
    match value(hole, values) {
        Some(Value::Number(Number(number))) => out.push_str(&number.to_string()),
        Some(Value::Text(name)) if hole >= FIRST_NAME && has_right_to_left(name) => {
            let [start, end] = ISOLATES;
            out.push(start);
            out.push_str(name);
            out.push(end);
        }
        Some(Value::Text(text)) => out.push_str(text),
        None => {}
    }
}

/// The letter of the plural category of what is no whole number.
const OTHER: u8 = b'x';

fn plural(number: u32, language: Option<&Language<'_>>) -> u8 {
    match language {
        Some(language) => language.plural(number),
        None if number == 1 => b'o',
        None => OTHER,
    }
}

/// What is left of a pattern.
struct Cursor<'a>(&'a str);

/// Stands after the last text.
const END_OF_PATTERN: u8 = 0;

impl<'a> Cursor<'a> {
    /// The text up to the next control character, and that character.
    fn next(&mut self) -> (&'a str, u8) {
        let at = self.0.bytes().position(|byte| byte < b' ').unwrap_or(self.0.len());
        let control = self.0.as_bytes().get(at).copied().unwrap_or(END_OF_PATTERN);
        let text = self.0.get(..at).unwrap_or_default();
        self.0 = self.0.get(at + 1..).unwrap_or_default();
        (text, control)
    }

    /// Moves to the variant that an enum chooses.
    fn enter_choice(&mut self, values: &[Value<'_>]) {
        if let Some(Value::Number(Number(choice))) = value(self.next().1, values) {
            // A damaged choice may have fewer variants than its value counts.
            let _ = (0..choice).all(|_| self.skip_variant());
        }
    }

    /// Moves to the first variant with the number or its category as key, or to the last one.
    fn enter_plural(&mut self, values: &[Value<'_>], language: Option<&Language<'_>>) {
        let mut digits = String::new();
        push_value(&mut digits, self.next().1, values);
        let category = digits.parse().map_or(OTHER, |number| plural(number, language));
        loop {
            let (key, control) = self.next();
            let is_match = key.is_empty() || key == digits || key.as_bytes() == [category];
            if is_match || control != KEY || !self.skip_variant() {
                return;
            }
        }
    }

    /// Moves behind the variant; true where another one follows.
    fn skip_variant(&mut self) -> bool {
        let mut depth = 0_usize;
        loop {
            match self.next().1 {
                PLURAL | CHOICE => depth += 1,
                NEXT if depth == 0 => return true,
                END if depth == 0 => return false,
                END => depth -= 1,
                END_OF_PATTERN => return false,
                _ => {}
            }
        }
    }
}
