//! The core of Lapwise, a race pace planner: all that computes, usable without a browser.
//!
//! A [`Plan`](pacing::Plan) is everything a runner chose: distance, goal, shape of the effort, times fixed by hand.
//! A [`Schedule`](pacing::Schedule) is what it comes to: the time due at every mark, exact and rounded so that every
//! number adds up.
//!
//! ```
//! use lapwise_core::{link, options};
//! use lapwise_core::pacing::Time;
//!
//! let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s")]);
//! let splits = opened.schedule.splits();
//! assert_eq!(splits[0].cumulative, Time::from_seconds(77));
//! assert_eq!(splits[7].cumulative, Time::from_seconds(640));
//! assert_eq!(splits.iter().map(|split| split.lap).sum::<Time>(), opened.plan.goal);
//!
//! let fragment = link::encode(&opened.plan);
//! assert_eq!(link::decode(&fragment).and_then(|link| link.opened), Some(opened));
//! ```
//!
//! # Rooms
//!
//! Each module uses only those above it in this table.
//!
//! | module | what it does |
//! |---|---|
//! | [`locale`] | the language that people read: texts, plurals, decimal mark, direction |
//! | [`pacing`] | from a plan to the time due at every mark |
//! | [`editing`] | one lap changed and the rest rebalanced; what a change of course keeps; sections; undo history |
//! | [`racing`] | a race as it is recorded: taps, repairs, targets, projections |
//! | [`formats`] | times, distances and paces as text: in links, as typed, as shown |
//! | [`options`] | the vocabulary of attributes, links and JavaScript |
//! | [`link`] | a plan as the fragment of an address |
//! | [`library`] | saved plans, and what differs between plans |
//! | [`messages`] | every sentence a person reads |
//! | [`present`] | what is shown, as data |
//! | [`files`] | a plan in the formats of other programs, and runs from the files of watches |
//!
//! # Numbers
//!
//! Distances are whole millimetres and times whole milliseconds; no float is printed or parsed.
//! Native and WebAssembly builds agree in every digit.
//! Whatever text comes in gives a result or an error, never a panic.

/// The example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod editing;
pub mod files;
pub mod formats;
pub mod library;
pub mod link;
pub mod locale;
pub mod messages;
pub mod options;
pub mod pacing;
pub mod present;
pub mod racing;
