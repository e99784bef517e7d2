//! A generated section of a file that is otherwise written by hand.

use anyhow::{Context, Result};

/// The text with another content of a section, which is all lines between that with `generated: NAME` and the next with
/// `generated: end`.
///
/// # Errors
///
/// When the text has no such section.
pub(crate) fn with_section(text: &str, name: &str, content: &str) -> Result<String> {
    let start = mark(text, &format!("generated: {name}"));
    let found =
        start.and_then(|(_, start)| mark(&text[start..], "generated: end").map(|(end, _)| (start, start + end)));
    let (start, end) = found.with_context(|| format!("no section from “generated: {name}” to “generated: end”"))?;
    Ok(format!("{}{}\n{}", &text[..start], content.trim_end(), &text[end..]))
}

/// The start of the first line with a mark, and its end.
fn mark(text: &str, mark: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        // A longer name is another section.
        let is_found = line.split_once(mark).is_some_and(|(_, rest)| !rest.starts_with(char::is_alphanumeric));
        if is_found {
            return Some((start, end));
        }
        start = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_replaced_between_its_marks() {
        let text = "a\n// generated: keys\nold\nold\n// generated: end\nb\n";
        assert_eq!(with_section(text, "keys", "new\n").unwrap(), "a\n// generated: keys\nnew\n// generated: end\nb\n");
        let twice = with_section(&with_section(text, "keys", "new").unwrap(), "keys", "old\nold").unwrap();
        assert_eq!(twice, text);
    }

    #[test]
    fn a_section_that_is_not_there_is_an_error() {
        assert!(with_section("// generated: keys\n", "keys", "").is_err());
        assert!(with_section("// generated: keysets\n// generated: end\n", "keys", "").is_err());
    }
}
