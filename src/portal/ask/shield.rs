//! A shield against robots that asks no one else: a signed time, a field that people do not see, limits, and a proof of
//! work while many write at once.
use chrono::Duration;
use sha2::{Digest, Sha256};

use super::draft::{Written, text};
use crate::app::App;
use crate::clock::Time;
use crate::error::Result;

/// No one reads the form and writes a question sooner.
const SOONEST: Duration = Duration::seconds(2);
/// A page is left open over night, not for a week.
const LATEST: Duration = Duration::days(3);
/// Leading zero bits of the proof: about a second in a browser.
pub const BITS: u32 = 16;

/// What a form carries.
#[derive(Debug, Clone)]
pub struct Shield {
    /// When the form was made, signed.
    pub opened: String,
    /// Must the browser work for it?
    pub asks_work: bool,
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

impl Shield {
    pub fn new(app: &App) -> Result<Self> {
        let opened = app.keys.seal(&format!("form {}", app.now().micros()))?;
        Ok(Self { opened, asks_work: app.limits.is_under_attack() })
    }
}

/// Judges a form of a visitor who has not signed in.
pub fn judge(app: &App, written: &Written) -> Verdict {
    if !text(written.website.as_ref()).is_empty() {
        return Verdict::Robot;
    }
    let opened = text(written.opened.as_ref());
    let Some(at) = opened_at(app, &opened) else { return Verdict::Again };
    let age = app.now().since(at);
    if age < SOONEST || age > LATEST {
        return Verdict::Again;
    }
    if app.limits.is_under_attack() && !is_proof(&opened, &text(written.work.as_ref())) {
        return Verdict::Again;
    }
    Verdict::Person
}

fn opened_at(app: &App, opened: &str) -> Option<Time> {
    let sealed = app.keys.open(opened).ok()?;
    Time::from_micros(sealed.strip_prefix("form ")?.parse().ok()?)
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
