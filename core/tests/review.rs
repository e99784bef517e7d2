//! The words of a plan that was sent back.
#![allow(clippy::expect_used, reason = "tests")]

use lapwise_core::library::compare::Item;
use lapwise_core::options::{self, Key};
use lapwise_core::pacing::{Distance, Plan};
use lapwise_core::present::review::{Answered, ReviewLine, differences_from_own};

fn plan(more: &[(&str, &str)]) -> Plan {
    let pairs = [("distance", "3200m"), ("goal", "10:40")].into_iter().chain(more.iter().copied());
    let opened = options::read(pairs);
    assert_eq!(opened.problems, []);
    opened.plan
}

fn theirs(item: Item, change: &str) -> ReviewLine {
    ReviewLine::Theirs { item, change: change.to_owned(), conflict: None }
}

fn stretch(from: u32, to: u32) -> Item {
    Item::Stretch(Distance::from_metres(from), Distance::from_metres(to))
}

#[test]
fn a_set_lap_is_told_by_its_mark_and_a_longer_stretch_by_its_ends() {
    let base = plan(&[]);
    let answer = plan(&[("locks", "3-77s_1600m-2400m-2m40s")]);
    let lines = Answered::new(None, &base, &answer).lines();
    let lap = theirs(stretch(800, 1200), "Lap to 1200 m: 80.0 \u{2192} 77.0");
    let two_laps = theirs(stretch(1600, 2400), "1600 m\u{2013}2400 m \u{2013} \u{2192} 2:40");
    assert_eq!(lines, [lap, two_laps]);
}

#[test]
fn a_note_is_named_and_stands_apart() {
    let (base, answer) = (plan(&[]), plan(&[("text", "Hold the third lap")]));
    let answered = Answered::new(None, &base, &answer);
    assert_eq!(answered.lines(), [theirs(Item::Key(Key::Text), "Note")]);
    assert_eq!(answered.note(), Some("Hold the third lap"));
    assert_eq!(answered.lap_rows(), [[""; 5]; 0]);
}

#[test]
fn a_note_that_was_removed_stands_nowhere() {
    let (base, answer) = (plan(&[("text", "Go")]), plan(&[]));
    assert_eq!(Answered::new(None, &base, &answer).note(), None);
}

#[test]
fn what_only_the_reader_changed_is_theirs_and_what_both_changed_says_so() {
    let base = plan(&[("text", "Go")]);
    let mine = plan(&[("label", "Spring"), ("pb", "11:00")]);
    let answer = plan(&[("text", "Go"), ("pb", "10:55")]);
    let lines = Answered::new(Some(&mine), &base, &answer).lines();
    let conflict = ReviewLine::Theirs {
        item: Item::Key(Key::Pb),
        change: "PB \u{2013} \u{2192} 10:55".to_owned(),
        conflict: Some("You changed this too: 11:00".to_owned()),
    };
    let own = |change: &str| ReviewLine::Mine(change.to_owned());
    assert_eq!(
        lines,
        [conflict, own("Yours: Title \u{2013} \u{2192} Spring"), own("Yours: Note Go \u{2192} \u{2013}")]
    );
}

#[test]
fn a_removed_value_of_mine_is_told_as_nothing() {
    let (base, answer) = (plan(&[("pb", "11:00")]), plan(&[("pb", "10:55")]));
    let mine = plan(&[]);
    let lines = Answered::new(Some(&mine), &base, &answer).lines();
    let [ReviewLine::Theirs { conflict, .. }] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!(conflict.as_deref(), Some("You changed this too: \u{2013}"));
}

#[test]
fn laps_of_another_race_have_no_past() {
    let (base, answer) = (plan(&[]), plan(&[("distance", "1600m"), ("every", "200m")]));
    let rows = Answered::new(None, &base, &answer).lap_rows();
    assert_eq!(rows.len(), 8);
    assert_eq!([&rows[0][1], &rows[0][3]], ["", ""]);
}

#[test]
fn a_run_is_told_by_what_it_came_to() {
    let answer = plan(&[("run", "78s_2m38s_x_x_x_x_x_10m38.4s")]);
    let lines = Answered::new(None, &plan(&[]), &answer).lines();
    assert_eq!(lines, [theirs(Item::Run, "Run 10:38.4")]);
    assert_eq!(differences_from_own(&plan(&[]), &answer), ["Run 10:38.4"]);
    assert_eq!(differences_from_own(&answer, &plan(&[])), ["Run \u{2013}"]);
}
