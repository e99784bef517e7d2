//! Decides which modules are joined to one file, of those that several parts share.
//!
//! The splitter makes a module for each set of parts that share something. Each by itself, they are dozens of small
//! files; all in one, each part fetches much that it does not need. So two are joined where that costs the parts fewer
//! bytes than a file more.

use std::collections::BTreeSet;

/// Modules of one file, and the parts that fetch it.
pub(crate) struct Group {
    pub(crate) parts: BTreeSet<String>,
    pub(crate) modules: Vec<Vec<u8>>,
}

/// The bytes, before compression, that a further file costs a part that fetches it: its own types and imports, what
/// compresses worse by itself, and the request.
const FILE_BYTES: usize = 8_000;

/// Joins groups until none of them is better joined to another one.
pub(crate) fn joined(mut groups: Vec<Group>) -> Vec<Group> {
    while let Some((first, second)) = best_pair(&groups) {
        let Group { parts, modules } = groups.remove(second);
        if let Some(group) = groups.get_mut(first) {
            group.parts.extend(parts);
            group.modules.extend(modules);
        }
    }
    groups
}

/// The places of the two groups that are best joined, the first one before the second.
fn best_pair(groups: &[Group]) -> Option<(usize, usize)> {
    let later = |(place, group)| groups.iter().enumerate().skip(place + 1).map(move |other| ((place, group), other));
    let pairs = groups.iter().enumerate().flat_map(later);
    let gains = pairs.filter_map(|((first, group), (second, other))| Some((group.gain(other)?, (first, second))));
    // Of equal ones the first, so that every build is alike.
    gains.reduce(|best, pair| if pair.0 > best.0 { pair } else { best }).map(|(_, pair)| pair)
}

impl Group {
    fn size(&self) -> usize {
        self.modules.iter().map(Vec::len).sum()
    }

    /// The bytes that all parts together save where this group is joined to another; none where they save nothing.
    fn gain(&self, other: &Self) -> Option<usize> {
        let saved = FILE_BYTES * self.parts.intersection(&other.parts).count();
        let in_vain = self.size() * other.parts.difference(&self.parts).count()
            + other.size() * self.parts.difference(&other.parts).count();
        saved.checked_sub(in_vain).filter(|gain| *gain > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(parts: &str, size: usize) -> Group {
        Group { parts: parts.split(' ').map(str::to_owned).collect(), modules: vec![vec![0; size]] }
    }

    fn parts_and_sizes(groups: &[Group]) -> Vec<(String, usize)> {
        let parts = |group: &Group| group.parts.iter().cloned().collect::<Vec<_>>().join(" ");
        groups.iter().map(|group| (parts(group), group.size())).collect()
    }

    #[test]
    fn what_the_same_parts_need_is_one_file() {
        let groups =
            joined(vec![group("paper race", 90_000), group("paper share", 90_000), group("paper race", 90_000)]);
        assert_eq!(parts_and_sizes(&groups), [("paper race".to_owned(), 180_000), ("paper share".to_owned(), 90_000),]);
    }

    #[test]
    fn a_part_fetches_a_little_in_vain_rather_than_a_further_file() {
        let groups =
            joined(vec![group("paper race share", 90_000), group("paper race", 500), group("details paper", 900)]);
        assert_eq!(
            parts_and_sizes(&groups),
            [("paper race share".to_owned(), 90_500), ("details paper".to_owned(), 900),]
        );
    }

    #[test]
    fn groups_without_a_part_in_common_stay_apart() {
        let groups = joined(vec![group("paper race", 1), group("details share", 1)]);
        assert_eq!(parts_and_sizes(&groups).len(), 2);
    }
}
