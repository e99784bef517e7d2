//! The plan on paper: a wrist band, a page with its chart, or a pace chart.
//!
//! Sheets are laid out by [`sheet`]; this panel asks for one, shows its first page and prints them all.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{ShownUnit, Time};
use lapwise_core::present::picture::Picture;
use lapwise_core::present::refusals;
use lapwise_core::present::sheet;
use lapwise_core::present::sheet::{Athletes, Runner};

use crate::controls::drawing::{Paper, drawing};
use crate::controls::field::{Field, fixed};
use crate::controls::switch::value_switch;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, button, effect, el};
use crate::parts::loader::glue_address;
use crate::platform::{Timer, print_frame, print_frame::Job};
use crate::standalone;
use crate::state::{Planned, Planner};

/// The choice of a sheet, its preview, and the button that prints it.
pub(crate) fn paper_panel(planner: Planner) -> Vec<Element> {
    let preview = Rc::new(SheetPreview::new(planner));
    let kind = preview.kind;
    let (drawn, followed, fields, printed) = (preview.clone(), preview.clone(), preview.clone(), preview.clone());
    let chart_fields = move |kind| match kind {
        SheetKind::PaceChart => pace_chart_fields(&fields),
        SheetKind::WristBand | SheetKind::Plan => Vec::new(),
    };
    let draw = Timer::new(PREVIEW_DELAY_MILLIS, move || drawn.draw());
    effect(move || {
        followed.track();
        draw.start();
    });
    // The first preview does not wait for the timer.
    preview.draw();
    vec![
        value_switch(messages::sheet(), &SHEETS, kind),
        el("div").class("grid").bind_children_by_key(move || kind.get(), chart_fields),
        preview.status.clone(),
        button(move || printed.print()).text(messages::print_this()),
        preview.paper.element.clone(),
        preview.frame.clone(),
    ]
}

/// A sheet that can be printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SheetKind {
    WristBand,
    Plan,
    PaceChart,
}

const SHEETS: [(SheetKind, &str); 3] = [
    (SheetKind::WristBand, messages::wrist_band()),
    (SheetKind::Plan, messages::plan_sheet()),
    (SheetKind::PaceChart, messages::pace_chart()),
];
/// Lays out a page of 190 × 259 mm on A4 and on Letter, each on a sheet of its own.
const PRINT_RULES: &str = "@page{margin:8mm}body{margin:0}svg{display:block;margin:0 auto;break-after:page}\
    svg:last-child{break-after:auto}";
/// A preview need not keep up with a drag, which changes the plan in each frame.
const PREVIEW_DELAY_MILLIS: i32 = 200;

/// The sheet to be printed and its first page on screen.
struct SheetPreview {
    planner: Planner,
    kind: RwSignal<SheetKind>,
    /// The goals of a pace chart as far as the reader gave them, in the order of [`GOALS`].
    goals: [RwSignal<Option<Time>>; GOALS.len()],
    /// Athletes as they were pasted, a line each.
    athletes: RwSignal<String>,
    status: Element,
    paper: Paper,
    /// Holds the frame that prints.
    frame: Element,
}

impl SheetPreview {
    fn new(planner: Planner) -> Self {
        Self {
            planner,
            kind: RwSignal::new(SheetKind::WristBand),
            goals: [None; GOALS.len()].map(RwSignal::new),
            athletes: RwSignal::new(String::new()),
            status: el("p").class("hint").attr("role", "status"),
            paper: Paper::new(el("div")),
            frame: el("div"),
        }
    }

    /// Subscribes the running effect to all that the pages depend on.
    fn track(&self) {
        self.planner.get();
        self.planner.view();
        self.kind.track();
        self.athletes.track();
        for goal in &self.goals {
            goal.track();
        }
    }

    /// The goals of the pace chart: first, last and step. What the reader did not give lies around the plan's goal.
    fn goals(&self, plan_goal: Time) -> [Time; GOALS.len()] {
        let mut goals = sheet::around(plan_goal);
        for (goal, given) in goals.iter_mut().zip(&self.goals) {
            *goal = given.get().unwrap_or(*goal);
        }
        goals
    }

    /// Lays out the pages, or says in a sentence why there are none.
    fn pages(&self) -> Result<Vec<Picture>, String> {
        let planned = self.planner.get_untracked();
        let Planned { plan, schedule, .. } = &*planned;
        Ok(match self.kind.get_untracked() {
            SheetKind::WristBand => sheet::band(plan, schedule),
            SheetKind::PaceChart => sheet::pace_chart(plan, &self.runners(&planned)?),
            SheetKind::Plan => {
                let address = format!("{}{}", standalone::url(&glue_address()), self.planner.link());
                sheet::plan(plan, schedule, self.planner.view(), self.planner.pb_name(), &address)
            }
        })
    }

    /// The rows of the pace chart: the athletes if any were read, else goals in steps.
    fn runners(&self, planned: &Planned) -> Result<Vec<Runner>, String> {
        let Athletes { runners, problems } =
            self.athletes.with_untracked(|lines| sheet::athletes(lines, planned.plan.distance));
        match (runners.is_empty(), problems.first()) {
            (true, Some(problem)) => Err(refusals::runners_error(problem)),
            (true, None) => {
                let [first, last, step] = untrack(|| self.goals(planned.plan.goal));
                sheet::goals(first, last, step).map_err(|error| refusals::runners_error(&error))
            }
            (false, _) => Ok(runners),
        }
    }

    fn set_status(&self, text: &str) {
        self.status.0.set_text_content(Some(text));
    }

    fn draw(&self) {
        let pages = self.pages();
        self.paper.show(pages.as_ref().ok().and_then(|pages| pages.first()));
        self.set_status(&pages.map_or_else(|refusal| refusal, |pages| messages::pages(pages.len())));
    }

    fn print(self: &Rc<Self>) {
        // Laid out anew, since the preview may be a moment behind the plan.
        let pages = match self.pages() {
            Ok(pages) => pages,
            Err(refusal) => return self.set_status(&refusal),
        };
        let title = pages.first().map_or_else(String::new, |page| page.title.clone());
        let pages = pages.iter().map(|page| drawing(page).0).collect();
        let frame = el("iframe").class("unseen").attr("aria-hidden", "true").attr("tabindex", "-1");
        let refused = self.clone();
        let refuse = move || refused.set_status(messages::not_printed());
        print_frame::print(&frame.0, Job { title, pages, rules: PRINT_RULES }, Rc::new(refuse));
        self.frame.replace(&[frame]);
    }
}

/// The format of a goal field, to read and to write its text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GoalFormat {
    /// A finish time, in which a bare number is read by the distance.
    Finish,
    /// A length of time.
    Duration,
}

/// The fields of a pace chart's goals: the id, the label, and the format.
const GOALS: [(&str, &str, GoalFormat); 3] = [
    ("sheet-from", messages::from(), GoalFormat::Finish),
    ("sheet-to", messages::to(), GoalFormat::Finish),
    ("sheet-step", messages::in_steps_of(), GoalFormat::Duration),
];

fn pace_chart_fields(preview: &Rc<SheetPreview>) -> Vec<Element> {
    let mut fields = Vec::new();
    for (index, given) in preview.goals.into_iter().enumerate() {
        fields.push(goal_field(preview, index, given));
    }
    fields.push(athletes_field(preview));
    fields
}

fn goal_field(preview: &Rc<SheetPreview>, index: usize, given: RwSignal<Option<Time>>) -> Element {
    let (id, label, format) = GOALS.get(index).copied().unwrap_or(("", "", GoalFormat::Finish));
    let planner = preview.planner;
    let goals = preview.clone();
    let goal = move || goals.goals(planner.get().plan.goal).get(index).copied().unwrap_or(Time::ZERO);
    let hinted = goal.clone();
    let value = move || match format {
        GoalFormat::Duration => {
            let step = goal();
            print::clock(step, ShownUnit::of(step).unwrap_or(ShownUnit::Hundredth))
        }
        GoalFormat::Finish => print::goal(goal(), planner.get().plan.distance),
    };
    let read = move |text: &str| {
        let time = match (text.trim(), format) {
            ("", _) => Ok(None),
            (text, GoalFormat::Duration) => field::standing(text).map(Some),
            (text, GoalFormat::Finish) => field::goal(text, planner.get_untracked().plan.distance).map(Some),
        };
        given.set(time.map_err(|error| refusals::text_error(&error))?);
        Ok(())
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(value),
        hint: Box::new(move || print::duration(hinted())),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(read))
}

/// A field for a pasted list of athletes, with a line for each of them that cannot be read.
fn athletes_field(preview: &Rc<SheetPreview>) -> Element {
    let (planner, athletes) = (preview.planner, preview.athletes);
    let area = el("textarea").attr("id", "sheet-athletes").attr("rows", "3").attr("dir", "auto");
    // A text area has a `value` like an input's.
    let input: HtmlInputElement = area.cast();
    input.set_value(&athletes.get_untracked());
    let area = area.on("input", move |_| athletes.set(input.value()));
    let problems = move || {
        let read = athletes.with(|lines| sheet::athletes(lines, planner.get().plan.distance));
        read.problems
            .iter()
            .map(|problem| el("p").class("hint error").text(&refusals::runners_error(problem)))
            .collect()
    };
    el("div")
        .class("field")
        .put(el("label").attr("for", "sheet-athletes").text(messages::athletes()))
        .put(el("div").class("entry").put(area))
        .put(el("div").attr("role", "status").bind_children(problems))
}
