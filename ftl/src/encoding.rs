//! The form in which a message is formatted: text with control characters for what is filled in.
//!
//! A hole is one character. A choice is [`CHOICE`], its hole, and the variants in the order of the enum, with [`NEXT`]
//! between them and [`END`] after the last. A plural is the same with [`PLURAL`], and each variant has its key, a digit
//! string or the letter of a category, and [`KEY`] before its text; the last one has an empty key, which every number
//! matches.
//!
//! A file of a language is lines: [`MAGIC`] and the version of the English messages, the tag and `ltr` or `rtl`, the
//! plural categories of 0 to 199, a line a message ([`NO_TEXT`] where the language has none), and [`LAST_LINE`].

/// Starts a select by plural category.
pub const PLURAL: char = '\u{1}';
/// Starts a select by the variants of an enum.
pub const CHOICE: char = '\u{2}';
/// Stands between two variants.
pub const NEXT: char = '\u{3}';
/// Stands after the last variant.
pub const END: char = '\u{4}';
/// Stands between the key of a plural's variant and its text.
pub const KEY: char = '\u{5}';
/// Stands for the first value; the next character for the second, and so on.
pub const FIRST_HOLE: char = '\u{10}';
/// Stands for the first value where it is a user's own text; the next character for the second, and so on.
pub const FIRST_NAME: char = '\u{18}';
/// The last of the holes.
pub const LAST_HOLE: char = '\u{1f}';

/// The first word of a language's file.
pub const MAGIC: &str = "lapwise-language";
/// The last line of a language's file, which a file that is cut off lacks.
pub const LAST_LINE: &str = "end";
/// The line of a message that a language lacks. An empty line is a text: a language may have no mark for thousands.
pub const NO_TEXT: &str = "\u{7}";
/// Numbers for which a language's file has a category; a larger one has that of its last two digits after a 1.
pub const PLURALS: u64 = 200;

/// The most holes that a message has.
pub(crate) const MOST_HOLES: usize = 8;

/// The control character of the hole of a parameter, which is one of [`MOST_HOLES`].
pub(crate) fn hole(first: char, index: usize) -> char {
    (first..=LAST_HOLE).nth(index).unwrap_or(LAST_HOLE)
}

/// The plural categories of CLDR by their letters; "other" is the empty key.
pub(crate) const CATEGORIES: [(&str, char); 6] =
    [("zero", 'z'), ("one", 'o'), ("two", 't'), ("few", 'f'), ("many", 'm'), ("other", 'x')];
