//! The split chart: its views, and the gap chart under it where there is room.
//!
//! Nothing here edits. What does attaches to the [`ChartSeam`].

mod seam;

use std::cell::RefCell;

use lapwise_core::editing::Region;
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::chart::View;
use lapwise_core::present::{Reference, phrases};

use crate::controls::chart_drawing::chart_picture;
use crate::markup::{Element, Event, Fragment, effect, fragment, keep_alive, markup};
use crate::platform::WidthObserver;
use crate::state::Planner;

pub(crate) use seam::ChartSeam;

#[cfg(test)]
mod tests;

/// The chart of the plan.
pub(crate) fn split_chart(planner: Planner, chart: ChartSeam) -> Element {
    let picture = chart_picture(Box::new(move || chart.measured()));
    chart.picture.set(&picture);
    // Hidden by the view alone: the style sheet knows where there is room for both, so that nothing moves when the
    // width is known.
    let gap = chart_picture(Box::new(move || chart.gap())).attr("hidden", move || planner.view() != View::Pace);
    markup! {
        section class="chart" aria-label=(messages::split_chart()) part="chart" {
            (view_switch(planner))
            div class="room" { (ruler(chart)) (picture) (gap) }
            (legend(chart))
            div class="read" {
                p class="reading" ref=(chart.reading);
                span class="zooms" hidden=(move || !chart.needs_zoom()) ref=(chart.zooms);
            }
            div class="tools" ref=(chart.tools);
        }
    }
}

/// The names that have no room in the picture. Where there are several, its line stays while they find room, so that
/// nothing moves.
fn legend(chart: ChartSeam) -> Element {
    let is_needed = move || {
        let chart = chart.drawn.get();
        chart.references.len() + chart.bands.len() > 1 || !chart.legend().is_empty()
    };
    markup! {
        p class="legend" hidden=(move || !is_needed()) { (move || phrases::facts(&chart.drawn.get().legend())) }
    }
}

/// An element without height that the width is measured on. An observer of the chart itself would change the chart, be
/// called again, and report an error to the page.
fn ruler(chart: ChartSeam) -> Element {
    let ruler = markup! { div; };
    keep_alive(Box::new(WidthObserver::new(&ruler.0, move |pixels| {
        // A widget that is not displayed has no width, and keeps the last one.
        if pixels > 0 {
            chart.width.set(Some(pixels));
        }
    })));
    ruler
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

/// The most views that have a tab each; more of them stand in a list.
const MOST_TABS: usize = 3;

/// A tab for each view that the plan has a time for, or a list of them. It is made anew where the views are others.
fn view_switch(planner: Planner) -> Element {
    let choose = move |event: Event| {
        let Some(choice) = event.target().filter(|target| target.matches("button,select")) else { return };
        let is_chosen = |view: &View| view_name(*view, planner.region()) == choice.value();
        if let Some(view) = VIEWS.into_iter().find(is_chosen) {
            planner.set_view(view);
        }
    };
    let switch = markup! { div class="views" on:click=(choose) on:change=(choose); };
    let (place, choices) = (switch.clone(), RefCell::new(Vec::new()));
    effect(move || {
        let views = available_views(&planner.get().plan);
        let is_list = views.len() > MOST_TABS;
        let mut choices = choices.borrow_mut();
        if choices.iter().map(|(view, _)| *view).ne(views.iter().copied()) {
            let choice = |view| (view, view_choice(view_name(view, planner.region()), is_list));
            *choices = views.into_iter().map(choice).collect();
            place.fill(&view_group(&choices, is_list));
        }
        let chosen = planner.view();
        for (view, choice) in &*choices {
            if is_list {
                choice.set_property("selected", &(*view == chosen).into());
            } else {
                choice.set_attr("aria-pressed", if *view == chosen { "true" } else { "false" });
            }
        }
    });
    switch
}

/// The views that a plan has a time for.
fn available_views(plan: &Plan) -> Vec<View> {
    let is_available = |view: &View| match view {
        View::Pace => true,
        View::Gap(reference) => reference.time(plan).is_some(),
    };
    VIEWS.into_iter().filter(is_available).collect()
}

fn view_choice(name: &'static str, is_in_list: bool) -> Element {
    if is_in_list {
        markup! { option { (name) } }
    } else {
        markup! { button type="button" value=(name) { (name) } }
    }
}

fn view_group(choices: &[(View, Element)], is_list: bool) -> Fragment {
    let group = if is_list {
        markup! { select aria-label=(messages::views()); }
    } else {
        markup! { div class="tabs" role="group" aria-label=(messages::views()); }
    };
    for (_, choice) in choices {
        group.append(&choice.0);
    }
    fragment! { (group) }
}

fn view_name(view: View, region: Region) -> &'static str {
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
