//! The value of `shape`: a trend and efforts, each by its name.

use super::error::OptionError;
use super::items::{List, each_item, not_an, read_place, write_place};
use super::value::ReadResult;
use crate::formats::{canonical, parts, strict};
use crate::pacing::{PartEdge, Place, Shape, ShapeKind, ShapePart};

/// Reads a trend and efforts, such as `negative-2_kick-400m-4`.
pub(super) fn read(text: &str) -> ReadResult<Shape> {
    let mut parts = Vec::new();
    each_item(text, &mut |item| {
        if item != EVEN {
            parts.push(read_part(item, &parts)?);
        }
        Ok(())
    })?;
    Shape::new(&parts).map_err(OptionError::Shape)
}

/// The name of a shape without parts.
const EVEN: &str = "even";

/// Reads a part: the name of its kind, what that takes, and the percentage.
fn read_part(item: &str, before: &[ShapePart]) -> ReadResult<ShapePart> {
    let [name, places @ .., percent] = &parts(item, b'-')[..] else { return Err(not_an(item)) };
    let takes = |kind: &ShapeKind| kind.name() == *name && kind.edges().len() == places.len();
    let kind = *ShapeKind::ALL.iter().find(|kind| takes(kind)).ok_or_else(|| not_an(item))?;
    if kind.is_trend() && before.iter().any(|part| part.kind().is_trend()) {
        return Err(OptionError::TwoTrends);
    }
    let mut read = Vec::new();
    for (edge, place) in kind.edges().iter().zip(places) {
        read.push(match edge {
            PartEdge::From | PartEdge::To => read_place(place)?,
            PartEdge::After | PartEdge::First | PartEdge::Last => Place::At(strict::length(place)?),
        });
    }
    Ok(ShapePart::new(kind, &read, strict::percent(percent)?))
}

/// The spelling of a shape; empty for an even one.
pub(super) fn write(shape: &Shape) -> String {
    let mut list = List::default();
    for part in shape.parts() {
        list.item(part.kind().name());
        for (_, place) in part.places() {
            list.part(write_place(place));
        }
        list.part(canonical::percent(part.percent()));
    }
    list.0
}
