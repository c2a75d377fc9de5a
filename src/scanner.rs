//! A malware scanner for incoming files: that of `ClamAV`, if one is configured. It stores nothing of a file.
//!
//! The protocol is a command, the bytes in pieces, one line of answer (`man clamd`, INSTREAM). We speak it here because
//! the answer to a file that is too large comes in the middle of the file, and must not be taken for a failed scanner.
use std::path::PathBuf;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

use crate::config;
use crate::error::{Error, Result};

/// For one file, with everything that it unpacks.
const PATIENCE: Duration = Duration::from_mins(2);
const PIECE: usize = 64 * 1024;
const LONGEST_ANSWER: u64 = 4096;

/// The scanner's verdict on a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScanVerdict {
    Clean,
    /// The name of the malware.
    Found(String),
    /// It scans no file of this size.
    TooLarge,
}

impl ScanVerdict {
    /// Why a file is held; empty for a clean one.
    pub fn held(self) -> String {
        match self {
            Self::Clean => String::new(),
            Self::Found(name) => name,
            Self::TooLarge => "too large to be scanned".to_owned(),
        }
    }
}

/// Where it listens.
#[derive(Debug, Clone, Default)]
pub enum Scanner {
    /// None is configured: every file passes.
    #[default]
    Off,
    Socket(PathBuf),
    Tcp(String),
}

impl Scanner {
    pub fn new(settings: &config::ScannerSettings) -> Self {
        match settings.clamd.as_deref() {
            None => Self::Off,
            Some(place) => match place.strip_prefix("tcp://") {
                Some(address) => Self::Tcp(address.to_owned()),
                None => Self::Socket(PathBuf::from(place)),
            },
        }
    }

    /// Scans a file. `Unavailable`: the scanner does not answer, or not like a scanner.
    pub async fn scan(&self, bytes: &[u8]) -> Result<ScanVerdict> {
        if matches!(self, Self::Off) {
            return Ok(ScanVerdict::Clean);
        }
        verdict(&self.ask(b"zINSTREAM\0", Some(bytes)).await?)
    }

    /// Does it answer? `None` if no scanner is configured.
    pub async fn check(&self) -> Result<Option<&'static str>> {
        if matches!(self, Self::Off) {
            return Ok(None);
        }
        match self.ask(b"zPING\0", None).await?.as_str() {
            "PONG" => Ok(Some("the scanner answers")),
            _ => Err(strange()),
        }
    }

    async fn ask(&self, command: &[u8], bytes: Option<&[u8]>) -> Result<String> {
        let down = |_: std::io::Error| Error::Unavailable("The malware scanner is not responding.".to_owned());
        let asked = async {
            match self {
                Self::Off => Ok(String::new()),
                Self::Socket(path) => speak(UnixStream::connect(path).await?, command, bytes).await,
                Self::Tcp(address) => speak(TcpStream::connect(address).await?, command, bytes).await,
            }
        };
        match timeout(PATIENCE, asked).await {
            Ok(answer) => answer.map_err(down),
            Err(_elapsed) => Err(Error::Unavailable("The malware scanner takes too long.".to_owned())),
        }
    }
}

async fn speak(
    mut line: impl AsyncRead + AsyncWrite + Unpin,
    command: &[u8],
    bytes: Option<&[u8]>,
) -> std::io::Result<String> {
    // A scanner that has seen enough answers and closes the connection; then the answer counts, and not the failed
    // write.
    let sent = send(&mut line, command, bytes).await;
    let mut answer = Vec::new();
    let read = line.take(LONGEST_ANSWER).read_to_end(&mut answer).await;
    if answer.is_empty() {
        sent?;
        read?;
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(String::from_utf8_lossy(&answer).trim_matches(['\0', '\n', ' ']).to_owned())
}

async fn send(line: &mut (impl AsyncWrite + Unpin), command: &[u8], bytes: Option<&[u8]>) -> std::io::Result<()> {
    line.write_all(command).await?;
    for piece in bytes.unwrap_or_default().chunks(PIECE) {
        line.write_all(&u32::try_from(piece.len()).unwrap_or_default().to_be_bytes()).await?;
        line.write_all(piece).await?;
    }
    if bytes.is_some() {
        line.write_all(&0_u32.to_be_bytes()).await?;
    }
    line.flush().await
}

fn verdict(answer: &str) -> Result<ScanVerdict> {
    if answer.contains("size limit exceeded") {
        return Ok(ScanVerdict::TooLarge);
    }
    let said = answer.strip_prefix("stream: ").ok_or_else(strange)?;
    if said == "OK" {
        return Ok(ScanVerdict::Clean);
    }
    let name = said.strip_suffix(" FOUND").ok_or_else(strange)?;
    Ok(ScanVerdict::Found(crate::plain::line(name).chars().take(100).collect()))
}

fn strange() -> Error {
    Error::Unavailable(
        "What answers in the malware scanner's place is not clamd, or has a fault of its own.".to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_ok_is_clean() {
        assert_eq!(verdict("stream: OK").unwrap(), ScanVerdict::Clean);
        assert_eq!(verdict("stream: Eicar-Signature FOUND").unwrap(), ScanVerdict::Found("Eicar-Signature".to_owned()));
        assert_eq!(verdict("INSTREAM size limit exceeded. ERROR").unwrap(), ScanVerdict::TooLarge);
        for strange in ["", "stream: Can't allocate memory ERROR", "UNKNOWN COMMAND", "OK"] {
            assert!(verdict(strange).is_err(), "{strange}");
        }
    }
}
