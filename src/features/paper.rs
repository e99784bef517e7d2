//! The plan on paper: a wrist band, a page with its chart, or a pace chart.
//!
//! Sheets are laid out by [`lapwise_core::present::sheet`]; this panel asks for one, shows its first page and prints
//! them all.

mod pace_chart_fields;
mod page;
mod preview;
mod printing;
mod settings;

use lapwise_core::messages;

use crate::controls::status::Status;
use crate::controls::switch::value_switch;
use crate::markup::{ElementRef, Fragment, fragment};
use crate::state::Planner;
use pace_chart_fields::pace_chart_fields;
use preview::preview;
use printing::print;
use settings::{SheetKind, SheetSettings, sheets};

#[cfg(test)]
mod tests;

/// The choice of a sheet, the button that prints it, and its preview.
pub(crate) fn paper_panel(planner: Planner) -> Fragment {
    let (settings, status) = (SheetSettings::new(planner), Status::new());
    let printed_from = ElementRef::new();
    fragment! {
        (value_switch(messages::sheet(), &sheets(), settings.kind))
        div class="grid" {
            if (move || settings.kind.get() == SheetKind::PaceChart) { (pace_chart_fields(settings)) }
        }
        (status.line())
        button type="button" on:click=(move |_| print(settings, status, printed_from)) { (messages::print_this()) }
        (preview(settings, status))
        div ref=(printed_from);
    }
}
