//! The files of the project, the rooms they are in, and the arrows between them.

use super::modules::Modules;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The crates, by the name they have in paths, with their root files. What is used comes first.
const CRATES: [(&str, &str); 6] = [
    ("lapwise_core", "core/src/lib.rs"),
    ("lapwise", "src/lib.rs"),
    ("lapwise_schedule", "npm/src/lib.rs"),
    ("xtask", "xtask/src/main.rs"),
    ("generate", "xtask/generate/src/main.rs"),
    ("e2e", "e2e/src/lib.rs"),
];

/// A source file.
#[derive(Debug)]
pub(super) struct File {
    /// From the folder of the project, with slashes.
    pub(super) path: String,
    /// The unit that the rules speak of: a folder of the core or the widget, or a file that stands alone.
    pub(super) room: String,
    pub(super) lines: usize,
    pub(super) text: String,
}

impl File {
    /// Each line without its comment, with its number.
    pub(super) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        // A `//` inside a string ends the line too, which can hide only what follows it.
        (1..).zip(self.text.lines().map(|line| line.split("//").next().unwrap_or_default()))
    }
}

/// All files and arrows.
#[derive(Debug)]
pub(super) struct House {
    pub(super) files: Vec<File>,
    /// From which file to which, and the names that the first takes from the second.
    pub(super) arrows: BTreeMap<(usize, usize), BTreeSet<String>>,
}

impl House {
    /// Reads the crates of the project at `root`.
    ///
    /// # Errors
    ///
    /// When a source file cannot be read.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut modules = Modules::default();
        for (name, file) in CRATES {
            modules.read_crate(name, &root.join(file))?;
        }
        let mut files = Vec::new();
        for path in &modules.files {
            let text = fs::read_to_string(path)?;
            let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
            files.push(File { room: room(&path), lines: text.lines().count(), path, text });
        }
        let mut arrows: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for (id, module) in modules.iter() {
            for path in &module.paths {
                if let Some((file, name)) = modules.item(id, path).filter(|(file, _)| *file != module.file) {
                    arrows.entry((module.file, file)).or_default().insert(name);
                }
            }
        }
        Ok(Self { files, arrows })
    }
}

/// The room of a file: `core/pacing`, `src/platform`, `src/features/chart`, `src/parts`, `xtask`.
fn room(path: &str) -> String {
    let path = path.strip_suffix(".rs").unwrap_or(path).replacen("core/src/", "core/", 1);
    let depth = match path.split('/').next() {
        // A tool is one room, since the rules are about the core and the widget.
        Some("xtask" | "e2e") => 1,
        _ if path.starts_with("src/features/") => 3,
        _ => 2,
    };
    path.split('/').take(depth).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn a_file_is_in_the_room_with_its_face() {
        for (path, named) in [
            ("core/src/pacing.rs", "core/pacing"),
            ("core/src/pacing/plan.rs", "core/pacing"),
            ("src/platform/clock.rs", "src/platform"),
            ("src/features/lap_editor/drag.rs", "src/features/lap_editor"),
            ("src/features/chart.rs", "src/features/chart"),
            ("src/parts.rs", "src/parts"),
            ("xtask/src/rooms/scan.rs", "xtask"),
        ] {
            assert_eq!(room(path), named);
        }
    }

    #[test]
    fn arrows_lead_through_what_a_face_hands_on() {
        let house = House::read(&project::root()).unwrap();
        let file = |path: &str| house.files.iter().position(|file| file.path == path).unwrap();
        let names = &house.arrows[&(file("core/src/link/open.rs"), file("core/src/pacing/plan.rs"))];
        assert!(names.contains("Plan"), "{names:?}");
        assert!(!house.arrows.contains_key(&(file("core/src/pacing.rs"), file("core/src/pacing/plan.rs"))));
    }

    #[test]
    fn a_function_with_the_name_of_a_module_is_an_item() {
        let house = House::read(&project::root()).unwrap();
        let file = |path: &str| house.files.iter().position(|file| file.path == path).unwrap();
        // There is a module beside it that is called so too.
        let names = &house.arrows[&(file("src/entry/edit.rs"), file("core/src/options/change.rs"))];
        assert!(names.contains("change"), "{names:?}");
    }
}
