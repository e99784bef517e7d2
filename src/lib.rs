//! Lapwise: a race pace planner that runs entirely in the browser.
//!
//! # Code map
//!
//! | module | what it is |
//! |---|---|
//! | [`pacing`] | the pacing core: from a plan to the time due at every mark |
//! | [`edit`] | the one act of editing laps, and what a section or a decision mark comes to |
//! | [`text`] | reading and writing times, distances and paces, and every English word |
//! | [`options`] | the one vocabulary of attributes, link keys and JavaScript properties |
//! | [`link`] | a plan as the fragment of an address |
//! | [`history`] | undo and redo, over plans as text |
//! | [`compare`] | what changed between plans, what of it to take over, and two plans side by side |
//! | [`chart`] | the split chart as geometry |
//! | [`shelf`] | the plans that are kept on a device |
//! | [`table`], [`summary`] | the split table and the headline as text |
//! | [`export`] | the split table as a message, as tab-separated values and as CSV |
//! | [`picture`], [`sheet`] | drawings as data, and what is printed as such drawings |
//! | [`embed`] | what is pasted into a page to show a plan there |
//! | [`spot`] | the times at any spot of the track |
//! | [`qr`] | a text as a QR code |
//! | [`calendar`] | race day for a calendar |
//! | `ui` | components over a few signals |
//! | `browser` | the only place that calls the browser's globals; `browser::by_name` for what the second module alone calls |
//! | `element` | the custom element's half in Rust; `element/lapwise.js` is the loader, `element/element.js` what it needs once awake |
//! | `api` | what JavaScript may call |
//!
//! Arrows point from user to used: `pacing <- edit <- text <- options <- link`, `text <- history`, `text <- chart <-
//! table, summary <- ui <- element`, `chart <- picture <- sheet`, `options, summary, table <- sheet`, `table, shelf <-
//! export <- sheet`, `chart <- spot`, `link <- compare, shelf`, `link, shelf, summary, table <- calendar`, `picture,
//! link <- embed`, with `api` and `browser` below `ui`. Nothing imports `element` or `ui` but `element` itself.
//!
//! # Invariants
//!
//! 1. The shown laps sum to the goal, in the shown unit, everywhere.
//! 2. The pure modules name no browser crate: those are dependencies of the WebAssembly target alone.
//! 3. No float is printed or parsed; times are milliseconds, distances millimetres, coordinates tenths of a pixel.
//! 4. User input cannot panic.
//! 5. A link ever issued opens for ever.
//! 6. Nothing leaves the page but requests for its own files.
//! 7. The widget changes nothing outside its shadow root; only the standalone page, which says so with the attribute
//!    `page`, writes the address and keeps the plan.
//! 8. What does not fit is said beside its field; the last good plan stays on screen, and what was typed stays typed.
//! 9. Storage and address may be refused: the plan works without them.
//! 10. The widget sets no `innerHTML` and no style text, so it passes `trusted-types 'none'` and `style-src 'self'`.
//!
//! # Where it departs from its first design, and why
//!
//! - **No `view!`.** Leptos' signals, effects and owners carry the interface, but its markup macro makes a type of
//!   every piece of it: written that way, the same interface was 188 kB of compressed WebAssembly, more than twice
//!   the budget of the whole page. `ui::dom` binds elements with boxed closures instead.
//! - **Three modules, not one and a second small one.** The first shows a plan, the next, fetched at the first touch
//!   of a widget, changes it, and the last, fetched when it is asked for, takes it along. They are split off one
//!   program at the two functions of `ui::later` by `cargo xtask`, so what they share is there once, and a fresh
//!   instance loads its own.
//! - **Sizes**: the first load of the standalone page is 83 kB, within its limit of 85; the module that changes plans
//!   is 64 kB, which the first design counted among the 85 or did not foresee; what is loaded on demand is 47 kB, over
//!   its limit of 40. `xtask/src/budget.rs` holds the last two as debts. All are without wasm-opt.
//! - **`lapwise-change`** fires 40 ms after a change, so that the change is painted first; a lap that is dragged counts
//!   when it is let go.
//! - **`schedule()`** and a changed attribute that leaves no room for a lock or a stop wait for the module that changes
//!   plans.
//! - **`rival`** is one more key: a named rival or pacer, `10m50s-Ana`.
//! - **Compiled for size with unstable flags where that can be**: the standard library's sources, and a panic that
//!   traps at once. A trap is caught by the loader, which starts again; without the sources the widget is a tenth larger.
//! - **The lap table is a grid of rows with roles**, since a browser lays out a table of 403 rows as a whole at every
//!   keystroke.
//! - **Weights** of a shape are exact where they fit 118 bits, which every trend with two efforts of any percentage
//!   does, and five efforts without a trend; beyond that they are rounded at one named place, in the 42nd bit.
//! - **An edit that moves the finish** locks a second or so beside its lap too. A locked lap takes whole units where a
//!   free one took a fraction more or less, which would round some later marks the other way; the old plan is just
//!   that fraction on at the end of the short lock.
//! - **A link without a race**, or one of ours that is cut before its goal, opens nothing and says so.
//! - **`page`** is one more presentational attribute: the element is the whole page.
//! - **`aim`** is one more key: whether the goal is a time to reach or a limit to finish within.
//! - **The pace field** shows the slowest whole second that still finishes by the goal as it is shown, so a typed
//!   pace stays what was typed; every other pace is rounded down.

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
