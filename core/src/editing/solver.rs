//! Finds compensating locks: stretches beside an edited run that take whole units and end where the new plan is later
//! than the old one by just the shown difference.

use super::baseline::Baseline;
use super::compensating_lock::{LONGEST, LONGEST_AT_THE_END};
use super::locked_run::LockedRun;
use crate::pacing::{Distance, Lock, Time, sorted_by_key};

/// The number of lengths of a compensating lock that are looked at, for all edited runs together.
const LENGTHS: u64 = 40;

/// A search for compensating locks in the free stretches of a plan.
pub(super) struct Solver<'a> {
    pub(super) base: &'a Baseline<'a>,
    /// True if the locks go on to where those ended that the edit takes out, since the pace is another one in those.
    pub(super) is_over_old: bool,
}

/// The compensating locks that may be set.
#[derive(Default)]
pub(super) struct Candidates {
    /// For each edited run that does not end at the finish, those that leave the least fraction first.
    beside: Vec<Vec<Candidate>>,
    /// Before the end of the last free stretch, those that leave the least fraction first.
    at_end: Vec<Candidate>,
    /// True if that is where an edited run starts.
    is_end_edited: bool,
}

#[derive(Clone, Copy)]
struct Candidate {
    lock: Lock,
    /// The microseconds by which everything is later than before, from the end of the lock on.
    later: i64,
}

impl Candidates {
    /// The locks that leave the least fractions, or the next ones.
    pub(super) fn nearest(&self, attempt: usize) -> Vec<Lock> {
        let mut locks = Vec::new();
        let end = self.is_end_edited.then_some(&self.at_end);
        for candidates in self.beside.iter().chain(end) {
            // A run with few candidates keeps its last one while the others try their next.
            locks.extend(candidates.get(attempt).or(candidates.last()).map(|candidate| candidate.lock));
        }
        locks
    }

    /// Locks that let nothing be sooner than before, for times that are just rounded up: a little later after each run,
    /// and the whole of it made up for at the end.
    pub(super) fn none_sooner(&self, attempt: usize) -> Vec<Lock> {
        let mut locks = Vec::new();
        for candidates in &self.beside {
            let mut later = candidates.iter().filter(|candidate| candidate.later >= 0);
            locks.extend(later.nth(attempt).map(|candidate| candidate.lock));
        }
        // The largest fraction first, since one lock makes up for all runs.
        let mut sooner = self.at_end.iter().rev().filter(|candidate| candidate.later < 0);
        locks.extend(sooner.nth(attempt).map(|candidate| candidate.lock));
        locks
    }
}

impl Solver<'_> {
    /// The compensating locks beside the edited ones of all locked runs, after a run where there is room, else before.
    pub(super) fn candidates(&self, runs: &[LockedRun]) -> Candidates {
        let finish = self.base.plan.distance;
        let edited = runs.iter().filter(|run| run.is_edited).count() as u64;
        // All are looked at in each frame of a drag, so edited laps share the number.
        let lengths = (LENGTHS / edited.max(1)).max(2);
        let mut found = Candidates::default();
        let mut start = Distance::ZERO;
        for (index, run) in runs.iter().enumerate() {
            let end = runs.get(index + 1).map_or(finish, |next| next.from);
            if run.to == finish {
                found.at_end = self.search(&self.side_before(run, start), LONGEST, lengths);
                found.is_end_edited = run.is_edited;
            } else if run.is_edited {
                let after = self.search(&self.side_after(run, end), LONGEST, lengths);
                let before = || self.search(&self.side_before(run, start), LONGEST, lengths);
                found.beside.push(if after.is_empty() { before() } else { after });
            }
            start = run.to;
        }
        if start < finish {
            let last = self.side_up_to(start, finish, self.base.micros_at(finish));
            found.at_end = self.search(&last, LONGEST_AT_THE_END, lengths);
        }
        found
    }

    fn side_after(&self, run: &LockedRun, end: Distance) -> FreeSide {
        let base = self.base.micros_at(run.from) + run.micros_before_edit();
        let edge = run.to;
        let nearest = self.old_lock(|lock| lock.from == edge).map_or(edge + MILLIMETRE, |lock| lock.to);
        FreeSide { from: edge, to: end, edge, nearest, base, sign: 1 }
    }

    fn side_before(&self, run: &LockedRun, start: Distance) -> FreeSide {
        self.side_up_to(start, run.from, self.base.micros_at(run.to) - run.micros_before_edit())
    }

    fn side_up_to(&self, start: Distance, edge: Distance, base: i64) -> FreeSide {
        let nearest = self.old_lock(|lock| lock.to == edge).map_or(edge - MILLIMETRE, |lock| lock.from);
        FreeSide { from: start, to: edge, edge, nearest, base, sign: -1 }
    }

    /// The lock of the old plan to go over.
    fn old_lock(&self, is_it: impl Fn(&Lock) -> bool) -> Option<Lock> {
        self.base.plan.locks.iter().find(|lock| self.is_over_old && is_it(lock)).copied()
    }

    /// Locks of so many lengths from the edge of a side to where the old plan is just that far from its base.
    fn search(&self, side: &FreeSide, longest: Time, lengths: u64) -> Vec<Candidate> {
        let unit = u64::from(self.base.unit.millis());
        let least = u64::try_from((self.base.micros_at(side.nearest) - side.base) * side.sign).unwrap_or(0);
        let least = least.div_ceil(unit * 1000).max(1);
        let mut found = Vec::new();
        let longest = u64::from(longest.millis()) / unit;
        for length in least..least + lengths.min(longest) {
            let time = Time::from_millis_capped(length * unit);
            let due = side.base + time.signed_millis() * 1000 * side.sign;
            let reached = self.first_place_at(side, due);
            // No place has just that time; the millimetres on either side of it leave the least fractions.
            for place in [reached, reached - MILLIMETRE] {
                if side.from < place && place < side.to {
                    let lock = Lock { from: place.min(side.edge), to: place.max(side.edge), time };
                    found.push(Candidate { lock, later: (due - self.base.micros_at(place)) * side.sign });
                }
            }
        }
        sorted_by_key(&found, |candidate| candidate.later.unsigned_abs())
    }

    /// The first place of a side where the old plan has reached a time, in microseconds.
    fn first_place_at(&self, side: &FreeSide, due: i64) -> Distance {
        let (mut low, mut high) = (side.from, side.to);
        while low < high {
            let middle = low + (high - low).halfway();
            if self.base.micros_at(middle) < due { low = middle + MILLIMETRE } else { high = middle }
        }
        low
    }
}

/// The free stretch on one side of a run.
struct FreeSide {
    from: Distance,
    to: Distance,
    /// The end of the run.
    edge: Distance,
    /// The place nearest to the edge at which a lock may end: not inside one that was there before.
    nearest: Distance,
    /// The microseconds at which the old plan passed what the run now takes, counted from its other end.
    base: i64,
    /// 1 if time runs from the edge, −1 if it runs towards it.
    sign: i64,
}

const MILLIMETRE: Distance = Distance::from_millimetres(1);
