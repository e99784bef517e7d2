//! The shapes to choose from, each with what it does on the plan at hand.

use std::sync::Arc;

use lapwise_core::messages;
use lapwise_core::present::{PacingCard, pacing_cards};

use super::set_shape::set_shape;
use crate::controls::status::Status;
use crate::markup::{Element, Event, markup};
use crate::signals::Memo;
use crate::state::{Origin, Planner};

/// The cards, of which one can be chosen. A shape that the plan does not take is refused in `refusal`.
pub(super) fn cards(planner: Planner, refusal: Status) -> Element {
    let cards = Memo::new(move |_| Arc::new(pacing_cards(&planner.get().plan)));
    markup! {
        div class="cards" role="radiogroup" aria-label=(messages::pacing()) {
            // By index, so that a card keeps the focus while its drawing follows the plan.
            for index in (move || (0..cards.get().len()).collect::<Vec<_>>()) {
                (card(planner, cards, index, refusal))
            }
        }
    }
}

fn card(planner: Planner, cards: Memo<Arc<Vec<PacingCard>>>, index: usize, refusal: Status) -> Element {
    let read = move |text: fn(&PacingCard) -> &str| cards.get().get(index).map(text).unwrap_or_default().to_owned();
    let line = move || read(|card| &card.line);
    let choose = move |event: &Event| {
        let cards = cards.get_untracked();
        // The last card stands for the shape that the plan has, so it is never chosen from another.
        let Some(card) = cards.get(index) else { return };
        let outcome = set_shape(planner, Origin::Choice, Ok(card.shape.clone()));
        if outcome.is_err() {
            check_chosen(event, &cards);
        }
        refusal.report(outcome);
    };
    markup! {
        label class="card" {
            input type="radio" name="pacing"
                prop:checked=(move || cards.get().get(index).is_some_and(|card| card.is_chosen))
                on:change=(move |event| choose(&event));
            svg viewBox=(format!("0 0 {} {}", PacingCard::WIDTH, PacingCard::HEIGHT)) preserveAspectRatio="none"
                aria-hidden="true" {
                path class="below" d=(move || area(&line()));
                path class="even" d=(format!("M0 {}H{}", PacingCard::HEIGHT / 2, PacingCard::WIDTH));
                path class="line" d=(line);
            }
            b { (move || read(|card| &card.name)) }
            span { (move || read(|card| &card.times)) }
        }
    }
}

/// Checks the card of the shape that the plan has, in the place of the one that the browser has checked.
fn check_chosen(event: &Event, cards: &[PacingCard]) {
    let chosen = cards.iter().position(|card| card.is_chosen).map_or(0, |index| index + 1);
    let list = event.target().and_then(|input| input.closest(".cards"));
    if let Some(input) = list.and_then(|list| list.find(&format!(".card:nth-child({chosen}) input"))) {
        input.set_property("checked", &true.into());
    }
}

/// The area below a line.
fn area(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!("{line}V{}H0Z", PacingCard::HEIGHT) }
}
