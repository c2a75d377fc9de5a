//! The page of a brand's logo, for the admin.
use actix_multipart::form::{MultipartForm, tempfile::TempFile};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::model::{LogoProblem, MOST_BYTES, PublicPicture, look_at, public};
use super::{Logo, store, views};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::blobs::{self, Prepared};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::upload::{Upload, bytes};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/brands/{id}/logo", get().to(show))
        .route("/admin/brands/{id}/logo", post().to(save))
        .route("/admin/brands/{id}/logo/removal", post().to(remove))
        .configure(super::serve_routes)
        .configure(super::icon::routes);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PageQuery {
    saved: String,
}

#[derive(MultipartForm)]
struct LogoForm {
    #[multipart(limit = "25MB")]
    logo: Option<TempFile>,
}

async fn show(app: Data<App>, Admin(me): Admin, id: Path<i64>, Query(query): Query<PageQuery>) -> Result<HttpResponse> {
    page(&app, &me, BrandId(*id), (!query.saved.is_empty(), &Problems::default())).await
}

async fn page(app: &App, me: &Viewer, id: BrandId, (is_saved, problems): (bool, &Problems)) -> Result<HttpResponse> {
    me.ask(Action::Administer, Resource::of(id))?;
    let brand = app.db.read(move |conn| crate::brands::store::find(conn, id)).await?;
    let markup = views::logo(me, &brand, (is_saved, problems));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn save(
    app: Data<App>,
    Admin(me): Admin,
    id: Path<i64>,
    Upload(form, _turn): Upload<LogoForm>,
) -> Result<HttpResponse> {
    let id = BrandId(*id);
    me.ask(Action::Administer, Resource::of(id))?;
    match taken(&app, form.logo.as_ref()).await? {
        Ok((logo, file)) => set(&app, me, id, Some((logo, file))).await,
        Err(key) => {
            let problems = Problems::one("logo", me.texts().with(key, &views::bounds()));
            page(&app, &me, id, (false, &problems)).await
        }
    }
}

/// The picture, with its bytes ready to be stored; otherwise the key of the sentence that says what is wrong.
pub async fn taken(app: &App, file: Option<&TempFile>) -> Result<Result<(Logo, Prepared), &'static str>> {
    let Some(file) = file.filter(|file| file.size > 0) else { return Ok(Err(LogoProblem::Missing.text())) };
    if file.size > MOST_BYTES {
        return Ok(Err(LogoProblem::TooLarge.text()));
    }
    let _room = app.intake.room().await?;
    let bytes = bytes(file).await?;
    let found = match look_at(&bytes).and_then(|_| public(&bytes)) {
        Ok(found) => found,
        Err(problem) => return Ok(Err(problem.text())),
    };
    let held = app.scanner.scan(&bytes).await.map_err(|e| match e {
        Error::Unavailable(why) => {
            tracing::error!(why, "cannot store a logo");
            Error::Busy(60)
        }
        e => e,
    })?;
    if !held.held().is_empty() {
        return Ok(Err("problem-logo-infected"));
    }
    let PublicPicture { kind, width, height, bytes } = found;
    let file = app.blobs.prepare(bytes).await?;
    Ok(Ok((Logo { blob: file.hash.clone(), kind, width, height }, file)))
}

async fn remove(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let id = BrandId(*id);
    me.ask(Action::Administer, Resource::of(id))?;
    set(&app, me, id, None).await
}

async fn set(app: &App, me: Viewer, id: BrandId, new: Option<(Logo, Prepared)>) -> Result<HttpResponse> {
    let now = app.now();
    let left = app
        .db
        .write(move |conn| {
            let before = crate::brands::store::find(conn, id)?;
            put(conn, now, &me, &before, new.as_ref())
        })
        .await?;
    for hash in left {
        app.blobs.remove(&hash).await?;
    }
    Ok(see_other(&format!("/admin/brands/{id}/logo?saved=1")))
}

/// Gives the brand a logo, or takes it away. Gives the hashes of files that are no longer needed.
pub fn put(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    before: &Brand,
    new: Option<&(Logo, Prepared)>,
) -> Result<Vec<String>> {
    if let Some((_, file)) = new {
        blobs::store(conn, now, file)?;
    }
    let logo = new.map(|(logo, _)| logo);
    let left = store::set(conn, before, logo)?;
    let changes = Changes::between(&before.logo(), &logo);
    let entry = Entry::changed(AuditAction::BrandLogoChanged, Subject::brand(before.id, &before.slug), changes);
    me.record(conn, now, entry)?;
    Ok(left)
}
