//! What changed between two plans, and what of it to take over.
//!
//! [`changes`] tells one plan from the one before it; [`three_way`] also knows what the reader changed meanwhile, and
//! [`accept`] takes over what was chosen.
//! Fixed times are compared by their stretch, so they keep their meaning where the splits differ.
//! Nothing here knows how changes are shown.

use crate::options;
use crate::pacing::{Distance, Lock, Plan, Schedule, Split, Time};
use crate::text::{canonical, joined, words};

/// Something that can be changed, and taken over, on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A key of [`options::KEYS`]; `distance` stands for the whole course, with surface, lap and lane.
    Key(&'static str),
    /// The fixed time of a stretch, from and to.
    Stretch(Distance, Distance),
}

/// What changed from one plan to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The keys that differ but locks, in canonical order, with both texts; empty where a plan has none.
    pub keys: Vec<KeyChange>,
    /// The laps of the new plan, in order.
    pub laps: Vec<LapChange>,
}

/// A key with another value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChange {
    /// The key, as in [`Item::Key`].
    pub key: &'static str,
    /// Its canonical text before.
    pub old: String,
    /// Its canonical text now.
    pub new: String,
}

impl KeyChange {
    /// "Goal 3h30m → 3h28m"
    #[must_use]
    pub fn sentence(&self) -> String {
        words::changed(words::key_name(self.key), &self.old, &self.new)
    }
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

/// What changed from `base` to `new`; no laps where one of them has no schedule.
///
/// ```
/// use lapwise::{compare::{LapKind, changes}, options};
/// let base = options::read([("distance", "3200m"), ("goal", "10:50")]).plan;
/// let new = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).plan;
/// let changes = changes(&base, &new);
/// assert_eq!(changes.keys[0].sentence(), "Goal 10m50s → 10m40s");
/// assert_eq!((changes.laps[2].change, changes.laps[3].change), (LapKind::Set, LapKind::Moved));
/// ```
#[must_use]
pub fn changes(base: &Plan, new: &Plan) -> Changes {
    let laps = match (base.schedule(), new.schedule()) {
        (Ok(old), Ok(schedule)) => laps((base, &old), (new, &schedule)),
        _ => Vec::new(),
    };
    Changes { keys: keys(&options::write(base), &options::write(new)), laps }
}

fn keys(old: &Pairs, new: &Pairs) -> Vec<KeyChange> {
    let mut changes = Vec::new();
    for key in options::KEYS {
        let (old, new) = (text(old, key), text(new, key));
        if old != new && key != "locks" && !DEPENDENT.contains(&key) {
            changes.push(KeyChange { key, old, new });
        }
    }
    changes
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

/// Something that at least one of two people changed, with its canonical texts; empty where a plan has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What was changed.
    pub item: Item,
    /// What it was.
    pub base: String,
    /// What the reader made of it.
    pub mine: String,
    /// What the other made of it.
    pub theirs: String,
    /// Who changed it.
    pub who: Who,
}

/// Everything that the reader or the other changed since `base`: keys in canonical order, then stretches.
///
/// ```
/// use lapwise::{compare::{Who, three_way}, options};
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// let differences = three_way(&plan("10:45"), &plan("10:50"), &plan("10:40"));
/// assert_eq!((differences.len(), differences[0].who), (1, Who::Conflict));
/// ```
#[must_use]
pub fn three_way(mine: &Plan, base: &Plan, theirs: &Plan) -> Vec<Difference> {
    let plans = [base, mine, theirs];
    let pairs = plans.map(options::write);
    let mut differences = Vec::new();
    for key in options::KEYS {
        if key != "locks" && !DEPENDENT.contains(&key) {
            let texts = pairs.each_ref().map(|pairs| text(pairs, key));
            differences.extend(difference(Item::Key(key), texts));
        }
    }
    for (from, to) in stretches(plans) {
        let texts = plans.map(|plan| locks_text(plan, from, to));
        differences.extend(difference(Item::Stretch(from, to), texts));
    }
    differences
}

fn difference(item: Item, [base, mine, theirs]: [String; 3]) -> Option<Difference> {
    let who = match (mine != base, theirs != base) {
        (false, false) => return None,
        (true, false) => Who::Me,
        (false, true) => Who::Them,
        (true, true) if mine == theirs => Who::Both,
        (true, true) => Who::Conflict,
    };
    Some(Difference { item, base, mine, theirs, who })
}

/// Every stretch with a fixed time in any of the plans, once.
fn stretches(plans: [&Plan; 3]) -> Vec<(Distance, Distance)> {
    let mut stretches = Vec::new();
    for plan in plans {
        for lock in &plan.locks {
            stretches.push((lock.from, lock.to));
        }
    }
    crate::pacing::distinct(&stretches)
}

/// The fixed times that touch a stretch; those of other ends with their ends, in millimetres.
fn locks_text(plan: &Plan, from: Distance, to: Distance) -> String {
    let mut list = String::new();
    for lock in &plan.locks {
        if touches(lock, from, to) {
            let time = canonical::time(lock.time);
            let is_other = (lock.from, lock.to) != (from, to);
            let (from, to) = (canonical::length(lock.from), canonical::length(lock.to));
            let item = if is_other { joined(&[&from, "-", &to, "-", &time]) } else { time };
            crate::text::push_item(&mut list, "_", &item);
        }
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
/// use lapwise::{compare::{Choice, accept}, options};
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
    plan.locks = crate::pacing::in_order(&plan.locks, |lock| lock.from);
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

/// The reader's plan without locks, with some keys as the other has them, and what does not fit in it.
fn with_keys(mine: &Plan, theirs: &Plan, keys: &[&str]) -> (Plan, Vec<Item>) {
    let (ours, others) = (options::write(mine), options::write(theirs));
    let is_taken = |key: &str| keys.contains(&if DEPENDENT.contains(&key) { "distance" } else { key });
    let mut pairs = Vec::with_capacity(ours.len());
    for (known, taken) in [(&ours, false), (&others, true)] {
        for (key, value) in known {
            if key != "locks" && is_taken(key) == taken {
                pairs.push((key.as_str(), value.as_str()));
            }
        }
    }
    // Unknown keys go on as the reader has them: those of the other are never taken.
    let opened = options::read(pairs);
    let left_out = opened.problems.iter().map(|problem| Item::Key(problem.key)).collect();
    (opened.plan, left_out)
}

type Pairs = Vec<(String, String)>;

/// The keys that belong to the course, with `distance`.
const DEPENDENT: [&str; 3] = ["surface", "lap", "lane"];

/// The text of a key; that of `distance` has the whole course.
fn text(pairs: &Pairs, key: &str) -> String {
    let mut text = String::new();
    for (known, value) in pairs {
        if known == key || key == "distance" && DEPENDENT.contains(&known.as_str()) {
            crate::text::push_item(&mut text, " ", value);
        }
    }
    text
}
