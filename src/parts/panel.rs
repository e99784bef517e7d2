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
            Shape       "shape"       pacing        Pacing     Fields    All    shape_editor::shape_panel;
            References  "references"  references    Details    Planning  All    references::references_panel;
            Course      "course"      course        Details    Planning  All    course::course_panel;
            Sections    "sections"    sections      Details    Planning  All    sections::sections_panel;
            RaceDay     "day"         start_panel   Details    Planning  All    race_day::race_day_panel;
            Notes       "notes"       notes         Details    Planning  All    notes::notes_panel;
            Run         "run"         the_run       Result    Planning  All    run::run_panel;
            Times       "times"       paste_times   Times      Inside     All    run::times_panel;
            Details     "details"     details       Edit       Lists     All    menus::details_panel;
            Share       "share"       share         Share      Bar       All    share::share_panel;
            Paper       "print"       print         Paper      Bar       All    paper::paper_panel;
            Race        "race-day"    race_day      Race       Bar       All    race::race_panel;
            RaceStart   "race-start"  start_panel   Start      Inside     All    race::start_panel;
            RaceScreen  "race-screen" race_day      Screen     Inside     All    race::screen_panel;
            RaceMore    "race-more"   more_of_race  Run        Inside     All    race::more_panel;
            RaceAfter   "race-after"  race_day      Run        Inside     All    race::after_panel;
            More        "more"        more          Edit       Bar       All    menus::more_panel;
            Library     "plans"       my_plans      Library    Plan      All    library::library_panel;
            Trackside   "spot"        on_the_track  Trackside  Plan      Track  trackside::trackside_panel;
            Files       "save"        save          Files      Files     All    files::files_panel;
            Activity    "activity"    run_from_file Activity   Files     All    activity::activity_panel;
            Embed       "embed"       embed         Share      Site      All    embed::embed_panel;
            Review      "turn"        sent_plan     Review     Review    All    review::review_panel;
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
                        part: Part::$part,
                        place: Place::$place,
                        races: Races::$races,
                    },)*
                }
            }

            /// The panel's name on screen, in the language in use.
            // Inlined, so that the titles of panels that the first module does not name come later.
            #[inline(always)]
            pub(crate) fn title(self) -> &'static str {
                match self {
                    $(Self::$panel => messages::$title(),)*
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

/// The place of a panel's button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Among the fields at the top.
    Fields,
    /// In the list of details, and beside the headline once the plan holds something of it.
    Planning,
    /// Beside the headline.
    Lists,
    /// On the bar of actions.
    Bar,
    /// In the list of all that is not on the bar, among what is done with plans.
    Plan,
    /// In the same list, among what is done with files.
    Files,
    /// In the same list, among what is done with pages.
    Site,
    /// It has none: the review opens above the plan by itself.
    Review,
    /// It has none: the race screen has it, or another panel.
    Inside,
}

impl Panel {
    /// The panels whose buttons stand in a place.
    pub(crate) fn all_in(place: Place) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |panel| panel.row().place == place)
    }

    /// The panel whose element has an id.
    pub(crate) fn of_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|panel| panel.id() == id)
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

    /// The part that makes the panel's content.
    pub(crate) fn part(self) -> Part {
        self.row().part
    }

    /// Returns true if the panel applies to races on a surface.
    pub(crate) fn applies_on(self, surface: Surface) -> bool {
        match self.row().races {
            Races::All => true,
            Races::Track => surface == Surface::Track,
        }
    }
}
