//! We turn to a customer: a mail that goes out as a reply does, or a call that was made.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::load;
use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands;
use crate::canned::RankerCache;
use crate::clock::Time;
use crate::customers::actions::{SeenCustomer, seen};
use crate::db::Conn;
use crate::desk::pages::work::{FirstMail, send_first};
use crate::desk::pages::written::is_too_long;
use crate::desk::views::{self, Outbound};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::mail::thread::TokenKey;
use crate::tickets::actions::{self, CallMade, NewOutbound, Outcome};
use crate::tickets::{Ticket, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::{invalid, ok, see_other};

const LONGEST_SUBJECT: usize = 200;
/// It is not one of the customer's own.
const NO_ADDRESS: &str = "problem-outbound-address";
const LONGEST_GROUND: usize = 300;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}/tickets/new", get().to(show))
        .route("/desk/customers/{id}/tickets", post().to(write))
        .route("/desk/customers/{id}/calls", post().to(call));
}

/// Both forms of the page.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct OutboundForm {
    brand: String,
    address: String,
    subject: String,
    body: String,
    consent: String,
    ground: String,
    idempotency_key: String,
}

impl OutboundForm {
    fn brand(&self) -> Result<BrandId> {
        self.brand.parse().map(BrandId).map_err(|_bad| Error::NotFound)
    }

    /// What both forms need.
    fn said(&self, me: &Viewer) -> Problems {
        let (t, mut problems) = (me.texts(), Problems::default());
        let subject = self.subject.trim();
        if subject.is_empty() || subject.chars().count() > LONGEST_SUBJECT {
            problems.add("subject", t.say("problem-outbound-subject"));
        }
        if self.body.trim().is_empty() || is_too_long(&self.body) {
            problems.add("body", t.say("problem-body"));
        }
        problems
    }

    fn agreed(&self, me: &Viewer) -> Problems {
        let (t, mut problems) = (me.texts(), Problems::default());
        if self.consent.is_empty() {
            problems.add("consent", t.say("problem-consent"));
        }
        if self.ground.trim().is_empty() || self.ground.chars().count() > LONGEST_GROUND {
            problems.add("ground", t.say("problem-consent-ground"));
        }
        problems
    }

    fn text(&self) -> String {
        self.body.replace("\r\n", "\n").replace('\0', "").trim().to_owned()
    }

    fn call(&self) -> CallMade {
        CallMade { text: self.text(), is_solved: true, key: self.idempotency_key.clone() }
    }

    fn shown(self, is_call: bool, problems: Problems) -> Outbound {
        let Self { brand, address, subject, body, consent, ground, idempotency_key } = self;
        let has_consent = !consent.is_empty();
        Outbound { is_call, brand, address, subject, body, has_consent, ground, key: idempotency_key, problems }
    }
}

async fn show(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let found = load(&app, &me, AccountId(*id), None).await?;
    let outbound = Outbound { key: idempotency_key(), ..Outbound::default() };
    Ok(ok(views::outbound(&me, &found, &outbound)))
}

/// The page again, with what was typed in one of its forms.
async fn again(app: &App, me: &Viewer, id: AccountId, outbound: Outbound) -> Result<HttpResponse> {
    let found = load(app, me, id, None).await?;
    Ok(invalid(views::outbound(me, &found, &outbound)))
}

async fn write(
    app: Data<App>,
    cache: Data<RankerCache>,
    Agent(me): Agent,
    id: Path<i64>,
    Form(typed): Form<OutboundForm>,
) -> Result<HttpResponse> {
    let id = AccountId(*id);
    let problems = typed.said(&me).and(typed.agreed(&me));
    if !problems.is_empty() {
        return again(&app, &me, id, typed.shown(false, problems)).await;
    }
    let writing = Writing {
        now: app.now(),
        me: me.clone(),
        customer: id,
        typed: typed.clone(),
        undo_seconds: app.config.tickets.undo_send_seconds,
        cache: RankerCache::clone(&cache),
        token: app.keys.reply(),
    };
    match app.db.write(move |conn| writing.begin(conn)).await {
        Ok(ticket) => Ok(see_other(&format!("/desk/tickets/{0}?sent={0}", ticket.reference))),
        Err(Error::Refused(why)) => {
            let field = if why == NO_ADDRESS { "address" } else { "body" };
            let problems = Problems::one(field, me.texts().say(why));
            again(&app, &me, id, typed.shown(false, problems)).await
        }
        Err(e) => Err(e),
    }
}

/// A mail that begins a ticket.
struct Writing {
    now: Time,
    me: Viewer,
    customer: AccountId,
    typed: OutboundForm,
    undo_seconds: u32,
    cache: RankerCache,
    token: TokenKey,
}

impl Writing {
    /// Begins the ticket and sends its first mail. A double click begins one.
    fn begin(&self, conn: &mut Conn) -> Result<Ticket> {
        let Self { now, me, typed, .. } = self;
        let subject = Subject::account(self.customer);
        if let Some(known) = begun_with(conn, me, &typed.idempotency_key)? {
            // It is in the log already.
            me.record(conn, *now, Entry::changed(AuditAction::CustomerWrittenTo, subject, Changes::default()))?;
            return Ok(known);
        }
        let (seen, brand) = (seen(conn, me, self.customer)?, typed.brand()?);
        served(&seen, brand)?;
        let brand = brands::store::find(conn, brand)?;
        let address = self.address(conn)?;
        let new = NewOutbound { customer: &seen.account, address: &address, subject: &typed.subject };
        let ticket = actions::begin(conn, *now, me, &brand, (&new, &typed.ground))?;
        let entry = Entry::new(AuditAction::CustomerWrittenTo, subject);
        me.record(conn, *now, entry.noting("brand", brand.id).noting("reason", typed.ground.trim()))?;
        let first = FirstMail {
            now: *now,
            me,
            cache: &self.cache,
            token: &self.token,
            text: typed.text(),
            key: typed.idempotency_key.clone(),
            undo_seconds: self.undo_seconds,
        };
        match send_first(conn, (&ticket, &brand), first)? {
            Outcome::Done(_) | Outcome::Waits => Ok(ticket),
            Outcome::Unfilled(_) => Err(Error::Refused("problem-outbound-placeholder")),
            _ => Err(Error::Refused("problem-outbound")),
        }
    }

    /// An address that is only claimed may be someone else's: we do not write there.
    fn address(&self, conn: &mut Conn) -> Result<String> {
        let own = accounts::addresses_of(conn, self.customer)?;
        let chosen = crate::plain::address(&self.typed.address);
        let found = own.into_iter().find(|one| one.address == chosen && one.proven_at.is_some());
        found.map(|one| one.address).ok_or(Error::Refused(NO_ADDRESS))
    }
}

/// The ticket that this form has begun before.
fn begun_with(conn: &mut Conn, me: &Viewer, key: &str) -> Result<Option<Ticket>> {
    let sent = store::by_idempotency_key(conn, key)?.filter(|message| message.author_id == Some(me.id));
    let waiting = store::sending_by_key(conn, key)?.filter(|draft| draft.account_id == me.id);
    match sent.map(|message| message.ticket_id).or(waiting.map(|draft| draft.ticket_id)) {
        Some(id) => store::find(conn, id).map(Some),
        None => Ok(None),
    }
}

fn served(seen: &SeenCustomer, brand: BrandId) -> Result<()> {
    if seen.brands.contains(&brand) { Ok(()) } else { Err(Error::NotFound) }
}

/// We called about something new.
async fn call(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Form(typed): Form<OutboundForm>,
) -> Result<HttpResponse> {
    let (id, now, viewer, made) = (AccountId(*id), app.now(), me.clone(), typed.clone());
    let problems = typed.said(&me).moved("subject", "call-subject").moved("body", "call-body");
    if !problems.is_empty() {
        return again(&app, &me, id, typed.shown(true, problems)).await;
    }
    let ticket = app
        .db
        .write(move |conn| {
            let (seen, brand) = (seen(conn, &viewer, id)?, made.brand()?);
            served(&seen, brand)?;
            let brand = brands::store::find(conn, brand)?;
            let address = accounts::main_address(conn, id)?.unwrap_or_default();
            let new = NewOutbound { customer: &seen.account, address: &address, subject: &made.subject };
            let is_new = begun_with(conn, &viewer, &made.idempotency_key)?.is_none();
            let ticket = actions::record_call(conn, now, &viewer, &brand, (&new, &made.call()))?;
            let mut changes = Changes::default();
            if is_new {
                changes.note("brand", brand.id);
            }
            let entry = Entry::changed(AuditAction::CustomerCalled, Subject::account(id), changes);
            viewer.record(conn, now, entry)?;
            Ok(ticket)
        })
        .await?;
    Ok(see_other(&format!("/desk/tickets/{}", ticket.reference)))
}
