//! The split table for elsewhere: as a message, as tab-separated values, and as CSV.
//!
//! The shown times are the same in all of them, so the laps sum to the goal here too.
//!
//! CSV is RFC 4180: lines end in CR LF, and a cell with a comma, a quote or a line break is in quotes.
//! It begins with a byte order mark, since without one Excel on Windows reads UTF-8 as its own code page, and names
//! and cues are in any language; readers of UTF-8 skip it.
//! A cell that a spreadsheet would take for a formula has an apostrophe before it.
//! In tab-separated values a cell that begins with a quote is in quotes too: a spreadsheet takes it for a quoted one.

use crate::library::saved_plans::label_of;
use crate::pacing::{Plan, Schedule};
use crate::present::Reference;
use crate::present::columns::{Column, columns, push_numbers};
use crate::present::phrases;
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
    let columns = columns(&table::rows(plan, schedule, against), against, plan, pb_name);
    let form = Form { between: "  ", cell: aligned, end: "\n" };
    let table = form.text(String::new(), &columns);
    let mut text = format!("{}\n\n", phrases::race_in(plan));
    for line in table.trim_ascii_end().split('\n') {
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
    let columns = columns(&table::rows(plan, schedule, against), against, plan, pb_name);
    let form = Form { between: "\t", cell: |column, line| pasted(flat(&guarded(column.line(line)))), end: "\n" };
    form.text(String::new(), &columns)
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
/// ```
#[must_use]
pub fn csv(plan: &Plan, schedule: &Schedule, against: Option<Reference>, pb_name: &str) -> String {
    let mut columns = columns(&table::rows(plan, schedule, against), against, plan, pb_name);
    push_numbers(&mut columns, schedule);
    let form = Form { between: ",", cell: |column, line| separated(guarded(column.line(line))), end: "\r\n" };
    form.text("\u{feff}".to_owned(), &columns)
}

/// How a table is written.
struct Form {
    between: &'static str,
    /// The text of a cell; line 0 is the titles.
    cell: fn(&Column, usize) -> String,
    end: &'static str,
}

impl Form {
    /// Every line below what is there.
    fn text(&self, before: String, columns: &[Column]) -> String {
        let mut text = before;
        for line in 0..=columns.first().map_or(0, |column| column.cells.len()) {
            for (index, column) in columns.iter().enumerate() {
                text.push_str(if index > 0 { self.between } else { "" });
                text.push_str(&(self.cell)(column, line));
            }
            text.push_str(self.end);
        }
        text
    }
}

/// The name of a file of a plan without its ending, of characters that every system takes.
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
    for c in label_of(plan).chars() {
        // Letters, but for what is written between them or turns them around.
        let is_letter = c.is_ascii_alphanumeric() || matches!(c, '\u{c0}'..='\u{1fff}' | '\u{3040}'..='\u{d7ff}');
        if is_letter {
            name.push_str(if starts_word { "-" } else { "" });
            name.push(c);
        }
        starts_word = !is_letter;
    }
    name
}

/// Numbers end in line, words start in line.
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
fn guarded(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    format!("{}{cell}", if is_formula { "'" } else { "" })
}

/// A cell in one line, without tabs.
fn flat(cell: &str) -> String {
    let mut flat = String::with_capacity(cell.len());
    for c in cell.chars() {
        flat.push(if c.is_control() { ' ' } else { c });
    }
    flat
}

/// A cell as a spreadsheet reads it from the clipboard, where only a quote at its beginning means anything.
fn pasted(cell: String) -> String {
    if cell.starts_with('"') { quoted(&cell) } else { cell }
}

/// A cell of CSV.
fn separated(cell: String) -> String {
    if cell.contains([',', '"', '\r', '\n']) { quoted(&cell) } else { cell }
}

fn quoted(cell: &str) -> String {
    let mut quoted = String::from("\"");
    for c in cell.chars() {
        quoted.push_str(if c == '"' { "\"" } else { "" });
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}
