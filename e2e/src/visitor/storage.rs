//! Reads what the browser keeps, and lets it keep nothing.

use super::Visitor;
use serde_json::json;

/// The state in which a service worker finds the page that it has kept.
#[derive(Clone, Copy, Debug)]
pub enum KeptPage {
    /// The page is there.
    Kept,
    /// There are files, but not the page.
    Missing,
    /// The browser does not read it.
    Unreadable,
    /// The browser opens nothing that it has kept.
    Refused,
}

impl KeptPage {
    fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::Refused => "refused",
        }
    }
}

impl Visitor {
    /// Returns the reader's own plan as the browser stores it; empty where it stores none.
    #[track_caller]
    pub fn stored_plan(&self) -> String {
        self.asks("storedPlan", &[])
    }

    /// Waits until the reader's own plan is stored and contains a text.
    #[track_caller]
    pub fn waits_for_stored_plan_with(&self, part: &str) {
        let what = format!("a stored plan with {part}");
        self.waits_for(&what, "storedPlan", &[], |stored: &String| stored.contains(part));
    }

    /// Returns the stored text of the saved plan with this number.
    #[track_caller]
    pub fn saved_plan(&self, number: usize) -> String {
        self.asks("savedPlan", &[json!(number)])
    }

    /// Waits until a saved plan is stored under this name.
    #[track_caller]
    pub fn waits_for_saved_plan_named(&self, name: &str) {
        let end = format!(" {name}");
        let is_saved = |texts: &Vec<String>| texts.iter().any(|text| text.ends_with(&end));
        self.waits_for(&format!("a saved plan named {name}"), "savedPlans", &[], is_saved);
    }

    /// Stores a text under a number where saved plans are, as another visit or tab has.
    #[track_caller]
    pub fn has_saved_plan(&self, number: usize, text: &str) {
        self.asks::<()>("savePlan", &[json!(number), json!(text)]);
    }

    /// Hears that another tab has stored the saved plan with this number.
    #[track_caller]
    pub fn hears_of_saved_plan(&self, number: usize) {
        self.asks::<bool>("hearOfSavedPlan", &[json!(number)]);
    }

    /// Waits until these are the names under My plans, in this order.
    #[track_caller]
    pub fn waits_for_names_in_my_plans(&self, names: &[&str]) {
        let what = format!("the saved plans {names:?}");
        self.waits_for(&what, "namesInMyPlans", &[], |seen: &Vec<String>| seen == names);
    }

    /// Waits until a plan of this name is under My plans.
    #[track_caller]
    pub fn waits_for_name_in_my_plans(&self, name: &str) {
        let is_there = |names: &Vec<String>| names.iter().any(|seen| seen == name);
        self.waits_for(&format!("{name} under My plans"), "namesInMyPlans", &[], is_there);
    }

    /// Lets the browser refuse storage until the page is loaded again.
    #[track_caller]
    pub fn refuses_storage(&self) {
        self.asks::<bool>("refuseStorage", &[]);
    }

    /// Lets the browser refuse databases until the page is loaded again.
    #[track_caller]
    pub fn refuses_databases(&self) {
        self.asks::<bool>("refuseDatabases", &[]);
    }

    /// Has no room left for what databases store.
    #[track_caller]
    pub fn fills_databases(&self) {
        self.asks::<bool>("fillDatabases", &[]);
    }

    /// Has room again.
    #[track_caller]
    pub fn makes_room(&self) {
        self.asks::<bool>("makeRoom", &[]);
    }

    /// Waits until the last press of the lap button is on the disk.
    #[track_caller]
    pub fn waits_until_recorded(&self) {
        self.waits_until("a lap that is recorded", "isLapRecorded", &[]);
    }

    /// Returns what the race screen says.
    #[track_caller]
    pub fn race_screen(&self) -> String {
        self.asks("raceScreen", &[])
    }

    /// Waits until the race screen says something, and not this.
    #[track_caller]
    pub fn waits_for_race_screen_without(&self, part: &str) {
        let is_without = |seen: &String| !seen.is_empty() && !seen.contains(part);
        self.waits_for(&format!("a race screen without {part}"), "raceScreen", &[], is_without);
    }

    /// Waits until what lies over the page has a history entry of its own.
    #[track_caller]
    pub fn waits_for_history_entry(&self) {
        self.waits_until("a history entry over the page", "isOverPage", &[]);
    }

    /// Waits until the page is kept for a visit without a network.
    #[track_caller]
    pub fn waits_until_kept_for_offline(&self) {
        self.waits_until("a service worker that is ready", "hasServiceWorkerReady", &[]);
        self.waits_for("one cache", "countCaches", &[], |count: &usize| *count == 1);
    }

    /// Waits until a service worker answers the requests of the page.
    #[track_caller]
    pub fn waits_for_service_worker(&self) {
        self.waits_until("a page that a service worker serves", "isServedByServiceWorker", &[]);
    }

    /// Returns what the site's service worker answers to a request for the page, where that is what it finds:
    /// `"kept"`, or `"the site"` where it asks the network.
    #[track_caller]
    pub fn service_worker_answer(&self, found: KeptPage) -> String {
        self.asks("serviceWorkerAnswer", &[json!(found.name())])
    }
}
