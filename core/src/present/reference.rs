//! The times that a plan is compared with: its goal at an even pace, a personal best, a rival.

use crate::messages;
use crate::pacing::{Plan, Time};

/// A time to compare the plan with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reference {
    /// The goal, run evenly.
    #[default]
    Goal,
    /// The personal best.
    Pb,
    /// The seed time.
    Seed,
    /// The second goal.
    GoalB,
    /// The third goal.
    GoalC,
    /// The time of a rival or a pacer.
    Rival,
}

impl Reference {
    /// The references that a plan may have beside its goal, most important first.
    pub const OTHERS: [Self; 5] = [Self::Pb, Self::Seed, Self::GoalB, Self::GoalC, Self::Rival];

    /// The reference's finish time in `plan`; none where the plan does not have it.
    ///
    /// ```
    /// use lapwise_core::present::Reference;
    /// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// let plan = Plan::of(Distance::MILE, Surface::Road, Time::from_seconds(300));
    /// assert_eq!(Reference::Goal.time(&plan), Some(Time::from_seconds(300)));
    /// assert_eq!(Reference::Pb.time(&plan), None);
    /// ```
    #[must_use]
    pub fn time(self, plan: &Plan) -> Option<Time> {
        let time = match self {
            Self::Goal => Some(plan.goal),
            Self::Pb => plan.references.pb,
            Self::Seed => plan.references.seed,
            Self::GoalB => plan.references.goal_b,
            Self::GoalC => plan.references.goal_c,
            Self::Rival => plan.references.rival,
        };
        time.filter(|time| !time.is_zero())
    }

    /// The reference's name, for a reader who calls a personal best `pb_name`; a rival's own name where the plan has one.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::Reference;
    /// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("rival", "10:50-Ana")]).plan;
    /// assert_eq!(Reference::Rival.name(&plan, "PB"), "Ana");
    /// assert_eq!(Reference::GoalB.name(&plan, "PB"), "goal B");
    /// ```
    #[must_use]
    pub fn name<'a>(self, plan: &'a Plan, pb_name: &'a str) -> &'a str {
        match self {
            Self::Goal => messages::even_pace_line(),
            Self::Pb => pb_name,
            Self::Seed => messages::seed_line(),
            Self::GoalB => messages::goal_b_line(),
            Self::GoalC => messages::goal_c_line(),
            Self::Rival => plan.rival_or(messages::rival_line()),
        }
    }
}

/// The reference of the gap column until the reader chooses one: the first that the plan has, else its goal unless the
/// plan is even.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::{Reference, default_reference};
/// let default = |shape| default_reference(&options::read([("distance", "3200m"), ("goal", "10:40"), shape]).plan);
/// assert_eq!(default(("shape", "even")), None);
/// assert_eq!(default(("shape", "negative-2")), Some(Reference::Goal));
/// assert_eq!(default(("pb", "11:35")), Some(Reference::Pb));
/// ```
#[must_use]
pub fn default_reference(plan: &Plan) -> Option<Reference> {
    let given = Reference::OTHERS.into_iter().find(|reference| reference.time(plan).is_some());
    let is_even = plan.shape.is_even() && plan.locks.is_empty() && plan.stops.is_empty();
    given.or_else(|| (!is_even).then_some(Reference::Goal))
}
