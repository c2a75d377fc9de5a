//! The index of this process: opened when it is first needed, and how far it is.
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;

use super::index::{Fault, SearchIndex};
use crate::app::App;
use crate::error::Result;

/// The folder of the index, below the data folder.
const FOLDER: &str = "search";

/// Where the index of this node is.
pub fn folder(app: &App) -> PathBuf {
    app.config.data.folder.join(FOLDER)
}

/// Cheap to clone; all clones share the index.
#[derive(Clone, Default)]
pub struct Search {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    opened: Mutex<Opened>,
    is_followed: AtomicBool,
    progress: watch::Sender<IndexProgress>,
}

#[derive(Default)]
struct Opened {
    index: Option<Arc<SearchIndex>>,
    /// The one before was damaged: its files are of no use.
    is_damaged: bool,
}

/// How far the index is.
#[derive(Debug, Clone, Copy, Default)]
pub struct IndexProgress {
    /// The last change that can be found.
    pub through: i64,
    /// Not everything has been indexed for the first time.
    pub is_building: bool,
    /// Words of something that was erased may still be in its files, although nothing finds them.
    pub is_purging: bool,
    /// When nothing was missing for the last time.
    pub caught_up: Option<Instant>,
}

impl IndexProgress {
    /// For how long something has been missing in it, if this is the last change of all.
    pub fn lag(&self, last: i64) -> Duration {
        if self.through >= last && !self.is_building {
            return Duration::ZERO;
        }
        self.caught_up.map_or(Duration::ZERO, |at| at.elapsed())
    }
}

impl Search {
    /// The index in the data folder of this node.
    pub fn index(&self, app: &App) -> Result<Arc<SearchIndex>> {
        let mut opened = self.inner.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = opened.index.as_ref() {
            return Ok(index.clone());
        }
        let folder = folder(app);
        let is_damaged = opened.is_damaged;
        let index = if is_damaged { SearchIndex::begin_again(&folder) } else { SearchIndex::open(&folder) }?;
        let index = Arc::new(index);
        *opened = Opened { index: Some(index.clone()), is_damaged: false };
        Ok(index)
    }

    /// Lets the index be opened again when it is next needed, if there was a fault; one that is damaged begins again.
    pub(super) fn close_after_fault(&self, index: &Arc<SearchIndex>) {
        if let Some(fault) = index.worst_fault() {
            self.close(index, fault == Fault::Damage);
        }
    }

    /// Lets the index be opened again, whatever happened to it.
    pub(super) fn close_any(&self) {
        let index = self.inner.opened.lock().unwrap_or_else(PoisonError::into_inner).index.clone();
        if let Some(index) = index {
            index.abandon_writer();
            self.close(&index, index.worst_fault() == Some(Fault::Damage));
        }
    }

    fn close(&self, index: &Arc<SearchIndex>, is_damaged: bool) {
        let mut opened = self.inner.opened.lock().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have opened it again already.
        if opened.index.as_ref().is_some_and(|own| Arc::ptr_eq(own, index)) {
            *opened = Opened { index: None, is_damaged };
        }
    }

    /// Is the right to write this index ours, or free?
    pub fn is_writer(&self, app: &App) -> Result<bool> {
        Ok(self.index(app)?.writing()?.is_some())
    }

    /// How far the index is.
    pub fn progress(&self) -> IndexProgress {
        *self.inner.progress.borrow()
    }

    pub(super) fn watch(&self) -> watch::Receiver<IndexProgress> {
        self.inner.progress.subscribe()
    }

    pub(super) fn set_progress(&self, progress: IndexProgress) {
        self.inner.progress.send_replace(progress);
    }

    pub(super) fn is_followed(&self) -> bool {
        self.inner.is_followed.load(Ordering::Relaxed)
    }

    /// Is this the first who wants to follow the changes?
    pub(super) fn begin_to_follow(&self) -> bool {
        !self.inner.is_followed.swap(true, Ordering::Relaxed)
    }

    pub(super) fn end_following(&self) {
        self.inner.is_followed.store(false, Ordering::Relaxed);
    }
}
