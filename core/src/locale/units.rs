//! Symbols of units and the decimal mark.

use crate::locale;

include!(concat!(env!("OUT_DIR"), "/units.rs"));
