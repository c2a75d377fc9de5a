//! One process of the program, in its own folder.
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// `svar serve` or `svar worker`.
pub struct Node {
    pub url: String,
    pub folder: PathBuf,
    variables: Vec<(String, String)>,
    command: &'static str,
    child: Option<Child>,
}

impl Node {
    /// Nothing runs yet.
    pub fn new(command: &'static str, folder: &Path, variables: &[(String, String)]) -> Self {
        let port = crate::site::free_port();
        std::fs::create_dir_all(folder).unwrap();
        let mut variables = variables.to_vec();
        variables.extend([
            ("SVAR_SERVER_LISTEN".to_owned(), format!("127.0.0.1:{port}")),
            ("SVAR_DATA_FOLDER".to_owned(), folder.display().to_string()),
        ]);
        Self { url: format!("http://127.0.0.1:{port}"), folder: folder.to_owned(), variables, command, child: None }
    }

    /// Sets one more variable, for the next start.
    pub fn set(&mut self, name: &str, value: &str) {
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    pub fn launch(&mut self) {
        let log = std::fs::File::options().create(true).append(true).open(self.folder.join("log")).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_svar"))
            .arg(self.command)
            .current_dir(&self.folder)
            .env_remove("SVAR_DRILL")
            .env_remove("SVAR_DRILL_TELLS")
            .envs(self.variables.iter().cloned())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        self.child = Some(child);
    }

    /// Starts it, and waits until it listens.
    pub async fn start(&mut self) {
        self.launch();
        self.listens().await;
    }

    pub async fn listens(&self) {
        let address = self.url.trim_start_matches("http://").to_owned();
        let began = Instant::now();
        while self.command == "serve" && tokio::net::TcpStream::connect(&address).await.is_err() {
            assert!(began.elapsed() < Duration::from_mins(1), "{} does not listen:\n{}", self.url, self.log());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Asks it to end, and waits. Returns how long that took.
    pub async fn stop(&mut self) -> Duration {
        let began = Instant::now();
        let Some(mut child) = self.child.take() else { return Duration::ZERO };
        Command::new("sh").args(["-c", &format!("kill -TERM {}", child.id())]).status().unwrap();
        while child.try_wait().unwrap().is_none() {
            if began.elapsed() > Duration::from_secs(30) {
                child.kill().unwrap();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        began.elapsed()
    }

    pub fn is_running(&mut self) -> bool {
        self.child.as_mut().is_some_and(|child| child.try_wait().unwrap().is_none())
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
        if std::env::var("SVAR_DRILL_TELLS").is_ok() {
            let copy = format!("/tmp/drill-{}.log", self.folder.file_name().unwrap().display());
            let _ = std::fs::copy(self.folder.join("log"), copy);
        }
    }
}
