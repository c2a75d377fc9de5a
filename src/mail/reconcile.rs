//! Reconciliation: compares the mails in a mailbox on the server with the ledger, mail by mail. Missing mails are
//! fetched, and the admins are notified.
use std::collections::{BTreeMap, BTreeSet};

use super::imap::{Fetched, FolderListing, Gap, ListedMail};
use super::mailbox::{settings, take_in};
use super::parse::parse;
use super::store::{self, Mailbox, Reconciliation, TakenMail};
use crate::app::App;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::ids::{JobId, MailboxId};
use crate::jobs;
use crate::status::{self, ConditionKind, Finding};

/// A mail that came in the last minutes, up to this many, may still be on its way.
const ON_ITS_WAY: i64 = 15;
/// A mail without a result after this many minutes is stuck.
const STUCK: i64 = 60;
/// At most this many are named, and fetched, in one reconciliation.
const MOST: usize = 500;

/// Reconciles a mailbox, stores the result, and notifies the admins if mails are missing.
pub async fn reconcile(app: &App, id: MailboxId) -> Result<Reconciliation> {
    let mailbox = app.db.read(move |conn| store::mailbox(conn, id)).await?;
    let now = app.now();
    let reconciliation = match compare(app, &mailbox).await {
        Ok(found) => found.into_reconciliation(app, &mailbox).await?,
        Err(e) => failed(id, now, e.to_string()),
    };
    keep(app, reconciliation.clone()).await?;
    Ok(reconciliation)
}

/// The server does not list all the mails that it says are there: the page shows it, and the admins are notified.
pub async fn tell_gap(app: &App, id: MailboxId, gap: Gap) -> Result<()> {
    let (at, number) = (app.now(), |count: u32| i64::from(count));
    let found = failed(id, at, gap.to_string());
    keep(app, Reconciliation { on_server: number(gap.said), in_ledger: number(gap.listed), ..found }).await
}

fn failed(mailbox_id: MailboxId, at: Time, error: String) -> Reconciliation {
    Reconciliation { mailbox_id, at, on_server: 0, in_ledger: 0, missing: 0, report: String::new(), error }
}

async fn keep(app: &App, reconciliation: Reconciliation) -> Result<()> {
    app.db
        .write(move |conn| {
            let mailbox = store::mailbox(conn, reconciliation.mailbox_id)?;
            store::save_reconciliation(conn, &reconciliation)?;
            for (kind, detail) in [
                (ConditionKind::MailsMissing, &reconciliation.report),
                (ConditionKind::ReconcileFailed, &reconciliation.error),
            ] {
                let found = Finding::new(kind, detail);
                let found = found.about_row(mailbox.id, mailbox.username.clone(), Some(mailbox.brand_id));
                if detail.is_empty() {
                    status::actions::clear(conn, reconciliation.at, kind, &found.subject)?;
                } else {
                    status::actions::raise(conn, reconciliation.at, &found)?;
                }
            }
            Ok(())
        })
        .await
}

/// Has the hour of the night passed since the last reconciliation?
pub fn is_due(now: Time, last: Option<Time>, hour: u32) -> bool {
    let shifted = |at: Time| (at.utc() - chrono::Duration::hours(i64::from(hour))).date_naive();
    last.is_none_or(|last| shifted(last) < shifted(now))
}

/// The background job.
pub async fn reconcile_due(app: &App, job: JobId, id: MailboxId) -> Result<()> {
    match reconcile(app, id).await {
        // The mailbox was removed meanwhile.
        Ok(_) | Err(Error::NotFound) => {}
        Err(e) => return Err(e),
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

/// The result of the comparison.
#[derive(Default)]
struct Comparison {
    on_server: usize,
    /// The server says that there are more mails than it lists.
    gap: Option<Gap>,
    known: usize,
    /// Those that were not in the ledger, by name.
    missing: Vec<String>,
}

async fn compare(app: &App, mailbox: &Mailbox) -> Result<Comparison> {
    let (settings, _) = settings(app, mailbox).await?;
    let mut listing = FolderListing::open(&settings).await.map_err(Error::Unavailable)?;
    let found = compare_with(app, mailbox, &mut listing).await;
    listing.leave().await;
    found
}

async fn compare_with(app: &App, mailbox: &Mailbox, listing: &mut FolderListing) -> Result<Comparison> {
    let (id, validity) = (mailbox.id, i64::from(listing.uid_validity));
    // Read after the folder was listed, so that it includes what the puller takes meanwhile.
    let (mailbox, taken) =
        app.db.read(move |conn| Ok((store::mailbox(conn, id)?, store::taken(conn, id, validity)?))).await?;
    let mut found = Comparison { on_server: listing.listed.len(), gap: listing.gap, ..Comparison::default() };
    if mailbox.uid_validity != Some(validity) {
        // It has not been read yet, or it is being read again: its numbers mean nothing yet.
        return Ok(found);
    }
    let taken: BTreeMap<i64, TakenMail> = taken.into_iter().map(|taken| (taken.uid, taken)).collect();
    let unknown: Vec<ListedMail> = listing
        .listed
        .iter()
        .filter(|mail| i64::from(mail.uid) > mailbox.begins_after)
        .filter(|mail| !taken.get(&i64::from(mail.uid)).is_some_and(|taken| is_same_size(*taken, **mail)))
        .copied()
        .collect();
    found.known = listing.listed.len().saturating_sub(unknown.len());
    for mail in unknown.iter().take(MOST) {
        let fetched = listing.fetch(*mail).await.map_err(Error::Unavailable)?;
        let Some(fetched) = fetched else {
            found.missing.push(format!("{}: the server does not hand it out", mail.uid));
            continue;
        };
        let name = name(&fetched);
        let is_late = is_late(app.now(), &fetched);
        let fetched = Fetched { size: mail.size, ..fetched };
        let taken_in = take_in(app, &mailbox, listing.uid_validity, vec![fetched], |_| Ok(())).await?;
        if taken_in.new > 0 && is_late {
            found.missing.push(name);
        }
    }
    if unknown.len() > MOST {
        found.missing.push(format!("and {} more", unknown.len().saturating_sub(MOST)));
    }
    let there: BTreeSet<i64> = listing.listed.iter().map(|mail| i64::from(mail.uid)).collect();
    let gone: Vec<i64> = taken.keys().filter(|uid| !there.contains(uid)).copied().collect();
    app.db.write(move |conn| store::forget_taken(conn, id, validity, &gone)).await?;
    Ok(found)
}

/// Another size under the same number is another mail.
fn is_same_size(taken: TakenMail, mail: ListedMail) -> bool {
    // A server that gives no size has given us the whole mail under this number.
    mail.size == 0 || i64::try_from(mail.size).is_ok_and(|size| size == taken.size)
}

fn is_late(now: Time, mail: &Fetched) -> bool {
    mail.internal_date.is_none_or(|at| Time::from(at) < now.plus(-chrono::Duration::minutes(ON_ITS_WAY)))
}

/// "4711 · kari@example.com · Tent · 2026-11-23 09:00"
fn name(fetched: &Fetched) -> String {
    let mail = parse(&fetched.raw);
    let from = mail.from.map(|from| from.address).unwrap_or_default();
    let at = mail.date.or(fetched.internal_date).map(|at| at.format("%Y-%m-%d %H:%M").to_string());
    format!("{} · {from} · {} · {}", fetched.uid, mail.subject, at.unwrap_or_default())
}

impl Comparison {
    /// With the mails that are in the ledger but have no result.
    async fn into_reconciliation(self, app: &App, mailbox: &Mailbox) -> Result<Reconciliation> {
        let (id, now) = (mailbox.id, app.now());
        let before = now.plus(-chrono::Duration::minutes(STUCK));
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        let stuck = app.db.read(move |conn| store::stuck(conn, id, before, most)).await?;
        let mut lines = self.missing;
        lines.extend(stuck.into_iter().map(|(mail, sender, subject)| format!("{mail} · {sender} · {subject}")));
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        Ok(Reconciliation {
            mailbox_id: id,
            at: now,
            on_server: self.gap.map_or(number(self.on_server), |gap| i64::from(gap.said)),
            in_ledger: number(self.known),
            missing: number(lines.len()),
            report: lines.join("\n"),
            error: self.gap.map(|gap| gap.to_string()).unwrap_or_default(),
        })
    }
}
