//! A table that sets two plans side by side, a mark a row.

use crate::markup::{Element, el};

/// Builds a table called `name`, with `headings` above its `rows`.
pub(crate) fn comparison_table<const COLUMNS: usize>(
    name: &str,
    headings: &[&str; COLUMNS],
    rows: &[[String; COLUMNS]],
) -> Element {
    let body = el("tbody");
    for row in rows {
        body.append(&table_row("td", row.each_ref().map(String::as_str).as_slice()).0);
    }
    let head = el("thead").put(table_row("th", headings));
    el("table").class("changes").attr("aria-label", name).put(head).put(body)
}

/// Builds a row whose cells are `cell_tag` elements.
fn table_row(cell_tag: &str, texts: &[&str]) -> Element {
    let row = el("tr");
    for text in texts {
        row.append(&el(cell_tag).text(text).0);
    }
    row
}
