//! The log of a race as text: a line an entry for a storage, and the whole log as a file.
//!
//! A line is `race1 3 1795000080120 tap 1795000080000`: the version, the number of the entry, the moment at which it was
//! written, and what was done. Moments are milliseconds since 1970, times milliseconds, places millimetres.
//! A file is `lapwise race 1`, the link of the plan, and the lines.
//!
//! The module touches no storage. A line that cannot be read is reported, and the others count.

use core::fmt;

use crate::link;
use crate::pacing::{Distance, Time};
use crate::racing::{Act, LogEntry, Moment, RaceLog};

/// The first word of every line.
const VERSION: &str = "race1";
/// The first line of a file.
const FILE_HEADER: &str = "lapwise race 1";

/// Reasons why a line is no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineFault {
    /// It is of another version, or nothing of ours.
    Version,
    /// It does not say what was done, or something unknown.
    Act,
    /// A number is missing, is none, or is out of range.
    Number,
    /// Something follows.
    TooLong,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the text, from 1.
    pub line: usize,
    /// Its text.
    pub text: String,
    /// The reason.
    pub fault: LineFault,
}

/// The line of an entry.
///
/// ```
/// use lapwise_core::library::race_log;
/// use lapwise_core::racing::{Act, LogEntry, Moment};
/// let entry = LogEntry { number: 3, at: Moment::from_millis(80_120), act: Act::Tap(Moment::from_millis(80_000)) };
/// assert_eq!(race_log::write(&entry), "race1 3 80120 tap 80000");
/// ```
#[must_use]
pub fn write(entry: &LogEntry) -> String {
    let LogEntry { number, at, act } = entry;
    let (word, numbers) = words(*act);
    let mut line = format!("{VERSION} {number} {} {word}", at.millis());
    for number in numbers.into_iter().flatten() {
        line.push_str(&format!(" {number}"));
    }
    line
}

/// The word for what was done, and the numbers that follow it.
fn words(act: Act) -> (&'static str, [Option<i64>; 2]) {
    let place = |place: Distance| i64::from(place.millimetres());
    let entry = |entry: u32| i64::from(entry);
    let (word, first) = match act {
        Act::SetTime { mark, elapsed } => return ("set", [Some(place(mark)), Some(elapsed.signed_millis())]),
        Act::Replan { from, goal } => return ("replan", [Some(place(from)), Some(goal.signed_millis())]),
        Act::AddStop { at, time } => return ("stop", [Some(place(at)), Some(time.signed_millis())]),
        Act::Missed => return ("missed", [None; 2]),
        Act::End => return ("end", [None; 2]),
        Act::Reopen => return ("reopen", [None; 2]),
        Act::Gun(moment) => ("gun", moment.millis()),
        Act::ShiftGun(by) => ("shift-gun", by),
        Act::Delay(time) => ("delay", time.signed_millis()),
        Act::Tap(moment) => ("tap", moment.millis()),
        Act::ClearTime(mark) => ("clear", place(mark)),
        Act::Discount(mark) => ("discount", place(mark)),
        Act::Count(mark) => ("count", place(mark)),
        Act::SwapDouble(tap) => ("swap", entry(tap)),
        Act::MissedBefore(tap) => ("missed-before", entry(tap)),
        Act::SplitBefore(tap) => ("split-before", entry(tap)),
        Act::NothingMissed(tap) => ("nothing-missed", entry(tap)),
        Act::ClockJump(by) => ("jump", by),
        Act::RepairJump(jump) => ("repair-jump", entry(jump)),
        Act::KeepJump(jump) => ("keep-jump", entry(jump)),
        Act::KeepGoal(mark) => ("keep-goal", place(mark)),
        Act::Undo(number) => ("undo", entry(number)),
        Act::Redo(number) => ("redo", entry(number)),
    };
    (word, [Some(first), None])
}

/// Reads the line of an entry.
///
/// # Errors
/// It is no such line.
///
/// ```
/// use lapwise_core::library::race_log::{self, LineFault};
/// let line = "race1 3 80120 tap 80000";
/// assert_eq!(race_log::read(line).map(|entry| race_log::write(&entry)), Ok(line.to_owned()));
/// assert_eq!(race_log::read("race1 3 80120 tap"), Err(LineFault::Number));
/// ```
pub fn read(line: &str) -> Result<LogEntry, LineFault> {
    let mut words = Words(line.split_ascii_whitespace());
    if words.0.next() != Some(VERSION) {
        return Err(LineFault::Version);
    }
    let (number, at) = (words.number()?, words.moment()?);
    let act = match words.0.next().ok_or(LineFault::Act)? {
        "gun" => Act::Gun(words.moment()?),
        "shift-gun" => Act::ShiftGun(words.number()?),
        "delay" => Act::Delay(words.time()?),
        "tap" => Act::Tap(words.moment()?),
        "missed" => Act::Missed,
        "set" => Act::SetTime { mark: words.place()?, elapsed: words.time()? },
        "clear" => Act::ClearTime(words.place()?),
        "discount" => Act::Discount(words.place()?),
        "count" => Act::Count(words.place()?),
        "swap" => Act::SwapDouble(words.number()?),
        "missed-before" => Act::MissedBefore(words.number()?),
        "split-before" => Act::SplitBefore(words.number()?),
        "nothing-missed" => Act::NothingMissed(words.number()?),
        "jump" => Act::ClockJump(words.number()?),
        "repair-jump" => Act::RepairJump(words.number()?),
        "keep-jump" => Act::KeepJump(words.number()?),
        "replan" => Act::Replan { from: words.place()?, goal: words.time()? },
        "stop" => Act::AddStop { at: words.place()?, time: words.time()? },
        "keep-goal" => Act::KeepGoal(words.place()?),
        "undo" => Act::Undo(words.number()?),
        "redo" => Act::Redo(words.number()?),
        "end" => Act::End,
        "reopen" => Act::Reopen,
        _ => return Err(LineFault::Act),
    };
    if words.0.next().is_some() {
        return Err(LineFault::TooLong);
    }
    Ok(LogEntry { number, at, act })
}

/// The words of a line that are still unread.
struct Words<'a>(core::str::SplitAsciiWhitespace<'a>);

impl Words<'_> {
    fn number<T: TryFrom<i64>>(&mut self) -> Result<T, LineFault> {
        // Read as one type, since each has a reader of its own.
        let number = self.0.next().and_then(|word| word.parse::<i64>().ok());
        number.and_then(|number| T::try_from(number).ok()).ok_or(LineFault::Number)
    }

    fn moment(&mut self) -> Result<Moment, LineFault> {
        self.number().map(Moment::from_millis)
    }

    fn time(&mut self) -> Result<Time, LineFault> {
        let time = self.number().map(Time::from_millis)?;
        if time > Time::LONGEST { Err(LineFault::Number) } else { Ok(time) }
    }

    fn place(&mut self) -> Result<Distance, LineFault> {
        self.number().map(Distance::from_millimetres)
    }
}

/// Reads lines, those of them that are not empty. Those that cannot be read are listed.
///
/// ```
/// use lapwise_core::library::race_log::{self, LineFault};
/// let (entries, bad) = race_log::read_lines("race1 1 0 gun 0\nrace1 2 x\nrace1 3 80000 tap 80000\n");
/// assert_eq!(entries.len(), 2);
/// assert_eq!((bad[0].line, bad[0].fault), (2, LineFault::Number));
/// ```
#[must_use]
pub fn read_lines(text: &str) -> (Vec<LogEntry>, Vec<BadLine>) {
    let (mut entries, mut bad) = (Vec::new(), Vec::new());
    for (index, line) in text.lines().enumerate() {
        if line.split_ascii_whitespace().next().is_none() {
            continue;
        }
        match read(line) {
            Ok(entry) => entries.push(entry),
            Err(fault) => bad.push(BadLine { line: index + 1, text: line.to_owned(), fault }),
        }
    }
    (entries, bad)
}

/// A log as a file, with the link of its plan.
///
/// ```
/// use lapwise_core::library::race_log;
/// use lapwise_core::options;
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let mut log = RaceLog::new(options::read([("distance", "3200m"), ("goal", "11:30")]).plan).unwrap();
/// log.add(Moment::from_millis(0), Act::Gun(Moment::from_millis(0)));
/// let (read, bad) = race_log::read_file(&race_log::file(&log)).unwrap();
/// assert_eq!((read, bad.len()), (log, 0));
/// ```
#[must_use]
pub fn file(log: &RaceLog) -> String {
    let mut file = format!("{FILE_HEADER}\n{}\n", link::encode(log.plan()));
    for entry in log.entries() {
        file.push_str(&write(entry));
        file.push('\n');
    }
    file
}

/// Reads a file of a log, with the lines of it that cannot be read. None where it is no such file, or has no plan.
#[must_use]
pub fn read_file(text: &str) -> Option<(RaceLog, Vec<BadLine>)> {
    let rest = text.strip_prefix(FILE_HEADER)?;
    let (fragment, lines) = rest.trim_start().split_once('\n').unwrap_or((rest, ""));
    let plan = link::decode(fragment)?.opened?.plan;
    let (entries, bad) = read_lines(lines);
    Some((RaceLog::with_entries(plan, &entries).ok()?, bad))
}

impl fmt::Display for LineFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Version => "the line is of another version",
            Self::Act => "the line does not say what was done",
            Self::Number => "a number is missing, is none or is out of range",
            Self::TooLong => "something follows the entry",
        })
    }
}

impl core::error::Error for LineFault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (LineFault::Version, "the line is of another version"),
            (LineFault::Act, "the line does not say what was done"),
            (LineFault::Number, "a number is missing, is none or is out of range"),
            (LineFault::TooLong, "something follows the entry"),
        ];
        for (fault, text) in table {
            assert_eq!(fault.to_string(), text);
        }
    }

    #[test]
    fn a_line_that_is_no_entry_says_why() {
        let table = [
            ("", LineFault::Version),
            ("race2 1 0 gun 0", LineFault::Version),
            ("race1 1 0", LineFault::Act),
            ("race1 1 0 jog", LineFault::Act),
            ("race1 -1 0 end", LineFault::Number),
            ("race1 1 9223372036854775808 end", LineFault::Number),
            ("race1 1 0 delay 3599999991", LineFault::Number),
            ("race1 1 0 end now", LineFault::TooLong),
        ];
        for (line, fault) in table {
            assert_eq!(read(line), Err(fault), "{line}");
        }
    }
}
