//! The chart on the page, with the sliders of its laps: what is drawn, chosen, dragged and taken back.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{CTRL, Pointer, SHIFT, Visitor, placed, placed_with_width, soon, touched, until};

const TWO_MILES: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];

/// The pace chart; the chart of gaps below it is the second.
const CHART: &str = ".room > svg";

fn slider(lap: usize) -> String {
    format!("#step-{}", lap - 1)
}

/// The names and times of the laps as a screen reader hears them.
fn spoken(visitor: &Visitor) -> Vec<[String; 2]> {
    let names = visitor.attributes_of("[role=slider]", "aria-label");
    names.into_iter().zip(visitor.attributes_of("[role=slider]", "aria-valuetext")).map(|pair| pair.into()).collect()
}

fn laps(visitor: &Visitor) -> Vec<String> {
    visitor.values("tbody input")
}

/// The number of columns that are marked as chosen.
fn chosen(visitor: &Visitor) -> usize {
    visitor.attribute_of("path.chosen", "d").matches('M').count()
}

/// A widget whose chart is drawn in the room that it has, so that a pixel of the chart is one of the page.
async fn laid_out(attributes: &[(&str, &str)]) -> Visitor {
    let visitor = touched(attributes).await;
    until(|| visitor.attribute_of(CHART, "viewBox"), "0 0 7000 2800").await;
    // The sliders follow the chart when it has settled.
    let right = || {
        let number = |name| visitor.attribute_of("[role=slider]:last-child", name).parse::<u32>().unwrap_or(0);
        number("x") + number("width")
    };
    until(|| right() > 6500, true).await;
    visitor
}

/// The top of a lap's column, in CSS pixels from the chart's corner.
async fn top_of(visitor: &Visitor, lap: usize) -> (f64, f64) {
    let (column, picture) =
        (visitor.finds(&slider(lap)).get_bounding_client_rect(), visitor.finds(CHART).get_bounding_client_rect());
    let x = column.left() - picture.left() + column.width() / 2.0;
    visitor.points(Pointer::MOUSE.up(), "pointermove", CHART, (x, 100.0));
    soon().await;
    // The dot of the cursor is there now, in tenths of a pixel.
    (x, visitor.attribute_of(".cursor-dot", "cy").parse::<f64>().expect_throw("a dot has a place") / 10.0)
}

/// Takes a lap with the mouse at its time and drags it down by so many pixels, without letting it go.
async fn takes(visitor: &Visitor, lap: usize, down: f64) -> (f64, f64) {
    let (x, y) = top_of(visitor, lap).await;
    visitor.points(Pointer::MOUSE, "pointerdown", CHART, (x, y));
    visitor.points(Pointer::MOUSE, "pointermove", CHART, (x, y + down));
    (x, y + down)
}

#[wasm_bindgen_test]
async fn there_is_a_slider_for_each_lap() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).await;
    assert_eq!(
        spoken(&visitor)[..3],
        [["Lap 1 of 8", "1 minute 20.4"], ["Lap 2 of 8", "1 minute 20.5"], ["Lap 3 of 8", "1 minute 17.0, locked"]]
    );
    assert_eq!(spoken(&visitor).len(), 8);
    for (name, value) in [("valuemin", "0"), ("valuenow", "77000"), ("valuemax", "640000"), ("orientation", "vertical")]
    {
        assert_eq!(visitor.attribute_of(&slider(3), &format!("aria-{name}")), value);
    }
    assert_eq!(
        (visitor.attribute_of(CHART, "role"), visitor.attribute_of(CHART, "aria-label")),
        ("group".to_owned(), "Times to change".to_owned())
    );
}

#[wasm_bindgen_test]
async fn the_sliders_follow_the_plan() {
    let visitor = touched(&TWO_MILES).await;
    visitor.fills("#goal", "12:00").await;
    until(|| spoken(&visitor)[7].clone(), ["Lap 8 of 8", "1 minute 30.0"]).await;
    visitor.attribute("distance", Some("800m".to_owned()));
    until(|| spoken(&visitor), [["Lap 1 of 2", "6 minutes 0.0"], ["Lap 2 of 2", "6 minutes 0.0"]]).await;
    visitor.attribute("distance", Some("1600m".to_owned()));
    until(|| spoken(&visitor).len(), 4).await;
}

#[wasm_bindgen_test]
async fn the_sliders_are_one_stop_of_the_tab_key() {
    let visitor = touched(&TWO_MILES).await;
    let stops = || visitor.attributes_of("[role=slider][tabindex='0']", "id");
    assert_eq!(stops(), ["step-0"]);
    visitor.enters(&slider(1));
    let mut from = 1;
    for (key, lap) in
        [("ArrowRight", 2), ("ArrowRight", 3), ("ArrowLeft", 2), ("PageUp", 8), ("PageUp", 8), ("PageDown", 1)]
    {
        assert!(visitor.presses(&slider(from), key), "the page does not scroll");
        assert!(visitor.has_focus(&slider(lap)), "{key}");
        assert_eq!(stops(), [slider(lap)[1..].to_owned()]);
        from = lap;
    }
    visitor.presses(&slider(1), "ArrowLeft");
    assert!(visitor.has_focus(&slider(1)), "there is none before the first");
    visitor.presses(&slider(1), "PageUp");
    visitor.attribute("distance", Some("800m".to_owned()));
    until(stops, ["step-0"]).await;
}

#[wasm_bindgen_test]
async fn a_lap_is_chosen_read_and_changed_by_keys() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    soon().await;
    assert_eq!((chosen(&visitor), visitor.reads(".reading")), (1, "1200 m · clock 4:00.0 · lap 3 in 80.0".to_owned()));
    assert!(visitor.presses(&slider(3), "ArrowUp"));
    until(|| laps(&visitor)[2].clone(), "79.9").await;
    assert_eq!(visitor.attribute_of(&slider(3), "aria-valuetext"), "1 minute 19.9, locked");
    visitor.presses_with(&[SHIFT], &slider(3), "ArrowDown");
    until(|| laps(&visitor)[2].clone(), "80.9").await;
    visitor.presses(&slider(3), "Delete");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!(visitor.reads(".chart .said"), "Lap 3 in 80.0. 7 other laps moved.");
    assert!(!visitor.presses(&slider(3), "a"));
    assert!(!visitor.presses_with(&[CTRL], &slider(3), "ArrowUp"), "it is the browser's");
}

#[wasm_bindgen_test]
async fn several_laps_are_chosen_and_changed_together() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    visitor.presses_with(&[SHIFT], &slider(3), "ArrowRight");
    soon().await;
    assert_eq!(chosen(&visitor), 2);
    assert!(visitor.has_focus(&slider(4)));
    visitor.presses_with(&[SHIFT], &slider(4), "ArrowUp");
    until(|| laps(&visitor)[2..4].to_vec(), ["79.0", "79.0"]).await;
    assert_eq!(visitor.reads(".chart .said"), "2 laps changed. 6 other laps moved.");
    visitor.presses(&slider(4), "Escape");
    soon().await;
    assert_eq!(chosen(&visitor), 0);
}

#[wasm_bindgen_test]
async fn a_key_that_is_held_is_one_undo_step() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    for _ in 0..5 {
        visitor.presses(&slider(3), "ArrowUp");
    }
    until(|| laps(&visitor)[2].clone(), "79.5").await;
    visitor.clicks_button("Undo");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!(visitor.finds_button("Undo").get_attribute("aria-disabled").as_deref(), Some("true"));
    visitor.clicks_button("Redo");
    until(|| laps(&visitor)[2].clone(), "79.5").await;
}

#[wasm_bindgen_test]
async fn ctrl_z_undoes_but_not_in_a_field_that_is_being_typed_in() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    visitor.presses(&slider(3), "ArrowUp");
    visitor.types("#goal", "12:00");
    assert!(!visitor.presses_with(&[CTRL], "#goal", "z"), "the field has an undo of its own");
    visitor.leaves("#goal");
    visitor.enters(&slider(3));
    assert!(visitor.presses_with(&[CTRL], &slider(3), "z"));
    until(|| visitor.value("#goal"), "10:40").await;
    assert!(visitor.presses_with(&[CTRL], &slider(3), "z"));
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert!(visitor.presses_with(&[CTRL, SHIFT], &slider(3), "Z"));
    until(|| laps(&visitor)[2].clone(), "79.9").await;
}

#[wasm_bindgen_test]
async fn a_lap_is_dragged_with_the_mouse_and_fixed_where_it_is_let_go() {
    let visitor = laid_out(&TWO_MILES).await;
    let at = takes(&visitor, 3, -20.0).await;
    let dragged = visitor.in_link("locks");
    assert_ne!(dragged, "");
    until(|| visitor.count("td.locked"), 1).await;
    assert_eq!(visitor.reads(".chart .said"), "", "it is not over");
    let release = (at.0, at.1 - 10.0);
    visitor.points(Pointer::MOUSE, "pointermove", CHART, release);
    visitor.points(Pointer::MOUSE, "pointerup", CHART, release);
    let held = visitor.in_link("locks");
    assert_ne!(held, dragged);
    let time = || visitor.value("tbody tr:nth-child(3) input");
    until(|| format!("3-{}s", time()), held.clone()).await;
    assert_eq!(visitor.reads(".chart .said"), format!("Lap 3 in {}. 7 other laps moved.", time()));
    visitor.points(Pointer::MOUSE, "pointermove", CHART, (at.0, at.1 - 50.0));
    assert_eq!(visitor.in_link("locks"), held, "it is out of the hand");
    visitor.clicks_button("Undo");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!(visitor.finds_button("Undo").get_attribute("aria-disabled").as_deref(), Some("true"), "it was one step");
}

#[wasm_bindgen_test]
async fn escape_gives_back_a_lap_that_is_dragged() {
    let visitor = laid_out(&TWO_MILES).await;
    let at = takes(&visitor, 3, -20.0).await;
    assert_ne!(visitor.in_link("locks"), "");
    until(|| visitor.count("td.locked"), 1).await;
    visitor.presses(&slider(3), "Escape");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert_eq!((visitor.in_link("locks"), visitor.count("td.locked")), (String::new(), 0));
    assert_eq!(visitor.finds_button("Undo").get_attribute("aria-disabled").as_deref(), Some("true"));
    visitor.points(Pointer::MOUSE, "pointermove", CHART, (at.0, at.1 - 30.0));
    visitor.points(Pointer::MOUSE, "pointerup", CHART, (at.0, at.1 - 30.0));
    soon().await;
    assert_eq!(visitor.in_link("locks"), "");
}

#[wasm_bindgen_test]
async fn a_mouse_button_that_was_let_go_outside_ends_the_drag() {
    let visitor = laid_out(&TWO_MILES).await;
    let at = takes(&visitor, 3, -20.0).await;
    let held = visitor.in_link("locks");
    assert_ne!(held, "");
    visitor.points(Pointer::MOUSE.up(), "pointermove", CHART, (at.0, at.1 - 40.0));
    visitor.points(Pointer::MOUSE, "pointermove", CHART, (at.0, at.1 - 60.0));
    assert_eq!(visitor.in_link("locks"), held);
}

#[wasm_bindgen_test]
async fn a_drag_that_ended_without_a_pointer_writes_over_no_later_plan() {
    let visitor = laid_out(&TWO_MILES).await;
    let at = takes(&visitor, 3, -20.0).await;
    assert_ne!(visitor.in_link("locks"), "");
    // As where the page is hidden, or the element is moved on it.
    visitor.settle();
    visitor.clicks_button("Undo");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    visitor.points(Pointer::MOUSE, "pointermove", CHART, (at.0, at.1 - 30.0));
    visitor.points(Pointer::MOUSE, "pointerup", CHART, (at.0, at.1 - 30.0));
    soon().await;
    assert_eq!(visitor.in_link("locks"), "");
}

#[wasm_bindgen_test]
async fn a_press_far_from_a_laps_time_only_chooses() {
    let visitor = laid_out(&TWO_MILES).await;
    let (x, y) = top_of(&visitor, 3).await;
    visitor.points(Pointer::MOUSE, "pointerdown", CHART, (x, y + 60.0));
    visitor.points(Pointer::MOUSE, "pointermove", CHART, (x, y + 90.0));
    soon().await;
    assert_eq!((chosen(&visitor), visitor.in_link("locks")), (1, String::new()));
    assert!(visitor.has_focus(&slider(3)));
    visitor.points(Pointer::MOUSE, "pointerup", CHART, (x, y + 90.0));
    let (x, _) = top_of(&visitor, 5).await;
    visitor.points(Pointer::MOUSE.with(&[SHIFT]), "pointerdown", CHART, (x, y + 60.0));
    soon().await;
    assert_eq!(chosen(&visitor), 3, "from the third to the fifth");
}

#[wasm_bindgen_test]
async fn a_finger_chooses_by_a_tap_and_drags_by_the_handle_alone() {
    let visitor = laid_out(&TWO_MILES).await;
    let (x, y) = top_of(&visitor, 3).await;
    let finger = Pointer::finger(7);
    visitor.points(finger, "pointerdown", CHART, (x, y));
    visitor.points(finger, "pointermove", CHART, (x, y - 30.0));
    visitor.points(finger, "pointerup", CHART, (x, y - 30.0));
    soon().await;
    assert_eq!((chosen(&visitor), visitor.in_link("locks")), (0, String::new()), "it has scrolled the page");
    visitor.points(finger, "click", CHART, (x, y));
    soon().await;
    assert_eq!(chosen(&visitor), 1);
    visitor.points(finger, "pointerdown", ".grab", (22.0, 22.0));
    visitor.points(finger, "pointermove", ".grab", (22.0, 2.0));
    visitor.points(finger, "pointerup", CHART, (x, y));
    assert_ne!(visitor.in_link("locks"), "");
    until(|| visitor.count("td.locked"), 1).await;
}

#[wasm_bindgen_test]
async fn the_gap_chart_follows_where_there_is_room() {
    let visitor = touched(&TWO_MILES).await;
    let gap = || visitor.attributes_of(".room > svg:nth-of-type(2) path", "d").concat();
    until(|| gap().is_empty(), false).await;
    let before = gap();
    visitor.fills("tbody tr:nth-child(3) input", "77").await;
    until(|| gap() == before, false).await;
    visitor.clicks_button("Undo");
    until(gap, before).await;
}

#[wasm_bindgen_test]
async fn there_is_no_gap_chart_on_a_phone() {
    let visitor = placed_with_width(&TWO_MILES, "320px");
    until(|| visitor.attribute_of(CHART, "viewBox"), "0 0 3200 2000").await;
    assert_eq!(visitor.attributes_of(".room > svg:nth-of-type(2) path", "d").concat(), "");
}

#[wasm_bindgen_test]
async fn the_views_are_those_that_the_plan_has_a_time_for() {
    let visitor = placed(&TWO_MILES);
    assert_eq!(visitor.reads_all(".views button"), ["Pace", "Gap to even"]);
    visitor.attribute("pb", Some("10:56".to_owned()));
    until(|| visitor.reads_all(".views button"), ["Pace", "Gap to even", "Gap to PB"]).await;
    assert!(visitor.is_pressed("Pace"));
    visitor.clicks_button("Gap to PB");
    soon().await;
    assert!(visitor.is_pressed("Gap to PB") && !visitor.is_pressed("Pace"));
    assert!(visitor.is_hidden(".room > svg:nth-of-type(2)"));
}

#[wasm_bindgen_test]
async fn more_views_than_three_stand_in_a_list() {
    let visitor = placed(&[("distance", "3200m"), ("goal", "10:40"), ("pb", "10:56"), ("rival", "10m50s-Ana")]);
    assert_eq!(visitor.count(".views button"), 0);
    assert_eq!(visitor.reads_all(".views option"), ["Pace", "Gap to even", "Gap to PB", "Gap to rival"]);
    assert_eq!(visitor.value(".views select"), "Pace");
    visitor.selects(".views select", "Gap to rival");
    until(|| visitor.is_hidden(".room > svg:nth-of-type(2)"), true).await;
    assert_eq!(visitor.value(".views select"), "Gap to rival");
}

#[wasm_bindgen_test]
async fn a_view_goes_with_its_reference() {
    let visitor = placed(&[("distance", "3200m"), ("goal", "10:40"), ("pb", "10:56")]);
    visitor.clicks_button("Gap to PB");
    until(|| visitor.is_pressed("Gap to PB"), true).await;
    visitor.attribute("pb", None);
    until(|| visitor.reads_all(".views button"), ["Pace", "Gap to even"]).await;
    assert!(visitor.is_pressed("Pace") && !visitor.is_hidden(".room > svg:nth-of-type(2)"));
    assert!(visitor.reads_all("tbody .gap").iter().all(String::is_empty), "no column is left of it");
}

#[wasm_bindgen_test]
async fn the_selected_lap_has_buttons_beside_its_time() {
    let visitor = touched(&TWO_MILES).await;
    let chosen = || (visitor.value(".chosen-time"), visitor.reads(".tray-title h2"));
    let lap_3 = |time: &str| (time.to_owned(), "Lap 3".to_owned());
    assert_eq!(visitor.attribute_of(".tray", "class"), "tray", "it is one quiet row");
    visitor.clicks_button("Faster 0.1 s");
    soon().await;
    assert_eq!(visitor.in_link("locks"), "", "no lap is selected");
    visitor.enters(&slider(3));
    until(chosen, lap_3("80.0")).await;
    assert_eq!(visitor.attribute_of(".tray", "class"), "tray open");
    visitor.clicks_button("Faster 0.1 s");
    visitor.clicks_button("Faster 0.1 s");
    until(chosen, lap_3("79.8")).await;
    visitor.clicks_button("Slower 0.1 s");
    until(chosen, lap_3("79.9")).await;
    visitor.presses_with(&[SHIFT], &slider(3), "ArrowRight");
    until(chosen, ("79.9–80.0".to_owned(), "2 of 8 laps".to_owned())).await;
}

#[wasm_bindgen_test]
async fn the_time_of_selected_laps_is_typed() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    visitor.presses_with(&[SHIFT], &slider(3), "ArrowRight");
    soon().await;
    assert_eq!(visitor.attribute_of(".chosen-time", "aria-label"), "Time of 2 laps");
    assert_eq!(visitor.fills(".chosen-time", "77").await, "77.0");
    until(|| laps(&visitor)[2..4].to_vec(), ["77.0", "77.0"]).await;
    assert_eq!(visitor.fills(".chosen-time", "x").await, "x", "what is typed stays typed");
    assert_eq!(visitor.attribute_of(".chosen-time", "aria-invalid"), "true");
    assert!(visitor.reads(".chart .said").contains("“x”"));
    visitor.clicks_button("Undo");
    until(|| laps(&visitor), ["80.0"; 8]).await;
}

#[wasm_bindgen_test]
async fn a_typed_time_goes_to_the_laps_that_were_chosen_then() {
    let visitor = laid_out(&TWO_MILES).await;
    visitor.enters(&slider(3));
    until(|| visitor.value(".chosen-time"), "80.0").await;
    visitor.enters(".chosen-time");
    visitor.types(".chosen-time", "77");
    let (x, y) = top_of(&visitor, 5).await;
    visitor.points(Pointer::MOUSE, "pointerdown", CHART, (x, y + 60.0));
    visitor.points(Pointer::MOUSE, "pointerup", CHART, (x, y + 60.0));
    until(|| laps(&visitor)[2].clone(), "77.0").await;
    until(|| visitor.reads(".tray-title h2"), "Lap 5").await;
    assert_eq!(visitor.value(".chosen-time"), laps(&visitor)[4]);
    assert_ne!(laps(&visitor)[4], "77.0");
}

#[wasm_bindgen_test]
async fn a_lap_that_is_typed_in_the_table_opens_no_tray_over_it() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters("tbody tr:nth-child(3) input");
    until(|| visitor.attribute_of(".tray", "class"), "tray open of-table").await;
    visitor.enters(&slider(5));
    until(|| visitor.attribute_of(".tray", "class"), "tray open").await;
}

#[wasm_bindgen_test]
async fn a_button_that_is_held_goes_on_and_is_one_undo_step() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    soon().await;
    let faster = "button[aria-label='Faster 0.1 s']";
    visitor.points(Pointer::MOUSE, "pointerdown", faster, (5.0, 5.0));
    until(|| laps(&visitor)[2].as_str() < "79.7", true).await;
    visitor.points(Pointer::MOUSE, "pointerup", faster, (5.0, 5.0));
    let held = laps(&visitor)[2].clone();
    visitor.points(Pointer::MOUSE, "click", faster, (5.0, 5.0));
    soon().await;
    assert_eq!(laps(&visitor)[2], held, "the click that ends it is no step more");
    visitor.clicks_button("Undo");
    until(|| laps(&visitor), ["80.0"; 8]).await;
}

#[wasm_bindgen_test]
async fn a_key_after_a_button_was_held_is_one_step() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters(&slider(3));
    soon().await;
    let faster = "button[aria-label='Faster 0.1 s']";
    visitor.points(Pointer::MOUSE, "pointerdown", faster, (5.0, 5.0));
    until(|| laps(&visitor)[2].as_str() < "79.7", true).await;
    visitor.points(Pointer::MOUSE, "pointerup", faster, (5.0, 5.0));
    let held = laps(&visitor)[2].clone();
    // No click has followed the hold. That of a key follows its press.
    visitor.presses(faster, "Enter");
    visitor.clicks(faster);
    until(|| laps(&visitor)[2] < held, true).await;
}

#[wasm_bindgen_test]
async fn the_finish_moves_where_the_reader_wants_it() {
    let visitor = touched(&TWO_MILES).await;
    assert!(visitor.is_pressed("Keep the finish"));
    visitor.clicks_button("Let the finish move");
    visitor.fills("tbody tr:nth-child(3) input", "77").await;
    until(|| visitor.value("#goal"), "10:37").await;
    assert_eq!(visitor.reads(".chart .said"), "Lap 3 in 77.0. The finish is 10:37.0.");
}

#[wasm_bindgen_test]
async fn an_edit_that_does_not_fit_offers_a_way_out() {
    let visitor = touched(&[("distance", "800m"), ("goal", "2:40"), ("locks", "1-80s")]).await;
    visitor.fills("tbody tr:nth-child(2) input", "85").await;
    assert_eq!(
        visitor.reads(".chart .said span"),
        "Every other split is locked, and none can make up for this one. Release lap 1, or let the finish move."
    );
    assert_eq!(visitor.reads_all(".chart .said button"), ["Release lap 1", "Let the finish move"]);
    visitor.clicks(".chart .said button");
    soon().await;
    assert_eq!(visitor.in_link("locks"), "");
}

#[wasm_bindgen_test]
async fn the_tools_are_there_where_they_are_of_use() {
    let visitor = touched(&TWO_MILES).await;
    let is_hidden = |button: &str| visitor.finds_button(button).has_attribute("hidden");
    assert!(is_hidden("Release all") && visitor.is_hidden(".zooms"));
    visitor.fills("tbody tr:nth-child(3) input", "77").await;
    soon().await;
    assert!(!is_hidden("Release all"));
    visitor.clicks_button("Release all");
    until(|| laps(&visitor), ["80.0"; 8]).await;
    assert!(is_hidden("Release all"));
    visitor.attribute("every", Some("50m".to_owned()));
    until(|| visitor.is_hidden(".zooms"), false).await;
    visitor.clicks_button("Zoom in");
    visitor.attribute("every", Some("400m".to_owned()));
    soon().await;
    assert!(!visitor.is_hidden(".zooms"), "there would be no way out");
    visitor.clicks_button("Zoom out");
    until(|| visitor.is_hidden(".zooms"), true).await;
}

#[wasm_bindgen_test]
async fn select_several_adds_each_lap_that_is_tapped() {
    let visitor = laid_out(&TWO_MILES).await;
    visitor.clicks_button("Select several");
    soon().await;
    assert!(visitor.is_pressed("Select several"));
    for (lap, expected) in [(2, 1), (5, 2), (2, 1)] {
        let (x, _) = top_of(&visitor, lap).await;
        visitor.points(Pointer::finger(3), "click", CHART, (x, 100.0));
        soon().await;
        assert_eq!(chosen(&visitor), expected);
    }
}

#[wasm_bindgen_test]
async fn the_picture_itself_is_no_stop_of_the_tab_key() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40")]).await;
    until(|| visitor.count("[role=slider]"), 8).await;
    let picture = visitor.finds(".chart .room svg");
    assert_eq!(crate::platform::dynamic_js::get(&picture, "tabIndex").as_f64(), Some(-1.0));
    assert_eq!(visitor.count("[role=slider][tabindex='0']"), 1);
}
