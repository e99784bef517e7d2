//! The lists of names in the loader, the frame's script and the plugin.

use crate::element::{Element, Look};
use anyhow::Result;
use lapwise_core::options::Key;

/// The width of a line of code.
const WIDTH: usize = 120;

/// The keys of the loader, and the attributes that say how a plan is shown.
pub(crate) fn of_loader(element: &Element) -> Result<String> {
    let names: Vec<_> = Key::ALL.iter().map(|key| key.name()).collect();
    // One text and not one for each key, which would be a third longer.
    let lines = wrapped(&names, ",", WIDTH - "  ...\"\".split(\",\"),".len());
    let lines: Vec<_> = lines.iter().map(|line| format!("  ...\"{line}\".split(\",\"),\n")).collect();
    let looks = element.looks.iter().filter(|look| look.property.is_some() && !look.is_switch());
    Ok(format!(
        "const KEYS = [\n{}];\n\n// These say how a plan is shown, and are attributes alone.\nconst LOOKS = [{}];",
        lines.concat(),
        quoted(looks, '"')
    ))
}

/// The attributes that the page in an iframe takes from its address.
pub(crate) fn of_frame(element: &Element) -> Result<String> {
    Ok(format!("const LOOKS = [{}];", quoted(element.looks.iter().filter(|look| look.is_of_frame), '"')))
}

/// The attributes of the plugin's shortcode.
pub(crate) fn of_plugin(element: &Element) -> Result<String> {
    let names: Vec<_> = Key::ALL.iter().map(|key| format!("'{}'", key.name())).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let lines: Vec<_> = wrapped(&names, ", ", WIDTH - 8).iter().map(|line| format!("\t{line},\n")).collect();
    Ok(format!(
        "/** The options of a plan, as attributes, as keys of a link and as attributes of the shortcode. */\n\
         const LAPWISE_OPTIONS = array(\n{});\n\n\
         /** How a plan is shown; none of this is in a link. */\n\
         const LAPWISE_LOOKS = array( {} );",
        lines.concat(),
        quoted(element.looks.iter(), '\'')
    ))
}

/// The words of the attribute `fields`, for the help in the plugin's block.
pub(crate) fn of_block(element: &Element) -> Result<String> {
    Ok(format!("  const WORDS = \"{}\";", element.fields.join(" ")))
}

fn quoted<'a>(looks: impl Iterator<Item = &'a Look>, quote: char) -> String {
    looks.map(|look| format!("{quote}{}{quote}", look.attribute)).collect::<Vec<_>>().join(", ")
}

/// Names joined with a separator, in lines of at most so many characters.
fn wrapped(names: &[&str], separator: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if line.len() + separator.len() + name.len() <= width => {
                line.push_str(separator);
                line.push_str(name);
            }
            _ => lines.push((*name).to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_wrapped_between_lines() {
        assert_eq!(wrapped(&["goal", "pace", "aim", "surface"], ",", 9), ["goal,pace", "aim", "surface"]);
        assert!(wrapped(&[], ",", 9).is_empty());
    }
}
