//! Reading and writing text: tables of (input, result), errors as text, and printing that reads back.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[path = "common/properties.rs"]
mod properties;

use lapwise_core::formats::races;
use lapwise_core::formats::races::Difference;
use lapwise_core::formats::{TextError, canonical, field, print, strict};
use lapwise_core::pacing::Event;
use lapwise_core::pacing::{
    Date, Distance, Interval, LengthUnit, Lock, Pace, Percent, Plan, PlanError, RACES, ShapeError, ShownUnit, Stop,
    Surface, Time, TimeOfDay, Track, TrackError, Units,
};
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;
use proptest::prelude::*;

const LAP: Distance = Distance::from_metres(400);
const TEN_KM: Distance = Distance::from_metres(10_000);
const TWO_MILES: Distance = Distance::from_metres(3200);

fn seconds(seconds: u32) -> Time {
    Time::from_seconds(seconds)
}

fn hms(hours: u32, minutes: u32, seconds: u32) -> Time {
    Time::from_hms(hours, minutes, seconds)
}

fn said<T>(read: Result<T, TextError>) -> String {
    read.err().map(|error| refusals::text_error(&error)).unwrap_or_default()
}

mod strict_forms {
    use super::*;

    #[test]
    fn times_with_units_and_colons() {
        let table = [
            ("3h29m59s", hms(3, 29, 59)),
            ("10m40s", hms(0, 10, 40)),
            ("1m17.5s", Time::from_millis(77_500)),
            ("77s", seconds(77)),
            ("77.25s", Time::from_millis(77_250)),
            ("77.500s", Time::from_millis(77_500)),
            ("4h", hms(4, 0, 0)),
            ("4h30s", hms(4, 0, 30)),
            ("90m", hms(1, 30, 0)),
            ("3600s", hms(1, 0, 0)),
            ("0s", Time::ZERO),
            ("10:40", hms(0, 10, 40)),
            ("010:40", hms(0, 10, 40)),
            ("90:00", hms(1, 30, 0)),
            ("3:29:59", hms(3, 29, 59)),
            ("59:59.9", Time::from_millis(3_599_900)),
            ("3:29:59.99", Time::from_millis(12_599_990)),
            ("999h59m59.99s", Time::LONGEST),
            ("999:59:59.99", Time::LONGEST),
        ];
        for (text, time) in table {
            assert_eq!(strict::time(text, None), Ok(time), "{text}");
        }
    }

    #[test]
    fn two_parts_are_hours_where_minutes_are_faster_than_60_s_per_km() {
        let table = [
            ("4:30", Distance::MARATHON, hms(4, 30, 0)),
            // At 60 s/km a marathon takes 42:11.7, which divides the two readings.
            ("42:11", Distance::MARATHON, hms(42, 11, 0)),
            ("42:12", Distance::MARATHON, hms(0, 42, 12)),
            ("10:00", TEN_KM, hms(0, 10, 0)),
            ("9:59", TEN_KM, hms(9, 59, 0)),
            ("4:30.0", Distance::MARATHON, hms(0, 4, 30)),
            ("0:04:30", Distance::MARATHON, hms(0, 4, 30)),
            ("10:40", TWO_MILES, hms(0, 10, 40)),
        ];
        for (text, over, time) in table {
            assert_eq!(strict::time(text, Some(over)), Ok(time), "{text}");
        }
    }

    #[test]
    fn refused_times() {
        let table = [
            ("", "Nothing is written here, but a time is needed. Write 77s, 10m40s or 3:29:59."),
            (" ", "Nothing is written here, but a time is needed. Write 77s, 10m40s or 3:29:59."),
            ("77", "“77” has no unit. Write 77s, 10m40s or 3:29:59."),
            ("77.5", "“77.5” has no unit. Write 77s, 10m40s or 3:29:59."),
            ("3h29", "“3h29” has no unit. Write 77s, 10m40s or 3:29:59."),
            ("abc", "“abc” is not a time. Write 77s, 10m40s or 3:29:59."),
            ("10:4", "“10:4” is not finished. Write 77s, 10m40s or 3:29:59."),
            ("10:", "“10:” is not finished. Write 77s, 10m40s or 3:29:59."),
            ("10:40.", "“10:40.” is not finished. Write 77s, 10m40s or 3:29:59."),
            ("99:99", "“99:99” has minutes or seconds over 59. Write 77s, 10m40s or 3:29:59."),
            ("1h60m", "“1h60m” has minutes or seconds over 59. Write 77s, 10m40s or 3:29:59."),
            ("1m77s", "“1m77s” has minutes or seconds over 59. Write 77s, 10m40s or 3:29:59."),
            ("-5m", "This is below zero, but a time is not. Write 77s, 10m40s or 3:29:59."),
            ("1.234s", "This is too fine: a time is given to 0.01 s. Write 77s, 10m40s or 3:29:59."),
            ("10:40.123", "This is too fine: a time is given to 0.01 s. Write 77s, 10m40s or 3:29:59."),
            ("1000h", "This is too much: a time is at most 999 h 59 min 59.99 s. Write 77s, 10m40s or 3:29:59."),
            (
                "99999999999999999999999h",
                "This is too much: a time is at most 999 h 59 min 59.99 s. Write 77s, 10m40s or 3:29:59.",
            ),
        ];
        for (text, message) in table {
            assert_eq!(said(strict::time(text, None)), message, "{text}");
        }
        let not_times = [
            "10:040",
            "1:2:3:4",
            "1:02:03:04",
            "5s3m",
            "1m1m",
            "1.5h",
            "3h 29m",
            " 77s",
            "77s ",
            "77S",
            // Digits of full width, which look like plain ones.
            "１０:40",
            ":40",
            "10:40s",
            // The letter O in place of a zero.
            "10:4O",
            "+5m",
            "1e3s",
            ".5s",
            "5.s",
            "s",
            "10::40",
            "10:40:",
            "10.40",
            "10:40.5.5",
            "∞",
        ];
        for text in not_times {
            assert!(strict::time(text, None).is_err(), "{text}");
        }
    }

    #[test]
    fn excerpts_are_short_and_visible() {
        let long = "x".repeat(100_000);
        assert_eq!(
            said(strict::time(&long, None)),
            format!("“{}…” is not a time. Write 77s, 10m40s or 3:29:59.", "x".repeat(20))
        );
        let turned = "\u{202e}ab\u{0}c\u{200f}\n\u{2066}";
        assert_eq!(said(strict::time(turned, None)), "“abc” is not a time. Write 77s, 10m40s or 3:29:59.");
    }

    #[test]
    fn paces() {
        let table = [
            ("4m58s/km", 298_000, 1_000_000),
            ("4:58/km", 298_000, 1_000_000),
            ("8:00/mi", 480_000, 1_609_344),
            ("80s/400m", 80_000, 400_000),
            ("59.9s/0.25mi", 59_900, 402_336),
            ("1h/10km", 3_600_000, 10_000_000),
        ];
        for (text, millis, millimetres) in table {
            let pace = strict::pace(text).unwrap();
            assert_eq!(pace.over(Distance::from_millimetres(millimetres)), Time::from_millis(millis), "{text}");
        }
        assert_eq!(said(strict::pace("4:58")), "“4:58” is not a pace. Write 4:58/km, 8:00/mi or 80s/400m.");
        assert_eq!(said(strict::pace("80/400m")), "“80/400m” has no unit. Write 4:58/km, 8:00/mi or 80s/400m.");
        assert_eq!(said(strict::pace("80s/400")), "“80s/400” has no unit. Write 4:58/km, 8:00/mi or 80s/400m.");
        assert_eq!(said(strict::pace("0s/km")), "This is zero, but a pace is not. Write 4:58/km, 8:00/mi or 80s/400m.");
        assert_eq!(
            said(strict::pace("5m/0km")),
            "This is zero, but a pace is not. Write 4:58/km, 8:00/mi or 80s/400m."
        );
        assert_eq!(said(strict::pace("4:58/")), "“4:58/” is not finished. Write 4:58/km, 8:00/mi or 80s/400m.");
    }

    #[test]
    fn every_race_is_read_by_its_name() {
        for race in &RACES {
            let event = strict::distance(race.name).unwrap();
            assert_eq!(event, Event::from(race));
            assert_eq!(event.race(), Some(race));
            assert_eq!(canonical::distance(event), race.name);
        }
    }

    #[test]
    fn distances() {
        let table = [
            ("hm", 21_097_500, Surface::Road),
            ("fm", 42_195_000, Surface::Road),
            ("5k", 5_000_000, Surface::Road),
            ("10mile", 16_093_440, Surface::Road),
            ("1mi", 1_609_344, Surface::Road),
            ("1mile", 1_609_344, Surface::Track),
            ("2mi", 3_218_688, Surface::Road),
            ("2mile", 3_218_688, Surface::Track),
            ("3mile", 4_828_032, Surface::Road),
            ("442.434m", 442_434, Surface::Track),
            ("10000m", 10_000_000, Surface::Track),
            ("10000.001m", 10_000_001, Surface::Road),
            ("7.5km", 7_500_000, Surface::Road),
            ("13.1mi", 21_082_406, Surface::Road),
            ("0.1mi", 160_934, Surface::Road),
            ("21.0975km", 21_097_500, Surface::Road),
            ("1m", 1_000, Surface::Track),
            ("1000km", 1_000_000_000, Surface::Road),
        ];
        for (text, millimetres, surface) in table {
            let event = strict::distance(text).unwrap();
            assert_eq!((event.distance.millimetres(), event.surface), (millimetres, surface), "{text}");
        }
        assert_eq!(strict::distance("3000sc").unwrap().track, Track::WATER_JUMP_INSIDE);
    }

    #[test]
    fn refused_distances() {
        let table = [
            ("", "Nothing is written here, but a distance is needed. Write 5km, 3200m, 10mi or marathon."),
            ("3200", "“3200” has no unit. Write 5km, 3200m, 10mi or marathon."),
            ("5KM", "“5KM” is not a distance. Write 5km, 3200m, 10mi or marathon."),
            ("5 km", "“5 km” is not a distance. Write 5km, 3200m, 10mi or marathon."),
            ("<b>", "“<b>” is not a distance. Write 5km, 3200m, 10mi or marathon."),
            ("0km", "This is zero, but a distance is not. Write 5km, 3200m, 10mi or marathon."),
            ("0.999m", "This is too short: a distance is at least 1 m. Write 5km, 3200m, 10mi or marathon."),
            ("1000.001km", "This is too much: a distance is at most 1000 km. Write 5km, 3200m, 10mi or marathon."),
            (
                "1.2345678km",
                "This is too fine: a distance is given to six decimals. Write 5km, 3200m, 10mi or marathon.",
            ),
            ("-5km", "This is below zero, but a distance is not. Write 5km, 3200m, 10mi or marathon."),
        ];
        for (text, message) in table {
            assert_eq!(said(strict::distance(text)), message, "{text}");
        }
    }

    #[test]
    fn lengths_and_intervals() {
        let table = [
            ("0m", 0),
            ("442.434m", 442_434),
            ("5km", 5_000_000),
            ("half", 21_097_500),
            ("20mi", 32_186_880),
            ("mile", 1_609_344),
            ("0.5m", 500),
            ("0.0006m", 1),
        ];
        for (text, millimetres) in table {
            assert_eq!(strict::length(text), Ok(Distance::from_millimetres(millimetres)), "{text}");
        }
        let table = [
            ("0.1mi", 100_000, LengthUnit::Mile),
            ("400m", 400_000_000, LengthUnit::Metre),
            ("0.000001km", 1, LengthUnit::Kilometre),
            ("1mile", 1_000_000, LengthUnit::Mile),
            ("half", 21_097_500_000, LengthUnit::Metre),
        ];
        for (text, millionths, unit) in table {
            assert_eq!(strict::interval(text).ok(), Interval::new(millionths, unit), "{text}");
        }
        assert_eq!(said(strict::interval("lap")), "“lap” is not a distance between marks. Write 400m, 1km or 0.5mi.");
        assert_eq!(
            said(strict::interval("0.0001m")),
            "This is too short: a distance between marks is at least 1 mm. Write 400m, 1km or 0.5mi."
        );
        assert_eq!(said(strict::length("400")), "“400” has no unit. Write 400m, 5km or 20mi.");
    }

    #[test]
    fn percentages() {
        for (text, hundredths) in
            [("0", 0), ("2", 200), ("2.5", 250), ("0.25", 25), ("2.50", 250), ("100000", 10_000_000)]
        {
            assert_eq!(strict::percent(text), Ok(Percent::from_hundredths(hundredths)), "{text}");
        }
        let table = [
            ("2%", "“2%” is not a percentage. Write 2, 2.5 or 0.25."),
            ("2,5", "“2,5” is not a percentage. Write 2, 2.5 or 0.25."),
            ("-2", "This is below zero, but a percentage is not. Write 2, 2.5 or 0.25."),
            ("0.125", "This is too fine: a percentage is given to two decimals. Write 2, 2.5 or 0.25."),
            ("1000000000000", "This is too much: a percentage is at most 100000. Write 2, 2.5 or 0.25."),
        ];
        for (text, message) in table {
            assert_eq!(said(strict::percent(text)), message, "{text}");
        }
    }

    #[test]
    fn dates_and_times_of_day() {
        assert_eq!(strict::date("2028-02-29").ok(), Date::new(2028, 2, 29));
        for text in ["2027-02-29", "2027-4-25", "25-04-2027", "2027-04-25-", "20270425", "1899-12-31", "２０２７-04-25"]
        {
            assert_eq!(strict::date(text).ok(), None, "{text}");
        }
        assert_eq!(said(strict::date("2027-02-29")), "“2027-02-29” is not a date. Write 2027-04-25.");
        assert_eq!(strict::time_of_day("23:59:59").ok(), TimeOfDay::new(23, 59, 59));
        assert_eq!(strict::time_of_day("00:00").ok(), TimeOfDay::new(0, 0, 0));
        assert_eq!(strict::time_of_day("9:30").ok(), TimeOfDay::new(9, 30, 0));
        for text in ["24:00", "9.30", "009:30", "09:60", "09", "09:30:", "09:30:15:00", "09:3", "09.30"] {
            assert_eq!(strict::time_of_day(text).ok(), None, "{text}");
        }
        assert_eq!(said(strict::time_of_day("930")), "“930” is not a time of day. Write 09:30 or 09:30:15.");
    }
}

mod canonical_forms {
    use super::*;

    #[test]
    fn times() {
        let table = [
            (Time::ZERO, "0s"),
            (seconds(77), "77s"),
            (Time::from_millis(77_500), "77.5s"),
            (Time::from_millis(99_990), "99.99s"),
            (seconds(100), "1m40s"),
            (Time::from_millis(120_050), "2m0.05s"),
            (hms(0, 10, 0), "10m"),
            (hms(3, 29, 59), "3h29m59s"),
            (hms(3, 30, 0), "3h30m"),
            (hms(4, 0, 0), "4h"),
            (hms(4, 0, 30), "4h30s"),
            (Time::LONGEST, "999h59m59.99s"),
        ];
        for (time, text) in table {
            assert_eq!(canonical::time(time), text);
        }
    }

    #[test]
    fn distances() {
        let track = |millimetres| Event {
            distance: Distance::from_millimetres(millimetres),
            surface: Surface::Track,
            track: Track::OUTDOOR,
        };
        let road = |millimetres| Event { surface: Surface::Road, ..track(millimetres) };
        let table = [
            (track(5_000_000), "5000m"),
            (road(5_000_000), "5km"),
            (track(1_609_344), "mile"),
            (road(1_609_344), "1mi"),
            (road(3_200_000), "3.2km"),
            (road(3_218_688), "2mi"),
            (track(8_046_720), "8046.72m"),
            (track(21_097_500), "21097.5m"),
            (road(442_434), "442.434m"),
            (road(7_500_000), "7.5km"),
            (road(21_082_406), "13.1mi"),
            (road(400_000), "0.4km"),
            (Event { track: Track::WATER_JUMP_OUTSIDE, ..track(3_000_000) }, "3000sc"),
            (Event { track: Track::INDOOR, ..track(3_000_000) }, "3000m"),
            (Event { track: Track::WATER_JUMP_INSIDE, ..track(1_500_000) }, "1500m"),
            (Event { track: Track::WATER_JUMP_INSIDE, ..road(5_000_000) }, "5km"),
        ];
        for (event, text) in table {
            assert_eq!(canonical::distance(event), text);
            assert_eq!(strict::distance(text).unwrap().distance, event.distance, "{text}");
        }
    }

    #[test]
    fn lengths() {
        let table = [
            (0, "0m"),
            (400_000, "400m"),
            (418_688, "418.688m"),
            (402_336, "0.25mi"),
            (1_000_000, "1km"),
            (1_500_000, "1500m"),
            (5_000_000, "5km"),
            (21_097_500, "21097.5m"),
            (32_186_880, "20mi"),
            (42_195_000, "42195m"),
            (1_609_344, "1mi"),
        ];
        for (millimetres, text) in table {
            assert_eq!(canonical::length(Distance::from_millimetres(millimetres)), text);
        }
    }

    #[test]
    fn intervals_keep_the_unit_they_were_given_in() {
        for text in ["1km", "1000m", "0.1mi", "0.000001km", "418.688m", "1000km"] {
            assert_eq!(canonical::interval(strict::interval(text).unwrap()), text);
        }
    }

    #[test]
    fn every_centisecond_of_ten_minutes_and_every_second_of_a_day_reads_back() {
        let fine = (0..60_000).map(|hundredths| Time::from_millis(hundredths * 10));
        for time in fine.chain((0..86_400).map(seconds)) {
            assert_eq!(strict::time(&canonical::time(time), None), Ok(time));
        }
    }

    #[test]
    fn every_metre_of_a_marathon_reads_back_on_both_surfaces() {
        for metres in 1..42_195 {
            let distance = Distance::from_metres(metres);
            assert_eq!(strict::length(&canonical::length(distance)), Ok(distance));
            for surface in [Surface::Road, Surface::Track] {
                let event = Event { distance, surface, track: Track::OUTDOOR };
                assert_eq!(strict::distance(&canonical::distance(event)).unwrap().distance, distance);
            }
        }
    }

    #[test]
    fn every_percentage_and_every_time_of_day_reads_back() {
        for hundredths in 0..100_000 {
            let percent = Percent::from_hundredths(hundredths);
            assert_eq!(strict::percent(&canonical::percent(percent)), Ok(percent));
            let typed = field::percent(&print::percent(percent)).unwrap();
            assert_eq!((typed.percent, typed.is_negative), (percent, false));
        }
        for second in 0..86_400 {
            let time = TimeOfDay::new(second / 3600, second / 60 % 60, second % 60).unwrap();
            assert_eq!(strict::time_of_day(&canonical::time_of_day(time)), Ok(time));
            assert_eq!(strict::time_of_day(&print::time_of_day(time)), Ok(time));
            assert_eq!(field::time_of_day(&print::time_of_day(time)), Ok(time));
        }
        for (month, day) in (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day))) {
            if let Some(date) = Date::new(2028, month, day) {
                assert_eq!(strict::date(&canonical::date(date)), Ok(date));
            }
        }
    }
}

mod typed_goals {
    use super::*;

    const MILE: Distance = Distance::MILE;
    const HALF: Distance = Distance::HALF_MARATHON;
    const MARATHON: Distance = Distance::MARATHON;
    const MILE_AND_HALF: Distance = Distance::from_metres(1500);
    const TWO_LAPS: Distance = Distance::from_metres(800);
    const FIVE_KM: Distance = Distance::from_metres(5000);

    #[test]
    fn one_time_in_many_spellings() {
        let spellings = [
            "10:40",
            "10.40",
            "10,40",
            "10;40",
            "1040",
            "10m40",
            "10m40s",
            "10 min 40 s",
            "10min40",
            "10 40",
            "10 : 40",
            " 10:40 ",
            "\u{a0}10:40\u{a0}",
            "\u{202f}10\u{a0}:\u{a0}40",
            "１０：４０",
            "１０．４０",
            "10'40\"",
            "10′40″",
            "10’40”",
            "10'40''",
            "10'40",
            "10 minutes 40",
            "10 minutes, 40 seconds",
            "10 min. 40 sec.",
            "10:40 min",
            "10.40 min",
            "10:40.0",
            "0:10:40",
            "00:10:40",
            "10M40S",
            "640s",
            "640",
            "640 s",
            "\u{200e}10:40\u{200f}",
            "\u{202a}10:40\u{202c}",
            "\u{661}\u{660}:\u{664}\u{660}",
            "10\t40",
            "10:40\n",
        ];
        for text in spellings {
            assert_eq!(field::goal(text, TWO_MILES), Ok(hms(0, 10, 40)), "{text}");
        }
    }

    #[test]
    fn marathon_goals() {
        let table = [
            ("3h29", hms(3, 29, 0)),
            ("3h29m59s", hms(3, 29, 59)),
            ("3h29m59", hms(3, 29, 59)),
            ("3:29:59", hms(3, 29, 59)),
            ("3.29.59", hms(3, 29, 59)),
            ("3:29.59", hms(3, 29, 59)),
            ("3 29 59", hms(3, 29, 59)),
            ("32959", hms(3, 29, 59)),
            ("32900", hms(3, 29, 0)),
            ("3 hours 29 minutes", hms(3, 29, 0)),
            ("3 hrs 29 mins 59 secs", hms(3, 29, 59)),
            ("430", hms(4, 30, 0)),
            ("4:30", hms(4, 30, 0)),
            ("4.30", hms(4, 30, 0)),
            ("4:30 h", hms(4, 30, 0)),
            ("4.5 h", hms(4, 30, 0)),
            ("330", hms(3, 30, 0)),
            ("300", hms(3, 0, 0)),
            ("4", hms(4, 0, 0)),
            ("4h", hms(4, 0, 0)),
            ("4 hours", hms(4, 0, 0)),
            ("240 min", hms(4, 0, 0)),
            ("10:40", hms(10, 40, 0)),
            ("90", hms(1, 30, 0)),
            ("sub 3", hms(2, 59, 59)),
            ("sub3", hms(2, 59, 59)),
            ("sub-3", hms(2, 59, 59)),
            ("Sub 2:30", hms(2, 29, 59)),
            ("<4h", hms(3, 59, 59)),
            ("under 3:30:00", hms(3, 29, 59)),
        ];
        for (text, time) in table {
            assert_eq!(field::goal(text, MARATHON), Ok(time), "{text}");
        }
    }

    #[test]
    fn the_distance_decides_between_readings() {
        let table = [
            ("430", MILE, hms(0, 4, 30)),
            ("4:30", MILE, hms(0, 4, 30)),
            ("4.30", MILE, hms(0, 4, 30)),
            ("4", MILE, hms(0, 4, 0)),
            ("4:10.50", MILE, Time::from_millis(250_500)),
            ("4.10.50", MILE, Time::from_millis(250_500)),
            ("4:10.5", MILE, Time::from_millis(250_500)),
            ("sub 4:00", MILE, Time::from_millis(239_900)),
            ("sub 4", MILE, Time::from_millis(239_900)),
            ("1130", TWO_MILES, hms(0, 11, 30)),
            ("11", TWO_MILES, hms(0, 11, 0)),
            ("90", HALF, hms(1, 30, 0)),
            ("130", HALF, hms(1, 30, 0)),
            ("190", HALF, hms(3, 10, 0)),
            ("1:45", HALF, hms(1, 45, 0)),
            ("58.32", HALF, hms(0, 58, 32)),
            ("58.32", TEN_KM, hms(0, 58, 32)),
            ("58.32", LAP, Time::from_millis(58_320)),
            ("58", LAP, seconds(58)),
            ("58.3", LAP, Time::from_millis(58_300)),
            ("45", TEN_KM, hms(0, 45, 0)),
            ("1", TEN_KM, hms(1, 0, 0)),
            ("sub 50", TEN_KM, hms(0, 49, 59)),
            ("sub 59:59.9", TEN_KM, Time::from_millis(3_599_800)),
            ("59:59.9", TEN_KM, Time::from_millis(3_599_900)),
            ("59:59,9", TEN_KM, Time::from_millis(3_599_900)),
            ("59.59,99", TEN_KM, Time::from_millis(3_599_990)),
            ("20", FIVE_KM, hms(0, 20, 0)),
            ("sub 20", FIVE_KM, hms(0, 19, 59)),
            ("1:30", FIVE_KM, hms(1, 30, 0)),
            ("205", TWO_LAPS, hms(0, 2, 5)),
            ("120", TWO_LAPS, hms(0, 2, 0)),
            ("90", TWO_LAPS, seconds(90)),
            ("2.05", TWO_LAPS, hms(0, 2, 5)),
            ("80.5", TWO_LAPS, Time::from_millis(80_500)),
            ("4'58\"", MILE_AND_HALF, hms(0, 4, 58)),
            ("4′58″", MILE_AND_HALF, hms(0, 4, 58)),
            ("4'58\"5", MILE_AND_HALF, Time::from_millis(298_500)),
            ("1'20\"55", TWO_LAPS, Time::from_millis(80_550)),
            ("9.95", Distance::from_metres(100), Time::from_millis(9_950)),
            ("24", Distance::from_millimetres(160_934_400), hms(24, 0, 0)),
            ("1002959", Distance::LONGEST_RACE, hms(100, 29, 59)),
        ];
        for (text, distance, time) in table {
            assert_eq!(field::goal(text, distance), Ok(time), "{text} over {distance:?}");
        }
    }

    #[test]
    fn unfinished_goals_say_so() {
        for text in ["49:5", "49:", "49.", "49.5", "49,", "3:29:", "3:29:5", "3.29.5", "sub", "sub ", "<"] {
            let message = format!("“{}” is not finished. Write 10:40, 3:29:59 or 59:59.9.", text.trim_end());
            assert_eq!(said(field::goal(text, Distance::MARATHON)), message);
        }
    }

    #[test]
    fn refused_goals() {
        let example = " Write 10:40, 3:29:59 or 59:59.9.";
        let table = [
            ("", "Nothing is written here, but a time is needed."),
            (" \u{a0}\u{200b}", "Nothing is written here, but a time is needed."),
            ("abc", "“abc” is not a time."),
            ("99:99", "“99:99” has minutes or seconds over 59."),
            ("1299", "“1299” has minutes or seconds over 59."),
            ("3h60", "“3h60” has minutes or seconds over 59."),
            ("-10:40", "This is below zero, but a time is not."),
            ("\u{2212}5", "This is below zero, but a time is not."),
            ("0", "This is zero, but a time is not."),
            ("0:00", "This is zero, but a time is not."),
            ("00:00:00", "This is zero, but a time is not."),
            ("10:40.123", "This is too fine: a time is given to 0.01 s."),
            ("1.234 s", "This is too fine: a time is given to 0.01 s."),
            ("1000000000000000000000000000000", "This is too much: a time is at most 999 h 59 min 59.99 s."),
            ("99999999999 h", "This is too much: a time is at most 999 h 59 min 59.99 s."),
            ("🏃", "“🏃” is not a time."),
            ("שלום", "“\u{2068}שלום\u{2069}” is not a time."),
            ("\u{202e}evil\u{202c}", "“evil” is not a time."),
            ("1:2:3:4:5", "“1:2:3:4:5” is not a time."),
            ("NaN", "“NaN” is not a time."),
            ("1e3", "“1e3” is not a time."),
            (":40", "“:40” is not a time."),
            ("10::40", "“10::40” is not a time."),
            ("10:400", "“10:400” is not a time."),
            ("10 km", "“10 km” is not a time."),
            ("5s3m", "“5s3m” is not a time."),
            ("three hours", "“three hours” is not a time."),
        ];
        for (text, sentence) in table {
            assert_eq!(said(field::goal(text, TWO_MILES)), [sentence, example].concat(), "{text}");
        }
    }
}

mod typed_values {
    use super::*;

    #[test]
    fn laps() {
        let km = Distance::KILOMETRE;
        let table = [
            ("80", LAP, 80_000),
            ("80.5", LAP, 80_500),
            ("80,5", LAP, 80_500),
            ("80.50", LAP, 80_500),
            ("80.05", LAP, 80_050),
            ("1:20.5", LAP, 80_500),
            ("1.20.5", LAP, 80_500),
            ("1.20.55", LAP, 80_550),
            ("1:20", LAP, 80_000),
            ("1.20", LAP, 80_000),
            ("120", LAP, 80_000),
            ("80s", LAP, 80_000),
            ("80\"", LAP, 80_000),
            ("80.5 s", LAP, 80_500),
            ("1m20", LAP, 80_000),
            ("1m20.5", LAP, 80_500),
            ("1m20.5s", LAP, 80_500),
            ("4:58", km, 298_000),
            ("458", km, 298_000),
            ("4.58", km, 298_000),
            ("5", km, 300_000),
            ("10:15", Distance::MILE, 615_000),
            ("19:30", Distance::MILE, 1_170_000),
            ("28.5", Distance::from_metres(200), 28_500),
            ("45", TEN_KM, 2_700_000),
        ];
        for (text, length, millis) in table {
            assert_eq!(field::lap(text, length), Ok(Time::from_millis(millis)), "{text}");
        }
        assert_eq!(said(field::lap("1:2", LAP)), "“1:2” is not finished. Write 10:40, 3:29:59 or 59:59.9.");
        assert_eq!(said(field::lap("4.5", km)), "“4.5” is not finished. Write 10:40, 3:29:59 or 59:59.9.");
    }

    #[test]
    fn paces() {
        let table = [
            ("4:58", Units::Km, 298, 1_000_000),
            ("458", Units::Km, 298, 1_000_000),
            ("4.58", Units::Km, 298, 1_000_000),
            ("5", Units::Km, 300, 1_000_000),
            ("8:00", Units::Mi, 480, 1_609_344),
            ("8", Units::Mi, 480, 1_609_344),
            ("4:58/km", Units::Mi, 298, 1_000_000),
            ("4:58 /km", Units::Mi, 298, 1_000_000),
            ("8:00/mi", Units::Km, 480, 1_609_344),
            ("8:00 min/mile", Units::Km, 480, 1_609_344),
            ("8 min per mile", Units::Km, 480, 1_609_344),
            ("5 min/km", Units::Mi, 300, 1_000_000),
            ("80/400", Units::Km, 80, 400_000),
            ("80 s/400m", Units::Km, 80, 400_000),
            ("80 / 400 m", Units::Mi, 80, 400_000),
            ("4'58\"/km", Units::Mi, 298, 1_000_000),
            ("4：58／ｋｍ", Units::Mi, 298, 1_000_000),
            ("24:00/5k", Units::Mi, 1440, 5_000_000),
        ];
        for (text, units, time, millimetres) in table {
            let pace = field::pace(text, units).unwrap();
            assert_eq!(pace.over(Distance::from_millimetres(millimetres)), seconds(time), "{text}");
        }
        assert_eq!(said(field::pace("fast", Units::Km)), "“fast” is not a pace. Write 4:58/km, 8:00/mi or 80s/400m.");
        assert_eq!(said(field::pace("4:5", Units::Km)), "“4:5” is not finished. Write 4:58/km, 8:00/mi or 80s/400m.");
        assert_eq!(
            said(field::pace("4:58/", Units::Km)),
            "“4:58/” is not finished. Write 4:58/km, 8:00/mi or 80s/400m."
        );
    }

    #[test]
    fn distances() {
        let table = [
            ("5k", "5km"),
            ("5 K", "5km"),
            ("10 km", "10km"),
            ("10 kilometres", "10km"),
            ("10", "10km"),
            ("13.1", "half"),
            ("21.1", "half"),
            ("Half Marathon", "half"),
            ("HM", "half"),
            ("26.2", "marathon"),
            ("42,195", "marathon"),
            ("42.195 km", "marathon"),
            ("marathon", "marathon"),
            ("3200", "3200m"),
            ("1500 m", "1500m"),
            ("1500 metres", "1500m"),
            ("10,000 m", "10000m"),
            ("10,000", "10000m"),
            ("10.000 m", "10000m"),
            ("1,500m", "1500m"),
            ("7,5 km", "7.5km"),
            ("7,500 km", "7.5km"),
            ("442.434 m", "442.434m"),
            ("100 miles", "100mi"),
            ("5 miles", "5mi"),
            ("7 mi", "7mi"),
            ("mile", "mile"),
            ("1 mile", "mile"),
            ("1 mi", "1mi"),
            ("2 miles", "2mile"),
            ("2 mi", "2mi"),
            ("3000 m steeplechase", "3000sc"),
            ("3000sc", "3000sc"),
            ("2000m steeple", "2000sc"),
            ("１５００ｍ", "1500m"),
        ];
        for (text, name) in table {
            assert_eq!(canonical::distance(field::distance(text).unwrap()), name, "{text}");
        }
        assert_eq!(said(field::distance("far")), "“far” is not a distance. Write 5km, 3200m, 10mi or marathon.");
        assert_eq!(said(field::distance("7,")), "“7,” is not finished. Write 5km, 3200m, 10mi or marathon.");
    }

    #[test]
    fn lengths() {
        let table = [
            ("20", Units::Mi, 32_186_880),
            ("20", Units::Km, 20_000_000),
            ("20 mi", Units::Km, 32_186_880),
            ("13.1", Units::Mi, 21_082_406),
            ("400", Units::Mi, 400_000),
            ("half", Units::Mi, 21_097_500),
            ("2 miles", Units::Km, 3_218_688),
            ("0", Units::Km, 0),
        ];
        for (text, units, millimetres) in table {
            assert_eq!(field::length(text, units), Ok(Distance::from_millimetres(millimetres)), "{text}");
        }
    }

    #[test]
    fn standing_times() {
        let table = [("90", 90), ("5", 300), ("30", 30), ("1:30", 90), ("4m10s", 250), ("0", 0), ("20 min", 1200)];
        for (text, time) in table {
            assert_eq!(field::standing(text), Ok(seconds(time)), "{text}");
        }
    }

    #[test]
    fn percentages() {
        let table = [
            ("2", 200, false),
            ("2 %", 200, false),
            ("2,5%", 250, false),
            ("-2,5", 250, true),
            ("\u{2212} 2.5 %", 250, true),
            ("+3", 300, false),
            ("-0", 0, false),
            ("２％", 200, false),
        ];
        for (text, hundredths, is_negative) in table {
            let read = field::percent(text).unwrap();
            assert_eq!((read.percent.hundredths(), read.is_negative), (hundredths, is_negative), "{text}");
        }
        assert_eq!(said(field::percent("-")), "“-” is not finished. Write 2, 2.5 or 0.25.");
        assert_eq!(said(field::percent("2.")), "“2.” is not finished. Write 2, 2.5 or 0.25.");
        assert_eq!(said(field::percent("two")), "“two” is not a percentage. Write 2, 2.5 or 0.25.");
    }

    #[test]
    fn times_of_day() {
        let table = [
            ("9:30", (9, 30, 0)),
            ("9.30", (9, 30, 0)),
            ("09:30", (9, 30, 0)),
            ("0930", (9, 30, 0)),
            ("930", (9, 30, 0)),
            ("9", (9, 0, 0)),
            ("9h30", (9, 30, 0)),
            ("9:30:15", (9, 30, 15)),
            ("093015", (9, 30, 15)),
            ("9:30 am", (9, 30, 0)),
            ("9:30 PM", (21, 30, 0)),
            ("9 p.m.", (21, 0, 0)),
            ("12:05 am", (0, 5, 0)),
            ("12pm", (12, 0, 0)),
            ("０９：３０", (9, 30, 0)),
        ];
        for (text, (hours, minutes, seconds)) in table {
            assert_eq!(field::time_of_day(text).ok(), TimeOfDay::new(hours, minutes, seconds), "{text}");
        }
        for text in ["24:00", "25", "9:60", "13 pm", "0 am", "noon", "9:3", "93015000"] {
            assert!(field::time_of_day(text).is_err(), "{text}");
        }
        assert_eq!(said(field::time_of_day("9:3")), "“9:3” is not finished. Write 09:30 or 09:30:15.");
    }
}

mod printed {
    use super::*;

    #[test]
    fn clocks_and_laps() {
        use ShownUnit::{Hundredth, Second, Tenth};
        let table = [
            (45_000, Tenth, "45.0", "45.0"),
            (45_000, Second, "0:45", "45"),
            (5_000, Second, "0:05", "5"),
            (45_000, Hundredth, "45.00", "45.00"),
            (80_000, Tenth, "1:20.0", "80.0"),
            (86_000, Second, "1:26", "86"),
            (99_900, Tenth, "1:39.9", "99.9"),
            (100_000, Tenth, "1:40.0", "1:40.0"),
            (80_050, Hundredth, "1:20.05", "80.05"),
            (640_000, Tenth, "10:40.0", "10:40.0"),
            (3_723_000, Second, "1:02:03", "1:02:03"),
            (12_599_000, Second, "3:29:59", "3:29:59"),
            (3_599_999_990, Hundredth, "999:59:59.99", "999:59:59.99"),
        ];
        for (millis, unit, clock, lap) in table {
            let time = Time::from_millis(millis);
            assert_eq!(print::clock(time, unit), clock);
            assert_eq!(print::lap(time, unit, Surface::Track), lap);
            assert_eq!(print::lap(time, unit, Surface::Road), clock);
        }
    }

    #[test]
    fn goals() {
        let table = [
            (hms(0, 10, 40), TWO_MILES, "10:40"),
            (hms(3, 29, 59), Distance::MARATHON, "3:29:59"),
            (Time::from_millis(3_599_900), TEN_KM, "59:59.9"),
            (Time::from_millis(3_599_990), TEN_KM, "59:59.99"),
            (seconds(58), LAP, "0:58"),
            (hms(0, 45, 0), Distance::MARATHON, "45:00"),
            (hms(0, 42, 0), Distance::MARATHON, "0:42:00"),
            (hms(0, 4, 30), Distance::MARATHON, "0:04:30"),
        ];
        for (goal, distance, text) in table {
            assert_eq!(print::goal(goal, distance), text);
        }
    }

    #[test]
    fn gaps_and_words() {
        let gap = |elapsed, planned, unit| phrases::gap(Time::from_millis(elapsed), Time::from_millis(planned), unit);
        assert_eq!(gap(320_000, 323_000, ShownUnit::Tenth), "3.0 s ahead");
        assert_eq!(gap(323_000, 320_000, ShownUnit::Second), "3 s behind");
        assert_eq!(gap(362_000, 300_000, ShownUnit::Second), "1:02 behind");
        assert_eq!(gap(300_000, 362_000, ShownUnit::Tenth), "1:02.0 ahead");
        assert_eq!(gap(300_000, 300_000, ShownUnit::Second), "level");
        let table = [
            (hms(0, 10, 40), "10 min 40 s", "10 minutes 40"),
            (hms(3, 29, 59), "3 h 29 min 59 s", "3 hours 29 minutes 59"),
            (hms(4, 0, 0), "4 h", "4 hours 0 seconds"),
            (hms(1, 1, 1), "1 h 1 min 1 s", "1 hour 1 minute 1 second"),
            (seconds(77), "77 s", "1 minute 17"),
            (Time::ZERO, "0 s", "0 seconds"),
        ];
        for (time, words, spoken) in table {
            assert_eq!(print::duration(time), words);
            assert_eq!(phrases::spoken_lap(time, ShownUnit::Second, false), spoken);
        }
        assert_eq!(print::duration(Time::from_millis(77_500)), "77.5 s");
        assert_eq!(phrases::spoken_lap(seconds(80), ShownUnit::Tenth, false), "1 minute 20.0");
        assert_eq!(phrases::spoken_lap(seconds(61), ShownUnit::Tenth, false), "1 minute 1.0");
    }

    #[test]
    fn distances() {
        let table = [
            ("3200m", "3200 m"),
            ("10000m", "10,000 m"),
            ("5km", "5 km"),
            ("half", "Half marathon"),
            ("marathon", "Marathon"),
            ("mile", "1 mile"),
            ("2mile", "2 miles"),
            ("1mi", "1 mile"),
            ("10mi", "10 miles"),
            ("7.5km", "7.5 km"),
            ("442.434m", "442.434 m"),
            ("3000sc", "3000 m steeplechase"),
            ("13.1mi", "13.1 miles"),
        ];
        for (name, text) in table {
            assert_eq!(phrases::race_name(strict::distance(name).unwrap()), text);
        }
    }

    #[test]
    fn marks() {
        use Surface::{Road, Track};
        use Units::{Km, Mi};
        let table = [
            (400_000, Track, Km, "400 m"),
            (418_688, Track, Km, "418.7 m"),
            (1_609_344, Track, Mi, "1609.3 m"),
            (10_000_000, Road, Km, "10 km"),
            (32_186_880, Road, Km, "20 mi"),
            (10_000_000, Road, Mi, "10 km"),
            (7_500_000, Road, Km, "7.5 km"),
            (400_000, Road, Km, "400 m"),
            (1_200_000, Road, Km, "1.2 km"),
            (402_336, Road, Km, "0.25 mi"),
            (160_934, Road, Mi, "0.1 mi"),
            (21_097_500, Road, Km, "21.10 km"),
            (42_195_000, Road, Km, "42.195 km"),
            (42_195_000, Road, Mi, "26.22 mi"),
        ];
        for (millimetres, surface, units, text) in table {
            assert_eq!(print::mark(Distance::from_millimetres(millimetres), surface, units), text);
        }
    }
}

mod printing_reads_back {
    use super::*;

    #[test]
    fn every_goal_of_every_race() {
        let whole = (90..=30_600).map(seconds);
        let tenths = (1..=12_000).map(|tenths| Time::from_millis(tenths * 100));
        let hundredths = (1..=18_000).map(|hundredths| Time::from_millis(hundredths * 10));
        let goals: Vec<_> = whole.chain(tenths).chain(hundredths).collect();
        for race in &RACES {
            for goal in &goals {
                let text = print::goal(*goal, race.distance);
                assert_eq!(field::goal(&text, race.distance), Ok(*goal), "{text} over {}", race.name);
                assert_eq!(strict::time(&text, Some(race.distance)), Ok(*goal), "{text} over {}", race.name);
            }
        }
    }

    /// A pace that a person can run or walk, or nearly so.
    fn is_likely(time: Time, length: Distance) -> bool {
        let per_km = u64::from(time.millis()) * 1000 / u64::from(length.millimetres());
        (60..=1500).contains(&per_km)
    }

    #[test]
    fn every_lap() {
        let lengths = [100, 200, 300, 396, 400, 409, 1000, 1609, 5000].map(Distance::from_metres);
        for length in lengths {
            for hundredths in 1..=120_000_u32 {
                let time = Time::from_millis(hundredths * 10);
                if !is_likely(time, length) {
                    continue;
                }
                for surface in [Surface::Track, Surface::Road] {
                    let text = print::lap(time, ShownUnit::of(time).unwrap(), surface);
                    assert_eq!(field::lap(&text, length), Ok(time), "{text} over {length:?}");
                }
            }
        }
    }

    #[test]
    fn every_clock_time() {
        let marks = [200, 400, 1000, 1609, 5000, 10_000, 21_097, 42_195].map(Distance::from_metres);
        for mark in marks {
            for tenths in 1..=306_000_u32 {
                let time = Time::from_millis(tenths * 100);
                if is_likely(time, mark) {
                    let text = print::clock(time, ShownUnit::Tenth);
                    assert_eq!(field::cumulative(&text, mark), Ok(time), "{text}");
                    if time.millis().is_multiple_of(1000) {
                        let text = print::clock(time, ShownUnit::Second);
                        assert_eq!(field::cumulative(&text, mark), Ok(time), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_pace() {
        for (units, per) in [(Units::Km, Distance::KILOMETRE), (Units::Mi, Distance::MILE)] {
            for time in (60..2400).map(seconds) {
                let text = print::pace(time);
                let pace = field::pace(&text, units).unwrap();
                assert_eq!(pace.over(per), time, "{text}");
                let unit = if units == Units::Km { "km" } else { "mi" };
                assert_eq!(strict::pace(&format!("{text}/{unit}")).unwrap().over(per), time);
            }
        }
    }

    #[test]
    fn every_distance() {
        for race in &RACES {
            let text = phrases::race_name(race.into());
            assert_eq!(field::distance(&text), Ok(race.into()), "{text}");
        }
        for metres in 1..=100_000 {
            for surface in [Surface::Track, Surface::Road] {
                let distance = Distance::from_metres(metres);
                let text = phrases::race_name(Event { distance, surface, track: Track::OUTDOOR });
                assert_eq!(field::distance(&text).map(|event| event.distance), Ok(distance), "{text}");
            }
        }
    }

    #[test]
    fn every_duration_in_words() {
        for tenths in 0..36_000_u32 {
            let time = Time::from_millis(tenths * 100);
            assert_eq!(field::standing(&print::duration(time)), Ok(time));
        }
    }
}

mod picker {
    use super::*;

    fn names(query: &str) -> Vec<String> {
        races::find(query).iter().map(|found| canonical::distance(found.event)).collect()
    }

    #[test]
    fn the_likeliest_comes_first() {
        let table: [(&str, &[&str]); 26] = [
            ("two mile", &["3200m", "2mile"]),
            ("2 miles", &["3200m", "2mile"]),
            ("2mi", &["3200m", "2mile", "2mi"]),
            ("mile", &["mile", "1mi", "1600m"]),
            ("Mile", &["mile", "1mi", "1600m"]),
            ("1 mile", &["mile", "1mi", "1600m"]),
            ("5k", &["5km", "5000m"]),
            ("5 km", &["5km", "5000m"]),
            ("5000", &["5000m", "5km"]),
            ("10", &["10km", "10mi", "10000m"]),
            ("10k", &["10km", "10000m"]),
            ("10,000", &["10000m", "10km"]),
            ("13.1", &["half"]),
            ("half", &["half"]),
            ("hm", &["half"]),
            ("21", &["half"]),
            ("26.2", &["marathon"]),
            ("marathon", &["marathon", "half"]),
            ("42", &["marathon"]),
            ("steeple", &["3000sc", "2000sc"]),
            ("7.5 km", &["7.5km"]),
            ("7 miles", &["7mi"]),
            ("442m", &["442m"]),
            ("13.1 mi", &["half", "13.1mi"]),
            ("3219 m", &["2mile", "3200m", "3219m"]),
            ("ultra", &["50km", "50mi", "100km", "100mi"]),
        ];
        for (query, expected) in table {
            let found = names(query);
            assert_eq!(
                found.get(..expected.len()),
                Some(expected.iter().map(ToString::to_string).collect::<Vec<_>>().as_slice()),
                "{query}: {found:?}"
            );
        }
    }

    #[test]
    fn nothing_and_nonsense() {
        assert_eq!(names(""), RACES.map(|race| race.name));
        assert_eq!(names(" "), RACES.map(|race| race.name));
        assert!(names("zzz").is_empty());
        assert!(names(&"5".repeat(100_000)).is_empty());
    }

    #[test]
    fn hints_tell_neighbours_apart() {
        let hints = |query| races::find(query).iter().map(phrases::race_hint).collect::<Vec<_>>();
        assert_eq!(
            hints("two mile"),
            ["the American high-school two mile, 8 laps", "3218.688 m, 18.7 m longer than 8 laps"]
        );
        assert_eq!(
            hints("mile")[..3],
            [
                "on the track: 1609.344 m, 9.3 m longer than 4 laps",
                "on the road: 1609.344 m",
                "4 laps, 9.344 m short of a mile"
            ]
        );
        assert_eq!(hints("5k"), ["on the road: 3.1 miles", "on the track: 12½ laps"]);
        assert_eq!(hints("13.1 mi")[..2], ["15.1 m longer", "on the road"]);
        assert_eq!(races::find("3219m")[0].difference, Some(Difference::Shorter(Distance::from_millimetres(312))));
    }

    #[test]
    fn every_race_is_found_by_its_names() {
        for race in &RACES {
            let event = Event::from(race);
            for query in [race.name, &phrases::race_name(event)] {
                let found = races::find(query);
                assert!(found.iter().take(2).any(|found| found.event == event), "{query}");
                assert!(found.iter().all(|one| found.iter().filter(|other| other.event == one.event).count() == 1));
            }
        }
    }
}

mod errors_in_words {
    use super::*;

    #[test]
    fn plans() {
        let track = Plan::of(TWO_MILES, Surface::Track, hms(0, 10, 40));
        let road = Plan::of(TEN_KM, Surface::Road, hms(0, 45, 0));
        let lock =
            |from, to| Lock { from: Distance::from_metres(from), to: Distance::from_metres(to), time: seconds(77) };
        let table = [
            (
                &road,
                PlanError::DistanceOutOfRange,
                "The distance is not between 1 m and 1000 km. Give one such as 5km or marathon.",
            ),
            (
                &road,
                PlanError::GoalOutOfRange,
                "The goal is not between 0.01 s and 1000 hours. Give one such as 10:40 or 3:29:59.",
            ),
            (&road, PlanError::GoalTooFine, "The goal is finer than 0.01 s. Give one such as 59:59.99."),
            (
                &road,
                PlanError::LapsOnRoad,
                "This road course has no laps. Give a distance for every, such as 1km or 1mi, or the length of its lap.",
            ),
            (
                &road,
                PlanError::TooManySplits { splits: 2412 },
                "2412 splits are more than the 2000 that fit. Choose a longer split, such as 1km.",
            ),
            (&road, PlanError::TooManyItems, "More than 2000 locks, stops or cues do not fit. Take some out."),
            (
                &road,
                PlanError::LockOutside(lock(5000, 12_000)),
                "The lock from 5 km to 12 km goes beyond the finish. Lock a stretch such as 5km to 10km, up to 10 km.",
            ),
            (
                &road,
                PlanError::LockOutside(lock(5000, 4000)),
                "The lock from 5 km to 4 km runs backwards. Lock a stretch such as 5km to 10km, up to 10 km.",
            ),
            (
                &track,
                PlanError::LockTime(lock(400, 800)),
                "The lock from 400 m to 800 m takes 1:17.0. Give a time to 0.01 s that is longer than the stops in it, such as 77s.",
            ),
            (
                &track,
                PlanError::LocksOverlap(lock(400, 800)),
                "The lock from 400 m to 800 m starts before another one ends. Release one of them.",
            ),
            (
                &track,
                PlanError::LocksOverGoal { over: seconds(12) },
                "The locked laps take 12.0 s more than the goal of 10:40. Release one, or give a slower goal.",
            ),
            (
                &track,
                PlanError::LocksOverGoal { over: Time::ZERO },
                "The locked laps take the whole goal of 10:40, and nothing is left for the rest. Release one, or give a slower goal.",
            ),
            (
                &road,
                PlanError::LocksUnderGoal { missing: seconds(75) },
                "Every split is locked, and together they are 1:15 faster than the goal of 45:00. Release one, or give a faster goal.",
            ),
            (
                &road,
                PlanError::StopOutside(Stop { at: TEN_KM, time: seconds(5) }),
                "The stop at 10 km is not before the finish at 10 km. Give a place before it, such as 5 km.",
            ),
        ];
        for (plan, error, message) in table {
            assert_eq!(refusals::plan_error(&error, plan), message);
        }
    }

    #[test]
    fn what_leaves_no_time_is_named() {
        let mut plan = Plan::of(TEN_KM, Surface::Road, hms(0, 45, 0));
        let error = PlanError::LocksOverGoal { over: seconds(90) };
        plan.stops.push(Stop { at: Distance::KILOMETRE, time: hms(0, 46, 30) });
        assert_eq!(
            refusals::plan_error(&error, &plan),
            "The stops take 1:30 more than the goal of 45:00. Release one, or give a slower goal."
        );
        plan.locks.push(Lock { from: Distance::ZERO, to: Distance::KILOMETRE, time: seconds(90) });
        assert_eq!(
            refusals::plan_error(&error, &plan),
            "The locked laps and the stops take 1:30 more than the goal of 45:00. Release one, or give a slower goal."
        );
    }

    #[test]
    fn shapes_and_tracks() {
        assert_eq!(
            refusals::shape_error(&ShapeError::TooMany),
            "A shape has at most 8 stretches of their own. Take some out, or choose one such as fade-30km-10."
        );
        assert_eq!(
            refusals::shape_error(&ShapeError::Backwards),
            "This stretch ends before it starts. Give its start first, such as ease-30km-35km-5."
        );
        assert_eq!(
            refusals::track_error(&TrackError::Lap),
            "A lap is between 50 m and 10 km. Give one such as 400m or 200m."
        );
        assert_eq!(
            refusals::track_error(&TrackError::SteeplechaseLane),
            "A steeplechase is not run in lanes. Give lane 1, or a lap such as 400m."
        );
    }
}

/// Every reader, so that none is forgotten where any text is given.
fn read_everything(text: &str) {
    let distances = RACES.iter().map(|race| race.distance).chain([Distance::ZERO, Distance::from_millimetres(1)]);
    for distance in distances.chain([Distance::LONGEST_RACE, Distance::from_millimetres(u32::MAX)]) {
        let times = [
            strict::time(text, Some(distance)),
            field::goal(text, distance),
            field::cumulative(text, distance),
            field::lap(text, distance),
        ];
        for time in times.into_iter().flatten() {
            assert!(time <= Time::LONGEST, "{text}");
        }
    }
    let messages = [
        said(strict::time(text, None)),
        said(strict::pace(text)),
        said(strict::distance(text)),
        said(strict::length(text)),
        said(strict::interval(text)),
        said(strict::percent(text)),
        said(strict::date(text)),
        said(strict::time_of_day(text)),
        said(field::standing(text)),
        said(field::pace(text, Units::Km)),
        said(field::pace(text, Units::Mi)),
        said(field::distance(text)),
        said(field::length(text, Units::Km)),
        said(field::length(text, Units::Mi)),
        said(field::percent(text)),
        said(field::time_of_day(text)),
    ];
    for message in messages {
        assert!(message.chars().count() < 160, "{message}");
        assert!(!message.chars().any(char::is_control), "{message}");
    }
    for found in races::find(text) {
        assert!(!phrases::race_hint(&found).is_empty(), "{text}");
    }
    if let Ok(event) = strict::distance(text) {
        assert_eq!(strict::distance(&canonical::distance(event)), Ok(event), "{text}");
    }
    if let Ok(length) = strict::length(text) {
        assert_eq!(strict::length(&canonical::length(length)), Ok(length), "{text}");
    }
    if let Ok(interval) = strict::interval(text) {
        assert_eq!(strict::interval(&canonical::interval(interval)), Ok(interval), "{text}");
    }
    let pace: Option<Pace> = field::pace(text, Units::Km).ok();
    assert!(pace.is_none_or(|pace| pace.over(Distance::from_millimetres(u32::MAX)) > Time::ZERO));
}

#[test]
fn very_long_texts_are_answered() {
    for part in ["1", ":", "1:", "5.", "9h", " ", "sub ", "\u{200b}", "٣", "🏃", "\u{202e}", "-", "km", "'", "1 "] {
        read_everything(&part.repeat(100_000 / part.len()));
    }
}

proptest! {
    #![proptest_config(properties::cases(256))]

    #[test]
    fn any_text_is_a_value_or_an_error(text in any::<String>()) {
        read_everything(&text);
    }

    #[test]
    fn any_text_of_the_right_characters_is_a_value_or_an_error(text in "[0-9:.,;'\"hms /kmi%-]{0,16}") {
        read_everything(&text);
    }

    #[test]
    fn any_text_of_the_right_words_is_a_value_or_an_error(
        text in "(sub |under |<|-)?([0-9]{1,8}[ :.,]?(h|min|m|s|km|mi|miles|'|\"|%)? ?){1,5}(/(km|mi|400m?))?"
    ) {
        read_everything(&text);
    }

    #[test]
    fn any_canonical_time_reads_back(hundredths in 0..=359_999_999_u32) {
        let time = Time::from_millis(hundredths * 10);
        prop_assert_eq!(strict::time(&canonical::time(time), None), Ok(time));
    }

    #[test]
    fn any_canonical_distance_reads_back(millimetres in 1000..=1_000_000_000_u32) {
        let distance = Distance::from_millimetres(millimetres);
        prop_assert_eq!(strict::length(&canonical::length(distance)), Ok(distance));
        for surface in [Surface::Track, Surface::Road] {
            let event = Event { distance, surface, track: Track::OUTDOOR };
            prop_assert_eq!(strict::distance(&canonical::distance(event)).map(|event| event.distance), Ok(distance));
            let typed = field::distance(&phrases::race_name(event)).map(|event| event.distance);
            prop_assert_eq!(typed, Ok(distance));
        }
    }

    #[test]
    fn any_canonical_interval_reads_back(millionths in 1000..=1_000_000_000_000_u64) {
        for unit in [LengthUnit::Metre, LengthUnit::Kilometre, LengthUnit::Mile] {
            if let Some(interval) = Interval::new(millionths, unit) {
                prop_assert_eq!(strict::interval(&canonical::interval(interval)), Ok(interval));
            }
        }
    }
}

#[test]
fn a_course_is_told_without_parts_that_it_does_not_have() {
    for (pairs, course) in [
        (&[("distance", "200m")][..], "Track · 200 m"),
        (&[("distance", "200m"), ("lane", "4")], "Track · 200 m · lane 4"),
        (&[("distance", "200m"), ("lap", "200m")], "Track · 1 × 200 m"),
        (&[("distance", "400m")], "Track · 1 × 400 m"),
        (&[("distance", "1500m")], "Track · 300 m + 3 × 400 m"),
        (&[("distance", "1600m")], "Track · 4 × 400 m"),
        (&[("distance", "1600m"), ("lane", "2")], "Track · 378.9 m + 3 × 407 m · lane 2"),
    ] {
        let goal = [("goal", "10m"), ("surface", "track")];
        let plan = lapwise_core::options::read(pairs.iter().copied().chain(goal)).plan;
        assert_eq!(phrases::course(&plan), course);
    }
}

#[test]
fn what_runners_call_a_run_finds_the_nearest_race() {
    let first =
        |query: &str| lapwise_core::formats::races::meant(query).map(lapwise_core::formats::canonical::distance);
    for (query, name) in [
        ("parkrun", "5km"),
        ("Parkrun", "5km"),
        ("park run", "5km"),
        ("mile repeat", "mile"),
        ("mile repeats", "mile"),
        ("half", "half"),
        ("Cooper", "1.5mi"),
        ("Cooper test", "1.5mi"),
    ] {
        assert_eq!(first(query).as_deref(), Ok(name), "{query}");
    }
}

#[test]
fn half_in_the_field_of_splits_is_halfway_of_a_short_race() {
    let plan = |distance| lapwise_core::options::read([("distance", distance), ("goal", "4h")]).plan;
    let splits = |text, distance| lapwise_core::present::typed::splits(text, &plan(distance));
    let metres = lapwise_core::pacing::Distance::from_metres;
    let marks = |marks: &[u32]| Ok(lapwise_core::pacing::Every::Marks(marks.iter().copied().map(metres).collect()));
    assert_eq!(splits("half", "3000m"), marks(&[1500]));
    assert_eq!(splits("1km, half", "3000m"), marks(&[1000, 1500]));
    assert_eq!(splits("half", "marathon").ok(), lapwise_core::options::read_every("half").ok());
    let said = splits("1km, 5km", "3000m").unwrap_err();
    assert_eq!(said, "This is beyond the finish at 3000 m. Give a place before it.");
}
