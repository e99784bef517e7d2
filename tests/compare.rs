//! What changed between plans, and that nothing is lost where two people changed one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "tests")]

#[path = "common/dressed.rs"]
mod dressed;
#[path = "common/plans.rs"]
mod plans;

use dressed::dressed_plans;
use lapwise::compare::{Choice, Item, LapKind, Who, accept, changes, three_way};
use lapwise::link;
use lapwise::pacing::{Distance, Plan, Time};

fn plan(text: &str) -> Plan {
    let link = link::decode(text).and_then(|link| link.opened);
    let opened = link.unwrap_or_else(|| panic!("{text} is a plan"));
    assert_eq!(opened.problems, [], "{text}");
    opened.plan
}

fn lap(number: u32) -> Item {
    Item::Stretch(Distance::from_metres(number * 400 - 400), Distance::from_metres(number * 400))
}

#[test]
fn two_set_laps_are_told_from_those_that_moved() {
    let base = plan("distance=3200m&goal=10:40&locks=8-78s");
    let new = plan("distance=3200m&goal=10:40&locks=3-77s_6-82s_8-78s&text=Trust%20it");
    let changes = changes(&base, &new);
    let kinds: Vec<_> = changes.laps.iter().map(|lap| lap.change).collect();
    use LapKind::{Moved, Same, Set};
    assert_eq!(kinds, [Moved, Moved, Set, Moved, Moved, Set, Moved, Same]);
    let sum: u32 = changes.laps.iter().map(|lap| lap.new.millis()).sum();
    assert_eq!(sum, 640_000);
    assert_eq!(changes.keys.iter().map(|key| key.sentence()).collect::<Vec<_>>(), ["Note \u{2013} \u{2192} Trust it"]);
}

#[test]
fn a_rival_is_named_and_taken_over() {
    let (base, new) = (plan("distance=3200m&goal=10:40"), plan("distance=3200m&goal=10:40&rival=10:50-Ana-Zo%C3%AB"));
    let found = changes(&base, &new);
    assert_eq!(found.keys.iter().map(|key| key.key).collect::<Vec<_>>(), ["rival"]);
    assert!(found.keys[0].sentence().starts_with("Rival \u{2013} \u{2192} 10"), "{}", found.keys[0].sentence());
    assert_eq!(accept(&base, &base, &new, Choice::All).plan, new);
}

#[test]
fn another_course_is_one_change_and_its_laps_have_no_past() {
    let changes = changes(&plan("distance=3200m&goal=10:40"), &plan("distance=5000m&goal=18m&lane=2"));
    assert_eq!(changes.keys.iter().map(|key| key.key).collect::<Vec<_>>(), ["distance", "goal"]);
    assert_eq!(changes.keys[0].sentence(), "Race 3200m \u{2192} 5000m 2");
    assert!(changes.laps.iter().all(|lap| lap.old.is_none() && lap.change == LapKind::Moved));
}

#[test]
fn both_changes_are_seen() {
    let base = plan("distance=3200m&goal=10:40&locks=1-79s");
    let mine = plan("distance=3200m&goal=10:40&locks=1-77s_4-80s&athlete=Ana&pb=11m");
    let theirs = plan("distance=3200m&goal=10:38&locks=1-78s_4-80s_6-81s&pb=11m");
    let found: Vec<_> = three_way(&mine, &base, &theirs).into_iter().map(|found| (found.item, found.who)).collect();
    let expected = [
        (Item::Key("goal"), Who::Them),
        (Item::Key("pb"), Who::Both),
        (Item::Key("athlete"), Who::Me),
        (lap(1), Who::Conflict),
        (lap(4), Who::Both),
        (lap(6), Who::Them),
    ];
    assert_eq!(found, expected);
    let all = accept(&mine, &base, &theirs, Choice::All);
    assert_eq!(all.plan, plan("distance=3200m&goal=10:38&locks=1-78s_4-80s_6-81s&athlete=Ana&pb=11m"));
    let one = accept(&mine, &base, &theirs, Choice::These(&[lap(6)]));
    assert_eq!(one.plan, plan("distance=3200m&goal=10:40&locks=1-77s_4-80s_6-81s&athlete=Ana&pb=11m"));
    assert_eq!(accept(&mine, &base, &theirs, Choice::Nothing).plan, mine);
    assert_eq!((all.left_out, one.left_out), (vec![], vec![]));
}

#[test]
fn a_lock_that_the_other_released_goes() {
    let base = plan("distance=3200m&goal=10:40&locks=1-79s_2-80s");
    let theirs = plan("distance=3200m&goal=10:40&locks=2-80s");
    assert_eq!(accept(&base, &base, &theirs, Choice::All).plan, theirs);
}

#[test]
fn overlapping_stretches_are_a_conflict() {
    let base = plan("distance=10km&goal=40m");
    let mine = plan("distance=10km&goal=40m&locks=start-3km-11m");
    let theirs = plan("distance=10km&goal=40m&locks=2km-4km-9m");
    let differences = three_way(&mine, &base, &theirs);
    assert!(differences.iter().all(|difference| difference.who == Who::Conflict));
    assert_eq!(differences[0].theirs, "2km-4km-9m");
    assert_eq!(accept(&mine, &base, &theirs, Choice::All).plan, theirs);
}

#[test]
fn what_does_not_fit_is_left_out_and_said() {
    let base = plan("distance=3200m&goal=10:40");
    let mine = plan("distance=3200m&goal=10:40&locks=1-300s");
    let theirs = plan("distance=3200m&goal=10:40&locks=2-400s");
    let accepted = accept(&mine, &base, &theirs, Choice::All);
    assert_eq!((accepted.plan, accepted.left_out), (theirs, vec![lap(1)]));
}

#[test]
fn any_three_plans_lead_to_a_plan_with_a_schedule() {
    let plans: Vec<_> = dressed_plans(5).take(1500).collect();
    for three in plans.windows(3) {
        let [mine, base, theirs] = three else { continue };
        let accepted = accept(mine, base, theirs, Choice::All);
        assert!(accepted.plan.schedule().is_ok());
        assert_eq!(accept(mine, mine, mine, Choice::All).plan, *mine);
        assert_eq!(accept(mine, base, base, Choice::All).plan, *mine, "nobody else changed anything");
        let theirs = Plan { unknown: mine.unknown.clone(), ..theirs.clone() };
        let taken = accept(mine, mine, &theirs, Choice::All);
        assert_eq!((&taken.plan, taken.left_out), (&theirs, vec![]));
        let laps = changes(base, &theirs).laps;
        assert_eq!(laps.iter().map(|lap| lap.new).sum::<Time>(), theirs.schedule().expect("it fits").goal());
    }
}
