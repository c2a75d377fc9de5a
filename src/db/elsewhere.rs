//! Tells other nodes on the same `PostgreSQL` that something was committed, and hears it from them (LISTEN/NOTIFY).
//!
//! One connection of its own does both. A notice carries nothing: whoever is woken looks for itself, and looks once a second
//! without one, so that a lost line or a pooler that knows no notices costs a second and no more.
use diesel::connection::SimpleConnection;
use diesel::{PgConnection, RunQueryDsl, select};
use std::time::Duration;
use tokio::sync::watch;

use super::{Conn, connect};
use crate::error::{Error, Result};

/// A burst of commits is told once in so long.
const BURST: Duration = Duration::from_millis(50);
const AFTER_TROUBLE: Duration = Duration::from_secs(2);

diesel::define_sql_function!(fn pg_backend_pid() -> Integer);

/// What is told and heard.
pub(super) struct Notices {
    /// Counts this process's own commits; closed when nobody holds the database any more.
    pub own: watch::Receiver<u64>,
    /// Counts everybody's.
    pub all: watch::Sender<u64>,
}

/// Begins to tell and to hear, until the database is let go.
pub(super) fn attend(url: String, mut notices: Notices) {
    std::thread::spawn(move || {
        loop {
            let lost = match talk(&url, &mut notices) {
                Ok(()) => return,
                Err(e) => e,
            };
            tracing::warn!(error = %lost, "other nodes are heard once a second only");
            std::thread::sleep(AFTER_TROUBLE);
        }
    });
}

/// Talks for as long as the line holds; `Ok`: nobody listens any more.
fn talk(url: &str, notices: &mut Notices) -> Result<()> {
    let Conn::Postgres(mut conn) = connect::open(url)? else { return Ok(()) };
    conn.batch_execute("LISTEN svar_commits")?;
    let me: i32 = select(pg_backend_pid()).get_result(&mut conn)?;
    // Something may have been missed.
    notices.all.send_modify(|n| *n = n.wrapping_add(1));
    loop {
        match notices.own.has_changed() {
            Err(_closed) => return Ok(()),
            Ok(true) => {
                notices.own.mark_unchanged();
                conn.batch_execute("NOTIFY svar_commits")?;
            }
            Ok(false) => {}
        }
        if is_told(&mut conn, me)? {
            notices.all.send_modify(|n| *n = n.wrapping_add(1));
        }
        std::thread::sleep(BURST);
    }
}

/// Has another node committed since we last looked?
fn is_told(conn: &mut PgConnection, me: i32) -> Result<bool> {
    let mut is_told = false;
    for notice in conn.notifications_iter() {
        is_told |= notice.map_err(Error::from)?.process_id != me;
    }
    Ok(is_told)
}
