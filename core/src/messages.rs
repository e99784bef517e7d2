//! Every sentence and label that a person reads, as one function each with named parameters.
//!
//! The functions are made from `locales/en.ftl` when the core is built, and say the message in the language in use.
//! A message is whole: what it takes is a number, a name, or a time, distance or pace that [`formats`](crate::formats)
//! has written. It chooses by a number (one or several) or by a small enum.
//! Nothing here looks into a plan: [`present`](crate::present) picks the message and fills it in.

mod choices;

pub use choices::{CountedLaps, FixedParts, LapUnit, LapWord, LapsTold, PlaceWord, StartTold};

use crate::formats::Wanted;
use crate::formats::races::Group;
use crate::locale::{self, Number, Value};
use crate::options::Key;
use crate::pacing::{Aim, By, NamedRace, PartEdge, RaceName, ShapeKind, Surface, Units};
use crate::racing::GoalName;
use core::cmp::Ordering;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
