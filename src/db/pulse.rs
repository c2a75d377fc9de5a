//! Whether `PostgreSQL` answers at all: whoever waits for one that has fallen silent is told so, instead of waiting with it.
//!
//! A server that hangs, or a host that is gone without a word, breaks no connection. So one line of each process asks once in a
//! while (`elsewhere`), and what is under way asks that line. A query that takes long on a server that answers is left alone.
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// The server is asked this often.
pub(super) const ASKED: Duration = Duration::from_millis(500);
/// It has fallen silent when it has not answered for so long.
const SILENT: Duration = Duration::from_secs(2);
/// Whoever waits looks this often.
const LOOKED: Duration = Duration::from_millis(300);

/// Cheap to clone; one per process.
#[derive(Debug, Clone, Default)]
pub(super) struct Pulse(Arc<Mutex<Option<Instant>>>);

impl Pulse {
    /// The server has answered.
    pub(super) fn beat(&self) {
        self.set(Some(Instant::now()));
    }

    /// Nobody asks any more.
    pub(super) fn end(&self) {
        self.set(None);
    }

    fn is_asked(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// It has not answered for a while. Where nobody asks, it is not known to be silent.
    pub(super) fn is_silent(&self) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_some_and(|at| at.elapsed() > SILENT)
    }

    /// What the work gives, or that the server is silent. What was begun may be done all the same.
    pub(super) async fn or_silence<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let mut work = pin!(work);
        loop {
            match tokio::time::timeout(LOOKED, &mut work).await {
                Ok(done) => {
                    // It answers us, whatever has become of the line that asks.
                    if done.is_ok() && self.is_asked() {
                        self.beat();
                    }
                    return done;
                }
                Err(_elapsed) if self.is_silent() => {
                    return Err(Error::Unavailable("the database does not answer".to_owned()));
                }
                Err(_elapsed) => {}
            }
        }
    }

    fn set(&self, at: Option<Instant>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}
