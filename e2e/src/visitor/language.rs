//! Meets the planner in other languages than English.

use super::{Visitor, done};
use serde_json::json;

impl Visitor {
    /// Starts a browser at a desk, for a site that has languages derived from English as well: in `en-XA.html` and
    /// `ar-XB.html` every letter of a message has an accent, and every vowel stands twice.
    #[track_caller]
    pub fn arrives_where_languages_are_derived() -> Self {
        Self::arrives_at("LAPWISE_PSEUDO_URL")
    }

    /// Waits until the planner is in a language, written as its tag and direction.
    #[track_caller]
    pub fn waits_for_language(&self, tag: &str, direction: &str) {
        let language = format!("{tag} {direction}");
        self.waits_for(&format!("a planner in {language}"), "languageOfPlanner", &[], |seen: &String| {
            *seen == language
        });
    }

    /// Returns the ids of the panels that can be opened.
    #[track_caller]
    pub fn panel_ids(&self) -> Vec<String> {
        self.asks("panelIds", &[])
    }

    /// Opens a panel by its id and waits until something is in it.
    #[track_caller]
    pub fn opens_panel(&self, id: &str) {
        self.waits_until(&format!("the panel {id}"), "opensPanel", &[json!(id)]);
    }

    /// Replaces what a field holds by the id of the field, and leaves the field.
    #[track_caller]
    pub fn types_into_field(&self, id: &str, text: &str) {
        self.asks::<bool>("typeIntoField", &[json!(id), json!(text)]);
    }

    /// Makes the planner fail at whatever is asked of it next.
    #[track_caller]
    pub fn spoils_the_planner(&self) {
        self.asks::<bool>("spoilPlanner", &[]);
    }

    /// Waits until another planner has taken the place of one that failed.
    #[track_caller]
    pub fn waits_for_planner(&self, count: u32) {
        self.waits_until(&format!("planner {count}"), "isPlanner", &[json!(count)]);
    }

    /// Waits until no text of the planner has a word without accents, but for symbols of units.
    #[track_caller]
    pub fn sees_accents_everywhere(&self) {
        self.waits_for("accents on every text", "plainTexts", &[], |plain: &Vec<String>| plain.is_empty());
    }

    /// Waits until nothing of the planner reaches over its edges.
    #[track_caller]
    pub fn sees_nothing_cut_off(&self) {
        self.waits_for("nothing over the edges", "cutOff", &[], |over: &Vec<String>| over.is_empty());
    }

    /// Returns every warning that the console has shown so far; none where the browser does not report it.
    #[track_caller]
    pub fn console_warnings(&self) -> Option<Vec<String>> {
        self.browser.is_chromium().then(|| done("reading the console", self.browser.warnings()))
    }
}
