//! The HTTP handlers of a brand's fields, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::CustomFieldForm;
use super::views::{self, ShownFields};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands;
use crate::customers::{CustomField, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, CustomFieldId};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/brands/{id}/customer-fields", get().to(show))
        .route("/admin/brands/{id}/customer-fields", post().to(save))
        .route("/admin/brands/{id}/customer-fields/{custom}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FieldsQuery {
    saved: String,
    field: Option<i64>,
}

async fn show(
    app: Data<App>,
    Admin(me): Admin,
    id: Path<i64>,
    Query(asked): Query<FieldsQuery>,
) -> Result<HttpResponse> {
    let shown = load(&app, &me, BrandId(*id)).await?;
    let chosen = shown.fields.iter().find(|(field, _)| Some(field.id.0) == asked.field);
    let draft = chosen.map(|(field, _)| CustomFieldForm::of(field)).unwrap_or_default();
    Ok(ok(views::fields(&me, &shown, &draft, (!asked.saved.is_empty(), &Problems::default()))))
}

async fn load(app: &App, me: &Viewer, id: BrandId) -> Result<ShownFields> {
    me.ask(Action::Administer, Resource::of(id))?;
    app.db
        .read(move |conn| {
            let brand = brands::store::find(conn, id)?;
            let mut fields = Vec::new();
            for field in store::fields(conn, &[id])? {
                let filled = store::filled(conn, field.id)?;
                fields.push((field, filled));
            }
            Ok(ShownFields { brand, fields })
        })
        .await
}

async fn save(app: Data<App>, Admin(me): Admin, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let (brand, now) = (BrandId(*id), app.now());
    me.ask(Action::Administer, Resource::of(brand))?;
    let draft = CustomFieldForm::from_pairs(form::pairs(&body));
    let new = match draft.check(me.texts(), brand) {
        Ok(new) => new,
        Err(problems) => {
            let shown = load(&app, &me, brand).await?;
            return Ok(invalid(views::fields(&me, &shown, &draft, (false, &problems))));
        }
    };
    app.db
        .write(move |conn| {
            let before = draft.id.map(|id| own_field(conn, brand, id)).transpose()?;
            let id = store::save_field(conn, now, draft.id, new)?;
            let changes = Changes::between(&before, &own_field(conn, brand, id)?);
            let subject = subject(conn, brand)?;
            me.record(conn, now, Entry::changed(AuditAction::CustomFieldSaved, subject, changes))
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{brand}/customer-fields?saved=1")))
}

async fn remove(app: Data<App>, Admin(me): Admin, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (brand, field) = (BrandId(path.0), CustomFieldId(path.1));
    me.ask(Action::Administer, Resource::of(brand))?;
    let now = app.now();
    app.db
        .write(move |conn| {
            let gone = own_field(conn, brand, field)?;
            let entry = Entry::new(AuditAction::CustomFieldRemoved, subject(conn, brand)?);
            me.record(conn, now, entry.with(Changes::removed(&gone)))?;
            store::delete_field(conn, field)
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{brand}/customer-fields?saved=1")))
}

fn own_field(conn: &mut Conn, brand: BrandId, id: CustomFieldId) -> Result<CustomField> {
    let field = store::field(conn, id)?;
    if field.brand_id == brand { Ok(field) } else { Err(Error::NotFound) }
}

fn subject(conn: &mut Conn, brand: BrandId) -> Result<Subject> {
    Ok(Subject::brand(brand, &brands::store::find(conn, brand)?.slug))
}
