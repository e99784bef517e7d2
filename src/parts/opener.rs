//! The buttons that open panels.

use super::panel::Panel;
use crate::markup::{Element, Fragment, markup};

/// A button that opens a panel. Whoever listens finds the panel by its id.
pub(crate) fn opener(panel: Panel, content: Fragment) -> Element {
    markup! {
        button type="button" part=(format!("opener {}", panel.word())) aria-controls=(panel.id()) aria-haspopup="dialog" {
            (content)
        }
    }
}
