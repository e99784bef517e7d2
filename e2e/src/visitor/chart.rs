//! Works the chart: sliders, handles and gestures, and reads what is drawn in it.

use super::Visitor;
use serde_json::json;

impl Visitor {
    /// Moves the focus to the slider of a lap, counted from 1, without a click, which would do more.
    #[track_caller]
    pub fn focuses_lap_slider(&self, lap: u32) {
        self.waits_until(&format!("the focus on the slider of lap {lap}"), "focusLapSlider", &[json!(lap)]);
    }

    /// Waits until assistive technology is told this value of what has the focus.
    #[track_caller]
    pub fn waits_for_spoken_value(&self, value: &str) {
        let what = format!("the spoken value “{value}”");
        self.waits_for(&what, "(() => spokenValue(focused()))", &[], |spoken: &String| spoken == value);
    }

    /// Drags the handle that is shown, that of this lap, up until the lap time is this one.
    #[track_caller]
    pub fn drags_lap_up(&self, lap: u32, until: &str) {
        let reached: String = self.asks("dragLap", &[json!(lap), json!(until)]);
        assert_eq!(reached, until, "lap {lap} while it is dragged");
    }

    /// Taps the chart near the finish.
    #[track_caller]
    pub fn taps_chart_at_the_finish(&self) {
        self.asks::<bool>("tapChartAtFinish", &[]);
    }

    /// Picks a lap in the chart, counted from 1.
    #[track_caller]
    pub fn picks_lap_in_chart(&self, lap: u32) {
        self.asks::<bool>("pickLap", &[json!(lap), json!(false)]);
    }

    /// Picks all laps from the last picked one to this one, as with the Shift key.
    #[track_caller]
    pub fn picks_laps_in_chart_up_to(&self, lap: u32) {
        self.asks::<bool>("pickLap", &[json!(lap), json!(true)]);
    }

    /// Waits until a text stands in the chart, by itself.
    #[track_caller]
    pub fn waits_for_chart_text(&self, text: &str) {
        let stands = |texts: &Vec<String>| texts.iter().any(|seen| seen == text);
        self.waits_for(&format!("“{text}” in the chart"), "chartTexts", &[], stands);
    }

    /// Waits until so many sections are bands in the chart.
    #[track_caller]
    pub fn waits_for_bands(&self, count: usize) {
        self.waits_for(&format!("{count} bands in the chart"), "bandCount", &[], |seen: &usize| *seen == count);
    }

    /// Waits until the plan before is drawn behind the plan on screen.
    #[track_caller]
    pub fn waits_for_ghost_line(&self) {
        self.waits_for("a second line in the chart", "ghostLine", &[], |line: &String| line.len() > 20);
    }

    /// Returns the names of the plans in the chart of two plans.
    #[track_caller]
    pub fn compared_names(&self) -> Vec<String> {
        self.asks("comparedNames", &[])
    }

    /// Returns true if both lines of the chart of two plans are drawn inside it.
    #[track_caller]
    pub fn are_compared_lines_inside(&self) -> bool {
        self.asks("areComparedLinesInside", &[])
    }

    /// Waits until the track is drawn on which a coach chooses a place.
    #[track_caller]
    pub fn waits_for_track(&self) {
        self.waits_until("the drawing of the track", "(() => trackDrawing() !== null)", &[]);
    }

    /// Taps the drawing of the track, in its own units, of which it is 1780 by 936.
    #[track_caller]
    pub fn taps_track_at(&self, x: u32, y: u32) {
        self.asks::<bool>("tapTrack", &[json!(x), json!(y)]);
    }
}
