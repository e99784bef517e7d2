//! Two plans side by side: who is ahead, where, and what else tells them apart.

use crate::library::compare::changed_keys;
use crate::messages;
use crate::options::plain_line;
use crate::pacing::{Plan, Units};
use crate::present::changes::sentence;
use crate::present::phrases;
use crate::present::{ComparedTimes, compare_times};

/// A plan under the name that it is compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlan {
    /// The name.
    pub name: String,
    /// The plan.
    pub plan: Plan,
}

impl NamedPlan {
    /// The name with the plan's title, where that is another one, and its runner: `Plan on screen, London, Alex`.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::NamedPlan;
    /// let plan = options::read([("distance", "5km"), ("goal", "20m"), ("label", "Spring"), ("athlete", "Ana")]).plan;
    /// let caption = |name: &str| NamedPlan { name: name.to_owned(), plan: plan.clone() }.caption();
    /// assert_eq!([caption("Plan on screen"), caption("Spring")], ["Plan on screen, Spring, Ana", "Spring, Ana"]);
    /// ```
    #[must_use]
    pub fn caption(&self) -> String {
        let [title, runner] = [&self.plan.label, &self.plan.athlete].map(|text| plain_line(text));
        phrases::items(&[&self.name, if title == self.name { "" } else { &title }, &runner])
    }
}

/// Two plans, and what tells the second from the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanComparison {
    /// The plans.
    pub plans: [NamedPlan; 2],
    /// The result in a sentence or two.
    pub verdict: String,
    /// The times at the marks that both plans have. None of the same plan.
    pub times: Vec<ComparedTimes>,
    /// The other differences, a sentence each. None of the same plan.
    pub differences: Vec<String>,
}

impl PlanComparison {
    /// Compares two plans, in the reader's units.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Units;
    /// use lapwise_core::present::{NamedPlan, PlanComparison};
    /// let named = |name: &str, distance, goal| NamedPlan {
    ///     name: name.to_owned(),
    ///     plan: options::read([("distance", distance), ("goal", goal)]).plan,
    /// };
    /// let (spring, autumn) = (named("Spring", "3200m", "10:40"), named("Autumn", "1600m", "5:10"));
    /// let comparison = PlanComparison::new([spring, autumn.clone()], Units::Km);
    /// assert_eq!(
    ///     comparison.verdict,
    ///     "Autumn, held against Spring: 10.0 s ahead at 1600 m. From there on only Spring has times."
    /// );
    /// assert_eq!(comparison.times.len(), 4);
    /// assert!(comparison.differences.contains(&"Goal 10:40 → 5:10".to_owned()));
    /// let same = PlanComparison::new([autumn.clone(), autumn], Units::Km);
    /// assert_eq!(same.verdict, "It is the same plan.");
    /// assert!(same.is_same() && same.times.is_empty() && same.differences.is_empty());
    /// ```
    #[must_use]
    pub fn new(plans: [NamedPlan; 2], units: Units) -> Self {
        let [NamedPlan { plan: first, .. }, NamedPlan { plan: second, .. }] = &plans;
        if first == second {
            let verdict = messages::same_plan().to_owned();
            return Self { plans, verdict, times: Vec::new(), differences: Vec::new() };
        }
        let times = compare_times(first, second, units);
        let mut differences = Vec::new();
        for key in changed_keys(first, second) {
            differences.push(sentence(key, first, second));
        }
        let verdict = verdict(&plans, times.last());
        Self { plans, verdict, times, differences }
    }

    /// Returns true if both are the same plan.
    #[must_use]
    pub fn is_same(&self) -> bool {
        let [first, second] = &self.plans;
        first.plan == second.plan
    }

    /// The names of the plans, in a line above what is compared: "From Spring to Autumn".
    #[must_use]
    pub fn title(&self) -> String {
        let [first, second] = &self.plans;
        messages::from_plan_to(&first.name, &second.name)
    }

    /// The plans, the longer race first.
    #[must_use]
    pub fn longer_first(&self) -> [&NamedPlan; 2] {
        longer_first(&self.plans)
    }
}

fn longer_first([first, second]: &[NamedPlan; 2]) -> [&NamedPlan; 2] {
    if first.plan.distance < second.plan.distance { [second, first] } else { [first, second] }
}

/// The gap at the last mark of both, which is where the comparison ends, and which plan goes on after it.
fn verdict(plans: &[NamedPlan; 2], last: Option<&ComparedTimes>) -> String {
    let ([first, second], [longer, shorter]) = (plans, longer_first(plans));
    let result = last.map(|last| messages::held_against(&first.name, &second.name, &last.gap, &last.mark));
    let goes_on = longer.plan.distance > shorter.plan.distance;
    let rest = goes_on.then(|| messages::only_longer_goes_on(&longer.name));
    phrases::sentences(&[&result.unwrap_or_default(), &rest.unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    fn named(name: &str, distance: &str, goal: &str) -> NamedPlan {
        let plan = options::read([("distance", distance), ("goal", goal)]).plan;
        NamedPlan { name: name.to_owned(), plan }
    }

    #[test]
    fn the_second_plan_is_held_against_the_first_whichever_is_longer() {
        let (short, long) = (named("Short", "5km", "20m"), named("Long", "10km", "42m"));
        let there = PlanComparison::new([short.clone(), long.clone()], Units::Km);
        let back = PlanComparison::new([long, short], Units::Km);
        assert_eq!(there.title(), "From Short to Long");
        assert_eq!(there.verdict, "Long, held against Short: 1:00 behind at 5 km. From there on only Long has times.");
        assert_eq!(back.verdict, "Short, held against Long: 1:00 ahead at 5 km. From there on only Long has times.");
        for comparison in [there, back] {
            assert_eq!(comparison.longer_first().map(|plan| plan.name.as_str()), ["Long", "Short"]);
        }
    }

    #[test]
    fn of_races_of_one_length_the_first_plan_is_drawn_first_and_none_goes_on() {
        let comparison = PlanComparison::new([named("A", "5km", "20m"), named("B", "5km", "21m")], Units::Km);
        assert_eq!(comparison.longer_first().map(|plan| plan.name.as_str()), ["A", "B"]);
        assert_eq!(comparison.verdict, "B, held against A: 1:00 behind at 5 km.");
        assert_eq!(comparison.differences, ["Goal 20:00 → 21:00"]);
    }

    #[test]
    fn the_same_plan_under_two_names_is_the_same() {
        let comparison = PlanComparison::new([named("A", "5km", "20m"), named("B", "5km", "20m")], Units::Km);
        assert!(comparison.is_same());
        assert_eq!((comparison.title().as_str(), comparison.verdict.as_str()), ("From A to B", messages::same_plan()));
    }
}
