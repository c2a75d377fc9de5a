//! What a customer thinks of the answers on a ticket: good or not, and a word.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::schema::ratings;

/// The rating of a ticket; a new one replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
pub struct Rating {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub is_good: bool,
    pub words: String,
    /// Who answered last.
    pub agent_id: Option<AccountId>,
    pub at: Time,
}
