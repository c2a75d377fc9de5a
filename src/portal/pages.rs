//! The HTTP handlers of the portal.
use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use maud::Markup;
use serde::Deserialize;

use super::choice::{Asking, BrandChoiceQuery, Choice, choice, choose_brand};
use super::help;
use super::views::{self, NewDraft, Shown};
use crate::accounts::{Anyone, Customer, Viewer, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::PublicIndex;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::mail::language;
use crate::paging::After;
use crate::policy::{Action, allows};
use crate::priority::Forecast;
use crate::tickets::actions::{self, Inbound, Matter};
use crate::tickets::uploads;
use crate::tickets::{
    Conversation, Identity, MessageRange, NewAttachment, PlacedBy, State, Ticket, expected, files, store,
};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::upload::Upload;
use crate::web::{encoded, invalid, ok, see_other, upload, wait};

const PAGE: i64 = 25;
const LONGEST_TEXT: usize = 100_000;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/", get().to(home))
        .route("/tickets", get().to(list))
        .route("/tickets", post().to(open))
        .route("/tickets/new", get().to(form))
        .route("/tickets/{reference}", get().to(show))
        .route("/tickets/{reference}/messages", post().to(write))
        .route("/tickets/{reference}/closure", post().to(close))
        .route("/tickets/{reference}/reopening", post().to(reopen));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PortalQuery {
    brand: String,
    page: String,
    after: String,
    sent: String,
    /// The message before which earlier ones are wanted, and the first message of an open page.
    before: String,
    since: String,
    /// The brand whose answer helped before a ticket was opened.
    helped: String,
    /// A part of the name of a brand.
    q: String,
}

#[derive(MultipartForm)]
struct Written {
    brand: Option<Text<String>>,
    subject: Option<Text<String>>,
    body: Text<String>,
    page: Option<Text<String>>,
    idempotency_key: Text<String>,
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
    let (id, only) = (me.id, me.only_brand);
    let (tickets, brands, claims) = app
        .db
        .read(move |conn| {
            // A shop that handed the customer over did not vouch for mail from their other addresses.
            let claims = if only.is_some() { Vec::new() } else { actions::claimable(conn, id)? };
            Ok((store::of_customer(conn, id, only, after, PAGE)?, brands::brands(conn)?, claims))
        })
        .await?;
    let more = (tickets.len() >= usize::try_from(PAGE).unwrap_or_default())
        .then(|| tickets.last().map(|t| store::key(t, store::Order::Latest)));
    let here =
        if after.is_some() { format!("/tickets?after={}", encoded(&wanted.after)) } else { "/tickets".to_owned() };
    let helped = brands.by_slug(&wanted.helped);
    let listed = views::Listed { tickets: &tickets, claims: &claims, brands: &brands, helped };
    Ok(ok(views::list(&me, &listed, (&here, more.flatten()), app.now())))
}

async fn form(app: Data<App>, Customer(me): Customer, Query(wanted): Query<PortalQuery>) -> Result<HttpResponse> {
    let looked_for = wanted.q;
    let draft = NewDraft { brand: wanted.brand, page: wanted.page, looked_for, ..NewDraft::default() };
    ok_form(&app, &me, draft, Problems::default()).await
}

async fn ok_form(app: &App, me: &Viewer, draft: NewDraft, problems: Problems) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let asked = BrandChoiceQuery::by(&draft);
    let choice = app
        .db
        .read(move |conn| {
            Ok(match choice(conn, &viewer, &asked)? {
                Choice::Made(brand) => Choice::Made((expected(conn, now, &brand, None)?, brand)),
                Choice::Open(found) => Choice::Open(found),
            })
        })
        .await?;
    let markup = match choice {
        Choice::Made((forecast, brand)) => views::form(me, &brand, &draft, &problems, (forecast, now)),
        Choice::Open(found) => {
            let asking = Asking {
                title: "nav-new-ticket",
                action: "/tickets/new",
                kept: ("page", &draft.page),
                looked_for: &draft.looked_for,
            };
            choose_brand(me, &asking, &found)
        }
    };
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn open(app: Data<App>, Customer(me): Customer, Upload(written, _turn): Upload<Written>) -> Result<HttpResponse> {
    let text = |field: Option<Text<String>>| field.map(|text| text.0).unwrap_or_default();
    let draft = NewDraft {
        brand: text(written.brand),
        subject: text(written.subject).trim().to_owned(),
        body: written.body.0.replace("\r\n", "\n").replace('\0', ""),
        page: text(written.page),
        looked_for: String::new(),
        key: Some(written.idempotency_key.0).filter(|key| !key.is_empty()).unwrap_or_else(idempotency_key),
    };
    if let Err(problems) = check(&me, &draft) {
        return ok_form(&app, &me, draft, problems).await;
    }
    let bytes = upload::size(&written.files).saturating_add(draft.body.len());
    let files = match later(&me, files(&app, app.limits.ticket(me.id, bytes), written.files).await)? {
        Ok(files) => files,
        Err(later) => return Ok(later.of(ok_form(&app, &me, draft, later.beside("body")).await?)),
    };
    let (now, viewer) = (app.now(), me.clone());
    let (ticket, ..) = app.db.write(move |conn| open_once(conn, now, &viewer, (draft, files))).await?;
    Ok(see_other(&format!("/tickets/{}?sent=new", ticket.reference)))
}

/// Creates a ticket, or finds the one that the same form has created before. Says whether it is new.
pub(super) fn open_once(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (mut draft, files): (NewDraft, Vec<NewAttachment>),
) -> Result<(Ticket, Brand, bool)> {
    let brand = brands::store::by_slug(conn, &draft.brand)?;
    if me.only_brand.is_some_and(|only| only != brand.id) {
        return Err(Error::Forbidden);
    }
    if let Some(before) = store::by_idempotency_key(conn, &draft.key)? {
        if before.author_id == Some(me.id) && before.visible == draft.body.trim() {
            return Ok((store::find(conn, before.ticket_id)?, brand, false));
        }
        // The browser has restored an old page: another text is another ticket.
        draft.key = idempotency_key();
    }
    let ticket = begin(conn, now, me, &brand, (draft, files))?;
    Ok((ticket, brand, true))
}

/// The files of a customer, if they may send something now.
pub(super) async fn files(app: &App, allowed: Result<()>, given: Vec<TempFile>) -> Result<Vec<NewAttachment>> {
    allowed?;
    uploads::files(app, given).await
}

/// What was sent cannot be accepted now, but later: the page says so next to the text, which is kept.
pub(super) struct Later {
    sentence: String,
    seconds: u64,
    status: StatusCode,
}

pub(super) fn later<T>(me: &Viewer, taken: Result<T>) -> Result<Result<T, Later>> {
    let t = me.texts();
    match taken {
        Ok(taken) => Ok(Ok(taken)),
        Err(Error::TooMany(seconds)) => {
            let sentence = t.with("problem-too-many", &[("minutes", seconds.div_ceil(60).into())]);
            Ok(Err(Later { sentence, seconds, status: StatusCode::TOO_MANY_REQUESTS }))
        }
        Err(Error::Busy(seconds)) => {
            Ok(Err(Later { sentence: t.say("problem-busy"), seconds, status: StatusCode::SERVICE_UNAVAILABLE }))
        }
        Err(e) => Err(e),
    }
}

impl Later {
    pub fn beside(&self, field: &'static str) -> Problems {
        Problems::one(field, self.sentence.clone())
    }

    /// The form again, with the status and the time to wait.
    pub fn of(&self, page: HttpResponse) -> HttpResponse {
        wait(page, self.status, self.seconds)
    }
}

pub(super) fn check(me: &Viewer, draft: &NewDraft) -> Result<(), Problems> {
    let t = me.texts();
    let mut problems = Problems::default();
    if draft.subject.chars().count() > 200 {
        problems.add("subject", t.say("problem-subject"));
    }
    if draft.body.trim().is_empty() {
        problems.add("body", t.say("problem-body"));
    } else if draft.body.chars().count() > LONGEST_TEXT {
        problems.add("body", t.say("problem-body-long"));
    }
    problems.or(())
}

fn begin(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    brand: &Brand,
    (draft, files): (NewDraft, Vec<NewAttachment>),
) -> Result<Ticket> {
    let spoken = language::language(&draft.body).map(|found| found.code().to_owned());
    let matter = Matter {
        language: spoken.filter(|found| brand.speaks(found)).unwrap_or_else(|| brand.own_language().to_owned()),
        page_url: draft.page.chars().take(500).collect(),
        parent: None,
    };
    let subject = if draft.subject.is_empty() { first_words(&draft.body) } else { draft.subject.clone() };
    let mut inbound = inbound(conn, me, &draft.body, files)?;
    inbound.subject = subject;
    inbound.idempotency_key = Some(draft.key);
    let (ticket, _) = actions::open(conn, now, brand, matter, inbound)?;
    tell(conn, now, &ticket, brand)?;
    Ok(ticket)
}

/// Stores the estimate that the next page shows, so that we can measure how often it was right.
fn tell(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let Some(Forecast { low, high, basis }) = expected(conn, now, brand, Some(ticket))? else { return Ok(()) };
    let told = Forecast { low: views::rounded(low).utc(), high: views::rounded(high).utc(), basis };
    actions::announce_estimate(conn, ticket.id, told).map(|_told| ())
}

/// The subject if the customer left it empty.
fn first_words(body: &str) -> String {
    body.split_whitespace().take(8).collect::<Vec<_>>().join(" ").chars().take(80).collect()
}

fn inbound(conn: &mut Conn, me: &Viewer, body: &str, files: Vec<NewAttachment>) -> Result<Inbound> {
    Ok(Inbound {
        author: Some(me.id),
        name: me.name.clone(),
        address: accounts::main_address(conn, me.id)?.unwrap_or_default(),
        identity: Identity::SignedIn,
        identity_reason: String::new(),
        subject: String::new(),
        visible: body.trim().to_owned(),
        quoted: String::new(),
        files,
        placed_by: PlacedBy::Form,
        mail: None,
        idempotency_key: None,
    })
}

/// The ticket, if this customer may do this to it; otherwise `NotFound`.
fn own_ticket(conn: &mut Conn, me: &Viewer, reference: &str, action: Action) -> Result<Ticket> {
    let ticket = store::by_reference(conn, &reference.to_uppercase())?;
    if allows(&me.actor(), action, ticket.object()) { Ok(ticket) } else { Err(Error::NotFound) }
}

async fn show(
    app: Data<App>,
    public_index: Data<PublicIndex>,
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
    let help = if wanted.sent == "new" { help_for(&app, &public_index, &viewer, &reference).await? } else { None };
    let range = MessageRange::from_words(&wanted.before, &wanted.since);
    let shown = load(&app, &viewer, &reference, range).await?;
    Ok(ok(views::show(&viewer, &Shown { help, ..shown }, &wanted.sent, ("", &Problems::default()), app.now())))
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
async fn help_for(app: &Data<App>, public_index: &PublicIndex, me: &Viewer, reference: &str) -> Result<Option<Markup>> {
    let (viewer, reference, public_index) = (me.clone(), reference.to_owned(), public_index.clone());
    let found = app
        .db
        .read(move |conn| {
            let ticket = own_ticket(conn, &viewer, &reference, Action::ReadTicket)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let message = Conversation::read(conn, &viewer.actor(), &ticket, MessageRange::Latest)?.messages.pop();
            let text = format!("{}\n{}", ticket.subject, message.map(|message| message.visible).unwrap_or_default());
            help::fitting(conn, &public_index, &viewer, &brand, &text)
        })
        .await?;
    if found.is_empty() { Ok(None) } else { Ok(Some(help::fragment(me.texts(), &found))) }
}

/// The ticket's page again, with what was written and what is wrong with it.
async fn again(app: &App, me: &Viewer, reference: &str, typed: &str, problems: &Problems) -> Result<HttpResponse> {
    let shown = load(app, me, reference, MessageRange::Latest).await?;
    Ok(invalid(views::show(me, &shown, "", (typed, problems), app.now())))
}

async fn load(app: &App, me: &Viewer, reference: &str, range: MessageRange) -> Result<Shown> {
    let (now, viewer, reference) = (app.now(), me.clone(), reference.to_owned());
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
            let files = files::with_paths(store::attachments_of(conn, &conversation.ids())?);
            let complaint = if ticket.is_complaint { store::complaint(conn, ticket.id)? } else { None };
            Ok(Shown { ticket, brand, conversation, range, files, forecast, help: None, complaint })
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
    Customer(me): Customer,
    reference: Path<String>,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let body = written.body.0.replace("\r\n", "\n").replace('\0', "");
    if body.trim().is_empty() || body.chars().count() > LONGEST_TEXT {
        let problems = Problems::one("body", me.texts().say("problem-body"));
        return again(&app, &me, &reference, &body, &problems).await;
    }
    let bytes = upload::size(&written.files).saturating_add(body.len());
    let files = match later(&me, files(&app, app.limits.message(me.id, bytes), written.files).await)? {
        Ok(files) => files,
        Err(later) => return Ok(later.of(again(&app, &me, &reference, &body, &later.beside("body")).await?)),
    };
    let key = Some(written.idempotency_key.0).filter(|key| !key.is_empty()).unwrap_or_else(idempotency_key);
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
            let ticket = store::follow(conn, ticket)?;
            if !allows(&me.actor(), Action::WriteAsCustomer, ticket.object()) {
                return Err(Error::NotFound);
            }
            let ticket = store::lock(conn, ticket.id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let mut inbound = inbound(conn, &me, &body, files)?;
            inbound.idempotency_key = Some(key);
            if ticket.state == State::Closed {
                inbound.subject.clone_from(&ticket.subject);
                return actions::continue_closed(conn, now, &brand, &ticket, inbound).map(|ticket| ticket.reference);
            }
            actions::receive(conn, now, &ticket, &brand, inbound)?;
            let ticket = store::find(conn, ticket.id)?;
            tell(conn, now, &ticket, &brand)?;
            Ok(ticket.reference)
        })
        .await?;
    Ok(see_other(&format!("/tickets/{to}?sent=more")))
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
