//! A run against its plan as a drawing: the pace of each lap as a step, the plan's pace as a line, and the time won or
//! given between them.
//!
//! The nearer a step is to the top, the faster it is. Paces are of the unit that the race is told in, so a lap of another
//! length is as high as one of the same pace. Where a mark was missed, one step goes over both laps.

use crate::formats::print;
use crate::messages::{self, LapWord};
use crate::pacing::{Distance, Plan, ShownUnit, Surface, Time};
use crate::present::geometry::Tenths;
use crate::present::race_marks::MarkName;
use crate::present::race_times;
use crate::racing::{Passed, Run, Targets};

/// The drawing of a run against its plan.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_chart::RunChart;
/// let pairs = [("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s_4m_5m20s_6m43s_8m8.5s_9m35.5s_11m1s")];
/// let plan = options::read(pairs).plan;
/// let chart = RunChart::new(&plan, &options::read_run(&plan).0, 3200, 1500).unwrap();
/// assert_eq!(chart.steps.len(), 8);
/// let is_ahead: Vec<bool> = chart.steps.iter().map(|step| step.run < step.plan).collect();
/// assert_eq!(is_ahead, [true, true, true, true, true, true, false, true]);
/// assert_eq!(chart.halfway, Some(1600));
/// assert_eq!(chart.paces[0].text, "80");
/// let laps: Vec<&str> = chart.laps.iter().map(|lap| lap.text.as_str()).collect();
/// assert_eq!((chart.lap_title, laps.concat()), ("Lap", "12345678".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunChart {
    /// The laps that were run, in order.
    pub steps: Vec<RunStep>,
    /// Round paces along the vertical axis, from the top.
    pub paces: Vec<PaceTick>,
    /// Half of the race, where it has been run.
    pub halfway: Option<Tenths>,
    /// The laps of the race along the horizontal axis, each at its middle, as many as there is room for.
    pub laps: Vec<LapTick>,
    /// The word before these: `Lap`, `mi`; empty where laps have no numbers.
    pub lap_title: &'static str,
    height: Tenths,
}

/// A lap on the horizontal axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapTick {
    /// Its middle, from the left edge.
    pub x: Tenths,
    /// Its number.
    pub text: String,
}

/// A lap that was run, or several where nobody was timed between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunStep {
    /// Its start, from the left edge.
    pub left: Tenths,
    /// Its end.
    pub right: Tenths,
    /// Its pace, from the top.
    pub run: Tenths,
    /// The pace of the plan over the same stretch, from the top.
    pub plan: Tenths,
}

/// A round pace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceTick {
    /// Its height, from the top.
    pub y: Tenths,
    /// Its text: `82`, `9:30`.
    pub text: String,
}

/// The steps that runners count paces in, in milliseconds.
const STEPS: [u64; 14] =
    [100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 3_600_000];
/// The most round paces along the axis.
const MOST_PACES: u64 = 5;
/// The room that the number of a lap needs.
const LAP_ROOM: u32 = 240;

impl RunChart {
    /// The drawing of a run, of a width and a height. None where no time counts, or the plan has no schedule.
    #[must_use]
    pub fn new(plan: &Plan, run: &Run, width: Tenths, height: Tenths) -> Option<Self> {
        let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
        let targets = Targets::planned(plan, &marks).ok()?;
        let laps = laps(plan, &targets, run);
        let [fastest, slowest] = [
            laps.iter().flat_map(|lap| [lap.run, lap.plan]).min()?,
            laps.iter().flat_map(|lap| [lap.run, lap.plan]).max()?,
        ];
        // An even run has a range too.
        let margin = ((slowest - fastest) / 6).max(slowest / 100).max(1);
        let (top, bottom) = (fastest.saturating_sub(margin), slowest + margin);
        let across =
            |place: Distance| scaled(u64::from(place.millimetres()), u64::from(plan.distance.millimetres()), width);
        let down = |pace: u64| scaled(pace.saturating_sub(top), bottom - top, height);
        let steps = laps.iter().map(|lap| RunStep {
            left: across(lap.from),
            right: across(lap.to),
            run: down(lap.run),
            plan: down(lap.plan),
        });
        let steps: Vec<RunStep> = steps.collect();
        let halfway = plan.distance.halfway();
        Some(Self {
            steps,
            paces: round_paces(plan, top, bottom)
                .into_iter()
                .map(|(pace, text)| PaceTick { y: down(pace), text })
                .collect(),
            halfway: (run.last().mark >= halfway).then(|| across(halfway)),
            laps: lap_ticks(plan, &marks, &across, width),
            lap_title: lap_title(plan, &marks),
            height,
        })
    }

    /// The line of the run, as path data.
    #[must_use]
    pub fn run_line(&self) -> String {
        self.line(|step| step.run)
    }

    /// The line of the plan over what was run, as path data.
    #[must_use]
    pub fn plan_line(&self) -> String {
        self.line(|step| step.plan)
    }

    fn line(&self, height: fn(&RunStep) -> Tenths) -> String {
        let mut path = String::new();
        let mut at = None;
        for step in &self.steps {
            let y = height(step);
            let pen = if at == Some(step.left) { format!("V{y}") } else { format!("M{} {y}", step.left) };
            path.push_str(&pen);
            path.push_str(&format!("H{}", step.right));
            at = Some(step.right);
        }
        path
    }

    /// The areas between run and plan where the run was faster, as path data.
    #[must_use]
    pub fn won(&self) -> String {
        self.areas(|step| (step.run < step.plan).then_some((step.run, step.plan)))
    }

    /// The areas between them where it was slower.
    #[must_use]
    pub fn given(&self) -> String {
        self.areas(|step| (step.plan < step.run).then_some((step.plan, step.run)))
    }

    /// The areas under both lines.
    #[must_use]
    pub fn under(&self) -> String {
        self.areas(|step| Some((step.run.max(step.plan), self.height)))
    }

    fn areas(&self, heights: impl Fn(&RunStep) -> Option<(Tenths, Tenths)>) -> String {
        let mut path = String::new();
        for step in &self.steps {
            if let Some((top, bottom)) = heights(step) {
                path.push_str(&format!("M{} {top}H{}V{bottom}H{}Z", step.left, step.right, step.left));
            }
        }
        path
    }
}

/// The laps with numbers, each at its middle: all of them, or each second, fifth, tenth and so on.
fn lap_ticks(plan: &Plan, marks: &[Distance], across: &dyn Fn(Distance) -> Tenths, width: Tenths) -> Vec<LapTick> {
    let most = (width.unsigned_abs() / LAP_ROOM).max(1);
    let every = [1, 2, 5, 10, 20, 50].into_iter().find(|every| marks.len().div_ceil(*every) <= most as usize);
    let every = every.unwrap_or(100);
    let mut ticks = Vec::new();
    let mut from = Distance::ZERO;
    for (index, mark) in marks.iter().enumerate() {
        let number = MarkName::of(plan, marks, index).and_then(|name| name.number);
        if let Some(number) = number.filter(|number| number.is_multiple_of(every)) {
            let (left, right) = (across(from), across(*mark));
            ticks.push(LapTick { x: left + (right - left) / 2, text: number.to_string() });
        }
        from = *mark;
    }
    ticks
}

fn lap_title(plan: &Plan, marks: &[Distance]) -> &'static str {
    // The first lap may be a part of one.
    let lap = (0..marks.len().min(2)).rev().find_map(|index| MarkName::of(plan, marks, index));
    match lap.map(|name| name.lap.word()) {
        Some(LapWord::Lap) => messages::lap(),
        Some(LapWord::Kilometre) => messages::kilometres_short(),
        Some(LapWord::Mile) => messages::miles_short(),
        _ => "",
    }
}

/// A stretch between two times, with its paces in milliseconds for each unit of the race.
struct Lap {
    from: Distance,
    to: Distance,
    run: u64,
    plan: u64,
}

fn laps(plan: &Plan, targets: &Targets, run: &Run) -> Vec<Lap> {
    let per = u64::from(race_times::pace_length(plan).millimetres());
    let mut laps = Vec::with_capacity(run.passages.len());
    let mut before = Passed::START;
    for passed in run.passed() {
        let length = u64::from((passed.mark - before.mark).millimetres()).max(1);
        let pace = |micros: u64| u64::try_from(u128::from(micros) * u128::from(per) / u128::from(length) / 1000);
        let planned = targets.micros_at(passed.mark).saturating_sub(targets.micros_at(before.mark));
        // As they were recorded: of short laps, hand times would be now longer, now shorter.
        let time = passed.time - before.time;
        laps.push(Lap {
            from: before.mark,
            to: passed.mark,
            run: pace(time.micros()).unwrap_or(u64::MAX / 4),
            plan: pace(planned).unwrap_or(u64::MAX / 4),
        });
        before = passed;
    }
    laps
}

/// The round paces in a range, fastest first, with their texts.
fn round_paces(plan: &Plan, top: u64, bottom: u64) -> Vec<(u64, String)> {
    let count = |step: u64| bottom / step - top / step;
    let step = STEPS.into_iter().find(|step| count(*step) <= MOST_PACES).unwrap_or(bottom.max(1));
    let mut paces = Vec::new();
    let mut pace = top.div_ceil(step) * step;
    while pace <= bottom && paces.len() as u64 <= MOST_PACES {
        paces.push((pace, pace_text(plan, pace)));
        pace += step;
    }
    paces
}

fn pace_text(plan: &Plan, millis: u64) -> String {
    let time = Time::from_millis_capped(millis);
    match plan.surface {
        Surface::Road => print::pace(time),
        Surface::Track => print::lap_on(plan, time, ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth)),
    }
}

/// A part of a whole as a part of a length.
fn scaled(part: u64, whole: u64, length: Tenths) -> Tenths {
    let length = u128::from(length.unsigned_abs());
    let place = (u128::from(part) * length + u128::from(whole) / 2) / u128::from(whole.max(1));
    Tenths::try_from(place.min(length)).unwrap_or(0)
}
