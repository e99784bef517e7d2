//! The option of a list that the arrow keys are on.

/// Returns the option below the active one, round and round; the first where none is active, none in an empty list.
///
/// ```
/// use lapwise_core::present::option_list;
/// assert_eq!(option_list::below(None, 2), Some(0));
/// assert_eq!(option_list::below(Some(0), 2), Some(1));
/// assert_eq!(option_list::below(Some(1), 2), Some(0));
/// assert_eq!(option_list::below(None, 0), None);
/// ```
#[must_use]
pub fn below(active: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(active.filter(|index| *index < last).map_or(0, |index| index + 1))
}

/// Returns the option above the active one, round and round; the last where none is active, none in an empty list.
///
/// ```
/// use lapwise_core::present::option_list;
/// assert_eq!(option_list::above(None, 2), Some(1));
/// assert_eq!(option_list::above(Some(1), 2), Some(0));
/// assert_eq!(option_list::above(Some(0), 2), Some(1));
/// assert_eq!(option_list::above(None, 0), None);
/// ```
#[must_use]
pub fn above(active: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(active.and_then(|index| index.checked_sub(1)).unwrap_or(last))
}
