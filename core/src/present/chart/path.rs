//! The text of an SVG path, written from whole numbers.

use super::{Step, Tenths};
use crate::formats::push_number;

/// A path under the pen. A level stretch is held back until the pen turns, so that level steps become one.
pub(super) struct Path {
    text: String,
    at: (Tenths, Tenths),
    is_level: bool,
}

impl Path {
    pub(super) fn with_capacity(steps: usize) -> Self {
        Self { text: String::with_capacity(steps.saturating_mul(12)), at: (0, 0), is_level: false }
    }

    pub(super) fn move_to(&mut self, x: Tenths, y: Tenths) {
        self.pair('M', x, y);
    }

    pub(super) fn line_to(&mut self, x: Tenths, y: Tenths) {
        if y == self.at.1 {
            self.across(x);
        } else if x == self.at.0 {
            self.down(y);
        } else {
            self.pair('L', x, y);
        }
    }

    pub(super) fn across(&mut self, x: Tenths) {
        self.is_level |= x != self.at.0;
        self.at.0 = x;
    }

    pub(super) fn down(&mut self, y: Tenths) {
        if y != self.at.1 {
            self.turn();
            self.text.push('V');
            push_int(&mut self.text, y);
            self.at.1 = y;
        }
    }

    pub(super) fn close(&mut self) {
        self.turn();
        self.text.push('Z');
    }

    /// Along the tops of steps, from the left end of the first.
    pub(super) fn along(&mut self, run: &[Step]) {
        for step in run {
            self.down(step.y);
            self.across(step.x1);
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.turn();
        self.text
    }

    fn pair(&mut self, command: char, x: Tenths, y: Tenths) {
        self.turn();
        self.text.push(command);
        push_int(&mut self.text, x);
        self.text.push(' ');
        push_int(&mut self.text, y);
        self.at = (x, y);
    }

    fn turn(&mut self) {
        if self.is_level {
            self.text.push('H');
            push_int(&mut self.text, self.at.0);
            self.is_level = false;
        }
    }
}

/// Writes a whole number; without `format!`, which weighs more than the rest of the chart.
pub(super) fn push_int(text: &mut String, number: i32) {
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
            push_int(&mut text, number);
            assert_eq!(text, number.to_string());
        }
    }

    #[test]
    fn level_steps_become_one() {
        let mut path = Path::with_capacity(4);
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
