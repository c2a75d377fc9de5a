//! Blocks the addresses of a customer for a brand, with the reason, and ends that.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::{again, back_to};
use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::clock::Time;
use crate::customers::actions::seen;
use crate::db::Conn;
use crate::desk::views::CustomerForms;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::mail::store as mail;
use crate::mail::unwanted;
use crate::web::doors::{Doors, post};
use crate::web::form::Problems;

const LONGEST_REASON: usize = 300;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}/block", post().to(block))
        .route("/desk/customers/{id}/block/removal", post().to(unblock));
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct BlockForm {
    brand: String,
    reason: String,
}

impl BlockForm {
    fn brand(&self) -> Result<BrandId> {
        self.brand.parse().map(BrandId).map_err(|_bad| Error::NotFound)
    }
}

async fn block(app: Data<App>, Agent(me): Agent, id: Path<i64>, Form(typed): Form<BlockForm>) -> Result<HttpResponse> {
    let (id, now, viewer, brand) = (AccountId(*id), app.now(), me.clone(), typed.brand()?);
    let reason = typed.reason.clone();
    match app.db.write(move |conn| block_all(conn, now, &viewer, (id, brand), &reason)).await {
        Ok(()) => Ok(back_to(id, "#blocked")),
        Err(Error::Refused(why)) => {
            let problems = Problems::one("reason", me.texts().say(why));
            let forms =
                CustomerForms { reason: typed.reason, brand: typed.brand, problems, ..CustomerForms::default() };
            again(&app, &me, id, (StatusCode::UNPROCESSABLE_ENTITY, forms)).await
        }
        Err(e) => Err(e),
    }
}

/// An address that is only claimed may be someone else's: it is not blocked.
fn block_all(conn: &mut Conn, now: Time, me: &Viewer, (id, brand): (AccountId, BrandId), reason: &str) -> Result<()> {
    let reason: String = reason.trim().chars().take(LONGEST_REASON).collect();
    let proven = proven(conn, me, id, brand)?;
    if reason.is_empty() {
        return Err(Error::Refused("problem-block-reason"));
    }
    if proven.is_empty() {
        return Err(Error::Refused("problem-block-none"));
    }
    for address in &proven {
        unwanted::block_customer(conn, now, me, brand, (address, &reason))?;
    }
    let entry = Entry::new(AuditAction::CustomerBlocked, Subject::account(id));
    me.record(conn, now, entry.noting("brand", brand).noting("reason", reason))
}

async fn unblock(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Form(typed): Form<BlockForm>,
) -> Result<HttpResponse> {
    let (id, now, brand) = (AccountId(*id), app.now(), typed.brand()?);
    app.db
        .write(move |conn| {
            for address in proven(conn, &me, id, brand)? {
                let entries = mail::blocks_of(conn, brand, &address)?;
                if entries.iter().any(|entry| entry.pattern == address) {
                    unwanted::unblock(conn, brand, &address)?;
                }
            }
            let entry = Entry::new(AuditAction::CustomerUnblocked, Subject::account(id));
            me.record(conn, now, entry.noting("brand", brand))
        })
        .await?;
    Ok(back_to(id, "#blocked"))
}

/// The proven addresses of a customer of this brand.
fn proven(conn: &mut Conn, me: &Viewer, id: AccountId, brand: BrandId) -> Result<Vec<String>> {
    if !seen(conn, me, id)?.brands.contains(&brand) {
        return Err(Error::NotFound);
    }
    let mut all = accounts::addresses_of(conn, id)?;
    all.retain(|one| one.proven_at.is_some());
    Ok(all.into_iter().map(|one| one.address).collect())
}
