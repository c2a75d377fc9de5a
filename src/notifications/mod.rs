//! What people are notified of: a ticket is theirs, someone needs them, a customer answered, something is due.
//!
//! [`tell()`] is the only place that writes a notification, in the transaction of what caused it. Who hears of what is
//! decided there: never those who did it, only those who may work on the ticket, each of one cause once.
mod forms;
mod mention;
mod model;
mod pages;
pub mod push;
mod quiet;
mod settings;
mod settings_pages;
mod settings_views;
pub mod store;
mod tell;
mod views;
mod words;

pub use model::{Deadline, News, Notification, NotificationKind};
pub use settings::{MailWay, NotificationSettings};
pub use tell::{Scene, is_mailed_by_policy, tell};
pub use words::what;

use crate::web::doors::Doors;

/// Where one chooses how to be notified.
pub const SETTINGS: &str = "/account/notifications";

pub fn routes(doors: &mut Doors) {
    doors.configure(pages::routes).configure(settings_pages::routes).configure(push::routes);
}
