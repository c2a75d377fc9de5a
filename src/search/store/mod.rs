//! All SQL of the search: what has changed, the texts that are indexed, and saved searches.
mod changes;
mod saved;
mod texts;

pub use changes::*;
pub use saved::*;
pub use texts::*;
