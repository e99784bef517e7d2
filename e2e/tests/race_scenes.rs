//! The three scenes that Lapwise is made for, run on the race screen of a phone: every figure that is expected of them.
//!
//! The figures are those of the core's tests. What no screen tells, such as the part of the planned pace that a goal
//! needs, is tested there alone.
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "figures are small and positive")]

use e2e::Visitor;
use serde_json::Value;

const SCENES: &str = include_str!("../../core/tests/data/scenes.json");

#[test]
fn the_two_mile_is_warned_at_lap_1_and_is_a_huge_pb() {
    let scene = scene("two-mile");
    let visitor = Visitor::in_a_race_of(&link(&scene, ""));
    let laps = seconds_of(&scene["run"]["cumulativeS"]);
    visitor.sees("400 m at");
    visitor.sees(&clock(&scene["targets"][0]["cumulativeS"], 1));
    visitor.taps_lap(laps[0], "Lap 1 Tap at 400 m");
    visitor.sees("Too fast: 6.3 s ahead");
    visitor.sees("Laps of 80 finish in 10:40");
    visitor.sees(&clock(&scene["targets"][1]["cumulativeS"], 1));
    for (index, lap) in (1..).zip(&laps[1..]) {
        visitor.taps_lap(*lap, &format!("Lap {} Tap at {} m", index + 1, (index + 1) * 400));
        // The next target is that of the plan.
        if index < 3 {
            visitor.sees(&clock(&scene["targets"][index + 1]["cumulativeS"], 1));
        }
    }
    let halfway = &scene["atHalfway"];
    visitor.sees("1600 m 5:20.0");
    visitor.sees("lap 4 in 80.0");
    visitor.sees(&format!("Too fast: {}.0 s ahead", halfway["aheadOfPlanS"]));
    visitor.sees("4 laps to go");
    let [average, plan] = ["averageSoFarForTheRestFinishS", "planForTheRestFinishS"].map(|key| clock(&halfway[key], 0));
    visitor.sees(&format!("Laps of 80 finish in {average}"));
    visitor.sees("7:11.3");
    visitor.sees("Lap of 86.3 6:46.3");
    visitor.sees(&format!("Finish {average}\u{2013}{plan}"));
    visitor.sees("11:30 needs 92.5 a lap");
    visitor.sees_under_more_of_the_race(&[
        &format!("At plan pace from here {plan}"),
        &format!("At this average {average}"),
        "Goal 11:30 92.5 a lap",
        "Goal B 11:00 85.0 a lap",
        "PR 11:35 93.75 a lap",
    ]);
    for (lap, seconds) in (5..).zip([403, 489, 575]) {
        visitor.taps_lap(seconds, &format!("Lap {lap} Tap at {} m", lap * 400));
    }
    visitor.sees("Last lap");
    visitor.sees(&clock(&scene["targets"][4]["cumulativeS"], 1));
    visitor.taps_lap(seconds(&scene["run"]["finishS"]), "Lap 8 Tap at the finish");
    visitor.sees("That was the finish.");
    visitor.taps("See the run");
    visitor.sees("11:01.0");
    visitor.sees("5:20, then 5:41: 85.25 a lap after halfway. 34 s under the PR, 29 under the seed.");
    visitor.sees("1600 m 5:20.0 80.0 5:45.0 25.0 s ahead");
    visitor.taps("Make it my PR");
    visitor.waits_for_link_with("pb=11m1s");
    visitor.taps("Plan");
    visitor.sees("Halfway");
    visitor.asks_nobody_else();
}

#[test]
fn the_first_marathon_has_the_next_mile_and_the_coachs_line() {
    let scene = scene("first-marathon");
    let cue = "You can always go one more mile";
    let visitor = Visitor::in_a_race_of(&link(&scene, &format!("&units=mi&cues=20mi-{}", cue.replace(' ', "%20"))));
    visitor.taps("More of the race");
    visitor.ticks("Next mark only");
    visitor.taps("Close");
    for mile in 1..=20 {
        // 10:03.56 a mile up to mile 20.
        visitor.taps_lap((mile * 60_356 + 50) / 100, &format!("Mile {mile} Tap at the mile mark"));
    }
    for seen in ["Next mile only", "10:03, on plan", "Mile 21 at", "3:32:15", "11:04 for this mile", cue] {
        visitor.sees(seen);
    }
    let screen = visitor.race_screen();
    assert!(["Finish", "4:30", "4:29"].iter().all(|finish| !screen.contains(finish)), "{screen}");
}

#[test]
fn a_marathon_without_a_goal_time_is_run_inside_its_limit() {
    let scene = scene("first-marathon");
    let visitor = Visitor::in_a_race_of(&link(&scene, "&units=mi&aim=finish"));
    visitor.sees("Mile 1 by");
    visitor.taps_lap(600, "Mile 1 Tap at the mile mark");
    for seen in ["Mile 2 expected", "20:00", "limit 4:30:00", "4:22:11"] {
        visitor.sees(seen);
    }
    visitor.sees_no("behind plan");
}

#[test]
fn the_race_that_goes_wrong_at_mile_ten_ends_on_the_runners_own_terms() {
    let scene = scene("mile-ten");
    let expected = &scene["expected"];
    let visitor = Visitor::in_a_race_of(&link(&scene, "&units=mi"));
    for (mile, seconds) in (1..).zip(seconds_of(&scene["run"]["cumulativeS"])) {
        visitor.taps_lap(seconds, &format!("Mile {mile} Tap at the mile mark"));
        match mile {
            10 => visitor.sees("on plan"),
            11 => goes_on_after_mile_11(&visitor),
            12 => visitor.sees_no("now needs"),
            _ => {}
        }
        let figure = |name: &str, places| expected[name].get(mile.to_string()).map(|figure| clock(figure, places));
        let rows = [
            figure("backToPlanFinishS", 0).map(|finish| format!("At plan pace from here {finish}")),
            figure("averageSoFarFinishS", 0).map(|finish| format!("At this average {finish}")),
            // A pace that has to be run is rounded down.
            figure("needsPerMileS", 1)
                .and_then(|pace| Some(format!("Goal 4:00:00 {} a mile", pace.split_once('.')?.0))),
        ];
        let rows: Vec<&str> = rows.iter().flatten().map(String::as_str).collect();
        if !rows.is_empty() {
            visitor.sees_under_more_of_the_race(&rows);
        }
    }
    visitor.taps_lap(seconds(&scene["run"]["finishS"]), "Last 0.22 mi Tap at the finish");
    visitor.taps("See the run");
    for seen in ["4:35:32", "Mile 11 gave 10:21", "Miles 1\u{2013}13 gave 16:17", "10:36 a mile after halfway"] {
        visitor.sees(seen);
    }
}

/// The question and the offer of mile 11: both wait, and nothing is inserted.
fn goes_on_after_mile_11(visitor: &Visitor) {
    visitor.sees("Mile 11 took 19:30, about two. Was a mark missed?");
    visitor.sees_control("Mile 12 Tap at the mile mark");
    visitor.taps("No");
    visitor.sees("4:00:00 now needs 8:28 a mile");
    visitor.sees("The plan\u{2019}s pace still reaches 4:10:21.");
    visitor.sees("Mile 12 at plan pace");
    visitor.sees("2:00:11");
    visitor.sees("10:21 behind plan");
    visitor.sees("Finish 4:10\u{2013}4:24");
    visitor.taps("Run for 4:15:00");
    visitor.sees_no("now needs");
    visitor.sees("now for 4:15:00");
    visitor.taps("Undo the last entry");
    visitor.sees("4:00:00 now needs 8:28 a mile");
    visitor.taps("Keep 4:00:00");
    visitor.sees_no("now needs");
}

fn scene(id: &str) -> Value {
    let scenes: Vec<Value> = serde_json::from_str(SCENES).expect("the scenes are JSON");
    scenes.into_iter().find(|scene| scene["id"] == id).expect("a scene of this name")
}

/// The link of a scene's plan, with more at its end.
fn link(scene: &Value, more: &str) -> String {
    let plan = scene["plan"].as_object().expect("a scene has a plan");
    let pairs = plan.iter().map(|(key, value)| format!("{key}={}", value.as_str().unwrap_or_default()));
    format!("/#{}{more}", pairs.collect::<Vec<_>>().join("&"))
}

fn seconds(value: &Value) -> u64 {
    value.as_u64().expect("whole seconds")
}

fn seconds_of(values: &Value) -> Vec<u64> {
    values.as_array().expect("a list").iter().map(seconds).collect()
}

/// A time as a clock, with so many decimals: `5:45.0`.
fn clock(value: &Value, places: usize) -> String {
    let tenths = (value.as_f64().expect("seconds") * 10.0).round() as u64;
    let (hours, minutes, seconds) = (tenths / 36_000, tenths / 600 % 60, tenths / 10 % 60);
    let clock =
        if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") };
    if places > 0 { format!("{clock}.{}", tenths % 10) } else { clock }
}
