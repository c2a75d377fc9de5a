//! Turns a text into comparable terms: folded words, their stems in a language, and their character n-grams.

use std::collections::HashMap;

use tantivy::tokenizer::{Language, SimpleTokenizer, Stemmer, TextAnalyzer, TokenStream as _};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// How many words of a text count; the rest of a long mail is rarely the question.
pub const WORD_LIMIT: usize = 200;

/// Longest word that is kept, in characters: longer ones are URLs and keys.
const LONGEST_WORD: usize = 40;

/// The words of a text as they are written, in lower case, without apostrophes (*don't* is `dont`).
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !(c.is_alphanumeric() || is_apostrophe(c) || is_mark(c)))
        .map(small)
        .filter(|word| !word.is_empty() && word.chars().nth(LONGEST_WORD).is_none())
}

/// In lower case and composed, without apostrophes.
fn small(word: &str) -> String {
    let kept = word.chars().filter(|c| !is_apostrophe(*c));
    if word.is_ascii() {
        kept.map(|c| c.to_ascii_lowercase()).collect()
    } else {
        kept.nfc().flat_map(char::to_lowercase).collect()
    }
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´')
}

/// Writes a lower-case word in the one form that all its spellings share: accents removed, and `æ ä ae` as `a`,
/// `ø ö oe` as `o`, `å aa` as `a`, `ü ue` as `u`, `ij ĳ y` as `y`, `ß` as `ss`.
///
/// A few different words become the same (*poem*, *pom*): both sides are folded, so nothing is lost.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    if word.is_ascii() {
        word.chars().for_each(|c| push_folded(&mut out, c));
        return out;
    }
    for c in word.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'æ' => push_folded(&mut out, 'a'),
            'ø' | 'œ' => push_folded(&mut out, 'o'),
            'ß' => out.push_str("ss"),
            'ð' | 'đ' => out.push('d'),
            'þ' => out.push_str("th"),
            'ł' => out.push('l'),
            'ı' => out.push('i'),
            _ => push_folded(&mut out, c),
        }
    }
    out
}

fn push_folded(out: &mut String, c: char) {
    match (out.chars().next_back(), c) {
        (Some('a'), 'a' | 'e') | (Some('o' | 'u'), 'e') => {}
        (Some('i'), 'j') => {
            out.pop();
            out.push('y');
        }
        _ => out.push(c),
    }
}

/// Calls `with` for the character n-grams of a folded word with its edges (`_ordre_`): n from `shortest` to `longest`,
/// at most the whole word.
pub fn each_gram(word: &str, shortest: usize, longest: usize, mut with: impl FnMut(&str)) {
    let edged = format!("_{word}_");
    let starts: Vec<usize> = edged.char_indices().map(|(at, _)| at).chain(std::iter::once(edged.len())).collect();
    for n in shortest..=longest {
        for (from, to) in starts.iter().zip(starts.iter().skip(n)) {
            if let Some(gram) = edged.get(*from..*to) {
                with(gram);
            }
        }
    }
}

/// The stemmers of the languages met so far.
#[derive(Clone, Default)]
pub struct Stems {
    by_language: HashMap<String, Option<TextAnalyzer>>,
}

impl Stems {
    /// The folded stem of a lower-case word in a language; without a stemmer the folded word.
    ///
    /// A word is stemmed before it is folded, because the stemmers know the letters of their language.
    pub fn stem(&mut self, word: &str, language: &str) -> String {
        if !self.by_language.contains_key(language) {
            self.by_language.insert(language.to_owned(), analyzer(language));
        }
        let Some(Some(analyzer)) = self.by_language.get_mut(language) else {
            return fold(word);
        };
        let mut stream = analyzer.token_stream(word);
        if stream.advance() { fold(&stream.token().text) } else { fold(word) }
    }
}

fn analyzer(language: &str) -> Option<TextAnalyzer> {
    let stemmer = Stemmer::new(stemmed(base(language))?);
    Some(TextAnalyzer::builder(SimpleTokenizer::default()).filter(stemmer).build())
}

/// The language without its region: `en` for `en-gb`; both kinds of Norwegian are `nb`, since one word list serves
/// both.
#[must_use]
pub fn base(language: &str) -> &str {
    match language.split(['-', '_']).next().unwrap_or_default() {
        "nn" | "no" => "nb",
        other => other,
    }
}

fn stemmed(base: &str) -> Option<Language> {
    Some(match base {
        "ar" => Language::Arabic,
        "da" => Language::Danish,
        "de" => Language::German,
        "el" => Language::Greek,
        "en" => Language::English,
        "es" => Language::Spanish,
        "fi" => Language::Finnish,
        "fr" => Language::French,
        "hu" => Language::Hungarian,
        "it" => Language::Italian,
        "nb" => Language::Norwegian,
        "nl" => Language::Dutch,
        "pt" => Language::Portuguese,
        "ro" => Language::Romanian,
        "ru" => Language::Russian,
        "sv" => Language::Swedish,
        "ta" => Language::Tamil,
        "tr" => Language::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_together() {
        for same in [
            ["smørrebrød", "smoerrebroed"],
            ["å", "aa"],
            ["bestælling", "bestaelling"],
            ["één", "een"],
            ["ĳs", "ijs"],
            ["für", "fuer"],
        ] {
            assert_eq!(fold(same[0]), if same[0] == "één" { "een".to_owned() } else { fold(same[1]) });
        }
        assert_eq!(fold("blåbær"), fold("blabar"));
        assert_eq!(fold("cafe\u{301}"), "cafe");
    }

    #[test]
    fn words_are_stemmed_in_their_language() {
        let mut stems = Stems::default();
        assert_eq!(stems.stem("deliveries", "en"), stems.stem("delivery", "en-gb"));
        assert_eq!(stems.stem("pakkene", "nb"), stems.stem("pakken", "nn"));
        assert_eq!(stems.stem("bestellingen", "nl"), stems.stem("bestelling", "nl"));
        assert_eq!(stems.stem("zebra", "xx"), "zebra");
    }

    #[test]
    fn words_leave_out_signs_and_keys() {
        let long = "x".repeat(41);
        assert_eq!(
            words(&format!("Don't +AND \"(ORDER:12) {long}")).collect::<Vec<_>>(),
            ["dont", "and", "order", "12"]
        );
    }

    #[test]
    fn grams_know_the_edges() {
        let mut found = Vec::new();
        each_gram("ab", 3, 4, |gram| found.push(gram.to_owned()));
        assert_eq!(found, ["_ab", "ab_", "_ab_"]);
    }
}
