//! Shrinks the modules with wasm-opt, where that is installed and does no harm.
//!
//! Budgets are judged before, so that its absence changes no verdict. It takes 0.4 kB off the first module and 1.4 kB
//! off all (version 132, after brotli).

use crate::function_order::order_functions;
use crate::project::{on_path, run, target};
use crate::widget::{LaterModule, Widget};
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;
use walrus::{ExportItem, Module, RefType};

/// Returns the widget with smaller modules, or none where there is no wasm-opt that works.
///
/// # Errors
///
/// When a module cannot be written or read.
pub(crate) fn shrink(widget: &Widget) -> Result<Option<Widget>> {
    let Some(program) = on_path(&["wasm-opt"]) else {
        println!("      wasm-opt is not on the PATH: the wasm stays a little larger.");
        return Ok(None);
    };
    let shrink = |wasm: &[u8]| shrink_module(&program, wasm);
    let Some(wasm) = shrink(&widget.wasm)? else { return Ok(None) };
    let mut later = Vec::new();
    for module in &widget.later {
        let Some(wasm) = shrink(&module.wasm)? else { return Ok(None) };
        later.push(LaterModule { wasm, ..module.clone() });
    }
    Ok(Some(Widget { glue: widget.glue.clone(), wasm, later, ..*widget }))
}

/// Returns a smaller module, or none if wasm-opt fails or breaks it.
fn shrink_module(program: &Path, wasm: &[u8]) -> Result<Option<Vec<u8>>> {
    let [before, after] = ["before.wasm", "after.wasm"].map(|name| target().join(name));
    fs::write(&before, wasm)?;
    let mut command = Command::new(program);
    if let Err(error) = run(command.arg("-O2").arg(&before).arg("-o").arg(&after)) {
        println!("      Going on without wasm-opt: {error:#}.");
        return Ok(None);
    }
    if exported_tables(&after)? != exported_tables(&before)? {
        // Version 108, which Debian 12 has, exports the first table in place
        // of every other, and the module fails when it starts.
        println!("      Going on without wasm-opt: this version breaks the module. Install binaryen 116 or newer.");
        return Ok(None);
    }
    // Put into an order of its own, which compresses less.
    order_functions(&fs::read(after)?).map(Some)
}

/// Returns the module's exported tables by name, with the type of their elements.
fn exported_tables(wasm: &Path) -> Result<Vec<(String, RefType)>> {
    let module = Module::from_file(wasm)?;
    let tables = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Table(table) => Some((export.name.clone(), module.tables.get(table).element_ty)),
        _ => None,
    });
    Ok(tables.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A module with a table of functions and one of objects, of which one is exported.
    fn module(name: &str, exported: RefType) -> PathBuf {
        let mut module = Module::default();
        for kind in [RefType::FUNCREF, RefType::EXTERNREF] {
            let table = module.tables.add_local(false, 1, None, kind);
            if kind == exported {
                module.exports.add("objects", table);
            }
        }
        let name = format!("lapwise-{name}-{}.wasm", std::process::id());
        let path = std::env::temp_dir().join(name);
        module.emit_wasm_file(&path).unwrap();
        path
    }

    #[test]
    fn a_table_exported_in_place_of_another_is_noticed() {
        let tables = |name: &str, exported| {
            let path = module(name, exported);
            let tables = exported_tables(&path).unwrap();
            fs::remove_file(path).unwrap();
            tables
        };
        let (right, wrong) = (tables("right", RefType::EXTERNREF), tables("wrong", RefType::FUNCREF));
        assert_eq!(right, [("objects".to_owned(), RefType::EXTERNREF)]);
        assert_ne!(right, wrong);
    }
}
