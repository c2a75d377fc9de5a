//! Words of a text with their places, and the forms in which the index knows them.
use std::collections::HashMap;
use std::ops::Range;

use crate::canned::text::{Stems, base, fold};

/// Longer words, in characters, are URLs and keys.
const LONGEST: usize = 40;
/// A stem of so many characters may be a compound.
pub(super) const COMPOUND: usize = 7;
/// So many characters at the end of a compound are a word of their own.
pub(super) const LAST_PART: usize = 4;
/// The shortest piece by which an address or a number is found.
pub(super) const PIECE: usize = 3;
/// How many stems of a language are kept.
const KEPT: usize = 50_000;

/// A word, in lower case, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub at: Range<usize>,
    pub word: String,
}

/// The words of a text. A character of a script without spaces between words is one by itself.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = chars.find(|(_, c)| is_of_word(*c) && !is_apostrophe(*c))?;
            let mut end = start.saturating_add(first.len_utf8());
            if !is_ideograph(first) {
                while let Some((at, c)) = chars.next_if(|(_, c)| is_of_word(*c) && !is_ideograph(*c)) {
                    end = at.saturating_add(c.len_utf8());
                }
            }
            let word = crate::canned::text::words(text.get(start..end).unwrap_or_default()).next();
            if let Some(word) = word.filter(|word| word.chars().nth(LONGEST).is_none()) {
                return Some(Token { at: start..end, word });
            }
        }
    })
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_apostrophe(c) || (!c.is_ascii() && unicode_normalization::char::is_combining_mark(c))
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´')
}

/// Of Chinese and Japanese: words have no spaces between them.
const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Folded words of a text, without their places.
pub(super) fn folded(text: &str) -> impl Iterator<Item = String> + '_ {
    tokens(text).map(|token| fold(&token.word))
}

/// A name or an address in the forms in which it is typed: a domain beyond ASCII is stored in its ASCII form.
pub(super) fn spellings(name: &str) -> impl Iterator<Item = String> {
    let shown = crate::plain::shown(name);
    let stored = (shown != name).then(|| name.to_owned());
    std::iter::once(shown).chain(stored)
}

/// Stems words, and keeps the stems of those that come again.
#[derive(Default)]
pub(super) struct Stemmer {
    stems: Stems,
    known: HashMap<String, HashMap<String, String>>,
}

impl Stemmer {
    /// The folded stem of a lower-case word.
    pub fn stem(&mut self, word: &str, language: &str) -> String {
        let language = base(language);
        if let Some(stem) = self.known.get(language).and_then(|known| known.get(word)) {
            return stem.clone();
        }
        let stem = self.stems.stem(word, language);
        let known = self.known.entry(language.to_owned()).or_default();
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert(word.to_owned(), stem.clone());
        stem
    }
}

/// The word from its end, so that the ends of words are the beginnings of terms.
pub(super) fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}

/// All ends of a word that are long enough to find it by.
pub(super) fn ends(word: &str) -> impl Iterator<Item = &str> {
    let count = word.chars().count();
    let starts = word.char_indices().map(|(at, _)| at).take(count.saturating_sub(PIECE.saturating_sub(1)));
    starts.filter_map(|at| word.get(at..))
}

/// Does a word become the other by one letter more, less or other, or by two that change places?
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (a, b) = (one.get(same_start..).unwrap_or_default(), other.get(same_start..).unwrap_or_default());
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let left = |rest: &[char]| rest.len().saturating_sub(same_end);
    match (left(a), left(b)) {
        (0 | 1, 0 | 1) => true,
        (2, 2) => a.first() == b.get(1) && a.get(1) == b.first(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_know_their_places() {
        let text = "«Blå» regnjakke, it's 注文";
        let found: Vec<(String, &str)> = tokens(text).map(|token| (token.word, text.get(token.at).unwrap())).collect();
        let expected = [("blå", "Blå"), ("regnjakke", "regnjakke"), ("its", "it's"), ("注", "注"), ("文", "文")];
        assert_eq!(found, expected.map(|(word, written)| (word.to_owned(), written)));
    }

    #[test]
    fn one_typo_is_near() {
        for (one, other) in [("jakke", "jakek"), ("jakke", "jake"), ("jakke", "jakker"), ("jakke", "jokke")] {
            assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
        }
        for (one, other) in [("jakke", "jka"), ("jakke", "jakkene"), ("jakke", "kajke"), ("abcd", "badc")] {
            assert!(!is_near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_number_is_found_by_its_ends() {
        assert_eq!(ends("10042").collect::<Vec<_>>(), ["10042", "0042", "042"]);
        assert_eq!(ends("ab").count(), 0);
    }

    proptest! {
        #[test]
        fn every_token_is_in_its_place(text in "\\PC{0,80}") {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(token.at.start >= last && text.get(token.at.clone()).is_some());
                last = token.at.end;
            }
        }

        #[test]
        fn a_lost_letter_is_near(word in "[a-zæøå]{2,12}", at in 0_usize..12) {
            let mut chars: Vec<char> = word.chars().collect();
            chars.remove(at % chars.len());
            prop_assert!(is_near(&word, &chars.into_iter().collect::<String>()));
        }
    }
}
