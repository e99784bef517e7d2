//! Every sentence that a person reads, as a function with named parameters.

pub mod en;
mod words;

pub use words::*;
