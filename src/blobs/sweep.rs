//! Deletes unused blobs: rows that no mail, message, draft answer, article or brand refers to, and files of the store without a row.
//!
//! Rows go first, in their own transaction; a file goes a day after it was last written. If the same bytes are stored
//! meanwhile, the file is written again, so its day begins again, and no file on its way in is ever deleted.
use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use futures_util::TryStreamExt;
use object_store::{ObjectStoreExt, path::Path as ObjectPath};

use super::{Blobs, hashes_among};
use crate::clock::Time;
use crate::db::{Conn, Db, in_list};
use crate::error::{Error, Result};
use crate::schema::{
    answer_files, article_pictures, attachments, blob_parts, blobs, brands, data_exports, draft_files, mails,
    pending_files, side_files,
};

/// Younger ones may be on their way in.
const YOUNG: Duration = Duration::days(1);
/// How many rows are looked at in a transaction, and how many files at once.
const STEP: i64 = 500;

/// The result of a clean-up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    pub rows: usize,
    pub files: usize,
    /// What the store holds after it.
    pub kept_files: i64,
    pub kept_bytes: i64,
}

/// Cleans up rows and files.
pub async fn sweep(db: &Db, store: &Blobs, now: Time) -> Result<Swept> {
    let before = now.plus(-YOUNG);
    let mut swept = Swept { rows: sweep_rows(db, before).await?, ..Swept::default() };
    store.sweep_files(db, before.utc(), &mut swept).await?;
    Ok(swept)
}

async fn sweep_rows(db: &Db, before: Time) -> Result<usize> {
    let (mut after, mut gone) = (String::new(), 0_usize);
    loop {
        let from = after.clone();
        let (last, count) = db.write(move |conn| sweep_some(conn, &from, before)).await?;
        gone = gone.saturating_add(count);
        match last {
            Some(last) => after = last,
            None => return Ok(gone),
        }
    }
}

/// Deletes the unused ones of the next rows. Returns the last that was looked at, and how many were deleted.
fn sweep_some(conn: &mut Conn, after: &str, before: Time) -> Result<(Option<String>, usize)> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        // A transaction that is about to refer to a row has written to this table before; the lock waits for it.
        diesel::sql_query("LOCK TABLE blobs IN SHARE ROW EXCLUSIVE MODE").execute(c)?;
    }
    let some: Vec<(String, Time)> = blobs::table
        .filter(blobs::hash.gt(after))
        .order(blobs::hash)
        .limit(STEP)
        .select((blobs::hash, blobs::created_at))
        .load(conn)?;
    let last = some.last().map(|(hash, _)| hash.clone());
    let mut orphans: Vec<String> = some.into_iter().filter(|(_, at)| *at < before).map(|(hash, _)| hash).collect();
    let named = named(conn, &orphans)?;
    orphans.retain(|hash| !named.contains(hash));
    // Their parts are unused from now on, and go with the next clean-up.
    diesel::delete(blob_parts::table.filter(in_list(blob_parts::blob, &orphans))).execute(conn)?;
    let count = diesel::delete(blobs::table.filter(in_list(blobs::hash, &orphans))).execute(conn)?;
    Ok((last, count))
}

/// Those of these blobs that something refers to.
fn named(conn: &mut Conn, orphans: &[String]) -> Result<Vec<String>> {
    let mut named: Vec<String> =
        mails::table.filter(in_list(mails::raw, orphans)).select(mails::raw).distinct().load(conn)?;
    named.extend(
        attachments::table
            .filter(in_list(attachments::blob, orphans))
            .select(attachments::blob)
            .load::<String>(conn)?,
    );
    named.extend(
        answer_files::table
            .filter(in_list(answer_files::blob, orphans))
            .select(answer_files::blob)
            .load::<String>(conn)?,
    );
    named.extend(
        pending_files::table
            .filter(in_list(pending_files::blob, orphans))
            .select(pending_files::blob)
            .load::<String>(conn)?,
    );
    named.extend(
        article_pictures::table
            .filter(in_list(article_pictures::blob, orphans))
            .select(article_pictures::blob)
            .load::<String>(conn)?,
    );
    named.extend(
        side_files::table.filter(in_list(side_files::blob, orphans)).select(side_files::blob).load::<String>(conn)?,
    );
    let logos = brands::table.filter(in_list(brands::logo, orphans)).select(brands::logo);
    named.extend(logos.load::<Option<String>>(conn)?.into_iter().flatten());
    let exported = data_exports::table.filter(in_list(data_exports::blob, orphans)).select(data_exports::blob);
    named.extend(exported.load::<Option<String>>(conn)?.into_iter().flatten());
    named.extend(
        draft_files::table
            .filter(in_list(draft_files::blob, orphans))
            .select(draft_files::blob)
            .load::<String>(conn)?,
    );
    named.extend(
        blob_parts::table.filter(in_list(blob_parts::part, orphans)).select(blob_parts::part).load::<String>(conn)?,
    );
    Ok(named)
}

impl Blobs {
    /// Removes files that are older than this and have no row.
    async fn sweep_files(&self, db: &Db, before: DateTime<Utc>, swept: &mut Swept) -> Result<()> {
        let fault = |e| Error::Unavailable(format!("the file store cannot be listed: {e}"));
        let mut all = self.store.list(Some(&self.prefix)).try_chunks(usize::try_from(STEP).unwrap_or(1));
        while let Some(some) = all.try_next().await.map_err(|e| fault(e.1))? {
            let names: Vec<String> =
                some.iter().filter_map(|file| file.location.filename().map(str::to_owned)).collect();
            let known = db.read(move |conn| hashes_among(conn, &names)).await?;
            for file in some {
                let is_known = file.location.filename().is_some_and(|name| known.iter().any(|hash| hash == name));
                let is_file = file.location.filename().is_some_and(|name| name.len() == 64);
                if is_known
                    || !is_file
                    || file.last_modified >= before
                    || !self.remove_old(&file.location, before).await?
                {
                    swept.kept_files = swept.kept_files.saturating_add(1);
                    swept.kept_bytes = swept.kept_bytes.saturating_add(i64::try_from(file.size).unwrap_or(i64::MAX));
                    continue;
                }
                swept.files = swept.files.saturating_add(1);
            }
        }
        Ok(())
    }

    /// It may have been written again since it was listed.
    async fn remove_old(&self, path: &ObjectPath, before: DateTime<Utc>) -> Result<bool> {
        let fault = |e| Error::Unavailable(format!("the file store did not remove a file: {e}"));
        if self.store.head(path).await.map_err(fault)?.last_modified >= before {
            return Ok(false);
        }
        self.store.delete(path).await.map_err(fault)?;
        Ok(true)
    }
}
