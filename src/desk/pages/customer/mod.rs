//! The page of a customer: what is known, and the forms on it.
mod blocks;
mod fields;
mod merger;
mod notes;
mod outbound;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::customers::actions;
use crate::desk::dossier::{Dossier, dossier};
use crate::desk::views::{self, CustomerForms};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::paging::After;
use crate::web::doors::{Doors, get};
use crate::web::{ok, page, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}", get().to(show))
        .configure(notes::routes)
        .configure(fields::routes)
        .configure(blocks::routes)
        .configure(outbound::routes)
        .configure(merger::routes);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CustomerQuery {
    after: String,
}

async fn show(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Query(asked): Query<CustomerQuery>,
) -> Result<HttpResponse> {
    let id = AccountId(*id);
    match load(&app, &me, id, After::from_word(&asked.after)).await {
        Ok(found) => Ok(ok(views::customer(&me, &found, &CustomerForms::default()))),
        Err(Error::NotFound) => {
            let target = app.db.read(move |conn| actions::merged_into(conn, &me, id)).await?;
            target.map(|target| back_to(target, "")).ok_or(Error::NotFound)
        }
        Err(e) => Err(e),
    }
}

async fn load(app: &App, me: &Viewer, id: AccountId, after: Option<After>) -> Result<Dossier> {
    let (now, viewer) = (app.now(), me.clone());
    let found = app.db.read(move |conn| dossier(conn, now, &viewer, id, after)).await?;
    let entry = Entry::new(AuditAction::CustomerViewed, Subject::account(id));
    app.hourly.note(&app.db, me.audit(now), entry);
    Ok(found)
}

/// The page again, with what was typed and why it was not saved.
async fn again(
    app: &App,
    me: &Viewer,
    id: AccountId,
    (status, forms): (StatusCode, CustomerForms),
) -> Result<HttpResponse> {
    let found = load(app, me, id, None).await?;
    Ok(page(status, views::customer(me, &found, &forms)))
}

fn back_to(id: AccountId, part: &str) -> HttpResponse {
    see_other(&format!("/desk/customers/{id}{part}"))
}
