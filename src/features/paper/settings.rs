//! The sheet that the reader chose, and its pages.

use lapwise_core::files::qr::Code;
use lapwise_core::messages;
use lapwise_core::pacing::Time;
use lapwise_core::present::picture::Picture;
use lapwise_core::present::refusals;
use lapwise_core::present::sheet;
use lapwise_core::present::sheet::{Athletes, GoalSteps, Runner};

use crate::parts::loader::standalone_url;
use crate::signals::RwSignal;
use crate::state::{Planned, Planner};

/// A sheet that can be printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetKind {
    WristBand,
    Plan,
    PaceChart,
}

/// Every sheet with its name.
pub(super) fn sheets() -> [(SheetKind, &'static str); 3] {
    [
        (SheetKind::WristBand, messages::wrist_band()),
        (SheetKind::Plan, messages::plan_sheet()),
        (SheetKind::PaceChart, messages::pace_chart()),
    ]
}

/// The choices of the panel. Copies are of the same ones.
#[derive(Clone, Copy)]
pub(super) struct SheetSettings {
    pub(super) planner: Planner,
    pub(super) kind: RwSignal<SheetKind>,
    /// The first goal of a pace chart; none where the reader gave none. So are the next two.
    pub(super) first_goal: RwSignal<Option<Time>>,
    pub(super) last_goal: RwSignal<Option<Time>>,
    pub(super) goal_step: RwSignal<Option<Time>>,
    /// Athletes as they were pasted, a line each.
    pub(super) athletes: RwSignal<String>,
}

impl SheetSettings {
    /// The wrist band, and a pace chart of goals around the plan's.
    pub(super) fn new(planner: Planner) -> Self {
        Self {
            planner,
            kind: RwSignal::new(SheetKind::WristBand),
            first_goal: RwSignal::new(None),
            last_goal: RwSignal::new(None),
            goal_step: RwSignal::new(None),
            athletes: RwSignal::new(String::new()),
        }
    }

    /// Subscribes the running effect to all that the pages depend on.
    pub(super) fn track(self) {
        self.goals();
        self.planner.view();
        self.kind.track();
        self.athletes.track();
    }

    /// The goals of the pace chart. What the reader did not give lies around the plan's goal.
    pub(super) fn goals(self) -> GoalSteps {
        let around = GoalSteps::around(self.planner.get().plan.goal);
        GoalSteps {
            first: self.first_goal.get().unwrap_or(around.first),
            last: self.last_goal.get().unwrap_or(around.last),
            step: self.goal_step.get().unwrap_or(around.step),
        }
    }

    /// The athletes that were pasted.
    pub(super) fn athletes(self) -> Athletes {
        let distance = self.planner.get().plan.distance;
        self.athletes.with(|lines| sheet::athletes(lines, distance))
    }

    /// Lays out the pages.
    ///
    /// # Errors
    /// Returns a sentence for the reader if there are none.
    pub(super) fn pages(self) -> Result<Vec<Picture>, String> {
        let planned = self.planner.get();
        let Planned { plan, schedule, .. } = &*planned;
        Ok(match self.kind.get() {
            SheetKind::WristBand => sheet::band(plan, schedule),
            SheetKind::PaceChart => sheet::pace_chart(plan, &self.runners()?),
            SheetKind::Plan => {
                let address = format!("{}{}", standalone_url(), self.planner.link());
                let code = Code::of(&address).map(|code| code.rows()).unwrap_or_default();
                sheet::plan(plan, schedule, self.planner.view(), self.planner.pb_name(), &address, &code)
            }
        })
    }

    /// Returns true if the pace chart has a single column.
    pub(super) fn has_one_column(self) -> bool {
        self.runners().is_ok_and(|runners| runners.len() == 1)
    }

    /// The columns of the pace chart: the athletes if any were read, else goals in steps.
    fn runners(self) -> Result<Vec<Runner>, String> {
        let Athletes { runners, problems } = self.athletes();
        match (runners.is_empty(), problems.first()) {
            (true, Some(problem)) => Err(refusals::runners_error(problem)),
            (true, None) => self.goals().runners().map_err(|error| refusals::runners_error(&error)),
            (false, _) => Ok(runners),
        }
    }
}
