//! Sections of the types in TypeScript.

use crate::element::{EVENTS, Element};
use anyhow::Result;
use lapwise_core::options::{Key, property_of};

/// The members of `PlanOptions`.
pub(crate) fn options(_: &Element) -> Result<String> {
    let member = |key: &Key| {
        let docs = key.docs();
        let (name, doc) = (property_of(key.name()), sentence(&format!("{}: {}", docs.meaning, docs.values)));
        format!("{}  {name}?: {};\n", comment("  ", &doc), docs.typescript)
    };
    Ok(Key::ALL.iter().map(member).collect())
}

/// The properties that say how a plan is shown.
pub(crate) fn looks(element: &Element) -> Result<String> {
    let mut members = String::new();
    for look in &element.looks {
        // The property of a switch is true or false, and that of another attribute is null without it.
        let or_null = match look.typescript {
            "boolean" => "boolean",
            _ => "string | null",
        };
        for property in look.properties() {
            members += &format!("{}  {property}: {or_null};\n", comment("  ", &sentence(&look.doc)));
        }
    }
    Ok(members)
}

/// The attributes, as markup has them.
pub(crate) fn attributes(element: &Element) -> Result<String> {
    let mut members: String = Key::ALL
        .iter()
        .map(|key| {
            let docs = key.docs();
            let doc = sentence(&format!("{}: {}", docs.meaning, docs.values));
            format!("{}  \"{}\"?: {} | null;\n", comment("  ", &doc), key.name(), docs.typescript)
        })
        .collect();
    for look in &element.looks {
        if look.property.is_some() {
            let doc = comment("  ", &sentence(&look.doc));
            members += &format!("{doc}  \"{}\"?: {} | null;\n", look.attribute, look.typescript);
        }
    }
    Ok(members)
}

/// The events.
pub(crate) fn events(_: &Element) -> Result<String> {
    let mut members = String::new();
    for event in &EVENTS {
        let doc = comment("  ", &sentence(event.doc));
        members += &format!("{doc}  \"{}\": CustomEvent<{}>;\n", event.name, event.detail);
    }
    Ok(members)
}

/// A sentence as a comment, in lines of at most 120 characters.
fn comment(indent: &str, sentence: &str) -> String {
    let line = format!("{indent}/** {sentence} */\n");
    if line.chars().count() <= 121 {
        return line;
    }
    let mut lines = vec![format!("{indent} *")];
    for word in sentence.split(' ') {
        let last = lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < 120);
        match last {
            Some(line) => *line += &format!(" {word}"),
            None => lines.push(format!("{indent} * {word}")),
        }
    }
    format!("{indent}/**\n{}\n{indent} */\n", lines.join("\n"))
}

/// A phrase as a sentence.
pub(crate) fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{}.", first.collect::<String>(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_comment_has_lines() {
        assert_eq!(comment("  ", "Goal."), "  /** Goal. */\n");
        let long = comment("  ", &"word ".repeat(40));
        assert!(long.starts_with("  /**\n   * word") && long.ends_with("\n   */\n"), "{long}");
        assert!(long.lines().count() == 4 && long.lines().all(|line| line.len() <= 120), "{long}");
    }
}
