//! The split chart on screen.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use lapwise_core::editing::Region;
use lapwise_core::messages;
use lapwise_core::present::chart::{Chart, Frame, LAYERS, Span, View};
use lapwise_core::present::{Reference, Words};

use crate::markup::{Element, button, effect, el, keep_alive, svg};
use crate::platform::WidthObserver;
use crate::state::{Planned, Planner};

/// The chart on the page; [`super::hands`] lets it be read and taken hold of.
pub(crate) struct SplitChart {
    pub(crate) section: Element,
    /// What is said of the split that is read.
    pub(crate) reading: Element,
    pub(crate) drawing: Drawing,
    /// The gap under the pace, where there is room for both.
    gap: Drawing,
    /// Has the gap drawn a little later; until [`super::hands`] says how, it is drawn at once.
    pub(crate) defer_gap: OnceCell<Box<dyn Fn()>>,
    /// How wide it is, in CSS pixels.
    pub(crate) width: RwSignal<usize>,
    /// The part of the course that fills it.
    pub(crate) span: RwSignal<Span>,
    /// Where what changes laps is put.
    pub(crate) tools: Element,
}

/// The chart of the plan.
pub(crate) fn split_chart(planner: Planner) -> Rc<SplitChart> {
    // Of no height: an observer of what grows with its own answers is called in vain, which the page would hear of.
    let (ruler, tools) = (el("div"), el("div").class("tools"));
    let (drawing, gap) = (Drawing::new(), Drawing::new());
    let room = el("div").class("room").put_all(&[ruler.clone(), drawing.picture.clone(), gap.picture.clone()]);
    let reading = el("p").class("reading");
    let section = el("section").class("chart").attr("aria-label", messages::split_chart());
    let section = section.put_all(&[views(planner), reading.clone(), room, tools.clone()]);
    let (width, span) = (RwSignal::new(DEFAULT_WIDTH), RwSignal::new(Span::WHOLE));
    let chart = Rc::new(SplitChart { section, reading, drawing, gap, defer_gap: OnceCell::new(), width, span, tools });
    keep_alive(Box::new(WidthObserver::new(&ruler.0, move |pixels| {
        if pixels > 0 {
            width.set(pixels as usize);
        }
    })));
    let shown = chart.clone();
    effect(move || shown.show(planner));
    chart
}

/// Before the first measurement: a phone.
const DEFAULT_WIDTH: usize = 326;
/// From how many CSS pixels on the gap is drawn under the pace.
const WIDE: usize = 560;
pub(crate) const FONT: u32 = 12;

impl SplitChart {
    fn show(&self, planner: Planner) {
        let (view, width) = (planner.view(), self.width.get());
        self.drawing.show(self.drawn(planner, view, if width < 500 { 200 } else { 280 }));
        // The style sheet knows where there is room for both, so that nothing moves when the width is known.
        let _ = self.gap.picture.0.toggle_attribute_with_force("hidden", view != View::Pace);
        if view == View::Pace && width >= WIDE {
            match self.defer_gap.get() {
                Some(draw) => draw(),
                None => self.show_gap(planner),
            }
        }
    }

    /// Draws the gap under the pace.
    pub(crate) fn show_gap(&self, planner: Planner) {
        self.gap.show(self.drawn(planner, View::Gap(planner.against().unwrap_or_default()), 160));
    }

    fn drawn(&self, planner: Planner, view: View, height: u32) -> Chart {
        let Planned { plan, schedule, .. } = &*planner.get();
        let frame = Frame::new(u32::try_from(self.width.get()).unwrap_or(u32::MAX), height, FONT);
        let frame = Frame { stretch: Some(self.span.get().stretch(plan.distance)), ..frame };
        Chart::new(frame, plan, schedule, view, &Words { pb: planner.pb_name(), ..Words::ENGLISH })
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

/// Which view is shown, and for the gap to what.
fn views(planner: Planner) -> Element {
    // The views that the plan has, as bits: the buttons are made anew only when those change.
    let given = move || {
        let plan = &planner.get().plan;
        let has = |view: &View| match view {
            View::Pace => true,
            View::Gap(reference) => reference.time(plan).is_some(),
        };
        VIEWS.iter().enumerate().map(|(bit, view)| usize::from(has(view)) << bit).sum()
    };
    let choice = move |view: View| {
        let shows = move || planner.view() == view;
        button(move || planner.set_view(view)).bind_state("aria-pressed", shows).text(view_name(view, planner.region()))
    };
    let choices = move |given: usize| {
        let mut choices = Vec::new();
        for (bit, view) in VIEWS.into_iter().enumerate() {
            if given >> bit & 1 == 1 {
                choices.push(choice(view));
            }
        }
        choices
    };
    el("div")
        .class("switch views")
        .attr("role", "group")
        .attr("aria-label", messages::views())
        .bind_children_by_key(given, choices)
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

/// The paths of a picture, from back to front, and the labels on top.
pub(crate) struct Drawing {
    pub(crate) picture: Element,
    paths: [Element; LAYERS.len()],
    labels: Element,
    texts: RefCell<Vec<Element>>,
    /// What the paths show; only what changed is touched.
    shown: RefCell<[String; LAYERS.len()]>,
    pub(crate) chart: RefCell<Option<Rc<Chart>>>,
}

impl Drawing {
    pub(crate) fn new() -> Self {
        let paths = LAYERS.map(|class| svg("path").class(class));
        let labels = svg("g").attr("aria-hidden", "true");
        let picture = svg("svg").put_all(&paths).put(labels.clone());
        let (texts, shown, chart) = (RefCell::default(), RefCell::default(), RefCell::default());
        Self { picture, paths, labels, texts, shown, chart }
    }

    pub(crate) fn show(&self, chart: Chart) {
        let known = self.chart.take();
        if known.as_ref().is_none_or(|known| (known.width, known.height) != (chart.width, chart.height)) {
            self.picture.set_attr("viewBox", &format!("0 0 {} {}", chart.width, chart.height));
        }
        for ((path, d), shown) in self.paths.iter().zip(chart.layers()).zip(&mut *self.shown.borrow_mut()) {
            path.update_attr("d", d, shown);
        }
        self.show_labels(known.as_deref(), &chart);
        self.chart.replace(Some(Rc::new(chart)));
    }

    /// Changes the texts that are other ones than those of the chart before. To move a text is far less work for a
    /// browser than to lay out another one.
    fn show_labels(&self, known: Option<&Chart>, chart: &Chart) {
        let (before, texts) = (known.map(Chart::labels).unwrap_or_default(), &mut *self.texts.borrow_mut());
        let labels = chart.labels();
        for (index, label) in labels.iter().enumerate() {
            if index == texts.len() {
                let text = svg("text");
                self.labels.append(&text.0);
                texts.push(text);
            }
            let (Some(text), old) = (texts.get(index), before.get(index)) else { continue };
            if old.is_none_or(|old| (old.x, old.y) != (label.x, label.y)) {
                text.set_attr("transform", &format!("translate({} {})", label.x, label.y));
            }
            if old.is_none_or(|old| old.anchor != label.anchor) {
                text.set_attr("text-anchor", label.anchor.name());
            }
            if old.is_none_or(|old| old.text != label.text) {
                text.set_text(&label.text);
            }
        }
        while texts.len() > labels.len() {
            texts.pop().iter().for_each(|text| text.0.remove());
        }
    }
}
