//! The characters and words of encoded messages, as the crate `lapwise-ftl` writes them.

include!(concat!(env!("OUT_DIR"), "/encoding.rs"));
