//! The rules of languages, from the Unicode CLDR.

use crate::catalog::Catalog;
use crate::encoding::{CATEGORIES, PLURALS};
use crate::fault::{Fault, Faults};
use crate::language::Rules;
use crate::pseudo::Pseudo;
use icu_locale::{Direction, Locale, LocaleDirectionality};
use icu_plurals::{PluralCategory, PluralRules};

impl Catalog {
    /// The file of a language, from its tag and its messages.
    ///
    /// # Errors
    ///
    /// A tag of no known language; every message that does not fit the English one.
    pub fn encode(&self, tag: &str, text: &str) -> Result<String, Faults> {
        self.encode_by(&rules(tag)?, text)
    }

    /// The file of a language that is derived from English.
    ///
    /// # Errors
    ///
    /// None, but for a fault in this crate.
    pub fn encode_pseudo(&self, pseudo: Pseudo) -> Result<String, Faults> {
        Ok(self.encode_pseudo_by(&rules(pseudo.tag())?))
    }
}

fn rules(tag: &str) -> Result<Rules, Faults> {
    let fault = |reason: &str| Faults(vec![Fault { line: 1, message: tag.to_owned(), reason: reason.to_owned() }]);
    let locale: Locale = tag.parse().map_err(|_| fault("no language tag"))?;
    let direction = LocaleDirectionality::new_extended().get(&locale.id);
    let rules = PluralRules::try_new_cardinal((&locale).into()).map_err(|_| fault("no plural rules are known"))?;
    Ok(Rules {
        tag: tag.to_owned(),
        is_right_to_left: direction.ok_or_else(|| fault("the language is not known"))? == Direction::RightToLeft,
        plurals: (0..PLURALS).map(|number| letter(rules.category_for(number))).collect(),
    })
}

fn letter(category: PluralCategory) -> char {
    let name = match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    CATEGORIES.iter().find(|(other, _)| *other == name).map_or('x', |(_, letter)| *letter)
}
