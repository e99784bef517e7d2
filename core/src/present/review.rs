//! The changes in a plan that somebody sent back, as a review of it lists them.
//!
//! [`crate::library::compare`] finds the changes and takes them over; here are their words.

use super::changes::{or_nothing, sentence, shown};
use super::phrases;
use super::plan_names::plan_name;
use crate::formats::print;
use crate::library::compare::{Item, LapChange, LapKind, PlanDifference, Who, changed_laps, three_way};
use crate::messages;
use crate::options::{Key, plain_line};
use crate::pacing::{Plan, Time};

/// A plan that was sent back, between the plan that it answers and what the reader has made of that meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The reader's own version of the plan that was answered.
    pub mine: &'a Plan,
    /// The plan that was answered.
    pub base: &'a Plan,
    /// The answer.
    pub theirs: &'a Plan,
}

/// A line of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewLine {
    /// A change that only the reader made, in words.
    Mine(String),
    /// A change of the other, to be accepted or not.
    Theirs {
        /// The part of the plan that it changes.
        item: Item,
        /// The change in words.
        change: String,
        /// What the reader changed the same to, in words; none where the reader did not.
        conflict: Option<String>,
    },
}

impl<'a> Answered<'a> {
    /// Puts an answer beside the plan `base` and the reader's `own` plan, which is no version of `base` where it is for
    /// another race.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::review::Answered;
    /// let plan = |distance, goal| options::read([("distance", distance), ("goal", goal)]).plan;
    /// let (base, theirs, other) = (plan("3200m", "10:50"), plan("3200m", "10:40"), plan("5km", "19:00"));
    /// assert_eq!(Answered::new(Some(&other), &base, &theirs).mine, &base);
    /// ```
    #[must_use]
    pub fn new(own: Option<&'a Plan>, base: &'a Plan, theirs: &'a Plan) -> Self {
        Self { mine: own.filter(|own| own.distance == base.distance).unwrap_or(base), base, theirs }
    }

    /// The note of the answer; none where it is the old one.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::review::Answered;
    /// let plan = |text| options::read([("distance", "3200m"), ("goal", "10:40"), ("text", text)]).plan;
    /// let (base, theirs) = (plan("Go"), plan("Hold"));
    /// assert_eq!(Answered::new(None, &base, &theirs).note(), Some("Hold"));
    /// assert_eq!(Answered::new(None, &base, &base).note(), None);
    /// ```
    #[must_use]
    pub fn note(&self) -> Option<&'a str> {
        Some(self.theirs.text.as_str()).filter(|text| !text.is_empty() && *text != self.base.text)
    }

    /// What both people changed, in the order of the options, with the stretches last.
    ///
    /// ```
    /// use lapwise_core::library::compare::Item;
    /// use lapwise_core::options::{self, Key};
    /// use lapwise_core::present::review::{Answered, ReviewLine};
    /// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
    /// let (mine, base, theirs) = (plan("10:45"), plan("10:50"), plan("10:40"));
    /// let line = ReviewLine::Theirs {
    ///     item: Item::Key(Key::Goal),
    ///     change: "Goal 10:50 → 10:40".to_owned(),
    ///     conflict: Some("You changed this too: 10:45".to_owned()),
    /// };
    /// assert_eq!(Answered::new(Some(&mine), &base, &theirs).lines(), [line]);
    /// ```
    #[must_use]
    pub fn lines(&self) -> Vec<ReviewLine> {
        let laps = changed_laps(self.base, self.theirs);
        let differences = three_way(self.mine, self.base, self.theirs);
        differences.into_iter().map(|difference| self.line(difference, &laps)).collect()
    }

    fn line(&self, PlanDifference { item, who }: PlanDifference, laps: &[LapChange]) -> ReviewLine {
        if who == Who::Me {
            return ReviewLine::Mine(messages::your_change(&change(item, &[], self.base, self.mine)));
        }
        let change = match item {
            // The note is too long for a line, and the review shows it whole.
            Item::Key(Key::Text) => messages::note().to_owned(),
            item => change(item, laps, self.base, self.theirs),
        };
        let conflict = (who == Who::Conflict).then(|| messages::you_changed_too(&shown_or_nothing(item, self.mine)));
        ReviewLine::Theirs { item, change, conflict }
    }

    /// Every lap of the answer that has another time: its mark, the time before and now, the difference, and how it
    /// came to be so.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::review::Answered;
    /// let plan = |locks| options::read([("distance", "1600m"), ("goal", "5:20"), ("locks", locks)]).plan;
    /// let (base, theirs) = (plan("4-80s"), plan("1-77s_4-80s"));
    /// let laps = Answered::new(None, &base, &theirs).lap_rows();
    /// assert_eq!(laps[0], ["400 m", "80.0", "77.0", "\u{2212}3.0", "set"]);
    /// assert_eq!(laps[1], ["800 m", "80.0", "81.5", "+1.5", "moved"]);
    /// assert_eq!(laps.len(), 3);
    /// ```
    #[must_use]
    pub fn lap_rows(&self) -> Vec<[String; 5]> {
        let laps = changed_laps(self.base, self.theirs);
        laps.into_iter().filter_map(|lap| self.lap_row(lap)).collect()
    }

    fn lap_row(&self, lap: LapChange) -> Option<[String; 5]> {
        let plan = self.theirs;
        let how = match lap.change {
            LapKind::Same => return None,
            LapKind::Moved => messages::lap_was_moved(),
            LapKind::Set => messages::lap_was_set(),
        };
        let before = lap.old.map_or_else(String::new, |old| lap_text(plan, old));
        let change = |old| print::lap_change_on(plan, old, lap.new, plan.shown_unit());
        let difference = lap.old.map_or_else(String::new, change);
        Some([print::mark_on(plan, lap.mark), before, lap_text(plan, lap.new), difference, how.to_owned()])
    }
}

/// A plan that was sent, in a line: `Sent to you: London, for Alex`.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::review::sent_title;
/// let plan = |label, athlete| {
///     options::read([("distance", "marathon"), ("goal", "4h30m"), ("label", label), ("athlete", athlete)]).plan
/// };
/// assert_eq!(sent_title(&plan("London", "Alex")), "Sent to you: London, for Alex");
/// assert_eq!(sent_title(&plan("", "")), "Sent to you: Marathon 4:30:00");
/// ```
#[must_use]
pub fn sent_title(plan: &Plan) -> String {
    let (name, athlete) = (plan_name(plan), plain_line(&plan.athlete));
    if athlete.is_empty() { messages::sent_plan_named(&name) } else { messages::sent_plan_for(&name, &athlete) }
}

/// The reader's own plan beside one that was sent: the time of each at halfway and at the finish, and the difference.
/// None where the races are of different lengths.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::review::rows_beside_own;
/// let plan = |distance, goal, shape| options::read([("distance", distance), ("goal", goal), ("shape", shape)]).plan;
/// let (own, sent) = (plan("marathon", "4:30:00", "even"), plan("marathon", "4:30:00", "fade-20mi-10"));
/// let rows = rows_beside_own(&own, &sent);
/// assert_eq!(rows[0], ["Halfway", "2:15:00", "2:11:52", "3:08 ahead"]);
/// assert_eq!(rows[1], ["Finish", "4:30:00", "4:30:00", "level"]);
/// assert!(rows_beside_own(&plan("5km", "20m", "even"), &sent).is_empty());
/// ```
#[must_use]
pub fn rows_beside_own(own: &Plan, sent: &Plan) -> Vec<[String; 4]> {
    if own.distance != sent.distance {
        return Vec::new();
    }
    let places = [(messages::halfway_row(), own.distance.halfway()), (messages::finish_row(), own.distance)];
    let at = places.map(|(_, at)| at);
    // Both are plans with a schedule, which have a time at every place.
    let [own_times, sent_times] = [own, sent].map(|plan| plan.times_at(&at).unwrap_or_default());
    let (own_unit, sent_unit) = (own.shown_unit(), sent.shown_unit());
    let mut rows = Vec::new();
    for ((name, _), (own_time, sent_time)) in places.into_iter().zip(own_times.into_iter().zip(sent_times)) {
        rows.push([
            name.to_owned(),
            print::clock(own_time, own_unit),
            print::clock(sent_time, sent_unit),
            phrases::gap(sent_time, own_time, own_unit.finer(sent_unit)),
        ]);
    }
    rows
}

/// What else tells a plan that was sent from the reader's own, a sentence each. Its title, runner and note are no
/// differences, since the review begins with them.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::review::differences_from_own;
/// let plan = |goal, label| options::read([("distance", "3200m"), ("goal", goal), ("label", label)]).plan;
/// assert_eq!(differences_from_own(&plan("10:50", ""), &plan("10:40", "Spring")), ["Goal 10:50 → 10:40"]);
/// ```
#[must_use]
pub fn differences_from_own(own: &Plan, sent: &Plan) -> Vec<String> {
    let mut differences = Vec::new();
    // With the own plan for the other two, everything that differs is a change of the one that was sent.
    for PlanDifference { item, .. } in three_way(sent, own, own) {
        match item {
            Item::Key(Key::Label | Key::Athlete | Key::Text) | Item::Stretch(..) => {}
            item => differences.push(change(item, &[], own, sent)),
        }
    }
    differences
}

/// A change in words: "Lap to 1200 m: 80.0 → 77.0"
fn change(item: Item, laps: &[LapChange], old: &Plan, new: &Plan) -> String {
    let (from, to) = match item {
        Item::Key(key) => return sentence(key, old, new),
        Item::Run => return messages::run_changed(&shown_or_nothing(item, new)),
        Item::Stretch(from, to) => (from, to),
    };
    let lap = laps.iter().find(|lap| lap.from == from && lap.mark == to);
    match lap.and_then(|lap| Some((lap.old?, lap.new))) {
        Some((old, time)) => messages::lap_changed(&print::mark_on(new, to), &lap_text(new, old), &lap_text(new, time)),
        None => {
            let [old, time] = [old, new].map(|plan| shown_or_nothing(item, plan));
            messages::changed(&print::stretch_on(new, from, to), &old, &time)
        }
    }
}

/// The value of an item of a plan, or the sign for none.
fn shown_or_nothing(item: Item, plan: &Plan) -> String {
    or_nothing(shown(item, plan))
}

fn lap_text(plan: &Plan, time: Time) -> String {
    print::lap_on(plan, time, plan.shown_unit())
}
