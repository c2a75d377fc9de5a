//! What was written without a session: the page in the browser that wrote it, until it is sent.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::draft::{QuestionDraft, check_sender};
use super::kept_views::{self, KeptPage};
use super::opening::{self, Author, Question, open_once};
use super::pages::not_staff;
use crate::accounts::actions::Issuer;
use crate::accounts::{Anyone, Viewer};
use crate::app::App;
use crate::articles::HelpLibrary;
use crate::brands;
use crate::canned::PublicIndex;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::token_hash;
use crate::pending::{Pending, actions, store};
use crate::plain;
use crate::policy::Action;
use crate::portal::help::{Offers, Reader, fitting};
use crate::portal::pages::{add, own_ticket};
use crate::tickets;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::frames::framed_by;
use crate::web::{Visitor, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/tickets/kept/{token}", get().to(show)).route("/tickets/kept/{token}", post().to(send));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sender {
    pub name: String,
    pub email: String,
}

/// What the token leads to.
async fn found(app: &App, visitor: &Visitor, token: &str) -> Result<KeptPage> {
    app.limits.visitor(visitor.ip)?;
    let (now, hash) = (app.now(), token_hash(token));
    let page = app
        .db
        .read(move |conn| {
            let found = store::of_token(conn, now, &hash);
            page_of(conn, found)
        })
        .await?;
    if visitor.origin.shows(page.brand.id) { Ok(page) } else { Err(Error::NotFound) }
}

/// `Refused`: it was sent already, or is too old.
pub fn page_of(conn: &mut Conn, found: Result<Pending>) -> Result<KeptPage> {
    let pending = found.map_err(|e| if matches!(e, Error::NotFound) { Error::Refused("problem-kept") } else { e })?;
    let brand = brands::store::find(conn, pending.brand_id)?;
    let files = store::files(conn, pending.id)?.into_iter().map(|file| file.name).collect();
    Ok(KeptPage { pending, brand, files, is_anothers: false, help: Offers::default() })
}

async fn show(
    app: Data<App>,
    shelves: (Data<PublicIndex>, Data<HelpLibrary>),
    Anyone(viewer): Anyone,
    visitor: Visitor,
    token: Path<String>,
) -> Result<HttpResponse> {
    let viewer = not_staff(viewer)?;
    let page = found(&app, &visitor, &token).await?;
    let is_anothers = match viewer.as_ref().map(|me| me.id) {
        Some(me) => {
            let pending = page.pending.clone();
            !app.db.read(move |conn| actions::is_senders(conn, me, &pending)).await?
        }
        None => false,
    };
    let mut page = KeptPage { is_anothers, ..page };
    if viewer.is_none() && page.pending.ticket_id.is_none() {
        let (reader, brand) = (Reader::of(None, &visitor), page.brand.clone());
        let text = format!("{}\n{}", page.pending.subject, page.pending.body);
        let fit = app.db.read(move |conn| fitting(conn, (&shelves.0, &shelves.1), &reader, &brand, &text));
        page.help = fit.await?;
    }
    let t = viewer.as_ref().map_or_else(|| visitor.texts_at(&page.brand), Viewer::texts);
    let here = format!("/tickets/kept/{token}");
    let sender = Sender::default();
    let shown = kept_views::kept((t, viewer.as_ref()), &page, &here, (&sender, &Problems::default()), app.now());
    Ok(framed_by(ok(shown), &page.brand.customer_pages().origins))
}

/// A customer who has signed in sends it; anyone else says who they are.
async fn send(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    token: Path<String>,
    Form(sender): Form<Sender>,
) -> Result<HttpResponse> {
    let page = found(&app, &visitor, &token).await?;
    if let Some(me) = not_staff(viewer)? {
        app.limits.ticket(me.id, 0)?;
        let (now, author) = (app.now(), Author::from(&me));
        let to = app.db.write(move |conn| send_as(conn, now, (&me, &author), &page.pending)).await?;
        return Ok(see_other(&to));
    }
    // Who wrote on a ticket must sign in; and an address that was typed is not changed to try another.
    if page.pending.ticket_id.is_some() || !page.pending.address.is_empty() {
        return Err(Error::SignIn);
    }
    let t = visitor.texts_at(&page.brand);
    let sender = Sender { name: plain::line(&sender.name), email: sender.email.trim().to_owned() };
    let here = format!("/tickets/kept/{token}");
    if let Err(problems) = check_sender(t, &sender.name, &sender.email) {
        let again = invalid(kept_views::kept((t, None), &page, &here, (&sender, &problems), app.now()));
        return Ok(framed_by(again, &page.brand.customer_pages().origins));
    }
    app.limits.asking(visitor.ip, &sender.email)?;
    let (issuer, id, now) = (Issuer::new(&app), page.pending.id, app.now());
    let locale = visitor.locale.clone().unwrap_or_else(|| t.language().to_owned());
    let hash = token_hash(&token);
    app.db
        .write(move |conn| {
            store::set_sender(conn, id, &plain::address(&sender.email), &sender.name)?;
            let pending = store::of_token(conn, now, &hash)?;
            actions::mail_link(conn, &issuer, &pending, &locale)
        })
        .await?;
    Ok(see_other(&here))
}

/// Sends it as a customer who is signed in; returns the ticket's page.
fn send_as(conn: &mut Conn, now: Time, (me, author): (&Viewer, &Author), pending: &Pending) -> Result<String> {
    if let Some(ticket) = pending.ticket_id {
        let reference = tickets::store::find(conn, ticket)?.reference;
        let ticket = own_ticket(conn, me, &reference, Action::WriteAsCustomer)?;
        let files = store::files(conn, pending.id)?;
        let mut inbound = opening::inbound(conn, author, &pending.body, files)?;
        inbound.idempotency_key = Some(pending.idempotency_key.clone());
        store::remove(conn, pending.id)?;
        let to = add(conn, now, me, &ticket, inbound)?;
        return Ok(format!("/tickets/{to}?sent=more"));
    }
    let opened = open_pending(conn, now, author, pending)?;
    Ok(format!("/tickets/{opened}?sent=new"))
}

/// Makes it a ticket, and returns its reference.
pub fn open_pending(conn: &mut Conn, now: Time, author: &Author, pending: &Pending) -> Result<String> {
    if !actions::is_senders(conn, author.id, pending)? {
        return Err(Error::Refused("problem-kept-address"));
    }
    let brand = brands::store::find(conn, pending.brand_id)?;
    let draft = QuestionDraft {
        brand: brand.slug.clone(),
        subject: pending.subject.clone(),
        body: pending.body.clone(),
        page: pending.page.clone(),
        topic: pending.topic.clone(),
        key: pending.idempotency_key.clone(),
        ..QuestionDraft::default()
    };
    let files = store::files(conn, pending.id)?;
    actions::remove_sent(conn, now, pending, &files)?;
    let opened = open_once(conn, now, author, Question { draft, files })?;
    Ok(opened.ticket.reference)
}
