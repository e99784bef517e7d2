//! Plans with everything that the interface can put into them: texts, references, days, sections, cues.

use lapwise_core::options;
use lapwise_core::pacing::{
    Aim, Date, Distance, Every, Plan, References, Section, Stop, Surface, Time, TimeOfDay, Track, Units,
};

use crate::plans::plans;

/// The plans of a seed that have a schedule, without end.
pub(crate) fn dressed_plans(seed: u64) -> impl Iterator<Item = Plan> {
    let fitting = plans(seed).filter(|plan| plan.schedule().is_ok());
    fitting.enumerate().map(|(index, plan)| dress(plan, index)).filter(|plan| plan.schedule().is_ok())
}

/// Texts that people write, and some that nobody should.
const TEXTS: [&str; 16] = [
    "",
    "Spring marathon",
    "Ana",
    "Zoë Åström-Łęcki",
    "--- go! ... \u{2014} \u{2013} \u{2026}",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>&amp;&lt;",
    "100 % ~ 50_50 %25 %7E %5F ~~ __",
    "a=b&c=d#e?f+g h;i:j/k\\l",
    "\u{1f3c3}\u{200d}\u{2640}\u{fe0f} \u{1f1eb}\u{1f1ee} e\u{301}",
    "\u{645}\u{627}\u{631}\u{627}\u{62b}\u{648}\u{646} \u{5de}\u{5e8}\u{5ea}\u{5d5}\u{5df} \u{99ac}\u{62c9}\u{677e}",
    "'curly' \u{201c}quotes\u{201d} \u{2018}too\u{2019}",
    " spaces at both ends ",
    "-",
    "v=1&check=abcdef",
    "javascript:alert(document.cookie)//",
];

fn text(number: usize) -> String {
    TEXTS[number % TEXTS.len()].to_owned()
}

fn dress(plan: Plan, index: usize) -> Plan {
    let has = |every: usize| index.is_multiple_of(every);
    let small = u32::try_from(index % 90_001).unwrap_or(0);
    let time = |step: u32| Time::from_millis((small * 97 + step) % 3_000_000 * 10 + 10);
    let stop = |stop: &Stop| Stop { time: Time::from_millis(stop.time.millis() / 10 * 10), ..*stop };
    let day = u8::try_from(index % 28).unwrap_or(0);
    let mut plan = plan;
    if plan.surface == Surface::Road {
        plan.track = Track::OUTDOOR;
    }
    if let Every::Marks(marks) = &mut plan.every {
        marks.retain(|mark| *mark > Distance::ZERO);
        marks.sort_unstable();
        marks.dedup();
    }
    plan.stops = plan.stops.iter().map(stop).collect();
    for (number, cue) in plan.cues.iter_mut().enumerate() {
        cue.line = text(index + number);
    }
    if has(3) {
        let name = text(index / 3);
        plan.sections = vec![Section { from: plan.distance.halfway(), to: plan.distance, name }];
    }
    plan.aim = if has(5) { Aim::Finish } else { Aim::Goal };
    plan.units = if has(2) { Units::Mi } else { Units::Km };
    plan.references = References {
        pb: has(2).then(|| time(1)),
        seed: has(3).then(|| time(2)),
        goal_b: has(4).then(|| time(3)),
        goal_c: has(7).then(|| time(4)),
        rival: has(5).then(|| time(6)),
    };
    plan.date = if has(4) { Date::new(2027, 1 + day % 12, 1 + day) } else { None };
    plan.start = if has(3) { TimeOfDay::new(small % 24, small % 60, small % 7 * 8) } else { None };
    plan.delay = if has(6) { time(5) } else { Time::ZERO };
    (plan.label, plan.athlete) = (text(index), text(index / 16));
    plan.rival = if has(3) { text(index / 9) } else { String::new() };
    plan.text = [text(index / 5), text(index / 7)].join("\n");
    plan.text = options::plain(plan.text.trim_matches('\n'));
    if has(11) {
        plan.unknown = vec![("future".to_owned(), text(index)), ("run".to_owned(), "1m20s_x".to_owned())];
    }
    plan
}
