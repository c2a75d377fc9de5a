//! Drafts: saved as the agent types, or by a button; shared, continued by a colleague, discarded.
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;
use serde::Deserialize;

use super::ticket::show_again;
use super::work::not_taken;
use super::written::{Read, Written, is_too_long};
use super::{on_ticket, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::canned::{PublicIndex, RankerCache};
use crate::db::Conn;
use crate::desk::views::{self, Composing, DraftPlace, DraftWord, Drafts, Hitch};
use crate::error::{Error, Result};
use crate::ids::{DraftId, KeyPersonId};
use crate::tickets::actions::{self, SavedDraft, WrittenDraft};
use crate::tickets::{Draft, DraftKind, NewAttachment, State, store, uploads};
use crate::web::doors::{Doors, post};
use crate::web::form::idempotency_key;
use crate::web::upload::Upload;
use crate::web::{html, ok, page, see_other};

/// What scripts send: they get the line of the draft in place of a page.
const BY_SCRIPT: &str = "svar-draft";

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/draft", post().to(save))
        .route("/desk/tickets/{reference}/drafts/{draft}/continuation", post().to(continued))
        .route("/desk/tickets/{reference}/preview", post().to(preview))
        .route("/desk/tickets/{reference}/drafts/{draft}/undo", post().to(undo));
}

async fn save(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    (reference, req): (Path<String>, HttpRequest),
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let Read { mut composing, files, wish, person, .. } = written.read();
    if let Some(person) = person {
        add_person(&app, &me, &reference, (&mut composing, person)).await?;
    }
    let by_script = req.headers().contains_key(BY_SCRIPT);
    let files = match uploads::staff_files(&app, files).await {
        Ok(files) if !is_too_long(&composing.text) => files,
        Ok(_) => return Err(Error::Refused("problem-body")),
        Err(e) => {
            let (status, why) = not_taken(e)?;
            composing.hitch = Some(Hitch::Files(why));
            if !by_script {
                return show_again(&app, (&cache, &public_index), &me, &reference, (status, composing)).await;
            }
            let line = line_of(&app, &me, &reference, (composing, DraftWord::None)).await?;
            return Ok(page(status, line));
        }
    };
    let saved = saved(&app, &me, &reference, (&composing, files, wish)).await?;
    if by_script {
        return answer(&app, &me, &reference, (composing, saved)).await;
    }
    if let SavedDraft::ChangedElsewhere(there) = saved {
        take_over(&mut composing, &there)?;
        let again = (StatusCode::CONFLICT, composing);
        return show_again(&app, (&cache, &public_index), &me, &reference, again).await;
    }
    Ok(back_to_form(&reference, composing.kind))
}

/// The ticket's page with the form of a kind.
fn back_to_form(reference: &str, kind: DraftKind) -> HttpResponse {
    let tab = if kind == DraftKind::Forward { "?tab=forward" } else { "" };
    see_other(&format!("/desk/tickets/{reference}{tab}#dock"))
}

/// Without scripts the button of a person of the brand comes here: the draft is to them.
async fn add_person(
    app: &App,
    me: &Viewer,
    reference: &str,
    (composing, person): (&mut Composing, KeyPersonId),
) -> Result<()> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    let brand = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            brands::store::find(conn, ticket.brand_id)
        })
        .await?;
    let address = brand.guidance().people.iter().find(|one| one.id == person).and_then(views::address_of);
    let to = composing.to.get_or_insert_default();
    if let Some(address) = address.filter(|address| !to.contains(address.as_str())) {
        to.push_str(if to.trim().is_empty() { "" } else { ", " });
        to.push_str(&address);
    }
    Ok(())
}

/// Saves the draft, and does what the agent wishes with it.
async fn saved(
    app: &App,
    me: &Viewer,
    reference: &str,
    (composing, files, wish): (&Composing, Vec<NewAttachment>, String),
) -> Result<SavedDraft> {
    let written = WrittenDraft {
        kind: composing.kind,
        key: composing.key.clone(),
        version: composing.version,
        fields: composing.fields(),
        keeps: composing.keeps.clone().unwrap_or_default(),
        files,
    };
    let viewer = me.clone();
    on_ticket(app, me, reference, move |conn, now, ticket| {
        let kind = written.kind;
        if wish == "discard" {
            actions::discard_draft(conn, &viewer, ticket, kind)?;
            return Ok(SavedDraft::Empty);
        }
        // It may have been merged into another while the agent wrote.
        let ticket = &store::follow(conn, ticket.clone())?;
        let saved = actions::save_draft(conn, now, &viewer, ticket, written)?;
        if matches!(saved, SavedDraft::Kept(_)) && ["share", "unshare"].contains(&wish.as_str()) {
            actions::share_draft(conn, &viewer, ticket, (kind, wish == "share"))?;
        }
        Ok(saved)
    })
    .await
}

/// The form knows the other window's version from now on: saving again keeps what stands in the form.
fn take_over(composing: &mut Composing, there: &Draft) -> Result<()> {
    composing.key.clone_from(&there.key);
    composing.version = there.version;
    composing.hitch = Some(Hitch::ChangedElsewhere(actions::fields_of(there)?.text));
    Ok(())
}

/// What scripts put in place of the line of the draft.
async fn answer(
    app: &App,
    me: &Viewer,
    reference: &str,
    (mut composing, saved): (Composing, SavedDraft),
) -> Result<HttpResponse> {
    let word = match saved {
        SavedDraft::Kept(draft) => {
            composing.key = draft.key;
            composing.version = draft.version;
            composing.keeps = None;
            DraftWord::Saved(draft.saved_at)
        }
        SavedDraft::Empty => {
            composing.version = 0;
            DraftWord::None
        }
        SavedDraft::Sent => {
            composing.key = idempotency_key();
            composing.version = 0;
            DraftWord::Sent
        }
        SavedDraft::ChangedElsewhere(there) => {
            take_over(&mut composing, &there)?;
            let drafts = Drafts::default();
            let place = DraftPlace { reference, drafts: &drafts, zone: chrono_tz::UTC, now: app.now() };
            let there = actions::fields_of(&there)?.text;
            return Ok(page(StatusCode::CONFLICT, views::draft_conflict(me.texts(), &place, &composing, &there)));
        }
    };
    Ok(ok(line_of(app, me, reference, (composing, word)).await?))
}

async fn line_of(app: &App, me: &Viewer, reference: &str, (composing, word): (Composing, DraftWord)) -> Result<Markup> {
    let (viewer, asked, kind) = (me.clone(), reference.to_owned(), composing.kind);
    let (drafts, zone) = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &asked)?;
            let ticket = store::follow(conn, ticket)?;
            let zone = brands::store::find(conn, ticket.brand_id)?.zone();
            Ok((own(conn, &viewer, ticket.id, kind)?, zone))
        })
        .await?;
    let place = DraftPlace { reference, drafts: &drafts, zone, now: app.now() };
    Ok(views::draft_line(me.texts(), &place, &composing, word))
}

fn own(conn: &mut Conn, me: &Viewer, ticket: crate::ids::TicketId, kind: DraftKind) -> Result<Drafts> {
    let Some(draft) = store::draft_of(conn, ticket, me.id, kind)? else { return Ok(Drafts::default()) };
    let files = store::draft_files(conn, &[draft.id])?;
    views::sorted_drafts(vec![draft], files, me.id)
}

/// Continues a draft that a colleague shares.
async fn continued(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    let kind = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        actions::continue_draft(conn, now, &viewer, ticket, DraftId(id))
    })
    .await?;
    Ok(back_to_form(&reference, kind))
}

/// Takes a reply back before it is sent: it stands in the composer again.
async fn undo(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    let kind = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        let waiting = store::sending(conn, DraftId(id))?;
        let kind = waiting.as_ref().map_or(DraftKind::Reply, |draft| draft.kind);
        let until = waiting.and_then(|draft| draft.send_at);
        actions::take_back(conn, now, &viewer, ticket, DraftId(id))?;
        // It was put off until then with its ticket.
        if ticket.state == State::Snoozed && ticket.snoozed_until == until {
            let brand = brands::store::find(conn, ticket.brand_id)?;
            actions::set_state(conn, now, &viewer, (ticket, &brand), (State::Open, None))?;
        }
        Ok(kind)
    })
    .await?;
    Ok(back_to_form(&reference, kind))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Previewed {
    body: String,
}

/// The text as its reader will see it.
async fn preview(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(written): Form<Previewed>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    app.db.read(move |conn| work_ticket(conn, &viewer, &reference)).await?;
    if is_too_long(&written.body) {
        return Err(Error::Refused("problem-body"));
    }
    Ok(ok(html::rich(&written.body)))
}
