//! Prints, without a dialog.

use super::Visitor;
use serde::Deserialize;

/// Pages as they would be printed.
#[derive(Clone, Debug, Deserialize)]
pub struct Printed {
    /// Width and height of each page, such as `190.0mm`.
    pub sizes: Vec<[String; 2]>,
    /// Each text with its size, in tenths of a millimetre.
    pub texts: Vec<(String, f64)>,
    /// The CSS rules of the printed document.
    pub rules: Vec<String>,
}

impl Printed {
    /// Returns true if a text stands on the pages, by itself.
    pub fn has(&self, text: &str) -> bool {
        self.texts.iter().any(|(printed, _)| printed == text)
    }

    /// Returns true if a text stands on the pages, by itself or in another.
    pub fn has_part(&self, part: &str) -> bool {
        self.texts.iter().any(|(printed, _)| printed.contains(part))
    }
}

impl Visitor {
    /// Clicks "Print this" and returns the pages. The printing has not begun: see [`Visitor::finishes_printing`].
    #[track_caller]
    pub fn prints(&self) -> Printed {
        self.watches_printing();
        self.clicks("Print this");
        self.waits_for_print()
    }

    /// Watches what is printed from now on.
    #[track_caller]
    pub fn watches_printing(&self) {
        self.asks::<bool>("watchPrinting", &[]);
    }

    /// Waits for printed pages and returns them.
    #[track_caller]
    pub fn waits_for_print(&self) -> Printed {
        self.waits_for("printed pages", "printed", &[], |printed: &Option<Printed>| printed.is_some())
            .expect("the wait is for some")
    }

    /// Lets the printing begin and end.
    #[track_caller]
    pub fn finishes_printing(&self) {
        self.asks::<usize>("finishPrinting", &[]);
    }

    /// Returns the number of frames inside the planner, from one of which it prints.
    #[track_caller]
    pub fn frame_count(&self) -> usize {
        self.asks("countFrames", &[])
    }

    /// Waits until there is no frame inside the planner.
    #[track_caller]
    pub fn waits_for_no_frame(&self) {
        self.waits_for("a planner without a frame", "countFrames", &[], |count: &usize| *count == 0);
    }
}
