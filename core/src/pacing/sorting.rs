//! Order without the standard library's sorts, which weigh a kilobyte or two, compressed, for each type they sort.

/// The items by ascending key; equal ones stay in order. Quick where they are nearly in order, as lists here are.
pub fn sorted_by_key<T: Clone, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        let is_last = ordered.last().is_none_or(|last| key(last) <= key(item));
        let place = if is_last { ordered.len() } else { ordered.partition_point(|other| key(other) <= key(item)) };
        ordered.insert(place, item.clone());
    }
    ordered
}

/// The items in ascending order, each once.
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
