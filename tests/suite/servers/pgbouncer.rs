//! A pooler between us and `PostgreSQL`, as many providers put one there.

use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

use super::process::{Process, find, free_port, is_root, open_folder};

const PACKAGE: &str = "pgbouncer";

/// A running `PgBouncer`.
pub struct PgBouncer {
    port: u16,
    database: String,
    _process: Process,
    _folder: TempDir,
}

impl PgBouncer {
    /// In front of the database of this URL, with this `pool_mode`.
    pub fn start(url: &str, mode: &str) -> Result<Self, String> {
        let program = find("pgbouncer", &["/usr/sbin".into()], PACKAGE)?;
        let folder = open_folder("pgbouncer")?;
        let port = free_port()?;
        let behind = url.rsplit('@').next().unwrap_or_default();
        let (address, database) = behind.split_once('/').unwrap_or_default();
        let database = database.split('?').next().unwrap_or_default().to_owned();
        let (host, server_port) = address.split_once(':').unwrap_or((address, "5432"));
        let settings = format!(
            "[databases]\n* = host={host} port={server_port} user=svar password=secret\n\
             [pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = any\n\
             pool_mode = {mode}\nserver_tls_sslmode = disable\nignore_startup_parameters = extra_float_digits\n"
        );
        let file = folder.path().join("pgbouncer.ini");
        std::fs::write(&file, settings).map_err(|e| e.to_string())?;
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).map_err(|e| e.to_string())?;
        let mut command: Vec<OsString> = Vec::new();
        if is_root() {
            // It refuses to run as root.
            command.extend(["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"].map(Into::into));
        }
        command.extend([program.into_os_string(), file.into_os_string()]);
        let mut process = Process::start("PgBouncer", "TERM", folder.path(), command)?;
        process.wait_for_port(port)?;
        Ok(Self { port, database, _process: process, _folder: folder })
    }

    pub fn url(&self) -> String {
        format!("postgres://svar:secret@127.0.0.1:{}/{}?sslmode=disable", self.port, self.database)
    }
}
