//! What is stored, how much of it there is, and until when: one table for the operator.
mod model;
mod pages;
mod store;
mod views;

pub use pages::routes;
pub use store::{keep_files, keep_table_sizes, table_sizes};
