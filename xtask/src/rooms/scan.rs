//! The names in the syntax of one module, tests left out.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use syn::visit::{self, Visit};

/// The contents of a module.
#[derive(Default)]
pub(super) struct Scanned {
    /// The names of the items defined, but modules.
    pub(super) items: BTreeSet<String>,
    pub(super) uses: Vec<Use>,
    pub(super) modules: Vec<syn::ItemMod>,
    /// Every path in the code.
    pub(super) paths: Vec<Vec<String>>,
}

/// One name that a `use` brings in.
pub(super) struct Use {
    pub(super) path: Vec<String>,
    /// Its name here; none for everything of a module.
    pub(super) name: Option<String>,
    /// True if it is visible from outside too, so that the module hands it on.
    pub(super) is_handed_on: bool,
}

/// Reads the items of a module.
pub(super) fn scan(items: &[syn::Item]) -> Scanned {
    let mut scanned = Scanned::default();
    for item in items {
        match item {
            _ if is_test(attributes(item)) => {}
            syn::Item::Use(item) => {
                let is_handed_on = !matches!(item.vis, syn::Visibility::Inherited);
                push_uses(&item.tree, &[], is_handed_on, &mut scanned.uses);
            }
            syn::Item::Mod(item) => scanned.modules.push(item.clone()),
            item => {
                scanned.items.extend(name(item));
                Paths(&mut scanned.paths).visit_item(item);
            }
        }
    }
    scanned
}

fn push_uses(tree: &syn::UseTree, before: &[String], is_handed_on: bool, uses: &mut Vec<Use>) {
    let with = |ident: &syn::Ident| [before, &[ident.to_string()]].concat();
    match tree {
        syn::UseTree::Path(path) => push_uses(&path.tree, &with(&path.ident), is_handed_on, uses),
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                push_uses(tree, before, is_handed_on, uses);
            }
        }
        syn::UseTree::Glob(_) => uses.push(Use { path: before.to_vec(), name: None, is_handed_on }),
        syn::UseTree::Name(name) if name.ident == "self" => {
            uses.push(Use { path: before.to_vec(), name: before.last().cloned(), is_handed_on });
        }
        syn::UseTree::Name(name) => {
            uses.push(Use { path: with(&name.ident), name: Some(name.ident.to_string()), is_handed_on });
        }
        syn::UseTree::Rename(rename) => {
            let path = if rename.ident == "self" { before.to_vec() } else { with(&rename.ident) };
            uses.push(Use { path, name: Some(rename.rename.to_string()), is_handed_on });
        }
    }
}

/// The name that an item defines in its module.
fn name(item: &syn::Item) -> Option<String> {
    let ident = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        syn::Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

pub(super) fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Returns true if something is compiled for tests alone.
pub(super) fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        // `cfg(any(test, …))` is no single word: such code ships somewhere, so it counts.
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
    })
}

/// Collects every path of the code it visits.
struct Paths<'a>(&'a mut Vec<Vec<String>>);

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // A macro's tokens have no syntax tree to visit.
        push_paths(call.tokens.clone(), self.0);
        visit::visit_macro(self, call);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut uses = Vec::new();
        push_uses(&item.tree, &[], false, &mut uses);
        self.0.extend(uses.into_iter().map(|used| used.path));
    }

    // A derive or a lint names nothing that belongs to a room.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}

/// The paths of two names and more in the tokens of a macro call.
fn push_paths(tokens: TokenStream, paths: &mut Vec<Vec<String>>) {
    let mut path: Vec<String> = Vec::new();
    let mut colons = 0;
    let mut finish = |path: &mut Vec<String>| {
        // A single name may be a variable, a field or a keyword.
        if path.len() > 1 {
            paths.push(std::mem::take(path));
        }
        path.clear();
    };
    let mut groups = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                // One colon, as before a type, joins nothing.
                if colons != 2 {
                    finish(&mut path);
                }
                path.push(ident.to_string());
                colons = 0;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            other => {
                finish(&mut path);
                colons = 0;
                if let TokenTree::Group(group) = other {
                    groups.push(group.stream());
                }
            }
        }
    }
    finish(&mut path);
    for group in groups {
        push_paths(group, paths);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(text: &str) -> Scanned {
        scan(&syn::parse_file(text).unwrap().items)
    }

    fn joined(paths: &[Vec<String>]) -> Vec<String> {
        paths.iter().map(|path| path.join("::")).collect()
    }

    #[test]
    fn a_use_is_told_from_what_is_handed_on() {
        let uses = scanned("use a::{b, c::{self, D as E}, f::*}; pub(crate) use g::H;").uses;
        let told: Vec<_> =
            uses.iter().map(|one| (one.path.join("::"), one.name.as_deref(), one.is_handed_on)).collect();
        let want = [
            ("a::b".to_owned(), Some("b"), false),
            ("a::c".to_owned(), Some("c"), false),
            ("a::c::D".to_owned(), Some("E"), false),
            ("a::f".to_owned(), None, false),
            ("g::H".to_owned(), Some("H"), true),
        ];
        assert_eq!(told, want);
    }

    #[test]
    fn paths_are_found_in_code_and_in_macros_but_not_in_tests() {
        let text = r#"
            fn f(x: one::Two) -> u8 { format!("{} {}", three::four(&x), [five::SIX]); 0 }
            #[cfg(test)] mod tests { use super::seven; }
            #[cfg(test)] fn g() { eight::nine() }
        "#;
        let scanned = scanned(text);
        let paths = joined(&scanned.paths);
        for found in ["one::Two", "three::four", "five::SIX"] {
            assert!(paths.contains(&found.to_owned()), "{found} in {paths:?}");
        }
        assert!(!paths.iter().any(|path| path.contains("eight")), "{paths:?}");
        assert!(scanned.uses.is_empty() && scanned.modules.is_empty());
    }
}
