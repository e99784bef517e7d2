//! The panels: sections whose content is made by a part that is fetched later.
//!
//! Only names stand here. The content of a panel is made in the entry of its part.

use lapwise_core::messages;

use super::part::Part;

/// A panel that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    Shape,
    Course,
    References,
    Sections,
    RaceDay,
    Texts,
    Paper,
    Files,
    Trackside,
    Share,
    Embed,
    Library,
    Review,
}

/// The fixed properties of a panel.
struct Row {
    id: &'static str,
    title: &'static str,
    part: Part,
}

impl Panel {
    fn row(self) -> Row {
        let (id, title, part) = match self {
            Self::Shape => ("panel-shape", messages::shape(), Part::Edit),
            Self::Course => ("panel-course", messages::course(), Part::Edit),
            Self::References => ("panel-references", messages::references(), Part::Edit),
            Self::Sections => ("panel-sections", messages::sections(), Part::Edit),
            Self::RaceDay => ("panel-day", messages::race_day(), Part::Edit),
            Self::Texts => ("panel-notes", messages::notes(), Part::Edit),
            Self::Paper => ("panel-print", messages::print(), Part::Takeout),
            Self::Files => ("panel-save", messages::save(), Part::Takeout),
            Self::Trackside => ("panel-spot", messages::on_the_track(), Part::Takeout),
            Self::Share => ("panel-share", messages::share(), Part::Takeout),
            Self::Embed => ("panel-embed", messages::embed(), Part::Takeout),
            Self::Library => ("panel-plans", messages::my_plans(), Part::Takeout),
            Self::Review => ("panel-turn", messages::sent_plan(), Part::Takeout),
        };
        Row { id, title, part }
    }

    /// The id of the panel's element, unique in a widget.
    pub(crate) fn id(self) -> &'static str {
        self.row().id
    }

    /// The panel's name on screen.
    pub(crate) fn title(self) -> &'static str {
        self.row().title
    }

    /// The part that makes the panel's content.
    pub(crate) fn part(self) -> Part {
        self.row().part
    }
}
