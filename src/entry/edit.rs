//! The entry of the part `edit`, which changes plans.

use lapwise_core::editing::CourseSetting;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::options;

use super::panels::content;
use crate::controls::field::{Accept, Typing};
use crate::features::{lap_editor, menus, notices, sheet, undo};
use crate::parts::part::Part;
use crate::parts::seam::seam;
use crate::parts::task::{QueuedTask, Task};
use crate::plan_view::activation::Click;
use crate::plan_view::goal::{self, SetGoal};
use crate::plan_view::widget_parts::WidgetParts;
use crate::plan_view::{headline, race};
use crate::platform::{has_fragment, soon};
use crate::standalone::{self, StandalonePage};
use crate::state::{Arrival, Origin, Planner};

seam!(entry edit(run));

fn run(QueuedTask { task, owner }: QueuedTask) {
    owner.with(|| match task {
        Task::Activate(planner, parts) => activate(planner, *parts),
        Task::FillPanel(planner, panel, place) => place.fill(&content::<{ Part::Edit as u32 }>(panel, planner)),
        Task::SetUnits(planner, units) => planner.choose_units(units, standalone::is_here()),
        Task::OpenPreset(planner, fragment) => {
            if let Some(opened) = link::read(&fragment).filter(OpenedLink::has_race).and_then(|sent| sent.opened) {
                planner.choose(|plan| *plan = opened.plan);
            }
        }
        Task::ChangeOption(planner, key, value) => {
            let opened = options::change(&planner.get_untracked().plan, &key, value.as_deref());
            planner.open_changed(opened, &key);
        }
        Task::RepairLink(planner, page, fragment) => repair_link(planner, &page, fragment),
        // The others are of parts of their own.
        _ => {}
    });
}

/// Opens a link that was mangled in transit, as far as it can be repaired.
fn repair_link(planner: Planner, page: &StandalonePage, fragment: String) {
    // The reader may have opened another link while this part was fetched.
    if !has_fragment(&fragment) {
        return;
    }
    match link::decode(&fragment) {
        Some(repaired) if repaired.opened.is_some() => {
            let is_answer = repaired.base.is_some();
            planner.receive(repaired);
            planner.start_review(Arrival { fragment, stored: page.own_plan(), is_answer });
        }
        Some(_) => {}
        // A fragment that holds no plan is replaced by the one on screen.
        None => page.address.replace(&planner.link()),
    }
}

/// Attaches the listeners of a widget. Takes over what was typed and clicked before there were any.
fn activate(planner: Planner, parts: WidgetParts) {
    let (Some(frame), Some(notices)) = (parts.frame.get(), parts.notices.get()) else {
        // The widget has been taken off the page meanwhile.
        return;
    };
    notices.fill(&notices::notices(planner));
    // Before the fields, so that what they take over now can be undone too.
    let undo = undo::attach(planner, &frame);
    lap_editor::attach(planner, parts.chart, parts.table, undo, parts.tray);
    race::listen(planner, parts.race, parts.goal);
    // While somebody types, a time may leave no room for a lock for a moment; only the time they leave is meant.
    let while_typing: SetGoal = |planner, goal| planner.update(Origin::Typing, |plan| plan.goal = goal);
    let when_left: SetGoal = |planner, goal| planner.change_course(Origin::Typing, CourseSetting::Goal(goal));
    for (entry, read) in [(parts.goal, goal::read_goal as ReadField), (parts.pace, goal::read_pace)] {
        let (accept, accept_left) = (read(planner, while_typing), Some(read(planner, when_left)));
        Typing { planner, accept, accept_left }.attach(entry);
    }
    goal::keep_refused_pace(parts.pace);
    headline::speak(planner, parts.spoken);
    sheet::attach(planner, &frame);
    parts.details.put(menus::chips(planner));
    if let Some(Click { target, event }) = parts.activation.take_click()
        && target.closest(REPLAYED).is_some()
    {
        // The widget may listen at once, and an event that is still being heard cannot be dispatched again.
        soon(move || target.dispatch(&event));
    }
}

/// Reads what is typed into a field of the first sight.
type ReadField = fn(Planner, SetGoal) -> Accept;

/// Controls whose click is replayed after activation, since they do nothing before.
const REPLAYED: &str = ".release, .chart svg, #race, button[aria-controls]";
