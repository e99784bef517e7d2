//! The changes of a plan that was sent back.

use lapwise_core::library::compare::{Item, Selection};
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::review::{Answered, ReviewLine};

use super::answer_button::answer_button;
use super::reviewed_plan::ReviewedPlan;
use crate::controls::comparison_table::comparison_table;
use crate::controls::status::Status;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::signals::StoredValue;

/// The changes since `base`, and the buttons that accept them.
pub(super) fn changes(reviewed: ReviewedPlan, base: &Plan) -> Fragment {
    let received = reviewed.received();
    let answered = Answered::new(received.own.as_ref(), base, &received.plan);
    let ticked = Ticked(StoredValue::new(Vec::new()));
    let status = Status::new();
    fragment! {
        h3 { (messages::what_changed()) }
        ul class="choices" { for line in (answered.lines()) { (review_line(line, ticked)) } }
        div class="chips" {
            (answer_button(reviewed, messages::accept_ticked(), move || status.report(accept_ticked(reviewed, ticked))))
        }
        (status.line())
        (lap_table(&answered))
        div class="chips answers" {
            (answer_button(reviewed, messages::back_to_my_plan(), move || reviewed.keep_own()))
            (accept_all(reviewed, status))
        }
    }
}

fn accept_all(reviewed: ReviewedPlan, status: Status) -> Element {
    let accept = move || status.report(reviewed.accept(Selection::All));
    answer_button(reviewed, messages::accept_all(), accept).class("primary")
}

/// The changes that are ticked. Nothing on screen follows them.
#[derive(Clone, Copy)]
struct Ticked(StoredValue<Vec<Item>>);

impl Ticked {
    fn set(self, item: Item, is_ticked: bool) {
        self.0.update_value(|items| {
            items.retain(|known| *known != item);
            if is_ticked {
                items.push(item);
            }
        });
    }
}

fn accept_ticked(reviewed: ReviewedPlan, ticked: Ticked) -> Result<(), String> {
    let items = ticked.0.get_value();
    if items.is_empty() {
        return Err(messages::tick_first().to_owned());
    }
    reviewed.accept(Selection::These(&items))
}

/// A change: the other's to be chosen, the reader's own to be seen.
fn review_line(line: ReviewLine, ticked: Ticked) -> Element {
    match line {
        ReviewLine::Mine(change) => markup! { li { (change) } },
        ReviewLine::Theirs { item, change, conflict } => markup! {
            li {
                label class="check" {
                    input type="checkbox" on:change=(move |event| ticked.set(item, event.is_checked()));
                    span { (change) }
                    (conflict.map(|conflict| markup! { small class="conflict" { (conflict) } }))
                }
            }
        },
    }
}

/// Every lap that is another one: what it was, what it is, and how it came to be so.
fn lap_table(answered: &Answered<'_>) -> Element {
    let headings =
        [messages::mark(), messages::before_column(), messages::now_column(), messages::difference_column(), ""];
    comparison_table(messages::changed_times(), headings, answered.lap_rows())
}
