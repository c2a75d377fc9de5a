//! A database for each story: a file, or a fresh one in the PostgreSQL that the test binary starts once.
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use crate::servers::Postgres;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

static POSTGRES: LazyLock<Mutex<(Postgres, usize)>> =
    LazyLock::new(|| Mutex::new((Postgres::start().unwrap_or_else(|why| panic!("{why}")), 0)));

/// The URL of an empty database.
pub fn database(backend: Backend, folder: &Path) -> String {
    match backend {
        Backend::Sqlite => folder.join("svar.db").to_string_lossy().into_owned(),
        Backend::Postgres => {
            let mut server = POSTGRES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            server.1 += 1;
            let name = format!("story_{}", server.1);
            server.0.database(&name).unwrap()
        }
    }
}
