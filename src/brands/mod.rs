//! Brands, and the teams that answer for them.
pub mod addresses;
pub mod calendar;
pub mod customer_pages;
pub mod forms;
pub mod guidance;
pub mod host;
mod known;
pub mod lengths;
pub mod logo;
mod model;
pub mod pages;
pub mod service;
pub mod sla_policies;
pub mod store;
pub mod urgent;
mod views;
pub mod weights;

pub use known::{Around, Brands, Teams, around, brands, teams};
pub use logo::Logo;
pub use model::{Brand, NewBrand, Team};
pub use views::{colour_field, language_fields, options as brand_options};
