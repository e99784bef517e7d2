//! The things a person does with a plan, a module each. No feature names another one.

pub(crate) mod activity;
pub(crate) mod course;
pub(crate) mod embed;
pub(crate) mod files;
pub(crate) mod lap_editor;
pub(crate) mod library;
pub(crate) mod menus;
pub(crate) mod notes;
pub(crate) mod notices;
pub(crate) mod page_plan;
pub(crate) mod paper;
pub(crate) mod race;
pub(crate) mod race_day;
pub(crate) mod references;
pub(crate) mod review;
pub(crate) mod run;
pub(crate) mod sections;
pub(crate) mod shape_editor;
pub(crate) mod share;
pub(crate) mod sheet;
pub(crate) mod trackside;
pub(crate) mod undo;
