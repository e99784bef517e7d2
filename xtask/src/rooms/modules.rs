//! The modules of a crate: what each defines and imports, and which item a path means.

use super::scan::{self, Use};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module, by its number in [`Modules`].
pub(super) type ModuleId = usize;

/// One module. Several of a file, such as those in braces, have the same file.
#[derive(Debug, Default)]
pub(super) struct Module {
    /// The file, by its number in the order of reading.
    pub(super) file: usize,
    parent: Option<ModuleId>,
    root: ModuleId,
    children: BTreeMap<String, ModuleId>,
    /// The names of the items defined here, but modules.
    items: BTreeSet<String>,
    /// The paths that a `use` brings in, by the names that they have here.
    imports: BTreeMap<String, Vec<String>>,
    /// The modules of which a `use` brings in everything.
    globs: Vec<Vec<String>>,
    /// Every path that is named here and not handed on.
    pub(super) paths: Vec<Vec<String>>,
}

/// The modules of every crate.
#[derive(Debug, Default)]
pub(super) struct Modules {
    modules: Vec<Module>,
    /// The root module of each crate, by its name in paths.
    crates: BTreeMap<String, ModuleId>,
    /// Every file that was read, in order.
    pub(super) files: Vec<PathBuf>,
}

impl Modules {
    /// Reads a crate from its root file.
    ///
    /// # Errors
    ///
    /// When a file is not there or is no Rust.
    pub(super) fn read_crate(&mut self, name: &str, root: &Path) -> Result<()> {
        let id = self.modules.len();
        self.crates.insert(name.to_owned(), id);
        let folder = root.parent().unwrap_or(Path::new("."));
        self.read_file(root, folder, None, id)?;
        Ok(())
    }

    fn read_file(&mut self, file: &Path, folder: &Path, parent: Option<ModuleId>, root: ModuleId) -> Result<ModuleId> {
        let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let syntax = syn::parse_file(&text).with_context(|| format!("{} is no Rust", file.display()))?;
        let number = self.files.len();
        self.files.push(file.to_owned());
        self.read_items(&syntax.items, number, folder, parent, root)
    }

    fn read_items(
        &mut self,
        items: &[syn::Item],
        file: usize,
        folder: &Path,
        parent: Option<ModuleId>,
        root: ModuleId,
    ) -> Result<ModuleId> {
        let id = self.modules.len();
        let scanned = scan::scan(items);
        let mut module = Module { file, parent, root, items: scanned.items, paths: scanned.paths, ..Module::default() };
        for Use { path, name, is_handed_on } in scanned.uses {
            if !is_handed_on {
                module.paths.push(path.clone());
            }
            match name {
                Some(name) => drop(module.imports.insert(name, path)),
                None => module.globs.push(path),
            }
        }
        // Before the children, since the numbers are given out in the order of pushing.
        self.modules.push(module);
        for child in scanned.modules {
            let name = child.ident.to_string();
            let inner = folder.join(&name);
            let child = match &child.content {
                Some((_, items)) => self.read_items(items, file, &inner, Some(id), root)?,
                // No `mod.rs`: the project has none.
                None => self.read_file(&folder.join(&name).with_extension("rs"), &inner, Some(id), root)?,
            };
            self.modules[id].children.insert(name, child);
        }
        Ok(id)
    }

    /// Every module with its number.
    pub(super) fn iter(&self) -> impl Iterator<Item = (ModuleId, &Module)> {
        self.modules.iter().enumerate()
    }

    /// The item that a path means in a module: its file and its name; none where that is another crate's or a local
    /// name, or a whole module.
    pub(super) fn item(&self, module: ModuleId, path: &[String]) -> Option<(usize, String)> {
        match self.resolve(module, path, DEEPEST)? {
            Meaning::Item(module, name) => Some((self.modules[module].file, name.to_owned())),
            // A function may have the name of a module beside it, such as `options::change`.
            Meaning::Module(_) => {
                let (last, before) = path.split_last()?;
                let within = match before {
                    [] => module,
                    before => match self.resolve(module, before, DEEPEST)? {
                        Meaning::Module(within) => within,
                        Meaning::Item(..) => return None,
                    },
                };
                match self.handed_on(within, last, DEEPEST)? {
                    Meaning::Item(module, name) => Some((self.modules[module].file, name.to_owned())),
                    Meaning::Module(_) => None,
                }
            }
        }
    }

    fn resolve<'a>(&'a self, module: ModuleId, path: &'a [String], deep: usize) -> Option<Meaning<'a>> {
        // Re-exports can lead in a circle.
        let deep = deep.checked_sub(1)?;
        let (first, rest) = path.split_first()?;
        let here = &self.modules[module];
        let start = match first.as_str() {
            "crate" => Meaning::Module(here.root),
            "self" => Meaning::Module(module),
            "super" => Meaning::Module(here.parent?),
            name => match self.crates.get(name) {
                Some(root) => Meaning::Module(*root),
                None => self.named(module, name, deep)?,
            },
        };
        rest.iter().try_fold(start, |meaning, name| match meaning {
            // What follows an item, such as a variant or a method, belongs to it.
            Meaning::Item(..) => Some(meaning),
            Meaning::Module(module) if name == "super" => Some(Meaning::Module(self.modules[module].parent?)),
            Meaning::Module(module) => self.named(module, name, deep),
        })
    }

    /// Returns the meaning of a name in a module.
    fn named<'a>(&'a self, module: ModuleId, name: &'a str, deep: usize) -> Option<Meaning<'a>> {
        let here = &self.modules[module];
        // What a module defines hides what a glob brings in, as in the language.
        if here.items.contains(name) {
            return Some(Meaning::Item(module, name));
        }
        if let Some(child) = here.children.get(name) {
            return Some(Meaning::Module(*child));
        }
        self.handed_on(module, name, deep)
    }

    /// Returns the meaning of a name that a `use` brings into a module.
    fn handed_on<'a>(&'a self, module: ModuleId, name: &'a str, deep: usize) -> Option<Meaning<'a>> {
        let here = &self.modules[module];
        // A named import hides what a glob brings in.
        if let Some(path) = here.imports.get(name) {
            return self.resolve(module, path, deep);
        }
        here.globs.iter().find_map(|glob| match self.resolve(module, glob, deep)? {
            Meaning::Module(other) if other != module => self.named(other, name, deep.checked_sub(1)?),
            _ => None,
        })
    }
}

/// The meaning of a path.
#[derive(Clone, Copy, Debug)]
enum Meaning<'a> {
    Module(ModuleId),
    /// The item that this module defines under this name.
    Item(ModuleId, &'a str),
}

/// No name is handed on through more modules than this.
const DEEPEST: usize = 16;
