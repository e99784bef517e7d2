//! The split table for elsewhere: what it says, and that it adds up.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/plans.rs"]
mod plans;

use lapwise_core::files::run_table;
use lapwise_core::files::table_text::{csv, message, tsv};
use lapwise_core::options;
use lapwise_core::pacing::{Cue, Distance, Plan};
use lapwise_core::present::Reference;
use lapwise_core::present::columns::{Field, columns};
use lapwise_core::present::table;

#[test]
fn a_message() {
    let plan = read(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s"), ("pb", "11:35")]);
    let expected = "\
3200 m in 10:40

No.    Mark   Lap    Clock   /km   /mi  Gap to PB     Note
  1   400 m  77.0   1:17.0  3:12  5:09  9.9 s ahead
  2   800 m  80.4   2:37.4  3:21  5:23  16.4 s ahead
  3  1200 m  80.5   3:57.9  3:21  5:23  22.7 s ahead
  4  1600 m  80.4   5:18.3  3:21  5:23  29.2 s ahead  halfway
  5  2000 m  80.4   6:38.7  3:21  5:23  35.7 s ahead
  6  2400 m  80.4   7:59.1  3:21  5:23  42.2 s ahead
  7  2800 m  80.5   9:19.6  3:21  5:23  48.5 s ahead
  8  3200 m  80.4  10:40.0  3:21  5:23  55.0 s ahead
";
    assert_eq!(message(&plan, &plan.schedule().unwrap(), Some(Reference::Pb), "PB"), expected);
}

#[test]
fn a_table_for_a_spreadsheet() {
    let plan = read(&[("distance", "10km"), ("goal", "50:00"), ("every", "5km"), ("start", "09:30"), ("units", "mi")]);
    let expected = "\
No.\tMark\tLap\tClock\t/km\t/mi\tTime of day\tNote
1\t5 km\t25:00\t25:00\t5:00\t8:02\t09:55:00\thalfway
2\t10 km\t25:00\t50:00\t5:00\t8:02\t10:20:00\t
";
    assert_eq!(tsv(&plan, &plan.schedule().unwrap(), None, "PB"), expected);
}

#[test]
fn csv_with_all_that_needs_quotes() {
    let mut plan = read(&[("distance", "mile"), ("goal", "5:00"), ("every", "lap")]);
    plan.cues.push(Cue { at: plan.distance, line: "Say \"go\", then\nkick".into() });
    let expected = "\u{feff}No.,Mark,Lap,Clock,/km,/mi,Note,Mark (m),Lap (s),Clock (s)\r
1,409.3 m,76.3,1:16.3,3:06,5:00,,409.344,76.3,76.3\r
,804.7 m,,2:30.0,,,halfway,804.672,,150\r
2,809.3 m,74.6,2:30.9,3:06,5:00,,809.344,74.6,150.9\r
3,1209.3 m,74.5,3:45.4,3:06,5:00,,1209.344,74.5,225.4\r
4,1609.3 m,74.6,5:00.0,3:06,5:00,\"Say \"\"go\"\", then\nkick\",1609.344,74.6,300\r\n";
    assert_eq!(csv(&plan, &plan.schedule().unwrap(), None, "PB"), expected);
}

#[test]
fn no_cell_is_a_formula() {
    for begin in ['=', '+', '-', '@', '\t', '\r', '\n'] {
        let mut plan = read(&[("distance", "800m"), ("goal", "2:00")]);
        plan.cues.push(Cue { at: plan.distance, line: format!("{begin}HYPERLINK(\"x\")") });
        let schedule = plan.schedule().unwrap();
        let table = csv(&plan, &schedule, None, "PB");
        let cells: Vec<String> = parsed(&table).concat();
        assert!(cells.iter().any(|cell| cell.starts_with(&format!("'{begin}HYPERLINK"))), "{table}");
        assert!(!cells.iter().any(|cell| cell.starts_with(begin)), "{table}");
        let table = tsv(&plan, &schedule, None, "PB");
        assert!(!table.split(['\t', '\n']).any(|cell| cell.starts_with(['=', '+', '-', '@'])), "{table}");
        assert_eq!(table.lines().count(), 3, "a line break in a cell begins no row");
    }
}

#[test]
fn no_quote_swallows_what_is_pasted_after_it() {
    for (line, cell) in [
        ("\"", "\"\"\"\""),
        ("\"=1+1", "\"\"\"=1+1\""),
        ("\"Go\", she said", "\"\"\"Go\"\", she said\""),
        ("Say \"go\"", "Say \"go\""),
        ("5' 10\"", "5' 10\""),
    ] {
        let mut plan = read(&[("distance", "1600m"), ("goal", "5:00")]);
        plan.cues.push(Cue { at: Distance::from_metres(400), line: line.into() });
        let table = tsv(&plan, &plan.schedule().unwrap(), None, "PB");
        let rows = pasted(&table);
        assert_eq!((rows.len(), rows[1].last().unwrap().as_str()), (5, line), "{table}");
        assert_eq!(table.lines().nth(1).unwrap().rsplit('\t').next(), Some(cell), "{table}");
    }
}

/// Reads a table as a spreadsheet reads its clipboard. A cell that begins with a quote ends at the next one that is
/// not doubled.
fn pasted(table: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![]];
    let mut rest = table.chars().peekable();
    while rest.peek().is_some() {
        let mut cell = String::new();
        let is_quoted = rest.next_if_eq(&'"').is_some();
        while is_quoted && let Some(c) = rest.next() {
            match c {
                // Of a doubled quote one is text; a single one ends the quoted part.
                '"' if rest.next_if_eq(&'"').is_none() => break,
                c => cell.push(c),
            }
        }
        while let Some(c) = rest.next_if(|c| !['\t', '\n'].contains(c)) {
            cell.push(c);
        }
        rows.last_mut().unwrap().push(cell);
        if rest.next() == Some('\n') {
            rows.push(vec![]);
        }
    }
    assert_eq!(rows.pop(), Some(vec![]), "the last line ends too");
    rows
}

#[test]
fn the_laps_sum_to_the_goal_in_every_export() {
    let mut checked = 0;
    for plan in plans::plans(7).take(2000) {
        let Ok(schedule) = plan.schedule() else { continue };
        let table = parsed(&csv(&plan, &schedule, Some(Reference::Goal), "PB"));
        let (titles, rows) = table.split_first().unwrap();
        let at = |title: &str| titles.iter().position(|cell| cell == title).unwrap();
        let laps = rows.iter().map(|row| millis(&row[at("Lap (s)")])).sum::<u64>();
        assert_eq!(laps, u64::from(plan.goal.millis()));
        assert_eq!(millis(&rows.last().unwrap()[at("Clock (s)")]), laps);
        let said = rows.iter().map(|row| shown(&row[at("Lap")])).sum::<u64>();
        assert_eq!(said, laps, "the laps as they are read sum to the goal too");
        for text in [tsv(&plan, &schedule, None, "PB"), message(&plan, &schedule, None, "PB")] {
            assert_eq!(
                // A message has a line of its own above its table.
                text.lines().filter(|line| !line.is_empty()).count() - usize::from(!text.contains('\t')),
                table.len()
            );
        }
        checked += 1;
    }
    assert!(checked > 500, "{checked}");
}

#[test]
fn every_column_of_a_message_is_in_line() {
    for plan in plans::plans(11).take(200) {
        let Ok(schedule) = plan.schedule() else { continue };
        let text = message(&plan, &schedule, None, "PB");
        let mut lines = text.lines().skip(2).map(|line| line.chars().collect::<Vec<_>>());
        let head = lines.next().unwrap();
        let clock: String = head.iter().collect();
        let end = clock.find("Clock").unwrap() + "Clock".len();
        assert!(lines.all(|line| line[end - 1].is_ascii_digit() && line.get(end).is_none_or(|c| *c == ' ')), "{text}");
    }
}

fn read(pairs: &[(&str, &str)]) -> Plan {
    let opened = options::read(pairs.iter().copied());
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
    opened.plan
}

/// A reader of RFC 4180 of its own.
fn parsed(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut rest = csv.strip_prefix('\u{feff}').unwrap().chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = rest.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if is_quoted && rest.next_if_eq(&'"').is_some() => row.last_mut().unwrap().push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted => {
                assert_eq!(rest.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line ends too");
    rows
}

/// Seconds with up to three decimals, in milliseconds.
fn millis(seconds: &str) -> u64 {
    let (whole, decimals) = seconds.split_once('.').unwrap_or((seconds, ""));
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().unwrap() };
    whole * 1000 + format!("{decimals:0<3}").parse::<u64>().unwrap()
}

/// A time as a clock shows it, in milliseconds.
fn shown(clock: &str) -> u64 {
    clock.split(':').fold(0, |sum, part| sum * 60 + millis(part))
}

#[test]
fn the_laps_of_a_run_are_those_of_the_rows_and_no_time_is_told_that_does_not_count() {
    let run = "4m_8m_2200m-8m50s_12m_x-11m_20m";
    let opened = options::read([("distance", "5km"), ("goal", "20m"), ("every", "1km"), ("run", run)]);
    let rows = table::rows(&opened.plan, &opened.schedule, None);
    let columns = columns(&rows, None, &opened.plan, "PB");
    let cells = |field| columns.iter().find(|column| column.field == field).map(|column| column.cells.clone());
    assert_eq!(cells(Field::RunLap).unwrap_or_default(), ["4:00", "4:00", "", "4:00", "", ""]);
    assert_eq!(cells(Field::Run).unwrap_or_default(), ["4:00", "8:00", "", "12:00", "", "20:00"]);
    let csv_text = run_table::csv(&opened.plan, &options::read_run(&opened.plan).0, "PB");
    assert!(csv_text.contains("\r\nKm 4,,,16:00,,4000,,960\r\n"), "{csv_text}");
}
