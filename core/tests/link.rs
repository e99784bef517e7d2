//! The link: that nothing is lost on the way, that damage is noticed, and that what messengers do is undone.
#![allow(clippy::expect_used, reason = "tests")]

#[path = "common/dressed.rs"]
mod dressed;
#[path = "common/plans.rs"]
mod plans;
#[path = "common/properties.rs"]
mod properties;

use dressed::dressed_plans;
use lapwise_core::link;
use lapwise_core::link::Damage;
use lapwise_core::link::LONGEST;
use lapwise_core::options;
use lapwise_core::pacing::{
    Aim, Cue, Distance, Every, Interval, Lock, MAX_ITEMS, Odd, Plan, References, Section, Shape, ShownUnit, Stop,
    Surface, Time, Track, Units,
};
use proptest::prelude::*;

fn plan(text: &str) -> Plan {
    let link = link::decode(text).and_then(|link| link.opened);
    link.unwrap_or_else(|| panic!("{text} is a plan")).plan
}

/// A marathon in 3:30:00 with a time of its own for each of the 42 whole kilometres.
fn edited_marathon() -> Plan {
    let mut plan = plan("distance=marathon&goal=3h30m");
    let lock = |km: u32| Lock {
        from: Distance::from_metres(km * 1000),
        to: Distance::from_metres(km * 1000 + 1000),
        time: Time::from_seconds(290 + km % 17),
    };
    plan.locks = (0..42).map(lock).collect();
    plan
}

#[test]
fn a_track_that_waits_on_the_road_makes_no_other_plan_and_no_other_link() {
    let both = |surface| {
        let plan = Plan::of(Distance::from_metres(5000), surface, Time::from_hms(0, 20, 0));
        [Plan { track: Track::INDOOR, ..plan.clone() }, plan]
    };
    let [waiting, road] = both(Surface::Road);
    assert_eq!((link::encode(&waiting), waiting), (link::encode(&road), road));
    let [indoors, outdoors] = both(Surface::Track);
    assert_ne!(link::encode(&indoors), link::encode(&outdoors));
    assert_ne!(indoors, outdoors);
}

#[test]
fn a_marathon_with_42_edited_kilometres_stays_short() {
    let plan = edited_marathon();
    assert!(plan.schedule().is_ok());
    let link = link::encode(&plan);
    assert!(link.len() < 400, "{} characters: {link}", link.len());
    assert_eq!(link::decode(&link).and_then(|link| link.opened).map(|opened| opened.plan), Some(plan));
}

#[test]
fn an_everyday_plan_stays_short() {
    for text in [
        "distance=3200m&goal=10m40s&pb=11m35s&locks=1-77s",
        "distance=marathon&goal=3h29m59s&every=1mi&units=mi&shape=negative-2_kick-400m-4",
        "distance=half&goal=1h45m&shape=negative-1.5&date=2027-04-25&start=09:30",
    ] {
        let link = link::encode(&plan(text));
        assert!(link.len() < 120, "{} characters: {link}", link.len());
    }
}

const GOLDENS: &str = include_str!("data/links.txt");

/// Every link in the file, its canonical pairs, and those of the plan it answers.
fn goldens() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    GOLDENS.split("\n\n").skip(1).map(|block| {
        let mut lines = block.trim_end_matches('\n').lines();
        (lines.next().expect("a block has a link"), lines.collect())
    })
}

fn shown(pairs: &[(String, String)], sign: &str) -> Vec<String> {
    pairs.iter().map(|(key, value)| format!("{key} {sign} {}", value.escape_default())).collect()
}

#[test]
fn every_link_ever_issued_opens_as_it_did() {
    assert!(goldens().count() > 80);
    for (text, pairs) in goldens() {
        let link = link::decode(text).unwrap_or_else(|| panic!("{text} is a plan"));
        let opened = link.opened.expect("it has a plan");
        assert_eq!(opened.problems, [], "{text}");
        let mut found = shown(&options::write(&opened.plan), "=");
        let again = match &link.base {
            None => link::encode(&opened.plan),
            Some(base) => {
                found.extend(shown(&options::write(base), "<"));
                link::encode_answer(&opened.plan, base)
            }
        };
        assert_eq!(found, pairs, "{text}");
        // Before the damage, so that the failure of a new link that lacks its check shows the whole link.
        assert_eq!(again, text);
        assert_eq!(link.damage, None, "{text}");
    }
}

#[test]
fn every_plan_survives_its_link() {
    let mut seen = 0;
    for plan in dressed_plans(1).take(6000) {
        seen += 1;
        let link = link::encode(&plan);
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"#=&-_.~%".contains(&byte)), "{link}");
        let read = link::decode(&link).expect("it is a plan");
        assert_eq!((read.damage, read.base), (None, None), "{link}");
        let opened = read.opened.expect("it is not too long");
        assert_eq!(opened.problems, [], "{link}");
        assert_eq!(opened.plan, plan, "{link}");
        assert_eq!(link::encode(&opened.plan), link);
    }
    assert_eq!(seen, 6000);
}

/// Plans of which each differs from `plan` in one value.
fn neighbours(plan: &Plan) -> Vec<Plan> {
    let changes: [fn(&mut Plan); 30] = [
        |plan| plan.distance = plan.distance + Distance::from_millimetres(1),
        |plan| plan.surface = if plan.surface == Surface::Road { Surface::Track } else { Surface::Road },
        |plan| plan.track = Track::INDOOR,
        |plan| plan.track = Track::new(plan.track.lap_in_lane_1(), 2).unwrap_or(Track::WATER_JUMP_OUTSIDE),
        |plan| plan.road_lap = Some(Distance::from_metres(1700)),
        |plan| plan.odd = Some(if plan.odd_part() == Odd::First { Odd::Last } else { Odd::First }),
        |plan| plan.goal = plan.goal + Time::from_millis(10),
        |plan| plan.aim = if plan.aim == Aim::Goal { Aim::Finish } else { Aim::Goal },
        |plan| plan.every = Every::Lap,
        |plan| plan.every = Every::Interval(Interval::KILOMETRE),
        |plan| plan.every = Every::Marks(Vec::new()),
        |plan| plan.every = Every::Marks(vec![plan.distance.halfway()]),
        |plan| plan.units = if plan.units == Units::Km { Units::Mi } else { Units::Km },
        |plan| plan.shape = Shape::default(),
        |plan| plan.round = Some(ShownUnit::Second),
        |plan| plan.round = None,
        |plan| plan.locks.reverse(),
        |plan| plan.stops.reverse(),
        |plan| plan.sections.push(Section { from: Distance::ZERO, to: plan.distance, name: String::new() }),
        |plan| plan.cues.push(Cue { at: plan.distance, line: String::from("a\nb") }),
        |plan| plan.references = References { pb: plan.references.seed, seed: plan.references.pb, ..plan.references },
        |plan| plan.references.rival = None,
        |plan| plan.date = None,
        |plan| plan.start = None,
        |plan| plan.delay = plan.delay + Time::from_millis(10),
        |plan| plan.label.push('\u{202e}'),
        |plan| core::mem::swap(&mut plan.athlete, &mut plan.rival),
        |plan| plan.text.push('\n'),
        |plan| plan.unknown.push((String::from("shape"), String::new())),
        |plan| plan.unknown.reverse(),
    ];
    let neighbour = |change: &fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        plan
    };
    changes.iter().map(neighbour).collect()
}

#[test]
fn plans_are_equal_exactly_where_their_links_are() {
    let mut equal = 0;
    for plan in dressed_plans(4).take(600) {
        assert_eq!(
            link::decode(&link::encode(&plan)).and_then(|link| link.opened).map(|opened| opened.plan),
            Some(plan.clone())
        );
        let neighbours = neighbours(&plan);
        for one in &neighbours {
            for other in neighbours.iter().chain([&plan]) {
                assert_eq!(one == other, link::encode(one) == link::encode(other), "{one:?}\n{other:?}");
                equal += usize::from(one == other);
            }
        }
    }
    // Each is equal to itself, and some changes change nothing.
    assert!(equal > 600 * 28 && equal < 600 * 28 * 28, "{equal}");
}

#[test]
fn a_plan_too_long_for_its_unknown_keys_goes_on_without_them() {
    // Two bytes each as they come, and six characters each in a link that escapes them.
    let text = ["distance=5km&goal=25m&other=", &"\u{e9}".repeat(LONGEST / 5)].concat();
    let read = plan(&text);
    assert_eq!(read.unknown, []);
    assert_eq!(plan(&link::encode(&read)), read);
}

#[test]
fn every_answer_brings_its_base() {
    let plans: Vec<_> = dressed_plans(2).take(2000).collect();
    for pair in plans.windows(2) {
        let [base, other] = pair else { continue };
        // Most answers change a little; this one has the other's words, goal and references.
        let answer = Plan { label: other.label.clone(), text: other.text.clone(), ..base.clone() };
        for plan in [other, &answer] {
            let link = link::encode_answer(plan, base);
            let read = link::decode(&link).expect("it is a plan");
            assert_eq!(read.damage, None, "{link}");
            let opened = read.opened.expect("it is not too long");
            assert_eq!((opened.problems, &opened.plan), (vec![], plan), "{link}");
            let base = Plan { unknown: plan.unknown.clone(), ..base.clone() };
            let expected = (base != *plan).then_some(&base);
            assert_eq!(read.base.as_ref(), expected, "{link}");
            assert_eq!(link::encode_answer(&opened.plan, read.base.as_ref().unwrap_or(&base)), link);
        }
    }
}

#[test]
fn a_base_that_cannot_be_read_is_reported_and_the_plan_opens() {
    for from in ["goal", "goal~x", "xyz~1", "from~goal", "goal~25m~goal", "~", "locks~77-5m"] {
        let text = ["distance=5km&goal=24m&from=", from].concat();
        let link = link::decode(&text).expect("it is a plan");
        let opened = link.opened.expect("it has a plan");
        assert_eq!((opened.plan.goal, link.base), (Time::from_seconds(1440), None), "{text}");
        assert_eq!(opened.problems.iter().map(|problem| problem.key).collect::<Vec<_>>(), ["from"], "{text}");
        assert_eq!(opened.plan.unknown, [("unread-from".to_owned(), from.to_owned())]);
    }
    let link = link::decode("distance=5km&goal=24m&from=goal~25m").expect("it is a plan");
    assert_eq!(link.base.map(|base| base.goal), Some(Time::from_seconds(1500)));
}

/// Returns true if a damaged link is reported as damaged, or still opens the same plan.
fn is_noticed(damaged: &str, plan: &Plan) -> bool {
    let Some(link) = link::decode(damaged) else { return true };
    link.damage.is_some() || link.opened.is_some_and(|opened| opened.plan == *plan && opened.problems.is_empty())
}

/// Characters that might stand instead of another one, or come in between.
const OTHERS: &str = "abvxzAZ0179&=%-_.~#+ \n;?/:>\u{2013}\u{2014}\u{2026}\u{201d}\u{200b}\u{e9}\u{1f600}";

#[test]
fn every_damage_of_one_character_is_noticed() {
    let answer = link::encode_answer(
        &plan("distance=3200m&goal=10:40&locks=3-77s&text=Go%20out%20slowly%20--%20trust%20it..."),
        &plan("distance=3200m&goal=10:50&label=A~%25"),
    );
    let links = [
        link::encode(&plan("distance=3200m&goal=10:40&locks=3-77s&athlete=Ana")),
        link::encode(&plan(
            "distance=marathon&goal=3h30m&cues=20mi-One%20more%20mile&text=%C3%A4%E2%80%93%F0%9F%98%80",
        )),
        link::encode(&edited_marathon()),
        answer,
    ];
    for link in links {
        let whole = link::decode(&link).and_then(|link| link.opened).expect("it opens").plan;
        for (index, old) in link.char_indices() {
            // A link is ASCII, so that each byte is a character.
            let (before, after) = (&link[..index], &link[index + 1..]);
            assert!(is_noticed(&[before, after].concat(), &whole), "{link} without {index}");
            for new in OTHERS.chars() {
                let swapped = [before, &new.to_string(), after].concat();
                assert!(new == old || is_noticed(&swapped, &whole), "{swapped}");
                let inserted = [before, &new.to_string(), &link[index..]].concat();
                assert!(is_noticed(&inserted, &whole), "{inserted}");
            }
        }
    }
}

#[test]
fn any_damage_of_one_character_in_many_links_is_noticed() {
    for (index, plan) in dressed_plans(3).take(3000).enumerate() {
        let link = link::encode(&plan);
        for step in 0..4 {
            // Primes, so that the places are spread over the whole link.
            let at = (index * 7919 + step * 104_729) % link.len();
            let new = char::from(b"-0aZ_%&=.~59"[(index + step) % 12]);
            let damaged = [&link[..at], &new.to_string(), &link[at + 1..]].concat();
            assert!(damaged == link || is_noticed(&damaged, &plan), "{damaged}");
        }
    }
}

#[test]
fn every_cut_link_says_so() {
    let link = link::encode(&edited_marathon());
    for end in 2..link.len() {
        let cut = &link[..end];
        let damage = link::decode(cut).and_then(|link| link.damage);
        // Without a goal that can be read there is no plan.
        let goal = cut.split("&goal=").nth(1).and_then(|rest| rest.split('&').next());
        let has_goal = ["3h", "3h30m"].map(Some).contains(&goal);
        assert_eq!(damage, Some(if has_goal { Damage::Changed } else { Damage::NoPlan }), "{cut}");
    }
}

/// Returns a link as it may be mangled in transit, a text for each way.
fn mangled(link: &str) -> Vec<String> {
    let escaped: String = link[1..].chars().map(|c| escape(c, "=&%-~")).collect();
    let twice: String = link.chars().map(|c| escape(c, "%")).collect();
    let no_hash = &link[1..];
    vec![
        link.to_ascii_uppercase(),
        link.replace('&', "&amp;"),
        link.replace('&', "&amp;amp;"),
        link.replace('-', "\u{2013}"),
        link.replace('-', "\u{2011}"),
        link.replace('-', "%E2%80%93"),
        link.replace("--", "\u{2014}"),
        link.replace("...", "\u{2026}"),
        ["\u{201c}", link, "\u{201d}"].concat(),
        ["#", &escaped].concat(),
        twice,
        [link, link].concat(),
        [link, " ", link].concat(),
        [link, "https://example.org/", link].concat(),
        ["##", no_hash].concat(),
        [link, "."].concat(),
        [link, ")."].concat(),
        [link, ">"].concat(),
        [link, "\u{2026}"].concat(),
        [link, "\u{200b}"].concat(),
        [link, "%E2%80%8B"].concat(),
        [link, "&fbclid=IwAR0x&utm_source=mail"].concat(),
        [&link[..20], "\u{200b}\u{ad}", &link[20..]].concat(),
        [&link[..40], "\r\n", &link[40..]].concat(),
        [&link[..40], "\n> ", &link[40..]].concat(),
        [&link[..40], "=\r\n", &link[40..]].concat(),
        ["#V", &link[2..]].concat(),
    ]
}

fn escape(c: char, escaped: &str) -> String {
    if escaped.contains(c) { format!("%{:02X}", u32::from(c)) } else { c.to_string() }
}

#[test]
fn what_messengers_do_to_a_link_is_undone() {
    for text in [
        "distance=3200m&goal=10m40s&locks=1-77s&pb=11m35s",
        "distance=marathon&goal=3h30m&shape=negative-2&text=run%20--%20do%20not%20race...&label=100%25",
        "distance=half&goal=1h45m&date=2027-04-25&athlete=%C3%84nne%20B",
    ] {
        let plan = plan(text);
        let link = link::encode(&plan);
        let has_capitals = !plan.athlete.is_empty();
        for (number, mangled) in mangled(&link).into_iter().enumerate() {
            if number == 0 && has_capitals || mangled.contains("=\r\n") {
                // The case of a name, and a `=` that ends a line, cannot be told from what was there.
                assert!(is_noticed(&mangled, &plan), "{mangled}");
                continue;
            }
            let read = link::decode(&mangled).unwrap_or_else(|| panic!("{mangled} is a plan"));
            assert_eq!(read.damage, None, "{number}: {mangled}");
            assert_eq!(read.opened.map(|opened| opened.plan).as_ref(), Some(&plan), "{mangled}");
        }
    }
}

#[test]
fn a_link_in_upper_case_loses_the_capitals_of_its_texts_and_says_so() {
    let link = link::encode(&plan("distance=5km&goal=25m&label=Spring")).to_ascii_uppercase();
    let read = link::decode(&link).expect("it is a plan");
    assert_eq!(read.damage, Some(Damage::Changed));
    assert_eq!(read.opened.map(|opened| opened.plan), Some(plan("distance=5km&goal=25m&label=spring")));
}

#[test]
fn a_hand_written_link_may_come_from_a_messenger_too() {
    let plan = plan("distance=marathon&goal=3h30m&shape=negative-2");
    for text in [
        "DISTANCE=MARATHON&GOAL=3H30M&SHAPE=NEGATIVE-2",
        "#Distance=marathon&goal=3:30:00&shape=negative\u{2013}2.",
        "distance=marathon&amp;goal=3:30:00&amp;shape=negative-2)",
        "distance%3Dmarathon%26goal%3D3h30m%26shape%3Dnegative-2",
        "#distance=marathon&goal=3h30m&shape=negative-2#distance=marathon&goal=3h30m&shape=negative-2",
    ] {
        let link = link::decode(text).unwrap_or_else(|| panic!("{text} is a plan"));
        assert_eq!(link.damage, None, "{text}");
        assert_eq!(link.opened.map(|opened| opened.plan).as_ref(), Some(&plan), "{text}");
    }
}

#[test]
fn what_is_typed_after_the_check_counts() {
    let link = [&link::encode(&plan("distance=5km&goal=25m")), "&goal=24m"].concat();
    let read = link::decode(&link).expect("it is a plan");
    assert_eq!(read.damage, Some(Damage::Changed));
    assert_eq!(read.opened.map(|opened| opened.plan.goal), Some(Time::from_seconds(1440)));
}

#[test]
fn a_whole_message_opens() {
    let plan = plan("distance=3200m&goal=10m40s&locks=1-77s");
    let link = link::encode(&plan);
    let (head, tail) = link.split_at(50);
    for message in [
        format!("Hi #ana! Sunday's plan = this: https://example.org/lapwise/{link}, see you & good luck"),
        format!("3200 m in 10:40: 80.0 a lap\nhttps://example.org/{link}\n\nSent from my phone"),
        format!("<a href=\"https://example.org/{}\">plan</a>", link.replace('&', "&amp;")),
        format!("> https://example.org/{head}\n> {tail}\n> See you"),
        format!("https://example.org/{link}\nhttps://example.org/#distance=5km&goal=25m"),
        format!("(https://example.org/{link})"),
        "Try https://example.org/#distance=3200m&goal=10:40&locks=1-77s today".to_owned(),
        "distance=3200m&goal=10:40&locks=1-77s".to_owned(),
    ] {
        let found = link::find(&message).unwrap_or_else(|| panic!("{message} has a plan"));
        assert_eq!(found.damage, None, "{message}");
        assert_eq!(found.opened.map(|opened| opened.plan).as_ref(), Some(&plan), "{message}");
    }
    for message in ["", "See you at #track 7, a=b", "https://example.org/#top", "2 + 2 = 4"] {
        assert_eq!(link::find(message), None, "{message}");
    }
}

#[test]
fn a_megabyte_is_refused_at_once() {
    for text in ["x", "#", "&", "=", "v=1&", "#v=1&distance=5km&goal=25m", "%25", "a=b ", "distance=5km&goal=x "] {
        let long = ["distance=5km&goal=25m&", &text.repeat(1_000_000 / text.len())].concat();
        let start = std::time::Instant::now();
        for link in [link::decode(&long), link::find(&long)] {
            let link = link.expect("it is meant as a plan");
            assert_eq!(link.opened, None);
            assert!(
                link.damage
                    .is_some_and(|damage| lapwise_core::present::refusals::link_damage(damage).contains("too long"))
            );
        }
        assert!(start.elapsed().as_millis() < 100, "{text}");
    }
}

#[test]
fn the_longest_link_does_not_hang() {
    for text in ["x", "#", "&", "=", "v=1&", "#v=1&distance=5km&goal=x", "%25", "a=b ", "#distance=5km&goal=x "] {
        let long = text.repeat((LONGEST - 100) / text.len());
        let start = std::time::Instant::now();
        let _ = (link::decode(&long), link::find(&long));
        assert!(start.elapsed().as_secs() < 10, "{text} takes {:?}", start.elapsed());
    }
}

/// A plan as large as any can be.
fn largest_plan() -> Plan {
    let mut plan = Plan::of(Distance::LONGEST_RACE, Surface::Road, Time::LONGEST);
    let mark = |index: usize| Distance::from_millimetres(u32::try_from(index).expect("it is small") * 499_993 + 1);
    let line = "\u{1f3c3}".repeat(options::LONGEST_LINES / MAX_ITEMS);
    let all = || 0..MAX_ITEMS;
    plan.every = lapwise_core::pacing::Every::Marks(all().skip(1).map(mark).collect());
    plan.locks = all().map(|i| Lock { from: mark(i), to: mark(i + 1), time: Time::from_millis(999_990) }).collect();
    plan.stops = all().map(|i| Stop { at: mark(i), time: Time::from_millis(101_010) }).collect();
    plan.cues = all().map(|i| Cue { at: mark(i), line: line.clone() }).collect();
    plan.sections = all().map(|i| Section { from: mark(i), to: mark(i + 1), name: line.clone() }).collect();
    let name = "\u{1f3c3}".repeat(options::LONGEST_NAME);
    (plan.label, plan.athlete) = (name.clone(), name);
    plan.text = "\u{1f3c3}".repeat(options::LONGEST_TEXT);
    plan
}

#[test]
fn the_largest_plan_still_has_a_link() {
    let plan = largest_plan();
    let link = link::encode(&plan);
    assert!(link.len() <= LONGEST, "{}", link.len());
    assert_eq!(link::decode(&link).and_then(|link| link.opened).map(|opened| opened.plan), Some(plan.clone()));
    let unknown = vec![("other".to_owned(), "x".repeat(LONGEST))];
    assert_eq!(link::encode(&Plan { unknown, ..plan.clone() }), link);
    let other = Plan::of(Distance::MARATHON, Surface::Road, Time::LONGEST);
    let answer = link::decode(&link::encode_answer(&other, &plan)).and_then(|link| link.opened);
    assert_eq!(answer.map(|opened| opened.plan), Some(other), "a base that is too long stays behind");
}

#[test]
fn a_value_that_cannot_be_read_is_still_in_the_next_link() {
    let read = plan("distance=5km&goal=25m&lane=2&shape=wobbly-3&x=1");
    let next = link::encode(&read);
    assert!(next.contains("&x=1&unread-lane=2&unread-shape=wobbly-3&check="), "{next}");
    assert_eq!(plan(&next), read);
}

#[test]
fn a_mistyped_distance_is_said_and_the_rest_opens() {
    for distance in ["5%20km", "3200", "5kmm", "abc"] {
        let text = ["distance=", distance, "&goal=25:00&athlete=Ana"].concat();
        for link in [link::read(&text), link::decode(&text)] {
            let link = link.expect("it is a plan");
            assert_eq!(link.damage, None, "{text}");
            let opened = link.opened.expect("it has a plan");
            assert_eq!(opened.problems.iter().map(|problem| problem.key).collect::<Vec<_>>(), ["distance"], "{text}");
            assert_eq!((opened.plan.goal, opened.plan.athlete.as_str()), (Time::from_seconds(1500), "Ana"), "{text}");
            assert!(link::encode(&opened.plan).contains(&["&unread-distance=", distance, "&"].concat()), "{text}");
        }
        let found = link::find(&["See #", &text, " there"].concat()).expect("it is meant as a plan");
        assert_eq!((found.opened, found.damage), (None, Some(Damage::NoPlan)), "{text}");
    }
}

#[test]
fn one_bad_cue_takes_nothing_from_a_long_list() {
    let line = "Keep both shoulders low and relaxed, breathe out, and count the next ten steps";
    let cues: String = (1..60).map(|km| format!("{}m-{line}_", km * 100)).collect();
    let text = ["distance=10km&goal=50m&cues=", &cues, "nowhere-Go"].concat();
    let opened = link::read(&text).and_then(|link| link.opened).expect("it is a plan");
    assert_eq!(opened.plan.cues.len(), 59);
    let next = link::encode(&opened.plan);
    let again = link::read(&next).expect("it is a plan");
    assert!(again.is_whole());
    let unread = ("unread-cues".to_owned(), [&cues, "nowhere-Go"].concat());
    assert_eq!(again.opened.map(|opened| opened.plan.unknown), Some(vec![unread]));
}

#[test]
fn a_value_with_two_faults_is_kept_once() {
    let plan = plan("distance=10km&goal=50m&stops=5km_11km-1m_2km-1m");
    assert_eq!((plan.stops.len(), plan.unknown.len()), (1, 1));
}

/// Keys as nobody writes them, but some program might hand over.
fn any_key() -> impl Strategy<Value = String> {
    let names = options::Key::ALL.iter().map(|key| key.name());
    let known: Vec<&str> = names.chain(["v", "from", "check", "unread-goal", "amp;goal"]).collect();
    let cased = (prop::sample::select(known), any::<u32>()).prop_map(|(key, upper)| {
        let turned =
            key.char_indices().map(|(at, c)| if upper >> (at % 32) & 1 == 1 { c.to_ascii_uppercase() } else { c });
        turned.collect()
    });
    prop_oneof![cased, "[a-zA-Z&=#%;~_. -]{0,6}", "\\PC{0,4}"]
}

fn any_value() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9]{1,3}(m|s|km|:[0-9]{2})?", "\\PC{0,12}", "[&=#%~_.a-f0-9-]{0,12}"]
}

proptest! {
    #![proptest_config(properties::cases(4000))]

    #[test]
    fn no_pairs_lead_to_a_link_that_is_damaged(pairs in prop::collection::vec((any_key(), any_value()), 0..8)) {
        let opened = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        let base = plan("distance=5km&goal=25m");
        for fragment in [link::encode(&opened.plan), link::encode_answer(&opened.plan, &base)] {
            let read = link::read(&fragment).expect("it is a plan");
            prop_assert!(read.is_whole(), "{:?} in {}", read.damage, fragment);
            let again = read.opened.map(|again| again.plan);
            prop_assert_eq!(again.as_ref(), Some(&opened.plan), "{}", fragment);
        }
    }
}

#[test]
fn keys_in_capitals_are_the_same_keys() {
    let opened = options::read([("Distance", "10km"), ("GOAL", "50m"), ("V", "1"), ("Check", "x"), ("X", "1")]);
    assert_eq!((opened.plan.distance, opened.plan.goal), (Distance::from_metres(10_000), Time::from_seconds(3000)));
    assert_eq!((opened.problems, opened.plan.unknown), (vec![], vec![("X".to_owned(), "1".to_owned())]));
}

#[test]
fn a_link_without_names_has_none_that_could_not_be_read_either() {
    let name = "Ana".repeat(30);
    let text = ["distance=5km&goal=25m&label=", &name, "&athlete=", &name, "&rival=", &name, "&from=athlete~", &name];
    let plan = plan(&[&text.concat(), "&lane=2&coach=1"].concat());
    assert_eq!(plan.unknown.len(), 6);
    let shared = link::encode(&options::nameless(&plan));
    assert!(shared.starts_with("#v=1&distance=5km&goal=25m&every=1km&coach=1&unread-lane=2&check="), "{shared}");
}

#[test]
fn keys_of_the_link_cannot_be_smuggled_in() {
    let pairs = [("distance", "5km"), ("goal", "25m"), ("v", "7"), ("check", "abcdef"), ("from", "goal~1h")];
    let plan = options::read(pairs).plan;
    assert_eq!(plan.unknown, []);
}
