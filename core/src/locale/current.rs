//! The language in use, and messages in it.

use super::direction::Direction;
use super::language::Language;
use super::pattern;
use super::value::Value;
use std::cell::Cell;

thread_local! {
    /// None is English.
    static CURRENT: Cell<Option<&'static Language>> = const { Cell::new(None) };
}

/// The language in use; none is English.
#[must_use]
pub fn current() -> Option<&'static Language> {
    CURRENT.get()
}

/// Puts a language in use; none is English. What was written before stays as it is.
pub fn set(language: Option<&'static Language>) {
    CURRENT.set(language);
}

/// The direction of the language in use.
#[must_use]
pub fn direction() -> Direction {
    current().map_or(Direction::LeftToRight, |language| language.direction)
}

/// The tag of the language in use.
#[must_use]
pub fn tag() -> &'static str {
    current().map_or("en", |language| language.tag)
}

/// Runs a function in English, for what machines and developers read.
pub fn neutral<T>(write: impl FnOnce() -> T) -> T {
    /// Puts the language back when it goes, after a panic too.
    struct Back(Option<&'static Language>);
    impl Drop for Back {
        fn drop(&mut self) {
            set(self.0);
        }
    }
    let _back = Back(current());
    set(None);
    write()
}

/// A message without holes.
///
/// The text is passed by reference, which is one word where the text itself is two; it has hundreds of callers.
#[must_use]
pub fn text(ordinal: usize, english: &'static &'static str) -> &'static &'static str {
    current().and_then(|language| language.text(ordinal)).unwrap_or(english)
}

/// A message that is one of a few texts.
#[must_use]
pub fn choose(ordinal: usize, english: &'static &'static str, choices: &[Value<'_>]) -> &'static str {
    pattern::choose(text(ordinal, english), choices)
}

/// A message with its holes filled.
#[must_use]
pub fn fill(ordinal: usize, english: &str, values: &[Value<'_>]) -> String {
    let language = current();
    match language.and_then(|language| language.text(ordinal)) {
        Some(text) => pattern::fill(text, values, language),
        // English has its own plurals and direction, also among messages of another language.
        None => pattern::fill(english, values, None),
    }
}

/// Stands in a message for a value that is set apart by markup. [`around_markup`] takes the message apart there.
pub const MARKUP: &str = "\u{fffc}";

/// The texts before, between and after the values that are set apart, in their order.
///
/// ```
/// use lapwise_core::locale::{MARKUP, around_markup};
/// use lapwise_core::messages;
/// let line = messages::finish_is(MARKUP);
/// assert_eq!(around_markup(&line).collect::<Vec<_>>(), ["The finish is ", "."]);
/// ```
pub fn around_markup(message: &str) -> impl Iterator<Item = &str> {
    message.split(MARKUP)
}
