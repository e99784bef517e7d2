//! Where the plot and its labels have room.

use super::label::{Anchor, Bounds, Label, length};
use super::{Band, Frame, Reference, ReferenceLine, Step, Tenths};
use crate::formats::shortened;

/// The frame in tenths and the plot in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) frame: Bounds,
    pub(super) plot: Bounds,
    pub(super) font: Tenths,
}

/// Fewer characters of a longer name tell nobody which it is.
const SHORTEST: usize = 4;
const WIDEST: u32 = 10_000;
const LARGEST_FONT: u32 = 200;

impl Layout {
    /// A row for labels above the plot and one below, where the frame is tall enough for both.
    pub(super) fn of(frame: Frame) -> Self {
        let [width, height] = [frame.width, frame.height].map(|side| tenths(side.clamp(1, WIDEST)));
        let font = tenths(frame.font.clamp(1, LARGEST_FONT));
        let row = if height >= 8 * font { font * 8 / 5 } else { 0 };
        let right = if width >= 8 * font { width - font / 2 } else { width };
        let plot = Bounds { left: 0, top: row, right, bottom: height - row };
        Self { frame: Bounds { left: 0, top: 0, right: width, bottom: height }, plot, font }
    }

    /// With room left of the plot for texts of so many characters; with none where that takes too much.
    pub(super) fn beside(mut self, longest: i32) -> Self {
        self.plot.left = if self.fits_beside(longest) { self.margin(longest) } else { 0 };
        self
    }

    /// Whether texts of so many characters leave enough of the width to the plot.
    pub(super) fn fits_beside(self, longest: i32) -> bool {
        longest > 0 && self.margin(longest) <= self.frame.right * 7 / 20
    }

    /// The most labels that fit above each other along the plot, up to 5; none below 1.
    pub(super) fn most_ticks(self) -> i64 {
        i64::from((self.plot.bottom - self.plot.top) * 5 / (self.font * 6) - 1).min(5)
    }

    /// A label left of the plot at a height.
    pub(super) fn at_height(self, y: Tenths, text: String) -> Option<Label> {
        let x = self.plot.left - self.font / 2;
        if x > 0 { self.label(x, y + self.font * 7 / 20, Anchor::End, text) } else { None }
    }

    /// A label above the plot, at the left edge of the frame.
    pub(super) fn above(self, text: &str) -> Option<Label> {
        self.outside(0, self.above_line(), Anchor::Start, text.into())
    }

    /// A label below the plot around an x, moved into the frame.
    pub(super) fn below(self, x: Tenths, text: String) -> Option<Label> {
        let half = self.room(&text) / 2 + 1;
        let x = x.min(self.frame.right - half).max(half);
        self.outside(x, self.below_line(), Anchor::Middle, text)
    }

    /// A label below the plot and left of it.
    pub(super) fn below_left(self, text: &str) -> Option<Label> {
        self.label(self.plot.left - self.font / 2, self.below_line(), Anchor::End, text.into())
    }

    /// A label above the plot, right or else left of halfway, clear of the caption.
    pub(super) fn beside_halfway(self, x: Tenths, text: &str, caption: Option<&Label>) -> Option<Label> {
        let gap = self.font / 2;
        for (x, anchor) in [(x + gap, Anchor::Start), (x - gap, Anchor::End)] {
            let label = self.outside(x, self.above_line(), anchor, text.into());
            if let Some(label) = label
                && caption.is_none_or(|caption| !self.crowds(caption, &label))
            {
                return Some(label);
            }
        }
        None
    }

    /// Whether two labels are closer than half an em.
    pub(super) fn crowds(self, label: &Label, other: &Label) -> bool {
        closer(self.font / 2, label, other)
    }

    /// Whether two labels are closer than an em and a half.
    pub(super) fn is_busy(self, label: &Label, other: &Label) -> bool {
        closer(self.font * 3 / 2, label, other)
    }

    /// Reference lines from the top, each with its label where one is free of the others and of the steps,
    /// else only of the other labels, else without.
    pub(super) fn name_lines(self, lines: Vec<(Reference, Tenths, String)>, steps: &[Step]) -> Vec<ReferenceLine> {
        let mut placed: Vec<ReferenceLine> = Vec::with_capacity(lines.len());
        for (reference, y, text) in &lines {
            let mut label = None;
            for (x, y, anchor) in self.places(*y) {
                let place = self.label(x, y, anchor, text.clone());
                let Some(place) = place.filter(|place| self.is_free(place, &placed)) else { continue };
                let is_clear = !lines.iter().any(|(_, y, _)| place.bounds.top < *y && *y < place.bounds.bottom)
                    && !steps.iter().any(|step| self.crosses(step, &place.bounds));
                if is_clear {
                    label = Some(place);
                    break;
                }
                label = label.or(Some(place));
            }
            placed.push(ReferenceLine { reference: *reference, y: *y, label });
        }
        placed
    }

    /// The four places for the label of a line: at its right end above and below, at its left end likewise.
    fn places(self, y: Tenths) -> [(Tenths, Tenths, Anchor); 4] {
        let (above, below) = (y - self.font * 7 / 20, y + self.font * 19 / 20);
        let (left, right) = (self.plot.left + self.font / 2, self.plot.right);
        [
            (right, above, Anchor::End),
            (right, below, Anchor::End),
            (left, above, Anchor::Start),
            (left, below, Anchor::Start),
        ]
    }

    /// Whether a label lies within the plot and clear of those of other lines.
    fn is_free(self, place: &Label, placed: &[ReferenceLine]) -> bool {
        let crowded = |line: &ReferenceLine| line.label.as_ref().is_some_and(|label| self.crowds(label, place));
        self.plot.holds(&place.bounds) && !placed.iter().any(crowded)
    }

    /// The label of a band from one x to another, at the bottom, where laps rarely are: at its left edge with room up
    /// to the next band, else at its right one with room back to the last label; shortened where neither has room for
    /// all of it, and none where it would crowd those of lines and of other bands.
    pub(super) fn in_band(
        self,
        [x0, x1, next]: [Tenths; 3],
        text: &str,
        lines: &[ReferenceLine],
        bands: &[Band],
    ) -> Option<Label> {
        let gap = self.font / 2;
        let (mut x, mut anchor, mut room) = (x0 + gap, Anchor::Start, next - x0);
        let whole = self.room(text) + gap;
        let mut last = self.plot.left;
        for label in bands.iter().filter_map(|band| band.label.as_ref()) {
            last = if label.bounds.right < x1 { last.max(label.bounds.right + gap) } else { last };
        }
        if room < whole && room < x1 - last {
            (x, anchor, room) = (x1 - gap, Anchor::End, x1 - last);
        }
        let mut text = text.to_owned();
        if room < whole {
            let most = (room - self.font) * 8 / (self.font * 5);
            text = shortened(&text, usize::try_from(most).ok().filter(|most| *most >= SHORTEST)?);
        }
        let place = self.label(x, self.plot.bottom - gap, anchor, text)?;
        let crowds = |band: &Band| band.label.as_ref().is_some_and(|label| self.crowds(label, &place));
        (self.is_free(&place, lines) && !bands.iter().any(crowds)).then_some(place)
    }

    fn crosses(self, step: &Step, bounds: &Bounds) -> bool {
        let stroke = self.font / 6;
        let line = Bounds { left: step.x0, right: step.x1, top: step.y - stroke, bottom: step.y + stroke };
        line.overlaps(bounds)
    }

    /// A label above or below the plot, where there are rows for them.
    fn outside(self, x: Tenths, y: Tenths, anchor: Anchor, text: String) -> Option<Label> {
        if self.plot.top > 0 { self.label(x, y, anchor, text) } else { None }
    }

    /// A label whose room lies within the frame.
    fn label(self, x: Tenths, y: Tenths, anchor: Anchor, text: String) -> Option<Label> {
        let room = self.room(&text);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - room / 2,
            Anchor::End => x - room,
        };
        let top = y - self.font * 4 / 5;
        let bounds = Bounds { left, top, right: left + room, bottom: top + self.font };
        self.frame.holds(&bounds).then_some(Label { x, y, anchor, text, bounds })
    }

    fn margin(self, longest: i32) -> Tenths {
        self.width_of(longest) + self.font / 2
    }

    fn room(self, text: &str) -> Tenths {
        self.width_of(length(text))
    }

    fn width_of(self, characters: i32) -> Tenths {
        characters.clamp(0, 1000) * self.font * 5 / 8
    }

    fn above_line(self) -> Tenths {
        self.font * 9 / 10
    }

    fn below_line(self) -> Tenths {
        self.plot.bottom + self.font * 7 / 5
    }
}

fn closer(gap: Tenths, label: &Label, other: &Label) -> bool {
    let wide = Bounds { left: label.bounds.left - gap, right: label.bounds.right + gap, ..label.bounds };
    wide.overlaps(&other.bounds)
}

fn tenths(pixels: u32) -> Tenths {
    Tenths::try_from(pixels * 10).unwrap_or(Tenths::MAX)
}
