//! What the element has beside the keys of a plan, a row each: how a plan is shown, events, parts and functions.

use super::panels::{Panel, Place};
use super::tokens;
use anyhow::Result;
use std::path::Path;

/// All that is public of the element but the keys of a plan.
pub(super) struct Element {
    pub(super) looks: Vec<Look>,
    /// The words of the attribute `fields` that are in the widget, in the order in which they are on screen.
    pub(super) fields: Vec<String>,
    /// The custom properties of its looks.
    pub(super) properties: Vec<Named>,
    pub(super) parts: Vec<Named>,
}

/// A name with what is to be said of it: a sentence without its full stop.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) doc: String,
}

impl Named {
    fn new(name: &str, doc: impl Into<String>) -> Self {
        Self { name: name.to_owned(), doc: doc.into() }
    }
}

/// An attribute that says how the plan is shown. None of these is in a link.
pub(super) struct Look {
    pub(super) attribute: &'static str,
    /// The property of the element; none where it is one of every element.
    pub(super) property: Option<&'static str>,
    /// The type of the property in TypeScript, beside null.
    pub(super) typescript: &'static str,
    /// The attribute as a page has it.
    pub(super) example: &'static str,
    /// A phrase that says what it does.
    pub(super) doc: String,
    /// True if the page in an iframe takes it from its address.
    pub(super) is_of_frame: bool,
}

impl Look {
    /// Returns true if the attribute has no value of its own.
    pub(super) fn is_switch(&self) -> bool {
        self.typescript == "boolean"
    }
}

/// An event of the element.
pub(super) struct Event {
    pub(super) name: &'static str,
    /// The type of its `detail` in TypeScript.
    pub(super) detail: &'static str,
    pub(super) doc: &'static str,
}

pub(super) const EVENTS: [Event; 3] = [
    Event { name: "lapwise-ready", detail: "Schedule", doc: "the planner is there, or there again" },
    Event {
        name: "lapwise-change",
        detail: "Schedule",
        doc: "the reader has changed the plan: typing counts after a pause of 300 ms or when the field is left, \
              a drag when it is let go",
    },
    Event {
        name: "lapwise-error",
        detail: "Error",
        doc: "the planner could not be fetched, or could not show the plan",
    },
];

/// A function of the module, or a property that is no option.
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) typescript: &'static str,
    pub(super) doc: &'static str,
}

/// The properties that are no options.
pub(super) const LINK: Member = Member {
    name: "link",
    typescript: "string",
    doc: "The fragment that opens the plan on screen; set it to open another.",
};
pub(super) const SCHEDULE: Member = Member {
    name: "schedule",
    typescript: "Schedule | null",
    doc: "The schedule of the plan on screen; null until the planner is ready.",
};

/// The parts, with those of the panels' buttons where they belong.
fn parts(panels: &[Panel]) -> Vec<Named> {
    let buttons = |of: fn(&Panel) -> bool| {
        panels.iter().filter(move |panel| of(panel)).map(|panel| Named::new(&panel.word, panel.doc.clone()))
    };
    let mut parts = vec![
        Named::new("frame", "everything"),
        Named::new("fields", "the fields at the top"),
        Named::new("field", "each of them, and the button of the shape"),
        Named::new("race", "the field of the race"),
        Named::new("goal", "the field of the goal"),
        Named::new("pace", "the field of the pace"),
    ];
    parts.extend(buttons(|panel| panel.place == Place::Fields));
    parts.push(Named::new("panels", "the buttons of the panels and the open panel"));
    parts.push(Named::new("opener", "each of those buttons"));
    parts.extend(buttons(|panel| matches!(panel.place, Place::Planning | Place::Takeout)));
    parts.extend([
        Named::new("headline", "the headline"),
        Named::new("clocks", "the first clock times"),
        Named::new("chart", "the chart"),
        Named::new("splits", "the table of splits"),
        Named::new("notices", "the lines above the plan"),
        Named::new("presets", "the buttons of the presets"),
        Named::new("retry", "the button that tries again where the planner could not be loaded"),
    ]);
    parts
}

fn fields(panels: &[Panel]) -> Vec<String> {
    let words = |place: Place| panels.iter().filter(move |panel| panel.place == place).map(|panel| panel.word.clone());
    let fields = ["race", "goal", "pace"].map(str::to_owned);
    fields.into_iter().chain(words(Place::Fields)).chain(words(Place::Planning)).collect()
}

fn looks(panels: &[Panel]) -> Vec<Look> {
    let words = fields(panels).into_iter().chain(["presets".to_owned()]);
    let words: Vec<_> = words.map(|word| format!("`{word}`")).collect();
    vec![
        Look {
            attribute: "theme",
            property: Some("theme"),
            typescript: "\"light\" | \"dark\" | \"auto\"",
            example: "`theme=\"light\"`, `\"dark\"`, `\"auto\"`",
            doc: "colours; `auto` is as the reader prefers".to_owned(),
            is_of_frame: true,
        },
        Look {
            attribute: "loading",
            property: Some("loading"),
            typescript: "\"eager\" | \"lazy\"",
            example: "`loading=\"eager\"`",
            doc: "`eager` fetches the planner at once; otherwise it waits until it comes near the view or is touched"
                .to_owned(),
            is_of_frame: false,
        },
        Look {
            attribute: "fields",
            property: Some("fields"),
            typescript: "string",
            example: "`fields=\"goal pace\"`",
            doc: format!(
                "only these are offered to change the plan, of {}, separated by spaces; everything where the attribute \
                 is not there, nothing where it is empty",
                words.join(" ")
            ),
            is_of_frame: true,
        },
        Look {
            attribute: "readonly",
            property: Some("readOnly"),
            typescript: "boolean",
            example: "`readonly`",
            doc: "the plan may be read and not changed; assistive technology is told so".to_owned(),
            is_of_frame: true,
        },
        Look {
            attribute: "lang",
            property: None,
            typescript: "string",
            example: "`lang=\"en\"`",
            doc: "the language, where it is not that of the page around it".to_owned(),
            is_of_frame: true,
        },
    ]
}

impl Element {
    /// Reads the tables of the project at `root`.
    ///
    /// # Errors
    ///
    /// When a table cannot be read.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let panels = super::panels::read(root)?;
        let documented = tokens::read(root)?;
        let mut properties: Vec<_> = documented.into_iter().map(|(name, doc)| Named { name, doc }).collect();
        properties.push(Named::new(
            "--lapwise-height",
            "the height that is reserved before the planner is there, where the element's own estimate does not fit",
        ));
        Ok(Self { looks: looks(&panels), fields: fields(&panels), properties, parts: parts(&panels) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dist, project};
    use std::fs;

    /// The words of the attribute `part` in a source, where they are written out.
    fn parts_in(source: &str) -> impl Iterator<Item = &str> {
        let values = source.split(" part=\"").skip(1).filter_map(|after| after.split('"').next());
        values.flat_map(str::split_whitespace)
    }

    #[test]
    fn every_part_of_the_widget_has_a_row() {
        let root = project::root();
        let known = Element::read(&root).unwrap().parts;
        let mut sources = Vec::new();
        dist::list(&root.join("src"), "src/", &mut sources).unwrap();
        let mut found = 0;
        for (path, source) in sources.iter().filter(|(path, _)| path.ends_with(".rs")) {
            for part in parts_in(&fs::read_to_string(source).unwrap()) {
                assert!(known.iter().any(|row| row.name == part), "{path}: {part}");
                found += 1;
            }
        }
        assert!(found > 5);
    }
}
