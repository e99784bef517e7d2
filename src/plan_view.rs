//! The elements that show a plan at first sight: its fields, headline, chart and table.
//!
//! What is shown is in the first module. It follows the plan and changes nothing by itself: the part `edit` attaches
//! listeners to it through [`widget_parts::WidgetParts`]. Those of the race, the readers of goal and pace, and what
//! speaks the headline are here too, beside what they listen to or follow, and are fetched with that part.

pub(crate) mod activation;
pub(crate) mod chart;
pub(crate) mod goal;
pub(crate) mod headline;
pub(crate) mod race;
pub(crate) mod table;
pub(crate) mod widget_parts;
