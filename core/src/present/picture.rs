//! A drawing as plain data: texts and paths, for a sheet of paper or a file of its own.
//!
//! Coordinates are whole tenths of the picture's unit.
//! Every item lists its own attributes, so a file and the nodes of a page are made from the same data.
//! The module knows no plan, measures text without a font, and chooses no place for anything.

mod drawing;
mod measure;
mod style;
mod svg;

pub use crate::present::geometry::{Anchor, Bounds, Tenths};
pub use drawing::{FONTS, Item, Path, Picture, Text, Unit};
pub use measure::{shortened, width, wrapped};
pub use style::{Ink, Inks, Stroke, Style};
pub use svg::to_svg;
