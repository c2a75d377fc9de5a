//! Recovery codes: ten at a time, each valid once, for those who have lost their phone or passkey.
use data_encoding::BASE32_NOPAD;

use crate::ids::AccountId;
use crate::keys;

const NUMBER: usize = 10;

/// Ten new ones as they are shown: 80 random bits each, so that their hash can be stored without salt.
pub fn new_codes() -> Vec<String> {
    (0..NUMBER).map(|_| shown(&BASE32_NOPAD.encode(&rand::random::<[u8; 10]>()).to_lowercase())).collect()
}

fn shown(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// The hash of a code, regardless of how it was typed.
pub fn code_hash(account: AccountId, typed: &str) -> String {
    let folded: String = typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    keys::token_hash(&format!("{account} {folded}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_in_any_form() {
        let codes = new_codes();
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), 10);
        let code = codes.first().unwrap();
        let typed = format!(" {} ", code.replace('-', " ").to_uppercase());
        assert_eq!(code_hash(AccountId(1), code), code_hash(AccountId(1), &typed));
        assert_ne!(code_hash(AccountId(1), code), code_hash(AccountId(2), code));
    }
}
