//! `PostgreSQL` on loopback in a temporary folder, with TLS on and `fsync` on.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::certificate::Certificate;
use super::process::{Process, find, free_port, give, is_root, make_folder, open_folder, run, write};

const PACKAGE: &str = "postgresql";

/// A running `PostgreSQL` with the superuser `svar`.
pub struct Postgres {
    port: u16,
    programs: PathBuf,
    certificate: Certificate,
    process: Option<Process>,
    folder: TempDir,
}

impl Postgres {
    /// Makes a cluster with the database `svar` and starts it: about two seconds.
    pub fn start() -> Result<Self, String> {
        let programs = find("initdb", &folders(), PACKAGE)?.parent().map(Path::to_path_buf).unwrap_or_default();
        let folder = open_folder("postgres")?;
        let certificate = Certificate::make(folder.path())?;
        let mut server = Self { port: free_port()?, programs, certificate, process: None, folder };
        server.make_cluster()?;
        server.resume()?;
        server.database("svar")?;
        Ok(server)
    }

    /// A standby that has everything before a commit on this server is acknowledged.
    pub fn standby(&self) -> Result<Self, String> {
        let folder = open_folder("standby")?;
        let certificate = Certificate::make(folder.path())?;
        let mut standby =
            Self { port: free_port()?, programs: self.programs.clone(), certificate, process: None, folder };
        let (uid, gid) = owner()?;
        give(standby.folder.path(), uid, gid)?;
        let mut words = as_postgres();
        words.push(self.programs.join("pg_basebackup").into_os_string());
        let mut copy = command_of(&words)?;
        copy.args(["-R", "-X", "stream", "-c", "fast", "-d", &self.url()]).arg("-D").arg(standby.data());
        run(copy.current_dir(standby.folder.path()))?;
        standby.resume()?;
        self.tell("ALTER SYSTEM SET synchronous_standby_names = '*'")?;
        self.tell("SELECT pg_reload_conf()")?;
        let waits = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
        let mut is_there = || self.tell(waits).is_ok_and(|said| said.trim() == "1");
        if let Some(process) = &mut standby.process {
            process.wait_until(&mut is_there)?;
        }
        Ok(standby)
    }

    /// Makes a standby the primary.
    pub fn promote(&self) -> Result<(), String> {
        let mut words = as_postgres();
        words.push(self.programs.join("pg_ctl").into_os_string());
        let mut promote = command_of(&words)?;
        run(promote.arg("promote").arg("-w").arg("-D").arg(self.data())).map(drop)
    }

    /// Runs a statement, and returns its output.
    pub fn tell(&self, sql: &str) -> Result<String, String> {
        run(self.client("psql").args(["-d", "svar", "-qtAc", sql]))
    }

    /// The port on which it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The database `svar` without TLS.
    pub fn url(&self) -> String {
        self.url_of("svar")
    }

    /// The database `svar` over TLS, the server's certificate checked against the test authority.
    pub fn url_tls(&self) -> String {
        format!(
            "postgres://svar:secret@localhost:{}/svar?sslmode=verify-full&sslrootcert={}",
            self.port,
            self.certificate.authority.display()
        )
    }

    /// Makes an empty database, for one test alone, and gives its URL.
    pub fn database(&self, name: &str) -> Result<String, String> {
        let mut create = self.client("createdb");
        run(create.arg(name))?;
        Ok(self.url_of(name))
    }

    /// Ends the server as a power cut would; what was committed must be there after `resume`.
    pub fn crash(&mut self) {
        if let Some(process) = &mut self.process {
            process.stop();
        }
        self.process = None;
    }

    /// Starts the server again on the same port.
    pub fn resume(&mut self) -> Result<(), String> {
        let mut command = as_postgres();
        command.push(self.programs.join("postgres").into_os_string());
        command.push(OsString::from("-D"));
        command.push(self.data().into_os_string());
        // A standby has its primary's settings, except this one.
        command.extend([OsString::from("-c"), format!("port={}", self.port).into()]);
        // QUIT: PostgreSQL's immediate shutdown. It does not wait for clients, and its children end with it.
        let mut process = Process::start("PostgreSQL", "QUIT", self.folder.path(), command)?;
        process.wait_until(|| run(&mut self.client("pg_isready")).is_ok())?;
        self.process = Some(process);
        Ok(())
    }

    fn make_cluster(&self) -> Result<(), String> {
        let (uid, gid) = owner()?;
        make_folder(&self.data(), uid, gid)?;
        give(&self.certificate.key, uid, gid)?;
        let password = self.folder.path().join("password");
        write(&password, "secret\n", uid, gid)?;
        let mut arguments = as_postgres();
        arguments.push(self.programs.join("initdb").into_os_string());
        let mut initdb = command_of(&arguments)?;
        initdb
            .args(["--username=svar", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
            .arg("--pwfile")
            .arg(&password)
            .arg("-D")
            .arg(self.data())
            .current_dir(self.folder.path());
        run(&mut initdb)?;
        let settings = SETTINGS
            .replace("@PORT@", &self.port.to_string())
            .replace("@CERTIFICATE@", &self.certificate.certificate.display().to_string())
            .replace("@KEY@", &self.certificate.key.display().to_string());
        write(&self.data().join("postgresql.auto.conf"), &settings, uid, gid)
    }

    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command
            .args(["-h", "127.0.0.1", "-U", "svar", "-p", &self.port.to_string()])
            .env("PGPASSWORD", "secret")
            .env("PGSSLMODE", "disable");
        command
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn url_of(&self, database: &str) -> String {
        format!("postgres://svar:secret@127.0.0.1:{}/{database}?sslmode=disable", self.port)
    }
}

/// Debian keeps the server's programs outside PATH, a folder for each version; the newest first.
fn folders() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin"))
        .collect();
    found.sort();
    found.reverse();
    found
}

/// `PostgreSQL` refuses to run as root: the words that make the next command run as `postgres`.
fn as_postgres() -> Vec<OsString> {
    if !is_root() {
        return Vec::new();
    }
    ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"].map(OsString::from).to_vec()
}

fn command_of(words: &[OsString]) -> Result<Command, String> {
    let (program, arguments) = words.split_first().ok_or("an empty command")?;
    let mut command = Command::new(program);
    command.args(arguments);
    Ok(command)
}

fn owner() -> Result<(u32, u32), String> {
    if !is_root() {
        return Ok((0, 0));
    }
    let ask = |flag: &str| -> Result<u32, String> {
        let said = run(Command::new("id").args([flag, "postgres"]))?;
        said.trim().parse().map_err(|e| format!("id said {said}: {e}"))
    };
    Ok((ask("-u")?, ask("-g")?))
}

const SETTINGS: &str = r"
listen_addresses = '127.0.0.1'
port = @PORT@
unix_socket_directories = ''
fsync = on

ssl = on
ssl_cert_file = '@CERTIFICATE@'
ssl_key_file = '@KEY@'
max_connections = 2000
";
