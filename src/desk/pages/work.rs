//! What an agent does to a ticket: reply, note, assign, delegate, move, tag.
use actix_multipart::form::{MultipartForm, bytes::Bytes, text::Text};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, ServiceConfig, post};
use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use serde::Deserialize;

use super::ticket::show_again;
use super::work_ticket;
use crate::accounts::{Agent, Viewer};
use crate::answers::Shelf;
use crate::answers::lessons::{self, Reply};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::views::{Composing, Hitch};
use crate::error::{Error, Result};
use crate::ids::{AccountId, AnswerId, MessageId, TeamId};
use crate::tickets::actions::{self, Draft, Outcome, Then};
use crate::tickets::{State, store};
use crate::web::{see_other, upload};

const LONGEST_TEXT: usize = 200_000;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/tickets/{reference}/messages", post().to(write))
        .route("/desk/tickets/{reference}/fields", post().to(set_fields))
        .route("/desk/tickets/{reference}/take", post().to(take));
}

#[derive(MultipartForm)]
struct Written {
    kind: Text<String>,
    body: Text<String>,
    then: Text<Then>,
    seen: Text<i64>,
    answer_id: Text<String>,
    /// Whom the reply is for, as the agent left the fields; absent: everybody who should have it.
    to: Option<Text<String>>,
    copies: Option<Text<String>>,
    idempotency_key: Text<String>,
    #[multipart(limit = "25MB")]
    files: Vec<Bytes>,
}

async fn write(
    app: Data<App>,
    shelf: Data<Shelf>,
    Agent(me): Agent,
    reference: Path<String>,
    MultipartForm(written): MultipartForm<Written>,
) -> Result<HttpResponse> {
    let mut composing = Composing {
        text: written.body.0.replace("\r\n", "\n").replace('\0', ""),
        is_note: written.kind.0 == "note",
        then: written.then.0,
        answer_id: written.answer_id.0,
        key: written.idempotency_key.0,
        to: written.to.map(|to| to.0),
        copies: written.copies.map(|copies| copies.0),
        hitch: None,
    };
    if composing.text.trim().is_empty() || composing.text.chars().count() > LONGEST_TEXT {
        composing.hitch = Some(Hitch::Empty);
        return show_again(&app, &shelf, &me, &reference, (StatusCode::UNPROCESSABLE_ENTITY, composing)).await;
    }
    let recipients = match composing.recipients() {
        Ok(recipients) => recipients,
        Err(wrong) => {
            composing.hitch = Some(Hitch::NoAddress(wrong));
            return show_again(&app, &shelf, &me, &reference, (StatusCode::UNPROCESSABLE_ENTITY, composing)).await;
        }
    };
    let draft = Draft {
        recipients,
        text: composing.text.trim().to_owned(),
        then: composing.then,
        answer: composing.answer_id.parse().ok().map(AnswerId),
        files: upload::files(&app, written.files).await?,
        seen: MessageId(written.seen.0),
        idempotency_key: composing.key.clone(),
    };
    let (hitch, status) = match store_draft(&app, (&shelf, &me), &reference, composing.is_note, draft).await? {
        Outcome::Done(_) if composing.is_note => return Ok(see_other(&format!("/desk/tickets/{reference}?noted=1"))),
        Outcome::Done(_) => return Ok(see_other(&format!("/desk?sent={reference}"))),
        Outcome::Merged(into) => {
            composing.hitch = Some(Hitch::Merged(reference.into_inner()));
            return show_again(&app, &shelf, &me, &into, (StatusCode::CONFLICT, composing)).await;
        }
        Outcome::Overtaken(newer) => (Hitch::Overtaken(newer), StatusCode::CONFLICT),
        Outcome::NoRecipient => (Hitch::NoAddress(String::new()), StatusCode::UNPROCESSABLE_ENTITY),
        Outcome::Unfilled(marks) => (Hitch::Unfilled(marks), StatusCode::UNPROCESSABLE_ENTITY),
    };
    composing.hitch = Some(hitch);
    show_again(&app, &shelf, &me, &reference, (status, composing)).await
}

async fn store_draft(
    app: &App,
    (shelf, me): (&Shelf, &Viewer),
    reference: &str,
    is_note: bool,
    draft: Draft,
) -> Result<Outcome> {
    let (now, shelf, me, reference, key) =
        (app.now(), shelf.clone(), me.clone(), reference.to_owned(), app.keys.reply());
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            if is_note {
                return actions::note(conn, now, &me, &ticket, draft);
            }
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let question = lessons::question(&ticket, &store::messages(conn, ticket.id)?);
            let (text, answer) = (draft.text.clone(), draft.answer);
            let outcome = actions::reply(conn, now, &me, (&ticket, &brand), (draft, &key))?;
            if let Outcome::Done(message) = outcome {
                let reply = Reply { ticket: &ticket, message, question: &question, text: &text, answer };
                lessons::learn_from(conn, now, &shelf, reply)?;
            }
            Ok(outcome)
        })
        .await
}

/// The fields beside a ticket. Empty means nobody, no team.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fields {
    assignee: String,
    team: String,
    state: String,
    tags: String,
    was_assignee: String,
    was_team: String,
    was_tags: String,
}

async fn set_fields(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(fields): Form<Fields>,
) -> Result<HttpResponse> {
    let (now, to) = (app.now(), format!("/desk/tickets/{reference}"));
    app.db.write(move |conn| change(conn, now, &me, &reference, &fields)).await?;
    Ok(see_other(&to))
}

fn change(conn: &mut Conn, now: Time, me: &Viewer, reference: &str, fields: &Fields) -> Result<()> {
    let ticket = work_ticket(conn, me, reference)?;
    let ticket = store::lock(conn, ticket.id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    // Only what the agent changed: the rest may have been changed by a colleague meanwhile.
    if fields.assignee != fields.was_assignee {
        actions::assign(conn, now, me, &ticket, fields.assignee.parse().ok().map(AccountId))?;
    }
    if fields.team != fields.was_team {
        actions::move_to_team(conn, now, me, &ticket, fields.team.parse().ok().map(TeamId))?;
    }
    if fields.tags != fields.was_tags {
        actions::set_tags(conn, now, me, &ticket, &fields.tags)?;
    }
    let wanted = state(&fields.state, now, &brand)?;
    if let Some(wanted) = wanted {
        actions::set_state(conn, now, me, (&ticket, &brand), wanted)?;
    }
    Ok(())
}

/// `open`, `solved` …, or `snooze-1` and `snooze-7`: at the brand's first opening on that day.
fn state(word: &str, now: Time, brand: &Brand) -> Result<Option<(State, Option<Time>)>> {
    if word.is_empty() {
        return Ok(None);
    }
    let Some(days) = word.strip_prefix("snooze-") else {
        return Ok(Some((word.parse()?, None)));
    };
    let days: u64 = days.parse().map_err(|_bad| Error::Refused("problem-snooze"))?;
    let day: Option<NaiveDate> = brand.today(now).checked_add_days(Days::new(days.clamp(1, 365)));
    let local = day.unwrap_or_else(|| brand.today(now)).and_time(NaiveTime::MIN);
    let midnight = brand.zone().from_local_datetime(&local).earliest().map_or(now.utc(), |at| at.to_utc());
    Ok(Some((State::Snoozed, Some(brand.calendar().next_opening(midnight).into()))))
}

async fn take(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let (now, to) = (app.now(), format!("/desk/tickets/{reference}"));
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            actions::take(conn, now, &me, &ticket)
        })
        .await?;
    Ok(see_other(&to))
}
