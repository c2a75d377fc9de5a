//! Everything that is kept of a customer, as a download: JSON, their mails as they came, and their files.
pub mod actions;
mod gather;
mod model;
pub mod store;

pub use model::DataExport;
