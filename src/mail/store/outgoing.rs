//! SQL of mail that does not leave: what our server says of us, and mails that it refused.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::RefusedId;
use crate::mail::send::MailKind;
use crate::on_backend;
use crate::schema::{outgoing_faults, refused_mails};

/// Why no mail leaves.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outgoing_faults)]
pub struct OutgoingFault {
    /// The address that the server does not let us write from; empty: nothing leaves at all.
    pub sender: String,
    pub since: Time,
    /// What the server said.
    pub error: String,
}

impl OutgoingFault {
    /// Is it over when a mail from this address leaves?
    pub fn is_of(&self, from: &str) -> bool {
        self.sender.is_empty() || self.sender == from
    }
}

/// A mail of ours that the server refused for good.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = refused_mails)]
pub struct RefusedMail {
    pub id: RefusedId,
    pub at: Time,
    pub kind: MailKind,
    pub recipient: String,
    pub error: String,
    pub sealed: String,
    /// When it is of no use any more: a link has expired then.
    pub until: Option<Time>,
    /// When an admin had it sent again, or was done with it.
    pub settled_at: Option<Time>,
}

#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = refused_mails)]
pub struct NewRefused {
    pub at: Time,
    pub kind: MailKind,
    pub recipient: String,
    pub error: String,
    pub sealed: String,
    pub until: Option<Time>,
}

pub fn outgoing_faults(conn: &mut Conn) -> Result<Vec<OutgoingFault>> {
    Ok(outgoing_faults::table.order(outgoing_faults::since).select(OutgoingFault::as_select()).load(conn)?)
}

pub fn set_outgoing_fault(conn: &mut Conn, now: Time, sender: &str, error: &str) -> Result<()> {
    let row = (outgoing_faults::sender.eq(sender), outgoing_faults::since.eq(now), outgoing_faults::error.eq(error));
    on_backend!(conn, |c| diesel::insert_into(outgoing_faults::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

/// A mail from this address has left.
pub fn clear_outgoing_fault(conn: &mut Conn, from: &str) -> Result<()> {
    let over = outgoing_faults::sender.eq("").or(outgoing_faults::sender.eq(from));
    diesel::delete(outgoing_faults::table.filter(over)).execute(conn)?;
    Ok(())
}

pub fn insert_refused(conn: &mut Conn, new: NewRefused) -> Result<()> {
    diesel::insert_into(refused_mails::table).values(new).execute(conn)?;
    Ok(())
}

pub fn refused_mail(conn: &mut Conn, id: RefusedId) -> Result<RefusedMail> {
    Ok(refused_mails::table.find(id).select(RefusedMail::as_select()).first(conn)?)
}

/// Those that nobody has looked after yet, the newest first.
pub fn refused_mails(conn: &mut Conn, most: i64) -> Result<Vec<RefusedMail>> {
    Ok(refused_mails::table
        .filter(refused_mails::settled_at.is_null())
        .order(refused_mails::id.desc())
        .limit(most)
        .select(RefusedMail::as_select())
        .load(conn)?)
}

pub fn count_refused(conn: &mut Conn) -> Result<i64> {
    Ok(refused_mails::table.filter(refused_mails::settled_at.is_null()).count().get_result(conn)?)
}

/// An admin looks after it. `false`: somebody has already.
pub fn settle_refused(conn: &mut Conn, now: Time, id: RefusedId) -> Result<bool> {
    let open = refused_mails::table.filter(refused_mails::id.eq(id)).filter(refused_mails::settled_at.is_null());
    Ok(diesel::update(open).set(refused_mails::settled_at.eq(now)).execute(conn)? > 0)
}

/// It has left, or is no longer needed.
pub fn forget_refused(conn: &mut Conn, id: RefusedId) -> Result<()> {
    diesel::delete(refused_mails::table.find(id)).execute(conn)?;
    Ok(())
}

/// It was refused once more.
pub fn refuse_again(conn: &mut Conn, now: Time, id: RefusedId, error: &str) -> Result<()> {
    diesel::update(refused_mails::table.find(id))
        .set((refused_mails::at.eq(now), refused_mails::error.eq(error), refused_mails::settled_at.eq(None::<Time>)))
        .execute(conn)?;
    Ok(())
}

/// Forgets what was refused before this.
pub fn sweep_refused(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(refused_mails::table.filter(refused_mails::at.lt(before))).execute(conn)?;
    Ok(())
}
