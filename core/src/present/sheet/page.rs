//! Pages that are filled from top to bottom.

use crate::messages;
use crate::present::geometry::Tenths;
use crate::present::picture::{Picture, Style, Unit, wrapped};

/// The width of a page, in tenths of a millimetre.
pub const PAGE_WIDTH: Tenths = 1900;
/// The height of a page, in tenths of a millimetre.
pub const PAGE_HEIGHT: Tenths = 2590;

/// A font size in tenths of a millimetre, rounded up; a point is a 72nd of an inch.
pub(super) const fn points(points: Tenths) -> Tenths {
    (points * 254 + 71) / 72
}

/// The distance from one baseline to the next.
pub(super) const fn leading(size: Tenths) -> Tenths {
    size * 4 / 3
}

/// A page with nothing on it.
pub(super) fn blank(title: &str) -> Picture {
    Picture::new(PAGE_WIDTH, PAGE_HEIGHT, Unit::Millimetre, title.to_owned())
}

/// The pages so far, and how far down the last one is filled.
pub(super) struct Pages {
    done: Vec<Picture>,
    pub(super) page: Picture,
    pub(super) y: Tenths,
    /// The width that texts are written over.
    pub(super) width: Tenths,
}

/// The room kept free for the number of the page.
const FOOT: Tenths = 60;

impl Pages {
    /// One blank page.
    pub(super) fn new(title: &str) -> Self {
        Self { done: Vec::new(), page: blank(title), y: 0, width: PAGE_WIDTH }
    }

    /// The height that is left on the page.
    pub(super) const fn room(&self) -> Tenths {
        PAGE_HEIGHT - FOOT - self.y
    }

    /// Begins another page if this one has less room than `needed`; an empty page is kept, since no other has more.
    pub(super) fn ensure_room(&mut self, needed: Tenths) {
        if self.room() < needed && self.y > 0 {
            let next = blank(&self.page.title);
            self.done.push(core::mem::replace(&mut self.page, next));
            self.y = 0;
        }
    }

    /// Writes a text over the width, line below line.
    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        for line in wrapped(text, style, self.width) {
            self.ensure_room(leading(style.size));
            self.page.write(0, self.y + style.size, style, &line);
            self.y += leading(style.size);
        }
    }

    /// All pages, numbered where there are several.
    pub(super) fn finish(self) -> Vec<Picture> {
        let mut pages = self.done;
        pages.push(self.page);
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let number = if count > 1 { messages::part_of(index + 1, count) } else { String::new() };
            page.write(PAGE_WIDTH, PAGE_HEIGHT - 12, Style::plain(points(8)).quiet().end(), &number);
        }
        pages
    }
}
