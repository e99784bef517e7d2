//! The entry of the part `takeout`, which shares, prints, saves and compares plans.

use crate::features::{embed, files, library, paper, review, share, trackside};
use crate::markup::Fragment;
use crate::parts::panel::Panel;
use crate::parts::seam::part_entry;
use crate::parts::task::{QueuedTask, Task};
use crate::platform::events;
use crate::state::Planner;

part_entry!(takeout, run);

fn run(QueuedTask { task, owner }: QueuedTask) {
    if let Task::FillPanel(planner, panel, place) = task {
        owner.with(|| place.fill(&content(panel, planner)));
        // A received plan opens its panel without a touch, and its chart is drawn by the part `edit`, which a touch
        // activates.
        events::dispatch_bubbling(&place.0, "pointerover");
    }
}

/// The elements of a panel of this part.
fn content(panel: Panel, planner: Planner) -> Fragment {
    match panel {
        Panel::Paper => paper::paper_panel(planner),
        Panel::Files => files::files_panel(planner),
        Panel::Trackside => trackside::trackside_panel(planner),
        Panel::Share => share::share_panel(planner),
        Panel::Embed => embed::embed_panel(planner),
        Panel::Library => library::library_panel(planner),
        Panel::Review => review::review_panel(planner),
        Panel::Shape | Panel::Course | Panel::References | Panel::Sections | Panel::RaceDay | Panel::Notes => {
            Fragment::new()
        }
    }
}
