//! Tables of the documents, in Markdown.

use crate::element::{EVENTS, Element, Named};
use anyhow::Result;
use lapwise_core::options::{Key, RUN_KEYS};
use lapwise_core::pacing::{RACES, ShapeKind, Surface};

/// The keys for those who write a tag or a link.
pub(crate) fn keys(_: &Element) -> Result<String> {
    let rows = Key::ALL.iter().map(|key| {
        let docs = key.docs();
        [code(key.name()), docs.meaning.to_owned(), docs.values.to_owned()]
    });
    Ok(table(["attribute, link key", "meaning", "values"], rows))
}

/// The keys for those who read or write links in a program.
pub(crate) fn grammar(_: &Element) -> Result<String> {
    let rows = Key::ALL.iter().map(|key| (key.name(), key.docs())).chain(RUN_KEYS).map(|(name, docs)| {
        let grammar = if docs.grammar.is_empty() { docs.values } else { docs.grammar };
        [code(name), grammar.to_owned(), docs.canonical.to_owned()]
    });
    Ok(table(["key", "value", "canonical form"], rows))
}

/// The keys of a run, which links alone carry.
pub(crate) fn run_keys(_: &Element) -> Result<String> {
    let rows = RUN_KEYS.iter().map(|(name, docs)| [code(name), docs.meaning.to_owned(), docs.values.to_owned()]);
    Ok(table(["link key", "meaning", "values"], rows))
}

/// The races that have names, those on the track before those on the road, with other spellings of each.
pub(crate) fn races(_: &Element) -> Result<String> {
    let line = |title: &str, surface: Surface| {
        let races = RACES.iter().filter(|race| race.surface == surface).map(|race| match race.also {
            [] => code(race.name),
            also => {
                format!("{} ({})", code(race.name), also.iter().map(|name| code(name)).collect::<Vec<_>>().join(" "))
            }
        });
        format!("{title}: {}.\n", races.collect::<Vec<_>>().join(" "))
    };
    Ok(format!("\n{}{}", line("Track", Surface::Track), line("Road", Surface::Road)))
}

/// The kinds of parts of a shape.
pub(crate) fn shapes(_: &Element) -> Result<String> {
    let even = ["`even`".to_owned(), "the same pace throughout".to_owned()];
    let rows = ShapeKind::DOCS.iter().map(|(kind, doc)| {
        let places = ["-D", "-E"].iter().take(kind.edges().len()).copied().collect::<String>();
        [format!("`{}{places}-P`", kind.name()), phrase(doc)]
    });
    Ok(table(["shape", "meaning"], std::iter::once(even).chain(rows)))
}

/// A sentence as a phrase, for a cell of a table.
fn phrase(sentence: &str) -> String {
    let sentence = sentence.trim().trim_end_matches('.');
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    format!("{}{}", first.collect::<String>(), letters.as_str())
}

/// The attributes that say how a plan is shown.
pub(crate) fn looks(element: &Element) -> Result<String> {
    let rows = element.looks.iter().map(|look| [look.example.to_owned(), look.doc.clone()]);
    Ok(table(["attribute", "meaning"], rows))
}

pub(crate) fn events(_: &Element) -> Result<String> {
    let rows = EVENTS.iter().map(|event| {
        let detail = if event.detail == "Error" { "an `Error`" } else { "the schedule" };
        [code(event.name), event.doc.to_owned(), detail.to_owned()]
    });
    Ok(table(["event", "when", "`detail`"], rows))
}

/// The custom properties.
pub(crate) fn properties(element: &Element) -> Result<String> {
    Ok(named("property", &element.properties))
}

/// The CSS parts.
pub(crate) fn parts(element: &Element) -> Result<String> {
    Ok(named("part", &element.parts))
}

fn named(title: &str, names: &[Named]) -> String {
    table([title, "what it is"], names.iter().map(|Named { name, doc }| [code(name), doc.clone()]))
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// A table, with an empty line around it, which Markdown needs beside a comment.
fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut table = format!("\n| {} |\n|{}\n", head.join(" | "), "---|".repeat(N));
    for row in rows {
        // A bar in a text would end its cell.
        let cells = row.map(|cell| cell.replace('|', "\\|"));
        table += &format!("| {} |\n", cells.join(" | "));
    }
    // A section ends with a line of its own, after which comes the mark.
    table + "\n"
}
