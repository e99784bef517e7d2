//! Pointers on the chart: laps that are read, chosen and dragged, and fingers and wheels that zoom.
//!
//! A mouse chooses with the press and drags at once. A finger may be about to scroll the page, so it chooses with the
//! click that ends a tap, and drags only by the handle.

use lapwise_core::editing::Choosing;
use lapwise_core::present::chart::{Fingers, WheelTurn};

use super::chart_zoom::ChartZoom;
use super::drag::{ChartDrag, Gesture};
use super::lap_focus::LapFocus;
use super::selection::Selection;
use crate::markup::{Element, Event};
use crate::plan_view::chart::ChartSeam;
use crate::platform::pointer::Pointer;

/// The pointers on one chart. Copies are of the same chart.
#[derive(Clone, Copy)]
pub(super) struct ChartPointers {
    pub(super) chart: ChartSeam,
    pub(super) zoom: ChartZoom,
    pub(super) selection: Selection,
    pub(super) focus: LapFocus,
    pub(super) drag: ChartDrag,
}

impl ChartPointers {
    /// Attaches the listeners to the picture of the chart.
    pub(super) fn listen(self, picture: &Element) {
        picture.listen("pointerdown", Box::new(move |event| self.press(&event)));
        picture.listen("pointermove", Box::new(move |event| self.move_pointer(&event)));
        for end in ["pointerup", "pointercancel", "lostpointercapture"] {
            picture.listen(end, Box::new(move |event| self.release(event.pointer())));
        }
        picture.listen("pointerleave", Box::new(move |event| self.leave(event.pointer())));
        picture.listen("click", Box::new(move |event| self.click(&event)));
        // By default the press would take the focus from the slider that it gave it to.
        picture.listen("mousedown", Box::new(|event| event.prevent_default()));
        picture.listen("wheel", Box::new(move |event| self.turn_wheel(&event)));
        // Not on the picture: Chromium makes SVG that listens to the focus a stop of the Tab key by itself.
        if let Some(room) = picture.closest(".room") {
            room.listen("focusin", Box::new(move |event| self.focus.enter(&event)));
        }
    }

    fn press(self, event: &Event) {
        let pointer = event.pointer();
        // A second finger does not take what the first one holds, and other buttons have their own meaning.
        if self.drag.is_dragging() || !pointer.is_main_button {
            return;
        }
        let is_handle = event.target().is_some_and(|target| target.matches(".grab"));
        match self.selection.chosen().last() {
            Some(lap) if is_handle => {
                // The lap may have been chosen in the table, where the focus still is.
                self.focus.choose(lap, Choosing::Adding);
                self.take(pointer, lap);
            }
            _ if pointer.is_mouse => self.press_mouse(event, pointer),
            _ => self.touch(pointer),
        }
    }

    /// A tap or the start of a pinch; which of them is known when the finger moves or is lifted.
    fn touch(self, pointer: Pointer) {
        self.drag.with(|gesture| {
            if !matches!(gesture, Gesture::Touched(_)) {
                *gesture = Gesture::Touched(Fingers::default());
            }
            if let Gesture::Touched(fingers) = gesture {
                fingers.put(pointer.id, pointer.x);
            }
        });
    }

    fn press_mouse(self, event: &Event, pointer: Pointer) {
        self.drag.with(|gesture| *gesture = Gesture::Pressed);
        let Some((x, y)) = self.place(event) else { return };
        // The chart under the pointer: choosing a lap may pan it.
        let chart = self.chart.drawn.get_untracked();
        let lap = chart.split_at_x(x);
        let choosing = if event.has_shift() {
            Choosing::UpTo
        } else if event.has_shortcut_key() {
            Choosing::Toggling
        } else {
            self.selection.choosing_of_tap()
        };
        self.focus.choose(lap, choosing);
        if choosing == Choosing::Alone && chart.can_drag_at(lap, y) {
            self.take(pointer, lap);
        }
    }

    /// Takes a lap into the hand, where this view of the chart lets laps be dragged.
    fn take(self, pointer: Pointer, lap: usize) {
        self.drag.with(|gesture| *gesture = Gesture::Pressed);
        let chart = self.chart.drawn.get_untracked();
        if let Some(picture) = self.chart.picture.get().filter(|_| chart.can_drag(lap)) {
            pointer.capture(&picture.0);
            self.drag.start(pointer, lap, chart);
        }
    }

    /// Chooses a lap by a tap. There is no click where a finger has scrolled the page.
    fn click(self, event: &Event) {
        // Another finger's. The laps that are chosen are those in the hand.
        if self.drag.is_dragging() {
            return;
        }
        let has_chosen = self.drag.with(|gesture| {
            let has_chosen = matches!(gesture, Gesture::Pressed);
            if has_chosen {
                *gesture = Gesture::Idle;
            }
            has_chosen
        });
        if let (Some(false), Some((x, _))) = (has_chosen, self.place(event)) {
            let lap = self.chart.drawn.get_untracked().split_at_x(x);
            self.focus.choose(lap, self.selection.choosing_of_tap());
        }
    }

    fn move_pointer(self, event: &Event) {
        let pointer = event.pointer();
        if self.drag.is_dragging() {
            // The button may have been let go outside the window, which nobody reports.
            let is_let_go = pointer.is_mouse && !pointer.is_down;
            return if is_let_go { self.drag.end() } else { self.drag.move_to(pointer) };
        }
        if !pointer.is_mouse {
            self.move_finger(pointer);
        } else if let Some((x, _)) = self.place(event) {
            self.selection.read(Some(self.chart.drawn.get_untracked().split_at_x(x)));
        }
    }

    /// Zooms with two fingers, pans with one.
    fn move_finger(self, pointer: Pointer) {
        let (zoom, width) = (self.zoom.zoom(), self.chart.drawn.get_untracked().plot.width());
        let other_zoom = self.drag.with(|gesture| match gesture {
            Gesture::Touched(fingers) => fingers.follow(pointer.id, pointer.x, zoom, width),
            Gesture::Idle | Gesture::Pressed | Gesture::Dragging(_) => None,
        });
        if let Some(zoom) = other_zoom.flatten() {
            self.zoom.show(zoom);
        }
    }

    fn release(self, pointer: Pointer) {
        self.drag.with(|gesture| {
            if let Gesture::Touched(fingers) = gesture {
                fingers.lift(pointer.id);
            }
        });
        self.drag.end_of(pointer);
    }

    fn leave(self, pointer: Pointer) {
        // A finger leaves when it is lifted, and goes on reading the lap that it tapped.
        if pointer.is_mouse && !self.drag.is_dragging() {
            self.selection.read(self.selection.chosen().last());
        }
    }

    /// Zooms or pans by a wheel or two fingers on a trackpad, or leaves the page to scroll.
    fn turn_wheel(self, event: &Event) {
        let Some((x, _)) = self.place(event) else { return };
        let (plot, (right, down)) = (self.chart.drawn.get_untracked().plot, event.wheel_way());
        let turn = WheelTurn { right, down, has_ctrl: event.has_ctrl(), has_shift: event.has_shift() };
        if let Some(zoom) = turn.on(self.zoom.zoom(), x.saturating_sub(plot.left), plot.width()) {
            self.zoom.show(zoom);
            event.prevent_default();
        }
    }

    /// The place of an event in the chart, whose units are tenths of a pixel from its own corner.
    fn place(self, event: &Event) -> Option<(i32, i32)> {
        Some(event.place_in(&self.chart.picture.get()?))
    }
}
