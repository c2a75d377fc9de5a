//! A download is asked for, prepared by a job, and fetched.
use tempfile::NamedTempFile;

use super::gather::{Gathered, gather};
use super::{DataExport, store};
use crate::accounts::actions::{Changed, after_act};
use crate::accounts::{AccountChange, store as accounts};
use crate::app::App;
use crate::blobs;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ExportId, JobId};
use crate::jobs::{self, Job};

/// For so long it is kept.
const DAYS: i64 = 7;

/// Asks for a download; while one is being prepared, or was on this day, no other is begun.
pub fn ask(conn: &mut Conn, now: Time, account: AccountId) -> Result<()> {
    let since = now.plus(chrono::Duration::days(-1));
    if store::of_account(conn, now, account)?.iter().any(|one| one.ready_at.is_none() || one.requested_at > since) {
        return Ok(());
    }
    let id = store::insert(conn, (now, now.plus(chrono::Duration::days(DAYS))), account)?;
    jobs::enqueue(conn, now, Job::ExportData(id))
}

/// Lets all downloads of these accounts be prepared again, because something was removed that may be in them. Returns the
/// blobs of the old ones; one that is being prepared at this moment is thrown away when it is ready.
pub fn renew(conn: &mut Conn, now: Time, accounts: &[AccountId]) -> Result<Vec<String>> {
    let mut blobs = Vec::new();
    for DataExport { account_id, requested_at, expires_at, blob, .. } in store::take(conn, accounts)? {
        blobs.extend(blob);
        if expires_at > now {
            let id = store::insert(conn, (requested_at, expires_at), account_id)?;
            jobs::enqueue(conn, now, Job::ExportData(id))?;
        }
    }
    Ok(blobs)
}

/// Deletes all downloads of an account, and returns their blobs.
pub fn forget(conn: &mut Conn, account: AccountId) -> Result<Vec<String>> {
    Ok(store::take(conn, &[account])?.into_iter().filter_map(|export| export.blob).collect())
}

/// The download, if it belongs to this account and is ready.
pub fn ready(conn: &mut Conn, now: Time, account: AccountId, id: ExportId) -> Result<DataExport> {
    let found = store::find(conn, id)?;
    let is_theirs = found.account_id == account && found.expires_at > now && found.blob.is_some();
    if is_theirs && found.is_current(accounts::narrowed_at(conn, account)?) { Ok(found) } else { Err(Error::NotFound) }
}

/// Prepares it: a tar archive, of which only one file is in memory at any time.
pub async fn export(app: &App, job: JobId, id: ExportId) -> Result<()> {
    let found = app.db.read(move |conn| store::find(conn, id)).await;
    let export = match found {
        Ok(export) => export,
        // The account was deleted meanwhile.
        Err(Error::NotFound) => return app.db.write(move |conn| jobs::finish(conn, job)).await,
        Err(e) => return Err(e),
    };
    // Ready as of now: what is gathered can be older than a loss of sight that comes meanwhile.
    let now = app.now();
    let gathered = app.db.read(move |conn| gather(conn, export.account_id)).await?;
    let archive = archive(app, &gathered).await?;
    let size = archive.as_file().metadata().map_err(|e| Error::internal("measure an archive", e))?.len();
    let blob = app.blobs.prepare_file(archive.path(), size).await?;
    let (account, hash) = (export.account_id, blob.hash.clone());
    let is_kept = app
        .db
        .write_surely(move |conn| {
            // Something may have been removed since it was gathered; then there is another download in its place.
            let is_kept = store::set_ready(conn, now, id, (&blob.hash, blob.size))?;
            if is_kept {
                blobs::store(conn, now, &blob)?;
                after_act(conn, now, &Changed { account, kind: AccountChange::DataReady, detail: "", browser: "" })?;
            }
            jobs::finish(conn, job)?;
            Ok(is_kept)
        })
        .await?;
    if is_kept { Ok(()) } else { app.blobs.remove(&hash).await }
}

async fn archive(app: &App, gathered: &Gathered) -> Result<NamedTempFile> {
    let fault = |e: std::io::Error| Error::internal("write an archive", e);
    let file = NamedTempFile::new_in(app.intake.folder()).map_err(fault)?;
    let mut tar = tar::Builder::new(file.reopen().map_err(fault)?);
    let json = serde_json::to_vec_pretty(&gathered.data).map_err(|e| Error::internal("write an archive", e))?;
    let at = app.now().utc().timestamp().unsigned_abs();
    append(&mut tar, "data.json", &json, at).map_err(fault)?;
    for file in &gathered.files {
        match app.blobs.load(&app.db, &file.blob).await {
            Ok(bytes) => append(&mut tar, &file.path, &bytes, at).map_err(fault)?,
            // A quarantined or erased mail has no bytes any more.
            Err(Error::NotFound) => {}
            Err(e) => return Err(e),
        }
    }
    tar.finish().map_err(fault)?;
    Ok(file)
}

fn append(tar: &mut tar::Builder<std::fs::File>, path: &str, bytes: &[u8], at: u64) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    header.set_mode(0o644);
    header.set_mtime(at);
    tar.append_data(&mut header, path, bytes)
}
