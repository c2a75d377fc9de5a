//! Request bodies on their way in: from the wire to a temporary file, limited in size, in time, and in how many at
//! once. The sender's permission has been checked before; memory holds only the latest piece of a body.
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

/// Bodies are rarely read for longer; then there is a free slot again.
const AGAIN: u64 = 30;
/// At most this many are in memory at the same time while they are stored: a file of a form, a list of orders.
const HELD_AT_ONCE: usize = 2;

/// Takes in large bodies; clones share the limits.
#[derive(Clone)]
pub struct Intake {
    folder: PathBuf,
    patience: Duration,
    /// Machines and people have separate limits.
    machines: Arc<Semaphore>,
    people: Arc<Semaphore>,
    /// Those who have not signed in cannot take the slots of those who have.
    visitors: Arc<Semaphore>,
    held: Arc<Semaphore>,
}

/// A body on disk. Its file is deleted with it.
pub struct ReceivedBody {
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
            visitors: Arc::new(Semaphore::new((settings.bodies_at_once / 4).max(1))),
            held: Arc::new(Semaphore::new(HELD_AT_ONCE)),
        }
    }

    /// Creates the folder, before anything arrives.
    pub fn make(&self) -> Result<()> {
        std::fs::create_dir_all(&self.folder)
            .map_err(|e| Error::Unavailable(format!("cannot make {}: {e}", self.folder.display())))
    }

    /// Deletes what a killed process has left. Only at the start: later the files may be in use.
    pub fn sweep(&self) {
        let Ok(files) = std::fs::read_dir(&self.folder) else { return };
        for file in files.flatten() {
            if let Err(e) = std::fs::remove_file(file.path()) {
                tracing::warn!(error = %e, "a body of a request that ended long ago stays");
            }
        }
    }

    /// The folder for the files of forms.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A body may take this long from its first byte to its last.
    pub const fn patience(&self) -> Duration {
        self.patience
    }

    /// A slot to read a form with files; `Busy` if too many are being read.
    pub fn turn(&self) -> Result<OwnedSemaphorePermit> {
        self.people.clone().try_acquire_owned().map_err(|_none_left| Error::Busy(AGAIN))
    }

    /// The same for a visitor who has not signed in.
    pub fn visitors_turn(&self) -> Result<OwnedSemaphorePermit> {
        self.visitors.clone().try_acquire_owned().map_err(|_none_left| Error::Busy(AGAIN))
    }

    /// A slot for one whole file in memory; callers wait in turn.
    pub async fn room(&self) -> Result<OwnedSemaphorePermit> {
        self.held.clone().acquire_owned().await.map_err(|e| Error::internal("wait for room", e))
    }

    /// Takes in the body of a machine's request, up to this many bytes.
    ///
    /// `Busy`: too many are being read; `TooLarge`; `TooSlow`.
    pub async fn take(&self, payload: Payload, most: usize) -> Result<ReceivedBody> {
        let turn = self.machines.clone().try_acquire_owned().map_err(|_none_left| Error::Busy(AGAIN))?;
        let file = NamedTempFile::new_in(&self.folder).map_err(|e| self.cannot_write(&e))?;
        let written = tokio::time::timeout(self.patience, self.write(payload, &file, most)).await;
        let size = written.map_err(|_elapsed| Error::TooSlow)??;
        Ok(ReceivedBody { file, size, _turn: turn })
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

impl ReceivedBody {
    pub const fn size(&self) -> u64 {
        self.size
    }

    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The JSON in it.
    pub async fn json<T: serde::de::DeserializeOwned + Send + 'static>(self) -> Result<T> {
        let read = tokio::task::spawn_blocking(move || {
            let file = self.file.reopen().map_err(|e| Error::internal("read a body", e))?;
            serde_json::from_reader(std::io::BufReader::new(file))
                .map_err(|e| Error::Invalid(format!("the JSON cannot be read: {e}")))
        });
        read.await.map_err(|e| Error::internal("read a body", e))?
    }
}
