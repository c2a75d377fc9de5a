//! Mail out: composed from rows, handed to the transport by jobs, with the Message-ID that the commit chose.
mod account_notice;
mod acknowledge;
mod alarm;
mod complaint;
mod compose;
mod held;
mod holding;
mod link;
mod notice;
mod reply;
mod review;
mod sender;
mod threaded;
mod transport;

pub use account_notice::send_account_notice;
pub use acknowledge::acknowledge;
pub use alarm::send_alarm;
pub use complaint::send_complaint;
pub use held::tell_of_held;
pub use holding::send_holding;
pub use link::send_link;
pub use notice::send_notice;
pub use reply::{give_up, send_reply};
pub use review::remind_of_review;
pub use transport::{SendError, Transport};
