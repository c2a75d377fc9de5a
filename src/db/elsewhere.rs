//! Tells other nodes on the same `PostgreSQL` that something was committed, and hears it from them (LISTEN/NOTIFY).
//!
//! One connection of its own does both. A notice carries nothing: whoever is woken looks for itself, and looks once a second
//! without one, so that a lost line or a pooler that knows no notices costs a second and no more.
use diesel::connection::SimpleConnection;
use diesel::{PgConnection, RunQueryDsl, select};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::watch;

use super::{Conn, connect};
use crate::error::{Error, Result};

/// A burst of commits is told once in so long.
const BURST: Duration = Duration::from_millis(50);
const AFTER_TROUBLE: Duration = Duration::from_secs(2);

diesel::define_sql_function!(fn pg_backend_pid() -> Integer);

/// What is told and heard.
pub(super) struct Notices {
    /// Counts this process's own commits.
    pub own: watch::Receiver<u64>,
    /// Counts everybody's.
    pub all: watch::Sender<u64>,
}

/// Other nodes are told and heard for as long as this is held. Its end waits for the line to be closed: the end of the program
/// takes the TLS library away.
#[must_use]
pub struct Others {
    talking: Option<std::thread::JoinHandle<()>>,
    is_over: Arc<AtomicBool>,
}

impl Drop for Others {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        let until = Instant::now() + AFTER_TROUBLE;
        // A server that hangs is not waited for.
        while self.talking.as_ref().is_some_and(|talking| !talking.is_finished()) && Instant::now() < until {
            std::thread::sleep(BURST);
        }
    }
}

/// Begins to tell and to hear.
pub(super) fn attend(url: String, mut notices: Notices) -> Others {
    let is_over = Arc::new(AtomicBool::new(false));
    let ended = is_over.clone();
    let talking = std::thread::spawn(move || {
        while !ended.load(Ordering::Relaxed) {
            if let Err(lost) = talk(&url, &mut notices, &ended) {
                tracing::warn!(error = %lost, "other nodes are heard once a second only");
                let until = Instant::now() + AFTER_TROUBLE;
                while Instant::now() < until && !ended.load(Ordering::Relaxed) {
                    std::thread::sleep(BURST);
                }
            }
        }
    });
    Others { talking: Some(talking), is_over }
}

/// Nothing to tell and nobody to hear.
pub(super) fn alone() -> Others {
    Others { talking: None, is_over: Arc::default() }
}

/// Talks for as long as the line holds; `Ok`: it is over.
fn talk(url: &str, notices: &mut Notices, is_over: &AtomicBool) -> Result<()> {
    let Conn::Postgres(mut conn) = connect::open(url)? else { return Ok(()) };
    conn.batch_execute("LISTEN svar_commits")?;
    let me: i32 = select(pg_backend_pid()).get_result(&mut conn)?;
    // Something may have been missed.
    notices.all.send_modify(|n| *n = n.wrapping_add(1));
    while !is_over.load(Ordering::Relaxed) {
        if notices.own.has_changed().unwrap_or(false) {
            notices.own.mark_unchanged();
            conn.batch_execute("NOTIFY svar_commits")?;
        }
        if is_told(&mut conn, me)? {
            notices.all.send_modify(|n| *n = n.wrapping_add(1));
        }
        std::thread::sleep(BURST);
    }
    Ok(())
}

/// Has another node committed since we last looked?
fn is_told(conn: &mut PgConnection, me: i32) -> Result<bool> {
    let mut is_told = false;
    for notice in conn.notifications_iter() {
        is_told |= notice.map_err(Error::from)?.process_id != me;
    }
    Ok(is_told)
}
