//! Writes what follows from the tables: lists, types and tables of other files. `cargo xtask generate` runs it.
//!
//! The keys are in `core/src/options/keys.rs`, those of a run in `core/src/options/run_keys.rs`, the races in `core/src/pacing/race.rs`, the shapes in
//! `core/src/pacing/shape_kind.rs`, the panels in `src/parts/panel.rs`, the custom properties in
//! `style/tokens.css`, and what else the element has in `element.rs` here.
//! The code that documents quote is in the tests that run it.
//! It is a program of its own, so that the other commands do not wait for the core.

mod element;
mod lists;
mod manifest;
mod panels;
mod section;
mod snippets;
mod tables;
mod tokens;
mod types;

use anyhow::{Context, Result, bail};
use element::Element;
use section::with_section;
use snippets::with_snippets;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// Writes a file or a section of it anew.
type Write = fn(&Element) -> Result<String>;

/// A section of a file, between two marks, and the function that writes it.
struct Section {
    path: &'static str,
    name: &'static str,
    write: Write,
}

const SECTIONS: [Section; 17] = [
    Section { path: "src/element/lapwise.js", name: "keys", write: lists::of_loader },
    Section { path: "static/frame.js", name: "looks", write: lists::of_frame },
    Section { path: "wordpress/lapwise/lapwise.php", name: "options", write: lists::of_plugin },
    Section { path: "wordpress/lapwise/block.js", name: "fields", write: lists::of_block },
    Section { path: "src/element/lapwise.d.ts", name: "options", write: types::options },
    Section { path: "src/element/lapwise.d.ts", name: "looks", write: types::looks },
    Section { path: "src/element/lapwise.d.ts", name: "attributes", write: types::attributes },
    Section { path: "src/element/lapwise.d.ts", name: "events", write: types::events },
    Section { path: "README.md", name: "keys", write: tables::keys },
    Section { path: "README.md", name: "run-keys", write: tables::run_keys },
    Section { path: "README.md", name: "races", write: tables::races },
    Section { path: "README.md", name: "shapes", write: tables::shapes },
    Section { path: "docs/link.md", name: "keys", write: tables::grammar },
    Section { path: "docs/embedding.md", name: "looks", write: tables::looks },
    Section { path: "docs/embedding.md", name: "events", write: tables::events },
    Section { path: "docs/embedding.md", name: "properties", write: tables::properties },
    Section { path: "docs/embedding.md", name: "parts", write: tables::parts },
];

/// The documents that quote code.
const QUOTING: [&str; 3] = ["README.md", "docs/frameworks.md", "npm/README.md"];

/// The file that is generated as a whole, since JSON has no comments to mark a section with.
const MANIFEST: &str = "static/custom-elements.json";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let done = match &arguments[..] {
        [] => generate(),
        [flag] if flag == "--check" => check(),
        _ => Err(anyhow::anyhow!("usage: generate [--check]")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the files that are not as the tables say.
fn generate() -> Result<()> {
    for (path, text) in stale(&root())? {
        fs::write(root().join(path), text).with_context(|| path.to_owned())?;
        println!("Wrote {path}.");
    }
    Ok(())
}

/// Fails where a file is not as the tables say. The error names the command that writes it.
fn check() -> Result<()> {
    let paths: Vec<_> = stale(&root())?.into_iter().map(|(path, _)| path).collect();
    if !paths.is_empty() {
        bail!("not as the tables say: {}; run `cargo xtask generate`", paths.join(", "));
    }
    Ok(())
}

/// The folder of the workspace.
fn root() -> PathBuf {
    // Cargo says at run time where the package is; a binary from a shared target folder may be of another clone.
    let package =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.ancestors().nth(2).map_or_else(|| package.clone(), Path::to_owned)
}

/// The files that are not as the tables say, with the text that they should have.
fn stale(root: &Path) -> Result<Vec<(&'static str, String)>> {
    let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| format!("{path} cannot be read"));
    let element = Element::read(root)?;
    let mut stale = Vec::new();
    for sections in SECTIONS.chunk_by(|section, next| section.path == next.path) {
        let path = sections[0].path;
        let old = read(path)?;
        let mut text = old.clone();
        for Section { name, write, .. } in sections {
            text = with_section(&text, name, &write(&element)?).with_context(|| path.to_owned())?;
        }
        if text != old {
            stale.push((path, text));
        }
    }
    for path in QUOTING {
        let old = read(path)?;
        // Its sections may have changed already.
        let written = stale.iter().position(|(stale, _)| *stale == path).map(|at| stale.swap_remove(at).1);
        let text = with_snippets(written.as_ref().unwrap_or(&old), read).with_context(|| path.to_owned())?;
        if text != old {
            stale.push((path, text));
        }
    }
    let manifest = manifest::manifest(&element)?;
    if manifest != read(MANIFEST)? {
        stale.push((MANIFEST, manifest));
    }
    Ok(stale)
}
