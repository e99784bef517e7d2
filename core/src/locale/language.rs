//! A language other than English, from its file.

use super::direction::Direction;
use super::encoding::{LAST_LINE, MAGIC, MESSAGES, PLURALS, VERSION};

/// A language whose file was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    pub(super) tag: &'static str,
    pub(super) direction: Direction,
    /// A letter for each of the numbers 0 to 199.
    plurals: &'static [u8],
    /// A line for each message by its ordinal, empty where the language has none.
    texts: Box<[&'static str]>,
}

/// A fault of a language's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageError {
    /// It is another file.
    NoLanguage,
    /// It was made for another build.
    OtherVersion,
    /// A part of it is missing.
    CutOff,
}

impl core::fmt::Display for LanguageError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::NoLanguage => "no language file",
            Self::OtherVersion => "a language file of another version",
            Self::CutOff => "a language file that is cut off",
        })
    }
}

impl core::error::Error for LanguageError {}

/// The lines of a file that are no messages: two of the head, the plurals, and the last.
const OTHER_LINES: usize = 4;

impl Language {
    /// Reads a file and keeps it for as long as the program runs, since messages are handed out by reference.
    ///
    /// # Errors
    ///
    /// Whatever is not the whole file of a language of this build.
    pub fn read(file: String) -> Result<&'static Self, LanguageError> {
        Self::check(&file)?;
        let mut lines = file.leak().lines().skip(1);
        let (tag, direction) = lines.next().and_then(|line| line.split_once(' ')).unwrap_or_default();
        let language = Self {
            tag,
            direction: if direction == "rtl" { Direction::RightToLeft } else { Direction::LeftToRight },
            plurals: lines.next().unwrap_or_default().as_bytes(),
            texts: lines.take(MESSAGES).collect(),
        };
        Ok(Box::leak(Box::new(language)))
    }

    /// Checks that a file is whole, before it is kept.
    fn check(file: &str) -> Result<(), LanguageError> {
        let mut lines = file.lines();
        let (magic, version) = lines.next().and_then(|line| line.split_once(' ')).unwrap_or_default();
        if magic != MAGIC {
            return Err(LanguageError::NoLanguage);
        }
        if version != VERSION {
            // The version itself may be cut.
            return Err(if VERSION.starts_with(version) { LanguageError::CutOff } else { LanguageError::OtherVersion });
        }
        if lines.clone().nth(1).is_none_or(|plurals| plurals.len() != PLURALS)
            || file.lines().count() != MESSAGES + OTHER_LINES
            || lines.last() != Some(LAST_LINE)
        {
            return Err(LanguageError::CutOff);
        }
        Ok(())
    }

    /// The text of a message, if the language has one.
    pub(super) fn text(&'static self, ordinal: usize) -> Option<&'static &'static str> {
        self.texts.get(ordinal).filter(|text| !text.is_empty())
    }

    /// The letter of a number's plural category.
    pub(super) fn plural(&self, number: u32) -> u8 {
        let at = if number < 200 { number } else { 100 + number % 100 };
        usize::try_from(at).ok().and_then(|at| self.plurals.get(at)).copied().unwrap_or(b'x')
    }
}
