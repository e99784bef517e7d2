//! A writer of SVG path data in whole numbers.

use super::elements::Step;
use crate::formats::push_number;
use crate::present::geometry::Tenths;

/// Path data and the place of the pen. A horizontal stretch is written when the pen turns, so that level steps become
/// one command.
pub(super) struct PathData {
    text: String,
    at: (Tenths, Tenths),
    is_level: bool,
}

impl PathData {
    /// An empty path with memory for about so many steps.
    pub(super) fn with_capacity(steps: usize) -> Self {
        Self { text: String::with_capacity(steps.saturating_mul(12)), at: (0, 0), is_level: false }
    }

    /// Starts a new line.
    pub(super) fn move_to(&mut self, x: Tenths, y: Tenths) {
        self.push_point('M', x, y);
    }

    /// Draws a line to a point.
    pub(super) fn line_to(&mut self, x: Tenths, y: Tenths) {
        if y == self.at.1 {
            self.across(x);
        } else if x == self.at.0 {
            self.down(y);
        } else {
            self.push_point('L', x, y);
        }
    }

    /// Draws a horizontal line.
    pub(super) fn across(&mut self, x: Tenths) {
        // Only remembered: more level steps lengthen the same command.
        self.is_level |= x != self.at.0;
        self.at.0 = x;
    }

    /// Draws a vertical line.
    pub(super) fn down(&mut self, y: Tenths) {
        if y != self.at.1 {
            self.flush();
            self.text.push('V');
            push_coordinate(&mut self.text, y);
            self.at.1 = y;
        }
    }

    /// Draws a line back to the start of this one.
    pub(super) fn close(&mut self) {
        self.flush();
        self.text.push('Z');
    }

    /// Draws along the tops of steps, from the left end of the first.
    pub(super) fn along(&mut self, steps: &[Step]) {
        for step in steps {
            self.down(step.y);
            self.across(step.x1);
        }
    }

    /// The path data.
    pub(super) fn finish(mut self) -> String {
        self.flush();
        self.text
    }

    fn push_point(&mut self, command: char, x: Tenths, y: Tenths) {
        self.flush();
        self.text.push(command);
        push_coordinate(&mut self.text, x);
        self.text.push(' ');
        push_coordinate(&mut self.text, y);
        self.at = (x, y);
    }

    /// Writes the horizontal stretch that is held back.
    fn flush(&mut self) {
        if self.is_level {
            self.text.push('H');
            push_coordinate(&mut self.text, self.at.0);
            self.is_level = false;
        }
    }
}

/// Appends a whole number. A chart of 403 rows has thousands of them and takes a quarter longer with `to_string`, which
/// allocates each.
fn push_coordinate(text: &mut String, number: Tenths) {
    if number < 0 {
        text.push('-');
    }
    push_number(text, number.unsigned_abs().into());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_whole_numbers() {
        for number in [0, 7, 10, 99, 100, 101, 12_345, -1, -10, i32::MAX, i32::MIN] {
            let mut text = String::new();
            push_coordinate(&mut text, number);
            assert_eq!(text, number.to_string());
        }
    }

    #[test]
    fn level_steps_become_one() {
        let mut path = PathData::with_capacity(4);
        path.move_to(0, 5);
        path.across(10);
        path.line_to(20, 5);
        path.down(5);
        path.across(30);
        path.line_to(40, 9);
        path.close();
        assert_eq!(path.finish(), "M0 5H30L40 9Z");
    }
}
