//! Keeping every other lap as it is shown, while the finish moves.
//!
//! A locked lap takes whole units, where a free one took a fraction more or less.
//! What is over or missing shifts all later marks by that fraction, and some of them would round the other way.
//! So the stretch of a second or two that follows the edited lap is locked too, up to where the old plan was just
//! that fraction on: from there on everything is as it was, to the time of a millimetre.
//! Where this does not help, as few further marks as needed are pinned to their old times, from the start on.

use super::EditError;
use super::desk::{Desk, Wish, millis, time};
use crate::pacing::{Distance, Lock, Plan, ShownUnit, Time, Timeline, in_order};

/// A shorter lock inside a lap, beside an edited one, is taken for one of these.
pub(super) const LONGEST_BALANCE: Time = Time::from_seconds(8);
/// How many units a balance may be longer than it has to.
const UNITS_TRIED: u64 = 6;

/// The locks with which a plan whose goal has moved shows every other lap as before.
pub(super) fn settle(desk: &Desk<'_>, wishes: &[Wish], plan: &Plan) -> Result<Vec<Lock>, EditError> {
    let targets = targets(desk, wishes);
    if targets.are_shown(plan) {
        return Ok(plan.locks.clone());
    }
    let blocks = blocks(desk, wishes, plan);
    let mut balanced = None;
    for attempt in 0..2 * UNITS_TRIED {
        let plan = Plan { locks: with_balances(desk, plan, &blocks, attempt), ..plan.clone() };
        if targets.are_shown(&plan) {
            return Ok(plan.locks);
        }
        balanced = balanced.or_else(|| plan.schedule().is_ok().then_some(plan));
    }
    let pinned = balanced.and_then(|plan| targets.pinned(plan)).or_else(|| targets.pinned(plan.clone()));
    pinned.ok_or(EditError::LapsTooShort)
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
        while let Some(wish) = rest.next_if(|wish| wish.to <= split.mark) {
            shift += wish.by * 1000;
        }
        let micros = split.exact_micros.saturating_add_signed(shift);
        times.push((split.mark, desk.unit.round_micros(micros)));
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
    for (from, to, micros) in in_order(&pieces, |piece| piece.0) {
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

/// The locks with a balance beside each edited block that has room for one.
fn with_balances(desk: &Desk<'_>, plan: &Plan, blocks: &[Block], attempt: u64) -> Vec<Lock> {
    let mut locks = plan.locks.clone();
    let mut start = Distance::ZERO;
    for (index, block) in blocks.iter().enumerate() {
        let end = blocks.get(index + 1).map_or(plan.distance, |next| next.from);
        if block.is_edited {
            let balance = Balance { desk, unit: plan.shown_unit(), block, attempt };
            locks.extend(balance.after(end).or_else(|| balance.before(start)));
        }
        start = block.to;
    }
    in_order(&locks, |lock| lock.from)
}

struct Balance<'a> {
    desk: &'a Desk<'a>,
    unit: ShownUnit,
    block: &'a Block,
    attempt: u64,
}

impl Balance<'_> {
    /// The stretch after the block: the old plan is so many whole units past it at its end, and so is the new one.
    fn after(&self, end: Distance) -> Option<Lock> {
        let from = self.block.to;
        let base = self.exact(self.block.from) + self.over();
        let time = self.time(self.exact(from + MILLIMETRE) - base);
        let to = self.place(from, end, base + millis(time) * 1000)?;
        Some(Lock { from, to, time })
    }

    /// The stretch before the block, where there is no room after it.
    fn before(&self, start: Distance) -> Option<Lock> {
        let to = self.block.from;
        let base = self.exact(self.block.to) - self.over();
        let time = self.time(base - self.exact(to - MILLIMETRE));
        let from = self.place(start, to, base - millis(time) * 1000)?;
        Some(Lock { from, to, time })
    }

    /// What the block would have taken before for what it takes now.
    fn over(&self) -> i64 {
        self.block.micros.cast_signed() - self.block.shift
    }

    fn exact(&self, mark: Distance) -> i64 {
        self.desk.timeline.micros_at(mark.min(self.desk.plan.distance)).cast_signed()
    }

    /// The whole units that reach at least so many microseconds, and some more with every second attempt.
    fn time(&self, micros: i64) -> Time {
        let unit = u64::from(self.unit.millis());
        let least = u64::try_from(micros).unwrap_or(0).div_ceil(unit * 1000).max(1);
        time((least + self.attempt / 2) * unit)
    }

    /// The first place inside a stretch where the old plan has reached a time, or the last one before.
    fn place(&self, from: Distance, to: Distance, micros: i64) -> Option<Distance> {
        let (mut low, mut high) = (from, to);
        while low < high {
            let middle = low + (high - low).halfway();
            if self.exact(middle) < micros { low = middle + MILLIMETRE } else { high = middle }
        }
        let place = if self.attempt.is_multiple_of(2) { low } else { low - MILLIMETRE };
        (from < place && place < to).then_some(place)
    }
}

const MILLIMETRE: Distance = Distance::from_millimetres(1);
