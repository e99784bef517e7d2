//! The entry of the part `race`, which records a race.

use super::panels::content;
use crate::features::race;
use crate::parts::part::Part;
use crate::parts::seam::seam;
use crate::parts::task::{QueuedTask, Task};
use crate::platform::soon;

seam!(entry race(run));

/// Fills the panel that starts a race. Outside of a sheet it goes on with a race that is in progress, and fills nothing.
fn run(QueuedTask { task, owner }: QueuedTask) {
    let Task::FillPanel(planner, panel, place) = task else { return };
    // Where the part is here already, the place is on the page only after this.
    soon(move || {
        // The race outlives its panel, whose owner is a child of the widget's. Without it the widget is off the page.
        let Some(widget) = owner.parent() else { return };
        widget.with(|| race::open(planner, &place));
        if place.closest(".sheet").is_some() {
            owner.with(|| place.fill(&content::<{ Part::Race as u32 }>(panel, planner)));
        }
    });
}
