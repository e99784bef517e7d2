//! The run of a plan, and times that are typed, on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::clock;
use crate::testing::{GUN, StoppedClocks, Visitor, arrived, link_of, opened, until};

const PANEL: &str = "panel-run";
const TWO_MILE: [(&str, &str); 4] = [("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("seed", "11:30")];
/// The button that keeps times with the plan.
const KEEP: &str = "#panel-run fieldset .primary";
/// The line that says what was done to the run.
const OUTCOME: &str = "#panel-run > [role=status]";
const LAPS: &str = "80 80 80 80 83 85.5 87 85.5";

async fn with_run(run: &str) -> Visitor {
    let visitor = arrived(&link_of(&[&TWO_MILE[..], &[("run", run)]].concat()), None).await;
    visitor.opens(PANEL).await;
    visitor
}

fn rows(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-run tbody tr")
}

fn hint(visitor: &Visitor) -> String {
    visitor.reads("#panel-run fieldset [role=status]")
}

#[wasm_bindgen_test]
async fn a_run_stands_beside_its_plan() {
    let visitor = with_run("80s_2m40s_4m_5m20s_6m43s_8m8.5s_9m35.5s_11m1s").await;
    assert_eq!(visitor.reads(".outcome b"), "11:01.0");
    let says = "5:20, then 5:41: 85.25 a lap after halfway. 34 s under the PB, 29 under the seed.";
    assert_eq!(visitor.reads(".says"), says);
    assert_eq!(rows(&visitor)[3], "1600 m5:20.080.05:45.025.0 s ahead");
    assert_eq!(visitor.reads_all(".stretches p"), ["Laps 1–4 won 25.0 s", "Laps 5–8 won 4.0 s"]);
    assert_eq!(visitor.reads_all(".against li"), ["Goal 11:30 −29.0", "PB 11:35 −34.0"]);
    let chart = visitor.reads_all(".run-chart text");
    assert_eq!(chart[0], "Lap");
    assert_eq!(chart[chart.len() - 2..], ["8", "halfway"]);
    visitor.clicks_button("Make it my PB");
    until(|| visitor.in_link("pb"), "11m1s").await;
}

#[wasm_bindgen_test]
async fn a_plan_with_a_run_has_a_button_for_it() {
    let visitor = with_run("80s").await;
    assert_eq!(visitor.count(".details [aria-controls=panel-run]"), 1_usize);
    visitor.clicks_button("Remove the run");
    until(|| visitor.count(".details [aria-controls=panel-run]"), 0_usize).await;
    assert_eq!(visitor.in_link("run"), "");
    visitor.clicks_button("Undo");
    until(|| visitor.in_link("run"), "80s").await;
    assert_eq!(visitor.count(".run-view"), 1_usize);
}

#[wasm_bindgen_test]
async fn a_run_that_cannot_be_read_is_told_by_its_key() {
    let visitor = with_run("80s_soon_4m").await;
    let told = "run: “soon” is not a time. Write 77s, 10m40s or 3:29:59.";
    assert_eq!(visitor.reads("#panel-run .error"), told);
    assert_eq!(rows(&visitor)[2], "1200 m4:00.02:40.04:18.818.8 s ahead", "the rest of it is there");
    assert_eq!(visitor.in_link("run"), "80s_soon_4m", "and its text stays");
}

#[wasm_bindgen_test]
async fn laps_are_told_from_clock_times() {
    let visitor = opened(&TWO_MILE, PANEL).await;
    visitor.types("#run-times", LAPS);
    until(|| hint(&visitor), "8 laps: 11:01.0 at 3200 m.").await;
    assert!(visitor.is_pressed("Laps"));
    assert_eq!(rows(&visitor)[7], "Finish11:01.085.511:30.029.0 s ahead");
    visitor.types("#run-times", "1:20 2:40 4:00");
    until(|| hint(&visitor), "3 clock times: 4:00.0 at 1200 m.").await;
    visitor.clicks("#panel-run .switch button:first-child");
    until(|| hint(&visitor), "3 laps: 8:00.0 at 1200 m.").await;
    visitor.types("#run-times", &format!("{LAPS} 90 91"));
    until(|| hint(&visitor), "8 laps: 11:01.0 at 3200 m. 2 times did not fit this race and were left out.").await;
    assert_eq!(visitor.in_link("run"), "", "nothing is put into the plan without a press");
}

#[wasm_bindgen_test]
async fn typed_times_are_kept_with_the_plan() {
    let visitor = opened(&TWO_MILE, PANEL).await;
    visitor.types("#run-times", "1:20 2:40 4:00");
    until(|| rows(&visitor).len(), 3_usize).await;
    visitor.clicks_button("Keep with the plan");
    until(|| visitor.in_link("run"), "80s_2m40s_4m").await;
    assert_eq!(visitor.value("#run-times"), "1:20 2:40 4:00");
    assert_eq!(visitor.count(KEEP), 0_usize, "the plan has them");
    assert_eq!(visitor.reads(".says"), "4:00.0: 80 a lap.");
    visitor.clicks_button("Undo");
    until(|| visitor.in_link("run"), "").await;
    assert_eq!(visitor.count(".run-view"), 0_usize);
    assert_eq!(visitor.value("#run-times"), "1:20 2:40 4:00", "what was typed is not lost");
    until(|| visitor.count(KEEP), 1_usize).await;
}

#[wasm_bindgen_test]
async fn times_in_a_field_that_was_emptied_are_read_as_what_they_look_like() {
    let visitor = opened(&TWO_MILE, PANEL).await;
    visitor.types("#run-times", "1:20 2:40 4:00");
    until(|| visitor.is_pressed("Clock times"), true).await;
    visitor.clicks("#panel-run .switch button:first-child");
    until(|| visitor.is_pressed("Laps"), true).await;
    visitor.types("#run-times", "");
    until(|| visitor.count("#panel-run .switch"), 0_usize).await;
    visitor.types("#run-times", "1:20 2:40 4:00");
    until(|| hint(&visitor), "3 clock times: 4:00.0 at 1200 m.").await;
}

#[wasm_bindgen_test]
async fn the_undo_beside_a_run_is_of_that_run_alone() {
    let visitor = with_run("80s").await;
    visitor.clicks_button("Remove the run");
    until(|| visitor.reads(OUTCOME), "The run is no longer in the plan.").await;
    visitor.fills("#goal", "11:20").await;
    until(|| visitor.reads(OUTCOME), "").await;
    assert!(!visitor.reads_all("#panel-run > button").contains(&"Undo".to_owned()));
}

#[wasm_bindgen_test]
async fn the_next_times_are_expected_around_the_race_alone() {
    let ((year, month, day), seconds) = clock::day_and_seconds(GUN);
    let date = format!("{year}-{month:02}-{day:02}");
    let start = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    let link = link_of(&[&TWO_MILE[..], &[("start", &start), ("date", &date), ("run", "80s")]].concat());
    let clocks = StoppedClocks::at(0);
    let hour = 3600;
    for (seconds, is_expected) in [(0, true), (24 * hour, true), (25 * hour, false), (7 * 24 * hour, false)] {
        clocks.go_to(seconds);
        let visitor = arrived(&link, None).await;
        visitor.opens(PANEL).await;
        assert_eq!(visitor.count(".expected"), usize::from(is_expected), "{seconds} s after the gun");
    }
}

#[wasm_bindgen_test]
async fn the_gaps_of_typed_times_follow_the_goal() {
    let visitor = opened(&TWO_MILE, PANEL).await;
    visitor.types("#run-times", "1:20 2:40 4:00");
    until(|| rows(&visitor)[0].clone(), "400 m1:20.080.01:26.36.3 s ahead").await;
    visitor.attribute("goal", Some("10:40".to_owned()));
    until(|| rows(&visitor)[0].clone(), "400 m1:20.080.01:20.0level").await;
}

#[wasm_bindgen_test]
async fn a_run_in_other_words_is_the_same_run() {
    let visitor = with_run("1m20s_2m40s").await;
    visitor.types("#run-times", "1:20 2:40");
    until(|| hint(&visitor), "2 clock times: 2:40.0 at 800 m.").await;
    assert_eq!(visitor.count(KEEP), 0_usize);
    visitor.types("#run-times", "1:20 2:41");
    until(|| visitor.reads_all(KEEP), ["Replace the run of the plan"]).await;
}

#[wasm_bindgen_test]
async fn a_text_without_times_stays() {
    let visitor = opened(&TWO_MILE, PANEL).await;
    visitor.types("#run-times", "Dear all, thank you for coming!");
    let refusal = "There is no time in this text. Times look like 80.5 or 1:20 or 3:29:59.";
    until(|| hint(&visitor), refusal).await;
    assert_eq!(visitor.value("#run-times"), "Dear all, thank you for coming!");
    assert_eq!(visitor.count("#panel-run .switch"), 0_usize);
    visitor.types("#run-times", "25 km 2:10:00");
    until(|| hint(&visitor), "None of these times fits this race.").await;
}
