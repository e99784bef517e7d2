//! The state of a planner: one way to change its plan, one place where history is kept.
//!
//! [`Planner`] holds the plan on screen. Once that was seen, [`Planner::commit`] alone changes it; [`Origin`] is the
//! table of what follows from each cause of a change. The rooms above read its signals. Nothing here draws or has words
//! on screen.

mod counts;
mod notice;
mod on_publish;
mod origin;
mod planned;
mod planner;
mod proposal;
pub(crate) mod races_in_progress;
mod received;
mod refusal;
mod refused_texts;
pub(crate) mod saved_plans;
pub(crate) mod stored_history;

#[cfg(test)]
pub(crate) use counts::Publications;
pub(crate) use counts::Revision;
pub(crate) use notice::{Notice, NoticeKind};
pub(crate) use on_publish::{OnPublish, PAINT_MILLIS};
pub(crate) use origin::Origin;
pub(crate) use planned::Planned;
pub(crate) use planner::Planner;
pub(crate) use received::{Arrival, ReceivedPlan};
pub(crate) use refused_texts::RefusedTexts;
