//! What people are notified of: a ticket is theirs, someone needs them, a customer answered, something is due.
//!
//! [`tell()`] is the only place that writes a notification, in the transaction of what caused it. Who hears of what is
//! decided there: never those who did it, only those who may work on the ticket, each of one cause once.
mod mention;
mod model;
mod pages;
pub mod store;
mod tell;
mod views;

pub use model::{News, Notification, NotificationKind};
pub use pages::routes;
pub use tell::{Scene, tell};
