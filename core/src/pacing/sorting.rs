//! Sorting by insertion, for lists that are nearly in order.
//!
//! The standard library's sorts add one or two kilobytes, compressed, to the WebAssembly module for each type that is
//! sorted.

/// The items by ascending key; equal ones stay in order. Quadratic at worst, linear where they are in order already.
///
/// ```
/// use lapwise_core::pacing::sorted_by_key;
/// assert_eq!(sorted_by_key(&["km", "m", "mi"], |unit| unit.len()), ["m", "km", "mi"]);
/// ```
#[must_use]
pub fn sorted_by_key<T: Clone, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        // The common case costs one comparison: the item belongs at the end.
        let is_last = ordered.last().is_none_or(|last| key(last) <= key(item));
        let place = if is_last { ordered.len() } else { ordered.partition_point(|other| key(other) <= key(item)) };
        ordered.insert(place, item.clone());
    }
    ordered
}

/// The items in ascending order, each once.
///
/// ```
/// use lapwise_core::pacing::sorted_unique;
/// assert_eq!(sorted_unique(&[3, 1, 3, 2]), [1, 2, 3]);
/// ```
#[must_use]
pub fn sorted_unique<T: Copy + Ord>(items: &[T]) -> Vec<T> {
    let mut sorted = sorted_by_key(items, |item| *item);
    sorted.dedup();
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_in_order() {
        let items = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let letters: String = sorted_by_key(&items, |item| item.0).into_iter().map(|item| item.1).collect();
        assert_eq!(letters, "bedac");
    }
}
