//! A second factor: codes of an authenticator app, recovery codes, and the setting that requires one of all staff.
mod actions;
mod app_secret;
pub mod pages;
mod picture;
mod recovery;
pub mod store;
pub(in crate::accounts) mod views;

pub use actions::{
    Arrival, Entered, after_removal, enter, first_codes, forget, limit, must_enrol, reset, told, use_code,
};
pub use store::Factors;
