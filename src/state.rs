//! The signals of one planner: few sources, the rest derived.

pub(crate) mod saved_plans;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::editing::{CourseChange, CourseSetting, Region, change_course};
use lapwise_core::link;
use lapwise_core::link::{Damage, OpenedLink};
use lapwise_core::messages;
use lapwise_core::options::{OpenedPlan, Problem};
use lapwise_core::pacing::{Plan, Schedule};
use lapwise_core::present::chart::View;
use lapwise_core::present::refusals;
use lapwise_core::present::{Reference, default_reference};

/// What is on screen: a plan that has a schedule, and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    pub(crate) plan: Plan,
    pub(crate) schedule: Schedule,
    pub(crate) notices: Vec<Notice>,
}

/// A line above the plan, with the plan to go back to where something was taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) what: NoticeKind,
    pub(crate) before: Option<Plan>,
}

/// What a notice says. The module that changes plans has the sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoticeKind {
    /// An option could not be read.
    Problem(Problem),
    /// Something befell a link.
    Damage(Damage),
    Text(String),
}

impl From<NoticeKind> for Notice {
    fn from(what: NoticeKind) -> Self {
        Self { what, before: None }
    }
}

/// What one planner shows and remembers. Only [`Planner::edit`] and its kin change the plan, so the plan on
/// screen always has a schedule: what does not fit leaves the last good one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Planner {
    planned: RwSignal<Arc<Planned>>,
    /// Counts the changes that the reader made.
    revision: RwSignal<usize>,
    /// The chart's view, by its place in [`VIEWS`]. Every type of signal costs a kilobyte, so all that count use one.
    view: RwSignal<usize>,
    /// Not 0 where the plan may be read and not changed.
    read_only: RwSignal<usize>,
    /// Not 0 while the reader holds a lap.
    held: RwSignal<usize>,
    /// Counts the plans that were sent and may want an answer.
    review: RwSignal<usize>,
    /// Where the reader lives.
    region: Region,
}

/// How a plan is written as a link.
type WriteLink = fn(Planner) -> String;

thread_local! {
    /// What the last plan that was sent came as, and what the page had kept then; one widget is the page.
    static ARRIVED: RefCell<(String, Option<String>)> = const { RefCell::new((String::new(), None)) };
    /// Writes the link of a planner, once a plan was sent that it may answer.
    static WRITE_LINK: Cell<Option<WriteLink>> = const { Cell::new(None) };
}

/// The views of the chart.
pub(crate) const VIEWS: [View; 7] = [
    View::Pace,
    View::Gap(Reference::Goal),
    View::Gap(Reference::Pb),
    View::Gap(Reference::Seed),
    View::Gap(Reference::GoalB),
    View::Gap(Reference::GoalC),
    View::Gap(Reference::Rival),
];

/// What readers of a region call a personal best.
pub(crate) const fn pb_name(region: Region) -> &'static str {
    match region {
        Region::UnitedStates => messages::pr(),
        Region::Britain | Region::Elsewhere => messages::pb(),
    }
}

/// A plan that nobody has touched yet, as a reader of a region would start it.
pub(crate) fn blank(opened: OpenedPlan, region: Region) -> OpenedPlan {
    let plan = region.blank(opened.plan.clone());
    match plan.schedule() {
        Ok(schedule) => OpenedPlan { plan, schedule, ..opened },
        Err(_) => opened,
    }
}

impl Planner {
    /// A planner of an opened plan.
    pub(crate) fn new(opened: OpenedPlan, region: Region) -> Self {
        let OpenedPlan { plan, schedule, problems } = opened;
        Self {
            planned: RwSignal::new(Arc::new(Planned { plan, schedule, notices: notices(problems) })),
            revision: RwSignal::new(0),
            view: RwSignal::new(0),
            read_only: RwSignal::new(0),
            held: RwSignal::new(0),
            review: RwSignal::new(0),
            region,
        }
    }

    /// The plan on screen, for what follows it.
    pub(crate) fn get(self) -> Arc<Planned> {
        self.planned.get()
    }

    /// The plan on screen, for an event handler.
    pub(crate) fn get_untracked(self) -> Arc<Planned> {
        self.planned.get_untracked()
    }

    /// What the plan is held against in the gap column.
    pub(crate) fn against(self) -> Option<Reference> {
        match self.view() {
            View::Gap(reference) => Some(reference),
            View::Pace => default_reference(&self.get().plan),
        }
    }

    /// What the chart shows.
    pub(crate) fn view(self) -> View {
        VIEWS.get(self.view.get()).copied().unwrap_or_default()
    }

    /// Shows another view of the chart.
    pub(crate) fn set_view(self, view: View) {
        self.view.set(VIEWS.iter().position(|known| *known == view).unwrap_or_default());
    }

    /// What the reader calls a personal best.
    pub(crate) const fn pb_name(self) -> &'static str {
        pb_name(self.region)
    }

    /// Where the reader lives.
    pub(crate) const fn region(self) -> Region {
        self.region
    }

    /// The fragment that opens the plan.
    pub(crate) fn link(self) -> String {
        WRITE_LINK.get().map_or_else(|| link::encode(&self.get_untracked().plan), |write| write(self))
    }

    /// Has the links of all planners written by `write`.
    pub(crate) fn write_links(write: fn(Self) -> String) {
        WRITE_LINK.set(Some(write));
    }

    /// How many plans were sent that may want an answer.
    pub(crate) fn review(self) -> usize {
        self.review.get()
    }

    /// What the last plan that was sent came as, and what the page had kept then.
    pub(crate) fn arrived(self) -> (String, Option<String>) {
        ARRIVED.with_borrow(Clone::clone)
    }

    /// What was sent is answered.
    pub(crate) fn review_done(self) {
        self.review.set(0);
    }

    /// Another plan was sent.
    ///
    /// `fragment` is what it came as and `stored` what the page had kept then, which the next change writes over.
    pub(crate) fn plan_received(self, fragment: String, stored: Option<String>) {
        ARRIVED.set((fragment, stored));
        self.review.update(|turn| *turn = turn.wrapping_add(1));
    }

    /// How often the reader has changed the plan.
    pub(crate) fn revision(self) -> usize {
        self.revision.get()
    }

    /// Changes the plan as the reader asks.
    ///
    /// # Errors
    /// A sentence for them where the result does not fit; the plan is then as it was.
    pub(crate) fn edit(self, change: &mut dyn FnMut(&mut Plan)) -> Result<(), String> {
        let mut plan = self.get_untracked().plan.clone();
        change(&mut plan);
        self.put(plan, None)
    }

    /// Changes the course or the goal as the reader asks; what no longer fits is released, with a notice.
    ///
    /// # Errors
    /// As [`Planner::edit`].
    pub(crate) fn change_course(self, setting: CourseSetting) -> Result<(), String> {
        let before = self.get_untracked().plan.clone();
        let CourseChange { plan, released } = change_course(&before, setting, self.region);
        let text = (!released.is_empty())
            .then(|| messages::released(&before, &released.locks, released.stops.len(), released.references));
        self.put(plan, text.map(|text| Notice { what: NoticeKind::Text(text), before: Some(before) }))
    }

    /// Takes a whole plan in the place of this one, with a sentence and an undo.
    ///
    /// # Errors
    /// As [`Planner::edit`].
    pub(crate) fn take_over(self, plan: Plan, before: Plan, text: String) -> Result<(), String> {
        self.put(plan, None)?;
        self.set_notices(vec![Notice { what: NoticeKind::Text(text), before: Some(before) }]);
        // Also where it is on screen already, it is the reader's own from now on.
        self.revision.update(|revision| *revision = revision.wrapping_add(1));
        Ok(())
    }

    /// Whether the reader holds a lap, so that more changes follow.
    pub(crate) fn is_held(self) -> bool {
        self.held.get() != 0
    }

    /// The reader takes hold of a lap, or lets it go.
    pub(crate) fn set_held(self, is_held: bool) {
        self.held.set(usize::from(is_held));
    }

    /// Lets the reader change the plan, or not.
    pub(crate) fn set_read_only(self, is_read_only: bool) {
        self.read_only.set(usize::from(is_read_only));
    }

    fn put(self, plan: Plan, notice: Option<Notice>) -> Result<(), String> {
        if self.read_only.get_untracked() != 0 {
            return Err(messages::read_only().to_owned());
        }
        let schedule = plan.schedule().map_err(|error| refusals::plan_error(&error, &plan))?;
        let old = self.get_untracked();
        if old.plan != plan {
            let notices = notice.map_or_else(|| old.notices.clone(), |notice| vec![notice]);
            self.planned.set(Arc::new(Planned { plan, schedule, notices }));
            self.revision.update(|revision| *revision = revision.wrapping_add(1));
        }
        Ok(())
    }

    /// Goes back to the plan before a notice.
    pub(crate) fn restore(self, plan: Plan) {
        // It was on screen before, so it fits.
        drop(self.put(plan, None));
        self.set_notices(Vec::new());
    }

    /// Goes back to what was on screen before, with what was said of it.
    pub(crate) fn go_back(self, before: Arc<Planned>) {
        self.planned.set(before);
        self.revision.update(|revision| *revision = revision.wrapping_add(1));
    }

    /// Shows a plan of which an attribute changed one key; what was said of other keys is still true.
    pub(crate) fn open_changed(self, opened: OpenedPlan, key: &str) {
        let is_about = |what: &NoticeKind| matches!(what, NoticeKind::Problem(problem) if problem.key == key);
        let mut said = self.get_untracked().notices.clone();
        said.retain(|notice| notice.before.is_none() && !is_about(&notice.what));
        self.open(opened);
        said.extend(self.get_untracked().notices.iter().cloned());
        self.set_notices(said);
    }

    /// Shows a plan that was set from outside.
    pub(crate) fn open(self, opened: OpenedPlan) {
        let OpenedPlan { plan, schedule, problems } = opened;
        self.planned.set(Arc::new(Planned { plan, schedule, notices: notices(problems) }));
    }

    /// Shows a plan that was sent or stored. Where nothing of it could be read, the last one stays.
    pub(crate) fn receive(self, link: OpenedLink) {
        let damage: Option<Notice> = link.damage.map(|damage| NoticeKind::Damage(damage).into());
        match link.opened {
            Some(OpenedPlan { plan, schedule, problems }) => {
                let mut notices = notices(problems);
                if let Some(damage) = damage {
                    notices.insert(0, damage);
                }
                self.planned.set(Arc::new(Planned { plan, schedule, notices }));
            }
            None => {
                if let Some(damage) = damage {
                    self.set_notices(vec![damage]);
                }
            }
        }
    }

    /// Has everything that follows the plan look again.
    pub(crate) fn notify(self) {
        self.planned.set(self.get_untracked());
    }

    /// Says something else above the plan.
    pub(crate) fn set_notices(self, notices: Vec<Notice>) {
        let Planned { plan, schedule, .. } = &*self.get_untracked();
        self.planned.set(Arc::new(Planned { plan: plan.clone(), schedule: schedule.clone(), notices }));
    }
}

fn notices(problems: Vec<Problem>) -> Vec<Notice> {
    let mut notices = Vec::new();
    for problem in problems {
        if !problem.is_missing() {
            notices.push(NoticeKind::Problem(problem).into());
        }
    }
    notices
}
