//! The entry functions of the parts that are fetched later.
//!
//! An entry is called through the seam in [`crate::parts::seam`] alone, never by its path: what a path reaches is
//! fetched with the first module.

mod api;
mod edit;
mod panels;
mod race;
