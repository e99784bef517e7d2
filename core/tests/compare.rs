//! Changes between plans, and merges in which nothing is lost where two people changed one.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

#[path = "common/dressed.rs"]
mod dressed;
#[path = "common/plans.rs"]
mod plans;

use dressed::dressed_plans;
use lapwise_core::editing::{Change, Finish, edit, without_invalid};
use lapwise_core::library::compare::{
    Compared, Item, LapKind, Selection, Who, accept, changed_keys, changed_laps, meetings, three_way,
};
use lapwise_core::link;
use lapwise_core::options::{Key, keep_run};
use lapwise_core::pacing::{Distance, Plan, Time};
use lapwise_core::present::changes::{sentence, shown};

fn plan(text: &str) -> Plan {
    let link = link::decode(text).and_then(|link| link.opened);
    let opened = link.unwrap_or_else(|| panic!("{text} is a plan"));
    assert_eq!(opened.problems, [], "{text}");
    opened.plan
}

fn lap(number: u32) -> Item {
    Item::Stretch(Distance::from_metres(number * 400 - 400), Distance::from_metres(number * 400))
}

/// Returns the changes in sentences.
fn sentences(old: &Plan, new: &Plan) -> Vec<String> {
    changed_keys(old, new).into_iter().map(|key| sentence(key, old, new)).collect()
}

#[test]
fn two_set_laps_are_told_from_those_that_moved() {
    let base = plan("distance=3200m&goal=10:40&locks=8-78s");
    let new = plan("distance=3200m&goal=10:40&locks=3-77s_6-82s_8-78s&text=Trust%20it");
    let laps = changed_laps(&base, &new);
    let kinds: Vec<_> = laps.iter().map(|lap| lap.change).collect();
    use LapKind::{Moved, Same, Set};
    assert_eq!(kinds, [Moved, Moved, Set, Moved, Moved, Set, Moved, Same]);
    let sum: u32 = laps.iter().map(|lap| lap.new.millis()).sum();
    assert_eq!(sum, 640_000);
    assert_eq!(sentences(&base, &new), ["Note \u{2013} \u{2192} Trust it"]);
}

#[test]
fn a_rival_is_named_and_taken_over() {
    let (base, new) = (plan("distance=3200m&goal=10:40"), plan("distance=3200m&goal=10:40&rival=10:50-Ana-Zo%C3%AB"));
    assert_eq!(changed_keys(&base, &new), [Key::Rival]);
    assert_eq!(sentences(&base, &new), ["Rival \u{2013} \u{2192} 10:50 Ana-Zoë"]);
    assert_eq!(accept(&base, &base, &new, Selection::All).plan, new);
}

#[test]
fn another_course_is_one_change_and_its_laps_have_no_past() {
    let (old, new) = (plan("distance=3200m&goal=10:40"), plan("distance=5000m&goal=18m&lane=2"));
    assert_eq!(changed_keys(&old, &new), [Key::Distance, Key::Goal]);
    let race = "Race 3200 m · Track 400 m \u{2192} 5000 m · Track 407 m";
    assert_eq!(sentences(&old, &new)[0], race);
    let laps = changed_laps(&old, &new);
    assert!(laps.iter().all(|lap| lap.old.is_none() && lap.change == LapKind::Moved));
}

#[test]
fn both_changes_are_seen() {
    let base = plan("distance=3200m&goal=10:40&locks=1-79s");
    let mine = plan("distance=3200m&goal=10:40&locks=1-77s_4-80s&athlete=Ana&pb=11m");
    let theirs = plan("distance=3200m&goal=10:38&locks=1-78s_4-80s_6-81s&pb=11m");
    let found: Vec<_> = three_way(&mine, &base, &theirs).into_iter().map(|found| (found.item, found.who)).collect();
    let expected = [
        (Item::Key(Key::Goal), Who::Them),
        (Item::Key(Key::Pb), Who::Both),
        (Item::Key(Key::Athlete), Who::Me),
        (lap(1), Who::Conflict),
        (lap(4), Who::Both),
        (lap(6), Who::Them),
    ];
    assert_eq!(found, expected);
    let all = accept(&mine, &base, &theirs, Selection::All);
    assert_eq!(all.plan, plan("distance=3200m&goal=10:38&locks=1-78s_4-80s_6-81s&athlete=Ana&pb=11m"));
    let one = accept(&mine, &base, &theirs, Selection::These(&[lap(6)]));
    assert_eq!(one.plan, plan("distance=3200m&goal=10:40&locks=1-77s_4-80s_6-81s&athlete=Ana&pb=11m"));
    assert_eq!(accept(&mine, &base, &theirs, Selection::These(&[])).plan, mine);
    assert_eq!((all.left_out, one.left_out), (vec![], vec![]));
}

#[test]
fn a_lock_that_the_other_released_goes() {
    let base = plan("distance=3200m&goal=10:40&locks=1-79s_2-80s");
    let theirs = plan("distance=3200m&goal=10:40&locks=2-80s");
    assert_eq!(accept(&base, &base, &theirs, Selection::All).plan, theirs);
}

#[test]
fn overlapping_stretches_are_a_conflict() {
    let base = plan("distance=10km&goal=40m");
    let mine = plan("distance=10km&goal=40m&locks=start-3km-11m");
    let theirs = plan("distance=10km&goal=40m&locks=2km-4km-9m");
    let differences = three_way(&mine, &base, &theirs);
    assert!(differences.iter().all(|difference| difference.who == Who::Conflict));
    assert_eq!(shown(differences[0].item, &theirs), "2 km\u{2013}4 km 9:00");
    assert_eq!(shown(differences[0].item, &mine), "11:00");
    assert_eq!(accept(&mine, &base, &theirs, Selection::All).plan, theirs);
}

#[test]
fn what_does_not_fit_is_left_out_and_said() {
    let base = plan("distance=3200m&goal=10:40");
    let mine = plan("distance=3200m&goal=10:40&locks=1-300s");
    let theirs = plan("distance=3200m&goal=10:40&locks=2-400s");
    let accepted = accept(&mine, &base, &theirs, Selection::All);
    assert_eq!((accepted.plan, accepted.left_out), (theirs, vec![lap(1)]));
}

#[test]
fn another_race_takes_nothing_along_but_what_does_not_fit_it() {
    let base = plan("distance=10km&goal=50m");
    let mine = plan("distance=10km&goal=50m&stops=2km-1m_5km-1m&cues=2km-Go_end-Done&sections=5km-end-Up");
    let theirs = plan("distance=5km&goal=50m");
    let accepted = accept(&mine, &base, &theirs, Selection::All);
    assert_eq!(accepted.left_out, [Item::Key(Key::Stops)]);
    assert_eq!(accepted.plan.stops, mine.stops[..1]);
    assert_eq!((accepted.plan.sections, accepted.plan.cues), (mine.sections, mine.cues));
    let theirs = plan("distance=20km&goal=50m&sections=15km-end-Home");
    let accepted = accept(&base, &base, &theirs, Selection::All);
    assert_eq!((accepted.plan, accepted.left_out), (theirs, vec![]));
}

#[test]
fn any_three_plans_lead_to_a_plan_with_a_schedule() {
    let plans: Vec<_> = dressed_plans(5).take(1500).collect();
    for three in plans.windows(3) {
        let [mine, base, theirs] = three else { continue };
        let accepted = accept(mine, base, theirs, Selection::All);
        assert!(accepted.plan.schedule().is_ok());
        for difference in three_way(mine, base, theirs) {
            let is_told = [mine, base, theirs].iter().any(|plan| !shown(difference.item, plan).is_empty());
            assert!(is_told, "{difference:?}");
        }
        assert_eq!(accept(mine, mine, mine, Selection::All).plan, *mine);
        assert_eq!(accept(mine, base, base, Selection::All).plan, *mine, "nobody else changed anything");
        let mut theirs = Plan { unknown: mine.unknown.clone(), ..theirs.clone() };
        // Whoever changes splits or course leaves the times at their places.
        keep_run(mine, &mut theirs);
        let taken = accept(mine, mine, &theirs, Selection::All);
        assert_eq!((&taken.plan, taken.left_out), (&theirs, vec![]));
        let laps = changed_laps(base, &theirs);
        assert_eq!(laps.iter().map(|lap| lap.new).sum::<Time>(), theirs.schedule().expect("it fits").goal());
    }
}

#[test]
fn every_change_is_told_as_a_runner_reads_it() {
    let old = plan("distance=10km&goal=40m");
    let new = plan(
        "distance=10km&goal=39:59.5&aim=finish&every=400m_5km_8km&units=mi&shape=negative-2.5_kick-400m-4_push-mid-5km-2&round=0.1s\
         &stops=400m-5m&sections=5km-end-5m-hill%255F%2525&cues=8km-5m&pb=41m&seed=1h2m&goal-b=42:30&goal-c=45m\
         &date=2027-04-25&start=09:30&delay=4m10s&label=Spring&athlete=Ana&text=Go",
    );
    let expected = [
        "Goal 40:00 \u{2192} 39:59.5",
        "Aim goal \u{2192} finish",
        "Splits every 1 km \u{2192} 400 m, 5 km, 8 km",
        "Units km \u{2192} mi",
        "Shape even \u{2192} negative 2.5 %, kick 400 m 4 %, push mid\u{2013}5 km 2 %",
        "Show times to \u{2013} \u{2192} 0.1s",
        "Stops \u{2013} \u{2192} 400 m 5:00",
        "Sections \u{2013} \u{2192} 5 km\u{2013}end 5m-hill_%",
        "Cues \u{2013} \u{2192} 8 km 5m",
        "PB \u{2013} \u{2192} 41:00",
        "Seed time \u{2013} \u{2192} 1:02:00",
        "Goal B \u{2013} \u{2192} 42:30",
        "Goal C \u{2013} \u{2192} 45:00",
        "Date \u{2013} \u{2192} 2027-04-25",
        "Start \u{2013} \u{2192} 09:30",
        "Delay to the start line \u{2013} \u{2192} 4:10",
        "Title \u{2013} \u{2192} Spring",
        "Runner \u{2013} \u{2192} Ana",
        "Note \u{2013} \u{2192} Go",
    ];
    assert_eq!(sentences(&old, &new), expected);
}

#[test]
fn plans_meet_at_the_marks_of_the_first_as_far_as_both_go() {
    let met = |first, second| {
        let [first, second] = [plan(first), plan(second)];
        meetings(Compared { plan: &first, run: None }, Compared { plan: &second, run: None })
    };
    let marks = |first, second| met(first, second).iter().map(|met| met.mark.millimetres()).collect::<Vec<_>>();
    let (mile, race) = ("distance=1500m&goal=4m", "distance=800m&goal=2m");
    assert_eq!(marks(mile, race), [300_000, 700_000, 800_000], "300 + 400 + 400 + 400 against 400 + 400");
    assert_eq!(marks(race, mile), [400_000, 800_000]);
    let times = met("distance=half&goal=1:30:00", "distance=half&goal=1:31:00&every=1mi");
    let last = times.last().expect("the finish");
    assert_eq!((times.len(), last.times), (22, [5_400_000, 5_460_000].map(Time::from_millis)));
}

#[test]
fn any_two_plans_meet_at_the_times_that_each_of_them_shows() {
    let plans: Vec<_> = dressed_plans(7).take(800).collect();
    for two in plans.windows(2) {
        let [first, second] = two else { continue };
        let met = meetings(Compared { plan: first, run: None }, Compared { plan: second, run: None });
        let shorter = first.distance.min(second.distance);
        assert_eq!(met.last().map(|met| met.mark), Some(shorter));
        assert!(met.windows(2).all(|two| two[0].mark < two[1].mark));
        for (plan, index) in [(first, 0), (second, 1)] {
            for split in plan.schedule().expect("it fits").splits() {
                let here = met.iter().find(|met| met.mark == split.mark);
                assert!(here.is_none_or(|met| met.times[index] == split.cumulative));
            }
        }
    }
}

#[test]
fn the_end_of_another_race_is_another_place() {
    let [five, ten] = ["5km", "10km"]
        .map(|race| plan(&format!("distance={race}&goal=1h&every=1km&sections=4km-end-Home&cues=end-Smile")));
    assert_eq!(changed_keys(&five, &ten), [Key::Distance, Key::Sections, Key::Cues]);
    assert_eq!(sentence(Key::Sections, &five, &ten), "Sections 4 km\u{2013}5 km Home \u{2192} 4 km\u{2013}10 km Home");
    assert_eq!(sentence(Key::Cues, &five, &ten), "Cues 5 km Smile \u{2192} 10 km Smile");
    assert_eq!(accept(&five, &five, &ten, Selection::All).plan, ten);

    let here = plan("distance=10km&goal=1h&every=1km&sections=4km-5km-Home&cues=5km-Smile");
    assert_eq!(changed_keys(&five, &here), [Key::Distance], "the places stay, however they are spelled");
}

#[test]
fn a_lock_that_keeps_rounding_still_is_never_told_and_never_accepted_alone() {
    let base = plan("distance=marathon&goal=4:00:00&every=1mi&units=mi");
    let schedule = base.schedule().expect("a plan");
    let edited = edit(&base, &schedule, &[0], Change::By(21_000), Finish::Move).expect("the lap can be slower").plan;
    assert_eq!(edited.locks.len(), 2, "the edit sets a lock beside its lap");
    let mile = Item::Stretch(Distance::ZERO, Distance::MILE);
    let items: Vec<_> = three_way(&base, &base, &edited).into_iter().map(|difference| difference.item).collect();
    assert_eq!(items, [Item::Key(Key::Goal), mile]);
    assert_eq!(shown(mile, &edited), "9:30");
    let [beside] = edited.locks[1..] else { panic!("one more lock") };
    let stretch = Item::Stretch(beside.from, beside.to);
    assert_eq!(accept(&base, &base, &edited, Selection::These(&[stretch])).plan, base);
    assert_eq!(accept(&base, &base, &edited, Selection::All).plan, edited);
    let lap_alone = accept(&base, &base, &edited, Selection::These(&[mile])).plan;
    assert_eq!((lap_alone.goal, &lap_alone.locks[..]), (base.goal, &edited.locks[..1]));
    // It goes with its lap, and nobody is told.
    let short = without_invalid(Plan { goal: Time::from_seconds(300), ..edited.clone() });
    assert_eq!((short.plan.locks.len(), short.released.locks), (0, edited.locks[..1].to_vec()));
}

#[test]
fn a_run_in_an_answer_is_a_change_and_is_taken_over() {
    let base = plan("distance=800m&goal=2:40");
    let answer = plan("distance=800m&goal=2:40&run=78s_2m38s&replan=400m-2m39s");
    let items: Vec<_> = three_way(&base, &base, &answer).into_iter().map(|found| (found.item, found.who)).collect();
    assert_eq!(items, [(Item::Run, Who::Them)]);
    assert_eq!(accept(&base, &base, &answer, Selection::All).plan, answer);
    let mine = plan("distance=800m&goal=2:40&label=Mine");
    let both = accept(&mine, &base, &answer, Selection::All).plan;
    assert_eq!((both.label.as_str(), &both.unknown), ("Mine", &answer.unknown));
    assert_eq!(accept(&answer, &answer, &base, Selection::All).plan, base, "and one that was taken out is out");
    assert_eq!(accept(&mine, &base, &answer, Selection::These(&[])).plan, mine);
}

#[test]
fn a_run_stays_at_its_places_beside_other_splits_of_an_answer() {
    let base = plan("distance=3200m&goal=11:30&run=80s_2m40s");
    let answer = plan("distance=3200m&goal=11:30&every=1km&run=400m-80s_800m-2m40s");
    let found: Vec<_> = three_way(&base, &base, &answer).into_iter().map(|found| found.item).collect();
    assert_eq!(found, [Item::Key(Key::Every)], "it is the same run");
    assert_eq!(accept(&base, &base, &answer, Selection::All).plan, answer);
    let without = plan("distance=3200m&goal=11:30");
    let other = accept(&base, &without, &plan("distance=3200m&goal=11:30&every=1km"), Selection::All).plan;
    assert_eq!(other.unknown, answer.unknown);
}
