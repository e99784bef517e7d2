//! The table of the widget's parts, as far as the build needs it: which parts a part needs.

use crate::project;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const TABLE: &str = "src/parts/part.rs";

/// The parts of the widget, each with those that are there before it.
pub(crate) struct Parts(BTreeMap<String, Vec<String>>);

impl Parts {
    /// Reads the table.
    ///
    /// # Errors
    ///
    /// When there is no such table, or a row needs a part that has none.
    pub(crate) fn read() -> Result<Self> {
        let text =
            fs::read_to_string(project::root().join(TABLE)).with_context(|| format!("{TABLE} cannot be read"))?;
        Self::of_table(&text)
    }

    fn of_table(text: &str) -> Result<Self> {
        // A row is `Edit edit needs [Api];`.
        let rows: Vec<(&str, &str, &str)> = text
            .lines()
            .filter_map(|line| {
                let (names, needs) = line.trim().strip_suffix("];")?.split_once(" needs [")?;
                let (part, name) = names.split_once(' ')?;
                Some((part, name, needs))
            })
            .collect();
        ensure!(!rows.is_empty(), "{TABLE} has no row of a part");
        let name_of = |needed: &str| {
            let row = rows.iter().find(|(part, ..)| *part == needed);
            row.map(|(_, name, _)| (*name).to_owned()).with_context(|| format!("{TABLE}: no row of {needed}"))
        };
        let needs_of = |needs: &str| -> Result<Vec<String>> {
            needs.split(", ").filter(|needed| !needed.is_empty()).map(name_of).collect()
        };
        let parts = rows.iter().map(|(_, name, needs)| Ok(((*name).to_owned(), needs_of(needs)?)));
        Ok(Self(parts.collect::<Result<_>>()?))
    }

    /// Of parts that reach the same code, those that have to fetch it: the others need one of them, so it is there.
    pub(crate) fn fetching<'a>(&self, parts: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
        let has_it =
            |part: &str| self.0.get(part).is_some_and(|needs| needs.iter().any(|need| parts.contains(&**need)));
        parts.iter().copied().filter(|part| !has_it(part)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_does_not_fetch_what_one_has_that_it_needs() {
        let parts =
            Parts::of_table("Api api needs [];\n  Edit edit needs [Api];\n  Run run needs [Api, Edit];").unwrap();
        let fetching = |names: &[&'static str]| parts.fetching(&names.iter().copied().collect());
        assert_eq!(fetching(&["edit", "run"]), ["edit"].into());
        assert_eq!(fetching(&["api", "edit", "run"]), ["api"].into());
        assert_eq!(fetching(&["run", "other"]), ["other", "run"].into());
    }

    #[test]
    fn the_table_of_the_widget_is_read() {
        let parts = Parts::read().unwrap();
        assert_eq!(parts.fetching(&["race", "run", "share"].into()), ["race", "share"].into());
    }
}
