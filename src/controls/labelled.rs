//! An input in the frame of a field, with its label above.

use crate::markup::{Element, markup};

/// An input of an id, in the frame of a field.
pub(crate) fn labelled(id: &str, label: &str, input: &Element) -> Element {
    markup! {
        div class="field" {
            label for=(id) { (label) }
            div class="entry" { (input) }
        }
    }
}
