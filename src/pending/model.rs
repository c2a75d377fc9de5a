//! A question that waits for its proof.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{BrandId, LinkId, PendingId, TicketId};
use crate::schema::pending_tickets;

/// What was written, and by whom, as they say.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = pending_tickets)]
pub struct Pending {
    pub id: PendingId,
    pub brand_id: BrandId,
    /// The link that was mailed to the address.
    pub link_id: Option<LinkId>,
    /// The ticket that it continues; none: it begins one.
    pub ticket_id: Option<TicketId>,
    /// Folded; empty if a session ended before it was sent.
    pub address: String,
    pub name: String,
    pub subject: String,
    pub body: String,
    pub page: String,
    pub topic: String,
    pub order_number: String,
    pub idempotency_key: String,
    pub expires_at: Time,
}

/// The same before it is stored.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = pending_tickets)]
pub struct NewPending {
    pub brand_id: BrandId,
    pub ticket_id: Option<TicketId>,
    pub address: String,
    pub name: String,
    pub subject: String,
    pub body: String,
    pub page: String,
    pub topic: String,
    pub order_number: String,
    pub idempotency_key: String,
}
