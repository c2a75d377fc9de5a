//! An answer's files: added, removed, and shown to everyone who may read the answer.
use actix_multipart::form::{MultipartForm, tempfile::TempFile};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::edit::{hand, own};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry};
use crate::canned::actions::export_one;
use crate::canned::audited;
use crate::canned::store::{self, AnswerAttachment, VersionAuthor, VersionChange};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AnswerFileId;
use crate::policy::{Action, Resource, allows};
use crate::tickets::files::{StoredFile, respond};
use crate::tickets::uploads;
use crate::web::doors::{Doors, get, post};
use crate::web::upload::Upload;
use crate::web::{encoded, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/answers/{slug}/files", post().to(add))
        .route("/desk/answers/{slug}/files/{file}/removal", post().to(remove))
        .route("/answer-files/{file}/{name}", get().to(download));
}

/// The URL of a file. It grants nothing by itself: each request checks whether the visitor may read the answer.
pub fn path(file: &AnswerAttachment) -> String {
    format!("/answer-files/{}/{}", file.id, encoded(&file.name))
}

async fn download(
    app: Data<App>,
    viewer: Viewer,
    req: HttpRequest,
    path: Path<(AnswerFileId, String)>,
) -> Result<HttpResponse> {
    let (id, _name) = path.into_inner();
    let file = app.db.read(move |conn| readable(conn, &viewer, id)).await?;
    respond(&app, &req, &StoredFile { name: &file.name, content_type: &file.content_type, blob: &file.blob }).await
}

/// The file, if the viewer may read its answer; otherwise it does not exist.
fn readable(conn: &mut Conn, viewer: &Viewer, id: AnswerFileId) -> Result<AnswerAttachment> {
    let (file, answer) = store::file(conn, id)?;
    let action = if answer.is_public { Action::ReadPublicAnswer } else { Action::ReadAnswer };
    let answer = Resource::of(answer.brand_id);
    if allows(&viewer.actor(), action, answer) { Ok(file) } else { Err(Error::NotFound) }
}

#[derive(MultipartForm)]
struct AnswerFileUpload {
    #[multipart(limit = "25MB")]
    files: Vec<TempFile>,
}

async fn add(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Upload(chosen, _turn): Upload<AnswerFileUpload>,
) -> Result<HttpResponse> {
    let to = format!("/desk/answers/{slug}#files-title");
    let files = uploads::staff_files(&app, chosen.files).await?;
    let now = app.now();
    app.db
        .write(move |conn| {
            let answer = own(conn, &me, &slug)?;
            for file in &files {
                store::add_file(conn, now, answer.id, file)?;
            }
            let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
            let entry = Entry::new(AuditAction::AnswerFilesAdded, audited::answer(&answer));
            me.record(conn, now, entry.noting("files", names.join(", ")))?;
            let (_, present) = export_one(conn, &slug)?;
            let by = VersionAuthor { deed: VersionChange::FilesChanged, detail: &names.join(", "), ..hand(&me) };
            store::add_version(conn, now, answer.id, by, &present.to_text())
        })
        .await?;
    Ok(see_other(&to))
}

async fn remove(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (slug, file) = path.into_inner();
    let (now, to) = (app.now(), format!("/desk/answers/{slug}#files-title"));
    app.db
        .write(move |conn| {
            let answer = own(conn, &me, &slug)?;
            let files = store::files_of(conn, &[answer.id])?;
            let name = files.iter().find(|own| own.id.0 == file).map_or("", |own| own.name.as_str());
            let entry = Entry::new(AuditAction::AnswerFileRemoved, audited::answer(&answer)).noting("files", name);
            me.record(conn, now, entry)?;
            store::remove_file(conn, now, answer.id, AnswerFileId(file))?;
            let (_, present) = export_one(conn, &slug)?;
            let by = VersionAuthor { deed: VersionChange::FilesChanged, detail: name, ..hand(&me) };
            store::add_version(conn, now, answer.id, by, &present.to_text())
        })
        .await?;
    Ok(see_other(&to))
}
