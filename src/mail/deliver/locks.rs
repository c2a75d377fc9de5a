//! Locks that nodes on one `PostgreSQL` hold while they store mails.
use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use diesel::sql_types::{Array, Integer, Text};

use super::ties::Ties;
use super::understand::Understood;
use crate::db::Conn;
use crate::error::Result;

/// Lock numbers that no other lock uses: for senders, and for Message-IDs.
const SENDERS: i32 = 7_385_002;
const MESSAGES: i32 = 7_385_003;
const LOCK: &str = "SELECT count(pg_advisory_xact_lock($1, name)) FROM \
     (SELECT DISTINCT hashtext(name) AS name FROM unnest($2) AS name ORDER BY 1) AS names";
/// Shorter than the time after which `PostgreSQL` looks for a deadlock and ends one of the transactions.
const SHORT_WAIT: &str = "SET LOCAL lock_timeout = '300ms'";

/// Another node may be storing a mail of the same sender, or the one that this mail answers: neither may overlook the
/// other. Locks are taken in one order, so that none waits for ever; `SQLite` has one writer. A transaction that holds
/// a ticket or a day's count is waited for only briefly: if an agent waits for what we hold, the agent must not be the
/// one who is refused.
pub(super) fn lock_names(conn: &mut Conn, mails: &[&Understood]) -> Result<()> {
    let Conn::Postgres(c) = conn else { return Ok(()) };
    if mails.len() > 1 {
        c.batch_execute(SHORT_WAIT)?;
    }
    let senders: Vec<String> = mails.iter().map(|mail| mail.sender()).collect();
    let ties = mails.iter().zip(&senders).map(|(mail, sender)| Ties::of(mail, sender));
    let ids: Vec<String> = ties.flat_map(|ties| ties.own.into_iter().chain(ties.answered)).collect();
    for (class, names) in [(SENDERS, senders), (MESSAGES, ids)] {
        diesel::sql_query(LOCK).bind::<Integer, _>(class).bind::<Array<Text>, _>(names).execute(c)?;
    }
    Ok(())
}
