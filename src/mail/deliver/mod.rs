//! From a row of the ledger to a message of a ticket: parse outside the transaction, decide and store inside it.
mod confined;
mod form;
#[cfg(feature = "postgres")]
mod locks;
mod loops;
mod machine;
mod own;
mod past;
mod person;
mod place;
mod route;
mod sender;
mod settle;
mod side;
mod ties;
mod understand;

use futures_util::{StreamExt, stream};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinHandle;

#[cfg(feature = "postgres")]
use self::locks::lock_names;
pub use self::past::{OurSide, PastMail, understand_past};
use self::settle::{Context, SettledMail, settle};
use self::understand::{MailOrigin, Understood, origins, understand};
use super::store;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MailId};
use crate::jobs::{self, Claimed, Lane};

/// At most this many mails are parsed at the same time.
const UNDERSTOOD_AT_ONCE: usize = 4;
/// At most this many mails, and only as many as can be stored within this time, share a transaction, so that agents can
/// write in between. If commits take long, more mails share one: up to this multiple of the last commit's time.
const SETTLED_TOGETHER: usize = 256;
const SETTLED_WITHIN: Duration = Duration::from_millis(40);
const WORTH: u32 = 8;
const LONGEST: Duration = Duration::from_millis(100);
/// At most this many kilobytes of mail are in memory, or one mail that is larger.
const ROOM: u32 = 64 * 1024;

/// A mail on its way to a ticket, with the memory that it takes.
struct ReadyDelivery {
    job: Claimed,
    id: MailId,
    mail: Result<Option<Understood>>,
    room: Option<OwnedSemaphorePermit>,
}

/// A mail that is being parsed.
struct Begun(JoinHandle<ReadyDelivery>);

/// Delivers mails in the order in which they came: parsing runs ahead, and all mails parsed meanwhile are stored
/// together.
pub async fn deliver_all(app: &App, batch: Vec<(Claimed, MailId)>) -> Result<()> {
    let ids: Vec<MailId> = batch.iter().map(|(_, id)| *id).collect();
    let (brands, origins) =
        app.db.read(move |conn| Ok((Arc::new(brands::store::all(conn)?), origins(conn, &ids)?))).await?;
    let mut origins: BTreeMap<MailId, MailOrigin> = origins.into_iter().map(|origin| (origin.row.id, origin)).collect();
    let batch = batch.into_iter().map(|(job, id)| (job, id, origins.remove(&id))).collect();
    let (sender, mut understood) = mpsc::channel(SETTLED_TOGETHER);
    let ahead = tokio::spawn(understand_all(app.clone(), brands.clone(), batch, sender));
    let (mut group, mut time) = (Vec::new(), SETTLED_WITHIN);
    while understood.recv_many(&mut group, SETTLED_TOGETHER).await > 0 {
        time = settle_group(app, &brands, std::mem::take(&mut group), time).await?;
    }
    ahead.await.map_err(|e| Error::internal("understand mails", e))
}

/// Parses mails in their order, as long as the receiver takes them.
async fn understand_all(
    app: App,
    brands: Arc<Vec<Brand>>,
    batch: Vec<(Claimed, MailId, Option<MailOrigin>)>,
    understood: mpsc::Sender<ReadyDelivery>,
) {
    let all = Arc::new(Semaphore::new(usize::try_from(ROOM).unwrap_or_default()));
    let ready = stream::iter(batch)
        .then(|(job, id, origin)| {
            let (app, brands, all) = (app.clone(), brands.clone(), all.clone());
            let size = origin.as_ref().map_or(0, |origin| origin.row.size / 1024);
            async move {
                let room = all.acquire_many_owned(u32::try_from(size).unwrap_or(ROOM).clamp(1, ROOM)).await.ok();
                // Memory is given in the order of the mails; otherwise a later mail could hold what an earlier one
                // waits for.
                Begun(tokio::spawn(async move {
                    let mail = understood_alone(&app, origin, &brands).await;
                    ReadyDelivery { job, id, mail, room }
                }))
            }
        })
        .map(|begun| begun.0)
        .buffered(UNDERSTOOD_AT_ONCE);
    let mut ready = std::pin::pin!(ready);
    while let Some(Ok(ready)) = ready.next().await {
        if understood.send(ready).await.is_err() {
            return;
        }
    }
}

/// A panic over a mail counts as that mail's failure.
async fn understood_alone(
    app: &App,
    origin: Option<MailOrigin>,
    brands: &Arc<Vec<Brand>>,
) -> Result<Option<Understood>> {
    let origin = origin.ok_or(Error::NotFound)?;
    let (app, brands) = (app.clone(), brands.clone());
    let work = tokio::spawn(async move { understand(&app, origin, &brands).await });
    work.await.unwrap_or_else(|e| Err(Error::internal("understand a mail", e)))
}

/// Stores mails together. If one of them fails, each is tried alone, and no other suffers. If the database is away, no
/// mail is at fault: they all wait. Returns how much time the next group may take.
async fn settle_group(
    app: &App,
    brands: &Arc<Vec<Brand>>,
    group: Vec<ReadyDelivery>,
    mut time: Duration,
) -> Result<Duration> {
    let mut waiting = VecDeque::new();
    for ReadyDelivery { job, id, mail, room } in group {
        match mail {
            Ok(mail) => waiting.push_back(WaitingDelivery { job, id, mail, _room: room }),
            Err(e) => note_failure(app, &job, id, e).await?,
        }
    }
    while !waiting.is_empty() {
        let all: Vec<(Claimed, MailId)> = waiting.iter().map(|one| (one.job.clone(), one.id)).collect();
        match settle_some(app, brands, std::mem::take(&mut waiting), time).await {
            Ok(done) => {
                time = (done.commit * WORTH).clamp(SETTLED_WITHIN, LONGEST);
                waiting = done.left;
            }
            Err(e @ Error::Unavailable(_)) => return Err(e),
            Err(e) => {
                tracing::warn!(error = %e, mails = all.len(), "mails are settled one by one");
                for (job, id) in all {
                    settle_alone(app, brands, job, id).await?;
                }
            }
        }
    }
    Ok(time)
}

/// A mail that is parsed and waits to be stored; `None`: it is stored already.
struct WaitingDelivery {
    job: Claimed,
    id: MailId,
    mail: Option<Understood>,
    _room: Option<OwnedSemaphorePermit>,
}

async fn settle_alone(app: &App, brands: &Arc<Vec<Brand>>, job: Claimed, id: MailId) -> Result<()> {
    let of = job.clone();
    let again = async {
        let origin = app.db.read(move |conn| origins(conn, &[id])).await?.pop();
        let mail = understood_alone(app, origin, brands).await?;
        let one = WaitingDelivery { job: of, id, mail, _room: None };
        settle_some(app, brands, VecDeque::from([one]), SETTLED_WITHIN).await
    };
    match again.await {
        Ok(_) => Ok(()),
        Err(e) => note_failure(app, &job, id, e).await,
    }
}

/// What was stored in one transaction.
struct DeliveredBatch {
    settled: Vec<SettledMail>,
    /// Those that did not fit into the time.
    left: VecDeque<WaitingDelivery>,
    /// How long everything except the storing took.
    commit: Duration,
}

/// Stores the first of these, as many as the time allows, in one transaction.
async fn settle_some(
    app: &App,
    brands: &Arc<Vec<Brand>>,
    waiting: VecDeque<WaitingDelivery>,
    time: Duration,
) -> Result<DeliveredBatch> {
    let (now, key, brands) = (app.now(), app.keys.reply(), brands.clone());
    let (held_after, began) = (app.config.mail.held_after, Instant::now());
    let mut done = app
        .db
        .write(move |conn| {
            let cx = Context { now, key: &key, held_after, brands: &brands, ours: &[] };
            settle_in_time(conn, cx, waiting, time)
        })
        .await?;
    done.commit = began.elapsed().saturating_sub(done.commit);
    for SettledMail { id, verdict, reference } in std::mem::take(&mut done.settled) {
        app.counters.incoming(verdict.state.as_str(), 1);
        // The sender is in the mail log, and not in this log.
        tracing::info!(
            mail = %id,
            message_id = verdict.message_id,
            kind = verdict.kind,
            state = verdict.state.as_str(),
            ticket = reference,
            "a mail was understood"
        );
    }
    Ok(done)
}

/// The same inside the transaction. Returns how long it took in place of the rest's time.
fn settle_in_time(
    conn: &mut Conn,
    cx: Context<'_>,
    mut waiting: VecDeque<WaitingDelivery>,
    time: Duration,
) -> Result<DeliveredBatch> {
    let began = Instant::now();
    let jobs: Vec<JobId> = waiting.iter().map(|one| one.job.id).collect();
    let ours = jobs::hold(conn, &jobs)?;
    #[cfg(feature = "postgres")]
    lock_names(conn, &waiting.iter().filter_map(|one| one.mail.as_ref()).collect::<Vec<_>>())?;
    let (mut settled, mut done) = (Vec::new(), Vec::new());
    while let Some(one) = waiting.pop_front() {
        // Another worker has done this job.
        if !ours.contains(&one.job.id) {
            continue;
        }
        if let Some(mail) = one.mail {
            settled.push(settle(conn, cx, mail)?);
        }
        done.push(one.job.id);
        if began.elapsed() >= time {
            break;
        }
    }
    store::add_words(conn, settled.iter().map(|one| (one.id, &one.verdict.words)))?;
    jobs::finish_all(conn, &done)?;
    Ok(DeliveredBatch { settled, left: waiting, commit: began.elapsed() })
}

/// The job is tried again later; after the last try the mail is failed in the ledger, with the reason. If the database
/// is away, it does not count as a try: the error is returned.
async fn note_failure(app: &App, job: &Claimed, id: MailId, error: Error) -> Result<()> {
    let now = app.now();
    let is_unavailable = matches!(error, Error::Unavailable(_));
    if is_unavailable && app.db.read(move |conn| jobs::is_any_due(conn, now, Lane::Mail)).await.is_err() {
        return Err(error);
    }
    tracing::error!(mail = %id, %error, "a mail was not delivered");
    let (job, text) = (job.clone(), error.to_string());
    let noted = app
        .db
        .write(move |conn| {
            let is_ours = jobs::fail(conn, now, &job, &text)?;
            if !is_ours {
                return Ok(false);
            }
            if job.is_last_try() {
                store::set_fate(conn, now, id, store::Fate::Failed, &text)?;
                return Ok(true);
            }
            // The mail log shows what the mail waits for.
            store::note_waiting(conn, id, &text)?;
            Ok(false)
        })
        .await;
    match noted {
        Ok(true) => app.counters.incoming(store::Fate::Failed.as_str(), 1),
        Ok(false) => {}
        Err(e) => tracing::error!(error = %e, "cannot record the failure; the lease will run out"),
    }
    Ok(())
}
