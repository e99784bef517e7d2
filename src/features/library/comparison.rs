//! Two plans or runs side by side, in one chart and one table: of saved plans, or of the plan on screen.

mod outcome;
mod plan_select;

use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::present::{NamedPlan, PlanComparison};

use crate::markup::{Element, ElementRef, effect, markup};
use crate::signals::{Memo, RwSignal, StoredValue};
use crate::state::Planner;
use crate::state::saved_plans::{self, SavedPlans};
use outcome::outcome;
use plan_select::{PlanChoice, PlanPlace, PlanSelect};

/// The choice of two plans, a button that compares them, and what tells them apart. Hidden while no plan is saved.
pub(super) fn comparison(planner: Planner, plans: SavedPlans) -> Element {
    let (first, second) = (PlanSelect::of_newest(planner, plans), PlanSelect::of_plan_on_screen(planner, plans));
    let comparison = Comparison::new(planner, plans);
    let whole = ElementRef::new();
    markup! {
        fieldset class="items" hidden=(move || plans.is_empty()) ref=(whole) {
            legend { (messages::compare_two()) }
            (first.view("first-plan", messages::compare_plan()))
            (second.view("second-plan", messages::compare_with()))
            button type="button" on:click=(move |_| comparison.compare(first, second)) { (messages::compare()) }
            (verdict(comparison))
            div class="compared" {
                for compared in (move || comparison.result.get()) { (outcome(planner, compared, whole)) }
            }
        }
    }
}

/// The comparison that the reader asked for last.
#[derive(Clone, Copy)]
struct Comparison {
    /// The plans that are compared. There are none before the reader asks for it.
    choices: RwSignal<Option<[PlanChoice; 2]>>,
    /// What tells them apart, which follows the plan on screen. None where one of them is gone: a plan that another tab has
    /// deleted, or a run that was taken out of its plan.
    result: Memo<Option<PlanComparison>>,
    /// True from the press of the button until the verdict is said.
    is_asked: StoredValue<bool>,
}

impl Comparison {
    fn new(planner: Planner, plans: SavedPlans) -> Self {
        let choices: RwSignal<Option<[PlanChoice; 2]>> = RwSignal::new(None);
        let result = Memo::new(move |_| {
            let [first, second] = choices.get()?;
            let units = planner.get_untracked().plan.units;
            Some(PlanComparison::new([named(first, planner, plans)?, named(second, planner, plans)?], units))
        });
        Self { choices, result, is_asked: StoredValue::new(false) }
    }

    fn compare(self, first: PlanSelect, second: PlanSelect) {
        self.is_asked.set_value(true);
        self.choices.set(first.selected().zip(second.selected()).map(Into::into));
    }
}

/// The plan or run of a choice, with its name.
fn named(choice: PlanChoice, planner: Planner, plans: SavedPlans) -> Option<NamedPlan> {
    let (name, plan) = match choice.place {
        PlanPlace::OnScreen => (messages::on_screen().to_owned(), planner.get().plan.clone()),
        PlanPlace::Saved(id) => {
            let saved = plans.get(id)?;
            let plan = saved_plans::decode(&saved)?;
            (saved.label, plan)
        }
    };
    let run = if choice.is_run { Some(options::timed_run(&plan)?) } else { None };
    Some(NamedPlan { name, plan, run })
}

/// The result in a sentence.
fn verdict(comparison: Comparison) -> Element {
    let line = ElementRef::new();
    let element = markup! { p class="hint" role="status" ref=(line); };
    effect(move || {
        let is_any = comparison.choices.with(Option::is_some);
        let Some(line) = line.get().filter(|_| is_any) else { return };
        let verdict = comparison.result.get().map_or_else(String::new, |result| result.verdict);
        // It follows the plan on screen, but is not to be spoken at each keystroke.
        let is_asked = comparison.is_asked.get_value();
        comparison.is_asked.set_value(false);
        line.set_attr("aria-live", if is_asked { "polite" } else { "off" });
        if is_asked {
            line.announce(&verdict);
        } else {
            line.set_text(&verdict);
        }
    });
    element
}
