//! All SQL that writes what staff keep about customers.
mod fields;
mod merges;
mod notes;

pub use fields::*;
pub use merges::*;
pub use notes::*;
