//! The pictures of an article: upload, look, remove.
use actix_multipart::form::{MultipartForm, tempfile::TempFile};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};

use super::edit::seen;
use crate::accounts::Agent;
use crate::app::App;
use crate::articles::store::{self, NewPicture};
use crate::articles::{actions, audited};
use crate::audit::{AuditAction, Entry};
use crate::brands::logo::{LogoProblem, picture};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, ArticlePictureId};
use crate::web::doors::{Doors, get, post};
use crate::web::form::idempotency_key;
use crate::web::see_other;
use crate::web::upload::{Upload, bytes};

/// A picture on a page, not a photograph to print.
const MOST_BYTES: usize = 4 * 1024 * 1024;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/articles/{id}/pictures", post().to(add))
        .route("/desk/articles/{id}/pictures/{picture}", get().to(show))
        .route("/desk/articles/{id}/pictures/{picture}/removal", post().to(remove));
}

#[derive(MultipartForm)]
struct PictureForm {
    #[multipart(limit = "25MB")]
    picture: Option<TempFile>,
}

async fn add(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Upload(form, _turn): Upload<PictureForm>,
) -> Result<HttpResponse> {
    let (now, id, viewer) = (app.now(), ArticleId(*id), me.clone());
    app.db.read(move |conn| actions::own(conn, &viewer, id)).await?;
    let new = taken(&app, form.picture.as_ref()).await?;
    app.db
        .write(move |conn| {
            let article = actions::own(conn, &me, id)?;
            let content = store::content(conn, &article)?;
            let entry = Entry::new(AuditAction::ArticlePictureAdded, audited::article(id, &content));
            me.record(conn, now, entry)?;
            store::add_picture(conn, now, id, &new, &idempotency_key())
        })
        .await?;
    Ok(see_other(&format!("/desk/articles/{id}#pictures")))
}

/// The uploaded picture, with its bytes ready to be stored.
async fn taken(app: &App, file: Option<&TempFile>) -> Result<NewPicture> {
    let file = file.filter(|file| file.size > 0).ok_or(Error::Refused(LogoProblem::Missing.text()))?;
    if file.size > MOST_BYTES {
        return Err(Error::Refused("problem-picture-large"));
    }
    let _room = app.intake.room().await?;
    let bytes = bytes(file).await?;
    let (kind, width, height) = picture(&bytes).map_err(|problem| match problem {
        LogoProblem::WrongSides => Error::Refused("problem-picture-sides"),
        _ => Error::Refused("problem-picture-kind"),
    })?;
    let held = app.scanner.scan(&bytes).await.map_err(|e| match e {
        Error::Unavailable(why) => {
            tracing::error!(why, "cannot store a picture");
            Error::Busy(60)
        }
        e => e,
    })?;
    if !held.held().is_empty() {
        return Err(Error::Refused("problem-logo-infected"));
    }
    Ok(NewPicture { kind, width, height, file: app.blobs.prepare(bytes).await? })
}

/// For the preview: the public address shows only what is published.
async fn show(app: Data<App>, Agent(me): Agent, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (id, picture) = (ArticleId(path.0), ArticlePictureId(path.1));
    let picture = app
        .db
        .read(move |conn| {
            seen(conn, &me, id)?;
            store::picture(conn, id, picture)
        })
        .await?;
    let bytes = app.blobs.load(&app.db, &picture.blob).await?;
    Ok(HttpResponse::Ok()
        .content_type(picture.kind.as_str())
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(bytes))
}

async fn remove(app: Data<App>, Agent(me): Agent, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (id, picture, now) = (ArticleId(path.0), ArticlePictureId(path.1), app.now());
    let left = app
        .db
        .write(move |conn| {
            let article = actions::own(conn, &me, id)?;
            let content = store::content(conn, &article)?;
            let picture = store::picture(conn, id, picture)?;
            let entry = Entry::new(AuditAction::ArticlePictureRemoved, audited::article(id, &content));
            me.record(conn, now, entry)?;
            store::remove_picture(conn, now, &picture)
        })
        .await?;
    for hash in left {
        app.blobs.remove(&hash).await?;
    }
    Ok(see_other(&format!("/desk/articles/{id}#pictures")))
}
