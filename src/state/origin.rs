//! The table of the causes of a change of plan, and of what follows from each.
//!
//! | origin | undo step | published | notices |
//! |---|---|---|---|
//! | `Typing` | joins the step of its field | after a silence, or when the field is left | stay |
//! | `Gesture` | joins the step of the gesture | when let go | stay |
//! | `Choice` | one | at once | stay |
//! | `Undo`, `Redo` | moves within the history | at once | as they were |
//! | `TakenBack` | none | at once | as they were |
//! | `Restored` | one | at once | as they were |
//! | `Opened` | one | at once, though the plan is the same | replaced |
//! | `Received` | none; a plan of the reader's stays reachable | never | replaced |
//! | `Attribute` | none; a plan of the reader's stays reachable | never | replaced |
//!
//! To publish is to tell the host, and to write the address and the storage of the standalone page.
//! Notices that stay give way to those that a change brings itself, such as of released locks.
//! The table is data: `Planner::commit` alone acts on it.

/// The cause of a change of plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A reading of what somebody types. Only the field that has the focus is typed in, so it need not be named.
    Typing,
    /// A step of a drag, or of a key that may be held down.
    Gesture,
    /// A choice, a button, an edited cell.
    Choice,
    /// A step back in the history.
    Undo,
    /// A step forth in the history.
    Redo,
    /// Somebody gives up what they typed or dragged, and the plan is what it was before.
    TakenBack,
    /// The undo button of a notice.
    Restored,
    /// The reader opened another plan, or accepted a received one.
    Opened,
    /// A link brought a plan that nobody has accepted yet.
    Received,
    /// The page changed an attribute or a property.
    Attribute,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effects {
    pub(crate) step: Step,
    pub(crate) publish: Publish,
    pub(crate) notices: NoticeRule,
}

/// The undo step of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A step by itself.
    Own,
    /// Part of the step of this name while that lasts.
    Joins(&'static str),
    /// No step, or one that the history has made already.
    None,
    /// A step only where the plan before is the reader's, so that nothing of theirs is lost.
    SavesReaders,
}

/// The moment at which a change is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publish {
    Now,
    /// At once, though the plan on screen may be the same: it is the reader's own from now on.
    Always,
    AfterSilence,
    /// At the next call of [`Planner::publish`](super::Planner::publish).
    WhenLetGo,
    Never,
}

/// The fate of the notices on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoticeRule {
    Stay,
    /// The notices that the plan had when it was on screen before.
    AsTheyWere,
    Replaced,
}

impl Origin {
    /// The row of the table.
    pub(crate) const fn effects(self) -> Effects {
        use NoticeRule::{AsTheyWere, Replaced, Stay};
        use Publish::{AfterSilence, Always, Never, Now, WhenLetGo};
        use Step::{Joins, None, Own, SavesReaders};
        let (step, publish, notices) = match self {
            Self::Typing => (Joins("typing"), AfterSilence, Stay),
            Self::Gesture => (Joins("gesture"), WhenLetGo, Stay),
            Self::Choice => (Own, Now, Stay),
            Self::Undo | Self::Redo | Self::TakenBack => (None, Now, AsTheyWere),
            Self::Restored => (Own, Now, AsTheyWere),
            Self::Opened => (Own, Always, Replaced),
            Self::Received | Self::Attribute => (SavesReaders, Never, Replaced),
        };
        Effects { step, publish, notices }
    }

    /// Returns true if the reader is the cause, whom a read-only planner refuses.
    pub(crate) const fn is_readers(self) -> bool {
        !matches!(self, Self::Received | Self::Attribute)
    }
}
