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
    app.db
        .write(move |conn| {
            if let Some(mail) = mail {
                settle(conn, Context { now, key: &key, held_after, brands: &brands, ours: &[] }, mail)?;
            }
            jobs::finish(conn, job)
        })
        .await
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
                return Ok(());
            }
            if job.is_last_try() {
                return store::set_fate(conn, now, id, store::Fate::Failed, &text);
            }
            // Whoever looks for the mail reads what it waits for.
            store::note_waiting(conn, id, &text)
        })
        .await;
    if let Err(e) = noted {
        tracing::error!(error = %e, "the failure could not be noted; the lease will run out");
    }
}
