//! The screen of a race in progress, as texts and states. The running clock is [`race_clock`](super::race_clock).

mod content;
mod race_state;

pub use content::{
    ButtonWords, ClockQuestion, Figure, LastMark, NextMark, Question, ReachOffer, Stage, Status, StatusKind, Tick,
};

use crate::formats::print;
use crate::messages;
use crate::pacing::{ShownUnit, Time};
use crate::present::race_text;
use crate::racing::{Outlook, Passage, Progress, RaceLog, Recorded};
use race_state::RaceState;

/// The screen of a race: everything on it but the running clock.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_screen::{RaceScreen, StatusKind};
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
/// let mut log = RaceLog::new(plan).unwrap();
/// let gun = Moment::from_millis(1_795_000_000_000);
/// log.add(gun, Act::Gun(gun));
/// for lap in 1..5 {
///     let moment = gun.later_by(lap * 80_000);
///     log.add(moment, Act::Tap(moment));
/// }
/// let screen = RaceScreen::of(&log, &log.progress());
/// assert_eq!(screen.title, "3200 m in 11:30");
/// let next = screen.next.unwrap();
/// assert_eq!((next.heading.as_str(), next.target.as_str(), next.aside.as_str()), ("2000 m at", "7:11.3", "plan 11:30"));
/// assert_eq!(screen.status.kind, StatusKind::TooFast);
/// assert_eq!(screen.status.title, "Too fast: 25.0 s ahead");
/// assert_eq!(screen.status.detail, "Laps of 80 finish in 10:40");
/// let figures: Vec<_> = screen.figures.iter().map(|figure| (figure.label.as_str(), figure.value.as_str())).collect();
/// assert_eq!(figures, [("Lap of 86.3", "6:46.3"), ("Finish", "10:40–11:05"), ("11:30 needs", "92.5")]);
/// assert_eq!((screen.button.title.as_str(), screen.button.hint.as_str()), ("Lap 5", "Tap at 2000 m"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaceScreen {
    /// The race and its goal, `3200 m in 11:30`; without a goal, the race.
    pub title: String,
    /// The stage of the race.
    pub stage: Stage,
    /// The last mark with a record; none before the first.
    pub last: Option<LastMark>,
    /// The next mark; none where the race is run.
    pub next: Option<NextMark>,
    /// Ahead, behind or on plan.
    pub status: Status,
    /// The goal that went out of reach at the last mark, and what to run for instead; none where it did not, or somebody
    /// has decided.
    pub reach: Option<ReachOffer>,
    /// The figures below the target, most important first; three at most.
    pub figures: Vec<Figure>,
    /// The laps, in order.
    pub ticks: Vec<Tick>,
    /// The words on the button of the next lap.
    pub button: ButtonWords,
    /// The laps that are left, `4 laps to go`; empty where the course has none.
    pub to_go: String,
    /// True if the bell rings: one lap is left.
    pub is_last_lap: bool,
    /// The question whether a mark was missed; none where there is none.
    pub question: Option<Question>,
    /// The question of the clock of the device; none where there is none.
    pub clock_change: Option<ClockQuestion>,
    /// The view of the next mark alone, as a title: `Next mile only`.
    pub next_only: String,
    /// The last mark and the next target in sentences, for a screen reader.
    pub announcement: String,
    /// The next target for a voice: `2000 m at 7 minutes 11.3`; empty where there is none.
    pub spoken: String,
}

impl RaceScreen {
    /// The screen of a race.
    #[must_use]
    pub fn of(log: &RaceLog, progress: &Progress) -> Self {
        let race = RaceState { plan: log.plan(), marks: log.marks(), run: &progress.run, targets: &progress.targets };
        let outlook = Outlook::of(race.plan, race.targets, race.run);
        let (last, next) = (race.last(), race.next(outlook.as_ref()));
        let status = race.status(outlook.as_ref());
        let announcement = race.announcement(last.as_ref(), next.as_ref(), &status);
        Self {
            title: race_text::title(race.plan),
            stage: stage(progress),
            reach: outlook.and_then(|outlook| race.reach(progress, &outlook)),
            figures: outlook.map_or_else(Vec::new, |outlook| race.figures(&outlook)),
            ticks: race.run.passages.iter().map(tick).collect(),
            button: race.button(),
            to_go: race.laps_to_go().map_or_else(String::new, messages::laps_to_go),
            is_last_lap: race.laps_to_go() == Some(1),
            question: progress.question.map(|about| race.question(about)),
            clock_change: progress.clock_change.map(|change| ClockQuestion {
                number: change.number,
                text: clock_moved(change.by),
                repair: messages::repair_clock(),
                keep: messages::keep_clock(),
            }),
            next_only: race
                .next_name()
                .map_or_else(String::new, |name| messages::next_only(name.lap.word()).to_owned()),
            spoken: race.spoken(outlook.as_ref()),
            last,
            next,
            status,
            announcement,
        }
    }
}

const fn tick(passage: &Passage) -> Tick {
    match passage.recorded {
        Recorded::Open => Tick::Open,
        Recorded::Timed(_) => Tick::Timed,
        Recorded::Missed | Recorded::Discounted(_) => Tick::Missed,
    }
}

fn stage(progress: &Progress) -> Stage {
    if progress.is_ended {
        Stage::Ended
    } else if progress.run.is_finished() {
        Stage::Finished
    } else if progress.gun.is_some() {
        Stage::Running
    } else {
        Stage::NotStarted
    }
}

fn clock_moved(by: i64) -> String {
    let time = Time::from_millis_capped(by.unsigned_abs());
    let text = print::seconds_or_clock(time, ShownUnit::Second);
    if by < 0 { messages::clock_moved_back(&text) } else { messages::clock_moved_forward(&text) }
}
