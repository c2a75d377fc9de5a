//! Housekeeping at fixed times: totals, clean-up, and the nightly checks.
use chrono::Timelike;
use std::time::Duration;
use tokio::sync::watch;

use super::{LOOK_AGAIN, pause};
use crate::accounts;
use crate::app::App;
use crate::articles;
use crate::audit;
use crate::blobs::{self, Swept};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::exports;
use crate::jobs::{self, Job};
use crate::mail;
use crate::notifications;
use crate::pending;
use crate::search;
use crate::status::{self, judge::CERTIFICATE_SEEN_DAYS};
use crate::storage;
use crate::tickets;

const SWEEP: Duration = Duration::from_hours(1);
/// So long it is known what the pages of the help centre did on a day.
const HELP_FIGURES_KEPT_DAYS: i64 = 400;
/// Drafts that no one has touched for so long are deleted.
const DRAFTS_KEPT_DAYS: i64 = 180;
/// So long an agent is told what has come to a ticket since their last visit.
const VISITS_KEPT_DAYS: i64 = 90;
/// So long the page of notifications goes back.
const NOTIFICATIONS_KEPT_DAYS: i64 = 90;
/// So long a browser whose session has ended may come back with a new one.
const PUSH_BROWSERS_KEPT_DAYS: i64 = 180;

/// Adds up the changes of the lists' lengths, before there are so many that pages become slow.
pub(super) async fn lengths(app: &App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let done = async {
            if app.db.read(tickets::store::has_loose_changes).await? {
                app.db.write(tickets::store::sum_up).await?;
            }
            Ok::<_, Error>(())
        };
        if let Err(e) = done.await {
            tracing::warn!(error = %e, "cannot add up the lengths of lists now");
        }
        pause(&mut stop, LOOK_AGAIN).await;
    }
}

/// Counts all tickets, and corrects the lengths of the lists if they are wrong.
pub async fn check_lengths(app: &App) -> Result<i64> {
    let differing = app.db.read(tickets::store::differing).await?;
    if differing > 0 {
        tracing::error!(differing, "lengths of lists were wrong and have been corrected");
        app.db.write(tickets::store::recount).await?;
    }
    Ok(differing)
}

/// Deletes quarantined mail that has expired.
pub async fn expire(app: &App) -> Result<()> {
    let (now, days) = (app.now(), app.config.mail.quarantine_days);
    let large = app.db.write(move |conn| mail::unwanted::expire(conn, now, days)).await?;
    for hash in large {
        app.blobs.remove(&hash).await?;
    }
    Ok(())
}

/// Deletes files that nothing refers to, and records how much space is used.
pub async fn sweep_files(app: &App) -> Result<Swept> {
    let now = app.now();
    let swept = blobs::sweep(&app.db, &app.blobs, now).await?;
    if swept.rows > 0 || swept.files > 0 {
        tracing::info!(rows = swept.rows, files = swept.files, "unused files were deleted");
    }
    let sizes = app.db.read(storage::table_sizes).await?;
    app.db
        .write(move |conn| {
            storage::keep_table_sizes(conn, &sizes)?;
            storage::keep_files(conn, now, &swept)
        })
        .await?;
    Ok(swept)
}

/// Deletes entries of the audit log after their retention.
pub async fn forget_acts(app: &App) -> Result<()> {
    let before = app.now().plus(-chrono::Duration::days(i64::from(app.config.audit.keep_days)));
    app.db.write(move |conn| audit::store::sweep(conn, before)).await.map(|_count| ())
}

/// Once an hour: deletes what has expired.
pub(super) async fn sweep(app: &App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let now = app.now();
        app.limits.tidy();
        let swept = app
            .db
            .write(move |conn| {
                sweep_accounts(conn, now)?;
                sweep_portal(conn, now)?;
                mail::store::sweep_acknowledgements(conn, now)?;
                mail::store::sweep_signatures(conn, now)?;
                mail::store::sweep_refused(conn, now.plus(chrono::Duration::days(-90)))?;
                status::store::sweep(conn, now.plus(chrono::Duration::days(-90)))?;
                status::store::forget_nodes(conn, Some(now.plus(chrono::Duration::hours(-1))))?;
                status::store::forget_certificates(conn, now.plus(-chrono::Duration::days(CERTIFICATE_SEEN_DAYS)))?;
                jobs::ensure(conn, now, Job::CheckStatus)?;
                search::store::sweep_changes(conn)?;
                sweep_desk(conn, now)
            })
            .await;
        if let Err(e) = swept {
            tracing::warn!(error = %e, "the hourly clean-up has failed");
        }
        if let Err(e) = reconcile_nightly(app).await {
            tracing::warn!(error = %e, "cannot schedule the reconciliation of mailboxes");
        }
        if let Err(e) = close_old(app).await {
            tracing::warn!(error = %e, "cannot close solved tickets now");
        }
        if let Err(e) = forget_acts(app).await {
            tracing::warn!(error = %e, "cannot delete old entries of the audit log now");
        }
        if let Err(e) = expire(app).await {
            tracing::warn!(error = %e, "nothing expired");
        }
        if now.utc().hour() == app.config.mail.reconcile_hour {
            if let Err(e) = check_lengths(app).await {
                tracing::warn!(error = %e, "cannot check the lengths of lists; the next try is tomorrow");
            }
            if let Err(e) = sweep_files(app).await {
                tracing::warn!(error = %e, "cannot delete unused files; the next try is tomorrow");
            }
        }
        pause(&mut stop, SWEEP).await;
    }
}

/// Sessions, links and browsers whose time is over.
fn sweep_accounts(conn: &mut Conn, now: Time) -> Result<()> {
    accounts::store::sweep_sessions(conn, now)?;
    accounts::store::sweep_steps(conn, now)?;
    accounts::store::sweep_links(conn, now)?;
    accounts::store::sweep_unsubscribe(conn, now)?;
    accounts::store::sweep_account_notices(conn, now.plus(chrono::Duration::days(-90)))?;
    accounts::store::sweep_browsers(conn, now)
}

/// What customers left waiting, and their old downloads.
fn sweep_portal(conn: &mut Conn, now: Time) -> Result<()> {
    pending::store::sweep(conn, now)?;
    articles::figures::sweep(conn, now.plus(chrono::Duration::days(-HELP_FIGURES_KEPT_DAYS)).utc().date_naive())?;
    exports::store::sweep(conn, now)
}

/// What agents left on tickets: drafts, how far they had read, that they were there.
fn sweep_desk(conn: &mut Conn, now: Time) -> Result<()> {
    tickets::store::sweep_drafts(conn, now.plus(chrono::Duration::days(-DRAFTS_KEPT_DAYS)))?;
    tickets::store::sweep_visits(conn, now.plus(chrono::Duration::days(-VISITS_KEPT_DAYS)))?;
    notifications::push::store::sweep(conn, now.plus(chrono::Duration::days(-PUSH_BROWSERS_KEPT_DAYS)))?;
    notifications::store::sweep(conn, now.plus(chrono::Duration::days(-NOTIFICATIONS_KEPT_DAYS)))?;
    tickets::store::sweep_presence(conn, now.plus(chrono::Duration::hours(-1)))
}

/// Once a night, for each mailbox that is read.
pub async fn reconcile_nightly(app: &App) -> Result<()> {
    let now = app.now();
    let hour = app.config.mail.reconcile_hour;
    app.db
        .write(move |conn| {
            let reconciled = mail::store::reconciliations(conn)?;
            for mailbox in mail::store::mailboxes(conn)?.into_iter().filter(|mailbox| mailbox.is_enabled) {
                let last = reconciled
                    .iter()
                    .find(|reconciliation| reconciliation.mailbox_id == mailbox.id)
                    .map(|found| found.at);
                if mail::reconcile::is_due(now, last, hour) {
                    jobs::replace(conn, now, now, Job::ReconcileMailbox(mailbox.id))?;
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
