//! From a row of the ledger to a message of a ticket: understand outside the transaction, decide and store inside it.
mod confined;
mod form;
mod loops;
mod machine;
mod own;
mod past;
mod person;
mod place;
mod route;
mod sender;
mod settle;
mod ties;
mod understand;

use futures_util::{StreamExt, stream};
use std::sync::Arc;

pub use self::past::{House, Past, understand_past};
use self::settle::{Context, settle};
use self::understand::{Understood, understand};
use super::store;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::{JobId, MailId};
use crate::jobs::{self, Claimed};
use crate::tickets::store as tickets;

/// So many mails are understood at the same time: each holds itself and its files in memory.
const UNDERSTOOD_AT_ONCE: usize = 4;
/// So many writes may wait for the same commit of `SQLite`, which keeps their order.
const WRITTEN_AT_ONCE: usize = 256;

/// Delivers mails in the order in which they came: understanding runs ahead, the writes begin in order.
pub async fn deliver_all(app: &App, batch: Vec<(Claimed, MailId)>) -> Result<()> {
    let brands = Arc::new(app.db.read(brands::store::all).await?);
    stream::iter(batch)
        .map(|(job, id)| {
            let (app, brands) = (app.clone(), brands.clone());
            async move {
                let work = tokio::spawn(async move { understand(&app, id, &brands).await });
                let result = work.await.unwrap_or_else(|e| Err(Error::internal("understand a mail", e)));
                (job, id, result)
            }
        })
        .buffered(UNDERSTOOD_AT_ONCE)
        .map(|(job, id, understood)| {
            let (app, brands) = (app.clone(), brands.clone());
            async move {
                if let Err(e) = store_one(&app, &brands, job.id, understood).await {
                    note_failure(&app, &job, id, &e).await;
                }
            }
        })
        // PostgreSQL would run them side by side, and a reply before what it answers.
        .buffered(if app.db.is_postgres() { 1 } else { WRITTEN_AT_ONCE })
        .for_each(|()| async {})
        .await;
    Ok(())
}

async fn store_one(app: &App, brands: &Arc<Vec<Brand>>, job: JobId, mail: Result<Option<Understood>>) -> Result<()> {
    let (now, key, brands) = (app.now(), app.keys.reply(), brands.clone());
    let (mail, held_after) = (mail?, app.config.mail.held_after);
    let settled = app
        .db
        .write(move |conn| {
            let mut settled = None;
            if let Some(mail) = mail {
                let id = mail.row.id;
                let verdict = settle(conn, Context { now, key: &key, held_after, brands: &brands, ours: &[] }, mail)?;
                let reference = verdict.ticket.map(|ticket| tickets::reference_of(conn, ticket)).transpose()?;
                settled = Some((id, verdict, reference));
            }
            jobs::finish(conn, job)?;
            Ok(settled)
        })
        .await?;
    if let Some((id, verdict, reference)) = settled {
        app.counters.incoming(verdict.state.as_str(), 1);
        // Whose it is stands in the mail log, and not here.
        tracing::info!(
            mail = %id,
            message_id = verdict.message_id,
            kind = verdict.kind,
            state = verdict.state.as_str(),
            ticket = reference,
            "a mail was understood"
        );
    }
    Ok(())
}

/// The job is tried again later; after the last try the mail stands in the ledger as failed, with the reason.
async fn note_failure(app: &App, job: &Claimed, id: MailId, error: &Error) {
    tracing::error!(mail = %id, %error, "a mail was not delivered");
    let (now, job, text) = (app.now(), job.clone(), error.to_string());
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
            // Whoever looks for the mail reads what it waits for.
            store::note_waiting(conn, id, &text)?;
            Ok(false)
        })
        .await;
    match noted {
        Ok(true) => app.counters.incoming(store::Fate::Failed.as_str(), 1),
        Ok(false) => {}
        Err(e) => tracing::error!(error = %e, "the failure could not be noted; the lease will run out"),
    }
}
