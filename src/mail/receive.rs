//! A mail reaches us: raw bytes, ledger row and job are one commit. Only then is the source told.
use super::store::{self, Source};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::jobs::{self, Job};

/// Larger mails are refused at the door: no server takes them either.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// What became of the mails of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    pub new: usize,
    /// The same bytes were here before.
    pub known: usize,
}

/// Takes mails in. `within` runs in the same transaction: a mailbox moves its cursor there.
pub async fn receive<F>(app: &App, source: Source, mails: Vec<Vec<u8>>, within: F) -> Result<Received>
where
    F: FnOnce(&mut Conn, Time) -> Result<()> + Send + 'static,
{
    let mut prepared = Vec::with_capacity(mails.len());
    for mail in mails {
        if mail.is_empty() {
            return Err(Error::Invalid("The mail is empty.".to_owned()));
        }
        prepared.push(app.blobs.prepare(mail).await?);
    }
    let now = app.now();
    app.db
        .write(move |conn| {
            let mut received = Received::default();
            for raw in &prepared {
                match store::insert_mail(conn, now, &source, raw)? {
                    Some(id) => {
                        jobs::enqueue(conn, now, Job::DeliverMail(id))?;
                        received.new = received.new.saturating_add(1);
                    }
                    None => received.known = received.known.saturating_add(1),
                }
            }
            within(conn, now)?;
            Ok(received)
        })
        .await
}

/// Looks at a mail of the ledger again, as if it had just come. What has become a message stays one.
pub fn replay(conn: &mut Conn, now: Time, id: MailId) -> Result<()> {
    let row = store::mail(conn, id)?;
    if row.ticket_id.is_some() {
        return Err(Error::Taken("problem-mail-delivered"));
    }
    if row.state == store::Fate::Expired {
        return Err(Error::Taken("problem-expired"));
    }
    store::set_fate(conn, now, id, store::Fate::Received, "")?;
    jobs::replace(conn, now, now, Job::DeliverMail(id))
}
