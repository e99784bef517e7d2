//! The list of the races of a place that the browser keeps: each can be opened again, sent, and deleted.

use lapwise_core::messages;
use lapwise_core::present::race_text;
use lapwise_core::racing::Progress;

use super::session::RaceSession;
use super::store::StoredRace;
use crate::controls::share_run::share_run;
use crate::markup::{Element, ElementRef, Fragment, effect, fragment, markup};
use crate::parts::loader::standalone_url;
use crate::platform::{clock, download};
use crate::signals::RwSignal;

/// The list, which is empty until the database has answered.
#[derive(Clone, Copy)]
struct EarlierRaces {
    session: RaceSession,
    /// The newest first.
    races: RwSignal<Vec<StoredRace>>,
    report: RwSignal<Report>,
}

/// What came of an action.
#[derive(Clone, Debug, PartialEq)]
enum Report {
    /// There was none yet.
    Nothing,
    Refused,
    /// A race was deleted, and can be put back.
    Deleted(StoredRace),
}

/// The list with what came of the last action in it. Hidden where there is none.
pub(super) fn earlier_races(session: RaceSession) -> Element {
    let list = EarlierRaces { session, races: RwSignal::new(Vec::new()), report: RwSignal::new(Report::Nothing) };
    list.refresh();
    let is_hidden = move || list.races.with(Vec::is_empty) && list.report.get() == Report::Nothing;
    markup! {
        fieldset class="items earlier-races" hidden=(is_hidden) {
            legend { (messages::earlier_races()) }
            (report_line(list))
            ul {
                for (index, race) in (move || list.races.get().into_iter().enumerate().collect::<Vec<_>>()) {
                    (earlier_race(list, &race, index == 0))
                }
            }
        }
    }
}

impl EarlierRaces {
    fn refresh(self) {
        let fill = move |races| {
            // Where they cannot be read, the list stays as it was. The panel may have been closed meanwhile.
            if let Ok(races) = races {
                self.races.set(races);
            }
        };
        self.session.store().read_all(Box::new(fill));
    }

    fn delete(self, race: StoredRace) {
        let id = race.id.clone();
        let tell = move |is_done: bool| {
            if is_done {
                self.session.forget(&race.id);
                self.report.set(Report::Deleted(race));
                self.refresh();
            } else {
                self.report.set(Report::Refused);
            }
        };
        self.session.store().delete(&id, Box::new(tell));
    }

    fn put_back(self, race: &StoredRace) {
        let tell = move |is_done: bool| {
            self.report.set(if is_done { Report::Nothing } else { Report::Refused });
            self.refresh();
        };
        self.session.store().put_back(race, Box::new(tell));
    }
}

/// A race with its day and its result, and what can be done with it.
fn earlier_race(list: EarlierRaces, race: &StoredRace, is_last: bool) -> Element {
    let (log, unreadable) = race.read();
    let progress = log.as_ref().map(|log| (log, log.progress()));
    let (name, when) = (name(race), when(list.session, race, progress.as_ref().map(|(_, progress)| progress)));
    let result = progress.as_ref().map_or_else(String::new, |(log, Progress { run, .. })| {
        let result = race_text::result(log.plan(), run);
        if result.is_empty() { messages::no_time_recorded().to_owned() } else { result }
    });
    let planned_run = progress.map(|(log, progress)| (log.plan().clone(), progress.run));
    let deleted = race.clone();
    markup! {
        li {
            span {
                b dir="auto" { (&name) } " " small { (when) }
            }
            b { (result) }
            div class="chips" {
                (planned_run.is_some().then(|| open_button(list, race, &name, is_last)))
                (planned_run.map(|run| share_run(messages::share_run(), standalone_url, move || Some(run.clone()))))
                button type="button" aria-label=(messages::delete_named(&name))
                    on:click=(move |_| list.delete(deleted.clone())) { (messages::delete()) }
            }
            (unread(&unreadable))
        }
    }
}

/// The button that shows a race again.
fn open_button(list: EarlierRaces, race: &StoredRace, name: &str, is_last: bool) -> Element {
    let race = race.clone();
    markup! {
        button type="button" aria-label=(messages::open_named(name))
            on:click=(move |_| list.session.open_stored(&race, is_last)) { (messages::open()) }
    }
}

/// The name of a race: the title of its plan, or what was run.
fn name(race: &StoredRace) -> String {
    match race.read() {
        (Some(log), _) if log.plan().label.is_empty() => race_text::title(log.plan()),
        (Some(log), _) => log.plan().label.clone(),
        (None, _) => messages::race_unreadable().to_owned(),
    }
}

/// The day and the time of the gun of a race; where that cannot be read, of the press that started it, which the id has.
fn when(session: RaceSession, race: &StoredRace, progress: Option<&Progress>) -> String {
    let language = session.frame().attr_value("lang").unwrap_or_default();
    let gun = progress.and_then(|progress| Some(progress.gun?.later_by(progress.clock_offset).millis()));
    let millis = gun.and_then(|millis| u64::try_from(millis).ok()).or_else(|| race.id.parse().ok());
    millis.map_or_else(String::new, |millis| clock::day_and_time(millis, &language))
}

/// What cannot be read of a race, which is not lost but can be saved as a file.
fn unread(unreadable: &[&str]) -> Fragment {
    if unreadable.is_empty() {
        return Fragment::new();
    }
    let text = unreadable.join("\n");
    // A browser that refuses a file says so itself.
    let save = move || download::save_text(UNREADABLE_FILE, "text/plain", &text);
    fragment! {
        p class="hint error" { (messages::race_unreadable()) }
        button type="button" on:click=(move |_| { let _ = save(); }) { (messages::save_unread()) }
    }
}

const UNREADABLE_FILE: &str = "lapwise-race.txt";

/// The line that says what came of an action, read aloud, with the button that puts a race back.
fn report_line(list: EarlierRaces) -> Element {
    let line = ElementRef::new();
    let element = markup! { p class="hint" role="status" ref=(line); };
    effect(move || {
        let content = match list.report.get() {
            Report::Nothing => Fragment::new(),
            Report::Refused => fragment! { (messages::race_not_changed()) },
            Report::Deleted(race) => fragment! {
                (messages::deleted(&name(&race))) " "
                button type="button" on:click=(move |_| list.put_back(&race)) { (messages::put_back()) }
            },
        };
        if let Some(line) = line.get() {
            line.fill(&content);
        }
        // The button that had the focus goes with its race, so the one that puts that back takes it.
        line.focus_first("button");
    });
    element
}
