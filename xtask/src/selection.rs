//! Chooses end-to-end tests by words of their names, or of the names of their files.

use crate::project;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use syn::Item;

/// The folder of the files with the tests.
const FOLDER: &str = "e2e/tests";

/// The names of the tests of each file.
type Tests = BTreeMap<String, Vec<String>>;

/// Returns the names of the tests that a filter matches.
///
/// # Errors
///
/// When a filter matches no test: the error lists the names there are.
pub(crate) fn select(filters: &[String]) -> Result<Vec<String>> {
    matching(&written()?, filters)
}

/// Returns the tests as they are written, so that nothing has to be compiled.
fn written() -> Result<Tests> {
    let mut tests = Tests::new();
    for entry in fs::read_dir(project::root().join(FOLDER)).context(FOLDER)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let file = syn::parse_file(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            tests.insert(name, file.items.iter().filter_map(test_name).collect());
        }
    }
    Ok(tests)
}

/// Returns the name of an item that is a test.
fn test_name(item: &Item) -> Option<String> {
    let Item::Fn(function) = item else { return None };
    let is_test = function.attrs.iter().any(|attribute| attribute.path().is_ident("test"));
    is_test.then(|| function.sig.ident.to_string())
}

fn matching(tests: &Tests, filters: &[String]) -> Result<Vec<String>> {
    let all = || tests.iter().flat_map(|(file, names)| names.iter().map(move |name| (file, name)));
    let matches =
        |filter: &String, (file, name): (&String, &String)| file.contains(filter) || name.contains(filter.as_str());
    if let Some(filter) = filters.iter().find(|filter| !all().any(|test| matches(filter, test))) {
        let names: Vec<String> =
            tests.iter().map(|(file, names)| format!("{file}\n    {}", names.join("\n    "))).collect();
        bail!("no end-to-end test and no file of them matches `{filter}`. There are:\n{}", names.join("\n"));
    }
    let is_chosen =
        |test: &(&String, &String)| filters.is_empty() || filters.iter().any(|filter| matches(filter, *test));
    Ok(all().filter(is_chosen).map(|(_, name)| name.clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(filters: &[&str]) -> Result<Vec<String>> {
        let tests = [("share", vec!["a_link_is_copied", "a_code_is_read"]), ("edit", vec!["a_lap_is_shared", "undo"])];
        let owned =
            |(file, names): (&str, Vec<&str>)| (file.to_owned(), names.into_iter().map(str::to_owned).collect());
        let filters: Vec<String> = filters.iter().map(|filter| (*filter).to_owned()).collect();
        matching(&tests.map(owned).into(), &filters)
    }

    #[test]
    fn a_word_selects_tests_by_their_names_and_by_their_file() {
        assert_eq!(selected(&["undo"]).unwrap(), ["undo"]);
        assert_eq!(selected(&["share"]).unwrap(), ["a_lap_is_shared", "a_link_is_copied", "a_code_is_read"]);
        assert_eq!(selected(&["link", "undo"]).unwrap(), ["undo", "a_link_is_copied"]);
    }

    #[test]
    fn a_word_that_matches_nothing_is_an_error_with_the_names() {
        let error = selected(&["undo", "paper"]).unwrap_err().to_string();
        assert!(
            error.starts_with("no end-to-end test and no file of them matches `paper`. There are:\nedit\n    a_lap")
        );
    }

    #[test]
    fn the_tests_are_found() {
        assert!(written().unwrap()["smoke"].iter().any(|name| name.contains("club")));
    }
}
