//! My plans: what is kept on the device, one key a plan.

use core::cmp::Ordering;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::browser::{self, SizeWatch};
use crate::chart::{Chart, Frame, Words};
use crate::compare::{Meeting, changed_keys, meetings, sentence};
use crate::link;
use crate::pacing::Plan;
use crate::shelf::{Kept, Shelf};
use crate::text::{joined, print, words, written};

use super::chart::{Drawing, FONT};
use super::dom::{El, button, el, follow, keep, svg};
use super::state::Planner;
use super::turn::{row, table};

/// The kept plans, and what can be done with them.
pub(super) fn plans_panel(planner: Planner) -> Vec<El> {
    let [seen, named, asked, width] = [0; 4].map(RwSignal::new);
    let desk = Rc::new(Desk {
        planner,
        seen,
        named,
        asked,
        width,
        is_stale: Cell::default(),
        names: RefCell::default(),
        said: status(),
        told: status(),
        choices: ["first-plan", "second-plan"].map(|id| el("select").attr("id", id)),
    });
    let [keeper, elsewhere, list, left] = [(); 4].map(|()| desk.clone());
    keep(Box::new(browser::on_kept_elsewhere(move || elsewhere.look_again())));
    if !browser::store(TRIAL, "") {
        desk.say(words::NO_STORAGE);
    }
    browser::forget(TRIAL);
    let plans = el("ul").class("plans").children_by(move || seen.get(), move |_| list.list());
    vec![
        button(move || keeper.keep()).text(words::KEEP_THIS),
        desk.said.clone(),
        plans.on("focusout", move |_| left.catch_up()),
        pair(&desk),
        files(&desk),
    ]
}

/// Kept and forgotten at once, to see whether the browser keeps anything.
const TRIAL: &str = "lapwise:trial";

struct Desk {
    planner: Planner,
    /// Counts how often the kept plans changed.
    seen: RwSignal<usize>,
    /// Counts how often one was given another name.
    named: RwSignal<usize>,
    /// Counts how often two plans were to be compared.
    asked: RwSignal<usize>,
    /// How wide their chart may be, in CSS pixels.
    width: RwSignal<usize>,
    /// Whether the list is to be made anew once nothing is typed in it.
    is_stale: Cell<bool>,
    /// The names on the list, as the attribute of each has it.
    names: RefCell<Vec<El>>,
    said: El,
    /// What comparing comes to, in a sentence.
    told: El,
    /// The two plans to compare.
    choices: [El; 2],
}

fn status() -> El {
    el("p").class("hint").attr("role", "status")
}

fn count(signal: RwSignal<usize>) {
    signal.update(|count| *count = count.wrapping_add(1));
}

type Act = fn(&Rc<Desk>, &Kept);

/// What can be done with a kept plan.
const ACTS: [(&str, Act); 3] = [
    (words::OPEN, |desk, kept| desk.open(kept)),
    (words::DUPLICATE, |desk, kept| desk.duplicate(kept)),
    (words::DELETE, |desk, kept| desk.delete(kept)),
];

/// A plan and what it is called.
struct Named {
    name: String,
    plan: Plan,
}

/// The kept plans as they are now, whatever other tabs did.
fn shelf() -> Shelf {
    let kept = browser::kept();
    Shelf::load(kept.iter().map(|(key, text)| (key.as_str(), text.as_str())))
}

fn plan_of(kept: &Kept) -> Option<Plan> {
    Some(link::decode(&kept.fragment)?.opened?.plan)
}

impl Desk {
    fn say(&self, text: &str) {
        self.said.0.set_text_content(Some(text));
    }

    fn look_again(&self) {
        self.is_stale.set(true);
        self.catch_up();
    }

    /// Shows what is kept now, unless that would take away what somebody types.
    fn catch_up(&self) {
        let is_typed = |name: &El| name.0.get_attribute("value") != Some(name.cast::<HtmlInputElement>().value());
        if self.is_stale.get() && !self.names.borrow().iter().any(is_typed) {
            self.is_stale.set(false);
            count(self.seen);
        }
    }

    /// Keeps a plan of a shelf on the device.
    fn save(&self, shelf: &mut Shelf, id: u64, text: &str) {
        let Some(key) = shelf.get(id).map(Kept::key) else { return };
        let saved = shelf.save(id, browser::stored(&key).as_deref(), browser::now_millis());
        let is_kept = saved.is_some_and(|(key, entry, _)| browser::store(&key, &entry));
        self.say(if is_kept { text } else { words::NO_STORAGE });
    }

    fn keep(&self) {
        let mut shelf = shelf();
        let id = shelf.keep(&self.planner.peek().plan, browser::now_millis());
        self.save(&mut shelf, id, words::PLAN_KEPT);
        self.look_again();
    }

    fn list(self: &Rc<Self>) -> Vec<El> {
        let shelf = shelf();
        self.names.take();
        let mut lines = Vec::new();
        for kept in shelf.list() {
            lines.push(self.line(&kept));
        }
        if lines.is_empty() {
            lines.push(el("li").text(words::NO_PLANS));
        }
        if !shelf.bad().is_empty() {
            lines.push(bad(shelf.bad()));
        }
        lines
    }

    fn line(self: &Rc<Self>, kept: &Kept) -> El {
        let mut buttons = Vec::new();
        for (name, act) in ACTS {
            let (desk, id) = (self.clone(), kept.id);
            // Its name may be another one by now.
            buttons.push(button(move || _ = shelf().get(id).map(|kept| act(&desk, kept))).text(name));
        }
        let acts = el("div").class("chips").put_all(&buttons);
        el("li").put(self.name(kept, buttons)).put(acts)
    }

    /// The name, which can be written over.
    fn name(self: &Rc<Self>, kept: &Kept, buttons: Vec<El>) -> El {
        let input = el("input").attr("type", "text").attr("dir", "auto").attr("aria-label", words::PLAN_NAME);
        self.names.borrow_mut().push(input.clone());
        let (desk, named, id) = (self.clone(), input.clone(), kept.id);
        call(&named, &buttons, &kept.label);
        input.on("change", move |_| {
            let mut shelf = shelf();
            shelf.rename(id, &named.cast::<HtmlInputElement>().value(), browser::now_millis());
            if let Some(kept) = shelf.get(id) {
                call(&named, &buttons, &kept.label);
            }
            desk.save(&mut shelf, id, words::PLAN_KEPT);
            // The list stays as it is: a button of it may be pressed already.
            count(desk.named);
            desk.catch_up();
        })
    }

    fn open(&self, kept: &Kept) {
        let Some(plan) = plan_of(kept) else { return };
        let before = self.planner.peek().plan.clone();
        if let Err(refusal) = self.planner.take_over(plan, before, words::OPENED.to_owned()) {
            self.say(&refusal);
        }
    }

    fn duplicate(&self, kept: &Kept) {
        let mut shelf = shelf();
        if let Some(id) = shelf.duplicate(kept.id, browser::now_millis()) {
            self.save(&mut shelf, id, words::PLAN_KEPT);
            self.look_again();
        }
    }

    fn delete(self: &Rc<Self>, kept: &Kept) {
        browser::forget(&kept.key());
        self.say(&words::deleted(&kept.label));
        let (desk, kept) = (self.clone(), kept.clone());
        let undo = button(move || {
            let (mut shelf, id) = (shelf(), kept.id);
            shelf.restore(kept.clone());
            desk.save(&mut shelf, id, words::PLAN_KEPT);
            desk.look_again();
        });
        self.said.append(&undo.text(words::PUT_BACK).0);
        self.look_again();
    }

    /// Lists what there is to choose from; what was chosen stays chosen.
    fn fill(&self, place: &El) {
        let _ = (self.seen.get(), self.named.get());
        let known = shelf().list();
        let _ = place.0.toggle_attribute_with_force("hidden", known.is_empty());
        let latest = known.first().map_or(0, |kept| kept.id);
        for (choice, usual) in self.choices.iter().zip([latest, 0]) {
            let (list, option) = (choice.cast::<HtmlInputElement>(), el("option").attr("value", "0"));
            let chosen = list.value();
            choice.replace(&[]);
            for kept in &known {
                choice.append(&el("option").attr("value", &written(kept.id)).text(&kept.label).0);
            }
            choice.append(&option.text(words::ON_SCREEN).0);
            list.set_value(&chosen);
            if list.value().is_empty() {
                list.set_value(&written(usual));
            }
        }
    }

    /// The plan that is chosen in a list.
    fn chosen(&self, list: &El) -> Option<Named> {
        let id = list.cast::<HtmlInputElement>().value().parse().unwrap_or(0);
        Some(match shelf().get(id) {
            Some(kept) => Named { name: kept.label.clone(), plan: plan_of(kept)? },
            None => Named { name: words::ON_SCREEN.to_owned(), plan: self.planner.now().plan.clone() },
        })
    }

    /// The two plans that are chosen, in one chart and one table.
    fn comparison(&self) -> Vec<El> {
        let (units, width) = (self.planner.now().plan.units, self.width.get());
        let _ = (self.seen.get(), self.named.get());
        let [first, second] = &self.choices;
        let pair = if self.asked.get() == 0 { None } else { self.chosen(first).zip(self.chosen(second)) };
        let Some((mut first, mut second)) = pair else { return Vec::new() };
        let heading = el("h2").text(&words::compared(&first.name, &second.name));
        let mut content = vec![heading];
        if first.plan == second.plan {
            self.told.write(words::NO_DIFFERENCE);
            return content;
        }
        let list = el("ul");
        for key in changed_keys(&first.plan, &second.plan) {
            list.append(&el("li").text(&sentence(key, &first.plan, &second.plan)).0);
        }
        (first.plan.units, second.plan.units) = (units, units);
        let (rows, sentence) = meet(&first, &second);
        self.told.write(&sentence);
        let longer = first.plan.distance < second.plan.distance;
        content.extend(if longer { drawn(&second, &first, width) } else { drawn(&first, &second, width) });
        let heads = [words::MARK, &first.name, &second.name, words::DIFFERENCE];
        content.extend([table(words::COMPARE, row("th", &heads), &rows), list]);
        content
    }

    fn read(&self, text: &str) {
        let mut shelf = shelf();
        let known: Vec<_> = shelf.list().iter().map(|kept| kept.id).collect();
        let (added, bad) = shelf.import(text, browser::now_millis());
        let said = words::plans_added(added, bad.len());
        for kept in shelf.list() {
            if !known.contains(&kept.id) {
                self.save(&mut shelf, kept.id, &said);
            }
        }
        self.look_again();
        if added == 0 {
            self.say(&said);
        }
    }
}

/// What two plans say at each mark that both pass, and the last of it as a sentence.
fn meet(first: &Named, second: &Named) -> (Vec<El>, String) {
    let units = [first, second].map(|named| named.plan.shown_unit());
    let (mut rows, mut sentence) = (Vec::new(), String::new());
    let longer = match first.plan.distance.cmp(&second.plan.distance) {
        Ordering::Less => Some(second),
        Ordering::Equal => None,
        Ordering::Greater => Some(first),
    };
    for Meeting { mark, times: [ours, theirs] } in meetings(&first.plan, &second.plan) {
        let mark = print::mark(mark, first.plan.surface, first.plan.units);
        let gap = print::gap(theirs, ours, units[0].finer(units[1]));
        rows.push(row("td", &[&mark, &print::clock(ours, units[0]), &print::clock(theirs, units[1]), &gap]));
        let longer = longer.map(|named| named.name.as_str());
        sentence = words::held_against(&first.name, &second.name, &gap, &mark, longer);
    }
    (rows, sentence)
}

/// The paces of two plans, of which the second goes no further, and which line is whose.
fn drawn(plan: &Named, other: &Named, width: usize) -> Vec<El> {
    let (Ok(schedule), Ok(ghost)) = (plan.plan.schedule(), other.plan.schedule()) else { return Vec::new() };
    let bare = Plan { sections: Vec::new(), ..plan.plan.clone() };
    let frame = Frame::new(u32::try_from(width).unwrap_or(u32::MAX), HEIGHT, FONT);
    let (mut chart, path) = Chart::pair(frame, (&bare, &schedule), &ghost, &Words::ENGLISH);
    chart.halfway = None;
    let drawing = Drawing::new();
    drawing.show(chart);
    let names = [&plan.name, &other.name].map(|name| el("span").text(name));
    let picture = drawing.picture.attr("role", "img").attr("aria-label", words::CHART);
    vec![el("p").class("legend").put_all(&names), picture.put(svg("path").class("ghost").attr("d", &path))]
}

const HEIGHT: u32 = 200;

/// The choice of two plans, and what tells them apart.
fn pair(desk: &Rc<Desk>) -> El {
    let (place, ruler) = (el("fieldset").class("items"), el("div"));
    let (asked, width) = (desk.asked, desk.width);
    keep(Box::new(SizeWatch::width(&ruler.0, move |pixels| width.set(pixels as usize))));
    place.append(&el("legend").text(words::COMPARE_TWO).0);
    for (choice, name) in desk.choices.iter().zip([words::THE_PLAN, words::WITH]) {
        let label = el("label").attr("for", &choice.0.id()).text(name);
        place.append(&el("div").class("field").put(label).put(choice.clone()).0);
    }
    let (filled, shown, hidden) = (desk.clone(), desk.clone(), place.clone());
    follow(move || filled.fill(&hidden));
    place.put_all(&[
        button(move || count(asked)).text(words::COMPARE),
        ruler,
        desk.told.clone(),
        el("div").class("compared").children_of(move || shown.comparison()),
    ])
}

/// Has a plan called by its name on its line.
fn call(name: &El, buttons: &[El], label: &str) {
    name.set("value", label);
    name.cast::<HtmlInputElement>().set_value(label);
    for (button, (act, _)) in buttons.iter().zip(ACTS) {
        button.set("aria-label", &joined(&[act, " ", label]));
    }
}

/// What could not be read is not lost.
fn bad(entries: &[(String, String)]) -> El {
    let mut text = String::new();
    for (key, entry) in entries {
        text.push_str(&joined(&[key, " ", entry, "\n"]));
    }
    let button = button(move || save("lapwise-damaged.txt", &text)).text(words::SAVE_BAD);
    el("li").put(el("span").text(&words::bad_plans(entries.len()))).put(button)
}

fn files(desk: &Rc<Desk>) -> El {
    let input = el("input").attr("type", "file").attr("accept", ".txt,text/plain").attr("id", "plans-file");
    let (chosen, reader) = (input.clone(), desk.clone());
    let read: Rc<dyn Fn(&str)> = Rc::new(move |text: &str| reader.read(text));
    let input = input.on("change", move |_| browser::read_file(&chosen.0, read.clone()));
    let button = button(|| save("lapwise-plans.txt", &shelf().export()));
    el("div").class("add").put(button.text(words::SAVE_ALL)).put(el("label").put_text(words::READ_PLANS).put(input))
}

fn save(name: &str, text: &str) {
    // A browser that takes no file says so itself.
    let _ = browser::save(name, "text/plain", text);
}
