//! All SQL that writes what staff keep about customers.
mod fields;
mod notes;

pub use fields::*;
pub use notes::*;
