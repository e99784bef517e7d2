//! The file of a language, as it ships.

use crate::catalog::{Catalog, Kind, Message};
use crate::encoding::{CATEGORIES, LAST_LINE, MAGIC, PLURALS};
use crate::fault::{Fault, Faults};
use crate::pieces::{Piece, encode, flatten, map_holes};
use crate::pseudo::Pseudo;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::{CharacterDirection, LanguageIdentifier};

impl Catalog {
    /// The file of another language, from its tag and its messages.
    ///
    /// # Errors
    ///
    /// A tag that is none, or whose plurals are not known; a message that does not fit the English one.
    pub fn encode(&self, tag: &str, text: &str) -> Result<String, Faults> {
        file(self, tag, &self.translations(text)?)
    }

    /// The file of a language that is derived from English.
    ///
    /// # Errors
    ///
    /// None, but for a fault in this crate.
    pub fn encode_pseudo(&self, pseudo: Pseudo) -> Result<String, Faults> {
        let translations: Vec<_> = self.messages.iter().map(|message| Some(pseudo.translate(message))).collect();
        file(self, pseudo.tag(), &translations)
    }
}

fn file(catalog: &Catalog, tag: &str, translations: &[Option<Vec<Piece>>]) -> Result<String, Faults> {
    let fault = |reason: &str| Faults(vec![Fault { line: 1, message: tag.to_owned(), reason: reason.to_owned() }]);
    let language: LanguageIdentifier = tag.parse().map_err(|_| fault("no language tag"))?;
    let direction = match language.character_direction() {
        CharacterDirection::RTL => "rtl",
        CharacterDirection::LTR | CharacterDirection::TTB => "ltr",
    };
    let plurals = plurals(&language).ok_or_else(|| fault("no plural rules are known"))?;
    let mut lines = vec![format!("{MAGIC} {}", catalog.version()), format!("{tag} {direction}"), plurals];
    for (english, text) in catalog.messages.iter().zip(translations) {
        let text = text.as_deref().map(|text| if direction == "rtl" { isolated(english, text) } else { text.to_vec() });
        lines.push(line(english, text.as_deref()));
    }
    lines.push(LAST_LINE.to_owned());
    Ok(lines.join("\n"))
}

fn line(english: &Message, text: Option<&[Piece]>) -> String {
    match text {
        None => String::new(),
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

/// The letters of the categories of small numbers.
fn plurals(language: &LanguageIdentifier) -> Option<String> {
    let plain = LanguageIdentifier::from_parts(language.language, None, None, &[]);
    let rules = PluralRules::create(plain, PluralRuleType::CARDINAL).ok()?;
    (0..PLURALS).map(|number| rules.select(number).ok().map(letter)).collect()
}

fn letter(category: PluralCategory) -> char {
    let name = match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    };
    CATEGORIES.iter().find(|(other, _)| *other == name).map_or('x', |(_, letter)| *letter)
}
