//! Texts of the fields of a plan, read as its values. A refusal is a sentence for the reader.
//!
//! The grammar is that of [`field`]; here a value is held against the plan that it is for. Nothing here changes a plan.

use super::refusals;
use crate::editing::{Half, SectionSetting, SectionWay, section_length, setting_at_pace};
use crate::formats::{TextError, canonical, field, print};
use crate::messages;
use crate::options::{LONGEST_NAME, plain, read_typed_splits};
use crate::pacing::{Distance, Every, Plan, Section, Shape, Stop, Time, TimeOfDay, Units};

/// Reads a place from the start to the finish of a plan: `20mi`, `half` or `end`.
///
/// # Errors
/// The text is no place, or one beyond the finish.
///
/// ```
/// use lapwise_core::{options, pacing::Distance, present::typed};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00")]).plan;
/// assert_eq!(typed::place("half", &plan), Ok(Distance::from_metres(5000)));
/// assert_eq!(typed::place("end", &plan), Ok(plan.distance));
/// assert!(typed::place("11 km", &plan).unwrap_err().contains("beyond the finish at 10 km"));
/// ```
pub fn place(text: &str, plan: &Plan) -> Result<Distance, String> {
    // The words that a field shows may be those of another language.
    let at = match text.trim() {
        text if text == messages::place_start() => Distance::ZERO,
        text if text == messages::place_end() => plan.distance,
        text => field::place(text, plan.units, plan.distance).map_err(refused)?,
    };
    if at > plan.distance { Err(beyond_finish(plan)) } else { Ok(at) }
}

/// Reads a place on the way: [`place`] without the start and the finish, where there is nothing to decide.
///
/// # Errors
/// As [`place`], or the text is the start or the finish.
///
/// ```
/// use lapwise_core::{options, pacing::Distance, present::typed};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00")]).plan;
/// assert_eq!(typed::place_on_the_way("6", &plan), Ok(Distance::from_metres(6000)));
/// assert!(typed::place_on_the_way("start", &plan).is_err());
/// assert!(typed::place_on_the_way("10 km", &plan).is_err());
/// ```
pub fn place_on_the_way(text: &str, plan: &Plan) -> Result<Distance, String> {
    let at = place(text, plan)?;
    if at.is_zero() || at == plan.distance {
        return Err(messages::not_on_the_way(&print::mark_on(plan, plan.distance.halfway())));
    }
    Ok(at)
}

/// Reads the place at which the clock decides between goals; an empty text leaves it to the planner.
///
/// # Errors
/// As [`place_on_the_way`].
///
/// ```
/// use lapwise_core::{options, present::typed};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00")]).plan;
/// assert_eq!(typed::decide(" ", &plan), Ok(None));
/// assert!(typed::decide("end", &plan).unwrap_err().starts_with("There is nothing to decide there."));
/// ```
pub fn decide(text: &str, plan: &Plan) -> Result<Option<Distance>, String> {
    if text.trim().is_empty() { Ok(None) } else { place_on_the_way(text, plan).map(Some) }
}

fn beyond_finish(plan: &Plan) -> String {
    messages::beyond_finish(&print::mark_on(plan, plan.distance))
}

/// Reads where splits fall, as the field of the splits has it. `half` is halfway of a race that has no half marathon.
///
/// # Errors
/// The text is no splits, or a mark is beyond the finish.
///
/// ```
/// use lapwise_core::{options, pacing::{Distance, Every}, present::typed};
/// let plan = options::read([("distance", "3000m"), ("goal", "10:00")]).plan;
/// assert_eq!(typed::splits("half", &plan), Ok(Every::Marks(vec![Distance::from_metres(1500)])));
/// assert!(typed::splits("1km, 5km", &plan).unwrap_err().contains("beyond the finish at 3000 m"));
/// ```
pub fn splits(text: &str, plan: &Plan) -> Result<Every, String> {
    let halfway = plan.distance.halfway();
    let is_short = plan.distance < HALF_MARATHON;
    let text = text.trim().to_ascii_lowercase();
    let every = match text.as_str() {
        "half" if is_short => Every::Marks(vec![halfway]),
        text => {
            // The word of a link is a half marathon, wherever it stands.
            let text = if is_short { text.replace("half", &canonical::length(halfway)) } else { text.to_owned() };
            read_typed_splits(&text, plan.units).map_err(|error| refusals::option_error("every", &error))?
        }
    };
    match &every {
        Every::Marks(marks) if marks.iter().any(|mark| *mark > plan.distance) => Err(beyond_finish(plan)),
        _ => Ok(every),
    }
}

/// Reads a reference time over a distance; an empty text is none.
///
/// # Errors
/// The text is no time.
///
/// ```
/// use lapwise_core::{pacing::{Distance, Time}, present::typed};
/// assert_eq!(typed::reference(" 3:05 ", Distance::MARATHON), Ok(Some(Time::from_hms(3, 5, 0))));
/// assert_eq!(typed::reference(" ", Distance::MARATHON), Ok(None));
/// assert!(typed::reference("soon", Distance::MARATHON).is_err());
/// ```
pub fn reference(text: &str, distance: Distance) -> Result<Option<Time>, String> {
    unless_empty(text, |text| field::goal(text, distance))
}

/// Reads the time of day of the start; an empty text is none.
///
/// # Errors
/// The text is no time of day.
///
/// ```
/// use lapwise_core::{pacing::TimeOfDay, present::typed};
/// assert_eq!(typed::start("9.30"), Ok(TimeOfDay::new(9, 30, 0)));
/// assert_eq!(typed::start(""), Ok(None));
/// assert!(typed::start("noonish").is_err());
/// ```
pub fn start(text: &str) -> Result<Option<TimeOfDay>, String> {
    unless_empty(text, field::time_of_day)
}

/// Reads the delay from the gun to the start line; an empty text is no delay.
///
/// # Errors
/// The text is no time.
///
/// ```
/// use lapwise_core::{pacing::Time, present::typed};
/// assert_eq!(typed::delay("4:10"), Ok(Time::from_seconds(250)));
/// assert_eq!(typed::delay(""), Ok(Time::ZERO));
/// ```
pub fn delay(text: &str) -> Result<Time, String> {
    Ok(unless_empty(text, field::standing)?.unwrap_or_default())
}

/// Reads a stop from the text of its place and that of its time.
///
/// # Errors
/// One of the texts is none.
///
/// ```
/// use lapwise_core::{pacing::{Distance, Stop, Time, Units}, present::typed};
/// let stop = Stop { at: Distance::from_metres(20_000), time: Time::from_seconds(90) };
/// assert_eq!(typed::stop("20", "1:30", Units::Km), Ok(stop));
/// assert!(typed::stop("20", "", Units::Km).is_err());
/// ```
pub fn stop(at: &str, time: &str, units: Units) -> Result<Stop, String> {
    let at = field::length(at, units).map_err(refused)?;
    let time = field::standing(time).map_err(refused)?;
    Ok(Stop { at, time })
}

/// The distance that `half` is in a link.
const HALF_MARATHON: Distance = Distance::from_millimetres(21_097_500);

fn unless_empty<T>(text: &str, read: impl FnOnce(&str) -> Result<T, TextError>) -> Result<Option<T>, String> {
    match text.trim() {
        "" => Ok(None),
        text => read(text).map(Some).map_err(refused),
    }
}

/// Reads the name of a section or the line of a cue, without what a link cannot hold.
///
/// # Errors
/// The text is too long for a link.
///
/// ```
/// use lapwise_core::present::typed;
/// assert_eq!(typed::line(" The\u{7} Bridge "), Ok("The Bridge".to_owned()));
/// assert_eq!(typed::line(&"x".repeat(81)), Err("At most 80 characters fit.".to_owned()));
/// ```
pub fn line(text: &str) -> Result<String, String> {
    let line = plain(text).trim().to_owned();
    if line.chars().count() > LONGEST_NAME { Err(messages::text_too_long(LONGEST_NAME)) } else { Ok(line) }
}

/// Reads the time of a half as the shape that leads to it.
///
/// # Errors
/// The text is no time, or one that the half cannot take.
///
/// ```
/// use lapwise_core::{editing::Half, options, present::typed};
/// let plan = |shape| options::read([("distance", "marathon"), ("goal", "4h"), ("shape", shape)]).plan;
/// assert_eq!(typed::half("2:01:13", Half::First, &plan("even")), Ok(plan("negative-2").shape));
/// assert!(typed::half("4:00:00", Half::First, &plan("even")).unwrap_err().contains("less than 4:00:00"));
/// ```
pub fn half(text: &str, half: Half, plan: &Plan) -> Result<Shape, String> {
    let time = field::goal(text, plan.distance.halfway()).map_err(refused)?;
    half.shape_for(plan, time).map_err(|error| refusals::half_error(&error, plan))
}

/// Reads the amount of a way to run a section: a percentage, a time or a pace.
///
/// # Errors
/// The text is none, or no percent at all.
///
/// ```
/// use lapwise_core::{editing::{SectionSetting, SectionWay}, options, pacing::{Percent, Time}, present::typed};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00"), ("sections", "8km-end-Home")]).plan;
/// let setting = |way, text| typed::section_setting(text, way, &plan, &plan.sections[0]);
/// assert_eq!(setting(SectionWay::Easier, "2.5"), Ok(SectionSetting::Easier(Percent::from_hundredths(250))));
/// assert_eq!(setting(SectionWay::InTime, "9:30"), Ok(SectionSetting::Locked(Time::from_seconds(570))));
/// assert_eq!(setting(SectionWay::AtPace, "4:45"), Ok(SectionSetting::Locked(Time::from_seconds(570))));
/// assert_eq!(setting(SectionWay::Harder, "0"), Err("Give more than 0 %, such as 3.".to_owned()));
/// ```
pub fn section_setting(text: &str, way: SectionWay, plan: &Plan, section: &Section) -> Result<SectionSetting, String> {
    let percent = || {
        let by = field::percent(text).map_err(refused)?.percent;
        if by.hundredths() > 0 { Ok(by) } else { Err(messages::no_percent().to_owned()) }
    };
    match way {
        SectionWay::Planned => Ok(SectionSetting::Planned),
        SectionWay::Easier => percent().map(SectionSetting::Easier),
        SectionWay::Harder => percent().map(SectionSetting::Harder),
        SectionWay::InTime => {
            field::lap(text, section_length(plan, section)).map(SectionSetting::Locked).map_err(refused)
        }
        SectionWay::AtPace => {
            let pace = field::pace(text, plan.units).map_err(refused)?;
            Ok(setting_at_pace(plan, section, pace))
        }
    }
}

#[allow(clippy::needless_pass_by_value, reason = "the signature of `map_err`")]
fn refused(error: TextError) -> String {
    refusals::text_error(&error)
}
