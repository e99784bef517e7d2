//! A slider for each lap over the chart, for keyboards and screen readers.
//!
//! The sliders are invisible. They carry the focus, the lap's name and its time; keys are handled elsewhere.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, HtmlElement};

use lapwise_core::formats::number;
use lapwise_core::messages;
use lapwise_core::pacing::Time;
use lapwise_core::present::chart::Chart;
use lapwise_core::present::geometry::Bounds;
use lapwise_core::present::phrases;

use crate::markup::{Element, svg};
use crate::platform::focus;
use crate::state::Planned;

/// The sliders of one chart.
pub(super) struct LapSliders {
    /// The group that they are in.
    pub(super) group: Element,
    sliders: RefCell<Vec<LapSlider>>,
    /// The lap whose slider the Tab key stops at; the arrow keys lead from lap to lap.
    tab_stop: Cell<usize>,
}

struct LapSlider {
    element: Element,
    /// The column of the lap as set last.
    column: Option<Bounds>,
    /// The value as set last.
    value: Option<SliderValue>,
}

/// All that the attributes of a slider depend on.
#[derive(PartialEq)]
struct SliderValue {
    lap: Time,
    is_locked: bool,
    goal: Time,
    lap_count: usize,
}

/// The beginning of a slider's id.
const ID_PREFIX: &str = "step-";

impl LapSliders {
    pub(super) fn new() -> Self {
        let group = svg("g").class("sliders");
        Self { group, sliders: RefCell::default(), tab_stop: Cell::default() }
    }

    /// Brings all sliders up to date with a chart and its plan.
    pub(super) fn update(&self, chart: &Chart, planned: &Planned) {
        let sliders = &mut *self.sliders.borrow_mut();
        for gone in sliders.drain(planned.schedule.splits().len().min(sliders.len())..) {
            gone.element.0.remove();
        }
        if self.tab_stop.get() >= sliders.len() {
            self.tab_stop.set(0);
            if let Some(first) = sliders.first() {
                first.element.set_attr("tabindex", "0");
            }
        }
        for lap in 0..chart.steps.len() {
            if lap == sliders.len() {
                sliders.push(LapSlider { element: self.slider(lap), column: None, value: None });
            }
            let (Some(slider), Some(column)) = (sliders.get_mut(lap), chart.column(lap)) else { break };
            slider.set_column(column);
            slider.set_value(lap, planned);
        }
    }

    /// Brings the value of one slider up to date.
    pub(super) fn update_value(&self, lap: usize, planned: &Planned) {
        if let Some(slider) = self.sliders.borrow_mut().get_mut(lap) {
            slider.set_value(lap, planned);
        }
    }

    /// Returns true if there is a slider for a lap.
    pub(super) fn has(&self, lap: usize) -> bool {
        lap < self.sliders.borrow().len()
    }

    /// Moves the stop of the Tab key to a lap.
    pub(super) fn set_tab_stop(&self, lap: usize) {
        let sliders = self.sliders.borrow();
        for (lap, tabindex) in [(self.tab_stop.replace(lap), "-1"), (lap, "0")] {
            if let Some(slider) = sliders.get(lap) {
                slider.element.set_attr("tabindex", tabindex);
            }
        }
    }

    /// Gives the focus to the slider of a lap.
    pub(super) fn focus(&self, lap: usize) {
        let element = self.sliders.borrow().get(lap).map(|slider| slider.element.clone());
        if let Some(element) = element {
            // Whoever taps a lap does not expect the page to move under the finger.
            focus::without_scroll(element.0.unchecked_ref::<HtmlElement>());
        }
    }

    /// A new slider for a lap.
    fn slider(&self, lap: usize) -> Element {
        let slider = svg("rect")
            .attr("role", "slider")
            .attr("aria-orientation", "vertical")
            .attr("aria-valuemin", "0")
            .attr("tabindex", if lap == self.tab_stop.get() { "0" } else { "-1" })
            // The id tells which lap an event is about.
            .attr("id", &format!("{ID_PREFIX}{lap}"));
        self.group.append(&slider.0);
        slider
    }
}

impl LapSlider {
    fn set_column(&mut self, column: Bounds) {
        if self.column == Some(column) {
            return;
        }
        self.column = Some(column);
        let lengths = [("x", column.left), ("y", column.top), ("width", column.width()), ("height", column.height())];
        for (name, length) in lengths {
            self.element.set_attr(name, &length.to_string());
        }
    }

    /// Tells a screen reader the time of a lap.
    fn set_value(&mut self, lap: usize, planned: &Planned) {
        let Planned { plan, schedule, .. } = planned;
        let lap_count = schedule.splits().len();
        let Some(split) = schedule.splits().get(lap) else { return };
        let value = Some(SliderValue { lap: split.lap, is_locked: split.is_locked, goal: plan.goal, lap_count });
        if self.value == value {
            return;
        }
        self.value = value;
        let text = phrases::spoken_lap(split.lap, schedule.unit(), split.is_locked);
        self.element.set_attr("aria-valuetext", &text);
        self.element.set_attr("aria-valuenow", &split.lap.millis().to_string());
        self.element.set_attr("aria-valuemax", &plan.goal.max(split.lap).millis().to_string());
        self.element.set_attr("aria-label", &messages::lap_of(lap + 1, lap_count));
    }
}

/// The lap whose slider an event came from.
pub(super) fn lap_of_target(event: &Event) -> Option<usize> {
    let id = event.target()?.dyn_into::<DomElement>().ok()?.id();
    usize::try_from(number(id.strip_prefix(ID_PREFIX)?.as_bytes())).ok()
}
