//! Compiles the widget to WebAssembly and writes its JavaScript glue.

use crate::guard::guard;
use crate::project::{self, on_path, run, target};
use crate::setup::Toolchain;
use crate::steps::Steps;
use crate::trim::trim;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;
use walrus::{ExportItem, Module, RefType};

/// How many steps [`build`] counts.
pub(crate) const STEPS: usize = 4;

/// The scripts that call the glue: the loader, and what ships at the glue's end.
const CALLERS: [&str; 2] = ["src/element/lapwise.js", ELEMENT];
const ELEMENT: &str = "src/element/element.js";

/// The widget as a browser loads it.
pub(crate) struct Widget {
    /// The ES module that wasm-bindgen writes around the wasm.
    pub(crate) glue: String,
    /// The module itself.
    pub(crate) wasm: Vec<u8>,
}

/// Builds the widget for release.
///
/// # Errors
///
/// When it does not compile or its glue cannot be written.
pub(crate) fn build(toolchain: Toolchain, steps: &mut Steps) -> Result<Widget> {
    steps.run("Building the widget (release)", || {
        run(toolchain.cargo("build").args(["--release", "--bin", "lapwise"]))
    })?;
    let folder = target().join("widget");
    let bound = steps.run("Writing its JavaScript glue", || bind(&folder))?;
    let widget = steps.run("Cutting what nothing calls", || {
        let callers = CALLERS.iter().map(|path| script(path)).collect::<Result<String>>()?;
        trim(&bound, &callers)
    })?;
    let wasm = folder.join("trimmed.wasm");
    fs::write(&wasm, &widget.wasm)?;
    steps.run("Optimising the wasm", || optimise(&wasm))?;
    Ok(Widget { wasm: read(&wasm)?, glue: widget.glue + &script(ELEMENT)? })
}

/// A script of the project.
fn script(path: &str) -> Result<String> {
    Ok(String::from_utf8(read(&project::root().join(path))?)?)
}

/// Runs the tests of one wasm module in a browser, as cargo's runner.
///
/// # Errors
///
/// When a test fails or no browser can be driven.
pub(crate) fn run_tests(arguments: Vec<String>) -> Result<()> {
    let program = String::from("wasm-bindgen-test-runner");
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::iter::once(program).chain(arguments))
}

fn bind(folder: &Path) -> Result<Widget> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let input = Toolchain::release_folder().join("lapwise.wasm");
    let options = [
        "--target=web",
        "--no-typescript",
        "--omit-default-module-path",
        "--remove-name-section",
        "--remove-producers-section",
    ];
    let mut arguments = vec!["wasm-bindgen".into(), input.into_os_string()];
    arguments.extend(options.map(Into::into));
    arguments.extend(["--out-dir".into(), folder.as_os_str().to_owned()]);
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)?;
    ensure!(
        !folder.join("snippets").exists(),
        "a crate brings JavaScript of its own (in {}), which the hashed file names do not cover: \
         use a crate without inline JavaScript, or name those files in xtask/src/dist.rs",
        folder.join("snippets").display()
    );
    let glue = guard(&String::from_utf8(read(&folder.join("lapwise.js"))?)?)?;
    Ok(Widget { glue, wasm: read(&folder.join("lapwise_bg.wasm"))? })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

/// Lets wasm-opt shrink the module, where it is installed and does no harm.
fn optimise(wasm: &Path) -> Result<()> {
    let Some(program) = on_path(&["wasm-opt"]) else {
        println!("      wasm-opt is not on the PATH: the wasm stays a little larger.");
        return Ok(());
    };
    let smaller = wasm.with_extension("opt.wasm");
    let mut command = Command::new(program);
    let done = run(command.arg("-O3").arg(wasm).arg("-o").arg(&smaller));
    if let Err(error) = done {
        println!("      Going on without wasm-opt: {error:#}.");
    } else if exported_tables(&smaller)? != exported_tables(wasm)? {
        // Version 108, which Debian 12 has, exports the first table in place
        // of every other, and the module fails when it starts.
        println!("      Going on without wasm-opt: this version breaks the module. Install a newer binaryen.");
    } else {
        fs::rename(smaller, wasm)?;
    }
    Ok(())
}

/// The module's exported tables, by name, and what they hold.
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
        let right = exported_tables(&module("right", RefType::EXTERNREF)).unwrap();
        let wrong = exported_tables(&module("wrong", RefType::FUNCREF)).unwrap();
        assert_eq!(right, [("objects".to_owned(), RefType::EXTERNREF)]);
        assert_ne!(right, wrong);
    }
}
