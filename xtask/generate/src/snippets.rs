//! Code in documents, taken from the tests that run it.

use anyhow::{Context, Result};

/// The text with the code of each of its snippets anew.
///
/// A snippet stands between a line `<!-- snippet: PATH NAME -->` and the next `<!-- snippet: end -->`. Its code is all of
/// the file at the path or, with a name, the lines between those with `docs: begin NAME` and `docs: end`. `read` reads a
/// file.
///
/// # Errors
///
/// When a snippet has no end, or its code is not there.
pub(crate) fn with_snippets(text: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        let (head, after) = after.split_once(" -->\n").context("a snippet's first line is not closed")?;
        let (_, after) = after.split_once(END).with_context(|| format!("the snippet {head} has no end"))?;
        let (path, name) = head.split_once(' ').map_or((head, None), |(path, name)| (path, Some(name)));
        let code = code(&read(path)?, name).with_context(|| format!("{path} has no `docs: begin` of {head}"))?;
        let language = path.rsplit('.').next().unwrap_or_default();
        written.extend([before, START, head, " -->\n\n```", language, "\n", &code, "```\n\n", END]);
        rest = after;
    }
    Ok(written + rest)
}

const START: &str = "<!-- snippet: ";
const END: &str = "<!-- snippet: end -->";

/// The code of a file, or of a named part of it, without the indent that all its lines have.
fn code(source: &str, name: Option<&str>) -> Option<String> {
    let Some(name) = name else { return Some(source.to_owned()) };
    let mark = format!("docs: begin {name}");
    // What follows the name is the end of the comment, if there is one.
    let is_start =
        |line: &&str| line.split_once(&mark).is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with(' '));
    let lines: Vec<&str> = source.lines().skip_while(|line| !is_start(line)).skip(1).collect();
    let end = lines.iter().position(|line| line.contains("docs: end"))?;
    let part = lines.get(..end)?;
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let shared = part.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    Some(part.iter().map(|line| format!("{}\n", line.get(shared..).unwrap_or_default())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "a\n  // docs: begin inner\n  b {\n    c\n\n  }\n  // docs: end\nd\n";

    #[test]
    fn a_snippet_is_the_code_of_its_file() {
        let text = "x\n<!-- snippet: a.js inner -->\nold\n<!-- snippet: end -->\ny\n";
        let fresh = "x\n<!-- snippet: a.js inner -->\n\n```js\nb {\n  c\n\n}\n```\n\n<!-- snippet: end -->\ny\n";
        let read = |_: &str| Ok(SOURCE.to_owned());
        assert_eq!(with_snippets(text, read).unwrap(), fresh);
        assert_eq!(with_snippets(fresh, read).unwrap(), fresh);
    }

    #[test]
    fn code_that_is_not_there_is_an_error() {
        for text in ["<!-- snippet: a.js inner -->\n", "<!-- snippet: a.js in -->\n<!-- snippet: end -->"] {
            assert!(with_snippets(text, |_| Ok(SOURCE.to_owned())).is_err(), "{text}");
        }
        let text = "<!-- snippet: a.js inner -->\n<!-- snippet: end -->";
        assert!(with_snippets(text, |_| Ok(SOURCE.replace("docs: end", ""))).is_err());
    }
}
