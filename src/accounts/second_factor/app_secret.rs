//! The secret that an authenticator app and we share (RFC 6238): SHA-1, six digits, thirty seconds, the only variant
//! that every app supports.
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::clock::Time;
use crate::error::{Error, Result};

/// The name under which apps list us.
const ISSUER: &str = "Svar";

/// A secret of one account.
pub struct AppSecret(Totp);

impl AppSecret {
    /// A new one of 160 random bits; `owner` is the account's name in the app.
    pub fn new(owner: &str) -> Result<Self> {
        Self::of(Secret::new_stack(rand::random()), owner)
    }

    /// Reads what [`AppSecret::base32`] wrote.
    pub fn read(base32: &str, owner: &str) -> Result<Self> {
        let secret = Secret::try_from_base32(base32).map_err(|e| Error::internal("read an app's secret", e))?;
        Self::of(secret, owner)
    }

    fn of(secret: Secret, owner: &str) -> Result<Self> {
        // In the URI, a colon ends the issuer.
        let owner = if owner.is_empty() { ISSUER.to_owned() } else { owner.replace(':', " ") };
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_step_duration(30)
            // One step early or late: a phone's clock may be slightly wrong.
            .with_skew(1)
            .with_secret(secret)
            .with_account_name(owner)
            .with_issuer(Some(ISSUER))
            .build()
            .map(Self)
            .map_err(|e| Error::internal("make an app's secret", e))
    }

    /// As it is stored (sealed) and typed.
    pub fn base32(&self) -> String {
        self.0.secret().to_base32()
    }

    /// In groups of four, for typing.
    pub fn groups(&self) -> String {
        let letters: Vec<char> = self.base32().chars().collect();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// The URI that apps read from a QR code or a link.
    pub fn uri(&self) -> Result<String> {
        self.0.to_url().map_err(|e| Error::internal("write an app's secret", e))
    }

    /// The time step to which this code belongs, if it is a current one.
    pub fn step_of(&self, code: &str, now: Time) -> Option<i64> {
        let seconds = u64::try_from(now.utc().timestamp()).ok()?;
        i64::try_from(self.0.check(code, seconds)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Time {
        chrono::DateTime::from_timestamp(seconds, 0).unwrap().into()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the secret "12345678901234567890"; the last six digits of its eight.
        let secret = AppSecret::read("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "kari@example.com").unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(secret.step_of(code, at(seconds)), Some(seconds / 30), "{code}");
        }
        assert_eq!(secret.step_of("287083", at(59)), None);
    }

    #[test]
    fn a_code_may_be_one_step_off() {
        let secret = AppSecret::read("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "").unwrap();
        for (seconds, is_good) in [(0, true), (30, true), (60, true), (89, true), (90, false), (150, false)] {
            assert_eq!(secret.step_of("287082", at(seconds)).is_some(), is_good, "{seconds}");
        }
    }

    #[test]
    fn the_uri_names_us_and_the_account() {
        let secret = AppSecret::new("kari@example.com").unwrap();
        let uri = secret.uri().unwrap();
        assert!(uri.starts_with("otpauth://totp/Svar:kari%40example.com?secret="), "{uri}");
        assert!(uri.contains("issuer=Svar"), "{uri}");
        assert_eq!(secret.groups().len(), 39);
    }
}
