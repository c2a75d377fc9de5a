//! A shield against robots that asks no one else: a signed time, a field that people do not see, limits, and a proof of
//! work while many write at once.
use chrono::Duration;
use sha2::{Digest, Sha256};

use crate::accounts::store as accounts;
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::token_hash;

/// No one reads the form and writes a question sooner.
const SOONEST: Duration = Duration::seconds(2);
/// A page is left open over night, not for a week.
const LATEST: Duration = Duration::days(3);
/// A signed-in customer's page may be open for longer: their words are kept after the session has ended.
const LATEST_OF_MEMBERS: Duration = Duration::days(30);
/// Leading zero bits of the proof: about a second in a browser.
pub const BITS: u32 = 16;

/// What a form carries.
#[derive(Debug, Clone)]
pub struct Shield {
    /// When the form was made, signed; it serves for one question.
    pub opened: String,
    /// Must the browser work for it?
    pub asks_work: bool,
}

/// What a form brings back.
#[derive(Debug, Clone, Default)]
pub struct Brought {
    pub opened: String,
    /// The field that people do not see.
    pub website: String,
    pub work: String,
}

/// What is to be thought of a form that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Person,
    /// It filled the field that people do not see: it is told that all is well.
    Robot,
    /// Too fast, too old, or without the work: the page comes once more, with what was written.
    Again,
}

/// A signed time.
struct Opened {
    at: Time,
    /// On a page that only a signed-in customer gets.
    by_member: bool,
}

impl Shield {
    pub fn new(app: &App) -> Result<Self> {
        let opened = app.keys.seal(&format!("form {}", app.now().micros()))?;
        Ok(Self { opened, asks_work: app.limits.is_under_attack() })
    }

    /// For a page of a customer who has signed in: if their session ends meanwhile, it shows that it had begun.
    pub fn of_member(app: &App) -> Result<Self> {
        let opened = app.keys.seal(&format!("member {}", app.now().micros()))?;
        Ok(Self { opened, asks_work: false })
    }
}

/// Was the form made for a customer who had signed in?
pub fn is_members(app: &App, opened: &str) -> bool {
    read(app, opened).is_some_and(|opened| opened.by_member)
}

/// Judges a form of a visitor who has not signed in.
pub fn judge(app: &App, brought: &Brought) -> Verdict {
    if !brought.website.is_empty() {
        return Verdict::Robot;
    }
    let Some(Opened { at, by_member }) = read(app, &brought.opened) else { return Verdict::Again };
    let age = app.now().since(at);
    if age < SOONEST || age > (if by_member { LATEST_OF_MEMBERS } else { LATEST }) {
        return Verdict::Again;
    }
    if app.limits.is_under_attack() && !by_member && !is_proof(&brought.opened, &brought.work) {
        return Verdict::Again;
    }
    Verdict::Person
}

/// Uses the signed time up, with the work that was done for it: each serves for one question.
///
/// `Taken`: it has served.
pub fn use_up(conn: &mut Conn, now: Time, opened: &str) -> Result<()> {
    let until = now.plus(LATEST_OF_MEMBERS);
    accounts::use_token_once(conn, &format!("form:{}", token_hash(opened)), until).map_err(|e| match e {
        Error::Taken(_) => Error::Taken("ask-again"),
        e => e,
    })
}

fn read(app: &App, opened: &str) -> Option<Opened> {
    let sealed = app.keys.open(opened).ok()?;
    let (kind, at) = sealed.split_once(' ')?;
    let by_member = match kind {
        "form" => false,
        "member" => true,
        _ => return None,
    };
    Some(Opened { at: Time::from_micros(at.parse().ok()?)?, by_member })
}

/// Does SHA-256 of both begin with enough zero bits?
pub fn is_proof(opened: &str, work: &str) -> bool {
    if work.is_empty() || work.len() > 40 {
        return false;
    }
    let mut zeros = 0;
    for byte in Sha256::digest(format!("{opened}:{work}").as_bytes()) {
        zeros += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    zeros >= BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_takes_work() {
        let found = (0..5_000_000_u32).map(|number| number.to_string()).find(|work| is_proof("x", work)).unwrap();
        assert!(is_proof("x", &found) && !is_proof("y", &found) && !is_proof("x", ""));
        assert!(found.parse::<u32>().unwrap() > 500);
    }
}
