//! Files that go with an answer: added, removed, and shown by an address that is signed for a while.
use actix_multipart::form::{MultipartForm, bytes::Bytes};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post};
use serde::{Deserialize, Serialize};

use super::edit::{hand, own};
use crate::accounts::Agent;
use crate::answers::actions::export_one;
use crate::answers::store::{self, AnswerAttachment, Change, Hand};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::AnswerFileId;
use crate::tickets::files::answer;
use crate::web::{encoded, see_other, upload};

const AUDIENCE: &str = "svar:answer-file";
const HOURS: i64 = 12;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/answers/{slug}/files", post().to(add))
        .route("/desk/answers/{slug}/files/{file}/removal", post().to(remove))
        .route("/answer-files/{token}/{name}", get().to(download));
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    aud: String,
    blob: String,
    name: String,
    kind: String,
    exp: i64,
}

/// The address of a file, for somebody who may read its answer.
pub fn path(app: &App, file: &AnswerAttachment) -> Result<String> {
    let exp = (app.now().utc().timestamp() / 3600 + HOURS) * 3600;
    let token = app.keys.sign(&Claims {
        aud: AUDIENCE.to_owned(),
        blob: file.blob.clone(),
        name: file.name.clone(),
        kind: file.content_type.clone(),
        exp,
    })?;
    Ok(format!("/answer-files/{token}/{}", encoded(&file.name)))
}

async fn download(app: Data<App>, path: Path<(String, String)>) -> Result<HttpResponse> {
    let claims: Claims = app.keys.verify(&path.0, AUDIENCE)?;
    if claims.exp < app.now().utc().timestamp() {
        return Err(Error::Refused("problem-file-link"));
    }
    let bytes = app.blobs.load(&app.db, &claims.blob).await?;
    Ok(answer(&claims.name, &claims.kind, bytes))
}

#[derive(MultipartForm)]
struct Chosen {
    #[multipart(limit = "25MB")]
    files: Vec<Bytes>,
}

async fn add(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    MultipartForm(chosen): MultipartForm<Chosen>,
) -> Result<HttpResponse> {
    let to = format!("/desk/answers/{slug}#files-title");
    let files = upload::files(&app, chosen.files).await?;
    let now = app.now();
    app.db
        .write(move |conn| {
            let answer = own(conn, &me, &slug)?;
            for file in &files {
                store::add_file(conn, now, answer.id, file)?;
            }
            let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
            let (_, present) = export_one(conn, &slug)?;
            let by = Hand { deed: Change::FilesChanged, detail: &names.join(", "), ..hand(&me) };
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
            store::remove_file(conn, now, answer.id, AnswerFileId(file))?;
            let (_, present) = export_one(conn, &slug)?;
            let by = Hand { deed: Change::FilesChanged, detail: name, ..hand(&me) };
            store::add_version(conn, now, answer.id, by, &present.to_text())
        })
        .await?;
    Ok(see_other(&to))
}
