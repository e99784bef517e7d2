//! My plans: a collection of kept plans, each under its own key of the storage, and all of them as a file.
//!
//! An entry is one line, `#v=1&…&check=abc234 1795000000000 Spring marathon`: a link, when it was kept in milliseconds
//! since 1970, and its label. A file is `lapwise plans 1` and an entry a line; a file of bare links is read as well.
//! Nothing here touches a storage or a clock: who calls reads and writes the keys, and brings the time.

use crate::link;
use crate::messages;
use crate::options::{LONGEST_NAME, plain};
use crate::pacing::Plan;
use crate::present::phrases;

/// What the keys of kept plans start with.
pub const KEY: &str = "lapwise:plan:";
const HEAD: &str = "lapwise plans 1";

/// A kept plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlan {
    /// What tells it from the others.
    pub id: u64,
    /// What it is called; one line, at most [`LONGEST_NAME`] characters.
    pub label: String,
    /// The fragment that opens it.
    pub fragment: String,
    /// When it was last changed, in milliseconds since 1970.
    pub updated: u64,
    /// The text of it that this tab last saw in the storage.
    seen: String,
}

impl SavedPlan {
    /// The key it is stored under.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}{}", KEY, self.id)
    }

    /// Its entry, one line.
    #[must_use]
    pub fn entry(&self) -> String {
        format!("{} {} {}", self.fragment, self.updated, self.label)
    }

    fn read(id: u64, text: &str, now: u64) -> Option<Self> {
        let (fragment, rest) = text.trim_ascii().split_once(' ').unwrap_or((text.trim_ascii(), ""));
        let (updated, label) = rest.split_once(' ').unwrap_or((rest, ""));
        let link = link::decode(fragment).filter(|link| link.damage.is_none() && link.has_race())?;
        let plan = link.opened?.plan;
        let fragment = match &link.base {
            Some(base) => link::encode_answer(&plan, base),
            None => link::encode(&plan),
        };
        let label = if label.is_empty() { label_of(&plan) } else { line(label) };
        let updated = updated.parse().unwrap_or(now);
        Some(Self { id, label, fragment, updated, seen: text.to_owned() })
    }
}

/// What a plan is called that nobody named: its label, else its race and goal.
#[must_use]
pub fn label_of(plan: &Plan) -> String {
    let label = line(&plan.label);
    if !label.is_empty() {
        return label;
    }
    phrases::plan_label(plan)
}

/// One line of plain text that is not too long.
fn line(text: &str) -> String {
    let mut line = String::new();
    for c in plain(text).chars().take(LONGEST_NAME) {
        line.push(if c == '\n' { ' ' } else { c });
    }
    line.trim().to_owned()
}

/// A name made of a label, which is truncated as far as the name is too long.
fn fitting(label: &str, name: impl Fn(&str) -> String) -> String {
    let mut label = label.to_owned();
    loop {
        let fitting = name(&label);
        if fitting.chars().count() <= LONGEST_NAME || label.pop().is_none() {
            return fitting;
        }
    }
}

/// The kept plans.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::library::saved_plans::Library;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let mut shelf = Library::default();
/// let id = shelf.keep(&plan, 1_795_000_000_000);
/// assert_eq!(shelf.get(id).map(|kept| kept.label.as_str()), Some("3200 m 10:40"));
/// assert_eq!(Library::default().import(&shelf.export(), 0), (1, vec![]));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    kept: Vec<SavedPlan>,
    bad: Vec<(String, String)>,
}

impl Library {
    /// The plans among the keys and texts of a storage. What cannot be read is set apart, the others load.
    ///
    /// ```
    /// use lapwise_core::library::saved_plans::Library;
    /// let shelf = Library::load([("lapwise:plan:7", "#distance=5km&goal=25m 0 Parkrun"), ("lapwise:plan:8", "?"), ("x", "")]);
    /// assert_eq!(shelf.get(7).map(|kept| kept.label.as_str()), Some("Parkrun"));
    /// assert_eq!(shelf.bad(), [("lapwise:plan:8".to_owned(), "?".to_owned())]);
    /// ```
    #[must_use]
    pub fn load<'a>(stored: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut shelf = Self::default();
        for (key, text) in stored {
            let Some(id) = key.strip_prefix(KEY) else { continue };
            match id.parse().ok().and_then(|id| SavedPlan::read(id, text, 0)) {
                Some(kept) => shelf.kept.push(kept),
                None => shelf.bad.push((key.to_owned(), text.to_owned())),
            }
        }
        shelf
    }

    /// The plans, last changed first; of equal ones, the first kept.
    #[must_use]
    pub fn list(&self) -> Vec<SavedPlan> {
        crate::pacing::sorted_by_key(&self.kept, |kept| (core::cmp::Reverse(kept.updated), kept.id))
    }

    /// Keys and texts that could not be read, to be offered as a file.
    #[must_use]
    pub fn bad(&self) -> &[(String, String)] {
        &self.bad
    }

    /// A plan.
    #[must_use]
    pub fn get(&self, id: u64) -> Option<&SavedPlan> {
        self.kept.iter().find(|kept| kept.id == id)
    }

    fn get_mut(&mut self, id: u64) -> Option<&mut SavedPlan> {
        self.kept.iter_mut().find(|kept| kept.id == id)
    }

    /// The entry of a plan that is kept as it is.
    #[must_use]
    pub fn find(&self, plan: &Plan) -> Option<&SavedPlan> {
        let fragment = link::encode(plan);
        self.kept.iter().find(|kept| kept.fragment == fragment)
    }

    /// Keeps one more plan; its id.
    pub fn keep(&mut self, plan: &Plan, now: u64) -> u64 {
        let name = |label: &str, number| match number {
            1 => label.to_owned(),
            _ => messages::numbered(label, number),
        };
        self.add(self.free_label(&label_of(plan), name), link::encode(plan), now)
    }

    /// The first name that no other plan has, of those that `name` makes of a label and a number from 1.
    fn free_label(&self, label: &str, name: impl Fn(&str, u64) -> String) -> String {
        let mut number = 1;
        loop {
            let free = fitting(label, |label| name(label, number));
            if !self.kept.iter().any(|kept| kept.label == free) {
                return free;
            }
            number += 1;
        }
    }

    fn add(&mut self, label: String, fragment: String, updated: u64) -> u64 {
        let id = self.free_id(updated);
        self.kept.push(SavedPlan { id, label, fragment, updated, seen: String::new() });
        id
    }

    /// The first id from the time on that nothing has.
    fn free_id(&self, now: u64) -> u64 {
        let mut id = now;
        while self.get(id).is_some() || self.bad.iter().any(|(key, _)| *key == format!("{}{id}", KEY)) {
            id = id.wrapping_add(1);
        }
        id
    }

    /// Keeps a plan in the place of an earlier one; whether there is such.
    pub fn update(&mut self, id: u64, plan: &Plan, now: u64) -> bool {
        self.get_mut(id).map(|kept| (kept.fragment, kept.updated) = (link::encode(plan), now)).is_some()
    }

    /// Gives a plan another label; an empty one changes nothing.
    pub fn rename(&mut self, id: u64, label: &str, now: u64) {
        let label = line(label);
        if let Some(kept) = self.get_mut(id).filter(|_| !label.is_empty()) {
            (kept.label, kept.updated) = (label, now);
        }
    }

    /// Keeps a copy of a plan; its id.
    pub fn duplicate(&mut self, id: u64, now: u64) -> Option<u64> {
        let SavedPlan { label, fragment, .. } = self.get(id)?.clone();
        let name = |label: &str, number| match number {
            1 => messages::copy_of(label),
            _ => messages::numbered_copy_of(label, number),
        };
        Some(self.add(self.free_label(&label, name), fragment, now))
    }

    /// Takes a plan out; it can be given to [`Library::restore`].
    pub fn delete(&mut self, id: u64) -> Option<SavedPlan> {
        let index = self.kept.iter().position(|kept| kept.id == id)?;
        Some(self.kept.remove(index))
    }

    /// Puts a plan back that was taken out.
    pub fn restore(&mut self, kept: SavedPlan) {
        if self.get(kept.id).is_none() {
            self.kept.push(SavedPlan { seen: String::new(), ..kept });
        }
    }

    /// The key and text to store for a plan, after a look at what is stored there now.
    ///
    /// Where another tab wrote something else meanwhile, that stays under its id, and this plan gets a new one: its
    /// id is the last part of the answer.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::library::saved_plans::Library;
    /// let plan = options::read([("distance", "5km"), ("goal", "25m")]).plan;
    /// let mut shelf = Library::default();
    /// let id = shelf.keep(&plan, 7);
    /// assert_eq!(shelf.save(id, None, 7).map(|(key, _, id)| (key, id)), Some(("lapwise:plan:7".to_owned(), 7)));
    /// let (key, _, id) = shelf.save(id, Some("#distance=10km&goal=1h 5 Other"), 9).unwrap();
    /// assert_eq!((key.as_str(), id, shelf.list().len()), ("lapwise:plan:9", 9, 2));
    /// ```
    pub fn save(&mut self, id: u64, stored: Option<&str>, now: u64) -> Option<(String, String, u64)> {
        let mut kept = self.get(id)?.clone();
        let other = stored.filter(|text| **text != kept.seen && **text != kept.entry());
        if let Some(text) = other {
            self.delete(id);
            match SavedPlan::read(id, text, now) {
                Some(theirs) => self.kept.push(theirs),
                None => self.bad.push((kept.key(), text.to_owned())),
            }
            kept.id = self.free_id(now);
            self.kept.push(kept.clone());
        }
        let text = kept.entry();
        self.get_mut(kept.id)?.seen.clone_from(&text);
        Some((kept.key(), text, kept.id))
    }

    /// All plans as the text of a file, last changed first.
    #[must_use]
    pub fn export(&self) -> String {
        let mut file = format!("{}\n", HEAD);
        for kept in self.list() {
            file.push_str(&kept.entry());
            file.push('\n');
        }
        file
    }

    /// Adds the plans of a file that are not here yet; how many, and the lines that could not be read.
    pub fn import(&mut self, file: &str, now: u64) -> (usize, Vec<String>) {
        let (mut added, mut bad) = (0, Vec::new());
        for line in file.trim_start_matches('\u{feff}').lines() {
            if line.trim().is_empty() || line.trim_ascii_end() == HEAD {
                continue;
            }
            match SavedPlan::read(0, line, now) {
                Some(kept) if self.has(&kept) => {}
                Some(kept) => {
                    self.add(kept.label, kept.fragment, kept.updated);
                    added += 1;
                }
                None => bad.push(line.to_owned()),
            }
        }
        (added, bad)
    }

    fn has(&self, other: &SavedPlan) -> bool {
        self.kept.iter().any(|kept| (&kept.label, &kept.fragment) == (&other.label, &other.fragment))
    }
}
