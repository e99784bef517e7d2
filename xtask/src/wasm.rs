//! Compiles the widget to WebAssembly, splits off what is loaded later, and writes its JavaScript glue.

use crate::function_order::order_functions;
use crate::join::join;
use crate::parts::Parts;
use crate::project::{self, run, target};
use crate::setup::Toolchain;
use crate::sharing::{Group, joined};
use crate::steps::Steps;
use crate::trap_guard::guard_traps;
use crate::tree_shake::tree_shake;
use crate::widget::{LaterModule, Widget};
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{ExportSection, RawSection};
use wasmparser::{Parser, Payload};

/// The number of steps that [`build`] counts.
pub(crate) const STEPS: usize = 4;

/// The scripts that call the glue: the loader, and what ships at the glue's end.
const CALLERS: [&str; 3] = ["src/element/lapwise.js", OPTIONS, ELEMENT];
const OPTIONS: &str = "src/element/options.js";
const ELEMENT: &str = "src/element/element.js";

/// Builds the widget for release.
///
/// # Errors
///
/// When it does not compile or its glue cannot be written.
pub(crate) fn build(toolchain: Toolchain, steps: &mut Steps) -> Result<Widget> {
    // The relocations say what refers to what, which splitting needs to know.
    let options = ["--bin", "lapwise", "--", "-Clink-arg=--emit-relocs", "-Clink-arg=-O2", STACK];
    let has_own_library = steps.run("Building the widget (release)", || compile(toolchain, &options))?;
    let folder = target().join("widget");
    let later = steps.run("Splitting off what is loaded later", || split(&folder))?;
    let bound = steps.run("Writing its JavaScript glue", || bind(&folder, later))?;
    let widget = steps.run("Cutting what nothing calls", || {
        let callers = CALLERS.iter().map(|path| script(path)).collect::<Result<String>>()?;
        tree_shake(&bound, &callers)?.map_modules(order_functions)
    })?;
    // Appended after the cut, so that its own names are not cut.
    Ok(Widget { glue: widget.glue.clone() + &script(OPTIONS)? + &script(ELEMENT)?, has_own_library, ..widget })
}

/// Compiles for the browser as small as this toolchain can; `options` say what. Returns true if the standard library is
/// compiled for size too.
///
/// # Errors
///
/// When it does not compile.
pub(crate) fn compile(toolchain: Toolchain, options: &[&str]) -> Result<bool> {
    let compile =
        |has_own_library| run(toolchain.cargo_for_release("rustc", has_own_library)?.arg("--release").args(options));
    if toolchain.has_library_sources()? {
        match compile(true) {
            Ok(()) => return Ok(true),
            // The options are unstable, so another compiler may refuse them.
            Err(error) => println!("      {error:#}"),
        }
    }
    println!("      Going on with the standard library as it is shipped: what is built will be a tenth larger.");
    compile(false)?;
    Ok(false)
}

/// Half a megabyte: far more than is ever used, and what comes after it has shorter addresses than after a whole one.
const STACK: &str = "-Clink-arg=-zstack-size=524288";

/// A script of the project.
fn script(path: &str) -> Result<String> {
    Ok(String::from_utf8(read(&project::root().join(path))?)?)
}

/// Writes what is needed at first sight to [`FIRST`] in a fresh folder. Returns the other modules.
///
/// The splitter makes a module for each part, and one for each set of parts that share something: 66 of them, most of
/// half a kilobyte, for eight parts. They are joined to one a part, and some for what is shared.
fn split(folder: &Path) -> Result<Vec<LaterModule>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let linked = without_unused_exports(&read(&Toolchain::release_folder().join("lapwise.wasm"))?)?;
    let first = folder.join(FIRST);
    let mut options = wasm_split_cli_support::Options::new(&linked);
    options.output_dir = folder;
    options.main_out_path = &first;
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let table = Parts::read()?;
    let (mut own, mut shared) = (BTreeMap::<&str, Vec<Vec<u8>>>::new(), Vec::new());
    for path in &split.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_needed = |stems: &Vec<String>| stems.iter().any(|needed| *needed == stem);
        let parts: BTreeSet<&str> =
            split.prefetch_map.iter().filter(|(_, stems)| is_needed(stems)).map(|(part, _)| part.as_str()).collect();
        let parts = table.fetching(&parts);
        let mut those = parts.iter();
        let part = match (those.next(), those.next()) {
            // A module that is empty.
            (None, _) => continue,
            (Some(part), None) => part,
            _ => {
                let parts = parts.into_iter().map(str::to_owned).collect();
                shared.push(Group { parts, modules: vec![read(path)?] });
                continue;
            }
        };
        own.entry(part).or_default().push(read(path)?);
    }
    let own = own
        .into_iter()
        .map(|(part, modules)| later_module(part.to_owned(), &Group { parts: [part.to_owned()].into(), modules }));
    let shared = (1..).zip(joined(shared)).map(|(number, group)| later_module(format!("shared-{number}"), &group));
    own.chain(shared).collect()
}

fn later_module(name: String, Group { parts, modules }: &Group) -> Result<LaterModule> {
    // Writes its numbers as short as they are, and leaves out the names.
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let wasm = config.parse(&join(modules)?)?.emit_wasm();
    Ok(LaterModule { name, parts: parts.iter().cloned().collect(), wasm })
}

/// Part of the names of exports that come with Leptos, from wasm-streams. Nothing here calls them.
const UNUSED: &str = "intounderlying";

/// The start of the name of an export that describes the import or the export named behind it to wasm-bindgen.
const DESCRIPTION: &str = "__wbindgen_describe_";

/// The linked module without exports that nobody needs, so that splitting leaves out what only they reach.
///
/// Besides those that nothing calls these are the descriptions of what is not imported: of a hundred imports that are
/// used, js-sys and web-sys bring five thousand. The closures that they describe stand in the table, where they would
/// stay for good.
fn without_unused_exports(linked: &[u8]) -> Result<Vec<u8>> {
    let mut module = wasm_encoder::Module::new();
    let mut imported = BTreeSet::new();
    for payload in Parser::new(0).parse_all(linked) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = &payload {
            for import in imports.clone().into_imports() {
                imported.insert(import?.name);
            }
        }
        if let Payload::ExportSection(exports) = payload {
            let mut kept = ExportSection::new();
            for export in exports {
                let export = export?;
                let is_described_in_vain = export
                    .name
                    .strip_prefix(DESCRIPTION)
                    .is_some_and(|name| is_import(name) && !imported.contains(name));
                if !export.name.contains(UNUSED) && !is_described_in_vain {
                    kept.export(export.name, export.kind.into(), export.index);
                }
            }
            module.section(&kept);
        } else if let Some((id, range)) = payload.as_section() {
            // Copied byte for byte, so that the relocations still fit.
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = linked.get(range).context("a section lies outside its module")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// Returns true if a name is one that wasm-bindgen gives to imports, or to what frees an exported object.
fn is_import(name: &str) -> bool {
    name.starts_with("__wbg_")
}

/// The module that shows a plan, as it is split off.
const FIRST: &str = "first.wasm";

fn bind(folder: &Path, later: Vec<LaterModule>) -> Result<Widget> {
    let (glue, wasm) = bound(&folder.join(FIRST), folder)?;
    Ok(Widget { glue: guard_traps(&glue)?, wasm, later, has_own_library: false })
}

/// Writes the glue of a module into a folder, and reads it and the module that fits it.
///
/// # Errors
///
/// When the module cannot be read, or brings scripts of its own.
pub(crate) fn bound(module: &Path, folder: &Path) -> Result<(String, Vec<u8>)> {
    Bindgen::new()
        .input_path(module)
        .out_name("lapwise")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // The other modules import the table and the stack.
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    ensure!(
        !folder.join("snippets").exists(),
        "a crate brings JavaScript of its own (in {}), which the hashed file names do not cover: \
         use a crate without inline JavaScript, or name those files in xtask/src/dist.rs",
        folder.join("snippets").display()
    );
    Ok((String::from_utf8(read(&folder.join("lapwise.js"))?)?, read(&folder.join("lapwise_bg.wasm"))?))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}
