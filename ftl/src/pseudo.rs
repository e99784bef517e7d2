//! Languages that are derived from English, which show where a text is no message or has no room to grow.
//!
//! Every letter has an accent and every vowel stands twice, which is 40 % longer. Holes, numbers and units stay.

use crate::catalog::Message;
use crate::pieces::{Piece, map_text};

/// A language that is derived from English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`, written from left to right.
    LeftToRight,
    /// `ar-XB`, written from right to left.
    RightToLeft,
}

impl Pseudo {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::LeftToRight, Self::RightToLeft];

    /// The tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::LeftToRight => "en-XA",
            Self::RightToLeft => "ar-XB",
        }
    }
}

/// The pieces of an English message in such a language.
pub(crate) fn translate(message: &Message) -> Vec<Piece> {
    // Units and the decimal mark.
    if message.room == "formats" { message.pieces.clone() } else { map_text(&message.pieces, &accented) }
}

fn accented(text: &str) -> String {
    text.chars()
        .flat_map(|letter| {
            let accented = accent(letter);
            let again = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u').then_some(accented);
            [Some(accented), again].into_iter().flatten()
        })
        .collect()
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçđéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}
