//! Files by their content: the same bytes are stored once, small ones in the database, large ones in an object store.
mod cut;
pub mod name;
mod sweep;

use diesel::prelude::*;
use futures_util::StreamExt;
use object_store::buffered::BufWriter;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, path::Path as ObjectPath};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

pub use self::name::{hash, short_name};
pub use self::sweep::{Swept, sweep};
use crate::clock::Time;
use crate::config;
use crate::db::{Conn, Db, in_list};
use crate::error::{Error, Result};
use crate::on_backend;
use crate::schema::{
    answer_files, article_pictures, attachments, blob_parts, blobs, brands, draft_files, mails, pending_files,
    side_files,
};
use cut::Seam;

/// Up to this many bytes are stored in the database: most mails, so that raw bytes and ledger row become durable in one
/// commit.
const SMALL: usize = 128 * 1024;

/// A large file is sent to the store in pieces of this size: the smallest that S3 accepts.
const PIECE: usize = 5 * 1024 * 1024;

async fn hash_of_file(path: &Path) -> std::io::Result<String> {
    let mut file = tokio::fs::File::open(path).await?;
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let read = file.read(&mut piece).await?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        hasher.update(bytes);
    }
    Ok(data_encoding::HEXLOWER.encode(&hasher.finalize()))
}

/// Where large blobs are.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    prefix: ObjectPath,
}

/// Bytes on their way into the database: prepared outside the transaction, stored inside it.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub hash: String,
    pub size: i64,
    /// Small ones, without their parts.
    packed: Option<Vec<u8>>,
    /// Files inside a mail, each with its position.
    parts: Vec<(Seam, Prepared)>,
}

/// A blob's bytes, and the hashes of its parts that are separate blobs.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    pub bytes: Vec<u8>,
    pub parts: Vec<String>,
}

/// A row of the blobs' table.
struct StoredBlob {
    size: i64,
    packed: Option<Vec<u8>>,
    parts: Vec<(Seam, String)>,
}

impl Blobs {
    /// The configured object store (`s3://bucket/prefix`), else the folder, which is created.
    pub fn open(settings: &config::Data, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        match &settings.object_store {
            Some(url) => Self::remote(url, settings.plain_http, variables),
            None => Self::in_folder(&settings.folder.join("files")),
        }
    }

    /// The same, but no folder is created.
    pub fn inspect(settings: &config::Data, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        let folder = settings.folder.join("files");
        if settings.object_store.is_none() && !folder.is_dir() {
            return Err(Error::Unavailable(format!(
                "there is no folder {}: `svar serve` creates it",
                folder.display()
            )));
        }
        Self::open(settings, variables)
    }

    /// A folder, which is created.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|e| Error::Unavailable(format!("cannot make {}: {e}", folder.display())))?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(folder)
            .map_err(|e| Error::Unavailable(e.to_string()))?
            .with_fsync(true);
        Ok(Self { store: Arc::new(store), prefix: ObjectPath::default() })
    }

    fn remote(url: &str, plain_http: bool, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        let url = url.parse().map_err(|e| Error::Invalid(format!("data.object_store: {e}")))?;
        let mut aws: Vec<(String, String)> = variables
            .filter(|(name, _)| name.starts_with("AWS_"))
            .map(|(name, value)| (name.to_lowercase(), value))
            .collect();
        let is_plain = aws.iter().any(|(name, value)| name.starts_with("aws_endpoint") && value.starts_with("http://"));
        if is_plain && !plain_http {
            return Err(Error::Invalid(
                "AWS_ENDPOINT is http://, so files and the key to them can be read on the way: use https://, or set \
                 data.plain_http = true where the way is your own (MinIO on the same machine)"
                    .to_owned(),
            ));
        }
        aws.push(("aws_allow_http".to_owned(), plain_http.to_string()));
        let (store, prefix) =
            object_store::parse_url_opts(&url, aws).map_err(|e| Error::Invalid(format!("data.object_store: {e}")))?;
        Ok(Self { store: store.into(), prefix })
    }

    /// Compresses small bytes; puts large ones into the store, where they are durable before the transaction begins.
    pub async fn prepare(&self, bytes: Vec<u8>) -> Result<Prepared> {
        if bytes.len() <= SMALL {
            return Prepared::small(&bytes);
        }
        let hash = hash(&bytes);
        let size = length(&bytes);
        let path = self.path(&hash);
        let put = self.store.put(&path, PutPayload::from(bytes));
        in_time(size, put)
            .await?
            .map_err(|e| Error::Unavailable(format!("the file store did not accept a file: {e}")))?;
        Ok(Prepared::known(hash, size))
    }

    /// The same for a mail: its files become separate blobs, the same ones that its message has as attachments.
    pub async fn prepare_mail(&self, bytes: Vec<u8>) -> Result<Prepared> {
        let Some(cut) = cut::cut(&bytes).filter(|cut| cut.rest.len() <= SMALL) else {
            return self.prepare(bytes).await;
        };
        let mut parts = Vec::with_capacity(cut.parts.len());
        for part in cut.parts {
            parts.push((part.seam, self.prepare(part.bytes).await?));
        }
        Ok(Prepared { hash: hash(&bytes), size: length(&bytes), packed: Some(pack(&cut.rest)?), parts })
    }

    /// The same for a file, of which only one piece is in memory at any time.
    pub async fn prepare_file(&self, path: &Path, size: u64) -> Result<Prepared> {
        let unreadable = |e: std::io::Error| Error::internal("read a file on its way in", e);
        if size <= u64::try_from(SMALL).unwrap_or_default() {
            return Prepared::small(&tokio::fs::read(path).await.map_err(unreadable)?);
        }
        let hash = hash_of_file(path).await.map_err(unreadable)?;
        let mut file = tokio::fs::File::open(path).await.map_err(unreadable)?;
        let mut to = BufWriter::with_capacity(self.store.clone(), self.path(&hash), PIECE).with_max_concurrency(1);
        let put = async {
            tokio::io::copy(&mut file, &mut to).await?;
            to.shutdown().await
        };
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        in_time(size, put)
            .await?
            .map_err(|e| Error::Unavailable(format!("the file store did not accept a file: {e}")))?;
        Ok(Prepared::known(hash, size))
    }

    /// The bytes of a blob. If they are not the stored bytes, this is an error.
    pub async fn load(&self, db: &Db, hash: &str) -> Result<Vec<u8>> {
        self.load_mail(db, hash).await.map(|loaded| loaded.bytes)
    }

    /// The same, with the hashes of its parts.
    pub async fn load_mail(&self, db: &Db, hash: &str) -> Result<Loaded> {
        let kept = self.kept(db, hash).await?;
        let mut parts = Vec::with_capacity(kept.parts.len());
        for (seam, part) in &kept.parts {
            // A mail that is attached to another is a part that itself has parts.
            parts.push(cut::BlobPart { seam: *seam, bytes: Box::pin(self.load(db, part)).await? });
        }
        let mut bytes = self.whole(hash, &kept).await?;
        if !parts.is_empty() {
            bytes = cut::join(&bytes, &parts).unwrap_or_default();
        }
        if self::hash(&bytes) != hash {
            return Err(Error::Internal(format!(
                "the file {hash} is damaged: its bytes are not those that were stored"
            )));
        }
        Ok(Loaded { bytes, parts: kept.parts.into_iter().map(|(_, part)| part).collect() })
    }

    async fn kept(&self, db: &Db, hash: &str) -> Result<StoredBlob> {
        let key = hash.to_owned();
        db.read(move |conn| kept(conn, &key)).await
    }

    async fn whole(&self, hash: &str, kept: &StoredBlob) -> Result<Vec<u8>> {
        let Some(packed) = &kept.packed else { return self.fetch(hash, kept.size).await };
        let size = usize::try_from(kept.size).unwrap_or(SMALL);
        unpack(packed, size)
    }

    async fn fetch(&self, hash: &str, size: i64) -> Result<Vec<u8>> {
        let path = self.path(hash);
        let get = async { self.store.get(&path).await?.bytes().await };
        match in_time(size, get).await? {
            Ok(bytes) => Ok(bytes.to_vec()),
            Err(e) => Err(Error::Unavailable(format!("the file store did not return a file: {e}"))),
        }
    }

    /// Removes a large file that [`forget`] has returned.
    pub async fn remove(&self, hash: &str) -> Result<()> {
        let gone = in_time(0, self.store.delete(&self.path(hash))).await?;
        gone.map_err(|e| Error::Unavailable(format!("the file store did not remove a file: {e}")))
    }

    /// Does the store answer? Writes nothing.
    pub async fn answers(&self) -> Result<()> {
        let first = async { self.store.list(Some(&self.prefix)).next().await.transpose() };
        match in_time(0, first).await? {
            Ok(_) => Ok(()),
            Err(e) => Err(Error::Unavailable(format!("the file store does not answer: {e}"))),
        }
    }

    /// Writes, reads and removes a file: does the store work?
    pub async fn check(&self) -> Result<()> {
        let path = self.prefix.clone().join("check");
        let all = async {
            self.store.put(&path, PutPayload::from_static(b"check")).await?;
            self.store.get(&path).await?;
            self.store.delete(&path).await
        };
        in_time(0, all).await?.map_err(|e| Error::Unavailable(format!("the file store does not work: {e}")))
    }

    fn path(&self, hash: &str) -> ObjectPath {
        let folder: String = hash.chars().take(2).collect();
        self.prefix.clone().join(folder).join(hash)
    }
}

/// The limit for a store that hangs: ten seconds, and one more for each megabyte of the transfer.
async fn in_time<T>(size: i64, work: impl Future<Output = T>) -> Result<T> {
    let seconds = u64::try_from(size / 1_000_000).unwrap_or_default().saturating_add(10);
    let late = |_elapsed| Error::Unavailable(format!("the file store did not answer within {seconds} seconds"));
    tokio::time::timeout(std::time::Duration::from_secs(seconds), work).await.map_err(late)
}

/// The blobs after a hash, in the order of their hashes: to read all of them.
pub fn hashes_after(conn: &mut Conn, after: &str, most: i64) -> Result<Vec<String>> {
    Ok(blobs::table.filter(blobs::hash.gt(after)).order(blobs::hash).limit(most).select(blobs::hash).load(conn)?)
}

/// Which of these hashes have a row.
fn hashes_among(conn: &mut Conn, some: &[String]) -> Result<Vec<String>> {
    Ok(blobs::table.filter(in_list(blobs::hash, some)).select(blobs::hash).load(conn)?)
}

impl Prepared {
    /// Bytes that are already stored.
    pub fn known(hash: String, size: i64) -> Self {
        Self { hash, size, packed: None, parts: Vec::new() }
    }

    /// Small bytes, compressed on this thread.
    pub fn small(bytes: &[u8]) -> Result<Self> {
        Ok(Self { hash: hash(bytes), size: length(bytes), packed: Some(pack(bytes)?), parts: Vec::new() })
    }

    /// Bytes with their stored parts.
    pub fn with_parts(&self, bytes: Vec<u8>) -> Loaded {
        Loaded { bytes, parts: self.parts.iter().map(|(_, part)| part.hash.clone()).collect() }
    }
}

thread_local! {
    /// Made once a thread: for a short mail they cost more than its bytes do.
    static PACKER: RefCell<Option<zstd::bulk::Compressor<'static>>> = const { RefCell::new(None) };
    static UNPACKER: RefCell<Option<zstd::bulk::Decompressor<'static>>> = const { RefCell::new(None) };
}

fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let packed = PACKER.with_borrow_mut(|packer| {
        let packer = match packer {
            Some(packer) => packer,
            None => packer.insert(zstd::bulk::Compressor::new(3)?),
        };
        packer.compress(bytes)
    });
    packed.map_err(|e| Error::internal("compress", e))
}

fn unpack(packed: &[u8], size: usize) -> Result<Vec<u8>> {
    let bytes = UNPACKER.with_borrow_mut(|unpacker| {
        let unpacker = match unpacker {
            Some(unpacker) => unpacker,
            None => unpacker.insert(zstd::bulk::Decompressor::new()?),
        };
        unpacker.decompress(packed, size)
    });
    bytes.map_err(|e| Error::internal("unpack a file", e))
}

fn length(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(i64::MAX)
}

fn kept(conn: &mut Conn, hash: &str) -> Result<StoredBlob> {
    let (size, packed, count): (i64, Option<Vec<u8>>, i64) =
        blobs::table.find(hash).select((blobs::size, blobs::packed, blobs::parts)).first(conn)?;
    let mut kept = StoredBlob { size, packed, parts: Vec::new() };
    if count > 0 {
        let rows: Vec<(i64, i64, bool, String)> = blob_parts::table
            .filter(blob_parts::blob.eq(hash))
            .order(blob_parts::number)
            .select((blob_parts::at, blob_parts::line, blob_parts::has_returns, blob_parts::part))
            .load(conn)?;
        for (at, line, has_returns, part) in rows {
            let (at, line) = (usize::try_from(at).unwrap_or_default(), usize::try_from(line).unwrap_or_default());
            kept.parts.push((Seam { at, line, has_returns }, part));
        }
    }
    Ok(kept)
}

/// Deletes a blob that is not a file of a message (a side conversation's too), a draft or an answer, not a brand's
/// logo, not a picture of an article and not a part of another blob; and its parts, if nothing else refers to them.
/// Returns the hashes of those in the file store, to be removed there after this transaction.
pub fn forget(conn: &mut Conn, hash: &str) -> Result<Vec<String>> {
    if is_named(conn, hash)? {
        return Ok(Vec::new());
    }
    let parts: Vec<String> =
        blob_parts::table.filter(blob_parts::blob.eq(hash)).select(blob_parts::part).distinct().load(conn)?;
    diesel::delete(blob_parts::table.filter(blob_parts::blob.eq(hash))).execute(conn)?;
    let is_small = blobs::table.find(hash).select(blobs::packed.is_not_null()).first::<bool>(conn).optional()?;
    diesel::delete(blobs::table.find(hash)).execute(conn)?;
    let mut left: Vec<String> = (is_small == Some(false)).then(|| hash.to_owned()).into_iter().collect();
    for part in parts {
        let is_mail = mails::table.filter(mails::raw.eq(&part)).select(mails::id).first::<i64>(conn).optional()?;
        if is_mail.is_none() && !is_named(conn, &part)? {
            left.extend(forget(conn, &part)?);
        }
    }
    Ok(left)
}

fn is_named(conn: &mut Conn, hash: &str) -> Result<bool> {
    let is_attached =
        attachments::table.filter(attachments::blob.eq(hash)).select(attachments::id).first::<i64>(conn).optional()?;
    let goes_with = answer_files::table
        .filter(answer_files::blob.eq(hash))
        .select(answer_files::id)
        .first::<i64>(conn)
        .optional()?;
    let is_drafted =
        draft_files::table.filter(draft_files::blob.eq(hash)).select(draft_files::id).first::<i64>(conn).optional()?;
    let is_pending = pending_files::table
        .filter(pending_files::blob.eq(hash))
        .select(pending_files::id)
        .first::<i64>(conn)
        .optional()?;
    let went_aside =
        side_files::table.filter(side_files::blob.eq(hash)).select(side_files::id).first::<i64>(conn).optional()?;
    let is_logo = brands::table.filter(brands::logo.eq(hash)).select(brands::id).first::<i64>(conn).optional()?;
    let illustrates = article_pictures::table
        .filter(article_pictures::blob.eq(hash))
        .select(article_pictures::id)
        .first::<i64>(conn)
        .optional()?;
    let is_part = blob_parts::table
        .filter(blob_parts::part.eq(hash))
        .select(blob_parts::part)
        .first::<String>(conn)
        .optional()?;
    let names = [
        is_attached.is_some(),
        goes_with.is_some(),
        is_drafted.is_some(),
        is_pending.is_some(),
        went_aside.is_some(),
        is_logo.is_some(),
        illustrates.is_some(),
        is_part.is_some(),
    ];
    Ok(names.contains(&true))
}

/// Stores a prepared blob in the transaction. Known bytes stay unchanged.
pub fn store(conn: &mut Conn, now: Time, blob: &Prepared) -> Result<()> {
    let row = (
        blobs::hash.eq(&blob.hash),
        blobs::size.eq(blob.size),
        blobs::packed.eq(blob.packed.as_deref()),
        blobs::parts.eq(i64::try_from(blob.parts.len()).unwrap_or(i64::MAX)),
        blobs::created_at.eq(now),
    );
    let added =
        on_backend!(conn, |c| diesel::insert_into(blobs::table).values(row).on_conflict_do_nothing().execute(c))?;
    if added == 0 {
        // It may be stored whole, as a file of another mail, but its new owner relies on its parts.
        return blob.parts.iter().try_for_each(|(_, part)| store(conn, now, part));
    }
    for ((seam, part), number) in blob.parts.iter().zip(0_i64..) {
        store(conn, now, part)?;
        diesel::insert_into(blob_parts::table)
            .values((
                blob_parts::blob.eq(&blob.hash),
                blob_parts::number.eq(number),
                blob_parts::part.eq(&part.hash),
                blob_parts::at.eq(i64::try_from(seam.at).unwrap_or(i64::MAX)),
                blob_parts::line.eq(i64::try_from(seam.line).unwrap_or(i64::MAX)),
                blob_parts::has_returns.eq(seam.has_returns),
            ))
            .execute(conn)?;
    }
    Ok(())
}
