//! The look of texts and lines: sizes, inks, strokes.

use crate::present::geometry::{Anchor, Tenths};

/// The look of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The font size.
    pub size: Tenths,
    /// The part of the text that stands at its x.
    pub anchor: Anchor,
    /// True for bold type.
    pub is_bold: bool,
    /// The colour.
    pub ink: Ink,
}

impl Style {
    /// Regular text that starts at its x.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Ink, Style};
    /// let total = Style::plain(43).bold().end();
    /// assert!(total.is_bold && total.ink == Ink::Text);
    /// ```
    #[must_use]
    pub const fn plain(size: Tenths) -> Self {
        Self { size, anchor: Anchor::Start, is_bold: false, ink: Ink::Text }
    }

    /// The same style in bold.
    #[must_use]
    pub const fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    /// The same style in the ink of explanations.
    #[must_use]
    pub const fn quiet(self) -> Self {
        Self { ink: Ink::Quiet, ..self }
    }

    /// The same style, ending at its x.
    #[must_use]
    pub const fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }

    /// The same style, centred on its x.
    #[must_use]
    pub const fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }
}

/// The look of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The colour.
    pub ink: Ink,
    /// The width.
    pub width: Tenths,
    /// The length of the dashes and of the gaps between them; 0 for a solid line.
    pub dash: Tenths,
}

impl Stroke {
    /// A solid line.
    ///
    /// ```
    /// use lapwise_core::present::picture::{Ink, Stroke};
    /// assert_eq!(Stroke::solid(Ink::Hair, 1), Stroke::dashed(Ink::Hair, 1, 0));
    /// ```
    #[must_use]
    pub const fn solid(ink: Ink, width: Tenths) -> Self {
        Self { ink, width, dash: 0 }
    }

    /// A dashed line.
    #[must_use]
    pub const fn dashed(ink: Ink, width: Tenths, dash: Tenths) -> Self {
        Self { ink, width, dash }
    }
}

/// The role of something drawn; [`Inks`] gives it a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The ground.
    Paper,
    /// Text and lines that are read first.
    Text,
    /// Explanations.
    Quiet,
    /// Hairlines.
    Hair,
    /// The area under the line of a chart.
    Area,
    /// The line of locked laps.
    Locked,
    /// The area under locked laps.
    LockedArea,
    /// A time to compare the plan with.
    Reference,
    /// The area where the plan is ahead.
    Ahead,
    /// The area where the plan is behind.
    Behind,
}

/// The colours of a picture; both sets stay legible in black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inks {
    /// Black and greys, for paper.
    Black,
    /// A few colours on white.
    Colour,
}

impl Inks {
    /// The colour of an ink, as CSS writes it.
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
