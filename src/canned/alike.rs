//! How similar two texts are: for warning about duplicates before they are saved.
use std::collections::BTreeSet;

use super::text::{Stems, words};

/// Shared pairs of stems over all pairs, in per cent: 100 for the same text, whatever its spelling and order of
/// paragraphs.
#[must_use]
pub fn percent_alike(one: &str, other: &str, language: &str) -> usize {
    let mut stems = Stems::default();
    let (one, other) = (pairs(&mut stems, one, language), pairs(&mut stems, other, language));
    let shared = one.intersection(&other).count();
    let all = one.len() + other.len() - shared;
    (shared * 100).checked_div(all).unwrap_or(0)
}

/// Neighbouring stems; a placeholder counts as a word.
fn pairs(stems: &mut Stems, text: &str, language: &str) -> BTreeSet<(String, String)> {
    let found: Vec<String> = words(text).map(|word| stems.stem(&word, language)).collect();
    found.iter().zip(found.iter().skip(1)).map(|(a, b)| (a.clone(), b.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_similar_texts_are_alike() {
        let text = "Hi {{customer.first_name}}, you can return the tent within thirty days.";
        assert_eq!(percent_alike(text, text, "en"), 100);
        let near = "Hi {{customer.first_name}}, you can return the tents within thirty days, unused.";
        assert!((60..100).contains(&percent_alike(text, near, "en")));
        assert!(percent_alike(text, "Our shop opens at nine on Mondays.", "en") < 5);
        assert_eq!(percent_alike("", "", "en"), 0);
    }
}
