//! A list to choose one of two compared plans or runs from.

use lapwise_core::messages;
use lapwise_core::options::timed_run;

use crate::markup::{Element, markup};
use crate::signals::{Memo, RwSignal};
use crate::state::Planner;
use crate::state::saved_plans::{self, SavedPlans};

/// A plan, or the run that it carries, to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlanChoice {
    pub(super) place: PlanPlace,
    pub(super) is_run: bool,
}

/// The place of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlanPlace {
    OnScreen,
    /// Among the saved plans, under an id.
    Saved(u64),
}

/// The value of the option for the plan on screen; those of saved plans have their ids.
const ON_SCREEN: &str = "-";
/// The end of the value of an option for a run.
const RUN: &str = "-run";

impl PlanChoice {
    /// The value of its option.
    fn value(self) -> String {
        let run = if self.is_run { RUN } else { "" };
        match self.place {
            PlanPlace::OnScreen => format!("{ON_SCREEN}{run}"),
            PlanPlace::Saved(id) => format!("{id}{run}"),
        }
    }

    /// The choice whose option has a value.
    fn of_value(value: &str) -> Self {
        let plan = value.strip_suffix(RUN);
        let place = plan.unwrap_or(value).parse().map_or(PlanPlace::OnScreen, PlanPlace::Saved);
        Self { place, is_run: plan.is_some() }
    }
}

/// What can be chosen, with the names.
type Options = Vec<(PlanChoice, String)>;

/// A drop-down list of plans and their runs. Copies are of the same list.
#[derive(Clone, Copy)]
pub(super) struct PlanSelect {
    /// While no plan is saved there are none.
    options: Memo<Options>,
    /// What the reader chose.
    chosen: RwSignal<Option<PlanChoice>>,
    /// What is selected. There is nothing while no plan is saved.
    selected: Memo<Option<PlanChoice>>,
}

impl PlanSelect {
    /// A list in which the newest saved plan is selected at first.
    pub(super) fn of_newest(planner: Planner, plans: SavedPlans) -> Self {
        Self::new(planner, plans, |choices| choices.first())
    }

    /// A list in which the plan on screen is selected at first.
    pub(super) fn of_plan_on_screen(planner: Planner, plans: SavedPlans) -> Self {
        Self::new(planner, plans, |choices| choices.iter().find(|(choice, _)| choice.place == PlanPlace::OnScreen))
    }

    fn new(planner: Planner, plans: SavedPlans, initial: fn(&Options) -> Option<&(PlanChoice, String)>) -> Self {
        let chosen: RwSignal<Option<PlanChoice>> = RwSignal::new(None);
        let is_run_on_screen = Memo::new(move |_| timed_run(&planner.get().plan).is_some());
        let options = Memo::new(move |_| options(plans, is_run_on_screen.get()));
        let selected = Memo::new(move |before: Option<&Option<PlanChoice>>| {
            let (chosen, before) = (chosen.get(), before.copied().flatten());
            options.with(|options: &Options| {
                // What is selected stays selected, though a newer plan may come, until another tab deletes it.
                let is_there = |choice: &PlanChoice| options.iter().any(|(known, _)| known == choice);
                let known = [chosen, before].into_iter().flatten().find(is_there);
                known.or_else(|| initial(options).map(|(choice, _)| *choice))
            })
        });
        Self { options, chosen, selected }
    }

    /// What is selected.
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
                    for options in (move || [self.options.get()]) {
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

/// The saved plans, the newest first, and the plan on screen, each followed by its run.
fn options(plans: SavedPlans, is_run_on_screen: bool) -> Options {
    let mut options = Vec::new();
    let mut add = |place, name: String, has_run: bool| {
        let run = has_run.then(|| messages::run_of_plan(&name));
        options.push((PlanChoice { place, is_run: false }, name));
        options.extend(run.map(|run| (PlanChoice { place, is_run: true }, run)));
    };
    for saved in plans.newest_first() {
        let has_run = saved_plans::decode(&saved).is_some_and(|plan| timed_run(&plan).is_some());
        add(PlanPlace::Saved(saved.id), saved.label, has_run);
    }
    if !plans.is_empty() {
        add(PlanPlace::OnScreen, messages::on_screen().to_owned(), is_run_on_screen);
    }
    options
}
