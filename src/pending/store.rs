//! All SQL of questions that wait for their proof.
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::{NewPending, Pending};
use crate::blobs::{self, Prepared};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{LinkId, PendingId, TicketId};
use crate::plain;
use crate::schema::{pending_files, pending_tickets};
use crate::tickets::NewAttachment;

/// Ids in one statement: databases limit their number.
const AT_ONCE: usize = 500;

/// So many with one text are compared.
const MOST_ALIKE: i64 = 50;

pub fn insert(
    conn: &mut Conn,
    (now, expires_at): (Time, Time),
    token_hash: &str,
    new: NewPending,
    files: &[NewAttachment],
) -> Result<PendingId> {
    let new = NewPending { name: plain::line(&new.name), subject: plain::line(&new.subject), ..new };
    let times = (pending_tickets::created_at.eq(now), pending_tickets::expires_at.eq(expires_at));
    let id: PendingId = diesel::insert_into(pending_tickets::table)
        .values((new, pending_tickets::token_hash.eq(token_hash), times))
        .returning(pending_tickets::id)
        .get_result(conn)?;
    for file in files {
        blobs::store(conn, now, &file.blob)?;
        diesel::insert_into(pending_files::table)
            .values((
                pending_files::pending_id.eq(id),
                pending_files::name.eq(plain::line(&file.name)),
                pending_files::content_type.eq(&file.content_type),
                pending_files::size.eq(file.blob.size),
                pending_files::blob.eq(&file.blob.hash),
                pending_files::held.eq(&file.held),
            ))
            .execute(conn)?;
    }
    Ok(id)
}

pub fn of_token(conn: &mut Conn, now: Time, token_hash: &str) -> Result<Pending> {
    let own = pending_tickets::table.filter(pending_tickets::token_hash.eq(token_hash));
    Ok(own.filter(pending_tickets::expires_at.gt(now)).select(Pending::as_select()).first(conn)?)
}

pub fn of_link(conn: &mut Conn, now: Time, link: LinkId) -> Result<Pending> {
    let own = pending_tickets::table.filter(pending_tickets::link_id.eq(link));
    Ok(own.filter(pending_tickets::expires_at.gt(now)).select(Pending::as_select()).first(conn)?)
}

/// What the same form has sent before.
pub fn of_key(conn: &mut Conn, key: &str) -> Result<Option<Pending>> {
    let own = pending_tickets::table.filter(pending_tickets::idempotency_key.eq(key));
    Ok(own.select(Pending::as_select()).first(conn).optional()?)
}

/// What has the text of this one, from the same address: itself too.
pub fn of_text(conn: &mut Conn, now: Time, kept: &Pending) -> Result<Vec<Pending>> {
    Ok(pending_tickets::table
        .filter(pending_tickets::brand_id.eq(kept.brand_id))
        .filter(pending_tickets::address.eq(&kept.address))
        .filter(pending_tickets::body.eq(&kept.body))
        .filter(pending_tickets::expires_at.gt(now))
        .order(pending_tickets::id.desc())
        .limit(MOST_ALIKE)
        .select(Pending::as_select())
        .load(conn)?)
}

pub fn set_token(conn: &mut Conn, id: PendingId, token_hash: &str) -> Result<()> {
    diesel::update(pending_tickets::table.find(id)).set(pending_tickets::token_hash.eq(token_hash)).execute(conn)?;
    Ok(())
}

pub fn set_sender(conn: &mut Conn, id: PendingId, address: &str, name: &str) -> Result<()> {
    let row = (pending_tickets::address.eq(address), pending_tickets::name.eq(plain::line(name)));
    diesel::update(pending_tickets::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

pub fn set_link(conn: &mut Conn, id: PendingId, link: LinkId) -> Result<()> {
    diesel::update(pending_tickets::table.find(id)).set(pending_tickets::link_id.eq(link)).execute(conn)?;
    Ok(())
}

/// Its files, ready for a message.
pub fn files(conn: &mut Conn, id: PendingId) -> Result<Vec<NewAttachment>> {
    let rows: Vec<(String, String, i64, String, String)> = pending_files::table
        .filter(pending_files::pending_id.eq(id))
        .order(pending_files::id)
        .select((
            pending_files::name,
            pending_files::content_type,
            pending_files::size,
            pending_files::blob,
            pending_files::held,
        ))
        .load(conn)?;
    let file = |(name, content_type, size, blob, held)| NewAttachment {
        name,
        content_type,
        is_inline: false,
        blob: Prepared::known(blob, size),
        held,
    };
    Ok(rows.into_iter().map(file).collect())
}

/// How many bytes all kept files have together.
pub fn size_of_files(conn: &mut Conn) -> Result<i64> {
    Ok(pending_files::table.select(sql::<BigInt>("CAST(COALESCE(SUM(size), 0) AS BIGINT)")).first(conn)?)
}

pub fn remove(conn: &mut Conn, id: PendingId) -> Result<()> {
    diesel::delete(pending_tickets::table.find(id)).execute(conn)?;
    Ok(())
}

/// Deletes what was written with these addresses, or as an answer on these tickets. Returns the blobs of its files.
pub fn forget(conn: &mut Conn, addresses: &[String], tickets: &[TicketId]) -> Result<Vec<String>> {
    let by_address = pending_tickets::table.filter(pending_tickets::address.eq_any(addresses));
    let mut ids: Vec<PendingId> = by_address.select(pending_tickets::id).load(conn)?;
    for some in tickets.chunks(AT_ONCE) {
        let on = pending_tickets::table.filter(pending_tickets::ticket_id.eq_any(some));
        ids.extend(on.select(pending_tickets::id).load::<PendingId>(conn)?);
    }
    let mut blobs = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let files = pending_files::table.filter(pending_files::pending_id.eq_any(some));
        blobs.extend(files.select(pending_files::blob).load::<String>(conn)?);
        diesel::delete(pending_tickets::table.filter(pending_tickets::id.eq_any(some))).execute(conn)?;
    }
    Ok(blobs)
}

/// Deletes what no one has proven in time.
pub fn sweep(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(pending_tickets::table.filter(pending_tickets::expires_at.le(now))).execute(conn)?;
    Ok(())
}
