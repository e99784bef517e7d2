//! Every sentence and label that a person reads, as one function each with named parameters.
//!
//! A message is whole: what it takes is a number, a name, or a time, distance or pace that [`formats`](crate::formats)
//! has written. It chooses by a number (one or several) or by a small enum, and calls nothing but its own terms.
//! Nothing here looks into a plan: [`present`](crate::present) picks the message and fills it in.

mod chart;
mod editing;
mod embed;
mod export;
mod fields;
mod headline;
mod library;
mod links;
mod notices;
mod options;
mod panels;
mod paper;
mod plans;
mod race_day;
mod races;
mod references;
mod review;
mod sections;
mod shape;
mod sharing;
mod spoken;
mod table;
mod trackside;
mod values;

pub use chart::*;
pub use editing::*;
pub use embed::*;
pub use export::*;
pub use fields::*;
pub use headline::*;
pub use library::*;
pub use links::*;
pub use notices::*;
pub use options::*;
pub use panels::*;
pub use paper::*;
pub use plans::*;
pub use race_day::*;
pub use races::*;
pub use references::*;
pub use review::*;
pub use sections::*;
pub use shape::*;
pub use sharing::*;
pub use spoken::*;
pub use table::*;
pub use trackside::*;
pub use values::*;
