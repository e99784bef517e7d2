//! A drawing as plain data: texts and paths, for a sheet of paper or a file of its own.
//!
//! Coordinates are whole tenths of the picture's unit.
//! Every item says its own attributes, so a file and nodes on a page are made from the same data.
//! The module knows no browser and no plan.

mod measure;

pub use crate::present::chart::{Anchor, Bounds, Tenths};
pub use measure::{shortened, width, wrapped};

use crate::present::chart::written;

/// A drawing and what it is called.
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
    /// Its width.
    pub width: Tenths,
    /// Its height.
    pub height: Tenths,
    /// What its lengths are tenths of.
    pub unit: Unit,
    /// What it is called.
    pub title: String,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
}

impl Picture {
    /// An empty one.
    #[must_use]
    pub const fn new(width: Tenths, height: Tenths, unit: Unit, title: String) -> Self {
        Self { width, height, unit, title, items: Vec::new() }
    }

    /// Writes a text with its anchor at `x` and its baseline at `y`; an empty one is left out.
    pub fn write(&mut self, x: Tenths, y: Tenths, style: Style, text: &str) {
        if !text.is_empty() {
            self.items.push(Item::Text(Text { x, y, style, text: text.to_owned() }));
        }
    }

    /// Draws a line along path data; empty data is left out.
    pub fn line(&mut self, d: String, stroke: Stroke) {
        self.path(Path { stroke: Some(stroke), ..Path::filled(d, None) });
    }

    /// Draws a line across.
    pub fn across(&mut self, from: Tenths, to: Tenths, y: Tenths, stroke: Stroke) {
        self.line(filled_in("M# #H#", &[from, y, to]), stroke);
    }

    /// Fills a path; empty data is left out.
    pub fn fill(&mut self, d: String, ink: Ink) {
        self.path(Path::filled(d, Some(ink)));
    }

    /// Draws a path; one without data is left out.
    pub fn path(&mut self, path: Path) {
        if !path.d.is_empty() {
            self.items.push(Item::Path(path));
        }
    }

    /// Tells the attributes of the element around the items.
    pub fn attributes(&self, tell: &mut dyn FnMut(&'static str, &str)) {
        tell("viewBox", &filled_in("0 0 # #", &[self.width, self.height]));
        tell("width", &self.length(self.width));
        tell("height", &self.length(self.height));
        tell("font-family", FONTS);
        tell("font-variant", "tabular-nums");
    }

    fn length(&self, tenths: Tenths) -> String {
        let unit = match self.unit {
            Unit::Millimetre => "#.#mm",
            Unit::Pixel => "#.#px",
        };
        filled_in(unit, &[tenths / 10, tenths % 10])
    }
}

/// The fonts of the reader's system whose digits are no wider than [`width`] says.
pub const FONTS: &str = "Helvetica Neue,Helvetica,Arial,Liberation Sans,Segoe UI,Roboto,Noto Sans,system-ui,sans-serif";

/// A text with numbers in the place of each `#`.
pub fn filled_in(text: &str, numbers: &[Tenths]) -> String {
    let (mut out, mut rest) = (String::new(), numbers);
    for c in text.chars() {
        match rest {
            [number, others @ ..] if c == '#' => {
                out.push_str(&written(*number));
                rest = others;
            }
            _ => out.push(c),
        }
    }
    out
}

/// A unit of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The millimetre, for paper.
    Millimetre,
    /// The CSS pixel, for screens.
    Pixel,
}

/// What a picture is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A line of text.
    Text(Text),
    /// A line or a filled outline.
    Path(Path),
}

impl Item {
    /// The name of its SVG element.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Path(_) => "path",
        }
    }

    /// Tells its presentation as attributes.
    pub fn attributes(&self, inks: Inks, tell: &mut dyn FnMut(&'static str, &str)) {
        match self {
            Self::Text(text) => text.attributes(inks, tell),
            Self::Path(path) => path.attributes(inks, tell),
        }
    }

    /// What stands in it.
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
    /// The x of its anchor.
    pub x: Tenths,
    /// The y of its baseline.
    pub y: Tenths,
    /// How it looks.
    pub style: Style,
    /// What it says.
    pub text: String,
}

impl Text {
    /// The room it takes, by the widths of [`width`] and an em of height.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Style, Text};
    /// let text = Text { x: 100, y: 50, style: Style::plain(40).end(), text: "10:40".into() };
    /// assert_eq!((text.bounds().left, text.bounds().right), (100 - 109, 100));
    /// ```
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let room = width(&self.text, self.style);
        let left = match self.style.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - room / 2,
            Anchor::End => self.x - room,
        };
        let top = self.y - self.style.size * 4 / 5;
        Bounds { left, top, right: left + room, bottom: top + self.style.size }
    }

    fn attributes(&self, inks: Inks, tell: &mut dyn FnMut(&'static str, &str)) {
        let Style { size, anchor, is_bold, ink } = self.style;
        tell_number(tell, "x", self.x);
        tell_number(tell, "y", self.y);
        tell_number(tell, "font-size", size);
        tell("fill", inks.colour(ink));
        if anchor != Anchor::Start {
            tell("text-anchor", anchor.name());
        }
        if is_bold {
            tell("font-weight", "700");
        }
    }
}

fn tell_number(tell: &mut dyn FnMut(&'static str, &str), name: &'static str, number: Tenths) {
    tell(name, &written(number));
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The font size.
    pub size: Tenths,
    /// The part of the text that is at its x.
    pub anchor: Anchor,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Its colour.
    pub ink: Ink,
}

impl Style {
    /// Regular text from its start.
    #[must_use]
    pub const fn plain(size: Tenths) -> Self {
        Self { size, anchor: Anchor::Start, is_bold: false, ink: Ink::Text }
    }

    /// The same in bold.
    #[must_use]
    pub const fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    /// The same, set back.
    #[must_use]
    pub const fn quiet(self) -> Self {
        Self { ink: Ink::Quiet, ..self }
    }

    /// The same up to its x.
    #[must_use]
    pub const fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }

    /// The same around its x.
    #[must_use]
    pub const fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }
}

/// A line or a filled outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// How far to the right its data is moved.
    pub x: Tenths,
    /// How far down its data is moved.
    pub y: Tenths,
    /// SVG path data of whole numbers.
    pub d: String,
    /// What it is filled with.
    pub fill: Option<Ink>,
    /// How its line is drawn.
    pub stroke: Option<Stroke>,
}

impl Path {
    /// A path without a line, where its data says.
    #[must_use]
    pub const fn filled(d: String, fill: Option<Ink>) -> Self {
        Self { x: 0, y: 0, d, fill, stroke: None }
    }

    fn attributes(&self, inks: Inks, tell: &mut dyn FnMut(&'static str, &str)) {
        tell("d", &self.d);
        tell("fill", self.fill.map_or("none", |ink| inks.colour(ink)));
        if (self.x, self.y) != (0, 0) {
            tell("transform", &filled_in("translate(# #)", &[self.x, self.y]));
        }
        if let Some(Stroke { ink, width, dash }) = self.stroke {
            tell("stroke", inks.colour(ink));
            tell_number(tell, "stroke-width", width);
            if dash > 0 {
                tell_number(tell, "stroke-dasharray", dash);
            }
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width.
    pub width: Tenths,
    /// The length of its dashes and of the gaps between them; 0 for a whole line.
    pub dash: Tenths,
}

impl Stroke {
    /// A whole line.
    #[must_use]
    pub const fn whole(ink: Ink, width: Tenths) -> Self {
        Self { ink, width, dash: 0 }
    }

    /// A dashed line.
    #[must_use]
    pub const fn dashed(ink: Ink, width: Tenths, dash: Tenths) -> Self {
        Self { ink, width, dash }
    }
}

/// What something is drawn as; [`Inks`] says in which colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The ground.
    Paper,
    /// What is read first.
    Text,
    /// What explains it.
    Quiet,
    /// Hairlines.
    Hair,
    /// What is under the line of a chart.
    Area,
    /// What somebody fixed.
    Locked,
    /// What is under it.
    LockedArea,
    /// A time to hold the plan against.
    Reference,
    /// Where the plan is ahead.
    Ahead,
    /// Where it is behind.
    Behind,
}

/// The colours of a picture; either is read as well in black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inks {
    /// Black and greys, for paper.
    Black,
    /// A few colours on white.
    Colour,
}

impl Inks {
    /// The colour of an ink.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Ink, Inks};
    /// assert_eq!(Inks::Black.colour(Ink::Text), "#000");
    /// ```
    #[must_use]
    pub const fn colour(self, ink: Ink) -> &'static str {
        match (self, ink) {
            (_, Ink::Paper) => "#fff",
            (Self::Black, Ink::Text | Ink::Locked) => "#000",
            (Self::Black, Ink::Quiet | Ink::Reference) => "#555",
            (Self::Black, Ink::Hair | Ink::LockedArea | Ink::Behind) => "#bbb",
            (Self::Black, Ink::Area | Ink::Ahead) => "#e8e8e8",
            (Self::Colour, Ink::Text) => "#17202c",
            (Self::Colour, Ink::Quiet) => "#556",
            (Self::Colour, Ink::Hair) => "#d8d8d4",
            (Self::Colour, Ink::Area) => "#eff0f0",
            (Self::Colour, Ink::Locked) => "#c2410c",
            (Self::Colour, Ink::LockedArea | Ink::Behind) => "#f6dfd5",
            (Self::Colour, Ink::Reference) => "#06b",
            (Self::Colour, Ink::Ahead) => "#cce0f1",
        }
    }
}

/// A picture as a file of its own.
#[must_use]
pub fn to_svg(picture: &Picture, inks: Inks) -> String {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    picture.attributes(&mut |name, value| push_attribute(&mut svg, name, value));
    svg.push_str("><title>");
    push_escaped(&mut svg, &picture.title);
    svg.push_str("</title>\n");
    for item in &picture.items {
        svg.push('<');
        svg.push_str(item.name());
        item.attributes(inks, &mut |name, value| push_attribute(&mut svg, name, value));
        svg.push('>');
        push_escaped(&mut svg, item.text());
        for part in ["</", item.name(), ">\n"] {
            svg.push_str(part);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Writes an attribute in one line, whatever its value has.
pub fn push_attribute(out: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\""] {
        out.push_str(part);
    }
    push_escaped(out, value);
    out.push('"');
}

/// Writes a text with XML's own characters escaped, without those that XML does not have.
pub fn push_escaped(svg: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\n' => svg.push_str("&#10;"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => svg.push(' '),
            c => svg.push(c),
        }
    }
}
