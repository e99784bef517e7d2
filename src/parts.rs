//! The parts of the program that are fetched later, and the tasks that wait for them.
//!
//! # How one program becomes several modules
//!
//! The linker makes one WebAssembly module of the whole crate. `cargo xtask` then splits it: each part has one entry
//! function (in `crate::entry`), and whatever code only that function reaches moves to a module of its own. The loader
//! instantiates such a module over the memory and the function table of the first one, so both work on the same
//! values and a [`task::Task`] crosses over as a plain pointer. [`seam`] says how the splitter finds the entries.
//!
//! [`part`] has the table of the parts, which says what each needs. Which files a part is made of follows from the
//! split: `cargo xtask` writes them into `element/element.js`, which fetches each once.
//!
//! Without `--cfg lapwise_split`, as in tests, nothing is split: the seam calls the export directly and every part
//! counts as loaded.
//!
//! This room holds no part's code. It fetches parts, queues tasks and hands them over. Code in the first module never
//! names an entry or what only a part needs, because it would then be fetched with the first module.

mod held;
pub(crate) mod loader;
pub(crate) mod opener;
pub(crate) mod panel;
pub(crate) mod panel_section;
pub(crate) mod part;
pub(crate) mod seam;
pub(crate) mod task;
