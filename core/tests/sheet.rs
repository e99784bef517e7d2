//! Printed sheets: pictures to look at, and properties of every sheet of every plan.
//!
//! `LAPWISE_BLESS=1 cargo test --test sheet` writes the pictures anew.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/plans.rs"]
mod plans;
#[path = "common/properties.rs"]
mod properties;

use std::path::PathBuf;

use lapwise_core::files::qr::Code;
use lapwise_core::pacing::{Cue, Distance, Lock, Plan, Time};
use lapwise_core::present::Reference;
use lapwise_core::present::chart::{Frame, View};
use lapwise_core::present::geometry::Bounds;
use lapwise_core::present::picture::{Inks, Item, Picture, Style, Text, to_svg, width, wrapped};
use lapwise_core::present::refusals;
use lapwise_core::present::sheet;
use lapwise_core::present::sheet::{GoalSteps, PAGE_HEIGHT, PAGE_WIDTH, Runner, RunnersError};
use lapwise_core::{link, messages, options};
use proptest::prelude::*;

#[test]
fn the_title_of_laps_of_one_digit_has_room_between_wide_columns() {
    assert_sheets_are_sound(16_343_701_890_387_438_018, "", "", 59_857);
}

#[test]
fn a_band_of_a_marathon_by_the_mile() {
    let plan = marathon(&[("every", "1mi"), ("goal-b", "4:15:00"), ("cues", "20mi-One%20more%20mile_13mi-Gel")]);
    let pages = band(&plan);
    assert_golden("band-marathon-mi", &pages[0]);
    assert_eq!((pages.len(), strips(&pages[0])), (1, 1));
    for (mark, due) in [("1", "9:09"), ("13", "1:59:00"), ("20", "3:03:05"), ("26", "3:58:00"), ("Finish", "4:00:00")] {
        assert_row(&pages[0], mark, due);
    }
    assert_row(&pages[0], "20", "3:14:31");
    assert_row(&pages[0], "26", "9:09");
    assert_eq!(texts(&pages[0]).filter(|text| text.text == "One more mile").count(), 1);
}

#[test]
fn a_band_of_a_marathon_by_the_kilometre_is_one_strip_too() {
    let pages = band(&marathon(&[("goal-b", "4:15:00")]));
    assert_golden("band-marathon-km", &pages[0]);
    assert_eq!((pages.len(), strips(&pages[0])), (1, 1));
    assert_row(&pages[0], "42", "3:58:53");
}

#[test]
fn a_band_is_60_mm_wide_with_digits_of_12_pt() {
    for plan in [marathon(&[("every", "1mi"), ("goal-b", "4:15:00")]), hundred_miles()] {
        for page in band(&plan) {
            let cuts = page.items.iter().filter_map(|item| match item {
                Item::Path(path) if path.d.ends_with('Z') => Some(&path.d),
                _ => None,
            });
            for cut in cuts {
                let ends: Vec<i32> = cut[1..].split([' ', 'H', 'V', 'Z']).filter_map(|it| it.parse().ok()).collect();
                assert!(ends[2] - ends[0] <= 600, "{cut}");
            }
            let clocks = texts(&page).filter(|text| text.text.len() >= 7 && text.text.matches(':').count() == 2);
            assert!(clocks.clone().count() >= 27);
            // 12 pt are 42.33 tenths of a millimetre.
            assert!(clocks.into_iter().all(|text| text.style.size >= 43 || text.text.contains('A')));
        }
    }
}

#[test]
fn a_hundred_miles_by_laps_go_on_in_more_strips() {
    let pages = band(&hundred_miles());
    assert_eq!(pages.iter().map(strips).sum::<usize>(), 10);
    let finishes = pages.iter().flat_map(texts).filter(|text| text.text == "Finish").count();
    assert_eq!(finishes, 1);
    assert_every_clock_is_there(&pages, &hundred_miles());
}

#[test]
fn one_page_of_a_plan() {
    let plan = marathon(&[
        ("every", "1mi"),
        ("shape", "fade-20mi-10"),
        ("pb", "4:10:12"),
        ("label", "London 2027"),
        ("athlete", "Ana Okafor"),
        ("date", "2027-04-25"),
        ("start", "09:30"),
        ("cues", "20mi-One%20more%20mile"),
        ("text", "Drink at every station. Walk through the water tables if you must, then run."),
    ]);
    let pages = printed(&plan);
    assert_eq!(pages.len(), 1);
    assert_golden("plan-marathon", &pages[0]);
    assert_every_clock_is_there(&pages, &plan);
    let shown: Vec<&str> = texts(&pages[0]).map(|text| text.text.as_str()).collect();
    for text in ["London 2027", "Marathon · Ana Okafor · 2027-04-25 · Start 09:30", "One more mile"] {
        assert!(shown.contains(&text), "{text} is not among {shown:?}");
    }
    assert!(shown.contains(&"lapwise.example") && !shown.concat().contains("#v="), "the site is named in short");
    assert!(code_on(&pages[0]) == code_of(&plan), "the code of the link stands on the sheet");
}

#[test]
fn a_marathon_by_the_kilometre_is_one_page() {
    let plan = marathon(&[("shape", "negative-2")]);
    let pages = printed(&plan);
    assert_golden("plan-marathon-km", &pages[0]);
    assert_eq!(pages.len(), 1);
    assert_every_clock_is_there(&pages, &plan);
}

#[test]
fn one_page_of_a_track_race() {
    let plan = read(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s"), ("pb", "11:35")]);
    let pages = printed(&plan);
    assert_eq!(pages.len(), 1);
    assert_golden("plan-3200m", &pages[0]);
    assert_eq!(texts(&pages[0]).filter(|text| text.text == "*").count(), 1);
}

#[test]
fn a_hundred_miles_by_laps_lose_no_row() {
    let plan = hundred_miles();
    let pages = printed(&plan);
    assert_eq!(pages.len(), 5);
    assert_every_clock_is_there(&pages, &plan);
}

#[test]
fn a_pace_chart_of_goals_in_steps() {
    let plan = read(&[("distance", "3200m"), ("goal", "10:40"), ("shape", "negative-2"), ("locks", "1-77s")]);
    let runners = goals(540, 720, 10).unwrap();
    let pages = sheet::pace_chart(&plan, &runners);
    assert_eq!(pages.len(), 1);
    assert_golden("pace-chart-3200m", &pages[0]);
    let shown: Vec<&str> = texts(&pages[0]).map(|text| text.text.as_str()).collect();
    let last = read(&[("distance", "3200m"), ("goal", "12:00"), ("shape", "negative-2")]).schedule().unwrap();
    for split in last.splits() {
        let clock = lapwise_core::formats::print::clock(split.cumulative, last.unit());
        assert!(shown.contains(&clock.as_str()), "{clock}");
    }
    assert!(shown.contains(&messages::locks_left_out()));
}

#[test]
fn a_pace_chart_of_athletes() {
    let read_list = sheet::athletes(
        "Ana 3:40:00\nBen,4:05:00\nno time\nMaximiliana-Theodora Longname\t5:00:00",
        Distance::MARATHON,
    );
    assert_eq!(read_list.problems.len(), 1);
    let plan = marathon(&[("every", "1mi")]);
    let pages = sheet::pace_chart(&plan, &read_list.runners);
    assert_eq!(pages.len(), 1);
    assert_golden("pace-chart-athletes", &pages[0]);
}

#[test]
fn a_pace_chart_that_fits_no_page_repeats_its_marks() {
    let plan = hundred_miles();
    let runners = goals(15 * 3600, 24 * 3600, 900).unwrap();
    let pages = sheet::pace_chart(&plan, &runners);
    assert!(pages.len() > 1);
    let clocks = pages.iter().flat_map(texts).filter(|text| text.text == "15:00:00" || text.text == "24:00:00");
    // Once as the head of each block, once in its row of the finish.
    assert!(clocks.count() >= 4);
    for page in &pages {
        assert_sound(page);
        assert!(texts(page).any(|text| text.style.is_bold && text.text.ends_with(" m")), "marks on every page");
    }
}

#[test]
fn goals_that_do_not_fit_the_stops_are_named() {
    let plan = read(&[("distance", "10km"), ("goal", "50:00"), ("stops", "5km-10m")]);
    let runner = |minutes: u32| Runner { name: String::new(), goal: seconds(minutes * 60) };
    let pages = sheet::pace_chart(&plan, &[runner(5), runner(50)]);
    let shown: Vec<_> = texts(&pages[0]).map(|text| text.text.as_str()).collect();
    assert!(shown.contains(&messages::goals_left_out("0:05:00").as_str()), "{shown:?}");
    assert!(texts(&pages[0]).any(|text| text.text == "50:00"));
}

#[test]
fn steps_that_lead_nowhere_are_refused() {
    for (from, to, step) in [(720, 540, 10), (540, 720, 0), (0, 720, 10), (1, 3_000_000, 1)] {
        let refusal = if to == 3_000_000 { RunnersError::TooMany { most: 200 } } else { RunnersError::NotSteps };
        assert_eq!(goals(from, to, step), Err(refusal), "{from} {to} {step}");
    }
}

#[test]
fn athletes_in_every_order_and_separation() {
    for line in
        ["Ana 10:40", "10:40 Ana", "Ana\t10:40", "Ana, 10:40", "\"Ana\";\"10:40\"", "  Ana   10.40 ", "Ana 10m40s"]
    {
        let read = sheet::athletes(line, Distance::from_metres(3200));
        assert_eq!(read.runners, [Runner { name: "Ana".into(), goal: seconds(640) }], "{line}");
    }
    let read = sheet::athletes("Ana\r\n\r\n12:00\r\nBen 99 11:05", Distance::from_metres(3200));
    let problems: Vec<_> = read.problems.iter().map(refusals::runners_error).collect();
    assert_eq!(problems, ["Line 1: no goal in “Ana”. Write Ana 10:40."]);
    assert_eq!(read.runners[0], Runner { name: String::new(), goal: seconds(720) });
    assert_eq!(read.runners[1], Runner { name: "Ben 99".into(), goal: seconds(665) });
    assert_eq!(sheet::athletes(&"Ana 10:40\n".repeat(300), Distance::from_metres(3200)).runners.len(), 200);
}

#[test]
fn the_chart_as_a_file() {
    let plan = read(&[
        ("distance", "3200m"),
        ("goal", "10:40"),
        ("locks", "1-77s"),
        ("pb", "11:35"),
        ("label", "State <final> & \"more\""),
    ]);
    let chart = |view| sheet::chart(&plan, &plan.schedule().unwrap(), view, Frame::new(1200, 600, 20), "PB");
    assert_golden("chart-3200m", &chart(View::Pace));
    assert_golden("chart-3200m-gap", &chart(View::Gap(Reference::Goal)));
    let svg = to_svg(&chart(View::Pace), Inks::Colour);
    assert!(svg.contains(">State &lt;final&gt; &amp; &quot;more&quot;</text>"));
    assert!(svg.contains("width=\"1200.0px\""));
    for view in [View::Pace, View::Gap(Reference::Pb)] {
        assert_sound(&chart(view));
    }
}

#[test]
fn a_plan_is_printed_as_it_is_seen() {
    let plan = read(&[("distance", "3200m"), ("goal", "10:40"), ("pb", "11:35"), ("rival", "10:50-Ana")]);
    let shown = |view| -> Vec<String> {
        let pages = sheet::plan(&plan, &plan.schedule().unwrap(), view, "PB", "", &[]);
        pages.iter().flat_map(texts).map(|text| text.text.clone()).collect()
    };
    let has = |view, text: &str| shown(view).iter().any(|shown| shown == text);
    assert!(has(View::Pace, "per lap") && has(View::Pace, "Gap to PB") && has(View::Pace, "Ana 10:50 pace"));
    let rival = View::Gap(Reference::Rival);
    assert!(has(rival, "gap to Ana 10:50") && has(rival, "Gap to Ana") && has(rival, "10.0 s ahead"));
}

#[test]
fn text_that_is_wrapped_is_all_there() {
    let text = "One two  three-and-a-very-long-word-that-fits-nowhere four\n\nfive";
    let style = Style::plain(30);
    for room in [40, 100, 200, 400, 2000] {
        let lines = wrapped(text, style, room);
        assert!(lines.iter().all(|line| width(line, style) <= room), "{lines:?}");
        let squeezed = |text: &str| text.replace([' ', '\n'], "");
        assert_eq!(squeezed(&lines.concat()), squeezed(text));
    }
}

/// Checks the band and the page of some plans, with a name, a note, and another goal of `b` seconds.
fn assert_sheets_are_sound(seed: u64, name: &str, note: &str, b: u32) {
    for plan in plans::plans(seed).take(4) {
        let mut plan = Plan { label: name.to_owned(), athlete: name.to_owned(), text: note.to_owned(), ..plan };
        plan.references.goal_b = Some(seconds(b));
        (plan.references.rival, plan.rival) = (Some(seconds(b)), name.to_owned());
        if b.is_multiple_of(2) {
            plan.references.goal_b = None;
        }
        plan.cues.push(Cue { at: plan.distance, line: name.to_owned() });
        if plan.schedule().is_ok() {
            let pages = [band(&plan), printed(&plan)].concat();
            pages.iter().for_each(assert_sound);
            assert_every_clock_is_there(&printed(&plan), &plan);
        }
    }
}

proptest! {
    #![proptest_config(properties::cases(400))]

    #[test]
    fn nothing_overlaps_or_leaves_the_page(seed in any::<u64>(), name in "\\PC{0,80}", note in "(\\PC|\n){0,300}", b in 60..100_000_u32) {
        assert_sheets_are_sound(seed, &name, &note, b);
    }

    #[test]
    fn no_chart_overlaps(seed in any::<u64>(), width in 300..3000_u32, height in 220..2000_u32, font in 8..24_u32, name in "\\PC{0,80}") {
        for plan in plans::plans(seed).take(3) {
            let Ok(schedule) = plan.schedule() else { continue };
            let plan = Plan { label: name.clone(), ..plan };
            for view in [View::Pace, View::Gap(Reference::Goal)] {
                let picture = sheet::chart(&plan, &schedule, view, Frame::new(width, height, font), "PB");
                prop_assert!(picture.width.abs_diff(i32::try_from(width * 10).unwrap()) < 10);
                prop_assert!(picture.height.abs_diff(i32::try_from(height * 10).unwrap()) < 10);
                assert_sound(&picture);
            }
        }
    }

    #[test]
    fn no_pace_chart_overlaps(seed in any::<u64>(), names in prop::collection::vec("\\PC{0,40}", 1..40)) {
        for plan in plans::plans(seed).filter(|plan| plan.marks().is_ok_and(|marks| marks.len() < 60)).take(2) {
            let runner = |(index, name): (usize, &String)| {
                let goal = plan.goal.millis() / 10_000 * 10 * (1000 + u32::try_from(index).unwrap()) / 1000 * 1000;
                Runner { name: name.clone(), goal: Time::from_millis(goal.clamp(1000, Time::LONGEST.millis())) }
            };
            let runners: Vec<Runner> = names.iter().enumerate().map(runner).collect();
            sheet::pace_chart(&plan, &runners).iter().for_each(assert_sound);
        }
    }
}

fn read(pairs: &[(&str, &str)]) -> Plan {
    let opened = options::read(pairs.iter().copied());
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
    opened.plan
}

fn marathon(pairs: &[(&str, &str)]) -> Plan {
    read(&[&[("distance", "marathon"), ("goal", "4:00:00")], pairs].concat())
}

fn hundred_miles() -> Plan {
    let plan = read(&[("distance", "100mi"), ("surface", "track"), ("goal", "18:00:00"), ("goal-b", "20:00:00")]);
    let locks = vec![Lock { from: Distance::ZERO, to: plan.marks().unwrap()[0], time: seconds(150) }];
    let name = "A very long name of a race that goes round and round for a hundred miles and more".chars().take(80);
    Plan { label: name.collect(), athlete: "W".repeat(80), locks, ..plan }
}

const fn seconds(seconds: u32) -> Time {
    Time::from_seconds(seconds)
}

/// The goals from one to another in steps, all in seconds.
fn goals(first: u32, last: u32, step: u32) -> Result<Vec<Runner>, RunnersError> {
    GoalSteps { first: seconds(first), last: seconds(last), step: seconds(step) }.runners()
}

fn band(plan: &Plan) -> Vec<Picture> {
    sheet::band(plan, &plan.schedule().unwrap())
}

fn printed(plan: &Plan) -> Vec<Picture> {
    sheet::plan(plan, &plan.schedule().unwrap(), View::Pace, "PB", &address(plan), &code_of(plan))
}

fn address(plan: &Plan) -> String {
    format!("https://lapwise.example/index.html{}", link::encode(plan))
}

fn code_of(plan: &Plan) -> Vec<Vec<bool>> {
    Code::of(&address(plan)).map(|code| code.rows()).unwrap_or_default()
}

/// The squares of the code that is drawn on a page, read from its rectangles.
fn code_on(page: &Picture) -> Vec<Vec<bool>> {
    let numbers =
        |run: &str| -> Vec<usize> { run.split([' ', 'h', 'v', 'H', 'z']).filter_map(|it| it.parse().ok()).collect() };
    let paths = page.items.iter().filter_map(|item| if let Item::Path(path) = item { Some(&path.d) } else { None });
    let runs: Vec<Vec<usize>> = paths.flat_map(|d| d.split('M')).map(numbers).filter(|run| run.len() == 5).collect();
    let (Some(left), Some(square)) = (runs.iter().map(|run| run[0]).min(), runs.first().map(|run| run[3])) else {
        return Vec::new();
    };
    let count = (1900 - left) / square;
    let mut rows = vec![vec![false; count]; count];
    for run in &runs {
        let (x, y) = ((run[0] - left) / square, run[1] / square);
        rows[y][x..x + run[2] / square].fill(true);
    }
    rows
}

#[test]
fn stops_and_sections_are_on_the_sheet_and_on_the_band() {
    let plan = marathon(&[("every", "1mi"), ("stops", "22km-1m30s"), ("sections", "12km-17km-Docks_35km-end-Home")]);
    for pages in [printed(&plan), band(&plan)] {
        let shown: Vec<&str> = pages.iter().flat_map(texts).map(|text| text.text.as_str()).collect();
        for text in ["stop 90 s", "Docks begins", "Docks ends", "Home begins"] {
            assert!(shown.contains(&text), "{text} is not among {shown:?}");
        }
    }
}

fn texts(picture: &Picture) -> impl Iterator<Item = &Text> + Clone {
    picture.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some(text),
        Item::Path(_) => None,
    })
}

/// Returns the number of strips on a page of a band.
fn strips(page: &Picture) -> usize {
    texts(page).filter(|text| text.text == "Tape here").count()
}

/// Checks that a time stands in the row of a mark.
fn assert_row(page: &Picture, mark: &str, due: &str) {
    let rows = texts(page).filter(|text| text.text == mark).map(|text| text.y);
    let mut found = rows.flat_map(|y| texts(page).filter(move |text| text.y == y && text.text == due));
    assert!(found.next().is_some(), "{due} is not at {mark}");
}

fn assert_every_clock_is_there(pages: &[Picture], plan: &Plan) {
    let schedule = plan.schedule().unwrap();
    let mut shown: Vec<&str> = pages.iter().flat_map(texts).map(|text| text.text.as_str()).collect();
    shown.sort_unstable();
    for split in schedule.splits() {
        let clock = lapwise_core::formats::print::clock(split.cumulative, schedule.unit());
        assert!(shown.binary_search(&clock.as_str()).is_ok(), "{clock} is missing");
    }
}

/// Checks that all texts are on the page and apart.
fn assert_sound(picture: &Picture) {
    let frame = Bounds { left: 0, top: 0, right: picture.width, bottom: picture.height };
    let mut texts: Vec<(&Text, Bounds)> = texts(picture).map(|text| (text, text.bounds())).collect();
    // From the top, so that each is compared only with those that begin beside it.
    texts.sort_by_key(|(_, bounds)| bounds.top);
    for (index, (text, bounds)) in texts.iter().enumerate() {
        assert!(frame.holds(bounds), "{text:?} leaves the page: {bounds:?}");
        let near = texts[index + 1..].iter().take_while(|(_, other)| other.top < bounds.bottom);
        for (other, other_bounds) in near {
            assert!(!bounds.overlaps(other_bounds), "{text:?} covers {other:?}");
        }
    }
    for item in &picture.items {
        if let Item::Path(path) = item {
            assert!(path.x >= 0 && path.y >= 0 && path.x < picture.width && path.y < picture.height);
        }
    }
}

fn assert_golden(name: &str, picture: &Picture) {
    assert_sound(picture);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/sheet").join(name).with_extension("svg");
    let svg = to_svg(picture, if name.starts_with("chart") { Inks::Colour } else { Inks::Black });
    if std::env::var_os("LAPWISE_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, svg).unwrap();
    } else {
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(svg == golden, "{name} has changed; LAPWISE_BLESS=1 writes it anew");
    }
    // A chart is a file of its own size and no page.
    assert!((picture.width, picture.height) == (PAGE_WIDTH, PAGE_HEIGHT) || name.starts_with("chart"));
}
