//! Does what the author of the page around a planner does, by script.

use super::Visitor;
use serde_json::{Value, json};

impl Visitor {
    /// Sets an attribute of the planner.
    #[track_caller]
    pub fn sets_attribute(&self, name: &str, value: &str) {
        self.asks::<bool>("setAttributeOfPlanner", &[json!(name), json!(value)]);
    }

    /// Sets a property of the planner.
    #[track_caller]
    pub fn sets_property(&self, name: &str, value: &str) {
        self.asks::<bool>("setProperty", &[json!(name), json!(value)]);
    }

    /// Returns a property of the planner.
    #[track_caller]
    pub fn property(&self, name: &str) -> String {
        self.asks("property", &[json!(name)])
    }

    /// Waits until a property of the planner has a value.
    #[track_caller]
    pub fn waits_for_property(&self, name: &str, value: &str) {
        let what = format!("{name} to be {value}");
        self.waits_for(&what, "property", &[json!(name)], |seen: &String| seen == value);
    }

    /// Moves the planner to the top of the page, where it was not before.
    #[track_caller]
    pub fn moves_planner_to_the_top(&self) {
        self.asks::<bool>("movePlannerToTop", &[]);
    }

    /// Listens to the planner's changes from now on.
    #[track_caller]
    pub fn listens_for_changes(&self) {
        self.asks::<bool>("hearChanges", &[]);
    }

    /// Returns the goal of every change that was heard, in seconds.
    #[track_caller]
    pub fn heard_goals(&self) -> Vec<f64> {
        self.asks("heardGoals", &[])
    }

    /// Waits until the last change that was heard has a goal of so many seconds.
    #[track_caller]
    pub fn waits_for_heard_goal(&self, seconds: f64) {
        let is_last = |goals: &Vec<f64>| goals.last() == Some(&seconds);
        self.waits_for(&format!("a change to {seconds} s"), "heardGoals", &[], is_last);
    }

    /// Returns the source of the page around the planner.
    #[track_caller]
    pub fn page_around(&self) -> String {
        self.asks("pageAround", &[])
    }

    /// Computes a schedule by script.
    ///
    /// # Errors
    ///
    /// The message of the error that the promise rejects with.
    #[track_caller]
    pub fn schedules(&self, options: Value) -> Result<Value, String> {
        let mut answer: Value = self.asks("scheduleOf", &[options]);
        match answer.get("error").and_then(Value::as_str) {
            Some(message) => Err(message.to_owned()),
            None => Ok(answer["schedule"].take()),
        }
    }

    /// Returns the number of entries of the browser's history.
    #[track_caller]
    pub fn history_length(&self) -> usize {
        self.asks("historyLength", &[])
    }

    /// Returns true if the window is the one that gets the keys. WebKit's driver keeps it behind others.
    #[track_caller]
    pub fn window_has_focus(&self) -> bool {
        self.asks("windowHasFocus", &[])
    }

    /// Follows a link to another fragment of this page, which is not loaded again.
    #[track_caller]
    pub fn opens_in_this_page(&self, fragment: &str) {
        self.asks::<String>("openInPage", &[json!(fragment)]);
    }

    /// Follows such a link, and the page goes before it hears of it.
    #[track_caller]
    pub fn opens_in_this_page_as_it_goes(&self, fragment: &str) {
        self.asks::<bool>("openAndLeave", &[json!(fragment)]);
    }
}
