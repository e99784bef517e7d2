//! A situation of `tests/embedding`, whose page judges itself and is asked for the verdict, or a page of
//! `tests/bundlers`, which is judged.

use crate::browser::Browser;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

impl Browser {
    /// Returns the verdict of the page, if there is one yet. An empty one means that all is as expected.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn verdict(&self) -> WebDriverResult<Option<String>> {
        self.evaluate("verdict()", vec![])?.convert()
    }

    /// Returns every error and every violation of the page's policy so far.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn faults(&self) -> WebDriverResult<Vec<String>> {
        self.evaluate("faults()", vec![])?.convert()
    }

    /// Returns true if the covered page has seen enough and asks to be looked at again.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn asks_to_be_seen(&self) -> WebDriverResult<bool> {
        self.evaluate("asksToBeSeen()", vec![])?.convert()
    }

    /// Has the page judged by a script that it does not bring itself. [`Self::verdict`] tells what comes of it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn judge(&self, script: &str) -> WebDriverResult<()> {
        self.evaluate("judge(arguments[0])", vec![json!(script)]).map(drop)
    }

    /// Returns what the script that judges the page has measured, in words.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn figures(&self) -> WebDriverResult<String> {
        self.evaluate("figures()", vec![])?.convert()
    }
}
