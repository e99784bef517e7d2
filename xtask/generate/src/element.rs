//! What the element has beside the keys of a plan, a row each: how a plan is shown, events, parts and functions.

use crate::panels::{self, Panel, Place};
use crate::tokens;
use anyhow::Result;
use std::path::Path;

/// All that is public of the element but the keys of a plan.
pub(crate) struct Element {
    pub(crate) looks: Vec<Look>,
    /// The words of the attribute `fields` that are in the widget, in the order in which they are on screen.
    pub(crate) fields: Vec<String>,
    /// The custom properties of its looks.
    pub(crate) properties: Vec<Named>,
    pub(crate) parts: Vec<Named>,
}

/// A name with what is to be said of it: a sentence without its full stop.
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) doc: String,
}

impl Named {
    fn new(name: &str, doc: impl Into<String>) -> Self {
        Self { name: name.to_owned(), doc: doc.into() }
    }
}

/// An attribute that says how the plan is shown. None of these is in a link.
pub(crate) struct Look {
    pub(crate) attribute: &'static str,
    /// The property of the element; none where it is one of every element.
    pub(crate) property: Option<&'static str>,
    /// The type of the property in TypeScript, beside null.
    pub(crate) typescript: &'static str,
    /// The attribute as a page has it.
    pub(crate) example: &'static str,
    /// A phrase that says what it does.
    pub(crate) doc: String,
    /// True if the page in an iframe takes it from its address.
    pub(crate) is_of_frame: bool,
}

impl Look {
    /// The names of its properties: a framework may set one by the name of the attribute.
    pub(crate) fn properties(&self) -> impl Iterator<Item = &'static str> {
        let by_attribute = self.property.filter(|property| *property != self.attribute).map(|_| self.attribute);
        self.property.into_iter().chain(by_attribute)
    }

    /// Returns true if the attribute has no value of its own.
    pub(crate) fn is_switch(&self) -> bool {
        self.typescript == "boolean"
    }
}

/// An event of the element.
pub(crate) struct Event {
    pub(crate) name: &'static str,
    /// The type of its `detail` in TypeScript.
    pub(crate) detail: &'static str,
    pub(crate) doc: &'static str,
}

pub(crate) const EVENTS: [Event; 3] = [
    Event { name: "lapwise-ready", detail: "Schedule", doc: "the planner is there, or there again" },
    Event {
        name: "lapwise-change",
        detail: "Schedule",
        doc: "the reader has changed the plan: typing counts after a pause of 700 ms or when the field is left, \
              a drag when it is let go",
    },
    Event {
        name: "lapwise-error",
        detail: "Error",
        doc: "the planner could not be fetched, or could not show the plan",
    },
];

/// A function of the module, or a property that is no option.
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) typescript: &'static str,
    pub(crate) doc: &'static str,
}

/// The properties that are no options.
pub(crate) const LINK: Member = Member {
    name: "link",
    typescript: "string",
    doc: "The fragment that opens the plan on screen; set it to open another. Until the planner and what tells of its \
          plan are there it is empty, or what was set.",
};
pub(crate) const SCHEDULE: Member = Member {
    name: "schedule",
    typescript: "Schedule | null",
    doc: "The schedule of the plan on screen; null until the planner and what tells of its plan are there.",
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
    parts.extend([
        Named::new("bar", "the bar of actions"),
        Named::new("panels", "the row of the details that are set"),
        Named::new("sheet", "the dialog in which a panel opens"),
        Named::new("race-screen", "the dialog over all else that shows a race"),
        Named::new("opener", "each button that opens a panel, where there are several of one too"),
    ]);
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
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let panels = panels::read(root)?;
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
    use crate::root;
    use std::fs;

    /// The words of the attribute `part` in a source, where they are written out.
    fn parts_in(source: &str) -> impl Iterator<Item = &str> {
        let values = source.split(" part=\"").skip(1).filter_map(|after| after.split('"').next());
        values.flat_map(str::split_whitespace)
    }

    /// Adds the texts of the Rust sources under a folder.
    fn push_sources(folder: &Path, sources: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                push_sources(&path, sources);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(fs::read_to_string(&path).unwrap());
            }
        }
    }

    #[test]
    fn every_part_of_the_widget_has_a_row() {
        let known = Element::read(&root()).unwrap().parts;
        let mut sources = Vec::new();
        push_sources(&root().join("src"), &mut sources);
        let found: Vec<&str> = sources.iter().flat_map(|source| parts_in(source)).collect();
        assert!(found.len() > 5);
        for part in found {
            assert!(known.iter().any(|row| row.name == part), "{part}");
        }
    }
}
