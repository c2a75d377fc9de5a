//! What can go wrong between us and the mail server, as sentences that say what to do.

use std::fmt;

/// A sentence, and who can fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The connection broke or fell silent; trying again may be enough.
    Lost(String),
    /// The answer cannot be read; the connection is closed.
    Garbled(String),
    /// The server answered NO or BAD to one command; the connection still works.
    Refused(String),
    /// The server refuses our name, password or token.
    SignIn(String),
    /// A person has to change a setting, here or at the server.
    Setup(String),
    /// Our side could not store or load.
    Store(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(text) | Self::Garbled(text) | Self::Refused(text) | Self::SignIn(text) | Self::Setup(text) => {
                f.write_str(text)
            }
            Self::Store(text) => write!(f, "The mail could not be stored: {text}"),
        }
    }
}

/// The first characters of a text that may hold half a mail, on one line.
pub fn shorten(text: &str) -> String {
    const MOST: usize = 200;
    let mut short: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}
