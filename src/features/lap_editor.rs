//! Taking hold of laps, in the chart and in the table: the one act of editing, and what is said of it.

mod cell_editor;
mod chart_gestures;
mod deferred_rows;
mod undo;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::editing;
use lapwise_core::editing::{Change, EditError, Edited, Finish, Moved, Nearest};
use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::present::refusals;

use crate::controls::switch::{Choice, switch};
use crate::markup::{Element, button, effect, el};
use crate::plan_view::chart::SplitChart;
use crate::plan_view::table::SplitTable;
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::{Planned, Planner};
use chart_gestures::{Drag, Overlay};
use deferred_rows::Follower;
use undo::Undo;

/// Nothing is read.
const NONE: usize = usize::MAX;

/// What holds the laps of one widget.
struct Hands {
    planner: Planner,
    chart: Rc<SplitChart>,
    table: Rc<SplitTable>,
    rest: Rc<Follower>,
    overlay: Overlay,
    undo: Rc<Undo>,
    /// The laps that are chosen, in order.
    chosen: RefCell<Vec<usize>>,
    /// Counts changes of the choice.
    choices: RwSignal<usize>,
    /// The lap that is read, or [`NONE`].
    at: RwSignal<usize>,
    /// Whether an edit moves the finish, as 0 or 1.
    moves: RwSignal<usize>,
    /// Whether a tap chooses one lap more, as 0 or 1.
    adds: RwSignal<usize>,
    drag: RefCell<Option<Drag>>,
    /// Fingers on the chart, and where from its left.
    touches: RefCell<Vec<(i32, i32)>>,
    /// Whether the press that ends as a click has chosen a lap already.
    is_pressed: Cell<bool>,
    /// Whether a lap is given the focus that is not chosen by it.
    is_picking: Cell<bool>,
    /// The plan for which laps are marked that moved.
    marked: RefCell<Option<Arc<Planned>>>,
    said: Element,
}

/// Lets the chart and the table of a widget be taken hold of.
pub(crate) fn attach(planner: Planner, parts: &WidgetParts) {
    // What was held when the widget was taken off the page is not held any more.
    planner.set_held(false);
    let (chart, table) = (parts.chart.clone(), parts.table.clone());
    let rest = Follower::new(planner, chart.clone(), table.clone());
    let said = el("p").class("said").attr("role", "status");
    let undo = Undo::new(planner, &parts.frame, said.clone());
    let overlay = Overlay::new(&chart.drawing.picture);
    let [choices, at, moves, adds] = [0, NONE, 0, 0].map(RwSignal::new);
    let hands = Rc::new(Hands {
        planner,
        chart,
        table,
        rest,
        overlay,
        undo,
        chosen: RefCell::default(),
        choices,
        at,
        moves,
        adds,
        drag: RefCell::default(),
        touches: RefCell::default(),
        is_pressed: Cell::default(),
        is_picking: Cell::default(),
        marked: RefCell::default(),
        said,
    });
    hands.put_tools();
    let marked = hands.clone();
    effect(move || {
        let now = marked.planner.get();
        // What is said of one plan is not true of another.
        let is_stale = marked.marked.borrow().as_ref().is_some_and(|known| !Arc::ptr_eq(known, &now));
        if is_stale {
            marked.marked.replace(None);
            marked.mark(&[]);
            marked.said.replace(&[]);
        }
    });
    chart_gestures::listen(&hands);
    cell_editor::listen(&hands);
    // A lap is let go where its widget is taken off the page.
    effect(move || {
        if !planner.is_held() {
            untrack(|| hands.drop_it());
        }
    });
}

impl Hands {
    fn put_tools(self: &Rc<Self>) {
        let choice = |moves: usize, name: &'static str| {
            let signal = self.moves;
            Choice {
                name,
                title: name,
                is_chosen: Box::new(move || signal.get() == moves),
                choose: Box::new(move || signal.set(moves)),
            }
        };
        let choices = vec![choice(0, messages::keep_finish()), choice(1, messages::move_finish())];
        let adds = self.adds;
        let several =
            button(move || adds.update(|adds| *adds ^= 1)).bind_state("aria-pressed", move || adds.get() == 1);
        let all = self.button(messages::release_all(), Self::release_all);
        let (hidden, zooms) = (all.clone(), el("span").class("zooms"));
        let (planner, shown, span) = (self.planner, zooms.clone(), self.chart.span);
        effect(move || {
            let now = planner.get();
            let _ = hidden.0.toggle_attribute_with_force("hidden", now.plan.locks.is_empty());
            let _ = shown
                .0
                .toggle_attribute_with_force("hidden", now.schedule.splits().len() <= MANY && span.get().is_whole());
        });
        let zooms = zooms.put_all(&[
            self.button("+", |hands| hands.zoom(None, 2, 1)).attr("aria-label", messages::zoom_in()),
            self.button("−", |hands| hands.zoom(None, 1, 2)).attr("aria-label", messages::zoom_out()),
        ]);
        let row = el("div").class("row").put_all(&self.undo.buttons()).put_all(&[
            several.text(messages::several()),
            all,
            zooms,
        ]);
        let tools = self.chart.tools.clone();
        let _ = tools.put_all(&[switch(messages::what_an_edit_does(), choices), row, self.said.clone()]);
    }

    fn button(self: &Rc<Self>, name: &str, act: fn(&Self)) -> Element {
        let hands = self.clone();
        button(move || act(&hands)).text(name)
    }

    fn finish(&self) -> Finish {
        if self.moves.get_untracked() == 1 { Finish::Move } else { Finish::Keep }
    }

    /// Chooses these laps and no others.
    fn choose(&self, laps: Vec<usize>) {
        self.chosen.replace(laps);
        self.choices.update(|choices| *choices = choices.wrapping_add(1));
    }

    /// Changes laps as far as that is possible, as a drag or a key asks.
    fn change(&self, base: &Planned, laps: &[usize], change: Change) {
        let mut finish = self.finish();
        loop {
            let Nearest { edited, why } = editing::nearest(&base.plan, &base.schedule, laps, change, finish);
            let others_would_change = matches!(why, Some(EditError::OthersWouldChange));
            if change != Change::Planned || finish == Finish::Keep || !others_would_change {
                return self.take(edited, base, laps, why);
            }
            // A lap can always be given back to the plan, if need be at the cost of the others.
            finish = Finish::Keep;
        }
    }

    /// Shows what an edit came to.
    fn take(&self, edited: Edited, base: &Planned, laps: &[usize], why: Option<EditError>) {
        let moved = editing::moved(&base.schedule, &edited.schedule, laps);
        let Edited { plan, schedule } = edited;
        let refusal = self.planner.edit(&mut |shown| shown.clone_from(&plan)).err();
        if refusal.is_none() {
            self.mark(&moved);
            self.marked.replace(Some(self.planner.get_untracked()));
        }
        let is_dragged = self.drag.borrow().is_some();
        match (refusal, why) {
            (Some(refusal), _) => self.say(&refusal, &[]),
            (None, Some(why)) => self.refuse(&why),
            // Once it is let go.
            (None, None) if is_dragged => {}
            (None, None) => {
                let lap = laps.first().and_then(|lap| Some((*lap, schedule.splits().get(*lap)?.lap)));
                let lap = lap.map(|(index, lap)| (index, print::lap(lap, schedule.unit(), plan.surface)));
                let finish = (base.plan.goal != plan.goal).then(|| print::clock(plan.goal, schedule.unit()));
                self.say(&messages::edited(lap, laps.len(), moved.len(), finish), &[]);
            }
        }
    }

    /// Shows beside each lap that moved what it was.
    fn mark(&self, moved: &[Moved]) {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        let mut was = Vec::new();
        for Moved { lap, old, .. } in moved {
            was.resize(*lap, String::new());
            was.push(messages::was(&print::lap(*old, schedule.unit(), plan.surface)));
        }
        self.rest.mark(was);
    }

    /// Says why an edit is not possible, with the ways out.
    fn refuse(&self, why: &EditError) {
        let release = match why {
            EditError::RestTooFast { release, .. } | EditError::AllLocked { release } => Some(*release),
            _ => None,
        };
        let mut ways = Vec::new();
        if let Some(Some(lap)) = release {
            let planner = self.planner;
            let act = move || {
                let base = planner.get_untracked();
                let laps = [lap.saturating_sub(1)];
                let free = editing::edit(&base.plan, &base.schedule, &laps, Change::Planned, Finish::Keep);
                drop(free.map(|free| planner.edit(&mut |plan| plan.clone_from(&free.plan))));
            };
            ways.push(button(act).text(&messages::release(&messages::lap_number(lap))));
        }
        if release.is_some() && self.finish() == Finish::Keep {
            let moves = self.moves;
            ways.push(button(move || moves.set(1)).text(messages::move_finish()));
        }
        self.say(&refusals::edit_error(why, &self.planner.get_untracked().plan), &ways);
    }

    fn say(&self, text: &str, ways: &[Element]) {
        self.said.replace(&[el("span").text(text)]);
        self.said.clone().put_all(ways);
    }

    fn release_all(&self) {
        let base = self.planner.get_untracked();
        let plan = editing::release_all(&base.plan);
        if let Ok(schedule) = plan.schedule() {
            self.take(Edited { plan, schedule }, &base, &[], None);
        }
    }
}

/// More splits than can be taken hold of without a closer look.
const MANY: usize = 40;
