//! What an agent does to a ticket: reply, note, take.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::ticket::show_again;
use super::with_answer::WithAnswer;
use super::written::{Read, Written, is_too_long, promised};
use super::{ticket_in_order, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::actions::OfferedAnswers;
use crate::canned::{PublicIndex, RankerCache};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::views::{Composing, Hitch};
use crate::desk::when::when;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, DraftFileId, MessageId};
use crate::mail::thread::TokenKey;
use crate::tickets::actions::{self, Outcome, ReplyDraft, Then, WaitingReply};
use crate::tickets::{Draft, DraftFields, DraftKind, State, Ticket, store, uploads};
use crate::web::doors::{Doors, post};
use crate::web::form::idempotency_key;
use crate::web::see_other;
use crate::web::upload::Upload;

/// A reply that waits longer than this was put off on purpose: its ticket leaves the queue.
const SOON: chrono::Duration = chrono::Duration::minutes(2);

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/messages", post().to(write))
        .route("/desk/tickets/{reference}/take", post().to(take));
}

async fn write(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let Read { mut composing, files, seen, offered, .. } = written.read();
    let refused = |mut composing: Composing, hitch| {
        composing.hitch = Some(hitch);
        (StatusCode::UNPROCESSABLE_ENTITY, composing)
    };
    if composing.text.trim().is_empty() || is_too_long(&composing.text) {
        let again = refused(composing, Hitch::Empty);
        return show_again(&app, (&cache, &public_index), &me, &reference, again).await;
    }
    let recipients = match composing.recipients() {
        Ok(recipients) => recipients,
        Err(wrong) => {
            let again = refused(composing, Hitch::NoAddress(wrong));
            return show_again(&app, (&cache, &public_index), &me, &reference, again).await;
        }
    };
    let Ok(promise) = promised(&composing) else {
        let again = refused(composing, Hitch::BadDay);
        return show_again(&app, (&cache, &public_index), &me, &reference, again).await;
    };
    let files = match uploads::staff_files(&app, files).await {
        Ok(files) => files,
        Err(e) => {
            let (status, why) = not_taken(e)?;
            composing.hitch = Some(Hitch::Files(why));
            return show_again(&app, (&cache, &public_index), &me, &reference, (status, composing)).await;
        }
    };
    let draft = ReplyDraft {
        promise,
        recipients,
        text: composing.text.trim().to_owned(),
        then: composing.then,
        answer: composing.answer_id.parse().ok().map(AnswerId),
        files,
        lacks_files: false,
        seen,
        idempotency_key: composing.key.clone(),
        version: composing.version,
        is_again: composing.is_again,
        is_due: false,
    };
    let way = Way::of(&composing, app.config.tickets.undo_send_seconds, (seen, offered));
    let done = store_draft(&app, (&cache, &me), &reference, way, draft).await?;
    finish(&app, (&cache, &public_index), &me, &reference, (composing, done)).await
}

/// Why files cannot be sent, as a sentence next to the text.
pub(super) fn not_taken(why: Error) -> Result<(StatusCode, &'static str)> {
    match why {
        Error::Refused(why) => Ok((StatusCode::UNPROCESSABLE_ENTITY, why)),
        Error::Busy(_) => Ok((StatusCode::SERVICE_UNAVAILABLE, "problem-busy")),
        e => Err(e),
    }
}

/// On to the queue, or the page again with what prevents sending.
async fn finish(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    (mut composing, done): (Composing, Outcome),
) -> Result<HttpResponse> {
    let (page, hitch, status) = match done {
        Outcome::Done(_) if composing.is_note() => return Ok(see_other(&format!("/desk/tickets/{reference}?noted=1"))),
        Outcome::Done(_) | Outcome::Waits if composing.goes_on => return super::queue::go_on(app, me, reference).await,
        Outcome::Done(_) | Outcome::Waits => return Ok(see_other(&format!("/desk?sent={reference}"))),
        Outcome::Merged(into) => (into, Hitch::Merged(reference.to_owned()), StatusCode::CONFLICT),
        Outcome::Overtaken(newer) => (reference.to_owned(), Hitch::Overtaken(newer), StatusCode::CONFLICT),
        Outcome::BadDay => (reference.to_owned(), Hitch::BadDay, StatusCode::UNPROCESSABLE_ENTITY),
        Outcome::BadTime => (reference.to_owned(), Hitch::BadTime, StatusCode::UNPROCESSABLE_ENTITY),
        Outcome::FilesGone => (reference.to_owned(), Hitch::Files("problem-files-gone"), StatusCode::CONFLICT),
        Outcome::NoRecipient => {
            (reference.to_owned(), Hitch::NoAddress(String::new()), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Outcome::SentBefore => {
            // The key is spent; with the new one the same text can be sent again on purpose.
            composing.key = idempotency_key();
            composing.version = 0;
            (reference.to_owned(), Hitch::SentBefore, StatusCode::CONFLICT)
        }
        Outcome::Unfilled(marks) => (reference.to_owned(), Hitch::Unfilled(marks), StatusCode::UNPROCESSABLE_ENTITY),
    };
    composing.hitch = Some(hitch);
    show_again(app, caches, me, &page, (status, composing)).await
}

/// How the reply is to be sent.
pub struct Way {
    pub(super) kind: DraftKind,
    /// The files of the draft that go with it.
    pub(super) keeps: Vec<DraftFileId>,
    /// So long it can be taken back.
    undo_seconds: u32,
    /// What is kept of it if it waits.
    fields: DraftFields,
    /// The actions and files of the answer that go with it.
    pub(super) ticked: (Vec<String>, Vec<i64>),
    pub(super) offered: OfferedAnswers,
}

impl Way {
    fn of(composing: &Composing, undo_seconds: u32, (seen, offered): (MessageId, OfferedAnswers)) -> Self {
        Self {
            kind: composing.kind,
            keeps: composing.keeps.clone().unwrap_or_default(),
            undo_seconds,
            fields: DraftFields { seen: seen.0, offered: offered.to_string(), ..composing.fields() },
            ticked: composing.ticked.clone().unwrap_or_default(),
            offered,
        }
    }

    /// When the reply is sent, if not at once: at the time that the agent chose, or so late that it can be taken back.
    /// `Err`: the time cannot be read.
    fn send_at(&self, now: Time, brand: &Brand) -> std::result::Result<Option<Time>, Outcome> {
        let later = self.fields.later.trim();
        if !later.is_empty() {
            return when(later, now.utc(), brand.zone()).map(|at| Some(at.into())).ok_or(Outcome::BadTime);
        }
        let seconds = i64::from(self.undo_seconds);
        Ok((seconds > 0).then(|| now.plus(chrono::Duration::seconds(seconds))))
    }

    /// Of a reply that has waited.
    pub fn of_draft(draft: &Draft, fields: &DraftFields) -> Self {
        Self {
            kind: draft.kind,
            keeps: Vec::new(),
            undo_seconds: 0,
            fields: DraftFields::default(),
            ticked: (fields.acts.clone(), fields.answer_files.clone()),
            offered: fields.offered.parse().unwrap_or_default(),
        }
    }
}

async fn store_draft(
    app: &App,
    (cache, me): (&RankerCache, &Viewer),
    reference: &str,
    way: Way,
    mut draft: ReplyDraft,
) -> Result<Outcome> {
    let (now, cache, me, reference, key) =
        (app.now(), cache.clone(), me.clone(), reference.to_owned(), app.keys.reply());
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            let drafted = store::drafted_files(conn, me.id, &way.keeps)?;
            draft.lacks_files = drafted.len() < way.keeps.len();
            draft.files.extend(drafted);
            if way.kind == DraftKind::Note {
                return actions::note(conn, now, &me, &ticket, draft);
            }
            let brand = brands::store::find(conn, ticket.brand_id)?;
            match way.send_at(now, &brand) {
                Err(outcome) => return Ok(outcome),
                Ok(Some(at)) => {
                    let waiting = WaitingReply { at, fields: way.fields };
                    return wait(conn, now, &me, (&ticket, &brand), (draft, waiting));
                }
                Ok(None) => {}
            }
            let reply = WithAnswer { now, me: &me, ticket: &ticket, brand: &brand, way: &way, cache: &cache };
            reply.send(conn, draft, &key)
        })
        .await
}

/// Lets it wait. Until a time that the agent chose, its ticket is out of the queue, as if it were snoozed.
fn wait(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (draft, waiting): (ReplyDraft, WaitingReply),
) -> Result<Outcome> {
    let at = waiting.at;
    let outcome = actions::send_later(conn, now, me, (ticket, brand), (draft, waiting))?;
    if matches!(outcome, Outcome::Waits) && at > now.plus(SOON) && ticket.state != State::Snoozed {
        actions::set_state(conn, now, me, (ticket, brand), (State::Snoozed, Some(at)))?;
    }
    Ok(outcome)
}

/// The first mail of a ticket that we begin.
pub(super) struct FirstMail<'a> {
    pub now: Time,
    pub me: &'a Viewer,
    pub cache: &'a RankerCache,
    pub token: &'a TokenKey,
    pub text: String,
    pub key: String,
    pub undo_seconds: u32,
}

/// It goes the way of every reply: for a moment it can be taken back.
pub(super) fn send_first(conn: &mut Conn, (ticket, brand): (&Ticket, &Brand), first: FirstMail) -> Result<Outcome> {
    let FirstMail { now, me, cache, token, text, key, undo_seconds } = first;
    let fields = DraftFields { text: text.clone(), then: Some(Then::Waiting), ..DraftFields::default() };
    let way = Way {
        kind: DraftKind::Reply,
        keeps: Vec::new(),
        undo_seconds,
        fields,
        ticked: (Vec::new(), Vec::new()),
        offered: OfferedAnswers::default(),
    };
    let draft = ReplyDraft { then: Then::Waiting, ..ReplyDraft::plain(text, key) };
    match way.send_at(now, brand) {
        Err(outcome) => Ok(outcome),
        Ok(Some(at)) => wait(conn, now, me, (ticket, brand), (draft, WaitingReply { at, fields: way.fields })),
        Ok(None) => WithAnswer { now, me, ticket, brand, way: &way, cache }.send(conn, draft, token),
    }
}

async fn take(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let (now, to) = (app.now(), format!("/desk/tickets/{reference}"));
    app.db
        .write(move |conn| {
            let ticket = ticket_in_order(conn, now, &me, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            actions::take(conn, now, &me, &ticket)
        })
        .await?;
    Ok(see_other(&to))
}
