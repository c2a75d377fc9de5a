//! Checks a hit of the index against what the database says now, and finds the passage that shows why it is one.
use std::collections::BTreeSet;
use std::ops::Range;

use super::compile::{Names, condition_facet};
use super::document::{facets, tag_facet};
use super::fields::brand_facet;
use super::matcher::{QueryTerm, QueryTermKind, Spelling, WordMatcher};
use super::passage::{self, Piece};
use super::query::QueryFilter;
use super::store::{MessageText, TicketText};
use super::words::{Stemmer, Token, spellings, tokens};
use crate::canned::text::base;
use crate::clock::Time;
use crate::tickets::MessageKind;

/// Why a ticket is a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub subject: Vec<Piece>,
    pub passage: Vec<Piece>,
    pub source: Source,
}

/// Where a passage stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Message {
        author: String,
        kind: MessageKind,
        at: Time,
    },
    File,
    Tag,
    /// A name or an address of someone who takes part.
    Person,
    /// None of its words: the beginning of the ticket.
    Excerpt,
}

/// A word or a phrase that a text has, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub target: usize,
    pub at: Range<usize>,
}

/// Something to be found in a text.
struct Target<'a> {
    words: &'a [WordMatcher],
    /// The part of the query that it belongs to.
    part: usize,
}

/// Judges hits of one query.
pub(super) struct Judge<'a> {
    wanted: &'a [QueryTerm],
    names: &'a Names,
    spelling: Spelling,
    targets: Vec<Target<'a>>,
}

impl<'a> Judge<'a> {
    pub fn new(wanted: &'a [QueryTerm], names: &'a Names, spelling: Spelling) -> Self {
        let mut targets = Vec::new();
        for (part, one) in wanted.iter().enumerate() {
            match one.kind {
                QueryTermKind::Words => {
                    targets.extend(one.words.chunks(1).map(|words| Target { words, part }));
                }
                QueryTermKind::Phrase => targets.push(Target { words: &one.words, part }),
                QueryTermKind::Filter(_) => {}
            }
        }
        Self { wanted, names, spelling, targets }
    }

    /// Why the ticket is a hit; none: it is not, or no longer.
    pub fn judge(&self, text: &TicketText, stemmer: &mut Stemmer) -> Option<Evidence> {
        let language = text.ticket.language.as_str();
        let is_merged = text.ticket.merged_into.is_some();
        let subject = if is_merged { Vec::new() } else { self.marks(&text.ticket.subject, language, stemmer) };
        let messages: Vec<Vec<Mark>> = if is_merged {
            Vec::new()
        } else {
            text.messages.iter().map(|message| self.marks(&message.visible, language, stemmer)).collect()
        };
        let mut found: BTreeSet<usize> =
            subject.iter().chain(messages.iter().flatten()).map(|mark| mark.target).collect();
        let mut by_name = None;
        for (source, name) in names(text) {
            for name in spellings(name) {
                let marks = self.marks_in_name(&name);
                if by_name.is_none() && marks.iter().any(|mark| !found.contains(&mark.target)) {
                    by_name = Some((source.clone(), passage::whole(&name, &marks)));
                }
                found.extend(marks.iter().map(|mark| mark.target));
            }
        }
        found.extend(self.by_order(text));
        if !self.holds(text, &found) {
            return None;
        }
        let best = text.messages.iter().zip(&messages).rev().max_by_key(|(_, marks)| distinct(marks));
        let (source, passage) = match best.filter(|(_, marks)| !marks.is_empty()) {
            Some((message, marks)) => (source_of(message), passage::around(&message.visible, marks)),
            None => by_name.unwrap_or_else(|| (Source::Excerpt, passage::whole(&text.ticket.excerpt, &[]))),
        };
        Some(Evidence { subject: passage::whole(&text.ticket.subject, &subject), passage, source })
    }

    /// Does every part hold, now that it is known which words were found?
    fn holds(&self, text: &TicketText, found: &BTreeSet<usize>) -> bool {
        let facets = facets(text);
        self.wanted.iter().enumerate().all(|(part, wanted)| {
            let is_there = match &wanted.kind {
                QueryTermKind::Filter(filter) => self.is_met(text, &facets, filter, wanted),
                _ => self
                    .targets
                    .iter()
                    .enumerate()
                    .filter(|(_, one)| one.part == part)
                    .all(|(no, _)| found.contains(&no)),
            };
            is_there != wanted.is_negated
        })
    }

    fn is_met(&self, text: &TicketText, facets: &[String], filter: &QueryFilter, wanted: &QueryTerm) -> bool {
        let has = |facet: &str| facets.iter().any(|own| own == facet);
        let ticket = &text.ticket;
        let day = |at: Time| at.utc().date_naive();
        match filter {
            QueryFilter::From(_) => all_in(&wanted.words, &writers(text)),
            QueryFilter::To(_) => {
                all_in(&wanted.words, &text.messages.iter().flat_map(MessageText::recipients).collect::<Vec<_>>())
            }
            QueryFilter::Customer(_) => all_in(&wanted.words, &owners(text)),
            QueryFilter::Brand(name) => self.names.brands.get(name).is_some_and(|id| has(&brand_facet(Some(*id)))),
            QueryFilter::Team(name) => self.names.teams.get(name).is_some_and(|id| ticket.team_id == Some(*id)),
            QueryFilter::Agent(name) => {
                self.names.agents.get(name).is_some_and(|one| ticket.assignee_id == one.account())
            }
            QueryFilter::Tag(tag) => has(&tag_facet(tag)),
            QueryFilter::Language(language) => base(&ticket.language) == base(language),
            QueryFilter::Is(condition) => has(&condition_facet(*condition)),
            QueryFilter::Has(content) => has(&format!("f:{}", content.as_str())),
            QueryFilter::Before(before) => day(ticket.created_at) < *before,
            QueryFilter::After(after) => day(ticket.updated_at) >= *after,
            QueryFilter::Order(_) => self.is_of_buyer(text, wanted),
        }
    }

    /// The words that stand for an order of the ticket's customer.
    fn by_order(&self, text: &TicketText) -> Vec<usize> {
        let is_met =
            |target: &Target| self.wanted.get(target.part).is_some_and(|wanted| self.is_of_buyer(text, wanted));
        self.targets.iter().enumerate().filter(|(_, target)| is_met(target)).map(|(no, _)| no).collect()
    }

    fn is_of_buyer(&self, text: &TicketText, wanted: &QueryTerm) -> bool {
        let addresses = wanted.number().and_then(|number| self.names.buyers.get(&number));
        addresses.into_iter().flatten().any(|address| owners(text).contains(&address.as_str()))
    }

    /// Where the words stand in a text.
    fn marks(&self, text: &str, language: &str, stemmer: &mut Stemmer) -> Vec<Mark> {
        let tokens: Vec<Token> = tokens(text).collect();
        let mut marks = Vec::new();
        for (no, token) in tokens.iter().enumerate() {
            for (target, one) in self.targets.iter().enumerate() {
                let Some((first, rest)) = one.words.split_first() else { continue };
                if !first.is(&token.word, language, stemmer, self.spelling_of(one)) {
                    continue;
                }
                let following = tokens.iter().skip(no.saturating_add(1));
                let mut end = token.at.end;
                let mut pairs = rest.iter().zip(following);
                let is_whole = rest.is_empty()
                    || (pairs.all(|(word, next)| {
                        end = next.at.end;
                        word.is(&next.word, language, stemmer, Spelling::Exact)
                    }) && tokens.len().saturating_sub(no) >= one.words.len());
                if is_whole {
                    marks.push(Mark { target, at: token.at.start..end });
                }
            }
        }
        marks
    }

    /// A phrase, and what a hit must not have, are taken as they are spelled.
    fn spelling_of(&self, target: &Target) -> Spelling {
        let is_loose =
            self.wanted.get(target.part).is_some_and(|one| one.kind == QueryTermKind::Words && !one.is_negated);
        if is_loose { self.spelling } else { Spelling::Exact }
    }

    fn marks_in_name(&self, name: &str) -> Vec<Mark> {
        let single = self.targets.iter().enumerate().filter_map(|(no, target)| match target.words {
            [word] => Some((no, word, self.spelling_of(target))),
            _ => None,
        });
        let single: Vec<(usize, &WordMatcher, Spelling)> = single.collect();
        let in_token = |token: Token| {
            let found: Vec<Mark> = single
                .iter()
                .filter(|(_, word, spelling)| word.is_in_name(&token.word, *spelling))
                .map(|(target, ..)| Mark { target: *target, at: token.at.clone() })
                .collect();
            found
        };
        tokens(name).flat_map(in_token).collect()
    }
}

fn source_of(message: &MessageText) -> Source {
    let author = if message.author_name.is_empty() { &message.author_address } else { &message.author_name };
    Source::Message { author: crate::plain::shown(author), kind: message.kind, at: message.created_at }
}

fn distinct(marks: &[Mark]) -> usize {
    marks.iter().map(|mark| mark.target).collect::<BTreeSet<_>>().len()
}

/// Names of all kinds by which a ticket is found.
fn names(text: &TicketText) -> Vec<(Source, &str)> {
    let mut names = vec![(Source::Excerpt, text.ticket.reference.as_str())];
    names.extend(text.files.iter().map(|file| (Source::File, file.as_str())));
    names.extend(text.tags.iter().map(|tag| (Source::Tag, tag.as_str())));
    if text.ticket.merged_into.is_none() {
        let people = owners(text).into_iter().chain(writers(text));
        names.extend(people.map(|name| (Source::Person, name)));
        names.extend(text.participants.iter().map(|address| (Source::Person, address.as_str())));
        names.extend(text.messages.iter().map(|message| (Source::Person, message.author_name.as_str())));
    }
    names
}

/// Whose ticket it is: the customer, or the sender if no account is proven.
fn owners(text: &TicketText) -> Vec<&str> {
    let sender = [text.ticket.sender_name.as_str(), text.ticket.sender_address.as_str()];
    match &text.customer {
        Some(customer) => std::iter::once(&customer.name).chain(&customer.addresses).map(String::as_str).collect(),
        None => sender.to_vec(),
    }
}

/// Everyone who wrote to us.
fn writers(text: &TicketText) -> Vec<&str> {
    let mut writers = vec![text.ticket.sender_name.as_str(), text.ticket.sender_address.as_str()];
    for message in text.messages.iter().filter(|message| message.kind == MessageKind::Inbound) {
        writers.extend([message.author_name.as_str(), message.author_address.as_str()]);
    }
    writers
}

/// Does each word stand in one of the names?
fn all_in(words: &[WordMatcher], names: &[&str]) -> bool {
    let has = |word: &WordMatcher| {
        let is_in = |name: &str| tokens(name).any(|token| word.is_in_name(&token.word, Spelling::Exact));
        names.iter().any(|name| spellings(name).any(|name| is_in(&name)))
    };
    words.iter().all(has)
}
