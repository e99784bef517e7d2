//! The headline says what the pace field and the table say.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use lapwise_core::editing::{Released, section_pace, without_invalid};
use lapwise_core::formats::print;
use lapwise_core::options;
use lapwise_core::options::OpenedPlan;
use lapwise_core::pacing::{Distance, Every, Interval, Pace, Plan, RACES, ShownUnit, Stop, Surface, Time, Units};
use lapwise_core::present::LapName;
use lapwise_core::present::headline::{headline, remark};
use lapwise_core::present::phrases;
use lapwise_core::present::table::rows;
use lapwise_core::present::typed_pace;

const UNITS: [(Units, Distance, Interval); 2] =
    [(Units::Km, Distance::KILOMETRE, Interval::KILOMETRE), (Units::Mi, Distance::MILE, Interval::MILE)];

fn shown(pairs: &[(&str, &str)]) -> String {
    let OpenedPlan { plan, schedule, problems } = options::read(pairs.iter().copied());
    assert_eq!(problems, [], "{pairs:?}");
    let headline = headline(&plan, &schedule, "PB");
    format!("{} {}", headline.number, headline.rest)
}

#[test]
fn the_pace_of_an_even_plan_is_the_one_of_the_pace_field() {
    let mut seen = 0;
    for race in RACES.iter().filter(|race| race.surface == Surface::Road) {
        for (units, per, interval) in UNITS {
            let kilometres = race.distance.millimetres() / 1_000_000 + 1;
            // Long races have goals enough to leave some out.
            for seconds in (kilometres * 150..kilometres * 600).step_by(1 + kilometres as usize / 5) {
                let goal = Time::from_seconds(seconds);
                let plan = Plan { units, every: Every::Interval(interval), ..Plan::new(race, goal) };
                let schedule = plan.schedule().expect("an even plan fits");
                let headline = headline(&plan, &schedule, "PB");
                assert_eq!(
                    headline.number,
                    print::pace(typed_pace(&plan, per)),
                    "{} in {goal:?}, {units:?}",
                    race.name
                );
                assert!(["a km", "a mile"].contains(&&*headline.rest), "{} in {goal:?}: {}", race.name, headline.rest);
                seen += 1;
            }
        }
    }
    assert!(seen > 20_000, "{seen}");
}

#[test]
fn a_pace_that_is_typed_is_told() {
    for (race, units, pace) in [
        ("marathon", "mi", "6:30"),
        ("marathon", "mi", "8:00"),
        ("marathon", "mi", "9:00"),
        ("marathon", "mi", "10:00"),
        ("marathon", "km", "5:30"),
        ("marathon", "km", "6:00"),
        ("half", "mi", "6:52"),
    ] {
        let [given, every] = [format!("{pace}/{units}"), format!("1{units}")];
        let headline = shown(&[("distance", race), ("pace", &given), ("every", &every), ("units", units)]);
        assert_eq!(headline, format!("{pace} a {}", if units == "mi" { "mile" } else { "km" }));
    }
    assert_eq!(shown(&[("distance", "marathon"), ("goal", "3:30:00")]), "4:58 a km");
}

#[test]
fn a_course_in_loops_is_told_in_laps() {
    let told = |options: &[(&str, &str)]| {
        let opened = options::read(options.iter().copied());
        let names: Vec<_> = (0..opened.schedule.splits().len())
            .filter_map(|lap| LapName::in_schedule(&opened.plan, &opened.schedule, lap))
            .map(|name| name.in_sentence())
            .collect();
        (shown(options), names.join(", "))
    };
    let walk = [("distance", "20km"), ("goal", "1:40:00"), ("lap", "2km"), ("by", "walk")];
    assert_eq!(told(&walk).0, "10:00 a lap");
    let parkrun = [("distance", "5km"), ("goal", "25:00"), ("lap", "2km")];
    assert_eq!(told(&parkrun), ("10:00 a lap".to_owned(), "lap 1, lap 2, last 1 km".to_owned()));
    let odd_first = [("distance", "5km"), ("goal", "25:00"), ("lap", "2km"), ("odd", "first")];
    assert_eq!(told(&odd_first), ("10:00 a lap".to_owned(), "first 1 km, lap 2, lap 3".to_owned()));
    // Splits of another interval are told in its own unit.
    let kilometres = [("distance", "5km"), ("goal", "25:00"), ("lap", "2km"), ("every", "1km")];
    assert_eq!(told(&kilometres), ("5:00 a km".to_owned(), "km 1, km 2, km 3, km 4, km 5".to_owned()));
}

#[test]
fn a_lap_of_an_even_plan_is_in_the_table_and_finishes_by_the_goal() {
    for race in RACES.iter().filter(|race| race.surface == Surface::Track) {
        for tenths in (0..3000).step_by(7) {
            let goal = Time::from_millis(race.distance.millimetres() / 1000 * 150 + tenths * 100);
            let plan = Plan::new(race, goal);
            let schedule = plan.schedule().expect("an even plan fits");
            if schedule.unit() == ShownUnit::Second {
                continue;
            }
            let lap = plan.track.lap();
            let laps: Vec<_> = schedule.splits().iter().filter(|split| split.length == lap).collect();
            let headline = headline(&plan, &schedule, "PB");
            let told = plan.shown_pace(lap, schedule.unit());
            assert_eq!(headline.number, print::lap(told, schedule.unit(), plan.surface), "{} in {goal:?}", race.name);
            let finish = Pace::new(told, lap).and_then(|pace| pace.goal(plan.distance, schedule.unit()));
            assert!(finish.is_some_and(|finish| finish <= goal), "{} in {goal:?}: {finish:?}", race.name);
            let in_table = laps.iter().any(|split| split.lap.abs_diff(told) <= Time::from_millis(100));
            assert!(laps.is_empty() || in_table, "{} in {goal:?}: {headline:?}", race.name);
            assert_eq!(headline.rest, "a lap", "{} in {goal:?}", race.name);
        }
    }
    assert_eq!(shown(&[("distance", "3200m"), ("goal", "11:30")]), "86.2 a lap");
    assert_eq!(shown(&[("distance", "3200m"), ("goal", "11:30.1")]), "86.2 a lap", "8 of 86.3 are 11:30.4");
}

#[test]
fn one_even_pace_is_one_figure_everywhere() {
    let opened = |pairs: &[(&str, &str)]| {
        let OpenedPlan { plan, schedule, problems } = options::read(pairs.iter().copied());
        assert_eq!(problems, [], "{pairs:?}");
        (plan, schedule)
    };
    let sections = ("sections", "start-20mi-City_20mi-end-River_5km-7km-Bridge");
    for (units, per) in [("km", Distance::KILOMETRE), ("mi", Distance::MILE)] {
        for goal in ["4:30:00", "3:30:00", "3:59:54", "3:29:46", "2:38:57"] {
            let (plan, schedule) =
                opened(&[("distance", "marathon"), ("goal", goal), ("every", "1mi"), ("units", units), sections]);
            let pace = headline(&plan, &schedule, "PB").number;
            assert_eq!(print::pace(typed_pace(&plan, per)), pace);
            for row in rows(&plan, &schedule, None).iter().filter(|row| row.lap_number.is_some()) {
                let shown = if units == "km" { &row.pace_km } else { &row.pace_mi };
                assert_eq!(*shown, pace, "{goal} at {}", row.mark);
            }
            for section in &plan.sections {
                assert_eq!(section_pace(&plan, section).map(print::pace).as_deref(), Some(&*pace), "{goal}");
            }
        }
    }
    let (plan, schedule) = opened(&[("distance", "3200m"), ("goal", "11:30")]);
    let paces = rows(&plan, &schedule, None).into_iter().map(|row| (row.pace_km, row.pace_mi));
    assert_eq!(paces.collect::<BTreeSet<_>>().len(), 1, "laps of 86.2 and 86.3 are one pace");
}

#[test]
fn the_pace_of_a_fixed_lap_or_section_stays_what_was_typed() {
    for seconds in 540..600 {
        let locks = format!("1-{seconds}s_20mi-22mi-{}s", 2 * seconds);
        let OpenedPlan { plan, schedule, .. } = options::read([
            ("distance", "marathon"),
            ("goal", "4:05:00"),
            ("every", "1mi"),
            ("units", "mi"),
            ("locks", &locks),
            ("sections", "20mi-22mi-Hill"),
        ]);
        let typed = print::pace(Time::from_seconds(seconds));
        assert_eq!(rows(&plan, &schedule, None).first().map(|row| row.pace_mi.clone()), Some(typed.clone()));
        assert_eq!(
            plan.sections.first().and_then(|section| section_pace(&plan, section)).map(print::pace),
            Some(typed)
        );
    }
}

#[test]
fn a_pace_says_where_it_finishes() {
    let said = |distance, goal, units| {
        let plan = options::read([("distance", distance), ("goal", goal), ("units", units)]).plan;
        phrases::pace_finish(&plan)
    };
    assert_eq!(said("10km", "49:55", "km").as_deref(), Some("4:59/km finishes 49:50"));
    assert_eq!(said("marathon", "3:30:00", "km").as_deref(), Some("4:58/km finishes 3:29:34"));
    assert_eq!(said("10km", "50:00", "km"), None, "it finishes on the goal");
    assert_eq!(said("marathon", "4:30:00", "mi").as_deref(), Some("10:17/mi finishes 4:29:37"));
}

#[test]
fn laps_that_an_edit_kept_as_they_are_shown_are_one_pace() {
    let plan = [("distance", "marathon"), ("every", "1mi"), ("units", "mi")];
    let with = |goal, locks| shown(&[&plan[..], &[("goal", goal), ("locks", locks)]].concat());
    assert_eq!(with("4:00:21", "1-9m30s_1mi-1617.475m-3s"), "9:09 a mile after a 9:30");
    assert_eq!(with("4:00:00", "1-9m30s"), "9:08 a mile after a 9:30");
}

#[test]
fn only_whole_laps_are_compared_and_two_times_are_written_alike() {
    let headline = |goal, locks| shown(&[("distance", "5000m"), ("goal", goal), ("locks", locks)]);
    assert_eq!(headline("20m", "1-50s_13-90s"), "96.3 a lap after 200 m in 50.0, 90.0 from 4600 m");
    assert_eq!(headline("20m", "1-50s_2-90s"), "96.3 a lap after a 90.0");
    assert_eq!(headline("20m", "1-50s"), "95.8 a lap after 200 m in 50.0");
    assert_eq!(headline("20m", "2-90s-110s"), "96.0 a lap, between 1:30.0 and 1:50.0");
    assert_eq!(shown(&[("distance", "1500m"), ("goal", "4:00"), ("locks", "1-45s")]), "65.0 a lap after 300 m in 45.0");
}

#[test]
fn a_lap_that_nobody_can_run_is_remarked() {
    let remark = |locks| {
        let opened = options::read([("distance", "3200m"), ("goal", "9:00"), ("locks", locks)]);
        remark(&opened.plan, &opened.schedule, "PB")
    };
    assert_eq!(remark("1-300s").as_deref(), Some("As of 2026-04-26, nobody had run 400 m in 34.2."));
    assert_eq!(remark("1-70s"), None);
    assert_eq!(remark("1-43.03s"), None, "this is the record");
    assert_eq!(remark("1-43.02s").as_deref(), Some("As of 2026-04-26, nobody had run 400 m in 43.02."));
}

#[test]
fn only_runners_are_compared_with_the_records_of_runners() {
    let remark = |goal, by| {
        let opened = options::read([("distance", "marathon"), ("goal", goal), ("by", by)]);
        assert_eq!(opened.problems, []);
        remark(&opened.plan, &opened.schedule, "PB")
    };
    assert_eq!(remark("1:59:30", "run"), None, "somebody has run that");
    assert_eq!(remark("1:59:29", "run").as_deref(), Some("As of 2026-04-26, nobody had run this far this fast."));
    assert_eq!(["wheelchair", "walk"].map(|by| remark("1:20:00", by)), [None, None]);
}

#[test]
fn a_goal_far_under_the_pb_is_told_to_a_tenth_of_a_percent() {
    let remark = |goal| {
        let opened = options::read([("distance", "3200m"), ("goal", goal), ("pb", "11:35")]);
        remark(&opened.plan, &opened.schedule, "PB")
    };
    assert_eq!(remark("10:40").as_deref(), Some("7.9 % faster than your PB."));
    assert_eq!(remark("11:00.3"), None, "4.99 %");
}

#[test]
fn what_was_let_go_is_listed() {
    let shown = |distance, locks: &str, goal| {
        let plan = options::read([("distance", distance), ("goal", "10:40"), ("locks", locks)]).plan;
        let released = without_invalid(Plan { goal, ..plan.clone() }).released;
        phrases::released(&plan, &released)
    };
    let seconds = Time::from_seconds;
    assert_eq!(shown("3200m", "1-300s-300s", seconds(540)), "Lap 2’s fixed 5:00.0 no longer fits and was released.");
    assert_eq!(
        shown("3200m", "1-70s-300s_1200m-2000m-200s", seconds(100)),
        "Lap 2’s fixed 5:00.0, 1200 m–2000 m’s fixed 3:20.0 no longer fit and were released."
    );
    assert_eq!(
        shown("3200m", "1-70s-71s-72s-73s-74s", seconds(20)),
        "Lap 1’s fixed 70.0, Lap 2’s fixed 71.0, Lap 3’s fixed 72.0, Lap 4’s fixed 73.0, Lap 5’s fixed 74.0 no longer fit \
         and were released."
    );
    let given = [("distance", "3200m"), ("goal", "10:40"), ("locks", "8-77s"), ("pb", "11:00"), ("goal-b", "10:50")];
    let plan = options::read(given).plan;
    let all = "Lap 8’s fixed 77.0, Stop at 1600 m, PB 11:00, Goal B 10:50 no longer fit and were released.";
    let stop = Stop { at: plan.distance.halfway(), time: Time::ZERO };
    let released = Released { locks: plan.locks.clone(), stops: vec![stop], references: 2 };
    assert_eq!(phrases::released(&plan, &released), all);
    let released = Released { stops: vec![stop; 2], ..Released::default() };
    assert_eq!(phrases::released(&plan, &released), "Stop at 1600 m, Stop at 1600 m no longer fit and were released.");
}
