//! SQL of the mails taken from a server's folder, and of the reconciliations that compare the two.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, raw_condition};
use crate::error::Result;
use crate::ids::{MailId, MailboxId};
use crate::on_backend;
use crate::schema::{fetched, mailboxes, mails, reconciliations};

use super::ledger::UNDELIVERED;
use super::{Fate, Mailbox};

/// A mail of a folder that we have processed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct TakenMail {
    pub uid: i64,
    /// As the server said; some guess.
    pub size: i64,
    /// `None`: older than the mails that the mailbox was to bring.
    pub mail: Option<MailId>,
}

/// Records what became of a mail of the folder; the latest result counts.
pub fn note_taken(conn: &mut Conn, mailbox: MailboxId, uid_validity: i64, taken: TakenMail) -> Result<()> {
    let row = (
        fetched::mailbox_id.eq(mailbox),
        fetched::uid_validity.eq(uid_validity),
        fetched::uid.eq(taken.uid),
        fetched::size.eq(taken.size),
        fetched::mail_id.eq(taken.mail),
    );
    on_backend!(conn, |c| diesel::insert_into(fetched::table)
        .values(row)
        .on_conflict((fetched::mailbox_id, fetched::uid_validity, fetched::uid))
        .do_update()
        .set((fetched::size.eq(taken.size), fetched::mail_id.eq(taken.mail)))
        .execute(c))?;
    Ok(())
}

/// All mails taken from a folder under one numbering, by number.
pub fn taken(conn: &mut Conn, mailbox: MailboxId, uid_validity: i64) -> Result<Vec<TakenMail>> {
    Ok(fetched::table
        .filter(fetched::mailbox_id.eq(mailbox))
        .filter(fetched::uid_validity.eq(uid_validity))
        .order(fetched::uid)
        .select((fetched::uid, fetched::size, fetched::mail_id))
        .load(conn)?)
}

/// The mails that are stored whole, but perhaps not yet marked, moved or deleted on the server.
pub fn owed(conn: &mut Conn, mailbox: MailboxId, uid_validity: i64) -> Result<Vec<i64>> {
    let settled = mailboxes::table
        .find(mailbox)
        .filter(mailboxes::uid_validity.eq(uid_validity))
        .select(mailboxes::settled_uid)
        .first::<i64>(conn)
        .optional()?;
    Ok(fetched::table
        .inner_join(mails::table.on(fetched::mail_id.eq(mails::id.nullable())))
        .filter(fetched::mailbox_id.eq(mailbox))
        .filter(fetched::uid_validity.eq(uid_validity))
        .filter(fetched::uid.gt(settled.unwrap_or(i64::MAX)))
        .filter(mails::left_out.eq(""))
        .order(fetched::uid)
        .select(fetched::uid)
        .load(conn)?)
}

/// Deletes numbers that no longer exist on the server.
pub fn forget_taken(conn: &mut Conn, mailbox: MailboxId, uid_validity: i64, gone: &[i64]) -> Result<()> {
    diesel::delete(fetched::table.filter(fetched::mailbox_id.eq(mailbox)))
        .filter(fetched::uid_validity.ne(uid_validity))
        .execute(conn)?;
    for some in gone.chunks(500) {
        diesel::delete(fetched::table.filter(fetched::mailbox_id.eq(mailbox)))
            .filter(fetched::uid_validity.eq(uid_validity))
            .filter(fetched::uid.eq_any(some))
            .execute(conn)?;
    }
    Ok(())
}

/// Mails of a mailbox without a result: not looked at since `before`, or failed.
pub fn stuck(conn: &mut Conn, mailbox: MailboxId, before: Time, limit: i64) -> Result<Vec<(MailId, String, String)>> {
    let of_box = || {
        mails::table
            .filter(raw_condition(UNDELIVERED))
            .filter(mails::mailbox_id.eq(mailbox))
            .order(mails::id)
            .limit(limit)
    };
    let names = (mails::id, mails::sender, mails::subject);
    let mut found: Vec<(MailId, String, String)> =
        of_box().filter(mails::state.eq(Fate::Failed)).select(names).load(conn)?;
    let waiting = of_box().filter(mails::state.eq(Fate::Received)).filter(mails::received_at.lt(before));
    found.extend(waiting.select(names).load::<(MailId, String, String)>(conn)?);
    Ok(found)
}

/// The folder on the server compared with the ledger, at one time.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = reconciliations)]
pub struct Reconciliation {
    pub mailbox_id: MailboxId,
    pub at: Time,
    pub on_server: i64,
    pub in_ledger: i64,
    /// How many were on the server and not in the ledger, or are in the ledger without a result.
    pub missing: i64,
    /// Each of them by name, one a line.
    pub report: String,
    /// Why it could not be reconciled.
    pub error: String,
}

pub fn save_reconciliation(conn: &mut Conn, reconciliation: &Reconciliation) -> Result<()> {
    on_backend!(conn, |c| diesel::insert_into(reconciliations::table)
        .values(reconciliation)
        .on_conflict(reconciliations::mailbox_id)
        .do_update()
        .set(reconciliation)
        .execute(c))?;
    Ok(())
}

/// The latest reconciliation of every mailbox.
pub fn reconciliations(conn: &mut Conn) -> Result<Vec<Reconciliation>> {
    Ok(reconciliations::table.order(reconciliations::mailbox_id).select(Reconciliation::as_select()).load(conn)?)
}

pub fn reconciliation(conn: &mut Conn, mailbox: MailboxId) -> Result<Option<Reconciliation>> {
    Ok(reconciliations::table.find(mailbox).select(Reconciliation::as_select()).first(conn).optional()?)
}

/// Reserves a mailbox for this node until `until`, unless another node has it. Only its holder reads it.
pub fn lease_mailbox(conn: &mut Conn, now: Time, id: MailboxId, node: &str, until: Time) -> Result<bool> {
    let changed = diesel::update(mailboxes::table.find(id))
        .filter(mailboxes::leased_by.eq(node).or(mailboxes::leased_until.is_null()).or(mailboxes::leased_until.lt(now)))
        .set((mailboxes::leased_by.eq(node), mailboxes::leased_until.eq(until)))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Releases a mailbox, so that another node can read it at once.
pub fn release_mailbox(conn: &mut Conn, id: MailboxId, node: &str) -> Result<()> {
    diesel::update(mailboxes::table.find(id))
        .filter(mailboxes::leased_by.eq(node))
        .set(mailboxes::leased_until.eq(None::<Time>))
        .execute(conn)?;
    Ok(())
}

/// Releases all mailboxes: no process reads them.
pub fn release_mailboxes(conn: &mut Conn) -> Result<()> {
    diesel::update(mailboxes::table).set(mailboxes::leased_until.eq(None::<Time>)).execute(conn)?;
    Ok(())
}

/// Does this node hold the mailbox? Asked in the transaction that stores what it has fetched.
pub fn has_lease(conn: &mut Conn, id: MailboxId, node: &str) -> Result<bool> {
    let holder: Option<String> = mailboxes::table.find(id).select(mailboxes::leased_by).first(conn).optional()?;
    Ok(holder.is_some_and(|holder| holder == node))
}

/// Begins a mailbox after the mails that are already there.
pub fn begin_after(conn: &mut Conn, read: &Mailbox, uid_validity: i64, last_uid: i64) -> Result<()> {
    super::set_cursor(conn, read, uid_validity, last_uid)?;
    diesel::update(mailboxes::table.find(read.id)).set(mailboxes::begins_after.eq(last_uid)).execute(conn)?;
    Ok(())
}
