//! The calls from the first module into the parts, and the symbols by which the splitter finds them.
//!
//! The splitter looks for pairs `__wasm_split_00NAME00_import_ID` and `__wasm_split_00NAME00_export_ID`, where `NAME`
//! becomes the name of the module and `ID` is any 32 hexadecimal digits. One pair a part stands in this file; the
//! loader and `xtask/src/wasm.rs` know the parts by the same names.

#![allow(unsafe_code, reason = "a module is split at imported functions, and to declare an import counts as unsafe")]

use super::part::Part;
use super::task::QueuedTask;

// In a split program the import comes from a placeholder module that the splitter replaces; in a whole program it is
// the export itself, found by the linker.
#[cfg_attr(lapwise_split, link(wasm_import_module = "__wasm_split_placeholder__"))]
#[allow(improper_ctypes, reason = "both sides of the seam are this crate")]
unsafe extern "C" {
    #[cfg_attr(lapwise_split, link_name = "__wasm_split_00edit00_import_00000000000000000000000000000000")]
    #[cfg_attr(not(lapwise_split), link_name = "__wasm_split_00edit00_export_00000000000000000000000000000000")]
    safe fn run_in_edit(task: Box<QueuedTask>);
    #[cfg_attr(lapwise_split, link_name = "__wasm_split_00takeout00_import_00000000000000000000000000000000")]
    #[cfg_attr(not(lapwise_split), link_name = "__wasm_split_00takeout00_export_00000000000000000000000000000000")]
    safe fn run_in_takeout(task: Box<QueuedTask>);
}

/// Exports a function from `QueuedTask` as the entry of a part. Each part has exactly one.
macro_rules! part_entry {
    (edit, $run:path) => {
        $crate::parts::seam::part_entry!("__wasm_split_00edit00_export_00000000000000000000000000000000", $run);
    };
    (takeout, $run:path) => {
        $crate::parts::seam::part_entry!("__wasm_split_00takeout00_export_00000000000000000000000000000000", $run);
    };
    ($symbol:literal, $run:path) => {
        #[allow(unsafe_code, reason = "exporting a function by name counts as unsafe")]
        #[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
        #[unsafe(export_name = $symbol)]
        extern "C" fn part_entry(task: Box<$crate::parts::task::QueuedTask>) {
            $run(*task);
        }
    };
}
pub(crate) use part_entry;

/// Runs a task in its part, which must have been loaded.
pub(super) fn run_in_part(task: QueuedTask) {
    let part = task.task.part();
    // Boxed, since only a pointer crosses the seam.
    let task = Box::new(task);
    match part {
        Part::Edit => run_in_edit(task),
        Part::Takeout => run_in_takeout(task),
    }
}
