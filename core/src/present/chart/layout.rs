//! The places of the plot and of its labels.

use super::elements::{ReferenceLine, Step};
use super::frame::{Frame, Stack};
use super::label::{Label, char_count};
use crate::formats::shortened;
use crate::present::geometry::{Anchor, Bounds, Tenths};
use crate::present::reference::Reference;

/// The frame in tenths and the plot in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) frame: Bounds,
    pub(super) plot: Bounds,
    pub(super) font: Tenths,
    /// The top of the row for the names of sections, at the bottom of the frame; none where the frame has none.
    pub(super) names_top: Option<Tenths>,
}

/// The fewest characters of a longer name that still tell which it is.
const SHORTEST_NAME: usize = 4;
/// The width from which on all views have the same margin, so that one below another shares its course.
const WIDE: Tenths = 5600;
/// That margin.
const SHARED_MARGIN: Tenths = 640;
const WIDEST_FRAME: u32 = 10_000;
const LARGEST_FONT: u32 = 200;

impl Layout {
    /// A plot with a row for labels above and one below, where the frame is tall enough for both.
    pub(super) fn of(frame: Frame) -> Self {
        let [width, height] = [frame.width, frame.height].map(|side| tenths(side.clamp(1, WIDEST_FRAME)));
        // A font of zero would be divided by in `most_ticks`.
        let font = tenths(frame.font.clamp(1, LARGEST_FONT));
        let row = if height >= 8 * font { font * 8 / 5 } else { 0 };
        let right = if width >= 8 * font { width - font / 2 } else { width };
        let below = if frame.stack == Stack::Upper { row / 4 } else { row };
        let plot = Bounds { left: 0, top: row, right, bottom: height - below };
        Self { frame: Bounds { left: 0, top: 0, right: width, bottom: height }, plot, font, names_top: None }
    }

    /// The same layout with a row for the names of sections below the course, where the frame is tall enough.
    pub(super) fn with_names(mut self) -> Self {
        let row = self.font * 8 / 5;
        if self.plot.height() >= 6 * self.font {
            self.plot.bottom -= row;
            self.names_top = Some(self.frame.bottom - row);
        }
        self
    }

    /// The same layout with room left of the plot for texts of so many characters; without room where they would take
    /// too much of the width.
    pub(super) fn with_margin_for(mut self, characters: i32) -> Self {
        self.plot.left = if self.fits_beside(characters) { self.margin(characters) } else { 0 };
        self
    }

    /// Returns true if texts of so many characters leave enough of the width to the plot.
    pub(super) fn fits_beside(self, characters: i32) -> bool {
        let most = if self.frame.right >= WIDE { SHARED_MARGIN } else { self.frame.right * 7 / 20 };
        characters > 0 && self.margin(characters) <= most
    }

    /// The most labels that fit above each other along the plot, up to 5; none below 1.
    pub(super) fn most_ticks(self) -> i64 {
        i64::from(self.plot.height() * 5 / (self.font * 6) - 1).min(5)
    }

    /// A label left of the plot at a height.
    pub(super) fn at_height(self, y: Tenths, text: String) -> Option<Label> {
        // Not above zero where the plot has no margin for labels.
        let x = self.plot.left - self.font / 2;
        if x > 0 { self.label(x, y + self.font * 7 / 20, Anchor::End, text) } else { None }
    }

    /// A label above the plot, at the left edge of the frame.
    pub(super) fn above(self, text: &str) -> Option<Label> {
        self.outside(0, self.baseline_above(), Anchor::Start, text.into())
    }

    /// A label below the plot, centred on an x as far as the frame allows.
    pub(super) fn below(self, x: Tenths, text: String) -> Option<Label> {
        let half = self.width_of(char_count(&text)) / 2 + 1;
        // Not `clamp`, which panics where the text is wider than the frame.
        let x = x.min(self.frame.right - half).max(half);
        self.outside(x, self.baseline_below(), Anchor::Middle, text)
    }

    /// A label below the plot and left of it.
    pub(super) fn below_left(self, text: &str) -> Option<Label> {
        self.label(self.plot.left - self.font / 2, self.baseline_below(), Anchor::End, text.into())
    }

    /// A label above the plot, right or else left of halfway, clear of the caption.
    pub(super) fn beside_halfway(self, x: Tenths, text: &str, caption: Option<&Label>) -> Option<Label> {
        let gap = self.font / 2;
        for (x, anchor) in [(x + gap, Anchor::Start), (x - gap, Anchor::End)] {
            let label = self.outside(x, self.baseline_above(), anchor, text.into());
            if let Some(label) = label
                && caption.is_none_or(|caption| !self.crowds(caption, &label))
            {
                return Some(label);
            }
        }
        None
    }

    /// Returns true if two labels are closer than half an em.
    pub(super) fn crowds(self, label: &Label, other: &Label) -> bool {
        are_closer(self.font / 2, label, other)
    }

    /// Returns true if two labels are closer than an em and a half, too close for a calm axis.
    pub(super) fn is_busy(self, label: &Label, other: &Label) -> bool {
        are_closer(self.font * 3 / 2, label, other)
    }

    /// Reference lines from the top, each with its label where one is free of the other labels, of the lines and of the
    /// steps, else without.
    ///
    /// No label lies on `average`, and none on `halfway`.
    pub(super) fn label_lines(
        self,
        lines: Vec<(Reference, Tenths, String)>,
        steps: &[Step],
        average: Option<Tenths>,
        halfway: Option<Tenths>,
    ) -> Vec<ReferenceLine> {
        let mut placed: Vec<ReferenceLine> = Vec::with_capacity(lines.len());
        for (reference, y, text) in &lines {
            let mut label = None;
            for (x, y, anchor) in self.line_label_places(*y) {
                let candidate = self.label(x, y, anchor, text.clone());
                let Some(candidate) = candidate.filter(|candidate| self.is_free(candidate, &placed)) else { continue };
                let Bounds { left, right, top, bottom } = candidate.bounds;
                let is_clear = !lines.iter().map(|(_, y, _)| *y).chain(average).any(|y| top < y && y < bottom)
                    && !halfway.is_some_and(|x| left < x && x < right)
                    && !steps.iter().any(|step| self.crosses(step, &candidate.bounds));
                if is_clear {
                    label = Some(candidate);
                    break;
                }
            }
            placed.push(ReferenceLine { reference: *reference, y: *y, text: text.clone(), label });
        }
        placed
    }

    /// The four places for the label of a line: at its right end above and below, at its left end likewise.
    fn line_label_places(self, y: Tenths) -> [(Tenths, Tenths, Anchor); 4] {
        let (above, below) = (y - self.font * 7 / 20, y + self.font * 19 / 20);
        let (left, right) = (self.plot.left + self.font / 2, self.plot.right);
        [
            (right, above, Anchor::End),
            (right, below, Anchor::End),
            (left, above, Anchor::Start),
            (left, below, Anchor::Start),
        ]
    }

    /// Returns true if a label lies within the plot and clear of those of other lines.
    fn is_free(self, label: &Label, lines: &[ReferenceLine]) -> bool {
        let crowds = |line: &ReferenceLine| line.label.as_ref().is_some_and(|other| self.crowds(other, label));
        self.plot.holds(&label.bounds) && !lines.iter().any(crowds)
    }

    /// The label of a band in the row for names, centred under the band as far as its room goes, and shortened where
    /// that has no room for all of it; none where nothing of it fits that still tells the name.
    pub(super) fn in_names(self, (x0, x1): (Tenths, Tenths), room: (Tenths, Tenths), text: &str) -> Option<Label> {
        let top = self.names_top?;
        // Half an em between two names.
        let margin = self.font / 4 + 1;
        let (left, right) = ((room.0 + margin).max(0), (room.1 - margin).min(self.frame.right));
        let most = (right - left) * 8 / (self.font * 5);
        let mut text = text.to_owned();
        if char_count(&text) > most {
            text = shortened(&text, usize::try_from(most).ok().filter(|most| *most >= SHORTEST_NAME)?);
        }
        let half = self.width_of(char_count(&text)) / 2 + 1;
        // Not `clamp`, which panics where the room is too narrow.
        let x = ((x0 + x1) / 2).min(right - half).max(left + half);
        self.label(x, top + self.font * 5 / 4, Anchor::Middle, text)
    }

    /// Returns true if the line at the top of a step runs through a rectangle.
    fn crosses(self, step: &Step, bounds: &Bounds) -> bool {
        let stroke = self.font / 6;
        let line = Bounds { left: step.x0, right: step.x1, top: step.y - stroke, bottom: step.y + stroke };
        line.overlaps(bounds)
    }

    /// A label above or below the plot, where there are rows for them.
    fn outside(self, x: Tenths, y: Tenths, anchor: Anchor, text: String) -> Option<Label> {
        if self.plot.top > 0 { self.label(x, y, anchor, text) } else { None }
    }

    /// A label, if its room lies within the frame.
    fn label(self, x: Tenths, y: Tenths, anchor: Anchor, text: String) -> Option<Label> {
        let width = self.width_of(char_count(&text));
        let bounds = Bounds::of_text(anchor.left(x, width), y, width, self.font);
        self.frame.holds(&bounds).then_some(Label { x, y, anchor, text, bounds })
    }

    /// The width of the room left of the plot for texts of so many characters.
    fn margin(self, characters: i32) -> Tenths {
        let needed = self.width_of(characters) + self.font / 2;
        if self.frame.right >= WIDE { needed.max(SHARED_MARGIN) } else { needed }
    }

    /// The estimated width of so many characters.
    fn width_of(self, characters: i32) -> Tenths {
        // The bound keeps the product small for a text of any length.
        characters.clamp(0, 1000) * self.font * 5 / 8
    }

    fn baseline_above(self) -> Tenths {
        self.font * 9 / 10
    }

    fn baseline_below(self) -> Tenths {
        self.plot.bottom + self.font * 7 / 5
    }
}

/// Returns true if less than `gap` lies between two labels in their row.
fn are_closer(gap: Tenths, label: &Label, other: &Label) -> bool {
    let wide = Bounds { left: label.bounds.left - gap, right: label.bounds.right + gap, ..label.bounds };
    wide.overlaps(&other.bounds)
}

/// The tenths of a number of CSS pixels.
fn tenths(pixels: u32) -> Tenths {
    Tenths::try_from(pixels * 10).unwrap_or(Tenths::MAX)
}
