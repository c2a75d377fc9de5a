//! Passwords: which ones we accept (OWASP ASVS 5.0, 6.2), and argon2id with the crate's defaults (OWASP: 19 MiB, 2
//! passes), checked in the same time whether or not one is stored.
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;

use super::Role;
use crate::error::{Error, Result};
use crate::texts::Texts;

/// Longer ones would only cost computing time.
const LONGEST: usize = 200;
/// The least guesses (log10) that an attacker needs who knows the most used passwords and the owner's name. Length
/// counts, composition rules do not (NIST SP 800-63B).
const GUESSES: f64 = 6.0;

static NOBODYS: LazyLock<Option<String>> = LazyLock::new(|| hash("nobody has this password").ok());

/// Why a password is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    Short,
    Long,
    /// Among those that are tried first: common ones, single words, rows of keys, dates, repetitions.
    Common,
    /// Made of the owner's name or address, or of our own name.
    OwnWords,
}

impl Weakness {
    /// What to do about it.
    pub fn say(self, t: Texts, role: Role) -> String {
        match self {
            Self::Short => t.with("problem-password", &[("count", shortest(role).into())]),
            Self::Long => t.with("problem-password-long", &[("count", LONGEST.into())]),
            Self::Common => t.say("problem-password-common"),
            Self::OwnWords => t.say("problem-password-own"),
        }
    }
}

/// Staff see what all customers wrote, so their passwords are longer.
pub const fn shortest(role: Role) -> usize {
    if matches!(role, Role::Customer) { 8 } else { 12 }
}

/// The hint next to the field.
pub fn hint(t: Texts, role: Role) -> String {
    t.with("password-hint", &[("count", shortest(role).into())])
}

/// What is wrong with a chosen password. `own` are words that an attacker can read on the pages: names, addresses,
/// brands. Takes some milliseconds: call it on a blocking thread.
pub fn weakness(password: &str, role: Role, own: &[String]) -> Option<Weakness> {
    let length = password.chars().count();
    if length < shortest(role) {
        return Some(Weakness::Short);
    }
    if length > LONGEST {
        return Some(Weakness::Long);
    }
    if is_guessed(password, &[]) {
        return Some(Weakness::Common);
    }
    let words = words_of(own);
    let rest = words.iter().fold(password.to_lowercase(), |rest, word| rest.replace(word.as_str(), ""));
    let is_made_of_them = rest.chars().count() < length && is_guessed(&rest, &[]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    (is_made_of_them || is_guessed(password, &words)).then_some(Weakness::OwnWords)
}

fn is_guessed(password: &str, words: &[&str]) -> bool {
    password.is_empty() || zxcvbn::zxcvbn(password, words).guesses_log10() < GUESSES
}

/// The words of names and addresses, folded, the longest first; words of two letters are left out.
fn words_of(own: &[String]) -> Vec<String> {
    let whole = own.iter().map(|text| text.to_lowercase());
    let parts = whole
        .clone()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>());
    let mut words: Vec<String> = whole.chain(parts).filter(|word| word.chars().count() > 2).collect();
    words.push("svar".to_owned());
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words
}

/// The PHC string that is stored. Takes some 20 ms on purpose: call it on a blocking thread.
pub fn hash(password: &str) -> Result<String> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|e| Error::internal("hash a password", e))
}

/// Is this the password? Without a stored hash it takes as long and returns false.
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
    fn only_the_right_password_is_accepted() {
        let stored = hash("blåbærsyltetøy på loff").unwrap();
        assert!(is_right("blåbærsyltetøy på loff", Some(&stored)));
        assert!(!is_right("blåbærsyltetøy", Some(&stored)));
        assert!(!is_right("nobody has this password", None));
    }

    #[test]
    fn common_passwords_are_refused() {
        let own = ["Kari Nordmann", "kari.nordmann@example.com", "Fjellro", "hjelp@fjellro.example"].map(str::to_owned);
        let weakness = |password| weakness(password, Role::Customer, &own);
        for common in
            ["password1", "qwertyuiop", "iloveyou", "11111111", "abcdefgh", "P@ssw0rd", "        ", "31.12.1999"]
        {
            assert_eq!(weakness(common), Some(Weakness::Common), "{common}");
        }
        for own in
            ["kari.nordmann", "Nordmann1!", "KariFjellro1!", "fjellrofjellro", "kari.nordmann@example.com", "Fj3llr01"]
        {
            assert_eq!(weakness(own), Some(Weakness::OwnWords), "{own}");
        }
        for fine in
            ["blåbærsyltetøy på loff", "vg8-fqzw", "kari liker tog og båt", "en lang setning", "correct horse battery"]
        {
            assert_eq!(weakness(fine), None, "{fine}");
        }
    }

    #[test]
    fn length_counts_characters_and_staff_need_more() {
        assert_eq!(weakness("vg8-fqz", Role::Customer, &[]), Some(Weakness::Short));
        assert_eq!(weakness("vg8-fqzw", Role::Customer, &[]), None);
        assert_eq!(weakness("vg8-fqzw-æø", Role::Agent, &[]), Some(Weakness::Short));
        assert_eq!(weakness("vg8-fqzw-æøå", Role::Admin, &[]), None);
        assert_eq!(weakness(&"vg8-fqzw ".repeat(30), Role::Customer, &[]), Some(Weakness::Long));
    }
}
