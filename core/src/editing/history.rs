//! Undo and redo of everything that changes a plan.
//!
//! Plans are kept and compared as values. Their text form, for storage, is [`crate::link::history`].
//! The module does not know what a gesture is, only its name, and stores nothing.

use crate::pacing::Plan;

/// The most steps that can be undone, and the most that can be redone.
pub const MOST_STEPS: usize = 200;

/// The plans before and after the one on screen.
///
/// ```
/// use lapwise_core::editing::History;
/// use lapwise_core::options;
/// let [slow, fast] = ["11:00", "10:40"].map(|goal| options::read([("distance", "3200m"), ("goal", goal)]).plan);
/// let mut history = History::default();
/// history.record(&slow);
/// assert_eq!(history.undo(&fast), Some(slow.clone()));
/// assert_eq!(history.redo(&slow), Some(fast.clone()));
/// assert_eq!(history.redo(&fast), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Plan>,
    future: Vec<Plan>,
    /// The gesture that has its step already.
    gesture: Option<String>,
}

impl History {
    /// A history of these plans, the nearest to the present last in both lists; the farthest are dropped where there
    /// are more than [`MOST_STEPS`].
    #[must_use]
    pub fn of(past: Vec<Plan>, future: Vec<Plan>) -> Self {
        Self { past: nearest(past), future: nearest(future), gesture: None }
    }

    /// Records the plan before a change that is a step by itself.
    pub fn record(&mut self, before: &Plan) {
        self.gesture = None;
        self.push(before);
    }

    /// Records the plan before a change that belongs to a gesture, unless the gesture has a step already. Returns true
    /// if the plan was recorded.
    ///
    /// A gesture, such as a drag or typing in one field, lasts until [`History::end_gesture`], another step, or an
    /// undo.
    ///
    /// ```
    /// use lapwise_core::editing::History;
    /// use lapwise_core::options;
    /// let typed = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
    /// let [first, second, third] = ["1:00", "10:04", "10:40"].map(typed);
    /// let mut history = History::default();
    /// history.record_in("goal", &first);
    /// history.record_in("goal", &second);
    /// assert_eq!(history.undo(&third), Some(first));
    /// ```
    pub fn record_in(&mut self, gesture: &str, before: &Plan) -> bool {
        let is_step = self.gesture.as_deref() != Some(gesture);
        if is_step {
            self.push(before);
            self.gesture = Some(gesture.to_owned());
        }
        is_step
    }

    /// Ends the gesture, so that the next change is another step.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Returns the plan before the last step, or none where there is no step. Steps that changed nothing are passed
    /// over.
    pub fn undo(&mut self, current: &Plan) -> Option<Plan> {
        self.gesture = None;
        step(&mut self.past, &mut self.future, current)
    }

    /// Returns the plan that was undone last, or none where nothing was undone since the last change.
    pub fn redo(&mut self, current: &Plan) -> Option<Plan> {
        self.gesture = None;
        step(&mut self.future, &mut self.past, current)
    }

    /// Returns true if [`History::undo`] leads anywhere from `current`.
    #[must_use]
    pub fn can_undo(&self, current: &Plan) -> bool {
        // As in `step`, plans like the present one lead nowhere.
        self.past.iter().any(|plan| plan != current)
    }

    /// Returns true if [`History::redo`] leads anywhere from `current`.
    #[must_use]
    pub fn can_redo(&self, current: &Plan) -> bool {
        self.future.iter().any(|plan| plan != current)
    }

    /// The plans before the one on screen, the latest last.
    #[must_use]
    pub fn past(&self) -> &[Plan] {
        &self.past
    }

    /// The plans that were undone, the next one to redo last.
    #[must_use]
    pub fn future(&self) -> &[Plan] {
        &self.future
    }

    fn push(&mut self, before: &Plan) {
        // A change after an undo starts another future.
        self.future.clear();
        keep(&mut self.past, before);
    }
}

/// Takes the next plan that is not the current one, and leaves that one on the other side.
fn step(from: &mut Vec<Plan>, to: &mut Vec<Plan>, current: &Plan) -> Option<Plan> {
    while let Some(plan) = from.pop() {
        // A change that was taken back has left a step that leads nowhere.
        if plan != *current {
            keep(to, current);
            return Some(plan);
        }
    }
    None
}

/// Adds a plan, and drops the first where there are too many.
fn keep(plans: &mut Vec<Plan>, plan: &Plan) {
    if plans.len() == MOST_STEPS {
        plans.remove(0);
    }
    plans.push(plan.clone());
}

/// The last [`MOST_STEPS`] plans.
fn nearest(mut plans: Vec<Plan>) -> Vec<Plan> {
    plans.split_off(plans.len().saturating_sub(MOST_STEPS))
}
