//! The race as the browser's database keeps it: a record for its plan, and one for each entry of its log.
//!
//! An entry is written once and never again. Where the browser refuses, the race goes on with what is on screen, and
//! each further entry tries again to write all that is not on the disk.

mod archive;

use std::rc::Rc;

use lapwise_core::library::race_log;
use lapwise_core::link;
use lapwise_core::options::Key;
use lapwise_core::racing::RaceLog;

use crate::markup::Element;
use crate::platform::indexed_db::{Database, Named, Record};
use crate::platform::{Timer, page_url};
use crate::signals::{RwSignal, StoredValue};
use crate::standalone;
use crate::state::races_in_progress;

/// The database, and its stores.
const DATABASE: &str = "lapwise";
const STORES: &[&str] = &[RACES, ENTRIES];
/// The links of the plans, by the place and the id of the race.
const RACES: &str = "races";
/// The entries of the logs as texts, by the race and their numbers.
const ENTRIES: &str = "entries";

/// The time after which a browser that has not stored something counts as one that refuses, in milliseconds.
const LATE_MILLIS: i32 = 3000;

/// Returns the name of the place where an element's widget is: the standalone page, or another page and the plan that its
/// attributes begin with.
pub(super) fn place_of(element: &Element) -> String {
    if standalone::is_around(&element.0) {
        return "page".to_owned();
    }
    let mut place = page_url();
    for key in Key::ALL {
        if let Some(value) = standalone::attribute_around(&element.0, key.name()) {
            place = format!("{place}&{}={value}", key.name());
        }
    }
    place
}

/// A race that the database has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StoredRace {
    pub(super) id: String,
    /// The fragment of its plan.
    pub(super) link: String,
    /// The entries of its log as texts, each after its number.
    pub(super) entries: Vec<Named>,
}

impl StoredRace {
    /// The log, and the texts that cannot be read; without a log, those are all of them.
    pub(super) fn read(&self) -> (Option<RaceLog>, Vec<&str>) {
        let (mut entries, mut unreadable) = (Vec::new(), Vec::new());
        for (_, text) in &self.entries {
            match race_log::read(text) {
                Ok(entry) => entries.push(entry),
                Err(_) => unreadable.push(text.as_str()),
            }
        }
        let plan = link::decode(&self.link).and_then(|link| link.opened).map(|opened| opened.plan);
        // What cannot be read is not written over.
        let last = self.entries.iter().filter_map(|(name, _)| name.parse().ok()).max().unwrap_or_default();
        let log = plan.and_then(|plan| RaceLog::with_entries(plan, &entries).ok()).map(|log| log.after(last));
        if log.is_none() {
            unreadable = self.entries.iter().map(|(_, text)| text.as_str()).collect();
            unreadable.insert(0, &self.link);
        }
        (log, unreadable)
    }
}

/// The database has not answered what was asked, which says nothing of what it has.
pub(super) struct NotRead;

/// What is called with the last race of a place, none where there is none.
type OnLoaded = Box<dyn FnOnce(Result<Option<StoredRace>, NotRead>)>;

/// How far a race is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stored {
    /// The number of the last entry that is on the disk.
    pub(super) up_to: u32,
    /// True once the browser has refused to store something that is not stored since then.
    pub(super) is_refused: bool,
}

/// The store of the races of one place. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct RaceStore {
    memory: StoredValue<Memory>,
    stored: RwSignal<Stored>,
}

struct Memory {
    place: String,
    /// The id of the race that is written to.
    race: String,
    /// The greatest id of a race that is known.
    last_id: u64,
    database: Option<Database>,
    /// True while the database is opened or written to.
    is_busy: bool,
    /// True while it is noted that there is a race: nothing of it is stored before.
    is_noting: bool,
    /// What is noted of a race in progress; none before anything is.
    noted: Option<bool>,
    /// What is not on the disk, each with the number of its entry.
    waiting: Vec<(u32, Record)>,
    /// Runs while something waits, and tells of a browser that does not answer.
    late: Option<Timer>,
    /// Tells the other tabs.
    on_stored: Option<Box<dyn Fn()>>,
}

impl RaceStore {
    /// Creates the store of a place.
    pub(super) fn new(place: String) -> Self {
        let memory = Memory {
            place,
            race: String::new(),
            last_id: 0,
            database: None,
            is_busy: false,
            is_noting: false,
            noted: None,
            waiting: Vec::new(),
            late: None,
            on_stored: None,
        };
        Self { memory: StoredValue::new(memory), stored: RwSignal::new(Stored::default()) }
    }

    /// The name of the store, which no other place has.
    pub(super) fn name(self) -> String {
        self.memory.with_value(|memory| format!("lapwise:race:{}", memory.place))
    }

    /// The id of the race that is written to; empty before there is one, and once the widget is off the page.
    pub(super) fn race(self) -> String {
        self.memory.try_with_value(|memory| memory.race.clone()).unwrap_or_default()
    }

    /// How far the race is stored.
    pub(super) fn stored(self) -> Stored {
        self.stored.get()
    }

    /// Calls `act` each time that something has been stored.
    pub(super) fn when_stored(self, act: impl Fn() + 'static) {
        self.memory.update_value(|memory| memory.on_stored = Some(Box::new(act)));
    }

    /// Reads the last race of the place. Then calls `done`.
    pub(super) fn load(self, done: OnLoaded) {
        open(Box::new(move |database| match database {
            Some(database) => self.read_last(database, done),
            None => self.fail(done),
        }));
    }

    /// Tells that the race could not be read, so that the reader does not trust the database.
    fn fail(self, done: OnLoaded) {
        self.stored.update(|stored| stored.is_refused = true);
        done(Err(NotRead));
    }

    fn read_last(self, database: Database, done: OnLoaded) {
        let place = self.memory.try_update_value(|memory| {
            memory.database = Some(database.clone());
            memory.place.clone()
        });
        // Otherwise the widget has been taken off the page meanwhile.
        let Some(place) = place else { return };
        let (entries, of_place) = (database.clone(), place.clone());
        let read_entries = move |races: Option<Vec<Named>>| {
            let Some(mut races) = races else { return self.fail(done) };
            let Some((id, link)) = races.pop() else { return done(Ok(None)) };
            self.know_id(&id);
            let group = group(&of_place, &id);
            let tell = move |entries: Option<Vec<Named>>| match entries {
                Some(entries) => done(Ok(Some(StoredRace { id, link, entries }))),
                None => self.fail(done),
            };
            entries.read(ENTRIES, &group, Box::new(tell));
        };
        database.read(RACES, &place, Box::new(read_entries));
    }

    /// Goes on with a race of the database, of which entries up to a number are there.
    pub(super) fn go_on(self, id: &str, up_to: u32) {
        self.memory.update_value(|memory| id.clone_into(&mut memory.race));
        self.stored.set(Stored { up_to, is_refused: false });
    }

    /// Notes the id of a race of the place.
    fn know_id(self, id: &str) {
        // One that is no number comes from no race of this program.
        let id = id.parse().unwrap_or_default();
        self.memory.update_value(|memory| memory.last_id = memory.last_id.max(id));
    }

    /// Begins a race of a plan, whose id is the moment of its beginning, or one that is later than all known ids: the last
    /// race is that with the greatest one, and a clock that was ahead once is not to hide those that come after it.
    pub(super) fn begin(self, millis: u64, link: &str) {
        let last = self.memory.try_with_value(|memory| memory.last_id).unwrap_or_default();
        // Of one length, so that their order as texts is that of the numbers.
        let id = &format!("{:016}", millis.max(last.saturating_add(1)));
        self.know_id(id);
        self.go_on(id, 0);
        self.memory.update_value(|memory| {
            let Memory { place, waiting, .. } = memory;
            // What waits of an earlier race is written all the same, and says nothing of this one.
            for (number, _) in waiting.iter_mut() {
                *number = 0;
            }
            waiting
                .push((0, Record { store: RACES, group: place.clone(), name: id.to_owned(), text: link.to_owned() }));
        });
        self.mark_in_progress(true);
    }

    /// Adds an entry of the log, by its number. It is on the disk once [`RaceStore::stored`] says so.
    pub(super) fn add(self, number: u32, text: String) {
        self.memory.update_value(|memory| {
            let record = Record {
                store: ENTRIES,
                group: group(&memory.place, &memory.race),
                // Of one length, so that their order as texts is that of the numbers.
                name: format!("{number:08}"),
                text,
            };
            memory.waiting.push((number, record));
            memory.late.get_or_insert_with(|| self.started_late());
        });
        self.write();
    }

    /// A timer that has been started, after which what waits counts as refused until it is stored after all.
    fn started_late(self) -> Timer {
        let late = Timer::new(LATE_MILLIS, move || self.stored.update(|stored| stored.is_refused = true));
        late.start();
        late
    }

    /// Notes for the next visit if the place has a race that is not over.
    pub(super) fn mark_in_progress(self, is_in_progress: bool) {
        let place = self.memory.try_update_value(|memory| {
            let is_new = memory.noted.replace(is_in_progress) != Some(is_in_progress);
            memory.is_noting |= is_new && is_in_progress;
            is_new.then(|| memory.place.clone())
        });
        let Some(Some(place)) = place else { return };
        if !is_in_progress {
            return races_in_progress::remove(&place);
        }
        let write = move || {
            self.memory.update_value(|memory| memory.is_noting = false);
            self.write();
        };
        races_in_progress::add(&place, Box::new(write));
    }

    /// Writes what waits, unless something is being written.
    pub(super) fn write(self) {
        let batch = self.memory.try_update_value(|memory| {
            if memory.is_busy || memory.is_noting || memory.waiting.is_empty() {
                return None;
            }
            memory.is_busy = true;
            let records: Rc<[Record]> = memory.waiting.iter().map(|(_, record)| record.clone()).collect();
            Some((memory.database.clone(), records))
        });
        let Some(Some((database, records))) = batch else { return };
        let written = records.clone();
        let tell = move |is_written: bool| {
            if is_written {
                self.confirm(written.len());
            } else {
                // The browser may have closed the connection while the page was hidden.
                self.write_anew(written);
            }
        };
        match database {
            Some(database) => database.write(&records, Box::new(tell)),
            None => tell(false),
        }
    }

    /// Writes over a new connection.
    fn write_anew(self, records: Rc<[Record]>) {
        open(Box::new(move |database| {
            let Some(database) = database else { return self.refuse() };
            self.memory.update_value(|memory| memory.database = Some(database.clone()));
            let count = records.len();
            let tell = move |is_written| if is_written { self.confirm(count) } else { self.refuse() };
            database.write(&records, Box::new(tell));
        }));
    }

    /// Notes that the first so many of those that waited are on the disk.
    fn confirm(self, count: usize) {
        let last = self.memory.try_update_value(|memory| {
            memory.is_busy = false;
            let last = memory.waiting.drain(..count.min(memory.waiting.len())).next_back().map(|(number, _)| number);
            memory.late = (!memory.waiting.is_empty()).then(|| self.started_late());
            last
        });
        if let Some(Some(up_to)) = last {
            self.stored.set(Stored { up_to, is_refused: false });
            // Taken out meanwhile, since whoever is told may look at this store.
            let tell = self.memory.try_update_value(|memory| memory.on_stored.take()).flatten();
            if let Some(tell) = tell {
                tell();
                self.memory.update_value(|memory| memory.on_stored = Some(tell));
            }
        }
        self.write();
    }

    /// Notes that the browser stores nothing now. The next entry tries again.
    fn refuse(self) {
        self.memory.update_value(|memory| {
            memory.is_busy = false;
            memory.late = None;
            memory.database = None;
        });
        self.stored.update(|stored| stored.is_refused = true);
    }
}

fn open(done: Box<dyn FnOnce(Option<Database>)>) {
    Database::open(DATABASE, STORES, done);
}

/// The group of the entries of a race.
fn group(place: &str, race: &str) -> String {
    format!("{place}\n{race}")
}
