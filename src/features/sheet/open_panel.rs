//! The panel of a widget that is open.

use crate::markup::Element;
use crate::parts::panel::Panel;
use crate::signals::RwSignal;

/// The panel of a widget that is open in its sheet. At most one is. Copies are of the same widget.
#[derive(Clone, Copy)]
pub(super) struct OpenPanel(RwSignal<Option<Panel>>);

impl OpenPanel {
    /// No panel is open.
    pub(super) fn none() -> Self {
        Self(RwSignal::new(None))
    }

    pub(super) fn get(self) -> Option<Panel> {
        self.0.get()
    }

    /// Closes the panel that is open.
    pub(super) fn close(self) {
        self.0.set(None);
    }

    /// Opens the panel of each button in a widget that is clicked.
    ///
    /// One listener for all, since the parts that are fetched later make such buttons too. They name the panel by
    /// `aria-controls`.
    pub(super) fn listen(self, widget: &Element) {
        widget.listen(
            "click",
            Box::new(move |event| {
                let opener = event.target().and_then(|target| target.closest("button[aria-controls]"));
                if let Some(panel) = opener.and_then(|opener| Panel::of_id(&opener.attr_value("aria-controls")?)) {
                    self.0.set(Some(panel));
                }
            }),
        );
    }
}
