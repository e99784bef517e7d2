//! Two plans side by side, in one chart and one table: saved plans, or the plan on screen.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::library::compare::changed_keys;
use lapwise_core::library::saved_plans::Library;
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::changes::sentence;
use lapwise_core::present::chart::{Frame, PaceComparison};
use lapwise_core::present::phrases;
use lapwise_core::present::{ComparedTimes, compare_times};

use super::revisions::{Revisions, advance};
use crate::controls::chart_drawing::{CHART_FONT, ChartDrawing};
use crate::controls::comparison_table::comparison_table;
use crate::markup::{Element, button, effect, el, svg};
use crate::platform::{dynamic_js, whole_pixels};
use crate::state::{Planner, saved_plans};

/// The choice of two plans, a button that compares them, and what tells them apart.
pub(crate) fn comparison(planner: Planner, revisions: Revisions) -> Element {
    let whole = el("fieldset").class("items").put(el("legend").text(messages::compare_two()));
    let comparison = Rc::new(Comparison {
        planner,
        revisions,
        requests: RwSignal::new(0),
        announced: Cell::default(),
        whole: whole.clone(),
        verdict: el("p").class("hint").attr("role", "status"),
        selects: [el("select").attr("id", "first-plan"), el("select").attr("id", "second-plan")],
    });
    for (select, name) in comparison.selects.iter().zip([messages::compare_plan(), messages::compare_with()]) {
        let label = el("label").attr("for", &select.0.id()).text(name);
        whole.append(&el("div").class("field").put(label).put(select.clone()).0);
    }
    let (listed, shown, requests) = (comparison.clone(), comparison.clone(), comparison.requests);
    effect(move || listed.list_plans());
    whole.put_all(&[
        button(move || advance(requests)).text(messages::compare()),
        comparison.verdict.clone(),
        el("div").class("compared").bind_children(move || shown.content()),
    ])
}

/// The value of the option for the plan on screen; other options have the id of a saved plan.
const ON_SCREEN: &str = "-";
/// The height of the chart in CSS pixels.
const CHART_HEIGHT: u32 = 200;

/// A plan under the name that it is compared by.
struct NamedPlan {
    name: String,
    plan: Plan,
}

struct Comparison {
    planner: Planner,
    revisions: Revisions,
    /// Counts the comparisons that the reader has asked for. Nothing is compared before the first.
    requests: RwSignal<usize>,
    /// The request whose verdict was spoken.
    announced: Cell<usize>,
    whole: Element,
    /// The result of the comparison in a sentence.
    verdict: Element,
    selects: [Element; 2],
}

impl Comparison {
    /// Lists the plans to choose from. What was selected stays selected; at first that is the newest plan and the one
    /// on screen. The section is hidden while no plan is saved.
    fn list_plans(&self) {
        self.revisions.track();
        let saved = saved_plans::load().list();
        self.whole.set_hidden(saved.is_empty());
        let newest = saved.first().map_or_else(String::new, |saved| saved.id.to_string());
        for (select, initial) in self.selects.iter().zip([newest.as_str(), ON_SCREEN]) {
            // A select has a `value` like an input's.
            let input = select.cast::<HtmlInputElement>();
            let selected = input.value();
            select.replace(&[]);
            for saved in &saved {
                select.append(&el("option").attr("value", &saved.id.to_string()).text(&saved.label).0);
            }
            if !saved.is_empty() {
                select.append(&el("option").attr("value", ON_SCREEN).text(messages::on_screen()).0);
            }
            input.set_value(&selected);
            if input.value().is_empty() {
                input.set_value(initial);
            }
        }
    }

    /// The plan that is selected in a list. `None` if another tab has deleted it.
    fn selected(&self, select: &Element, library: &Library) -> Option<NamedPlan> {
        let Ok(id) = select.cast::<HtmlInputElement>().value().parse() else {
            let plan = self.planner.get().plan.clone();
            return Some(NamedPlan { name: messages::on_screen().to_owned(), plan });
        };
        let saved = library.get(id)?;
        Some(NamedPlan { name: saved.label.clone(), plan: saved_plans::decode(saved)? })
    }

    /// The selected plans side by side, once the reader has asked for that.
    fn content(&self) -> Vec<Element> {
        self.revisions.track();
        let request = self.requests.get();
        if request == 0 {
            return Vec::new();
        }
        let (library, [first, second]) = (saved_plans::load(), &self.selects);
        // The comparison follows the plan on screen, but is not to be spoken at each keystroke.
        let is_new = self.announced.replace(request) != request;
        self.verdict.set_attr("aria-live", if is_new { "polite" } else { "off" });
        if is_new {
            self.verdict.set_text("");
        }
        match (self.selected(first, &library), self.selected(second, &library)) {
            (Some(first), Some(second)) => self.compare(&first, &second),
            _ => Vec::new(),
        }
    }

    fn compare(&self, first: &NamedPlan, second: &NamedPlan) -> Vec<Element> {
        let mut content = vec![el("h2").text(&messages::from_plan_to(&first.name, &second.name))];
        if first.plan == second.plan {
            self.verdict.set_text(messages::same_plan());
            return content;
        }
        let is_second_longer = first.plan.distance < second.plan.distance;
        let (longer, shorter) = if is_second_longer { (second, first) } else { (first, second) };
        content.extend(self.chart(longer, shorter));
        let longer_name = (longer.plan.distance > shorter.plan.distance).then_some(longer.name.as_str());
        let units = self.planner.get_untracked().plan.units;
        let times = compare_times(&first.plan, &second.plan, units);
        // The last mark is where the comparison ends, so its gap is the result.
        let result = times
            .last()
            .map_or_else(String::new, |last| messages::held_against(&first.name, &second.name, &last.gap, &last.mark));
        let rest = longer_name.map_or_else(String::new, messages::only_longer_goes_on);
        self.verdict.set_text(&phrases::sentences(&[&result, &rest]));
        let headings = [messages::mark(), &first.name, &second.name, messages::difference_column()];
        let rows: Vec<_> = times
            .into_iter()
            .map(|ComparedTimes { mark, times: [first, second], gap }| [mark, first, second, gap])
            .collect();
        content.push(comparison_table(messages::compare(), headings, rows));
        content.push(differences(&first.plan, &second.plan));
        content
    }

    /// The paces of two plans, of which the second is no longer than the first, and a legend.
    fn chart(&self, longer: &NamedPlan, other: &NamedPlan) -> Vec<Element> {
        let width = dynamic_js::get(&self.whole.0, "clientWidth").as_f64().unwrap_or_default();
        let frame = Frame::new(whole_pixels(width), CHART_HEIGHT, CHART_FONT);
        let units = self.planner.get_untracked().plan.units;
        let paces = PaceComparison::new(frame, &longer.plan, &other.plan, units, self.planner.pb_name());
        let Some(PaceComparison { chart, other: path }) = paces else { return Vec::new() };
        let drawing = ChartDrawing::new();
        drawing.draw(chart);
        let names = el("p").class("legend").put(el("span").text(&longer.name)).put(el("span").text(&other.name));
        let picture = drawing.picture.attr("role", "img").attr("aria-label", messages::split_chart());
        vec![names, picture.put(svg("path").class("ghost").attr("d", &path))]
    }
}

/// The other differences, a sentence a key.
fn differences(first: &Plan, second: &Plan) -> Element {
    let list = el("ul");
    for key in changed_keys(first, second) {
        list.append(&el("li").text(&sentence(key, first, second)).0);
    }
    list
}
