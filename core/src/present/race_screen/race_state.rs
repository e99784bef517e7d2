//! A race at one moment, and what its screen says of it.

use super::content::{ButtonWords, Figure, LastMark, NextMark, Question, ReachOffer, Status, StatusKind};
use crate::formats::print;
use crate::messages::{self, LapUnit};
use crate::pacing::{Aim, Distance, Plan, Time};
use crate::present::race_marks::MarkName;
use crate::present::{phrases, race_times};
use crate::racing::{self, LapQuestion, OutOfReach, Outlook, Progress, Recorded, Run, Targets, hand_time, hand_unit};

/// A race whose screen is made.
pub(super) struct RaceState<'a> {
    pub(super) plan: &'a Plan,
    pub(super) marks: &'a [Distance],
    pub(super) run: &'a Run,
    pub(super) targets: &'a Targets,
}

/// The time at the next mark, and what it is.
struct Due {
    time: Time,
    kind: DueKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DueKind {
    /// The targets' own time.
    Target,
    /// The last time and the planned time of the lap, where the targets' own time has passed.
    AtPlanPace,
    /// The average so far, without a goal.
    Expected,
    /// The limit, without a goal and before the first time.
    Limit,
}

impl RaceState<'_> {
    pub(super) fn next_name(&self) -> Option<MarkName> {
        MarkName::at(self.plan, self.marks, self.run.next()?)
    }

    pub(super) fn last(&self) -> Option<LastMark> {
        let index = self.run.passages.iter().rposition(|passage| passage.recorded != Recorded::Open)?;
        let passage = self.run.passages.get(index)?;
        let name = MarkName::of(self.plan, self.marks, index)?;
        let is_numbered = name.mark == name.lap.title();
        let lap_time = self.lap_time(passage.mark).unwrap_or_default();
        let lap = match passage.recorded {
            Recorded::Open | Recorded::Missed => messages::mark_without_time().to_owned(),
            Recorded::Discounted(time) => messages::time_not_counted(&race_times::recorded(self.plan, time)),
            Recorded::Timed(_) if lap_time.is_empty() => String::new(),
            Recorded::Timed(_) if is_numbered => messages::in_time(&lap_time),
            Recorded::Timed(_) => messages::lap_in_time(&name.lap.in_sentence(), &lap_time),
        };
        let time = passage.recorded.counted().map(|time| race_times::recorded(self.plan, time));
        Some(LastMark { mark: name.mark, time: time.unwrap_or_default(), lap, lap_time })
    }

    /// The time of the lap that ends at a mark.
    fn lap_time(&self, mark: Distance) -> Option<String> {
        let (from, to) = (self.run.lap_start(mark)?, self.run.time_at(mark)?);
        Some(race_times::recorded_lap(self.plan, from.time, to))
    }

    /// The planned time of the lap that ends at a mark, from the targets as they are shown.
    fn planned_lap(&self, mark: Distance) -> Time {
        let shown = |mark| self.targets.at(mark).map_or(Time::ZERO, |target| target.cumulative);
        let before = self.marks.iter().rev().find(|known| **known < mark);
        shown(mark) - before.map_or(Time::ZERO, |before| shown(*before))
    }

    /// The time from the last mark with a time to another one, as the targets have it.
    fn planned_since_last(&self, mark: Distance) -> u64 {
        self.targets.micros_at(mark).saturating_sub(self.targets.micros_at(self.run.last().mark))
    }

    fn due(&self, mark: Distance, outlook: Option<&Outlook>) -> Due {
        let target = self.targets.at(mark).map_or(Time::ZERO, |target| target.cumulative);
        let last = self.run.last();
        match (self.plan.aim, outlook) {
            // Whoever has changed the limit on the way runs for a time.
            (Aim::Finish, None) => Due { time: target, kind: DueKind::Limit },
            (Aim::Finish, Some(outlook)) if self.targets.replanned_from().is_none() => {
                let time = self.targets.unit().round_micros(outlook.average(mark));
                Due { time, kind: DueKind::Expected }
            }
            _ if last.time >= target => {
                let micros = last.time.micros().saturating_add(self.planned_since_last(mark));
                Due { time: self.targets.unit().round_micros(micros), kind: DueKind::AtPlanPace }
            }
            _ => Due { time: target, kind: DueKind::Target },
        }
    }

    pub(super) fn next(&self, outlook: Option<&Outlook>) -> Option<NextMark> {
        let at = self.run.next()?;
        let name = MarkName::at(self.plan, self.marks, at)?;
        let due = self.due(at, outlook);
        let heading = match due.kind {
            DueKind::Target => messages::next_mark_at,
            DueKind::AtPlanPace => messages::next_mark_at_plan_pace,
            DueKind::Expected => messages::next_mark_expected,
            DueKind::Limit => messages::next_mark_by,
        };
        let planned = print::lap_on(self.plan, self.planned_lap(at), self.targets.unit());
        Some(NextMark {
            at,
            heading: heading(&name.mark),
            target: print::clock(due.time, self.targets.unit()),
            aside: self.aside(),
            lap: messages::for_this_lap(&planned, name.lap.word()),
            cue: self.cue(at),
            mark: name.mark,
        })
    }

    fn aside(&self) -> String {
        let goal = print::goal(self.targets.goal(), self.plan.distance);
        match self.plan.aim {
            _ if self.targets.replanned_from().is_some() => messages::now_for(&goal),
            Aim::Goal => messages::plan_finish(&goal),
            Aim::Finish => messages::limit_finish(&goal),
        }
    }

    /// The coach's line for the next mark, or one on the way to it; else that of the last mark, which still holds.
    fn cue(&self, next: Distance) -> String {
        let before = self.marks.iter().rev().find(|known| **known < next).copied().unwrap_or_default();
        let ahead = self.plan.cues.iter().filter(|cue| before < cue.at && cue.at <= next).max_by_key(|cue| cue.at);
        let cue = ahead.or_else(|| self.plan.cues.iter().find(|cue| cue.at == before));
        cue.map_or_else(String::new, |cue| cue.line.clone())
    }

    pub(super) fn status(&self, outlook: Option<&Outlook>) -> Status {
        let Some(outlook) = outlook else {
            return Status { kind: StatusKind::Unknown, title: String::new(), detail: String::new() };
        };
        if self.plan.aim == Aim::Finish && self.targets.replanned_from().is_none() {
            return Status { kind: StatusKind::NoGoal, title: String::new(), detail: String::new() };
        }
        let kind = self.status_kind(outlook);
        let unit = self.targets.unit().finer(hand_unit(self.plan.surface));
        let due = self.targets.at(outlook.at.mark).map_or(Time::ZERO, |target| target.cumulative);
        let gap = hand_time(outlook.at.time, self.plan.surface).abs_diff(due);
        let gap = print::seconds_or_clock(gap, unit);
        let title = match kind {
            StatusKind::TooFast => messages::too_fast(&gap),
            StatusKind::Ahead => messages::ahead_of_plan(&gap),
            StatusKind::Behind => messages::behind_plan(&gap),
            StatusKind::OnPlan | StatusKind::NoGoal | StatusKind::Unknown => messages::on_plan().to_owned(),
        };
        let detail = match kind {
            StatusKind::TooFast => self.average_finishes(outlook),
            _ => String::new(),
        };
        Status { kind, title, detail }
    }

    fn status_kind(&self, outlook: &Outlook) -> StatusKind {
        let elapsed = outlook.at.time.micros();
        let before = self.marks.iter().rev().find(|known| **known < outlook.at.mark).copied().unwrap_or_default();
        let lap = outlook.due.saturating_sub(self.targets.micros_at(before));
        // Nobody runs, or presses, more exactly than to 0.3 % of a lap or a quarter of a second.
        let tolerance = (lap.saturating_mul(3) / 1000).max(250_000);
        if racing::is_too_fast(self.plan, self.targets, self.run) {
            StatusKind::TooFast
        } else if elapsed.abs_diff(outlook.due) < tolerance {
            StatusKind::OnPlan
        } else if elapsed < outlook.due {
            StatusKind::Ahead
        } else {
            StatusKind::Behind
        }
    }

    fn average_finishes(&self, outlook: &Outlook) -> String {
        let average = race_times::average(self.plan, outlook.average(race_times::pace_length(self.plan)));
        messages::average_finishes(self.per(), &average, &race_times::finish(outlook.at_average))
    }

    /// The unit that paces are told for.
    fn per(&self) -> LapUnit {
        race_times::pace_unit(self.plan)
    }

    pub(super) fn reach(&self, progress: &Progress, outlook: &Outlook) -> Option<ReachOffer> {
        let is_kept = progress.kept_goal_at == Some(outlook.at.mark);
        if self.plan.aim == Aim::Finish || is_kept {
            return None;
        }
        let OutOfReach { goal, at_plan_pace, offer } = racing::out_of_reach(self.plan, self.targets, self.run)?;
        let goal_text = print::goal(goal, self.plan.distance);
        let needed = outlook.needed(goal, race_times::pace_length(self.plan)).map_or_else(String::new, |needed| {
            messages::goal_now_needs(&goal_text, &race_times::each(self.plan, needed), self.per())
        });
        let others = [self.plan.references.goal_b, self.plan.references.goal_c];
        let mut times = vec![offer];
        times.extend(others.into_iter().flatten().filter(|time| *time > goal && *time != offer));
        let offers = times.into_iter().map(|time| (time, messages::run_for(&print::goal(time, self.plan.distance))));
        Some(ReachOffer {
            title: needed,
            detail: messages::plan_pace_reaches(&race_times::finish(at_plan_pace)),
            mark: outlook.at.mark,
            offers: offers.collect(),
            keep: messages::keep_goal_time(&goal_text),
        })
    }

    pub(super) fn figures(&self, outlook: &Outlook) -> Vec<Figure> {
        let mut figures = Vec::new();
        if self.plan.aim == Aim::Finish && self.targets.replanned_from().is_none() {
            let value = race_times::finish(outlook.at_average);
            figures.push(Figure { label: messages::expected_finish().to_owned(), value, unit: String::new() });
            return figures;
        }
        figures.extend(self.lap_at_plan_pace(outlook));
        let (from, to) = outlook.band();
        let finish = messages::finish_figure().to_owned();
        figures.push(Figure { label: finish, value: race_times::range(from, to), unit: String::new() });
        if let Some(needed) = outlook.needed(self.targets.goal(), race_times::pace_length(self.plan)) {
            figures.push(Figure {
                label: messages::goal_needs(&print::goal(self.targets.goal(), self.plan.distance)),
                value: race_times::each(self.plan, needed),
                unit: messages::each_lap(self.per()).to_owned(),
            });
        }
        figures
    }

    /// The time at the next mark after a lap in its planned time, where the run is not on plan and the target is not
    /// that time already.
    fn lap_at_plan_pace(&self, outlook: &Outlook) -> Option<Figure> {
        let next = self.run.next()?;
        let before = self.marks.iter().rev().find(|known| **known < next).copied().unwrap_or_default();
        let is_apart = self.status_kind(outlook) != StatusKind::OnPlan && before == outlook.at.mark;
        if !is_apart || self.due(next, Some(outlook)).kind != DueKind::Target {
            return None;
        }
        let name = MarkName::at(self.plan, self.marks, next)?;
        // The lap as it is shown, so that the figure is the sum of two that are on screen.
        let lap = self.planned_lap(next);
        let clock = hand_time(outlook.at.time, self.plan.surface) + lap;
        Some(Figure {
            label: messages::lap_of_time(name.lap.word(), &print::lap_on(self.plan, lap, self.targets.unit())),
            value: print::clock(clock, self.targets.unit()),
            unit: String::new(),
        })
    }

    pub(super) fn button(&self) -> ButtonWords {
        self.next_name().map_or_else(
            || ButtonWords { title: messages::finished().to_owned(), hint: String::new() },
            |name| ButtonWords { title: name.lap.title(), hint: name.tap_hint() },
        )
    }

    /// The laps that are left after the last record, counted as a lap counter at the line does; none where the course
    /// has no laps, or nothing is left.
    pub(super) fn laps_to_go(&self) -> Option<u32> {
        let lap = self.plan.lap()?.millimetres();
        let next = self.run.next()?;
        let done = self.marks.iter().rev().find(|known| **known < next).copied().unwrap_or_default();
        Some((self.plan.distance - done).millimetres().div_ceil(lap.max(1)))
    }

    pub(super) fn question(&self, about: LapQuestion) -> Question {
        let name = MarkName::at(self.plan, self.marks, about.mark).map_or_else(String::new, |name| name.lap.title());
        let lap = self.lap_time(about.mark).unwrap_or_default();
        Question {
            about,
            text: messages::was_a_mark_missed(&name, &lap),
            answers: [messages::missed_leave_empty(), messages::missed_split_by_plan(), messages::nothing_missed()],
        }
    }

    pub(super) fn announcement(&self, last: Option<&LastMark>, next: Option<&NextMark>, status: &Status) -> String {
        let last = last.map_or_else(String::new, |last| {
            let mark =
                if last.time.is_empty() { last.mark.clone() } else { messages::mark_in_time(&last.mark, &last.time) };
            phrases::items(&[&mark, &last.lap, &status.title])
        });
        let next = next.map_or_else(String::new, |next| messages::next_target(&next.mark, &next.target));
        phrases::facts(&[&last, &next])
    }

    pub(super) fn spoken(&self, outlook: Option<&Outlook>) -> String {
        let (Some(next), Some(name)) = (self.run.next(), self.next_name()) else { return String::new() };
        let due = self.due(next, outlook);
        messages::spoken_target(&name.mark, &phrases::spoken_lap(due.time, self.targets.unit(), false))
    }
}
