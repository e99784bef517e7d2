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
    elsewhere.fits_on_the_screen();

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
    visitor.types_into("Goal", "21:00");
    visitor.presses(Key::Tab);
    visitor.sees("Your own plan, 3200 m 11:30, is under My plans.");
    visitor.clicks("Keep mine");
    visitor.waits_until("location.hash.includes('goal=11m30s')");
    visitor.sees_no("You have another one");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

/// Types a goal and goes on to a plan that was sent before the page keeps anything.
fn types_a_goal_and_goes_on(visitor: &Visitor, goal: &str) {
    visitor.evaluates(&format!(
        "(() => {{ \
            const goal = {ELEMENT}.shadowRoot.querySelector('#goal'); \
            goal.focus(); \
            goal.value = '{goal}'; \
            goal.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true, inputType: 'insertText' }})); \
            setTimeout(() => location.hash = '#distance=5km&goal=20:00', 100); \
            return true; \
        }})()"
    ));
}

const OWN: &str = "(localStorage.getItem('lapwise:plan') ?? '')";

#[test]
fn what_was_typed_a_moment_before_a_sent_plan_came_is_the_own_plan() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_until(&format!("{OWN}.includes('goal=11m30s')"));
    types_a_goal_and_goes_on(&visitor, "1140");
    visitor.sees("You have another one: 3200 m 11:40");
    // Longer than the page waits before it keeps anything.
    visitor.evaluates("new Promise(done => setTimeout(done, 1000))");
    visitor.waits_until(&format!("{OWN}.includes('goal=11m40s')"));
    // A second one that is not taken over either is not the reader's own.
    visitor.evaluates("location.hash = '#distance=10km&goal=50:00'");
    visitor.waits_until(&format!("{ELEMENT}.distance === '10km'"));
    visitor.sees("You have another one: 3200 m 11:40");
    visitor.clicks("Keep mine");
    visitor.waits_until("location.hash.includes('goal=11m40s')");
    visitor.waits_until(&format!("{OWN}.includes('goal=11m40s')"));
    visitor.reloads();
    visitor.sees("11 min 40 s");
    visitor.sees_no("You have another one");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_plan_that_nobody_has_read_yet_is_opened_though_another_was_just_changed() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_until(&format!("{OWN}.includes('goal=11m30s')"));
    // The page goes before it hears of the fragment, and before it keeps what was typed.
    visitor.evaluates(&format!(
        "(() => {{ \
            const goal = {ELEMENT}.shadowRoot.querySelector('#goal'); \
            goal.focus(); \
            goal.value = '1140'; \
            goal.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true, inputType: 'insertText' }})); \
            location.hash = '#distance=5km&goal=20:00'; \
            dispatchEvent(new PageTransitionEvent('pagehide')); \
            return true; \
        }})()"
    ));
    visitor.sees("You have another one: 3200 m 11:40");
    assert_eq!(visitor.evaluates(&format!("{ELEMENT}.distance")), "5km");
    visitor.reloads();
    visitor.sees("You have another one: 3200 m 11:40");
}

#[test]
fn where_nothing_is_kept_the_own_plan_comes_back_too() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.evaluates(
        "Object.defineProperty(window, 'localStorage', \
         { get() { throw new DOMException('refused', 'SecurityError'); } }) && true",
    );
    visitor.types_into("Goal", "1130");
    visitor.waits_until("location.hash.includes('goal=11m30s')");
    types_a_goal_and_goes_on(&visitor, "1140");
    visitor.sees("You have another one: 3200 m 11:40");
    visitor.clicks("Keep mine");
    visitor.waits_until("location.hash.includes('goal=11m40s')");
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
    visitor.fits_on_the_screen();
    visitor.types_into("Message or link", "Nothing here");
    visitor.clicks("Open it");
    visitor.sees("There is no plan in this text.");
    visitor.types_into("Message or link", "Hi! https://club.example/plan/#distance=5km&goal=19:00 See you");
    visitor.clicks("Open it");
    visitor.waits_until(&format!("{ELEMENT}.link.includes('goal=19m')"));
    visitor.waits_until(&format!("{ELEMENT}.getBoundingClientRect().top > -80"));
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
    visitor.clicks("Compare");
    visitor.sees("From Spring to Plan on screen");
    visitor.sees("Goal 10:40 \u{2192} 10:30");
    visitor.clicks("Delete Spring");
    visitor.sees("Deleted: Spring.");
    visitor.sees("No plans are kept here yet.");
    visitor.waits_until(&format!("{ELEMENT}.shadowRoot.activeElement?.textContent === 'Put it back'"));
    visitor.clicks("Put it back");
    visitor.clicks("Open Spring");
    visitor.waits_until(&format!("{ELEMENT}.link.includes('goal=10m40s')"));
    assert_eq!(visitor.console_errors(), [""; 0]);
}

/// Keeps plans as another visit has.
fn has_kept(visitor: &Visitor, plans: &[(&str, &str)]) {
    for (number, (name, fragment)) in plans.iter().enumerate() {
        let (key, number) = (format!("lapwise:plan:{}", number + 1), plans.len() - number);
        visitor.evaluates(&format!("localStorage.setItem('{key}', '{fragment} {number} {name}')"));
    }
}

#[test]
fn any_two_plans_are_compared_in_one_chart_and_one_table() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40").on_a_phone();
    visitor.sees("Halfway");
    has_kept(
        &visitor,
        &[("Spring", "#distance=3200m&goal=10:40"), ("Autumn", "#distance=1600m&goal=5:10&locks=1-70s")],
    );
    visitor.clicks("My plans");
    visitor.chooses("Plan", "Spring");
    visitor.chooses("With", "Autumn");
    visitor.clicks("Compare");
    visitor.sees("Autumn, held against Spring: 10.0 s ahead at 1600 m. From there on only Spring has times.");
    visitor.sees("From Spring to Autumn");
    visitor.sees("Goal 10:40 \u{2192} 5:10");
    let rows = changed_laps(&visitor);
    let last = ["1600 m", "5:20.0", "5:10.0", "10.0 s ahead"];
    assert_eq!((rows.len(), &rows[0][3], &rows[3][..]), (4, &"10.0 s ahead".to_owned(), &last.map(str::to_owned)[..]));
    let compared = format!("{ELEMENT}.shadowRoot.querySelector('.compared')");
    let names = format!("[...{compared}.querySelectorAll('.legend span')].map(name => name.textContent).join()");
    assert_eq!(visitor.evaluates(&names), "Spring,Autumn");
    for line in [".line", ".ghost"] {
        let inside = format!(
            "(() => {{ const svg = {compared}.querySelector('svg').getBoundingClientRect(), \
             line = {compared}.querySelector('{line}').getBoundingClientRect(); \
             return line.width > svg.width / 3 && line.top >= svg.top && line.bottom <= svg.bottom }})()"
        );
        assert_eq!(visitor.evaluates(&inside), true, "{line} is in the chart");
    }
    visitor.chooses("With", "Plan on screen");
    visitor.clicks("Compare");
    visitor.sees("It is the same plan.");
    visitor.fits_on_the_screen();
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn what_another_tab_keeps_takes_no_typed_name_away() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    has_kept(&visitor, &[("Spring", "#distance=3200m&goal=10:40")]);
    visitor.clicks("My plans");
    visitor.types_into("Name of the plan", "Half typ");
    has_kept(&visitor, &[("Spring", "#distance=3200m&goal=10:40"), ("Tab", "#distance=5km&goal=20:00")]);
    visitor.evaluates("dispatchEvent(new StorageEvent('storage', { key: 'lapwise:plan:2' })) && 0");
    visitor.presses("ed");
    assert_eq!(visitor.value_of("Name of the plan"), "Half typed");
    visitor.presses(Key::Tab);
    let names = format!("[...{ELEMENT}.shadowRoot.querySelectorAll('.plans input')].map(name => name.value).join()");
    visitor.waits_until(&format!("{names} === 'Half typed,Tab'"));
    visitor.waits_until("localStorage.getItem('lapwise:plan:1').endsWith(' Half typed')");
    visitor.clicks("Duplicate Half typed");
    visitor.waits_until(&format!("{names} === 'Half typed copy,Half typed,Tab'"));
}

#[test]
fn a_mangled_link_never_overwrites_the_own_plan() {
    let own = "(localStorage.getItem('lapwise:plan') ?? '')";
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_until(&format!("{own}.includes('goal=11m30s')"));
    let whole = "#v=1&distance=5km&goal=20m&every=1km&check=";
    let cut = &whole[..whole.len() - "1km&check=".len()];
    for mangled in [cut, "#v=1%26distance=5km%26goal=20m", "#V=1&DISTANCE=5KM&GOAL=20M&CHECK=AAAAAA", "#v=1&rubbish"] {
        visitor.goes_to(&format!("/{mangled}"));
        visitor.reloads();
        visitor.sees("Halfway");
        // Longer than the page waits before it keeps anything.
        visitor.evaluates("new Promise(done => setTimeout(done, 1000))");
        let kept = visitor.evaluates(own);
        assert!(kept.as_str().is_some_and(|kept| kept.contains("goal=11m30s")), "{mangled}: {kept}");
    }
    visitor.goes_to(&format!("/{cut}"));
    visitor.reloads();
    visitor.sees("This link was damaged on its way");
    visitor.sees("You have another one: 3200 m 11:30");
    visitor.clicks("Keep mine");
    visitor.waits_until("location.hash.includes('goal=11m30s')");
}

#[test]
fn an_answer_is_drawn_over_the_plan_that_it_answers_before_any_touch() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40&locks=3-77s&from=locks~");
    visitor.sees("What changed");
    visitor.waits_until(&format!(
        "({ELEMENT}.shadowRoot.querySelector('.chart .ghost')?.getAttribute('d') ?? '').length > 20"
    ));
}

#[test]
fn a_file_that_cannot_be_read_adds_no_plans_and_says_so() {
    let visitor = Visitor::open("/");
    visitor.clicks("My plans");
    visitor.sees("No plans are kept here yet.");
    visitor.evaluates(&format!(
        "(() => {{ \
            window.refused = []; \
            addEventListener('unhandledrejection', event => refused.push(`${{event.reason}}`)); \
            File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError')); \
            const chosen = new DataTransfer(); \
            chosen.items.add(new File(['5km'], 'plans.txt', {{ type: 'text/plain' }})); \
            const input = {ELEMENT}.shadowRoot.querySelector('#plans-file'); \
            input.files = chosen.files; \
            input.dispatchEvent(new Event('change')); \
            return true; \
        }})()"
    ));
    visitor.sees("This file is empty or cannot be read.");
    assert_eq!(visitor.evaluates("new Promise(done => setTimeout(() => done(refused), 200))"), serde_json::json!([]));
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
