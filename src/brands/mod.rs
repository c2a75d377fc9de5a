//! Brands that are served and teams that serve them.
mod model;
pub mod pages;
pub mod store;
mod views;

pub use model::{Brand, NewBrand, Team};
