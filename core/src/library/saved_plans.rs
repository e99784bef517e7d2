//! Plans that the reader has saved, each under its own key of a storage, and all of them as a file.
//!
//! An entry is one line, `#v=1&…&check=abc234 1795000000000 Spring marathon`: a link, the time of its last change in
//! milliseconds since 1970, and its label. A file is `lapwise plans 1` and an entry a line. A file of bare links is
//! read as well.
//!
//! The module touches no storage and no clock: its callers read and write the keys, and bring the time. It has no
//! words for people either: its callers bring the names of plans, as a [`Naming`].

use crate::link;
use crate::options::{LONGEST_NAME, plain_line};
use crate::pacing::{Plan, sorted_by_key};

/// The start of the key that a saved plan is stored under, before its id.
pub const KEY_PREFIX: &str = "lapwise:plan:";
/// The first line of a file of plans.
const FILE_HEADER: &str = "lapwise plans 1";

/// Names for plans that nobody has named.
///
/// `present::PLAN_NAMES` has those that people see.
#[derive(Clone, Copy, Debug)]
pub struct Naming {
    /// Names a plan after its content.
    pub plan: fn(&Plan) -> String,
    /// Tells a plan from another one with its label; the number is 2 or more.
    pub numbered: fn(&str, u64) -> String,
    /// Names a copy; the number is 1, or more where there are such copies already.
    pub copy: fn(&str, u64) -> String,
}

/// A saved plan.
///
/// ```
/// use lapwise_core::library::saved_plans::Library;
/// use lapwise_core::present::PLAN_NAMES;
/// let library = Library::load([("lapwise:plan:7", "#distance=5km&goal=25m 9 Parkrun")], PLAN_NAMES);
/// let saved = library.get(7).unwrap();
/// assert_eq!((saved.label.as_str(), saved.updated), ("Parkrun", 9));
/// assert!(saved.entry().ends_with(" 9 Parkrun"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlan {
    /// Tells it from the others.
    pub id: u64,
    /// Its name, one line of at most [`LONGEST_NAME`] characters.
    pub label: String,
    /// The fragment that opens it.
    pub fragment: String,
    /// The time of its last change, in milliseconds since 1970.
    pub updated: u64,
    /// The entry that this tab last saw in the storage.
    last_seen: String,
}

impl SavedPlan {
    /// The key that it is stored under.
    #[must_use]
    pub fn key(&self) -> String {
        key(self.id)
    }

    /// Its entry, one line.
    #[must_use]
    pub fn entry(&self) -> String {
        format!("{} {} {}", self.fragment, self.updated, self.label)
    }

    fn read(id: u64, entry: &str, now: u64, naming: Naming) -> Option<Self> {
        let (fragment, rest) = entry.trim_ascii().split_once(' ').unwrap_or((entry.trim_ascii(), ""));
        let (updated, label) = rest.split_once(' ').unwrap_or((rest, ""));
        let link = link::decode(fragment).filter(|link| link.damage.is_none() && link.has_race())?;
        let plan = link.opened?.plan;
        // Written anew, so that equal plans have equal fragments, which `find` and `contains` compare.
        let fragment = match &link.base {
            Some(base) => link::encode_answer(&plan, base),
            None => link::encode(&plan),
        };
        // A label may be of characters that are not shown, and dropped.
        let label = Some(plain_line(label)).filter(|label| !label.is_empty());
        let label = label.unwrap_or_else(|| (naming.plan)(&plan));
        // A bare link has no time.
        let updated = updated.parse().unwrap_or(now);
        Some(Self { id, label, fragment, updated, last_seen: entry.to_owned() })
    }
}

/// Plans sorted by their last change, the latest first; of equal times, the lower id first.
#[must_use]
pub fn newest_first(plans: &[SavedPlan]) -> Vec<SavedPlan> {
    sorted_by_key(plans, |saved| (core::cmp::Reverse(saved.updated), saved.id))
}

fn key(id: u64) -> String {
    format!("{KEY_PREFIX}{id}")
}

/// A name made of a label, which is cut off as far as the name is too long.
fn fit(label: &str, name: impl Fn(&str) -> String) -> String {
    let mut label = label.to_owned();
    loop {
        let fitting = name(&label);
        if fitting.chars().count() <= LONGEST_NAME || label.pop().is_none() {
            return fitting;
        }
    }
}

/// The saved plans.
///
/// ```
/// use lapwise_core::library::saved_plans::Library;
/// use lapwise_core::options;
/// use lapwise_core::present::PLAN_NAMES;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let mut library = Library::new(PLAN_NAMES);
/// let id = library.add(&plan, 1_795_000_000_000);
/// assert_eq!(library.get(id).map(|saved| saved.label.as_str()), Some("3200 m 10:40"));
/// assert_eq!(Library::new(PLAN_NAMES).import(&library.export(), 0), (1, vec![]));
/// ```
#[derive(Clone, Debug)]
pub struct Library {
    plans: Vec<SavedPlan>,
    unreadable: Vec<(String, String)>,
    naming: Naming,
}

impl Library {
    /// A library without plans.
    #[must_use]
    pub const fn new(naming: Naming) -> Self {
        Self { plans: Vec::new(), unreadable: Vec::new(), naming }
    }

    /// Reads the plans among the keys and texts of a storage. Entries that cannot be read are set apart.
    ///
    /// ```
    /// use lapwise_core::library::saved_plans::Library;
    /// use lapwise_core::present::PLAN_NAMES;
    /// let stored = [("lapwise:plan:7", "#distance=5km&goal=25m 0 Parkrun"), ("lapwise:plan:8", "?"), ("x", "")];
    /// let library = Library::load(stored, PLAN_NAMES);
    /// assert_eq!(library.get(7).map(|saved| saved.label.as_str()), Some("Parkrun"));
    /// assert_eq!(library.unreadable(), [("lapwise:plan:8".to_owned(), "?".to_owned())]);
    /// ```
    #[must_use]
    pub fn load<'a>(stored: impl IntoIterator<Item = (&'a str, &'a str)>, naming: Naming) -> Self {
        let mut library = Self::new(naming);
        for (key, entry) in stored {
            let Some(id) = key.strip_prefix(KEY_PREFIX) else { continue };
            // An entry without a time counts as the oldest.
            match id.parse().ok().and_then(|id| SavedPlan::read(id, entry, 0, naming)) {
                Some(saved) => library.plans.push(saved),
                // Set apart and never overwritten: a later version may have written it.
                None => library.unreadable.push((key.to_owned(), entry.to_owned())),
            }
        }
        library
    }

    /// The plans, last changed first; of equal times, the lower id first.
    #[must_use]
    pub fn list(&self) -> Vec<SavedPlan> {
        newest_first(&self.plans)
    }

    /// Keys and entries that could not be read, to be offered as a file.
    #[must_use]
    pub fn unreadable(&self) -> &[(String, String)] {
        &self.unreadable
    }

    /// The plan of an id.
    #[must_use]
    pub fn get(&self, id: u64) -> Option<&SavedPlan> {
        self.plans.iter().find(|saved| saved.id == id)
    }

    fn get_mut(&mut self, id: u64) -> Option<&mut SavedPlan> {
        self.plans.iter_mut().find(|saved| saved.id == id)
    }

    /// The first entry whose link is that of a plan.
    #[must_use]
    pub fn find(&self, plan: &Plan) -> Option<&SavedPlan> {
        let fragment = link::encode(plan);
        self.plans.iter().find(|saved| saved.fragment == fragment)
    }

    /// Adds a plan, named after its content, and returns its id.
    pub fn add(&mut self, plan: &Plan, now: u64) -> u64 {
        let numbered = self.naming.numbered;
        let name = |label: &str, number| if number == 1 { label.to_owned() } else { numbered(label, number) };
        let label = self.free_label(&(self.naming.plan)(plan), name);
        self.insert(label, link::encode(plan), now)
    }

    /// The first name that no other plan has, of those that `name` makes of a label and a number from 1.
    fn free_label(&self, label: &str, name: impl Fn(&str, u64) -> String) -> String {
        let mut number = 1;
        loop {
            let free = fit(label, |label| name(label, number));
            if !self.plans.iter().any(|saved| saved.label == free) {
                return free;
            }
            number += 1;
        }
    }

    fn insert(&mut self, label: String, fragment: String, updated: u64) -> u64 {
        let id = self.free_id(updated);
        // Nothing was seen under the new id, so an entry found there on saving is another tab's.
        self.plans.push(SavedPlan { id, label, fragment, updated, last_seen: String::new() });
        id
    }

    /// The first id from `now` on that no entry has, readable or not.
    fn free_id(&self, now: u64) -> u64 {
        let mut id = now;
        while self.get(id).is_some() || self.unreadable.iter().any(|(taken, _)| *taken == key(id)) {
            id = id.wrapping_add(1);
        }
        id
    }

    /// Replaces the plan of an id. Returns false if there is none.
    pub fn update(&mut self, id: u64, plan: &Plan, now: u64) -> bool {
        let Some(saved) = self.get_mut(id) else { return false };
        (saved.fragment, saved.updated) = (link::encode(plan), now);
        true
    }

    /// Gives a plan another label. An empty one changes nothing.
    pub fn rename(&mut self, id: u64, label: &str, now: u64) {
        let label = plain_line(label);
        if let Some(saved) = self.get_mut(id).filter(|_| !label.is_empty()) {
            (saved.label, saved.updated) = (label, now);
        }
    }

    /// Adds a copy of a plan, and returns its id.
    pub fn duplicate(&mut self, id: u64, now: u64) -> Option<u64> {
        let SavedPlan { label, fragment, .. } = self.get(id)?.clone();
        let label = self.free_label(&label, self.naming.copy);
        Some(self.insert(label, fragment, now))
    }

    /// Takes a plan out. [`Library::restore`] puts it back.
    pub fn delete(&mut self, id: u64) -> Option<SavedPlan> {
        let index = self.plans.iter().position(|saved| saved.id == id)?;
        Some(self.plans.remove(index))
    }

    /// Puts a plan back that was taken out.
    pub fn restore(&mut self, saved: SavedPlan) {
        if self.get(saved.id).is_none() {
            // Its entry is no longer in the storage.
            self.plans.push(SavedPlan { last_seen: String::new(), ..saved });
        }
    }

    /// The key, the entry to store under it, and the id of a plan, given the entry that is stored there now.
    ///
    /// Where another tab wrote something else meanwhile, that stays under its id, and this plan gets a new one.
    ///
    /// ```
    /// use lapwise_core::library::saved_plans::Library;
    /// use lapwise_core::options;
    /// use lapwise_core::present::PLAN_NAMES;
    /// let plan = options::read([("distance", "5km"), ("goal", "25m")]).plan;
    /// let mut library = Library::new(PLAN_NAMES);
    /// let id = library.add(&plan, 7);
    /// assert_eq!(library.save(id, None, 7).map(|(key, _, id)| (key, id)), Some(("lapwise:plan:7".to_owned(), 7)));
    /// let (key, _, id) = library.save(id, Some("#distance=10km&goal=1h 5 Other"), 9).unwrap();
    /// assert_eq!((key.as_str(), id, library.list().len()), ("lapwise:plan:9", 9, 2));
    /// ```
    pub fn save(&mut self, id: u64, stored: Option<&str>, now: u64) -> Option<(String, String, u64)> {
        let mut saved = self.get(id)?.clone();
        // The same entry, written by another tab, is no conflict.
        let by_another_tab = stored.filter(|entry| **entry != saved.last_seen && **entry != saved.entry());
        if let Some(entry) = by_another_tab {
            self.delete(id);
            match SavedPlan::read(id, entry, now, self.naming) {
                Some(theirs) => self.plans.push(theirs),
                None => self.unreadable.push((saved.key(), entry.to_owned())),
            }
            saved.id = self.free_id(now);
            self.plans.push(saved.clone());
        }
        let entry = saved.entry();
        self.get_mut(saved.id)?.last_seen.clone_from(&entry);
        Some((saved.key(), entry, saved.id))
    }

    /// Writes all plans as the text of a file, last changed first.
    #[must_use]
    pub fn export(&self) -> String {
        let mut file = format!("{FILE_HEADER}\n");
        for saved in self.list() {
            file.push_str(&saved.entry());
            file.push('\n');
        }
        file
    }

    /// Adds the plans of a file that are not here yet. Returns their number, and the lines that could not be read.
    pub fn import(&mut self, file: &str, now: u64) -> (usize, Vec<String>) {
        let (mut added, mut unreadable) = (0, Vec::new());
        // A byte order mark comes from the editors of Windows.
        for line in file.trim_start_matches('\u{feff}').lines() {
            if line.trim().is_empty() || line.trim_ascii_end() == FILE_HEADER {
                continue;
            }
            // The id does not matter here: `insert` gives a free one.
            match SavedPlan::read(0, line, now, self.naming) {
                Some(saved) if self.contains(&saved) => {}
                Some(saved) => {
                    self.insert(saved.label, saved.fragment, saved.updated);
                    added += 1;
                }
                None => unreadable.push(line.to_owned()),
            }
        }
        (added, unreadable)
    }

    /// Returns true if a plan is here under the same label.
    fn contains(&self, other: &SavedPlan) -> bool {
        self.plans.iter().any(|saved| (&saved.label, &saved.fragment) == (&other.label, &other.fragment))
    }
}
