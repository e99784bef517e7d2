//! A list to choose one of two compared plans from.

use lapwise_core::messages;

use crate::markup::{Element, markup};
use crate::signals::{Memo, RwSignal};
use crate::state::saved_plans::SavedPlans;

/// A plan that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlanChoice {
    OnScreen,
    /// The saved plan of an id.
    Saved(u64),
}

/// The value of the option for the plan on screen; other options have the id of a saved plan.
const ON_SCREEN: &str = "-";

impl PlanChoice {
    /// The value of its option.
    fn value(self) -> String {
        match self {
            Self::OnScreen => ON_SCREEN.to_owned(),
            Self::Saved(id) => id.to_string(),
        }
    }

    /// The choice whose option has a value.
    fn of_value(value: &str) -> Self {
        value.parse().map_or(Self::OnScreen, Self::Saved)
    }
}

/// A drop-down list of plans. Copies are of the same list.
#[derive(Clone, Copy)]
pub(super) struct PlanSelect {
    plans: SavedPlans,
    /// The plan that the reader chose.
    chosen: RwSignal<Option<PlanChoice>>,
    /// The plan that is selected. There is none while no plan is saved.
    selected: Memo<Option<PlanChoice>>,
}

impl PlanSelect {
    /// A list in which the newest saved plan is selected at first.
    pub(super) fn of_newest(plans: SavedPlans) -> Self {
        Self::new(plans, |plans| plans.newest_first().first().map(|saved| PlanChoice::Saved(saved.id)))
    }

    /// A list in which the plan on screen is selected at first.
    pub(super) fn of_plan_on_screen(plans: SavedPlans) -> Self {
        Self::new(plans, |_| Some(PlanChoice::OnScreen))
    }

    fn new(plans: SavedPlans, initial: fn(SavedPlans) -> Option<PlanChoice>) -> Self {
        let chosen: RwSignal<Option<PlanChoice>> = RwSignal::new(None);
        let selected = Memo::new(move |before: Option<&Option<PlanChoice>>| {
            let (chosen, before) = (chosen.get(), before.copied().flatten());
            // What is selected stays selected, though a newer plan may come, until another tab deletes it.
            let known = [chosen, before].into_iter().flatten().find(|choice| is_there(plans, *choice));
            known.or_else(|| initial(plans)).filter(|_| !plans.is_empty())
        });
        Self { plans, chosen, selected }
    }

    /// The plan that is selected.
    pub(super) fn selected(self) -> Option<PlanChoice> {
        self.selected.get()
    }

    /// Builds the list, with its label.
    pub(super) fn view(self, id: &str, label: &str) -> Element {
        markup! {
            div class="field" {
                label for=(id) { (label) }
                select id=(id)
                    on:change=(move |event| self.chosen.set(Some(PlanChoice::of_value(&event.value())))) {
                    // All anew where one is another: an option that goes would take the selection with it.
                    for options in (move || [options(self.plans)]) {
                        for (choice, name) in (options) {
                            option value=(choice.value()) prop:selected=(move || self.selected() == Some(choice)) {
                                (name)
                            }
                        }
                    }
                }
            }
        }
    }
}

fn is_there(plans: SavedPlans, choice: PlanChoice) -> bool {
    match choice {
        PlanChoice::OnScreen => !plans.is_empty(),
        PlanChoice::Saved(id) => plans.ids().contains(&id),
    }
}

/// The plans that can be chosen, with their names. While no plan is saved there are none.
fn options(plans: SavedPlans) -> Vec<(PlanChoice, String)> {
    let mut options = Vec::new();
    for saved in plans.newest_first() {
        options.push((PlanChoice::Saved(saved.id), saved.label));
    }
    if !options.is_empty() {
        options.push((PlanChoice::OnScreen, messages::on_screen().to_owned()));
    }
    options
}
