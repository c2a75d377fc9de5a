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

/// Staff who lack a required second factor can open no pages but those below this path.
pub const PATH: &str = "/account/second-factor";
