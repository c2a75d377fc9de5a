//! What an agent asks a third party: sent, sent again, done, removed; and the files that came with the answers.
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::redaction::gone;
use super::ticket::show_again;
use super::work::not_taken;
use super::written::{Read, Written, is_too_long};
use super::{on_ticket, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::canned::{PublicIndex, RankerCache};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::sides::{side_of, wait_until};
use crate::desk::views::{Composing, Hitch};
use crate::error::{Error, Result};
use crate::ids::{DraftFileId, SideFileId, SideId, SideMessageId};
use crate::mail::store::clear_undeliverable;
use crate::policy::{Action, allows};
use crate::redaction;
use crate::tickets::actions::{self, SideDraft, SideOutcome, WaitingReply};
use crate::tickets::files::{StoredFile, respond};
use crate::tickets::{DraftFields, DraftKind, SideState, Ticket, store, uploads};
use crate::web::doors::{Doors, get, post};
use crate::web::form::idempotency_key;
use crate::web::see_other;
use crate::web::upload::Upload;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/sides", post().to(write))
        .route("/desk/tickets/{reference}/sides/{side}/state", post().to(set_state))
        .route("/desk/tickets/{reference}/side-messages/{side_message}/again", post().to(send_again))
        .route("/desk/tickets/{reference}/side-messages/{side_message}/redaction", post().to(redact))
        .route("/side-files/{file}/{name}", get().to(file));
}

async fn write(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let Read { mut composing, files, .. } = written.read();
    composing.kind = DraftKind::Forward;
    let caches = (&**cache, &**public_index);
    let hitch = match composing.recipients() {
        _ if composing.text.trim().is_empty() || is_too_long(&composing.text) => Some(Hitch::Empty),
        Err(wrong) => Some(Hitch::NoAddress(wrong)),
        Ok(_) => None,
    };
    if hitch.is_some() {
        composing.hitch = hitch;
        return show_again(&app, caches, &me, &reference, (StatusCode::UNPROCESSABLE_ENTITY, composing)).await;
    }
    let files = match uploads::staff_files(&app, files).await {
        Ok(files) => files,
        Err(e) => {
            let (status, why) = not_taken(e)?;
            composing.hitch = Some(Hitch::Files(why));
            return show_again(&app, caches, &me, &reference, (status, composing)).await;
        }
    };
    let sending = Sending {
        draft: SideDraft { files, ..side_of(&composing, None) },
        until: composing.until.clone(),
        keeps: composing.keeps.clone().unwrap_or_default(),
        fields: composing.fields(),
    };
    let (now, key, viewer, undo) = (app.now(), app.keys.reply(), me.clone(), app.config.tickets.undo_send_seconds);
    let outcome = on_ticket(&app, &me, &reference, move |conn, _now, ticket| {
        let way = Way { now, me: &viewer, undo_seconds: undo, key: &key };
        sending.send(conn, &way, ticket)
    })
    .await?;
    finish(&app, caches, &me, &reference, (composing, outcome)).await
}

/// What is to be sent, with what is kept of it if it waits.
struct Sending {
    draft: SideDraft,
    until: Option<String>,
    keeps: Vec<DraftFileId>,
    fields: DraftFields,
}

/// Who sends it, and how long it can be taken back.
struct Way<'a> {
    now: Time,
    me: &'a Viewer,
    undo_seconds: u32,
    key: &'a crate::mail::thread::TokenKey,
}

impl Sending {
    fn send(self, conn: &mut Conn, way: &Way<'_>, ticket: &Ticket) -> Result<SideOutcome> {
        let Self { mut draft, until, keeps, fields } = self;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        let drafted = store::drafted_files(conn, way.me.id, &keeps)?;
        draft.lacks_files = drafted.len() < keeps.len();
        draft.files.extend(drafted);
        let Ok(until) = wait_until(&brand, way.now, until.as_deref()) else { return Ok(SideOutcome::BadDay) };
        draft.until = until;
        if way.undo_seconds == 0 {
            return actions::write_side(conn, way.now, way.me, (ticket, &brand), (draft, way.key));
        }
        let at = way.now.plus(chrono::Duration::seconds(i64::from(way.undo_seconds)));
        actions::write_side_later(conn, way.now, way.me, ticket, (draft, WaitingReply { at, fields }))
    }
}

/// Back to the ticket, or the page again with what prevents sending.
async fn finish(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    (mut composing, done): (Composing, SideOutcome),
) -> Result<HttpResponse> {
    let (page, hitch, status) = match done {
        SideOutcome::Done | SideOutcome::Waits => {
            return Ok(see_other(&format!("/desk/tickets/{reference}?forwarded=1#sides")));
        }
        SideOutcome::Merged(into) => (into, Hitch::Merged(reference.to_owned()), StatusCode::CONFLICT),
        SideOutcome::FilesGone => (reference.to_owned(), Hitch::Files("problem-files-gone"), StatusCode::CONFLICT),
        SideOutcome::SentBefore => {
            // The key is spent; with the new one the same text can be sent again on purpose.
            composing.key = idempotency_key();
            composing.version = 0;
            (reference.to_owned(), Hitch::SentBefore, StatusCode::CONFLICT)
        }
        SideOutcome::BadDay => (reference.to_owned(), Hitch::BadDay, StatusCode::UNPROCESSABLE_ENTITY),
        SideOutcome::NoRecipient => {
            (reference.to_owned(), Hitch::NoAddress(String::new()), StatusCode::UNPROCESSABLE_ENTITY)
        }
        SideOutcome::IsCustomer(theirs) => {
            (reference.to_owned(), Hitch::IsCustomer(theirs), StatusCode::UNPROCESSABLE_ENTITY)
        }
        SideOutcome::Unfilled(marks) => {
            (reference.to_owned(), Hitch::Unfilled(marks), StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    composing.hitch = Some(hitch);
    show_again(app, caches, me, &page, (status, composing)).await
}

#[derive(Debug, Deserialize)]
struct Wish {
    state: SideState,
}

async fn set_state(
    app: Data<App>,
    Agent(me): Agent,
    path: Path<(String, i64)>,
    Form(wish): Form<Wish>,
) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        actions::finish_side(conn, now, &viewer, ticket, (SideId(id), wish.state))
    })
    .await?;
    Ok(see_other(&format!("/desk/tickets/{reference}#sides")))
}

async fn send_again(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        // The agent overrules an earlier bounce.
        for address in actions::send_side_again(conn, now, &viewer, ticket, SideMessageId(id))? {
            clear_undeliverable(conn, &address)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&format!("/desk/tickets/{reference}#sides")))
}

async fn redact(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let ((reference, id), viewer) = (path.into_inner(), me.clone());
    let removal =
        move |conn: &mut Conn, now, ticket: &_| redaction::side(conn, now, &viewer, ticket, SideMessageId(id));
    gone(&app, &me, &reference, removal).await
}

/// A file of a side conversation: for those who work on the ticket, and for no one else.
async fn file(app: Data<App>, viewer: Viewer, req: HttpRequest, path: Path<(i64, String)>) -> Result<HttpResponse> {
    let (id, _name) = path.into_inner();
    let file = app
        .db
        .read(move |conn| {
            let file = store::side_file(conn, SideFileId(id))?;
            let message = store::side_message(conn, file.message_id)?;
            let side = store::side(conn, message.side_id)?;
            let ticket = store::find(conn, side.ticket_id)?;
            let is_open = allows(&viewer.actor(), Action::WorkOnTicket, ticket.object()) && !file.is_held();
            if is_open { Ok(file) } else { Err(Error::NotFound) }
        })
        .await?;
    respond(&app, &req, &StoredFile { name: &file.name, content_type: &file.content_type, blob: &file.blob }).await
}

/// What a third party wrote, for the reply to the customer.
pub(super) async fn said(app: &App, me: &Viewer, reference: &str, id: SideMessageId) -> Result<String> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    app.db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            let message = store::side_message(conn, id)?;
            let side = store::side(conn, message.side_id)?;
            if side.ticket_id == ticket.id { Ok(message.visible) } else { Err(Error::NotFound) }
        })
        .await
}
