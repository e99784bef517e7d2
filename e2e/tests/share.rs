//! A plan travels to a coach and back.

use e2e::{Key, Visitor};

const ELEMENT: &str = "document.querySelector('lapwise-plan')";

fn link(visitor: &Visitor) -> String {
    visitor.evaluates(&format!("{ELEMENT}.link")).as_str().expect("a link").to_owned()
}

/// The cells of the table of changed laps: mark, before, now, difference, how.
fn changed_laps(visitor: &Visitor) -> Vec<Vec<String>> {
    let rows = visitor.evaluates(&format!(
        "[...{ELEMENT}.shadowRoot.querySelectorAll('table.changes tbody tr')]\
         .map(row => [...row.cells].map(cell => cell.textContent))"
    ));
    serde_json::from_value(rows).expect("rows of texts")
}

/// How each lap of a list came to change.
fn how(laps: &[Vec<String>]) -> Vec<&str> {
    laps.iter().map(|lap| lap[4].as_str()).collect()
}

/// The sum of the laps of the plan on screen, in milliseconds, and its goal.
fn sum_and_goal(visitor: &Visitor) -> (u64, u64) {
    let sum = format!("{ELEMENT}.schedule.splits.reduce((sum, split) => sum + split.lapMs, 0)");
    let goal = format!("{ELEMENT}.schedule.goalS * 1000");
    let number = |expression: &str| visitor.evaluates(expression).as_u64().expect("a number");
    (number(&sum), number(&goal))
}

fn asks_nobody_else(visitor: &Visitor) {
    assert_eq!(visitor.console_errors(), [""; 0]);
    for url in visitor.requested_urls() {
        assert!(url.starts_with(&visitor.origin()) || url.starts_with("data:"), "{url} was requested");
    }
}

/// A coach opens a plan, changes two laps as a link says it, writes a text, and sends back what the page gives.
fn coach_answers(sent: &str) -> String {
    let coach = Visitor::open(&format!("/{sent}"));
    coach.sees("10:40");
    coach.evaluates(&format!("{ELEMENT}.locks = '3-77s_5-79s'"));
    coach.clicks("Notes");
    coach.types_into("Note", "Fast third lap, then hold.");
    coach.waits_until(&format!("{ELEMENT}.link.includes('from=')"));
    coach.waits_until("location.hash.includes('from=')");
    asks_nobody_else(&coach);
    link(&coach)
}

#[test]
fn an_athlete_sees_what_the_coach_set_and_takes_over_one_lap() {
    let athlete = Visitor::open("/#distance=3200m&goal=10:40");
    athlete.sees("80.0");
    let sent = link(&athlete);
    assert!(sent.starts_with("#v=1&"), "{sent}");
    drop(athlete);
    let answer = coach_answers(&sent);

    let elsewhere = Visitor::open(&format!("/{answer}")).on_a_phone();
    elsewhere.sees("What changed");
    elsewhere.sees("Fast third lap, then hold.");
    let laps = changed_laps(&elsewhere);
    assert_eq!(laps.len(), 8, "{laps:?}");
    assert_eq!(how(&laps), ["moved", "moved", "set", "moved", "set", "moved", "moved", "moved"]);
    assert_eq!(&laps[2][..4], ["1200 m", "80.0", "77.0", "\u{2212}3.0"]);
    assert!(!elsewhere.can_scroll_sideways());

    elsewhere.clicks("Lap to 1200 m: 80.0 \u{2192} 77.0");
    elsewhere.clicks("Accept ticked");
    elsewhere.sees("Taken over.");
    let plan = link(&elsewhere);
    assert!(plan.contains("locks=3-77s&"), "only that lap is fixed: {plan}");
    let (sum, goal) = sum_and_goal(&elsewhere);
    assert_eq!((sum, goal), (640_000, 640_000));

    elsewhere.clicks("Undo");
    elsewhere.sees("What changed");
    elsewhere.clicks("Accept all");
    elsewhere.sees("Taken over.");
    elsewhere.sees_no("What changed");
    assert!(link(&elsewhere).contains("locks=3-77s_5-79s&"));
    asks_nobody_else(&elsewhere);
}

#[test]
fn a_sent_plan_leaves_the_own_one_alone() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.types_into("Goal", "1130");
    visitor.presses(Key::Tab);
    visitor.waits_until("localStorage.getItem('lapwise:plan').includes('goal=11m30s')");
    visitor.goes_to("/#distance=5km&goal=20:00");
    visitor.reloads();
    visitor.sees("You have another one: 3200 m 11:30");
    assert!(visitor.evaluates("localStorage.getItem('lapwise:plan')").as_str().unwrap().contains("goal=11m30s"));
    visitor.clicks("Keep mine");
    visitor.waits_until("location.hash.includes('goal=11m30s')");
    visitor.sees_no("You have another one");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn what_a_sent_plan_replaces_is_among_my_plans() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_until("(localStorage.getItem('lapwise:plan') ?? '').includes('goal=11m30s')");
    visitor.goes_to("/#distance=5km&goal=20:00");
    visitor.reloads();
    visitor.sees("You have another one");
    visitor.types_into("Goal", "1900");
    visitor.waits_until("localStorage.getItem('lapwise:plan').includes('goal=19m')");
    visitor.clicks("My plans");
    visitor.waits_until(&format!(
        "[...{ELEMENT}.shadowRoot.querySelectorAll('.plans input')].some(name => name.value === '3200 m 11:30')"
    ));
}

#[test]
fn a_whole_message_opens_and_the_code_is_there() {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.clicks("Share");
    visitor.sees("Point another phone");
    let path = format!("{ELEMENT}.shadowRoot.querySelector('.code path').getAttribute('d').length > 1000");
    visitor.waits_until(&path);
    assert!(!visitor.can_scroll_sideways());
    visitor.types_into("Message or link", "Nothing here");
    visitor.clicks("Open it");
    visitor.sees("There is no plan in this text.");
    visitor.types_into("Message or link", "Hi! https://club.example/plan/#distance=5km&goal=19:00 See you");
    visitor.clicks("Open it");
    visitor.waits_until(&format!("{ELEMENT}.link.includes('goal=19m')"));
    asks_nobody_else(&visitor);
}

#[test]
fn plans_are_kept_renamed_compared_and_deleted_with_an_undo() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40");
    visitor.clicks("My plans");
    visitor.sees("No plans are kept here yet.");
    visitor.clicks("Keep this plan");
    visitor.sees("Kept on this device.");
    visitor.types_into("Name of the plan", "Spring");
    visitor.presses(Key::Tab);
    visitor.waits_until(
        "Object.entries(localStorage).some(([key, text]) => \
        key.startsWith('lapwise:plan:') && text.endsWith(' Spring'))",
    );
    visitor.types_into("Goal", "1030");
    visitor.clicks("Compare Spring");
    visitor.sees("From Spring to the plan on screen");
    visitor.sees("Goal 10m40s \u{2192} 10m30s");
    visitor.clicks("Delete Spring");
    visitor.sees("Deleted: Spring.");
    visitor.sees("No plans are kept here yet.");
    visitor.clicks("Put it back");
    visitor.clicks("Open Spring");
    visitor.waits_until(&format!("{ELEMENT}.link.includes('goal=10m40s')"));
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_damaged_plan_is_offered_and_the_others_load() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.evaluates(
        "localStorage.setItem('lapwise:plan:1', 'rubbish'), \
         localStorage.setItem('lapwise:plan:2', '#distance=5km&goal=20:00 5 Parkrun')",
    );
    visitor.clicks("My plans");
    visitor.sees("Kept plans that could not be read: 1.");
    assert_eq!(visitor.value_of("Name of the plan"), "Parkrun");
}
