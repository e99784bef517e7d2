//! The split table as text for other programs: a message, tab-separated values, and CSV.
//!
//! All of them have the shown times, so the laps sum to the goal here too.
//!
//! CSV is RFC 4180: lines end in CR LF, and a cell with a comma, a quote or a line break is in quotes.
//! It begins with a byte order mark, since without one Excel on Windows reads UTF-8 as its own code page, and names
//! and cues are in any language; readers of UTF-8 skip it.
//! A cell that a spreadsheet would take for a formula has an apostrophe before it.
//! In tab-separated values a cell that begins with a quote is in quotes too: a spreadsheet takes it for a quoted one.

use crate::locale;
use crate::options::plain;
use crate::pacing::{Plan, Schedule};
use crate::present::Reference;
use crate::present::columns::{Column, columns, push_numbers};
use crate::present::phrases;
use crate::present::plan_name;
use crate::present::table;

/// The table as aligned columns under the name of the race, for a message.
///
/// ```
/// use lapwise_core::files::table_text::message;
/// use lapwise_core::options;
/// let opened = options::read([("distance", "800m"), ("goal", "2:00")]);
/// let text = message(&opened.plan, &opened.schedule, None, "PB");
/// assert_eq!(text.lines().next(), Some("800 m in 2:00"));
/// assert_eq!(text.lines().nth(3), Some("  1  400 m  60.0  1:00.0  2:30  4:01  halfway"));
/// ```
#[must_use]
pub fn message(plan: &Plan, schedule: &Schedule, against: Option<Reference>, pb_name: &str) -> String {
    let columns = plain_columns(plan, schedule, against, pb_name);
    let form = Form { separator: "  ", cell: aligned, end: "\n" };
    let table = form.text("", &columns);
    let mut text = format!("{}\n\n", plain(&phrases::race_in(plan)));
    for line in table.trim_ascii_end().split('\n') {
        // The padding of the last column would end lines in spaces.
        text.push_str(line.trim_ascii_end());
        text.push('\n');
    }
    text
}

/// The table as tab-separated values, for a spreadsheet's clipboard.
///
/// ```
/// use lapwise_core::files::table_text::tsv;
/// use lapwise_core::options;
/// let opened = options::read([("distance", "800m"), ("goal", "2:00"), ("cues", "800m-=1+1")]);
/// let table = tsv(&opened.plan, &opened.schedule, None, "PB");
/// assert_eq!(table.lines().nth(2), Some("2\t800 m\t60.0\t2:00.0\t2:30\t4:01\t'=1+1"));
/// ```
#[must_use]
pub fn tsv(plan: &Plan, schedule: &Schedule, against: Option<Reference>, pb_name: &str) -> String {
    let columns = plain_columns(plan, schedule, against, pb_name);
    let form =
        Form { separator: "\t", cell: |column, line| tsv_cell(flat(&without_formula(column.line(line)))), end: "\n" };
    form.text("", &columns)
}

/// The table as CSV, with metres and seconds as numbers after the columns that people read.
///
/// ```
/// use lapwise_core::files::table_text::csv;
/// use lapwise_core::options;
/// let opened = options::read([("distance", "800m"), ("goal", "2:00"), ("cues", "800m-Up, \"up\"")]);
/// let table = csv(&opened.plan, &opened.schedule, None, "PB");
/// assert!(table.starts_with("\u{feff}No.,Mark,Lap,Clock,/km,/mi,Note,Mark (m),Lap (s),Clock (s)\r\n"));
/// assert!(table.ends_with("2,800 m,60.0,2:00.0,2:30,4:01,\"Up, \"\"up\"\"\",800,60,120\r\n"));
/// let run = options::read([("distance", "800m"), ("goal", "2:40"), ("run", "78s_2m38.4s")]);
/// let table = csv(&run.plan, &run.schedule, None, "PB");
/// assert!(table.ends_with("2,800 m,80.0,2:40.0,3:20,5:21,2:38.4,80.4,1.6 s ahead,,800,80,160\r\n"));
/// ```
#[must_use]
pub fn csv(plan: &Plan, schedule: &Schedule, against: Option<Reference>, pb_name: &str) -> String {
    let mut columns = plain_columns(plan, schedule, against, pb_name);
    push_numbers(&mut columns, schedule);
    // The apostrophe comes before the quotes, so that it stands inside them.
    let form = Form { separator: ",", cell: |column, line| csv_cell(without_formula(column.line(line))), end: "\r\n" };
    form.text("\u{feff}", &columns)
}

/// The columns without the isolates that texts have on screen.
fn plain_columns(plan: &Plan, schedule: &Schedule, against: Option<Reference>, pb_name: &str) -> Vec<Column> {
    let mut columns = columns(&table::rows(plan, schedule, against), against, plan, pb_name);
    for column in &mut columns {
        for text in column.cells.iter_mut().chain([&mut column.title]) {
            text.retain(|letter| !locale::ISOLATES.contains(&letter));
        }
    }
    columns
}

/// The form of a table as text.
struct Form {
    /// The text between two cells.
    separator: &'static str,
    /// Writes the cell of a column in a line, where line 0 has the titles.
    cell: fn(&Column, usize) -> String,
    /// The end of a line.
    end: &'static str,
}

impl Form {
    /// All lines of a table after `start`.
    fn text(&self, start: &str, columns: &[Column]) -> String {
        let mut text = start.to_owned();
        for line in 0..=columns.first().map_or(0, |column| column.cells.len()) {
            for (index, column) in columns.iter().enumerate() {
                text.push_str(if index > 0 { self.separator } else { "" });
                text.push_str(&(self.cell)(column, line));
            }
            text.push_str(self.end);
        }
        text
    }
}

/// The name of a plan's file without its ending, in characters that every file system takes.
///
/// ```
/// use lapwise_core::files::table_text::file_name;
/// use lapwise_core::options;
/// assert_eq!(file_name(&options::read([("distance", "3200m"), ("goal", "10:40")]).plan), "lapwise-3200-m-10-40");
/// let named = options::read([("distance", "3200m"), ("goal", "10:40"), ("label", "../Überlauf: \u{202e}fdp")]);
/// assert_eq!(file_name(&named.plan), "lapwise-Überlauf-fdp");
/// ```
#[must_use]
pub fn file_name(plan: &Plan) -> String {
    let mut name = String::from("lapwise");
    let mut starts_word = true;
    for c in plan_name(plan).chars() {
        // Letters of any script, without the spaces, the marks between letters and the ones that reverse them.
        let is_letter = c.is_ascii_alphanumeric() || matches!(c, '\u{c0}'..='\u{1fff}' | '\u{3040}'..='\u{d7ff}');
        if is_letter {
            name.push_str(if starts_word { "-" } else { "" });
            name.push(c);
        }
        starts_word = !is_letter;
    }
    name
}

/// A cell padded to the width of its column: numbers end in line, words start in line.
fn aligned(column: &Column, line: usize) -> String {
    let mut cell = flat(column.line(line));
    for _ in cell.chars().count()..column.longest() {
        if column.field.is_words() {
            cell.push(' ');
        } else {
            cell.insert(0, ' ');
        }
    }
    cell
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV Injection).
fn without_formula(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    format!("{}{cell}", if is_formula { "'" } else { "" })
}

/// A cell in one line, with spaces in place of tabs and other control characters.
fn flat(cell: &str) -> String {
    let mut flat = String::with_capacity(cell.len());
    for c in cell.chars() {
        flat.push(if c.is_control() { ' ' } else { c });
    }
    flat
}

/// A cell of tab-separated values, where a spreadsheet gives a meaning only to a quote at the start.
fn tsv_cell(cell: String) -> String {
    if cell.starts_with('"') { quoted(&cell) } else { cell }
}

/// A cell of CSV.
pub(super) fn csv_cell(cell: String) -> String {
    if cell.contains([',', '"', '\r', '\n']) { quoted(&cell) } else { cell }
}

/// A cell in quotes, with its own quotes doubled.
fn quoted(cell: &str) -> String {
    let mut quoted = String::from("\"");
    for c in cell.chars() {
        quoted.push_str(if c == '"' { "\"" } else { "" });
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}
