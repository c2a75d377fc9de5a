//! The HTTP handlers of the portal.
use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use maud::Markup;
use serde::Deserialize;

use super::ask::opening::{self, Author, LONGEST_TEXT, files, later, tell};
use super::ask::shield::{self, Brought, Shield, Verdict};
use super::help;
use super::views::{self, Shown};
use crate::accounts::{Anyone, Customer, Viewer};
use crate::app::App;
use crate::articles::HelpLibrary;
use crate::brands::{self, Brand};
use crate::canned::PublicIndex;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::TicketId;
use crate::paging::After;
use crate::pending::{NewPending, actions as pending};
use crate::policy::{Action, allows};
use crate::priority::Forecast;
use crate::tickets::actions::{self, Inbound};
use crate::tickets::{Conversation, MessageKind, MessageRange, State, Ticket, expected, files as attached, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::frames::framed_by;
use crate::web::upload::Upload;
use crate::web::{Visitor, encoded, invalid, ok, see_other, upload};

const PAGE: i64 = 25;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/", get().to(home))
        .route("/tickets", get().to(list))
        .route("/tickets/{reference}", get().to(show))
        .route("/tickets/{reference}/messages", post().to(write))
        .route("/tickets/{reference}/closure", post().to(close))
        .route("/tickets/{reference}/reopening", post().to(reopen));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PortalQuery {
    after: String,
    sent: String,
    /// The message before which earlier ones are wanted, and the first message of an open page.
    before: String,
    since: String,
    /// The brand whose answer helped before a ticket was opened.
    helped: String,
}

#[derive(MultipartForm)]
struct Written {
    body: Text<String>,
    idempotency_key: Text<String>,
    opened: Option<Text<String>>,
    #[multipart(limit = "25MB")]
    files: Vec<TempFile>,
}

async fn home(Anyone(viewer): Anyone) -> HttpResponse {
    match viewer {
        Some(viewer) if viewer.role.rank().is_some() => see_other("/desk"),
        Some(_) => see_other("/tickets"),
        None => see_other("/sign-in"),
    }
}

async fn list(app: Data<App>, Customer(me): Customer, Query(wanted): Query<PortalQuery>) -> Result<HttpResponse> {
    let after = After::from_word(&wanted.after);
    let (id, only) = (me.id, me.shown_brand());
    let viewer = me.clone();
    let (tickets, brands, claims, lines, estimates) = app
        .db
        .read(move |conn| {
            // A shop that handed the customer over did not vouch for mail from their other addresses.
            let mut claims = if viewer.only_brand.is_some() { Vec::new() } else { actions::claimable(conn, id)? };
            claims.retain(|claim| viewer.origin.shows(claim.brand_id));
            let tickets = store::of_customer(conn, id, only, after, PAGE)?;
            let ids: Vec<TicketId> = tickets.iter().map(|ticket| ticket.id).collect();
            let (lines, estimates) = (store::last_lines(conn, &ids, id)?, store::estimates_of(conn, &ids)?);
            Ok((tickets, brands::brands(conn)?, claims, lines, estimates))
        })
        .await?;
    let more = (tickets.len() >= usize::try_from(PAGE).unwrap_or_default())
        .then(|| tickets.last().map(|t| store::key(t, store::Order::Latest)));
    let here =
        if after.is_some() { format!("/tickets?after={}", encoded(&wanted.after)) } else { "/tickets".to_owned() };
    let helped = brands.by_slug(&wanted.helped);
    let listed = views::Listed {
        tickets: &tickets,
        claims: &claims,
        brands: &brands,
        lines: &lines,
        estimates: &estimates,
        helped,
    };
    // Where one shop handed them over, or there is no other, the list is that shop's.
    let shop = match (only, &**brands) {
        (Some(only), _) => brands.of(only),
        (None, [single]) => Some(single),
        (None, _) => None,
    };
    let origins = shop.map(|brand| brand.customer_pages().origins).unwrap_or_default();
    Ok(framed_by(ok(views::list(&me, &listed, (&here, more.flatten()), app.now())), &origins))
}

/// The ticket, if this customer may do this to it; otherwise `NotFound`.
pub(super) fn own_ticket(conn: &mut Conn, me: &Viewer, reference: &str, action: Action) -> Result<Ticket> {
    let ticket = store::by_reference(conn, &reference.to_uppercase())?;
    if allows(&me.actor(), action, ticket.object()) { Ok(ticket) } else { Err(Error::NotFound) }
}

async fn show(
    app: Data<App>,
    shelves: (Data<PublicIndex>, Data<HelpLibrary>),
    viewer: Viewer,
    reference: Path<String>,
    Query(wanted): Query<PortalQuery>,
) -> Result<HttpResponse> {
    if viewer.role.rank().is_some() {
        return Ok(see_other(&format!("/desk/tickets/{reference}")));
    }
    let (me, here) = (viewer.clone(), reference.clone());
    let now_at = app.db.read(move |conn| present(conn, &me, &here)).await?;
    if now_at != *reference {
        return Ok(see_other(&format!("/tickets/{now_at}")));
    }
    let help = if wanted.sent == "new" { help_for(&app, shelves, &viewer, &reference).await? } else { None };
    let range = MessageRange::from_words(&wanted.before, &wanted.since);
    let shown = load(&app, &viewer, &reference, range).await?;
    read_up_to(&app, &shown).await?;
    let origins = shown.brand.customer_pages().origins;
    let page = views::show(&viewer, &Shown { help, ..shown }, &wanted.sent, ("", &Problems::default()), app.now());
    Ok(framed_by(ok(page), &origins))
}

/// Remembers the latest reply that the customer has seen, for the list.
async fn read_up_to(app: &App, shown: &Shown) -> Result<()> {
    let replies = shown.conversation.messages.iter().filter(|message| message.kind == MessageKind::Reply);
    let Some(last) = replies.map(|message| message.id).max() else { return Ok(()) };
    let ticket = shown.ticket.id;
    let known = app.db.read(move |conn| store::read_up_to(conn, ticket)).await?;
    if known.is_none_or(|known| known < last) {
        app.db.write(move |conn| store::mark_read(conn, ticket, last)).await?;
    }
    Ok(())
}

/// The ticket's present reference, if this customer may read it there.
fn present(conn: &mut Conn, me: &Viewer, reference: &str) -> Result<String> {
    let ticket = own_ticket(conn, me, reference, Action::ReadTicket)?;
    let is_merged = ticket.merged_into.is_some();
    let target = store::follow(conn, ticket)?;
    let is_open_to_me = is_merged && allows(&me.actor(), Action::ReadTicket, target.object());
    Ok(if is_open_to_me { target.reference } else { reference.to_owned() })
}

/// Answers for a customer who has just written and was not shown any while writing.
async fn help_for(
    app: &Data<App>,
    shelves: (Data<PublicIndex>, Data<HelpLibrary>),
    me: &Viewer,
    reference: &str,
) -> Result<Option<Markup>> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    let found = app
        .db
        .read(move |conn| {
            let ticket = own_ticket(conn, &viewer, &reference, Action::ReadTicket)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let message = Conversation::read(conn, &viewer.actor(), &ticket, MessageRange::Latest)?.messages.pop();
            let text = format!("{}\n{}", ticket.subject, message.map(|message| message.visible).unwrap_or_default());
            help::fitting(conn, (&shelves.0, &shelves.1), &help::Reader::known(&viewer), &brand, &text)
        })
        .await?;
    if found.is_empty() { Ok(None) } else { Ok(Some(help::fragment(me.texts(), &found, true))) }
}

/// The ticket's page again, with what was written and what is wrong with it.
async fn again(app: &App, me: &Viewer, reference: &str, typed: &str, problems: &Problems) -> Result<HttpResponse> {
    let shown = load(app, me, reference, MessageRange::Latest).await?;
    let page = invalid(views::show(me, &shown, "", (typed, problems), app.now()));
    Ok(framed_by(page, &shown.brand.customer_pages().origins))
}

async fn load(app: &App, me: &Viewer, reference: &str, range: MessageRange) -> Result<Shown> {
    let (now, viewer, reference) = (app.now(), me.clone(), reference.to_owned());
    let opened = Shield::of_member(app)?.opened;
    app.db
        .read(move |conn| {
            let ticket = own_ticket(conn, &viewer, &reference, Action::ReadTicket)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            // No notes, and nothing that others wrote unless an agent lets the customer read it.
            let conversation = Conversation::read(conn, &viewer.actor(), &ticket, range)?;
            let forecast = match ticket.serve_at {
                Some(_) => forecast(conn, now, &brand, &ticket)?,
                None => None,
            };
            let files = attached::with_paths(store::attachments_of(conn, &conversation.ids())?);
            let complaint = if ticket.is_complaint { store::complaint(conn, ticket.id)? } else { None };
            let is_answered = store::last_reply(conn, ticket.id)?.is_some();
            let rating = store::rating(conn, ticket.id)?;
            Ok(Shown {
                ticket,
                brand,
                conversation,
                range,
                files,
                forecast,
                help: None,
                complaint,
                is_answered,
                rating,
                opened,
            })
        })
        .await
}

/// The estimate that the customer was given when they wrote, as long as it can still come true.
fn forecast(conn: &mut Conn, now: Time, brand: &Brand, ticket: &Ticket) -> Result<Option<Forecast>> {
    let Some(fresh) = expected(conn, now, brand, Some(ticket))? else { return Ok(None) };
    let told = store::open_turn(conn, ticket.id)?.and_then(|turn| turn.estimate()).filter(|(_, high)| *high > now);
    Ok(Some(told.map_or(fresh, |(low, high)| Forecast { low: low.utc(), high: high.utc(), ..fresh })))
}

async fn write(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    reference: Path<String>,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let body = written.body.0.replace("\r\n", "\n").replace('\0', "");
    let key = Some(written.idempotency_key.0).filter(|key| !key.is_empty()).unwrap_or_else(idempotency_key);
    let Some(me) = viewer else {
        let opened = written.opened.map(|opened| opened.0).unwrap_or_default();
        let message = Orphan { body, key, opened, files: written.files };
        return keep(&app, &visitor, &reference, message).await;
    };
    if me.role.rank().is_some() {
        return Err(Error::Elsewhere(format!("/desk/tickets/{reference}")));
    }
    if body.trim().is_empty() || body.chars().count() > LONGEST_TEXT {
        let problems = Problems::one("body", me.texts().say("problem-body"));
        return again(&app, &me, &reference, &body, &problems).await;
    }
    let bytes = upload::size(&written.files).saturating_add(body.len());
    let files = match later(me.texts(), files(&app, app.limits.message(me.id, bytes), written.files).await)? {
        Ok(files) => files,
        Err(later) => return Ok(later.of(again(&app, &me, &reference, &body, &later.beside("body")).await?)),
    };
    let now = app.now();
    let to = app
        .db
        .write(move |conn| {
            let ticket = own_ticket(conn, &me, &reference, Action::WriteAsCustomer)?;
            let key = match store::by_idempotency_key(conn, &key)? {
                Some(before) if before.author_id == Some(me.id) && before.visible == body.trim() => {
                    return Ok(store::find(conn, before.ticket_id)?.reference);
                }
                Some(_) => idempotency_key(),
                None => key,
            };
            let mut inbound = opening::inbound(conn, &Author::from(&me), &body, files)?;
            inbound.idempotency_key = Some(key);
            add(conn, now, &me, &ticket, inbound)
        })
        .await?;
    Ok(see_other(&format!("/tickets/{to}?sent=more")))
}

/// Adds a message of its customer to a ticket, wherever it is now. Returns the reference of the ticket that has it.
pub(super) fn add(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, mut inbound: Inbound) -> Result<String> {
    let ticket = store::follow(conn, ticket.clone())?;
    if !allows(&me.actor(), Action::WriteAsCustomer, ticket.object()) {
        return Err(Error::NotFound);
    }
    let ticket = store::lock(conn, ticket.id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    if ticket.state == State::Closed {
        inbound.subject.clone_from(&ticket.subject);
        return actions::continue_closed(conn, now, &brand, &ticket, inbound).map(|ticket| ticket.reference);
    }
    actions::receive(conn, now, &ticket, &brand, inbound)?;
    let ticket = store::find(conn, ticket.id)?;
    tell(conn, now, &ticket, &brand)?;
    Ok(ticket.reference)
}

/// A message whose session has ended.
struct Orphan {
    body: String,
    key: String,
    /// Of the page, which only a signed-in customer gets.
    opened: String,
    files: Vec<TempFile>,
}

/// Keeps it until they have signed in again.
async fn keep(app: &App, visitor: &Visitor, reference: &str, message: Orphan) -> Result<HttpResponse> {
    let Orphan { body, key, opened, files: given } = message;
    let brought = Brought { opened: opened.clone(), ..Brought::default() };
    let is_members = shield::is_members(app, &opened) && shield::judge(app, &brought) == Verdict::Person;
    if !is_members || body.trim().is_empty() || body.chars().count() > LONGEST_TEXT {
        return Err(Error::SignIn);
    }
    let (most, bytes) = (app.config.limits.unproven_files_megabytes, upload::size(&given));
    app.db.read(move |conn| pending::has_room(conn, most, bytes)).await?;
    let files = files(app, app.limits.asking(visitor.ip, ""), given).await?;
    let (now, reference) = (app.now(), reference.to_uppercase());
    let token = app
        .db
        .write(move |conn| {
            let ticket = store::by_reference(conn, &reference)?;
            let new = NewPending {
                brand_id: ticket.brand_id,
                ticket_id: Some(ticket.id),
                address: String::new(),
                name: String::new(),
                subject: String::new(),
                body,
                page: String::new(),
                topic: String::new(),
                order_number: String::new(),
                idempotency_key: key,
            };
            let kept = pending::keep(conn, now, new, &files)?;
            if !kept.is_known {
                shield::use_up(conn, now, &opened)?;
            }
            Ok(kept.token)
        })
        .await;
    match token {
        Ok(token) => Ok(see_other(&format!("/tickets/kept/{token}"))),
        Err(Error::NotFound | Error::Taken("ask-again")) => Err(Error::SignIn),
        Err(e) => Err(e),
    }
}

async fn close(app: Data<App>, Customer(me): Customer, reference: Path<String>) -> Result<HttpResponse> {
    app.limits.message(me.id, 0)?;
    let (now, to) = (app.now(), format!("/tickets/{reference}"));
    app.db
        .write(move |conn| {
            let ticket = own_ticket(conn, &me, &reference, Action::WriteAsCustomer)?;
            let ticket = store::lock(conn, ticket.id)?;
            actions::close_by_customer(conn, now, &me, &ticket)
        })
        .await?;
    Ok(see_other(&to))
}

async fn reopen(app: Data<App>, Customer(me): Customer, reference: Path<String>) -> Result<HttpResponse> {
    app.limits.message(me.id, 0)?;
    let (now, to) = (app.now(), format!("/tickets/{reference}"));
    app.db
        .write(move |conn| {
            let ticket = own_ticket(conn, &me, &reference, Action::WriteAsCustomer)?;
            let ticket = store::lock(conn, ticket.id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            actions::reopen_by_customer(conn, now, &me, &ticket, &brand)
        })
        .await?;
    Ok(see_other(&to))
}
