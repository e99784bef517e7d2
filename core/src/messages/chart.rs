//! The split chart: its views, axes and labels.

/// The chart, for a screen reader.
#[must_use]
pub const fn split_chart() -> &'static str {
    "Split chart"
}

/// The choice of view.
#[must_use]
pub const fn views() -> &'static str {
    "View"
}

/// The view of paces.
#[must_use]
pub const fn pace_view() -> &'static str {
    "Pace"
}

/// The view of the gap to even pace.
#[must_use]
pub const fn gap_even_view() -> &'static str {
    "Gap to even"
}

/// The view of the gap to the personal best.
#[must_use]
pub const fn gap_pb_view() -> &'static str {
    "Gap to PB"
}

/// The same in American English.
#[must_use]
pub const fn gap_pr_view() -> &'static str {
    "Gap to PR"
}

/// The view of the gap to the seed time.
#[must_use]
pub const fn gap_seed_view() -> &'static str {
    "Gap to seed"
}

/// The view of the gap to goal B.
#[must_use]
pub const fn gap_b_view() -> &'static str {
    "Gap to B"
}

/// The view of the gap to goal C.
#[must_use]
pub const fn gap_c_view() -> &'static str {
    "Gap to C"
}

/// The view of the gap to a rival or a pacer.
#[must_use]
pub const fn gap_rival_view() -> &'static str {
    "Gap to rival"
}

/// The seed time beside its line.
#[must_use]
pub const fn seed_line() -> &'static str {
    "seed"
}

/// The second goal beside its line.
#[must_use]
pub const fn goal_b_line() -> &'static str {
    "goal B"
}

/// The third goal beside its line.
#[must_use]
pub const fn goal_c_line() -> &'static str {
    "goal C"
}

/// A rival without a name beside their line.
#[must_use]
pub const fn rival_line() -> &'static str {
    "rival"
}

/// The goal at an even pace, as a reference.
#[must_use]
pub const fn even_pace_line() -> &'static str {
    "even pace"
}

/// A reference beside its line in the view of paces.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::reference_pace("PB", "11:35"), "PB 11:35 pace");
/// ```
#[must_use]
pub fn reference_pace(name: &str, time: &str) -> String {
    format!("{name} {time} pace")
}

/// The axis of gaps to a reference.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::gap_axis("PB", "11:35"), "gap to PB 11:35");
/// ```
#[must_use]
pub fn gap_axis(name: &str, time: &str) -> String {
    format!("gap to {name} {time}")
}

/// The axis of gaps to even pace.
#[must_use]
pub const fn gap_even_axis() -> &'static str {
    "gap to even pace"
}

/// The axis of laps.
#[must_use]
pub const fn lap_axis() -> &'static str {
    "lap"
}

/// The axis of times for a lap of the track.
#[must_use]
pub const fn per_lap_axis() -> &'static str {
    "per lap"
}

/// The axis of times for a kilometre.
#[must_use]
pub const fn per_km_axis() -> &'static str {
    "per km"
}

/// The axis of times for a mile.
#[must_use]
pub const fn per_mile_axis() -> &'static str {
    "per mi"
}

/// Halfway beside its line.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::halfway_at("5:18.3"), "halfway 5:18.3");
/// ```
#[must_use]
pub fn halfway_at(time: &str) -> String {
    format!("halfway {time}")
}

/// The line of the plan, in the legend.
#[must_use]
pub const fn plan_line() -> &'static str {
    "Plan"
}

/// Fixed times, in the legend.
#[must_use]
pub const fn fixed_line() -> &'static str {
    "Fixed"
}

/// The average pace, in the legend.
#[must_use]
pub const fn average_line() -> &'static str {
    "Average"
}

/// The area in which the plan is ahead, in the legend.
#[must_use]
pub const fn ahead_area() -> &'static str {
    "Ahead"
}

/// The area in which the plan is behind, in the legend.
#[must_use]
pub const fn behind_area() -> &'static str {
    "Behind"
}

/// The laps of the chart, for a screen reader.
#[must_use]
pub const fn laps() -> &'static str {
    "Laps"
}

/// While no lap is read.
#[must_use]
pub const fn select_a_lap() -> &'static str {
    "Select a lap to change it"
}

/// The lap that is read.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_reading("1200 m", "4:00.0", 3, "80.0"), "1200 m · clock 4:00.0 · lap 3 in 80.0");
/// ```
#[must_use]
pub fn lap_reading(mark: &str, clock: &str, number: usize, lap: &str) -> String {
    format!("{mark} · clock {clock} · lap {number} in {lap}")
}

/// Shows less of the course, larger.
#[must_use]
pub const fn zoom_in() -> &'static str {
    "Zoom in"
}

/// Shows more of the course.
#[must_use]
pub const fn zoom_out() -> &'static str {
    "Zoom out"
}
