//! The panel of the track, on the page: a spot, and the times there.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Pointer, Visitor, opened, until};

const PANEL: &str = "panel-spot";
/// Its row in the list of all that is not on the bar.
const ROW: &str = "li:has([aria-controls=panel-spot])";
const TWO_MILES: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];
const SLIDER: &str = "#panel-spot [type=range]";

fn presets(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-spot .chips button")
}

/// The button of the spot that is chosen.
fn chosen(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-spot .chips [aria-pressed=true]")
}

fn row(visitor: &Visitor, number: usize) -> Vec<String> {
    visitor.reads_all(&format!("#panel-spot tr:nth-child({number}) > *"))
}

#[wasm_bindgen_test]
async fn the_times_are_those_at_the_spot() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert_eq!(presets(&visitor), ["Finish line", "100 m", "200 m", "300 m"]);
    assert_eq!(visitor.attributes_of("#panel-spot .chips button", "aria-label")[1], "100 m past the finish line");
    assert_eq!(chosen(&visitor), ["200 m"]);
    assert_eq!(
        [row(&visitor, 1), row(&visitor, 2), row(&visitor, 3)].concat(),
        ["Mark", "Clock", "Lap", "200 m", "40.0", "40.0", "600 m", "2:00.0", "80.0"]
    );
    assert_eq!(visitor.count("#panel-spot tr"), 10);
    assert_eq!(row(&visitor, 10), ["3200 m", "10:40.0", "40.0"]);
    visitor.clicks_button("Finish line");
    until(|| row(&visitor, 2), ["400 m", "1:20.0", "80.0"]).await;
    assert_eq!(chosen(&visitor), ["Finish line"]);
    assert_eq!(visitor.value(SLIDER), "0");
}

#[wasm_bindgen_test]
async fn the_slider_and_the_buttons_say_the_same() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert_eq!([visitor.value(SLIDER), visitor.attribute_of(SLIDER, "max")], ["200", "399"]);
    visitor.slides(SLIDER, "300");
    until(|| chosen(&visitor), ["300 m"]).await;
    assert_eq!(visitor.reads("#panel-spot output"), "300 m");
    assert_eq!(visitor.attribute_of(SLIDER, "aria-valuetext"), "300 m past the finish line");
    visitor.slides(SLIDER, "301");
    until(|| chosen(&visitor), [""; 0]).await;
}

#[wasm_bindgen_test]
async fn the_times_follow_the_plan() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.fills("#goal", "12:00").await;
    until(|| row(&visitor, 2), ["200 m", "45.0", "45.0"]).await;
    visitor.attribute("distance", Some("800m".to_owned()));
    until(|| visitor.count("#panel-spot tr"), 4).await;
}

#[wasm_bindgen_test]
async fn a_smaller_track_has_fewer_spots() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.clicks_button("300 m");
    visitor.attribute("lap", Some("200m".to_owned()));
    until(|| presets(&visitor), ["Finish line", "100 m"]).await;
    assert_eq!(visitor.attribute_of(SLIDER, "max"), "199");
}

#[wasm_bindgen_test]
async fn a_touch_of_the_track_chooses_the_nearest_spot() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    let bounds = visitor.finds("#panel-spot svg").get_bounding_client_rect();
    visitor.points(Pointer::finger(1), "pointerdown", "#panel-spot svg", (bounds.width() / 2.0, bounds.height() - 1.0));
    until(|| chosen(&visitor) == ["200 m"], false).await;
}

#[wasm_bindgen_test]
async fn a_road_has_no_track_and_the_open_panel_says_so() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.attribute("distance", Some("10km".to_owned()));
    until(|| visitor.reads("#panel-spot"), "This race is on the road. Set it to run on a track under Course.").await;
    visitor.opens("panel-more").await;
    assert!(visitor.is_hidden(ROW));
}

#[wasm_bindgen_test]
async fn a_road_race_is_offered_no_track() {
    assert!(opened(&[("distance", "10km"), ("goal", "50:00")], "panel-more").await.is_hidden(ROW));
    assert!(!opened(&TWO_MILES, "panel-more").await.is_hidden(ROW));
}
