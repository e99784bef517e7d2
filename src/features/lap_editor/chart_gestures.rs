//! Pointers on the chart: laps that are read, chosen and dragged, and fingers and wheels that zoom.
//!
//! A mouse chooses with the press and drags at once. A finger may be about to scroll the page, so it chooses with the
//! click that ends a tap, and drags only by the handle.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, PointerEvent, WheelEvent};

use lapwise_core::editing;
use lapwise_core::editing::Change;
use lapwise_core::messages;
use lapwise_core::present::chart::Chart;
use lapwise_core::present::phrases;

use super::chart_overlay::ChartOverlay;
use super::chart_zoom::ChartZoom;
use super::drag::Drag;
use super::editor::LapEditor;
use super::lap_sliders::{LapSliders, lap_of_target};
use crate::markup::{effect, handler};
use crate::plan_view::chart::SplitChart;
use crate::platform::{Timer, signed_pixels};
use crate::state::{Origin, Planned, Planner};

/// A chart whose laps can be pointed at.
pub(super) struct ChartGestures {
    pub(super) editor: Rc<LapEditor>,
    pub(super) zoom: Rc<ChartZoom>,
    planner: Planner,
    chart: Rc<SplitChart>,
    overlay: ChartOverlay,
    sliders: LapSliders,
    /// The fingers on the chart: pointer id, and CSS pixels from the left of the window.
    touches: RefCell<Vec<(i32, i32)>>,
    /// True from a press that chose a lap until the click that ends it.
    has_press_chosen: Cell<bool>,
    /// True while a slider is focused by [`ChartGestures::go_to`], which then does not choose its lap.
    is_focusing: Cell<bool>,
}

/// Half the size of a finger, in tenths of a pixel.
const GRAB: i32 = 220;
/// Screen readers hear of a change once it has settled.
const UPDATE_SLIDERS_AFTER_MILLIS: i32 = 120;

/// Attaches the listeners for pointers, and draws the marks over the chart.
pub(super) fn listen(gestures: &Rc<ChartGestures>) {
    let picture = gestures.chart.drawing.picture.clone();
    picture
        .on("pointerdown", handler(gestures, ChartGestures::press))
        .on("pointermove", handler(gestures, ChartGestures::move_pointer))
        .on("pointerup", handler(gestures, ChartGestures::release_pointer))
        .on("pointercancel", handler(gestures, ChartGestures::release_pointer))
        .on("lostpointercapture", handler(gestures, ChartGestures::release_pointer))
        .on("pointerleave", handler(gestures, ChartGestures::leave))
        .on("click", handler(gestures, ChartGestures::click))
        // By default the press would take the focus from the slider that it gave it to.
        .on("mousedown", |event| event.prevent_default())
        .on("wheel", handler(gestures, ChartGestures::turn_wheel))
        .on("focusin", handler(gestures, ChartGestures::take_focus));
    let settled = gestures.clone();
    let update_sliders = Timer::new(UPDATE_SLIDERS_AFTER_MILLIS, move || settled.update_sliders());
    let drawn = gestures.clone();
    effect(move || {
        let planned = drawn.planner.get();
        // The chart that is drawn over follows these too.
        let _ = (drawn.chart.width.get(), drawn.chart.span.get(), drawn.planner.view());
        drawn.draw(&planned, drawn.editor.read_lap.get());
        update_sliders.start();
    });
    gestures.update_sliders();
    let (planner, read_lap) = (gestures.planner, gestures.editor.read_lap);
    gestures.chart.reading.clone().bind_text(move || {
        let Planned { plan, schedule, .. } = &*planner.get();
        match read_lap.get() {
            None => messages::select_a_lap().to_owned(),
            Some(lap) => phrases::lap_reading(lap, plan, schedule),
        }
    });
}

impl ChartGestures {
    pub(super) fn new(
        editor: Rc<LapEditor>,
        chart: Rc<SplitChart>,
        zoom: Rc<ChartZoom>,
        overlay: ChartOverlay,
        sliders: LapSliders,
    ) -> Self {
        let planner = editor.planner;
        let (touches, has_press_chosen, is_focusing) = (RefCell::default(), Cell::default(), Cell::default());
        Self { editor, zoom, planner, chart, overlay, sliders, touches, has_press_chosen, is_focusing }
    }

    /// The chart as drawn last.
    fn drawn_chart(&self) -> Option<Rc<Chart>> {
        self.chart.drawing.chart.borrow().clone()
    }

    fn draw(&self, planned: &Planned, read_lap: Option<usize>) {
        let chosen = self.editor.chosen_laps();
        let Some(chart) = self.drawn_chart() else { return };
        self.overlay.draw(self.planner, &chart, &chosen, read_lap);
        // The lap that has the focus is told at once, the others when the change has settled.
        if let Some(lap) = read_lap {
            self.sliders.update_value(lap, planned);
        }
    }

    fn update_sliders(&self) {
        if let Some(chart) = self.drawn_chart() {
            self.sliders.update(&chart, &self.planner.get_untracked());
        }
    }

    /// Chooses a lap alone and gives it the focus.
    pub(super) fn choose_only(&self, lap: usize) {
        self.editor.choose(vec![lap]);
        self.go_to(lap);
    }

    /// Adds a lap to the choice, or removes it, and gives it the focus.
    fn toggle(&self, lap: usize) {
        let mut chosen = self.editor.chosen_laps();
        match chosen.iter().position(|known| *known == lap) {
            Some(index) => {
                chosen.remove(index);
            }
            None => chosen.push(lap),
        }
        self.editor.choose(chosen);
        self.go_to(lap);
    }

    /// Gives a lap the focus and brings it into view.
    pub(super) fn go_to(&self, lap: usize) {
        // Sliders follow the plan with a delay; this one is needed now.
        if !self.sliders.has(lap) {
            self.update_sliders();
        }
        self.sliders.set_tab_stop(lap);
        self.editor.read(Some(lap));
        self.zoom.bring_into_view(lap);
        // The focus reports itself as if somebody had come by the Tab key, which would choose this lap alone.
        self.is_focusing.set(true);
        self.sliders.focus(lap);
        self.is_focusing.set(false);
    }

    /// The left end and the width of the course in the chart, in tenths of a pixel.
    fn course_extent(&self) -> (i32, i32) {
        self.drawn_chart().map_or((0, 1), |chart| (chart.plot.left, chart.plot.right - chart.plot.left))
    }

    /// The position of a pointer in the chart, in tenths of a pixel.
    fn position(&self, event: &PointerEvent) -> (i32, i32) {
        let bounds = self.chart.drawing.picture.0.get_bounding_client_rect();
        // The chart's units are tenths of a pixel, measured from its own corner.
        let tenths = |at: i32, from: f64| signed_pixels((f64::from(at) - from) * 10.0);
        (tenths(event.client_x(), bounds.left()), tenths(event.client_y(), bounds.top()))
    }

    fn lap_at(&self, event: &PointerEvent) -> Option<usize> {
        self.drawn_chart().map(|chart| chart.split_at_x(self.position(event).0))
    }

    /// Takes a lap into the hand, where this view of the chart lets laps be dragged.
    fn take_lap(&self, event: &PointerEvent, lap: usize) {
        let Some(chart) = self.drawn_chart().filter(|chart| chart.time_at_y(lap, 0).is_some()) else { return };
        // Captured, the pointer is followed outside the chart too. One that has gone already is let go at once.
        let _ = self.chart.drawing.picture.0.set_pointer_capture(event.pointer_id());
        self.planner.hold();
        let base = self.planner.get_untracked();
        self.warm_up(&base, lap);
        let drag = Drag { pointer_id: event.pointer_id(), start_y: event.client_y(), lap, base, chart, by_millis: 0 };
        self.editor.drag.replace(Some(drag));
    }

    /// Does once what the first frame of a drag would take long for.
    fn warm_up(&self, base: &Planned, lap: usize) {
        // The page is laid out now. Scrolling in a shadow root around the widget is not reported, so the rows in sight
        // are found again.
        self.editor.scheduler.forget_sight();
        self.editor.scheduler.rows_in_sight();
        // The browser compiles the functions of an edit at their first call; the result is not wanted.
        let unit = Change::By(i64::from(base.schedule.unit().millis()));
        let finish = self.editor.finish.get_untracked();
        let _ = editing::nearest(&base.plan, &base.schedule, &[lap], unit, finish);
    }

    fn drag_lap(&self, event: &PointerEvent) {
        let change = {
            let mut drag = self.editor.drag.borrow_mut();
            let drag = drag.as_mut().filter(|drag| drag.pointer_id == event.pointer_id());
            drag.and_then(|drag| Some((drag.move_to(event.client_y())?, drag.base.clone())))
        };
        if let Some((by_millis, base)) = change {
            self.editor.change(Origin::Gesture, &base, &self.editor.chosen_laps(), Change::By(by_millis));
        }
    }

    /// Ends a drag, if there is one. The edit stays.
    pub(super) fn drop_lap(&self) {
        if let Some(drag) = self.editor.drag.take() {
            if drag.by_millis != 0 {
                // Once more, now that the drag is over, so that it is reported.
                self.editor.change(Origin::Gesture, &drag.base, &self.editor.chosen_laps(), Change::By(drag.by_millis));
            }
            // Last, since letting go publishes the plan on screen: the page may have changed it during the drag.
            self.planner.let_go();
        }
    }

    fn press(&self, event: &Event) {
        let event = pointer(event);
        // A second finger does not take what the first one holds, and other buttons have their own meaning.
        if self.editor.drag.borrow().is_some() || event.button() != 0 {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
        let is_handle = target.is_some_and(|target| target.class_list().contains("grab"));
        let chosen = self.editor.chosen_laps();
        if let (true, Some(lap)) = (is_handle, chosen.last()) {
            self.has_press_chosen.set(true);
            return self.take_lap(event, *lap);
        }
        if !is_mouse(event) {
            self.has_press_chosen.set(false);
            // A tap or the start of a pinch; which of them is known when the finger moves or is lifted.
            self.touches.borrow_mut().push((event.pointer_id(), event.client_x()));
            return;
        }
        self.has_press_chosen.set(true);
        let Some(lap) = self.lap_at(event) else { return };
        if let Some(first) = chosen.first().filter(|_| event.shift_key()) {
            self.editor.choose((lap.min(*first)..=lap.max(*first)).collect());
            return self.go_to(lap);
        }
        if event.shift_key() || event.ctrl_key() || event.meta_key() || self.editor.chooses_several.get_untracked() {
            return self.toggle(lap);
        }
        self.choose_only(lap);
        // A press far from the top of the lap only chooses, so that reading a lap does not change it.
        let is_near = |chart: Rc<Chart>| Some((self.position(event).1 - chart.steps.get(lap)?.y).abs() < GRAB);
        if self.drawn_chart().and_then(is_near) == Some(true) {
            self.take_lap(event, lap);
        }
    }

    /// Chooses a lap by a tap. There is no click where a finger has scrolled the page.
    fn click(&self, event: &Event) {
        if self.has_press_chosen.take() {
            return;
        }
        if let Some(lap) = self.lap_at(pointer(event)) {
            if self.editor.chooses_several.get_untracked() { self.toggle(lap) } else { self.choose_only(lap) }
        }
    }

    fn move_pointer(&self, event: &Event) {
        let event = pointer(event);
        let is_dragging = self.editor.drag.borrow().is_some();
        if is_dragging {
            // The button may have been let go outside the window, which nobody reports.
            let is_let_go = is_mouse(event) && event.buttons() & 1 == 0;
            return if is_let_go { self.drop_lap() } else { self.drag_lap(event) };
        }
        if !is_mouse(event) {
            return self.pinch(event);
        }
        if let Some(lap) = self.lap_at(event) {
            self.editor.read(Some(lap));
        }
    }

    /// Zooms with two fingers, pans with one.
    fn pinch(&self, event: &PointerEvent) {
        let (before, now) = {
            let mut touches = self.touches.borrow_mut();
            let Some((_, x)) = touches.iter_mut().find(|(id, _)| *id == event.pointer_id()) else { return };
            let before = core::mem::replace(x, event.client_x());
            (before, *x)
        };
        let other = self.touches.borrow().iter().find(|(id, _)| *id != event.pointer_id()).map(|(_, x)| *x);
        if let Some(other) = other {
            // Fingers that touch each other would zoom without end.
            let gap = |x: i32| x.saturating_sub(other).saturating_abs().max(8);
            self.zoom.scale(None, gap(now), gap(before));
        } else if !self.zoom.is_whole() {
            self.zoom.pan(before.saturating_sub(now).saturating_mul(10), self.course_extent().1);
        }
    }

    fn release_pointer(&self, event: &Event) {
        let id = pointer(event).pointer_id();
        self.touches.borrow_mut().retain(|(known, _)| *known != id);
        let is_held = self.editor.drag.borrow().as_ref().is_some_and(|drag| drag.pointer_id == id);
        if is_held {
            self.drop_lap();
        }
    }

    fn leave(&self, event: &Event) {
        // A finger leaves when it is lifted, and goes on reading the lap that it tapped.
        if is_mouse(pointer(event)) && self.editor.drag.borrow().is_none() {
            self.editor.read(self.editor.chosen_laps().last().copied());
        }
    }

    fn take_focus(&self, event: &Event) {
        if let Some(lap) = lap_of_target(event) {
            self.editor.read(Some(lap));
            if !self.is_focusing.get() && !self.editor.chosen_laps().contains(&lap) {
                self.editor.choose(vec![lap]);
            }
        }
    }

    /// Zooms with Ctrl, as a pinch on a trackpad is reported too. Pans with Shift or sideways.
    fn turn_wheel(&self, event: &Event) {
        let wheel: &WheelEvent = event.unchecked_ref();
        let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { FINE } else { FINE * LINE };
        let [x, y] = [wheel.delta_x(), wheel.delta_y()].map(|delta| signed_pixels(delta * f64::from(unit)));
        if wheel.ctrl_key() {
            let (left, width) = self.course_extent();
            let around = (self.position(wheel.unchecked_ref()).0.saturating_sub(left), width);
            // Fingers on a trackpad are followed; a step of a wheel is a quarter.
            let more = 100 * FINE + y.saturating_abs().min(25 * FINE);
            let (into, of) = if y < 0 { (more, 100 * FINE) } else { (100 * FINE, more) };
            self.zoom.scale(Some(around), into, of);
        } else if !self.zoom.is_whole() && (wheel.shift_key() || x != 0) {
            self.zoom.pan(if x == 0 { y } else { x }, self.course_extent().1 * FINE / 10);
        } else {
            return;
        }
        event.prevent_default();
    }
}

/// The fractions of a CSS pixel that a wheel is read in; trackpads report small ones.
const FINE: i32 = 1000;
/// The height of a line in CSS pixels, for a wheel that counts lines.
const LINE: i32 = 33;

fn pointer(event: &Event) -> &PointerEvent {
    event.unchecked_ref()
}

fn is_mouse(event: &PointerEvent) -> bool {
    event.pointer_type() == "mouse"
}
