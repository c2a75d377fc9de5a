//! A question that waits for its proof.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{BrandId, LinkId, PendingId, TicketId};
use crate::plain;
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

impl Pending {
    /// Are these the same words of the same person? They may have been written on another page of the shop.
    pub fn says_the_same_as(&self, other: &NewPending) -> bool {
        self.brand_id == other.brand_id
            && self.ticket_id == other.ticket_id
            && self.address == other.address
            && self.name == plain::line(&other.name)
            && self.subject == plain::line(&other.subject)
            && self.body == other.body
            && self.topic == other.topic
            && self.order_number == other.order_number
    }
}

impl From<&Pending> for NewPending {
    fn from(kept: &Pending) -> Self {
        Self {
            brand_id: kept.brand_id,
            ticket_id: kept.ticket_id,
            address: kept.address.clone(),
            name: kept.name.clone(),
            subject: kept.subject.clone(),
            body: kept.body.clone(),
            page: kept.page.clone(),
            topic: kept.topic.clone(),
            order_number: kept.order_number.clone(),
            idempotency_key: kept.idempotency_key.clone(),
        }
    }
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
