//! My plans: what is kept on the device, one key a plan.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use lapwise_core::formats::print;
use lapwise_core::library::compare::{Meeting, changed_keys, meetings, sentence};
use lapwise_core::library::saved_plans::{Library, SavedPlan};
use lapwise_core::link;
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Pace, Plan, References, Split, Time};
use lapwise_core::present::chart::{Chart, Frame, View, Words};

use crate::controls::comparison_table::comparison_table;
use crate::controls::focus::focus_first;
use crate::controls::scroll::scroll_to_top;
use crate::markup::{Element, button, effect, el, keep_alive, svg};
use crate::plan_view::chart::{Drawing, FONT};
use crate::platform::{Timer, clock, download, dynamic_js, file_input, storage, whole_pixels};
use crate::state::{Planner, saved_plans};

/// The kept plans, and what can be done with them.
pub(crate) fn library_panel(planner: Planner) -> Vec<Element> {
    let (seen, named, asked) = (RwSignal::new(0), RwSignal::new(0), RwSignal::new(0));
    let plans = el("ul").class("plans");
    let first = plans.clone();
    let said = status();
    let desk = Rc::new_cyclic(|desk: &Weak<Desk>| Desk {
        planner,
        seen,
        named,
        asked,
        answered: Cell::default(),
        plans,
        // The newest is on the list only after this turn.
        soon: Timer::new(0, move || focus_first(&first, "input")),
        is_stale: Cell::default(),
        later: {
            let desk = desk.clone();
            Timer::new(CLICK_MILLIS, move || desk.upgrade().iter().for_each(|desk| desk.catch_up()))
        },
        names: RefCell::default(),
        to_top: scroll_to_top(&said),
        said: said.clone(),
        filed: status(),
        told: status(),
        choices: [el("select").attr("id", "first-plan"), el("select").attr("id", "second-plan")],
    });
    let [keeper, elsewhere, list, left, pressed] = [(); 5].map(|()| desk.clone());
    keep_alive(Box::new(storage::on_change_elsewhere(move || elsewhere.notify())));
    if !storage::set(TRIAL, "") {
        desk.say(messages::no_storage());
    }
    storage::remove(TRIAL);
    let plans = desk.plans.clone().bind_children_by_key(move || seen.get(), move |_| list.list());
    vec![
        button(move || keeper.keep()).text(messages::keep_this()),
        desk.said.clone(),
        plans.on("focusout", move |_| left.later.start()).on("click", move |_| pressed.later.start()),
        pair(&desk),
        files(&desk),
        desk.filed.clone(),
    ]
}

/// A press of a button takes the focus first: were the list made anew then, nothing would hear the click.
const CLICK_MILLIS: i32 = 300;
/// Stored and forgotten at once, to see whether the browser keeps anything.
const TRIAL: &str = "lapwise:trial";

struct Desk {
    planner: Planner,
    /// Counts how often the kept plans changed.
    seen: RwSignal<usize>,
    /// Counts how often one was given another name.
    named: RwSignal<usize>,
    /// Counts how often two plans were to be compared.
    asked: RwSignal<usize>,
    /// How often they were when what it comes to was last said.
    answered: Cell<usize>,
    plans: Element,
    /// Whether the list is to be made anew once nothing is typed in it.
    is_stale: Cell<bool>,
    /// Gives the focus to the first plan.
    soon: Timer,
    /// Catches up once what took the focus has been clicked.
    later: Timer,
    /// The names on the list, as the attribute of each has it.
    names: RefCell<Vec<Element>>,
    said: Element,
    to_top: Timer,
    /// What came of a file.
    filed: Element,
    /// What comparing comes to, in a sentence.
    told: Element,
    /// The two plans to compare.
    choices: [Element; 2],
}

fn status() -> Element {
    el("p").class("hint").attr("role", "status")
}

fn count(signal: RwSignal<usize>) {
    signal.update(|count| *count = count.wrapping_add(1));
}

type Act = fn(&Rc<Desk>, &SavedPlan);

/// What can be done with a kept plan.
const ACTS: [(&str, Act); 3] = [
    (messages::open(), |desk, kept| desk.open(kept)),
    (messages::duplicate(), |desk, kept| desk.duplicate(kept)),
    (messages::delete(), |desk, kept| desk.delete(kept)),
];

/// A plan and what it is called.
struct Named {
    name: String,
    plan: Plan,
}

fn plan_of(kept: &SavedPlan) -> Option<Plan> {
    Some(link::decode(&kept.fragment)?.opened?.plan)
}

impl Desk {
    fn say(&self, text: &str) {
        self.said.0.set_text_content(Some(text));
    }

    fn notify(&self) {
        self.is_stale.set(true);
        self.catch_up();
    }

    /// Shows what is kept now, unless that would take away what somebody types or presses.
    fn catch_up(&self) {
        let is_typed = |name: &Element| {
            name.0.get_attribute("value").unwrap_or_default() != name.cast::<HtmlInputElement>().value()
        };
        let is_pressed = self.plans.0.matches(":active").unwrap_or(false);
        if self.is_stale.get() && !is_pressed && !self.names.borrow().iter().any(is_typed) {
            self.is_stale.set(false);
            count(self.seen);
        }
    }

    /// Keeps a plan of a shelf on the device, and says so.
    fn save(&self, shelf: &mut Library, id: u64, text: &str) {
        self.say(if saved_plans::save(shelf, id) { text } else { messages::no_storage() });
    }

    fn keep(&self) {
        let (mut shelf, planned) = (saved_plans::load(), self.planner.get_untracked());
        if let Some(kept) = shelf.find(&planned.plan) {
            return self.say(&messages::kept_already(&kept.label));
        }
        let id = shelf.keep(&planned.plan, clock::now_millis());
        self.save(&mut shelf, id, messages::plan_kept());
        self.notify();
    }

    fn list(self: &Rc<Self>) -> Vec<Element> {
        let shelf = saved_plans::load();
        self.names.take();
        let mut lines = Vec::new();
        for kept in shelf.list() {
            lines.push(self.line(&kept));
        }
        if lines.is_empty() {
            lines.push(el("li").text(messages::no_plans()));
        }
        if !shelf.bad().is_empty() {
            lines.push(bad(shelf.bad()));
        }
        lines
    }

    fn line(self: &Rc<Self>, kept: &SavedPlan) -> Element {
        let mut buttons = Vec::new();
        for (name, act) in &ACTS {
            let (desk, id) = (self.clone(), kept.id);
            // Its name may be another one by now.
            buttons.push(button(move || _ = saved_plans::load().get(id).map(|kept| act(&desk, kept))).text(name));
        }
        let acts = el("div").class("chips").put_all(&buttons);
        el("li").put(self.name(kept, buttons)).put(acts)
    }

    /// The name, which can be written over.
    fn name(self: &Rc<Self>, kept: &SavedPlan, buttons: Vec<Element>) -> Element {
        let input =
            el("input").attr("type", "text").attr("dir", "auto").attr("aria-label", messages::plan_name_label());
        self.names.borrow_mut().push(input.clone());
        let (desk, named, id) = (self.clone(), input.clone(), kept.id);
        call(&named, &buttons, &kept.label);
        input.on("change", move |_| {
            let mut shelf = saved_plans::load();
            shelf.rename(id, &named.cast::<HtmlInputElement>().value(), clock::now_millis());
            if let Some(kept) = shelf.get(id) {
                call(&named, &buttons, &kept.label);
            }
            desk.save(&mut shelf, id, messages::plan_kept());
            // The list stays as it is: a button of it may be pressed already.
            count(desk.named);
            desk.later.start();
        })
    }

    fn open(&self, kept: &SavedPlan) {
        let Some(plan) = plan_of(kept) else { return };
        let before = self.planner.get_untracked().plan.clone();
        match self.planner.take_over(plan, before, messages::opened().to_owned()) {
            Ok(()) => self.to_top.start(),
            Err(refusal) => self.say(&refusal),
        }
    }

    fn duplicate(&self, kept: &SavedPlan) {
        let mut shelf = saved_plans::load();
        if let Some(id) = shelf.duplicate(kept.id, clock::now_millis()) {
            self.save(&mut shelf, id, messages::plan_kept());
            self.notify();
            self.soon.start();
        }
    }

    fn delete(self: &Rc<Self>, kept: &SavedPlan) {
        storage::remove(&kept.key());
        self.say(&messages::deleted(&kept.label));
        let (desk, kept) = (self.clone(), kept.clone());
        let undo = button(move || {
            let (mut shelf, id) = (saved_plans::load(), kept.id);
            shelf.restore(kept.clone());
            desk.save(&mut shelf, id, messages::plan_kept());
            desk.notify();
            // Back to the list: the button is gone.
            focus_first(&Element(dynamic_js::get(&desk.said.0, "parentElement").unchecked_into()), "button");
        });
        self.said.append(&undo.text(messages::put_back()).0);
        focus_first(&self.said, "button");
        self.notify();
    }

    /// Lists what there is to choose from; what was chosen stays chosen.
    fn fill(&self, place: &Element) {
        let _ = (self.seen.get(), self.named.get());
        let known = saved_plans::load().list();
        let _ = place.0.toggle_attribute_with_force("hidden", known.is_empty());
        let mut usual = known.first().map_or_else(String::new, |kept| kept.id.to_string());
        for choice in &self.choices {
            let (list, option) = (choice.cast::<HtmlInputElement>(), el("option").attr("value", SCREEN));
            let chosen = list.value();
            choice.replace(&[]);
            for kept in &known {
                choice.append(&el("option").attr("value", &kept.id.to_string()).text(&kept.label).0);
            }
            if !known.is_empty() {
                choice.append(&option.text(messages::on_screen()).0);
            }
            list.set_value(&chosen);
            if list.value().is_empty() {
                list.set_value(&usual);
            }
            SCREEN.clone_into(&mut usual);
        }
    }

    /// The plan that is chosen in a list.
    fn chosen(&self, list: &Element, shelf: &Library) -> Option<Named> {
        let Ok(id) = list.cast::<HtmlInputElement>().value().parse() else {
            return Some(Named { name: messages::on_screen().to_owned(), plan: self.planner.get().plan.clone() });
        };
        let kept = shelf.get(id)?;
        Some(Named { name: kept.label.clone(), plan: plan_of(kept)? })
    }

    /// The two plans that are chosen, side by side.
    fn comparison(&self) -> Vec<Element> {
        let (_, _, asked) = (self.seen.get(), self.named.get(), self.asked.get());
        if asked == 0 {
            return Vec::new();
        }
        let (shelf, [first, second]) = (saved_plans::load(), &self.choices);
        // What follows the plan is not said at each keystroke.
        let is_new = self.answered.replace(asked) != asked;
        self.told.set_attr("aria-live", if is_new { "polite" } else { "off" });
        if is_new {
            self.told.set_text("");
        }
        match (self.chosen(first, &shelf), self.chosen(second, &shelf)) {
            (Some(first), Some(second)) => self.compare(&first, &second),
            _ => Vec::new(),
        }
    }

    /// Two plans in one chart and one table.
    fn compare(&self, first: &Named, second: &Named) -> Vec<Element> {
        let mut content = vec![el("h2").text(&messages::compared(&first.name, &second.name))];
        if first.plan == second.plan {
            self.told.set_text(messages::no_difference());
            return content;
        }
        let (longer, shorter) =
            if first.plan.distance < second.plan.distance { (second, first) } else { (first, second) };
        self.draw(longer, shorter, &mut content);
        let longer = if longer.plan.distance > shorter.plan.distance { &longer.name } else { "" };
        let (own, other) = (first.plan.shown_unit(), second.plan.shown_unit());
        let (mut rows, mut said) = (Vec::new(), String::new());
        for Meeting { mark, times: [ours, theirs] } in meetings(&first.plan, &second.plan) {
            let mark = print::mark(mark, first.plan.surface, self.planner.get_untracked().plan.units);
            let gap = print::gap(theirs, ours, own.finer(other));
            said = format!("{gap}{}{mark}", messages::at_mark());
            rows.push([mark, print::clock(ours, own), print::clock(theirs, other), gap]);
        }
        self.told.set_text(&messages::held_against(&first.name, &second.name, &said, longer));
        let headings = [messages::mark(), &first.name, &second.name, messages::difference()];
        let list = el("ul");
        for key in changed_keys(&first.plan, &second.plan) {
            list.append(&el("li").text(&sentence(key, &first.plan, &second.plan)).0);
        }
        content.push(comparison_table(messages::compare(), &headings, &rows));
        content.push(list);
        content
    }

    /// The paces of two plans, of which the second goes no further, and which line is whose.
    fn draw(&self, named: &Named, other: &Named, content: &mut Vec<Element>) {
        let mut plan = named.plan.clone();
        plan.units = self.planner.get_untracked().plan.units;
        plan.sections.clear();
        let (Ok(schedule), Ok(ghost)) = (plan.schedule(), other.plan.schedule()) else { return };
        let over =
            |split: &Split, length| Pace::new(split.lap, split.length).map_or(Time::ZERO, |pace| pace.over(length));
        let (mut fastest, mut slowest) = (Time::from_millis(u32::MAX), Time::ZERO);
        for split in ghost.splits() {
            let time = over(split, plan.distance);
            (fastest, slowest) = (fastest.min(time), slowest.max(time));
        }
        // What is held against a plan is in sight with it.
        plan.references = References { pb: Some(fastest), seed: Some(slowest), ..References::default() };
        // As wide as what it is put into; what is empty has no width.
        let room = dynamic_js::get(&self.told.0, "parentElement");
        let width = dynamic_js::get(&room, "clientWidth").as_f64().unwrap_or_default();
        let frame = Frame { reach: 100, ..Frame::new(whole_pixels(width), HEIGHT, FONT) };
        let mut chart = Chart::new(frame, &plan, &schedule, View::Pace, &Words::ENGLISH);
        (chart.halfway, chart.average, chart.references) = (None, None, Vec::new());
        let first = schedule.splits().first().map_or(Distance::ZERO, |split| split.length);
        let (mut path, mut step) = (String::new(), "M");
        let mut from = chart.plot.left;
        for split in ghost.splits() {
            let y = chart.y_of_time(0, over(split, first)).unwrap_or_default();
            let to = chart.x_of(split.mark);
            let (x0, y, x1) = (from.to_string(), y.to_string(), to.to_string());
            path.push_str(&format!("{step}{x0} {y}H{x1}"));
            (from, step) = (to, "L");
        }
        let drawing = Drawing::new();
        drawing.show(chart);
        let names = el("p").class("legend").put(el("span").text(&named.name)).put(el("span").text(&other.name));
        let picture = drawing.picture.attr("role", "img").attr("aria-label", messages::chart());
        content.push(names);
        content.push(picture.put(svg("path").class("ghost").attr("d", &path)));
    }

    fn read(&self, text: &str) {
        let mut shelf = saved_plans::load();
        let known: Vec<_> = shelf.list().iter().map(|kept| kept.id).collect();
        let (added, bad) = shelf.import(text, clock::now_millis());
        let mut said =
            if text.is_empty() { messages::nothing_read().to_owned() } else { messages::plans_added(added, bad.len()) };
        for kept in shelf.list() {
            if !known.contains(&kept.id) && !saved_plans::save(&mut shelf, kept.id) {
                messages::no_storage().clone_into(&mut said);
            }
        }
        self.filed.0.set_text_content(Some(&said));
        self.notify();
    }
}

/// What is chosen in a list for the plan on screen; no id.
const SCREEN: &str = "-";
/// How high the chart of two plans is, in CSS pixels.
const HEIGHT: u32 = 200;

/// The choice of two plans, and what tells them apart.
fn pair(desk: &Rc<Desk>) -> Element {
    let (place, asked) = (el("fieldset").class("items"), desk.asked);
    place.append(&el("legend").text(messages::compare_two()).0);
    for (choice, name) in desk.choices.iter().zip(&[messages::the_plan(), messages::with()]) {
        let label = el("label").attr("for", &choice.0.id()).text(name);
        place.append(&el("div").class("field").put(label).put(choice.clone()).0);
    }
    let (filled, shown, hidden) = (desk.clone(), desk.clone(), place.clone());
    effect(move || filled.fill(&hidden));
    place.put_all(&[
        button(move || count(asked)).text(messages::compare()),
        desk.told.clone(),
        el("div").class("compared").bind_children(move || shown.comparison()),
    ])
}

/// Has a plan called by its name on its line.
fn call(name: &Element, buttons: &[Element], label: &str) {
    name.set_attr("value", label);
    name.cast::<HtmlInputElement>().set_value(label);
    for (button, (act, _)) in buttons.iter().zip(&ACTS) {
        button.set_attr("aria-label", &format!("{act} {label}"));
    }
}

/// What could not be read is not lost.
fn bad(entries: &[(String, String)]) -> Element {
    let mut text = String::new();
    for (key, entry) in entries {
        text.push_str(&format!("{key} {entry}\n"));
    }
    let button = button(move || save_file("lapwise-damaged.txt", &text)).text(messages::save_bad());
    el("li").put(el("span").text(&messages::bad_plans(entries.len()))).put(button)
}

fn files(desk: &Rc<Desk>) -> Element {
    let input = el("input").attr("type", "file").attr("accept", ".txt,text/plain").attr("id", "plans-file");
    let (chosen, reader) = (input.clone(), desk.clone());
    let read: Rc<dyn Fn(&str)> = Rc::new(move |text: &str| reader.read(text));
    let input = input.on("change", move |_| file_input::read_text(&chosen.0, read.clone()));
    let button = button(|| save_file("lapwise-plans.txt", &saved_plans::load().export()));
    el("div")
        .class("add")
        .put(button.text(messages::save_all()))
        .put(el("label").put_text(messages::read_plans()).put(input))
}

fn save_file(name: &str, text: &str) {
    // A browser that takes no file says so itself.
    let _ = download::save_text(name, "text/plain", text);
}
