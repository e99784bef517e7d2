//! A situation of `tests/embedding`: its page judges itself, and is asked for the verdict.

use crate::browser::Browser;
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
}
