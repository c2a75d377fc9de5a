//! The writer of `SQLite`: one thread, one connection, one commit for all writes that wait.
use diesel::r2d2::Pool;
use std::sync::mpsc;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

use super::connect::Manager;
use super::{Conn, guarded};
use crate::error::{Error, Result};

/// At most so many pieces of work, and so much time, share a commit: those who came first do not wait for ever.
const GROUP: usize = 256;
const GROUP_TIME: Duration = Duration::from_millis(20);
/// On a slow disk more work shares a commit: so many times what the last one took, but no longer than this.
const WORTH: u32 = 8;
const LONGEST_GROUP_TIME: Duration = Duration::from_millis(100);

/// Runs inside the transaction; what it returns is called with the fate of the commit.
type Work = Box<dyn FnOnce(&mut Conn) -> Answer + Send>;
type Answer = Box<dyn FnOnce(&Result<()>) + Send>;

#[derive(Clone)]
pub(super) enum Writer {
    Queue(mpsc::Sender<Work>),
    Pool(Pool<Manager>),
}

impl Writer {
    pub(super) fn start(mut conn: Conn) -> Self {
        let (sender, queue) = mpsc::channel::<Work>();
        std::thread::spawn(move || {
            let mut last_commit = Duration::ZERO;
            while let Ok(first) = queue.recv() {
                let time = (last_commit * WORTH).clamp(GROUP_TIME, LONGEST_GROUP_TIME);
                last_commit = commit_together(&mut conn, (first, &queue), time);
            }
        });
        Self::Queue(sender)
    }

    pub(super) fn enqueue<T, F>(&self, work: F) -> Result<oneshot::Receiver<Result<T>>>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let Self::Queue(queue) = self else {
            return Err(Error::Internal("no writer thread".to_owned()));
        };
        let (reply, answer) = oneshot::channel();
        let work: Work = Box::new(move |conn| {
            let done = savepoint(conn, work);
            Box::new(move |commit| {
                // The caller may have given up waiting; the work is done all the same.
                let _ = reply.send(match commit {
                    Ok(()) => done,
                    Err(e) => Err(Error::Unavailable(e.to_string())),
                });
            })
        });
        queue.send(work).map_err(|_closed| super::writer_gone())?;
        Ok(answer)
    }
}

/// Runs what waits, within the time, and commits it. Gives how long the commit took.
fn commit_together(conn: &mut Conn, (first, queue): (Work, &mpsc::Receiver<Work>), time: Duration) -> Duration {
    let began = Instant::now();
    let opened = conn.run("BEGIN IMMEDIATE");
    if opened.is_err() {
        // Without a transaction nothing may run: the work itself is dropped, and its caller told by the closed channel.
        tracing::error!(error = ?opened, "the database does not let us write");
        return Duration::ZERO;
    }
    let mut answers = vec![first(conn)];
    while answers.len() < GROUP && began.elapsed() < time {
        let Ok(next) = queue.try_recv() else { break };
        answers.push(next(conn));
    }
    let worked = began.elapsed();
    let commit = conn.run("COMMIT");
    let took = began.elapsed().saturating_sub(worked);
    if let Err(e) = &commit {
        tracing::error!(error = %e, writes = answers.len(), "commit failed");
        if let Err(e) = conn.run("ROLLBACK") {
            tracing::warn!(error = %e, "nothing to roll back");
        }
    }
    for answer in answers {
        answer(&commit);
    }
    took
}

fn savepoint<T>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    conn.run("SAVEPOINT work")?;
    let done = guarded(conn, work);
    if done.is_err() {
        conn.run("ROLLBACK TO work")?;
    }
    conn.run("RELEASE work")?;
    done
}
