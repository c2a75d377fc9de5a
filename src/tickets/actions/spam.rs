//! No one wanted a ticket, or somebody did after all.
use super::perform::perform;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::Ticket;
use crate::tickets::store::Moment;
use crate::tickets::transition::Event;

/// What began it was no contact.
pub fn mark_spam(conn: &mut Conn, moment: Moment, ticket: &Ticket) -> Result<()> {
    perform(conn, moment, ticket, Event::SpamMarked).map(|_ticket| ())
}

/// It was wanted, and its sender has been waiting since the turn began.
pub fn unmark_spam(conn: &mut Conn, moment: Moment, ticket: &Ticket) -> Result<()> {
    perform(conn, moment, ticket, Event::SpamUnmarked).map(|_ticket| ())
}
