//! The plan that an answer answers, as text: those of its pairs that differ, `goal~10m50s~locks~`.
//!
//! A pair that the answered plan does not have is written without a value. Keys of other versions are left out.
//! In values, `~` and `%` are escaped.

use crate::formats::{parts, percent, push_separated};
use crate::options::{self, CheckedPlan, Key, Scheduling};
use crate::pacing::Plan;

type Pairs = [(String, String)];

/// Writes the pairs of `base` that differ from `pairs`, in canonical order.
pub(super) fn write(pairs: &Pairs, base: &Plan) -> String {
    let base = options::write(base);
    let mut diff = String::new();
    // The known keys alone: keys of other versions would make every answer longer.
    for key in Key::ALL {
        let key = key.name();
        let (ours, theirs) = (value(pairs, key), value(&base, key));
        if ours != theirs {
            push_separated(&mut diff, "~", key);
            diff.push('~');
            percent::escape(b'~', theirs.unwrap_or_default(), &mut diff);
        }
    }
    diff
}

fn value<'a>(pairs: &'a Pairs, key: &str) -> Option<&'a str> {
    pairs.iter().rev().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
}

/// Reads the plan that the plan of `pairs` answers; none where any of it cannot be read.
pub(super) fn read<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, diff: &str) -> Option<Plan> {
    let mut base: Vec<_> = pairs.map(|(key, value)| (key, value.to_owned())).collect();
    let mut parts = parts(diff, b'~').into_iter();
    while let Some(key) = parts.next() {
        let value = percent::decode(parts.next()?);
        // An empty value says that the answered plan did not have the key.
        base.retain(|(known, _)| *known != key);
        // A key of another version says nothing to this one.
        Key::of(key)?;
        if !value.is_empty() {
            base.push((key, value));
        }
    }
    let pairs = base.iter().map(|(key, value)| (*key, value.as_str()));
    let read = CheckedPlan::read(pairs, Scheduling::OnDemand);
    read.problems.is_empty().then_some(read.plan)
}
