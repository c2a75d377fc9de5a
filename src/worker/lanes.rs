//! The lanes of background work: each claims its own jobs, waits for no other, and reports that it is alive.
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedMutexGuard, watch};
use tokio::task::JoinSet;

use super::{AFTER_TROUBLE, LOOK_AGAIN, Means, perform};
use crate::app::App;
use crate::config::Worker;
use crate::error::Result;
use crate::ids::{JobId, MailId};
use crate::jobs::{self, Claimed, Job, Lane, Lease};
use crate::mail::deliver;
use crate::mail::tries;

/// At most this many mails are claimed at once; they are delivered in order.
pub(super) const MAIL_BATCH: i64 = 256;
/// Work that still runs this long after the stop signal is left to the next start.
const STOPPED_WITHIN: Duration = Duration::from_secs(8);

/// While mails are being delivered, the encoder looks again after this long.
const AFTER_MAILS: Duration = Duration::from_millis(200);

/// At most this many jobs of a lane run at the same time.
fn at_once(settings: &Worker, lane: Lane) -> usize {
    let most = match lane {
        Lane::Mail | Lane::Training | Lane::Meaning => 1,
        Lane::Sending => settings.sending,
        Lane::Remote => settings.remote,
        Lane::Local => settings.local,
    };
    usize::try_from(most).unwrap_or(1)
}

/// Does the work of this lane need another server?
pub(super) const fn is_outbound(lane: Lane) -> bool {
    matches!(lane, Lane::Sending | Lane::Remote)
}

/// The jobs that this process works on.
#[derive(Clone, Default)]
pub(super) struct HeldJobs {
    ids: Arc<Mutex<BTreeSet<JobId>>>,
    /// Jobs that were running when a program ended are tried one at a time: if one ends the program again, no other
    /// suffers.
    lost: Arc<tokio::sync::Mutex<()>>,
}

/// Claimed jobs; with the lock, if one of them was running when a program ended.
pub(super) struct TakenJobs {
    pub jobs: Vec<Claimed>,
    turn: Option<OwnedMutexGuard<()>>,
}

/// A job that ends the program does so within this time; after it the next may be tried.
const ALONE: Duration = Duration::from_secs(5);

impl TakenJobs {
    /// Does the work while it holds the lock.
    async fn during<T>(turn: Option<OwnedMutexGuard<()>>, work: impl Future<Output = T>) -> T {
        let mut work = std::pin::pin!(work);
        if let Ok(done) = tokio::time::timeout(ALONE, &mut work).await {
            return done;
        }
        drop(turn);
        work.await
    }
}

impl HeldJobs {
    /// Holds jobs until the result is dropped.
    fn hold(&self, ids: Vec<JobId>) -> Holding {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner).extend(&ids);
        Holding { held: self.clone(), ids }
    }

    /// Without those that we already work on: a clock that was set forward ends leases too early.
    fn without(&self, mut taken: TakenJobs) -> TakenJobs {
        let held = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
        taken.jobs.retain(|job| !held.contains(&job.id));
        taken
    }

    fn ids(&self) -> Vec<JobId> {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect()
    }
}

struct Holding {
    held: HeldJobs,
    ids: Vec<JobId>,
}

impl Drop for Holding {
    fn drop(&mut self) {
        let mut held = self.held.ids.lock().unwrap_or_else(PoisonError::into_inner);
        for id in &self.ids {
            held.remove(id);
        }
    }
}

/// Renews the leases of running work, however long it takes, until it is done.
pub(super) async fn renewals(app: &App, held: &HeldJobs, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        pause(&mut stop, app.config.worker.renewed_within()).await;
        renew(app, held).await;
    }
}

async fn renew(app: &App, held: &HeldJobs) {
    let ids = held.ids();
    if ids.is_empty() {
        return;
    }
    let lease = lease(app);
    if let Err(e) = app.db.write(move |conn| jobs::renew(conn, &lease, &ids)).await {
        tracing::warn!(error = %e, "cannot renew the leases of running jobs");
    }
}

/// Takes due jobs of a lane. Looks before it writes: a claim of nothing would wake ourselves.
pub(super) async fn claim(app: &App, held: &HeldJobs, lane: Lane, most: i64) -> Result<TakenJobs> {
    let nothing = TakenJobs { jobs: Vec::new(), turn: None };
    if app.config.mail.paused && is_outbound(lane) {
        return Ok(nothing);
    }
    let now = app.now();
    if !app.db.read(move |conn| jobs::is_any_due(conn, now, lane)).await? {
        return Ok(nothing);
    }
    let (lease, turn) = (lease(app), held.lost.clone().try_lock_owned().ok());
    let take = if turn.is_some() { jobs::claim } else { jobs::claim_sound };
    let jobs = app
        .db
        .write(move |conn| {
            loop {
                let claimed = take(conn, &lease, lane, most)?;
                let (deadly, rest): (Vec<_>, Vec<_>) = claimed.into_iter().partition(Claimed::is_deadly);
                for job in &deadly {
                    tracing::error!(job = %job.id, losses = job.losses, "a job that ends the program is given up");
                    tries::give_up(conn, now, job)?;
                }
                if deadly.is_empty() || !rest.is_empty() {
                    return Ok(rest);
                }
            }
        })
        .await?;
    let turn = turn.filter(|_| jobs.iter().any(|job| job.losses > 0));
    Ok(TakenJobs { jobs, turn })
}

/// After a claim that returned an error: jobs that were claimed all the same are released, without a try.
async fn release_strays(app: &App, held: &HeldJobs, lane: Lane) {
    let (node, held) = (app.node.clone(), held.ids());
    // If this fails too, the leases run out.
    let _ = app.db.write(move |conn| jobs::release_strays(conn, &node, lane, &held)).await;
}

pub(super) fn lease(app: &App) -> Lease {
    Lease { node: app.node.clone(), now: app.now(), span: app.config.worker.lease() }
}

/// Delivers mails, a batch at a time.
pub(super) async fn deliver_mails(app: &App, held: &HeldJobs, mut stop: watch::Receiver<bool>) {
    let mut commits = app.db.commits();
    while !*stop.borrow() {
        app.heartbeat.beat(Lane::Mail.as_str(), app.now());
        commits.mark_unchanged();
        match claim(app, held, Lane::Mail, MAIL_BATCH).await.map(|taken| held.without(taken)) {
            Ok(TakenJobs { jobs, turn }) if !jobs.is_empty() => {
                let mut patience = stop.clone();
                tokio::select! {
                    () = TakenJobs::during(turn, deliver_batch(app, held, &mut stop, jobs)) => {}
                    () = long_stopped(&mut patience) => tracing::warn!("mails are delivered after the next start"),
                    () = lives(app, Lane::Mail) => {}
                }
            }
            Ok(_) => rest_until_work(&mut commits, &mut stop).await,
            Err(e) => {
                tracing::error!(error = %e, "mails wait for the database");
                pause(&mut stop, AFTER_TROUBLE).await;
                release_strays(app, held, Lane::Mail).await;
            }
        }
    }
}

async fn deliver_batch(app: &App, held: &HeldJobs, stop: &mut watch::Receiver<bool>, batch: Vec<Claimed>) {
    let ids: Vec<JobId> = batch.iter().map(|job| job.id).collect();
    let _holding = held.hold(ids.clone());
    if let Err(e) = deliver::deliver_all(app, mail_ids(batch)).await {
        tracing::error!(error = %e, "mails wait for the database");
        pause(stop, AFTER_TROUBLE).await;
        // If this fails too, the leases run out.
        let _ = app.db.write(move |conn| jobs::release(conn, &ids)).await;
    }
}

pub(super) fn mail_ids(batch: Vec<Claimed>) -> Vec<(Claimed, MailId)> {
    batch
        .into_iter()
        .filter_map(|claimed| match claimed.job {
            Some(Job::DeliverMail(id)) => Some((claimed, id)),
            _ => None,
        })
        .collect()
}

/// Works on all other jobs of a lane, several at a time.
pub(super) async fn work(app: &App, means: &Means, held: &HeldJobs, lane: Lane, mut stop: watch::Receiver<bool>) {
    let mut commits = app.db.commits();
    let mut running = JoinSet::new();
    while !*stop.borrow() {
        app.heartbeat.beat(lane.as_str(), app.now());
        commits.mark_unchanged();
        while running.try_join_next().is_some() {}
        let free = i64::try_from(at_once(&app.config.worker, lane).saturating_sub(running.len())).unwrap_or_default();
        if free > 0 && lane == Lane::Meaning && mails_wait(app).await {
            pause(&mut stop, AFTER_MAILS).await;
            continue;
        }
        if free == 0 {
            tokio::select! {
                _ = running.join_next() => {}
                () = tokio::time::sleep(LOOK_AGAIN) => {}
                _ = stop.changed() => {}
            }
            continue;
        }
        match claim(app, held, lane, free).await.map(|taken| held.without(taken)) {
            Ok(TakenJobs { jobs, .. }) if jobs.is_empty() => rest_until_work(&mut commits, &mut stop).await,
            Ok(TakenJobs { jobs, mut turn }) => {
                for job in jobs {
                    let holding = held.hold(vec![job.id]);
                    // A job that was lost before was claimed alone.
                    let work = TakenJobs::during(turn.take(), perform(app.clone(), means.clone(), job));
                    running.spawn(async move {
                        work.await;
                        drop(holding);
                    });
                }
            }
            Err(e) => {
                tracing::error!(error = %e, "jobs wait for the database");
                pause(&mut stop, AFTER_TROUBLE).await;
                release_strays(app, held, lane).await;
            }
        }
    }
    let rest = async { while running.join_next().await.is_some() {} };
    if tokio::time::timeout(STOPPED_WITHIN, rest).await.is_err() {
        tracing::warn!(lane = lane.as_str(), jobs = running.len(), "work that hangs is left to the next start");
        running.abort_all();
    }
}

/// Are there mails to deliver? They need the processor more than what they mean does.
async fn mails_wait(app: &App) -> bool {
    let now = app.now();
    // Without the database there is nothing to encode either.
    app.db.read(move |conn| jobs::is_any_due(conn, now, Lane::Mail)).await.unwrap_or(true)
}

/// Reports that a lane is alive while it works, however long that takes. Never ends.
async fn lives(app: &App, lane: Lane) {
    loop {
        app.heartbeat.beat(lane.as_str(), app.now());
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Waits until we are told to stop, and running work has had its time.
pub(super) async fn long_stopped(stop: &mut watch::Receiver<bool>) {
    if stop.wait_for(|is_told| *is_told).await.is_ok() {
        tokio::time::sleep(STOPPED_WITHIN).await;
    }
}

/// Waits until a commit, until a job falls due, or until it is time to stop.
async fn rest_until_work(commits: &mut watch::Receiver<u64>, stop: &mut watch::Receiver<bool>) {
    tokio::select! {
        _ = commits.changed() => {}
        () = tokio::time::sleep(LOOK_AGAIN) => {}
        _ = stop.changed() => {}
    }
}

pub(super) async fn pause(stop: &mut watch::Receiver<bool>, span: Duration) {
    tokio::select! {
        () = tokio::time::sleep(span) => {}
        _ = stop.changed() => {}
    }
}
