//! Keeping every other lap as it is shown, while the finish moves.
//!
//! A locked lap takes whole units, where a free one took a fraction more or less.
//! What is over or missing shifts all later marks by that fraction, and some of them would round the other way.
//! So the stretch of a second or two that follows the edited lap is locked too, up to where the old plan was just
//! that fraction on: from there on everything is as it was, to the time of a millimetre.
//! Where many times are just rounded up, the last second of the race makes up for the rest.
//! Where this does not help either, as few further marks as needed are pinned to their old times, from the start on.

use super::EditError;
use super::attempt::{Desk, Wish, millis, time};
use super::compensating_lock::{LONGEST, LONGEST_AT_THE_END};
use crate::pacing::{Distance, Lock, Plan, ShownUnit, Time, Timeline, sorted_by_key};

/// How many lengths of a balance are looked at, for all edited laps together.
const LENGTHS: u64 = 40;
/// How many balances are tried.
const TRIES: usize = 6;

/// The locks with which a plan whose goal has moved shows every other lap as before.
pub(super) fn settle(desk: &Desk<'_>, wishes: &[Wish], plan: &Plan) -> Result<Vec<Lock>, EditError> {
    let targets = targets(desk, wishes);
    if targets.are_shown(plan) {
        return Ok(plan.locks.clone());
    }
    let blocks = blocks(desk, wishes, plan);
    let mut balanced = None;
    for is_over_old in [false, true] {
        let sides = sides(&Ground { desk, is_over_old }, &blocks);
        for attempt in 0..TRIES {
            for balances in [nearest(&sides, attempt), none_sooner(&sides, attempt)] {
                let mut locks = plan.locks.clone();
                locks.extend(balances);
                let plan = Plan { locks: sorted_by_key(&locks, |lock| lock.from), ..plan.clone() };
                if targets.are_shown(&plan) {
                    return Ok(plan.locks);
                }
                balanced = balanced.or_else(|| plan.schedule().is_ok().then_some(plan));
            }
        }
    }
    let pinned = balanced.and_then(|plan| targets.pinned(plan)).or_else(|| targets.pinned(plan.clone()));
    pinned.ok_or(EditError::OthersWouldChange)
}

/// What is to be shown, in a unit.
struct Targets {
    unit: ShownUnit,
    times: Vec<(Distance, Time)>,
}

/// The old marks, each later by what the edited laps up to it take more.
fn targets(desk: &Desk<'_>, wishes: &[Wish]) -> Targets {
    let mut times = Vec::with_capacity(desk.schedule.splits().len());
    let (mut rest, mut shift) = (wishes.iter().peekable(), 0);
    for split in desk.schedule.splits() {
        let ends = rest.next_if(|wish| wish.to == split.mark);
        let starts = rest.peek().filter(|wish| wish.from == split.mark);
        shift += ends.map_or(0, |wish| wish.by * 1000);
        // Between two released laps, any time will do.
        if ends.is_none_or(|wish| wish.is_lock) || starts.is_none_or(|wish| wish.is_lock) {
            let micros = split.exact_micros.saturating_add_signed(shift);
            times.push((split.mark, desk.unit.round_micros(micros)));
        }
    }
    Targets { unit: desk.unit, times }
}

impl Targets {
    fn are_shown(&self, plan: &Plan) -> bool {
        Timeline::of(plan, &plan.shape).is_ok_and(|timeline| self.first_miss(&timeline).is_none())
    }

    fn first_miss(&self, timeline: &Timeline<'_>) -> Option<(Distance, Time)> {
        self.times.iter().find(|(mark, time)| self.shown(timeline, *mark) != *time).copied()
    }

    fn shown(&self, timeline: &Timeline<'_>, mark: Distance) -> Time {
        self.unit.round_micros(timeline.micros_at(mark))
    }

    /// The locks with which all of them are shown, pinned one by one where they are missed.
    fn pinned(&self, mut plan: Plan) -> Option<Vec<Lock>> {
        // Every pin puts one more mark at the end of a lock.
        for _ in 0..=2 * self.times.len() {
            let timeline = Timeline::of(&plan, &plan.shape).ok()?;
            let Some((mark, time)) = self.first_miss(&timeline) else { return Some(plan.locks) };
            let locks = self.pin(&plan, &timeline, mark, time)?;
            plan.locks = locks;
        }
        None
    }

    /// The locks with one more that ends at a mark, so that it shows its time.
    fn pin(&self, plan: &Plan, timeline: &Timeline<'_>, mark: Distance, time: Time) -> Option<Vec<Lock>> {
        let mut locks = plan.locks.clone();
        let (mut place, mut due) = (mark, time);
        let mut index = locks.partition_point(|lock| lock.from < mark);
        while let Some(lock) = last_before(&locks, index).filter(|lock| lock.to >= place) {
            index -= 1;
            if lock.to > place {
                let first = gap(self.shown(timeline, lock.from), due);
                locks.remove(index);
                locks.insert(index, timed(place, lock.to, gap(first, lock.time))?);
                locks.insert(index, timed(lock.from, place, first)?);
                return Some(locks);
            }
            (place, due) = (lock.from, gap(lock.time, due));
        }
        let from = last_before(&locks, index).map_or(Distance::ZERO, |lock| lock.to);
        locks.insert(index, timed(from, place, gap(self.shown(timeline, from), due))?);
        Some(locks)
    }
}

fn last_before(locks: &[Lock], index: usize) -> Option<Lock> {
    index.checked_sub(1).and_then(|before| locks.get(before)).copied()
}

/// From one time to another, none where that is before.
fn gap(from: Time, to: Time) -> Time {
    to - from.min(to)
}

/// A lock, where there is a stretch and a time.
fn timed(from: Distance, to: Distance, time: Time) -> Option<Lock> {
    (from < to && !time.is_zero()).then_some(Lock { from, to, time })
}

/// Locks and edited laps without a gap, and what they take.
struct Block {
    from: Distance,
    to: Distance,
    /// Microseconds, exact but for released laps.
    micros: u64,
    /// What the edited laps in it take more than before, in microseconds.
    shift: i64,
    is_edited: bool,
}

impl Block {
    /// The microseconds that it took before for what it takes now.
    fn before_edit(&self) -> i64 {
        self.micros.cast_signed() - self.shift
    }
}

/// All blocks of the course, in order.
fn blocks(desk: &Desk<'_>, wishes: &[Wish], plan: &Plan) -> Vec<Block> {
    let mut pieces = Vec::with_capacity(plan.locks.len() + wishes.len());
    for lock in &plan.locks {
        pieces.push((lock.from, lock.to, u64::from(lock.time.millis()) * 1000));
    }
    for wish in wishes.iter().filter(|wish| !wish.is_lock) {
        let micros = desk.timeline.free_micros_over(wish.from, wish.to);
        pieces.push((wish.from, wish.to, micros.unwrap_or(u64::from(wish.old.millis()) * 1000)));
    }
    let mut blocks: Vec<Block> = Vec::new();
    let mut rest = wishes.iter().peekable();
    for (from, to, micros) in sorted_by_key(&pieces, |piece| piece.0) {
        let wish = rest.next_if(|wish| wish.from == from);
        let (shift, is_edited) = (wish.map_or(0, |wish| wish.by * 1000), wish.is_some());
        match blocks.last_mut().filter(|block| block.to == from) {
            Some(block) => {
                block.to = to;
                block.micros += micros;
                block.shift += shift;
                block.is_edited |= is_edited;
            }
            None => blocks.push(Block { from, to, micros, shift, is_edited }),
        }
    }
    blocks
}

/// What may be locked beside edited blocks, and before the finish.
#[derive(Default)]
struct Sides {
    /// For each edited block that is not at the end of the race, those that leave the least fraction first.
    blocks: Vec<Vec<Balance>>,
    /// Before the end of the last free stretch, those that leave the least fraction first.
    end: Vec<Balance>,
    /// Whether that is where an edited block starts.
    is_end_edited: bool,
}

/// A lock, and by how many microseconds all is later than before from its end on.
#[derive(Clone, Copy)]
struct Balance {
    lock: Lock,
    later: i64,
}

/// Where balances may be set.
struct Ground<'a> {
    desk: &'a Desk<'a>,
    /// Whether they go on to where those ended that the edit takes out, since the pace is another one in those.
    is_over_old: bool,
}

impl Ground<'_> {
    /// When the old plan is at a place, in microseconds.
    fn exact(&self, place: Distance) -> i64 {
        self.desk.timeline.micros_at(place.min(self.desk.plan.distance)).cast_signed()
    }

    /// The old lock to go over.
    fn old(&self, is_it: impl Fn(&Lock) -> bool) -> Option<Lock> {
        self.desk.plan.locks.iter().find(|lock| self.is_over_old && is_it(lock)).copied()
    }

    fn unit(&self) -> u64 {
        self.desk.unit.millis().into()
    }
}

fn sides(ground: &Ground<'_>, blocks: &[Block]) -> Sides {
    let finish = ground.desk.plan.distance;
    let edited = blocks.iter().filter(|block| block.is_edited).count() as u64;
    let lengths = (LENGTHS / edited.max(1)).max(2);
    let mut sides = Sides::default();
    let mut start = Distance::ZERO;
    for (index, block) in blocks.iter().enumerate() {
        let end = blocks.get(index + 1).map_or(finish, |next| next.from);
        if block.to == finish {
            sides.end = Side::before(ground, block, start).balances(ground, LONGEST, lengths);
            sides.is_end_edited = block.is_edited;
        } else if block.is_edited {
            let after = Side::after(ground, block, end).balances(ground, LONGEST, lengths);
            let before = || Side::before(ground, block, start).balances(ground, LONGEST, lengths);
            sides.blocks.push(if after.is_empty() { before() } else { after });
        }
        start = block.to;
    }
    if start < finish {
        let last = Side::up_to(ground, start, finish, ground.exact(finish));
        sides.end = last.balances(ground, LONGEST_AT_THE_END, lengths);
    }
    sides
}

/// The balances that leave the least fractions, or the next ones.
fn nearest(sides: &Sides, attempt: usize) -> Vec<Lock> {
    let mut locks = Vec::new();
    let end = sides.is_end_edited.then_some(&sides.end);
    for balances in sides.blocks.iter().chain(end) {
        locks.extend(balances.get(attempt).or(balances.last()).map(|balance| balance.lock));
    }
    locks
}

/// Balances that let nothing be sooner than before, for times that are just rounded up: a little later after each
/// block, and the whole of it made up for at the end.
fn none_sooner(sides: &Sides, attempt: usize) -> Vec<Lock> {
    let mut locks = Vec::new();
    for balances in &sides.blocks {
        let mut later = balances.iter().filter(|balance| balance.later >= 0);
        locks.extend(later.nth(attempt).map(|balance| balance.lock));
    }
    let mut sooner = sides.end.iter().rev().filter(|balance| balance.later < 0);
    locks.extend(sooner.nth(attempt).map(|balance| balance.lock));
    locks
}

/// The free stretch on one side of a block.
struct Side {
    from: Distance,
    to: Distance,
    /// The end of the block.
    edge: Distance,
    /// How near to it a balance may end: not inside one that was there before.
    nearest: Distance,
    /// When the old plan passed what the block now takes, in microseconds, counted from its other end.
    base: i64,
    /// Whether time runs from the edge or towards it.
    sign: i64,
}

impl Side {
    fn after(ground: &Ground<'_>, block: &Block, end: Distance) -> Self {
        let base = ground.exact(block.from) + block.before_edit();
        let edge = block.to;
        let nearest = ground.old(|lock| lock.from == edge).map_or(edge + MILLIMETRE, |lock| lock.to);
        Self { from: edge, to: end, edge, nearest, base, sign: 1 }
    }

    fn before(ground: &Ground<'_>, block: &Block, start: Distance) -> Self {
        Self::up_to(ground, start, block.from, ground.exact(block.to) - block.before_edit())
    }

    fn up_to(ground: &Ground<'_>, start: Distance, edge: Distance, base: i64) -> Self {
        let nearest = ground.old(|lock| lock.to == edge).map_or(edge - MILLIMETRE, |lock| lock.from);
        Self { from: start, to: edge, edge, nearest, base, sign: -1 }
    }

    /// Locks of so many lengths from the edge to where the old plan is just that far from its base.
    fn balances(&self, ground: &Ground<'_>, longest: Time, lengths: u64) -> Vec<Balance> {
        let unit = ground.unit();
        let least = u64::try_from((ground.exact(self.nearest) - self.base) * self.sign).unwrap_or(0);
        let least = least.div_ceil(unit * 1000).max(1);
        let mut found = Vec::new();
        let longest = u64::from(longest.millis()) / unit;
        for length in least..least + lengths.min(longest) {
            let time = time(length * unit);
            let due = self.base + millis(time) * 1000 * self.sign;
            let reached = self.reached(ground, due);
            for place in [reached, reached - MILLIMETRE] {
                if self.from < place && place < self.to {
                    let lock = Lock { from: place.min(self.edge), to: place.max(self.edge), time };
                    found.push(Balance { lock, later: (due - ground.exact(place)) * self.sign });
                }
            }
        }
        sorted_by_key(&found, |balance| balance.later.unsigned_abs())
    }

    /// The first place of the stretch where the old plan has reached a time, in microseconds.
    fn reached(&self, ground: &Ground<'_>, due: i64) -> Distance {
        let (mut low, mut high) = (self.from, self.to);
        while low < high {
            let middle = low + (high - low).halfway();
            if ground.exact(middle) < due { low = middle + MILLIMETRE } else { high = middle }
        }
        low
    }
}

const MILLIMETRE: Distance = Distance::from_millimetres(1);
