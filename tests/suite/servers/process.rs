//! One server process: started in its own process group, watched, and ended with everything it started.

use std::ffi::OsString;
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(10);

/// The shell between us and the server. It lives exactly as long as the server, and ends the server when its standard input
/// closes: also when the test process is killed and no `Drop` runs. The last line finds what left the process group (a
/// browser does) by a mark in the environment.
const KEEPER: &str = r#"
signal=$1 mark=$2; shift 2
exec 3<&0 </dev/null
SVAR_TEST_SERVER=$mark "$@" 3<&- &
server=$!
{ read -r _ <&3; kill -s "$signal" "$server"; sleep 10; kill -s KILL -- -$$; } 2>/dev/null &
exec 3<&-
wait "$server"
for found in $(grep -lszFx -e "SVAR_TEST_SERVER=$mark" /proc/[0-9]*/environ); do
  pid=${found#/proc/}
  kill -s KILL "${pid%/environ}" 2>/dev/null
done
kill -s KILL -- -$$
"#;

/// A running server; dropping it ends it.
pub struct Process {
    name: &'static str,
    output: PathBuf,
    keeper: Child,
    hold: Option<ChildStdin>,
}

impl Process {
    /// Starts `program arguments…` with its output in `folder/output`; `signal` is what asks it to end ("TERM").
    pub fn start(
        name: &'static str,
        signal: &str,
        folder: &Path,
        command: impl IntoIterator<Item = OsString>,
    ) -> Result<Self, String> {
        let output = folder.join("output");
        let file = File::create(&output).map_err(|e| format!("{}: {e}", output.display()))?;
        let errors = file.try_clone().map_err(|e| e.to_string())?;
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper", signal])
            .arg(folder)
            .args(command)
            .env("TMPDIR", folder)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(file)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .map_err(|e| format!("{name} could not be started: {e}"))?;
        let hold = keeper.stdin.take();
        Ok(Self { name, output, keeper, hold })
    }

    /// Waits until something listens on `127.0.0.1:port`.
    pub fn wait_for_port(&mut self, port: u16) -> Result<(), String> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        self.wait_until(|| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
    }

    /// Waits until `ready` says yes; fails at once when the server has ended.
    pub fn wait_until(&mut self, mut ready: impl FnMut() -> bool) -> Result<(), String> {
        let deadline = Instant::now() + PATIENCE;
        while !ready() {
            if self.has_ended() {
                return Err(format!("{} ended at once:\n{}", self.name, self.output()));
            }
            if Instant::now() > deadline {
                return Err(format!("{} is not ready:\n{}", self.name, self.output()));
            }
            sleep(POLL);
        }
        Ok(())
    }

    /// Asks the server to end, and ends it by force when it has not within ten seconds.
    pub fn stop(&mut self) {
        self.hold = None;
        let deadline = Instant::now() + Duration::from_secs(10);
        while !self.has_ended() && Instant::now() < deadline {
            sleep(POLL);
        }
        self.crash();
    }

    /// Ends the server and its process group without asking, as a power cut would.
    pub fn crash(&mut self) {
        if !self.has_ended() {
            let group = format!("kill -s KILL -- -{}", self.keeper.id());
            // The shell's own `kill`: /bin/kill is a package that a small Debian lacks.
            let _ = Command::new("sh").args(["-c", &group]).status();
            let _ = self.keeper.wait();
        }
    }

    /// What the server printed so far.
    pub fn output(&self) -> String {
        std::fs::read_to_string(&self.output).unwrap_or_default()
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.keeper.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A port of 127.0.0.1 that was free a moment ago.
pub fn free_port() -> Result<u16, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|e| format!("No free port on 127.0.0.1: {e}"))
}

/// The full path of `program`, looked for in PATH and in `folders`; else a sentence that names the Debian package.
pub fn find(program: &str, folders: &[PathBuf], package: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders
        .iter()
        .cloned()
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
        .ok_or_else(|| {
            format!(
                "This test needs {program}: install it with `apt-get install -y --no-install-recommends {package}`."
            )
        })
}

/// A new folder under the system's temporary folder that every user may enter: servers drop root and must reach theirs.
pub fn open_folder(name: &str) -> Result<tempfile::TempDir, String> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new()
        .prefix(&format!("svar-{name}-"))
        .permissions(std::fs::Permissions::from_mode(0o755))
        .tempdir()
        .map_err(|e| format!("No temporary folder: {e}"))
}

/// Runs a short command to its end; an error holds what it said.
pub fn run(command: &mut Command) -> Result<String, String> {
    let output =
        command.stdin(Stdio::null()).output().map_err(|e| format!("{}: {e}", command.get_program().display()))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(format!("{}: {said}{errors}", command.get_program().display()))
}

/// Whether the tests run as root, where servers must be told which user to become.
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Who owns the mail: `nobody` under root (Dovecot refuses root's mail), else ourselves. Name, group, uid, gid.
pub fn mail_owner() -> Result<(String, String, u32, u32), String> {
    let ask = |flags: &[&str]| -> Result<String, String> {
        let mut id = Command::new("id");
        id.args(flags);
        if is_root() {
            id.arg("nobody");
        }
        Ok(run(&mut id)?.trim().to_owned())
    };
    let number = |text: String| text.parse::<u32>().map_err(|e| format!("id said {text}: {e}"));
    Ok((ask(&["-un"])?, ask(&["-gn"])?, number(ask(&["-u"])?)?, number(ask(&["-g"])?)?))
}

/// Gives `path` to `owner` under root; nothing to do otherwise.
pub fn give(path: &Path, uid: u32, gid: u32) -> Result<(), String> {
    if is_root() {
        chown(path, Some(uid), Some(gid)).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}

/// Makes a folder that belongs to `uid`.
pub fn make_folder(path: &Path, uid: u32, gid: u32) -> Result<(), String> {
    std::fs::create_dir_all(path).map_err(|e| format!("{}: {e}", path.display()))?;
    give(path, uid, gid)
}

/// Writes a file that belongs to `uid` and that no one else may read.
pub fn write(path: &Path, text: &str, uid: u32, gid: u32) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt;
    let failed = |e: std::io::Error| format!("{}: {e}", path.display());
    std::fs::write(path, text).map_err(failed)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).map_err(failed)?;
    give(path, uid, gid)
}
