//! The planner in another language than English, and in English where that language cannot be had.
//!
//! The languages are derived from English: what has no accents is no message.

use e2e::{Screen, Visitor};

/// A narrow phone, so high that nothing has to be scrolled to.
const NARROW: Screen = Screen { width: 320, height: 2400, is_touched: true };

/// Plans with everything in them. What is the user's own is in Greek, which has no plain letter.
const PLANS: [&str; 2] = [
    "#distance=marathon&goal=4:00:00&every=1mi&units=mi&pb=4:10:00&seed=4:05:00&goal-b=4:10:00&goal-c=4:20:00&\
     rival=3:55:00-%CE%86%CE%BD%CE%BD%CE%B1&decide=30km&start=09:30&delay=2m&date=2027-04-25&shape=negative-2_fade-20mi-10&\
     stops=20km-1m30s&sections=5km-10km-%CE%93%CE%AD%CF%86%CF%85%CF%81%CE%B1_20mi-end-%CE%A4%CE%AD%CE%BB%CE%BF%CF%82&\
     cues=20mi-%CE%88%CE%BD%CE%B1&label=%CE%91%CE%B8%CE%AE%CE%BD%CE%B1&athlete=%CE%86%CE%BD%CE%BD%CE%B1&\
     text=%CE%88%CE%BB%CE%B1&locks=3-9m",
    "#distance=3200m&goal=10:40&aim=finish&lane=2&locks=1-77s_3-79s&pb=10:45&seed=10:35",
];

/// Opens every panel of every plan, and types into fields what they refuse.
fn looks_everywhere(tag: &str, direction: &str) {
    let visitor = Visitor::arrives_where_languages_are_derived().on_a_screen(NARROW);
    let looks = || {
        visitor.sees_accents_everywhere();
        visitor.fits_on_the_screen();
        visitor.sees_nothing_cut_off();
    };
    for plan in PLANS {
        visitor.goes_to(&format!("/{tag}.html{plan}"));
        visitor.waits_for_language(tag, direction);
        looks();
        for panel in visitor.panel_ids() {
            visitor.opens_panel(&panel);
            looks();
        }
        for (field, text) in [("goal", "\u{3b1}\u{3cd}\u{3c1}\u{3b9}\u{3bf}"), ("pace", "-1"), ("race", "9")] {
            visitor.types_into_field(field, text);
            looks();
        }
    }
}

#[test]
fn every_text_is_a_message_from_left_to_right() {
    looks_everywhere("en-XA", "ltr");
}

#[test]
fn every_text_is_a_message_from_right_to_left() {
    looks_everywhere("ar-XB", "rtl");
}

#[test]
fn a_name_is_text_whatever_it_is() {
    let visitor = Visitor::arrives_where_languages_are_derived().on_a_screen(NARROW);
    let names = [
        "W".repeat(80),
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd}".to_owned(),
        "<b>&amp;</b>".to_owned(),
    ];
    for (page, name) in names.iter().flat_map(|name| ["", "ar-XB.html"].map(|page| (page, name))) {
        let encoded: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
        visitor.goes_to(&format!(
            "/{page}#distance=10km&goal=50:00&pb=51:00&rival=49:00-{encoded}&sections=2km-4km-{encoded}&\
             cues=5km-{encoded}&label={encoded}&athlete={encoded}&text={encoded}"
        ));
        visitor.sees(name);
        for panel in visitor.panel_ids() {
            visitor.opens_panel(&panel);
            visitor.fits_on_the_screen();
            visitor.sees_nothing_cut_off();
        }
    }
}

#[test]
fn a_fresh_instance_after_a_failure_speaks_the_same_language() {
    let visitor = Visitor::arrives_where_languages_are_derived();
    visitor.goes_to(&format!("/ar-XB.html{}", PLANS[1]));
    visitor.waits_for_language("ar-XB", "rtl");
    visitor.spoils_the_planner();
    visitor.types_into_field("goal", "10:30");
    visitor.waits_for_planner(2);
    visitor.waits_for_language("ar-XB", "rtl");
    visitor.sees_accents_everywhere();
}

#[test]
fn a_language_that_cannot_be_read_leaves_english_and_a_line_on_the_console() {
    let visitor = Visitor::arrives_where_languages_are_derived();
    for (at, (tag, reason)) in [
        ("x-cut", "a language file that is cut off"),
        ("x-other", "a language file of another version"),
        ("x-page", "no language file"),
        ("x-missing", "answered 404"),
    ]
    .into_iter()
    .enumerate()
    {
        visitor.goes_to(&format!("/{tag}.html{}", PLANS[1]));
        visitor.waits_for_language("en", "ltr");
        visitor.sees("Finish within");
        if let Some(mut lines) = visitor.console_warnings() {
            lines.retain(|line| line.contains("Lapwise"));
            assert_eq!(lines.len(), at + 1, "{lines:?}");
            assert!(lines[at].contains("Lapwise stays in English") && lines[at].contains(reason), "{lines:?}");
        }
    }
}
