//! Passkeys (WebAuthn): a key pair that the browser or a phone keeps and unlocks by finger, face or PIN. One of them is
//! enough to sign in: it proves something that one has and something that one is or knows.
mod actions;
mod ceremony;
pub mod pages;
pub mod store;
mod views;

pub use actions::{PasskeyAnswer, prove};
pub use ceremony::Relying;
pub use store::Passkey;
pub use views::{FIELDS, PasskeyButton, button, list};
