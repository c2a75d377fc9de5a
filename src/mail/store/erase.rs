//! SQL that removes a sender from the ledger; the row stays, so that the mail is not read again.
use diesel::prelude::*;

use super::Fate;
use super::ledger::NAMED;
use crate::db::{Conn, raw_condition};
use crate::error::Result;
use crate::ids::{MailId, TicketId};
use crate::schema::{acknowledgements, blocks, mails, refused_mails, undeliverable};
use crate::status;

/// Ids in one statement: databases limit their number.
const AT_ONCE: usize = 500;

/// Mails from these addresses, if their sender is known.
pub fn mails_from(conn: &mut Conn, addresses: &[String]) -> Result<Vec<MailId>> {
    Ok(mails::table
        .filter(raw_condition(NAMED))
        .filter(mails::sender.eq_any(addresses))
        .select(mails::id)
        .load(conn)?)
}

/// A mail, and those that brought the same message to these tickets once more.
pub fn copies_of(conn: &mut Conn, id: MailId, on: &[TicketId]) -> Result<Vec<MailId>> {
    let own: Option<String> = mails::table.find(id).select(mails::message_id).first(conn).optional()?.flatten();
    let mut found = vec![id];
    if let Some(own) = own {
        let same = mails::table.filter(mails::message_id.eq(own)).filter(mails::id.ne(id));
        found.extend(same.filter(mails::ticket_id.eq_any(on)).select(mails::id).load::<MailId>(conn)?);
    }
    Ok(found)
}

/// Empties rows of the ledger. Returns the blobs of the raw mails.
pub fn empty_mails(conn: &mut Conn, of: &[MailId]) -> Result<Vec<String>> {
    let mut blobs = Vec::new();
    for some in of.chunks(AT_ONCE) {
        super::forget_words(conn, some)?;
        blobs.extend(mails::table.filter(mails::id.eq_any(some)).select(mails::raw).load::<String>(conn)?);
        diesel::update(mails::table.filter(mails::id.eq_any(some)))
            .set((
                mails::sender.eq(""),
                mails::subject.eq(""),
                mails::reason.eq(""),
                mails::left_out.eq(""),
                mails::cause.eq(""),
                mails::message_id.eq(None::<String>),
                mails::state.eq(Fate::Expired),
            ))
            .execute(conn)?;
    }
    Ok(blobs)
}

/// Deletes what is stored about addresses: that they accept no mail, were acknowledged, are blocked.
pub fn forget_addresses(conn: &mut Conn, addresses: &[String]) -> Result<()> {
    diesel::delete(undeliverable::table.filter(undeliverable::address.eq_any(addresses))).execute(conn)?;
    diesel::delete(acknowledgements::table.filter(acknowledgements::address.eq_any(addresses))).execute(conn)?;
    diesel::delete(refused_mails::table.filter(refused_mails::recipient.eq_any(addresses))).execute(conn)?;
    diesel::delete(blocks::table.filter(blocks::pattern.eq_any(addresses))).execute(conn)?;
    status::store::forget(conn, addresses)
}
