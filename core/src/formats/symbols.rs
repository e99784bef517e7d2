//! Numbers with their units in the language in use, and the marks within numbers.

use super::units::TimeUnit;
use crate::locale::{self, Number, Value};
use crate::pacing::LengthUnit;

include!(concat!(env!("OUT_DIR"), "/formats.rs"));
