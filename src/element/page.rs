//! The standalone page: its address opens the plan on screen, and the plan is there again at the next visit.
//!
//! An embedded widget has none of this: it leaves address and storage alone.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use lapwise_core::editing::Region;
use lapwise_core::formats::split_once;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::options::OpenedPlan;

use crate::parts::loader::{ask, queue, request};
use crate::parts::task::Task;
use crate::platform::{Address, Listener, Timer, clock, on_page_hide, session_storage, storage};
use crate::standalone::{LEFT, OWN_PLAN, StandalonePage};
use crate::state::{Arrival, NoticeKind, OnPublish, PAINT_MILLIS, Planner};

/// The address and the storage of the standalone page, which follow what is published.
pub(super) struct Page {
    planner: Planner,
    outside: StandalonePage,
    /// Writes after each published change.
    persist: Rc<OnPublish>,
    /// Writes later what comes too soon after the last time.
    paced: Timer,
    last_millis: Cell<u64>,
    /// True once the reader has changed the plan and was told if nothing is stored.
    is_warned: Cell<bool>,
    _listeners: [Option<Listener>; 3],
}

/// The least time between two writes: Safari refuses more than 100 changes of the address in 30 s.
const PACE_MILLIS: i32 = 400;

impl Page {
    /// Shows the plan of the address, else the stored one, else leaves the one of the attributes; then writes what is
    /// published, as long as the owner lives.
    pub(super) fn open(planner: Planner) -> Rc<Self> {
        let outside = StandalonePage::default();
        let is_whole = open_first(planner, &outside);
        let page = Rc::new_cyclic(|page: &Weak<Self>| {
            let (publishing, pacing, opening, leaving) = (page.clone(), page.clone(), page.clone(), page.clone());
            let returning = outside.address.restore_after_return();
            Self {
                planner,
                outside,
                persist: OnPublish::new(planner, PAINT_MILLIS, move || with(&publishing, Self::write_paced)),
                paced: Timer::new(PACE_MILLIS, move || with(&pacing, Self::write)),
                last_millis: Cell::default(),
                is_warned: Cell::default(),
                _listeners: [
                    returning,
                    Address::on_change(move || {
                        with(&opening, |page| {
                            page.flush();
                            request(Task::OpenFragment(planner, page.outside.clone()));
                        });
                    }),
                    on_page_hide(move || with(&leaving, |page| page.leave())),
                ],
            }
        });
        if is_whole {
            // With the part that edits, or at the first touch where data is to be saved.
            queue(page.keep_plan(), &Owner::default());
        }
        page
    }

    fn write_paced(self: &Rc<Self>) {
        let since = clock::now_millis().saturating_sub(self.last_millis.get());
        if since < u64::from(PACE_MILLIS.unsigned_abs()) {
            self.paced.start();
        } else {
            self.write();
        }
    }

    fn write(self: &Rc<Self>) {
        self.last_millis.set(clock::now_millis());
        request(self.keep_plan());
    }

    fn keep_plan(self: &Rc<Self>) -> Task {
        let page = Rc::downgrade(self);
        let tell = move |is_stored| with(&page, |page| page.warn(is_stored));
        Task::KeepPlan(self.planner, self.outside.clone(), Box::new(tell))
    }

    fn warn(&self, is_stored: bool) {
        let is_changed = !untrack(|| self.planner.published()).are_none();
        // At the reader's first change, they are told that it will not be here next time.
        if is_changed && !self.is_warned.replace(true) && !is_stored {
            self.planner.notify(NoticeKind::NoStorage);
        }
    }

    /// Writes now what is not written yet. Returns true if there is something.
    fn flush(&self) -> bool {
        self.planner.let_go();
        let is_new = self.persist.catch_up();
        self.paced.flush() || is_new
    }

    fn leave(&self) {
        // A fragment that somebody has put into the address and nobody has read yet is to be opened instead.
        let at = self.outside.address.known();
        // Without the part that tells the link, nobody has changed anything.
        if self.flush()
            && let Some(link) = ask(|tell| Task::TellLink(self.planner, tell))
        {
            session_storage::set(LEFT, &format!("{at}\n{link}"));
        }
    }
}

/// Acts on a page that is still there.
fn with<T>(page: &Weak<Page>, act: impl FnOnce(&Rc<Page>) -> T) {
    if let Some(page) = page.upgrade() {
        act(&page);
    }
}

/// A plan that nobody has touched yet, as a reader of a region would start it.
pub(super) fn blank(opened: OpenedPlan, region: Region) -> OpenedPlan {
    let plan = region.blank(opened.plan.clone());
    match plan.schedule() {
        Ok(schedule) => OpenedPlan { plan, schedule, ..opened },
        Err(_) => opened,
    }
}

/// Opens the address, else the stored plan. Returns true if all of it is on screen and the reader's own, so that the
/// address may be rewritten.
fn open_first(planner: Planner, outside: &StandalonePage) -> bool {
    let (fragment, stored) = (fragment_or_left(&outside.address), storage::get(OWN_PLAN));
    let link = link::read(&fragment);
    let is_received = link.as_ref().is_some_and(|link| is_received(link, &fragment, stored.as_deref()));
    let is_read_whole = link.as_ref().is_some_and(OpenedLink::is_whole);
    // Before the link, whose damage is then reported above the stored plan.
    if link.as_ref().is_none_or(|link| link.opened.is_none())
        && let Some(stored) = stored.as_deref().and_then(link::read)
    {
        planner.begin(stored);
    }
    let is_answer = link.as_ref().is_some_and(|link| link.base.is_some());
    if let Some(link) = link {
        planner.begin(link);
    }
    let is_empty = fragment.is_empty();
    if is_received {
        planner.start_review(Arrival { fragment: fragment.clone(), stored, is_answer });
    }
    if !is_empty && !is_read_whole {
        request(Task::RepairLink(planner, outside.clone(), fragment));
    }
    !is_received && (is_empty || is_read_whole) && planner.get_untracked().notices.is_empty()
}

/// The fragment to open: that of the address, or the plan that was on screen when the page was last left with it.
fn fragment_or_left(address: &Address) -> String {
    let fragment = address.read();
    let left = session_storage::get(LEFT).unwrap_or_default();
    match split_once(&left, b'\n') {
        Some((at, link)) if at == fragment => {
            session_storage::set(LEFT, "");
            address.replace(link);
            link.to_owned()
        }
        _ => fragment,
    }
}

/// Returns true if the link is of somebody else's plan, not the one that is stored here, or answers a plan.
fn is_received(link: &OpenedLink, fragment: &str, stored: Option<&str>) -> bool {
    // A link that Lapwise wrote came from somebody where nothing is stored; one written by hand is the reader's.
    let is_own = stored.map_or(!fragment.starts_with("#v="), |own| own == fragment);
    link.opened.is_some() && (!is_own || link.base.is_some())
}
