//! A runner takes hold of laps.

use e2e::{Key, Visitor};

const LAPS: &str = "document.querySelector('lapwise-plan').schedule.splits.map(split => split.lap).join(' ')";
const EVEN: &str = "80.0 80.0 80.0 80.0 80.0 80.0 80.0 80.0";
/// Lap 1 in 77.0, and the rest rebalanced to 10:40.0.
const EDITED: &str = "77.0 80.4 80.5 80.4 80.4 80.4 80.5 80.4";
const KNOB: &str = "document.querySelector('lapwise-plan').shadowRoot.querySelector('.knob').getBoundingClientRect()";

fn two_miles() -> Visitor {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40").on_a_phone();
    visitor.sees("Halfway");
    // The first touch.
    visitor.clicks("Goal");
    visitor.sees("Keep the finish");
    visitor
}

fn laps(visitor: &Visitor) -> String {
    visitor.evaluates(LAPS).as_str().unwrap_or_default().to_owned()
}

fn waits_for(visitor: &Visitor, laps: &str) {
    visitor.waits_until(&format!("{LAPS} === '{laps}'"));
}

fn type_lap_1(visitor: &Visitor) {
    visitor.types_into("Lap 1", "77");
    visitor.presses(Key::Enter);
    waits_for(visitor, EDITED);
}

#[test]
fn a_lap_is_typed_and_undone_and_a_reload_keeps_both() {
    let visitor = two_miles();
    type_lap_1(&visitor);
    visitor.sees("Lap 1 in 77.0. 7 other laps moved.");
    visitor.sees("was 80.0");
    visitor.sees("a lap after a 77.0");
    visitor.clicks("Undo");
    waits_for(&visitor, EVEN);
    visitor.clicks("Redo");
    waits_for(&visitor, EDITED);
    visitor.reloads();
    visitor.sees("Halfway");
    assert_eq!(laps(&visitor), EDITED);
    visitor.clicks("Goal");
    visitor.sees("Keep the finish");
    visitor.clicks("Undo");
    waits_for(&visitor, EVEN);
    visitor.waits_until("!location.hash.includes('locks')");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn the_arrow_keys_change_the_lap_that_has_the_focus() {
    let visitor = two_miles();
    let focus = "document.querySelector('lapwise-plan').shadowRoot.getElementById('step-0').focus()";
    visitor.evaluates(focus);
    for _ in 0..3 {
        visitor.presses_with(Key::Shift, Key::Up);
    }
    waits_for(&visitor, EDITED);
    let spoken = "document.querySelector('lapwise-plan').shadowRoot.getElementById('step-0')";
    visitor.waits_until(&format!("{spoken}.getAttribute('aria-valuetext') === '1 minute 17.0, locked'"));
    assert_eq!(visitor.evaluates(&format!("{spoken}.getAttribute('aria-label')")), "Lap 1 of 8");
    visitor.presses(Key::Home);
    waits_for(&visitor, EVEN);
    visitor.presses_with(Key::Control, "z");
    waits_for(&visitor, EDITED);
    visitor.presses_with(Key::Control, "z");
    waits_for(&visitor, EVEN);
}

#[test]
fn a_lap_is_dragged_by_its_handle_as_one_step() {
    let visitor = two_miles();
    visitor.clicks("Lap 1");
    // As a pointer would: down on the handle, up by pixels until the lap is 77.0, and let go.
    visitor.evaluates(&format!(
        "(async () => {{
            const {{ x, y, width, height }} = {KNOB};
            const [left, top] = [x + width / 2, y + height / 2];
            const root = document.querySelector('lapwise-plan').shadowRoot;
            const grab = root.querySelector('.grab');
            const send = (target, type, down) => target.dispatchEvent(new PointerEvent(type, {{
                bubbles: true, composed: true, cancelable: true, pointerId: 7, pointerType: 'touch',
                clientX: left, clientY: top - down, button: 0, buttons: 1,
            }}));
            send(grab, 'pointerdown', 0);
            for (let up = 1; up < 150; up += 1) {{
                send(root.querySelector('svg'), 'pointermove', up);
                await new Promise((done) => setTimeout(done));
                if ({LAPS}.startsWith('77.0')) break;
            }}
            send(root.querySelector('svg'), 'pointerup', 0);
        }})()"
    ));
    waits_for(&visitor, EDITED);
    visitor.clicks("Undo");
    waits_for(&visitor, EVEN);
}

#[test]
fn the_finish_moves_by_the_difference_and_no_other_mile_changes() {
    let visitor = Visitor::open("/#distance=marathon&goal=4:00:00&every=1mi&units=mi");
    visitor.sees("Halfway");
    visitor.clicks("Goal");
    let before = laps(&visitor);
    assert!(before.starts_with("9:09 "), "{before}");
    visitor.clicks("Let the finish move");
    visitor.types_into("Lap 1", "9:30");
    visitor.presses(Key::Tab);
    visitor.sees("Lap 1 in 9:30. The finish is 4:00:21.");
    assert_eq!(laps(&visitor), before.replacen("9:09", "9:30", 1));
    let lap_1 = "document.querySelector('lapwise-plan').shadowRoot.getElementById('step-0')";
    visitor.evaluates(&format!("{lap_1}.focus()"));
    visitor.presses(Key::Home);
    waits_for(&visitor, &before);
    visitor.waits_until("document.querySelector('lapwise-plan').schedule.goalS === 14400");
}

#[test]
fn the_first_touch_does_what_it_is_for() {
    let fresh = || {
        let visitor = Visitor::open("/#distance=3200m&goal=10:40&locks=2-81s").on_a_phone();
        visitor.sees("Halfway");
        visitor
    };
    let root = "document.querySelector('lapwise-plan').shadowRoot";
    let visitor = fresh();
    visitor.types_into("Lap 1", "77");
    assert_eq!(visitor.value_of("Lap 1"), "77");
    visitor.presses(Key::Tab);
    visitor.waits_until(&format!("{LAPS}.startsWith('77.0 81.0 ')"));
    drop(visitor);
    let visitor = fresh();
    visitor.clicks("Release lap 2");
    waits_for(&visitor, EVEN);
    drop(visitor);
    let visitor = fresh();
    visitor.evaluates(&format!(
        "{root}.querySelector('.chart svg').dispatchEvent(new PointerEvent('pointerdown', {{ bubbles: true, composed: true }}))"
    ));
    visitor.evaluates(&format!(
        "(() => {{
            const svg = {root}.querySelector('.chart svg');
            const {{ x, y, width, height }} = svg.getBoundingClientRect();
            const at = {{ bubbles: true, composed: true, clientX: x + width - 8, clientY: y + height / 2 }};
            svg.dispatchEvent(new PointerEvent('click', at));
        }})()"
    ));
    visitor.sees("lap 8 in");
}

#[test]
fn the_goal_waits_to_be_typed_once_a_race_is_chosen() {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.sees("Halfway");
    visitor.types_into("Race", "marathon");
    visitor.presses(Key::Enter);
    visitor.waits_until("document.querySelector('lapwise-plan').link.includes('marathon')");
    visitor.waits_until("document.querySelector('lapwise-plan').shadowRoot.getElementById('goal').selectionEnd > 0");
    visitor.presses("330");
    assert_eq!(visitor.value_of("Goal"), "330");
    visitor.waits_until("document.querySelector('lapwise-plan').schedule.goalS === 12600");
}

#[test]
fn the_tab_key_comes_to_one_lap_of_the_table() {
    let visitor = two_miles();
    let stops = "[...document.querySelector('lapwise-plan').shadowRoot.querySelectorAll('.lap input')]\
        .filter(input => input.tabIndex === 0).map(input => input.ariaLabel).join()";
    visitor.waits_until(&format!("{stops} === 'Lap 1'"));
    visitor.clicks("Lap 3");
    visitor.waits_until(&format!("{stops} === 'Lap 3'"));
    visitor.types_into("Race", "800 m");
    visitor.presses(Key::Enter);
    visitor.waits_until(&format!("{stops} === 'Lap 1'"));
}

#[test]
fn what_is_refused_when_a_field_is_left_leaves_the_plan_as_it_was() {
    let visitor = two_miles();
    visitor.types_into("Goal", "99:99");
    visitor.presses(Key::Tab);
    waits_for(&visitor, EVEN);
    assert_eq!(visitor.value_of("Goal"), "99:99", "what is typed stays typed");
    visitor.presses_with(Key::Shift, Key::Tab);
    visitor.presses(Key::Escape);
    assert_eq!(visitor.value_of("Goal"), "10:40");
    visitor.types_into("Goal", "9");
    visitor.waits_until("document.querySelector('lapwise-plan').schedule.goalS === 540");
    visitor.presses(Key::Escape);
    waits_for(&visitor, EVEN);
    assert_eq!(visitor.value_of("Goal"), "10:40");
}

#[test]
fn what_is_not_possible_is_said_with_a_way_out_and_changes_nothing() {
    let visitor = Visitor::open("/#distance=1500m&goal=4:10&locks=1-50s_2-67s_3-66s").on_a_phone();
    visitor.sees("Halfway");
    visitor.clicks("Goal");
    visitor.sees("Keep the finish");
    let before = laps(&visitor);
    visitor.types_into("Lap 4", "70");
    visitor.presses(Key::Tab);
    visitor.sees("Every other lap is locked");
    assert_eq!(laps(&visitor), before);
    assert_eq!(visitor.value_of("Lap 4"), "70", "what is typed stays typed");
    visitor.types_into("Lap 4", "1:");
    visitor.presses(Key::Tab);
    visitor.sees("is not finished");
    visitor.clicks("Release all");
    visitor.sees("Every lap is as planned.");
    visitor.waits_until("!document.querySelector('lapwise-plan').link.includes('locks')");
}

#[test]
fn what_is_typed_before_everything_is_loaded_counts() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40");
    visitor.sees("Halfway");
    visitor.types_into("Goal", "1130");
    visitor.waits_until("document.querySelector('lapwise-plan').schedule.goalS === 690");
    assert_eq!(visitor.value_of("Goal"), "1130");
    // It can be undone, too.
    visitor.clicks("Undo");
    visitor.waits_until("document.querySelector('lapwise-plan').schedule.goalS === 640");
}

#[test]
fn several_laps_are_chosen_with_shift_and_changed_together() {
    let visitor = two_miles();
    visitor.evaluates(
        "(() => {
            const svg = document.querySelector('lapwise-plan').shadowRoot.querySelector('svg');
            const press = (id, shiftKey) => {
                const { x, y, width, height } = svg.getRootNode().getElementById(id).getBoundingClientRect();
                const at = { clientX: x + width / 2, clientY: y + height - 4 };
                for (const type of ['pointerdown', 'pointerup']) {
                    svg.dispatchEvent(new PointerEvent(type, {
                        bubbles: true, composed: true, pointerId: 1, pointerType: 'mouse', button: 0, shiftKey, ...at,
                    }));
                }
            };
            press('step-1', false);
            press('step-3', true);
        })()",
    );
    visitor.presses_with(Key::Shift, Key::Up);
    waits_for(&visitor, "80.6 79.0 79.0 79.0 80.6 80.6 80.6 80.6");
    assert_eq!(visitor.console_errors(), [""; 0]);
}
