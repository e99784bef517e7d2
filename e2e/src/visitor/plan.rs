//! Reads the plan on screen and works its fields.

use super::Visitor;
use serde_json::json;

impl Visitor {
    /// Waits until the widget shows a table with a row for every split, which the fallback has not.
    #[track_caller]
    pub fn sees_a_table_of_splits(&self) {
        self.waits_until("a table with a row for every split", "showsTable", &[]);
    }

    /// Waits until the plan has a goal of so many seconds.
    #[track_caller]
    pub fn waits_for_goal(&self, seconds: f64) {
        self.waits_for(&format!("a goal of {seconds} s"), "goalSeconds", &[], |goal: &Option<f64>| {
            *goal == Some(seconds)
        });
    }

    /// Returns the goal of the plan in seconds.
    #[track_caller]
    pub fn goal_seconds(&self) -> f64 {
        self.asks("goalSeconds", &[])
    }

    /// Returns the lap times of the plan, such as `"80.0 80.0"`.
    #[track_caller]
    pub fn laps(&self) -> String {
        self.asks("laps", &[])
    }

    /// Waits until the plan has these lap times.
    #[track_caller]
    pub fn waits_for_laps(&self, laps: &str) {
        self.waits_for(&format!("the laps {laps}"), "laps", &[], |seen: &String| seen == laps);
    }

    /// Waits until the lap times of the plan start with these.
    #[track_caller]
    pub fn waits_for_first_laps(&self, laps: &str) {
        let start = format!("{laps} ");
        self.waits_for(&format!("the first laps {laps}"), "laps", &[], |seen: &String| seen.starts_with(&start));
    }

    /// Returns the sum of the lap times in milliseconds.
    #[track_caller]
    pub fn sum_of_laps(&self) -> u64 {
        self.asks("sumOfLaps", &[])
    }

    /// Waits until the plan has a value under a key of the vocabulary, such as `"sections"`.
    #[track_caller]
    pub fn waits_for_plan_value(&self, key: &str, value: &str) {
        let what = format!("{key}={value} in the plan");
        self.waits_for(&what, "planValue", &[json!(key)], |seen: &String| seen == value);
    }

    /// Returns the link of the plan.
    #[track_caller]
    pub fn link(&self) -> String {
        self.asks("link", &[])
    }

    /// Waits until the link of the plan contains a text.
    #[track_caller]
    pub fn waits_for_link_with(&self, part: &str) {
        self.waits_for(&format!("a link with {part}"), "link", &[], |link: &String| link.contains(part));
    }

    /// Waits until there is a link of the plan and it does not contain a text.
    #[track_caller]
    pub fn waits_for_link_without(&self, part: &str) {
        let is_without = |link: &String| !link.is_empty() && !link.contains(part);
        self.waits_for(&format!("a link without {part}"), "link", &[], is_without);
    }

    /// Opens a panel by its title as a person does: on the bar of actions, or in the list that has it. A sheet that is
    /// open is closed first.
    #[track_caller]
    pub fn opens(&self, panel: &str) {
        self.closes_the_sheet();
        match panel {
            "Goals" | "Course" | "Sections" | "Start" | "Notes" => self.clicks("Goals, start, notes"),
            "My plans" | "On the track" | "Save" | "Times from a watch" | "Embed this plan" => {
                self.clicks("More");
            }
            _ => return self.clicks(panel),
        }
        self.waits_for_still_sheet();
        self.finds(&format!("the row “{panel}”"), || {
            let row = self.browser.evaluate("row(...arguments)", vec![json!(panel)])?.element()?;
            Ok(self.browser.click(&row)?)
        });
        self.waits_until(&format!("the panel “{panel}”"), "isPanelOpen", &[json!(panel)]);
    }

    /// Closes the sheet that is open, if there is one.
    #[track_caller]
    pub fn closes_the_sheet(&self) {
        if self.asks("isSheetOpen", &[]) {
            self.waits_for_still_sheet();
            self.clicks("Close");
            self.waits_for_no_sheet();
        }
    }

    /// Waits until the open sheet stands still. What is on its way up with it is missed by a click.
    #[track_caller]
    fn waits_for_still_sheet(&self) {
        self.waits_until("the sheet to stand still", "isSheetStill", &[]);
    }

    /// Waits until no sheet is open.
    #[track_caller]
    pub fn waits_for_no_sheet(&self) {
        self.waits_until("the sheet to be gone", "isSheetClosed", &[]);
    }

    /// Goes back as the button of the browser does.
    #[track_caller]
    pub fn goes_back(&self) {
        self.asks::<bool>("goBack", &[]);
    }

    /// Scrolls to the end of the page.
    #[track_caller]
    pub fn scrolls_to_the_end(&self) {
        self.asks::<bool>("scrollToEnd", &[]);
    }

    /// Waits until the bar of actions, or what has taken its place alone, ends at the bottom of the screen.
    #[track_caller]
    pub fn waits_for_bar_in_sight(&self) {
        self.waits_until("the bar at the bottom of the screen", "isBarAtBottom", &[]);
    }

    /// Checks that nothing in sight has moved by itself since the page was loaded. Only Chromium tells.
    #[track_caller]
    pub fn sees_nothing_move(&self) {
        let shift: f64 = self.asks("layoutShift", &[]);
        assert!(shift < 0.001, "a layout shift of {shift}");
    }

    /// Opens the editor of the shape, whose button is named after the shape.
    #[track_caller]
    pub fn opens_the_shape(&self) {
        self.closes_the_sheet();
        self.finds("the button of the shape", || {
            let button = self.browser.evaluate("shapeButton()", vec![])?.element()?;
            Ok(self.browser.click(&button)?)
        });
    }

    /// Waits until the list of races begins with these names.
    #[track_caller]
    pub fn waits_for_first_races(&self, names: &[&str]) {
        let what = format!("a list of races that begins with {names:?}");
        self.waits_for(&what, "racesOffered", &[], |offered: &Vec<String>| {
            offered.len() >= names.len() && offered.iter().zip(names).all(|(offered, name)| offered == name)
        });
    }

    /// Waits until the field with this label is marked as invalid.
    #[track_caller]
    pub fn waits_for_invalid(&self, label: &str) {
        self.waits_for_field(label, "to be marked as invalid", "isInvalid", |is_invalid: &bool| *is_invalid);
    }

    /// Waits until there is text in the field with this label and all of it is selected.
    #[track_caller]
    pub fn waits_for_selected_text(&self, label: &str) {
        self.waits_for_field(label, "to be selected", "isAllSelected", |is_selected: &bool| *is_selected);
    }

    /// Replaces what a field holds by a text that is pasted, which may have several lines.
    #[track_caller]
    pub fn pastes_into(&self, label: &str, text: &str) {
        self.with(label, |field| {
            let arguments = vec![field.to_json()?, json!(text)];
            Ok(self.browser.evaluate("pasteInto(...arguments)", arguments)?.convert::<bool>()?)
        });
    }

    /// Waits until the Tab key stops at this lap of the table alone.
    #[track_caller]
    pub fn waits_for_tab_stop_at(&self, lap: &str) {
        let is_only_stop = |stops: &Vec<String>| stops[..] == [lap];
        self.waits_for(&format!("the only tab stop at {lap}"), "lapsInTabOrder", &[], is_only_stop);
    }

    /// Returns where race, goal, headline and the first four clock times end, in pixels from the top of the screen.
    #[track_caller]
    pub fn bottom_of_first_screen(&self) -> f64 {
        self.asks("bottomOfFirstScreen", &[])
    }

    /// Waits until the top of the planner is at the top of the screen, or no more than a line above it.
    #[track_caller]
    pub fn waits_for_planner_at_the_top(&self) {
        self.waits_for("the planner at the top of the screen", "topOfPlanner", &[], |top: &f64| *top > -80.0);
    }

    /// Returns the rows of the table of changed laps: mark, before, now, difference, kind of change.
    #[track_caller]
    pub fn changed_laps(&self) -> Vec<Vec<String>> {
        self.asks("changedLaps", &[])
    }

    /// Returns the times that a coach calls at the chosen place of the track, a row a text.
    #[track_caller]
    pub fn passing_times(&self) -> Vec<String> {
        self.asks("passingTimes", &[])
    }

    /// Waits until the first of the passing times is this row.
    #[track_caller]
    pub fn waits_for_first_passing_time(&self, row: &str) {
        let is_first = |rows: &Vec<String>| rows.first().is_some_and(|first| first == row);
        self.waits_for(&format!("{row} as the first passing time"), "passingTimes", &[], is_first);
    }

    /// Waits until the passing times are these rows.
    #[track_caller]
    pub fn waits_for_passing_times(&self, rows: &[&str]) {
        self.waits_for(&format!("the passing times {rows:?}"), "passingTimes", &[], |seen: &Vec<String>| seen == rows);
    }
}
