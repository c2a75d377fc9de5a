//! What the page of notifications shows.
use super::model::Notification;
use super::store::NotifiedTicket;
use crate::brands::Around;
use crate::ids::NotificationId;

/// What the page shows.
pub(super) struct Shown {
    pub rows: Vec<(Notification, NotifiedTicket)>,
    pub around: Around,
    /// The newest of all, if it is on this page.
    pub newest: Option<NotificationId>,
    /// The last one that was looked at, if there are more.
    pub next: Option<NotificationId>,
}
