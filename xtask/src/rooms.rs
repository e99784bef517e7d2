//! `cargo xtask rooms`: who uses whom, measured from the sources, and the rules of the house that can be checked so.
//!
//! An arrow leads from a file to another one whose item it names, in a `use` or in a path, outside tests.
//! `mod` lines and re-exports are no arrows, so a room's face may hand on what stands behind it.
//! Arrows are read from the syntax alone: a method call is none, and what a macro makes is not seen.

mod circles;
mod globals;
mod house;
mod interface;
mod literals;
mod modules;
mod scan;
mod sentences;

use crate::project;
use anyhow::{Result, ensure};
use house::House;
use std::collections::{BTreeMap, BTreeSet};

/// Prints the rooms of every crate and checks the rules.
///
/// # Errors
///
/// Every rule that is broken, with the files and names that break it.
pub(crate) fn rooms() -> Result<()> {
    let root = project::root();
    let house = House::read(&root)?;
    print_rooms(&house);
    let mut faults = faults(&house);
    faults.extend(sentences::faults(&house, &root)?);
    println!();
    for line in &faults {
        println!("  {line}");
    }
    ensure!(faults.is_empty(), "{} rules of the house are broken", faults.len());
    println!(
        "No circle between {} files with {} arrows; no room uses one that it may not; no global outside src/platform; \
         every element by markup, but in the hot files; no sentence outside of the messages.",
        house.files.len(),
        house.arrows.len()
    );
    Ok(())
}

/// The core's rooms, each with those that it may use.
const CORE: [(&str, &[&str]); 11] = [
    ("core/pacing", &[]),
    ("core/editing", &["core/pacing"]),
    ("core/racing", &["core/pacing"]),
    ("core/locale", &[]),
    ("core/formats", &["core/pacing", "core/editing", "core/racing", "core/locale"]),
    ("core/options", &["core/pacing", "core/editing", "core/racing", "core/formats"]),
    ("core/link", &["core/pacing", "core/editing", "core/formats", "core/options"]),
    ("core/library", &["core/pacing", "core/editing", "core/racing", "core/formats", "core/options", "core/link"]),
    ("core/messages", &["core/pacing", "core/editing", "core/racing", "core/locale", "core/formats", "core/options"]),
    (
        "core/present",
        &[
            "core/pacing",
            "core/editing",
            "core/racing",
            "core/locale",
            "core/formats",
            "core/options",
            "core/link",
            "core/library",
            "core/messages",
        ],
    ),
    (
        "core/files",
        &[
            "core/pacing",
            "core/editing",
            "core/racing",
            "core/locale",
            "core/formats",
            "core/options",
            "core/link",
            "core/library",
            "core/messages",
            "core/present",
        ],
    ),
];

/// The widget's rooms, each of which may use those before it. Features are in their place together.
const WIDGET: [&str; 16] = [
    "src/platform",
    "src/signals",
    "src/markup",
    "src/state",
    "src/standalone",
    "src/api",
    "src/controls",
    "src/plan_view",
    "src/parts",
    "src/run_view",
    FEATURES,
    "src/entry",
    "src/panels",
    "src/activate",
    "src/app",
    "src/element",
];

const FEATURES: &str = "src/features";

fn print_rooms(house: &House) {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in &house.files {
        *lines.entry(&file.room).or_default() += file.lines;
    }
    for (from, to) in house.arrows.keys() {
        let (from, to) = (&house.files[*from].room, &house.files[*to].room);
        if from != to {
            uses.entry(from).or_default().insert(to);
        }
    }
    println!("{:<28} {:>6}  uses", "room", "lines");
    for (room, lines) in lines {
        let used = uses.get(room).into_iter().flatten().copied().collect::<Vec<_>>();
        println!("{room:<28} {lines:>6}  {}", used.join(", "));
    }
}

fn faults(house: &House) -> Vec<String> {
    let mut faults = circles::circles(house);
    for ((from, to), names) in &house.arrows {
        let (from, to) = (&house.files[*from], &house.files[*to]);
        let names = names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        if let Some(rule) = broken_rule(&from.room, &to.room) {
            faults.push(format!("{rule}: {} uses {} ({names})", from.path, to.path));
        }
    }
    faults.extend(globals::outside_the_platform(house));
    faults.extend(interface::faults(house));
    faults
}

/// The rule that an arrow between two rooms breaks.
fn broken_rule(from: &str, to: &str) -> Option<&'static str> {
    if from == to {
        return None;
    }
    if let Some((_, may_use)) = CORE.iter().find(|(room, _)| *room == from) {
        return (!may_use.contains(&to)).then_some("a room of the core uses one that is not below it");
    }
    let is_feature = |room: &str| room.starts_with(FEATURES);
    // Features share a place, so the table would refuse this too, but with a vaguer rule.
    if is_feature(from) && is_feature(to) {
        return Some("a feature imports another");
    }
    // A room that is not in the table has no place yet, and may use nothing of the widget.
    let place = |room: &str| WIDGET.iter().position(|known| *known == room || is_feature(room) && *known == FEATURES);
    let is_above = place(to) >= place(from);
    (to.starts_with("src/") && is_above).then_some("a room of the widget uses one that is not below it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_use_what_is_below_them() {
        assert_eq!(broken_rule("core/files", "core/present"), None);
        assert_eq!(broken_rule("core/pacing", "core/pacing"), None);
        assert_eq!(broken_rule("src/features/share", "src/controls"), None);
        assert!(broken_rule("core/pacing", "core/formats").is_some());
        assert!(broken_rule("core/present", "core/files").is_some());
        assert!(broken_rule("src/features/share", "src/features/library").is_some());
        assert_eq!(broken_rule("src/features/lap_editor", "src/plan_view"), None);
        assert_eq!(broken_rule("src/entry", "src/features/share"), None);
        assert!(broken_rule("src/plan_view", "src/features/lap_editor").is_some());
        assert!(broken_rule("src/state", "src/controls").is_some());
        assert!(broken_rule("src/platform", "src/state").is_some());
        assert!(broken_rule("src/new_room", "src/state").is_some());
    }

    #[test]
    fn every_room_of_the_core_stands_in_the_table_once() {
        let rooms: BTreeSet<&str> = CORE.iter().map(|(room, _)| *room).collect();
        assert_eq!(rooms.len(), CORE.len());
        for (room, may_use) in CORE {
            assert!(!may_use.contains(&room));
            assert!(may_use.iter().all(|used| rooms.contains(used)), "{room}");
        }
    }
}
