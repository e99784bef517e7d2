//! A table that sets two plans side by side, a mark a row.

use crate::markup::{Element, markup};

/// A table called `name`, with `headings` above its `rows`.
pub(crate) fn comparison_table<const COLUMNS: usize>(
    name: &str,
    headings: [&str; COLUMNS],
    rows: Vec<[String; COLUMNS]>,
) -> Element {
    markup! {
        table class="changes" aria-label=(name) {
            thead { tr { for heading in (headings) { th { (heading) } } } }
            tbody { for row in (rows) { tr { for cell in (row) { td { (cell) } } } } }
        }
    }
}
