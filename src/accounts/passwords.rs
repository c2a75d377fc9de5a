//! Passwords: argon2id with the crate's defaults (OWASP: 19 MiB, 2 passes), checked in the same time whether or not there is one.
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;

use crate::error::{Error, Result};

/// NIST SP 800-63B: length counts, composition rules do not.
pub const SHORTEST: usize = 10;
/// Longer ones would only make the server work.
const LONGEST: usize = 200;

static NOBODYS: LazyLock<Option<String>> = LazyLock::new(|| hash("nobody has this password").ok());

/// Is it long enough, and not absurdly long?
pub fn is_acceptable(password: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&password.chars().count())
}

/// The PHC string that is stored. Takes some 20 ms on purpose: call it on a blocking thread.
pub fn hash(password: &str) -> Result<String> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|e| Error::internal("hash a password", e))
}

/// Is this the password? Without a stored hash it takes as long and says no.
pub fn is_right(password: &str, stored: Option<&str>) -> bool {
    if password.chars().count() > LONGEST {
        return false;
    }
    let Some(text) = stored.or(NOBODYS.as_deref()) else { return false };
    let Ok(parsed) = PasswordHash::new(text) else { return false };
    let fits = Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok();
    fits && stored.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_password_and_no_other_opens() {
        let stored = hash("blåbærsyltetøy på loff").unwrap();
        assert!(is_right("blåbærsyltetøy på loff", Some(&stored)));
        assert!(!is_right("blåbærsyltetøy", Some(&stored)));
        assert!(!is_right("nobody has this password", None));
    }
}
