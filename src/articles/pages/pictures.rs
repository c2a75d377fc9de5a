//! The pictures of an article: upload, look, remove.
use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_multipart::form::{DuplicateField, FieldGroupReader, Limits, MultipartCollect, State};
use actix_multipart::{Field, MultipartError};
use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;

use super::edit::{around, seen, stored};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::articles::forms::{ArticleForm, EditPage};
use crate::articles::store::{self, NewPicture};
use crate::articles::{actions, audited, views};
use crate::audit::{AuditAction, Entry};
use crate::brands::logo::{LogoProblem, PublicPicture, public};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, ArticlePictureId};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::upload::{Upload, bytes};
use crate::web::{invalid, ok, see_other};

/// A picture on a page, not a photograph to print.
const MOST_BYTES: usize = 4 * 1024 * 1024;
/// More is not even read.
const MOST_READ: usize = 25 * 1024 * 1024;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/articles/{id}/pictures", post().to(add))
        .route("/desk/articles/{id}/pictures/{picture}", get().to(show))
        .route("/desk/articles/{id}/pictures/{picture}/removal", post().to(remove));
}

/// The file, and the fields of the editor in which it was chosen: what was typed there is shown again.
struct PictureForm {
    picture: Option<TempFile>,
    fields: Vec<(String, String)>,
}

const FILE: &str = "picture";

impl MultipartCollect for PictureForm {
    fn limit(name: &str) -> Option<usize> {
        (name == FILE).then_some(MOST_READ)
    }

    fn handle_field<'t>(
        req: &'t HttpRequest,
        field: Field,
        limits: &'t mut Limits,
        state: &'t mut State,
    ) -> LocalBoxFuture<'t, Result<(), MultipartError>> {
        if field.name() == Some(FILE) {
            return <Option<TempFile> as FieldGroupReader>::handle_field(
                req,
                field,
                limits,
                state,
                DuplicateField::Ignore,
            );
        }
        <Vec<Text<String>> as FieldGroupReader>::handle_field(req, field, limits, state, DuplicateField::Ignore)
    }

    fn from_state(mut state: State) -> Result<Self, MultipartError> {
        let picture = Option::<TempFile>::from_state(FILE, &mut state)?;
        let names: Vec<String> = state.keys().cloned().collect();
        let mut fields = Vec::new();
        for name in names {
            let values = Vec::<Text<String>>::from_state(&name, &mut state)?;
            fields.extend(values.into_iter().map(|value| (name.clone(), value.0)));
        }
        Ok(Self { picture, fields })
    }
}

/// Adds a picture. What was typed in the editor meanwhile stays on its page, with what is wrong beside the field.
async fn add(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Upload(form, _turn): Upload<PictureForm>,
) -> Result<HttpResponse> {
    let (now, id, viewer) = (app.now(), ArticleId(*id), me.clone());
    app.db.read(move |conn| actions::own(conn, &viewer, id)).await?;
    let typed =
        (!form.fields.is_empty()).then(|| ArticleForm { id: Some(id), ..ArticleForm::from_fields(form.fields) });
    let new = match taken(&app, form.picture.as_ref()).await? {
        Ok(new) => new,
        Err(key) => return with_problem(&app, &me, (id, typed), Problems::one(FILE, me.texts().say(key))).await,
    };
    let viewer = me.clone();
    app.db
        .write(move |conn| {
            let article = actions::own(conn, &viewer, id)?;
            let content = store::content(conn, &article)?;
            let entry = Entry::new(AuditAction::ArticlePictureAdded, audited::article(id, &content));
            viewer.record(conn, now, entry)?;
            store::add_picture(conn, now, id, &new, &idempotency_key())
        })
        .await?;
    match typed {
        Some(typed) => Ok(ok(views::editor(&me, &shown(&app, &me, (id, Some(typed))).await?))),
        None => Ok(see_other(&format!("/desk/articles/{id}#pictures"))),
    }
}

/// The editor with what was typed, or as it is stored.
async fn shown(app: &App, me: &Viewer, (id, typed): (ArticleId, Option<ArticleForm>)) -> Result<EditPage> {
    let (now, viewer) = (app.now(), me.clone());
    app.db
        .read(move |conn| match typed {
            Some(typed) => around(conn, now, &viewer, typed),
            None => stored(conn, now, &viewer, id),
        })
        .await
}

async fn with_problem(
    app: &App,
    me: &Viewer,
    at: (ArticleId, Option<ArticleForm>),
    problems: Problems,
) -> Result<HttpResponse> {
    Ok(invalid(views::editor(me, &EditPage { problems, ..shown(app, me, at).await? })))
}

/// The uploaded picture, with its bytes ready to be stored; otherwise the key of the sentence that says what is wrong.
async fn taken(app: &App, file: Option<&TempFile>) -> Result<Result<NewPicture, &'static str>> {
    let Some(file) = file.filter(|file| file.size > 0) else { return Ok(Err(LogoProblem::Missing.text())) };
    if file.size > MOST_BYTES {
        return Ok(Err("problem-picture-large"));
    }
    let _room = app.intake.room().await?;
    let bytes = bytes(file).await?;
    let found = match public(&bytes) {
        Ok(found) => found,
        Err(LogoProblem::WrongSides) => return Ok(Err("problem-picture-sides")),
        Err(_) => return Ok(Err("problem-picture-kind")),
    };
    let held = app.scanner.scan(&bytes).await.map_err(|e| match e {
        Error::Unavailable(why) => {
            tracing::error!(why, "cannot store a picture");
            Error::Busy(60)
        }
        e => e,
    })?;
    if !held.held().is_empty() {
        return Ok(Err("problem-logo-infected"));
    }
    let PublicPicture { kind, width, height, bytes } = found;
    Ok(Ok(NewPicture { kind, width, height, file: app.blobs.prepare(bytes).await? }))
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
