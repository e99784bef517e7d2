//! Handles to what one widget shows at first sight, for the part that attaches listeners to it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Event, EventTarget};

use crate::controls::field::Entry;
use crate::markup::{Element, ElementRef};
use crate::plan_view::chart::SplitChart;
use crate::plan_view::race::RacePicker;
use crate::plan_view::table::SplitTable;

/// Everything in a widget that starts to listen when somebody first touches it.
pub(crate) struct WidgetParts {
    pub(crate) race: Rc<RacePicker>,
    pub(crate) goal: Entry,
    pub(crate) pace: Entry,
    /// The live region that reads the headline to a screen reader.
    pub(crate) spoken: ElementRef,
    pub(crate) chart: Rc<SplitChart>,
    pub(crate) table: Rc<SplitTable>,
    /// The container of the notices above the plan.
    pub(crate) notices: Element,
    /// The group of panels that share, print and save, beside which the reader's own plan is offered.
    pub(crate) takeout: Element,
    /// The widget's outermost element.
    pub(crate) frame: Element,
    /// True once the widget listens, or will as soon as the part `edit` has been fetched.
    pub(crate) is_activated: Cell<bool>,
    /// The last click and its target, to be replayed after activation.
    pub(crate) last_click: RefCell<Option<(EventTarget, Event)>>,
}
