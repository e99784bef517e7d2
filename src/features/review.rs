//! The review of a plan that somebody sent: the changes in it, and the buttons that accept them.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::platform::{clock, dynamic_js};
use lapwise_core::formats::print;
use lapwise_core::library::compare::{
    Accepted, Item, LapChange, LapKind, PlanDifference, Selection, Who, accept, changed_laps, three_way,
};
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Time};
use lapwise_core::present::changes::{sentence, shown};
use lapwise_core::present::plan_name;

use crate::controls::comparison_table::comparison_table;
use crate::controls::focus::focus_first;
use crate::markup::{Element, button, effect, el};
use crate::state::{Arrival, NoticeKind, Planner, ReceivedPlan, saved_plans};

/// The panel of the plan in the address; nothing where that is the reader's own.
pub(crate) fn review_panel(planner: Planner) -> Vec<Element> {
    let Some(under_review) = untrack(|| planner.review()) else { return Vec::new() };
    let Arrival { fragment, stored } = under_review.arrival();
    let Some(OpenedLink { opened: Some(opened), base, .. }) = link::decode(fragment) else {
        return Vec::new();
    };
    if stored.as_ref() == Some(fragment) {
        // The reader's own answer, on its way.
        planner.set_received(base.map(|base| ReceivedPlan::new(base, None, None)));
        return Vec::new();
    }
    let own = stored.as_ref().and_then(|text| link::decode(text)?.opened).map(|own| own.plan);
    let own = own.filter(|own| *own != opened.plan);
    let received = Rc::new(ReceivedPlan::new(opened.plan, base, own));
    planner.set_received(Some((*received).clone()));
    vec![review(planner, &received)]
}

/// The review, which is replaced by a line about the reader's own plan as long as another plan is on screen.
fn review(planner: Planner, received: &Rc<ReceivedPlan>) -> Element {
    let (shown, known, answered) = (received.clone(), received.clone(), received.clone());
    let is_unchanged = move || planner.get().plan == known.plan;
    let published = untrack(|| planner.published());
    let mut is_saved = false;
    effect(move || {
        // What is published overwrites the own plan in storage. That can be the received plan itself: a redo brings it
        // back after an undo.
        let is_gone_on = planner.get().plan != answered.plan || planner.published() != published;
        if is_gone_on && !is_saved {
            is_saved = save_own(planner, &answered);
        }
    });
    let content =
        move |is_unchanged| if is_unchanged { content(planner, &shown) } else { own_is_saved(planner, &shown) };
    el("div").class("sent").bind_children_by_key(is_unchanged, content)
}

/// Tells where the reader's own plan is, once they have gone on with the received one.
fn own_is_saved(planner: Planner, received: &Rc<ReceivedPlan>) -> Vec<Element> {
    let Some(own) = received.own.clone().filter(|own| *own != planner.get_untracked().plan) else {
        return Vec::new();
    };
    let (text, status) = (messages::own_plan_kept(&plan_name(&own)), el("p").class("hint").attr("role", "status"));
    let answer = Answer { planner, received: received.clone(), own, choices: Vec::new(), status };
    vec![el("p").attr("role", "status").text(&text), buttons(answer, &KEEP)]
}

/// Saves the reader's own plan among the saved plans, once they have gone on with the received one.
///
/// Returns false while the own plan is on screen, which may still be overwritten later.
fn save_own(planner: Planner, received: &ReceivedPlan) -> bool {
    let Some(own) = received.own.as_ref() else { return true };
    if *own == planner.get_untracked().plan {
        return false;
    }
    let mut library = saved_plans::load();
    if library.find(own).is_none() {
        let id = library.add(own, clock::now_millis());
        // Where the browser keeps nothing, the panel of saved plans says so.
        let _ = saved_plans::save(&mut library, id);
    }
    true
}

/// The changes of a received plan, and the buttons that answer it.
fn content(planner: Planner, received: &Rc<ReceivedPlan>) -> Vec<Element> {
    let mut content = Vec::new();
    if let Some(own) = &received.own {
        content.push(el("p").text(&messages::another_plan(&plan_name(own))));
    }
    let answer = |own: &Plan, choices| Answer {
        planner,
        received: received.clone(),
        own: own.clone(),
        choices,
        status: el("p").class("hint").attr("role", "status"),
    };
    let Some(base) = &received.base else {
        if let Some(own) = &received.own {
            content.push(buttons(answer(own, Vec::new()), &OPEN_OR_KEEP));
        }
        return content;
    };
    content.push(el("h2").text(messages::what_changed()));
    if !received.plan.text.is_empty() && received.plan.text != base.text {
        content.push(el("blockquote").attr("dir", "auto").text(&received.plan.text));
    }
    let own = own_version(received, base);
    let (list, choices) = choices(three_way(own, base, &received.plan), own, base, &received.plan);
    let answer = answer(own, choices);
    let status = answer.status.clone();
    content.push(list);
    content.push(lap_table(base, &received.plan));
    content.push(buttons(answer, &ACCEPT));
    content.push(status);
    content
}

/// The reader's answer to a received plan, as far as it is given.
struct Answer {
    planner: Planner,
    received: Rc<ReceivedPlan>,
    /// The reader's own version.
    own: Plan,
    /// The changes that can be ticked.
    choices: Choices,
    status: Element,
}

type Action = (&'static str, fn(&Answer));

const OPEN_OR_KEEP: [Action; 2] =
    [(messages::use_this_one(), Answer::open_received), (messages::keep_mine(), Answer::keep_own)];
const KEEP: [Action; 1] = [(messages::keep_mine(), Answer::keep_own)];
const ACCEPT: [Action; 3] = [
    (messages::accept_all(), |answer| answer.accept(Selection::All)),
    (messages::accept_ticked(), Answer::accept_chosen),
    (messages::keep_mine(), Answer::keep_own),
];

fn buttons(answer: Answer, actions: &'static [Action]) -> Element {
    let (answer, chips) = (Rc::new(answer), el("div").class("chips"));
    for (name, act) in actions {
        let (answer, place) = (answer.clone(), chips.clone());
        let act = move || {
            let before = answer.planner.get_untracked();
            act(&answer);
            // The buttons are removed with the review, and the notices above say what came of the answer.
            if !Arc::ptr_eq(&before, &answer.planner.get_untracked()) {
                focus_notices(&place);
            }
        };
        chips.append(&button(act).text(name).0);
    }
    chips
}

fn focus_notices(within: &Element) {
    if let Ok(planner) = dynamic_js::call_with_texts(&within.0, "closest", &[".planner"]) {
        focus_first(&Element(planner.unchecked_into()), ".notices");
    }
}

/// The reader's own version of the plan that was answered. A plan of another race is none.
fn own_version<'a>(received: &'a ReceivedPlan, base: &'a Plan) -> &'a Plan {
    received.own.as_ref().filter(|own| own.distance == base.distance).unwrap_or(base)
}

impl Answer {
    fn open_received(&self) {
        // A refusal leaves all as it is; only a read-only planner refuses, which shows no review.
        save_own(self.planner, &self.received);
        self.planner.open(self.received.plan.clone(), self.own.clone(), NoticeKind::Opened).unwrap_or_default();
        self.planner.end_review();
    }

    fn keep_own(&self) {
        self.planner.set_received(None);
        let own = self.received.own.as_ref().unwrap_or(&self.own);
        let before = self.planner.get_untracked().plan.clone();
        // As above.
        self.planner.open(own.clone(), before, NoticeKind::KeptOwn).unwrap_or_default();
    }

    fn accept_chosen(&self) {
        let mut items = Vec::new();
        for (item, input) in &self.choices {
            if input.checked() {
                items.push(*item);
            }
        }
        if items.is_empty() {
            return self.status.0.set_text_content(Some(messages::tick_first()));
        }
        self.accept(Selection::These(&items));
    }

    /// Accepts the chosen changes. The undo button of the notice leads back to the choice, or to the reader's own plan
    /// where there is nothing left to choose.
    fn accept(&self, choice: Selection<'_>) {
        let Self { planner, received, own, .. } = self;
        let Some(base) = &received.base else { return };
        let Accepted { plan, left_out } = accept(own, base, &received.plan, choice);
        let is_all = plan == received.plan;
        let before = if is_all { own.clone() } else { received.plan.clone() };
        if is_all {
            save_own(*planner, received);
        }
        if let Err(refusal) = planner.open(plan, before, NoticeKind::Accepted { left_out: left_out.len() }) {
            return self.status.0.set_text_content(Some(&refusal));
        }
        // The answer to this one shows its sender what the reader made of it.
        planner.set_received(Some(ReceivedPlan::new(received.plan.clone(), None, None)));
        if is_all {
            planner.end_review();
        }
    }
}

type Choices = Vec<(Item, HtmlInputElement)>;

/// The changes of both people: the other's to be chosen, the reader's own to be seen.
fn choices(differences: Vec<PlanDifference>, mine: &Plan, base: &Plan, theirs: &Plan) -> (Element, Choices) {
    let laps = changed_laps(base, theirs);
    let (list, mut choices) = (el("ul").class("choices"), Vec::new());
    for PlanDifference { item, who } in differences {
        let row = el("li");
        list.append(&row.0);
        if who == Who::Me {
            row.text(&messages::your_change(&change(item, &[], base, mine)));
            continue;
        }
        let input = el("input").attr("type", "checkbox");
        choices.push((item, input.cast()));
        // The note stands above.
        let is_note = item == Item::Key("text");
        let text = if is_note { messages::note().to_owned() } else { change(item, &laps, base, theirs) };
        let mut label = el("label").class("check").put(input).put(el("span").text(&text));
        if who == Who::Conflict {
            label = label
                .put(el("small").class("conflict").text(&messages::you_changed_too(&or_nothing(shown(item, mine)))));
        }
        row.put(label);
    }
    (list, choices)
}

/// "Lap to 1200 m: 80.0 → 77.0"
fn change(item: Item, laps: &[LapChange], old: &Plan, new: &Plan) -> String {
    let (from, to) = match item {
        Item::Key(key) => return sentence(key, old, new),
        Item::Stretch(from, to) => (from, to),
    };
    let mark = |mark| print::mark_on(new, mark);
    let lap = laps.iter().find(|lap| lap.from == from && lap.mark == to);
    match lap.and_then(|lap| lap.old.map(|old| (old, lap.new))) {
        Some((old, time)) => messages::lap_changed(&mark(to), &lap_text(new, old), &lap_text(new, time)),
        None => {
            let [old, time] = [old, new].map(|plan| or_nothing(shown(item, plan)));
            messages::changed(&print::stretch_on(new, from, to), &old, &time)
        }
    }
}

/// A value, or the sign for none.
fn or_nothing(value: String) -> String {
    if value.is_empty() { messages::nothing_there().to_owned() } else { value }
}

fn lap_text(plan: &Plan, time: Time) -> String {
    print::lap_on(plan, time, plan.shown_unit())
}

/// Every lap that is another one: what it was, what it is, and how it came to be so.
fn lap_table(old: &Plan, new: &Plan) -> Element {
    let mut rows = Vec::new();
    for lap in changed_laps(old, new) {
        if lap.change == LapKind::Same {
            continue;
        }
        let text = |time| lap_text(new, time);
        let difference =
            lap.old.map_or_else(String::new, |old| print::lap_change_on(new, old, lap.new, new.shown_unit()));
        let how = if lap.change == LapKind::Set { messages::lap_was_set() } else { messages::lap_was_moved() };
        let mark = print::mark_on(new, lap.mark);
        let before = lap.old.map_or_else(String::new, text);
        rows.push([mark, before, text(lap.new), difference, how.to_owned()]);
    }
    let heads =
        [messages::mark(), messages::before_column(), messages::now_column(), messages::difference_column(), ""];
    comparison_table(messages::changed_laps(), heads, rows)
}
