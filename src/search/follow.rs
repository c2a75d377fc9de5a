//! The task that keeps the index of a node in step with the database, whatever goes wrong.
//!
//! Triggers write a row for each change in the same transaction. Each node reads these rows past its own position, which
//! is committed with the index. A node without an index, or with one of another database, builds it: the newest tickets
//! first, while changes go on being read, so that what is new is found at once.
use std::time::Duration;
use tokio::task::JoinError;

use super::handle::{IndexProgress, Search};
use super::look::{Follower, Look};
use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::status::{ConditionKind, Finding, actions as conditions};

/// Commits of other nodes without a notification are noticed within this time.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// A burst of changes is one commit of the index.
const BURST: Duration = Duration::from_millis(150);
/// How long to wait after a fault: twice as long each time, up to a minute.
const AFTER_TROUBLE: Duration = Duration::from_secs(1);
const MOST_DOUBLED: u32 = 6;
/// After so many faults without a good look between them the status says it.
const TOLD: u32 = 3;

/// How long [`Search::caught_up`] waits.
const PATIENCE: Duration = Duration::from_mins(1);

/// Follows the changes until its task ends.
pub async fn follow(app: App, search: Search) {
    if !search.begin_to_follow() {
        return;
    }
    let _ended = Ended(search.clone());
    let mut commits = app.db.commits();
    let (mut follower, mut trouble) = (Follower::default(), Trouble::default());
    loop {
        let (of, with) = (app.clone(), search.clone());
        let looked = tokio::task::spawn_blocking(move || {
            let mut follower = follower;
            let looked = follower.look(&of, &with);
            (follower, looked)
        });
        let (after, looked) = match looked.await {
            Ok(looked) => looked,
            Err(e) => {
                let Some(fault) = panicked(e) else { return };
                search.close_any();
                (Follower::default(), Err(fault))
            }
        };
        follower = after;
        match looked {
            Ok(look) => {
                trouble.end(&app).await;
                if look != Look::More {
                    let _changed = tokio::time::timeout(LOOK_AGAIN, commits.changed()).await;
                    tokio::time::sleep(BURST).await;
                    commits.mark_unchanged();
                }
            }
            Err(e) => {
                let pause = trouble.tell(&app, &e).await;
                tokio::time::sleep(pause).await;
            }
        }
    }
}

/// What a look died of; `None`: the program ends.
fn panicked(e: JoinError) -> Option<Error> {
    e.is_panic().then(|| Error::internal("keep the search index in step", e))
}

/// Someone else may follow.
struct Ended(Search);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.end_following();
    }
}

/// The faults since the last good look.
#[derive(Debug, Default)]
struct Trouble {
    faults: u32,
    /// The status says nothing about them.
    is_untold: bool,
}

impl Trouble {
    /// Notes a fault, and gives how long to wait.
    async fn tell(&mut self, app: &App, e: &Error) -> Duration {
        tracing::warn!(error = %e, faults = self.faults, "the search index cannot be kept in step now");
        self.faults = self.faults.saturating_add(1);
        if self.faults >= TOLD {
            self.is_untold = false;
            let (now, found) = (app.now(), Finding::new(ConditionKind::SearchDown, e.to_string()));
            let told = app.db.write(move |conn| conditions::raise(conn, now, &found)).await;
            if let Err(e) = told {
                tracing::warn!(error = %e, "nor can the status say so");
            }
        }
        pause_after(self.faults)
    }

    /// A look was good. After a start the status may still say what was before.
    async fn end(&mut self, app: &App) {
        self.faults = 0;
        if self.is_untold {
            return;
        }
        let now = app.now();
        let cleared = app.db.write(move |conn| conditions::clear(conn, now, ConditionKind::SearchDown, "")).await;
        self.is_untold = cleared.is_ok();
    }
}

fn pause_after(faults: u32) -> Duration {
    AFTER_TROUBLE.saturating_mul(1 << faults.saturating_sub(1).min(MOST_DOUBLED))
}

impl Search {
    /// Lets the changes be followed by a task of this runtime, unless one does.
    pub fn attend(&self, app: &App) {
        if !self.is_followed() {
            drop(tokio::spawn(follow(app.clone(), self.clone())));
        }
    }

    /// Waits until everything can be found that was committed before, and nothing is left of what was erased before.
    pub async fn caught_up(&self, app: &App) -> Result<()> {
        self.attend(app);
        let last = app.db.read(store::last_change).await?;
        let mut progress = self.watch();
        let is_there = |found: &IndexProgress| found.through >= last && !found.is_building && !found.is_purging;
        let there = tokio::time::timeout(PATIENCE, progress.wait_for(is_there)).await;
        match there {
            Ok(Ok(_)) => Ok(()),
            _ => Err(Error::Unavailable("the search index is not kept in step".to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_a_fault_that_can_be_told() {
        let looked = tokio::task::spawn_blocking(|| panic!("a look died")).await;
        assert!(panicked(looked.unwrap_err()).unwrap().to_string().contains("a look died"));
        let cancelled = tokio::spawn(std::future::pending::<()>());
        cancelled.abort();
        assert!(panicked(cancelled.await.unwrap_err()).is_none());
    }

    #[test]
    fn each_fault_is_waited_for_longer_up_to_a_limit() {
        let pauses: Vec<u64> = (1..10).map(|faults| pause_after(faults).as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 64, 64]);
    }
}
