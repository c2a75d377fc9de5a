//! Bodies of requests on their way in: from the wire to a temporary file, bounded in size, in time, and in how many at once.
//! Whoever may send one has been asked before; memory holds no more of a body than the piece that came last.
use actix_web::web::{Bytes, Payload};
use futures_util::StreamExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::config;
use crate::error::{Error, Result};

/// Bodies are seldom read longer; then there is room again.
const AGAIN: u64 = 30;
/// So many are held in memory at the same time while they are stored: a file of a form, a list of orders.
const HELD_AT_ONCE: usize = 2;

/// The door for large bodies; clones share it.
#[derive(Clone)]
pub struct Intake {
    folder: PathBuf,
    patience: Duration,
    /// Machines and people do not stand in each other's way.
    machines: Arc<Semaphore>,
    people: Arc<Semaphore>,
    held: Arc<Semaphore>,
}

/// A body on disk. The file goes with it.
pub struct Body {
    file: NamedTempFile,
    size: u64,
    _turn: OwnedSemaphorePermit,
}

impl Intake {
    pub fn new(settings: &config::Server, data: &Path) -> Self {
        Self {
            folder: data.join("incoming"),
            patience: Duration::from_secs(settings.body_seconds),
            machines: Arc::new(Semaphore::new(settings.bodies_at_once)),
            people: Arc::new(Semaphore::new(settings.bodies_at_once)),
            held: Arc::new(Semaphore::new(HELD_AT_ONCE)),
        }
    }

    /// Makes the folder, before anything comes in.
    pub fn make(&self) -> Result<()> {
        std::fs::create_dir_all(&self.folder)
            .map_err(|e| Error::Unavailable(format!("cannot make {}: {e}", self.folder.display())))
    }

    /// Removes what a process that was killed has left. Only at its start: later it lies in somebody's hands.
    pub fn sweep(&self) {
        let Ok(files) = std::fs::read_dir(&self.folder) else { return };
        for file in files.flatten() {
            if let Err(e) = std::fs::remove_file(file.path()) {
                tracing::warn!(error = %e, "a body of a request that ended long ago stays");
            }
        }
    }

    /// Where forms put their files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// So long a body may take from its first byte to its last.
    pub const fn patience(&self) -> Duration {
        self.patience
    }

    /// A turn to read a form with files; `Busy` where too many are read already.
    pub fn turn(&self) -> Result<OwnedSemaphorePermit> {
        self.people.clone().try_acquire_owned().map_err(|_none_left| Error::Busy(AGAIN))
    }

    /// Room for one whole file in memory, in turn.
    pub async fn room(&self) -> Result<OwnedSemaphorePermit> {
        self.held.clone().acquire_owned().await.map_err(|e| Error::internal("wait for room", e))
    }

    /// Takes the body of a machine's request in, up to so many bytes.
    ///
    /// `Busy`: too many are read already; `TooLarge`; `TooSlow`.
    pub async fn take(&self, payload: Payload, most: usize) -> Result<Body> {
        let turn = self.machines.clone().try_acquire_owned().map_err(|_none_left| Error::Busy(AGAIN))?;
        let file = NamedTempFile::new_in(&self.folder).map_err(|e| self.cannot_write(&e))?;
        let written = tokio::time::timeout(self.patience, self.write(payload, &file, most)).await;
        let size = written.map_err(|_elapsed| Error::TooSlow)??;
        Ok(Body { file, size, _turn: turn })
    }

    async fn write(&self, mut payload: Payload, file: &NamedTempFile, most: usize) -> Result<u64> {
        let reopened = file.reopen().map_err(|e| self.cannot_write(&e))?;
        let (mut file, mut size) = (tokio::fs::File::from_std(reopened), 0_usize);
        while let Some(piece) = payload.next().await {
            let piece: Bytes = piece.map_err(|_broken| Error::Refused("problem-request"))?;
            size = size.saturating_add(piece.len());
            if size > most {
                return Err(Error::TooLarge);
            }
            file.write_all(&piece).await.map_err(|e| self.cannot_write(&e))?;
        }
        file.flush().await.map_err(|e| self.cannot_write(&e))?;
        Ok(u64::try_from(size).unwrap_or(u64::MAX))
    }

    fn cannot_write(&self, why: &std::io::Error) -> Error {
        Error::Unavailable(format!("cannot write to {}: {why}", self.folder.display()))
    }
}

impl Body {
    pub const fn size(&self) -> u64 {
        self.size
    }

    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The JSON that it holds.
    pub async fn json<T: serde::de::DeserializeOwned + Send + 'static>(self) -> Result<T> {
        let read = tokio::task::spawn_blocking(move || {
            let file = self.file.reopen().map_err(|e| Error::internal("read a body", e))?;
            serde_json::from_reader(std::io::BufReader::new(file))
                .map_err(|e| Error::Invalid(format!("the JSON cannot be read: {e}")))
        });
        read.await.map_err(|e| Error::internal("read a body", e))?
    }
}
