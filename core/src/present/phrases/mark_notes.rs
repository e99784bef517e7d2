//! What a plan has to say at a mark.

use super::sections::section_name;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan};

/// The notes at a mark, one each: sections that end and begin there, the stop, the lines of cues that have a text.
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
    let sections = || plan.sections.iter().enumerate();
    let mut notes = Vec::new();
    // That a section ends at the finish goes without saying.
    for (index, _) in sections().filter(|(_, section)| section.to == mark && mark < plan.distance) {
        notes.push(messages::section_ends(&section_name(plan, index)));
    }
    for (index, _) in sections().filter(|(_, section)| section.from == mark) {
        notes.push(messages::section_begins(&section_name(plan, index)));
    }
    for stop in plan.stops.iter().filter(|stop| stop.at == mark) {
        notes.push(messages::stop_of(&print::duration(stop.time)));
    }
    notes.extend(plan.cues.iter().filter(|cue| cue.at == mark && !cue.line.is_empty()).map(|cue| cue.line.clone()));
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::{Cue, Section, Surface, Time};

    #[test]
    fn what_has_no_name_is_numbered_and_what_has_no_text_is_left_out() {
        let [from, to, distance] = [2, 4, 10].map(|kilometres| Distance::from_metres(kilometres * 1000));
        let plan = Plan {
            sections: vec![Section { from, to, name: String::new() }],
            cues: vec![Cue { at: to, line: String::new() }],
            ..Plan::of(distance, Surface::Road, Time::from_seconds(3000))
        };
        assert_eq!(mark_notes(&plan, from), ["Section 1 begins"]);
        assert_eq!(mark_notes(&plan, to), ["Section 1 ends"]);
    }
}
