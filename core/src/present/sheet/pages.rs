//! Pages that are filled from top to bottom.

use super::{PAGE_HEIGHT, PAGE_WIDTH, points};
use crate::messages;
use crate::present::chart::Tenths;
use crate::present::picture::{Picture, Style, Unit, wrapped};

/// The pages so far, and how far down the last one is filled.
pub(super) struct Pages {
    done: Vec<Picture>,
    pub(super) page: Picture,
    pub(super) y: Tenths,
}

/// What is kept free for the number of the page.
const FOOT: Tenths = 60;

impl Pages {
    pub(super) fn new(title: &str) -> Self {
        Self { done: Vec::new(), page: empty(title), y: 0 }
    }

    /// How much is left of the page.
    pub(super) const fn room(&self) -> Tenths {
        PAGE_HEIGHT - FOOT - self.y
    }

    /// Begins another page where this one has no room of so much.
    pub(super) fn need(&mut self, room: Tenths) {
        if self.room() < room && self.y > 0 {
            let next = empty(&self.page.title);
            self.done.push(core::mem::replace(&mut self.page, next));
            self.y = 0;
        }
    }

    /// Writes a text over the width of the page, line below line.
    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        for line in wrapped(text, style, PAGE_WIDTH) {
            self.need(leading(style.size));
            self.page.write(0, self.y + style.size, style, &line);
            self.y += leading(style.size);
        }
    }

    /// All pages, with their numbers where there are several.
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

/// From one baseline to the next.
pub(super) const fn leading(size: Tenths) -> Tenths {
    size * 4 / 3
}

pub(super) fn empty(title: &str) -> Picture {
    Picture::new(PAGE_WIDTH, PAGE_HEIGHT, Unit::Millimetre, title.to_owned())
}
