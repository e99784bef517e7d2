//! Controls: what several features are made of.
//!
//! They are built with `markup`, and read and change plans through `state`. None of them knows a feature.

pub(crate) mod chart_drawing;
pub(crate) mod checkbox;
pub(crate) mod comparison_table;
pub(crate) mod drawing;
pub(crate) mod expected_times;
pub(crate) mod field;
pub(crate) mod kept_run;
pub(crate) mod labelled;
pub(crate) mod painting;
pub(crate) mod plan_text;
pub(crate) mod range;
pub(crate) mod scroll;
pub(crate) mod select;
pub(crate) mod share_run;
pub(crate) mod status;
pub(crate) mod switch;
pub(crate) mod text_input;
pub(crate) mod undo;
pub(crate) mod written_input;
