//! Whether `PostgreSQL` answers at all: a caller that waits for a silent server gets an error, instead of waiting with
//! it.
//!
//! A server that hangs, or a host that dies, breaks no connection. So one connection of each process sends a query
//! regularly (`elsewhere`), and running work checks its state. A slow query on a server that answers is left alone.
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// The server is queried this often.
pub(super) const ASKED: Duration = Duration::from_millis(500);
/// It is silent if it has not answered for this long.
const SILENT: Duration = Duration::from_secs(2);
/// A waiting caller checks this often.
const LOOKED: Duration = Duration::from_millis(300);

/// Cheap to clone; one per process.
#[derive(Debug, Clone, Default)]
pub(super) struct Pulse(Arc<Mutex<Option<Instant>>>);

impl Pulse {
    /// The server has answered.
    pub(super) fn beat(&self) {
        self.set(Some(Instant::now()));
    }

    /// The queries have ended.
    pub(super) fn end(&self) {
        self.set(None);
    }

    fn is_asked(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// It has not answered for a while. Without queries it is not known to be silent.
    pub(super) fn is_silent(&self) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_some_and(|at| at.elapsed() > SILENT)
    }

    /// The result of the work, or that the server is silent. Work that was begun may be done all the same.
    pub(super) async fn or_silence<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let mut work = pin!(work);
        loop {
            match tokio::time::timeout(LOOKED, &mut work).await {
                Ok(done) => {
                    // It answers us, whatever happened to the connection with the queries.
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
