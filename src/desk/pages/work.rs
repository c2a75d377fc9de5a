//! What an agent does to a ticket: reply, note, take.
use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use chrono::NaiveDate;

use super::ticket::show_again;
use super::with_answer::WithAnswer;
use super::{ticket_in_order, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::canned::actions::OfferedAnswers;
use crate::canned::{PublicIndex, RankerCache};
use crate::desk::views::{Composing, Hitch};
use crate::error::{Error, Result};
use crate::ids::{AnswerId, MessageId};
use crate::tickets::actions::{self, Outcome, ReplyDraft, Then};
use crate::tickets::store;
use crate::tickets::uploads;
use crate::web::doors::{Doors, post};
use crate::web::see_other;
use crate::web::upload::Upload;

const LONGEST_TEXT: usize = 200_000;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/messages", post().to(write))
        .route("/desk/tickets/{reference}/take", post().to(take));
}

#[derive(MultipartForm)]
struct Written {
    kind: Text<String>,
    body: Text<String>,
    then: Text<Then>,
    seen: Text<i64>,
    answer_id: Text<String>,
    /// The recipients, as the agent left the fields; absent: everyone who should get the reply.
    to: Option<Text<String>>,
    copies: Option<Text<String>>,
    /// The address where the sender wants the answer, if the agent ticked that.
    instead: Option<Text<String>>,
    /// The day on which the agent will follow up.
    promise: Option<Text<String>>,
    /// The answers that were suggested.
    offered: Option<Text<String>>,
    /// The actions and files of the answer that stayed ticked.
    act: Vec<Text<String>>,
    answer_file: Vec<Text<i64>>,
    idempotency_key: Text<String>,
    #[multipart(limit = "25MB")]
    files: Vec<TempFile>,
}

async fn write(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let seen = MessageId(written.seen.0);
    let offered = written.offered.as_ref().and_then(|offered| offered.0.parse().ok()).unwrap_or_default();
    let (mut composing, files) = composing(written);
    if composing.text.trim().is_empty() || composing.text.chars().count() > LONGEST_TEXT {
        composing.hitch = Some(Hitch::Empty);
        return show_again(
            &app,
            (&cache, &public_index),
            &me,
            &reference,
            (StatusCode::UNPROCESSABLE_ENTITY, composing),
        )
        .await;
    }
    let recipients = match composing.recipients() {
        Ok(recipients) => recipients,
        Err(wrong) => {
            composing.hitch = Some(Hitch::NoAddress(wrong));
            let again = (StatusCode::UNPROCESSABLE_ENTITY, composing);
            return show_again(&app, (&cache, &public_index), &me, &reference, again).await;
        }
    };
    let Ok(promise) = promised(&composing) else {
        composing.hitch = Some(Hitch::BadDay);
        let again = (StatusCode::UNPROCESSABLE_ENTITY, composing);
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
        seen,
        idempotency_key: composing.key.clone(),
    };
    let way = Way { is_note: composing.is_note, ticked: composing.ticked.clone().unwrap_or_default(), offered };
    let done = store_draft(&app, (&cache, &me), &reference, way, draft).await?;
    finish(&app, (&cache, &public_index), &me, &reference, (composing, done)).await
}

/// Why files cannot be sent, as a sentence next to the text.
fn not_taken(why: Error) -> Result<(StatusCode, &'static str)> {
    match why {
        Error::Refused(why) => Ok((StatusCode::UNPROCESSABLE_ENTITY, why)),
        Error::Busy(_) => Ok((StatusCode::SERVICE_UNAVAILABLE, "problem-busy")),
        e => Err(e),
    }
}

/// What was written, for showing it again, and its files.
fn composing(written: Written) -> (Composing, Vec<TempFile>) {
    let composing = Composing {
        text: written.body.0.replace("\r\n", "\n").replace('\0', ""),
        is_note: written.kind.0 == "note",
        then: written.then.0,
        answer_id: written.answer_id.0,
        ticked: Some((
            written.act.into_iter().map(|act| act.0).collect(),
            written.answer_file.into_iter().map(|file| file.0).collect(),
        )),
        key: written.idempotency_key.0,
        to: written.to.map(|to| to.0),
        copies: written.copies.map(|copies| copies.0),
        instead: written.instead.map(|wish| wish.0).unwrap_or_default(),
        promise: written.promise.map(|day| day.0.trim().to_owned()).unwrap_or_default(),
        hitch: None,
    };
    (composing, written.files)
}

/// The day of the follow-up, if the reply sets one.
fn promised(composing: &Composing) -> std::result::Result<Option<NaiveDate>, chrono::ParseError> {
    let is_promise = !composing.is_note && !composing.promise.is_empty();
    is_promise.then(|| composing.promise.parse()).transpose()
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
        Outcome::Done(_) if composing.is_note => return Ok(see_other(&format!("/desk/tickets/{reference}?noted=1"))),
        Outcome::Done(_) => return Ok(see_other(&format!("/desk?sent={reference}"))),
        Outcome::Merged(into) => (into, Hitch::Merged(reference.to_owned()), StatusCode::CONFLICT),
        Outcome::Overtaken(newer) => (reference.to_owned(), Hitch::Overtaken(newer), StatusCode::CONFLICT),
        Outcome::BadDay => (reference.to_owned(), Hitch::BadDay, StatusCode::UNPROCESSABLE_ENTITY),
        Outcome::NoRecipient => {
            (reference.to_owned(), Hitch::NoAddress(String::new()), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Outcome::Unfilled(marks) => (reference.to_owned(), Hitch::Unfilled(marks), StatusCode::UNPROCESSABLE_ENTITY),
    };
    composing.hitch = Some(hitch);
    show_again(app, caches, me, &page, (status, composing)).await
}

/// How the reply is to be sent.
pub(super) struct Way {
    is_note: bool,
    /// The actions and files of the answer that go with it.
    pub(super) ticked: (Vec<String>, Vec<i64>),
    pub(super) offered: OfferedAnswers,
}

async fn store_draft(
    app: &App,
    (cache, me): (&RankerCache, &Viewer),
    reference: &str,
    way: Way,
    draft: ReplyDraft,
) -> Result<Outcome> {
    let (now, cache, me, reference, key) =
        (app.now(), cache.clone(), me.clone(), reference.to_owned(), app.keys.reply());
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            if way.is_note {
                return actions::note(conn, now, &me, &ticket, draft);
            }
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let reply = WithAnswer { now, me: &me, ticket: &ticket, brand: &brand, way: &way, cache: &cache };
            reply.send(conn, draft, &key)
        })
        .await
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
