//! The plan on paper: a wrist band, a page with its chart, or a pace chart.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::platform;
use crate::platform::Delayed;
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{ShownUnit, Time};
use lapwise_core::present::picture::Picture;
use lapwise_core::present::refusals;
use lapwise_core::present::sheet;
use lapwise_core::present::sheet::{Athletes, Runner};

use crate::controls::drawing::{Paper, drawing, names};
use crate::controls::field::{DIGITS, Field, fixed};
use crate::controls::switch::numbered;
use crate::markup::{Element, button, effect, el};
use crate::parts::loader::glue_address;
use crate::state::{Planned, Planner};

/// What is printed, how it looks, and the button that prints it.
pub(crate) fn print_panel(planner: Planner) -> Vec<Element> {
    let desk = Rc::new(Desk::new(planner));
    let sheet = desk.sheet;
    let is_pace_chart = move || usize::from(sheet.get() == PACE_CHART);
    let (shown, told, fields, printed) = (desk.clone(), desk.clone(), desk.clone(), desk.clone());
    let chart_fields = move |is_shown| if is_shown == 1 { pace_chart_fields(&fields) } else { Vec::new() };
    let show = Delayed::new(SHOWN_AFTER_MILLIS, move || shown.show());
    effect(move || {
        told.effect();
        show.ask();
    });
    desk.show();
    vec![
        numbered(messages::sheet(), &SHEETS, sheet),
        el("div").class("grid").bind_children_by_key(is_pace_chart, chart_fields),
        desk.said.clone(),
        button(move || printed.print()).text(messages::print_this()),
        desk.paper.place.clone(),
        desk.frame.clone(),
    ]
}

/// The sheets that there are; the last is the pace chart.
const SHEETS: [&str; 3] = [messages::band(), messages::plan_sheet(), messages::pace_chart()];
const PACE_CHART: usize = 2;
/// A preview need not keep up with a drag.
const SHOWN_AFTER_MILLIS: i32 = 200;

/// What is printed, and where it is shown.
struct Desk {
    planner: Planner,
    sheet: RwSignal<usize>,
    /// Counts what was typed.
    typed: RwSignal<usize>,
    /// The first goal, the last and the step, where somebody gave them.
    goals: RefCell<[Option<Time>; 3]>,
    /// Athletes as they were pasted.
    athletes: RefCell<String>,
    said: Element,
    paper: Paper,
    /// Where the frame is while it prints.
    frame: Element,
}

impl Desk {
    fn new(planner: Planner) -> Self {
        Self {
            planner,
            sheet: RwSignal::new(0),
            typed: RwSignal::new(0),
            goals: RefCell::default(),
            athletes: RefCell::default(),
            said: el("p").class("hint").attr("role", "status"),
            paper: Paper::new(el("div")),
            frame: el("div"),
        }
    }

    /// Reads all that the pages depend on.
    fn effect(&self) {
        self.planner.get();
        self.planner.view();
        self.sheet.get();
        self.typed.get();
    }

    /// A value of the goals in steps.
    fn goal(&self, index: usize, planned: &Planned) -> Time {
        let own = self.goals.borrow().get(index).copied().flatten();
        own.or(sheet::around(planned.plan.goal).get(index).copied()).unwrap_or(Time::ZERO)
    }

    fn pages(&self) -> Result<Vec<Picture>, String> {
        let planned = self.planner.get_untracked();
        let Planned { plan, schedule, .. } = &*planned;
        Ok(match self.sheet.get_untracked() {
            0 => sheet::band(plan, schedule),
            PACE_CHART => sheet::pace_chart(plan, &self.runners(&planned)?),
            _ => {
                let address = format!("{}{}", platform::base(&glue_address()), self.planner.link());
                sheet::plan(plan, schedule, self.planner.view(), &names(self.planner), &address)
            }
        })
    }

    /// Athletes where there are any, else goals in steps.
    fn runners(&self, planned: &Planned) -> Result<Vec<Runner>, String> {
        let Athletes { runners, problems } = sheet::athletes(&self.athletes.borrow(), planned.plan.distance);
        match (runners.is_empty(), problems.first()) {
            (true, Some(problem)) => Err(problem.clone()),
            (true, None) => sheet::goals(self.goal(0, planned), self.goal(1, planned), self.goal(2, planned)),
            (false, _) => Ok(runners),
        }
    }

    fn say(&self, text: &str) {
        self.said.0.set_text_content(Some(text));
    }

    fn show(&self) {
        let pages = self.pages();
        self.paper.show(pages.as_ref().ok().and_then(|pages| pages.first()));
        self.say(&pages.map_or_else(|refusal| refusal, |pages| messages::pages(pages.len())));
    }

    fn print(self: &Rc<Self>) {
        let pages = match self.pages() {
            Ok(pages) => pages,
            Err(refusal) => return self.say(&refusal),
        };
        let title = pages.first().map_or("", |page| &page.title);
        let drawings = pages.iter().map(|page| drawing(page).0).collect();
        let desk = self.clone();
        platform::print(&self.frame.0, title, drawings, Rc::new(move || desk.say(messages::not_printed())));
    }
}

fn pace_chart_fields(desk: &Rc<Desk>) -> Vec<Element> {
    const FIELDS: [(&str, &str); 3] = [("from", messages::from()), ("to", messages::to()), ("step", messages::step())];
    let mut fields = Vec::new();
    for (index, (id, label)) in FIELDS.into_iter().enumerate() {
        fields.push(goal_field(desk, index, format!("sheet-{id}"), label));
    }
    fields.push(athletes_field(desk));
    fields
}

fn goal_field(desk: &Rc<Desk>, index: usize, id: String, label: &'static str) -> Element {
    let (value, hint, read) = (desk.clone(), desk.clone(), desk.clone());
    let shown = move |desk: &Desk| {
        desk.typed.get();
        desk.goal(index, &desk.planner.get())
    };
    let read = move |text: &str| {
        let distance = read.planner.get_untracked().plan.distance;
        let goal = match text.trim() {
            "" => None,
            text if index == 2 => Some(field::standing(text).map_err(|error| refusals::text_error(&error))?),
            text => Some(field::goal(text, distance).map_err(|error| refusals::text_error(&error))?),
        };
        if let Some(slot) = read.goals.borrow_mut().get_mut(index) {
            *slot = goal;
        }
        read.typed.update(|typed| *typed = typed.wrapping_add(1));
        Ok(())
    };
    Field {
        id,
        label: fixed(label),
        value: Box::new(move || {
            let distance = value.planner.get().plan.distance;
            let time = shown(&value);
            if index == 2 {
                print::clock(time, ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth))
            } else {
                print::goal(time, distance)
            }
        }),
        hint: Box::new(move || print::duration_words(shown(&hint))),
        mode: DIGITS,
    }
    .view(desk.planner, &[], Box::new(read))
}

/// Pasted lines, and beside them those that are left out.
fn athletes_field(desk: &Rc<Desk>) -> Element {
    let area = el("textarea").attr("id", "sheet-athletes").attr("rows", "3").attr("dir", "auto");
    let input: HtmlInputElement = area.cast();
    input.set_value(&desk.athletes.borrow());
    let (typed, told) = (desk.clone(), desk.clone());
    let area = area.on("input", move |_| {
        typed.athletes.replace(input.value());
        typed.typed.update(|typed| *typed = typed.wrapping_add(1));
    });
    let problems = move || {
        told.typed.get();
        let read = sheet::athletes(&told.athletes.borrow(), told.planner.get().plan.distance);
        read.problems.iter().map(|problem| el("p").class("hint error").text(problem)).collect()
    };
    el("div")
        .class("field")
        .put(el("label").attr("for", "sheet-athletes").text(messages::athletes()))
        .put(el("div").class("entry").put(area))
        .put(el("div").attr("role", "status").bind_children(problems))
}
