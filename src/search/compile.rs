//! Makes a query of the index out of the parts of a query: each word as all the terms under which it may stand.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Bound;

use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::document::{seconds, tag_facet};
use super::fields::{IndexFields, brand_facet};
use super::index::SearchIndex;
use super::matcher::{QueryTerm, QueryTermKind, Spelling, WordMatcher};
use super::query::{Condition, Content, QueryFilter};
use super::words::{LAST_PART, PIECE, reversed};
use crate::clock::Time;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TeamId};

/// At most so many terms stand for the beginning of a word: the most frequent ones.
const BEGINNINGS: usize = 96;
/// At most so many terms with the same beginning are looked at.
const LOOKED_AT: usize = 20_000;
/// A beginning of fewer letters is only looked for as a word.
const SHORTEST_BEGINNING: usize = 2;

/// What the words of the subject, of a name, and the end of a compound weigh against one in the text.
const SUBJECT: f32 = 2.0;
const NAME: f32 = 1.5;
const TAIL: f32 = 0.4;

/// Whom `agent:` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AgentChoice {
    NoOne,
    Agent(AccountId),
}

impl AgentChoice {
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::NoOne => None,
            Self::Agent(id) => Some(id),
        }
    }
}

/// The value of a filter that names something: its id.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    pub brands: BTreeMap<String, BrandId>,
    pub teams: BTreeMap<String, TeamId>,
    pub agents: BTreeMap<String, AgentChoice>,
    /// For an order's number, the addresses of those who ordered.
    pub buyers: BTreeMap<String, Vec<String>>,
}

/// Compiles for one state of the index.
pub(super) struct Compiler<'a> {
    pub searcher: &'a Searcher,
    pub index: &'a SearchIndex,
    pub names: &'a Names,
    pub spelling: Spelling,
}

type Clause = (Occur, Box<dyn Query>);

impl Compiler<'_> {
    /// The tickets that have all parts; in these brands, or any if there are none.
    pub fn tickets(&self, wanted: &[QueryTerm], only_brands: &[BrandId]) -> Result<Box<dyn Query>> {
        let mut clauses = Vec::new();
        for one in wanted {
            let query = self.part(one)?;
            clauses.push((if one.is_negated { Occur::MustNot } else { Occur::Must }, query));
        }
        // Words stand only in tickets, and so need no facet that says so.
        let has_word = |one: &QueryTerm| !one.is_negated && !matches!(one.kind, QueryTermKind::Filter(_));
        if !wanted.iter().any(has_word) {
            clauses.push((Occur::Must, self.facet("k:t")));
        }
        clauses.extend(self.within(only_brands));
        Ok(joined(clauses))
    }

    /// Customers, orders or answers that have all words. Filters are of tickets: with one, there are none.
    pub fn others(&self, wanted: &[QueryTerm], kind: &str, brands: &[String]) -> Result<Option<Box<dyn Query>>> {
        let is_word = |one: &QueryTerm| !matches!(one.kind, QueryTermKind::Filter(_));
        if wanted.iter().all(|one| one.is_negated) || !wanted.iter().all(is_word) {
            return Ok(None);
        }
        let mut clauses = vec![(Occur::Must, self.facet(kind))];
        for one in wanted {
            let words = one.words.iter().map(|word| Ok((Occur::Must, self.other_word(word)?)));
            let query = joined(words.collect::<Result<Vec<Clause>>>()?);
            clauses.push((if one.is_negated { Occur::MustNot } else { Occur::Must }, query));
        }
        if !brands.is_empty() {
            clauses.push((Occur::Must, union(brands.iter().map(|facet| self.facet(facet)).collect())));
        }
        Ok(Some(joined(clauses)))
    }

    /// The languages of most tickets.
    pub fn languages(&self, most: usize) -> Result<Vec<String>> {
        let found = self.beginning(self.index.fields.facet, "l:")?;
        let code = |term: &Term| term.value().as_str().and_then(|facet| Some(facet.strip_prefix("l:")?.to_owned()));
        Ok(found.iter().filter_map(code).take(most).collect())
    }

    fn within(&self, only_brands: &[BrandId]) -> Option<Clause> {
        let facets = only_brands.iter().map(|brand| self.facet(&brand_facet(Some(*brand))));
        (!only_brands.is_empty()).then(|| (Occur::Must, union(facets.collect())))
    }

    fn part(&self, wanted: &QueryTerm) -> Result<Box<dyn Query>> {
        // Nothing that could be looked for, such as a key of a hundred letters.
        if wanted.words.is_empty() && wanted.has_words() {
            return Ok(Box::new(EmptyQuery));
        }
        match &wanted.kind {
            QueryTermKind::Words => {
                let words = wanted.words.iter().map(|word| Ok((Occur::Must, self.word(word, wanted.is_negated)?)));
                let words = joined(words.collect::<Result<_>>()?);
                let buyers = self.buyers(wanted);
                Ok(union(std::iter::once(words).chain(buyers).collect()))
            }
            QueryTermKind::Phrase => self.phrase(&wanted.words),
            QueryTermKind::Filter(filter) => self.filter(filter, wanted),
        }
    }

    /// A word anywhere in a ticket.
    fn word(&self, word: &WordMatcher, is_negated: bool) -> Result<Box<dyn Query>> {
        let IndexFields { text, subject, name, piece, tail, .. } = self.index.fields;
        let mut found = Vec::new();
        for stem in &word.stems {
            self.exact(&mut found, text, stem, 1.0)?;
            self.exact(&mut found, subject, stem, SUBJECT)?;
            if stem.chars().nth(LAST_PART.saturating_sub(1)).is_some() {
                let longer = self.beginning(tail, &reversed(stem))?;
                found.extend(longer.into_iter().map(|term| weighed(term, TAIL)));
            }
        }
        self.exact(&mut found, name, &word.folded, NAME)?;
        if word.is_open && word.folded.chars().nth(SHORTEST_BEGINNING.saturating_sub(1)).is_some() {
            for field in [text, name] {
                found.extend(self.beginning(field, &word.folded)?.into_iter().map(|term| weighed(term, 1.0)));
            }
        }
        if (word.is_piece || word.is_open) && word.folded.chars().nth(PIECE.saturating_sub(1)).is_some() {
            found.extend(self.beginning(piece, &word.folded)?.into_iter().map(|term| weighed(term, 1.0)));
        }
        if self.spelling == Spelling::Forgiving && !is_negated && word.may_have_typo() {
            found.extend(word.stems.iter().chain([&word.folded]).map(|form| near(text, form)));
            found.push(near(name, &word.folded));
        }
        Ok(union(found))
    }

    /// A word of a customer, an order or an answer.
    fn other_word(&self, word: &WordMatcher) -> Result<Box<dyn Query>> {
        let IndexFields { other, piece, .. } = self.index.fields;
        let mut found = Vec::new();
        for form in word.stems.iter().chain([&word.folded]) {
            self.exact(&mut found, other, form, 1.0)?;
        }
        if word.is_open && word.folded.chars().nth(SHORTEST_BEGINNING.saturating_sub(1)).is_some() {
            found.extend(self.beginning(other, &word.folded)?.into_iter().map(|term| weighed(term, 1.0)));
        }
        if (word.is_piece || word.is_open) && word.folded.chars().nth(PIECE.saturating_sub(1)).is_some() {
            found.extend(self.beginning(piece, &word.folded)?.into_iter().map(|term| weighed(term, 0.5)));
        }
        if self.spelling == Spelling::Forgiving && word.may_have_typo() {
            found.push(near(other, &word.folded));
        }
        Ok(union(found))
    }

    /// Words in this order; of each the stems that the index has.
    fn phrase(&self, words: &[WordMatcher]) -> Result<Box<dyn Query>> {
        let text = self.index.fields.text;
        if let [word] = words {
            return self.word(word, true);
        }
        let mut orders: Vec<Vec<Term>> = vec![Vec::new()];
        for word in words {
            let mut longer = Vec::new();
            for stem in &word.stems {
                let term = Term::from_field_text(text, stem);
                if self.searcher.doc_freq(&term).map_err(|e| self.index.fault(e))? > 0 {
                    longer.extend(orders.iter().map(|order| [order.clone(), vec![term.clone()]].concat()));
                }
            }
            longer.truncate(MOST_ORDERS);
            orders = longer;
        }
        Ok(union(orders.into_iter().filter(|order| order.len() > 1).map(boxed_phrase).collect()))
    }

    fn filter(&self, filter: &QueryFilter, wanted: &QueryTerm) -> Result<Box<dyn Query>> {
        Ok(match filter {
            QueryFilter::From(_) => self.people(&wanted.words, 'f')?,
            QueryFilter::To(_) => self.people(&wanted.words, 't')?,
            QueryFilter::Customer(_) => self.people(&wanted.words, 'c')?,
            QueryFilter::Brand(name) => self.named("b", self.names.brands.get(name).map(|id| id.0)),
            QueryFilter::Team(name) => self.named("t", self.names.teams.get(name).map(|id| id.0)),
            QueryFilter::Agent(name) => {
                self.named("a", self.names.agents.get(name).map(|one| one.account().map_or(0, |id| id.0)))
            }
            QueryFilter::Tag(tag) => self.facet(&tag_facet(tag)),
            QueryFilter::Language(language) => self.facet(&format!("l:{}", crate::canned::text::base(language))),
            QueryFilter::Is(condition) => self.facet(&condition_facet(*condition)),
            QueryFilter::Has(Content::File) => self.facet("f:file"),
            QueryFilter::Has(Content::Note) => self.facet("f:note"),
            QueryFilter::Before(day) => {
                range(Bound::Unbounded, Bound::Excluded(Self::instant(self.index.fields.created, *day)))
            }
            QueryFilter::After(day) => {
                range(Bound::Included(Self::instant(self.index.fields.updated, *day)), Bound::Unbounded)
            }
            QueryFilter::Order(_) => union(self.buyers(wanted)),
        })
    }

    /// The tickets of those who placed the order that is searched for.
    fn buyers(&self, wanted: &QueryTerm) -> Vec<Box<dyn Query>> {
        let addresses = wanted.number().and_then(|number| self.names.buyers.get(&number));
        addresses.into_iter().flatten().map(|address| self.everyone(address, 'c')).collect()
    }

    fn named(&self, facet: &str, id: Option<i64>) -> Box<dyn Query> {
        id.map_or_else(|| -> Box<dyn Query> { Box::new(EmptyQuery) }, |id| self.facet(&format!("{facet}:{id}")))
    }

    /// Those with these words in their name or address, the last of which may be incomplete.
    fn people(&self, words: &[WordMatcher], part: char) -> Result<Box<dyn Query>> {
        let mut clauses = Vec::new();
        for word in words {
            let term = format!("{part}|{}", word.folded);
            let found = if word.is_open {
                self.beginning(self.index.fields.who, &term)?
            } else {
                vec![Term::from_field_text(self.index.fields.who, &term)]
            };
            clauses.push((Occur::Must, union(found.into_iter().map(|term| plain(term)).collect())));
        }
        Ok(joined(clauses))
    }

    /// Tickets in which all words of an address take part as this.
    fn everyone(&self, address: &str, part: char) -> Box<dyn Query> {
        let words = super::words::folded(address)
            .map(|word| (Occur::Must, plain(Term::from_field_text(self.index.fields.who, &format!("{part}|{word}")))));
        joined(words.collect())
    }

    fn instant(field: Field, day: chrono::NaiveDate) -> Term {
        Term::from_field_u64(field, seconds(Time::from(day.and_time(chrono::NaiveTime::MIN).and_utc())))
    }

    fn facet(&self, facet: &str) -> Box<dyn Query> {
        plain(self.index.fields.facet_term(facet))
    }

    /// The term itself, if the index has it.
    fn exact(&self, found: &mut Vec<Box<dyn Query>>, field: Field, word: &str, weight: f32) -> Result<()> {
        let term = Term::from_field_text(field, word);
        if self.searcher.doc_freq(&term).map_err(|e| self.index.fault(e))? > 0 {
            found.push(weighed(term, weight));
        }
        Ok(())
    }

    /// The most frequent terms with this beginning.
    fn beginning(&self, field: Field, begin: &str) -> Result<Vec<Term>> {
        let mut found: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
        let after = next_after(begin.as_bytes());
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(field).map_err(|e| self.index.fault(e))?;
            let mut range = index.terms().range().ge(begin.as_bytes());
            if let Some(after) = &after {
                range = range.lt(after);
            }
            let mut terms = range.into_stream().map_err(|e| self.index.fault(e.into()))?;
            // The least frequent of the kept ones is on top: a short beginning has thousands of terms.
            let mut kept: BinaryHeap<Reverse<(u32, Vec<u8>)>> = BinaryHeap::new();
            let mut looked_at = 0_usize;
            while looked_at < LOOKED_AT && terms.advance() {
                looked_at = looked_at.saturating_add(1);
                let documents = terms.value().doc_freq;
                let is_full = kept.len() >= BEGINNINGS;
                if is_full && kept.peek().is_some_and(|Reverse((least, _))| *least >= documents) {
                    continue;
                }
                if is_full {
                    kept.pop();
                }
                kept.push(Reverse((documents, terms.key().to_vec())));
            }
            for Reverse((documents, term)) in kept {
                let all = found.entry(term).or_default();
                *all = all.saturating_add(documents);
            }
        }
        let mut found: Vec<(u32, Vec<u8>)> = found.into_iter().map(|(term, documents)| (documents, term)).collect();
        found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let text = |term: Vec<u8>| String::from_utf8(term).ok().map(|text| Term::from_field_text(field, &text));
        Ok(found.into_iter().take(BEGINNINGS).filter_map(|(_, term)| text(term)).collect())
    }
}

/// At most so many combinations of stems of a phrase are looked for.
const MOST_ORDERS: usize = 16;

pub(super) fn condition_facet(condition: Condition) -> String {
    match condition {
        Condition::Unassigned | Condition::Unverified | Condition::Complaint | Condition::Due => {
            format!("f:{}", condition.as_str())
        }
        state => format!("s:{}", state.as_str()),
    }
}

/// The first text behind all that begin with this one.
fn next_after(begin: &[u8]) -> Option<Vec<u8>> {
    let mut after = begin.to_vec();
    while let Some(last) = after.pop() {
        if let Some(next) = last.checked_add(1) {
            after.push(next);
            return Some(after);
        }
    }
    None
}

fn weighed(term: Term, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), weight))
}

fn plain(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

fn near(field: Field, word: &str) -> Box<dyn Query> {
    Box::new(FuzzyTermQuery::new(Term::from_field_text(field, word), 1, true))
}

fn boxed_phrase(terms: Vec<Term>) -> Box<dyn Query> {
    Box::new(PhraseQuery::new(terms))
}

fn range(from: Bound<Term>, to: Bound<Term>) -> Box<dyn Query> {
    Box::new(RangeQuery::new(from, to))
}

fn union(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.pop().unwrap_or_else(|| Box::new(EmptyQuery)),
        _ => Box::new(BooleanQuery::union(queries)),
    }
}

/// All clauses together; those that only exclude, out of everything.
fn joined(mut clauses: Vec<Clause>) -> Box<dyn Query> {
    if !clauses.iter().any(|(occur, _)| *occur == Occur::Must) {
        clauses.push((Occur::Must, Box::new(AllQuery)));
    }
    match (clauses.len(), clauses.pop()) {
        (1, Some((_, only))) => only,
        (_, last) => {
            clauses.extend(last);
            Box::new(BooleanQuery::new(clauses))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_text_is_behind_all_beginnings() {
        assert_eq!(next_after(b"ab"), Some(b"ac".to_vec()));
        assert_eq!(next_after(&[b'a', 0xff]), Some(b"b".to_vec()));
        assert_eq!(next_after(&[0xff]), None);
    }
}
