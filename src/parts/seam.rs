//! The calls from the first module into the parts.
//!
//! # How a module is split
//!
//! A part starts at one function, its entry. All code that only this function reaches should be in a module of its
//! own, which is not there when the program starts. So the first module must not call the entry as functions are called
//! in Rust: the compiler would see the call, and the entry with all that it reaches would be in the first module.
//!
//! Instead the program names two functions that seem to have nothing to do with each other. It *imports* one, as if it
//! were JavaScript's, and calls that; and it *exports* the entry, as if JavaScript called it. The splitter (of the crate
//! `wasm_split_cli_support`, which `cargo xtask` runs on the linked program) finds the pair by their symbols, moves the
//! export and what it alone reaches to another module, and lets the import jump there through the table of functions.
//! The symbols have the form that the splitter expects: `__wasm_split_00NAME00_import_ID` and
//! `__wasm_split_00NAME00_export_ID`, where `NAME` names the module and `ID`, 32 hexadecimal digits, tells apart
//! several functions of one module, of which there is one here.
//!
//! [`seam!`] writes both symbols from the name of a part, and nobody else spells them.

#![allow(unsafe_code, reason = "an imported or exported function counts as unsafe; both sides are this crate")]

use super::part::part_table;
use super::task::QueuedTask;

/// Writes one side of the seam between the first module and a part: `call` or `entry`.
macro_rules! seam {
    (call $name:ident($task:expr)) => {{
        // In a split program the import comes from a placeholder, which the splitter replaces; in a whole one, as in
        // tests, it is the export itself.
        #[cfg_attr(lapwise_split, link(wasm_import_module = "__wasm_split_placeholder__"))]
        #[allow(improper_ctypes, reason = "both sides of the seam are this crate")]
        unsafe extern "C" {
            #[cfg_attr(lapwise_split, link_name = $crate::parts::seam::seam!(symbol "import" $name))]
            #[cfg_attr(not(lapwise_split), link_name = $crate::parts::seam::seam!(symbol "export" $name))]
            // Of its own name, since the compiler takes imported functions of one name for one function.
            safe fn $name(task: Box<$crate::parts::task::QueuedTask>);
        }
        // Boxed, since only a pointer crosses the seam.
        $name(Box::new($task))
    }};
    (entry $name:ident($run:path)) => {
        #[allow(unsafe_code, reason = "exporting a function by name counts as unsafe")]
        #[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
        #[unsafe(export_name = $crate::parts::seam::seam!(symbol "export" $name))]
        extern "C" fn part_entry(task: Box<$crate::parts::task::QueuedTask>) {
            $run(*task);
        }
    };
    (symbol $side:literal $name:ident) => {
        concat!("__wasm_split_00", stringify!($name), "00_", $side, "_00000000000000000000000000000000")
    };
}
pub(crate) use seam;

macro_rules! define_run_in_part {
    ($($(#[$doc:meta])* $part:ident $name:ident needs $needs:tt;)*) => {
        /// Runs a task in its part, which must have been loaded.
        pub(super) fn run_in_part(task: QueuedTask) {
            use super::part::Part;
            match task.task.part() {
                $(Part::$part => seam!(call $name(task)),)*
            }
        }
    };
}
part_table!(define_run_in_part);
