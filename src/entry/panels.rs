//! What fills the panels, and the entries of the parts that do nothing else.

use crate::markup::Fragment;
use crate::parts::panel::{Panel, panel_table};
use crate::parts::part::Part;
use crate::parts::task::{QueuedTask, Task};
use crate::platform::events;
use crate::state::Planner;

/// Writes the entry of each of these parts.
macro_rules! panel_parts {
    ($($part:ident $name:ident;)*) => {
        $(
            /// The entry of a part that only fills panels.
            mod $name {
                fn run(queued: crate::parts::task::QueuedTask) {
                    super::fill_panel::<{ crate::parts::part::Part::$part as u32 }>(queued);
                }
                crate::parts::seam::seam!(entry $name(run));
            }
        )*
    };
}

panel_parts! {
    Details details;
    Pacing pacing;
    Share share;
    Paper paper;
    Files files;
    Library library;
    Review review;
    Trackside trackside;
    Activity activity;
    Start start;
    Screen screen;
    Run run;
    Result result;
    Times times;
}

/// Fills a panel of the part `PART`.
fn fill_panel<const PART: u32>(QueuedTask { task, owner }: QueuedTask) {
    if let Task::FillPanel(planner, panel, place) = task {
        owner.with(|| place.fill(&content::<PART>(panel, planner)));
        // A received plan opens its panel without a touch, and its chart is drawn by the part `edit`, which a touch
        // activates.
        events::dispatch_bubbling(&place.0, "pointerover");
    }
}

macro_rules! define_content {
    ($($panel:ident $word:literal $title:ident $part:ident $place:ident $races:ident $feature:ident::$fill:ident;)*) => {
        /// The elements of a panel of the part `PART`.
        ///
        /// The rows of other parts are never true, so the compiler leaves their code out of this part.
        pub(super) fn content<const PART: u32>(panel: Panel, planner: Planner) -> Fragment {
            match panel {
                $(Panel::$panel if const { Part::$part as u32 == PART } => crate::features::$feature::$fill(planner),)*
                _ => Fragment::new(),
            }
        }
    };
}
panel_table!(define_content);
