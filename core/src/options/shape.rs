//! The value of `shape`: a trend and efforts, each by its name.

use super::error::OptionError;
use super::items::{List, each_item, not_an, read_place, write_place};
use super::value::ReadResult;
use crate::formats::{canonical, parts, strict};
use crate::pacing::{Distance, Effort, Percent, Place, Shape, Trend};

/// An effort over the first or last length of the race.
type AtAnEnd = fn(Distance, Percent) -> Effort;
/// An effort from one place to another.
type Between = fn(Place, Place, Percent) -> Effort;

const AT_AN_END: [(&str, AtAnEnd); 4] =
    [("fade", Effort::Fade), ("kick", Effort::Kick), ("crowd", Effort::Crowd), ("burst", Effort::Burst)];
const BETWEEN: [(&str, Between); 2] = [("ease", Effort::Ease), ("push", Effort::Push)];

/// Reads a trend and efforts, such as `negative-2_kick-400m-4`.
pub(super) fn read(text: &str) -> ReadResult<Shape> {
    let mut trend = Trend::Even;
    let mut efforts = Vec::new();
    each_item(text, &mut |item| {
        match parts(item, b'-')[..] {
            ["even"] => {}
            [name @ ("negative" | "positive"), by] => {
                if trend != Trend::Even {
                    return Err(OptionError::TwoTrends);
                }
                let by = strict::percent(by)?;
                trend = if name == "negative" { Trend::Negative(by) } else { Trend::Positive(by) };
            }
            [name, length, by] => {
                let effort = find(&AT_AN_END, name, item)?;
                efforts.push(effort(strict::length(length)?, strict::percent(by)?));
            }
            [name, from, to, by] => {
                let effort = find(&BETWEEN, name, item)?;
                efforts.push(effort(read_place(from)?, read_place(to)?, strict::percent(by)?));
            }
            _ => return Err(not_an(item)),
        }
        Ok(())
    })?;
    Shape::new(trend, efforts).map_err(OptionError::Shape)
}

fn find<T: Copy>(efforts: &[(&str, T)], name: &str, item: &str) -> ReadResult<T> {
    let found = efforts.iter().find(|(known, _)| *known == name);
    found.map(|(_, effort)| *effort).ok_or_else(|| not_an(item))
}

/// The spelling of a shape; empty for an even one.
pub(super) fn write(shape: &Shape) -> String {
    let mut list = List::default();
    match shape.trend() {
        Trend::Even => {}
        Trend::Negative(by) => {
            list.item("negative");
            list.part(canonical::percent(by));
        }
        Trend::Positive(by) => {
            list.item("positive");
            list.part(canonical::percent(by));
        }
    }
    for effort in shape.efforts() {
        let (name, from, to) = stretch(*effort);
        list.item(name);
        list.part(write_place(from));
        if let Some(to) = to {
            list.part(write_place(to));
        }
        list.part(canonical::percent(effort.percent()));
    }
    list.0
}

/// The name of an effort, and the length or the places of its stretch.
const fn stretch(effort: Effort) -> (&'static str, Place, Option<Place>) {
    match effort {
        Effort::Fade(after, _) => ("fade", Place::At(after), None),
        Effort::Kick(last, _) => ("kick", Place::At(last), None),
        Effort::Crowd(first, _) => ("crowd", Place::At(first), None),
        Effort::Burst(first, _) => ("burst", Place::At(first), None),
        Effort::Ease(from, to, _) => ("ease", from, Some(to)),
        Effort::Push(from, to, _) => ("push", from, Some(to)),
    }
}
