//! All background work: lanes of jobs, the mailboxes, and housekeeping.
mod checks;
mod clock;
mod housekeeping;
mod lanes;
mod mailboxes;

use std::time::Duration;
use tokio::sync::watch;

use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::{self, RankerCache};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk;
use crate::error::{Error, Result};
use crate::exports;
use crate::ids::{AccountId, BrandId, DraftId, JobId, TicketId};
use crate::jobs::{self, Claimed, Job, Lane};
use crate::mail::send::{self, Transport};
use crate::mail::{self, deliver};
use crate::notifications;
use crate::plain;
use crate::search;
use crate::status;
use crate::tickets;
use lanes::{HeldJobs, MAIL_BATCH, claim, mail_ids, pause};

pub use checks::check_status;
pub use housekeeping::{check_lengths, close_old, expire, forget_acts, reconcile_nightly, sweep_files};

const AFTER_TROUBLE: Duration = Duration::from_secs(5);
/// Other nodes' jobs and jobs that fall due are noticed within this time.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// What the work needs besides the app.
#[derive(Clone)]
pub struct Means {
    pub transport: Transport,
    /// Learns from the replies that are sent.
    pub ranker: RankerCache,
}

impl From<Transport> for Means {
    fn from(transport: Transport) -> Self {
        Self { transport, ranker: RankerCache::default() }
    }
}

/// Works until it is told to stop, and finishes what it has begun; work that hangs is left to the next start.
pub async fn run(app: App, means: impl Into<Means>, stop: watch::Receiver<bool>) {
    let means = means.into();
    let (held, alive) = (HeldJobs::default(), app.heartbeat.begin());
    checks::begin(&app).await;
    // A worker beside a server has it ready already.
    means.ranker.attend(&app.db);
    let work = |lane| lanes::work(&app, &means, &held, lane, stop.clone());
    tokio::join!(
        lanes::deliver_mails(&app, &held, stop.clone()),
        work(Lane::Sending),
        work(Lane::Remote),
        work(Lane::Local),
        work(Lane::Training),
        work(Lane::Meaning),
        lanes::renewals(&app, &held, stop.clone()),
        unless_long_stopped(checks::beats(&app, &means.transport, stop.clone()), stop.clone()),
        mailboxes::mailboxes(&app, stop.clone()),
        clock::watch(&app, stop.clone()),
        unless_long_stopped(housekeeping::lengths(&app, stop.clone()), stop.clone()),
        unless_long_stopped(housekeeping::sweep(&app, stop.clone()), stop.clone()),
    );
    checks::leave(&app).await;
    alive.end();
}

/// Work in small steps, each done or not: where a step hangs in another server, or there are very many, the next start
/// goes on.
async fn unless_long_stopped(work: impl Future<Output = ()>, mut stop: watch::Receiver<bool>) {
    tokio::select! {
        () = work => {}
        () = lanes::long_stopped(&mut stop) => tracing::warn!("housekeeping goes on after the next start"),
    }
}

/// Does everything that is due now, except that it leaves unread what tickets mean ([`encode_due`]), and returns how many
/// jobs that was: for tests and the command line.
pub async fn run_due(app: &App, transport: &Transport) -> Result<usize> {
    let (mut done, held) = (0_usize, HeldJobs::default());
    let means = Means::from(transport.clone());
    loop {
        let mails = claim(app, &held, Lane::Mail, MAIL_BATCH).await?.jobs;
        let mut rest = Vec::new();
        for lane in [Lane::Local, Lane::Training, Lane::Sending, Lane::Remote] {
            rest.extend(claim(app, &held, lane, 64).await?.jobs);
        }
        if mails.is_empty() && rest.is_empty() {
            return Ok(done);
        }
        done = done.saturating_add(mails.len()).saturating_add(rest.len());
        deliver::deliver_all(app, mail_ids(mails)).await?;
        for job in rest {
            perform(app.clone(), means.clone(), job).await;
        }
    }
}

/// Finds out what all waiting tickets mean: for tests.
pub async fn encode_due(app: &App, transport: &Transport) -> Result<()> {
    let means = Means::from(transport.clone());
    loop {
        let waiting = claim(app, &HeldJobs::default(), Lane::Meaning, 64).await?.jobs;
        if waiting.is_empty() {
            return Ok(());
        }
        for job in waiting {
            perform(app.clone(), means.clone(), job).await;
        }
    }
}

/// Delivers all waiting mails: for the command line and the benchmark.
pub async fn deliver_due(app: &App) -> Result<()> {
    loop {
        let mails = claim(app, &HeldJobs::default(), Lane::Mail, MAIL_BATCH).await?.jobs;
        if mails.is_empty() {
            return Ok(());
        }
        deliver::deliver_all(app, mail_ids(mails)).await?;
    }
}

/// Runs one job. A failed one is tried again later, and given up after the last try.
async fn perform(app: App, means: Means, claimed: Claimed) {
    let e = match one(&app, &means, &claimed).await {
        Ok(()) => return,
        Err(Error::Waits(why)) => return put_off(&app, claimed.id, why).await,
        Err(e) => e,
    };
    let error = plain::without_addresses(&e.to_string());
    tracing::warn!(job = %claimed.id, error, attempts = claimed.attempts, "a job failed");
    let (now, text) = (app.now(), e.to_string());
    let noted = app
        .db
        .write(move |conn| {
            let is_ours = jobs::fail(conn, now, &claimed, &text)?;
            let is_last = claimed.is_last_try();
            match claimed.job {
                Some(Job::SendMessage(id)) if is_ours && is_last => send::give_up(conn, now, id, &text),
                Some(Job::SendSide(id)) if is_ours && is_last => send::give_up_side(conn, now, id, &text),
                Some(Job::SendDraft(id)) if is_ours && is_last => tickets::actions::give_up_sending(conn, now, id),
                _ => Ok(()),
            }
        })
        .await;
    if let Err(e) = noted {
        tracing::error!(error = %e, "cannot record the failure; the lease will run out");
    }
}

/// Our mail server accepts nothing from us: however long that lasts, the mail is sent after it.
async fn put_off(app: &App, job: JobId, why: String) {
    let until = app.now().plus(send::ASK_AGAIN);
    if let Err(e) = app.db.write(move |conn| jobs::put_off(conn, until, job, &why)).await {
        tracing::error!(error = %e, "cannot postpone a mail; the lease will run out");
    }
}

/// The list of everything that is done in the background.
async fn one(app: &App, Means { transport, ranker }: &Means, claimed: &Claimed) -> Result<()> {
    let (job, now) = (claimed.id, app.now());
    match claimed.job {
        Some(Job::DeliverMail(id)) => deliver::deliver_all(app, vec![(claimed.clone(), id)]).await,
        Some(Job::SendMessage(id)) => send::send_reply(app, transport, job, id).await,
        Some(Job::SendSide(id)) => send::send_side(app, transport, job, id).await,
        Some(Job::Acknowledge(id)) => send::acknowledge(app, transport, job, id).await,
        Some(Job::SendRefused(id)) => send::send_refused(app, transport, job, id).await,
        Some(Job::SendLink(id)) => send::send_link(app, transport, job, id).await,
        Some(Job::SendAccountNotice(id)) => send::send_account_notice(app, transport, job, id).await,
        Some(Job::MailNotifications(id)) => send::mail_notifications(app, transport, job, id).await,
        Some(Job::PushNotifications(id)) => notifications::push::push_notifications(app, job, id).await,
        Some(Job::FitRanker(id)) => canned::examples::fit(app, job, id).await,
        Some(Job::EncodeTurn(id)) => canned::meaning::encode_turn(app, job, id).await,
        Some(Job::FetchDays(id)) => brands::calendar::fetch::fetch(app, job, id).await,
        Some(Job::SendDraft(id)) => send_draft(app, ranker, (job, id)).await,
        Some(Job::WakeTicket(id)) => wake(app, now, job, id).await,
        Some(Job::WatchTimers(id)) => watch_timers(app, now, job, id).await,
        Some(Job::RecomputeTimers(id)) => go_through(app, now, (job, id), tickets::actions::sla::recompute_brand).await,
        Some(Job::SendNotice(id)) => send::send_notice(app, transport, job, id).await,
        Some(Job::ReconcileMailbox(id)) => mail::reconcile::reconcile_due(app, job, id).await,
        Some(Job::CheckStatus) => checks::check(app, job).await,
        Some(Job::TellCondition(id)) => send::tell_condition(app, transport, job, id).await,
        Some(Job::CallCondition(id)) => status::call_condition(app, job, id).await,
        Some(Job::SettleUse(id)) => once(app, job, move |conn| canned::actions::settle(conn, now, id)).await,
        Some(Job::ReviewAnswer(id)) => send::remind_of_review(app, transport, job, id).await,
        Some(Job::ReviewArticle(id)) => send::remind_of_article(app, transport, job, id).await,
        Some(Job::AdoptTickets(id)) => once(app, job, move |conn| adopt(conn, now, id)).await,
        Some(Job::UnassignTickets(id)) => once(app, job, move |conn| free(conn, now, id)).await,
        Some(Job::UnassignIdle(id)) => once_on(app, (job, id), move |conn| unassign_idle(conn, now, id)).await,
        Some(Job::RecheckTickets(id)) => go_through(app, now, (job, id), tickets::actions::recheck_brand).await,
        Some(Job::RunOverflow(id)) => {
            once(app, job, move |conn| tickets::actions::handing::run_overflow(conn, now, id)).await
        }
        Some(Job::RecheckComplaint(id)) => send::send_complaint(app, transport, job, id).await,
        Some(Job::SendDelayNotice(id)) => send::send_delay_notice(app, transport, job, id).await,
        Some(Job::RecomputeOrder(_)) => recompute_order(app, job).await,
        Some(Job::SendWithdrawalReceipt(id)) => send::send_withdrawal_receipt(app, transport, job, id).await,
        Some(Job::RecheckWithdrawal(id)) => {
            once_on(app, (job, id), move |conn| tickets::actions::recheck_withdrawal(conn, now, id)).await
        }
        Some(Job::ExportData(id)) => exports::actions::export(app, job, id).await,
        Some(Job::EndLifts(id)) => {
            once_on(app, (job, id), move |conn| tickets::actions::end_lifts(conn, now, id)).await
        }
        Some(Job::SendWebhook(id)) => tickets::webhook::send_webhook(app, job, id).await,
        None => Err(Error::Internal("this version of the program does not know the job".to_owned())),
    }
}

async fn send_draft(app: &App, ranker: &RankerCache, (job, id): (JobId, DraftId)) -> Result<()> {
    let (now, cache, key) = (app.now(), ranker.clone(), app.keys.reply());
    app.db.write(move |conn| desk::send_due(conn, now, (&cache, &key), (job, id))).await
}

async fn wake(app: &App, now: Time, job: JobId, id: TicketId) -> Result<()> {
    app.db
        .write(move |conn| {
            let ticket = tickets::store::lock(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            tickets::actions::wake(conn, now, &ticket, &brand)?;
            jobs::finish(conn, job)
        })
        .await
}

async fn recompute_order(app: &App, job: JobId) -> Result<()> {
    tickets::recompute::recompute(app).await?;
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

async fn watch_timers(app: &App, now: Time, job: JobId, id: TicketId) -> Result<()> {
    once_on(app, (job, id), move |conn| {
        let ticket = tickets::store::lock(conn, id)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        tickets::actions::sla::watch(conn, now, &ticket, &brand)
    })
    .await
}

/// Looks at some tickets of a brand after an id. Returns the last of them, if there may be more.
type ScanTickets = fn(&mut Conn, Time, &Brand, TicketId) -> Result<Option<TicketId>>;

/// All tickets of a brand, a few in each transaction, so that others can write in between.
async fn go_through(app: &App, now: Time, (job, id): (JobId, BrandId), look: ScanTickets) -> Result<()> {
    let mut after = Some(TicketId(0));
    while let Some(last) = after {
        after = app
            .db
            .write(move |conn| {
                let brand = brands::store::find(conn, id)?;
                look(conn, now, &brand, last)
            })
            .await?;
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

/// Does the work of a job and finishes it, in one transaction. It is finished first, because the work may schedule the
/// next job of its kind.
async fn once(app: &App, job: JobId, work: impl FnOnce(&mut Conn) -> Result<()> + Send + 'static) -> Result<()> {
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            work(conn)
        })
        .await
}

/// The same for work on a ticket: it is locked before the job's row, as by everyone else who changes both.
async fn once_on(
    app: &App,
    (job, id): (JobId, TicketId),
    work: impl FnOnce(&mut Conn) -> Result<()> + Send + 'static,
) -> Result<()> {
    let locked = move |conn: &mut Conn| tickets::store::lock(conn, id).and_then(|_| jobs::finish(conn, job));
    app.db.write(move |conn| locked(conn).and_then(|()| work(conn))).await
}

fn adopt(conn: &mut Conn, now: Time, id: AccountId) -> Result<()> {
    tickets::actions::adopt(conn, now, id)?;
    mail::store::clear_undeliverable_of(conn, id)
}

fn free(conn: &mut Conn, now: Time, id: AccountId) -> Result<()> {
    tickets::actions::handing::unassign_all(conn, now, id)?;
    search::remove_searches_of(conn, id)?;
    notifications::store::forget(conn, id)?;
    tickets::store::remove_saved_views_of(conn, id)
}

fn unassign_idle(conn: &mut Conn, now: Time, id: TicketId) -> Result<()> {
    let ticket = tickets::store::lock(conn, id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    tickets::actions::unassign_idle(conn, now, &ticket, &brand)
}
