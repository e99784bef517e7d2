//! Changes of a lap.

use super::clean::clean;
use super::clock;
use super::typed_pace::read_pace;
use crate::editing::Change;
use crate::formats::TextFault;
use crate::formats::scanner::{Scanner, decimals, number};
use crate::formats::strict::in_range;
use crate::pacing::{Distance, ShownUnit, Time, Units};

/// The words that give a lap back to the plan.
const PLANNED: [&str; 2] = ["=", "auto"];

/// Reads the change that a text asks for.
pub(super) fn read(text: &str, length: Distance, unit: ShownUnit, units: Units) -> Result<Change, TextFault> {
    let text = match clean(text) {
        Err(TextFault::Empty) => return Ok(Change::Planned),
        text => text?,
    };
    if PLANNED.contains(&text.as_str()) {
        return Ok(Change::Planned);
    }
    // While somebody types `auto`, each beginning of it is on the way to a value.
    if PLANNED.iter().any(|word| word.starts_with(text.as_str())) {
        return Err(TextFault::Unfinished);
    }
    if let Some(more) = text.strip_prefix('+') {
        return Ok(Change::By(amount(more)?.into()));
    }
    if let Some(less) = text.strip_prefix('-') {
        return Ok(Change::By(-i64::from(amount(less)?)));
    }
    if !text.contains(['/', 'p']) {
        return clock::read_positive(&text, clock::Range::over(length)).map(Change::To);
    }
    let pace = read_pace(&text, units)?;
    pace.goal(length, unit).map(Change::To).ok_or_else(|| out_of_range(pace.over(length)))
}

fn out_of_range(time: Time) -> TextFault {
    if time > Time::LONGEST { TextFault::TooLarge } else { TextFault::Zero }
}

/// Reads the milliseconds of a number of seconds, or of any other time up to 1000 hours.
fn amount(text: &str) -> Result<u32, TextFault> {
    let text = text.trim_ascii();
    // A bare number counts seconds here, where a clock would choose among seconds, minutes and hours.
    let mut scanner = Scanner::new(text);
    let whole = scanner.digits();
    let has_fraction = scanner.eat(b'.') || scanner.eat(b',');
    let fraction = if has_fraction { scanner.digits() } else { b"" };
    if !scanner.is_at_end() {
        return clock::read(text, clock::Range::change()).and_then(in_range).map(Time::millis);
    }
    if fraction.is_empty() && (has_fraction || whole.is_empty()) {
        return Err(TextFault::Unfinished);
    }
    let hundredths = number(whole) * 100 + decimals(fraction, 2)?;
    in_range(hundredths * 10).map(Time::millis)
}
