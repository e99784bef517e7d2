//! The columns of a pace chart: goals in steps, or athletes by name.

use core::fmt;

use crate::formats::{Excerpt, TextError, field, push_separated};
use crate::options::plain;
use crate::pacing::{Distance, Time};

/// A column of a pace chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runner {
    /// The athlete's name; empty for a goal alone.
    pub name: String,
    /// The finish time.
    pub goal: Time,
}

/// Goals or athletes that make no pace chart, or a line that makes no column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunnersError {
    /// The goals run backwards, stand still, or start at zero.
    NotSteps,
    /// They are more columns than a chart has.
    TooMany {
        /// The number that fits.
        most: usize,
    },
    /// A pasted line has no goal.
    NoGoal {
        /// The number of the line, from 1.
        line: usize,
        /// The text of the line.
        found: Excerpt,
    },
}

impl fmt::Display for RunnersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSteps => f.write_str("the goals are not steps from a first one up to a last"),
            Self::TooMany { most } => write!(f, "more than {most} columns"),
            Self::NoGoal { line, found } => write!(f, "line {line}, \"{}\", has no goal", found.shown()),
        }
    }
}

impl core::error::Error for RunnersError {}

/// The most columns of a pace chart.
pub const MOST_RUNNERS: usize = 200;

/// Goals from one to another in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalSteps {
    /// The fastest goal.
    pub first: Time,
    /// The goal that is not exceeded.
    pub last: Time,
    /// The time from one goal to the next.
    pub step: Time,
}

impl GoalSteps {
    /// Nine goals around one, which a pace chart has until somebody chooses.
    ///
    /// ```
    /// use lapwise_core::pacing::Time;
    /// use lapwise_core::present::sheet::GoalSteps;
    /// let GoalSteps { first, last, step } = GoalSteps::around(Time::from_hms(4, 0, 0));
    /// assert_eq!([first, last, step].map(|time| time.millis() / 60_000), [220, 260, 5]);
    /// ```
    #[must_use]
    pub fn around(goal: Time) -> Self {
        let seconds = goal.millis() / 1000;
        // Eight steps then span a sixth of the goal at most, unless it is under 48 s.
        let step = STEPS.into_iter().fold(1, |step, longer| if longer <= seconds / 48 { longer } else { step });
        // At least 5, so that the first goal is not zero.
        let middle = (seconds / step).max(5);
        let [first, last, step] = [middle - 4, middle + 4, 1].map(|steps| Time::from_seconds(steps * step));
        Self { first, last, step }
    }

    /// Reads the time from one goal to the next, around the `goal` of the plan. A number alone counts the unit that
    /// people step in at such a goal: seconds, or minutes from a goal of 48 minutes on.
    ///
    /// # Errors
    /// As [`field::standing`].
    ///
    /// ```
    /// use lapwise_core::pacing::Time;
    /// use lapwise_core::present::sheet::GoalSteps;
    /// let [two_miles, marathon] = [Time::from_hms(0, 10, 40), Time::from_hms(4, 0, 0)];
    /// let seconds = |text, goal| GoalSteps::read_step(text, goal).unwrap().millis() / 1000;
    /// assert_eq!([seconds("5", two_miles), seconds("10", two_miles)], [5, 10]);
    /// assert_eq!([seconds("5", marathon), seconds("10", marathon), seconds("90 s", marathon)], [300, 600, 90]);
    /// ```
    pub fn read_step(text: &str, goal: Time) -> Result<Time, TextError> {
        let text = text.trim();
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        let is_in_minutes = Self::around(goal).step >= Time::from_seconds(60);
        match (is_number, is_in_minutes) {
            (false, _) => field::standing(text),
            (true, true) => field::standing(&format!("{text} min")),
            (true, false) => field::standing(&format!("{text} s")),
        }
    }

    /// The columns of the goals, both ends included where the steps meet them.
    ///
    /// # Errors
    /// [`RunnersError`] where the goals run backwards, stand still or start at zero, or are more than
    /// [`MOST_RUNNERS`].
    ///
    /// ```
    /// use lapwise_core::pacing::Time;
    /// use lapwise_core::present::sheet::GoalSteps;
    /// let [first, last, step] = [540, 720, 10].map(Time::from_seconds);
    /// let goals = GoalSteps { first, last, step }.runners().unwrap();
    /// assert_eq!((goals.len(), goals[18].goal), (19, last));
    /// ```
    pub fn runners(self) -> Result<Vec<Runner>, RunnersError> {
        let Self { first, last, step } = self;
        if first > last || step.is_zero() || first.is_zero() {
            return Err(RunnersError::NotSteps);
        }
        let mut runners = Vec::new();
        let mut goal = first;
        while goal <= last {
            if runners.len() == MOST_RUNNERS {
                return Err(RunnersError::TooMany { most: MOST_RUNNERS });
            }
            runners.push(Runner { name: String::new(), goal });
            goal = goal + step;
        }
        Ok(runners)
    }
}

/// Steps in seconds that people count in.
const STEPS: [u32; 9] = [2, 5, 10, 15, 30, 60, 120, 300, 600];

/// The athletes read from a pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Athletes {
    /// The athletes with a goal, in order of their lines.
    pub runners: Vec<Runner>,
    /// The lines that are left out, and why.
    pub problems: Vec<RunnersError>,
}

/// The athletes of a pasted list, with a goal before or after the name: one on each line, or several between commas.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::formats::Excerpt;
/// use lapwise_core::present::sheet::{RunnersError, athletes};
/// let read = athletes("Ana 10:40\nBen,\t11:05\n\n10:50 Cleo May\nDan", Distance::from_metres(3200));
/// let names: Vec<&str> = read.runners.iter().map(|runner| runner.name.as_str()).collect();
/// assert_eq!(names, ["Ana", "Ben", "Cleo May"]);
/// assert_eq!(read.runners[1].goal, Time::from_seconds(665));
/// assert_eq!(read.problems, [RunnersError::NoGoal { line: 5, found: Excerpt::of("Dan") }]);
/// ```
#[must_use]
pub fn athletes(text: &str, distance: Distance) -> Athletes {
    let mut read = Athletes::default();
    for (index, line) in text.lines().enumerate() {
        for entry in entries(line, distance) {
            match athlete(entry, distance) {
                _ if entry.trim().is_empty() => {}
                Some(_) if read.runners.len() == MOST_RUNNERS => {
                    read.problems.push(RunnersError::TooMany { most: MOST_RUNNERS });
                    return read;
                }
                Some(runner) => read.runners.push(runner),
                None => read.problems.push(RunnersError::NoGoal { line: index + 1, found: Excerpt::of(entry.trim()) }),
            }
        }
    }
    read
}

/// The entries of a line, one an athlete: its parts between commas where a goal stands beside a name in one of them, as
/// in `Ana 10:40, Ben 11:05`; else the whole line, since a spreadsheet has names and goals in parts of their own.
fn entries(line: &str, distance: Distance) -> Vec<&str> {
    let parts: Vec<_> = line.split([',', ';']).collect();
    let read: Vec<_> = parts.iter().filter_map(|part| athlete(part, distance)).collect();
    let has_goal_alone = read.iter().any(|runner| runner.name.is_empty());
    let times = parts.iter().filter(|part| part.contains(':') && athlete(part, distance).is_some()).count();
    if times < 2 && (read.is_empty() || has_goal_alone) { vec![line] } else { parts }
}

/// The goal is the part with a colon, else the last or the first part that is one.
fn athlete(line: &str, distance: Distance) -> Option<Runner> {
    let mut spaced = String::new();
    for c in line.chars() {
        spaced.push(if matches!(c, '\t' | ',' | ';' | '"' | '\u{a0}') { ' ' } else { c });
    }
    let mut parts = Vec::new();
    for part in spaced.split(' ') {
        if !part.is_empty() {
            parts.push(part);
        }
    }
    // Of no parts the last index wraps to one that `get` does not find.
    let last = parts.len().wrapping_sub(1);
    let colon = parts.iter().position(|part| part.contains(':')).unwrap_or(last);
    for index in [colon, last, 0] {
        let part = parts.get(index)?;
        if part.bytes().any(|byte| byte.is_ascii_digit())
            && let Ok(goal) = field::goal(part, distance)
        {
            return Some(Runner { name: name(&parts, index), goal });
        }
    }
    None
}

/// The words beside the goal.
fn name(parts: &[&str], goal: usize) -> String {
    let mut name = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index != goal {
            push_separated(&mut name, " ", &plain(part));
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_between_commas_are_athletes_of_their_own() {
        let read = |text| {
            let Athletes { runners, problems } = athletes(text, Distance::from_metres(3200));
            let names: Vec<_> = runners.into_iter().map(|Runner { name, goal }| (name, goal.millis() / 1000)).collect();
            (names, problems)
        };
        let ana = ("Ana".to_owned(), 640);
        let both = vec![ana.clone(), ("Ben".to_owned(), 665)];
        assert_eq!(read("Ana 10:40, Ben 11:05"), (both.clone(), vec![]));
        assert_eq!(read("Ana 10:40; 11:05 Ben,"), (both, vec![]));
        assert_eq!(read("Ruiz, Ana, 10:40"), (vec![("Ruiz Ana".to_owned(), 640)], vec![]));
        let ben = ("Ben".to_owned(), 665);
        let alone = |seconds| (String::new(), seconds);
        assert_eq!(read("Ana 10:40, Ben 11:05, 11:20"), (vec![ana.clone(), ben, alone(680)], vec![]));
        assert_eq!(read("10:40, 11:20"), (vec![alone(640), alone(680)], vec![]));
        assert_eq!(read("4, Ana, 10:40"), (vec![("4 Ana".to_owned(), 640)], vec![]), "a number is no second time");
        let missing = vec![RunnersError::NoGoal { line: 1, found: Excerpt::of("Ben") }];
        assert_eq!(read("Ben, Ana 10:40"), (vec![ana], missing));
    }

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (RunnersError::NotSteps, "the goals are not steps from a first one up to a last"),
            (RunnersError::TooMany { most: 200 }, "more than 200 columns"),
            (RunnersError::NoGoal { line: 2, found: Excerpt::of("Ana") }, "line 2, \"Ana\", has no goal"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
