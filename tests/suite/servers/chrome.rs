//! A browser for the tests: chromedriver on loopback, which starts Chromium for every session.

use std::ffi::OsString;

use tempfile::TempDir;

use super::process::{Process, find, free_port, open_folder};

/// A running chromedriver.
pub struct Chrome {
    url: String,
    _process: Process,
    _folder: TempDir,
}

/// The capabilities to ask for in `POST /session`: headless, without the sandbox (it cannot run as root), taking our test
/// certificates for good.
pub const CAPABILITIES: &str = r#"{"capabilities":{"alwaysMatch":{"browserName":"chrome","acceptInsecureCerts":true,
"goog:chromeOptions":{"args":["--headless=new","--no-sandbox","--disable-gpu","--disable-dev-shm-usage","--lang=en"]}}}}"#;

impl Chrome {
    /// Starts chromedriver.
    pub fn start() -> Result<Self, String> {
        find("chromium", &[], "chromium")?;
        let program = find("chromedriver", &[], "chromium-driver")?;
        let folder = open_folder("chrome")?;
        let port = free_port()?;
        let command =
            [program.into_os_string(), OsString::from(format!("--port={port}")), OsString::from("--log-level=SEVERE")];
        let mut process = Process::start("chromedriver", "TERM", folder.path(), command)?;
        process.wait_for_port(port)?;
        Ok(Self { url: format!("http://127.0.0.1:{port}"), _process: process, _folder: folder })
    }

    /// Where `WebDriver` clients connect.
    pub fn url(&self) -> &str {
        &self.url
    }
}
