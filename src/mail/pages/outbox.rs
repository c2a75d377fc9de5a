//! What the folder transport has stored instead of sending it: for the demo and for development.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use std::path::Path as FilePath;
use std::time::SystemTime;

use super::forms::OutboxMail;
use super::views;
use crate::accounts::AdminOfAll;
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::error::{Error, Result};
use crate::jobs::{self, Lane};
use crate::mail::parse::parse;
use crate::mail::send::Transport;
use crate::web::doors::{Doors, get};
use crate::web::ok;

const MOST: usize = 100;

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/outbox", get().to(show)).route("/admin/outbox/{name}", get().to(one));
}

async fn show(app: Data<App>, transport: Data<Transport>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let kept = match transport.as_ref() {
        Transport::Folder(folder) => {
            let folder = folder.clone();
            let task = tokio::task::spawn_blocking(move || latest(&folder));
            Some(task.await.map_err(|e| Error::internal("read the outbox", e))?)
        }
        Transport::Smtp(_) => None,
    };
    let now = app.now();
    let tried = app.db.read(move |conn| jobs::failed(conn, now, Some(Lane::Sending))).await?.len();
    Ok(ok(views::outbox(&me, (kept.as_deref(), tried), now)))
}

fn latest(folder: &FilePath) -> Vec<OutboxMail> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(SystemTime, std::path::PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    files
        .into_iter()
        .take(MOST)
        .filter_map(|(at, path)| {
            let mail = parse(&std::fs::read(&path).ok()?);
            let at = chrono::DateTime::<chrono::Utc>::from(at).into();
            Some(OutboxMail { name: path.file_name()?.to_string_lossy().into_owned(), at, mail })
        })
        .collect()
}

async fn one(
    app: Data<App>,
    transport: Data<Transport>,
    AdminOfAll(me): AdminOfAll,
    name: Path<String>,
) -> Result<HttpResponse> {
    let Transport::Folder(folder) = transport.as_ref() else { return Err(Error::NotFound) };
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '.') && !name.starts_with('.');
    if !is_plain {
        return Err(Error::NotFound);
    }
    let raw = std::fs::read(folder.join(name.as_str())).map_err(|_missing| Error::NotFound)?;
    let (now, viewer) = (app.now(), me.clone());
    let entry = Entry::new(AuditAction::SentMailRead, Subject::named(SubjectKind::Mail, &name));
    app.db.write(move |conn| viewer.record(conn, now, entry)).await?;
    Ok(ok(views::kept(&me, &parse(&raw), app.now())))
}
