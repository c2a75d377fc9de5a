//! A mail is handed over, and what becomes of it is seen: a fault of ours by all admins, a refusal in the list of refused mails.
use super::compose::Letter;
use super::refused::MailKind;
use super::transport::{Parcel, SendError, Transport};
use crate::app::App;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::ids::TicketId;
use crate::mail::store::{self, NewRefused};
use crate::tickets::{EventKind, store as tickets};

/// What kind of mail it is, until when it is of use, and the ticket whose trail tells that it was refused.
#[derive(Debug, Clone, Copy)]
pub(super) struct Errand {
    pub kind: MailKind,
    pub until: Option<Time>,
    pub ticket: Option<TicketId>,
}

impl Errand {
    /// A mail about a ticket.
    pub(super) const fn about(ticket: TicketId, kind: MailKind) -> Self {
        Self { kind, until: None, ticket: Some(ticket) }
    }
}

impl From<MailKind> for Errand {
    fn from(kind: MailKind) -> Self {
        Self { kind, until: None, ticket: None }
    }
}

/// Hands a mail over on a blocking thread. What the server says of us raises the alarm once, and the next mail that
/// leaves takes it down.
pub(super) async fn dispatch(app: &App, transport: &Transport, parcel: Parcel) -> Result<Result<String, SendError>> {
    let (transport, now, from) = (transport.clone(), app.now(), parcel.from.clone());
    let task = tokio::task::spawn_blocking(move || transport.send(&parcel, now));
    let done = task.await.map_err(|e| Error::internal("send a mail", e))?;
    let faults = app.db.read(store::outgoing_faults).await?;
    match &done {
        Ok(_) if faults.iter().any(|fault| fault.is_of(&from)) => {
            app.db.write(move |conn| store::clear_outgoing_fault(conn, &from)).await?;
            tracing::info!("mail leaves again");
        }
        Err(e) if e.is_ours() => {
            let sender = if e.blame == super::Blame::Server { String::new() } else { from };
            if !faults.iter().any(|fault| fault.sender == sender) {
                tracing::error!(error = %e, sender, "no mail leaves; it waits until this is mended");
                let error = e.text.clone();
                app.db.write(move |conn| store::set_outgoing_fault(conn, now, &sender, &error)).await?;
            }
        }
        _ => {}
    }
    Ok(done)
}

impl Letter {
    /// Sends a mail that is no reply to each of its recipients. `false`: it was refused for good, which an admin sees.
    pub(super) async fn post(
        self,
        app: &App,
        transport: &Transport,
        errand: impl Into<Errand>,
        at: Time,
    ) -> Result<bool> {
        let errand = errand.into();
        let raw = self.written(app, at).await?;
        let mut has_left = true;
        for to in self.to.iter().chain(&self.copies) {
            let parcel = self.parcel(to, &raw);
            match dispatch(app, transport, parcel.clone()).await? {
                Ok(_) => {}
                Err(e) if e.is_permanent => {
                    has_left = false;
                    note_refused(app, &parcel, errand, &e).await?;
                }
                Err(e) if e.is_ours() => return Err(Error::Waits(e.text)),
                Err(e) => return Err(Error::Unavailable(e.text)),
            }
        }
        Ok(has_left)
    }
}

async fn note_refused(app: &App, parcel: &Parcel, errand: Errand, why: &SendError) -> Result<()> {
    let Errand { kind, until, ticket } = errand;
    tracing::warn!(kind = kind.as_str(), error = %why, "a mail was refused");
    let text = serde_json::to_string(parcel).map_err(|e| Error::internal("keep a refused mail", e))?;
    let now = app.now();
    let new = NewRefused {
        at: now,
        kind,
        recipient: parcel.to.clone(),
        error: why.text.clone(),
        sealed: app.keys.seal(&text)?,
        until,
    };
    app.db
        .write(move |conn| {
            if let Some(ticket) = ticket {
                tickets::note(conn, now, ticket, None, (EventKind::MailRefused, kind.as_str(), &new.recipient))?;
            }
            store::insert_refused(conn, new)
        })
        .await
}
