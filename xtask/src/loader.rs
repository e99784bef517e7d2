//! The loader, put together: one script for a folder that is served, and a module for builds.
//!
//! Both are the same script but for where the files are. In a folder they are beside it; a build puts them where it
//! likes, and the package names them.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The loader itself.
const LOADER: &str = "src/element/lapwise.js";

/// The line of the loader that names the module of its files.
const BESIDE: &str = "import { HELP, at, request } from \"./beside.js\";\n";

/// What defines the element, as a module that comes after the loader.
const DEFINE: &str = "src/element/define.js";

/// The loader of a folder, which defines the element.
///
/// # Errors
///
/// When a piece cannot be read, or does not fit the others.
pub(crate) fn of_folder(root: &Path) -> Result<String> {
    Ok(with_files_at(root, "src/element/beside.js")? + &own(&read(root, DEFINE)?))
}

/// The loader of the package, which defines nothing by itself.
///
/// # Errors
///
/// As [`of_folder`].
pub(crate) fn of_package(root: &Path) -> Result<String> {
    Ok(with_files_at(root, "npm/place.js")? + "export { base };\n")
}

/// The loader with the module in it that says where its files are.
fn with_files_at(root: &Path, place: &str) -> Result<String> {
    let loader = read(root, LOADER)?;
    let (before, after) = loader.split_once(BESIDE).with_context(|| format!("{LOADER} lacks the line: {BESIDE}"))?;
    Ok(format!("{before}{}{after}", own(&read(root, place)?)))
}

/// A module as part of another: what it exports is that one's own, and what it imports is there.
fn own(module: &str) -> String {
    let is_own = |line: &&str| !line.starts_with("import ") && !line.starts_with("export * ");
    module.lines().filter(is_own).map(|line| format!("{}\n", line.strip_prefix("export ").unwrap_or(line))).collect()
}

fn read(root: &Path, path: &str) -> Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| format!("{path} cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn each_has_one_script() {
        for loader in [of_folder(&project::root()).unwrap(), of_package(&project::root()).unwrap()] {
            assert!(!loader.lines().any(|line| line.starts_with("import ")), "it imports");
            assert!(loader.contains("\nconst at = "));
        }
    }

    #[test]
    fn the_loader_of_a_folder_alone_defines_the_element() {
        assert!(of_folder(&project::root()).unwrap().ends_with(" define();\n"));
        assert!(!of_package(&project::root()).unwrap().contains(" define();\n"));
    }
}
