//! Handles to what one widget shows at first sight, for the part `edit`, which makes it listen.

use crate::controls::field::Entry;
use crate::markup::ElementRef;
use crate::plan_view::activation::Activation;
use crate::plan_view::chart::ChartSeam;
use crate::plan_view::race::RaceEntry;
use crate::plan_view::table::TableSeam;
use crate::state::Planner;

/// Everything in a widget that listens once the part `edit` is there. Copies are of the same widget.
///
/// The handles are filled when the components are made, and empty again once the widget is taken off the page.
#[derive(Clone, Copy)]
pub(crate) struct WidgetParts {
    /// The widget's outermost element.
    pub(crate) frame: ElementRef,
    /// The container of the notices above the plan.
    pub(crate) notices: ElementRef,
    pub(crate) race: RaceEntry,
    pub(crate) goal: Entry,
    pub(crate) pace: Entry,
    /// The live region that reads the headline to a screen reader.
    pub(crate) spoken: ElementRef,
    pub(crate) chart: ChartSeam,
    pub(crate) table: TableSeam,
    /// The place on the bar for the tools of a selected lap, which take the room of the actions.
    pub(crate) tray: ElementRef,
    /// The row of the details that are set.
    pub(crate) details: ElementRef,
    pub(crate) activation: Activation,
}

impl WidgetParts {
    /// Creates the handles of a widget that is about to be made under the current owner.
    pub(crate) fn new(planner: Planner) -> Self {
        Self {
            frame: ElementRef::new(),
            notices: ElementRef::new(),
            race: RaceEntry::new(),
            goal: Entry::new(),
            pace: Entry::new(),
            spoken: ElementRef::new(),
            chart: ChartSeam::new(planner),
            table: TableSeam::new(planner),
            tray: ElementRef::new(),
            details: ElementRef::new(),
            activation: Activation::new(),
        }
    }
}
