//! Sheets of paper.

/// The choice of a sheet.
#[must_use]
pub const fn sheet() -> &'static str {
    "Sheet"
}

/// A wrist band.
#[must_use]
pub const fn wrist_band() -> &'static str {
    "Wrist band"
}

/// The plan on a page.
#[must_use]
pub const fn plan_sheet() -> &'static str {
    "Plan"
}

/// A pace chart.
#[must_use]
pub const fn pace_chart() -> &'static str {
    "Pace chart"
}

/// Prints what is shown.
#[must_use]
pub const fn print_this() -> &'static str {
    "Print this"
}

/// A browser that prints nothing.
#[must_use]
pub const fn not_printed() -> &'static str {
    "This page does not let the planner print. Open the planner in a page of its own and print there."
}

/// The content of the preview, as a number of pages.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::pages(2), "The first of 2 pages");
/// ```
#[must_use]
pub fn pages(count: usize) -> String {
    match count {
        1 => "One page".to_owned(),
        _ => format!("The first of {count} pages"),
    }
}

/// The step between two goals of a pace chart.
#[must_use]
pub const fn in_steps_of() -> &'static str {
    "In steps of"
}

/// The athletes of a pace chart.
#[must_use]
pub const fn athletes() -> &'static str {
    "Or athletes, one a line, such as Ana 10:40"
}

/// A page or a strip among all.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::part_of(2, 5), "2 of 5");
/// ```
#[must_use]
pub fn part_of(number: usize, count: usize) -> String {
    format!("{number} of {count}")
}

/// The goals on a wrist band.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::goals_a_and_b("4:00:00", "4:10:00"), "A 4:00:00 · B 4:10:00");
/// ```
#[must_use]
pub fn goals_a_and_b(goal: &str, other: &str) -> String {
    format!("A {goal} · B {other}")
}

/// The column of the goal beside goal B.
#[must_use]
pub const fn goal_a_column() -> &'static str {
    "A"
}

/// The column of goal B.
#[must_use]
pub const fn goal_b_column() -> &'static str {
    "B"
}

/// The last mark of a race.
#[must_use]
pub const fn finish_mark() -> &'static str {
    "Finish"
}

/// The instruction beside a wrist band.
#[must_use]
pub const fn cut_and_fold() -> &'static str {
    "Cut along the whole lines, fold along the dashed ones."
}

/// The end of a wrist band that goes under the other.
#[must_use]
pub const fn tape_here() -> &'static str {
    "Tape here"
}

/// The sign after a fixed time.
#[must_use]
pub const fn fixed_by_hand() -> &'static str {
    "* fixed by hand"
}

/// The title of a pace chart.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::pace_chart_of("3200 m"), "3200 m · pace chart");
/// ```
#[must_use]
pub fn pace_chart_of(race: &str) -> String {
    format!("{race} · pace chart")
}

/// A pace chart without the fixed times of the plan.
#[must_use]
pub const fn locks_left_out() -> &'static str {
    "Fixed lap times belong to one goal and are left out."
}

/// Goals that do not leave time for the plan's stops.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::goals_left_out("Ana, 9:00"), "Left out, since the plan does not fit the goal: Ana, 9:00.");
/// ```
#[must_use]
pub fn goals_left_out(names: &str) -> String {
    format!("Left out, since the plan does not fit the goal: {names}.")
}

/// Goals of a pace chart that run backwards or stand still.
#[must_use]
pub const fn not_steps() -> &'static str {
    "The goals go from a faster one to a slower one in steps. Give steps such as 9:00 to 12:00 by 10 s."
}

/// More columns than a pace chart has.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::too_many_columns(200), "At most 200 columns fit. Give a longer step, or fewer athletes.");
/// ```
#[must_use]
pub fn too_many_columns(most: usize) -> String {
    format!("At most {most} columns fit. Give a longer step, or fewer athletes.")
}

/// A pasted line without a goal.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_goal_in_line(5, "Dan"), "Line 5: no goal in “Dan”. Write Ana 10:40.");
/// ```
#[must_use]
pub fn no_goal_in_line(number: usize, found: &str) -> String {
    format!("Line {number}: no goal in “{found}”. Write Ana 10:40.")
}
