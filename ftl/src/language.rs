//! The file of a language, as it ships.

use crate::catalog::{Catalog, Kind, Message};
use crate::encoding::{LAST_LINE, MAGIC, NO_TEXT};
use crate::fault::Faults;
use crate::pieces::{Piece, encode, flatten, map_holes};
use crate::pseudo::translate;

/// The rules of a language that its messages do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Its tag.
    pub tag: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// A letter for the plural category of each number under [`PLURALS`](crate::encoding::PLURALS).
    pub plurals: String,
}

impl Catalog {
    /// The file of a language, from its rules and its messages.
    ///
    /// # Errors
    ///
    /// Every message that does not fit the English one.
    pub fn encode_by(&self, rules: &Rules, text: &str) -> Result<String, Faults> {
        Ok(file(self, rules, &self.translations(text)?))
    }

    /// The file of a language that is derived from English, by the rules of its tag.
    #[must_use]
    pub fn encode_pseudo_by(&self, rules: &Rules) -> String {
        let translations: Vec<_> = self.messages.iter().map(|message| Some(translate(message))).collect();
        file(self, rules, &translations)
    }
}

fn file(catalog: &Catalog, rules: &Rules, translations: &[Option<Vec<Piece>>]) -> String {
    let direction = if rules.is_right_to_left { "rtl" } else { "ltr" };
    let mut lines =
        vec![format!("{MAGIC} {}", catalog.version()), format!("{} {direction}", rules.tag), rules.plurals.clone()];
    for (english, text) in catalog.messages.iter().zip(translations) {
        let isolate = |text: &[Piece]| if rules.is_right_to_left { isolated(english, text) } else { text.to_vec() };
        lines.push(line(english, text.as_deref().map(isolate).as_deref()));
    }
    lines.push(LAST_LINE.to_owned());
    lines.join("\n")
}

fn line(english: &Message, text: Option<&[Piece]>) -> String {
    match text {
        None => NO_TEXT.to_owned(),
        Some(text) if english.is_fixed() => encode(&flatten(text)),
        Some(text) => encode(text),
    }
}

/// First strong isolate: what follows has the direction of its first letter, and turns nothing around it.
const ISOLATE: &str = "\u{2068}";
/// Ends it.
const END_ISOLATE: &str = "\u{2069}";

/// A text that is written from right to left, with isolates around what is not: times, distances and names.
fn isolated(english: &Message, text: &[Piece]) -> Vec<Piece> {
    map_holes(text, &|index| match english.parameters.get(index).map(|parameter| &parameter.kind) {
        Some(Kind::Text | Kind::Name) => {
            vec![Piece::Text(ISOLATE.to_owned()), Piece::Hole(index), Piece::Text(END_ISOLATE.to_owned())]
        }
        _ => vec![Piece::Hole(index)],
    })
}
