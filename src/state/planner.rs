//! The state of one planner, and the one way to change its plan.
//!
//! [`Planner::commit`] alone replaces a plan that was on screen; [`Planner::begin`] puts the first one there. What else
//! is here calls commit, or changes no plan.
//! It neither draws nor writes to the page or the address: components and the element follow its signals. In the
//! storage it reads and writes the units that the reader has chosen, and no plan.

use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::editing::{CourseSetting, History, Region, change_course, splits_in_units};
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::options::{self, OpenedPlan};
use lapwise_core::pacing::{Plan, Schedule, Units};
use lapwise_core::present::chart::View;
use lapwise_core::present::{Reference, default_reference};

use super::counts::{Publications, Revision};
use super::notice::{Notice, NoticeKind, are_same, problem_notices};
use super::origin::{NoticeRule, Origin, Publish, Step};
use super::planned::Planned;
use super::proposal::Proposal;
use super::received::{Arrival, ReceivedPlan, Review};
use super::refusal::Refusal;
use super::refused_texts::RefusedTexts;
use crate::platform::{Timer, storage};
use crate::signals::{RwSignal, StoredValue};

/// The state of one planner. Handles are copied freely; the state lives as long as the owner it was created under.
#[derive(Clone, Copy)]
pub(crate) struct Planner {
    planned: RwSignal<Arc<Planned>>,
    revision: RwSignal<Revision>,
    published: RwSignal<Publications>,
    view: RwSignal<View>,
    is_read_only: RwSignal<bool>,
    is_held: RwSignal<bool>,
    review: RwSignal<Option<Review>>,
    received: RwSignal<Option<Arc<ReceivedPlan>>>,
    memory: StoredValue<Memory>,
    refused_texts: RefusedTexts,
    region: Region,
}

/// Two handles are equal if they are of the same state.
impl PartialEq for Planner {
    fn eq(&self, other: &Self) -> bool {
        self.planned == other.planned
    }
}

impl Eq for Planner {}

/// The memory of a planner, which nothing on screen follows.
#[derive(Default)]
struct Memory {
    history: History,
    /// The plan on screen before the first change that is not published yet.
    unpublished: Option<Arc<Planned>>,
    /// True unless the plan on screen was put there by the page.
    is_readers: bool,
    /// The plans that were on screen with notices, the latest last, for undo and redo.
    noticed: Vec<Arc<Planned>>,
    /// True once the reader has chosen their units.
    has_chosen_units: bool,
    /// Publishes once the reader has stopped typing.
    silence: Option<Timer>,
}

/// The time without a key after which what was typed is published, in milliseconds: longer than a thumb takes from digit
/// to digit, so that a goal that is typed is told once.
const SILENCE_MILLIS: i32 = 700;

/// The key of the units that the reader has chosen, in storage.
const CHOSEN_UNITS: &str = "lapwise:units";

/// The most plans whose notices are remembered.
const MOST_NOTICED: usize = 20;

impl Planner {
    /// Creates the state of an opened plan, which the page has put there.
    pub(crate) fn new(opened: OpenedPlan, region: Region) -> Self {
        let OpenedPlan { plan, schedule, problems } = opened;
        let planner = Self {
            planned: RwSignal::new(Arc::new(Planned { plan, schedule, notices: problem_notices(problems) })),
            revision: RwSignal::new(Revision::default()),
            published: RwSignal::new(Publications::default()),
            view: RwSignal::new(View::default()),
            is_read_only: RwSignal::new(false),
            is_held: RwSignal::new(false),
            review: RwSignal::new(None),
            received: RwSignal::new(None),
            memory: StoredValue::new(Memory::default()),
            refused_texts: RefusedTexts::none(),
            region,
        };
        let silence = Timer::new(SILENCE_MILLIS, move || planner.publish());
        planner.remember(|memory| memory.silence = Some(silence));
        planner
    }

    /// Replaces the plan on screen, with all that follows from the origin of the change.
    ///
    /// # Errors
    ///
    /// If the plan has no schedule, or the planner is read-only and the reader is the origin. The plan then stays.
    pub(crate) fn commit(self, proposal: impl Into<Proposal>, origin: Origin) -> Result<(), Refusal> {
        self.commit_proposal(proposal.into(), origin)
    }

    fn commit_proposal(self, proposal: Proposal, origin: Origin) -> Result<(), Refusal> {
        if origin.is_readers() && self.is_read_only.get_untracked() {
            return Err(Refusal::ReadOnly);
        }
        let before = self.get_untracked();
        let Proposal { plan, schedule, notices } = proposal;
        let is_new = plan != before.plan;
        // Computed once: whoever had to compute it already hands it over.
        let schedule = match schedule {
            Some(schedule) => schedule,
            // The plan on screen has one.
            None if !is_new => before.schedule.clone(),
            None => match plan.schedule() {
                Ok(schedule) => schedule,
                Err(error) => return Err(Refusal::NoSchedule(error, Box::new(plan))),
            },
        };
        let effects = origin.effects();
        let mut notices = self.notices_after(effects.notices, notices, &plan, &before);
        // An offer to move the splits ends where they are in the units of the plan.
        notices.retain(|notice| notice.kind != NoticeKind::SplitsElsewhere || splits_in_units(&plan).is_some());
        if is_new {
            self.record(origin, &before);
        }
        // Everything on screen follows this signal, and does nothing where nothing has changed.
        if is_new || !are_same(&notices, &before.notices) {
            self.planned.set(Arc::new(Planned { plan, schedule, notices }));
        }
        if origin.is_readers() && (is_new || effects.publish == Publish::Always) {
            self.revision.update(|revision| *revision = revision.next());
            self.publish_in_time(effects.publish, before);
        }
        Ok(())
    }

    fn notices_after(self, rule: NoticeRule, new: Vec<Arc<Notice>>, plan: &Plan, before: &Planned) -> Vec<Arc<Notice>> {
        match rule {
            NoticeRule::Stay if new.is_empty() => before.notices.clone(),
            NoticeRule::Stay | NoticeRule::Replaced => new,
            NoticeRule::AsTheyWere => self
                .remember(|memory| memory.noticed.iter().find(|known| known.plan == *plan).cloned())
                .flatten()
                .map_or_else(Vec::new, |known| known.notices.clone()),
        }
    }

    /// Records what another plan on screen replaces.
    fn record(self, origin: Origin, before: &Arc<Planned>) {
        let is_held = self.is_held.get_untracked();
        self.remember(|memory| {
            let Memory { history, noticed, is_readers, .. } = memory;
            let is_in_history = match origin.effects().step {
                // A drag is one step whatever else happens meanwhile.
                Step::Own | Step::Joins(_) if is_held => history.record_in("gesture", &before.plan),
                Step::Joins(name) => history.record_in(name, &before.plan),
                Step::SavesReaders if !*is_readers => false,
                Step::Own | Step::SavesReaders => {
                    history.record(&before.plan);
                    true
                }
                // An undo has put the plan among those that can be redone.
                Step::None => true,
            };
            // No step leads back to the plans between, such as each frame of a drag.
            if is_in_history {
                noticed.retain(|known| known.plan != before.plan);
                if !before.notices.is_empty() {
                    noticed.push(before.clone());
                }
                if noticed.len() > MOST_NOTICED {
                    noticed.remove(0);
                }
            }
            *is_readers = origin != Origin::Attribute;
        });
    }

    fn publish_in_time(self, publish: Publish, before: Arc<Planned>) {
        self.remember(|memory| {
            // The first of several changes that are published together.
            memory.unpublished.get_or_insert(before);
            if publish == Publish::AfterSilence
                && let Some(silence) = &memory.silence
            {
                silence.restart();
            }
        });
        match publish {
            Publish::Now => self.publish(),
            Publish::Always => {
                // Not by `publish`, which takes the same plan for no change.
                self.remember(|memory| memory.unpublished = None);
                self.count_published();
            }
            Publish::AfterSilence | Publish::WhenLetGo | Publish::Never => {}
        }
    }

    /// Publishes what the reader has changed and is not published yet: from now on it counts for the host, the
    /// address and the storage. What was typed and taken back changes nothing and is not published; a drag waits
    /// until it is let go.
    pub(crate) fn publish(self) {
        if self.is_held.get_untracked() {
            return;
        }
        let before = self.remember(|memory| memory.unpublished.take()).flatten();
        if before.is_some_and(|before| before.plan != self.get_untracked().plan) {
            self.count_published();
        }
    }

    fn count_published(self) {
        self.published.update(|published| *published = published.next());
    }

    /// Starts the silence anew after which what was typed is published, if something is to be.
    pub(crate) fn delay_publishing(self) {
        self.remember(|memory| {
            if let Some(silence) = &memory.silence {
                silence.restart_if_running();
            }
        });
    }

    /// Ends the undo step that typing or a gesture goes on with, and publishes it.
    pub(crate) fn end_step(self) {
        self.publish();
        if !self.is_held.get_untracked() {
            self.remember(|memory| memory.history.end_gesture());
        }
    }

    /// The reader takes hold of a lap: all changes are one step until [`Planner::let_go`].
    pub(crate) fn hold(self) {
        // Something that was typed before is a step of its own.
        self.end_step();
        self.is_held.set(true);
    }

    /// The reader lets go of a lap.
    pub(crate) fn let_go(self) {
        // The table follows, so nobody is told of a change that is none.
        if self.is_held.get_untracked() {
            self.is_held.set(false);
        }
        self.end_step();
    }

    /// Returns true while the reader holds a lap, so that more changes follow.
    pub(crate) fn is_held(self) -> bool {
        self.is_held.get()
    }

    /// Changes a copy of the plan and commits it.
    ///
    /// # Errors
    ///
    /// A sentence for the reader where [`Planner::commit`] refuses it.
    pub(crate) fn update(self, origin: Origin, change: impl FnOnce(&mut Plan)) -> Result<(), String> {
        let mut plan = self.get_untracked().plan.clone();
        change(&mut plan);
        self.commit_or_say(plan.into(), origin)
    }

    /// Makes a choice that every plan takes. A read-only planner has no controls for it.
    pub(crate) fn choose(self, change: impl FnOnce(&mut Plan)) {
        // So there is nothing to say to anybody.
        self.update(Origin::Choice, change).unwrap_or_default();
    }

    /// Changes the course or the goal. What no longer fits is released, with a notice.
    ///
    /// # Errors
    ///
    /// As [`Planner::update`].
    pub(crate) fn change_course(self, origin: Origin, setting: CourseSetting) -> Result<(), String> {
        let before = self.get_untracked();
        let mut change = change_course(&before.plan, setting, self.region);
        if self.has_chosen_units() {
            change = change.in_units_of(&before.plan);
        }
        options::keep_run(&before.plan, &mut change.plan);
        self.commit_or_say(Proposal::of_course(change, &before.plan), origin)
    }

    /// Shows the plan in the units that the reader chooses. No race changes them from now on.
    ///
    /// `is_kept` says that the choice is to be kept on the device, as the standalone page does.
    pub(crate) fn choose_units(self, units: Units, is_kept: bool) {
        self.remember(|memory| memory.has_chosen_units = true);
        if is_kept {
            // Where it is refused, the choice holds as long as the page is open.
            let _ = storage::set(CHOSEN_UNITS, if units == Units::Mi { "mi" } else { "km" });
        }
        // Units are display only, so every plan takes them.
        self.choose(|plan| plan.units = units);
        self.withdraw_splits();
        if splits_in_units(&self.get_untracked().plan).is_some() {
            self.notify(NoticeKind::SplitsElsewhere);
        }
    }

    /// Moves the splits into the units of the plan, as a notice offers.
    pub(crate) fn move_splits(self) {
        self.withdraw_splits();
        if let Some(every) = splits_in_units(&self.get_untracked().plan) {
            // As many splits as before or fewer fit; where more do not, they stay as they are.
            self.change_course(Origin::Choice, CourseSetting::Every(every)).unwrap_or_default();
        }
    }

    /// Takes back the offer to move the splits.
    fn withdraw_splits(self) {
        let mut notices = self.get_untracked().notices.clone();
        let count = notices.len();
        notices.retain(|notice| notice.kind != NoticeKind::SplitsElsewhere);
        if notices.len() < count {
            self.set_notices(notices);
        }
    }

    fn has_chosen_units(self) -> bool {
        self.remember(|memory| memory.has_chosen_units).unwrap_or_default() || storage::get(CHOSEN_UNITS).is_some()
    }

    /// Opens another plan, or accepts a received one, with a notice whose undo button leads to `before`.
    ///
    /// # Errors
    ///
    /// As [`Planner::update`].
    pub(crate) fn open(self, plan: Plan, before: Plan, kind: NoticeKind) -> Result<(), String> {
        let notices = vec![Arc::new(Notice { kind, before: Some(before) })];
        self.commit_or_say(Proposal { notices, ..plan.into() }, Origin::Opened)
    }

    /// Opens a received plan in the place of the reader's `own`, to which undo and the notice lead back, though the
    /// received plan may have come before the own one was ever on screen.
    ///
    /// # Errors
    ///
    /// As [`Planner::update`].
    pub(crate) fn open_over(self, plan: Plan, own: Plan, kind: NoticeKind) -> Result<(), String> {
        if self.is_read_only.get_untracked() {
            return Err(Refusal::ReadOnly.message());
        }
        self.remember(|memory| {
            if memory.history.past().last() != Some(&own) {
                memory.history.record(&own);
            }
        });
        self.open(plan, own, kind)
    }

    fn commit_or_say(self, proposal: Proposal, origin: Origin) -> Result<(), String> {
        self.commit_proposal(proposal, origin).map_err(|refusal| refusal.message())
    }

    /// Goes back to the plan before a notice.
    pub(crate) fn restore(self, plan: Plan) {
        self.show(plan.into(), Origin::Restored);
    }

    /// Goes back to what was on screen before something was typed or dragged that is given up.
    pub(crate) fn take_back(self, before: &Planned) {
        let Planned { plan, schedule, .. } = before.clone();
        self.show(Proposal { schedule: Some(schedule), ..plan.into() }, Origin::TakenBack);
    }

    /// Goes one step back. Returns true if there was one.
    pub(crate) fn undo(self) -> bool {
        self.travel(Origin::Undo, History::undo)
    }

    /// Goes one step forth. Returns true if there was one.
    pub(crate) fn redo(self) -> bool {
        self.travel(Origin::Redo, History::redo)
    }

    fn travel(self, origin: Origin, step: fn(&mut History, &Plan) -> Option<Plan>) -> bool {
        if self.is_read_only.get_untracked() {
            return false;
        }
        // A text that is still being typed is the step that is undone, and redo leads back to it.
        self.end_step();
        let current = self.get_untracked();
        let plan = self.remember(|memory| step(&mut memory.history, &current.plan)).flatten();
        plan.is_some_and(|plan| self.show(plan.into(), origin))
    }

    /// Commits a plan that is known to have a schedule. Returns true unless the planner is read-only.
    fn show(self, proposal: Proposal, origin: Origin) -> bool {
        self.commit_proposal(proposal, origin).is_ok()
    }

    /// Shows a plan of which the page changed the option `key`. Notices about other options stay.
    pub(crate) fn open_changed(self, opened: OpenedPlan, key: &str) {
        let mut notices = self.get_untracked().notices.clone();
        // A way back to an older plan would undo what the page has set.
        notices.retain(|notice| notice.before.is_none() && !notice.is_about(key));
        let mut proposal = Proposal::from(opened);
        notices.append(&mut proposal.notices);
        self.show(Proposal { notices, ..proposal }, Origin::Attribute);
    }

    /// Shows the plan of a link, or the stored one, in a planner that nobody has seen yet. Where nothing of it could be
    /// read, the plan stays.
    ///
    /// It commits nothing, unlike [`Planner::receive`], which the first module does without.
    pub(crate) fn begin(self, link: OpenedLink) {
        match proposal_of(link) {
            Ok(Proposal { plan, schedule: Some(schedule), notices }) => {
                self.remember(|memory| memory.is_readers = true);
                self.planned.set(Arc::new(Planned { plan, schedule, notices }));
            }
            // A link that was read brings its schedule.
            Ok(_) => {}
            Err(damage) => self.set_damage(damage),
        }
    }

    /// Shows the plan of a link that the page has set.
    pub(crate) fn open_link(self, link: OpenedLink) {
        self.show_link(link, Origin::Attribute);
    }

    /// Shows the plan of a link that the reader has opened while a plan was on screen.
    ///
    /// The link or the stored plan that the page opens with comes by [`Planner::begin`].
    pub(crate) fn receive(self, link: OpenedLink) {
        self.show_link(link, Origin::Received);
    }

    /// Shows the plan of a link. Where nothing of it could be read, the last one stays.
    fn show_link(self, link: OpenedLink, origin: Origin) {
        match proposal_of(link) {
            Ok(proposal) => {
                self.show(proposal, origin);
            }
            Err(damage) => self.set_damage(damage),
        }
    }

    fn set_damage(self, damage: Option<Arc<Notice>>) {
        if let Some(damage) = damage {
            self.set_notices(vec![damage]);
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

    /// Shows other notices. The plan stays.
    pub(crate) fn set_notices(self, notices: Vec<Arc<Notice>>) {
        let Planned { plan, schedule, .. } = &*self.get_untracked();
        self.planned.set(Arc::new(Planned { plan: plan.clone(), schedule: schedule.clone(), notices }));
    }

    /// Shows one notice more.
    pub(crate) fn notify(self, kind: NoticeKind) {
        let mut notices = self.get_untracked().notices.clone();
        notices.push(kind.into());
        self.set_notices(notices);
    }

    /// The texts that fields refused.
    pub(crate) const fn refused_texts(self) -> RefusedTexts {
        self.refused_texts
    }

    /// The changes that the reader has made.
    pub(crate) fn revision(self) -> Revision {
        self.revision.get()
    }

    /// The changes that were published, for the effects at the edge.
    pub(crate) fn published(self) -> Publications {
        self.published.get()
    }

    /// The view of the chart: that of paces where the plan has no time for the one that was chosen.
    pub(crate) fn view(self) -> View {
        match self.view.get() {
            View::Gap(reference) if reference.time(&self.get().plan).is_none() => View::Pace,
            view => view,
        }
    }

    /// Shows another view of the chart.
    pub(crate) fn set_view(self, view: View) {
        self.view.set(view);
    }

    /// The reference that the gap column compares the plan with.
    pub(crate) fn against(self) -> Option<Reference> {
        match self.view() {
            View::Gap(reference) => Some(reference),
            View::Pace => default_reference(&self.get().plan),
        }
    }

    /// Returns true if the plan is there to be read and not changed.
    pub(crate) fn is_read_only(self) -> bool {
        self.is_read_only.get_untracked()
    }

    /// Lets the reader change the plan, or not.
    pub(crate) fn set_read_only(self, is_read_only: bool) {
        self.is_read_only.set(is_read_only);
    }

    /// The region that decides how a blank plan starts.
    pub(crate) const fn region(self) -> Region {
        self.region
    }

    /// The word of the reader's region for a personal best.
    pub(crate) fn pb_name(self) -> &'static str {
        match self.region {
            Region::UnitedStates => messages::pr(),
            Region::Britain | Region::Elsewhere => messages::pb(),
        }
    }

    /// Returns true if [`Planner::undo`] leads anywhere.
    pub(crate) fn can_undo(self) -> bool {
        self.can_travel(History::can_undo)
    }

    /// Returns true if [`Planner::redo`] leads anywhere.
    pub(crate) fn can_redo(self) -> bool {
        self.can_travel(History::can_redo)
    }

    fn can_travel(self, can: fn(&History, &Plan) -> bool) -> bool {
        // Every change of the history comes with another plan on screen.
        let current = self.get();
        self.remember(|memory| can(&memory.history, &current.plan)).unwrap_or_default()
    }

    /// The undo history as it is now.
    pub(crate) fn history(self) -> History {
        self.remember(|memory| memory.history.clone()).unwrap_or_default()
    }

    /// Goes on with an older history that leads to the plan on screen, unless there are steps already.
    pub(crate) fn adopt_history(self, older: History) {
        self.remember(|memory| {
            // A link that was repaired before the first touch has made a step, which the older history knows nothing of.
            if memory.history.past().is_empty() && memory.history.future().is_empty() {
                memory.history = older;
            }
        });
    }

    /// The fragment that opens the plan, together with the plan that it answers.
    pub(crate) fn link(self) -> String {
        untrack(|| self.link_to_share(Plan::clone))
    }

    /// As [`Planner::link`], of the plans that `shared` makes of both, for what follows them.
    pub(crate) fn link_to_share(self, shared: fn(&Plan) -> Plan) -> String {
        let (planned, received) = (self.get(), self.received());
        let plan = shared(&planned.plan);
        match received.as_ref().and_then(|received| received.answered_by(&planned.plan)) {
            Some(base) => link::encode_answer(&plan, &shared(base)),
            None => link::encode(&plan),
        }
    }

    /// The received plan that is under review, or answered by the plan on screen.
    pub(crate) fn received(self) -> Option<Arc<ReceivedPlan>> {
        self.received.get()
    }

    /// Sets the received plan that the plan on screen answers.
    pub(crate) fn set_received(self, received: Option<ReceivedPlan>) {
        self.received.set(received.map(Arc::new));
    }

    /// The schedule of the plan that the one on screen answers, for what follows both.
    pub(crate) fn answered_schedule(self) -> Option<Arc<Schedule>> {
        let planned = self.get();
        self.received()?.schedule_answered_by(&planned.plan)
    }

    /// The review of the last received plan, until that is answered.
    pub(crate) fn review(self) -> Option<Review> {
        self.review.get()
    }

    /// Starts the review of a plan that was received, in the place of any other review.
    pub(crate) fn start_review(self, arrival: Arrival) {
        self.review.set(Some(Review::new(arrival)));
    }

    /// Ends the review.
    pub(crate) fn end_review(self) {
        self.review.set(None);
    }

    /// Reads or writes the memory; none once the owner of the planner is gone.
    fn remember<T>(self, act: impl FnOnce(&mut Memory) -> T) -> Option<T> {
        self.memory.try_update_value(act)
    }
}

/// The plan of a link, with a notice first where the link was damaged. Where it has no plan, the damage alone.
fn proposal_of(link: OpenedLink) -> Result<Proposal, Option<Arc<Notice>>> {
    let damage: Option<Arc<Notice>> = link.damage.map(|damage| NoticeKind::Damage(damage).into());
    let Some(opened) = link.opened else { return Err(damage) };
    let mut proposal = Proposal::from(opened);
    if let Some(damage) = damage {
        proposal.notices.insert(0, damage);
    }
    Ok(proposal)
}
