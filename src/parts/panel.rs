//! The panels: sections that a button opens, whose content is made by a part that is fetched later.
//!
//! Each is a row of the table here, which says all that is to be said of a panel.

use lapwise_core::messages;
use lapwise_core::pacing::Surface;

use super::part::Part;

/// Hands the table of the panels to a macro: the only place that lists them.
///
/// The last column is the function that makes a panel's content, by its path in `crate::features`. It is a word here and
/// becomes a path in `crate::entry` alone, since what is named in the first module is fetched with the first module.
macro_rules! panel_table {
    ($to:ident) => {
        $to! {
            // panel    word          title         part       place     races  filled by
            Shape       "shape"       shape         Details    Fields    All    shape_editor::shape_panel;
            Course      "course"      course        Details    Planning  All    course::course_panel;
            References  "references"  references    Details    Planning  All    references::references_panel;
            Sections    "sections"    sections      Details    Planning  All    sections::sections_panel;
            RaceDay     "day"         race_day      Details    Planning  All    race_day::race_day_panel;
            Notes       "notes"       notes         Details    Planning  All    notes::notes_panel;
            Share       "share"       share         Share      Takeout   All    share::share_panel;
            Paper       "print"       print         Paper      Takeout   All    paper::paper_panel;
            Files       "save"        save          Paper      Takeout   All    files::files_panel;
            Library     "plans"       my_plans      Library    Takeout   All    library::library_panel;
            Trackside   "spot"        on_the_track  Trackside  Takeout   Track  trackside::trackside_panel;
            Embed       "embed"       embed         Share      Takeout   All    embed::embed_panel;
            Review      "turn"        sent_plan     Library    Review    All    review::review_panel;
        }
    };
}
pub(crate) use panel_table;

/// Writes the panels as an enum and its rows.
macro_rules! define_panels {
    ($($panel:ident $word:literal $title:ident $part:ident $place:ident $races:ident $feature:ident::$fill:ident;)*) => {
        /// A panel that can be opened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Panel {
            $($panel,)*
        }

        impl Panel {
            /// Every panel, in the order of the table.
            const ALL: &[Self] = &[$(Self::$panel),*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$panel => Row {
                        id: concat!("panel-", $word),
                        word: $word,
                        title: messages::$title,
                        part: Part::$part,
                        place: Place::$place,
                        races: Races::$races,
                    },)*
                }
            }
        }
    };
}
panel_table!(define_panels);

/// A row of the table.
struct Row {
    id: &'static str,
    word: &'static str,
    /// The message, which is in the language in use when it is called.
    title: fn() -> &'static str,
    part: Part,
    place: Place,
    races: Races,
}

/// The races to which a panel applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Races {
    All,
    Track,
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
        (self.row().title)()
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

    /// Returns true if the panel applies to races on a surface.
    pub(crate) fn applies_on(self, surface: Surface) -> bool {
        match self.row().races {
            Races::All => true,
            Races::Track => surface == Surface::Track,
        }
    }
}
