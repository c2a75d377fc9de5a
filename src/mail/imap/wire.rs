//! Commands and answers. async-imap parses; the dialogue is our own, because its commands take a NO to FETCH for an
//! empty answer.

use async_imap::Client;
use async_imap::imap_proto::{MailboxDatum, Outcome, Response, ResponseCode, Status};
use tokio::io::AsyncWriteExt;

use super::connection::{ByteStream, IDLE_TIMEOUT, Stream};
use super::problem::{Problem, shorten};

/// A connection to an IMAP server.
#[derive(Debug)]
pub struct Wire {
    client: Client<Stream>,
    serial: u32,
    is_idling: bool,
    /// The server has announced new mail since this was last set to false.
    pub news: bool,
    /// How many mails the folder holds, as last heard.
    pub exists: u32,
}

/// How a command succeeded.
#[derive(Debug, Default)]
pub struct CommandDone {
    /// The folder may only be read.
    pub read_only: bool,
}

impl Wire {
    /// Nothing is read yet.
    pub fn new(stream: Stream) -> Self {
        Self { client: Client::new(stream), serial: 0, is_idling: false, news: false, exists: 0 }
    }

    /// The server's first line: whether we are already signed in.
    pub async fn greeting(&mut self) -> Result<bool, Problem> {
        let (status, said) = self
            .next(|response| match response {
                Response::Data { status, outcome } => {
                    let preauth = is_preauth(status);
                    (Some(preauth), if preauth.is_none() { text_of(outcome) } else { String::new() })
                }
                _ => (None, String::new()),
            })
            .await?;
        match status {
            Some(Some(preauth)) => Ok(preauth),
            Some(None) => Err(Problem::Lost(format!("The mail server turned us away: “{said}”"))),
            None => {
                Err(Problem::Setup("What answers on this port is not an IMAP server. Check host and port.".to_owned()))
            }
        }
    }

    /// Sends a command and passes every answer to `each` until the command ends. NO and BAD are `Problem::Refused` with
    /// the server's words.
    pub async fn command(
        &mut self,
        command: &str,
        each: impl FnMut(&Response<'_>) + Send,
    ) -> Result<CommandDone, Problem> {
        let tag = self.send(command).await?;
        self.finish(&tag, each).await
    }

    /// AUTHENTICATE: one answer from us when the server asks, and an empty one if it asks again, which is how XOAUTH2
    /// (and SASL in general) gets to the refusal.
    pub async fn authenticate(&mut self, command: &str, mut answer: &str) -> Result<CommandDone, Problem> {
        let tag = self.send(command).await?;
        loop {
            match self.next(|response| step(response, &tag)).await? {
                WireStep::Ended(result) => return result,
                WireStep::GoOn => {
                    self.write(format!("{answer}\r\n")).await?;
                    answer = "";
                }
                WireStep::Other => {}
            }
        }
    }

    /// Begins IDLE (RFC 2177) and gives the tag that ends it; `None` if the server refuses.
    pub async fn begin_idle(&mut self) -> Result<Option<String>, Problem> {
        let tag = self.send("IDLE").await?;
        loop {
            match self.next(|response| step(response, &tag)).await? {
                WireStep::GoOn => {
                    self.is_idling = true;
                    return Ok(Some(tag));
                }
                WireStep::Ended(_) => return Ok(None),
                WireStep::Other => {}
            }
        }
    }

    /// Ends IDLE. The server's answer shows that the connection is alive.
    pub async fn end_idle(&mut self, tag: &str) -> Result<(), Problem> {
        self.set_idle_timeout(IDLE_TIMEOUT);
        self.write("DONE\r\n".to_owned()).await?;
        self.is_idling = false;
        self.finish(tag, |_| {}).await.map(drop)
    }

    /// Reads one answer.
    pub async fn next<R>(&mut self, read: impl FnOnce(&Response<'_>) -> R) -> Result<R, Problem> {
        let data = match self.client.read_response().await {
            Ok(Some(data)) => data,
            Ok(None) => {
                return Err(Problem::Lost("The mail server closed the connection.".to_owned()));
            }
            Err(e) => return Err(broken(&e)),
        };
        let response = data.parsed();
        self.note(response)?;
        Ok(read(response))
    }

    /// How long the server may be silent from now on.
    pub fn set_idle_timeout(&mut self, idle_timeout: std::time::Duration) {
        self.client.get_mut().set_idle_timeout(idle_timeout);
    }

    /// The bare stream, for STARTTLS. What the server sent beyond its answer is dropped: it came in the clear.
    pub fn into_stream(self) -> Box<dyn ByteStream> {
        self.client.into_inner().into_inner()
    }

    /// Signs out without waiting for an answer.
    pub async fn leave(&mut self) {
        let ending = if self.is_idling { "DONE\r\nBYE LOGOUT\r\n" } else { "BYE LOGOUT\r\n" };
        if self.write(ending.to_owned()).await.is_ok() {
            let _ = self.client.get_mut().shutdown().await;
        }
    }

    async fn send(&mut self, command: &str) -> Result<String, Problem> {
        self.serial = self.serial.wrapping_add(1);
        let tag = format!("S{}", self.serial);
        self.write(format!("{tag} {command}\r\n")).await?;
        Ok(tag)
    }

    async fn write(&mut self, text: String) -> Result<(), Problem> {
        let stream = self.client.get_mut();
        // Written at once, so that a command cannot be cut when we are stopped.
        stream.write_all(text.as_bytes()).await.map_err(|e| broken(&e))?;
        stream.flush().await.map_err(|e| broken(&e))
    }

    async fn finish(&mut self, tag: &str, mut each: impl FnMut(&Response<'_>) + Send) -> Result<CommandDone, Problem> {
        loop {
            let step = self.next(|response| {
                let step = step(response, tag);
                if matches!(step, WireStep::Other) {
                    each(response);
                }
                step
            });
            if let WireStep::Ended(result) = step.await? {
                return result;
            }
        }
    }

    fn note(&mut self, response: &Response<'_>) -> Result<(), Problem> {
        match response {
            Response::MailboxData(MailboxDatum::Exists(count)) => {
                self.exists = *count;
                self.news = true;
            }
            Response::Expunge(_) => self.exists = self.exists.saturating_sub(1),
            // We never wait for the answer to our own LOGOUT.
            Response::Data { status: Status::Bye, outcome } => {
                return Err(Problem::Lost(format!("The mail server closed the connection: “{}”", text_of(outcome))));
            }
            _ => {}
        }
        Ok(())
    }
}

enum WireStep {
    GoOn,
    Ended(Result<CommandDone, Problem>),
    Other,
}

fn step(response: &Response<'_>, our_tag: &str) -> WireStep {
    match response {
        Response::Continue(_) => WireStep::GoOn,
        Response::Done { tag, status, outcome } if tag.0 == our_tag => WireStep::Ended(match status {
            Status::Ok => Ok(CommandDone { read_only: matches!(outcome.code, Some(ResponseCode::ReadOnly)) }),
            _ => Err(Problem::Refused(text_of(outcome))),
        }),
        _ => WireStep::Other,
    }
}

fn is_preauth(status: &Status) -> Option<bool> {
    match status {
        Status::Ok => Some(false),
        Status::PreAuth => Some(true),
        Status::No | Status::Bad | Status::Bye => None,
    }
}

/// Response codes that a server may give with its refusal (RFC 5530, RFC 3501).
const CODES: [&str; 16] = [
    "[UNAVAILABLE]",
    "[AUTHENTICATIONFAILED]",
    "[AUTHORIZATIONFAILED]",
    "[EXPIRED]",
    "[PRIVACYREQUIRED]",
    "[CONTACTADMIN]",
    "[NOPERM]",
    "[INUSE]",
    "[CORRUPTION]",
    "[SERVERBUG]",
    "[CLIENTBUG]",
    "[CANNOT]",
    "[LIMIT]",
    "[OVERQUOTA]",
    "[NONEXISTENT]",
    "[TRYCREATE]",
];

/// The code of a refusal. The text that a foreign server adds to it goes only to the log: pages show no foreign text,
/// and a user who tries addresses of our network learns nothing about what answers there.
fn text_of(outcome: &Outcome<'_>) -> String {
    if matches!(outcome.code, Some(ResponseCode::TryCreate)) {
        return "[TRYCREATE]".to_owned();
    }
    let text = outcome.information.as_deref().unwrap_or_default();
    tracing::info!(said = shorten(text), "the mail server refused");
    let code = CODES.iter().find(|code| text.to_ascii_uppercase().starts_with(*code));
    code.map_or("no reason given", |code| *code).to_owned()
}

fn broken(error: &std::io::Error) -> Problem {
    if matches!(error.kind(), std::io::ErrorKind::Other | std::io::ErrorKind::InvalidData) {
        tracing::info!(error = shorten(&error.to_string()), "the mail server was not understood");
        return Problem::Garbled("What came from the mail server is not IMAP.".to_owned());
    }
    Problem::Lost(match error.kind() {
        std::io::ErrorKind::TimedOut => {
            "The mail server has stopped answering; the connection is taken for dead.".to_owned()
        }
        kind => format!("The connection to the mail server broke: {kind}."),
    })
}
