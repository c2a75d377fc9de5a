//! A ticket is spam, or is not spam after all.
use super::perform::perform;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::Ticket;
use crate::tickets::store::Moment;
use crate::tickets::transition::Event;

/// What began it was not a contact.
pub fn mark_spam(conn: &mut Conn, moment: Moment, ticket: &Ticket) -> Result<()> {
    perform(conn, moment, ticket, Event::SpamMarked).map(|_ticket| ())
}

/// It is not spam, and its sender has been waiting since the turn began.
pub fn unmark_spam(conn: &mut Conn, moment: Moment, ticket: &Ticket) -> Result<()> {
    perform(conn, moment, ticket, Event::SpamUnmarked).map(|_ticket| ())
}
