//! A slider for each lap over the chart, for keyboards and screen readers.
//!
//! The sliders are invisible. They carry the focus, the lap's name and its time; keys are handled elsewhere.
//!
//! A plan may have 403 laps, and a slider has nine attributes. So this file makes sliders by hand, keeps what each one
//! shows, and writes to its node what differs, once a change has settled and some sliders a task. With 420 laps a change
//! costs 0.03 ms on a desktop before that; a binding for each attribute took 14 ms.

use lapwise_core::formats::number;
use lapwise_core::pacing::Time;
use lapwise_core::present::chart::Chart;
use lapwise_core::present::geometry::Bounds;
use lapwise_core::present::{LapName, phrases};

use super::selection::Selection;
use crate::markup::{Element, ElementRef, Event, effect, markup};
use crate::plan_view::chart::ChartSeam;
use crate::platform::{Timer, focus};
use crate::signals::StoredValue;
use crate::state::{Planned, Planner};

/// The sliders of one chart. Copies are of the same sliders.
#[derive(Clone, Copy)]
pub(super) struct LapSliders {
    planner: Planner,
    chart: ChartSeam,
    /// The group that they are in.
    group: ElementRef,
    sliders: StoredValue<Vec<LapSlider>>,
    /// The lap from which on sliders may be out of date, or not there yet.
    next: StoredValue<usize>,
    /// Brings those up to date.
    rest: StoredValue<Option<Timer>>,
    /// The lap whose slider the Tab key stops at; the arrow keys lead from lap to lap.
    tab_stop: StoredValue<usize>,
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

/// Screen readers hear of a change once it has settled.
const UPDATE_AFTER_MILLIS: i32 = 120;
/// The most sliders that are made in one task. With more, a slow phone would not answer for as long as that takes.
const AT_ONCE: usize = 50;

impl LapSliders {
    /// Creates the sliders of a chart, which follow it.
    pub(super) fn new(planner: Planner, chart: ChartSeam) -> Self {
        let (group, sliders) = (ElementRef::new(), StoredValue::new(Vec::new()));
        let (next, rest, tab_stop) = (StoredValue::new(0), StoredValue::new(None), StoredValue::new(0));
        let sliders = Self { planner, chart, group, sliders, next, rest, tab_stop };
        rest.set_value(Some(Timer::new(0, move || sliders.update_next())));
        sliders
    }

    /// The group of the sliders, which follow the chart and the lap that is read.
    pub(super) fn view(self, selection: Selection) -> Element {
        let group = markup! { g class="sliders" ref=(self.group); };
        self.update();
        let settled = Timer::new(UPDATE_AFTER_MILLIS, move || self.update());
        effect(move || {
            self.chart.drawn.track();
            let planned = self.planner.get();
            // The lap that has the focus is told at once, the others when the change has settled.
            if let Some(lap) = selection.read_lap() {
                self.sliders.update_value(|sliders| {
                    if let Some(slider) = sliders.get_mut(lap) {
                        slider.set_value(lap, &planned);
                    }
                });
            }
            settled.start();
        });
        group
    }

    /// Brings all sliders up to date, some now and the others in the next tasks.
    fn update(self) {
        self.next.set_value(0);
        self.update_next();
    }

    /// Brings some more sliders up to date.
    fn update_next(self) {
        self.update_until(self.next.get_value().saturating_add(AT_ONCE));
    }

    /// Brings the sliders up to date that may not be, of the laps before `end`.
    fn update_until(self, end: usize) {
        let (chart, planned) = (self.chart.drawn.get_untracked(), self.planner.get_untracked());
        let (start, end) = (self.next.get_value(), end.min(chart.steps.len()));
        self.fit(&chart, end);
        self.sliders.update_value(|sliders| {
            for (lap, slider) in sliders.iter_mut().enumerate().take(end).skip(start) {
                if let Some(column) = chart.column(lap) {
                    slider.set_column(column);
                }
                slider.set_value(lap, &planned);
            }
        });
        self.next.set_value(end);
        if end < chart.steps.len() {
            self.rest.with_value(|rest| {
                if let Some(rest) = rest {
                    rest.start();
                }
            });
        }
    }

    /// Removes the sliders of laps that a chart does not have, and adds those that are missing before `end`.
    fn fit(self, chart: &Chart, end: usize) {
        let (known, count) = (self.count(), chart.steps.len());
        let gone = self.sliders.try_update_value(|sliders| sliders.split_off(count.min(known)));
        // Not while the sliders are borrowed: one that loses the focus with its element is still listened to.
        for slider in gone.unwrap_or_default() {
            slider.element.0.remove();
        }
        if self.tab_stop.get_value() >= known.min(count) {
            self.set_tab_stop(0);
        }
        for lap in known..end {
            let element = self.slider(lap);
            self.group.put(&element);
            self.sliders.update_value(|sliders| sliders.push(LapSlider { element, column: None, value: None }));
        }
    }

    fn count(self) -> usize {
        self.sliders.with_value(Vec::len)
    }

    fn element(self, lap: usize) -> Option<Element> {
        self.sliders.with_value(|sliders| sliders.get(lap).map(|slider| slider.element.clone()))
    }

    /// Moves the stop of the Tab key to a lap.
    fn set_tab_stop(self, lap: usize) {
        for (lap, tabindex) in [(self.tab_stop.get_value(), "-1"), (lap, "0")] {
            if let Some(slider) = self.element(lap) {
                slider.set_attr("tabindex", tabindex);
            }
        }
        self.tab_stop.set_value(lap);
    }

    /// Makes the slider of a lap the one that the Tab key stops at.
    pub(super) fn stop_at(self, lap: usize) {
        // Sliders follow the plan with a delay; this one is needed now.
        if lap >= self.count() {
            self.update_until(lap.saturating_add(1));
        }
        self.set_tab_stop(lap);
    }

    /// Gives the focus to the slider of a lap.
    pub(super) fn focus(self, lap: usize) {
        if let Some(element) = self.element(lap) {
            // Whoever taps a lap does not expect the page to move under the finger.
            focus::without_scroll(&element.0);
        }
    }

    /// A new slider for a lap.
    fn slider(self, lap: usize) -> Element {
        Element::new("rect")
            .attr("role", "slider")
            .attr("aria-orientation", "vertical")
            .attr("aria-valuemin", "0")
            .attr("tabindex", if lap == self.tab_stop.get_value() { "0" } else { "-1" })
            // The id tells which lap an event is about.
            .attr("id", format!("{ID_PREFIX}{lap}"))
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
        if let Some(name) = LapName::in_schedule(plan, schedule, lap) {
            self.element.set_attr("aria-label", &name.among(lap_count));
        }
    }
}

/// The lap whose slider an event came from.
pub(super) fn lap_of_target(event: &Event) -> Option<usize> {
    let id = event.target()?.0.id();
    usize::try_from(number(id.strip_prefix(ID_PREFIX)?.as_bytes())).ok()
}
