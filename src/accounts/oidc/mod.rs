//! Signing in with an `OpenID` provider: staff with that of their employer, customers with that of a brand.
mod actions;
pub mod pages;
mod provider;
pub mod sso;
pub mod store;
mod views;

pub use store::LinkedIdentity;
pub use views::{configured, linked, links};
