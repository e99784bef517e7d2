//! The panels, read from the widget's table of them.

use anyhow::{Context, Result, ensure};
use lapwise_ftl::Catalog;
use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::Path;

const TABLE: &str = "src/parts/panel.rs";
const MESSAGES: &str = "locales/en.ftl";

/// The buttons that read otherwise than the panel's title: the word of the panel, and the message of its button.
const BUTTONS: [(&str, &str); 1] = [("details", "add-details")];

/// A row of the table of panels, as far as pages see it.
pub(crate) struct Panel {
    /// The CSS part of its button, and the word by which `fields` offers it.
    pub(crate) word: String,
    /// A phrase that says which button it is.
    pub(crate) doc: String,
    pub(crate) place: Place,
}

/// The place of a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Fields,
    Planning,
    Takeout,
    /// It has no button.
    Elsewhere,
}

/// Reads the table of the project at `root`, with the titles of the panels in English.
///
/// # Errors
///
/// When there is no such table, or a row's title is no message.
pub(crate) fn read(root: &Path) -> Result<Vec<Panel>> {
    let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| format!("{path} cannot be read"));
    let messages = Catalog::read(&read(MESSAGES)?).map_err(|faults| anyhow::anyhow!("{MESSAGES}: {faults}"))?;
    let tokens: TokenStream = read(TABLE)?.parse().map_err(|error| anyhow::anyhow!("{TABLE}: {error}"))?;
    let mut rows = Vec::new();
    push_rows(tokens, &mut rows);
    ensure!(!rows.is_empty(), "{TABLE} has no row of a panel");
    rows.into_iter().map(|row| panel(&row, &messages)).collect()
}

/// The panel of a row: its name, word, title, part, place and races.
fn panel(row: &[String], messages: &Catalog) -> Result<Panel> {
    let [_, word, title, _, place, races @ ..] = row else { anyhow::bail!("{TABLE}: a row has too few columns") };
    let (word, title) = (word.trim_matches('"').to_owned(), title.replace('_', "-"));
    let text = |id: &str| messages.text(id).with_context(|| format!("{TABLE}: no message {id}"));
    let button = BUTTONS.iter().find(|(panel, _)| *panel == word).map(|(_, id)| *id);
    let doc = format!("the button “{}”", text(button.unwrap_or(&title))?);
    let only = if races.iter().any(|races| races.contains("Track")) { "; only there on a track" } else { "" };
    let place = match place.as_str() {
        "Fields" => Place::Fields,
        "Planning" => Place::Planning,
        "Lists" | "Bar" | "Plan" | "Files" | "Site" => Place::Takeout,
        _ => Place::Elsewhere,
    };
    Ok(Panel { word, doc: doc + only, place })
}

/// Adds each row, the tokens up to a semicolon of which the second is a text in quotes, wherever it stands.
fn push_rows(tokens: TokenStream, rows: &mut Vec<Vec<String>>) {
    let mut row = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ';' => {
                let row = std::mem::take(&mut row);
                if is_row(&row) {
                    rows.push(row.iter().map(ToString::to_string).collect());
                }
            }
            TokenTree::Group(group) => {
                push_rows(group.stream(), rows);
                row.push(TokenTree::Group(group));
            }
            token => row.push(token),
        }
    }
}

fn is_row(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Ident(_), TokenTree::Literal(word), columns @ ..] = tokens else { return false };
    let columns = columns.iter().take_while(|token| matches!(token, TokenTree::Ident(_)));
    word.to_string().starts_with('"') && columns.count() > 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_wherever_the_table_stands() {
        let text = r#"macro_rules! table { ($to:ident) => { $to! { Paper "print" print Takeout Takeout All a::b; } }; }
            const NO_ROW: &str = "word";"#;
        let mut rows = Vec::new();
        push_rows(text.parse().unwrap(), &mut rows);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0][..6], ["Paper", "\"print\"", "print", "Takeout", "Takeout", "All"]);
    }

    #[test]
    fn a_button_is_called_as_it_reads_on_screen() {
        let texts = ["start-panel = Start", "details = Details", "add-details = Goals, start, notes"];
        let messages = Catalog::read(&texts.map(|text| format!("# A button.\n{text}\n")).concat()).unwrap();
        let doc = |row: [&str; 6]| panel(&row.map(str::to_owned), &messages).unwrap().doc;
        let day = doc(["RaceDay", "\"day\"", "start_panel", "Details", "Planning", "All"]);
        assert_eq!(day, "the button “Start”");
        let details = doc(["Details", "\"details\"", "details", "Edit", "Lists", "All"]);
        assert_eq!(details, "the button “Goals, start, notes”");
    }
}
