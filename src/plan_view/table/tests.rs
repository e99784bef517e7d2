//! The table on the page: rows that follow the plan, and lap times that are typed over.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::dynamic_js::{call, set};
use crate::platform::simulated::next_frame;
use crate::testing::{Visitor, placed, soon, touched, until};

const TWO_MILES: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];
const LONG: [(&str, &str); 3] = [("distance", "100km"), ("goal", "10h"), ("every", "1km")];

/// The cell for the time of a lap, by the lap's number, where each row is a lap.
fn cell(lap: usize) -> String {
    format!("tbody tr:nth-child({lap}) input")
}

/// The marks of all rows.
fn marks(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("tbody .mark span:first-child")
}

fn clocks(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("tbody .clock span")
}

fn laps(visitor: &Visitor) -> Vec<String> {
    visitor.values("tbody input")
}

/// The times beside laps that have made room for another one.
fn was(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("tbody .lap small")
}

/// The line that says what an edit did.
fn said(visitor: &Visitor) -> String {
    visitor.reads(".chart .said")
}

#[wasm_bindgen_test]
fn a_row_shows_all_of_a_lap() {
    let visitor = placed(&[("distance", "3200m"), ("goal", "10:40"), ("start", "09:30"), ("shape", "negative-2")]);
    assert_eq!(visitor.reads_all("thead th"), ["Mark", "Clock", "Lap", "/km", "/mi", "Even pace"]);
    assert_eq!(
        visitor.reads_all("tbody tr:nth-child(4) > *"),
        ["1600 mhalfway", "5:23.209:35:23", "", "3:20", "5:22", "3.2 s behind"]
    );
    assert_eq!(visitor.value(&cell(4)), "80.2");
    assert_eq!(
        visitor.attributes_of("table, tbody, tbody tr:first-child, tbody tr:first-child > *", "role"),
        ["table", "rowgroup", "row", "rowheader", "cell", "cell", "cell", "cell", "cell"]
    );
}

#[wasm_bindgen_test]
async fn rows_come_and_go_at_the_end_and_stay_the_same_elements() {
    let visitor = touched(&TWO_MILES).await;
    let first = visitor.finds("tbody tr");
    visitor.attribute("distance", Some("1600m".to_owned()));
    until(|| marks(&visitor), ["400 m", "800 m", "1200 m", "1600 m"]).await;
    until(|| clocks(&visitor), ["2:40.0", "5:20.0", "8:00.0", "10:40.0"]).await;
    visitor.attribute("distance", Some("3200m".to_owned()));
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!(visitor.count("tbody tr"), 8);
    assert!(visitor.finds("tbody tr") == first, "a row that stays keeps its focus and what is typed in it");
}

#[wasm_bindgen_test]
async fn a_long_table_comes_in_several_tasks_and_has_its_room_at_once() {
    let visitor = placed(&LONG);
    // Read, not measured: without the style sheet the body of a table has no padding.
    let room = || visitor.attribute_of("tbody", "style");
    let rows = visitor.count("tbody tr");
    assert!((20..100).contains(&rows), "{rows} rows");
    assert_eq!(room(), format!("padding-bottom: calc({} * var(--row));", 100 - rows));
    until(|| visitor.count("tbody tr"), 100).await;
    assert_eq!(room(), "padding-bottom: calc(0 * var(--row));");
    assert_eq!(laps(&visitor), vec!["6:00"; 100]);
}

#[wasm_bindgen_test]
async fn a_table_keeps_no_room_for_rows_that_come_no_more() {
    let visitor = placed(&LONG);
    let rows = visitor.count("tbody tr");
    // As many rows as are there, before those that are missing have come.
    visitor.attribute("distance", Some(format!("{rows}km")));
    until(|| visitor.attribute_of("tbody", "style"), "padding-bottom: calc(0 * var(--row));".to_owned()).await;
    assert_eq!(visitor.count("tbody tr"), rows);
}

#[wasm_bindgen_test]
async fn the_finish_follows_at_once_and_every_other_row_within_some_frames() {
    let visitor = touched(&LONG).await;
    visitor.types("#goal", "11h");
    soon().await;
    assert_eq!(visitor.reads("tbody tr:last-child .clock span"), "11:00:00");
    let expected: Vec<_> = (1..=100_u32).map(|km| km * 396).map(clock).collect();
    let kilometres = || {
        let rows = visitor.finds_all("tbody tr:not(.between) .clock span");
        rows.iter().map(|row| row.text_content().unwrap_or_default()).collect::<Vec<_>>()
    };
    until(kilometres, expected).await;
}

fn clock(seconds: u32) -> String {
    match seconds / 3600 {
        0 => format!("{}:{:02}", seconds / 60, seconds % 60),
        hours => format!("{hours}:{:02}:{:02}", seconds / 60 % 60, seconds % 60),
    }
}

#[wasm_bindgen_test]
async fn a_lap_that_is_typed_over_is_fixed_and_the_others_make_room() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types(&cell(3), "77");
    soon().await;
    assert_eq!(laps(&visitor)[2..4], ["77", "80.0"], "nothing happens before it is left");
    visitor.leaves(&cell(3));
    until(|| laps(&visitor), ["80.4", "80.5", "77.0", "80.4", "80.4", "80.4", "80.5", "80.4"]).await;
    assert_eq!(visitor.attributes_of("tbody .lap", "class")[1..4], ["lap", "lap locked", "lap"]);
    until(|| was(&visitor)[..4].to_vec(), ["was 80.0", "was 80.0", "", "was 80.0"]).await;
    assert_eq!(said(&visitor), "Lap 3 in 77.0. 7 other laps moved.");
    assert_eq!(visitor.in_link("locks"), "3-77s");
}

#[wasm_bindgen_test]
async fn the_marks_of_moved_laps_go_with_the_next_plan() {
    let visitor = touched(&TWO_MILES).await;
    visitor.fills(&cell(3), "77").await;
    until(|| was(&visitor)[0].clone(), "was 80.0").await;
    visitor.fills("#goal", "11:00").await;
    until(|| was(&visitor).concat(), "").await;
    assert_eq!(said(&visitor), "");
}

#[wasm_bindgen_test]
async fn a_typed_cell_is_never_rewritten() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types(&cell(3), "77");
    visitor.attribute("goal", Some("12:00".to_owned()));
    until(|| laps(&visitor), ["90.0", "90.0", "77", "90.0", "90.0", "90.0", "90.0", "90.0"]).await;
    assert!(visitor.has_focus(&cell(3)));
}

#[wasm_bindgen_test]
async fn a_text_that_was_typed_for_another_lap_goes() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types(&cell(1), "77");
    visitor.attribute("every", Some("200m".to_owned()));
    until(|| laps(&visitor), ["40.0"; 16]).await;
}

#[wasm_bindgen_test]
async fn a_lap_that_is_refused_stays_typed_with_the_reason() {
    let visitor = touched(&TWO_MILES).await;
    for (typed, reason) in [
        ("abc", "“abc” is not a lap time. Write 1:20.5, +1, -0.5 or 4:58/km."),
        ("-90", "This leaves lap 3 no time. Give it at least 0.1 s."),
    ] {
        visitor.fills(&cell(3), typed).await;
        assert_eq!(visitor.value(&cell(3)), typed);
        assert!(visitor.is_refused(&cell(3)));
        assert_eq!(said(&visitor), reason);
        assert_eq!(visitor.reads("tbody tr:nth-child(3) .refusal"), reason, "beside the cell");
        assert_eq!(visitor.in_link("locks"), "");
        visitor.presses(&cell(3), "Escape");
        assert_eq!(visitor.value(&cell(3)), "80.0");
        assert!(!visitor.is_refused(&cell(3)));
    }
}

#[wasm_bindgen_test]
async fn enter_takes_a_lap_over_and_stays_in_its_cell() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types(&cell(3), "-3");
    assert!(visitor.presses(&cell(3), "Enter"));
    soon().await;
    assert_eq!((visitor.value(&cell(3)), visitor.in_link("locks")), ("77.0".to_owned(), "3-77s".to_owned()));
    assert!(visitor.has_focus(&cell(3)));
    // A tap puts the cursor at its place and selects nothing.
    call(&visitor.finds(&cell(3)), "setSelectionRange", &[2.into(), 2.into()]).expect_throw("an input has a selection");
    visitor.clicks(&cell(3));
    assert_eq!(visitor.selected_text(&cell(3)), "77.0", "the next text takes the place of this one");
}

#[wasm_bindgen_test]
async fn escape_shows_the_lap_of_the_plan_again() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types(&cell(3), "77");
    assert!(visitor.presses(&cell(3), "Escape"));
    assert_eq!(visitor.leaves(&cell(3)), "80.0");
    assert_eq!(visitor.in_link("locks"), "");
}

#[wasm_bindgen_test]
async fn typing_the_time_that_is_there_fixes_nothing() {
    let visitor = touched(&TWO_MILES).await;
    assert_eq!(visitor.fills(&cell(3), "80.0").await, "80.0");
    assert_eq!(visitor.in_link("locks"), "");
    assert_eq!(visitor.attribute_of("tbody tr:nth-child(3) .lap", "class"), "lap");
}

#[wasm_bindgen_test]
async fn an_empty_cell_gives_the_lap_back_to_the_plan() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).await;
    assert_eq!(visitor.value(&cell(3)), "77.0");
    visitor.fills(&cell(3), "").await;
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!((visitor.in_link("locks"), visitor.count("td.locked")), (String::new(), 0));
}

#[wasm_bindgen_test]
async fn a_fixed_lap_is_released_by_its_button() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).await;
    assert_eq!(visitor.attribute_of("tbody tr:nth-child(3) .release", "aria-label"), "Release lap 3");
    visitor.clicks("tbody tr:nth-child(3) .release");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!(visitor.count("td.locked"), 0);
    visitor.clicks_button("Undo");
    until(|| visitor.value(&cell(3)), "77.0").await;
    assert_eq!(visitor.attribute_of("tbody tr:nth-child(3) .lap", "class"), "lap locked");
}

#[wasm_bindgen_test]
async fn the_table_is_one_stop_of_the_tab_key() {
    let visitor = touched(&TWO_MILES).await;
    let stops = || {
        let cells = visitor.attributes_of("tbody input", "tabindex");
        cells.iter().enumerate().filter(|(_, tabindex)| *tabindex == "0").map(|(row, _)| row + 1).collect::<Vec<_>>()
    };
    assert_eq!(stops(), [1]);
    visitor.enters(&cell(3));
    assert_eq!(stops(), [3]);
    assert_eq!(visitor.selected_text(&cell(3)), "80.0");
    assert!(visitor.presses(&cell(3), "ArrowDown"));
    assert!(visitor.has_focus(&cell(4)));
    assert!(visitor.presses(&cell(4), "ArrowUp"));
    assert!(visitor.has_focus(&cell(3)));
    assert_eq!(stops(), [3]);
    visitor.leaves(&cell(3));
    visitor.attribute("distance", Some("800m".to_owned()));
    until(|| marks(&visitor), ["400 m", "800 m"]).await;
    assert_eq!(stops(), [1], "the row of the stop is gone");
}

#[wasm_bindgen_test]
async fn the_stop_leaves_a_row_out_of_sight_that_has_no_lap_any_more() {
    let longer = placed(&[("distance", "101km"), ("goal", "10h"), ("every", "1km")]);
    until(|| longer.count("tbody tr"), 102).await;
    let classes = longer.attributes_of("tbody tr", "class");
    let halfway = classes.iter().position(|class| class.contains("between")).map_or(0, |row| row + 1);
    drop(longer);
    let visitor = touched(&LONG).await;
    visitor.enters(&cell(halfway));
    assert_eq!(visitor.count("tbody tr:not(.between) input[tabindex='0']"), 1);
    visitor.enters("#goal");
    next_frame().await;
    visitor.attribute("distance", Some("101km".to_owned()));
    until(|| visitor.attribute_of(&format!("tbody tr:nth-child({halfway})"), "class").contains("between"), true).await;
    assert_eq!(visitor.count("tbody tr:not(.between) input[tabindex='0']"), 1);
    assert_eq!(visitor.count(".between input[tabindex='0']"), 0);
}

#[wasm_bindgen_test]
async fn the_arrow_keys_pass_over_a_mark_that_ends_no_lap() {
    let visitor = touched(&[("distance", "5km"), ("goal", "25:00")]).await;
    assert_eq!(visitor.attributes_of("tbody tr", "class"), ["", "", "out between", "", "", ""]);
    visitor.enters(&cell(2));
    visitor.presses(&cell(2), "ArrowDown");
    assert!(visitor.has_focus(&cell(4)));
    visitor.presses(&cell(4), "ArrowUp");
    assert!(visitor.has_focus(&cell(2)));
}

#[wasm_bindgen_test]
async fn entering_a_cell_reads_its_lap_out_beside_the_chart() {
    let visitor = touched(&TWO_MILES).await;
    assert_eq!(visitor.reads(".reading"), "Select a split to change it");
    visitor.enters(&cell(3));
    until(|| visitor.reads(".reading"), "1200 m · clock 4:00.0 · lap 3 in 80.0").await;
}

#[wasm_bindgen_test]
async fn a_lap_that_was_typed_before_the_widget_listens_is_taken_over() {
    let visitor = placed(&TWO_MILES);
    // A script, since a person's first key is a touch.
    set(&visitor.finds(&cell(3)), "value", &"77".into());
    visitor.enters(&cell(3));
    soon().await;
    assert_eq!(visitor.value(&cell(3)), "77");
    visitor.leaves(&cell(3));
    // Without the style sheet the tools above the table move the row out of sight, so it follows some frames later.
    until(|| visitor.value(&cell(3)), "77.0").await;
    assert_eq!(visitor.in_link("locks"), "3-77s");
}

#[wasm_bindgen_test]
async fn a_lap_that_was_typed_and_left_before_the_widget_listens_is_taken_over() {
    let visitor = placed(&TWO_MILES);
    set(&visitor.finds(&cell(3)), "value", &"77".into());
    // The rows follow a plan that changes meanwhile.
    visitor.attribute("goal", Some("12:00".to_owned()));
    until(|| visitor.value(&cell(4)), "90.0").await;
    assert_eq!(visitor.value(&cell(3)), "77");
    visitor.touches();
    until(|| visitor.value(&cell(3)), "77.0").await;
    assert_eq!(visitor.in_link("locks"), "3-77s");
}

#[wasm_bindgen_test]
async fn rows_follow_a_plan_that_changes_in_the_task_in_which_the_widget_starts_to_listen() {
    let visitor = placed(&TWO_MILES);
    visitor.attribute("goal", Some("12:00".to_owned()));
    visitor.touches();
    until(|| laps(&visitor), ["90.0"; 8]).await;
}

#[wasm_bindgen_test]
async fn the_table_shows_gaps_to_what_the_chart_shows_them_to() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("pb", "10:56")]).await;
    assert_eq!(visitor.reads("thead th.gap"), "PB");
    assert_eq!(visitor.reads_all("tbody .gap")[..3], ["2.0 s ahead", "4.0 s ahead", "6.0 s ahead"]);
    assert_eq!(visitor.attribute_of("table.splits", "class"), "splits gaps in-km");
    visitor.clicks_button("Gap to even");
    until(|| visitor.reads("thead th.gap"), "Even pace").await;
    until(|| visitor.reads_all("tbody .gap"), ["level"; 8]).await;
}
