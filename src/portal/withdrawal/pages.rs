//! The steps: declare, confirm, and the page that says it has come.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;

use super::views::{self, At, Review};
use super::{WITHDRAW, WithdrawalForm, receipt_word};
use crate::accounts::{Anyone, Viewer, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::jobs::{self, Job};
use crate::mail::send::declaration;
use crate::portal::ask::not_staff;
use crate::portal::ask::opening::later;
use crate::portal::choice::{Asking, BrandChoiceQuery, Choice, choice, choose_brand, only_brand};
use crate::texts::Texts;
use crate::tickets::actions::{self, Declared, Inbound, Matter};
use crate::tickets::{Identity, PlacedBy, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::{Visitor, encoded, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route(WITHDRAW, get().to(form))
        .route(WITHDRAW, post().to(review))
        .route("/withdraw/confirmation", post().to(confirm))
        .route("/withdraw/received", get().to(received));
}

async fn form(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Query(wanted): Query<WithdrawalForm>,
) -> Result<HttpResponse> {
    let viewer = not_staff(viewer)?;
    let only = only_brand(viewer.as_ref(), &visitor);
    let (me, asked) = (viewer.clone(), BrandChoiceQuery::new(&wanted.brand, &wanted.q));
    let found = app
        .db
        .read(move |conn| {
            Ok(match choice(conn, only, &asked)? {
                Choice::Made(brand) => Choice::Made((known(conn, me.as_ref(), &brand)?, brand)),
                Choice::Open(found) => Choice::Open(found),
            })
        })
        .await?;
    match found {
        Choice::Made((known, brand)) => {
            let brand = offering(brand)?;
            let filled = WithdrawalForm {
                name: if wanted.name.is_empty() { known.name } else { wanted.name.clone() },
                email: if wanted.email.is_empty() { known.address } else { wanted.email.clone() },
                ..wanted
            };
            let at = At::new(viewer.as_ref(), &visitor, &brand);
            Ok(ok(views::form(&at, &filled, &known.orders, &Problems::default())))
        }
        Choice::Open(mut found) => {
            found.shown.retain(|brand| brand.customer_pages().withdrawal);
            let asking =
                Asking { title: "withdraw", action: WITHDRAW, kept: ("order", &wanted.order), looked_for: &wanted.q };
            let t = viewer.as_ref().map_or(visitor.texts, Viewer::texts);
            Ok(ok(choose_brand((t, viewer.as_ref()), &asking, &found)))
        }
    }
}

/// What is known of a customer who has signed in.
#[derive(Default)]
struct Known {
    name: String,
    address: String,
    /// Number and title.
    orders: Vec<(String, String)>,
}

fn known(conn: &mut Conn, me: Option<&Viewer>, brand: &Brand) -> Result<Known> {
    let Some(me) = me else { return Ok(Known::default()) };
    Ok(Known {
        name: me.name.clone(),
        address: accounts::main_address(conn, me.id)?.unwrap_or_default(),
        orders: crate::portal::ask::own_orders(conn, me, brand)?,
    })
}

/// The brand, if it offers the function.
fn offering(brand: Brand) -> Result<Brand> {
    if brand.customer_pages().withdrawal { Ok(brand) } else { Err(Error::NotFound) }
}

async fn brand_of(app: &App, visitor: &Visitor, slug: &str) -> Result<Brand> {
    let (slug, origin) = (slug.to_owned(), visitor.origin.clone());
    offering(app.db.read(move |conn| brands::store::by_slug_at(conn, &origin, &slug)).await?)
}

async fn review(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Form(typed): Form<WithdrawalForm>,
) -> Result<HttpResponse> {
    let viewer = not_staff(viewer)?;
    let brand = brand_of(&app, &visitor, &typed.brand).await?;
    let at = At::new(viewer.as_ref(), &visitor, &brand);
    let (me, shop) = (viewer.clone(), brand.clone());
    if let Err(later) = later(at.texts, app.limits.visitor(visitor.ip))? {
        return Ok(later.of(invalid(views::form(&at, &typed, &[], &later.beside("next")))));
    }
    match typed.check(at.texts) {
        Ok(declared) => {
            let key = if typed.idempotency_key.is_empty() { idempotency_key() } else { typed.idempotency_key };
            Ok(ok(views::review(&at, &declared, &key, &Review::default())))
        }
        Err(problems) => {
            let known = app.db.read(move |conn| known(conn, me.as_ref(), &shop)).await?;
            Ok(invalid(views::form(&at, &typed, &known.orders, &problems)))
        }
    }
}

/// A declaration is never lost: what stands in its way is said on the page, which keeps it.
async fn confirm(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Form(typed): Form<WithdrawalForm>,
) -> Result<HttpResponse> {
    let viewer = not_staff(viewer)?;
    let brand = brand_of(&app, &visitor, &typed.brand).await?;
    let at = At::new(viewer.as_ref(), &visitor, &brand);
    let (t, now, id) = (at.texts, app.now(), brand.id);
    let declared = match typed.check(t) {
        Ok(declared) => declared,
        Err(problems) => return Ok(invalid(views::form(&at, &typed, &[], &problems))),
    };
    let key = Some(typed.idempotency_key).filter(|key| !key.is_empty()).unwrap_or_else(idempotency_key);
    let (this, sent) = (key.clone(), declared.clone());
    let before = app.db.read(move |conn| declared_already(conn, &this, &sent)).await?;
    let reference = if let Some(reference) = before {
        reference
    } else {
        if !typed.website.is_empty() {
            let again = Review { problems: Problems::one("confirm", t.say("withdraw-again")), has_no_trap: true };
            return Ok(invalid(views::review(&at, &declared, &key, &again)));
        }
        let allowed = match &viewer {
            Some(me) => app.limits.message(me.id, 0),
            None => app.limits.declaring(visitor.ip),
        };
        if let Err(later) = later(t, allowed)? {
            let again = Review { problems: later.beside("confirm"), has_no_trap: false };
            return Ok(later.of(invalid(views::review(&at, &declared, &key, &again))));
        }
        let (me, shop) = (viewer.clone(), brand.clone());
        app.db.write(move |conn| withdraw(conn, now, (me.as_ref(), t), (&shop, &key), declared)).await?
    };
    if viewer.is_some() {
        return Ok(see_other(&format!("/tickets/{reference}?sent=withdrawal")));
    }
    let receipt = app.keys.seal(&receipt_word(&reference, id, now))?;
    Ok(see_other(&format!("/withdraw/received?receipt={}", encoded(&receipt))))
}

/// The ticket that this very form has opened with these words: a double press, or a retry.
fn declared_already(conn: &mut Conn, key: &str, declared: &Declared) -> Result<Option<String>> {
    let Some(before) = store::by_idempotency_key(conn, key)? else { return Ok(None) };
    let is_same = store::withdrawal(conn, before.ticket_id)?.is_some_and(|found| found.declared() == *declared);
    if is_same { Ok(Some(store::find(conn, before.ticket_id)?.reference)) } else { Ok(None) }
}

/// A ticket of its own, once for a form. Of someone who has not signed in the address stays unverified.
fn withdraw(
    conn: &mut Conn,
    now: Time,
    (me, t): (Option<&Viewer>, Texts),
    (brand, key): (&Brand, &str),
    declared: Declared,
) -> Result<String> {
    if let Some(reference) = declared_already(conn, key, &declared)? {
        return Ok(reference);
    }
    if me.is_some_and(|me| me.only_brand.is_some_and(|only| only != brand.id)) {
        return Err(Error::Forbidden);
    }
    let matter =
        Matter { language: brand.language_for(Some(t.language())).to_owned(), page_url: String::new(), parent: None };
    let mut inbound = message(conn, (me, t), &declared)?;
    // The browser has restored an old page: other words are another declaration.
    let is_taken = store::by_idempotency_key(conn, key)?.is_some();
    inbound.idempotency_key = Some(if is_taken { idempotency_key() } else { key.to_owned() });
    let (ticket, message) = actions::open(conn, now, brand, matter, inbound)?;
    // The receipt says that it has come, and more.
    jobs::cancel(conn, Job::Acknowledge(message))?;
    actions::register_withdrawal(conn, now, (&ticket, brand), declared)?;
    Ok(ticket.reference)
}

/// The declaration as the first message of its ticket.
fn message(conn: &mut Conn, (me, t): (Option<&Viewer>, Texts), declared: &Declared) -> Result<Inbound> {
    let order = [("order", declared.order_number.clone().into())];
    let address = match me {
        Some(me) => accounts::main_address(conn, me.id)?.unwrap_or_default(),
        None => declared.address.clone(),
    };
    Ok(Inbound {
        author: me.map(|me| me.id),
        name: declared.name.clone(),
        address,
        identity: if me.is_some() { Identity::SignedIn } else { Identity::Unproven },
        identity_reason: String::new(),
        subject: t.with("withdraw-subject", &order),
        visible: format!("{}\n\n{}", t.with("withdraw-declared", &order), declaration(t, declared)),
        quoted: String::new(),
        files: Vec::new(),
        placed_by: PlacedBy::Form,
        mail: None,
        idempotency_key: None,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Received {
    receipt: String,
}

/// The page after it was confirmed, in the browser that sent it.
async fn received(app: Data<App>, visitor: Visitor, Query(given): Query<Received>) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let word = app.keys.open(&given.receipt).map_err(|_forged| Error::NotFound)?;
    let mut parts = word.strip_prefix("withdrawal ").ok_or(Error::NotFound)?.split(' ');
    let (brand, reference) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default().to_owned());
    let id = BrandId(brand.parse().map_err(|_bad| Error::NotFound)?);
    let until = parts.next().and_then(|until| Time::from_micros(until.parse().ok()?));
    if until.is_none_or(|until| until <= app.now()) {
        return Err(Error::NotFound);
    }
    let (brand, found) = app
        .db
        .read(move |conn| {
            let ticket = store::by_reference(conn, &reference)?;
            let found = store::withdrawal(conn, ticket.id)?.ok_or(Error::NotFound)?;
            Ok((brands::store::find(conn, id)?, (ticket.reference, found)))
        })
        .await?;
    if !visitor.origin.shows(brand.id) {
        return Err(Error::NotFound);
    }
    let at = At::new(None, &visitor, &brand);
    Ok(ok(views::received(&at, &found.0, &found.1, app.now())))
}
