//! The panel that reads the file of a watch, on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, opened, soon, until};

const PANEL: &str = "panel-activity";
const INPUT: &str = "#panel-activity input";
const MILE: [(&str, &str); 3] = [("distance", "1600m"), ("goal", "5:20"), ("every", "400m")];
const HALF: [(&str, &str); 3] = [("distance", "half"), ("goal", "2:15:00"), ("every", "5km")];

/// Four laps on the track, ended by hand.
const FOUR_LAPS: &[u8] = include_bytes!("../../../core/tests/data/activities/four-laps.tcx");
/// A half marathon, which the watch has as 21.5 km.
const HALF_MARATHON: &[u8] = include_bytes!("../../../core/tests/data/activities/polar-half-marathon.fit");

fn sentences(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-activity > p:not(.hint)")
}

fn rows(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-activity tbody tr")
}

fn refusal(visitor: &Visitor) -> String {
    visitor.reads("#panel-activity [role=alert]")
}

fn outcome(visitor: &Visitor) -> String {
    visitor.reads_all("#panel-activity [role=status]").concat()
}

#[wasm_bindgen_test]
async fn laps_of_a_watch_are_put_into_the_plan() {
    let visitor = opened(&MILE, PANEL).await;
    visitor.chooses_file(INPUT, "track.tcx", FOUR_LAPS);
    until(|| sentences(&visitor), ["1608 m in 5:20.1.", "The times are the laps you pressed."]).await;
    let expected = [
        "400 m1:19.879.80.2 s ahead",
        "800 m2:40.280.40.2 s behind",
        "1200 m4:01.281.01.2 s behind",
        "1600 m5:20.178.90.1 s behind",
    ];
    assert_eq!(rows(&visitor), expected);
    assert_eq!(visitor.in_link("run"), "", "nothing is put into the plan without a press");
    visitor.clicks_button("Keep with the plan");
    until(|| visitor.in_link("run"), "79.8s_2m40.15s_4m1.19s_5m20.09s").await;
    assert_eq!(outcome(&visitor), "The run is in the plan and its link.");
    let keep = "#panel-activity .primary";
    assert_eq!(visitor.count(keep), 0_usize, "the plan has it");
    let undo = "#panel-activity [role=status] + button";
    until(|| visitor.has_focus(undo), true).await;
    visitor.clicks(undo);
    until(|| visitor.in_link("run"), "").await;
    assert_eq!((outcome(&visitor).as_str(), visitor.count(keep)), ("", 1));
    until(|| visitor.has_focus(keep), true).await;
}

#[wasm_bindgen_test]
async fn a_file_of_bytes_arrives_as_it_is() {
    let visitor = opened(&HALF, PANEL).await;
    visitor.chooses_file(INPUT, "RUN.FIT", HALF_MARATHON);
    let expected = ["21.51 km in 2:14:22.", "The times are estimated: the track is scaled to the length of the race."];
    until(|| sentences(&visitor), expected).await;
    assert_eq!(rows(&visitor)[0], "5 km≈ 30:5130:511:09 ahead");
    assert_eq!(refusal(&visitor), "");
}

#[wasm_bindgen_test]
async fn what_is_read_follows_the_plan() {
    let visitor = opened(&MILE, PANEL).await;
    visitor.chooses_file(INPUT, "track.tcx", FOUR_LAPS);
    until(|| rows(&visitor).len(), 4_usize).await;
    visitor.attribute("every", Some("800m".to_owned()));
    until(|| rows(&visitor), ["800 m2:40.22:40.20.2 s behind", "1600 m5:20.12:39.90.1 s behind"]).await;
}

#[wasm_bindgen_test]
async fn a_file_that_has_no_run_says_why() {
    let visitor = opened(&MILE, PANEL).await;
    for (bytes, reason) in [
        (&b""[..], "This file is empty."),
        (b"1:20 2:40 4:00 5:20", "This file is neither GPX, TCX nor FIT. Watches and their apps export all three."),
        (b"<gpx><trk/></gpx>", "There is no run in this file."),
        (b"PK\x03\x04 and more bytes", "This file is packed. Unpack it and choose the GPX, TCX or FIT file in it."),
    ] {
        visitor.chooses_file(INPUT, "file.gpx", bytes);
        until(|| refusal(&visitor), reason).await;
        assert_eq!(visitor.count("#panel-activity table"), 0);
    }
    visitor.chooses_file(INPUT, "track.tcx", FOUR_LAPS);
    until(|| rows(&visitor).len(), 4_usize).await;
    assert_eq!(refusal(&visitor), "");
}

#[wasm_bindgen_test]
async fn a_file_that_cannot_be_read_leaves_the_one_before_in_sight() {
    let visitor = opened(&MILE, PANEL).await;
    visitor.chooses_file(INPUT, "track.tcx", FOUR_LAPS);
    until(|| rows(&visitor).len(), 4_usize).await;
    visitor.chooses_file(INPUT, "notes.txt", b"1:20 2:40");
    let reason = "This file is neither GPX, TCX nor FIT. Watches and their apps export all three.";
    until(|| refusal(&visitor), reason).await;
    assert_eq!(rows(&visitor).len(), 4);
}

#[wasm_bindgen_test]
async fn the_reading_of_a_long_file_is_shown_and_stopped() {
    let visitor = opened(&MILE, PANEL).await;
    let long = [b"<gpx><!--".as_slice(), &vec![b'-'; 20_000_000]].concat();
    visitor.chooses_file(INPUT, "long.gpx", &long);
    until(|| visitor.count("#panel-activity progress"), 1_usize).await;
    until(|| visitor.reads("#panel-activity .reading-file span") != "0 % read", true).await;
    visitor.clicks_button("Stop");
    until(|| visitor.count("#panel-activity progress"), 0_usize).await;
    assert_eq!(outcome(&visitor), "Stopped.");
    soon().await;
    assert_eq!(refusal(&visitor), "", "what was stopped says nothing more");
    // Another file in the place of one that is still being read.
    visitor.chooses_file(INPUT, "long.gpx", &long);
    visitor.chooses_file(INPUT, "track.tcx", FOUR_LAPS);
    until(|| rows(&visitor).len(), 4_usize).await;
    assert_eq!(refusal(&visitor), "");
}
