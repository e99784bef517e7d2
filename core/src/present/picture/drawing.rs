//! A picture and its items.

use super::measure::width;
use super::style::{Ink, Inks, Stroke, Style};
use crate::present::geometry::{Anchor, Bounds, Tenths};

/// A drawing with a title.
///
/// ```
/// use lapwise_core::present::picture::{Inks, Picture, Style, Unit, to_svg};
/// let mut picture = Picture::new(1900, 2590, Unit::Millimetre, "A & B".into());
/// picture.write(10, 40, Style::plain(32), "1 < 2");
/// let svg = to_svg(&picture, Inks::Black);
/// assert!(svg.contains("width=\"190.0mm\"") && svg.contains("<title>A &amp; B</title>"));
/// assert!(svg.contains("x=\"10\" y=\"40\"") && svg.contains(">1 &lt; 2</text>"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The width.
    pub width: Tenths,
    /// The height.
    pub height: Tenths,
    /// The unit that lengths are tenths of.
    pub unit: Unit,
    /// The name that the drawing is announced by.
    pub title: String,
    /// The items, from back to front.
    pub items: Vec<Item>,
}

impl Picture {
    /// An empty picture.
    #[must_use]
    pub const fn new(width: Tenths, height: Tenths, unit: Unit, title: String) -> Self {
        Self { width, height, unit, title, items: Vec::new() }
    }

    /// Writes a text with its anchor at `x` and its baseline at `y`, unless it is empty.
    pub fn write(&mut self, x: Tenths, y: Tenths, style: Style, text: &str) {
        if !text.is_empty() {
            self.items.push(Item::Text(Text { x, y, style, text: text.to_owned() }));
        }
    }

    /// Draws a line along path data, unless the data is empty.
    pub fn line(&mut self, d: String, stroke: Stroke) {
        self.path(Path { stroke: Some(stroke), ..Path::filled(d, None) });
    }

    /// Draws a horizontal line.
    pub fn across(&mut self, from: Tenths, to: Tenths, y: Tenths, stroke: Stroke) {
        self.line(format!("M{from} {y}H{to}"), stroke);
    }

    /// Fills a path, unless its data is empty.
    pub fn fill(&mut self, d: String, ink: Ink) {
        self.path(Path::filled(d, Some(ink)));
    }

    /// Draws a path, unless its data is empty.
    pub fn path(&mut self, path: Path) {
        if !path.d.is_empty() {
            self.items.push(Item::Path(path));
        }
    }

    /// Calls `set` with each attribute of the element around the items.
    pub fn attributes(&self, set: &mut dyn FnMut(&'static str, &str)) {
        set("viewBox", &format!("0 0 {} {}", self.width, self.height));
        set("width", &self.unit.length(self.width));
        set("height", &self.unit.length(self.height));
        set("font-family", FONTS);
        set("font-variant", "tabular-nums");
    }
}

/// Fonts that common systems have and whose digits are no wider than [`width`] assumes.
pub const FONTS: &str = "Helvetica Neue,Helvetica,Arial,Liberation Sans,Segoe UI,Roboto,Noto Sans,system-ui,sans-serif";

/// A unit of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The millimetre, for paper.
    Millimetre,
    /// The CSS pixel, for screens.
    Pixel,
}

impl Unit {
    /// A length as CSS writes it.
    ///
    /// ```
    /// assert_eq!(lapwise_core::present::picture::Unit::Millimetre.length(2590), "259.0mm");
    /// ```
    #[must_use]
    pub fn length(self, tenths: Tenths) -> String {
        let symbol = match self {
            Self::Millimetre => "mm",
            Self::Pixel => "px",
        };
        format!("{}.{}{symbol}", tenths / 10, tenths % 10)
    }
}

/// An element of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A line of text.
    Text(Text),
    /// A line or a filled outline.
    Path(Path),
}

impl Item {
    /// The name of the SVG element.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Item, Path};
    /// assert_eq!(Item::Path(Path::filled("M0 0H9".into(), None)).name(), "path");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Path(_) => "path",
        }
    }

    /// Calls `set` with each attribute of the SVG element.
    pub fn attributes(&self, inks: Inks, set: &mut dyn FnMut(&'static str, &str)) {
        match self {
            Self::Text(text) => text.attributes(inks, set),
            Self::Path(path) => path.attributes(inks, set),
        }
    }

    /// The text inside the SVG element; empty for a path.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => &text.text,
            Self::Path(_) => "",
        }
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The x of the anchor.
    pub x: Tenths,
    /// The y of the baseline.
    pub y: Tenths,
    /// The size, weight, anchor and ink.
    pub style: Style,
    /// The characters.
    pub text: String,
}

impl Text {
    /// The room that the text takes, by [`width`] and an em of height.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Style, Text};
    /// let text = Text { x: 100, y: 50, style: Style::plain(40).end(), text: "10:40".into() };
    /// assert_eq!((text.bounds().left, text.bounds().right), (100 - 109, 100));
    /// ```
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let width = width(&self.text, self.style);
        Bounds::of_text(self.style.anchor.left(self.x, width), self.y, width, self.style.size)
    }

    fn attributes(&self, inks: Inks, set: &mut dyn FnMut(&'static str, &str)) {
        let Style { size, anchor, is_bold, ink } = self.style;
        set("x", &self.x.to_string());
        set("y", &self.y.to_string());
        set("font-size", &size.to_string());
        set("fill", inks.colour(ink));
        if anchor != Anchor::Start {
            set("text-anchor", anchor.name());
        }
        if is_bold {
            set("font-weight", "700");
        }
    }
}

/// A line or a filled outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The distance by which the data is moved to the right.
    pub x: Tenths,
    /// The distance by which the data is moved down.
    pub y: Tenths,
    /// SVG path data of whole numbers.
    pub d: String,
    /// The ink of the inside.
    pub fill: Option<Ink>,
    /// The line along the path.
    pub stroke: Option<Stroke>,
}

impl Path {
    /// A path without a line, drawn where its data says.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Ink, Path};
    /// assert_eq!(Path::filled("M0 0H9V9Z".into(), Some(Ink::Area)).stroke, None);
    /// ```
    #[must_use]
    pub const fn filled(d: String, fill: Option<Ink>) -> Self {
        Self { x: 0, y: 0, d, fill, stroke: None }
    }

    fn attributes(&self, inks: Inks, set: &mut dyn FnMut(&'static str, &str)) {
        set("d", &self.d);
        set("fill", self.fill.map_or("none", |ink| inks.colour(ink)));
        if (self.x, self.y) != (0, 0) {
            set("transform", &format!("translate({} {})", self.x, self.y));
        }
        if let Some(Stroke { ink, width, dash }) = self.stroke {
            set("stroke", inks.colour(ink));
            set("stroke-width", &width.to_string());
            if dash > 0 {
                set("stroke-dasharray", &dash.to_string());
            }
        }
    }
}
