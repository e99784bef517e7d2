//! The widget of Lapwise, a race pace planner: a component tree over Leptos' signals, around the crate `lapwise_core`.
//!
//! The core computes, the widget draws and listens. A goal typed into a field becomes a `Plan`, which the planner of
//! [`state`] commits; everything on screen follows the `Schedule` that comes with it.
//!
//! # Rooms
//!
//! Each uses only rooms below it.
//!
//! | module | what it does |
//! |---|---|
//! | [`element`] | the custom element in Rust: attributes, events, the standalone page. `element/lapwise.js` is the loader |
//! | [`app`], [`panels`], [`activate`] | what is on screen at first sight, the panels that open below it, what makes it listen |
//! | [`entry`] | the entry of each part that is fetched later: assembles the features that are in it |
//! | [`features`] | what a reader can do, a file or a folder each; none knows another. `page_plan` keeps the page's plan |
//! | [`parts`] | the queue of tasks for the parts that are fetched later, and the seam between the parts |
//! | [`plan_view`] | the plan at first sight: race, goal, headline, chart, table |
//! | [`controls`] | fields, switches and drawings that features are made of |
//! | [`api`] | schedules as JavaScript objects |
//! | [`standalone`] | the address and the stored plan of the standalone page |
//! | [`state`] | the plan on screen, and the one way to change it |
//! | [`markup`] | elements that follow signals |
//! | [`signals`] | Leptos' signals and memos, compiled once for all types |
//! | [`platform`] | the browser's globals, a file a capability |
//!
//! `ARCHITECTURE.md` has the ways through the code, the invariants, and the decisions that surprise.

#![allow(rustdoc::private_intra_doc_links, reason = "the docs are for those who change the widget")]
#![cfg(target_arch = "wasm32")]

mod activate;
mod api;
mod app;
mod controls;
mod element;
mod entry;
mod features;
mod markup;
mod panels;
mod parts;
mod plan_view;
mod platform;
mod run_view;
mod signals;
mod standalone;
mod state;
#[cfg(test)]
mod testing;
