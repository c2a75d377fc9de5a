//! How often and how long: back-off between connections, and mails that cannot be fetched.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_mins(5);
const WHOLE_TRIES: u32 = 3;
const ALL_TRIES: u32 = 5;

/// Back-off: doubling from one second to five minutes, with jitter so that many pullers do not reconnect at the same
/// time.
#[derive(Debug, Default)]
pub struct Backoff {
    failures: u32,
}

impl Backoff {
    /// Something worked.
    pub fn reset(&mut self) {
        self.failures = 0;
    }

    /// How long to wait after one more failure; at least `least` (a wrong password tried every second locks the
    /// account).
    pub fn next(&mut self, least: Duration) -> Duration {
        let doubled = FIRST.saturating_mul(2_u32.saturating_pow(self.failures));
        self.failures = self.failures.saturating_add(1);
        let full = doubled.clamp(least, LONGEST);
        full.mul_f64(0.75 + 0.25 * chance()).max(FIRST / 2)
    }
}

/// Evenly between 0 and 1.
fn chance() -> f64 {
    // Every RandomState has a new seed, which is random enough for a waiting time.
    let bits = RandomState::new().build_hasher().finish();
    f64::from(u32::try_from(bits >> 32).unwrap_or(0)) / f64::from(u32::MAX)
}

/// How much of a mail is requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchPart {
    /// The whole mail.
    Whole,
    /// Only its headers: the whole mail failed.
    Headers,
    /// Even its headers failed: it is recorded and skipped.
    Nothing,
}

/// Mails that could not be fetched, over several connections.
#[derive(Debug, Default)]
pub struct FetchTrouble {
    /// The server's sizes cannot be read: they are not asked for.
    pub has_odd_sizes: bool,
    careful_until: u32,
    tries: BTreeMap<u32, u32>,
}

impl FetchTrouble {
    /// These came, or are gone.
    pub fn passed(&mut self, uids: &[u32]) {
        for uid in uids {
            self.tries.remove(uid);
        }
    }

    /// These could not be fetched. One of several may be the cause, so next time each goes alone; a lone one is
    /// counted.
    pub fn failed(&mut self, uids: &[u32]) {
        match uids {
            [alone] => *self.tries.entry(*alone).or_default() += 1,
            _ => self.careful_until = uids.last().copied().unwrap_or_default(),
        }
    }

    /// Whether the mail must go alone.
    pub fn suspects(&self, uid: u32) -> bool {
        uid <= self.careful_until || self.tries.contains_key(&uid)
    }

    /// How often it failed alone.
    pub fn tries(&self, uid: u32) -> u32 {
        self.tries.get(&uid).copied().unwrap_or_default()
    }

    /// How much of the mail to request now.
    pub fn part(&self, uid: u32) -> FetchPart {
        match self.tries(uid) {
            ..WHOLE_TRIES => FetchPart::Whole,
            WHOLE_TRIES..ALL_TRIES => FetchPart::Headers,
            ALL_TRIES.. => FetchPart::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_off_doubles_to_five_minutes_and_resets() {
        let mut backoff = Backoff::default();
        let mut full = 1.0_f64;
        for _ in 0..40 {
            let wait = backoff.next(Duration::ZERO).as_secs_f64();
            assert!((0.75 * full..=full).contains(&wait), "{wait} of {full}");
            full = (full * 2.0).min(300.0);
        }
        backoff.reset();
        assert!(backoff.next(Duration::ZERO) <= FIRST);
        assert!(backoff.next(Duration::from_mins(1)) >= Duration::from_secs(45));
    }

    #[test]
    fn a_failing_mail_is_reduced_and_then_skipped() {
        let mut trouble = FetchTrouble::default();
        let mut parts = Vec::new();
        for _ in 0..6 {
            parts.push(trouble.part(7));
            trouble.failed(&[7]);
        }
        let (whole, later) = parts.split_at(3);
        assert_eq!(whole, [FetchPart::Whole; 3]);
        assert_eq!(later, [FetchPart::Headers, FetchPart::Headers, FetchPart::Nothing]);
        trouble.passed(&[7]);
        assert!(!trouble.suspects(7));
    }
}
