//! What a plan has to say at a mark.

use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan};

/// The notes at a mark, one each: sections that end and begin there, the stop, the lines of cues.
///
/// ```
/// use lapwise_core::{options, pacing::Distance, present::phrases};
/// let pairs = [("distance", "marathon"), ("goal", "4h"), ("sections", "20km-30km-Docks"), ("stops", "30km-1m30s")];
/// let plan = options::read(pairs).plan;
/// let notes = |kilometres: u32| phrases::mark_notes(&plan, Distance::from_metres(kilometres * 1000));
/// assert_eq!([notes(20), notes(30)], [vec!["Docks begins"], vec!["Docks ends", "stop 90 s"]]);
/// ```
#[must_use]
pub fn mark_notes(plan: &Plan, mark: Distance) -> Vec<String> {
    let mut notes = Vec::new();
    // That a section ends at the finish goes without saying.
    for section in plan.sections.iter().filter(|section| section.to == mark && mark < plan.distance) {
        notes.push(messages::section_ends(&section.name));
    }
    for section in plan.sections.iter().filter(|section| section.from == mark) {
        notes.push(messages::section_begins(&section.name));
    }
    for stop in plan.stops.iter().filter(|stop| stop.at == mark) {
        notes.push(messages::stop_of(&print::duration(stop.time)));
    }
    notes.extend(plan.cues.iter().filter(|cue| cue.at == mark).map(|cue| cue.line.clone()));
    notes
}
