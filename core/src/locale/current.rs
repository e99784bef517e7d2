//! The language in use, and messages in it.

use super::direction::Direction;
use super::language::Language;
use super::pattern;
use super::value::Value;
use std::cell::Cell;

thread_local! {
    /// None is English.
    static CURRENT: Cell<Option<&'static Language<'static>>> = const { Cell::new(None) };
}

/// The language in use; none is English.
#[must_use]
pub fn current() -> Option<&'static Language<'static>> {
    CURRENT.get()
}

/// Puts a language in use; none is English. What was written before stays as it is.
pub fn set(language: Option<&'static Language<'static>>) {
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
    struct Back(Option<&'static Language<'static>>);
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
        // English has its own plurals, also among messages of another language.
        None => pattern::fill(english, values, None),
    }
}
