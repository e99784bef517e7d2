//! Circles: files that use each other in a loop.

use super::house::House;

/// A line for each circle: its files, and what ties them.
pub(super) fn circles(house: &House) -> Vec<String> {
    let used: Vec<Vec<usize>> = (0..house.files.len())
        .map(|file| house.arrows.keys().filter(|(from, _)| *from == file).map(|(_, to)| *to).collect())
        .collect();
    let reached: Vec<Vec<bool>> = (0..used.len()).map(|file| reached_from(file, &used)).collect();
    let mut told = vec![false; used.len()];
    let mut circles = Vec::new();
    for file in 0..used.len() {
        // The other files of a told circle would tell it again.
        if told[file] || !reached[file][file] {
            continue;
        }
        // An earlier file of this circle would have told it, so none is left out.
        let ring: Vec<usize> =
            (file..used.len()).filter(|other| reached[file][*other] && reached[*other][file]).collect();
        let mut line = format!("a circle of {} files:", ring.len());
        for ((from, to), names) in &house.arrows {
            if ring.contains(from) && ring.contains(to) {
                let names = names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
                line += &format!("\n    {} -> {} ({names})", house.files[*from].path, house.files[*to].path);
            }
        }
        for other in ring {
            told[other] = true;
        }
        circles.push(line);
    }
    circles
}

/// The files that the arrows lead to from one, which is among them only where they lead back.
fn reached_from(file: usize, used: &[Vec<usize>]) -> Vec<bool> {
    let mut reached = vec![false; used.len()];
    let mut open = used[file].clone();
    while let Some(next) = open.pop() {
        if !reached[next] {
            reached[next] = true;
            open.extend(&used[next]);
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::house::File;
    use std::collections::{BTreeMap, BTreeSet};

    fn house(arrows: &[(usize, usize)]) -> House {
        let file = |name: &str| File { path: name.to_owned(), room: name.to_owned(), lines: 0, text: String::new() };
        let arrows: BTreeMap<_, _> = arrows.iter().map(|arrow| (*arrow, BTreeSet::from(["X".to_owned()]))).collect();
        House { files: ["a", "b", "c", "d"].map(file).into(), arrows }
    }

    #[test]
    fn a_loop_is_told_once_with_what_ties_it() {
        let told = circles(&house(&[(0, 1), (1, 2), (2, 1), (2, 3)]));
        assert_eq!(told, ["a circle of 2 files:\n    b -> c (X)\n    c -> b (X)"]);
    }

    #[test]
    fn arrows_that_only_lead_down_are_no_circle() {
        assert!(circles(&house(&[(0, 1), (0, 2), (1, 3), (2, 3)])).is_empty());
    }
}
