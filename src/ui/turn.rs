//! A plan that somebody sent: what changed in it, and what of that the reader takes over.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlInputElement;

use crate::browser;
use crate::compare::{Accepted, Choice, Difference, Item, LapChange, LapKind, Who, accept, changes, three_way};
use crate::link::{self, OpenedLink};
use crate::pacing::{Plan, Schedule, ShownUnit, Time};
use crate::shelf::{Shelf, label_of};
use crate::text::{joined, print, words};

use super::dom::{El, button, el, follow};
use super::state::Planner;

/// A plan that was sent.
struct Sent {
    plan: Plan,
    /// The plan that it answers.
    base: Option<Plan>,
    /// The reader's own, where that is another one.
    mine: Option<Plan>,
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
}

/// The link of the plan on screen. It carries the plan that it answers, and names only where they are not left out.
pub(super) fn link_to_share(planner: Planner, is_nameless: bool) -> String {
    let named = |plan: &Plan| {
        let mut plan = plan.clone();
        if is_nameless {
            plan.label.clear();
            plan.athlete.clear();
            plan.rival.clear();
        }
        plan
    };
    let (plan, sent) = (&planner.peek().plan, sent(planner));
    let base = sent.as_deref().and_then(|sent| if sent.plan == *plan { sent.base.as_ref() } else { Some(&sent.plan) });
    base.map_or_else(|| link::encode(&named(plan)), |base| link::encode_answer(&named(plan), &named(base)))
}

/// The schedule of the plan that the one on screen answers, for the chart.
pub(super) fn ghost(planner: Planner) -> Option<Schedule> {
    let sent = sent(planner)?;
    let base = if sent.plan == planner.peek().plan { sent.base.as_ref()? } else { &sent.plan };
    base.schedule().ok()
}

/// Opens the plan in a message; on the standalone page as a link is opened, elsewhere with an undo.
///
/// # Errors
/// A sentence where there is none.
pub(super) fn open_message(planner: Planner, message: &str) -> Result<(), String> {
    let Some(OpenedLink { opened, base, damage }) = link::find(message) else {
        return Err(words::NO_PLAN_IN_TEXT.to_owned());
    };
    let plan = opened.ok_or_else(|| damage.map(words::link_damage).unwrap_or_default())?.plan;
    if browser::is_standalone() {
        let fragment = base.map_or_else(|| link::encode(&plan), |base| link::encode_answer(&plan, &base));
        browser::go_to(&fragment);
        return Ok(());
    }
    let before = planner.peek().plan.clone();
    planner.take_over(plan, before, words::OPENED.to_owned())
}

/// What is to be said of the plan in the address; nothing where it is the reader's own.
pub(super) fn turn_panel(planner: Planner) -> Vec<El> {
    let (fragment, stored) = planner.arrived();
    let Some(OpenedLink { opened: Some(opened), base, .. }) = link::decode(&fragment) else {
        return Vec::new();
    };
    if stored.as_deref() == Some(&*fragment) {
        // The reader's own answer, on its way.
        remember(planner, base.map(|base| Sent { plan: base, base: None, mine: None }));
        return Vec::new();
    }
    let mine = stored.and_then(|text| link::decode(&text)?.opened).map(|own| own.plan);
    let mine = mine.filter(|mine| *mine != opened.plan);
    remember(planner, Some(Sent { plan: opened.plan, base, mine }));
    sent(planner).map_or_else(Vec::new, |sent| vec![turn(planner, &sent)])
}

/// Stands as long as the plan is on screen as it was sent, and is there again when it is.
fn turn(planner: Planner, sent: &Rc<Sent>) -> El {
    let (shown, known, kept) = (sent.clone(), sent.clone(), sent.clone());
    let is_as_sent = move || usize::from(planner.now().plan == known.plan);
    let mut is_kept = false;
    follow(move || {
        if planner.now().plan != kept.plan && !is_kept {
            is_kept = keep_mine_apart(planner, &kept);
        }
    });
    let content = move |is_as_sent| if is_as_sent == 1 { content(planner, &shown) } else { Vec::new() };
    el("div").class("sent").children_by(is_as_sent, content)
}

/// The reader has gone on with the plan that was sent: the own one is from now on among the kept plans, unless it is
/// on screen again. Whether that is done with.
fn keep_mine_apart(planner: Planner, sent: &Sent) -> bool {
    let Some(mine) = sent.mine.as_ref() else { return true };
    if *mine == planner.peek().plan {
        return false;
    }
    let kept = browser::kept();
    let mut shelf = Shelf::load(kept.iter().map(|(key, text)| (key.as_str(), text.as_str())));
    let fragment = link::encode(mine);
    if shelf.list().iter().any(|kept| kept.fragment == fragment) {
        return true;
    }
    let id = shelf.keep(mine, browser::now_millis());
    if let Some((key, text, _)) = shelf.save(id, None, browser::now_millis()) {
        let _ = browser::store(&key, &text);
    }
    true
}

fn content(planner: Planner, sent: &Rc<Sent>) -> Vec<El> {
    let said = el("p").class("hint").attr("role", "status");
    let mut content = Vec::new();
    if let Some(mine) = &sent.mine {
        content.push(el("p").text(&words::another_plan(&label_of(mine))));
    }
    let Some(base) = &sent.base else {
        if let Some(mine) = sent.mine.clone() {
            content.push(acts(vec![take_this(planner, sent), keep_mine(planner, sent, mine)]));
        }
        return content;
    };
    content.push(el("h2").text(words::WHAT_CHANGED));
    if !sent.plan.text.is_empty() && sent.plan.text != base.text {
        content.push(el("blockquote").attr("dir", "auto").text(&sent.plan.text));
    }
    let mine = own_version(sent, base).clone();
    let (list, choices) = choices(three_way(&mine, base, &sent.plan), sent, base);
    content.extend([list, lap_table(base, &sent.plan)]);
    content.push(acts(vec![
        accept_all(planner, sent, &mine, &said),
        accept_chosen(planner, sent, &mine, choices, &said),
        keep_mine(planner, sent, sent.mine.clone().unwrap_or(mine)),
    ]));
    content.push(said);
    content
}

/// The reader's own version of the plan that was answered: a plan of another race is none.
fn own_version<'a>(sent: &'a Sent, base: &'a Plan) -> &'a Plan {
    sent.mine.as_ref().filter(|mine| mine.distance == base.distance).unwrap_or(base)
}

fn acts(buttons: Vec<El>) -> El {
    el("div").class("chips").put_all(&buttons)
}

fn take_this(planner: Planner, sent: &Rc<Sent>) -> El {
    let sent = sent.clone();
    let before = sent.mine.clone().unwrap_or_else(|| sent.plan.clone());
    button(move || {
        keep_mine_apart(planner, &sent);
        drop(planner.take_over(sent.plan.clone(), before.clone(), words::OPENED.to_owned()));
        planner.end_turn();
    })
    .text(words::TAKE_THIS)
}

fn keep_mine(planner: Planner, sent: &Rc<Sent>, mine: Plan) -> El {
    let sent = sent.clone();
    button(move || {
        remember(planner, None);
        drop(planner.take_over(mine.clone(), sent.plan.clone(), words::KEPT_MINE.to_owned()));
    })
    .text(words::KEEP_MINE)
}

fn accept_all(planner: Planner, sent: &Rc<Sent>, mine: &Plan, said: &El) -> El {
    let (sent, mine, said) = (sent.clone(), mine.clone(), said.clone());
    button(move || take(planner, &sent, &mine, Choice::All, &said)).text(words::ACCEPT_ALL)
}

type Choices = Vec<(Item, HtmlInputElement)>;

fn accept_chosen(planner: Planner, sent: &Rc<Sent>, mine: &Plan, choices: Choices, said: &El) -> El {
    let (sent, mine, said) = (sent.clone(), mine.clone(), said.clone());
    button(move || {
        let mut items = Vec::new();
        for (item, input) in &choices {
            if input.checked() {
                items.push(*item);
            }
        }
        if items.is_empty() {
            return said.0.set_text_content(Some(words::TICK_FIRST));
        }
        take(planner, &sent, &mine, Choice::These(&items), &said);
    })
    .text(words::ACCEPT_CHOSEN)
}

/// Takes over what was chosen. An undo leads back to the choice, or to the reader's own where there is none left.
fn take(planner: Planner, sent: &Sent, mine: &Plan, choice: Choice<'_>, said: &El) {
    let Some(base) = &sent.base else { return };
    let Accepted { plan, left_out } = accept(mine, base, &sent.plan, choice);
    let is_all = plan == sent.plan;
    let before = if is_all { mine.clone() } else { sent.plan.clone() };
    if is_all {
        keep_mine_apart(planner, sent);
    }
    if let Err(refusal) = planner.take_over(plan, before, words::accepted(left_out.len())) {
        return said.0.set_text_content(Some(&refusal));
    }
    // Whoever sent it will see what the reader made of it.
    remember(planner, Some(Sent { plan: sent.plan.clone(), base: None, mine: None }));
    if is_all {
        planner.end_turn();
    }
}

/// What the two changed: the other's to be chosen, the reader's own to be seen.
fn choices(differences: Vec<Difference>, sent: &Sent, base: &Plan) -> (El, Choices) {
    let laps = changes(base, &sent.plan).laps;
    let (list, mut choices) = (el("ul").class("choices"), Vec::new());
    for difference in differences {
        let text = sentence(&difference, &laps, &sent.plan);
        let item = el("li");
        if difference.who == Who::Me {
            list.append(&item.text(&joined(&[words::YOURS, text.as_str()])).0);
            continue;
        }
        let input = el("input").attr("type", "checkbox");
        choices.push((difference.item, input.cast()));
        let mut label = el("label").class("check").put(input).put(el("span").text(&text));
        if difference.who == Who::Conflict {
            label = label.put(el("small").class("conflict").text(&words::conflict(&difference.mine)));
        }
        list.append(&item.put(label).0);
    }
    (list, choices)
}

/// "1200 m 80.0 → 77.0"
fn sentence(difference: &Difference, laps: &[LapChange], plan: &Plan) -> String {
    let is_mine = difference.who == Who::Me;
    let new = if is_mine { &difference.mine } else { &difference.theirs };
    match difference.item {
        // It stands above.
        Item::Key("text") if !is_mine => words::NOTE.to_owned(),
        Item::Key(key) => words::changed(words::key_name(key), &difference.base, new),
        Item::Stretch(from, to) => {
            let mark = |mark| print::mark(mark, plan.surface, plan.units);
            let lap = laps.iter().find(|lap| !is_mine && lap.from == from && lap.mark == to);
            match lap.and_then(|lap| lap.old.map(|old| (old, lap.new))) {
                Some((old, new)) => words::lap_set(&mark(to), &lap_text(plan, old), &lap_text(plan, new)),
                None => words::changed(&joined(&[&mark(from), "\u{2013}", &mark(to)]), &difference.base, new),
            }
        }
    }
}

fn lap_text(plan: &Plan, time: Time) -> String {
    let unit = plan.schedule().map_or(ShownUnit::Second, |schedule| schedule.unit());
    print::lap(time, unit, plan.surface)
}

/// Every lap that is another one: what it was, what it is, and how it came to be so.
pub(super) fn lap_table(old: &Plan, new: &Plan) -> El {
    let row = |tag: &str, cells: &[&str]| {
        let cells: Vec<_> = cells.iter().map(|text| el(tag).text(text)).collect();
        el("tr").put_all(&cells)
    };
    let head = row("th", &[words::MARK, words::BEFORE, words::NOW, words::DIFFERENCE, ""]);
    let table = el("table").class("changes").attr("aria-label", words::CHANGED_LAPS).put(el("thead").put(head));
    let unit = new.schedule().map_or(ShownUnit::Second, |schedule| schedule.unit());
    let body = el("tbody");
    for lap in changes(old, new).laps {
        if lap.change == LapKind::Same {
            continue;
        }
        let text = |time| print::lap(time, unit, new.surface);
        let difference = lap.old.map_or_else(String::new, |old| {
            let (sign, by) = if lap.new < old { ("\u{2212}", old - lap.new) } else { ("+", lap.new - old) };
            joined(&[sign, &text(by)])
        });
        let how = if lap.change == LapKind::Set { words::SET } else { words::MOVED };
        let before = lap.old.map_or_else(String::new, &text);
        let mark = print::mark(lap.mark, new.surface, new.units);
        body.append(&row("td", &[&mark, &before, &text(lap.new), &difference, how]).0);
    }
    table.put(body)
}
