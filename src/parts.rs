//! The parts of the program that are fetched later, and the tasks that wait for them.
//!
//! # How one program becomes several modules
//!
//! The linker makes one WebAssembly module of the whole crate. `cargo xtask` then splits it. Each part has one entry
//! function (in `crate::entry`), and whatever code only that function reaches moves to a module of its own. The loader
//! instantiates such a module over the memory and the function table of the first one, so both work on the same
//! values and a [`task::Task`] crosses over as a plain pointer.
//!
//! The splitter finds an entry by a pair of symbols. The first module *imports* a function from a placeholder module
//! and the program *exports* another of nearly the same name; after the split, a call of the import jumps through the
//! table to the export. Code in the first module must never name an entry by its Rust path, because all that the
//! entry reaches would then stay in the first module. [`seam`] declares both symbols, and nothing else calls across.
//!
//! Without `--cfg lapwise_split`, as in tests, nothing is split: the seam calls the export directly and every part
//! counts as loaded.
//!
//! This room holds no part's code. It fetches parts, queues tasks and hands them over.

pub(crate) mod loader;
pub(crate) mod panel;
pub(crate) mod part;
pub(crate) mod seam;
pub(crate) mod task;
