//! The index of a node: a folder of files that are read in place, and up to where it knows the changes.
//!
//! A commit replaces the list of files at once and carries the position with it: after a kill, what was not committed is
//! read again.
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use tantivy::directory::MmapDirectory;
use tantivy::directory::error::LockError;
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError};

use super::document::DocumentWriter;
use super::fields::{self, EntityKey, IndexFields, VERSION};
use super::store::Position;
use crate::error::{Error, Result};

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

/// The index of a folder.
pub struct SearchIndex {
    index: Index,
    reader: IndexReader,
    pub(super) fields: IndexFields,
    writing: Mutex<Option<Writing>>,
}

/// The one writer of the folder.
pub(super) struct Writing {
    writer: IndexWriter,
    pub documents: DocumentWriter,
    pub state: IndexState,
    is_changed: bool,
    is_moved: bool,
}

impl SearchIndex {
    /// Opens the index in a folder; one that cannot be read, or of another version, is begun again.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|e| Error::internal("make the folder of the search index", e))?;
        Self::open_present(folder).or_else(|e| {
            tracing::warn!(error = %e, "the search index cannot be read, and is built again");
            std::fs::remove_dir_all(folder)
                .and_then(|()| std::fs::create_dir_all(folder))
                .map_err(|e| Error::internal("empty the folder of the search index", e))?;
            Self::open_present(folder).map_err(broken)
        })
    }

    fn open_present(folder: &Path) -> tantivy::Result<Self> {
        let (schema, fields) = fields::schema();
        let settings = IndexSettings::default();
        let directory = MmapDirectory::open(folder)?;
        let builder = Index::builder().schema(schema).settings(settings).tokenizers(fields::tokenizers());
        let index = builder.open_or_create(directory)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let found = Self { index, reader, fields, writing: Mutex::new(None) };
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
                self.reader.reload().map_err(broken)?;
                return Ok(None);
            };
            self.reader.reload().map_err(broken)?;
            let state = self.stored_state().map_err(broken)?;
            let documents = DocumentWriter::new(self.fields);
            *writing = Some(Writing { writer, documents, state, is_changed: false, is_moved: false });
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
            writer => writer.map_err(broken)?,
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
        let mut prepared = writing.writer.prepare_commit().map_err(broken)?;
        prepared.set_payload(&payload);
        prepared.commit().map_err(broken)?;
        (writing.is_changed, writing.is_moved) = (false, false);
        self.reader.reload().map_err(broken)
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

pub(super) fn broken(e: TantivyError) -> Error {
    Error::internal("search index", e)
}
