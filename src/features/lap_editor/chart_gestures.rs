//! Laps that are read, chosen and dragged in the chart.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};

use super::{Hands, NONE};
use crate::features::review;
use crate::markup::{Element, effect, keep_alive, svg};
use crate::platform::{Timer, focus, signed_pixels};
use crate::state::Planned;
use lapwise_core::editing::Change;
use lapwise_core::formats::{number, print};
use lapwise_core::messages;
use lapwise_core::pacing::{ShownUnit, Time};
use lapwise_core::present::chart::{Chart, Span, Zoom};
use lapwise_core::present::geometry::Bounds;

/// What is drawn over the chart, from back to front.
pub(crate) struct Overlay {
    picture: Element,
    /// The columns of the laps that are chosen.
    chosen: Element,
    /// The laps of the plan that this one answers.
    ghost: Element,
    cursor: Element,
    /// What these three show.
    shown: RefCell<[String; 3]>,
    dot: Element,
    /// A slider for each lap.
    sliders: Element,
    steps: RefCell<Vec<Step>>,
    /// The slider that the Tab key stops at.
    stop: Cell<usize>,
    handle: Element,
    /// The part of the course that is shown, more finely than it is drawn.
    zoom: Cell<Zoom>,
}

/// A slider, and what of the plan it was given.
struct Step {
    slider: Element,
    column: Option<Bounds>,
    /// What its lap takes, and whether that is fixed; of how long a plan, and of how many laps.
    told: Option<(Time, bool, Time, usize)>,
}

/// A lap in the hand.
pub(crate) struct Drag {
    pointer: i32,
    /// Where it was taken, in CSS pixels from the top of the window.
    from: i32,
    lap: usize,
    /// The plan and the picture when it was taken.
    base: Arc<Planned>,
    chart: Rc<Chart>,
    /// By how much it has been changed, in milliseconds.
    by: i64,
}

/// What the ids of sliders begin with.
const STEP: &str = "step-";
const OUT_OF_SIGHT: i32 = -1000;
/// Half of what a finger needs, in tenths of a pixel.
const GRAB: i32 = 220;

impl Overlay {
    pub(crate) fn new(picture: &Element) -> Self {
        let path = |class: &str| svg("path").class(class);
        let (chosen, ghost, cursor) = (path("chosen"), path("ghost"), path("cursor"));
        let sliders = svg("g").class("sliders");
        let dot = svg("circle").class("cursor-dot").attr("r", "50");
        let knob = path("knob")
            .attr("d", "M-130-40h260a40 40 0 0 1 0 80h-260a40 40 0 0 1 0-80zM-40-90l40-50 40 50zM-40 90l40 50 40-50z");
        let grab = path("grab").attr("d", "M-220-220h440v440h-440z");
        let handle = svg("g").class("handle").put_all(&[grab, knob]);
        let picture = picture.clone().attr("role", "group").attr("aria-label", messages::laps());
        let picture = picture.put_all(&[
            chosen.clone(),
            ghost.clone(),
            cursor.clone(),
            dot.clone(),
            sliders.clone(),
            handle.clone(),
        ]);
        let (shown, steps, stop) = (RefCell::default(), RefCell::default(), Cell::new(0));
        let zoom = Cell::new(Zoom::of(Span::WHOLE));
        Self { picture, chosen, ghost, cursor, shown, dot, sliders, steps, stop, handle, zoom }
    }
}

/// Listens to the chart.
pub(crate) fn listen(hands: &Rc<Hands>) {
    let on = |act: fn(&Hands, &Event)| {
        let hands = hands.clone();
        move |event: Event| act(&hands, &event)
    };
    let _ = hands
        .overlay
        .picture
        .clone()
        .on("pointerdown", on(press))
        .on("pointermove", on(move_to))
        .on("pointerup", on(let_go))
        .on("pointercancel", on(let_go))
        .on("lostpointercapture", on(let_go))
        .on("pointerleave", on(leave))
        .on("click", on(click))
        // The press would take the focus from the lap that it holds.
        .on("mousedown", |event| event.prevent_default())
        .on("keydown", on(key))
        .on("wheel", on(wheel))
        .on("focusin", on(focus));
    let named = hands.clone();
    let name = Timer::new(NAME_AFTER_MILLIS, move || named.name_steps());
    let drawn = hands.clone();
    effect(move || {
        let planned = drawn.planner.get();
        let _ = (drawn.chart.width.get(), drawn.chart.span.get(), drawn.planner.view(), drawn.choices.get());
        drawn.draw(&planned, drawn.at.get());
        name.start();
    });
    hands.name_steps();
    let spoken = hands.clone();
    let _ = hands.chart.reading.clone().bind_text(move || {
        let (Planned { plan, schedule, .. }, at) = (&*spoken.planner.get(), spoken.at.get());
        if at == NONE { messages::hold().to_owned() } else { messages::reading(Some(at), plan, schedule) }
    });
    keep_alive(Box::new(hands.clone()));
}

/// Screen readers hear of a change when it has settled.
const NAME_AFTER_MILLIS: i32 = 120;

impl Hands {
    fn picture(&self) -> Option<Rc<Chart>> {
        self.chart.drawing.chart.borrow().clone()
    }

    fn draw(&self, planned: &Planned, at: usize) {
        let Some(chart) = self.picture() else { return };
        let overlay = &self.overlay;
        // Laps that the plan no longer has are no longer chosen.
        let splits = planned.schedule.splits();
        self.chosen.borrow_mut().retain(|lap| *lap < splits.len());
        let chosen = self.chosen.borrow();
        let [shown_columns, shown_ghost, shown_cursor] = &mut *overlay.shown.borrow_mut();
        overlay.chosen.update_attr("d", chart.columns(&chosen), shown_columns);
        let ghost = review::ghost(self.planner).map_or_else(String::new, |other| chart.tops_of(&other));
        overlay.ghost.update_attr("d", ghost, shown_ghost);
        let (x, y) = chart.top_of(at).unwrap_or((OUT_OF_SIGHT, OUT_OF_SIGHT));
        overlay.cursor.update_attr("d", chart.down(x), shown_cursor);
        overlay.dot.set_attr("cx", &x.to_string());
        overlay.dot.set_attr("cy", &y.to_string());
        let held = chosen.last().filter(|lap| chart.time_at_y(**lap, 0).is_some()).and_then(|lap| chart.top_of(*lap));
        let (x, y) = held.unwrap_or((OUT_OF_SIGHT, OUT_OF_SIGHT));
        overlay.handle.set_attr("transform", &format!("translate({x} {y})"));
        if let Some(step) = overlay.steps.borrow_mut().get_mut(at) {
            name(step, at, planned);
        }
    }

    /// Brings the sliders up to date.
    fn name_steps(&self) {
        let (planned, Some(chart)) = (self.planner.get_untracked(), self.picture()) else { return };
        let mut steps = self.overlay.steps.borrow_mut();
        while steps.len() > planned.schedule.splits().len() {
            steps.pop().iter().for_each(|step| step.slider.0.remove());
        }
        if self.overlay.stop.get() >= steps.len() {
            self.overlay.stop.set(0);
            steps.first().iter().for_each(|step| step.slider.set_attr("tabindex", "0"));
        }
        for lap in 0..chart.steps.len() {
            if lap == steps.len() {
                steps.push(Step { slider: self.slider(lap), column: None, told: None });
            }
            let (Some(step), Some(column)) = (steps.get_mut(lap), chart.column(lap)) else { break };
            if step.column != Some(column) {
                let lengths =
                    [("x", column.left), ("y", column.top), ("width", column.width()), ("height", column.height())];
                for (name, length) in lengths {
                    step.slider.set_attr(name, &length.to_string());
                }
                step.column = Some(column);
            }
            name(step, lap, &planned);
        }
    }

    /// A new slider for a lap.
    fn slider(&self, lap: usize) -> Element {
        let slider = svg("rect").attr("role", "slider").attr("aria-orientation", "vertical").attr("aria-valuemin", "0");
        let slider = slider.attr("tabindex", if lap == self.overlay.stop.get() { "0" } else { "-1" });
        // What a key changes while the focus stays is one step back.
        let slider = slider.attr("id", &format!("{}{}", STEP, lap.to_string()));
        self.overlay.sliders.append(&slider.0);
        slider
    }

    /// Chooses a lap alone, or with others, and gives it the focus.
    fn pick(&self, lap: usize, is_more: bool) {
        let mut chosen = self.chosen.borrow().clone();
        if is_more {
            match chosen.iter().position(|known| *known == lap) {
                Some(index) => drop(chosen.remove(index)),
                None => chosen.push(lap),
            }
        } else {
            chosen = vec![lap];
        }
        self.choose(chosen);
        self.go_to(lap);
    }

    /// Gives a lap the focus, and brings it in sight.
    fn go_to(&self, lap: usize) {
        if self.overlay.steps.borrow().len() <= lap {
            self.name_steps();
        }
        let slider = |lap: usize| self.overlay.steps.borrow().get(lap).map(|step| step.slider.clone());
        for (lap, stops) in [(self.overlay.stop.replace(lap), "-1"), (lap, "0")] {
            slider(lap).iter().for_each(|slider| slider.set_attr("tabindex", stops));
        }
        self.at.set(lap);
        self.bring(lap);
        if let Some(slider) = slider(lap) {
            self.is_picking.set(true);
            focus::without_scroll(slider.0.unchecked_ref::<HtmlElement>());
            self.is_picking.set(false);
        }
    }

    /// Moves the part of the course that is shown so that a lap is in it.
    fn bring(&self, lap: usize) {
        let (span, planned) = (self.chart.span.get_untracked(), self.planner.get_untracked());
        if let Some(split) = planned.schedule.splits().get(lap) {
            self.show_span(span.showing(split.mark, planned.plan.distance));
        }
    }

    /// Shows more or less of the course, around a place in the width of the chart or its middle.
    pub(crate) fn zoom(&self, around: Option<(i32, i32)>, into: i32, of: i32) {
        self.show_part(self.part().scaled((into, of), around.unwrap_or((1, 2))));
    }

    /// Shows another part of the course, as wide as this one, by so much of its width.
    fn pan(&self, by: i32, width: i32) {
        self.show_part(self.part().moved(by, width));
    }

    /// What is shown, with what was too little to be drawn yet.
    fn part(&self) -> Zoom {
        self.overlay.zoom.get().drawn_as(self.chart.span.get_untracked())
    }

    fn show_part(&self, zoom: Zoom) {
        self.overlay.zoom.set(zoom);
        self.show_span(zoom.span());
    }

    fn show_span(&self, span: Span) {
        if span != self.chart.span.get_untracked() {
            self.chart.span.set(span);
        }
    }

    /// Where the course is drawn: its left end and its width, in tenths of a pixel.
    fn course(&self) -> (i32, i32) {
        self.picture().map_or((0, 1), |chart| (chart.plot.left, chart.plot.right - chart.plot.left))
    }

    /// Where in the chart an event is, in tenths of a pixel.
    fn place(&self, event: &PointerEvent) -> (i32, i32) {
        let place = self.overlay.picture.0.get_bounding_client_rect();
        let tenths = |at: f64, from: f64| signed_pixels((at - from) * 10.0);
        (tenths(f64::from(event.client_x()), place.left()), tenths(f64::from(event.client_y()), place.top()))
    }

    fn lap_at(&self, event: &PointerEvent) -> Option<usize> {
        self.picture().map(|chart| chart.split_at_x(self.place(event).0))
    }

    fn hold(&self, event: &PointerEvent, lap: usize) {
        let Some(chart) = self.picture().filter(|chart| chart.time_at_y(lap, 0).is_some()) else { return };
        // A pointer that has gone already is let go at once.
        let _ = self.overlay.picture.0.set_pointer_capture(event.pointer_id());
        self.undo.hold();
        let base = self.planner.get_untracked();
        // So that the first frame has less to do: the page is laid out now, and the browser compiles what it calls.
        // What was scrolled in a shadow root around the planner nobody told of.
        self.rest.forget();
        self.rest.look();
        let unit = i64::from(base.schedule.unit().millis());
        drop(lapwise_core::editing::nearest(&base.plan, &base.schedule, &[lap], Change::By(unit), self.finish()));
        let drag = Drag { pointer: event.pointer_id(), from: event.client_y(), lap, base, chart, by: 0 };
        self.drag.replace(Some(drag));
    }

    fn drag_to(&self, event: &PointerEvent) {
        let change = {
            let mut drag = self.drag.borrow_mut();
            let Some(drag) = drag.as_mut().filter(|drag| drag.pointer == event.pointer_id()) else { return };
            let down = event.client_y().saturating_sub(drag.from).saturating_mul(10);
            let unit = drag.base.schedule.unit().millis();
            let Some(by) = drag.chart.change_of_drag(drag.lap, down, unit) else { return };
            (by != drag.by).then(|| {
                drag.by = by;
                (drag.base.clone(), by)
            })
        };
        if let Some((base, by)) = change {
            let laps = self.chosen.borrow().clone();
            self.change(&base, &laps, Change::By(by));
        }
    }

    /// Ends a drag; what it came to stays.
    pub(crate) fn drop_it(&self) {
        if let Some(drag) = self.drag.take() {
            self.undo.let_go();
            if drag.by != 0 {
                let laps = self.chosen.borrow().clone();
                self.change(&drag.base, &laps, Change::By(drag.by));
            }
        }
    }
}

/// Tells a screen reader what a lap takes.
fn name(step: &mut Step, lap: usize, planned: &Planned) {
    let Planned { plan, schedule, .. } = planned;
    let Some(split) = schedule.splits().get(lap) else { return };
    let told = Some((split.lap, split.is_locked, plan.goal, schedule.splits().len()));
    if step.told == told {
        return;
    }
    step.told = told;
    let mut text = messages::spoken_lap(&print::spoken(split.lap, schedule.unit()));
    if split.is_locked {
        text.push_str(messages::and_locked());
    }
    step.slider.set_attr("aria-valuetext", &text);
    step.slider.set_attr("aria-valuenow", &split.lap.millis().to_string());
    step.slider.set_attr("aria-valuemax", &plan.goal.max(split.lap).millis().to_string());
    step.slider.set_attr("aria-label", &messages::lap_of(lap + 1, schedule.splits().len()));
}

/// The lap whose slider an event came from.
fn slider_of(event: &Event) -> Option<usize> {
    let id = event.target()?.dyn_into::<DomElement>().ok()?.id();
    usize::try_from(number(id.strip_prefix(STEP)?.as_bytes())).ok()
}

fn pointer(event: &Event) -> &PointerEvent {
    event.unchecked_ref()
}

fn is_mouse(event: &PointerEvent) -> bool {
    event.pointer_type() == "mouse"
}

fn press(hands: &Hands, event: &Event) {
    let event = pointer(event);
    // A second finger does not take what the first one holds, and another button has its own meaning.
    if hands.drag.borrow().is_some() || event.button() != 0 {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
    let is_handle = target.is_some_and(|target| target.class_list().contains("grab"));
    let held = hands.chosen.borrow().last().copied();
    if let (true, Some(lap)) = (is_handle, held) {
        hands.is_pressed.set(true);
        return hands.hold(event, lap);
    }
    if !is_mouse(event) {
        hands.is_pressed.set(false);
        hands.touches.borrow_mut().push((event.pointer_id(), event.client_x()));
        return;
    }
    hands.is_pressed.set(true);
    let Some(lap) = hands.lap_at(event) else { return };
    let is_more = event.shift_key() || event.ctrl_key() || event.meta_key() || hands.adds.get_untracked() == 1;
    let first = hands.chosen.borrow().first().copied();
    if let Some(first) = first.filter(|_| event.shift_key()) {
        hands.choose((first.min(lap)..=first.max(lap)).collect());
        return hands.go_to(lap);
    }
    hands.pick(lap, is_more);
    let is_near = hands.picture().and_then(|chart| Some((hands.place(event).1 - chart.steps.get(lap)?.y).abs() < GRAB));
    if is_near == Some(true) && !is_more {
        hands.hold(event, lap);
    }
}

/// A tap, which has not scrolled the page, chooses a lap.
fn click(hands: &Hands, event: &Event) {
    if !hands.is_pressed.take()
        && let Some(lap) = hands.lap_at(pointer(event))
    {
        hands.pick(lap, hands.adds.get_untracked() == 1);
    }
}

fn move_to(hands: &Hands, event: &Event) {
    let event = pointer(event);
    if hands.drag.borrow().is_some() {
        // A button that was let go where nobody told of it.
        let is_let_go = is_mouse(event) && event.buttons() & 1 == 0;
        return if is_let_go { hands.drop_it() } else { hands.drag_to(event) };
    }
    if !is_mouse(event) {
        return pinch(hands, event);
    }
    if let Some(lap) = hands.lap_at(event) {
        hands.at.set(lap);
    }
}

/// Two fingers show more or less of the course, one moves what is shown.
fn pinch(hands: &Hands, event: &PointerEvent) {
    let mut touches = hands.touches.borrow_mut();
    let Some(index) = touches.iter().position(|(id, _)| *id == event.pointer_id()) else { return };
    let other = touches.iter().find(|(id, _)| *id != event.pointer_id()).map(|(_, x)| *x);
    let Some((_, x)) = touches.get_mut(index) else { return };
    let (before, now) = (*x, event.client_x());
    *x = now;
    drop(touches);
    match other {
        Some(other) => {
            let gap = |x: i32| x.saturating_sub(other).saturating_abs().max(8);
            hands.zoom(None, gap(now), gap(before));
        }
        None if !hands.chart.span.get_untracked().is_whole() => {
            hands.pan(before.saturating_sub(now).saturating_mul(10), hands.course().1)
        }
        None => {}
    }
}

fn let_go(hands: &Hands, event: &Event) {
    let id = pointer(event).pointer_id();
    hands.touches.borrow_mut().retain(|(known, _)| *known != id);
    if hands.drag.borrow().as_ref().is_some_and(|drag| drag.pointer == id) {
        hands.drop_it();
    }
}

fn leave(hands: &Hands, event: &Event) {
    // A finger that is lifted goes on reading what it tapped.
    if is_mouse(pointer(event)) && hands.drag.borrow().is_none() {
        hands.at.set(hands.chosen.borrow().last().copied().unwrap_or(NONE));
    }
}

fn focus(hands: &Hands, event: &Event) {
    if let Some(lap) = slider_of(event) {
        hands.at.set(lap);
        if !hands.is_picking.get() && !hands.chosen.borrow().contains(&lap) {
            hands.choose(vec![lap]);
        }
    }
}

fn key(hands: &Hands, event: &Event) {
    let key: &KeyboardEvent = event.unchecked_ref();
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let at = slider_of(event).unwrap_or_else(|| hands.at.get_untracked());
    let base = hands.planner.get_untracked();
    let last = base.schedule.splits().len().saturating_sub(1);
    if at > last {
        return;
    }
    let unit = i64::from(if key.shift_key() { ShownUnit::Second } else { base.schedule.unit() }.millis());
    let change = |change: Change| {
        let laps = hands.chosen.borrow().clone();
        hands.change(&base, &laps, change);
    };
    let go = |lap: usize| {
        if key.shift_key() {
            let mut chosen = hands.chosen.borrow().clone();
            if !chosen.contains(&lap) {
                chosen.push(lap);
            }
            hands.choose(chosen);
            hands.go_to(lap);
        } else {
            hands.pick(lap, false);
        }
    };
    match key.key().as_str() {
        "ArrowUp" => change(Change::By(-unit)),
        "ArrowDown" => change(Change::By(unit)),
        "Home" | "Delete" | "Backspace" => hands.undo.apart(&|| change(Change::Planned)),
        "ArrowRight" => go(at.saturating_add(1).min(last)),
        "ArrowLeft" => go(at.saturating_sub(1)),
        "PageUp" => go(at.saturating_add(10).min(last)),
        "PageDown" => go(at.saturating_sub(10)),
        "+" | "=" => hands.zoom(None, 2, 1),
        "-" => hands.zoom(None, 1, 2),
        "0" => hands.show_span(Span::WHOLE),
        "Escape" => {
            let held = hands.drag.take();
            if let Some(drag) = held {
                hands.planner.restore(drag.base.plan.clone());
                hands.undo.let_go();
            } else {
                hands.choose(Vec::new());
            }
        }
        _ => return,
    }
    event.prevent_default();
}

/// How much finer wheels are read than in CSS pixels.
const FINE: i32 = 1000;
/// The pixels of a wheel that counts lines.
const LINE: i32 = 33;

fn wheel(hands: &Hands, event: &Event) {
    let wheel: &WheelEvent = event.unchecked_ref();
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { FINE } else { FINE * LINE };
    let [x, y] = [wheel.delta_x(), wheel.delta_y()].map(|delta| signed_pixels(delta * f64::from(unit)));
    if wheel.ctrl_key() {
        let (left, width) = hands.course();
        let around = (hands.place(wheel.unchecked_ref()).0.saturating_sub(left), width);
        // Fingers on a trackpad are followed, a step of a wheel is a quarter.
        let more = 100 * FINE + y.saturating_abs().min(25 * FINE);
        if y < 0 { hands.zoom(Some(around), more, 100 * FINE) } else { hands.zoom(Some(around), 100 * FINE, more) }
    } else if !hands.chart.span.get_untracked().is_whole() && (wheel.shift_key() || x != 0) {
        hands.pan(if x == 0 { y } else { x }, hands.course().1 * FINE / 10);
    } else {
        return;
    }
    event.prevent_default();
}
