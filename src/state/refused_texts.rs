//! Texts that fields refused, kept while the panel around them is closed.
//!
//! A field goes with its panel, and what was typed must still be there when it comes back. Several widgets on a page
//! have fields of the same id, so each planner has its own texts.

use crate::signals::StoredValue;

/// The refused texts of one widget. Copies are of the same texts.
#[derive(Clone, Copy)]
pub(crate) struct RefusedTexts(StoredValue<Vec<RefusedText>>);

struct RefusedText {
    /// The field's id.
    id: String,
    /// The tidy value of the field when it was left.
    tidy: String,
    typed: String,
}

impl RefusedTexts {
    /// No text is refused. The set lives as long as the current owner.
    pub(super) fn none() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Returns the text that a field refused, unless its value has become another one than `tidy` since.
    pub(crate) fn get(self, id: &str, tidy: &str) -> Option<String> {
        self.0.with_value(|texts| {
            let text = texts.iter().find(|text| text.id == id && text.tidy == tidy);
            text.map(|text| text.typed.clone())
        })
    }

    /// Remembers the text that a field refused, or that there is none.
    pub(crate) fn set(self, id: &str, tidy: &str, typed: Option<String>) {
        // A field can be left because the whole widget goes, and its texts with it.
        let _ = self.0.try_update_value(|texts| {
            texts.retain(|text| text.id != id);
            if let Some(typed) = typed {
                texts.push(RefusedText { id: id.to_owned(), tidy: tidy.to_owned(), typed });
            }
        });
    }
}
