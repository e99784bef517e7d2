//! The panels: sections that a button opens, whose content is made by a part that is fetched later.
//!
//! Each is a row of the table here. Its content is made in the entry of its part.

use lapwise_core::messages;
use lapwise_core::pacing::Surface;

use super::part::Part;

/// Writes the table of the panels as an enum and its rows.
macro_rules! panels {
    ($($panel:ident $word:literal $title:ident $part:ident $place:ident $surface:expr;)*) => {
        /// A panel that can be opened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Panel {
            $($panel,)*
        }

        impl Panel {
            /// Every panel, in the order of the table.
            const ALL: &[Self] = &[$(Self::$panel),*];

            fn row(self) -> Row {
                match self {
                    $(Self::$panel => Row {
                        id: concat!("panel-", $word),
                        word: $word,
                        title: messages::$title(),
                        part: Part::$part,
                        place: Place::$place,
                        surface: $surface,
                    },)*
                }
            }
        }
    };
}

// Buttons stand in this order in their place.
panels! {
    // panel    word          title         part      place      only on
    Shape       "shape"       shape         Edit      Fields     None;
    Course      "course"      course        Edit      Planning   None;
    References  "references"  references    Edit      Planning   None;
    Sections    "sections"    sections      Edit      Planning   None;
    RaceDay     "day"         race_day      Edit      Planning   None;
    Notes       "notes"       notes         Edit      Planning   None;
    Share       "share"       share         Takeout   Takeout    None;
    Paper       "print"       print         Takeout   Takeout    None;
    Files       "save"        save          Takeout   Takeout    None;
    Library     "plans"       my_plans      Takeout   Takeout    None;
    Trackside   "spot"        on_the_track  Takeout   Takeout    Some(Surface::Track);
    Embed       "embed"       embed         Takeout   Takeout    None;
    Review      "turn"        sent_plan     Takeout   Review     None;
}

/// A row of the table.
struct Row {
    id: &'static str,
    word: &'static str,
    title: &'static str,
    part: Part,
    place: Place,
    surface: Option<Surface>,
}

/// The place of a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Its button is one of the fields, and the panel opens among those of [`Place::Planning`].
    Fields,
    /// Below the fields, with the panels of what a plan is made of.
    Planning,
    /// Below the table, with the panels that share, print and save a plan.
    Takeout,
    /// Above the plan. It has no button and opens by itself.
    Review,
}

impl Place {
    /// The CSS part of its buttons and its open panel. Pages style those of what a plan is made of alone.
    pub(crate) const fn css_part(self) -> Option<&'static str> {
        match self {
            Self::Planning => Some("panels"),
            Self::Fields | Self::Takeout | Self::Review => None,
        }
    }
}

impl Panel {
    /// The panels whose buttons stand in a place.
    pub(crate) fn all_in(place: Place) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |panel| panel.row().place == place)
    }

    /// The id of the panel's element, unique in a widget.
    pub(crate) fn id(self) -> &'static str {
        self.row().id
    }

    /// The public word for the panel: its button is the CSS part of this name, and the attribute `fields` offers it by
    /// this word if its place is [`Place::Fields`] or [`Place::Planning`].
    pub(crate) fn word(self) -> &'static str {
        self.row().word
    }

    /// The panel's name on screen, which its button says.
    pub(crate) fn title(self) -> &'static str {
        self.row().title
    }

    /// The part that makes the panel's content.
    pub(crate) fn part(self) -> Part {
        self.row().part
    }

    /// The place where the panel opens.
    pub(crate) fn opens_in(self) -> Place {
        match self.row().place {
            Place::Fields => Place::Planning,
            place => place,
        }
    }

    /// The surface of the races to which the panel applies, where it does not apply to all.
    pub(crate) fn surface(self) -> Option<Surface> {
        self.row().surface
    }
}
