//! The chart's geometry: pictures to look at, and what holds for every plan and frame.
//!
//! `LAPWISE_BLESS=1 cargo test --test chart` writes the pictures anew.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/properties.rs"]
mod properties;

use lapwise_core::library::compare::Compared;
use lapwise_core::options;
use lapwise_core::pacing::{
    Distance, Every, Interval, LengthUnit, Lock, Percent, Place, Plan, RACES, Section, Shape, ShapeKind, ShapePart,
    Stop, Surface, Time, Units,
};
use lapwise_core::present::Reference;
use lapwise_core::present::chart::{Chart, Clip, Frame, Label, PaceComparison, Stack, Step, Stretch, Trace, View};
use lapwise_core::present::geometry::Bounds;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::PathBuf;

#[test]
fn even_two_miles_on_a_phone() {
    assert_picture("3200m-even", PHONE, &two_mile(), View::Pace);
}

#[test]
fn first_lap_locked_with_a_pb() {
    assert_picture("3200m-lock-pb", PHONE, &locked_two_mile(), View::Pace);
}

#[test]
fn first_part_of_a_1500() {
    let plan = race("1500m", Time::from_hms(0, 4, 5));
    assert_picture("1500m-first-part", PHONE, &plan, View::Pace);
}

#[test]
fn marathon_by_kilometres_with_a_negative_split() {
    let plan = Plan { shape: negative(200), ..race("marathon", Time::from_hms(4, 0, 0)) };
    assert_picture("marathon-km-negative", PHONE, &plan, View::Pace);
    assert_picture("marathon-km-negative-wide", Frame::new(900, 320, 12), &plan, View::Pace);
}

#[test]
fn marathon_by_miles_with_a_fade_and_stops() {
    assert_picture("marathon-mi-fade-stops", PHONE, &wall(), View::Pace);
    assert_picture("marathon-mi-fade-stops-gap", PHONE, &wall(), View::Gap(Reference::Goal));
}

#[test]
fn hundred_miles_on_the_track() {
    assert_picture("100mi-laps-narrow", Frame::new(300, 220, 11), &hundred_miles(), View::Pace);
    assert_picture("100mi-laps-wide", Frame::new(1200, 320, 12), &hundred_miles(), View::Pace);
}

#[test]
fn part_of_a_hundred_miles() {
    let stretch = Stretch { from: Distance::from_metres(60_100), to: Distance::from_metres(68_300) };
    let frame = Frame { stretch: Some(stretch), ..PHONE };
    assert_picture("100mi-laps-span", frame, &hundred_miles(), View::Pace);
    assert_picture("100mi-laps-span-gap", frame, &hundred_miles(), View::Gap(Reference::Goal));
}

#[test]
fn a_single_split() {
    let every = Every::Marks(Vec::new());
    let plan = Plan { every, ..Plan::of(Distance::MILE, Surface::Road, Time::from_seconds(420)) };
    assert_picture("single-split", PHONE, &plan, View::Pace);
}

#[test]
fn gap_to_even_and_to_the_pb() {
    assert_picture("3200m-gap-even", PHONE, &locked_two_mile(), View::Gap(Reference::Goal));
    assert_picture("3200m-gap-pb", PHONE, &locked_two_mile(), View::Gap(Reference::Pb));
    let plan = Plan { shape: negative(200), ..race("marathon", Time::from_hms(4, 0, 0)) };
    assert_picture("marathon-gap-even", PHONE, &plan, View::Gap(Reference::Goal));
}

#[test]
fn narrow_and_crowded() {
    assert_picture("narrow-references", Frame::new(280, 200, 11), &crowded(), View::Pace);
    assert_picture("narrow-10000m", Frame::new(280, 200, 11), &race("10000m", Time::from_hms(0, 42, 0)), View::Pace);
}

#[test]
fn sections_are_bands() {
    assert_picture("marathon-sections", PHONE, &thames(), View::Pace);
    assert_picture("marathon-sections-wide", Frame::new(900, 320, 12), &thames(), View::Pace);
    assert_picture("marathon-sections-gap", PHONE, &thames(), View::Gap(Reference::Goal));
}

#[test]
fn a_section_keeps_to_the_span_and_to_the_race() {
    let mut plan = thames();
    plan.sections.push(section(43_000, 50_000, "Home"));
    let schedule = plan.schedule().unwrap();
    let stretch = Stretch { from: Distance::from_metres(25_000), to: Distance::from_metres(35_000) };
    let frame = Frame { stretch: Some(stretch), ..PHONE };
    let chart = Chart::new(frame, &plan, &schedule, View::Pace, "PB");
    let within: Vec<_> = chart.bands.iter().map(|band| (band.x0, band.x1)).collect();
    let at = |metres: i32| chart.plot.left + (metres - 25_000) * (chart.plot.right - chart.plot.left) / 10_000;
    assert_eq!(within.len(), 2);
    assert!(within[0].0 == chart.plot.left && (within[0].1 - at(30_000)).abs() <= 1);
    assert!((within[1].0 - at(32_187)).abs() <= 1 && within[1].1 == chart.plot.right);
    let whole = Chart::new(PHONE, &plan, &schedule, View::Pace, "PB");
    assert_eq!(whole.bands.len(), 3, "what lies beyond the finish is not drawn");
}

#[test]
fn a_standing_lap_is_held_at_the_edge() {
    let stops = vec![Stop { at: Distance::from_metres(5_000), time: Time::from_seconds(1200) }];
    let plan = Plan { stops, shape: negative(300), ..race("half", Time::from_hms(2, 15, 0)) };
    assert_picture("half-standing-lap", PHONE, &plan, View::Pace);
    let schedule = plan.schedule().unwrap();
    let chart = Chart::new(PHONE, &plan, &schedule, View::Pace, "PB");
    let clips: Vec<_> = chart.steps.iter().enumerate().filter_map(|(lap, step)| Some((lap, step.clip?))).collect();
    assert_eq!(clips, [(5, Clip::Slower)]);
}

#[test]
fn an_even_plan_is_one_flat_line_whatever_its_marks() {
    for every in [Every::Lap, Every::Interval(Interval::MILE), Every::Interval(Interval::KILOMETRE)] {
        for goal in (5_400..5_500).map(Time::from_seconds) {
            let plan = Plan { every: every.clone(), ..Plan::of(Distance::HALF_MARATHON, Surface::Track, goal) };
            let schedule = plan.schedule().unwrap();
            let chart = Chart::new(PHONE, &plan, &schedule, View::Pace, "PB");
            assert!(chart.steps.iter().all(|step| Some(step.y) == chart.average), "{every:?} {goal:?}");
        }
    }
}

#[test]
fn a_course_in_loops_has_its_paces_by_the_lap() {
    let caption = |every| {
        let road_lap = Some(Distance::from_metres(2000));
        let plan = Plan { road_lap, every, ..race("5km", Time::from_hms(0, 25, 0)) };
        let schedule = plan.schedule().unwrap();
        Chart::new(PHONE, &plan, &schedule, View::Pace, "PB").y_caption.map(|caption| caption.text)
    };
    assert_eq!(caption(Every::Lap), Some("per lap".into()));
    assert_eq!(caption(Every::Interval(Interval::KILOMETRE)), Some("per km".into()));
}

#[test]
fn equal_references_keep_their_labels_apart() {
    let schedule = crowded().schedule().unwrap();
    let chart = Chart::new(Frame::new(600, 300, 12), &crowded(), &schedule, View::Pace, "PB");
    let named: Vec<_> =
        chart.references.iter().filter_map(|line| line.label.as_ref()).map(|l| l.text.as_str()).collect();
    assert_eq!(named, ["seed 10:30 pace", "PB 11:00 pace", "goal B 11:00 pace", "goal C 11:05 pace"]);
}

#[test]
fn a_rival_is_a_line_with_a_name() {
    let mut plan = two_mile();
    plan.references.rival = Some(Time::from_hms(0, 10, 50));
    let texts_of = |plan: &Plan, view| -> Vec<String> {
        let chart = Chart::new(PHONE, plan, &plan.schedule().unwrap(), view, "PB");
        let labels = chart.labels().into_iter().map(|label| label.text.as_str());
        // The longest would cross halfway.
        labels.chain(chart.legend()).map(str::to_owned).collect()
    };
    for (name, shown) in [
        ("", "rival"),
        ("Zo\u{eb} Lind-\u{c5}ker", "Zo\u{eb} Lind-\u{c5}ker"),
        ("Wolfeschlegelsteinhausen", "Wolfeschlegelst\u{2026}"),
    ] {
        plan.rival = name.to_owned();
        let pace = texts_of(&plan, View::Pace);
        assert!(pace.contains(&[shown, " 10:50 pace"].concat()), "{pace:?}");
        let gap = texts_of(&plan, View::Gap(Reference::Rival));
        assert!(gap.contains(&["gap to ", shown, " 10:50"].concat()), "{gap:?}");
    }
    plan.references.rival = None;
    assert!(texts_of(&plan, View::Pace).iter().all(|text| !text.contains("Wolf")), "a name alone is no line");
}

/// The times of a plan itself.
const fn compared(plan: &Plan) -> Compared<'_> {
    Compared { plan, run: None }
}

#[test]
fn a_comparison_shows_the_laps_of_both_plans() {
    let (plan, other) = (locked_two_mile(), race("1500m", Time::from_hms(0, 5, 20)));
    let PaceComparison { chart, other: path } =
        PaceComparison::new(PHONE, compared(&plan), compared(&other), Units::Km, "PB").unwrap();
    assert_eq!((chart.average, chart.halfway.as_ref(), chart.references.len(), chart.bands.len()), (None, None, 0, 0));
    assert!(chart.steps.iter().all(|step| step.clip.is_none()));
    // The plan's laps are 80.4; the other's are shown as 64.0 for 300 m, 85.3, 85.4 and 85.3.
    let numbers: Vec<i32> = path.split(['M', 'L', 'H', ' ']).filter_map(|number| number.parse().ok()).collect();
    let [marks, heights]: [Vec<i32>; 2] = [2, 1].map(|at| numbers.chunks(3).map(|step| step[at]).collect());
    let metres = [300, 700, 1100, 1500];
    assert_eq!(marks, metres.map(|metres| chart.x_of(Distance::from_metres(metres))));
    let shown = [85_333, 85_300, 85_400, 85_300].map(|lap| chart.y_of_time(1, Time::from_millis(lap)).unwrap());
    assert_eq!(heights, shown);
    assert!(shown.iter().all(|y| chart.steps[1].y < *y && *y < chart.plot.bottom));
    let unschedulable = Plan { goal: Time::ZERO, ..plan.clone() };
    assert_eq!(PaceComparison::new(PHONE, compared(&plan), compared(&unschedulable), Units::Km, "PB"), None);
}

#[test]
fn a_run_is_drawn_by_the_laps_that_were_timed() {
    let plan = |run| options::read([("distance", "3200m"), ("goal", "11:30"), ("run", run)]).plan;
    let texts = |run| {
        let plan = plan(run);
        let (run, _) = options::read_run(&plan);
        let (longer, other) = (Compared { plan: &plan, run: Some(&run) }, Compared { plan: &plan, run: Some(&run) });
        let chart = PaceComparison::new(PHONE, longer, other, Units::Km, "PB").unwrap().chart;
        assert_eq!(chart.steps.len(), run.passed().count());
        chart.x_ticks.iter().filter_map(|tick| Some(tick.label.as_ref()?.text.clone())).collect::<Vec<_>>()
    };
    assert_eq!(texts("80s_2m40s_4m"), ["1", "2", "3"]);
    assert_eq!(texts("81s_x_4m3s_5m24s"), ["400", "1200", "1600"], "there is no lap 2 or 3");
}

#[test]
fn names_of_sections_stand_under_their_sections() {
    let chart = |sections: &[(u32, u32, &str)], width| {
        let mut plan = race("marathon", Time::from_hms(4, 0, 0));
        plan.sections = sections.iter().map(|(from, to, name)| section(*from, *to, name)).collect();
        let schedule = plan.schedule().unwrap();
        Chart::new(Frame::new(width, 200, 12), &plan, &schedule, View::Pace, "PB")
    };
    let named = |sections: &[(u32, u32, &str)], width| -> Vec<Option<String>> {
        chart(sections, width).bands.into_iter().map(|band| Some(band.label?.text)).collect()
    };
    let all = |names: [&str; 3]| names.map(|name| Some(name.to_owned())).to_vec();
    let close = [(0, 10_000, "Greenwich"), (10_000, 21_000, "Tower Bridge"), (21_000, 42_000, "Canary Wharf")];
    assert_eq!(named(&close, 800), all(["Greenwich", "Tower Bridge", "Canary Wharf"]));
    assert_eq!(named(&[(30_000, 32_000, "The Wall")], 326), [Some("The Wall".to_owned())], "there is room beside it");
    for (sections, width) in [(&close, 326), (&close, 800)] {
        for band in chart(sections, width).bands {
            let label = band.label.unwrap();
            assert!((band.x0..=band.x1).contains(&((label.bounds.left + label.bounds.right) / 2)), "{label:?}");
        }
    }
    let narrow = [(20_000, 22_000, "Bridge"), (22_000, 24_000, "Docks"), (24_000, 26_000, "Park")];
    assert_eq!(named(&narrow, 326)[1], None, "nothing is better than a letter");
    assert_eq!(chart(&narrow, 326).legend(), ["Docks"], "but it is told");
}

#[test]
fn views_of_one_width_share_their_margin() {
    let (plan, frame) = (wall(), Frame::new(700, 280, 12));
    let schedule = plan.schedule().unwrap();
    let views = [View::Pace, View::Gap(Reference::Goal), View::Gap(Reference::Pb)];
    let plots = views.map(|view| Chart::new(frame, &plan, &schedule, view, "PB").plot);
    assert!(plots.iter().all(|plot| (plot.left, plot.right) == (640, plots[0].right)), "{plots:?}");
}

#[test]
fn stops_are_marked() {
    let schedule = wall().schedule().unwrap();
    let chart = Chart::new(PHONE, &wall(), &schedule, View::Pace, "PB");
    assert_eq!(chart.stops, [8, 16].map(|miles| chart.x_of(Interval::MILE.times(miles))));
}

const PHONE: Frame = Frame::new(358, 220, 11);

fn race(name: &str, goal: Time) -> Plan {
    Plan::new(RACES.iter().find(|race| race.name == name).unwrap(), goal)
}

fn two_mile() -> Plan {
    race("3200m", Time::from_hms(0, 10, 40))
}

fn locked_two_mile() -> Plan {
    let mut plan = two_mile();
    plan.references.pb = Some(Time::from_hms(0, 11, 35));
    plan.locks = vec![Lock { from: Distance::ZERO, to: Distance::from_metres(400), time: Time::from_seconds(77) }];
    plan
}

fn crowded() -> Plan {
    let mut plan = two_mile();
    plan.references.pb = Some(Time::from_hms(0, 11, 0));
    plan.references.seed = Some(Time::from_hms(0, 10, 30));
    plan.references.goal_b = Some(Time::from_hms(0, 11, 0));
    plan.references.goal_c = Some(Time::from_hms(0, 11, 5));
    plan
}

fn section(from: u32, to: u32, name: &str) -> Section {
    Section { from: Distance::from_metres(from), to: Distance::from_metres(to), name: name.to_owned() }
}

fn thames() -> Plan {
    let sections = vec![
        section(0, 5_000, "Crowds"),
        section(20_000, 30_000, "Tower Bridge to Canary Wharf"),
        Section { to: Distance::MARATHON, ..section(32_187, 0, "Embankment") },
    ];
    let mut plan = race("marathon", Time::from_hms(4, 0, 0));
    plan.references.pb = Some(Time::from_hms(4, 6, 0));
    Plan { sections, shape: negative(200), ..plan }
}

fn wall() -> Plan {
    let twenty = Interval::MILE.times(20);
    let stop = |miles, seconds| Stop { at: Interval::MILE.times(miles), time: Time::from_seconds(seconds) };
    let mut plan = race("marathon", Time::from_hms(4, 30, 0));
    plan.every = Every::Interval(Interval::MILE);
    plan.units = Units::Mi;
    plan.shape =
        Shape::new(&[ShapePart::new(ShapeKind::Fade, &[Place::At(twenty)], Percent::from_hundredths(1000))]).unwrap();
    plan.stops = vec![stop(8, 45), stop(16, 60)];
    plan.references.pb = Some(Time::from_hms(4, 42, 10));
    plan
}

fn hundred_miles() -> Plan {
    let stop = |km: u32, seconds| Stop { at: Distance::from_metres(km * 1000), time: Time::from_seconds(seconds) };
    let finish = Distance::from_millimetres(160_934_400);
    let lock =
        Lock { from: Distance::from_metres(62_400), to: Distance::from_metres(64_400), time: Time::from_seconds(700) };
    Plan {
        shape: Shape::new(&[ShapePart::new(ShapeKind::Positive, &[], Percent::from_hundredths(1200))]).unwrap(),
        stops: vec![stop(40, 300), stop(65, 60), stop(80, 900), stop(120, 600)],
        locks: vec![lock],
        ..Plan::of(finish, Surface::Track, Time::from_hms(18, 0, 0))
    }
}

fn negative(hundredths: u32) -> Shape {
    Shape::new(&[ShapePart::new(ShapeKind::Negative, &[], Percent::from_hundredths(hundredths))]).unwrap()
}

fn assert_picture(name: &str, frame: Frame, plan: &Plan, view: View) {
    let schedule = plan.schedule().unwrap();
    let chart = Chart::new(frame, plan, &schedule, view, "PB");
    assert_sound(&chart);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/chart").join(name).with_extension("svg");
    let picture = picture(&chart);
    if std::env::var_os("LAPWISE_BLESS").is_some() {
        std::fs::write(&path, picture).unwrap();
    } else {
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(picture == golden, "{name} has changed; LAPWISE_BLESS=1 writes it anew");
    }
}

/// The geometry as a picture that can be opened.
fn picture(chart: &Chart) -> String {
    let (width, height, font) = (chart.width, chart.height, chart.font);
    let Bounds { left, right, top, bottom } = chart.plot;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{}\" height=\"{}\" \
         font-family=\"DejaVu Sans, sans-serif\" font-size=\"{font}\" fill=\"none\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        // The chart counts in tenths of a pixel.
        width / 10,
        height / 10,
    );
    for band in &chart.bands {
        let path = format!("M{} {top}H{}V{bottom}H{}Z", band.x0, band.x1, band.x0);
        push(&mut svg, "fill=\"#0a0\" fill-opacity=\".1\"", &path);
        push_label(&mut svg, "#060", band.label.as_ref());
    }
    for tick in &chart.y_ticks {
        push(&mut svg, "stroke=\"#d8d8d4\" stroke-width=\"10\"", &format!("M{left} {0}H{right}", tick.at));
    }
    if let Some(y) = chart.average {
        push(
            &mut svg,
            "stroke=\"#556\" stroke-width=\"8\" stroke-dasharray=\"30 30\"",
            &format!("M{left} {y}H{right}"),
        );
    }
    push_trace(&mut svg, chart);
    if let Some(halfway) = &chart.halfway {
        let line = format!("M{0} {top}V{bottom}", halfway.x);
        push(&mut svg, "stroke=\"#889\" stroke-width=\"10\" stroke-dasharray=\"10 30\"", &line);
        push_label(&mut svg, "#556", halfway.label.as_ref());
    }
    for x in &chart.stops {
        push(&mut svg, "fill=\"#17202c\"", &format!("M{} {bottom}h80l-40-80z", x - 40));
    }
    for line in &chart.references {
        let path = format!("M{left} {0}H{right}", line.y);
        push(&mut svg, "stroke=\"#06b\" stroke-width=\"14\" stroke-dasharray=\"14 28\"", &path);
        push_label(&mut svg, "#06b", line.label.as_ref());
    }
    for tick in chart.y_ticks.iter().chain(&chart.x_ticks) {
        push_label(&mut svg, "#556", tick.label.as_ref());
    }
    push_label(&mut svg, "#556", chart.x_caption.as_ref());
    push_label(&mut svg, "#556", chart.y_caption.as_ref());
    svg + "</svg>\n"
}

fn push_trace(svg: &mut String, chart: &Chart) {
    match &chart.trace {
        Trace::Pace { line, area, locked_line, locked_area, clipped } => {
            push(svg, "fill=\"#17202c\" fill-opacity=\".07\"", area);
            push(svg, "fill=\"#c2410c\" fill-opacity=\".16\"", locked_area);
            push(svg, "stroke=\"#17202c\" stroke-width=\"28\"", line);
            push(svg, "stroke=\"#c2410c\" stroke-width=\"28\"", locked_line);
            push(svg, "fill=\"#17202c\"", clipped);
        }
        Trace::Gap { line, ahead, behind, zero } => {
            push(svg, "fill=\"#06b\" fill-opacity=\".2\"", ahead);
            push(svg, "fill=\"#c2410c\" fill-opacity=\".2\"", behind);
            let (left, right) = (chart.plot.left, chart.plot.right);
            push(svg, "stroke=\"#556\" stroke-width=\"10\"", &format!("M{left} {zero}H{right}"));
            push(svg, "stroke=\"#17202c\" stroke-width=\"24\" stroke-linejoin=\"round\"", line);
        }
    }
}

fn push(svg: &mut String, attributes: &str, path: &str) {
    if !path.is_empty() {
        writeln!(svg, "<path {attributes} d=\"{path}\"/>").unwrap();
    }
}

fn push_label(svg: &mut String, colour: &str, label: Option<&Label>) {
    if let Some(Label { x, y, anchor, text, .. }) = label {
        let anchor = anchor.name();
        writeln!(svg, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{text}</text>").unwrap();
    }
}

/// Checks the properties of every chart.
fn assert_sound(chart: &Chart) {
    let frame = Bounds { left: 0, top: 0, right: chart.width, bottom: chart.height };
    assert!(frame.holds(&chart.plot) && chart.plot.left < chart.plot.right && chart.plot.top < chart.plot.bottom);
    assert_paths_inside(chart, frame);
    assert_labels_apart(chart, frame);
    assert_steps_follow(chart);
}

fn assert_paths_inside(chart: &Chart, frame: Bounds) {
    let paths: Vec<&String> = match &chart.trace {
        Trace::Pace { line, area, locked_line, locked_area, clipped } => {
            vec![line, area, locked_line, locked_area, clipped]
        }
        Trace::Gap { line, ahead, behind, .. } => vec![line, ahead, behind],
    };
    for (x, y) in paths.into_iter().flat_map(|path| corners(path)) {
        assert!((frame.left..=frame.right).contains(&x) && (frame.top..=frame.bottom).contains(&y), "{x} {y}");
    }
    let inside = |x| (chart.plot.left..=chart.plot.right).contains(&x);
    assert!(chart.bands.iter().all(|band| band.x0 < band.x1 && inside(band.x0) && inside(band.x1)));
    let heights = chart.y_ticks.iter().map(|tick| tick.at).chain(chart.references.iter().map(|line| line.y));
    assert!(heights.chain(chart.average).all(|y| (chart.plot.top..=chart.plot.bottom).contains(&y)));
}

/// The corners of a path of absolute commands.
fn corners(path: &str) -> Vec<(i32, i32)> {
    let mut at = (0, 0);
    let mut corners = Vec::new();
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_uppercase()).map_or(rest.len(), |end| end + 1);
        let numbers: Vec<i32> = rest[1..end].split_whitespace().map(|number| number.parse().unwrap()).collect();
        at = match (command, &numbers[..]) {
            ('M' | 'L', [x, y]) => (*x, *y),
            // The point before gives what a straight command leaves out.
            ('H', [x]) => (*x, at.1),
            ('V', [y]) => (at.0, *y),
            ('Z', []) => at,
            _ => panic!("{command} {numbers:?}"),
        };
        corners.push(at);
        rest = &rest[end..];
    }
    corners
}

/// Every reference, section and halfway is named in full, in the chart, in the one below or in the legend.
#[test]
fn nothing_goes_unnamed_where_there_is_no_room() {
    let plan = options::read([
        ("distance", "marathon"),
        ("goal", "3:45:00"),
        ("every", "1mi"),
        ("sections", "10km-15km-Docks_15km-16km-Bridge_35km-end-The%20Embankment"),
        ("pb", "3:50:00"),
        ("seed", "3:46:00"),
        ("goal-b", "3:47:00"),
        ("rival", "3:43:00-Ana"),
    ])
    .plan;
    let schedule = plan.schedule().unwrap();
    for (width, stack) in
        [40, 100, 200, 262, 272, 332].map(|width| (width, Stack::Alone)).into_iter().chain([(700, Stack::Upper)])
    {
        let frame = Frame { stack, ..Frame::new(width, 200, 12) };
        let chart = Chart::new(frame, &plan, &schedule, View::Pace, "PB");
        let lower = Frame { stack: Stack::Lower, ..frame };
        let lower = Chart::new(lower, &plan, &schedule, View::Gap(Reference::Pb), "PB");
        let labels = chart.labels().into_iter().chain(lower.labels()).map(|label| label.text.as_str());
        let named: Vec<&str> = labels.chain(chart.legend()).collect();
        for name in [
            "PB 3:50:00 pace",
            "seed 3:46:00 pace",
            "goal B 3:47:00 pace",
            "Ana 3:43:00 pace",
            "halfway 1:52:30",
            "Docks",
            "Bridge",
            "The Embankment",
        ] {
            assert!(named.contains(&name), "{name} at {width}: {named:?}");
        }
    }
}

fn assert_labels_apart(chart: &Chart, frame: Bounds) {
    let ticks = chart.y_ticks.iter().chain(&chart.x_ticks).filter_map(|tick| tick.label.as_ref());
    let ticks = ticks.chain(chart.halfway.iter().filter_map(|line| line.label.as_ref()));
    let lines = chart.references.iter().filter_map(|line| line.label.as_ref());
    for label in chart.references.iter().filter_map(|line| line.label.as_ref()) {
        let crosses = |y: i32| label.bounds.top < y && y < label.bounds.bottom;
        assert!(!chart.references.iter().any(|line| crosses(line.y)), "{label:?} covers a line");
        let covers = |step: &Step| step.x0 < label.bounds.right && label.bounds.left < step.x1 && crosses(step.y);
        assert!(!chart.steps.iter().any(covers), "{label:?} covers a step");
    }
    // Without a row for them they are in a chart below.
    let bands = chart.bands.iter().filter(|_| chart.names_top.is_some()).filter_map(|band| band.label.as_ref());
    let labels: Vec<&Label> = ticks.chain(lines).chain(bands).chain(&chart.x_caption).chain(&chart.y_caption).collect();
    for (i, label) in labels.iter().enumerate() {
        assert!(frame.holds(&label.bounds), "{label:?} leaves {frame:?}");
        for other in &labels[..i] {
            assert!(!label.bounds.overlaps(&other.bounds), "{label:?} covers {other:?}");
        }
    }
}

fn assert_steps_follow(chart: &Chart) {
    for pair in chart.steps.windows(2) {
        assert_eq!(pair[0].x1, pair[1].x0);
    }
    // A step narrower than a tenth of a pixel covers no whole coordinate, so it has no place to look at.
    for (index, step) in chart.steps.iter().enumerate().filter(|(_, step)| step.x0 < step.x1) {
        assert_eq!(chart.split_at_x(step.x0), index);
        // The right end itself belongs to the next step.
        assert_eq!(chart.split_at_x(step.x1 - 1), index);
    }
    assert!(chart.split_at_x(i32::MIN) < chart.steps.len() && chart.split_at_x(i32::MAX) < chart.steps.len());
}

/// A height gives a time, and that time the height again, as near as a millisecond of the lap allows.
fn assert_reads_both_ways(chart: &Chart) {
    let middle = chart.plot.top.midpoint(chart.plot.bottom);
    for index in [0, chart.steps.len() / 2, chart.steps.len() - 1] {
        for y in [chart.plot.top, middle, chart.plot.bottom] {
            let Some(time) = chart.time_at_y(index, y).filter(|time| *time <= Time::LONGEST) else { continue };
            let around = [time - Time::from_millis(1), time, time + Time::from_millis(1)];
            let [above, at, below] = around.map(|time| chart.y_of_time(index, time).unwrap());
            assert!(above <= at && at <= below, "faster is higher");
            assert!(above - 1 <= y && y <= below + 1, "{y} is read as {time:?}, drawn at {at}");
        }
    }
}

proptest! {
    #![proptest_config(properties::cases(2000))]

    #[test]
    fn any_plan_in_any_frame_is_sound(plan in any_plan(), frame in any_frame(), view in any_view()) {
        if let Ok(schedule) = plan.schedule() {
            let chart = Chart::new(frame, &plan, &schedule, view, "PB");
            prop_assert_eq!(chart.steps.len(), schedule.splits().len());
            assert_sound(&chart);
            assert_reads_both_ways(&chart);
        }
    }
}

fn any_frame() -> impl Strategy<Value = Frame> {
    let side = || prop_oneof![4 => 1..1500_u32, 1 => any::<u32>()];
    let stretch = prop::option::of((any_distance(), any_distance()).prop_map(|(from, to)| Stretch { from, to }));
    let stack = prop_oneof![Just(Stack::Alone), Just(Stack::Upper), Just(Stack::Lower)];
    (side(), side(), prop_oneof![4 => 9..20_u32, 1 => any::<u32>()], stretch, stack)
        .prop_map(|(width, height, font, stretch, stack)| Frame { width, height, font, stretch, stack })
}

fn any_view() -> impl Strategy<Value = View> {
    let gap = prop_oneof![Just(Reference::Goal), Just(Reference::Pb), Just(Reference::Rival)].prop_map(View::Gap);
    prop_oneof![2 => Just(View::Pace), 1 => gap]
}

fn any_distance() -> impl Strategy<Value = Distance> {
    prop_oneof![
        (1_000..=1_000_000_000_u32).prop_map(Distance::from_millimetres),
        (1_000..=50_000_000_u32).prop_map(Distance::from_millimetres),
        Just(Distance::MARATHON),
        Just(Distance::from_metres(3200)),
    ]
}

fn any_time() -> impl Strategy<Value = Time> {
    let hundredths = prop_oneof![1 => 1..=359_999_999_u32, 3 => 10_000..=2_000_000_u32, 1 => 1..=100_u32];
    hundredths.prop_map(|hundredths| Time::from_millis(hundredths * 10))
}

fn any_every() -> impl Strategy<Value = Every> {
    let unit = prop_oneof![Just(LengthUnit::Metre), Just(LengthUnit::Kilometre), Just(LengthUnit::Mile)];
    let interval =
        (1..=500_000_000_u64, unit).prop_filter_map("none", |(millionths, unit)| Interval::new(millionths, unit));
    prop_oneof![
        2 => Just(Every::Lap),
        1 => Just(Every::Interval(Interval::KILOMETRE)),
        1 => Just(Every::Interval(Interval::MILE)),
        2 => interval.prop_map(Every::Interval),
        1 => prop::collection::vec(any_distance(), 0..40).prop_map(Every::Marks),
    ]
}

prop_compose! {
    fn any_plan()(
        distance in any_distance(),
        is_track in any::<bool>(),
        goal in any_time(),
        every in any_every(),
        in_miles in any::<bool>(),
        percent in 0..15_000_u32,
        references in (prop::option::of(any_time()), prop::option::of(1..300_u32)),
        lock in prop::option::of((any_distance(), any_distance(), any_time())),
        stops in prop::collection::vec((any_distance(), any_time()), 0..4),
        sections in prop::collection::vec((any_distance(), any_distance(), "[a-z ]{0,30}"), 0..4),
    ) -> Plan {
        let surface = if is_track { Surface::Track } else { Surface::Road };
        let mut plan = Plan::of(distance, surface, goal);
        plan.every = if !is_track && every == Every::Lap { Every::Interval(Interval::KILOMETRE) } else { every };
        plan.units = if in_miles { Units::Mi } else { Units::Km };
        plan.shape = Shape::new(&[ShapePart::new(ShapeKind::Positive, &[], Percent::from_hundredths(percent))]).unwrap();
        plan.references.pb = references.0;
        let near = references.1.map(|percent| Time::from_millis((goal.millis() / 100).saturating_mul(percent)));
        (plan.references.rival, plan.rival) = (near, sections.first().map_or(String::new(), |(_, _, name)| name.clone()));
        (plan.references.seed, plan.references.goal_b) = (near, near.map(|near| near + Time::from_seconds(1)));
        plan.references.goal_c = near.map(|near| near + Time::from_seconds(2));
        plan.locks = lock.into_iter().map(|(from, to, time)| Lock { from, to, time }).collect();
        plan.stops = stops.into_iter().map(|(at, time)| Stop { at, time }).collect();
        plan.sections = sections.into_iter().map(|(from, to, name)| Section { from, to, name }).collect();
        // Items that do not fit are left out, so that most plans are valid.
        if plan.schedule().is_err() {
            plan.locks.clear();
        }
        if plan.schedule().is_err() {
            plan.stops.clear();
        }
        plan
    }
}
