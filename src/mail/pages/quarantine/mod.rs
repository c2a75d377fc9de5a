//! The quarantine, for agents: what the filters keep and why, releasing it, and a brand's block list.
mod views;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::brands;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, MailId};
use crate::mail::parse::parse;
use crate::mail::store::{self, LedgerRow};
use crate::mail::unwanted;
use crate::policy::{Action, Resource, allows};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

const PAGE: i64 = 50;
/// At most this many lines of each list are shown.
const LINES: i64 = 500;
/// Kept mail is summed up over this many days.
const DAYS: u64 = 30;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/quarantine", get().to(show))
        .route("/desk/quarantine/{id}", get().to(one))
        .route("/desk/quarantine/{id}/restoration", post().to(restore))
        .route("/desk/blocks", post().to(block))
        .route("/desk/blocks/removal", post().to(unblock));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct QuarantineQuery {
    before: Option<MailId>,
}

async fn show(app: Data<App>, Agent(me): Agent, Query(wanted): Query<QuarantineQuery>) -> Result<HttpResponse> {
    let page = load(&app, &me, wanted.before, BlockListForm::default()).await?;
    Ok(ok(views::quarantine(&me, &page, &Problems::default(), app.now())))
}

async fn load(app: &App, me: &Viewer, before: Option<MailId>, typed: BlockListForm) -> Result<views::QuarantinePage> {
    let (only, now) = (me.only_brands.clone(), app.now());
    let days = app.config.mail.quarantine_days;
    app.db
        .read(move |conn| {
            let mut brands = brands::store::all(conn)?;
            brands.retain(|brand| only.is_empty() || only.contains(&brand.id));
            let rows = store::kept(conn, &only, before, PAGE)?;
            let is_full = rows.len() >= usize::try_from(PAGE).unwrap_or_default();
            let today = now.utc().date_naive();
            let since = today.checked_sub_days(chrono::Days::new(DAYS)).unwrap_or(today);
            Ok(views::QuarantinePage {
                more: rows.last().filter(|_| is_full).map(|row| row.id),
                sums: store::filtered_since(conn, &only, since)?,
                blocks: store::blocks(conn, &only, LINES)?,
                rows,
                brands,
                days,
                typed: typed.pattern,
            })
        })
        .await
}

/// The mail, if this agent serves its brand; otherwise it does not exist.
fn kept_mail(conn: &mut Conn, me: &Viewer, id: MailId) -> Result<LedgerRow> {
    let row = store::mail(conn, id)?;
    if row.is_aside() && allows(&me.actor(), Action::WorkOnTicket, Resource::of(row.brand_id)) {
        Ok(row)
    } else {
        Err(Error::NotFound)
    }
}

async fn one(app: Data<App>, Agent(me): Agent, id: Path<MailId>) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let (row, zone, brands) = app
        .db
        .write(move |conn| {
            let row = kept_mail(conn, &viewer, *id)?;
            let subject = Subject::new(SubjectKind::Mail, id.0, "");
            viewer.record(conn, now, Entry::new(AuditAction::QuarantinedMailRead, subject))?;
            let mut brands = brands::store::all(conn)?;
            brands.retain(|brand| viewer.only_brands.is_empty() || viewer.only_brands.contains(&brand.id));
            let zone = match row.brand_id {
                Some(brand) => brands::store::find(conn, brand)?.zone(),
                None => chrono_tz::Tz::UTC,
            };
            Ok((row, zone, brands))
        })
        .await?;
    let raw = app.blobs.load(&app.db, &row.raw).await?;
    Ok(ok(views::one(&me, &views::QuarantinedMail { row, zone, brands, mail: parse(&raw) }, app.now())))
}

/// The brand of a mail that names none.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Restoration {
    brand: String,
}

async fn restore(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<MailId>,
    Form(form): Form<Restoration>,
) -> Result<HttpResponse> {
    let now = app.now();
    let brand = form.brand.parse().ok().map(BrandId);
    app.db
        .write(move |conn| {
            kept_mail(conn, &me, *id)?;
            if let Some(brand) = brand
                && !allows(&me.actor(), Action::WorkOnTicket, Resource::of(Some(brand)))
            {
                return Err(Error::NotFound);
            }
            me.record(conn, now, Entry::new(AuditAction::MailRestored, Subject::new(SubjectKind::Mail, id.0, "")))?;
            unwanted::restore(conn, now, &me, *id, brand)
        })
        .await?;
    Ok(see_other("/desk/quarantine"))
}

/// An entry of a brand's list.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct BlockListForm {
    brand: String,
    pattern: String,
}

/// The brand of an entry, if this agent serves it.
fn brand_of(me: &Viewer, line: &BlockListForm) -> Result<BrandId> {
    let brand = line.brand.parse().map(BrandId).map_err(|_bad| Error::NotFound)?;
    let object = Resource::of(brand);
    if allows(&me.actor(), Action::WorkOnTicket, object) { Ok(brand) } else { Err(Error::NotFound) }
}

async fn block(app: Data<App>, Agent(me): Agent, Form(line): Form<BlockListForm>) -> Result<HttpResponse> {
    let (now, brand, viewer, pattern) = (app.now(), brand_of(&me, &line)?, me.clone(), line.pattern.clone());
    let blocked = app
        .db
        .write(move |conn| {
            brands::store::find(conn, brand)?;
            viewer.record(
                conn,
                now,
                Entry::new(AuditAction::BlockAdded, blocked_sender(&pattern)).noting("brand", brand),
            )?;
            unwanted::block(conn, now, &viewer, brand, &pattern)
        })
        .await;
    match blocked {
        Ok(()) => Ok(see_other("/desk/quarantine#blocks")),
        Err(Error::Refused(why)) => {
            let problems = Problems::one("pattern", me.texts().say(why));
            let page = load(&app, &me, None, line).await?;
            Ok(invalid(views::quarantine(&me, &page, &problems, app.now())))
        }
        Err(e) => Err(e),
    }
}

async fn unblock(app: Data<App>, Agent(me): Agent, Form(line): Form<BlockListForm>) -> Result<HttpResponse> {
    let brand = brand_of(&me, &line)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            let entry = Entry::new(AuditAction::BlockRemoved, blocked_sender(&line.pattern)).noting("brand", brand);
            me.record(conn, now, entry)?;
            unwanted::unblock(conn, brand, &line.pattern)
        })
        .await?;
    Ok(see_other("/desk/quarantine#blocks"))
}

fn blocked_sender(pattern: &str) -> Subject {
    Subject::named(SubjectKind::Block, &unwanted::pattern_of(pattern))
}
