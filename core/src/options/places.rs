//! The values of `stops`, `sections` and `cues`: lists of what has a place.

use super::error::OptionError;
use super::items::{List, each_item, not_an, read_exact_place, read_stretch, write_exact_place};
use super::plain::{LONGEST_LINES, LONGEST_NAME, cut, plain};
use super::value::ReadResult;
use crate::formats::{canonical, parts, percent, push_separated, split_once, strict};
use crate::pacing::{Cue, Plan, Section, Stop};

pub(super) fn read_stops(text: &str, plan: &mut Plan) -> ReadResult<()> {
    each_item(text, &mut |item| {
        let (at, time) = split_once(item, b'-').ok_or_else(|| not_an(item))?;
        plan.stops.push(Stop { at: strict::length(at)?, time: strict::time(time, None)? });
        Ok(())
    })
}

pub(super) fn write_stops(plan: &Plan) -> String {
    let mut list = List::default();
    for stop in &plan.stops {
        list.item(&canonical::length(stop.at));
        list.part(canonical::time(stop.time));
    }
    list.0
}

pub(super) fn read_sections(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let mut room = LONGEST_LINES;
    each_item(text, &mut |item| {
        let refused = || not_an(item);
        let (from, rest) = split_once(item, b'-').ok_or_else(refused)?;
        let (to, name) = split_once(rest, b'-').ok_or_else(refused)?;
        let (from, to) = read_stretch(from, to, plan.distance)?;
        if from >= to {
            return Err(refused());
        }
        plan.sections.push(Section { from, to, name: line(name, &mut room)? });
        Ok(())
    })
}

pub(super) fn write_sections(plan: &Plan) -> String {
    let mut list = List::default();
    for section in &plan.sections {
        list.item(&write_exact_place(section.from, plan.distance));
        list.part(write_exact_place(section.to, plan.distance));
        // The name is the last part, so a `-` in it ends nothing.
        list.part(escape(&section.name));
    }
    list.0
}

pub(super) fn read_cues(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let mut room = LONGEST_LINES;
    each_item(text, &mut |item| {
        let (at, text) = split_once(item, b'-').ok_or_else(|| not_an(item))?;
        plan.cues.push(Cue { at: read_exact_place(at, plan.distance)?, line: line(text, &mut room)? });
        Ok(())
    })
}

pub(super) fn write_cues(plan: &Plan) -> String {
    let mut list = List::default();
    for cue in &plan.cues {
        list.item(&write_exact_place(cue.at, plan.distance));
        list.part(escape(&cue.line));
    }
    list.0
}

pub(super) fn read_decide(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let at = read_exact_place(text, plan.distance)?;
    // At the start or the finish there is nothing to decide. A place beyond it waits for a longer race, as cues do.
    if at.is_zero() || at == plan.distance {
        return Err(not_an(text));
    }
    plan.decide = Some(at);
    Ok(())
}

pub(super) fn write_decide(plan: &Plan) -> String {
    let on_the_way = plan.decide.filter(|at| *at != plan.distance);
    on_the_way.map_or_else(String::new, canonical::length)
}

/// Reads a short text without line breaks, for which there is room. `%5F` stands for `_`, since `_` ends an item.
fn line(text: &str, room: &mut usize) -> ReadResult<String> {
    let mut line = String::new();
    // Decoded first, since an escape may stand for a control character.
    for part in parts(&plain(&percent::decode(text)), b'\n') {
        push_separated(&mut line, " ", part);
    }
    cut(&mut line, LONGEST_NAME)?;
    *room = room.checked_sub(line.chars().count()).ok_or(OptionError::TooLong(LONGEST_LINES))?;
    Ok(line)
}

/// A text in which the character that would end an item is escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    percent::escape(b'_', text, &mut escaped);
    escaped
}
