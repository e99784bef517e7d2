//! The split chart: its views, and the gap chart under it where there is room.
//!
//! Nothing here edits. The lap editor draws over the picture and listens to it.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::prelude::*;

use lapwise_core::editing::Region;
use lapwise_core::messages;
use lapwise_core::present::Reference;
use lapwise_core::present::chart::{Chart, Frame, Span, View};

use crate::controls::chart_drawing::{CHART_FONT, ChartDrawing};
use crate::markup::{Element, button, effect, el, keep_alive};
use crate::platform::WidthObserver;
use crate::state::{Planned, Planner};

#[cfg(test)]
mod tests;

/// The chart on the page.
pub(crate) struct SplitChart {
    pub(crate) section: Element,
    /// The line for the split that is read.
    pub(crate) reading: Element,
    pub(crate) drawing: ChartDrawing,
    /// The gap under the pace, where there is room for both.
    gap: ChartDrawing,
    /// Asks for the gap chart to be drawn in a later frame. Until the part `edit` sets it, the gap chart is drawn at
    /// once.
    pub(crate) defer_gap: OnceCell<Box<dyn Fn()>>,
    /// The width in CSS pixels.
    pub(crate) width: RwSignal<u32>,
    /// The part of the course that fills the width.
    pub(crate) span: RwSignal<Span>,
    /// The container for the tools of the lap editor.
    pub(crate) tools: Element,
}

/// The width before the first measurement, in CSS pixels: that of a phone.
const DEFAULT_WIDTH: u32 = 326;
/// The width from which the chart is drawn higher, in CSS pixels.
const MEDIUM: u32 = 500;
/// The width from which there is room for the gap chart under the pace chart, in CSS pixels.
const WIDE: u32 = 560;

/// The chart of the plan.
pub(crate) fn split_chart(planner: Planner) -> Rc<SplitChart> {
    // The width is measured on an element without height. An observer of the chart itself would change the chart, be
    // called again, and report an error to the page.
    let ruler = el("div");
    let (drawing, gap) = (ChartDrawing::new(), ChartDrawing::new());
    let room = el("div").class("room").put_all(&[ruler.clone(), drawing.picture.clone(), gap.picture.clone()]);
    let (reading, tools) = (el("p").class("reading"), el("div").class("tools"));
    let section = el("section").class("chart").attr("part", "chart").attr("aria-label", messages::split_chart());
    let section = section.put_all(&[view_switch(planner), reading.clone(), room, tools.clone()]);
    let (width, span) = (RwSignal::new(DEFAULT_WIDTH), RwSignal::new(Span::WHOLE));
    keep_alive(Box::new(WidthObserver::new(&ruler.0, move |pixels| {
        // A widget that is not displayed has no width, and keeps the last one.
        if pixels > 0 {
            width.set(pixels);
        }
    })));
    let chart = Rc::new(SplitChart { section, reading, drawing, gap, defer_gap: OnceCell::new(), width, span, tools });
    let drawn = chart.clone();
    effect(move || drawn.draw(planner));
    chart
}

impl SplitChart {
    fn draw(&self, planner: Planner) {
        let (view, width) = (planner.view(), self.width.get());
        let height = if width < MEDIUM { 200 } else { 280 };
        self.drawing.draw(self.chart(planner, view, height));
        // Hidden by the view alone: the style sheet knows where there is room for both, so that nothing moves when
        // the width is known.
        self.gap.picture.set_hidden(view != View::Pace);
        if view == View::Pace && width >= WIDE {
            match self.defer_gap.get() {
                Some(defer_gap) => defer_gap(),
                None => self.draw_gap(planner),
            }
        }
    }

    /// Draws the gap under the pace.
    pub(crate) fn draw_gap(&self, planner: Planner) {
        self.gap.draw(self.chart(planner, View::Gap(planner.against().unwrap_or_default()), 160));
    }

    fn chart(&self, planner: Planner, view: View, height: u32) -> Chart {
        let Planned { plan, schedule, .. } = &*planner.get();
        let stretch = Some(self.span.get().stretch(plan.distance));
        let frame = Frame { stretch, ..Frame::new(self.width.get(), height, CHART_FONT) };
        Chart::new(frame, plan, schedule, view, planner.pb_name())
    }
}

/// The views of the chart, in the order of their buttons.
const VIEWS: [View; 7] = [
    View::Pace,
    View::Gap(Reference::Goal),
    View::Gap(Reference::Pb),
    View::Gap(Reference::Seed),
    View::Gap(Reference::GoalB),
    View::Gap(Reference::GoalC),
    View::Gap(Reference::Rival),
];

/// A button for each view that the plan has a time for.
fn view_switch(planner: Planner) -> Element {
    let available = move || {
        let plan = &planner.get().plan;
        let is_available = |view: &View| match view {
            View::Pace => true,
            View::Gap(reference) => reference.time(plan).is_some(),
        };
        VIEWS.into_iter().filter(is_available).collect::<Vec<_>>()
    };
    let choice = move |view: View| {
        button(move || planner.set_view(view))
            .bind_state("aria-pressed", move || planner.view() == view)
            .text(view_name(view, planner.region()))
    };
    el("div")
        .class("switch views")
        .attr("role", "group")
        .attr("aria-label", messages::views())
        .bind_children_by_key(available, move |views| views.into_iter().map(choice).collect())
}

const fn view_name(view: View, region: Region) -> &'static str {
    match view {
        View::Pace => messages::pace_view(),
        View::Gap(Reference::Goal) => messages::gap_even_view(),
        View::Gap(Reference::Pb) => match region {
            Region::UnitedStates => messages::gap_pr_view(),
            Region::Britain | Region::Elsewhere => messages::gap_pb_view(),
        },
        View::Gap(Reference::Seed) => messages::gap_seed_view(),
        View::Gap(Reference::GoalB) => messages::gap_b_view(),
        View::Gap(Reference::GoalC) => messages::gap_c_view(),
        View::Gap(Reference::Rival) => messages::gap_rival_view(),
    }
}
