//! A language other than English, from its file.

use super::direction::Direction;
use super::encoding::{LAST_LINE, MAGIC, MESSAGES, NO_TEXT, PLURALS, VERSION};

/// A language whose file was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Language<'a> {
    pub(super) tag: &'a str,
    pub(super) direction: Direction,
    /// A letter for each of the numbers 0 to 199.
    plurals: &'a [u8],
    /// A line for each message by its ordinal, [`NO_TEXT`] where the language has none.
    texts: Vec<&'a str>,
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

impl Language<'static> {
    /// Reads a file and keeps it for as long as the program runs, since messages are handed out by reference.
    ///
    /// # Errors
    ///
    /// Whatever is not the whole file of a language of this build. It is not kept.
    pub fn read(file: String) -> Result<&'static Self, LanguageError> {
        Language::parse(&file)?;
        Ok(Box::leak(Box::new(Self::parse(file.leak())?)))
    }
}

impl<'a> Language<'a> {
    fn parse(file: &'a str) -> Result<Self, LanguageError> {
        let mut rest = file;
        let mut until = |end| take_until(&mut rest, end);
        let (magic, version) = (until(b' '), until(b'\n'));
        if magic != MAGIC {
            return Err(LanguageError::NoLanguage);
        }
        if version != VERSION {
            // The version itself may be cut.
            return Err(if VERSION.starts_with(version) { LanguageError::CutOff } else { LanguageError::OtherVersion });
        }
        let (tag, direction, plurals) = (until(b' '), until(b'\n'), until(b'\n').as_bytes());
        let texts = (0..MESSAGES).map(|_| until(b'\n')).collect();
        if plurals.len() != PLURALS || rest != LAST_LINE {
            return Err(LanguageError::CutOff);
        }
        let direction = if direction == "rtl" { Direction::RightToLeft } else { Direction::LeftToRight };
        Ok(Self { tag, direction, plurals, texts })
    }

    /// The text of a message, if the language has one.
    pub(super) fn text(&self, ordinal: usize) -> Option<&&'a str> {
        self.texts.get(ordinal).filter(|text| **text != NO_TEXT)
    }

    /// The letter of a number's plural category.
    pub(super) fn plural(&self, number: u32) -> u8 {
        let number = usize::try_from(number).unwrap_or(0);
        let at = if number < PLURALS { number } else { PLURALS - 100 + number % 100 };
        self.plurals.get(at).copied().unwrap_or(b'x')
    }
}

/// Takes the text before an ASCII character off the beginning of another one, and the character with it. Takes all where
/// there is none.
fn take_until<'a>(text: &mut &'a str, end: u8) -> &'a str {
    let at = text.bytes().position(|byte| byte == end).unwrap_or(text.len());
    let (taken, rest) = text.split_at_checked(at).unwrap_or_default();
    *text = rest.get(1..).unwrap_or_default();
    taken
}
