//! Everything that is done in the background: two lanes of jobs, the mailboxes, and a broom.
use chrono::Timelike;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::accounts;
use crate::answers;
use crate::app::App;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MailId, MailboxId};
use crate::jobs::{self, Claimed, Job, Lane};
use crate::mail::send::{self, Transport};
use crate::mail::store::Mailbox;
use crate::mail::{self, deliver, mailbox};
use crate::tickets;

/// So many mails are claimed at once; they are delivered in order.
const MAIL_BATCH: i64 = 256;
/// So many other jobs run at the same time.
const AT_ONCE: usize = 16;
const AFTER_TROUBLE: Duration = Duration::from_secs(5);
/// Other nodes' jobs and jobs that fall due are noticed within this time.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// So long a node has a mailbox without saying so again.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// So many changes of the lists' lengths may lie loose.
const LOOSE_CHANGES: i64 = 500;
const SWEEP: Duration = Duration::from_hours(1);

/// Works until told to stop, and finishes what it has begun.
pub async fn run(app: App, transport: Transport, stop: watch::Receiver<bool>) {
    let (now, node) = (app.now(), app.node.clone());
    if let Err(e) = app.db.write(move |conn| jobs::reclaim(conn, now, &node)).await {
        tracing::warn!(error = %e, "what was under way waits until its lease runs out");
    }
    tokio::join!(
        mail_lane(&app, stop.clone()),
        rest_lane(&app, &transport, stop.clone()),
        mailboxes(&app, stop.clone()),
        lengths(&app, stop.clone()),
        sweep(&app, stop),
    );
}

/// Does all that is due now, and says how much that was: for tests and the command line.
pub async fn run_due(app: &App, transport: &Transport) -> Result<usize> {
    let mut done: usize = 0;
    loop {
        let mails = claim(app, Lane::Mail, MAIL_BATCH).await?;
        let rest = claim(app, Lane::Rest, 64).await?;
        if mails.is_empty() && rest.is_empty() {
            return Ok(done);
        }
        done = done.saturating_add(mails.len()).saturating_add(rest.len());
        deliver::deliver_all(app, mail_ids(mails)).await?;
        for job in rest {
            perform(app.clone(), transport.clone(), job).await;
        }
    }
}

/// Delivers all mails that wait: for the command line and the benchmark.
pub async fn deliver_due(app: &App) -> Result<()> {
    loop {
        let mails = claim(app, Lane::Mail, MAIL_BATCH).await?;
        if mails.is_empty() {
            return Ok(());
        }
        deliver::deliver_all(app, mail_ids(mails)).await?;
    }
}

/// Looks before it writes: a claim of nothing would wake ourselves.
async fn claim(app: &App, lane: Lane, most: i64) -> Result<Vec<Claimed>> {
    let now = app.now();
    if !app.db.read(move |conn| jobs::is_any_due(conn, now, lane)).await? {
        return Ok(Vec::new());
    }
    let node = app.node.clone();
    app.db.write(move |conn| jobs::claim(conn, now, &node, lane, most)).await
}

async fn mail_lane(app: &App, mut stop: watch::Receiver<bool>) {
    let mut commits = app.db.commits();
    while !*stop.borrow() {
        commits.mark_unchanged();
        match claim(app, Lane::Mail, MAIL_BATCH).await {
            Ok(batch) if !batch.is_empty() => {
                let ids: Vec<JobId> = batch.iter().map(|job| job.id).collect();
                if let Err(e) = deliver::deliver_all(app, mail_ids(batch)).await {
                    tracing::error!(error = %e, "mails wait for the database");
                    pause(&mut stop, AFTER_TROUBLE).await;
                    // Where this fails too, the leases run out.
                    let _ = app.db.write(move |conn| jobs::release(conn, &ids)).await;
                }
            }
            Ok(_) => rest_until_work(&mut commits, &mut stop).await,
            Err(e) => {
                tracing::error!(error = %e, "mails wait for the database");
                pause(&mut stop, AFTER_TROUBLE).await;
            }
        }
    }
}

fn mail_ids(batch: Vec<Claimed>) -> Vec<(Claimed, MailId)> {
    batch
        .into_iter()
        .filter_map(|claimed| match claimed.job {
            Some(Job::DeliverMail(id)) => Some((claimed, id)),
            _ => None,
        })
        .collect()
}

async fn rest_lane(app: &App, transport: &Transport, mut stop: watch::Receiver<bool>) {
    let mut commits = app.db.commits();
    let mut running = JoinSet::new();
    while !*stop.borrow() {
        commits.mark_unchanged();
        while running.try_join_next().is_some() {}
        let free = i64::try_from(AT_ONCE.saturating_sub(running.len())).unwrap_or_default();
        if free == 0 {
            running.join_next().await;
            continue;
        }
        match claim(app, Lane::Rest, free).await {
            Ok(jobs) if jobs.is_empty() => rest_until_work(&mut commits, &mut stop).await,
            Ok(jobs) => {
                for job in jobs {
                    running.spawn(perform(app.clone(), transport.clone(), job));
                }
            }
            Err(e) => {
                tracing::error!(error = %e, "jobs wait for the database");
                pause(&mut stop, AFTER_TROUBLE).await;
            }
        }
    }
    while running.join_next().await.is_some() {}
}

/// Until somebody commits, a job falls due, or it is time to stop.
async fn rest_until_work(commits: &mut watch::Receiver<u64>, stop: &mut watch::Receiver<bool>) {
    tokio::select! {
        _ = commits.changed() => {}
        () = tokio::time::sleep(LOOK_AGAIN) => {}
        _ = stop.changed() => {}
    }
}

async fn pause(stop: &mut watch::Receiver<bool>, span: Duration) {
    tokio::select! {
        () = tokio::time::sleep(span) => {}
        _ = stop.changed() => {}
    }
}

/// Runs one job. A failed one is tried again later, and buried after the last try.
async fn perform(app: App, transport: Transport, claimed: Claimed) {
    let Err(e) = one(&app, &transport, &claimed).await else { return };
    tracing::warn!(job = %claimed.id, error = %e, attempts = claimed.attempts, "a job failed");
    let (now, text) = (app.now(), e.to_string());
    let noted = app
        .db
        .write(move |conn| {
            let is_ours = jobs::fail(conn, now, &claimed, &text)?;
            let is_last = claimed.attempts.saturating_add(1) >= jobs::MOST_ATTEMPTS;
            match claimed.job {
                Some(Job::SendMessage(id)) if is_ours && is_last => send::give_up(conn, now, id, &text),
                _ => Ok(()),
            }
        })
        .await;
    if let Err(e) = noted {
        tracing::error!(error = %e, "the failure could not be noted; the lease will run out");
    }
}

/// The list of everything that is done in the background.
async fn one(app: &App, transport: &Transport, claimed: &Claimed) -> Result<()> {
    let (job, now) = (claimed.id, app.now());
    match claimed.job {
        Some(Job::DeliverMail(id)) => deliver::deliver_all(app, vec![(claimed.clone(), id)]).await,
        Some(Job::SendMessage(id)) => send::send_reply(app, transport, job, id).await,
        Some(Job::Acknowledge(id)) => send::acknowledge(app, transport, job, id).await,
        Some(Job::SendLink(id)) => send::send_link(app, transport, job, id).await,
        Some(Job::SettleLessons(id)) => answers::lessons::settle(app, job, id).await,
        Some(Job::FetchDays(id)) => brands::calendar::fetch::fetch(app, job, id).await,
        Some(Job::WakeTicket(id)) => wake(app, now, job, id).await,
        Some(Job::WatchPromises(id)) => watch_promises(app, now, job, id).await,
        Some(Job::ReckonPromises(id)) => reckon_promises(app, now, job, id).await,
        Some(Job::SendNotice(id)) => send::send_notice(app, transport, job, id).await,
        Some(Job::ReckonMailbox(id)) => mail::reckon::reckon_due(app, job, id).await,
        Some(Job::SendAlarm(id)) => send::send_alarm(app, transport, job, id).await,
        Some(Job::SettleUse(id)) => once(app, job, move |conn| answers::actions::settle(conn, now, id)).await,
        Some(Job::ReviewAnswer(id)) => send::remind_of_review(app, transport, job, id).await,
        Some(Job::AdoptTickets(id)) => once(app, job, move |conn| adopt(conn, now, id)).await,
        Some(Job::FreeTickets(id)) => once(app, job, move |conn| free(conn, id)).await,
        Some(Job::GiveBack(id)) => once(app, job, move |conn| give_back(conn, now, id)).await,
        Some(Job::AttendTickets(id)) => attend_tickets(app, now, job, id).await,
        Some(Job::SpillOver(id)) => once(app, job, move |conn| tickets::actions::handing::spill(conn, now, id)).await,
        Some(Job::AttendComplaint(id)) => send::send_complaint(app, transport, job, id).await,
        Some(Job::HoldTicket(id)) => send::send_holding(app, transport, job, id).await,
        None => Err(Error::Internal("this version of the program does not know the job".to_owned())),
    }
}

async fn wake(app: &App, now: Time, job: JobId, id: crate::ids::TicketId) -> Result<()> {
    app.db
        .write(move |conn| {
            let ticket = tickets::store::lock(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            tickets::actions::wake(conn, now, &ticket, &brand)?;
            jobs::finish(conn, job)
        })
        .await
}

async fn watch_promises(app: &App, now: Time, job: JobId, id: crate::ids::TicketId) -> Result<()> {
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            let ticket = tickets::store::lock(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            tickets::actions::promises::watch(conn, now, &ticket, &brand)
        })
        .await
}

async fn reckon_promises(app: &App, now: Time, job: JobId, id: crate::ids::BrandId) -> Result<()> {
    let mut after = Some(crate::ids::TicketId(0));
    while let Some(last) = after {
        after = app
            .db
            .write(move |conn| {
                let brand = brands::store::find(conn, id)?;
                tickets::actions::promises::reckon_brand(conn, now, &brand, last)
            })
            .await?;
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

/// Does the work of a job and is done with it, in one transaction. Done first: the work may set the next job of its kind.
async fn once(app: &App, job: JobId, work: impl FnOnce(&mut Conn) -> Result<()> + Send + 'static) -> Result<()> {
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            work(conn)
        })
        .await
}

fn adopt(conn: &mut Conn, now: Time, id: crate::ids::AccountId) -> Result<()> {
    tickets::actions::adopt(conn, now, id)?;
    mail::store::clear_undeliverable_of(conn, id)
}

fn free(conn: &mut Conn, id: crate::ids::AccountId) -> Result<()> {
    tickets::store::free_of(conn, id)?;
    tickets::store::remove_saved_views_of(conn, id)
}

fn give_back(conn: &mut Conn, now: Time, id: crate::ids::TicketId) -> Result<()> {
    let ticket = tickets::store::lock(conn, id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    tickets::actions::give_back(conn, now, &ticket, &brand)
}

async fn attend_tickets(app: &App, now: Time, job: JobId, id: crate::ids::BrandId) -> Result<()> {
    let mut after = Some(crate::ids::TicketId(0));
    while let Some(last) = after {
        after = app
            .db
            .write(move |conn| {
                let brand = brands::store::find(conn, id)?;
                tickets::actions::attend_brand(conn, now, &brand, last)
            })
            .await?;
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

/// One puller a mailbox; a changed mailbox gets a new one.
async fn mailboxes(app: &App, mut stop: watch::Receiver<bool>) {
    let mut pullers: BTreeMap<MailboxId, (String, watch::Sender<bool>, tokio::task::JoinHandle<()>)> = BTreeMap::new();
    while !*stop.borrow() {
        let wanted = match leased(app).await {
            Ok(leased) => leased,
            Err(e) => {
                tracing::warn!(error = %e, "mailboxes wait for the database");
                Vec::new()
            }
        };
        pullers.retain(|id, (settings, halt, task)| {
            let is_same = wanted.iter().any(|mailbox| mailbox.id == *id && mailbox.settings() == *settings);
            if !is_same {
                let _ = halt.send(true);
            }
            is_same && !task.is_finished()
        });
        for mailbox in wanted {
            pullers.entry(mailbox.id).or_insert_with(|| {
                let (halt, halted) = watch::channel(false);
                (mailbox.settings(), halt, tokio::spawn(mailbox::pull(app.clone(), mailbox, halted)))
            });
        }
        pause(&mut stop, AFTER_TROUBLE).await;
    }
    for (id, (_, halt, task)) in pullers {
        let _ = halt.send(true);
        let _ = task.await;
        let node = app.node.clone();
        // Where this fails, the lease runs out.
        let _ = app.db.write(move |conn| mail::store::release_mailbox(conn, id, &node)).await;
    }
}

/// The mailboxes that this node reads: those that no other node has. A lease that has long to run is not written again.
async fn leased(app: &App) -> Result<Vec<Mailbox>> {
    let now = app.now();
    let mut wanted = app.db.read(mail::store::mailboxes).await?;
    wanted.retain(|mailbox| mailbox.is_enabled);
    let soon = now.plus(LEASE / 2);
    let is_mine = |mailbox: &Mailbox| mailbox.leased_by == app.node && mailbox.leased_until.is_some_and(|at| at > soon);
    let (mut mine, open): (Vec<_>, Vec<_>) = wanted.into_iter().partition(is_mine);
    for mailbox in open {
        let is_free = mailbox.leased_by == app.node || mailbox.leased_until.is_none_or(|at| at < now);
        let (id, node, until) = (mailbox.id, app.node.clone(), now.plus(LEASE));
        let lease = move |conn: &mut Conn| mail::store::lease_mailbox(conn, now, id, &node, until);
        if is_free && app.db.write(lease).await? {
            mine.push(mailbox);
        }
    }
    Ok(mine)
}

/// Adds up what has changed in the lengths of the lists, before there is much of it.
async fn lengths(app: &App, mut stop: watch::Receiver<bool>) {
    let mut summed = 0;
    while !*stop.borrow() {
        let done = async {
            let last = app.db.read(tickets::store::last_change).await?;
            if last.saturating_sub(summed) >= LOOSE_CHANGES {
                app.db.write(tickets::store::sum_up).await?;
                summed = app.db.read(tickets::store::last_change).await?;
            }
            Ok::<_, Error>(())
        };
        if let Err(e) = done.await {
            tracing::warn!(error = %e, "the lengths of lists are added up later");
        }
        pause(&mut stop, LOOK_AGAIN).await;
    }
}

/// Counts all tickets, and mends the lengths of the lists where they are wrong.
pub async fn check_lengths(app: &App) -> Result<i64> {
    let differing = app.db.read(tickets::store::differing).await?;
    if differing > 0 {
        tracing::error!(differing, "lengths of lists were wrong and are counted anew");
        app.db.write(tickets::store::recount).await?;
    }
    Ok(differing)
}

/// Forgets quarantined mail whose time is over.
pub async fn expire(app: &App) -> Result<()> {
    let (now, days) = (app.now(), app.config.mail.quarantine_days);
    let large = app.db.write(move |conn| mail::unwanted::expire(conn, now, days)).await?;
    for hash in large {
        app.blobs.remove(&hash).await?;
    }
    Ok(())
}

/// Once an hour: forgets what has expired.
async fn sweep(app: &App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let now = app.now();
        app.limits.tidy();
        let swept = app
            .db
            .write(move |conn| {
                accounts::store::sweep_sessions(conn, now)?;
                accounts::store::sweep_links(conn, now)?;
                mail::store::sweep_acknowledgements(conn, now)?;
                tickets::store::sweep_presence(conn, now.plus(chrono::Duration::hours(-1)))
            })
            .await;
        if let Err(e) = swept {
            tracing::warn!(error = %e, "nothing was swept");
        }
        if let Err(e) = reckon_nightly(app).await {
            tracing::warn!(error = %e, "mailboxes are reckoned later");
        }
        if let Err(e) = close_old(app).await {
            tracing::warn!(error = %e, "solved tickets stay open a little longer");
        }
        if let Err(e) = expire(app).await {
            tracing::warn!(error = %e, "nothing expired");
        }
        if now.utc().hour() == app.config.mail.reckoning_hour
            && let Err(e) = check_lengths(app).await
        {
            tracing::warn!(error = %e, "the lengths of lists are checked tomorrow");
        }
        pause(&mut stop, SWEEP).await;
    }
}

/// Once a night, each mailbox that is read.
pub async fn reckon_nightly(app: &App) -> Result<()> {
    let now = app.now();
    let hour = app.config.mail.reckoning_hour;
    app.db
        .write(move |conn| {
            let reckoned = mail::store::reckonings(conn)?;
            for mailbox in mail::store::mailboxes(conn)?.into_iter().filter(|mailbox| mailbox.is_enabled) {
                let last = reckoned.iter().find(|reckoning| reckoning.mailbox_id == mailbox.id).map(|found| found.at);
                if mail::reckon::is_due(now, last, hour) {
                    jobs::replace(conn, now, now, Job::ReckonMailbox(mailbox.id))?;
                }
            }
            Ok(())
        })
        .await
}

/// Closes the tickets that have been solved for long enough, a few at a time.
pub async fn close_old(app: &App) -> Result<()> {
    let now = app.now();
    let before = now.plus(-chrono::Duration::days(i64::from(app.config.tickets.close_after_days)));
    while app.db.write(move |conn| tickets::actions::close_old(conn, now, before)).await? {}
    Ok(())
}
