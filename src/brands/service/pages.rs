//! The HTTP handlers of the service settings, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::ServiceForm;
use super::views;
use crate::accounts::{Admin, Viewer, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands::store;
use crate::error::Result;
use crate::ids::BrandId;
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/brands/{id}/service", get().to(show)).route("/admin/brands/{id}/service", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ServiceQuery {
    saved: String,
}

async fn show(
    app: Data<App>,
    Admin(me): Admin,
    id: Path<i64>,
    Query(asked): Query<ServiceQuery>,
) -> Result<HttpResponse> {
    page(&app, &me, BrandId(*id), None, (!asked.saved.is_empty(), &Problems::default())).await
}

async fn page(
    app: &App,
    me: &Viewer,
    id: BrandId,
    draft: Option<ServiceForm>,
    (is_saved, problems): (bool, &Problems),
) -> Result<HttpResponse> {
    me.ask(Action::Administer, Resource::of(id))?;
    let (brand, staff) = app.db.read(move |conn| Ok((store::find(conn, id)?, accounts::staff(conn)?))).await?;
    let draft = draft.unwrap_or_else(|| ServiceForm::of(&brand));
    let markup = views::service(me, (&brand, &staff), &draft, (is_saved, problems));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn save(app: Data<App>, Admin(me): Admin, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let (id, now) = (BrandId(*id), app.now());
    me.ask(Action::Administer, Resource::of(id))?;
    let draft = ServiceForm { fields: form::pairs(&body).into_iter().collect() };
    let brand = app.db.read(move |conn| store::find(conn, id)).await?;
    let service = match draft.check(me.texts(), &brand) {
        Ok(service) => service,
        Err(problems) => return page(&app, &me, id, Some(draft), (false, &problems)).await,
    };
    app.db
        .write(move |conn| {
            let before = ServiceForm::of(&store::find(conn, id)?).fields;
            store::set_service(conn, id, &service)?;
            let after = store::find(conn, id)?;
            let changes = Changes::between(&before, &ServiceForm::of(&after).fields);
            let brand = Subject::brand(id, &after.slug);
            me.record(conn, now, Entry::changed(AuditAction::BrandServiceChanged, brand, changes))?;
            // Tickets that already wait are checked under the new settings.
            jobs::replace(conn, now, now, Job::RecheckTickets(id))
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/service?saved=1")))
}
