//! The index of a node: a folder of files that are read in place, and up to where it knows the changes.
//!
//! A commit replaces the list of files at once and carries the position with it: after a kill, what was not committed is
//! read again.
mod purge;

use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use tantivy::directory::MmapDirectory;
use tantivy::directory::error::{LockError, OpenReadError};
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError};

use super::document::DocumentWriter;
use super::fields::{self, EntityKey, IndexFields, VERSION};
use super::store::Position;
use crate::error::{Error, Result};
use purge::Purge;

/// What the writer holds in memory before it writes a segment.
const WRITER_BYTES: usize = 24_000_000;
/// A segment is written anew when this share of its documents is out of date.
const OUTDATED: f32 = 0.3;
/// Segments are put together from this number on.
const SEGMENTS: usize = 6;

/// What a commit says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IndexState {
    version: u32,
    /// None: nothing has been indexed.
    pub position: Option<Position>,
    /// What is still to be indexed for the first time.
    pub building: Option<BuildStep>,
    /// Something was erased, and its words may still be in the files.
    #[serde(default)]
    is_purge_due: bool,
}

/// How far the first indexing has come: the kind, and the id below which the next ones are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BuildStep {
    pub kind: BuildKind,
    pub below: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum BuildKind {
    Answers,
    Tickets,
    Customers,
    Orders,
}

impl BuildKind {
    pub const FIRST: Self = Self::Answers;

    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Answers => Some(Self::Tickets),
            Self::Tickets => Some(Self::Customers),
            Self::Customers => Some(Self::Orders),
            Self::Orders => None,
        }
    }
}

/// What a fault of the index means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// It may go away by itself, or by an admin: no space, no right to read. The files are good.
    Passing,
    /// Files are missing or wrong, or of another version: only a new index helps.
    Damage,
}

impl Fault {
    fn of(e: &TantivyError) -> Self {
        let is_damage = match e {
            TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => is_torn(io_error.kind()),
            TantivyError::OpenReadError(_)
            | TantivyError::DataCorruption(_)
            | TantivyError::SchemaError(_)
            | TantivyError::IncompatibleIndex(_) => true,
            TantivyError::IoError(e) => is_torn(e.kind()),
            _ => false,
        };
        if is_damage { Self::Damage } else { Self::Passing }
    }
}

/// Does the file end too early, or say what no version says?
const fn is_torn(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::UnexpectedEof | ErrorKind::InvalidData)
}

/// The index of a folder.
pub struct SearchIndex {
    index: Index,
    reader: IndexReader,
    pub(super) fields: IndexFields,
    writing: Mutex<Option<Writing>>,
    /// The worst since it was opened.
    fault: Mutex<Option<Fault>>,
}

/// The one writer of the folder.
pub(super) struct Writing {
    writer: IndexWriter,
    pub documents: DocumentWriter,
    pub state: IndexState,
    purge: Purge,
    is_changed: bool,
    is_moved: bool,
}

impl SearchIndex {
    /// Opens the index in a folder; one whose files are damaged, or of another version, is begun again.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|e| unavailable(&e))?;
        match Self::open_present(folder) {
            Err(e) if Fault::of(&e) == Fault::Damage => {
                tracing::warn!(error = %e, "the search index cannot be read, and is built again");
                Self::begin_again(folder)
            }
            opened => opened.map_err(|e| unavailable(&e)),
        }
    }

    /// Deletes what is in the folder, and begins with nothing.
    pub(super) fn begin_again(folder: &Path) -> Result<Self> {
        match std::fs::remove_dir_all(folder) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(unavailable(&e)),
            _ => std::fs::create_dir_all(folder).map_err(|e| unavailable(&e))?,
        }
        Self::open_present(folder).map_err(|e| unavailable(&e))
    }

    fn open_present(folder: &Path) -> tantivy::Result<Self> {
        let (schema, fields) = fields::schema();
        let settings = IndexSettings::default();
        let directory = MmapDirectory::open(folder)?;
        let builder = Index::builder().schema(schema).settings(settings).tokenizers(fields::tokenizers());
        let index = builder.open_or_create(directory)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let found = Self { index, reader, fields, writing: Mutex::new(None), fault: Mutex::new(None) };
        let state = found.stored_state()?;
        if state != IndexState::default() && state.version != VERSION {
            return Err(TantivyError::SchemaError("of another version of the program".to_owned()));
        }
        Ok(found)
    }

    /// What the last commit said; the default before the first.
    fn stored_state(&self) -> tantivy::Result<IndexState> {
        let payload = self.index.load_metas()?.payload;
        Ok(payload.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    pub(super) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// The writer; none if another process has it, whose commits are then read.
    pub(super) fn writing(&self) -> Result<Option<MutexGuard<'_, Option<Writing>>>> {
        let mut writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if writing.is_none() {
            let Some(writer) = self.writer()? else {
                self.reload()?;
                return Ok(None);
            };
            self.reload()?;
            let state = self.stored_state().map_err(|e| self.fault(e))?;
            let (documents, purge) = (DocumentWriter::new(self.fields), Purge::new(state.is_purge_due));
            *writing = Some(Writing { writer, documents, state, purge, is_changed: false, is_moved: false });
        }
        Ok(Some(writing))
    }

    /// Gives the writer up: after a fault it accepts nothing more.
    pub(super) fn abandon_writer(&self) {
        *self.writing.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn writer(&self) -> Result<Option<IndexWriter>> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(WRITER_BYTES)
            .build();
        let writer: IndexWriter<TantivyDocument> = match self.index.writer_with_options(options) {
            Err(TantivyError::LockFailure(LockError::LockBusy, _)) => return Ok(None),
            writer => writer.map_err(|e| self.fault(e))?,
        };
        let mut merging = LogMergePolicy::default();
        merging.set_min_num_segments(SEGMENTS);
        merging.set_del_docs_ratio_before_merge(OUTDATED);
        writer.set_merge_policy(Box::new(merging));
        Ok(Some(writer))
    }

    /// Makes what was written durable, with its position, and lets it be found.
    pub(super) fn commit(&self, writing: &mut Writing) -> Result<()> {
        let state = IndexState { version: VERSION, ..writing.state.clone() };
        let payload = serde_json::to_string(&state).map_err(|e| Error::internal("write the position", e))?;
        let mut prepared = writing.writer.prepare_commit().map_err(|e| self.fault(e))?;
        prepared.set_payload(&payload);
        prepared.commit().map_err(|e| self.fault(e))?;
        (writing.is_changed, writing.is_moved) = (false, false);
        self.reload()
    }

    fn reload(&self) -> Result<()> {
        self.reader.reload().map_err(|e| self.fault(e))
    }

    /// The error of a fault, which is remembered: whoever has the index closes it then.
    pub(super) fn fault(&self, e: TantivyError) -> Error {
        let mut worst = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
        *worst = (*worst).max(Some(Fault::of(&e)));
        broken(e)
    }

    /// The worst that has happened since it was opened.
    pub(super) fn worst_fault(&self) -> Option<Fault> {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writing {
    /// Writes what an entity says now, in place of what it said; none: it is gone.
    pub fn put(&mut self, fields: IndexFields, key: EntityKey, document: Option<TantivyDocument>) -> Result<()> {
        self.is_changed = true;
        self.writer.delete_term(fields.key_term(key));
        if let Some(document) = document {
            self.writer.add_document(document).map_err(broken)?;
        }
        Ok(())
    }

    /// Begins with nothing.
    pub fn clear(&mut self) -> Result<()> {
        self.is_changed = true;
        self.writer.delete_all_documents().map_err(broken).map(|_stamp| ())
    }

    /// The position has moved on. After a kill the same changes are only read once more, so that is no hurry.
    pub const fn note_moved(&mut self) {
        self.is_moved = true;
    }

    pub const fn is_moved(&self) -> bool {
        self.is_moved
    }

    /// Is there something to commit?
    pub const fn is_changed(&self) -> bool {
        self.is_changed
    }
}

fn broken(e: TantivyError) -> Error {
    Error::internal("search index", e)
}

fn unavailable(e: &dyn std::fmt::Display) -> Error {
    Error::Unavailable(format!("the search index cannot be opened: {e}"))
}

#[cfg(test)]
mod tests;
