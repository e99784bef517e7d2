//! The race picker: a field that finds races by what people call them.
//!
//! At first sight it only shows the race of the plan. The part `edit` attaches to its [`RaceEntry`] by [`listen`].

mod entry;
mod listening;
mod picker;
mod race_list;

pub(crate) use entry::RaceEntry;
pub(crate) use listening::listen;

use lapwise_core::messages;
use lapwise_core::present::phrases;

use crate::controls::text_input::{Keyboard, text_input};
use crate::markup::{Element, effect, markup};
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The race, as editable text with a list of races that it may mean.
pub(crate) fn race_field(planner: Planner, entry: RaceEntry) -> Element {
    markup! {
        div class="field race" part="field race" {
            label for="race" { (messages::race()) }
            div class="entry" { (race_input(planner, entry)) }
            (race_hint(planner, entry))
            div class="races" id="races" role="listbox" aria-label=(messages::races()) ref=(entry.list)
                // Browsers make a list that scrolls a stop of the Tab key; this one is gone when its field is left.
                tabindex="-1" hidden="";
        }
    }
}

/// The most characters of a name that is not set smaller to be read whole.
const LONG: usize = 9;

fn race_input(planner: Planner, entry: RaceEntry) -> Element {
    let input = text_input("race", Keyboard::Text)
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "races")
        .attr("aria-expanded", "false")
        .attr("aria-describedby", "race-hint")
        .attr("aria-invalid", "false");
    entry.input.set(&input);
    let shown = input.clone();
    effect(move || {
        let race = phrases::plan_race(&planner.get().plan);
        shown.set_attr("class", if race.len() > LONG { "long" } else { "" });
        entry.input.write(&entry.typed().unwrap_or(race));
    });
    input
}

/// The line below the input: the course, or the reason why what was typed is refused.
fn race_hint(planner: Planner, entry: RaceEntry) -> Element {
    let hint = markup! { p class="hint" id="race-hint" aria-live="off"; };
    let line = hint.clone();
    effect(move || match entry.refusal() {
        // Read aloud each time, also where the same text is refused once more.
        Some(why) => line.announce(&why),
        None => line.set_text(&phrases::course_in_short(&planner.get().plan)),
    });
    hint
}
