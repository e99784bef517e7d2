//! Messages, numbers and units in other languages, and files of languages that are damaged.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use lapwise_core::formats::{canonical, field, print, strict};
use lapwise_core::library::compare::Item;
use lapwise_core::locale::{self, Direction, Language, LanguageError, split_at_markup};
use lapwise_core::options::Key;
use lapwise_core::pacing::{Aim, Distance, LengthUnit, Percent, Plan, ShownUnit, Surface, Time, Units};
use lapwise_core::present::headline::headline;
use lapwise_core::present::{changes, phrases, typed};
use lapwise_core::{messages, options};
use lapwise_ftl::{Catalog, Pseudo};

fn english() -> Catalog {
    Catalog::read(include_str!("../../locales/en.ftl")).unwrap()
}

/// Puts a language in use, for the thread of the test.
fn speak(tag: &str, messages: &str) {
    locale::set(Some(Language::read(english().encode(tag, messages).unwrap()).unwrap()));
}

#[test]
fn what_a_language_lacks_is_english() {
    speak("ru", "goal = Цель");
    assert_eq!(messages::goal(), "Цель");
    assert_eq!(messages::race(), "Race");
    assert_eq!([1_u8, 2, 21].map(messages::split_count), ["1 split", "2 splits", "21 splits"]);
    assert_eq!(messages::goal_label(Aim::Finish), "Finish within");
    assert_eq!((locale::tag(), locale::direction()), ("ru", Direction::LeftToRight));
    assert_eq!(locale::neutral(messages::goal), "Goal");
    assert_eq!(messages::goal(), "Цель");
    locale::set(None);
    assert_eq!((messages::goal(), locale::tag()), ("Goal", "en"));
}

#[test]
fn every_plural_has_its_form() {
    let forms = "split-count = { $count ->
    [0] none
    [zero] { $count } zero
    [one] { $count } one
    [two] { $count } two
    [few] { $count } few
    [many] { $count } many
   *[other] { $count } other
}";
    for (tag, expected) in [
        ("en", [("1", "one"), ("2", "other"), ("21", "other"), ("101", "other")]),
        ("ar", [("1", "one"), ("2", "two"), ("3", "few"), ("11", "many")]),
        ("ar", [("100", "other"), ("103", "few"), ("203", "few"), ("1011", "many")]),
        ("ru", [("1", "one"), ("2", "few"), ("5", "many"), ("11", "many")]),
        ("ru", [("101", "one"), ("111", "many"), ("1001", "one"), ("4294967295", "many")]),
        ("pl", [("1", "one"), ("22", "few"), ("25", "many"), ("101", "many")]),
        ("fr", [("1", "one"), ("2", "other"), ("100", "other"), ("1000", "other")]),
        ("lv", [("10", "zero"), ("21", "one"), ("22", "other"), ("110", "zero")]),
        ("ja", [("1", "other"), ("2", "other"), ("11", "other"), ("100", "other")]),
        ("cy", [("1", "one"), ("2", "two"), ("3", "few"), ("6", "many")]),
    ] {
        speak(tag, forms);
        assert_eq!(messages::split_count(0_u8), "none", "{tag}");
        for (number, category) in expected {
            let said = messages::split_count(number.parse::<u32>().unwrap());
            assert_eq!(said, format!("{number} {category}"), "{tag}");
        }
    }
    // A number that has decimals is no count.
    speak("en", "miles = { $count ->\n    [one] { $count } one\n   *[other] { $count } other\n}");
    assert_eq!(
        ["1", "1.0", "13.1", "x", ""].map(messages::miles),
        ["1 one", "1.0 other", "13.1 other", "x other", " other"]
    );
}

#[test]
fn an_empty_text_of_a_language_is_one() {
    speak("pl", "thousands-mark = { \"\" }");
    assert_eq!(print::shortest_decimal(Distance::from_metres(10_000), LengthUnit::Metre), "10000");
    assert_eq!(messages::goal(), "Goal");
}

#[test]
fn a_file_that_is_none_is_refused_and_english_stays() {
    let file = english().encode_pseudo(Pseudo::LeftToRight).unwrap();
    let read = |text: &str| Language::read(text.to_owned()).map(|_| ());
    assert_eq!(read(&file), Ok(()));
    for text in ["", "\n", "<!DOCTYPE html>\n<title>404</title>", "lapwise", "{}", "\u{feff}", "\u{0}"] {
        assert_eq!(read(text), Err(LanguageError::NoLanguage), "{text:?}");
    }
    let version = english().version();
    assert_eq!(read(&file.replace(&version, "0123456789abcdef")), Err(LanguageError::OtherVersion));
    assert_eq!(read(&file.replace("\nend", "\n\nend")), Err(LanguageError::CutOff), "a line too many");
    for length in (0..file.len()).filter(|length| file.is_char_boundary(*length)) {
        assert!(read(&file[..length]).is_err(), "cut at {length}");
    }
    assert_eq!((messages::goal(), locale::current()), ("Goal", None));
}

#[test]
fn a_message_that_is_damaged_is_some_text() {
    let file = english().encode("en", "split-count = DAMAGE").unwrap();
    let parts = ["\u{1}", "\u{2}", "\u{3}", "\u{4}", "\u{5}", "\u{10}", "\u{18}", "\u{1f}", "a"];
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        texts = texts.iter().flat_map(|text| parts.map(|part| format!("{text}{part}"))).collect();
        // Every twentieth is enough of the longest.
        for text in texts.iter().step_by(if texts.len() > 1000 { 20 } else { 1 }) {
            locale::set(Some(Language::read(file.replace("DAMAGE", text)).unwrap()));
            let said = messages::split_count(7_u8);
            assert!(said.chars().all(|letter| letter == '7' || letter == 'a'), "{text:?}: {said:?}");
        }
    }
    // A choice by a count, which has fewer variants.
    locale::set(Some(Language::read(file.replace("DAMAGE", "\u{2}\u{10}a\u{3}b\u{4}c")).unwrap()));
    assert_eq!(messages::split_count(u32::MAX), "c");
}

#[test]
fn a_name_is_text_whatever_stands_in_it() {
    let long = "x".repeat(80);
    for name in [long.as_str(), "<b>Ana</b>", "{ $label }", "a\u{1}b", "\u{10}", "&amp;", "\u{fffc}"] {
        assert_eq!(messages::deleted(name), format!("Deleted: {name}."));
    }
    assert_eq!(messages::deleted("שרה"), "Deleted: \u{2068}שרה\u{2069}.");
    assert_eq!(messages::held_against("ا", "B", "level", "5 km"), "B, held against \u{2068}ا\u{2069}: level at 5 km.");
    assert_eq!(messages::deleted("Ünal 馬"), "Deleted: Ünal 馬.");
    let plan = options::read([("distance", "5km"), ("goal", "20:00"), ("label", "שרה")]).plan;
    for text in [
        (lapwise_core::present::PLAN_NAMES.copy)(&plan.label, 1),
        (lapwise_core::present::PLAN_NAMES.numbered)(&plan.label, 2),
        lapwise_core::link::encode(&plan),
    ] {
        assert!(!text.contains(['\u{2068}', '\u{2069}']), "{text}");
    }
}

#[test]
fn a_language_from_right_to_left_isolates_times_and_names_and_no_words() {
    locale::set(Some(Language::read(english().encode_pseudo(Pseudo::RightToLeft).unwrap()).unwrap()));
    assert_eq!((locale::tag(), locale::direction().name()), ("ar-XB", "rtl"));
    assert!(messages::deleted("Ana").contains("\u{2068}Ana\u{2069}"));
    assert!(messages::lap_was("80.0").contains("\u{2068}80.0\u{2069}"));
    assert!(!messages::then_sentence("One.", "Two.").contains('\u{2068}'));
    assert!(!messages::pages(3_u8).contains('\u{2068}'));
    // A field shows it, and reads it back.
    assert_eq!(print::track_mark(Distance::from_metres(400)), "400 m");
    let plan = options::read([("distance", "5km"), ("goal", "20:00"), ("rival", "19:50-Ana")]).plan;
    let schedule = plan.schedule().unwrap();
    let table = lapwise_core::files::table_text::message;
    let rival = Some(lapwise_core::present::Reference::Rival);
    assert!(!table(&plan, &schedule, rival, "PB").contains(['\u{2068}', '\u{2069}']));
    let code = lapwise_core::files::embed_code::EmbedCode::of(&plan, "https://club.example/", "https://club.example/");
    assert!(!code.tag.contains(['\u{2068}', '\u{2069}']));
}

#[test]
fn numbers_have_the_decimal_mark_and_units_of_the_language_and_links_their_own() {
    speak(
        "de",
        "decimal-mark = ,\nthousands-mark = .\nin-time-unit = { $unit ->\n    [hour] { $number } Std.\n    [minute] { $number } Min.\n   *[second] { $number } Sek.\n}",
    );
    assert_eq!(print::lap(Time::from_seconds(80), ShownUnit::Tenth, Surface::Track), "80,0");
    assert_eq!(print::clock(Time::from_millis(80_250), ShownUnit::Hundredth), "1:20,25");
    assert_eq!(print::mark(Distance::MARATHON, Surface::Road, Units::Km), "42,195 km");
    assert_eq!(print::percent(Percent::from_hundredths(250)), "2,5 %");
    assert_eq!(print::duration(Time::from_millis(77_500)), "77,5 Sek.");
    assert_eq!(print::duration(Time::from_hms(3, 29, 59)), "3 Std. 29 Min. 59 Sek.");
    assert_eq!(print::seconds_or_clock(Time::from_seconds(12), ShownUnit::Tenth), "12,0 Sek.");
    assert_eq!(canonical::time(Time::from_millis(77_500)), "77.5s");
    assert_eq!(canonical::percent(Percent::from_hundredths(250)), "2.5");
    let plan = options::read([("distance", "3218.688m"), ("goal", "10:40.5"), ("pb", "11:00.25")]).plan;
    assert!(!lapwise_core::link::encode(&plan).contains(','));
}

#[test]
fn a_field_reads_what_it_shows_in_every_language() {
    speak("de", "decimal-mark = ,\nthousands-mark = .");
    let distance = Distance::from_metres(3200);
    for millis in [640_000, 640_500, 59_900, 45_000, 3_599_900, 10_000_250] {
        // What a goal has finer than it is shown is cut off.
        let goal = Time::from_millis(millis / 10 * 10);
        let shown = print::goal(goal, distance);
        assert_eq!(field::goal(&shown, distance), Ok(goal), "{shown}");
    }
    for metres in [400, 1500, 42_195] {
        let at = Distance::from_metres(metres);
        let shown = print::mark(at, Surface::Road, Units::Km);
        assert_eq!(field::length(&shown, Units::Km), Ok(at), "{shown}");
    }
    let shown = print::percent(Percent::from_hundredths(250));
    assert_eq!(field::percent(&shown).unwrap().percent, Percent::from_hundredths(250), "{shown}");
}

#[test]
fn a_field_reads_any_mark_between_thousands() {
    for (tag, mark) in [("de", "."), ("en", ","), ("fr", "{ \"\\u202F\" }"), ("de-CH", "\u{2019}"), ("pl", "{ \"\" }")]
    {
        speak(tag, &format!("thousands-mark = {mark}"));
        let race = strict::distance("10000m").unwrap();
        let shown = phrases::race_name(race);
        assert_eq!(field::distance(&shown), Ok(race), "{shown}");
        assert_eq!(field::goal("4\u{2019}30", race.distance), Ok(Time::from_seconds(270)), "{tag}");
    }
}

#[test]
fn changes_are_told_in_the_words_of_the_language() {
    let plan = options::read([
        ("distance", "5000m"),
        ("goal", "20:00"),
        ("shape", "ease-start-mid-5"),
        ("sections", "1km-end-end"),
        ("cues", "start-Go"),
    ])
    .plan;
    let shown = |key| changes::shown(Item::Key(key), &plan);
    let all = || [Key::Every, Key::Shape, Key::Sections, Key::Cues].map(shown);
    assert_eq!(all(), ["lap", "ease start–mid 5 %", "1000 m–end end", "start Go"]);
    speak(
        "de",
        "every-lap = Runde
place-start = Start
place-mid = Mitte
place-end = Ziel
stretch = von { $from } bis { $to }
shape-value = { $kind ->
   *[ease] ruhig
}",
    );
    let german = ["Runde", "ruhig von Start bis Mitte 5 %", "von 1000 m bis Ziel end", "Start Go"];
    assert_eq!(all(), german);
}

#[test]
fn a_field_reads_the_units_and_the_words_that_it_shows() {
    speak(
        "ru",
        "place-start = старт
place-end = финиш
decimal-mark = ,
unit-symbol = { $unit ->
    [metre] м
    [kilometre] км
   *[mile] ми
}
in-time-unit = { $unit ->
    [hour] { $number } ч
    [minute] { $number } мин
   *[second] { $number } с
}",
    );
    let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("units", "mi")]).plan;
    for metres in [0, 400, 5000, 42_195] {
        let at = Distance::from_metres(metres);
        let shown = phrases::place(&plan, at);
        assert_eq!(typed::place(&shown, &plan), Ok(at), "{shown}");
        assert_eq!(typed::place(&shown.replace(' ', ""), &plan), Ok(at), "{shown}");
    }
    for millis in [77_500, 640_000, 12_599_000] {
        let shown = print::duration(Time::from_millis(millis));
        assert_eq!(field::standing(&shown), Ok(Time::from_millis(millis)), "{shown}");
    }
    assert_eq!(typed::place("5 km", &plan), Ok(Distance::from_metres(5000)));
    assert!(typed::place("5 кмх", &plan).is_err());
}

#[test]
fn a_language_may_put_the_number_of_the_headline_where_it_likes() {
    let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_seconds(640));
    let schedule = plan.schedule().unwrap();
    let line = headline(&plan, &schedule, "PB");
    assert_eq!([line.before.as_str(), &line.number, &line.rest, &line.line], ["", "80.0", "a lap", "80.0 a lap"]);
    assert_eq!(line.around_times, ["Halfway ", " · Finish ", ""]);
    speak("ja", "headline = 1周{ $pace }秒\nhalfway-and-finish = 中間 { $halfway }、{ $finish }でゴール");
    let line = headline(&plan, &schedule, "PB");
    assert_eq!([line.before.as_str(), &line.number, &line.rest, &line.line], ["1周", "80.0", "秒", "1周80.0秒"]);
    assert_eq!(line.around_times, ["中間 ", "、", "でゴール"]);
    assert_eq!(split_at_markup("a"), ("a", ""));
}

#[test]
fn a_pseudo_language_has_accents_in_every_message() {
    let catalog = english();
    let file = catalog.encode_pseudo(Pseudo::LeftToRight).unwrap();
    let lines: Vec<&str> = file.lines().skip(3).collect();
    for (message, line) in catalog.messages.iter().zip(lines) {
        let has_plain = line.chars().any(|letter| letter.is_ascii_alphabetic());
        // The keys of plurals are letters too.
        let is_plural = line.contains('\u{1}');
        assert!(message.room == "formats" || is_plural || !has_plain, "{}: {line:?}", message.id);
    }
}
