//! The package for npm: the element for builds, the numbers of plans for JavaScript without a document, and the planner
//! as files to serve.

use crate::dist::{self, Built};
use crate::function_order::order_functions;
use crate::project::{self, run, target};
use crate::setup::{self, Toolchain};
use crate::steps::Steps;
use crate::tree_shake::tree_shake;
use crate::widget::Widget;
use crate::{minify, wasm, wordpress};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The most bytes of the wasm of the numbers, after brotli.
const MOST_BYTES: usize = 45_000;

/// The files of the package that ship as they are written, but for their placeholders.
const FILES: [&str; 17] = [
    "npm/package.json",
    "npm/README.md",
    "npm/cli.js",
    "npm/numbers.js",
    "npm/schedule.js",
    "npm/schedule.d.ts",
    "npm/element.d.ts",
    "src/element/define.js",
    "npm/lapwise.d.ts",
    "npm/react.d.ts",
    "npm/preact.d.ts",
    "npm/solid.d.ts",
    "npm/vue.d.ts",
    "npm/svelte.d.ts",
    "docs/frameworks.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// The script by which the page reads options too.
const OPTIONS: &str = "src/element/options.js";

/// Builds the package as a folder that `npm publish` takes.
///
/// # Errors
///
/// When it does not build, or the numbers are too large.
pub(crate) fn npm() -> Result<()> {
    let mut steps = Steps::of(2 + dist::STEPS);
    let toolchain = steps.run("Finding the wasm target", Toolchain::find)?;
    let built = dist::build(toolchain, &mut steps)?;
    dist::warn(&built.weighed);
    let folder = steps.run("Writing the package", || write(toolchain, &built))?;
    println!("\nThe package is in {}: `npm publish` takes it from there.", folder.display());
    Ok(())
}

/// The folder of the package.
pub(crate) fn folder() -> PathBuf {
    target().join("npm")
}

/// Writes the package into its folder, with the planner that has been built.
///
/// # Errors
///
/// When the numbers do not build, or are too large.
pub(crate) fn write(toolchain: Toolchain, built: &Built) -> Result<PathBuf> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let root = project::root();
    let numbers = build(toolchain, &read(&root, "npm/numbers.js")?)?;
    let size = dist::brotlied(&numbers.wasm)?.len();
    ensure!(size <= MOST_BYTES, "the wasm of the numbers weighs {size} bytes, over its limit of {MOST_BYTES}");
    println!("      The numbers weigh {}.{} kB after brotli.", size / 1000, size / 100 % 10);
    fs::write(folder.join("schedule.wasm"), &numbers.wasm)?;
    fs::write(folder.join("glue.js"), minify::javascript(&numbers.glue)?)?;
    let options = read(&root, OPTIONS)?.replace("\nconst textsOf", "\nexport const textsOf");
    fs::write(folder.join("options.js"), options)?;
    fs::write(folder.join("element.js"), minify::javascript_for_bundlers(&built.package_loader)?)?;
    fs::write(folder.join("files.js"), addresses(&built.fetched))?;
    write_sheets(&folder, &built.fetched)?;
    for path in FILES {
        let text = read(&root, path)?
            .replace("{{version}}", env!("CARGO_PKG_VERSION"))
            .replace("{{size}}", &size.div_ceil(1000).to_string());
        // Braces of examples are none.
        let is_filled = path.starts_with("docs/") || !text.contains("{{");
        ensure!(is_filled, "{path} has a placeholder that is none");
        let name = path.rsplit('/').next().unwrap_or(path);
        let place = match path {
            // The module that defines the element is the package itself.
            "src/element/define.js" => folder.join("lapwise.js"),
            // An error of the loader names it by its path.
            "docs/frameworks.md" => folder.join(path),
            _ => folder.join(name),
        };
        fs::create_dir_all(place.parent().unwrap_or(&folder))?;
        fs::write(place, text)?;
    }
    wordpress::copy(&dist::folder(), &folder.join("dist"))?;
    Ok(folder)
}

/// The folder of the package with a copy of each sheet as a text: a bundler would take it for one of the page's own
/// sheets, and put it there.
const SHEETS: &str = "sheets";

/// Writes the copies of the sheets among the fetched files into the package.
fn write_sheets(folder: &Path, names: &[String]) -> Result<()> {
    fs::create_dir(folder.join(SHEETS))?;
    for stem in names.iter().filter_map(|name| name.strip_suffix(".css")) {
        let copy = folder.join(SHEETS).join(format!("{stem}.txt"));
        fs::copy(dist::folder().join(format!("{stem}.css")), copy)?;
    }
    Ok(())
}

/// The module with the address of every file that is fetched, each written as bundlers read it: they copy the file and
/// write its new address here.
fn addresses(names: &[String]) -> String {
    let mut module = String::from(
        "// The files that the planner fetches. A bundler copies each of them and writes its new address here. The query\n\
         // keeps Vite from writing small files into this module, which every page would fetch.\n\
         export const files = {\n",
    );
    for name in names {
        let path = match name.strip_suffix(".css") {
            Some(stem) => format!("{SHEETS}/{stem}.txt"),
            None => format!("dist/{name}"),
        };
        module += &format!("  \"{name}\": new URL(\"./{path}?no-inline\", import.meta.url),\n");
    }
    module + "};\n"
}

/// The folder that the tests are served, with the package in it and what it answers in Node.
pub(crate) fn test_folder() -> PathBuf {
    target().join("package-site")
}

/// Tests the package in Node, and writes what pages compare with into [`test_folder`].
///
/// # Errors
///
/// When the numbers do not build, Node cannot be had, or finds fault.
pub(crate) fn test(toolchain: Toolchain, built: &Built) -> Result<()> {
    let package = write(toolchain, built)?;
    setup::node()?;
    run(Command::new("node").args(["--test", "tests/npm/package.test.js"]).env("LAPWISE_PACKAGE", &package))?;
    let site = test_folder();
    wordpress::copy(&package, &site.join("package"))?;
    let answers = Command::new("node")
        .current_dir(project::root())
        .arg("tests/npm/answers.js")
        .arg(package.join("schedule.js"))
        .output()?;
    ensure!(answers.status.success(), "{}", String::from_utf8_lossy(&answers.stderr));
    Ok(fs::write(site.join("package-answers.json"), answers.stdout)?)
}

/// The wasm of the numbers and the script around it, without what `caller` does not reach.
fn build(toolchain: Toolchain, caller: &str) -> Result<Widget> {
    let has_own_library = wasm::compile(toolchain, &["--package", "lapwise-schedule", "--lib"])?;
    let module = Toolchain::release_folder().join("lapwise_schedule.wasm");
    let (glue, wasm) = wasm::bound(&module, &target().join("schedule"))?;
    tree_shake(&Widget { glue, wasm, later: Vec::new(), has_own_library }, caller)?.map_modules(order_functions)
}

fn read(root: &Path, path: &str) -> Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| format!("{path} cannot be read"))
}
