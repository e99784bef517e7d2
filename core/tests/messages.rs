//! Every message with an example, as a person reads it.

use core::cmp::Ordering;
use lapwise_core::formats::Wanted;
use lapwise_core::formats::races::Group;
use lapwise_core::messages::{self, CountedLaps, LapUnit, LapWord, LapsTold, PlaceWord, StartTold};
use lapwise_core::pacing::{Aim, NamedRace, PartEdge, RaceName, ShapeKind, Units};

#[test]
fn fields() {
    assert_eq!(messages::goal_label(Aim::Goal), "Goal");
    assert_eq!(messages::per_unit(Units::Mi), "per mile");
    assert_eq!(messages::pace_hint(Units::Km, "5:21"), "/km · 5:21/mi");
    assert_eq!(messages::lane_hint("407.7 m"), "A lap is 407.7 m. Whole race in this lane, no stagger");
    assert_eq!(messages::in_lane(4_u8), "lane 4");
    assert_eq!(messages::laps_of(8_u8, "400 m"), "8 × 400 m");
    assert_eq!(messages::part_and_laps("300 m", 3_u8, "400 m"), "300 m + 3 × 400 m");
    assert_eq!(messages::split_count(8_u8), "8 splits");
    assert_eq!(messages::remove_item("20 km, 1 min 30 s"), "Remove 20 km, 1 min 30 s");
    assert_eq!(messages::beyond_finish("42.195 km"), "This is beyond the finish at 42.195 km. Give a place before it.");
}

#[test]
fn headline() {
    let told = |laps, start, part, part_time, first, second| {
        messages::headline(laps, start, LapUnit::Lap, "80.4", part, part_time, first, second)
    };
    let alone = |laps, first, second| told(laps, StartTold::Nothing, "", "", first, second);
    let after_part = |laps, first, second| told(laps, StartTold::Part, "300 m", "48.0", first, second);
    assert_eq!(alone(LapsTold::Alike, "", ""), "80.4 a lap");
    assert_eq!(told(LapsTold::Alike, StartTold::Lap, "", "77.0", "", ""), "80.4 a lap after a 77.0");
    assert_eq!(after_part(LapsTold::Alike, "", ""), "80.4 a lap after 300 m in 48.0");
    assert_eq!(alone(LapsTold::ButOne, "77.0", "3"), "80.4 a lap, lap 3 in 77.0");
    assert_eq!(after_part(LapsTold::ButOne, "77.0", "3"), "80.4 a lap after 300 m in 48.0, lap 3 in 77.0");
    assert_eq!(alone(LapsTold::Then, "82.0", "2400 m"), "80.4 a lap, 82.0 from 2400 m");
    assert_eq!(after_part(LapsTold::Then, "82.0", "2400 m"), "80.4 a lap after 300 m in 48.0, 82.0 from 2400 m");
    assert_eq!(alone(LapsTold::FromTo, "81.2", "78.8"), "80.4 a lap, from 81.2 to 78.8");
    assert_eq!(after_part(LapsTold::FromTo, "81.2", "78.8"), "80.4 a lap after 300 m in 48.0, from 81.2 to 78.8");
    assert_eq!(alone(LapsTold::Between, "78.8", "81.2"), "80.4 a lap, between 78.8 and 81.2");
    assert_eq!(after_part(LapsTold::Between, "78.8", "81.2"), "80.4 a lap after 300 m in 48.0, between 78.8 and 81.2");
    assert_eq!(messages::halfway_and_finish("5:20", Aim::Goal, "10:40"), "Halfway 5:20 · Finish 10:40");
    assert_eq!(messages::finish_in(Aim::Goal, "10:40"), "Finish 10:40");
    assert_eq!(messages::spoken_headline("80.0 a lap", Aim::Goal, "10:40"), "80.0 a lap. Finish 10:40");
    assert_eq!(messages::under_pb("55 s", "PB"), "55 s under your PB");
    assert_eq!(messages::level_with_pb("PB"), "level with your PB");
    assert_eq!(messages::over_pb("20 s", "PB"), "20 s over your PB");
    assert_eq!(
        messages::lap_beyond_record("2026-04-26", "400 m", "34.2"),
        "As of 2026-04-26, nobody had run 400 m in 34.2."
    );
    assert_eq!(messages::far_under_pb("7.9 %", "PB"), "7.9 % faster than your PB.");
}

#[test]
fn chart() {
    assert_eq!(messages::reference_pace("PB", "11:35"), "PB 11:35 pace");
    assert_eq!(messages::gap_axis("PB", "11:35"), "gap to PB 11:35");
    assert_eq!(messages::halfway_at("5:18.3"), "halfway 5:18.3");
    assert_eq!(messages::lap_reading("1200 m", "4:00.0", "lap 3", "80.0"), "1200 m · clock 4:00.0 · lap 3 in 80.0");
}

#[test]
fn table() {
    assert_eq!(messages::gap_column("PB"), "Gap to PB");
    assert_eq!(messages::ahead("3.0 s"), "3.0 s ahead");
    assert_eq!(messages::behind("1:02"), "1:02 behind");
}

#[test]
fn editing() {
    assert_eq!(messages::lap_of("Lap 3", 8_u8), "Lap 3 of 8");
    for (word, what, name, title) in [
        (LapWord::Lap, "3", "lap 3", "Lap 3"),
        (LapWord::Kilometre, "5", "km 5", "Km 5"),
        (LapWord::Mile, "20", "mile 20", "Mile 20"),
        (LapWord::First, "300 m", "first 300 m", "First 300 m"),
        (LapWord::Last, "0.22 mi", "last 0.22 mi", "Last 0.22 mi"),
        (LapWord::Stretch, "5 km\u{2013}10 km", "5 km\u{2013}10 km", "5 km\u{2013}10 km"),
    ] {
        assert_eq!([messages::lap_in_sentence(word, what), messages::lap_title(word, what)], [name, title]);
    }
    assert_eq!(messages::release_named_lap("mile 20"), "Release mile 20");
    assert_eq!(messages::lap_was("80.0"), "was 80.0");
    assert_eq!(messages::lap_edited("Lap 3", "77.0"), "Lap 3 in 77.0.");
    assert_eq!(messages::laps_edited(CountedLaps::Laps, 2_u8), "2 laps changed.");
    assert_eq!(messages::laps_edited(CountedLaps::Splits, 2_u8), "2 splits changed.");
    assert_eq!(messages::other_laps_moved(CountedLaps::Splits, 1_u8), "1 other split moved.");
    assert_eq!(messages::other_laps_moved(CountedLaps::Splits, 25_u8), "25 other splits moved.");
    assert_eq!(messages::other_laps_moved(CountedLaps::Laps, 7_u8), "7 other laps moved.");
    assert_eq!(messages::finish_is("10:41.0"), "The finish is 10:41.0.");
    assert_eq!(messages::released_time("Lap 2", "77.0"), "Lap 2’s fixed 77.0");
    assert_eq!(messages::and_more("Lap 1’s fixed 77.0", 2_u8), "Lap 1’s fixed 77.0 and 2 more");
    assert_eq!(messages::released_stop("20 km"), "Stop at 20 km");
    assert_eq!(messages::released_reference("PB", "11:00"), "PB 11:00");
    assert_eq!(messages::released(1_u8, "Lap 2’s fixed 77.0"), "Lap 2’s fixed 77.0 no longer fits and was released.");
}

#[test]
fn shape() {
    assert_eq!(messages::shape_kind(ShapeKind::Fade), "Fade");
    assert_eq!(messages::part_edge(PartEdge::After), "From");
    let part = |kind, from, to| messages::shape_part(kind, from, "30 km", to, "35 km");
    for (kind, text) in [
        (ShapeKind::Negative, "Negative split"),
        (ShapeKind::Positive, "Positive split"),
        (ShapeKind::Fade, "Fade from 30 km"),
        (ShapeKind::Kick, "Kick over the last 30 km"),
        (ShapeKind::Crowd, "Crowded start over 30 km"),
        (ShapeKind::Burst, "Fast start over 30 km"),
        (ShapeKind::Ease, "Ease off from 30 km to 35 km"),
        (ShapeKind::Push, "Push from 30 km to 35 km"),
    ] {
        assert_eq!(part(kind, PlaceWord::Mark, PlaceWord::Mark), text);
    }
    assert_eq!(part(ShapeKind::Ease, PlaceWord::Start, PlaceWord::Halfway), "Ease off from the start to halfway");
    assert_eq!(part(ShapeKind::Push, PlaceWord::Halfway, PlaceWord::Finish), "Push from halfway to the finish");
    assert_eq!(messages::efforts("Negative split", 3_u8), "Negative split + 3 more");
    assert_eq!(
        messages::then_effort("Negative split", "Kick over the last 400 m"),
        "Negative split. Kick over the last 400 m"
    );
    assert_eq!(
        messages::shape_in_halves("Negative split", "2:01:13", "1:58:47"),
        "Negative split: first half 2:01:13, second 1:58:47."
    );
    assert_eq!(messages::halves("2:01:13", "1:58:47"), "2:01:13, then 1:58:47");
    assert_eq!(messages::shape_and_fixed("Even", 2_u8), "Even + 2 fixed");
    assert_eq!(messages::times_fixed(1_u8), "1 time fixed");
    assert_eq!(messages::half_too_long("4:00:00"), "A half is shorter than the whole race. Give less than 4:00:00.");
}

#[test]
fn sections() {
    assert_eq!(messages::section_number(2_u8), "Section 2");
    assert_eq!(messages::time_and_pace("29:40", "5:56", Units::Km), "29:40, 5:56 per km");
    assert_eq!(messages::cue_at_place("20 mi"), "cue at 20 mi");
}

#[test]
fn race_day() {
    assert_eq!(messages::start_at("09:30"), "Start 09:30");
    assert_eq!(messages::finish_at("13:02:15"), "Finish at 13:02:15");
    assert_eq!(messages::days_later("01:10:00", 1_u8), "01:10:00 +1 d");
    assert_eq!(messages::stop("20 km", "1 min 30 s"), "20 km, 1 min 30 s");
}

#[test]
fn references() {
    assert_eq!(messages::goal_against(Ordering::Less, "55 s"), "The goal is 55 s faster");
    let rule = |side| messages::run_for_goal(side, "2:31:10", "30 km", "goal B");
    assert_eq!(rule(Ordering::Greater), "If the clock says more than 2:31:10 at 30 km, run for goal B.");
    assert_eq!(rule(Ordering::Less), "If the clock says less than 2:31:10 at 30 km, run for goal B.");
}

#[test]
fn races() {
    assert_eq!(messages::group(Group::Ultra), "Ultra");
    assert_eq!(messages::miles("13.1"), "13.1 miles");
    for (name, text) in [
        (RaceName::Measured, "3000 m"),
        (RaceName::Steeplechase, "3000 m steeplechase"),
        (RaceName::HalfMarathon, "Half marathon"),
        (RaceName::Marathon, "Marathon"),
    ] {
        assert_eq!(messages::race_name(name, "3000 m"), text);
    }
    assert_eq!(messages::race_in("3200 m", "10:40"), "3200 m in 10:40");
    assert_eq!(messages::race_and_goal("3200 m", "10:40"), "3200 m 10:40");
    assert_eq!(messages::longer_by("11.0 m"), "11.0 m longer");
    assert_eq!(messages::shorter_by("11.0 m"), "11.0 m shorter");
    assert_eq!(messages::race_hint(NamedRace::M3200), "the American high-school two mile, 8 laps");
}

#[test]
fn plans() {
    assert_eq!(
        messages::too_many_splits(99999_u32, 10000_u32),
        "99999 splits are more than the 10000 that fit. Choose a longer split, such as 1km."
    );
    assert_eq!(messages::too_many_locks(500_u32), "More than 500 locks, stops or cues do not fit. Take some out.");
    assert_eq!(
        messages::lock_backwards("10 km", "5 km", "42.195 km"),
        "The lock from 10 km to 5 km runs backwards. Lock a stretch such as 5km to 10km, up to 42.195 km."
    );
    assert_eq!(
        messages::lock_beyond_finish("40 km", "45 km", "42.195 km"),
        "The lock from 40 km to 45 km goes beyond the finish. Lock a stretch such as 5km to 10km, up to 42.195 km."
    );
    assert_eq!(
        messages::lock_time("400 m", "800 m", "0.0 s"),
        "The lock from 400 m to 800 m takes 0.0 s. Give a time to 0.01 s that is longer than the stops in it, such as 77s."
    );
    assert_eq!(
        messages::locks_overlap("400 m", "800 m"),
        "The lock from 400 m to 800 m starts before another one ends. Release one of them."
    );
    assert_eq!(
        messages::no_time_left(messages::FixedParts::Stops, "10:40"),
        "The stops take the whole goal of 10:40, and nothing is left for the rest. Release one, or give a slower goal."
    );
    assert_eq!(
        messages::fixed_over_goal(messages::FixedParts::Laps, "12.0 s", "10:40"),
        "The locked laps take 12.0 s more than the goal of 10:40. Release one, or give a slower goal."
    );
    assert_eq!(
        messages::locks_under_goal("12.0 s", "10:40"),
        "Every split is locked, and together they are 12.0 s faster than the goal of 10:40. Release one, or give a faster goal."
    );
    assert_eq!(
        messages::stop_outside("5 km", "5 km", "2.5 km"),
        "The stop at 5 km is not before the finish at 5 km. Give a place before it, such as 2.5 km."
    );
    assert_eq!(messages::lap_too_fast("lap 3", "0.1 s"), "This leaves lap 3 no time. Give it at least 0.1 s.");
    assert_eq!(messages::lap_too_slow("Lap 3"), "Lap 3 would take 1000 hours. Give it less, such as 1:20.");
    assert_eq!(
        messages::rest_too_fast("12.0 s"),
        "This is 12.0 s too much: it leaves the other splits no time. Give less, or let the finish move."
    );
    assert_eq!(
        messages::rest_too_fast_but_for("12.0 s", "lap 3"),
        "This is 12.0 s too much: it leaves the other splits no time. Release lap 3, or let the finish move."
    );
    assert_eq!(
        messages::all_locked_but_for("lap 3"),
        "Every other split is locked, and none can make up for this one. Release lap 3, or let the finish move."
    );
    assert_eq!(
        messages::section_overlaps("5 km", "10 km"),
        "The lock from 5 km to 10 km covers a part of this section. Release it first."
    );
    assert_eq!(messages::percent_too_large("66 %"), "This percentage is not under 66 %. Give one such as 2.5.");
    assert_eq!(
        messages::too_many_efforts(8_u8),
        "A shape has at most 8 stretches of their own. Take some out, or choose one such as fade-30km-10."
    );
    assert_eq!(messages::no_such_lane(6_u8), "This track has lanes 1 to 6. Give one of them, such as 1.");
}

#[test]
fn values() {
    assert_eq!(
        messages::value_missing(Wanted::Time),
        "Nothing is written here, but a time is needed. Write 77s, 10m40s or 3:29:59."
    );
    assert_eq!(messages::value_unfinished(Wanted::Time, "77"), "“77” is not finished. Write 77s, 10m40s or 3:29:59.");
    assert_eq!(messages::value_unreadable(Wanted::Time, "77"), "“77” is not a time. Write 77s, 10m40s or 3:29:59.");
    assert_eq!(messages::value_without_unit(Wanted::Time, "77"), "“77” has no unit. Write 77s, 10m40s or 3:29:59.");
    assert_eq!(
        messages::value_over_59(Wanted::Time, "77"),
        "“77” has minutes or seconds over 59. Write 77s, 10m40s or 3:29:59."
    );
    assert_eq!(
        messages::value_negative(Wanted::Time),
        "This is below zero, but a time is not. Write 77s, 10m40s or 3:29:59."
    );
    assert_eq!(messages::value_zero(Wanted::Time), "This is zero, but a time is not. Write 77s, 10m40s or 3:29:59.");
    assert_eq!(
        messages::value_too_fine(Wanted::Time),
        "This is too fine: a time is given to 0.01 s. Write 77s, 10m40s or 3:29:59."
    );
    assert_eq!(
        messages::value_too_small(Wanted::Time),
        "This is too short: a time is at least 0.01 s. Write 77s, 10m40s or 3:29:59."
    );
    assert_eq!(
        messages::value_too_large(Wanted::Time),
        "This is too much: a time is at most 999 h 59 min 59.99 s. Write 77s, 10m40s or 3:29:59."
    );
}

#[test]
fn options() {
    assert_eq!(
        messages::problem("lane", "A lane is a number from 1 to 9, such as 2."),
        "lane: A lane is a number from 1 to 9, such as 2."
    );
    assert_eq!(messages::not_on_road("lane"), "A road has no lane. Leave it out, or set surface to track.");
    assert_eq!(messages::none_of("x", "km or mi"), "“x” is none of km or mi.");
    assert_eq!(messages::no_shape("x"), "“x” is not a shape. Write negative-2, fade-30km-10 or kick-400m-4.");
    assert_eq!(messages::no_lock("x"), "“x” is not a lock. Write 3-77s or 5km-10km-19m30s.");
    assert_eq!(messages::no_stop("x"), "“x” is not a stop. Write 20km-1m30s.");
    assert_eq!(messages::no_section("x"), "“x” is not a section. Write 20mi-end-The Embankment.");
    assert_eq!(messages::no_cue("x"), "“x” is not a cue. Write 20mi-One more mile.");
    assert_eq!(messages::no_item("x", "y"), "“x” is not y. Write y.");
    assert_eq!(messages::lap_not_there("9-77s", 8_u8), "“9-77s” fixes a lap that is not there: the plan has 8.");
    assert_eq!(messages::text_too_long(80_u8), "At most 80 characters fit.");
    assert_eq!(messages::too_many_items(250_u8), "At most 250 items fit.");
    assert_eq!(
        messages::lock_released("5 km", "10 km"),
        "The fixed time from 5 km to 10 km no longer fits and was released."
    );
    assert_eq!(messages::stop_released("20 km"), "The stop at 20 km no longer fits and was taken out.");
}

#[test]
fn links() {
    assert_eq!(
        messages::link_too_long(1000027_u32),
        "This link is too long to be a plan (1000027 characters). The last plan is still here."
    );
}

#[test]
fn review() {
    assert_eq!(
        messages::another_plan("3200 m 10:40"),
        "This plan was sent to you. You have another one: 3200 m 10:40."
    );
    assert_eq!(messages::own_plan_kept("3200 m 10:40"), "Your own plan, 3200 m 10:40, is under My plans.");
    assert_eq!(
        messages::changes_accepted_but(2_u8),
        "The changes are in your plan, but for 2 that did not fit with the rest."
    );
    assert_eq!(messages::your_change("Goal 10:50 → 10:45"), "Yours: Goal 10:50 → 10:45");
    assert_eq!(messages::you_changed_too("10:45"), "You changed this too: 10:45");
    assert_eq!(messages::changed("Goal", "10:50", "10:40"), "Goal 10:50 → 10:40");
    assert_eq!(messages::lap_changed("1200 m", "80.0", "77.0"), "Lap to 1200 m: 80.0 → 77.0");
}

#[test]
fn sharing() {
    assert_eq!(messages::plan_in_short("3200 m", "10:40", "80.0 a lap"), "3200 m in 10:40: 80.0 a lap");
    assert_eq!(messages::open_your_plan("3200 m", "10:40"), "Open your plan: 3200 m in 10:40");
}

#[test]
fn library() {
    assert_eq!(messages::kept_already("Spring"), "This plan is kept already: Spring.");
    assert_eq!(messages::open_named("Spring"), "Open Spring");
    assert_eq!(messages::duplicate_named("Spring"), "Duplicate Spring");
    assert_eq!(messages::delete_named("Spring"), "Delete Spring");
    assert_eq!(messages::copy_of("Spring"), "Spring copy");
    assert_eq!(messages::numbered("Spring", 2_u8), "Spring (2)");
    assert_eq!(messages::numbered_copy_of("Spring", 2_u8), "Spring copy (2)");
    assert_eq!(messages::deleted("Spring"), "Deleted: Spring.");
    assert_eq!(messages::plans_added(3_u8), "Plans added: 3.");
    assert_eq!(messages::plans_added_but(3_u8, 1_u8), "Plans added: 3. Lines that could not be read: 1.");
    assert_eq!(messages::unread_plans(1_u8), "Kept plans that could not be read: 1.");
    assert_eq!(messages::from_plan_to("Spring", "Autumn"), "From Spring to Autumn");
    assert_eq!(
        messages::held_against("Spring", "Autumn", "10.0 s ahead", "3200 m"),
        "Autumn, held against Spring: 10.0 s ahead at 3200 m."
    );
    assert_eq!(messages::only_longer_goes_on("Spring"), "From there on only Spring has times.");
}

#[test]
fn export() {
    assert_eq!(messages::file_saved("lapwise-3200-m-10-40.csv"), "lapwise-3200-m-10-40.csv is saved.");
}

#[test]
fn embed() {
    assert_eq!(messages::pixels(390_u32), "390 px");
}

#[test]
fn paper() {
    assert_eq!(messages::pages(2_u8), "The first of 2 pages");
    assert_eq!(messages::part_of(2_u8, 5_u8), "2 of 5");
    assert_eq!(messages::goals_a_and_b("4:00:00", "4:10:00"), "A 4:00:00 · B 4:10:00");
    assert_eq!(messages::pace_chart_of("3200 m"), "3200 m · pace chart");
    assert_eq!(messages::goals_left_out("Ana, 9:00"), "Left out, since the plan does not fit the goal: Ana, 9:00.");
    assert_eq!(messages::too_many_columns(200_u8), "At most 200 columns fit. Give a longer step, or fewer athletes.");
    assert_eq!(messages::no_goal_in_line(5_u8, "Dan"), "Line 5: no goal in “Dan”. Write Ana 10:40.");
}

#[test]
fn trackside() {
    assert_eq!(messages::past_finish_line("200 m"), "200 m past the finish line");
}

#[test]
fn spoken() {
    assert_eq!(messages::spoken_seconds("45.0"), "45.0 seconds");
    assert_eq!(messages::spoken_minutes(1_u8, "20.0 seconds"), "1 minute 20.0 seconds");
    assert_eq!(messages::spoken_hours(2_u8, "5 minutes 7 seconds"), "2 hours 5 minutes 7 seconds");
    assert_eq!(messages::spoken_lap_seconds("20.0"), "20.0");
    assert_eq!(messages::spoken_locked("1 minute 20.0"), "1 minute 20.0, locked");
}
