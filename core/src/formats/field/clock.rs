//! Times from a few digits and separators.
//!
//! A text is split into numbers and what follows each. With units it has one reading. Without them it has several, and
//! the one that a person can run over the distance is taken.

use crate::formats::TextFault;
use crate::formats::scanner::{Scanner, decimals, look_up, number};
use crate::formats::strict::{HOUR, MINUTE, SECOND, in_range, sixtieths};
use crate::pacing::{Distance, Record, Time, record_at};

/// The times in milliseconds that a person can take.
#[derive(Clone, Copy)]
pub(super) struct Range {
    fastest: u64,
    slowest: u64,
    /// A faster time is one that somebody has not finished typing.
    absurd: u64,
    /// True where two numbers may be hours and minutes.
    has_hours: bool,
}

impl Range {
    /// The times over a distance: from a tenth faster than the records to a walk of 25 min/km.
    pub(super) fn over(distance: Distance) -> Self {
        let millimetres = u64::from(distance.millimetres());
        let Record { distance: of, time } = record_at(distance).unwrap_or(SPRINT);
        let record = u64::from(time.millis()) * millimetres / u64::from(of.millimetres()).max(1);
        // 25 min/km are 1.5 ms a millimetre, and 60 s/km are 0.06 ms.
        Self { fastest: record / 10 * 9, slowest: millimetres * 3 / 2, absurd: millimetres * 6 / 100, has_hours: true }
    }

    /// The times of a pace over a distance, up to a mile never in hours and minutes.
    pub(super) fn of_pace(per: Distance) -> Self {
        Self { has_hours: per > Distance::MILE, ..Self::over(per) }
    }

    /// The times that somebody stands still: 10 s to an hour.
    pub(super) const fn standing() -> Self {
        Self { fastest: 10 * SECOND, slowest: HOUR, absurd: 0, has_hours: false }
    }

    /// Returns true for a time under an hour that, written as a clock, would be read as another one: an absurdly fast
    /// one as hours and minutes, and one with hundredths as minutes and seconds.
    pub(super) fn takes_for_hours(self, millis: u64) -> bool {
        let (seconds, hundredths) = (millis / SECOND, millis % SECOND / 10);
        let has_two_digits = hundredths % 10 > 0 && hundredths < 60;
        let hours = seconds * MINUTE + hundredths * SECOND;
        millis < self.absurd || has_two_digits && self.miss(hours) <= self.miss(millis)
    }

    /// The times by which somebody changes a lap: up to an hour.
    pub(super) const fn change() -> Self {
        Self { fastest: 0, slowest: HOUR, absurd: 0, has_hours: false }
    }

    /// The distance of a time from the range, in thousandths of what it would have to be; 0 inside.
    fn miss(self, millis: u64) -> u64 {
        // Capped, so that a thousand times it fits 64 bits.
        let millis = millis.min(u64::from(u32::MAX));
        if millis < self.fastest {
            self.fastest * 1000 / millis.max(1)
        } else if millis > self.slowest {
            millis * 1000 / self.slowest.max(1)
        } else {
            0
        }
    }
}

/// The record for distances that are too short to have one.
const SPRINT: Record = Record { distance: Distance::from_metres(100), time: Time::from_millis(9_580) };

/// A number, and what follows it.
pub(super) struct Part<'a> {
    pub(super) digits: &'a [u8],
    pub(super) after: After,
}

/// The text that follows a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    End,
    Colon,
    Dot,
    /// A unit, by its milliseconds.
    Unit(u64),
    /// The sign for seconds, after which tenths may follow: `1'20"5`.
    DoublePrime,
}

const UNITS: [(&str, u64); 15] = [
    ("h", HOUR),
    ("hr", HOUR),
    ("hrs", HOUR),
    ("hour", HOUR),
    ("hours", HOUR),
    ("m", MINUTE),
    ("min", MINUTE),
    ("mins", MINUTE),
    ("minute", MINUTE),
    ("minutes", MINUTE),
    ("s", SECOND),
    ("sec", SECOND),
    ("secs", SECOND),
    ("second", SECOND),
    ("seconds", SECOND),
];

/// Reads the milliseconds that a clean text means.
pub(super) fn read(text: &str, range: Range) -> Result<u64, TextFault> {
    let parts = split(text)?;
    let Some((last, front)) = parts.split_last() else { return Err(TextFault::Unreadable) };
    let is_clock = front.iter().all(|part| matches!(part.after, After::Colon | After::Dot));
    if is_clock && (last.after == After::End || !front.is_empty()) { clock(&parts, range) } else { units(&parts) }
}

/// Reads a time of more than zero and at most 1000 hours.
pub(super) fn read_positive(text: &str, range: Range) -> Result<Time, TextFault> {
    let time = read(text, range).and_then(in_range)?;
    if time.is_zero() { Err(TextFault::Zero) } else { Ok(time) }
}

/// Splits a text into its numbers and what follows each.
pub(super) fn split(text: &str) -> Result<Vec<Part<'_>>, TextFault> {
    // Hours, minutes, seconds and their fraction.
    const MOST: usize = 4;
    let mut scanner = Scanner::new(text);
    let mut parts = Vec::with_capacity(MOST);
    loop {
        scanner.eat(b' ');
        let digits = scanner.digits();
        if digits.is_empty() {
            // `49:` may go on to be a time.
            let is_unfinished = scanner.is_at_end() && !parts.is_empty();
            return Err(if is_unfinished { TextFault::Unfinished } else { TextFault::Unreadable });
        }
        let after = after(&mut scanner)?;
        parts.push(Part { digits, after });
        if scanner.is_at_end() && !matches!(after, After::Colon | After::Dot) {
            return Ok(parts);
        }
        if parts.len() == MOST {
            return Err(TextFault::Unreadable);
        }
    }
}

fn after(scanner: &mut Scanner<'_>) -> Result<After, TextFault> {
    let is_apart = scanner.eat(b' ');
    if scanner.is_at_end() {
        return Ok(After::End);
    }
    if scanner.eat(b':') {
        return Ok(After::Colon);
    }
    if scanner.eat(b'.') || scanner.eat(b',') {
        return Ok(After::Dot);
    }
    if scanner.eat(b'"') {
        return Ok(After::DoublePrime);
    }
    if scanner.eat(b'\'') {
        // Two single primes are often typed for a double one.
        return Ok(if scanner.eat(b'\'') { After::DoublePrime } else { After::Unit(MINUTE) });
    }
    let word = scanner.word();
    // A space between two numbers stands for a colon.
    if word.is_empty() && is_apart {
        return Ok(After::Colon);
    }
    let unit = look_up(&UNITS, word).ok_or(TextFault::Unreadable)?;
    // An abbreviation's point, or the comma of a list.
    let _ = scanner.eat(b'.') || scanner.eat(b',');
    Ok(After::Unit(unit))
}

/// A time with units; the last number may leave its unit out: `3h29`, `10m40`, `1m17.5`, `1'20"5`.
fn units(parts: &[Part<'_>]) -> Result<u64, TextFault> {
    let mut millis = 0;
    let mut larger = u64::MAX;
    let mut parts = parts.iter();
    let mut before = After::End;
    while let Some(part) = parts.next() {
        let mut hundredths = 0;
        let unit = match (part.after, larger) {
            (After::Unit(unit), _) => unit,
            (After::DoublePrime, _) => SECOND,
            (After::Dot, _) => {
                hundredths = parts.next().map_or(Err(TextFault::Unreadable), |part| tenths(part, larger))?;
                SECOND
            }
            (After::End, HOUR) => MINUTE,
            (After::End, MINUTE) => SECOND,
            (After::End, SECOND) if before == After::DoublePrime => {
                return Ok(millis + decimals(part.digits, 2)? * 10);
            }
            (After::End | After::Colon, _) => return Err(TextFault::Unreadable),
        };
        let whole = number(part.digits);
        // Units come largest first and once each, as in a link.
        if unit >= larger {
            return Err(TextFault::Unreadable);
        }
        if larger < u64::MAX && whole >= 60 {
            return Err(TextFault::OverFiftyNine);
        }
        millis += whole * unit + hundredths * 10;
        larger = unit;
        before = part.after;
    }
    Ok(millis)
}

/// The hundredths after the point of seconds with a unit of their own, or after minutes.
fn tenths(part: &Part<'_>, larger: u64) -> Result<u64, TextFault> {
    match part.after {
        After::Unit(SECOND) | After::DoublePrime => {}
        After::End if larger == MINUTE => {}
        _ => return Err(TextFault::Unreadable),
    }
    decimals(part.digits, 2)
}

/// A time without units, or with one after the last number that says what the first one counts: `10:40 min`.
fn clock(parts: &[Part<'_>], range: Range) -> Result<u64, TextFault> {
    let (last, front) = parts.split_last().ok_or(TextFault::Unreadable)?;
    let is_dotted = front.last().is_some_and(|part| part.after == After::Dot);
    let largest = match last.after {
        After::Unit(unit) => Some(unit),
        After::DoublePrime => Some(SECOND),
        _ => None,
    };
    // One digit between a point and a unit is tenths of that unit: `1.5 h`.
    if let ([first], Some(unit), true, 1) = (front, largest, is_dotted, last.digits.len()) {
        return Ok((number(first.digits) * 10 + number(last.digits)) * (unit / 10));
    }
    let mut readings = Readings { range, largest, best: None };
    // The order decides between equally likely readings, so it is that of the table in `field`.
    let whole = readings.offer_all(parts, None);
    if is_dotted {
        let hundredths = decimals(last.digits, 2)?;
        // Where neither reads, the fault of the whole text is the one to report.
        let _ = readings.offer_all(front, Some(hundredths * 10));
    }
    // 49.5 on the way to 49.59 is no time of 49.5 seconds.
    let is_complete = |millis| whole.is_ok() || front.len() == 3 || largest.is_some() || millis >= range.absurd;
    match readings.best.map(|(_, millis)| millis).filter(|millis| is_complete(*millis)) {
        Some(millis) => Ok(millis),
        None => Err(whole.err().unwrap_or(TextFault::Unreadable)),
    }
}

/// The reading nearest to what a person can take; of equal ones, the first that is offered.
struct Readings {
    range: Range,
    /// The unit of the first number, where the text has one.
    largest: Option<u64>,
    /// The miss of the best reading, and its milliseconds.
    best: Option<(u64, u64)>,
}

impl Readings {
    fn offer(&mut self, largest: u64, millis: u64) {
        if self.largest.is_some_and(|unit| unit != largest) {
            return;
        }
        let miss = self.range.miss(millis);
        if self.best.is_none_or(|(least, _)| miss < least) {
            self.best = Some((miss, millis));
        }
    }

    /// Every reading of the numbers, with the milliseconds of a fraction of a second after them where there is one.
    fn offer_all(&mut self, parts: &[Part<'_>], fraction: Option<u64>) -> Result<(), TextFault> {
        match parts {
            [only] => self.offer_bare(only.digits, fraction),
            [first, second] => self.offer_two(first.digits, second.digits, fraction),
            [first, second, third] => self.offer_three(first.digits, second.digits, third.digits, fraction),
            _ => Err(TextFault::Unreadable),
        }
    }

    /// Up to two digits: seconds, minutes, hours. Three and four: as a clock without its colon; three then also as
    /// minutes and as seconds. Five to seven: hours, minutes and seconds.
    fn offer_bare(&mut self, digits: &[u8], fraction: Option<u64>) -> Result<(), TextFault> {
        match digits {
            [] | [_] | [_, _] => {
                self.offer_count(digits, SECOND, fraction);
                self.offer_count(digits, MINUTE, fraction);
                self.offer_count(digits, HOUR, fraction);
                Ok(())
            }
            [first @ .., tens, ones] if first.len() <= 2 => {
                let clock = self.offer_two(first, &[*tens, *ones], fraction);
                if first.len() == 2 {
                    return clock;
                }
                self.offer_count(digits, MINUTE, fraction);
                self.offer_count(digits, SECOND, fraction);
                Ok(())
            }
            [first @ .., a, b, c, d] if first.len() <= 3 => self.offer_three(first, &[*a, *b], &[*c, *d], fraction),
            _ => Err(TextFault::TooLarge),
        }
    }

    /// A number of one unit; only seconds have a fraction.
    fn offer_count(&mut self, digits: &[u8], unit: u64, fraction: Option<u64>) {
        if unit == SECOND || fraction.is_none() {
            self.offer(unit, number(digits) * unit + fraction.unwrap_or(0));
        }
    }

    /// Minutes and seconds; where that is absurdly fast, hours and minutes, as in links.
    fn offer_two(&mut self, first: &[u8], second: &[u8], fraction: Option<u64>) -> Result<(), TextFault> {
        let total = number(first) * 60 + sixtieths(second)?;
        let millis = total * SECOND;
        let is_absurd = self.range.has_hours && fraction.is_none() && millis < self.range.absurd;
        if self.largest.map_or(is_absurd, |unit| unit == HOUR) {
            self.offer(HOUR, total * MINUTE);
        } else {
            self.offer(MINUTE, millis + fraction.unwrap_or(0));
        }
        Ok(())
    }

    fn offer_three(
        &mut self,
        first: &[u8],
        second: &[u8],
        third: &[u8],
        fraction: Option<u64>,
    ) -> Result<(), TextFault> {
        let seconds = (number(first) * 60 + sixtieths(second)?) * 60 + sixtieths(third)?;
        self.offer(HOUR, seconds * SECOND + fraction.unwrap_or(0));
        Ok(())
    }
}
