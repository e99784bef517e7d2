//! The widget of Lapwise, a race pace planner: a component tree over Leptos' signals, around the crate `lapwise_core`.
//!
//! The core computes, the widget draws and listens. A goal typed into a field becomes a `Plan`, which the planner of
//! [`state`] commits; everything on screen follows the `Schedule` that comes with it.
//!
//! # Rooms
//!
//! From the top down; arrows go down only.
//!
//! | module | what it does |
//! |---|---|
//! | [`element`] | the custom element in Rust: attributes, events, the standalone page. `element/lapwise.js` is the loader |
//! | [`entry`] | the entry of each part that is fetched later: assembles the features that are in it |
//! | [`app`], [`panels`], [`activate`] | what is on screen at first sight, and the panels that open below it |
//! | [`features`] | what a reader can do, a file or a folder each; none knows another |
//! | [`plan_view`] | the plan at first sight: race, goal, headline, chart, table |
//! | [`parts`] | the queue of tasks for the parts that are fetched later, and the seam between the parts |
//! | [`controls`] | fields, switches and drawings that features are made of |
//! | [`state`] | the plan on screen, and the one way to change it |
//! | [`standalone`] | the address and the stored plan of the standalone page |
//! | [`markup`] | elements that follow signals |
//! | [`api`] | options and schedules as JavaScript objects |
//! | [`platform`] | the browser's globals, a file a capability |
//!
//! # Invariants
//!
//! 1. The shown laps sum to the goal, in the shown unit, everywhere.
//! 2. [`platform`] alone calls the browser's globals.
//! 3. No float is printed or parsed; times are milliseconds, distances millimetres, coordinates tenths of a pixel.
//! 4. User input cannot panic.
//! 5. Nothing leaves the page but requests for its own files.
//! 6. The widget changes nothing outside its shadow root. Only the standalone page, an element with the attribute
//!    `page`, writes the address and stores the plan.
//! 7. A refusal stands beside its field; the last good plan stays on screen, and what was typed stays typed.
//! 8. Storage and address may be refused: the plan works without them.
//! 9. Nothing sets `innerHTML` or style text, so the widget passes `trusted-types 'none'` and `style-src 'self'`.
//!
//! # Decisions that surprise
//!
//! - **No `view!`.** Leptos' signals, effects and owners carry the interface, but its markup macro makes a type of
//!   every piece of it: written that way, the same interface was 188 kB of compressed WebAssembly, more than twice
//!   the budget of the whole page. [`markup`] binds elements with boxed closures instead.
//! - **Parts.** One program is split at the entries of its parts by `cargo xtask`, so that what two parts share is
//!   there once, and an instance that starts again after a panic loads its own.
//! - **`lapwise-change`** fires 40 ms after a change, so that the change is painted first.
//! - **`schedule()`** and a changed attribute that leaves no room for a lock or a stop wait for the part `edit`.
//! - **Compiled for size with unstable flags where that can be**: the standard library's sources, and a panic that
//!   traps at once. The loader catches the trap and starts again. Without the sources the widget is a tenth larger.
//! - **The lap table is a grid of rows with roles**, since a browser lays out a table of 403 rows as a whole at every
//!   keystroke.
//! - **The pace field** shows the slowest whole second that still finishes by the goal as it is shown, so a typed
//!   pace stays what was typed. Every other pace is rounded down.

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
mod standalone;
mod state;
