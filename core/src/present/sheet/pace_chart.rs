//! A pace chart: marks down, goals or athletes across, for a coach's clipboard.

use super::due_times::{clocks, title};
use super::page::{PAGE_WIDTH, Pages, leading, points};
use super::runners::Runner;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan};
use crate::present::geometry::Tenths;
use crate::present::phrases;
use crate::present::picture::{Ink, Picture, Stroke, Style, shortened, width};

/// The elapsed times at every mark for every runner, in the shape of the plan: one page at 7 pt or more where that is
/// possible, else several at 8 pt, with the marks on each.
///
/// Fixed lap times belong to one goal; they are left out, and the sheet says so.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// use lapwise_core::present::sheet;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let [first, last, step] = [540, 720, 10].map(Time::from_seconds);
/// let goals = sheet::GoalSteps { first, last, step }.runners().unwrap();
/// assert_eq!(sheet::pace_chart(&plan, &goals).len(), 1);
/// ```
#[must_use]
pub fn pace_chart(plan: &Plan, runners: &[Runner]) -> Vec<Picture> {
    let content = Content::of(plan, runners);
    let name = messages::pace_chart_of(&title(plan));
    let mut pages = Pages::new(&name);
    pages.paragraph(&name, Style::plain(points(14)).bold());
    pages.paragraph(&phrases::shape_name(&plan.at_goal(plan.goal)), NOTE);
    if !plan.locks.is_empty() {
        pages.paragraph(messages::locks_left_out(), NOTE);
    }
    if !content.left_out.is_empty() {
        pages.paragraph(&messages::goals_left_out(&content.left_out), NOTE);
    }
    pages.y += 20;
    let grid = Grid::for_one_page(&content, pages.room()).unwrap_or_else(|| Grid::of(&content, points(8)));
    content.draw(&mut pages, &grid);
    pages.finish()
}

const NOTE: Style = Style::plain(points(8)).quiet();

/// The texts of the chart.
struct Content {
    marks: Vec<String>,
    columns: Vec<RunnerColumn>,
    has_names: bool,
    /// The runners whose goals the plan's stops use up.
    left_out: String,
}

/// A runner with the clock at each mark.
struct RunnerColumn {
    name: String,
    goal: String,
    clocks: Vec<String>,
}

impl Content {
    fn of(plan: &Plan, runners: &[Runner]) -> Self {
        let marks = plan.marks().unwrap_or_default();
        let mut content = Self { marks: Vec::new(), columns: Vec::new(), has_names: false, left_out: String::new() };
        for place in &marks {
            content.marks.push(print::mark_on(plan, *place));
        }
        for runner in runners {
            content.push(&plan.at_goal(runner.goal), &runner.name, &marks);
        }
        content
    }

    fn push(&mut self, plan: &Plan, name: &str, marks: &[Distance]) {
        let goal = print::goal(plan.goal, plan.distance);
        let Ok(clocks) = clocks(plan, marks) else {
            phrases::push_joined(&mut self.left_out, if name.is_empty() { &goal } else { name }, messages::then_item);
            return;
        };
        self.has_names |= !name.is_empty();
        self.columns.push(RunnerColumn { name: name.to_owned(), goal, clocks });
    }

    /// Draws the columns in blocks, and the rows of each on as many pages as they need.
    fn draw(&self, pages: &mut Pages, grid: &Grid) {
        for columns in self.columns.chunks(grid.across) {
            let mut from = 0;
            while from < self.marks.len() {
                let rows = self.marks.len() - from;
                // A block that has to be split starts on a new page rather than with a few rows at the foot.
                if grid.height(rows) > pages.room() {
                    pages.ensure_room(grid.height(rows.min(FEWEST)));
                }
                let rows = rows.min(grid.rows_in(pages.room()));
                let y = pages.y;
                let block = Block { content: self, grid, columns, top: y };
                block.draw(&mut pages.page, from, rows);
                pages.y += grid.height(rows);
                from += rows;
            }
        }
    }
}

/// The fewest rows with which a block begins at the foot of a page.
const FEWEST: usize = 12;

/// The sizes of everything.
struct Grid {
    style: Style,
    mark: Tenths,
    column: Tenths,
    row: Tenths,
    head: Tenths,
    /// The number of columns beside each other.
    across: usize,
}

impl Grid {
    /// The largest print with which everything is on one page.
    fn for_one_page(content: &Content, room: Tenths) -> Option<Self> {
        for size in [12, 11, 10, 9, 8, 7] {
            let grid = Self::of(content, points(size));
            let blocks = content.columns.len().div_ceil(grid.across);
            if Tenths::try_from(blocks).unwrap_or(Tenths::MAX).saturating_mul(grid.height(content.marks.len())) <= room
            {
                return Some(grid);
            }
        }
        None
    }

    fn of(content: &Content, size: Tenths) -> Self {
        let style = Style::plain(size);
        let widest = content.marks.iter().fold(0, |most, mark| width(mark, style.bold()).max(most));
        let mark = widest + size / 4;
        let (mut clock, mut name) = (0, 0);
        for column in &content.columns {
            clock = width(&column.goal, style.bold()).max(clock);
            name = width(&column.name, style.bold()).max(name);
            for text in &column.clocks {
                // In bold, as the finish is written.
                clock = width(text, style.bold()).max(clock);
            }
        }
        // Names may take half as much again as times do.
        let column = clock.max(name.min(clock * 3 / 2)) + size * 2 / 3;
        let row = size * 3 / 2;
        let head = if content.has_names { row * 5 / 2 } else { row * 3 / 2 };
        let most = usize::try_from((PAGE_WIDTH - mark) / column.max(1)).unwrap_or(1).max(1);
        // As many beside each other in every block.
        let blocks = content.columns.len().div_ceil(most).max(1);
        let across = content.columns.len().div_ceil(blocks).max(1);
        // Columns spread over the page, but no further than an eye follows a row.
        let room = (PAGE_WIDTH - mark) / Tenths::try_from(across).unwrap_or(1);
        Self { style, mark, column: room.min(column * 3 / 2).max(column), row, head, across }
    }

    /// The height of a block of so many rows, with room below.
    fn height(&self, rows: usize) -> Tenths {
        let rows = Tenths::try_from(rows).unwrap_or(Tenths::MAX);
        self.row.saturating_mul(rows).saturating_add(self.head + self.row)
    }

    /// The number of rows that a block has room for, at least one.
    fn rows_in(&self, room: Tenths) -> usize {
        usize::try_from((room - self.head - self.row) / self.row.max(1)).unwrap_or(1).max(1)
    }
}

/// Some columns with some rows.
struct Block<'a> {
    content: &'a Content,
    grid: &'a Grid,
    columns: &'a [RunnerColumn],
    top: Tenths,
}

impl Block<'_> {
    fn draw(&self, page: &mut Picture, from: usize, rows: usize) {
        let right = self.end(self.columns.len());
        self.heads(page);
        let bottom = self.top + self.grid.head;
        page.across(0, right, bottom, Stroke::solid(Ink::Text, 3));
        for index in 0..rows {
            let y = bottom + self.grid.row * Tenths::try_from(index).unwrap_or(0);
            if index % 2 == 1 {
                page.fill(format!("M0 {y}H{right}V{}H0Z", y + self.grid.row), Ink::Area);
            }
            self.draw_row(page, from + index, y + self.grid.row * 7 / 10);
        }
    }

    /// The right end of a column.
    fn end(&self, columns: usize) -> Tenths {
        self.grid.mark + self.grid.column * Tenths::try_from(columns).unwrap_or(0)
    }

    /// The distance of texts from the edges of the block and from the next column.
    const fn inset(&self) -> Tenths {
        self.grid.style.size / 4
    }

    fn heads(&self, page: &mut Picture) {
        let Grid { style, row, .. } = *self.grid;
        let bold = style.bold().end();
        let y = self.top + self.grid.head - row / 2;
        for (index, column) in self.columns.iter().enumerate() {
            let end = self.end(index + 1) - self.inset();
            let name = shortened(&column.name, bold, self.grid.column - style.size / 3);
            page.write(end, y - leading(style.size), bold, &name);
            page.write(end, y, if self.content.has_names { style.end() } else { bold }, &column.goal);
        }
    }

    fn draw_row(&self, page: &mut Picture, index: usize, y: Tenths) {
        let style = self.grid.style;
        let is_finish = index + 1 == self.content.marks.len();
        let mark = self.content.marks.get(index).map_or("", |mark| mark);
        page.write(self.inset(), y, style.bold(), mark);
        let style = Style { is_bold: is_finish, ..style.end() };
        for (place, column) in self.columns.iter().enumerate() {
            let clock = column.clocks.get(index).map_or("", |clock| clock);
            page.write(self.end(place + 1) - self.inset(), y, style, clock);
        }
    }
}
