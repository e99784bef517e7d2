//! A checkbox with its name and a hint.

use lapwise_core::messages;

use crate::markup::{Element, markup};
use crate::signals::RwSignal;

/// A checkbox that follows `is_checked` and passes what the reader chooses to `set`.
pub(crate) fn checkbox(
    name: &str,
    hint: &str,
    is_checked: impl Fn() -> bool + 'static,
    set: impl Fn(bool) + 'static,
) -> Element {
    markup! {
        label class="check" {
            input type="checkbox" prop:checked=(is_checked) on:change=(move |event| set(event.is_checked()));
            span { (name) small { (hint) } }
        }
    }
}

/// The choice to leave people's names out of what is shared.
pub(crate) fn leave_names_out(is_nameless: RwSignal<bool>) -> Element {
    checkbox(
        messages::leave_names_out(),
        messages::leave_names_out_hint(),
        move || is_nameless.get(),
        move |is_checked| is_nameless.set(is_checked),
    )
}
