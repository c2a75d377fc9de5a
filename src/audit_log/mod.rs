//! The pages of the audit log: looked through by who, what, when and about whom, and taken home as CSV.
mod csv;
mod forms;
pub mod pages;
mod views;

pub use forms::AuditQuery;
