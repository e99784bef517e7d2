//! The list of races that a text may mean.

use lapwise_core::formats::races::{self, Found, Neighbours};
use lapwise_core::messages;
use lapwise_core::present::phrases;

use super::entry::option_id;
use super::picker::RacePicker;
use crate::markup::{Element, Fragment, effect, fragment, markup};

/// The options, in their groups.
pub(super) fn race_options(picker: RacePicker) -> Fragment {
    let options = fragment! {
        for group in (move || races::in_groups(picker.entry.found.get())) {
            (race_group(picker, group))
        }
    };
    // After the options, so that the one to scroll to is there.
    effect(move || scroll_to_active(picker));
    options
}

fn race_group(picker: RacePicker, Neighbours { group, races }: Neighbours) -> Element {
    let name = messages::group(group);
    markup! {
        div role="group" aria-label=(name) {
            span class="group" aria-hidden="true" { (name) }
            for (index, found) in (races) {
                (race_option(picker, index, found))
            }
        }
    }
}

fn race_option(picker: RacePicker, index: usize, found: Found) -> Element {
    markup! {
        div id=(option_id(index)) role="option" aria-selected=(move || picker.entry.active.get() == Some(index))
            on:click=(move |_| picker.choose(found.event)) {
            span class="option" {
                b { (phrases::race_name(found.event)) } " "
                small { (phrases::race_hint(&found)) }
            }
        }
    }
}

/// Brings the option that the arrow keys are on into sight.
fn scroll_to_active(picker: RacePicker) {
    if let Some(index) = picker.entry.active.get()
        && let Some(list) = picker.entry.list.get()
        && let Some(option) = list.find(&format!("#{}", option_id(index)))
    {
        list.scroll_inside_to(&option);
    }
}
