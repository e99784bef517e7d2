//! The elements that show a plan at first sight: its fields, headline, chart and table.
//!
//! All of this is in the part that every page fetches first. It follows the plan and changes nothing by itself: the
//! part `edit` attaches listeners to it through [`widget_parts::WidgetParts`].

pub(crate) mod activation;
pub(crate) mod chart;
pub(crate) mod goal;
pub(crate) mod headline;
pub(crate) mod race;
pub(crate) mod table;
pub(crate) mod widget_parts;
