//! What a person sees and touches, a module each.

pub(crate) mod chart;
pub(crate) mod course;
pub(crate) mod embed;
pub(crate) mod files;
pub(crate) mod goal;
pub(crate) mod headline;
pub(crate) mod lap_editor;
pub(crate) mod library;
pub(crate) mod notices;
pub(crate) mod own_plan_button;
pub(crate) mod paper;
pub(crate) mod race;
pub(crate) mod race_day;
pub(crate) mod references;
pub(crate) mod review;
pub(crate) mod sections;
pub(crate) mod shape_editor;
pub(crate) mod share;
pub(crate) mod table;
pub(crate) mod texts;
pub(crate) mod trackside;
