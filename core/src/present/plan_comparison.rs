//! Two plans or runs side by side: who is ahead, where, and what else tells them apart.

use crate::library::compare::{Compared, changed_keys};
use crate::messages;
use crate::options::plain_line;
use crate::pacing::{Plan, Units};
use crate::present::changes::sentence;
use crate::present::phrases;
use crate::present::{ComparedTimes, compare_times};
use crate::racing::Run;

/// A plan, or a run of it, under the name that it is compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlan {
    /// The name of the plan.
    pub name: String,
    /// The plan.
    pub plan: Plan,
    /// The run that is compared; the plan itself where there is none.
    pub run: Option<Run>,
}

impl NamedPlan {
    /// The name with the plan's title, where that is another one, and its runner: `Plan on screen, London, Alex`.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::NamedPlan;
    /// let plan = options::read([("distance", "5km"), ("goal", "20m"), ("label", "Spring"), ("athlete", "Ana")]).plan;
    /// let caption = |name: &str| NamedPlan { name: name.to_owned(), plan: plan.clone(), run: None }.caption();
    /// assert_eq!([caption("Plan on screen"), caption("Spring")], ["Plan on screen, Spring, Ana", "Spring, Ana"]);
    /// ```
    #[must_use]
    pub fn caption(&self) -> String {
        let [title, runner] = [&self.plan.label, &self.plan.athlete].map(|text| plain_line(text));
        phrases::items(&[&self.subject(), if title == self.name { "" } else { &title }, &runner])
    }

    /// The name of what is compared: the plan, or its run.
    #[must_use]
    pub fn subject(&self) -> String {
        if self.run.is_some() { messages::run_of_plan(&self.name) } else { self.name.clone() }
    }

    /// Its times.
    #[must_use]
    pub fn compared(&self) -> Compared<'_> {
        Compared { plan: &self.plan, run: self.run.as_ref() }
    }
}

/// Two plans or runs, and what tells the second from the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanComparison {
    /// The plans.
    pub plans: [NamedPlan; 2],
    /// The result in a sentence or two.
    pub verdict: String,
    /// The times at the marks that both have. None of the same plan.
    pub times: Vec<ComparedTimes>,
    /// The other differences between the plans, a sentence each.
    pub differences: Vec<String>,
}

impl PlanComparison {
    /// Compares two plans or runs, in the reader's units.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Units;
    /// use lapwise_core::present::{NamedPlan, PlanComparison};
    /// let named = |name: &str, distance, goal| NamedPlan {
    ///     name: name.to_owned(),
    ///     plan: options::read([("distance", distance), ("goal", goal)]).plan,
    ///     run: None,
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
        let [first, second] = &plans;
        if is_same(&plans) {
            let verdict = messages::same_plan().to_owned();
            return Self { plans, verdict, times: Vec::new(), differences: Vec::new() };
        }
        let times = compare_times(first.compared(), second.compared(), units);
        let mut differences = Vec::new();
        for key in changed_keys(&first.plan, &second.plan) {
            differences.push(sentence(key, &first.plan, &second.plan));
        }
        let verdict = verdict(&plans, times.last());
        Self { plans, verdict, times, differences }
    }

    /// Returns true if both are the same plan, or the same run.
    #[must_use]
    pub fn is_same(&self) -> bool {
        is_same(&self.plans)
    }

    /// The names of both, in a line above what is compared: "From Spring to Autumn".
    #[must_use]
    pub fn title(&self) -> String {
        let [first, second] = &self.plans;
        messages::from_plan_to(&first.subject(), &second.subject())
    }

    /// The plans or runs, the longer one first.
    #[must_use]
    pub fn longer_first(&self) -> [&NamedPlan; 2] {
        longer_first(&self.plans)
    }
}

fn longer_first([first, second]: &[NamedPlan; 2]) -> [&NamedPlan; 2] {
    if first.compared().end() < second.compared().end() { [second, first] } else { [first, second] }
}

fn is_same([first, second]: &[NamedPlan; 2]) -> bool {
    (&first.plan, &first.run) == (&second.plan, &second.run)
}

/// The gap at the last mark of both, which is where the comparison ends, and which plan goes on after it.
fn verdict(plans: &[NamedPlan; 2], last: Option<&ComparedTimes>) -> String {
    let ([first, second], [longer, shorter]) = (plans, longer_first(plans));
    let Some(last) = last else { return messages::no_mark_in_common().to_owned() };
    let result = messages::held_against(&first.subject(), &second.subject(), &last.gap, &last.mark);
    // Of runs, the shorter one may have times where the longer one has none.
    let goes_on = longer.compared().end() > last.at && shorter.compared().end() == last.at;
    let rest = goes_on.then(|| messages::only_longer_goes_on(&longer.subject()));
    phrases::sentences(&[&result, &rest.unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    fn named(name: &str, distance: &str, goal: &str) -> NamedPlan {
        let plan = options::read([("distance", distance), ("goal", goal)]).plan;
        NamedPlan { name: name.to_owned(), plan, run: None }
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
    fn a_run_is_held_against_its_plan_and_against_another_run() {
        let pairs = [("distance", "3200m"), ("goal", "11:30")];
        let with_run = |run| options::read(pairs.into_iter().chain([("run", run)])).plan;
        let (spring, autumn) = (with_run("80s_2m40s_4m_5m20s_6m43s_8m8.5s"), with_run("85s_2m50s_4m15s_5m41s"));
        let named = |name: &str, plan: &Plan, is_run: bool| NamedPlan {
            name: name.to_owned(),
            plan: plan.clone(),
            run: is_run.then(|| options::read_run(plan).0),
        };
        let (plan, run) = (named("Spring", &spring, false), named("Spring", &spring, true));
        let comparison = PlanComparison::new([plan.clone(), run.clone()], Units::Km);
        let ahead = "Spring (run), held against Spring: 29.0 s ahead at 2400 m.";
        assert_eq!(comparison.verdict, format!("{ahead} From there on only Spring has times."));
        assert_eq!(comparison.times.len(), 6);
        assert_eq!(comparison.times[3].times, ["5:45.0", "5:20.0"]);
        assert!(comparison.differences.is_empty() && !comparison.is_same());
        let other = named("Autumn", &autumn, true);
        let comparison = PlanComparison::new([run, other.clone()], Units::Km);
        let behind = "Autumn (run), held against Spring (run): 21.0 s behind at 1600 m.";
        assert_eq!(comparison.verdict, format!("{behind} From there on only Spring (run) has times."));
        // The other one has times after that too.
        let (short, missed) = (with_run("80s_2m40s_4m"), with_run("81s_x_x_5m24s"));
        let comparison = PlanComparison::new([named("A", &short, true), named("B", &missed, true)], Units::Km);
        assert_eq!(comparison.verdict, "B (run), held against A (run): 1.0 s behind at 400 m.");
        let started = NamedPlan { run: Some(Run::default()), ..other };
        let comparison = PlanComparison::new([plan, started], Units::Km);
        assert_eq!(comparison.verdict, "There is no mark at which both have a time.");
    }

    #[test]
    fn the_same_plan_under_two_names_is_the_same() {
        let comparison = PlanComparison::new([named("A", "5km", "20m"), named("B", "5km", "20m")], Units::Km);
        assert!(comparison.is_same());
        assert_eq!((comparison.title().as_str(), comparison.verdict.as_str()), ("From A to B", messages::same_plan()));
    }
}
