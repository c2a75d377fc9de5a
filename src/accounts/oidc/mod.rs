//! Signing in by an `OpenID` provider: staff by the one of their employer, customers by the one of a brand.
mod actions;
pub mod pages;
mod provider;
pub mod sso;
pub mod store;
mod views;

pub use store::LinkedIdentity;
pub use views::{configured, linked, links};
