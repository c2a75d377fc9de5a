//! The connections of a process: a pool, and a new one in its place if all of it hangs.
use diesel::r2d2::Pool;
use std::sync::{Arc, PoisonError, RwLock};

use super::connect::{self, Manager};
use crate::error::Result;

/// Cheap to clone.
#[derive(Clone)]
pub(super) struct Readers {
    pool: Arc<RwLock<Pool<Manager>>>,
    url: String,
}

impl Readers {
    pub(super) fn of(url: &str, pool: Pool<Manager>) -> Self {
        Self { pool: Arc::new(RwLock::new(pool)), url: url.to_owned() }
    }

    /// The current pool.
    pub(super) fn pool(&self) -> Pool<Manager> {
        self.pool.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Starts with new connections: the server was silent, and callers on the old ones may wait until that ends.
    pub(super) fn renew(&self) -> Result<()> {
        let new = connect::pool(&self.url, self.pool().max_size())?;
        *self.pool.write().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }
}
