//! The race of one widget: its log, the time by which it is shown, and what keeps it: the database, the lock that one
//! tab of several has, the lock of the screen.
//!
//! It draws nothing. [`RaceSession::act`] is the one way to change the log.

use std::sync::Arc;

use lapwise_core::library::race_log;
use lapwise_core::link;
use lapwise_core::options;
use lapwise_core::pacing::{Date, Plan, TimeOfDay};
use lapwise_core::racing::{Act, LogEntry, Moment, Progress, RaceLog, Run};

use super::clock_watch::Anchor;
use super::store::{RaceStore, Stored, StoredRace};
use crate::markup::{Element, keep_alive};
use crate::platform::channel::Channel;
use crate::platform::lock::{self, HeldLock};
use crate::platform::wake_lock::{self, WakeLock};
use crate::platform::{Timer, clock, dialog, visibility};
use crate::signals::{Memo, RwSignal, StoredValue};
use crate::state::Planner;

/// The race of one widget. Copies are of the same one, which lives as long as the widget is on the page.
#[derive(Clone, Copy)]
pub(crate) struct RaceSession {
    pub(super) planner: Planner,
    frame: StoredValue<Element>,
    log: RwSignal<Option<Arc<RaceLog>>>,
    progress: Memo<Arc<Option<Arc<Progress>>>>,
    /// The moment that the screen shows.
    now: RwSignal<Moment>,
    is_loaded: RwSignal<bool>,
    /// True while the race is shown, over all else.
    is_shown: RwSignal<bool>,
    role: RwSignal<Role>,
    screen_lock: RwSignal<ScreenLock>,
    /// False while the race is one that was run before another one.
    is_last: RwSignal<bool>,
    store: RaceStore,
    handles: StoredValue<Handles>,
}

/// What a tab does with its race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It has asked for the lock, and records until it knows better.
    Asking,
    /// It has read a race of the database, and records once it knows that no other tab does.
    Returning,
    /// It records.
    Recording,
    /// It follows another tab, which records.
    Following,
}

impl Role {
    /// Returns true if a press is recorded.
    pub(super) const fn may_record(self) -> bool {
        matches!(self, Self::Asking | Self::Recording)
    }
}

/// Says if the screen is kept on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScreenLock {
    /// Nobody has asked yet.
    Unknown,
    Held,
    Refused,
}

/// What ends when the widget is taken off the page.
#[derive(Default)]
struct Handles {
    anchor: Option<Anchor>,
    /// True once the page was hidden since the anchor.
    was_hidden: bool,
    clock: Option<Timer>,
    /// True from the request of the lock until it is released.
    has_asked: bool,
    lock: Option<HeldLock>,
    /// Goes on without the database.
    late: Option<Timer>,
    /// Goes on without the lock.
    waited: Option<Timer>,
    /// True while the browser has not answered if it keeps the screen on.
    is_waking: bool,
    wake_lock: Option<WakeLock>,
    channel: Option<Channel>,
}

/// The time after which a tab that has not got the lock follows the one that has, in milliseconds.
const LOCK_MILLIS: i32 = 400;

/// The time after which the race goes on without a database that does not answer, in milliseconds.
const LOAD_MILLIS: i32 = 3000;

impl RaceSession {
    /// Opens the race of a widget by its frame, from the database if it has one.
    pub(super) fn open(planner: Planner, frame: &Element, place: String) -> Self {
        let log: RwSignal<Option<Arc<RaceLog>>> = RwSignal::new(None);
        let session = Self {
            planner,
            frame: StoredValue::new(frame.clone()),
            log,
            progress: Memo::of_shared(move || Arc::new(log.get().map(|log| Arc::new(log.progress())))),
            now: RwSignal::new(moment_now()),
            is_loaded: RwSignal::new(false),
            is_shown: RwSignal::new(false),
            role: RwSignal::new(Role::Asking),
            screen_lock: RwSignal::new(ScreenLock::Unknown),
            is_last: RwSignal::new(true),
            store: RaceStore::new(place),
            handles: StoredValue::new(Handles::default()),
        };
        session.attach();
        session
    }

    fn attach(self) {
        let channel = Channel::open(&self.store.name(), move || self.hear());
        let clock = Timer::new(0, move || self.tick());
        self.handles.update_value(|handles| {
            handles.channel = channel;
            handles.clock = Some(clock);
        });
        self.store.when_stored(move || {
            self.handles.update_value(|handles| {
                if let Some(channel) = &handles.channel {
                    channel.tell();
                }
            });
        });
        keep_alive(Box::new(visibility::on_change(move || self.look())));
        let late = Timer::new(LOAD_MILLIS, move || self.is_loaded.set(true));
        late.start();
        self.handles.update_value(|handles| handles.late = Some(late));
        self.load(Box::new(move |is_running| {
            if is_running == Some(true) {
                self.show();
                self.ask_for_lock();
            }
        }));
    }

    /// Reads the race from the database. Then calls `done` with true if it is not over, and with none where nothing was
    /// read, or this tab records a race by then: its race stays as it was.
    fn load(self, done: Box<dyn FnOnce(Option<bool>)>) {
        let race = self.store.race();
        self.store.load(Box::new(move |stored| {
            if !self.is_on_page() {
                return;
            }
            // Somebody may have started a race before the database answered.
            let is_other = self.store.race() != race || self.is_recording();
            let stored = stored.ok().filter(|_| !is_other);
            if let Some(Some(stored)) = &stored {
                self.take_stored(stored);
                let is_running = self.is_running();
                self.role.set(if is_running { Role::Returning } else { Role::Asking });
                // A browser that was killed may have lost the note, or kept one of a race that is over.
                self.store.mark_in_progress(is_running);
            }
            self.is_loaded.set(true);
            if stored.is_none() {
                return done(None);
            }
            let is_running = self.is_running();
            if is_running {
                self.tick();
            }
            done(Some(is_running));
        }));
    }

    /// Returns false once the widget is taken off the page, while the browser may still answer.
    fn is_on_page(self) -> bool {
        self.handles.try_with_value(|_| ()).is_some()
    }

    /// Returns true while a race is in progress that this tab records.
    fn is_recording(self) -> bool {
        self.role.get_untracked().may_record() && self.is_running()
    }

    fn take_stored(self, stored: &StoredRace) {
        if let (Some(log), _) = stored.read() {
            let up_to = log.entries().last().map_or(0, |last| last.number);
            self.store.go_on(&stored.id, up_to);
            self.log.set(Some(Arc::new(log)));
        }
    }

    /// Shows a race that the database has, whose times can be corrected. The last one can also go on.
    pub(super) fn open_stored(self, stored: &StoredRace, is_last: bool) {
        self.role.set(Role::Asking);
        self.take_stored(stored);
        self.is_last.set(is_last);
        self.show();
    }

    /// Lets go of a race that is no longer stored.
    pub(super) fn forget(self, id: &str) {
        if self.store.race() == id {
            self.store.go_on("", 0);
            self.log.set(None);
        }
    }

    /// Hears that another tab has stored something.
    fn hear(self) {
        // An earlier race that somebody looks at stays in sight.
        if self.is_recording() || self.is_shown_now() && !self.is_last.get_untracked() {
            return;
        }
        self.load(Box::new(move |is_running| {
            let Some(is_running) = is_running else { return };
            if !is_running {
                return self.let_go();
            }
            let has_lock = self.handles.try_with_value(|handles| handles.lock.is_some());
            self.role.set(if has_lock == Some(true) { Role::Recording } else { Role::Following });
            self.ask_for_lock();
        }));
    }

    /// Asks to be the tab that records. The tab that has recorded may be gone then, so its entries are read again.
    fn ask_for_lock(self) {
        let has_asked = self.handles.try_update_value(|handles| core::mem::replace(&mut handles.has_asked, true));
        if has_asked != Some(false) {
            return;
        }
        let Some(root) = self.frame.try_get_value() else { return };
        let grant = move |held| {
            // Without a race since then, or off the page, this tab lets the lock go again.
            let is_wanted = self.handles.try_update_value(|handles| {
                handles.lock = handles.has_asked.then_some(held);
                handles.has_asked
            });
            if is_wanted != Some(true) {
                return;
            }
            if matches!(self.role.get_untracked(), Role::Returning | Role::Following) {
                self.take_over();
            } else {
                self.role.set(Role::Recording);
            }
        };
        lock::request(&root.0, &self.store.name(), Box::new(grant));
        let waited = Timer::new(LOCK_MILLIS, move || {
            if matches!(self.role.get_untracked(), Role::Asking | Role::Returning) {
                self.role.set(Role::Following);
            }
        });
        waited.start();
        self.handles.update_value(|handles| handles.waited = Some(waited));
    }

    /// Records the race of the database from now on. Until it can be read, this tab follows, since an entry would take the
    /// place of one that it does not know.
    fn take_over(self) {
        self.load(Box::new(move |is_running| match is_running {
            Some(true) => self.role.set(Role::Recording),
            Some(false) => self.let_go(),
            None if self.is_recording() => self.role.set(Role::Recording),
            None => {
                self.role.set(Role::Following);
                let again = Timer::new(LOAD_MILLIS, move || self.take_over());
                again.start();
                self.handles.update_value(|handles| handles.waited = Some(again));
            }
        }));
    }

    /// Starts a race of the plan on screen, whose gun went, goes or will go at a moment.
    pub(super) fn start(self, gun: Moment) {
        let mut plan = self.planner.get_untracked().plan.clone();
        // A run of an earlier race that came with the plan.
        options::set_run(&mut plan, &Run::default());
        let fragment = link::encode(&plan);
        // The plan on screen has a schedule.
        let Ok(log) = RaceLog::new(plan) else { return };
        self.store.begin(clock::now_millis(), &fragment);
        self.is_last.set(true);
        self.role.set(Role::Asking);
        self.log.set(Some(Arc::new(log)));
        self.act(Act::Gun(gun));
        self.show();
        self.ask_for_lock();
        self.keep_screen_on();
    }

    /// Takes the race out of sight for another one. The database keeps it.
    pub(super) fn put_away(self) {
        self.log.set(None);
        self.hide();
    }

    /// Adds to the log what somebody does now.
    pub(super) fn act(self, act: Act) {
        self.add(act);
    }

    /// Adds to the log what somebody does now. Returns false where another tab records.
    fn add(self, act: Act) -> bool {
        // A jump of the clock since the last tick comes before what is done.
        self.watch_clock();
        self.change(|log, at| Some(log.add(at, act)))
    }

    /// Takes back what was done last.
    pub(super) fn undo(self) {
        self.change(RaceLog::undo);
    }

    /// Does again what was taken back last.
    pub(super) fn redo(self) {
        self.change(RaceLog::redo);
    }

    /// Changes the log. Returns false where there is nothing to change, or another tab records.
    fn change(self, change: impl FnOnce(&mut RaceLog, Moment) -> Option<LogEntry>) -> bool {
        let Some(log) = self.log.get_untracked().filter(|_| self.role.get_untracked().may_record()) else {
            return false;
        };
        let now = moment_now();
        let mut log = RaceLog::clone(&log);
        let Some(entry) = change(&mut log, now) else { return false };
        self.store.add(entry.number, race_log::write(&entry));
        self.now.set(now);
        self.log.set(Some(Arc::new(log)));
        let is_running = self.is_running();
        self.store.mark_in_progress(is_running);
        if is_running {
            self.ask_for_lock();
        } else {
            self.let_go();
        }
        self.tick();
        true
    }

    /// Takes a press of the lap button at a moment. Returns false where it is not taken.
    pub(super) fn tap(self, moment: Moment) -> bool {
        let is_taken = self.add(Act::Tap(moment));
        // A lock that was refused may be had now that somebody has touched the page.
        self.keep_screen_on();
        is_taken
    }

    /// Shows the race over all else, in the place of the sheet.
    pub(super) fn show(self) {
        self.is_shown.set(true);
        let frame = self.frame.try_get_value();
        if let Some(sheet) = frame.and_then(|frame| frame.find(".sheet")) {
            dialog::close(&sheet.0);
        }
        self.look();
    }

    /// Shows the plan again.
    pub(super) fn hide(self) {
        self.is_shown.set(false);
    }

    /// The frame of the widget.
    pub(super) fn frame(self) -> Element {
        self.frame.get_value()
    }

    /// The log, for what follows it; none before the first race.
    pub(super) fn log(self) -> Option<Arc<RaceLog>> {
        self.log.get()
    }

    /// The number of entries of the log, for what is made anew with each.
    pub(super) fn revision(self) -> usize {
        self.log.with(|log| log.as_ref().map_or(0, |log| log.entries().len()))
    }

    /// What is known of the race, for what follows it.
    pub(super) fn progress(self) -> Option<Arc<Progress>> {
        self.progress.with(|progress| Option::clone(progress))
    }

    /// The plan of the race with what has been run of it, for an event handler; none before the first race.
    ///
    /// While the race is in progress, the plan has the day and the start that the race really has, for those who stand by.
    pub(super) fn planned_run(self) -> Option<(Plan, Run)> {
        let log = self.log.get_untracked()?;
        let progress = self.progress.get_untracked();
        let progress = Option::as_ref(&progress)?;
        let mut plan = log.plan().clone();
        if let Some((gun, start)) = progress.gun.zip(progress.start).filter(|_| progress.is_running()) {
            let gun_by_clock = gun.later_by(progress.clock_offset).millis();
            let (date, seconds) = clock::day_and_seconds(u64::try_from(gun_by_clock).unwrap_or_default());
            plan.date = Date::new(date.0, date.1, date.2);
            plan.start = TimeOfDay::new(seconds / 3600, seconds / 60 % 60, seconds % 60);
            plan.delay = start.time_since(gun).unwrap_or_default();
        }
        Some((plan, progress.run.clone()))
    }

    /// Returns true if a race has been started and is not over.
    pub(super) fn is_running(self) -> bool {
        self.progress.get_untracked().as_ref().as_ref().is_some_and(|progress| progress.is_running())
    }

    /// The moment that the screen shows.
    pub(super) fn now(self) -> Moment {
        self.now.get()
    }

    pub(super) fn is_loaded(self) -> bool {
        self.is_loaded.get()
    }

    /// Returns true while the race is shown, for what follows it.
    pub(super) fn is_shown(self) -> bool {
        self.is_shown.get()
    }

    /// Returns true while the race is shown, for an event handler.
    pub(super) fn is_shown_now(self) -> bool {
        self.is_shown.get_untracked()
    }

    pub(super) fn role(self) -> Role {
        self.role.get()
    }

    pub(super) fn screen_lock(self) -> ScreenLock {
        self.screen_lock.get()
    }

    pub(super) fn stored(self) -> Stored {
        self.store.stored()
    }

    /// Returns true if the race can go on after its end: a page that is opened again finds the last one alone.
    pub(super) fn can_go_on(self) -> bool {
        self.is_last.get()
    }

    pub(super) fn store(self) -> RaceStore {
        self.store
    }

    /// Shows the time as it is now, and again when the next second begins.
    fn tick(self) {
        self.watch_clock();
        let now = moment_now();
        self.now.set(now);
        let progress = Option::clone(&self.progress.get_untracked());
        let Some(progress) = progress.filter(|progress| progress.is_running()) else { return };
        let millis = progress.elapsed_millis(now).unwrap_or_default();
        let rest = 1000 - millis.rem_euclid(1000);
        if visibility::is_visible() {
            self.handles.update_value(|handles| {
                if let Some(clock) = &handles.clock {
                    clock.restart_for(i32::try_from(rest).unwrap_or(1000));
                }
            });
        }
    }

    /// Looks at the clock when the page was hidden, or can be seen again.
    fn look(self) {
        if visibility::is_visible() {
            if self.is_running() {
                self.keep_screen_on();
            }
            self.tick();
        } else {
            self.handles.update_value(|handles| handles.was_hidden = true);
        }
    }

    /// Notes a jump of the clock, which the reader is asked about.
    fn watch_clock(self) {
        let later = Anchor::now();
        let seen = self.handles.try_update_value(|handles| {
            // A last tick may come while the page is hidden already.
            let was_hidden = core::mem::replace(&mut handles.was_hidden, !visibility::is_visible());
            let jump = handles.anchor.replace(later).and_then(|anchor| anchor.jump_until(later));
            (jump, was_hidden)
        });
        let Some((Some(jump), was_hidden)) = seen else { return };
        let progress = Option::clone(&self.progress.get_untracked());
        let Some(progress) = progress.filter(|progress| progress.is_running()) else { return };
        // A device that slept while the page was hidden has a clock that is right.
        if jump < 0 || !was_hidden || progress.is_overdue_by_jump(moment_now(), jump) {
            self.act(Act::ClockJump(jump));
        }
    }

    /// Asks the browser to keep the screen on, unless it does.
    fn keep_screen_on(self) {
        let is_to_ask = self.handles.try_update_value(|handles| {
            let is_held = handles.wake_lock.as_ref().is_some_and(WakeLock::is_held);
            !is_held && !core::mem::replace(&mut handles.is_waking, true)
        });
        if is_to_ask != Some(true) {
            return;
        }
        wake_lock::request(move |lock| {
            if !self.is_on_page() {
                return;
            }
            // The race may be over meanwhile, which lets a lock go.
            let lock = lock.filter(|_| self.is_running());
            self.screen_lock.set(if lock.is_some() { ScreenLock::Held } else { ScreenLock::Refused });
            if let Some(lock) = &lock {
                lock.on_release(move || self.screen_lock.set(ScreenLock::Refused));
            }
            self.handles.update_value(|handles| {
                handles.is_waking = false;
                handles.wake_lock = lock;
            });
        });
    }

    /// Lets the screen go off and another tab record, since the race is over.
    fn let_go(self) {
        self.handles.update_value(|handles| {
            handles.has_asked = false;
            handles.lock = None;
            handles.wake_lock = None;
        });
        self.screen_lock.set(ScreenLock::Unknown);
    }
}

/// The moment by the device's clock.
pub(super) fn moment_now() -> Moment {
    moment(clock::now_millis())
}

/// A moment of so many milliseconds since 1970.
pub(super) fn moment(millis: u64) -> Moment {
    Moment::from_millis(i64::try_from(millis).unwrap_or(i64::MAX))
}
