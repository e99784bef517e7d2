//! My plans: what is kept on the device, one key a plan.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::browser;
use crate::compare::changes;
use crate::link;
use crate::pacing::Plan;
use crate::shelf::{Kept, Shelf};
use crate::text::words;

use super::dom::{El, button, el, keep};
use super::state::Planner;
use super::turn::lap_table;

/// The kept plans, and what can be done with them.
pub(super) fn plans_panel(planner: Planner) -> Vec<El> {
    let said = el("p").class("hint").attr("role", "status");
    let desk =
        Rc::new(Desk { planner, seen: RwSignal::new(0), said: said.clone(), compared: el("div").class("compared") });
    let (keeper, elsewhere, list) = (desk.clone(), desk.clone(), desk.clone());
    keep(Box::new(browser::on_kept_elsewhere(move || elsewhere.look_again())));
    if !browser::store(TRIAL, "") {
        desk.say(words::NO_STORAGE);
    }
    browser::forget(TRIAL);
    vec![
        button(move || keeper.keep()).text(words::KEEP_THIS),
        said,
        el("ul").class("plans").children_by(move || list.seen.get(), {
            let desk = desk.clone();
            move |_| desk.list()
        }),
        desk.compared.clone(),
        files(&desk),
    ]
}

/// Kept and forgotten at once, to see whether the browser keeps anything.
const TRIAL: &str = "lapwise:trial";

struct Desk {
    planner: Planner,
    /// Counts how often the kept plans changed.
    seen: RwSignal<usize>,
    said: El,
    compared: El,
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
        self.seen.update(|seen| *seen = seen.wrapping_add(1));
    }

    /// Keeps a plan of a shelf on the device.
    fn save(&self, shelf: &mut Shelf, id: u64, text: &str) {
        let Some(key) = shelf.get(id).map(Kept::key) else { return };
        let saved = shelf.save(id, browser::stored(&key).as_deref(), browser::now_millis());
        let is_kept = saved.is_some_and(|(key, entry, _)| browser::store(&key, &entry));
        self.say(if is_kept { text } else { words::NO_STORAGE });
        self.look_again();
    }

    fn keep(&self) {
        let mut shelf = shelf();
        let id = shelf.keep(&self.planner.peek().plan, browser::now_millis());
        self.save(&mut shelf, id, words::PLAN_KEPT);
    }

    fn list(self: &Rc<Self>) -> Vec<El> {
        let shelf = shelf();
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
        type Act = fn(&Rc<Desk>, &Kept);
        const ACTS: [(&str, Act); 4] = [
            (words::OPEN, |desk, kept| desk.open(kept)),
            (words::COMPARE, |desk, kept| desk.compare(kept)),
            (words::DUPLICATE, |desk, kept| desk.duplicate(kept)),
            (words::DELETE, |desk, kept| desk.delete(kept)),
        ];
        let mut acts = el("div").class("chips");
        for (name, act) in ACTS {
            let (desk, kept) = (self.clone(), kept.clone());
            let label = crate::text::joined(&[name, " ", &kept.label]);
            acts = acts.put(button(move || act(&desk, &kept)).attr("aria-label", &label).text(name));
        }
        el("li").put(self.name(kept)).put(acts)
    }

    /// The name, which can be written over.
    fn name(self: &Rc<Self>, kept: &Kept) -> El {
        let input = el("input").attr("type", "text").attr("dir", "auto").attr("aria-label", words::PLAN_NAME);
        let (typed, desk, id): (HtmlInputElement, _, _) = (input.cast(), self.clone(), kept.id);
        typed.set_value(&kept.label);
        input.on("change", move |_| {
            let mut shelf = shelf();
            shelf.rename(id, &typed.value(), browser::now_millis());
            desk.save(&mut shelf, id, words::PLAN_KEPT);
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
        });
        self.said.append(&undo.text(words::PUT_BACK).0);
        self.look_again();
    }

    /// What tells a kept plan from the one on screen.
    fn compare(&self, kept: &Kept) {
        let Some(plan) = plan_of(kept) else { return };
        let now = &self.planner.peek().plan;
        let list = el("ul");
        for change in changes(&plan, now).keys {
            list.append(&el("li").text(&change.sentence()).0);
        }
        let heading = el("h2").text(&words::compared_with(&kept.label));
        if plan == *now {
            return self.compared.replace(&[heading, el("p").text(words::NO_DIFFERENCE)]);
        }
        self.compared.replace(&[heading, list, lap_table(&plan, now)]);
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
        if added == 0 {
            self.say(&said);
        }
    }
}

/// What could not be read is not lost.
fn bad(entries: &[(String, String)]) -> El {
    let mut text = String::new();
    for (key, entry) in entries {
        text.push_str(&crate::text::joined(&[key, " ", entry, "\n"]));
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
