//! Measurements of a page by scripts that run before its own.

use crate::browser::Browser;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const SPEED: &str = include_str!("timing/speed.js");
const EMBED_SPEED: &str = include_str!("timing/embed-speed.js");

/// The cost of what a page does.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Costs {
    /// The milliseconds of the longest task, or 0 if none took more than 50.
    pub longest: f64,
    /// The milliseconds by which tasks took more than 50 each.
    pub blocking: f64,
    /// The layout shift score.
    pub shift: f64,
}

/// The cost of an element that is far below the view.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CostsAtRest {
    /// Name and bytes with headers of every file that was fetched for it.
    pub fetched: Vec<(String, u64)>,
    /// The number of tasks of more than 50 ms.
    pub long_tasks: u32,
    /// The layout shift score.
    pub shift: f64,
}

/// The cost of ten elements that are put into a page one after the other.
#[derive(Debug, Deserialize)]
pub struct CostsOfTen {
    /// The milliseconds until each is done.
    pub times: Vec<f64>,
    /// The number of wasm files that were fetched for all of them.
    pub wasm: u32,
}

/// All times are in milliseconds. Errors are those of a browser that does not do as it is told.
impl Browser {
    /// Measures the speed of every page that is opened from now on.
    ///
    /// # Errors
    ///
    /// When the browser does not take the script.
    pub fn measure_speed(&self) -> WebDriverResult<()> {
        self.run_first(SPEED)
    }

    /// Returns the time from the start of the navigation to the first paint with a table.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn time_until_ready(&self) -> WebDriverResult<f64> {
        self.measured("speed.untilReady")
    }

    /// Returns the cost of loading, once a page with a table has nothing more to do.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn costs_of_loading(&self) -> WebDriverResult<Costs> {
        self.measured("speed.loading()")
    }

    /// Returns the cost of the first edit of the goal, once the page has nothing more to do.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn costs_of_first_touch(&self, goal: &str) -> WebDriverResult<Costs> {
        self.measured(&format!("speed.firstTouch({})", json!(goal)))
    }

    /// Returns the time from the first edit of the goal to its answer, for which a page may still load something.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn time_until_awake(&self, goal: &str) -> WebDriverResult<f64> {
        self.measured(&format!("speed.untilAwake({})", json!(goal)))
    }

    /// Returns the time from an edit of the goal to the next paint.
    ///
    /// # Errors
    ///
    /// When the browser does not answer, or the page with another finish.
    pub fn time_until_answered(&self, goal: &str) -> WebDriverResult<f64> {
        self.measured(&format!("speed.untilAnswered({})", json!(goal)))
    }

    /// Returns the number of laps in the table.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn lap_count(&self) -> WebDriverResult<u64> {
        self.measured("speed.countLaps()")
    }

    /// Drags a lap, counted from 0, and returns the time of each frame.
    ///
    /// # Errors
    ///
    /// When the browser does not answer, or the lap does not follow.
    pub fn frame_times_of_drag(&self, lap: usize, frames: usize) -> WebDriverResult<Vec<f64>> {
        self.measured(&format!("speed.drag({lap}, {frames})"))
    }

    /// Measures the cost of elements on every page that is opened from now on.
    ///
    /// # Errors
    ///
    /// When the browser does not take the script.
    pub fn measure_embedding(&self) -> WebDriverResult<()> {
        self.run_first(EMBED_SPEED)
    }

    /// Returns the cost of the element below the view, two seconds after the page has loaded.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn costs_at_rest(&self) -> WebDriverResult<CostsAtRest> {
        self.measured("embedSpeed.atRest()")
    }

    /// Returns the cost of ten elements.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn costs_of_ten(&self) -> WebDriverResult<CostsOfTen> {
        self.measured("embedSpeed.tenTimes()")
    }

    fn measured<T: DeserializeOwned>(&self, expression: &str) -> WebDriverResult<T> {
        self.evaluate(expression, vec![])?.convert()
    }
}
