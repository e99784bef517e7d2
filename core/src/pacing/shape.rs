//! The distribution of the effort over a race: a trend of the whole, and efforts on stretches.

use core::fmt;

use super::{Distance, PartEdge, Percent, Place, ShapeKind};

/// A part of a shape: its trend, or an effort on a stretch.
///
/// ```
/// use lapwise_core::pacing::{Distance, Percent, Place, ShapeKind, ShapePart};
/// let last = Place::At(Distance::from_metres(400));
/// let kick = ShapePart::new(ShapeKind::Kick, &[last], Percent::from_hundredths(400)); // kick-400m-4
/// let mile = Distance::from_metres(1600);
/// assert_eq!(kick.stretch(mile), (Distance::from_metres(1200), mile));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShapePart {
    kind: ShapeKind,
    /// What the kind takes, in its order; the start in the place of what it does not take.
    places: [Place; 2],
    percent: Percent,
}

impl ShapePart {
    /// The part of a kind with a place for each of its edges; a length is the place at so much from the start.
    ///
    /// A place that is missing is the start, and one too many is left out.
    #[must_use]
    pub fn new(kind: ShapeKind, places: &[Place], percent: Percent) -> Self {
        let mut taken = [Place::Start; 2];
        for ((taken, place), _) in taken.iter_mut().zip(places).zip(kind.edges()) {
            *taken = *place;
        }
        Self { kind, places: taken, percent }
    }

    /// Its kind, which decides its name and the edges it has.
    #[must_use]
    pub const fn kind(self) -> ShapeKind {
        self.kind
    }

    /// By how much it is slower or faster.
    #[must_use]
    pub const fn percent(self) -> Percent {
        self.percent
    }

    /// The same part with another percentage.
    #[must_use]
    pub const fn with_percent(self, percent: Percent) -> Self {
        Self { percent, ..self }
    }

    /// Its edges and their places, in the order of the course.
    pub fn places(self) -> impl Iterator<Item = (PartEdge, Place)> {
        self.kind.edges().iter().copied().zip(self.places)
    }

    /// The place of an edge, or the length of the stretch; the start for an edge that the part does not have.
    #[must_use]
    pub fn edge(self, edge: PartEdge) -> Place {
        self.places().find(|(own, _)| *own == edge).map_or(Place::Start, |(_, place)| place)
    }

    /// The same part with an edge at another place, or of another length; as it is for an edge that it does not have.
    #[must_use]
    pub fn with_edge(self, edge: PartEdge, at: Distance) -> Self {
        let mut moved = self;
        for (own, place) in self.kind.edges().iter().zip(&mut moved.places) {
            if *own == edge {
                *place = Place::At(at);
            }
        }
        moved
    }

    /// The stretch it covers in a race of `distance`; the start is not before the end where it does not apply.
    #[must_use]
    pub fn stretch(self, distance: Distance) -> (Distance, Distance) {
        let (mut from, mut to) = (Distance::ZERO, distance);
        for (edge, place) in self.places() {
            let at = place.within(distance);
            match edge {
                PartEdge::After | PartEdge::From => from = at,
                PartEdge::To | PartEdge::First => to = at,
                PartEdge::Last => from = distance - at,
            }
        }
        (from, to)
    }

    /// The weight of the stretch against the rest, in ten-thousandths.
    pub(super) const fn weight(self) -> u32 {
        let hundredths = self.percent.hundredths();
        if self.kind.is_slower() { WHOLE.saturating_add(hundredths) } else { WHOLE.saturating_sub(hundredths) }
    }

    fn check(self) -> Result<(), ShapeError> {
        let under = self.kind.under();
        if self.percent >= under {
            return Err(ShapeError::Percent { under });
        }
        let is_forwards = match (self.kind.edges(), self.places) {
            ([PartEdge::First | PartEdge::Last], [length, _]) => length != Place::At(Distance::ZERO),
            ([PartEdge::From, PartEdge::To], [from, to]) => is_forwards(from, to),
            _ => true,
        };
        if is_forwards { Ok(()) } else { Err(ShapeError::Backwards) }
    }
}

fn is_forwards(from: Place, to: Place) -> bool {
    match (from, to) {
        (Place::At(from), Place::At(to)) => from < to,
        (Place::Start, Place::At(to)) => !to.is_zero(),
        // The distance is not known here: a place on the wrong side of halfway leaves the effort without effect.
        (Place::Start, Place::Mid | Place::End) | (Place::Mid, Place::End | Place::At(_)) => true,
        (Place::At(_), Place::Mid | Place::End) => true,
        (_, Place::Start) | (Place::Mid, Place::Mid) | (Place::End, _) => false,
    }
}

/// The weight of an ordinary stretch, in ten-thousandths.
pub(super) const WHOLE: u32 = 10_000;
/// The most efforts in one shape.
pub const MAX_EFFORTS: usize = 8;

/// Reasons why there is no such shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeError {
    /// A percentage is not below this limit.
    Percent {
        /// The limit that it has to stay under.
        under: Percent,
    },
    /// There are more than [`MAX_EFFORTS`] efforts.
    TooMany,
    /// The end of a stretch is not after its start.
    Backwards,
}

/// The distribution of the effort over the race: a trend and efforts on stretches, whose factors multiply.
///
/// ```
/// use lapwise_core::pacing::{Distance, Percent, Place, Shape, ShapeKind, ShapePart};
/// let negative = ShapePart::new(ShapeKind::Negative, &[], Percent::from_hundredths(200));
/// let last = Place::At(Distance::from_metres(400));
/// let kick = ShapePart::new(ShapeKind::Kick, &[last], Percent::from_hundredths(400));
/// let shape = Shape::new(&[negative, kick]).unwrap(); // negative-2_kick-400m-4
/// assert_eq!((shape.trend(), shape.efforts()), (Some(negative), &[kick][..]));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shape {
    /// The trend comes first, where there is one.
    parts: Vec<ShapePart>,
}

impl Shape {
    /// The shape of these parts. A part of 0 % is left out, and of several trends the last counts.
    ///
    /// # Errors
    /// A percentage is out of its range, a stretch runs backwards or there are too many efforts.
    pub fn new(parts: &[ShapePart]) -> Result<Self, ShapeError> {
        let trend = parts.iter().rfind(|part| part.kind.is_trend());
        let efforts = parts.iter().filter(|part| !part.kind.is_trend());
        let mut shape = Self::default();
        for part in trend.into_iter().chain(efforts) {
            part.check()?;
            if !part.percent.is_zero() {
                shape.parts.push(*part);
            }
        }
        // Only now, so that efforts of 0 % are checked but not counted.
        if shape.efforts().len() > MAX_EFFORTS { Err(ShapeError::TooMany) } else { Ok(shape) }
    }

    /// This shape with one more part. A trend takes the place of the one there is.
    ///
    /// # Errors
    /// As [`Shape::new`].
    ///
    /// ```
    /// use lapwise_core::pacing::{Percent, Shape, ShapeKind, ShapePart};
    /// let trend = |percent| ShapePart::new(ShapeKind::Negative, &[], Percent::from_hundredths(percent));
    /// let shape = Shape::default().with(trend(200)).unwrap().with(trend(300)).unwrap();
    /// assert_eq!(shape.parts(), [trend(300)]);
    /// ```
    pub fn with(&self, part: ShapePart) -> Result<Self, ShapeError> {
        let mut parts = self.parts.clone();
        parts.push(part);
        Self::new(&parts)
    }

    /// Its trend where there is one, then its efforts in the order they were given.
    #[must_use]
    pub fn parts(&self) -> &[ShapePart] {
        &self.parts
    }

    /// The drift of the whole race, where there is one.
    #[must_use]
    pub fn trend(&self) -> Option<ShapePart> {
        self.parts.first().copied().filter(|part| part.kind.is_trend())
    }

    /// The stretches that are run slower or faster, in the order they were given.
    #[must_use]
    pub fn efforts(&self) -> &[ShapePart] {
        match &self.parts[..] {
            [trend, efforts @ ..] if trend.kind.is_trend() => efforts,
            efforts => efforts,
        }
    }

    /// Returns true if every stretch is run at the same pace.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.parts.is_empty()
    }

    /// The trend as the signed drift of the second half in hundredths of a percent: above 0 is faster.
    pub(super) fn drift(&self) -> i64 {
        self.trend().map_or(0, |trend| {
            let drift = i64::from(trend.percent.hundredths());
            if trend.kind.is_slower() { -drift } else { drift }
        })
    }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Percent { under } => {
                let hundredths = under.hundredths();
                write!(f, "a percentage is not under {}.{:02} %", hundredths / 100, hundredths % 100)
            }
            Self::TooMany => write!(f, "more than {MAX_EFFORTS} efforts"),
            Self::Backwards => f.write_str("a stretch does not end after its start"),
        }
    }
}

impl core::error::Error for ShapeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (ShapeError::Percent { under: Percent::from_hundredths(6600) }, "a percentage is not under 66.00 %"),
            (ShapeError::TooMany, "more than 8 efforts"),
            (ShapeError::Backwards, "a stretch does not end after its start"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
