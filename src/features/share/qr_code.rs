//! The link as a picture, for the camera of another phone.

use lapwise_core::files::qr::Code;
use lapwise_core::messages;

use super::plan_link::PlanLink;
use crate::markup::{Element, markup};

/// The QR code of the link, black on white in any theme, or a line that says why there is none.
pub(super) fn qr_code(link: PlanLink) -> Element {
    markup! {
        div {
            for code in (move || [Code::of(&link.url())]) {
                (picture(code.as_ref()))
                p class="hint" { (if code.is_some() { messages::qr_hint() } else { messages::qr_too_long() }) }
            }
        }
    }
}

/// The picture of a code; without one it takes no room.
fn picture(code: Option<&Code>) -> Element {
    let side = code.map_or(0, Code::size_with_quiet_zone);
    markup! {
        svg class=(if code.is_some() { "code" } else { "code none" }) role="img" aria-label=(messages::qr_code())
            viewBox=(format!("0 0 {side} {side}"))
        {
            path fill="#000" d=(code.map_or_else(String::new, Code::path));
        }
    }
}
