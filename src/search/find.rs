//! Searches: asks the index, reads the hits from the database, and shows those that the policy and their own words allow.
use std::collections::{BTreeMap, HashSet};

use tantivy::collector::TopDocs;
use tantivy::query::Query as IndexQuery;
use tantivy::{DocAddress, Order as SortOrder, Searcher};

use super::Sorting;
use super::compile::{Compiler, Names};
use super::document::seconds;
use super::fields::{EntityKey, KEY, UPDATED, brand_facet};
use super::index::SearchIndex;
use super::judge::{Evidence, Judge};
use super::matcher::{QueryTerm, QueryTermKind, Spelling, WordMatcher};
use super::others::{self, Sought};
use super::passage::{self, Piece};
use super::query::{Query, QueryProblem};
use super::resolve::resolve;
use super::store::{self, TicketText};
use super::words::Stemmer;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::orders::Order;
use crate::policy::{Action, Actor, allows};
use crate::tickets::Ticket;

/// The best of so many are shown at all, a page at a time: whoever needs more narrows the search.
const MOST: usize = 200;
/// With fewer hits one typo is forgiven.
const FEW: usize = 3;
/// Days after which a ticket has lost half of what being new gives it, and how much that is of its score.
const HALF_LIFE: f32 = 60.0;
const NEWNESS: f32 = 0.6;
/// Languages whose stems a word is looked for by.
const LANGUAGES: usize = 8;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct SearchRequest<'a> {
    pub query: &'a Query,
    pub sorting: Sorting,
    /// So many tickets are shown at once.
    pub hits: usize,
    /// From 0.
    pub page: usize,
    pub actor: &'a Actor,
    /// Whom `agent:me` means.
    pub me: Option<AccountId>,
    pub now: Time,
}

/// What a search has found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub tickets: Vec<TicketHit>,
    pub customers: Vec<CustomerHit>,
    pub orders: Vec<OrderHit>,
    pub answers: Vec<AnswerHit>,
    pub has_more: bool,
    /// One typo was forgiven, because there were few hits.
    pub is_forgiving: bool,
    /// Some tickets have only words that are spelled a little differently.
    pub has_similar: bool,
}

impl Found {
    pub const fn is_empty(&self) -> bool {
        self.tickets.is_empty() && self.customers.is_empty() && self.orders.is_empty() && self.answers.is_empty()
    }
}

#[derive(Debug, Clone)]
pub struct TicketHit {
    pub ticket: Ticket,
    pub evidence: Evidence,
}

#[derive(Debug, Clone)]
pub struct CustomerHit {
    pub id: AccountId,
    pub name: Vec<Piece>,
    pub address: String,
    pub shown_address: Vec<Piece>,
}

#[derive(Debug, Clone)]
pub struct OrderHit {
    pub order: Order,
    pub number: Vec<Piece>,
    pub tracking: Vec<Piece>,
}

#[derive(Debug, Clone)]
pub struct AnswerHit {
    pub slug: String,
    pub language: String,
    pub title: Vec<Piece>,
    pub passage: Vec<Piece>,
}

/// Searches for what the actor may see.
pub fn search(conn: &mut Conn, index: &SearchIndex, asked: SearchRequest) -> Result<Result<Found, QueryProblem>> {
    let known = brands::around(conn)?;
    let mut names = match resolve(&asked, &known) {
        Ok(names) => names,
        Err(problem) => return Ok(Err(problem)),
    };
    let mut run = Run { index, searcher: index.searcher(), asked, stemmer: Stemmer::default() };
    let languages = run.compiler(&names, Spelling::Exact).languages(LANGUAGES)?;
    let wanted: Vec<QueryTerm> =
        asked.query.clauses.iter().map(|clause| QueryTerm::of(clause, &languages, &mut run.stemmer)).collect();
    if asked.query.is_empty() {
        return Ok(Ok(Found::default()));
    }
    run.find_buyers(conn, &wanted, &mut names)?;
    let mut found = run.tickets(conn, &wanted, &names)?;
    if asked.page == 0 {
        let spelling = if found.is_forgiving { Spelling::Forgiving } else { Spelling::Exact };
        let sought = Sought { wanted: &wanted, names: &names, spelling };
        others::find(conn, &mut run, sought, &mut found)?;
    }
    Ok(Ok(found))
}

/// One search, with one state of the index.
pub(super) struct Run<'a> {
    pub index: &'a SearchIndex,
    pub searcher: Searcher,
    pub asked: SearchRequest<'a>,
    pub stemmer: Stemmer,
}

/// Tickets that the index names, the first to be shown first: they are still to be read, and judged.
struct Candidates {
    list: Vec<TicketId>,
    is_forgiving: bool,
}

impl Run<'_> {
    pub fn compiler<'b>(&'b self, names: &'b Names, spelling: Spelling) -> Compiler<'b> {
        Compiler { searcher: &self.searcher, index: self.index, names, spelling }
    }

    /// The brands to which the actor is bound; none: all.
    pub fn only_brands(&self) -> &[BrandId] {
        match self.asked.actor {
            Actor::Staff { only_brands, .. } => only_brands,
            _ => &[],
        }
    }

    pub fn brand_facets(&self, with_shared: bool) -> Vec<String> {
        let own = self.only_brands();
        let shared = (with_shared && !own.is_empty()).then(|| brand_facet(None));
        own.iter().map(|brand| brand_facet(Some(*brand))).chain(shared).collect()
    }

    /// Who placed the orders whose numbers are searched for: their tickets are hits.
    fn find_buyers(&self, conn: &mut Conn, wanted: &[QueryTerm], names: &mut Names) -> Result<()> {
        for one in wanted {
            if let Some(number) = one.number() {
                let addresses = others::buyers(conn, self, &one.words)?;
                names.buyers.insert(number, addresses);
            }
        }
        Ok(())
    }

    fn tickets(&mut self, conn: &mut Conn, wanted: &[QueryTerm], names: &Names) -> Result<Found> {
        let Candidates { list, is_forgiving } = self.candidates(wanted, names)?;
        let SearchRequest { hits, page, .. } = self.asked;
        let from = page.saturating_mul(hits);
        let page: Vec<TicketId> = list.iter().skip(from).take(hits).copied().collect();
        let has_more = list.len() > from.saturating_add(hits);
        let mut texts: BTreeMap<TicketId, TicketText> =
            store::ticket_texts(conn, &page)?.into_iter().map(|text| (text.ticket.id, text)).collect();
        let spelling = if is_forgiving { Spelling::Forgiving } else { Spelling::Exact };
        let (judge, exact) = (Judge::new(wanted, names, spelling), Judge::new(wanted, names, Spelling::Exact));
        let mut found = Found { has_more, is_forgiving, ..Found::default() };
        for id in page {
            let Some(text) = texts.remove(&id) else { continue };
            if !allows(self.asked.actor, Action::WorkOnTicket, text.ticket.object()) {
                continue;
            }
            if let Some(evidence) = judge.judge(&text, &mut self.stemmer) {
                found.has_similar |= is_forgiving && exact.judge(&text, &mut self.stemmer).is_none();
                found.tickets.push(TicketHit { ticket: text.ticket, evidence });
            }
        }
        Ok(found)
    }

    fn candidates(&self, wanted: &[QueryTerm], names: &Names) -> Result<Candidates> {
        let only_brands = self.only_brands();
        let exact = self.compiler(names, Spelling::Exact).tickets(wanted, only_brands)?;
        let mut list = self.top(exact.as_ref(), wanted)?;
        let may_forgive = wanted.iter().any(|one| {
            matches!(one.kind, QueryTermKind::Words)
                && !one.is_negated
                && one.words.iter().any(WordMatcher::may_have_typo)
        });
        let is_forgiving = list.len() < FEW && may_forgive;
        if is_forgiving {
            let near = self.compiler(names, Spelling::Forgiving).tickets(wanted, only_brands)?;
            let seen: HashSet<TicketId> = list.iter().copied().collect();
            list.extend(self.top(near.as_ref(), wanted)?.into_iter().filter(|id| !seen.contains(id)));
        }
        Ok(Candidates { list, is_forgiving })
    }

    /// The first tickets that match, in the order that is asked for.
    fn top(&self, query: &dyn IndexQuery, wanted: &[QueryTerm]) -> Result<Vec<TicketId>> {
        let has_words = wanted.iter().any(|one| !one.is_negated && !matches!(one.kind, QueryTermKind::Filter(_)));
        if self.asked.sorting == Sorting::Newest || !has_words {
            let newest = TopDocs::with_limit(MOST).order_by_u64_field(UPDATED, SortOrder::Desc);
            let found = self.searcher.search(query, &newest).map_err(|e| self.index.fault(e))?;
            return found.into_iter().map(|(_, at)| self.key(at)).filter_map(only_ticket).collect();
        }
        let best = self
            .searcher
            .search(query, &TopDocs::with_limit(MOST).order_by_score())
            .map_err(|e| self.index.fault(e))?;
        let mut ranked = Vec::with_capacity(best.len());
        for (score, at) in best {
            if let Some(id) = self.key(at).map(|key| key.and_then(EntityKey::ticket))? {
                ranked.push((score * (1.0 + NEWNESS * self.newness(at)?), id));
            }
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        Ok(ranked.into_iter().map(|(_, id)| id).collect())
    }

    /// 1 for a ticket of now, and half of it after each half-life.
    fn newness(&self, at: DocAddress) -> Result<f32> {
        let updated = self.number(at, UPDATED)?.unwrap_or_default();
        let days = seconds(self.asked.now).saturating_sub(updated) / 86_400;
        Ok((-f32::from(u16::try_from(days).unwrap_or(u16::MAX)) / HALF_LIFE).exp2())
    }

    pub fn key(&self, at: DocAddress) -> Result<Option<EntityKey>> {
        Ok(self.number(at, KEY)?.and_then(EntityKey::from_number))
    }

    fn number(&self, at: DocAddress, field: &str) -> Result<Option<u64>> {
        let segment = self.searcher.segment_reader(at.segment_ord);
        Ok(segment.fast_fields().u64(field).map_err(|e| self.index.fault(e))?.first(at.doc_id))
    }
}

fn only_ticket(key: Result<Option<EntityKey>>) -> Option<Result<TicketId>> {
    key.map(|key| key.and_then(EntityKey::ticket)).transpose()
}

/// A short text with the words marked.
pub(super) fn marked(text: &str, wanted: &[QueryTerm], spelling: Spelling) -> Vec<Piece> {
    let words: Vec<&WordMatcher> = wanted.iter().filter(|one| !one.is_negated).flat_map(|one| &one.words).collect();
    let marks =
        super::words::tokens(text).filter(|token| words.iter().any(|word| word.is_in_name(&token.word, spelling)));
    let marks: Vec<super::judge::Mark> = marks.map(|token| super::judge::Mark { target: 0, at: token.at }).collect();
    passage::whole(text, &marks)
}
