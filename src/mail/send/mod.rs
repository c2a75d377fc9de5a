//! Mail out: composed from rows, handed to the transport by jobs, with the Message-ID that the commit chose.
mod acknowledge;
mod alarm;
mod compose;
mod link;
mod reply;
mod transport;

pub use acknowledge::acknowledge;
pub use alarm::send_alarm;
pub use link::send_link;
pub use reply::{give_up, send_reply};
pub use transport::{SendError, Transport};
