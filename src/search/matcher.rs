//! Does a text have a word of the query? The same rules as the index's, on the text itself: a hit is shown for what the
//! database says now.
use super::query::{Clause, Part, QueryFilter};
use super::words::{COMPOUND, LAST_PART, PIECE, Stemmer, is_near, tokens};
use crate::canned::text::fold;

/// A word in all the forms in which it may stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WordMatcher {
    /// As it was typed, folded.
    pub folded: String,
    /// Its stems in the languages of the helpdesk, folded, each once.
    pub stems: Vec<String>,
    /// It may be the beginning of a word.
    pub is_open: bool,
    /// It may be a piece out of the middle of an address or a number.
    pub is_piece: bool,
}

/// How exactly a word must be spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    Exact,
    /// One typo is forgiven.
    Forgiving,
}

impl WordMatcher {
    /// Only letters can be mistyped: another number is another thing.
    pub fn may_have_typo(&self) -> bool {
        self.folded.chars().count() >= LAST_PART && !self.folded.chars().any(|c| c.is_ascii_digit())
    }

    /// Is a word of a text, in lower case, this one?
    pub fn is(&self, word: &str, language: &str, stemmer: &mut Stemmer, spelling: Spelling) -> bool {
        let plain = fold(word);
        if plain == self.folded || (self.is_open && plain.starts_with(&self.folded)) {
            return true;
        }
        let forgives = spelling == Spelling::Forgiving && self.may_have_typo();
        // Stems are costly, and a text has many words.
        if !forgives && !self.stems.iter().any(|stem| resembles(&plain, stem)) {
            return false;
        }
        let stem = stemmer.stem(word, language);
        self.stems.iter().any(|own| {
            *own == stem
                || is_last_part(own, &stem)
                || (self.is_open && stem.starts_with(own.as_str()))
                || (forgives && (is_near(own, &stem) || is_near(&self.folded, &plain)))
        })
    }

    /// The same for a name, an address or a number, of which a piece is enough.
    pub fn is_in_name(&self, word: &str, spelling: Spelling) -> bool {
        let plain = fold(word);
        let is_piece = self.folded.chars().count() >= PIECE && plain.contains(&self.folded);
        plain == self.folded
            || (is_piece && (self.is_piece || self.is_open))
            || (spelling == Spelling::Forgiving && self.may_have_typo() && is_near(&plain, &self.folded))
    }
}

/// Could a word have this stem, or end with it? Stemmers change the last letters.
fn resembles(word: &str, stem: &str) -> bool {
    let root_end = stem.char_indices().rev().nth(1).map_or(stem.len(), |(at, _)| at);
    stem.get(..root_end).is_some_and(|root| word.contains(root))
}

fn is_last_part(part: &str, stem: &str) -> bool {
    stem.chars().nth(COMPOUND.saturating_sub(1)).is_some()
        && part.chars().nth(LAST_PART.saturating_sub(1)).is_some()
        && stem.ends_with(part)
}

/// A part of a query, with the words that it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct QueryTerm {
    pub is_negated: bool,
    pub words: Vec<WordMatcher>,
    pub kind: QueryTermKind,
}

/// What the words of a part are looked for in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum QueryTermKind {
    /// Anything of the ticket, in any order.
    Words,
    /// One text, in this order.
    Phrase,
    /// A filter whose value is known, or is looked for in names.
    Filter(QueryFilter),
}

impl QueryTerm {
    pub fn of(clause: &Clause, languages: &[String], stemmer: &mut Stemmer) -> Self {
        let (text, is_open, kind) = match &clause.part {
            Part::Word { text, is_open } => (text.as_str(), *is_open, QueryTermKind::Words),
            Part::Phrase(text) => (text.as_str(), false, QueryTermKind::Phrase),
            Part::Filter(filter) => (named(filter), true, QueryTermKind::Filter(filter.clone())),
        };
        // A piece of an address or of a number: its beginning may be missing.
        let is_piece =
            text.contains('@') || text.chars().any(|c| c.is_ascii_digit()) || matches!(kind, QueryTermKind::Filter(_));
        let found: Vec<String> = tokens(text).map(|token| token.word).collect();
        let last = found.len().saturating_sub(1);
        let words = found.iter().enumerate().map(|(at, word)| {
            let folded = fold(word);
            let mut stems: Vec<String> = languages.iter().map(|language| stemmer.stem(word, language)).collect();
            stems.push(folded.clone());
            stems.sort_unstable();
            stems.dedup();
            WordMatcher { folded, stems, is_open: is_open && at == last, is_piece }
        });
        Self { is_negated: clause.is_negated, words: words.collect(), kind }
    }
}

impl QueryTerm {
    /// Is it found by words, and not by a value?
    pub const fn has_words(&self) -> bool {
        match &self.kind {
            QueryTermKind::Words | QueryTermKind::Phrase => true,
            QueryTermKind::Filter(filter) => matches!(
                filter,
                QueryFilter::From(_) | QueryFilter::To(_) | QueryFilter::Customer(_) | QueryFilter::Order(_)
            ),
        }
    }

    /// What its words are together: the number of an order, if it has a digit.
    pub fn number(&self) -> Option<String> {
        let may_be = match &self.kind {
            QueryTermKind::Words => self.words.iter().any(|word| word.folded.chars().any(|c| c.is_ascii_digit())),
            QueryTermKind::Filter(QueryFilter::Order(_)) => true,
            QueryTermKind::Phrase | QueryTermKind::Filter(_) => false,
        };
        may_be.then(|| self.words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" "))
    }
}

/// The text of a filter that is looked for in names.
fn named(filter: &QueryFilter) -> &str {
    match filter {
        QueryFilter::From(text) | QueryFilter::To(text) | QueryFilter::Customer(text) | QueryFilter::Order(text) => {
            text
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query::Query;
    use chrono::NaiveDate;

    fn has(query: &str, word: &str, language: &str, spelling: Spelling) -> bool {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let mut stemmer = Stemmer::default();
        let query = Query::parse(query, today).unwrap();
        let languages = ["nb", "en", "de"].map(str::to_owned);
        let wanted = QueryTerm::of(&query.clauses[0], &languages, &mut stemmer);
        wanted.words.iter().all(|one| one.is(word, language, &mut stemmer, spelling))
    }

    #[test]
    fn a_word_is_known_in_its_forms() {
        for (query, word, language) in [
            ("jakke ", "jakkene", "nb"),
            ("jakke ", "regnjakke", "nb"),
            ("jakker ", "regnjakken", "nb"),
            ("Jacke ", "regenjacken", "de"),
            ("returns ", "returned", "en"),
            ("smor ", "smør", "nb"),
            ("grosse ", "größe", "de"),
            ("bestil", "bestillingen", "nb"),
        ] {
            assert!(has(query, word, language, Spelling::Exact), "{query} {word}");
        }
        for (query, word) in
            [("jakke ", "jakt"), ("kke ", "regnjakke"), ("retur ", "natur"), ("bestil ", "bestillingen")]
        {
            assert!(!has(query, word, "nb", Spelling::Exact), "{query} {word}");
        }
    }

    #[test]
    fn one_typo_is_forgiven_in_words_alone() {
        assert!(has("jakek ", "jakke", "nb", Spelling::Forgiving));
        assert!(!has("jakek ", "jakke", "nb", Spelling::Exact));
        assert!(!has("10042 ", "10043", "nb", Spelling::Forgiving));
    }
}
