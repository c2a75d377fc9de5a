//! What was written before it was proven who wrote: it is kept for three days, and is no ticket until then.
//!
//! Two secrets lead to it, and of both only the hash is stored: the token in the address bar of the browser in which it
//! was written, and the link in the mail that proves the address.
pub mod actions;
mod model;
pub mod store;

pub use model::{NewPending, Pending};
