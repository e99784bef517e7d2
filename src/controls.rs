//! What several features are made of.

pub(crate) mod drawing;
pub(crate) mod field;
pub(crate) mod switch;
