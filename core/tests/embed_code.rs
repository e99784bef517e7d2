//! The code for other pages, read back as a browser reads it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/plans.rs"]
mod plans;
#[path = "common/properties.rs"]
mod properties;

use lapwise_core::files::embed_code::EmbedCode;
use lapwise_core::link;
use lapwise_core::options;
use lapwise_core::options::Key;
use lapwise_core::pacing::Plan;
use lapwise_core::present::phrases;
use proptest::prelude::*;

const FOLDER: &str = "https://club.example/lapwise/";
const PAGE: &str = "https://club.example/lapwise/index.html";

fn embed(plan: &Plan) -> EmbedCode {
    EmbedCode::of(plan, FOLDER, PAGE)
}

fn read(pairs: &[(&str, &str)]) -> Plan {
    options::read(pairs.iter().copied()).plan
}

/// The start tag of an element, from its name on.
fn start<'a>(html: &'a str, name: &str) -> &'a str {
    let from = html.split_once(&format!("<{name}")).unwrap().1;
    assert!(from.starts_with(' '), "{html}");
    from.split_once('>').unwrap().0
}

/// The attributes of a start tag whose values are in double quotes.
fn attributes(mut tag: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    while let Some((name, rest)) = tag.trim_start().split_once("=\"") {
        let (value, rest) = rest.split_once('"').unwrap();
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name:?} in {tag}");
        assert!(!value.contains(['<', '>', '\n', '\r']), "{value:?}");
        attributes.push((name.to_owned(), unescaped(value)));
        tag = rest;
    }
    assert_eq!(tag.trim(), "");
    attributes
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut pieces = value.split('&');
    text.push_str(pieces.next().unwrap());
    for piece in pieces {
        let (name, rest) = piece.split_once(';').unwrap();
        text.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#10" => '\n',
            other => panic!("&{other}; in {value}"),
        });
        text.push_str(rest);
    }
    text
}

fn value<'a>(attributes: &'a [(String, String)], name: &str) -> &'a str {
    &attributes.iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn a_plan_in_full() {
    let plan = read(&[("distance", "5km"), ("goal", "25:00"), ("label", "Club \"5\" & <run> \u{1f3c3}")]);
    let fragment = link::encode(&plan);
    let escaped = fragment.replace('&', "&amp;");
    let EmbedCode { tag, iframe, link, frame_url } = embed(&plan);
    let expected = format!(
        "<script type=\"module\" src=\"{FOLDER}lapwise.js\"></script>\n\
         <lapwise-plan distance=\"5km\" goal=\"25m\" every=\"1km\" \
         label=\"Club &quot;5&quot; &amp; &lt;run&gt; \u{1f3c3}\">\n  \
         <a href=\"{PAGE}{escaped}\">5 km in 25:00</a>\n</lapwise-plan>"
    );
    assert_eq!(tag, expected);
    let expected = format!(
        "<iframe src=\"{FOLDER}frame.html{escaped}\" title=\"Race pace planner\" width=\"100%\" height=\"1100\" \
         frameborder=\"0\"></iframe>\n<script type=\"module\" src=\"{FOLDER}frame.js\"></script>"
    );
    assert_eq!(iframe, expected);
    assert_eq!((link, frame_url), (format!("{PAGE}{fragment}"), format!("{FOLDER}frame.html{fragment}")));
}

#[test]
fn what_is_not_known_is_no_attribute() {
    let plan =
        read(&[("distance", "5km"), ("goal", "25:00"), ("onclick", "alert(1)"), ("x\"><b", "1"), ("class", "x")]);
    let EmbedCode { tag, link, .. } = embed(&plan);
    let names: Vec<_> = attributes(start(&tag, "lapwise-plan")).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["distance", "goal", "every"]);
    // The link takes it along.
    assert!(link.contains("&onclick=alert%281%29&"), "{link}");
}

#[test]
fn addresses_are_escaped_too() {
    let plan = read(&[("distance", "5km"), ("goal", "25:00")]);
    let EmbedCode { tag, iframe, .. } =
        EmbedCode::of(&plan, "https://club.example/\"a&b/", "https://club.example/?a=\"&b");
    assert_eq!(value(&attributes(start(&tag, "script")), "src"), "https://club.example/\"a&b/lapwise.js");
    assert!(value(&attributes(start(&tag, "a")), "href").starts_with("https://club.example/?a=\"&b#v=1&"));
    assert!(value(&attributes(start(&iframe, "iframe")), "src").starts_with("https://club.example/\"a&b/frame.html#"));
}

/// A plan with texts of any kind.
fn with_texts(mut plan: Plan, texts: [String; 3]) -> Plan {
    let [label, athlete, text] = texts.map(|text| options::plain(&text).replace(['\u{fffe}', '\u{ffff}'], " "));
    (plan.label, plan.athlete, plan.text) = (label, athlete, text);
    for cue in &mut plan.cues {
        cue.line = "\u{201c}Go\u{201d}, <b> & _ % -".to_owned();
    }
    plan
}

/// Reads the tag as a page does: returns its attributes as a plan, and the plan of its link.
fn opened_plans(embed: &EmbedCode) -> [Plan; 2] {
    let pairs = attributes(start(&embed.tag, "lapwise-plan"));
    let plan = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()))).plan;
    let anchor = attributes(start(&embed.tag, "a"));
    let (_, fragment) = value(&anchor, "href").split_once('#').unwrap();
    [plan, link::decode(fragment).unwrap().opened.unwrap().plan]
}

#[test]
fn every_plan_reads_back() {
    for plan in plans::plans(12).take(300) {
        let Ok(_) = plan.schedule() else { continue };
        let plan = with_texts(plan, ["\"'&<>".into(), "Zo\u{eb} \u{1f3c3}".into(), "one\ntwo &amp; three".into()]);
        // What a link holds is what a plan comes to, without stops in no order say.
        let opened = link::decode(&link::encode(&plan)).unwrap().opened.unwrap().plan;
        let plan = Plan { unknown: Vec::new(), ..opened };
        let embed = embed(&plan);
        assert_eq!(opened_plans(&embed), [plan.clone(), plan.clone()]);
        assert!(embed.tag.contains(&format!(">{}</a>", phrases::race_in(&plan))));
    }
}

proptest! {
    #![proptest_config(properties::cases(256))]

    #[test]
    fn texts_stay_in_their_attributes(texts in [".{0,20}", "[\"'&<>=\\-/ a]{0,20}", "(?s).{0,40}"]) {
        let plan = with_texts(read(&[("distance", "3200m"), ("goal", "10:40")]), texts);
        let embed = embed(&plan);
        let pairs = attributes(start(&embed.tag, "lapwise-plan"));
        for (name, _) in &pairs {
            prop_assert!(Key::of(name).is_some());
        }
        let [plan_of_tag, plan_of_link] = opened_plans(&embed);
        prop_assert_eq!(&plan_of_tag, &plan_of_link);
        prop_assert_eq!(plan_of_tag.text, plan.text);
    }
}
