//! The HTTP handlers of a brand's addresses, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::AddressesDraft;
use super::views;
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands::store;
use crate::error::Result;
use crate::ids::BrandId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/brands/{id}/addresses", get().to(show)).route("/admin/brands/{id}/addresses", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PageQuery {
    saved: String,
}

async fn show(app: Data<App>, Admin(me): Admin, id: Path<i64>, Query(asked): Query<PageQuery>) -> Result<HttpResponse> {
    page(&app, &me, BrandId(*id), None, (!asked.saved.is_empty(), &Problems::default())).await
}

async fn page(
    app: &App,
    me: &Viewer,
    id: BrandId,
    draft: Option<AddressesDraft>,
    (is_saved, problems): (bool, &Problems),
) -> Result<HttpResponse> {
    me.ask(Action::Administer, Resource::of(id))?;
    let brand = app.db.read(move |conn| store::find(conn, id)).await?;
    let draft = draft.unwrap_or_else(|| AddressesDraft::of(&brand));
    let markup = views::addresses(me, &brand, &draft, (is_saved, problems));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn save(app: Data<App>, Admin(me): Admin, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let id = BrandId(*id);
    me.ask(Action::Administer, Resource::of(id))?;
    let draft = AddressesDraft::read(&form::pairs(&body).into_iter().collect());
    let brands = app
        .db
        .read(move |conn| {
            store::find(conn, id)?;
            store::all(conn)
        })
        .await?;
    let addresses = match draft.check(me.texts(), (id, &brands)) {
        Ok(addresses) => addresses,
        Err(problems) => return page(&app, &me, id, Some(draft), (false, &problems)).await,
    };
    let now = app.now();
    app.db
        .write(move |conn| {
            let before = store::find(conn, id)?;
            let changes = Changes::between(&before.addresses(), &addresses);
            store::set_addresses(conn, id, &addresses)?;
            me.record(conn, now, Entry::changed(AuditAction::BrandChanged, Subject::brand(id, &before.slug), changes))
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/addresses?saved=1")))
}
