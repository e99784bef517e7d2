//! The time of a half, which sets the trend.

use lapwise_core::editing::Half;
use lapwise_core::messages;
use lapwise_core::present::{phrases, typed};

use super::set_shape::set_shape;
use crate::controls::field::{Field, fixed};
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment};
use crate::state::{Origin, Planner};

/// The field of the time of a half.
pub(super) fn half_field(planner: Planner, half: Half) -> Element {
    let (id, label) = match half {
        Half::First => ("first-half", messages::first_half()),
        Half::Second => ("second-half", messages::second_half()),
    };
    let accept = move |text: &str| {
        let shape = typed::half(text, half, &planner.get_untracked().plan)?;
        set_shape(planner, Origin::Typing, Ok(shape))
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || phrases::half_time(half, &planner.get().schedule)),
        hint: fixed(""),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}
