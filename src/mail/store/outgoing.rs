//! SQL of mails of ours that the server refused.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::RefusedId;
use crate::mail::send::MailKind;
use crate::schema::refused_mails;

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
    /// When it is no longer useful: a link has expired then.
    pub until: Option<Time>,
    /// When an admin had it sent again, or dismissed it.
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

pub fn insert_refused(conn: &mut Conn, new: NewRefused) -> Result<()> {
    diesel::insert_into(refused_mails::table).values(new).execute(conn)?;
    Ok(())
}

pub fn refused_mail(conn: &mut Conn, id: RefusedId) -> Result<RefusedMail> {
    Ok(refused_mails::table.find(id).select(RefusedMail::as_select()).first(conn)?)
}

/// Those that are not done yet, the newest first.
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

/// An admin marks it as done. `false`: it is done already.
pub fn settle_refused(conn: &mut Conn, now: Time, id: RefusedId) -> Result<bool> {
    let open = refused_mails::table.filter(refused_mails::id.eq(id)).filter(refused_mails::settled_at.is_null());
    Ok(diesel::update(open).set(refused_mails::settled_at.eq(now)).execute(conn)? > 0)
}

/// It was sent, or is no longer needed.
pub fn forget_refused(conn: &mut Conn, id: RefusedId) -> Result<()> {
    diesel::delete(refused_mails::table.find(id)).execute(conn)?;
    Ok(())
}

/// It was refused again.
pub fn refuse_again(conn: &mut Conn, now: Time, id: RefusedId, error: &str) -> Result<()> {
    diesel::update(refused_mails::table.find(id))
        .set((refused_mails::at.eq(now), refused_mails::error.eq(error), refused_mails::settled_at.eq(None::<Time>)))
        .execute(conn)?;
    Ok(())
}

/// Deletes what was refused before this.
pub fn sweep_refused(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(refused_mails::table.filter(refused_mails::at.lt(before))).execute(conn)?;
    Ok(())
}
