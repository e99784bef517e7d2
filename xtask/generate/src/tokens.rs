//! The custom properties that a page may set, read from the style sheet that declares them.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const SHEET: &str = "style/tokens.css";

/// Reads each custom property of the project at `root` with the comment behind it: a phrase that says what it is.
///
/// # Errors
///
/// When the sheet cannot be read, or a property has no comment.
pub(crate) fn read(root: &Path) -> Result<Vec<(String, String)>> {
    let sheet = fs::read_to_string(root.join(SHEET)).with_context(|| format!("{SHEET} cannot be read"))?;
    properties(&sheet)
}

fn properties(sheet: &str) -> Result<Vec<(String, String)>> {
    let mut properties = Vec::new();
    for line in sheet.lines() {
        let Some((name, value)) = line.trim().split_once(':').filter(|(name, _)| name.starts_with("--lapwise-")) else {
            continue;
        };
        let comment = value.split_once("/*").and_then(|(_, rest)| rest.split_once("*/"));
        let Some((comment, _)) = comment else { bail!("{SHEET}: {name} has no comment behind it") };
        properties.push((name.to_owned(), comment.trim().to_owned()));
    }
    Ok(properties)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_read_with_its_comment() {
        let sheet = ":host {\n  --is-light: ;\n  --lapwise-ink: black; /* text */\n}\n";
        assert_eq!(properties(sheet).unwrap(), [("--lapwise-ink".to_owned(), "text".to_owned())]);
        assert!(properties("--lapwise-ink: black;").is_err());
    }
}
