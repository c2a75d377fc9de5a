//! The writer of `SQLite`: one thread, one connection, one commit for all waiting writes.
use std::sync::mpsc;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

use super::readers::Readers;
use super::{CommitTimes, Conn, guarded};
use crate::error::{Error, Result};

/// At most this many writes, and this much time, share a commit, so that the first callers do not wait for ever.
const GROUP: usize = 256;
const GROUP_TIME: Duration = Duration::from_millis(20);
/// On a slow disk more writes share a commit: up to this multiple of the last commit's time, but no longer than this.
const WORTH: u32 = 8;
const LONGEST_GROUP_TIME: Duration = Duration::from_millis(100);

/// Runs inside the transaction.
type WriteWork = Box<dyn FnOnce(&mut Conn) -> FinishedWork + Send>;

type CommitReply = Box<dyn FnOnce(&Result<()>) + Send>;

/// Work that has run, and waits for the commit.
pub(super) struct FinishedWork {
    /// Called with the result of the commit.
    answer: CommitReply,
    /// The database has rolled back the whole group during this work, as it does if a disk is full.
    is_group_lost: bool,
}

#[derive(Clone)]
pub(super) enum Writer {
    Queue(mpsc::Sender<WriteWork>),
    Pool(Readers),
    /// The database was opened for reading only.
    Nothing,
}

impl Writer {
    pub(super) fn start(mut conn: Conn, times: CommitTimes) -> Self {
        let (sender, queue) = mpsc::channel::<WriteWork>();
        std::thread::spawn(move || {
            let mut last_commit = Duration::ZERO;
            while let Ok(first) = queue.recv() {
                let time = (last_commit * WORTH).clamp(GROUP_TIME, LONGEST_GROUP_TIME);
                last_commit = commit_together(&mut conn, (first, &queue), time);
                times.note(last_commit);
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
        let work: WriteWork = Box::new(move |conn| {
            let (done, is_group_lost) = savepoint(conn, work);
            let answer = Box::new(move |commit: &Result<()>| {
                // The caller may have stopped waiting; the work is done all the same.
                let _ = reply.send(match commit {
                    Ok(()) => done,
                    // Work that failed by itself returns its own error, whatever the commit's result is.
                    Err(e) => done.and(Err(Error::Unavailable(e.to_string()))),
                });
            });
            FinishedWork { answer, is_group_lost }
        });
        queue.send(work).map_err(|_closed| super::writer_gone())?;
        Ok(answer)
    }
}

/// Runs waiting work, within the time, and commits it. Returns how long the commit took.
fn commit_together(
    conn: &mut Conn,
    (first, queue): (WriteWork, &mpsc::Receiver<WriteWork>),
    time: Duration,
) -> Duration {
    let began = Instant::now();
    let opened = conn.run("BEGIN IMMEDIATE");
    if opened.is_err() {
        // Without a transaction nothing may run: the work is dropped, and its caller sees the closed channel.
        tracing::error!(error = ?opened, "the database does not let us write");
        return Duration::ZERO;
    }
    let mut group = vec![first(conn)];
    // After the group was lost, the next work would be committed alone, while its caller gets an error.
    let is_lost = |group: &[FinishedWork]| group.last().is_some_and(|done| done.is_group_lost);
    while group.len() < GROUP && began.elapsed() < time && !is_lost(&group) {
        let Ok(next) = queue.try_recv() else { break };
        group.push(next(conn));
    }
    let worked = began.elapsed();
    let commit = if is_lost(&group) {
        Err(Error::Unavailable("the database has rolled back what was written together".to_owned()))
    } else {
        conn.run("COMMIT")
    };
    let took = began.elapsed().saturating_sub(worked);
    if let Err(e) = &commit {
        tracing::error!(error = %e, writes = group.len(), "commit failed");
        if let Err(e) = conn.run("ROLLBACK") {
            tracing::warn!(error = %e, "nothing to roll back");
        }
    }
    for done in group {
        (done.answer)(&commit);
    }
    took
}

/// Runs one piece of work within the group; if it fails, its changes are undone. The second value is true if the group
/// is lost.
fn savepoint<T>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T>) -> (Result<T>, bool) {
    if let Err(e) = conn.run("SAVEPOINT work") {
        return (Err(e), false);
    }
    let done = guarded(conn, work);
    let ended = match &done {
        Ok(_) => conn.run("RELEASE work"),
        Err(_) => conn.run("ROLLBACK TO work").and_then(|()| conn.run("RELEASE work")),
    };
    match ended {
        Ok(()) => (done, false),
        Err(e) => (done.and(Err(e)), true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::connect;
    use diesel::dsl::sql;
    use diesel::sql_types::BigInt;
    use diesel::{RunQueryDsl, select};

    /// If the database rolls the group back, all its callers get an error, and no work is done whose caller got one.
    #[test]
    fn all_callers_of_a_lost_group_get_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("svar.db").display().to_string();
        let conn = connect::migrate(&path, |conn| conn.run("CREATE TABLE things (name TEXT)")).unwrap();
        let writer = Writer::start(conn, CommitTimes::default());
        let add =
            |name: &'static str| move |conn: &mut Conn| conn.run(&format!("INSERT INTO things VALUES ('{name}')"));
        let (go, gone) = mpsc::channel::<()>();
        // All of them are in one group: the first waits until the others have come.
        let first = writer
            .enqueue(move |conn| gone.recv().map_err(|e| Error::internal("wait", e)).and_then(|()| add("first")(conn)));
        let second = writer.enqueue(|conn| conn.run("ROLLBACK"));
        let third = writer.enqueue(add("third"));
        go.send(()).unwrap();
        let told: Vec<bool> =
            [first, second, third].map(|answer| answer.unwrap().blocking_recv().unwrap().is_ok()).to_vec();
        let kept = writer.enqueue(|conn| {
            let count = sql::<BigInt>("(SELECT count(*) FROM things)");
            Ok(select(count).get_result::<i64>(conn)?)
        });
        let kept = kept.unwrap().blocking_recv().unwrap().unwrap();
        assert_eq!(told, [false, false, true]);
        assert_eq!(kept, 1);
    }
}
