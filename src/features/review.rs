//! A plan that somebody sent: what changed in it, and what of that the reader takes over.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use lapwise_core::formats::print;
use lapwise_core::library::compare::{
    Accepted, Choice, Difference, Item, LapChange, LapKind, Who, accept, changed_laps, sentence, shown, three_way,
};
use lapwise_core::library::saved_plans::label_of;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Schedule, Time};

use crate::controls::comparison_table::comparison_table;
use crate::controls::focus::focus_first;
use crate::markup::{Element, button, effect, el};
use crate::platform::{clock, dynamic_js};
use crate::state::{Planner, saved_plans};

/// A plan that was sent.
struct Sent {
    plan: Plan,
    /// The plan that it answers.
    base: Option<Plan>,
    /// The reader's own, where that is another one.
    mine: Option<Plan>,
    /// The schedules of the plan and of the one that it answers.
    schedules: [Option<Rc<Schedule>>; 2],
}

impl Sent {
    fn new(plan: Plan, base: Option<Plan>, mine: Option<Plan>) -> Self {
        let schedules = [Some(&plan), base.as_ref()].map(|plan| Some(Rc::new(plan?.schedule().ok()?)));
        Self { plan, base, mine, schedules }
    }
}

thread_local! {
    /// What was sent last to each planner.
    static SENT: RefCell<Vec<(Planner, Rc<Sent>)>> = const { RefCell::new(Vec::new()) };
}

fn sent(planner: Planner) -> Option<Rc<Sent>> {
    SENT.with_borrow(|all| all.iter().find(|(known, _)| *known == planner).map(|(_, sent)| sent.clone()))
}

fn remember(planner: Planner, sent: Option<Sent>) {
    SENT.with_borrow_mut(|all| {
        all.retain(|(known, _)| *known != planner);
        all.extend(sent.map(|sent| (planner, Rc::new(sent))));
    });
    Planner::write_links(|planner| link_to_share(planner, false));
    // The chart shows what it answers.
    planner.notify();
}

/// The link of the plan on screen. It carries the plan that it answers, and names only where they are not left out.
pub(crate) fn link_to_share(planner: Planner, is_nameless: bool) -> String {
    let named = |plan: &Plan| if is_nameless { plan.nameless() } else { plan.clone() };
    let (plan, sent) = (&planner.get_untracked().plan, sent(planner));
    let base = sent.as_deref().and_then(|sent| if sent.plan == *plan { sent.base.as_ref() } else { Some(&sent.plan) });
    base.map_or_else(|| link::encode(&named(plan)), |base| link::encode_answer(&named(plan), &named(base)))
}

/// The schedule of the plan that the one on screen answers, for the chart.
pub(crate) fn ghost(planner: Planner) -> Option<Rc<Schedule>> {
    let sent = sent(planner)?;
    let [plan, base] = &sent.schedules;
    if sent.plan == planner.get_untracked().plan { base.clone() } else { plan.clone() }
}

/// What is to be said of the plan in the address; nothing where it is the reader's own.
pub(crate) fn turn_panel(planner: Planner) -> Vec<Element> {
    let (fragment, stored) = planner.arrived();
    let Some(OpenedLink { opened: Some(opened), base, .. }) = link::decode(&fragment) else {
        return Vec::new();
    };
    if stored.as_deref() == Some(&*fragment) {
        // The reader's own answer, on its way.
        remember(planner, base.map(|base| Sent::new(base, None, None)));
        return Vec::new();
    }
    let mine = stored.and_then(|text| link::decode(&text)?.opened).map(|own| own.plan);
    let mine = mine.filter(|mine| *mine != opened.plan);
    remember(planner, Some(Sent::new(opened.plan, base, mine)));
    sent(planner).map_or_else(Vec::new, |sent| vec![turn(planner, &sent)])
}

/// Stands as long as the plan is on screen as it was sent, and is there again when it is.
fn turn(planner: Planner, sent: &Rc<Sent>) -> Element {
    let (shown, known, kept) = (sent.clone(), sent.clone(), sent.clone());
    let is_as_sent = move || usize::from(planner.get().plan == known.plan);
    let mut is_kept = false;
    effect(move || {
        if planner.get().plan != kept.plan && !is_kept {
            is_kept = keep_mine_apart(planner, &kept);
        }
    });
    let content =
        move |is_as_sent| if is_as_sent == 1 { content(planner, &shown) } else { own_is_kept(planner, &shown) };
    el("div").class("sent").bind_children_by_key(is_as_sent, content)
}

/// Where the reader's own plan is, once they have gone on with the plan that was sent.
fn own_is_kept(planner: Planner, sent: &Rc<Sent>) -> Vec<Element> {
    let Some(mine) = sent.mine.clone().filter(|mine| *mine != planner.get_untracked().plan) else {
        return Vec::new();
    };
    let (text, said) = (messages::own_is_kept(&label_of(&mine)), el("p").class("hint").attr("role", "status"));
    let desk = Desk { planner, sent: sent.clone(), mine, choices: Vec::new(), said };
    vec![el("p").attr("role", "status").text(&text), acts(desk, &KEEP)]
}

/// The reader has gone on with the plan that was sent: the own one is from now on among the kept plans, unless it is
/// on screen again. Whether that is done with.
fn keep_mine_apart(planner: Planner, sent: &Sent) -> bool {
    let Some(mine) = sent.mine.as_ref() else { return true };
    if *mine == planner.get_untracked().plan {
        return false;
    }
    let mut library = saved_plans::load();
    if library.find(mine).is_none() {
        let id = library.keep(mine, clock::now_millis());
        // Where the browser keeps nothing, the panel of saved plans says so.
        let _ = saved_plans::save(&mut library, id);
    }
    true
}

fn content(planner: Planner, sent: &Rc<Sent>) -> Vec<Element> {
    let mut content = Vec::new();
    if let Some(mine) = &sent.mine {
        content.push(el("p").text(&messages::another_plan(&label_of(mine))));
    }
    let desk = |mine: &Plan, choices| Desk {
        planner,
        sent: sent.clone(),
        mine: mine.clone(),
        choices,
        said: el("p").class("hint").attr("role", "status"),
    };
    let Some(base) = &sent.base else {
        if let Some(mine) = &sent.mine {
            content.push(acts(desk(mine, Vec::new()), &TAKE_OR_LEAVE));
        }
        return content;
    };
    content.push(el("h2").text(messages::what_changed()));
    if !sent.plan.text.is_empty() && sent.plan.text != base.text {
        content.push(el("blockquote").attr("dir", "auto").text(&sent.plan.text));
    }
    let mine = own_version(sent, base);
    let (list, choices) = choices(three_way(mine, base, &sent.plan), mine, base, &sent.plan);
    let desk = desk(mine, choices);
    let said = desk.said.clone();
    content.push(list);
    content.push(lap_table(base, &sent.plan));
    content.push(acts(desk, &ACCEPT));
    content.push(said);
    content
}

/// What the reader answers with.
struct Desk {
    planner: Planner,
    sent: Rc<Sent>,
    /// The reader's own version.
    mine: Plan,
    /// What of the changes can be ticked.
    choices: Choices,
    said: Element,
}

type Act = (&'static str, fn(&Desk));

const TAKE_OR_LEAVE: [Act; 2] = [(messages::take_this(), Desk::take_this), (messages::keep_mine(), Desk::keep_mine)];
const KEEP: [Act; 1] = [(messages::keep_mine(), Desk::keep_mine)];
const ACCEPT: [Act; 3] = [
    (messages::accept_all(), |desk| desk.take(Choice::All)),
    (messages::accept_chosen(), Desk::accept_chosen),
    (messages::keep_mine(), Desk::keep_mine),
];

fn acts(desk: Desk, acts: &'static [Act]) -> Element {
    let (desk, chips) = (Rc::new(desk), el("div").class("chips"));
    for (name, act) in acts {
        let (desk, place) = (desk.clone(), chips.clone());
        let act = move || {
            let before = desk.planner.get_untracked();
            act(&desk);
            // The buttons go with what they were about: what came of it is said above.
            if !Arc::ptr_eq(&before, &desk.planner.get_untracked()) {
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

/// The reader's own version of the plan that was answered: a plan of another race is none.
fn own_version<'a>(sent: &'a Sent, base: &'a Plan) -> &'a Plan {
    sent.mine.as_ref().filter(|mine| mine.distance == base.distance).unwrap_or(base)
}

impl Desk {
    fn take_this(&self) {
        keep_mine_apart(self.planner, &self.sent);
        self.open(&self.sent.plan, &self.mine, messages::opened());
        self.planner.review_done();
    }

    fn keep_mine(&self) {
        remember(self.planner, None);
        let mine = self.sent.mine.as_ref().unwrap_or(&self.mine);
        self.open(mine, &self.planner.get_untracked().plan, messages::kept_mine());
    }

    fn open(&self, plan: &Plan, before: &Plan, text: &str) {
        // It was on screen before, so only a plan that nobody may change refuses it.
        drop(self.planner.take_over(plan.clone(), before.clone(), text.to_owned()));
    }

    fn accept_chosen(&self) {
        let mut items = Vec::new();
        for (item, input) in &self.choices {
            if input.checked() {
                items.push(*item);
            }
        }
        if items.is_empty() {
            return self.said.0.set_text_content(Some(messages::tick_first()));
        }
        self.take(Choice::These(&items));
    }

    /// Takes over what was chosen. An undo leads back to the choice, or to the reader's own where there is none left.
    fn take(&self, choice: Choice<'_>) {
        let Self { planner, sent, mine, .. } = self;
        let Some(base) = &sent.base else { return };
        let Accepted { plan, left_out } = accept(mine, base, &sent.plan, choice);
        let is_all = plan == sent.plan;
        let before = if is_all { mine.clone() } else { sent.plan.clone() };
        if is_all {
            keep_mine_apart(*planner, sent);
        }
        if let Err(refusal) = planner.take_over(plan, before, messages::accepted(left_out.len())) {
            return self.said.0.set_text_content(Some(&refusal));
        }
        // Whoever sent it will see what the reader made of it.
        remember(*planner, Some(Sent::new(sent.plan.clone(), None, None)));
        if is_all {
            planner.review_done();
        }
    }
}

type Choices = Vec<(Item, HtmlInputElement)>;

/// What the two changed: the other's to be chosen, the reader's own to be seen.
fn choices(differences: Vec<Difference>, mine: &Plan, base: &Plan, theirs: &Plan) -> (Element, Choices) {
    let laps = changed_laps(base, theirs);
    let (list, mut choices) = (el("ul").class("choices"), Vec::new());
    for Difference { item, who } in differences {
        let row = el("li");
        list.append(&row.0);
        if who == Who::Me {
            row.text(&format!("{}{}", messages::yours(), change(item, &[], base, mine)));
            continue;
        }
        let input = el("input").attr("type", "checkbox");
        choices.push((item, input.cast()));
        // The note stands above.
        let is_note = item == Item::Key("text");
        let text = if is_note { messages::note().to_owned() } else { change(item, &laps, base, theirs) };
        let mut label = el("label").class("check").put(input).put(el("span").text(&text));
        if who == Who::Conflict {
            label = label.put(el("small").class("conflict").text(&messages::conflict(&shown(item, mine))));
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
    let mark = |mark| print::mark(mark, new.surface, new.units);
    let lap = laps.iter().find(|lap| lap.from == from && lap.mark == to);
    match lap.and_then(|lap| lap.old.map(|old| (old, lap.new))) {
        Some((old, time)) => messages::lap_set(&mark(to), &lap_text(new, old), &lap_text(new, time)),
        None => {
            let [old, time] = [old, new].map(|plan| shown(item, plan));
            messages::changed(&format!("{}\u{2013}{}", mark(from), mark(to)), &old, &time)
        }
    }
}

fn lap_text(plan: &Plan, time: Time) -> String {
    print::lap(time, plan.shown_unit(), plan.surface)
}

/// Every lap that is another one: what it was, what it is, and how it came to be so.
fn lap_table(old: &Plan, new: &Plan) -> Element {
    let mut rows = Vec::new();
    for lap in changed_laps(old, new) {
        if lap.change == LapKind::Same {
            continue;
        }
        let text = |time| lap_text(new, time);
        let difference = lap.old.map_or_else(String::new, |old| {
            format!("{}{}", if lap.new < old { "\u{2212}" } else { "+" }, text(lap.new.abs_diff(old)))
        });
        let how = if lap.change == LapKind::Set { messages::lap_was_set() } else { messages::lap_was_moved() };
        let mark = print::mark(lap.mark, new.surface, new.units);
        let before = lap.old.map_or_else(String::new, text);
        rows.push([mark, before, text(lap.new), difference, how.to_owned()]);
    }
    let heads = [messages::mark(), messages::before(), messages::now(), messages::difference(), ""];
    comparison_table(messages::changed_laps(), &heads, &rows)
}
