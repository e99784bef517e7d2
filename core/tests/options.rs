//! The vocabulary and the link: what reads, what is refused and how, and that nothing gets lost on the way.
#![allow(clippy::expect_used, reason = "tests")]

#[path = "common/dressed.rs"]
mod dressed;
#[path = "common/plans.rs"]
mod plans;
#[path = "common/properties.rs"]
mod properties;

use dressed::dressed_plans;
use lapwise_core::link::Damage;
use lapwise_core::pacing::{
    Aim, Cue, Date, Distance, Lock, Percent, Place, Plan, Section, ShapeKind, ShapePart, Stop, Surface, Time,
    TimeOfDay, Units,
};
use lapwise_core::present::{phrases, refusals};
use lapwise_core::{link, options};
use proptest::prelude::*;

/// A link as somebody writes it by hand, and what its plan is in canonical spelling.
const SPELLINGS: [(&str, &str); 36] = [
    ("distance=3200m&goal=10:40", "distance=3200m&goal=10m40s&every=lap"),
    ("distance=marathon&goal=3:29:59&every=1km", "distance=marathon&goal=3h29m59s&every=1km"),
    ("distance=fm&goal=4:30", "distance=marathon&goal=4h30m&every=1km"),
    ("distance=5k&pace=5:00/km", "distance=5km&goal=25m&every=1km"),
    ("distance=half&pace=8:00/mi&units=mi&every=1mi", "distance=half&goal=1h44m53s&every=1mi&units=mi"),
    ("pace=80s/400m&goal=10m40s&surface=track", "distance=3200m&goal=10m40s&every=lap"),
    ("distance=1mi&goal=5m", "distance=1mi&goal=5m&every=1km"),
    ("distance=mile&goal=5m", "distance=mile&goal=5m&every=lap"),
    ("distance=3000m&lap=396.085m&goal=10m", "distance=3000sc&goal=10m&every=lap"),
    ("distance=3000sc&lap=419.406m&goal=10m", "distance=3000sc&goal=10m&lap=419.406m&every=lap"),
    ("distance=1500m&surface=road&goal=5m", "distance=1.5km&goal=5m&every=1km"),
    ("distance=1500m&lap=200m&lane=3&goal=5m", "distance=1500m&goal=5m&lap=200m&lane=3&every=lap"),
    ("distance=3000sc&surface=road&goal=15m", "distance=3km&goal=15m&every=1km"),
    ("distance=5km&goal=25m&lap=2km", "distance=5km&goal=25m&lap=2km&every=lap"),
    ("distance=5km&goal=25m&odd=first&lap=2km&every=1km", "distance=5km&goal=25m&lap=2km&odd=first&every=1km"),
    ("distance=5km&goal=25m&lap=2km&odd=last", "distance=5km&goal=25m&lap=2km&every=lap"),
    ("distance=5km&goal=25m&odd=first", "distance=5km&goal=25m&every=1km"),
    ("distance=1500m&goal=5m&odd=last", "distance=1500m&goal=5m&odd=last&every=lap"),
    ("distance=1500m&goal=5m&odd=first", "distance=1500m&goal=5m&every=lap"),
    ("distance=7.5km&goal=40m", "distance=7.5km&goal=40m&every=1km"),
    (
        "distance=10km&goal=45m&shape=negative-2_kick-400m-4",
        "distance=10km&goal=45m&every=1km&shape=negative-2_kick-400m-4",
    ),
    ("distance=10km&goal=45m&shape=push-mid-end-2.50", "distance=10km&goal=45m&every=1km&shape=push-mid-end-2.5"),
    ("distance=10km&goal=45m&shape=even", "distance=10km&goal=45m&every=1km"),
    ("distance=3200m&goal=10m40s&locks=3-77s-78s_1-80s", "distance=3200m&goal=10m40s&every=lap&locks=1-80s_3-77s-78s"),
    ("distance=marathon&goal=4h&locks=5km-10km-28m", "distance=marathon&goal=4h&every=1km&locks=5km-10km-28m"),
    ("distance=marathon&goal=4h&stops=20km-1:30", "distance=marathon&goal=4h&every=1km&stops=20km-90s"),
    (
        "distance=marathon&goal=4h&cues=20mi-One%20more%20mile",
        "distance=marathon&goal=4h&every=1km&cues=20mi-One%20more%20mile",
    ),
    (
        "distance=marathon&goal=4h&rival=4:10:00-Ana-Zo\u{eb}_50 %",
        "distance=marathon&goal=4h&every=1km&rival=4h10m-Ana-Zo%C3%AB_50%20%25",
    ),
    ("distance=marathon&goal=4h&decide=mid", "distance=marathon&goal=4h&every=1km&decide=21097.5m"),
    ("distance=marathon&goal=4h&decide=30km", "distance=marathon&goal=4h&every=1km&decide=30km"),
    ("distance=marathon&goal=4h&rival=4:10:00-", "distance=marathon&goal=4h&every=1km&rival=4h10m"),
    ("distance=marathon&goal=4h&rival=-Ana", "distance=marathon&goal=4h&every=1km&rival=-Ana"),
    ("distance=marathon&goal=4h&pb=4:10:00&goal-b=4:15", "distance=marathon&goal=4h&every=1km&pb=4h10m&goal-b=4h15m"),
    ("distance=marathon&goal=8h&aim=finish&start=9:30", "distance=marathon&goal=8h&aim=finish&every=1km&start=09:30"),
    ("distance=5km&goal=25m&every=2km_half_4km", "distance=5km&goal=25m&every=2km_4km_21097.5m"),
    ("x=1&distance=5km&goal=25m&amp;run=5m&x=2", "distance=5km&goal=25m&every=1km&x=1&run=5m&x=2"),
];

#[test]
fn every_spelling_has_one_canonical_form() {
    for (text, canonical) in SPELLINGS {
        let link = link::decode(text).unwrap_or_else(|| panic!("{text} is a plan"));
        assert_eq!(link.damage, None, "{text}");
        let opened = link.opened.expect("it is not too long");
        assert_eq!(opened.problems, [], "{text}");
        assert_eq!(plain_link(&opened.plan), canonical, "{text}");
        let again = link::decode(canonical).and_then(|link| link.opened).expect("it is a plan");
        assert_eq!(again.plan, opened.plan, "{text}");
    }
}

/// The link without its version and check.
fn plain_link(plan: &Plan) -> String {
    let link = link::encode(plan);
    let link = link.strip_prefix("#v=1&").expect("a link starts with its version");
    let (link, _) = link.rsplit_once("&check=").expect("a link ends with its check");
    link.replace("%3A", ":")
}

/// A value that is wrong, the key it is reported under, and words of the report.
const REFUSALS: [(&str, &str, &str); 32] = [
    ("distance=abc&goal=25m", "distance", "abc"),
    ("distance=0m&goal=25m", "distance", ""),
    ("distance=2000km&goal=25m", "distance", ""),
    ("distance=5km&goal=25", "goal", "25"),
    ("distance=5km&goal=-25m", "goal", ""),
    ("distance=5km&goal=0s", "goal", ""),
    ("distance=5km&goal=99:99", "goal", "99:99"),
    ("distance=5km&goal=49:5", "goal", "49:5"),
    ("distance=5km&goal=25m0.123s", "goal", ""),
    ("distance=5km&pace=5", "pace", ""),
    ("distance=5km&goal=25m&pace=6:00/km", "pace", "goal counts"),
    ("distance=5km&goal=25m&surface=sand", "surface", "sand"),
    ("distance=5km&goal=25m&lane=2", "lane", "road"),
    ("distance=5km&goal=25m&lap=10m", "lap", "50 m"),
    ("distance=5km&goal=25m&lap=2km&odd=middle", "odd", "first"),
    ("distance=5000m&goal=25m&lane=12", "lane", ""),
    ("distance=3000sc&goal=12m&lane=2", "lane", "steeplechase"),
    ("distance=5km&goal=25m&every=lap", "every", "1km"),
    ("distance=100km&goal=10h&every=10m", "every", "10000"),
    ("distance=5km&goal=25m&every=0.001m", "every", "5000000"),
    ("distance=5km&goal=25m&shape=wobbly-3", "shape", "wobbly-3"),
    ("distance=5km&goal=25m&shape=negative-66", "shape", "66"),
    ("distance=5km&goal=25m&shape=negative-2_positive-2", "shape", "one"),
    ("distance=5km&goal=25m&locks=9-5m", "locks", "5"),
    ("distance=3200m&goal=10m40s&locks=1-700s", "locks", "goal"),
    ("distance=5km&goal=25m&stops=5km-10s", "stops", ""),
    ("distance=5km&goal=25m&date=2027-02-29", "date", ""),
    ("distance=5km&goal=25m&start=25:00", "start", ""),
    ("distance=5km&goal=25m&decide=end", "decide", "end"),
    ("distance=5km&goal=25m&decide=0km", "decide", "0km"),
    ("distance=5km&goal=25m&rival=Ana", "rival", "ana"),
    ("distance=5km&goal=25m&rival=26-Ana", "rival", "26"),
];

#[test]
fn every_refusal_names_its_key_and_the_rest_still_opens() {
    for (text, key, words) in REFUSALS {
        let pairs: Vec<_> = text.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let opened = options::read(pairs);
        let problem = opened.problems.first().unwrap_or_else(|| panic!("{text} is refused"));
        assert_eq!(problem.key, key, "{text}: {}", refusals::problem(problem));
        assert!(refusals::problem(problem).to_lowercase().contains(words), "{text}: {}", refusals::problem(problem));
        assert!(
            refusals::problem(problem).ends_with(['.', ')']),
            "{text}: {} is a sentence",
            refusals::problem(problem)
        );
        assert_eq!(opened.plan.schedule().as_ref(), Ok(&opened.schedule), "{text}");
    }
}

#[test]
fn a_missing_goal_is_said_and_a_plan_is_shown() {
    let opened = options::read([("distance", "marathon")]);
    assert_eq!(opened.plan.distance, Distance::MARATHON);
    assert!(opened.problems.iter().all(|problem| problem.is_missing() && problem.key == "goal"));
}

#[test]
fn a_link_cut_in_half_says_so_and_shows_what_is_left() {
    let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("pb", "11:35")]).plan;
    let link = link::encode(&plan);
    let half = &link[..link.find("&every").expect("a link has every")];
    let cut = link::decode(half).expect("it is a plan");
    assert_eq!(cut.damage, Some(Damage::Changed));
    assert_eq!(cut.opened.map(|opened| opened.plan.goal), Some(plan.goal));
}

#[test]
fn every_changed_character_of_an_issued_link_is_noticed() {
    let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s"), ("athlete", "Ana")]).plan;
    let link = link::encode(&plan);
    for (index, old) in link.char_indices().skip(1) {
        for new in ['x', '0', '7', '&', '=', '%', '-'].into_iter().filter(|new| *new != old) {
            let mut damaged = link.clone();
            damaged.replace_range(index..=index, new.encode_utf8(&mut [0; 4]));
            let read = link::decode(&damaged);
            let is_noticed = read.as_ref().is_none_or(|link| link.damage.is_some());
            let is_the_same = read.and_then(|link| link.opened).is_some_and(|opened| opened.plan == plan);
            assert!(is_noticed || is_the_same, "{damaged}");
        }
    }
}

#[test]
fn a_link_without_a_race_or_cut_before_its_goal_opens_nothing() {
    for text in ["v=1&dist", "v=1", "v=1&distance=mara", "v=1&distance=marathon", "goal=3h30m", "distance=&goal=1h"] {
        let link = link::decode(text).expect("it is meant as a plan");
        assert_eq!(link.opened, None, "{text}");
        assert_eq!(link.damage, Some(Damage::NoPlan), "{text}");
    }
}

#[test]
fn a_second_check_does_not_spoil_the_next_link() {
    let opened = link::decode("distance=5km&goal=25m&x=1&v=1&v=1&check=a&check=b").and_then(|link| link.opened);
    let again = link::encode(&opened.expect("it is a plan").plan);
    assert_eq!(link::decode(&again).map(|link| link.damage), Some(None), "{again}");
}

#[test]
fn a_bad_value_of_a_changed_key_leaves_the_plan() {
    let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("lane", "2")]).plan;
    for (key, value) in [("goal", "abc"), ("distance", "abc"), ("every", "0.001m"), ("lane", "12")] {
        let changed = options::change(&plan, key, Some(value));
        assert_eq!(changed.plan, plan, "{key}={value}");
        assert_eq!(changed.problems.iter().map(|problem| problem.key).collect::<Vec<_>>(), [key]);
    }
    let marathon = options::change(&plan, "distance", Some("marathon"));
    assert_eq!(marathon.problems, [], "nobody wrote of a lane on the road");
    assert_eq!(marathon.plan.surface, Surface::Road);
}

#[test]
fn what_is_no_plan_is_no_plan() {
    for text in ["", "#", "#top", "#section-2", "a=b&c=d"] {
        assert_eq!(link::decode(text), None, "{text}");
    }
}

#[test]
fn a_fragment_of_1_mb_is_refused_with_its_length() {
    let link = link::decode(&["distance=5km&goal=25m&text=", &"x".repeat(1_000_000)].concat()).expect("it is a plan");
    assert_eq!(link.opened, None);
    assert_eq!(link.damage, Some(Damage::TooLong(1_000_027)));
}

#[test]
fn a_lock_stays_on_its_stretch_when_another_key_changes() {
    let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).plan;
    for (key, value) in [("every", "200m"), ("goal", "11:00"), ("lane", "2"), ("distance", "5000m")] {
        let changed = options::change(&plan, key, Some(value));
        assert_eq!(changed.plan.locks, plan.locks, "{key}={value}: {:?}", changed.problems);
    }
    let shorter = options::change(&plan, "distance", Some("800m"));
    assert_eq!(shorter.plan.locks, []);
    assert_eq!(shorter.problems.first().map(|problem| problem.key), Some("locks"));
}

const WALL: &str = "distance=marathon&goal=3:30:00&stops=5km-1m_20km-2m&cues=2km-Go_end-Done&\
                    sections=5km-10km-A_20mi-end-Wall&shape=ease-20mi-42195m-3&locks=20mi-end-1:00:00";

#[test]
fn what_has_a_place_stays_there_when_another_key_changes() {
    let plan = opened(WALL).plan;
    for (key, value) in [("distance", "50km"), ("goal", "3:20:00"), ("every", "5km"), ("aim", "finish")] {
        let changed = options::change(&plan, key, Some(value));
        assert_eq!(changed.problems, [], "{key}={value}");
        let after = &changed.plan;
        assert_eq!(
            (&after.locks, &after.stops, &after.sections, &after.cues),
            (&plan.locks, &plan.stops, &plan.sections, &plan.cues),
            "{key}={value}"
        );
        assert_eq!(after.schedule(), Ok(changed.schedule), "{key}={value}");
    }
}

#[test]
fn a_section_stays_on_the_stretch_of_its_effort_and_its_lock() {
    use lapwise_core::editing::{SectionSetting, section_setting};
    let setting = |plan: &Plan| section_setting(plan, &plan.sections[1]);
    let plan = opened(WALL).plan;
    let longer = options::change(&plan, "distance", Some("50km")).plan;
    assert_eq!(setting(&longer), SectionSetting::Locked(Time::from_seconds(3600)));
    let free = options::change(&longer, "locks", None).plan;
    assert_eq!(setting(&free), SectionSetting::Easier(Percent::from_hundredths(300)));
}

#[test]
fn a_stop_that_no_longer_fits_is_let_go_and_said_and_nothing_else_goes() {
    let plan = opened(WALL).plan;
    let shorter = options::change(&plan, "distance", Some("10km"));
    assert_eq!(keys(&shorter), ["locks", "stops"]);
    assert_eq!(refusals::problem(&shorter.problems[1]), "The stop at 20 km no longer fits and was taken out.");
    assert_eq!(shorter.plan.stops, plan.stops[..1]);
    assert_eq!((&shorter.plan.sections, &shorter.plan.cues), (&plan.sections, &plan.cues));
    assert_eq!(shorter.plan.schedule(), Ok(shorter.schedule));
    let faster = options::change(&plan, "goal", Some("1m"));
    assert_eq!(keys(&faster), ["locks", "stops", "stops"]);
    assert_eq!((&faster.plan.sections, &faster.plan.cues), (&plan.sections, &plan.cues));
    assert_eq!(faster.plan.schedule(), Ok(faster.schedule));
    let back = options::change(&shorter.plan, "distance", Some("marathon")).plan;
    assert_eq!((back.sections, back.cues), (plan.sections, plan.cues));
}

#[test]
fn a_wrong_item_of_a_changed_list_leaves_the_plan() {
    let plan = opened(WALL).plan;
    for key in ["locks", "stops", "sections", "cues"] {
        let changed = options::change(&plan, key, Some("x_1km-2km-5m"));
        assert_eq!((keys(&changed), &changed.plan), (vec![key], &plan));
        assert!(options::write(&options::change(&plan, key, None).plan).iter().all(|(known, _)| known != key));
    }
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let texts = ("[ -~äß_%-]{0,30}", "\\PC{0,20}", "[a-z\n]{0,40}");
    let times = (1_000_u32..20_000_000, prop::option::of(1_u32..30_000), any::<bool>(), 0_u32..3600);
    let course =
        (1_u32..200_000, any::<bool>(), 1_u8..7, prop::sample::select(vec!["lap", "1km", "1mi", "0.1mi", "442.434m"]));
    let shape = (0_u32..6000, 1_u32..100_000, 1_u32..9_999);
    (course, times, shape, texts, 0_u32..86_400).prop_map(|(course, times, shape, texts, start)| {
        let (metres, is_track, lane, every) = course;
        let (goal, pb, is_limit, delay) = times;
        let lane = lane.to_string();
        let pairs = [("distance", "5000m"), ("goal", "25m"), ("lane", &lane), ("every", every)];
        let mut plan = options::read(pairs).plan;
        plan.distance = Distance::from_millimetres(metres * 977 + 1000);
        plan.surface = if is_track { Surface::Track } else { Surface::Road };
        plan.goal = Time::from_millis(goal * 10);
        if !is_track {
            plan.track = lapwise_core::pacing::Track::OUTDOOR;
            plan.every = options::read_every("1mi").expect("a mile is an interval");
        }
        plan.aim = if is_limit { Aim::Finish } else { Aim::Goal };
        plan.units = if is_limit { Units::Mi } else { Units::Km };
        let (trend, fade, kick) = shape;
        let by = Percent::from_hundredths;
        let parts = [
            ShapePart::new(ShapeKind::Negative, &[], by(trend)),
            ShapePart::new(ShapeKind::Fade, &[Place::At(Distance::from_millimetres(fade))], by(kick)),
            ShapePart::new(ShapeKind::Kick, &[Place::At(Distance::from_millimetres(fade))], by(kick)),
        ];
        plan.shape = lapwise_core::pacing::Shape::new(&parts).expect("it is in range");
        let mark = plan.distance.halfway();
        plan.locks = vec![Lock { from: Distance::ZERO, to: mark, time: Time::from_millis(goal * 5 / 10 * 10 + 10) }];
        plan.stops = vec![Stop { at: mark, time: Time::from_millis(10) }];
        plan.references.pb = pb.map(|pb| Time::from_millis(pb * 10));
        plan.references.rival = pb.filter(|pb| pb % 3 > 0).map(|pb| Time::from_millis(pb * 10 + 30));
        plan.delay = Time::from_seconds(delay);
        plan.start = TimeOfDay::new(start / 3600, start / 60 % 60, start % 60);
        plan.date = Date::new(2027, 4, 25);
        let (label, athlete, text) = texts;
        plan.rival = options::plain(&athlete);
        plan.sections = vec![Section { from: mark, to: plan.distance, name: athlete.clone() }];
        plan.cues = vec![Cue { at: mark, line: label.clone() }];
        (plan.label, plan.athlete, plan.text) = (label, options::plain(&athlete), text);
        plan.sections[0].name = options::plain(&plan.sections[0].name);
        plan
    })
}

proptest! {
    #![proptest_config(properties::cases(2000))]

    #[test]
    fn every_plan_survives_its_link(plan in any_plan()) {
        prop_assume!(plan.schedule().is_ok());
        let link = link::encode(&plan);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"#=&-_.~%".contains(&byte)), "{link}");
        let read = link::decode(&link).expect("it is a plan");
        prop_assert_eq!(read.damage, None);
        let opened = read.opened.expect("it is not too long");
        prop_assert_eq!(opened.problems, vec![], "{}", link);
        prop_assert_eq!(&opened.plan, &plan, "{}", &link);
        prop_assert_eq!(link::encode(&opened.plan), link);
    }

    #[test]
    fn any_text_is_a_plan_with_a_schedule_or_none(text in "\\PC{0,200}") {
        if let Some(opened) = link::decode(&text).and_then(|link| link.opened) {
            prop_assert_eq!(opened.plan.schedule(), Ok(opened.schedule));
        }
    }

    #[test]
    fn any_value_of_any_key_leaves_a_plan_with_a_schedule(
        key in prop::sample::select(options::Key::ALL),
        value in prop_oneof!["\\PC{0,40}", "[0-9a-z:._-]{0,40}", "([0-9]{1,9}(km|m|mi|s)?[-_]?){1,5}"],
        distance in prop::sample::select(vec!["3200m", "marathon", "100mi", "3000sc"]),
    ) {
        let opened = options::read([("distance", distance), ("goal", "3h"), (key.name(), &value)]);
        prop_assert_eq!(opened.plan.schedule(), Ok(opened.schedule));
        let again = options::write(&opened.plan);
        let again = options::read(again.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        prop_assert_eq!(again.plan, opened.plan);
    }

    #[test]
    fn any_change_loses_nothing_without_a_word(
        plan in any_plan(),
        (key, value) in prop::sample::select(vec![
            ("distance", "5km"), ("distance", "100mi"), ("distance", "400m"), ("goal", "1s"), ("goal", "30m"),
            ("goal", "100h"), ("surface", "track"), ("every", "1mi"), ("aim", "finish"), ("lane", "3"),
        ]),
    ) {
        prop_assume!(plan.schedule().is_ok());
        let changed = options::change(&plan, key, Some(value));
        prop_assert_eq!(changed.plan.schedule(), Ok(changed.schedule));
        prop_assert_eq!((&changed.plan.sections, &changed.plan.cues), (&plan.sections, &plan.cues));
        let gone = |key: &str| changed.problems.iter().filter(|problem| problem.key == key).count();
        prop_assert_eq!(changed.plan.locks.len() + gone("locks"), plan.locks.len());
        prop_assert_eq!(changed.plan.stops.len() + gone("stops"), plan.stops.len());
    }
}

/// Changes a key the long way: writes the whole plan as text, and reads it again with another value.
fn change_by_text(plan: &Plan, key: &str, value: Option<&str>) -> (options::OpenedPlan, bool) {
    let written = options::write(plan);
    let is_kept = |known: &str| known != key && known != "locks" && !(key == "pace" && known == "goal");
    let pairs = written.iter().map(|(known, text)| (known.as_str(), text.as_str()));
    let mut opened = options::read(pairs.filter(|(known, _)| is_kept(known)).chain(value.map(|value| (key, value))));
    opened.problems.retain(|problem| problem.key == key && value.is_some());
    if !opened.problems.is_empty() {
        let schedule = plan.schedule().expect("the plan fits");
        return (options::OpenedPlan { plan: plan.clone(), schedule, problems: opened.problems }, true);
    }
    let next = &mut opened.plan;
    if key != "locks" {
        next.locks.clone_from(&plan.locks);
    }
    if key != "stops" {
        next.stops.clone_from(&plan.stops);
    }
    if key != "sections" {
        next.sections.clone_from(&plan.sections);
    }
    if key != "cues" {
        next.cues.clone_from(&plan.cues);
    }
    match next.schedule() {
        Ok(schedule) => (options::OpenedPlan { schedule, ..opened }, true),
        Err(_) => (opened, false),
    }
}

/// Values of keys that read, that do not, and that lead to a plan without a schedule.
const CHANGES: [(&str, &[&str]); 33] = [
    ("distance", &["5km", "1500m", "3000sc", "42195m", "100mi", "400m", "1m", "half", "x", ""]),
    ("goal", &["1s", "0s", "30m", "4:30", "100h", "1000h", "1001h", "25", "25m0.5s"]),
    ("pace", &["5:00/km", "80s/400m", "0s/km", "999h/1m", "0.01s/1000km", "5"]),
    ("aim", &["finish", "goal", "x"]),
    ("surface", &["track", "road", "x"]),
    ("lap", &["200m", "396.085m", "10m", "x"]),
    ("odd", &["first", "last", "x"]),
    ("lane", &["1", "3", "9", "12"]),
    ("every", &["lap", "1mi", "0.001m", "5km_half", "0m_0m", "x"]),
    ("units", &["mi", "km", "x"]),
    ("shape", &["even", "negative-2_kick-400m-4", "push-mid-end-3", "x"]),
    ("round", &["1s", "0.1s", "0.01s", "2s"]),
    ("locks", &["1-77s", "start-mid-5m", "1-900h", "x"]),
    ("stops", &["1m-1s", "1m-900h", "999km-1s", "x"]),
    ("sections", &["start-end-Home", "mid-start-A", "x"]),
    ("cues", &["end-Go", "1m-Start", "x"]),
    ("pb", &["10m", "4:30", "x"]),
    ("seed", &["10m", "x"]),
    ("goal-b", &["10m", "x"]),
    ("goal-c", &["10m", "x"]),
    ("rival", &["10m-Ana", "-Ana", "Ana"]),
    ("decide", &["3km", "mid", "end", "x"]),
    ("by", &["run", "wheelchair", "walk", "x"]),
    ("date", &["2027-04-25", "x"]),
    ("start", &["09:30", "x"]),
    ("delay", &["4m10s", "0s", "x"]),
    ("label", &["Spring", "\u{202e}x\u{7}"]),
    ("athlete", &["Ana"]),
    ("text", &["Go\nnow"]),
    ("future", &["x", ""]),
    ("run", &["1m"]),
    ("v", &["2"]),
    ("Goal", &["30m", "x"]),
];

#[test]
fn a_change_is_the_same_as_reading_the_whole_plan_again() {
    let message = |problem: &options::Problem| (problem.key, problem.value.clone(), refusals::problem(problem));
    let mut released = 0;
    for (index, plan) in dressed_plans(11).take(1500).enumerate() {
        for (key, values) in CHANGES {
            // One value of each key for each plan, and none.
            for value in [values.get(index % values.len()).copied(), None] {
                let (mut expected, expected_fits) = change_by_text(&plan, key, value);
                // The text of a run is by the splits, so its places are written out where these change.
                options::keep_run(&plan, &mut expected.plan);
                let (found, fits) = options::change_with_locks(&plan, key, value);
                assert_eq!((&found.plan, fits), (&expected.plan, expected_fits), "{key}={value:?}");
                assert_eq!(found.schedule, expected.schedule, "{key}={value:?}");
                let [found, expected] =
                    [found.problems, expected.problems].map(|all| all.iter().map(message).collect::<Vec<_>>());
                assert_eq!(found, expected, "{key}={value:?}");
                released += usize::from(!fits);
            }
        }
    }
    assert!(released > 100, "{released}");
}

/// The pairs of a link that is written by hand, read.
fn opened(text: &str) -> options::OpenedPlan {
    let pairs: Vec<_> = text.split('&').filter_map(|pair| pair.split_once('=')).collect();
    options::read(pairs)
}

fn keys(opened: &options::OpenedPlan) -> Vec<&'static str> {
    opened.problems.iter().map(|problem| problem.key).collect()
}

#[test]
fn a_stop_that_does_not_fit_takes_nothing_with_it() {
    let stops = opened("distance=10km&goal=50m&stops=5km-1m_11km-1m&cues=2km-Go&sections=5km-end-Up");
    assert_eq!(keys(&stops), ["stops"]);
    assert_eq!(link_of(&stops.plan), "distance=10km&goal=50m&every=1km&stops=5km-60s&sections=5km-end-Up&cues=2km-Go");
    let over = opened("distance=10km&goal=50m&stops=5km-30m_6km-30m&cues=2km-Go");
    assert_eq!(keys(&over), ["stops"]);
    assert_eq!(link_of(&over.plan), "distance=10km&goal=50m&every=1km&cues=2km-Go");
}

#[test]
fn a_wrong_item_of_a_list_takes_nothing_from_the_others() {
    for (key, value, read) in [
        ("locks", "1-5m_x_3-5m-x_12-5m_4-5m", "1-5m_4-5m"),
        ("stops", "x_5km-1m_6km_7km-1m", "5km-60s_7km-60s"),
        ("sections", "5km-4km-A_x_5km-6km-B_end-end-C", "5km-6km-B"),
        ("cues", "x_2km-Go_far-Stop_3km-On", "2km-Go_3km-On"),
    ] {
        let opened = opened(&["distance=10km&goal=50m&", key, "=", value].concat());
        assert_eq!(keys(&opened), [key]);
        assert_eq!(opened.problems[0].value, value, "all that was written");
        assert_eq!(link_of(&opened.plan), ["distance=10km&goal=50m&every=1km&", key, "=", read].concat());
    }
    for (key, value) in [("shape", "negative-2_x"), ("every", "5km_x")] {
        let opened = opened(&["distance=10km&goal=50m&", key, "=", value].concat());
        assert_eq!((keys(&opened), link_of(&opened.plan)), (vec![key], "distance=10km&goal=50m&every=1km".to_owned()));
    }
}

#[test]
fn lines_are_read_as_far_as_there_is_room_for_them() {
    let most = options::LONGEST_LINES / options::LONGEST_NAME;
    let item = ["1km-", &"x".repeat(options::LONGEST_NAME)].concat();
    let cues = |count| opened(&["distance=10km&goal=50m&cues=", &vec![item.as_str(); count].join("_")].concat());
    assert_eq!((keys(&cues(most)), cues(most).plan.cues.len()), (vec![], most));
    assert_eq!((keys(&cues(most + 1)), cues(most + 1).plan.cues.len()), (vec!["cues"], most));
    let many = vec!["1km-1s"; lapwise_core::pacing::MAX_ITEMS + 1].join("_");
    let stops = opened(&["distance=10km&goal=50m&stops=", &many].concat());
    assert_eq!((keys(&stops), stops.plan.stops.len()), (vec!["stops"], lapwise_core::pacing::MAX_ITEMS));
}

/// The pairs in canonical spelling.
fn link_of(plan: &Plan) -> String {
    let pairs = options::write(plan);
    pairs.iter().map(|(key, value)| [key, "=", value].concat()).collect::<Vec<_>>().join("&")
}

#[test]
fn a_run_stays_at_its_places_whoever_changes_the_splits() {
    let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("RUN", "80s_2m40s")]).plan;
    let kept = [("RUN".to_owned(), "400m-80s_800m-2m40s".to_owned())];
    assert_eq!(options::change_with_locks(&plan, "every", Some("1km")).0.plan.unknown, kept);
    assert_eq!(options::change(&plan, "every", Some("1km")).plan.unknown, kept);
}

#[test]
fn a_run_is_told_however_its_key_is_spelled_and_an_empty_one_is_none() {
    let held =
        |key, text| phrases::run_held(&options::read([("distance", "3200m"), ("goal", "11:30"), (key, text)]).plan);
    assert_eq!([held("run", "80s"), held("Run", "80s"), held("run", "")], [" ", " ", ""]);
}
