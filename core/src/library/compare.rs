//! What changed between two plans, and what of it to take over.
//!
//! [`changed_keys`] and [`changed_laps`] tell one plan from the one before it; [`three_way`] also knows what the reader
//! changed meanwhile, and [`accept`] takes over what was chosen. [`meetings`] holds any two plans against each other,
//! mark by mark.
//! Fixed times are compared by their stretch, so they keep their meaning where the splits differ.
//! Nothing here knows how changes are shown.

use crate::formats::{canonical, percent, print, push_separated, split_once, strict};
use crate::messages;
use crate::options::{self, OpenedPlan};
use crate::pacing::Event;
use crate::pacing::{Distance, Lock, Plan, Schedule, ShownUnit, Split, Surface, Time};
use crate::present::phrases;

/// Something that can be changed, and taken over, on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A key of [`options::KEYS`]; `distance` stands for the whole course, with surface, lap and lane.
    Key(&'static str),
    /// The fixed time of a stretch, from and to.
    Stretch(Distance, Distance),
}

/// A lap of the new plan beside the same stretch of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LapChange {
    /// Where the lap starts.
    pub from: Distance,
    /// The mark at its end.
    pub mark: Distance,
    /// Its time before, in the shown unit; none where the old plan has no such marks.
    pub old: Option<Time>,
    /// Its time now, in the shown unit.
    pub new: Time,
    /// How it came to change.
    pub change: LapKind,
}

/// How a lap changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LapKind {
    /// It did not.
    Same,
    /// It moved to fit the rest.
    Moved,
    /// Its time was fixed by hand, newly or to another one.
    Set,
}

/// The keys that differ but locks, as in [`Item::Key`] and in canonical order.
///
/// ```
/// use lapwise_core::library::compare::changed_keys;
/// use lapwise_core::options;
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// assert_eq!(changed_keys(&plan("10:50"), &plan("10:40")), ["goal"]);
/// ```
#[must_use]
pub fn changed_keys(old: &Plan, new: &Plan) -> Vec<&'static str> {
    let mut changed = Vec::new();
    for difference in three_way(new, old, old) {
        if let Item::Key(key) = difference.item {
            changed.push(key);
        }
    }
    changed
}

/// The laps of a plan beside those of the one before it; none where one of them has no schedule.
///
/// ```
/// use lapwise_core::library::compare::{LapKind, changed_laps};
/// use lapwise_core::options;
/// let base = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let new = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).plan;
/// let laps = changed_laps(&base, &new);
/// assert_eq!((laps[2].change, laps[3].change), (LapKind::Set, LapKind::Moved));
/// ```
#[must_use]
pub fn changed_laps(base: &Plan, new: &Plan) -> Vec<LapChange> {
    match (base.schedule(), new.schedule()) {
        (Ok(old), Ok(schedule)) => laps((base, &old), (new, &schedule)),
        _ => Vec::new(),
    }
}

fn laps((base, old): (&Plan, &Schedule), (new, schedule): (&Plan, &Schedule)) -> Vec<LapChange> {
    let mut laps = Vec::with_capacity(schedule.splits().len());
    let mut from = Distance::ZERO;
    for split in schedule.splits() {
        let old = elapsed(old, split.mark).zip(elapsed(old, from)).map(|(to, from)| to - from);
        let change = if is_set(from, split, base, new) {
            LapKind::Set
        } else if old == Some(split.lap) {
            LapKind::Same
        } else {
            LapKind::Moved
        };
        laps.push(LapChange { from, mark: split.mark, old, new: split.lap, change });
        from = split.mark;
    }
    laps
}

/// The elapsed time at a mark of the schedule.
fn elapsed(schedule: &Schedule, mark: Distance) -> Option<Time> {
    if mark.is_zero() {
        return Some(Time::ZERO);
    }
    let index = schedule.splits().binary_search_by_key(&mark, |split| split.mark).ok()?;
    Some(schedule.splits().get(index)?.cumulative)
}

/// Whether a lock that the plan before did not have covers the lap.
fn is_set(from: Distance, split: &Split, base: &Plan, new: &Plan) -> bool {
    let covers = |lock: &&Lock| lock.from <= from && split.mark <= lock.to;
    new.locks.iter().find(covers).is_some_and(|lock| !base.locks.contains(lock))
}

/// Who changed something of a plan that two people had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The reader alone.
    Me,
    /// The other alone.
    Them,
    /// Both, to the same.
    Both,
    /// Both, to something else.
    Conflict,
}

/// Something that at least one of two people changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What was changed.
    pub item: Item,
    /// Who changed it.
    pub who: Who,
}

/// Everything that the reader or the other changed since `base`: keys in canonical order, then stretches.
///
/// ```
/// use lapwise_core::library::compare::{Who, three_way};
/// use lapwise_core::options;
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// let differences = three_way(&plan("10:45"), &plan("10:50"), &plan("10:40"));
/// assert_eq!((differences.len(), differences[0].who), (1, Who::Conflict));
/// ```
#[must_use]
pub fn three_way(mine: &Plan, base: &Plan, theirs: &Plan) -> Vec<Difference> {
    let mut items = Vec::new();
    for key in options::KEYS {
        if is_item(key) {
            items.push(Item::Key(key));
        }
    }
    for (from, to) in stretches([base, mine, theirs]) {
        items.push(Item::Stretch(from, to));
    }
    let [base, mine, theirs] = [base, mine, theirs].map(|plan| spelled(plan, &items));
    let mut differences = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let [base, mine, theirs] = [&base, &mine, &theirs].map(|texts| texts.get(index));
        let who = match (mine != base, theirs != base) {
            (false, false) => continue,
            (true, false) => Who::Me,
            (false, true) => Who::Them,
            (true, true) if mine == theirs => Who::Both,
            (true, true) => Who::Conflict,
        };
        differences.push(Difference { item, who });
    }
    differences
}

/// Each item of a plan in canonical spelling.
fn spelled(plan: &Plan, items: &[Item]) -> Vec<String> {
    let pairs = options::write(plan);
    let mut texts = Vec::with_capacity(items.len());
    for item in items {
        texts.push(match item {
            Item::Key(key) => text(&pairs, key),
            Item::Stretch(from, to) => locks_text(plan, *from, *to),
        });
    }
    texts
}

/// Every stretch with a fixed time in any of the plans, once.
fn stretches(plans: [&Plan; 3]) -> Vec<(Distance, Distance)> {
    let mut stretches = Vec::new();
    for plan in plans {
        for lock in &plan.locks {
            stretches.push((lock.from, lock.to));
        }
    }
    crate::pacing::sorted_unique(&stretches)
}

/// The fixed times that touch a stretch, in canonical spelling; those of other ends with their ends.
fn locks_text(plan: &Plan, from: Distance, to: Distance) -> String {
    let mut list = String::new();
    for lock in plan.locks.iter().filter(|lock| touches(lock, from, to)) {
        let time = canonical::time(lock.time);
        let is_alike = (lock.from, lock.to) == (from, to);
        let (from, to) = (canonical::length(lock.from), canonical::length(lock.to));
        let item = if is_alike { time } else { format!("{from}-{to}-{time}") };
        push_separated(&mut list, "_", &item);
    }
    list
}

fn touches(lock: &Lock, from: Distance, to: Distance) -> bool {
    lock.from < to && from < lock.to
}

/// What to take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// Everything that the other changed.
    All,
    /// These changes of the other.
    These(&'a [Item]),
    /// Nothing.
    Nothing,
}

/// A plan with changes taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The plan; it has a schedule.
    pub plan: Plan,
    /// What does not fit together and was left out of it, the reader's own included.
    pub left_out: Vec<Item>,
}

/// The reader's plan with what the other changed since `base`, as far as it was chosen.
///
/// A fixed time that is taken over replaces the reader's own on any part of its stretch.
///
/// ```
/// use lapwise_core::library::compare::{Choice, accept};
/// use lapwise_core::options;
/// let plan = |goal, locks| options::read([("distance", "3200m"), ("goal", goal), ("locks", locks)]).plan;
/// let accepted = accept(&plan("10:50", "1-77s"), &plan("10:50", "1-79s"), &plan("10:40", "1-79s"), Choice::All);
/// assert_eq!((accepted.plan, accepted.left_out), (plan("10:40", "1-77s"), vec![]));
/// ```
#[must_use]
pub fn accept(mine: &Plan, base: &Plan, theirs: &Plan, choice: Choice<'_>) -> Accepted {
    let mut keys = Vec::new();
    let mut taken = Vec::new();
    for difference in three_way(mine, base, theirs) {
        if difference.who != Who::Me && is_chosen(difference.item, choice) {
            match difference.item {
                Item::Key(key) => keys.push(key),
                Item::Stretch(from, to) => taken.push((from, to)),
            }
        }
    }
    if keys.is_empty() && taken.is_empty() {
        return Accepted { plan: mine.clone(), left_out: Vec::new() };
    }
    let (mut plan, mut left_out) = with_keys(mine, theirs, &keys);
    let is_taken = |lock: &Lock| taken.iter().any(|(from, to)| touches(lock, *from, *to));
    // What was taken over comes first, should not everything fit.
    for (locks, taken) in [(&theirs.locks, true), (&mine.locks, false)] {
        for lock in locks {
            if is_taken(lock) == taken && !add_lock(&mut plan, *lock) {
                left_out.push(Item::Stretch(lock.from, lock.to));
            }
        }
    }
    plan.locks = crate::pacing::sorted_by_key(&plan.locks, |lock| lock.from);
    Accepted { plan, left_out }
}

fn is_chosen(item: Item, choice: Choice<'_>) -> bool {
    match choice {
        Choice::All => true,
        Choice::These(items) => items.contains(&item),
        Choice::Nothing => false,
    }
}

/// Fixes one more time; whether it fits.
fn add_lock(plan: &mut Plan, lock: Lock) -> bool {
    plan.locks.push(lock);
    let fits = plan.schedule().is_ok();
    if !fits {
        plan.locks.pop();
    }
    fits
}

/// The reader's plan without locks, with some keys as the other has them, and what does not fit in it. Sections and
/// cues stay where they are, also where the race changes.
fn with_keys(mine: &Plan, theirs: &Plan, keys: &[&str]) -> (Plan, Vec<Item>) {
    let (ours, others) = (options::write(mine), options::write(theirs));
    let is_taken = |key: &str| keys.contains(&if DEPENDENT.contains(&key) { "distance" } else { key });
    let mut pairs = Vec::with_capacity(ours.len());
    for (known, taken) in [(&ours, false), (&others, true)] {
        for (key, value) in known {
            if !["locks", "sections", "cues"].contains(&key.as_str()) && is_taken(key) == taken {
                pairs.push((key.as_str(), value.as_str()));
            }
        }
    }
    // Unknown keys go on as the reader has them: those of the other are never taken.
    let OpenedPlan { mut plan, problems, .. } = options::read(pairs);
    plan.sections.clone_from(if is_taken("sections") { &theirs.sections } else { &mine.sections });
    plan.cues.clone_from(if is_taken("cues") { &theirs.cues } else { &mine.cues });
    let mut left_out = Vec::new();
    for problem in problems {
        let item = Item::Key(problem.key);
        if !left_out.contains(&item) {
            left_out.push(item);
        }
    }
    (plan, left_out)
}

type Pairs = Vec<(String, String)>;

/// Whether a key is an [`Item`] of its own.
fn is_item(key: &str) -> bool {
    key != "locks" && !DEPENDENT.contains(&key)
}

/// The keys that belong to the course, with `distance`.
const DEPENDENT: [&str; 3] = ["surface", "lap", "lane"];

/// The text of a key; that of `distance` has the whole course.
fn text(pairs: &Pairs, key: &str) -> String {
    let mut text = String::new();
    for (known, value) in pairs {
        if known == key || key == "distance" && DEPENDENT.contains(&known.as_str()) {
            push_separated(&mut text, " ", value);
        }
    }
    text
}

/// What a plan has of something, as a runner reads it; empty where it has none.
///
/// ```
/// use lapwise_core::library::compare::{Item, shown};
/// use lapwise_core::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("shape", "kick-400m-4")]).plan;
/// assert_eq!(shown(Item::Key("goal"), &plan), "10:40");
/// assert_eq!(shown(Item::Key("shape"), &plan), "kick 400 m 4 %");
/// ```
#[must_use]
pub fn shown(item: Item, plan: &Plan) -> String {
    let key = match item {
        Item::Stretch(from, to) => return readable(&locks_text(plan, from, to), TIMED, plan),
        Item::Key(key) => key,
    };
    let value = text(&options::write(plan), key);
    match key {
        "distance" => return race(plan),
        "rival" => return rival(&value, plan),
        _ => {}
    }
    let known = SPELLED.iter().find(|(known, _, _)| *known == key);
    let (_, places, usual) = known.copied().unwrap_or((key, TIMED, ""));
    let value = if value.is_empty() { usual } else { &value };
    if places == 0 { value.to_owned() } else { readable(value, places, plan) }
}

/// How the items of a key start, unless they are [`TIMED`], and what it is where nothing is written.
///
/// Those with no places are spelled as they are read.
const SPELLED: [(&str, usize, &str); 12] = [
    ("aim", 0, "goal"),
    ("units", 0, "km"),
    ("round", 0, ""),
    ("date", 0, ""),
    ("start", 0, ""),
    ("label", 0, ""),
    ("athlete", 0, ""),
    ("text", 0, ""),
    ("every", 1, ""),
    ("cues", 1, ""),
    ("sections", 2, ""),
    ("shape", SHAPED, "even"),
];

/// An item of a canonical list ends with a time, after up to two places.
const TIMED: usize = 3;
/// An item ends with a percentage, after its name and up to two places.
const SHAPED: usize = 4;

/// A canonical list as a runner reads it. Each item starts with so many `places`, before a name, or is [`TIMED`] or
/// [`SHAPED`].
fn readable(list: &str, places: usize, plan: &Plan) -> String {
    let mut text = String::new();
    for item in list.split('_') {
        let last = item.split('-').count() - 1;
        let first = usize::from(places == SHAPED);
        for (number, part) in item.splitn(places + 1, '-').enumerate() {
            let is_last = number > 0 && number == last;
            let read = if places == TIMED && number == last {
                time(part, plan)
            } else if number >= first && number < places {
                place(part, plan)
            } else {
                None
            };
            let is_second = number == first + 1 && places > 1 && !(places >= TIMED && is_last);
            let between = if number == 0 {
                ", "
            } else if is_second {
                "\u{2013}"
            } else {
                " "
            };
            push_separated(&mut text, between, &read.unwrap_or_else(|| percent::decode(part)));
            if places == SHAPED && is_last {
                text.push_str(" %");
            }
        }
    }
    text
}

fn time(text: &str, plan: &Plan) -> Option<String> {
    let time = strict::time(text, None).ok()?;
    Some(print::lap_on(plan, time, ShownUnit::of(time)?))
}

fn place(text: &str, plan: &Plan) -> Option<String> {
    Some(print::mark_on(plan, strict::length(text).ok()?))
}

/// "10:50 Ana"
fn rival(value: &str, plan: &Plan) -> String {
    let (due, name) = split_once(value, b'-').unwrap_or((value, ""));
    let mut text = time(due, plan).unwrap_or_default();
    push_separated(&mut text, " ", name);
    text
}

/// "5000 m · Track 407 m"
fn race(plan: &Plan) -> String {
    let (surface, lap) = match plan.surface {
        Surface::Road => (messages::road(), String::new()),
        Surface::Track => (messages::track(), print::mark_on(plan, plan.track.lap())),
    };
    let mut race = phrases::race_name(Event::of(plan));
    push_separated(&mut race, " · ", surface);
    push_separated(&mut race, " ", &lap);
    race
}

/// "Goal 10:50 → 10:40"
///
/// ```
/// use lapwise_core::library::compare::sentence;
/// use lapwise_core::options;
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// assert_eq!(sentence("goal", &plan("10:50"), &plan("10:40")), "Goal 10:50 → 10:40");
/// ```
#[must_use]
pub fn sentence(key: &'static str, old: &Plan, new: &Plan) -> String {
    let [old, new] = [old, new].map(|plan| shown(Item::Key(key), plan));
    let shown = |text: String| if text.is_empty() { messages::nothing_there().to_owned() } else { text };
    messages::changed(key_name(key), &shown(old), &shown(new))
}

/// The label of a key; the key itself where it has none.
fn key_name(key: &str) -> &str {
    match key {
        "distance" => messages::race(),
        "goal" => messages::goal(),
        "every" => messages::splits_every(),
        "units" => messages::units(),
        "shape" => messages::shape(),
        "round" => messages::show_times_to(),
        "stops" => messages::stops(),
        "pb" => messages::pb(),
        "seed" => messages::seed_time(),
        "goal-b" => messages::goal_b(),
        "goal-c" => messages::goal_c(),
        "rival" => messages::rival(),
        "date" => messages::date(),
        "start" => messages::start(),
        "delay" => messages::delay(),
        "label" => messages::title(),
        "athlete" => messages::runner(),
        "text" => messages::note(),
        "sections" => messages::sections(),
        "cues" => messages::cues(),
        "aim" => messages::aim(),
        key => key,
    }
}

/// A place that two plans pass, and when each of them does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The place.
    pub mark: Distance,
    /// The elapsed time of each plan on arrival, in its shown unit.
    pub times: [Time; 2],
}

/// The marks of the first plan as far as both plans go, the finish of the shorter one last; beyond it nothing can be
/// compared. None where one of the plans has no schedule.
///
/// ```
/// use lapwise_core::library::compare::meetings;
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// let plan = |distance, goal| options::read([("distance", distance), ("goal", goal)]).plan;
/// let meetings = meetings(&plan("10km", "40m"), &plan("5km", "20m30s"));
/// assert_eq!(meetings.len(), 5);
/// assert_eq!(meetings[4].mark, Distance::from_metres(5000));
/// assert_eq!(meetings[4].times, [1200, 1230].map(Time::from_seconds));
/// ```
#[must_use]
pub fn meetings(first: &Plan, second: &Plan) -> Vec<Meeting> {
    let end = first.distance.min(second.distance);
    let mut marks = first.marks().unwrap_or_default();
    marks.retain(|mark| *mark < end);
    marks.push(end);
    let mut meetings = Vec::with_capacity(marks.len());
    if let (Ok(ours), Ok(theirs)) = (first.times_at(&marks), second.times_at(&marks)) {
        for (mark, times) in marks.into_iter().zip(ours.into_iter().zip(theirs)) {
            meetings.push(Meeting { mark, times: times.into() });
        }
    }
    meetings
}
