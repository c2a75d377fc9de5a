//! Notifies other nodes on the same `PostgreSQL` of commits, and hears of theirs (LISTEN/NOTIFY).
//!
//! One separate connection does both. A notification carries no data: a woken node looks for itself, and looks once a
//! second without one, so that a lost connection or a pooler without notifications costs no more than a second.
use diesel::connection::SimpleConnection;
use diesel::{PgConnection, RunQueryDsl, select};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::watch;

use super::pulse::{self, Pulse};
use super::readers::Readers;
use super::{Conn, connect};
use crate::error::{Error, Result};

/// A burst of commits causes one notification in this time.
const BURST: Duration = Duration::from_millis(50);
const AFTER_TROUBLE: Duration = Duration::from_millis(500);
/// At the end the connection is given this long to close.
const STOPPED_WITHIN: Duration = Duration::from_secs(2);

diesel::define_sql_function!(fn pg_backend_pid() -> Integer);

/// A silent connection is abandoned after this time, and another one is tried.
const PATIENCE: Duration = Duration::from_secs(5);
/// At most this many silent connections are abandoned: each holds a thread for as long as its server hangs.
const MOST_LEFT: usize = 8;

/// What a connection for notifications needs.
#[derive(Clone)]
pub(super) struct NotifyChannel {
    pub url: String,
    /// Counts this process's own commits.
    pub own: watch::Receiver<u64>,
    /// Counts the commits of all nodes.
    pub all: watch::Sender<u64>,
    pub pulse: Pulse,
    pub readers: Readers,
}

/// Notifications are sent and received while this is held. Dropping it waits until the connection is closed, because
/// the end of the program unloads the TLS library.
#[must_use]
pub struct Others {
    talking: Option<JoinHandle<()>>,
    is_over: Arc<AtomicBool>,
}

impl Drop for Others {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        let until = Instant::now() + STOPPED_WITHIN;
        // A server that hangs is not waited for.
        while self.talking.as_ref().is_some_and(|talking| !talking.is_finished()) && Instant::now() < until {
            std::thread::sleep(BURST);
        }
    }
}

/// Starts to send and receive.
pub(super) fn attend(line: NotifyChannel) -> Others {
    let is_over = Arc::new(AtomicBool::new(false));
    let ended = is_over.clone();
    line.pulse.beat();
    let talking = std::thread::spawn(move || {
        let mut left = Vec::new();
        while !ended.load(Ordering::Relaxed) {
            left.retain(|thread: &JoinHandle<()>| !thread.is_finished());
            if left.len() < MOST_LEFT {
                left.extend(one_line(&line, &ended));
            }
            let until = Instant::now() + AFTER_TROUBLE;
            while Instant::now() < until && !ended.load(Ordering::Relaxed) {
                std::thread::sleep(BURST);
            }
        }
        line.pulse.end();
    });
    Others { talking: Some(talking), is_over }
}

/// For a database without other nodes.
pub(super) fn alone() -> Others {
    Others { talking: None, is_over: Arc::default() }
}

/// Runs in its own thread while the connection lasts. Returns the thread if the connection fell silent, because it
/// hangs.
fn one_line(line: &NotifyChannel, is_over: &AtomicBool) -> Option<JoinHandle<()>> {
    let is_left = Arc::new(AtomicBool::new(false));
    let (line, left, pulse) = (line.clone(), is_left.clone(), line.pulse.clone());
    let began = Instant::now();
    let thread = std::thread::spawn(move || {
        if let Err(lost) = talk(line, &left) {
            tracing::warn!(error = %lost, "lost the notifications of other nodes; looking once a second");
        }
    });
    while !thread.is_finished() && !is_over.load(Ordering::Relaxed) {
        if pulse.is_silent() && began.elapsed() > PATIENCE {
            tracing::warn!("the database is silent; trying another connection");
            is_left.store(true, Ordering::Relaxed);
            return Some(thread);
        }
        std::thread::sleep(BURST);
    }
    is_left.store(true, Ordering::Relaxed);
    let until = Instant::now() + STOPPED_WITHIN;
    while !thread.is_finished() && Instant::now() < until {
        std::thread::sleep(BURST);
    }
    None
}

/// Runs while the connection lasts; `Ok`: it was ended.
fn talk(mut line: NotifyChannel, is_over: &AtomicBool) -> Result<()> {
    let Conn::Postgres(mut conn) = connect::open(&line.url)? else { return Ok(()) };
    conn.batch_execute("LISTEN svar_commits")?;
    let me: i32 = select(pg_backend_pid()).get_result(&mut conn)?;
    if line.pulse.is_silent() {
        // Callers that wait for the old connections wait for as long as those hang.
        line.readers.renew()?;
    }
    // Something may have been missed.
    line.all.send_modify(|n| *n = n.wrapping_add(1));
    let mut asked_at = Instant::now();
    line.pulse.beat();
    while !is_over.load(Ordering::Relaxed) {
        if line.own.has_changed().unwrap_or(false) {
            line.own.mark_unchanged();
            conn.batch_execute("NOTIFY svar_commits")?;
        }
        if is_told(&mut conn, me)? {
            line.all.send_modify(|n| *n = n.wrapping_add(1));
        }
        if asked_at.elapsed() > pulse::ASKED {
            conn.batch_execute("SELECT 1")?;
            asked_at = Instant::now();
            if !is_over.load(Ordering::Relaxed) {
                line.pulse.beat();
            }
        }
        std::thread::sleep(BURST);
    }
    Ok(())
}

/// Has another node committed since the last look?
fn is_told(conn: &mut PgConnection, me: i32) -> Result<bool> {
    let mut is_told = false;
    for notice in conn.notifications_iter() {
        is_told |= notice.map_err(Error::from)?.process_id != me;
    }
    Ok(is_told)
}
