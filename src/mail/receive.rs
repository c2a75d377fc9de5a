//! Takes a mail in: raw bytes, ledger row and job are one commit. Only then does the source hear of it.
use super::store::{self, MailSource};
use crate::app::App;
use crate::blobs::Prepared;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::intake::ReceivedBody;
use crate::jobs::{self, Job};

/// Larger mails are refused at once: no server accepts them either.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// What became of the mails of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    pub new: usize,
    /// The same bytes were here before.
    pub known: usize,
}

/// A mail to take in.
#[derive(Debug, Clone, Default)]
pub struct Incoming {
    pub raw: Vec<u8>,
    /// What of it is missing, and why; empty if it is whole.
    pub left_out: String,
    /// When its server received it, if that is known.
    pub arrived_at: Option<Time>,
}

/// Takes mails in. `within` runs in the same transaction: a mailbox moves its cursor there.
pub async fn receive<F>(app: &App, source: MailSource, mails: Vec<Vec<u8>>, within: F) -> Result<Received>
where
    F: FnOnce(&mut Conn, Time) -> Result<()> + Send + 'static,
{
    let mails = mails.into_iter().map(|raw| Incoming { raw, ..Incoming::default() }).collect();
    receive_all(app, source, mails, move |conn, now, _| within(conn, now)).await
}

/// The same for mails of which the source knows more; `within` gets their ids in the ledger, including those of known
/// mails.
pub async fn receive_all<F>(app: &App, source: MailSource, mails: Vec<Incoming>, within: F) -> Result<Received>
where
    F: FnOnce(&mut Conn, Time, &[MailId]) -> Result<()> + Send + 'static,
{
    let mut prepared = Vec::with_capacity(mails.len());
    for mail in mails {
        if mail.raw.is_empty() {
            return Err(empty());
        }
        let Incoming { raw, left_out, arrived_at } = mail;
        prepared.push(ReadyMail { raw: app.blobs.prepare_mail(raw).await?, left_out, arrived_at });
    }
    store_all(app, source, prepared, within).await
}

/// Takes in one mail from a file, however large, without holding it in memory.
pub async fn receive_body(app: &App, source: MailSource, mail: &ReceivedBody) -> Result<Received> {
    if mail.size() == 0 {
        return Err(empty());
    }
    let raw = app.blobs.prepare_file(mail.path(), mail.size()).await?;
    let ready = ReadyMail { raw, left_out: String::new(), arrived_at: None };
    store_all(app, source, vec![ready], |_, _, _| Ok(())).await
}

fn empty() -> Error {
    Error::Invalid("The mail is empty.".to_owned())
}

/// A mail whose bytes are ready to be stored.
struct ReadyMail {
    raw: Prepared,
    left_out: String,
    arrived_at: Option<Time>,
}

async fn store_all<F>(app: &App, source: MailSource, mails: Vec<ReadyMail>, within: F) -> Result<Received>
where
    F: FnOnce(&mut Conn, Time, &[MailId]) -> Result<()> + Send + 'static,
{
    let (now, from) = (app.now(), source.name.clone());
    let (received, new) = app
        .db
        .write(move |conn| {
            let (mut received, mut ids, mut new) = (Received::default(), Vec::with_capacity(mails.len()), Vec::new());
            for ReadyMail { raw, left_out, arrived_at } in &mails {
                let (id, is_new) = match store::insert_mail(conn, now, &source, raw)? {
                    Some(id) => (id, true),
                    None => (store::by_raw(conn, &raw.hash)?, false),
                };
                if is_new {
                    if arrived_at.is_some() || !left_out.is_empty() {
                        store::note_arrival(conn, id, arrived_at.unwrap_or(now), left_out)?;
                    }
                    jobs::enqueue(conn, now, Job::DeliverMail(id))?;
                    received.new = received.new.saturating_add(1);
                    new.push((id, raw.size));
                } else {
                    received.known = received.known.saturating_add(1);
                }
                ids.push(id);
            }
            within(conn, now, &ids)?;
            Ok((received, new))
        })
        .await?;
    for (id, size) in new {
        tracing::info!(mail = %id, source = from, size, "a mail is in the ledger");
    }
    app.counters.incoming("received", received.new);
    Ok(received)
}

/// Processes a mail of the ledger again, as if it had just come. A mail that became a message stays that message.
pub fn replay(conn: &mut Conn, now: Time, id: MailId) -> Result<()> {
    let row = store::mail(conn, id)?;
    if row.ticket_id.is_some() {
        return Err(Error::Taken("problem-mail-delivered"));
    }
    if row.state == store::Fate::Expired {
        return Err(Error::Taken("problem-expired"));
    }
    if row.state == store::Fate::Held {
        store::release(conn, now, id)?;
    }
    store::set_fate(conn, now, id, store::Fate::Received, "")?;
    jobs::replace(conn, now, now, Job::DeliverMail(id))
}
