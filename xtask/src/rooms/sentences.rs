//! The sentences that stand in code: those for people stand in `locales/` only.
//!
//! A text counts as a sentence where it is one capitalized word, or has two words beside each other. Names of the style
//! sheets' classes are no words. Everything that looks like a sentence and is none stands in [`NOT_FOR_PEOPLE`] with
//! its reason.

use super::house::House;
use super::literals::{Literal, of_css, of_html, of_rust, of_script};
use crate::dist;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Texts that are no sentences for people.
struct Exception {
    /// The file, or the folder of the files.
    path: &'static str,
    why: &'static str,
    /// The texts; none for all of the path.
    texts: &'static [&'static str],
}

impl Exception {
    /// This path with the text, if the text is an exception here.
    fn known(&self, text: &str) -> Option<(&'static str, &'static str)> {
        if self.texts.is_empty() {
            return Some((self.path, ""));
        }
        self.texts.iter().find(|known| **known == text).map(|known| (self.path, *known))
    }
}

const KEYS: &str = "names of keys";

/// The texts that look like sentences and are none.
const NOT_FOR_PEOPLE: &[Exception] = &[
    Exception { path: "src/controls/field/typing.rs", why: KEYS, texts: &["Enter", "Escape"] },
    Exception { path: "src/features/lap_editor/cell_editor.rs", why: KEYS, texts: &["Enter", "Escape"] },
    Exception {
        path: "src/features/lap_editor/chart_keys.rs",
        why: KEYS,
        texts: &["Home", "Delete", "Backspace", "Escape"],
    },
    Exception { path: "src/features/lap_editor/time_field.rs", why: KEYS, texts: &["Enter", "Escape"] },
    Exception { path: "src/features/race_day.rs", why: KEYS, texts: &["Enter"] },
    Exception { path: "src/features/race/screen/lap_button.rs", why: KEYS, texts: &["Enter"] },
    Exception {
        path: "src/features/race/screen/lap_button.rs",
        why: "a selector",
        texts: &["button, input, select, textarea, summary"],
    },
    Exception { path: "src/features/race/dialog.rs", why: KEYS, texts: &["Escape"] },
    Exception { path: "src/features/race/start.rs", why: KEYS, texts: &["Enter"] },
    Exception { path: "src/plan_view/race/listening.rs", why: KEYS, texts: &["Enter", "Escape"] },
    Exception {
        path: "src/platform",
        why: "names of the browser's classes",
        texts: &["Blob", "Date", "Event", "Object", "Promise", "Reflect"],
    },
    Exception { path: "core/src/pacing/race.rs", why: "spellings that are read", texts: &[] },
    Exception { path: "core/src/options/keys.rs", why: "documentation, which does not ship", texts: &[] },
    Exception { path: "core/src/options/run_keys.rs", why: "documentation, which does not ship", texts: &[] },
    Exception { path: "core/src/library/saved_plans.rs", why: "the mark of a file", texts: &["lapwise plans 1"] },
    Exception { path: "core/src/library/race_log.rs", why: "the mark of a file", texts: &["lapwise race 1"] },
    Exception { path: "src/features/undo.rs", why: "a selector", texts: &["input, textarea"] },
    Exception { path: "src/plan_view/goal.rs", why: "classes", texts: &["field goal"] },
    Exception { path: "index.html", why: "the name of the project", texts: &["Lap"] },
    Exception {
        path: "index.html",
        why: "media queries",
        texts: &["(prefers-color-scheme: dark)", "(prefers-color-scheme: light)"],
    },
    Exception { path: "src/element/lapwise.js", why: "said to developers", texts: &["{} cannot be loaded"] },
    Exception {
        path: "src/element/beside.js",
        why: "said to developers",
        texts: &["Is the whole folder of lapwise.js served?"],
    },
    Exception { path: "static/manifest.webmanifest", why: "the name of the project", texts: &["Lapwise"] },
    Exception { path: "static/manifest.webmanifest", why: "values of keys", texts: &["any maskable"] },
    Exception { path: "style", why: "names of fonts", texts: &["Helvetica Neue", "Segoe UI"] },
];

/// A line for each text in a source of the widget, of the core and of what ships beside them that looks like a sentence
/// for people, and for each exception that is none any more.
///
/// # Errors
///
/// When a source cannot be read.
pub(super) fn faults(house: &House, root: &Path) -> Result<Vec<String>> {
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    let sources = sources(house, root)?;
    let classes: BTreeSet<&str> =
        sources.iter().filter(|(path, _)| path.ends_with(".css")).flat_map(|(_, text)| classes(text)).collect();
    for (path, source) in &sources {
        let literals = match path.rsplit('.').next() {
            Some("rs") => of_rust(source).with_context(|| format!("{path} is no Rust"))?,
            Some("css") => of_css(source),
            Some("html") => of_html(source),
            _ => of_script(source),
        };
        for Literal { line, text } in literals {
            if !is_sentence(&text, &classes) {
                continue;
            }
            let exceptions = NOT_FOR_PEOPLE.iter().filter(|exception| path.starts_with(exception.path));
            let known: Vec<_> = exceptions.flat_map(|exception| exception.known(&text)).collect();
            if known.is_empty() {
                faults.push(format!("a sentence outside of locales/: {path}:{line} has “{text}”"));
            }
            used.extend(known);
        }
    }
    for Exception { path, why, texts } in NOT_FOR_PEOPLE {
        // Without texts it is about all of the path.
        let texts = if texts.is_empty() { &[""] } else { *texts };
        for text in texts.iter().filter(|text| !used.contains(&(*path, **text))) {
            faults.push(format!("an exception that nothing needs: {path} has no {why} “{text}”"));
        }
    }
    Ok(faults)
}

/// The sources, by their paths.
fn sources(house: &House, root: &Path) -> Result<Vec<(String, String)>> {
    let in_scope =
        house.files.iter().filter(|file| file.path.starts_with("src/") || file.path.starts_with("core/src/"));
    let mut sources: Vec<_> = in_scope.map(|file| (file.path.clone(), file.text.clone())).collect();
    let mut files = vec![("index.html".to_owned(), root.join("index.html"))];
    for folder in ["src", "static", "style"] {
        dist::list(&root.join(folder), &format!("{folder}/"), &mut files)?;
    }
    files.retain(|(path, _)| [".js", ".css", ".html", ".webmanifest"].iter().any(|ending| path.ends_with(ending)));
    for (path, file) in files {
        let text = fs::read_to_string(&file).with_context(|| format!("{path} cannot be read"))?;
        sources.push((path, text));
    }
    Ok(sources)
}

/// The names after a dot in a style sheet: its classes, and the ends of its numbers, which do no harm.
fn classes(sheet: &str) -> impl Iterator<Item = &str> {
    let is_end = |symbol: char| !symbol.is_ascii_alphanumeric() && symbol != '-';
    sheet.split('.').skip(1).filter_map(move |after| after.split(is_end).next())
}

/// Returns true if a text is one capitalized word, or has two words beside each other that are not all classes.
fn is_sentence(text: &str, classes: &BTreeSet<&str>) -> bool {
    let text = without_holes(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [word] = words[..] {
        return is_capitalized(bare(word));
    }
    let is_classes = words.iter().all(|word| classes.contains(word));
    !is_classes && words.windows(2).any(|pair| pair.iter().all(|word| is_word(bare(word))))
}

/// A text without what stands in braces.
fn without_holes(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut bare = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        bare.push_str(piece.split_once('}').map_or(piece, |(_, after)| after));
    }
    bare
}

fn bare(word: &str) -> &str {
    // A dot at the start is a selector's.
    word.trim_start_matches(['“', '‘', '"', '\'', '('])
        .trim_end_matches(|symbol: char| "”’\"').,;:!?…".contains(symbol))
}

fn is_word(word: &str) -> bool {
    let is_inner = |symbol: char| symbol.is_alphabetic() || "'’-".contains(symbol);
    word.chars().all(is_inner) && word.chars().filter(|symbol| symbol.is_alphabetic()).count() > 1
}

fn is_capitalized(word: &str) -> bool {
    let mut symbols = word.chars();
    is_word(word) && symbols.next().is_some_and(char::is_uppercase) && symbols.all(|symbol| !symbol.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn sentences_are_told_from_names() {
        let classes: BTreeSet<&str> = classes(".field.wrong{margin:.5em} .hint .error{}").collect();
        for sentence in
            ["Try again", "of the race", "Lap {number} of {count}", "Print", "Share…", "“so” it is", "a-b cd"]
        {
            assert!(is_sentence(sentence, &classes), "{sentence}");
        }
        for name in
            ["", "lap", "3 m", "field wrong", ".add button", "ArrowDown", "{a} {b}", "aria-label", "1px solid #888"]
        {
            assert!(!is_sentence(name, &classes), "{name}");
        }
    }

    #[test]
    fn every_exception_has_a_reason() {
        assert!(NOT_FOR_PEOPLE.iter().all(|exception| !exception.why.is_empty()));
    }

    #[test]
    fn no_sentence_stands_outside_of_the_messages() {
        let root = project::root();
        let faults = faults(&House::read(&root).unwrap(), &root).unwrap();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
