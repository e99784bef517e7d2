//! The panel of the shape on the page: parts that are added, changed and removed, and the halves.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::{dynamic_js::set, events};
use crate::testing::{Visitor, opened, soon, until};

const PANEL: &str = "panel-shape";
const MARATHON: [(&str, &str); 2] = [("distance", "marathon"), ("goal", "4:00:00")];
const FADE: [(&str, &str); 3] = [("distance", "marathon"), ("goal", "4:00:00"), ("shape", "negative-2_fade-30km-5")];
const SLIDER: &str = "#panel-shape [type=range]";

fn parts(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-shape .part legend")
}

#[wasm_bindgen_test]
async fn the_panel_says_the_shape_and_lists_its_parts() {
    let visitor = opened(&FADE, PANEL).await;
    assert_eq!(parts(&visitor), ["Negative split", "Fade from 30 km"]);
    assert_eq!(visitor.reads_all("#panel-shape .part output"), ["2 %", "5 %"]);
    assert_eq!(visitor.attributes_of(SLIDER, "aria-valuetext"), ["2 %", "5 %"]);
    assert_eq!(visitor.values("#panel-shape .part [type=text]"), ["30 km"]);
    assert_eq!(visitor.reads("[aria-controls=panel-shape] .value"), "Negative split + Fade");
    let halves = [visitor.value("#first-half"), visitor.value("#second-half")];
    assert_eq!(
        visitor.reads("#panel-shape .meaning"),
        format!("Negative split. Fade from 30 km: first half {}, second {}.", halves[0], halves[1])
    );
}

#[wasm_bindgen_test]
async fn a_shape_that_is_picked_replaces_the_one_on_screen() {
    let visitor = opened(&FADE, PANEL).await;
    let cards = || visitor.reads_all("#panel-shape .card b");
    assert_eq!(cards(), ["Even", "Negative split", "Positive split", "Fade", "Kick", "Negative split + Fade"]);
    assert_eq!(visitor.reads("#panel-shape .card:has(:checked) b"), "Negative split + Fade");
    assert_eq!(visitor.attributes_of("#panel-shape .cards", "role"), ["radiogroup"]);
    assert_eq!(visitor.attributes_of("#panel-shape .cards", "aria-label"), ["Pacing"]);
    visitor.clicks("#panel-shape .card:nth-child(5) input");
    until(|| visitor.in_link("shape"), "kick-4km-4").await;
    until(cards, ["Even", "Negative split", "Positive split", "Fade", "Kick"]).await;
    assert_eq!(visitor.reads("#panel-shape .card:has(:checked) b"), "Kick");
    assert!(visitor.reads("#panel-shape .card:has(:checked) span").starts_with("last 4 km in "));
    assert_eq!(parts(&visitor), ["Kick over the last 4 km"]);
    visitor.clicks_button("Undo");
    until(|| visitor.in_link("shape"), "negative-2_fade-30km-5").await;
    until(|| visitor.reads("#panel-shape .card:has(:checked) b"), "Negative split + Fade").await;
}

#[wasm_bindgen_test]
async fn a_shape_that_is_refused_is_not_checked() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.attribute("readonly", Some(String::new()));
    visitor.clicks("#panel-shape .card:nth-child(5) input");
    soon().await;
    assert_eq!(visitor.in_link("shape"), "");
    assert_eq!(visitor.reads("#panel-shape .card:has(:checked) b"), "Even");
}

#[wasm_bindgen_test]
async fn every_card_is_drawn_on_the_plan_at_hand_to_one_scale() {
    let visitor = opened(&[("distance", "3200m"), ("goal", "11:30")], PANEL).await;
    let lines = || visitor.attributes_of("#panel-shape .card .line", "d");
    assert_eq!(lines()[0], "M0 50H125V50H250V50H375V50H500V50H625V50H750V50H875V50H1000");
    assert_eq!(lines().len(), 5);
    assert_eq!(visitor.reads("#panel-shape .card:nth-child(2) span"), "5:48.5, then 5:41.5");
}

#[wasm_bindgen_test]
async fn a_part_says_what_it_costs() {
    let visitor =
        opened(&[("distance", "marathon"), ("goal", "4:30:00"), ("units", "mi"), ("shape", "fade-20mi-10")], PANEL)
            .await;
    assert_eq!(
        visitor.reads("#panel-shape .part > .hint"),
        "Without the fade this start would end at 4:23:45; it costs 6:15."
    );
    visitor.slides(SLIDER, "25");
    until(
        || visitor.reads("#panel-shape .part > .hint"),
        "Without the fade this start would end at 4:29:50; it costs 10 s.",
    )
    .await;
}

#[wasm_bindgen_test]
async fn parts_that_meet_are_shown_as_what_they_come_to() {
    let shape = ("shape", "fade-30km-8_kick-4km-4");
    let visitor = opened(&[("distance", "marathon"), ("goal", "4:00:00"), shape], PANEL).await;
    assert_eq!(visitor.reads("#panel-shape > .hint:not(.error)"), "Together 3.7 % slower over 38.195 km–42.195 km");
}

#[wasm_bindgen_test]
async fn parts_are_added_and_removed() {
    let visitor = opened(&MARATHON, PANEL).await;
    let offered = || visitor.reads_all("#panel-shape .chips button");
    assert_eq!(
        offered(),
        ["Negative split", "Positive split", "Fade", "Kick", "Crowded start", "Fast start", "Ease off", "Push"]
    );
    visitor.clicks_button("Negative split");
    // A second trend would take the place of the first.
    until(offered, ["Fade", "Kick", "Crowded start", "Fast start", "Ease off", "Push"]).await;
    visitor.clicks_button("Kick");
    until(|| parts(&visitor), ["Negative split", "Kick over the last 4 km"]).await;
    visitor.clicks("#panel-shape .part .remove");
    until(|| parts(&visitor), ["Kick over the last 4 km"]).await;
    visitor.clicks("#panel-shape .card:first-child input");
    until(|| parts(&visitor), [""; 0]).await;
    assert_eq!(visitor.in_link("shape"), "");
}

#[wasm_bindgen_test]
async fn a_part_too_many_is_refused_until_there_is_room() {
    let visitor = opened(&MARATHON, PANEL).await;
    for _ in 0..9 {
        visitor.clicks_button("Kick");
        soon().await;
    }
    let count = parts(&visitor).len();
    assert_eq!(count, 8);
    assert_eq!(
        visitor.reads("#panel-shape [role=alert]"),
        "A shape has at most 8 stretches of their own. Take some out, or choose one such as fade-30km-10."
    );
    visitor.clicks("#panel-shape .card:first-child input");
    soon().await;
    assert_eq!((visitor.reads("#panel-shape [role=alert]"), parts(&visitor).len()), (String::new(), 0));
}

#[wasm_bindgen_test]
async fn a_slider_keeps_its_focus_while_the_plan_follows_it() {
    let visitor = opened(&FADE, PANEL).await;
    visitor.enters(SLIDER);
    events::dispatch_bubbling(&visitor.finds(SLIDER), "pointerdown");
    for hundredths in ["250", "300", "325"] {
        set(&visitor.finds(SLIDER), "value", &hundredths.into());
        events::dispatch_bubbling(&visitor.finds(SLIDER), "input");
        soon().await;
        assert!(visitor.has_focus(SLIDER));
    }
    events::dispatch_bubbling(&visitor.finds(SLIDER), "change");
    assert_eq!(visitor.reads("#panel-shape .part output"), "3.25 %");
    assert_eq!(visitor.in_link("shape"), "negative-3.25_fade-30km-5");
    visitor.clicks_button("Undo");
    until(|| visitor.in_link("shape"), "negative-2_fade-30km-5").await;
    until(|| visitor.value(SLIDER), "200").await;
}

#[wasm_bindgen_test]
async fn a_part_that_is_stronger_than_the_slider_widens_it() {
    let visitor = opened(&[("distance", "marathon"), ("goal", "4:00:00"), ("shape", "fade-30km-20")], PANEL).await;
    assert_eq!((visitor.attribute_of(SLIDER, "max"), visitor.value(SLIDER)), ("2000".to_owned(), "2000".to_owned()));
    visitor.slides(SLIDER, "1000");
    until(|| visitor.attribute_of(SLIDER, "max"), "1500").await;
}

#[wasm_bindgen_test]
async fn an_edge_moves_its_part_and_the_cursor_stays() {
    let visitor = opened(&FADE, PANEL).await;
    visitor.types("#part-1-first", "32km");
    soon().await;
    assert!(visitor.has_focus("#part-1-first"));
    assert_eq!(parts(&visitor)[1], "Fade from 32 km");
    assert_eq!(visitor.leaves("#part-1-first"), "32 km");
    assert_eq!(visitor.fills("#part-1-first", "99km").await, "99km");
    assert_eq!(visitor.reads("#part-1-first-hint"), "This is beyond the finish at 42.195 km. Give a place before it.");
    assert_eq!(visitor.in_link("shape"), "negative-2_fade-32km-5");
}

#[wasm_bindgen_test]
async fn a_half_sets_the_trend() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!([visitor.value("#first-half"), visitor.value("#second-half")], ["2:00:00", "2:00:00"]);
    assert_eq!(visitor.fills("#first-half", "2:01:00").await, "2:01:00");
    until(|| visitor.value("#second-half"), "1:59:00").await;
    assert_eq!(parts(&visitor), ["Negative split"]);
    assert_eq!(visitor.fills("#second-half", "2:02:00").await, "2:02:00");
    until(|| parts(&visitor), ["Positive split"]).await;
    assert_eq!(visitor.fills("#first-half", "5:00:00").await, "5:00:00");
    assert_eq!(visitor.reads("#first-half-hint"), "A half is shorter than the whole race. Give less than 4:00:00.");
}

#[wasm_bindgen_test]
async fn fixed_times_are_counted_and_released() {
    let visitor = opened(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s_5-78s")], PANEL).await;
    assert_eq!(visitor.reads("#panel-shape .locks span"), "2 times fixed");
    visitor.clicks("#panel-shape .locks button");
    until(|| visitor.reads("#panel-shape .locks"), "").await;
    assert_eq!(visitor.in_link("locks"), "");
}
