//! The tasks that a part does for the first module, and what to do with one whose part cannot be fetched.

use js_sys::Function;
use leptos::prelude::Owner;
use wasm_bindgen::prelude::*;

use lapwise_core::locale;
use lapwise_core::messages;
use lapwise_core::pacing::Units;

use super::panel::Panel;
use super::part::Part;
use crate::markup::Element;
use crate::plan_view::widget_parts::WidgetParts;
use crate::standalone::StandalonePage;
use crate::state::Planner;

/// A piece of work for a part.
pub(crate) enum Task {
    /// Attaches listeners to a widget.
    Activate(Planner, Box<WidgetParts>),
    /// Puts the content of a panel into its element.
    FillPanel(Planner, Panel, Element),
    /// Repairs a link that was mangled in transit, and opens it.
    RepairLink(Planner, StandalonePage, String),
    /// Shows the plan in other units.
    SetUnits(Planner, Units),
    /// Opens the plan of a fragment that the reader has chosen from the page's list.
    OpenPreset(Planner, String),
    /// Sets an option, by its key, to what the page's attribute says.
    SetOption(Planner, String, Option<String>),
    /// Sets an option where something has to give way to it.
    ChangeOption(Planner, String, Option<String>),
    /// Passes on the link of the plan on screen.
    TellLink(Planner, Box<dyn FnOnce(String)>),
    /// Opens the plan of a fragment, or of an address with one, as the page asks.
    OpenLink(Planner, String),
    /// Opens the plan of the fragment that is in the address of the standalone page now.
    OpenFragment(Planner, StandalonePage),
    /// Writes the plan on screen into the address and the storage. Passes on if it was stored.
    KeepPlan(Planner, StandalonePage, Box<dyn FnOnce(bool)>),
    /// Passes on the schedule object of the plan on screen.
    TellSchedule(Planner, Box<dyn FnOnce(JsValue)>),
    /// Puts the language of a file in use. Passes on the fault of a file that is none.
    SetLanguage(String, Box<dyn FnOnce(Option<String>)>),
    /// Calls `resolve` with the schedule of `options`, or `reject` with an error that names the wrong key.
    AnswerSchedule { options: JsValue, resolve: Function, reject: Function },
}

/// A task, and the owner of the signals and listeners that it makes.
pub(crate) struct QueuedTask {
    pub(crate) task: Task,
    pub(crate) owner: Owner,
}

impl Task {
    /// The part that does this task.
    pub(super) fn part(&self) -> Part {
        match self {
            Self::FillPanel(_, panel, _) => panel.part(),
            Self::SetOption(..)
            | Self::OpenLink(..)
            | Self::OpenFragment(..)
            | Self::KeepPlan(..)
            | Self::TellLink(..)
            | Self::TellSchedule(..)
            | Self::SetLanguage(..)
            | Self::AnswerSchedule { .. } => Part::Api,
            _ => Part::Edit,
        }
    }

    /// Returns true if the task fills a panel that was closed or made anew while the task waited.
    pub(super) fn is_outdated(&self) -> bool {
        matches!(self, Self::FillPanel(_, _, place) if !place.has_parent())
    }

    /// Reports that the task's part could not be fetched. Returns true if the task stays queued for a later attempt.
    ///
    /// Dropped are those that are made again by themselves: the next touch of a widget activates it.
    pub(super) fn stays_queued_after_failure(&self) -> bool {
        match self {
            Self::Activate(_, parts) => {
                // Where nobody has asked for it yet, nobody misses it.
                if parts.activation.fail()
                    && let Some(notices) = parts.notices.get()
                {
                    notices.set_text(messages::not_loaded());
                }
                false
            }
            Self::FillPanel(_, _, place) => {
                place.set_text(messages::not_loaded());
                !self.is_outdated()
            }
            Self::AnswerSchedule { reject, .. } => {
                let error = JsError::new(locale::neutral(messages::not_loaded));
                // `reject` belongs to a promise, so it throws nothing.
                let _ = reject.call1(&JsValue::NULL, &error.into());
                false
            }
            // Asked for where the part is there alone.
            Self::TellLink(..) | Self::TellSchedule(..) | Self::SetLanguage(..) => false,
            Self::RepairLink(..)
            | Self::SetUnits(..)
            | Self::OpenPreset(..)
            | Self::SetOption(..)
            | Self::ChangeOption(..)
            | Self::OpenLink(..)
            | Self::OpenFragment(..)
            | Self::KeepPlan(..) => true,
        }
    }

    /// The planner that the task belongs to.
    pub(super) const fn planner(&self) -> Option<Planner> {
        match self {
            Self::Activate(planner, ..)
            | Self::FillPanel(planner, ..)
            | Self::RepairLink(planner, ..)
            | Self::SetUnits(planner, ..)
            | Self::OpenPreset(planner, ..)
            | Self::SetOption(planner, ..)
            | Self::ChangeOption(planner, ..)
            | Self::OpenLink(planner, ..)
            | Self::OpenFragment(planner, ..)
            | Self::KeepPlan(planner, ..)
            | Self::TellLink(planner, ..)
            | Self::TellSchedule(planner, ..) => Some(*planner),
            Self::SetLanguage(..) | Self::AnswerSchedule { .. } => None,
        }
    }

    /// Returns true if the task changes an option of `planner`.
    pub(super) fn changes_option_of(&self, planner: Planner) -> bool {
        matches!(self, Self::SetOption(..) | Self::ChangeOption(..)) && self.planner() == Some(planner)
    }
}
