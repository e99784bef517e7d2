//! The words of charts and of the gap column.

/// The words that a chart's labels are made of, in the language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Before the time at halfway: `halfway 5:18.3`.
    pub halfway: &'static str,
    /// The personal best: `PB 11:35 pace`.
    pub pb: &'static str,
    /// The seed time.
    pub seed: &'static str,
    /// The second goal.
    pub goal_b: &'static str,
    /// The third goal.
    pub goal_c: &'static str,
    /// A rival or a pacer without a name.
    pub rival: &'static str,
    /// After a reference time.
    pub pace: &'static str,
    /// After a gap by which the plan leads.
    pub ahead: &'static str,
    /// After a gap by which the plan trails.
    pub behind: &'static str,
    /// No gap.
    pub level: &'static str,
    /// Before the reference of a gap: `gap to PB 11:35`.
    pub gap_to: &'static str,
    /// The goal at an even pace, as the reference of a gap.
    pub even_pace: &'static str,
    /// What laps are counted in.
    pub lap: &'static str,
    /// What a time for one lap of the track is.
    pub per_lap: &'static str,
    /// What a time for a kilometre is.
    pub per_km: &'static str,
    /// What a time for a mile is.
    pub per_mi: &'static str,
}

impl Words {
    /// The words of British English; American English has `PR` for `PB`.
    ///
    /// ```
    /// use lapwise_core::present::Words;
    /// let american = Words { pb: "PR", ..Words::ENGLISH };
    /// assert_eq!((american.pb, american.seed), ("PR", "seed"));
    /// ```
    pub const ENGLISH: Self = Self {
        halfway: "halfway",
        pb: "PB",
        seed: "seed",
        goal_b: "goal B",
        goal_c: "goal C",
        rival: "rival",
        pace: " pace",
        ahead: "ahead",
        behind: "behind",
        level: "level",
        gap_to: "gap to ",
        even_pace: "even pace",
        lap: "lap",
        per_lap: "per lap",
        per_km: "per km",
        per_mi: "per mi",
    };
}
