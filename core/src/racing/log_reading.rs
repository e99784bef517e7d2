//! Reading a log: from what was pressed to what is known of the race.

use super::{
    Act, ClockChange, DoubleTap, LapQuestion, LogEntry, Moment, Passage, Progress, RaceLog, Recorded, Replan, Run,
    Stray, StrayReason, Targets, mark_index,
};
use crate::pacing::{Distance, Plan, ShownUnit, Time};

/// A tap so many milliseconds after another one, or less, is a second one of the same passage.
pub const DOUBLE_WITHIN: i64 = 300;

/// A clock that is off by less than so many milliseconds has not jumped.
const LEAST_JUMP_MILLIS: i64 = 1000;

impl RaceLog {
    /// What is known of the race. No log is refused: what makes no sense in it is named as what it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let entries: Vec<Timed> = with_offsets(self.counting().collect());
        let (gun, delay) = start(&entries, self.plan().delay);
        let start = gun.map(|gun| gun.later_by(delay.signed_millis()));
        let mut passages = Passages { marks: self.marks(), start, ..Passages::default() };
        for entry in &entries {
            passages.take(entry);
        }
        passages.drop_beyond_finish();
        passages.progress(self, gun, &entries)
    }
}

/// An entry, and the milliseconds by which the clock shows more than at first when it was written.
struct Timed {
    entry: LogEntry,
    offset: i64,
}

impl Timed {
    /// A moment of the entry by the clock before it jumped.
    const fn corrected(&self, moment: Moment) -> Moment {
        moment.later_by(self.offset.saturating_neg())
    }
}

fn with_offsets(entries: Vec<LogEntry>) -> Vec<Timed> {
    let mut repaired = Vec::new();
    for entry in &entries {
        match entry.act {
            Act::RepairJump(number) => repaired.push(number),
            Act::KeepJump(number) => repaired.retain(|known| *known != number),
            _ => {}
        }
    }
    let mut offset = 0_i64;
    let timed = entries.into_iter().map(|entry| {
        if let Act::ClockJump(by) = entry.act
            && repaired.contains(&entry.number)
        {
            offset = offset.saturating_add(by);
        }
        Timed { entry, offset }
    });
    timed.collect()
}

/// The gun by the first clock, and the time from it to the start line.
fn start(entries: &[Timed], planned: Time) -> (Option<Moment>, Time) {
    let (mut gun, mut delay) = (None, planned);
    for entry in entries {
        match entry.entry.act {
            Act::Gun(moment) => gun = Some(entry.corrected(moment)),
            Act::ShiftGun(by) => gun = gun.map(|gun: Moment| gun.later_by(by)),
            Act::Delay(time) => delay = time,
            _ => {}
        }
    }
    (gun, delay)
}

/// The record of one mark while the log is read.
#[derive(Clone, Copy)]
struct Step {
    /// The number of the tap, where it is one.
    tap: Option<u32>,
    time: StepTime,
    counts: bool,
    has_answer: bool,
}

#[derive(Clone, Copy)]
enum StepTime {
    At(Moment),
    Set(Time),
    Missed,
    ByPlan,
}

impl Step {
    const fn of(time: StepTime) -> Self {
        Self { tap: None, time, counts: true, has_answer: false }
    }
}

/// A second tap: its number, its moment, and the number of the first.
struct Second {
    number: u32,
    moment: Moment,
    first: u32,
}

/// The records of the marks while the log is read.
#[derive(Default)]
struct Passages<'a> {
    marks: &'a [Distance],
    start: Option<Moment>,
    /// As many as marks have a record.
    steps: Vec<Step>,
    /// The last tap that is no second one: its moment as it was pressed, and its number.
    last_tap: Option<(Moment, u32)>,
    seconds: Vec<Second>,
    strays: Vec<Stray>,
    changes: Vec<Change>,
    /// The jumps of the clock that nobody has answered yet, in order.
    jumps: Vec<ClockChange>,
    /// The number of the last tap of any kind.
    last_press: u32,
    kept_goal_at: Option<Distance>,
    is_ended: bool,
}

/// A change of the goal, or a stop that is added.
#[derive(Clone, Copy)]
enum Change {
    Goal { from: Distance, goal: Time },
    Stop { at: Distance, time: Time },
}

impl Passages<'_> {
    fn take(&mut self, timed: &Timed) {
        let number = timed.entry.number;
        match timed.entry.act {
            Act::Tap(moment) => {
                self.last_press = number;
                self.tap(number, timed.corrected(moment));
            }
            Act::Missed => self.push(Step::of(StepTime::Missed)),
            Act::SetTime { mark, elapsed } => self.set(mark, StepTime::Set(elapsed)),
            Act::ClearTime(mark) => self.set(mark, StepTime::Missed),
            Act::Discount(mark) => self.count(mark, false),
            Act::Count(mark) => self.count(mark, true),
            Act::SwapDouble(second) => self.swap(second),
            Act::MissedBefore(tap) => self.insert_before(tap, StepTime::Missed),
            Act::SplitBefore(tap) => self.insert_before(tap, StepTime::ByPlan),
            Act::NothingMissed(tap) => {
                if let Some(step) = self.steps.iter_mut().find(|step| step.tap == Some(tap)) {
                    step.has_answer = true;
                }
            }
            Act::ClockJump(by) => self.jump(ClockChange { number, by }),
            Act::RepairJump(jump) | Act::KeepJump(jump) => self.jumps.retain(|known| known.number != jump),
            Act::Replan { from, goal } => self.changes.push(Change::Goal { from, goal }),
            Act::AddStop { at, time } => self.changes.push(Change::Stop { at, time }),
            Act::KeepGoal(mark) => self.kept_goal_at = Some(mark),
            Act::End => self.is_ended = true,
            Act::Reopen => self.is_ended = false,
            // Read before, since they change the meaning of all entries.
            Act::Gun(_) | Act::ShiftGun(_) | Act::Delay(_) | Act::Undo(_) | Act::Redo(_) => {}
        }
    }

    fn tap(&mut self, number: u32, moment: Moment) {
        let elapsed = self.start.and_then(|start| moment.time_since(start));
        let Some(elapsed) = elapsed.filter(|elapsed| !elapsed.is_zero()) else {
            self.strays.push(Stray { number, reason: StrayReason::BeforeStart, elapsed });
            return;
        };
        match self.last_tap {
            Some((last, first)) if moment.millis_since(last).saturating_abs() <= DOUBLE_WITHIN => {
                self.seconds.push(Second { number, moment, first });
            }
            _ if self.steps.len() < self.marks.len() => {
                self.last_tap = Some((moment, number));
                self.steps.push(Step { tap: Some(number), ..Step::of(StepTime::At(moment)) });
            }
            _ => {
                self.last_tap = Some((moment, number));
                self.strays.push(Stray { number, reason: StrayReason::AfterFinish, elapsed: Some(elapsed) });
            }
        }
    }

    /// Adds a jump. One that takes back the jump before it is none, if no lap was pressed between them.
    fn jump(&mut self, jump: ClockChange) {
        let last = self.jumps.last().filter(|last| last.number > self.last_press);
        if last.is_some_and(|last| last.by.saturating_add(jump.by).saturating_abs() < LEAST_JUMP_MILLIS) {
            self.jumps.pop();
        } else {
            self.jumps.push(jump);
        }
    }

    fn push(&mut self, step: Step) {
        if self.steps.len() < self.marks.len() {
            self.steps.push(step);
        }
    }

    /// Sets the record at a mark. The marks between the last record and it are missed.
    fn set(&mut self, mark: Distance, time: StepTime) {
        let Some(index) = mark_index(self.marks, mark) else { return };
        while self.steps.len() <= index {
            self.steps.push(Step::of(StepTime::Missed));
        }
        if let Some(step) = self.steps.get_mut(index) {
            (step.time, step.counts) = (time, true);
        }
    }

    fn count(&mut self, mark: Distance, counts: bool) {
        let index = mark_index(self.marks, mark);
        if let Some(step) = index.and_then(|index| self.steps.get_mut(index)) {
            step.counts = counts;
        }
    }

    fn swap(&mut self, number: u32) {
        let Some(second) = self.seconds.iter_mut().find(|second| second.number == number) else { return };
        let Some(step) = self.steps.iter_mut().find(|step| step.tap == Some(second.first)) else { return };
        if let StepTime::At(moment) = &mut step.time {
            core::mem::swap(moment, &mut second.moment);
        }
    }

    fn insert_before(&mut self, tap: u32, time: StepTime) {
        if let Some(index) = self.steps.iter().position(|step| step.tap == Some(tap)) {
            self.steps.insert(index, Step::of(time));
        }
    }

    /// Turns what was pushed beyond the finish into taps that belong to no mark.
    fn drop_beyond_finish(&mut self) {
        let start = self.start;
        while self.steps.len() > self.marks.len() {
            let Some(step) = self.steps.pop() else { break };
            if let (Some(number), StepTime::At(moment)) = (step.tap, step.time) {
                let elapsed = start.and_then(|start| moment.time_since(start));
                self.strays.push(Stray { number, reason: StrayReason::AfterFinish, elapsed });
            }
        }
    }

    fn progress(self, log: &RaceLog, gun: Option<Moment>, entries: &[Timed]) -> Progress {
        let (mut run, by_plan, backwards) = self.records(log.planned());
        run.replans = replans(log.plan(), &self.changes);
        // A plan that had targets once has them again.
        let targets = Targets::of(log.plan(), self.marks, &run).unwrap_or_else(|_| log.planned().clone());
        let question = self.question(&run, &targets, log.planned());
        Progress {
            gun,
            start: self.start,
            clock_offset: entries.last().map_or(0, |last| last.offset),
            doubles: self.doubles(),
            run,
            targets,
            by_plan,
            backwards,
            strays: self.strays,
            question,
            clock_change: self.jumps.first().copied(),
            kept_goal_at: self.kept_goal_at,
            is_ended: self.is_ended,
        }
    }

    /// The run, the marks with times of the plan, and those whose times run backwards.
    fn records(&self, planned: &Targets) -> (Run, Vec<Distance>, Vec<Distance>) {
        let mut passages = Vec::with_capacity(self.marks.len());
        let (mut by_plan, mut backwards) = (Vec::new(), Vec::new());
        let (mut latest, mut latest_mark) = (Time::ZERO, Distance::ZERO);
        let mut steps = self.steps.iter().enumerate();
        for mark in self.marks {
            let Some((index, step)) = steps.next() else {
                passages.push(Passage { mark: *mark, recorded: Recorded::Open });
                continue;
            };
            let time = match step.time {
                StepTime::ByPlan => {
                    by_plan.push(*mark);
                    self.next_time(index)
                        .and_then(|(next, time)| between(planned, (latest_mark, latest), (next, time), *mark))
                }
                known => self.elapsed(known),
            };
            let recorded = match time {
                None => Recorded::Missed,
                Some(time) if !step.counts => Recorded::Discounted(time),
                Some(time) if time <= latest => {
                    backwards.push(*mark);
                    Recorded::Discounted(time)
                }
                Some(time) => {
                    (latest, latest_mark) = (time, *mark);
                    Recorded::Timed(time)
                }
            };
            passages.push(Passage { mark: *mark, recorded });
        }
        (Run { passages, replans: Vec::new() }, by_plan, backwards)
    }

    fn elapsed(&self, time: StepTime) -> Option<Time> {
        match time {
            StepTime::At(moment) => moment.time_since(self.start?),
            StepTime::Set(time) => Some(time),
            StepTime::Missed | StepTime::ByPlan => None,
        }
    }

    /// The first mark after an index that has a time of its own, and that time.
    fn next_time(&self, index: usize) -> Option<(Distance, Time)> {
        let steps = self.steps.iter().zip(self.marks).skip(index + 1);
        steps.filter(|(step, _)| step.counts).find_map(|(step, mark)| Some((*mark, self.elapsed(step.time)?)))
    }

    fn doubles(&self) -> Vec<DoubleTap> {
        let mut doubles = Vec::new();
        for second in &self.seconds {
            let index = self.steps.iter().position(|step| step.tap == Some(second.first));
            let mark = index.and_then(|index| self.marks.get(index));
            if let (Some(mark), Some(elapsed)) = (mark, self.elapsed(StepTime::At(second.moment))) {
                doubles.push(DoubleTap { number: second.number, mark: *mark, elapsed });
            }
        }
        doubles
    }

    /// Asks whether a mark was missed before the last tap.
    fn question(&self, run: &Run, targets: &Targets, planned: &Targets) -> Option<LapQuestion> {
        let step = self.steps.last().filter(|step| !step.has_answer)?;
        let (tap, mark) = (step.tap?, *self.marks.get(self.steps.len().checked_sub(1)?)?);
        // No mark is left that the finish could have been taken for.
        let is_finish = self.steps.len() == self.marks.len();
        let from = run.lap_start(mark).filter(|_| !is_finish)?;
        let lap = run.lap_at(mark)?;
        // Where the goal was changed at the mark, its target is the time that was run.
        let targets = if targets.replanned_from() == Some(mark) { planned } else { targets };
        let planned = u128::from(targets.micros_at(mark).saturating_sub(targets.micros_at(from.mark)));
        let tenths = u128::from(lap.micros()) * 10;
        (17 * planned <= tenths && tenths <= 23 * planned && planned > 0).then_some(LapQuestion { tap, mark, lap })
    }
}

/// The time of the plan at a mark between two others, fitted into their times.
fn between(planned: &Targets, from: (Distance, Time), to: (Distance, Time), mark: Distance) -> Option<Time> {
    let [start, at, end] = [from.0, mark, to.0].map(|mark| u128::from(planned.micros_at(mark)));
    let run = u128::from((to.1 - from.1).millis());
    let part = (at.checked_sub(start)? * run).checked_div(end.checked_sub(start)?)?;
    Some(from.1 + Time::from_millis_capped(part))
}

/// The changes of the goal, each with its finish time. One that is made nowhere on the course is none.
fn replans(plan: &Plan, changes: &[Change]) -> Vec<Replan> {
    let mut goal = plan.goal;
    let mut replans = Vec::with_capacity(changes.len());
    for change in changes {
        let (from, next, stop) = match *change {
            Change::Goal { from, goal } => (from, goal, Time::ZERO),
            // A time that is finer than a goal may be is no goal.
            Change::Stop { at, time } => (at, ShownUnit::Hundredth.round(goal + time).min(Time::LONGEST), time),
        };
        if from < plan.distance {
            goal = next;
            replans.push(Replan { from, goal, stop });
        }
    }
    replans
}
