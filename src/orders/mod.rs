//! Orders of the shops' customers: pushed by the shop or imported, shown next to the ticket, and facts for answers.
pub mod actions;
mod model;
pub mod pages;
pub mod store;

pub use model::{Item, Order, Pushed, Status};
