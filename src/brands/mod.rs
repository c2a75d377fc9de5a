//! Brands that are served and teams that serve them.
pub mod calendar;
mod model;
pub mod pages;
pub mod policies;
pub mod service;
pub mod store;
mod views;

pub use model::{Brand, NewBrand, Team};
