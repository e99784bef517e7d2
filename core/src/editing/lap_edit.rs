//! Editing laps: a plan, some of its laps and a change in; another plan out.
//!
//! Dragging a lap, typing in a cell and pressing an arrow key all end here.
//! An edited lap becomes a lock on its own stretch; a broader lock that covered it keeps the time that its other
//! parts were shown with.
//! Then either the finish stays and all free laps share what is left, or it moves by the shown difference and no
//! other lap that is shown changes.
//!
//! An edit that is not possible is refused by [`edit()`], and done as far as it goes by [`nearest`].

use super::attempt::EditAttempt;
use super::edit_error::EditError;
use super::lap_change::{Change, Edited, Finish};
use crate::pacing::{Plan, Schedule};

/// Changes the laps of these indices as asked, or not at all. `schedule` is the plan's own.
///
/// # Errors
/// The edit is not possible; the error says by how much.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let to = Change::To(Time::from_seconds(77));
/// let edited = edit(&opened.plan, &opened.schedule, &[0], to, Finish::Keep).unwrap();
/// assert_eq!(edited.schedule.splits()[0].lap, Time::from_seconds(77));
/// assert_eq!(edited.schedule.splits()[1].lap, Time::from_millis(80_400));
/// assert_eq!(edited.plan.goal, Time::from_seconds(640));
/// ```
pub fn edit(
    plan: &Plan,
    schedule: &Schedule,
    laps: &[usize],
    change: Change,
    finish: Finish,
) -> Result<Edited, EditError> {
    let attempt = EditAttempt::new(plan, schedule, laps, change, finish)?;
    attempt.whole().map_err(|error| attempt.explained(error, attempt.farthest().as_ref()))
}

/// Changes the laps of these indices as far as possible. `schedule` is the plan's own.
///
/// ```
/// use lapwise_core::editing::{Change, EditError, Finish, nearest};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let far = nearest(&opened.plan, &opened.schedule, &[0], Change::By(900_000), Finish::Keep);
/// assert_eq!(far.edited.schedule.splits()[0].lap, Time::from_millis(639_300));
/// let over = Time::from_millis(900_000 - 559_300);
/// assert_eq!(far.why, Some(EditError::RestTooFast { over, release: None }));
/// ```
#[must_use]
pub fn nearest(plan: &Plan, schedule: &Schedule, laps: &[usize], change: Change, finish: Finish) -> Nearest {
    let as_it_was = || Edited { plan: plan.clone(), schedule: schedule.clone() };
    let attempt = match EditAttempt::new(plan, schedule, laps, change, finish) {
        Ok(attempt) => attempt,
        Err(error) => return Nearest { edited: as_it_was(), why: Some(error) },
    };
    match attempt.whole() {
        Ok(edited) => Nearest { edited, why: None },
        Err(error) => {
            let farthest = attempt.farthest();
            let why = Some(attempt.explained(error, farthest.as_ref()));
            Nearest { edited: farthest.map_or_else(as_it_was, |(_, edited)| edited), why }
        }
    }
}

/// The plan that comes nearest to an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The plan; as it was, where nothing of the edit is possible.
    pub edited: Edited,
    /// The reason why it is not all that was asked for.
    pub why: Option<EditError>,
}

/// Releases every lock.
///
/// ```
/// use lapwise_core::{editing, options};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s-78s")]);
/// assert!(editing::release_all(&opened.plan).locks.is_empty());
/// ```
#[must_use]
pub fn release_all(plan: &Plan) -> Plan {
    Plan { locks: Vec::new(), ..plan.clone() }
}
