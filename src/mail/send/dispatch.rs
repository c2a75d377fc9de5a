//! Hands a mail over and records the result: all admins see an error of ours, and a refusal is in the list of refused
//! mails.
use super::compose::Letter;
use super::refused::MailKind;
use super::transport::{Blame, Parcel, SendError, Transport};
use crate::app::App;
use crate::brands;
use crate::clock::Time;
use crate::counters::SendOutcome;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::TicketId;
use crate::mail::store::{self, NewRefused};
use crate::mail::thread;
use crate::plain;
use crate::status::store::Certificate;
use crate::status::{self, Condition, ConditionKind, Finding};
use crate::tickets::{EventKind, store as tickets};

/// The kind of mail, until when it is useful, and the ticket whose history shows that it was refused.
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

/// Hands a mail over on a blocking thread. What the server says about us raises one condition, and the next mail that
/// is sent clears it.
pub(super) async fn dispatch(app: &App, transport: &Transport, parcel: Parcel) -> Result<Result<String, SendError>> {
    let (transport, now, from) = (transport.clone(), app.now(), parcel.from.clone());
    let (message_id, to) = (parcel.message_id.clone(), parcel.to.clone());
    let task = tokio::task::spawn_blocking(move || {
        let done = transport.send(&parcel, now);
        (done, transport.take_certificate())
    });
    let (done, certificate) = task.await.map_err(|e| Error::internal("send a mail", e))?;
    app.counters.outgoing(match &done {
        Ok(_) => SendOutcome::Sent,
        Err(e) if e.is_permanent => SendOutcome::Refused,
        Err(_) => SendOutcome::Retried,
    });
    note(&message_id, &to, &done);
    // The mail's result stands, whether or not this can be stored.
    if let Err(e) = learn(app, now, (&from, &done), certificate).await {
        tracing::warn!(error = %e, "cannot record what the mail server has shown");
    }
    Ok(done)
}

/// Stores what the server has shown about itself, raises what it says about us, and clears what is over.
async fn learn(
    app: &App,
    now: Time,
    (from, done): (&str, &Result<String, SendError>),
    certificate: Option<(String, Time)>,
) -> Result<()> {
    if let Some((server, ends_at)) = certificate {
        let seen = Certificate { server, ends_at, seen_at: now };
        app.db.write(move |conn| status::store::see_certificate(conn, &seen)).await?;
    }
    let mut open = app.db.read(status::store::open).await?;
    open.retain(|condition| condition.kind.is_outgoing());
    match done {
        Ok(_) => {
            open.retain(|condition| is_over(condition, from));
            if open.is_empty() {
                return Ok(());
            }
            let all_over = move |conn: &mut Conn| {
                open.iter()
                    .try_for_each(|over| status::actions::clear(conn, now, over.kind, &over.subject).map(|_new| ()))
            };
            app.db.write(all_over).await
        }
        Err(e) if e.is_ours() => {
            let (kind, subject) = fault(e.blame, from);
            if open.iter().any(|condition| condition.kind == kind && condition.subject == subject) {
                return Ok(());
            }
            let said = e.text.clone();
            app.db.write(move |conn| raise(conn, now, (kind, &subject), &said)).await
        }
        Err(_) => Ok(()),
    }
}

/// A mail's log entry: its Message-ID and ticket, the server's own words, and no address.
fn note(message_id: &str, to: &str, done: &Result<String, SendError>) {
    let ticket = thread::ticket_of_id(message_id);
    let domain = to.rsplit_once('@').map_or("", |(_, domain)| domain);
    match done {
        Ok(answer) => {
            let answer = plain::without_addresses(answer);
            tracing::info!(message_id, ticket, domain, answer, "a mail was handed to the server");
        }
        Err(e) => {
            let (answer, is_permanent) = (plain::without_addresses(&e.text), e.is_permanent);
            tracing::warn!(message_id, ticket, domain, answer, is_permanent, "a mail did not leave");
        }
    }
}

/// Does a mail sent from that address end this condition?
fn is_over(condition: &Condition, from: &str) -> bool {
    condition.kind.stops_mail() || condition.subject == from
}

fn fault(blame: Blame, from: &str) -> (ConditionKind, String) {
    match blame {
        Blame::OurAddress => (ConditionKind::OutgoingSender, from.to_owned()),
        Blame::SignIn => (ConditionKind::OutgoingSignIn, String::new()),
        _ => (ConditionKind::OutgoingDown, String::new()),
    }
}

/// A server that refuses our sign-in is not down, and one that is down refuses no one.
fn raise(conn: &mut Conn, now: Time, (kind, subject): (ConditionKind, &str), said: &str) -> Result<()> {
    let other = match kind {
        ConditionKind::OutgoingDown => Some(ConditionKind::OutgoingSignIn),
        ConditionKind::OutgoingSignIn => Some(ConditionKind::OutgoingDown),
        _ => None,
    };
    if let Some(other) = other {
        status::actions::clear(conn, now, other, "")?;
    }
    let brands = brands::store::all(conn)?;
    let brand = brands.iter().find(|brand| brand.support_address == subject).map(|brand| brand.id);
    let found = Finding { brand, ..Finding::new(kind, said).about(subject) };
    status::actions::raise(conn, now, &found).map(|_is_new| ())
}

impl Letter {
    /// Sends a mail that is not a reply to each of its recipients. `false`: it was refused for good, which an admin
    /// sees.
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

/// Mails each person their own letter. Gives those who could not be reached now, with the reason: all others have theirs,
/// and must not get it again.
pub(super) async fn post_each(
    app: &App,
    transport: &Transport,
    errand: impl Into<Errand> + Copy,
    at: Time,
    letters: Vec<(String, Letter)>,
) -> (Vec<String>, Option<Error>) {
    let (mut left, mut fault) = (Vec::new(), None);
    for (person, letter) in letters {
        // Our own server is down: so it is for all that follow.
        if matches!(fault, Some(Error::Waits(_))) {
            left.push(person);
        } else if let Err(e) = letter.post(app, transport, errand, at).await {
            left.push(person);
            fault = Some(e);
        }
    }
    (left, fault)
}

async fn note_refused(app: &App, parcel: &Parcel, errand: Errand, why: &SendError) -> Result<()> {
    let Errand { kind, until, ticket } = errand;
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
        .write_surely(move |conn| {
            if let Some(ticket) = ticket {
                tickets::note(conn, now, ticket, None, (EventKind::MailRefused, kind.as_str(), &new.recipient))?;
            }
            store::insert_refused(conn, new)?;
            note_refusal(conn, now)
        })
        .await
}

/// Refused mail needs an admin's attention.
pub(super) fn note_refusal(conn: &mut Conn, now: Time) -> Result<()> {
    let waiting = store::count_refused(conn)?.to_string();
    status::actions::raise(conn, now, &Finding::new(ConditionKind::MailRefused, waiting)).map(|_is_new| ())
}
