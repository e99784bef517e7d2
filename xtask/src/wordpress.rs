//! The WordPress plugin: its own files, and under `planner/` everything that ships.

use crate::dist;
use crate::project::{self, on_path, run, target};
use crate::setup::{self, Toolchain};
use crate::steps::Steps;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

const PLUGIN: &str = "wordpress/lapwise";
const TEST: &str = "wordpress/tests/shortcode.php";

/// Builds the plugin as a folder that can be zipped.
///
/// # Errors
///
/// When the planner does not build or a file cannot be copied.
pub(crate) fn wordpress() -> Result<()> {
    let mut steps = Steps::of(2 + dist::STEPS);
    let toolchain = steps.run("Finding the wasm target", Toolchain::find)?;
    dist::warn(&dist::build(toolchain, &mut steps)?.weighed);
    let folder = target().join("wordpress/lapwise");
    steps.run("Writing the plugin", || {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        copy(&project::root().join(PLUGIN), &folder)?;
        copy(&dist::folder(), &folder.join("planner"))
    })?;
    println!("\nThe plugin is in {}: zip that folder and upload it.", folder.display());
    Ok(())
}

/// Copies a folder, without the compressed twins of its files.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let is_twin = path.extension().is_some_and(|extension| extension == "br" || extension == "gz");
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else if !is_twin {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// Checks the syntax of the plugin and what it writes into a page.
///
/// # Errors
///
/// When PHP cannot be had, or finds fault.
pub(crate) fn test() -> Result<()> {
    if on_path(&["php"]).is_none() {
        setup::apt_install(&["php-cli"]).context("the WordPress plugin is tested with PHP: install php-cli")?;
    }
    let lint = |file: &str| run(Command::new("php").arg("-l").arg(project::root().join(PLUGIN).join(file)));
    lint("lapwise.php")?;
    lint("block.asset.php")?;
    run(Command::new("php").arg(TEST))
}
