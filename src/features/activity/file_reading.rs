//! The file that is being read, and what was in it.

use std::sync::Arc;

use lapwise_core::files::activity::{Activity, ActivityError, FileReport, FileRun, Reader, refusal, report, run_of};
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::pacing::Distance;

use crate::controls::kept_run::KeptRun;
use crate::controls::status::Status;
use crate::markup::{Element, Fragment, fragment};
use crate::platform::file_input::{self, FilePiece};
use crate::platform::soon;
use crate::signals::{Memo, RwSignal, StoredValue};
use crate::state::{Planned, Planner};

/// The file that is being read, and what was in it. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct FileReading {
    planner: Planner,
    progress: RwSignal<Progress>,
    activity: RwSignal<Option<Arc<Activity>>>,
    found: Memo<Option<Arc<Found>>>,
    /// Why there is no run.
    refusal: Status,
    /// What came of a press that stops the reading.
    outcome: Status,
    kept: KeptRun,
    /// The number of the file, by which an earlier one that is still being read ends.
    file: StoredValue<u32>,
}

/// How far a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// No file is being read.
    Idle,
    Percent(u32),
}

/// What a file has for the plan on screen.
#[derive(PartialEq)]
struct Found {
    marks: Vec<Distance>,
    run: FileRun,
    report: FileReport,
}

/// The percentage between two pictures of the progress.
const PROGRESS_STEP: u32 = 5;

impl FileReading {
    pub(super) fn new(planner: Planner) -> Self {
        let activity: RwSignal<Option<Arc<Activity>>> = RwSignal::new(None);
        Self {
            planner,
            progress: RwSignal::new(Progress::Idle),
            activity,
            found: Memo::new(move |_| activity.get().map(|activity| Arc::new(found(&planner.get(), &activity)))),
            refusal: Status::new(),
            outcome: Status::new(),
            kept: KeptRun::new(planner),
            file: StoredValue::new(0),
        }
    }

    /// Reads the file chosen in an input. What was in the one before stays in sight until this one is read.
    pub(super) fn start(self, input: &Element) {
        self.file.update_value(|file| *file = file.wrapping_add(1));
        self.refusal.say("");
        self.outcome.say("");
        self.progress.set(Progress::Percent(0));
        let (file, mut reader) = (self.file.get_value(), Reader::default());
        let has_begun = file_input::read_pieces(&input.0, move |piece| self.take(file, &mut reader, &piece));
        if !has_begun {
            self.progress.set(Progress::Idle);
        }
    }

    /// Takes a piece of a file. Returns true if it wants another one.
    fn take(self, file: u32, reader: &mut Reader, piece: &FilePiece<'_>) -> bool {
        if !self.is_current(file) {
            return false;
        }
        match piece {
            FilePiece::Bytes(bytes, percent) => {
                if reader.feed(bytes) {
                    self.show_progress(*percent);
                    return true;
                }
                self.finish(file, core::mem::take(reader));
            }
            FilePiece::End => self.finish(file, core::mem::take(reader)),
            FilePiece::Refused => {
                self.progress.set(Progress::Idle);
                self.refusal.say(messages::run_file_refused());
            }
        }
        false
    }

    /// Returns true unless the panel was closed, the reading stopped, or another file chosen.
    fn is_current(self, file: u32) -> bool {
        self.file.try_get_value() == Some(file)
    }

    /// Shows how much of the file is read, in steps: each is a picture, which takes longer than a piece of the file.
    fn show_progress(self, percent: u32) {
        let progress = Progress::Percent(percent - percent % PROGRESS_STEP);
        if self.progress.get_untracked() != progress {
            self.progress.set(progress);
        }
    }

    /// Ends the reading of a file and shows what is in it, each in a task of its own: a long file takes a while.
    fn finish(self, file: u32, reader: Reader) {
        soon(move || {
            let read = reader.finish();
            soon(move || {
                if self.is_current(file) {
                    self.show(read);
                }
            });
        });
    }

    fn show(self, read: Result<Activity, ActivityError>) {
        self.progress.set(Progress::Idle);
        match read {
            Ok(activity) => self.activity.set(Some(Arc::new(activity))),
            Err(error) => self.refusal.say(refusal(error)),
        }
    }

    /// Stops the reading.
    pub(super) fn stop(self) {
        self.file.update_value(|file| *file = file.wrapping_add(1));
        self.progress.set(Progress::Idle);
        self.outcome.say(messages::reading_stopped());
    }

    /// Puts the times into the plan.
    pub(super) fn use_times(self) {
        if let Some(found) = self.found.get_untracked() {
            self.kept.keep(&found.run.run(&found.marks));
        }
    }

    pub(super) fn is_running(self) -> bool {
        self.progress.get() != Progress::Idle
    }

    /// The percentage of the file that is read.
    pub(super) fn percent(self) -> u32 {
        match self.progress.get() {
            Progress::Idle => 0,
            Progress::Percent(percent) => percent,
        }
    }

    /// Returns true if the file has times for the plan on screen.
    pub(super) fn has_times(self) -> bool {
        self.found.get().is_some_and(|found| !found.report.rows.is_empty())
    }

    /// Returns true if the plan on screen does not have these times yet.
    pub(super) fn has_unkept(self) -> bool {
        let is_unkept =
            |found: Arc<Found>| !options::carries_run(&self.planner.get().plan, &found.run.run(&found.marks));
        self.has_times() && self.found.get().is_some_and(is_unkept)
    }

    /// What is said of the file.
    pub(super) fn report(self) -> FileReport {
        self.found.get().map_or_else(FileReport::default, |found| found.report.clone())
    }

    /// The line that says why there is no run.
    pub(super) fn refusal(self) -> Status {
        self.refusal
    }

    /// The lines that say what came of a press.
    pub(super) fn outcome(self) -> Fragment {
        fragment! {
            (self.outcome.line())
            (self.kept.outcome())
        }
    }
}

fn found(planned: &Planned, activity: &Activity) -> Found {
    let marks: Vec<_> = planned.schedule.splits().iter().map(|split| split.mark).collect();
    let run = run_of(activity, &marks, planned.plan.distance);
    let report = report(&planned.plan, &planned.schedule, activity, &run);
    Found { marks, run, report }
}
