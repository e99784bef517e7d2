//! A wrist band to cut out and fold: every mark with the time due there.

use super::due_times::{clocks, title};
use super::page::{PAGE_HEIGHT, blank, leading, points};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule, sorted_unique};
use crate::present::geometry::Tenths;
use crate::present::phrases;
use crate::present::picture::{Ink, Picture, Stroke, Style, shortened, width, wrapped};

/// The band of a plan, with the times of goal B where it has one: strips of 60 mm, three on a page.
///
/// Goal B has the shape of the plan without its locks, which belong to the plan's own goal.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::sheet::band;
/// let opened = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi")]);
/// assert_eq!(band(&opened.plan, &opened.schedule).len(), 1);
/// ```
#[must_use]
pub fn band(plan: &Plan, schedule: &Schedule) -> Vec<Picture> {
    let rows = rows(plan, schedule);
    let columns = Columns::of(&rows);
    let strips = strips(&rows);
    let name = title(plan);
    let subtitle = subtitle(plan, &name);
    let mut pages = Vec::new();
    let mut left = FIRST_LEFT;
    for (index, strip) in strips.iter().enumerate() {
        if index % ON_A_PAGE == 0 {
            let mut page = blank(&name);
            page.write(0, PAGE_HEIGHT - 8, SMALL.quiet(), messages::cut_and_fold());
            pages.push(page);
            left = FIRST_LEFT;
        }
        let part = if strips.len() > 1 { messages::part_of(index + 1, strips.len()) } else { String::new() };
        if let Some(page) = pages.last_mut() {
            StripPen { page, left, columns: &columns }.strip(&[&name, &subtitle, &part], strip);
        }
        // Three strips and the gaps between them just fit the 190 mm of a page.
        left += STRIP + 50;
    }
    pages
}

/// The strips of a page.
const ON_A_PAGE: usize = 3;
const FIRST_LEFT: Tenths = 2;
/// The width of a strip, under 60 mm with its lines.
const STRIP: Tenths = 596;
const PADDING: Tenths = 14;
const INNER: Tenths = STRIP - 2 * PADDING;
const HEAD: Tenths = 134;
const TAB: Tenths = 80;
/// The height that strips may take of a page.
const HIGHEST: Tenths = PAGE_HEIGHT - 50;
const ROW: Tenths = 53;
const DIGITS: Style = Style::plain(points(12));
const SMALL: Style = Style::plain(points(7));
const CUE: Style = Style::plain(points(8)).bold();

/// The most lines of cues at one mark: room for a few of the longest.
const MOST_LINES: usize = 20;

/// A mark and the time due there.
struct BandRow {
    mark: String,
    unit: String,
    lap: String,
    clock: String,
    other: String,
    cue: Vec<String>,
    is_finish: bool,
}

impl BandRow {
    fn height(&self) -> Tenths {
        let cues = Tenths::try_from(self.cue.len()).unwrap_or(0) * leading(CUE.size);
        ROW + cues
    }
}

/// The marks of the laps, and those with a note: a cue, a stop, the end of a section.
fn rows(plan: &Plan, schedule: &Schedule) -> Vec<BandRow> {
    let mut marks = Vec::new();
    for split in schedule.splits() {
        marks.push(split.mark);
    }
    for waypoint in schedule.waypoints() {
        if !phrases::mark_notes(plan, waypoint.mark).is_empty() {
            marks.push(waypoint.mark);
        }
    }
    let marks = sorted_unique(&marks);
    // Where goal B has no schedule its times are empty, and so its column is left out.
    let others = plan.references.goal_b.and_then(|goal| clocks(&plan.at_goal(goal), &marks).ok()).unwrap_or_default();
    let mut rows = Vec::with_capacity(marks.len());
    for (index, clock) in clocks(plan, &marks).unwrap_or_default().into_iter().enumerate() {
        let at = marks.get(index).copied().unwrap_or_default();
        rows.push(band_row(plan, schedule, at, [clock, others.get(index).cloned().unwrap_or_default()]));
    }
    rows
}

/// The row of a mark, with the clock of each goal.
fn band_row(plan: &Plan, schedule: &Schedule, at: Distance, [clock, other]: [String; 2]) -> BandRow {
    let mark = print::mark_on(plan, at);
    let (mark, unit) = mark.split_once(' ').unwrap_or((&mark, ""));
    let split = schedule.splits().iter().find(|split| split.mark == at);
    let mut cue = Vec::new();
    for note in phrases::mark_notes(plan, at) {
        cue.extend(wrapped(&note, CUE, INNER));
    }
    cue.truncate(MOST_LINES);
    BandRow {
        mark: mark.to_owned(),
        unit: unit.to_owned(),
        lap: split.map_or_else(String::new, |split| print::lap_on(plan, split.lap, schedule.unit())),
        clock,
        other,
        cue,
        is_finish: at == plan.distance,
    }
}

/// The line below the name: the race, unless it is the name, and the goals.
fn subtitle(plan: &Plan, name: &str) -> String {
    let race = phrases::plan_race(plan);
    let goal = print::goal(plan.goal, plan.distance);
    let goals = match plan.references.goal_b {
        Some(other) => messages::goals_a_and_b(&goal, &print::goal(other, plan.distance)),
        None => goal,
    };
    phrases::facts(&[if race == name { "" } else { &race }, &goals])
}

/// The rows in strips that are no higher than a page.
fn strips(rows: &[BandRow]) -> Vec<&[BandRow]> {
    let room = HIGHEST - HEAD - TAB;
    let mut strips = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let mut height = 0;
        let mut count = 0;
        for row in rest {
            height += row.height();
            // A strip takes at least one row, or the loop would not end.
            if height > room && count > 0 {
                break;
            }
            count += 1;
        }
        let (strip, others) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        strips.push(strip);
        rest = others;
    }
    strips
}

/// The right ends of the columns, measured from the left edge of a strip.
struct Columns<'a> {
    mark: Tenths,
    mark_style: Style,
    /// The unit of the marks in short; none where marks have different units.
    unit: Option<&'a str>,
    lap: Option<Tenths>,
    clock: Tenths,
    other: Option<Tenths>,
}

/// The least gap between two columns.
const GAP: Tenths = 12;

impl<'a> Columns<'a> {
    /// The columns spread over the strip. Where there is no room for all, lap times give way first, then the size of the
    /// marks, and goal B only where its times are longer than a day with hundredths.
    fn of(rows: &'a [BandRow]) -> Self {
        let widths = ColumnWidths::of(rows);
        for (mark_style, has_lap, has_other) in
            [(DIGITS, true, true), (DIGITS, false, true), (SMALL, false, true), (SMALL, false, false)]
        {
            if let Some(columns) = widths.columns(rows, mark_style, has_lap, has_other) {
                return columns;
            }
        }
        let mark = PADDING + widths.mark(rows, SMALL);
        Self { mark, mark_style: SMALL, unit: widths.unit, lap: None, clock: PADDING + INNER, other: None }
    }
}

/// The widths of the columns.
struct ColumnWidths<'a> {
    unit: Option<&'a str>,
    lap: Tenths,
    clock: Tenths,
    other: Tenths,
}

impl<'a> ColumnWidths<'a> {
    fn of(rows: &'a [BandRow]) -> Self {
        Self {
            unit: common_unit(rows),
            lap: titled(widest(rows, DIGITS, |row| &row.lap), messages::lap()),
            clock: titled(widest(rows, DIGITS.bold(), |row| &row.clock), messages::clock()),
            other: titled(widest(rows, DIGITS, |row| &row.other), messages::goal_b_column()),
        }
    }

    /// The width of the marks, with their units where these differ.
    fn mark(&self, rows: &[BandRow], style: Style) -> Tenths {
        let unit = if self.unit.is_some() { 0 } else { widest(rows, SMALL, |row| &row.unit) + 6 };
        // The finish is written as a word, whatever its mark.
        let mark = widest(rows, style, |row| if row.is_finish { "" } else { &row.mark });
        (mark + unit).max(width(messages::finish_mark(), SMALL.bold()))
    }

    /// The columns with even gaps; none where the gaps would be too narrow.
    fn columns(&self, rows: &[BandRow], mark_style: Style, has_lap: bool, has_other: bool) -> Option<Columns<'a>> {
        let mark = self.mark(rows, mark_style);
        let lap = if has_lap { self.lap } else { 0 };
        let other = if has_other { self.other } else { 0 };
        let left = INNER - mark - lap - self.clock - other;
        // A gap stands before each column but the marks.
        let gap = left / (1 + Tenths::from(lap > 0) + Tenths::from(other > 0));
        let mark = PADDING + mark;
        let lap_end = if lap > 0 { mark + gap + lap } else { mark };
        let clock = lap_end + gap + self.clock;
        let other = (other > 0).then_some(clock + gap + other);
        let lap = (lap > 0).then_some(lap_end);
        (gap >= GAP).then_some(Columns { mark, mark_style, unit: self.unit, lap, clock, other })
    }
}

/// The width of a column with its title; none where nothing is in it.
fn titled(widest: Tenths, title: &str) -> Tenths {
    if widest > 0 { widest.max(width(title, SMALL)) } else { 0 }
}

/// The width of the widest text of a column.
fn widest(rows: &[BandRow], style: Style, text: fn(&BandRow) -> &str) -> Tenths {
    rows.iter().fold(0, |most, row| width(text(row), style).max(most))
}

/// The unit that all marks but the finish have; none where they differ.
fn common_unit(rows: &[BandRow]) -> Option<&str> {
    let first = rows.iter().find(|row| !row.is_finish)?;
    let is_same = rows.iter().all(|row| row.is_finish || row.unit == first.unit);
    is_same.then_some(&*first.unit)
}

/// Draws a strip.
struct StripPen<'a> {
    page: &'a mut Picture,
    left: Tenths,
    columns: &'a Columns<'a>,
}

impl StripPen<'_> {
    fn strip(&mut self, head: &[&str; 3], rows: &[BandRow]) {
        self.head(head);
        let mut y = HEAD;
        let total = rows.iter().fold(0, |total, row| total + row.height());
        let mut is_folded = rows.len() < 2;
        for row in rows {
            // The fold is at the line nearest to the middle.
            if !is_folded && (y - HEAD) * 2 + row.height() > total {
                self.fold(y);
                is_folded = true;
            } else if y > HEAD {
                self.rule(y, 1);
            }
            self.draw_row(row, y);
            y += row.height();
        }
        self.fold(y);
        let middle = self.left + STRIP / 2;
        self.page.write(middle, y + TAB / 2 + 9, SMALL.quiet().middle(), messages::tape_here());
        self.outline(y + TAB);
    }

    fn head(&mut self, [name, subtitle, part]: &[&str; 3]) {
        let name_style = Style::plain(points(9)).bold();
        let x = self.left + PADDING;
        // The number of the part stands at the right end of the same line.
        let room = if part.is_empty() { INNER } else { INNER - width(part, SMALL) - 10 };
        self.page.write(x, 44, name_style, &shortened(name, name_style, room));
        self.page.write(x + INNER, 44, SMALL.end(), part);
        let size = Style::plain(points(8));
        self.page.write(x, 82, size, &shortened(subtitle, size, INNER));
        let titles = [
            (Some(self.columns.mark), self.columns.unit.unwrap_or("")),
            (self.columns.lap, messages::lap()),
            (
                Some(self.columns.clock),
                if self.columns.other.is_some() { messages::goal_a_column() } else { messages::clock() },
            ),
            (self.columns.other, messages::goal_b_column()),
        ];
        for (end, title) in titles {
            if let Some(end) = end {
                self.page.write(self.left + end, 122, SMALL.quiet().end(), title);
            }
        }
        self.rule(HEAD, 3);
    }

    fn draw_row(&mut self, row: &BandRow, y: Tenths) {
        let baseline = y + 42;
        let at = |end: Tenths| self.left + end;
        let columns = self.columns;
        if row.is_finish {
            self.page.write(at(columns.mark), baseline, SMALL.bold().end(), messages::finish_mark());
        } else if columns.unit.is_some() {
            self.page.write(at(columns.mark), baseline, columns.mark_style.end(), &row.mark);
        } else {
            self.page.write(at(columns.mark), baseline, SMALL.end(), &row.unit);
            let end = at(columns.mark) - width(&row.unit, SMALL) - 6;
            self.page.write(end, baseline, columns.mark_style.end(), &row.mark);
        }
        if let Some(end) = columns.lap {
            self.page.write(at(end), baseline, DIGITS.end(), &row.lap);
        }
        self.page.write(at(columns.clock), baseline, DIGITS.bold().end(), &row.clock);
        if let Some(end) = columns.other {
            self.page.write(at(end), baseline, DIGITS.end(), &row.other);
        }
        let mut y = baseline;
        for line in &row.cue {
            y += leading(CUE.size);
            self.page.write(at(PADDING), y, CUE, line);
        }
    }

    fn rule(&mut self, y: Tenths, width: Tenths) {
        let stroke = Stroke::solid(if width > 1 { Ink::Text } else { Ink::Hair }, width);
        self.page.across(self.left + PADDING, self.left + STRIP - PADDING, y, stroke);
    }

    fn fold(&mut self, y: Tenths) {
        self.page.across(self.left, self.left + STRIP, y, Stroke::dashed(Ink::Text, 2, 12));
    }

    fn outline(&mut self, bottom: Tenths) {
        let (left, right) = (self.left, self.left + STRIP);
        let outline = format!("M{left} 2H{right}V{bottom}H{left}Z");
        self.page.line(outline, Stroke::solid(Ink::Text, 2));
    }
}
