//! Public references: `SV-` and six random characters, never the row id, so that no one can count our tickets or guess
//! others.

/// Crockford's digits: no I, L, O, U, so that a reference can be read aloud and typed back.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new reference of 30 random bits. The unique index finds the rare duplicate.
pub fn random() -> String {
    made("SV-")
}

/// A new reference of a side conversation. It stands in nothing that people read.
pub fn random_side() -> String {
    made("SD-")
}

fn made(head: &str) -> String {
    let bits: u32 = rand::random();
    let digits = (0..6).map(|place| {
        let digit = usize::try_from(bits >> (place * 5) & 31).unwrap_or_default();
        DIGITS.get(digit).copied().map_or('0', char::from)
    });
    head.chars().chain(digits).collect()
}

/// Does a text have the form of a reference?
pub fn is_reference(text: &str) -> bool {
    text.strip_prefix("SV-")
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| DIGITS.contains(&digit)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_reference_has_its_fixed_form() {
        for _ in 0..100 {
            let reference = super::random();
            assert!(super::is_reference(&reference), "{reference}");
            assert_eq!(reference.len(), 9);
            assert!(reference.starts_with("SV-"));
            assert!(reference.chars().skip(3).all(|c| c.is_ascii_alphanumeric() && !"ILOU".contains(c)));
        }
    }
}
