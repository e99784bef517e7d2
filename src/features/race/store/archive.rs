//! All races of a place in the browser's database: reading them, deleting one, and putting it back.

use super::{ENTRIES, NotRead, RACES, RaceStore, StoredRace, group, open};
use crate::platform::indexed_db::{Database, Deletion, Named, Record};

/// What is called with the races of a place, the newest first, or with why there are none.
type Done = Box<dyn FnOnce(Result<Vec<StoredRace>, NotRead>)>;

impl RaceStore {
    /// Reads all races of the place. Then calls `done`.
    pub(in crate::features::race) fn read_all(self, done: Done) {
        let Some(place) = self.place() else { return };
        open(Box::new(move |database| {
            let Some(database) = database else { return done(Err(NotRead)) };
            let (reader, of_place) = (database.clone(), place.clone());
            let read = move |races: Option<Vec<Named>>| match races {
                Some(races) => {
                    if let Some((last, _)) = races.last() {
                        self.know_id(last);
                    }
                    read_entries(reader, of_place, races, Vec::new(), done);
                }
                None => done(Err(NotRead)),
            };
            database.read(RACES, &place, Box::new(read));
        }));
    }

    /// Deletes a race. Then calls `done` with true once it is gone.
    pub(in crate::features::race) fn delete(self, id: &str, done: Box<dyn FnOnce(bool)>) {
        let Some(place) = self.place() else { return };
        let deletions = [
            Deletion { store: ENTRIES, group: group(&place, id), name: None },
            Deletion { store: RACES, group: place, name: Some(id.to_owned()) },
        ];
        open(Box::new(move |database| match database {
            Some(database) => database.delete(&deletions, done),
            None => done(false),
        }));
    }

    /// Writes a race that was deleted. Then calls `done` with true once it is on the disk.
    pub(in crate::features::race) fn put_back(self, race: &StoredRace, done: Box<dyn FnOnce(bool)>) {
        let Some(place) = self.place() else { return };
        let of_race = group(&place, &race.id);
        let mut records = vec![Record { store: RACES, group: place, name: race.id.clone(), text: race.link.clone() }];
        records.extend(race.entries.iter().map(|(name, text)| Record {
            store: ENTRIES,
            group: of_race.clone(),
            name: name.clone(),
            text: text.clone(),
        }));
        open(Box::new(move |database| match database {
            Some(database) => database.write(&records, done),
            None => done(false),
        }));
    }

    /// The place; none once the widget is off the page.
    fn place(self) -> Option<String> {
        self.memory.try_with_value(|memory| memory.place.clone())
    }
}

/// Reads the entries of the races that are left, from the newest on, and passes on all races.
fn read_entries(database: Database, place: String, mut left: Vec<Named>, mut read: Vec<StoredRace>, done: Done) {
    let Some((id, link)) = left.pop() else { return done(Ok(read)) };
    let (reader, group) = (database.clone(), group(&place, &id));
    let go_on = move |entries: Option<Vec<Named>>| {
        // A race that is deleted and put back would have lost what is not read.
        let Some(entries) = entries else { return done(Err(NotRead)) };
        read.push(StoredRace { id, link, entries });
        read_entries(reader, place, left, read, done);
    };
    database.read(ENTRIES, &group, Box::new(go_on));
}
