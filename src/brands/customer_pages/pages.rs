//! The HTTP handlers of the customer pages' settings, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::CustomerPagesForm;
use super::views;
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands::{host, store};
use crate::error::Result;
use crate::ids::BrandId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/brands/{id}/pages", get().to(show)).route("/admin/brands/{id}/pages", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PagesQuery {
    saved: String,
}

async fn show(
    app: Data<App>,
    Admin(me): Admin,
    id: Path<i64>,
    Query(asked): Query<PagesQuery>,
) -> Result<HttpResponse> {
    page(&app, &me, BrandId(*id), None, (!asked.saved.is_empty(), &Problems::default())).await
}

async fn page(
    app: &App,
    me: &Viewer,
    id: BrandId,
    draft: Option<CustomerPagesForm>,
    (is_saved, problems): (bool, &Problems),
) -> Result<HttpResponse> {
    me.ask(Action::Administer, Resource::of(id))?;
    let (brand, teams) = app.db.read(move |conn| Ok((store::find(conn, id)?, store::teams(conn)?))).await?;
    let draft = draft.unwrap_or_else(|| CustomerPagesForm::of(&brand));
    let shown = views::Shown {
        brand: &brand,
        teams: &teams,
        url: brand.url(app, &format!("/withdraw?brand={}", brand.slug)),
        script: format!(
            "<script src=\"{}\" data-brand=\"{}\" async></script>",
            brand.url(app, "/embed.js"),
            brand.slug
        ),
    };
    let markup = views::customer_pages(me, &shown, &draft, (is_saved, problems));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn save(app: Data<App>, Admin(me): Admin, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let (id, now) = (BrandId(*id), app.now());
    me.ask(Action::Administer, Resource::of(id))?;
    let draft = CustomerPagesForm { fields: form::pairs(&body).into_iter().collect() };
    let brand = app.db.read(move |conn| store::find(conn, id)).await?;
    let mut problems = Problems::default();
    let own_host = match draft.fields.get("host") {
        Some(typed) if typed.trim().is_empty() => String::new(),
        Some(typed) => host::read(&app, typed).unwrap_or_else(|| {
            problems.add("host", me.texts().say("problem-brand-host"));
            String::new()
        }),
        None => brand.host.clone(),
    };
    let pages = match (draft.check(me.texts(), &brand), problems.is_empty()) {
        (Ok(pages), true) => pages,
        (checked, _) => {
            let problems = problems.and(checked.err().unwrap_or_default());
            return page(&app, &me, id, Some(draft), (false, &problems)).await;
        }
    };
    let viewer = me.clone();
    let saved = app
        .db
        .write(move |conn| {
            let me = &viewer;
            let before = CustomerPagesForm::of(&store::find(conn, id)?).fields;
            store::set_customer_pages(conn, id, &pages)?;
            store::set_host(conn, id, &own_host)?;
            let after = store::find(conn, id)?;
            let changes = Changes::between(&before, &CustomerPagesForm::of(&after).fields);
            let brand = Subject::brand(id, &after.slug);
            me.record(conn, now, Entry::changed(AuditAction::BrandPagesChanged, brand, changes))
        })
        .await;
    match saved {
        Ok(()) => Ok(see_other(&format!("/admin/brands/{id}/pages?saved=1"))),
        Err(e) if e.is_duplicate() => {
            let problems = Problems::one("host", me.texts().say("problem-brand-host-taken"));
            page(&app, &me, id, Some(draft), (false, &problems)).await
        }
        Err(e) => Err(e),
    }
}
