//! Customers, orders and answers among the hits.
use tantivy::collector::TopDocs;

use super::compile::Names;
use super::fields::EntityKey;
use super::find::{AnswerHit, CustomerHit, Found, OrderHit, Run, marked};
use super::judge::Mark;
use super::matcher::{QueryTerm, QueryTermKind, Spelling, WordMatcher};
use super::passage::{self, Piece};
use super::store::{self, AnswerText, AnswerVariant, CustomerText};
use super::words::{Stemmer, spellings, tokens};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, OrderId};
use crate::orders::Order;
use crate::policy::{Action, Resource, allows};

/// So many of each are shown.
const SHOWN: usize = 5;
/// So many are looked at for them: some may be gone, or not be for the searcher.
const LOOKED_AT: usize = 20;

/// What is looked for, and how exactly it must be spelled.
#[derive(Clone, Copy)]
pub(super) struct Sought<'a> {
    pub wanted: &'a [QueryTerm],
    pub names: &'a Names,
    pub spelling: Spelling,
}

/// Adds those that have all words.
pub(super) fn find(conn: &mut Conn, run: &mut Run, sought: Sought, found: &mut Found) -> Result<()> {
    let own = run.brand_facets(false);
    let customers = keys(run, sought, EntityKey::Customer(AccountId(0)), &own)?;
    // Another number is another order.
    let exact = Sought { spelling: Spelling::Exact, ..sought };
    let orders = keys(run, exact, EntityKey::Order(OrderId(0)), &own)?;
    let shared = run.brand_facets(true);
    let answers = keys(run, sought, EntityKey::Answer(AnswerId(0)), &shared)?;
    found.customers = customer_hits(conn, run, sought, &customers)?;
    found.orders = order_hits(conn, run, sought.wanted, &orders)?;
    found.answers = answer_hits(conn, run, sought, &answers)?;
    Ok(())
}

/// The addresses of those who placed an order whose number or tracking number has these words.
pub(super) fn buyers(conn: &mut Conn, run: &Run, words: &[WordMatcher]) -> Result<Vec<String>> {
    let wanted = QueryTerm { is_negated: false, words: words.to_vec(), kind: QueryTermKind::Words };
    let wanted = std::slice::from_ref(&wanted);
    let names = Names::default();
    let own = run.brand_facets(false);
    let sought = Sought { wanted, names: &names, spelling: Spelling::Exact };
    let found = keys(run, sought, EntityKey::Order(OrderId(0)), &own)?;
    let mut addresses: Vec<String> =
        orders(conn, run, wanted, &found)?.into_iter().map(|order| order.address).collect();
    addresses.sort_unstable();
    addresses.dedup();
    Ok(addresses)
}

/// The best of a kind.
fn keys(run: &Run, sought: Sought, kind: EntityKey, brands: &[String]) -> Result<Vec<EntityKey>> {
    let Sought { wanted, names, spelling } = sought;
    let Some(query) = run.compiler(names, spelling).others(wanted, kind.facet(), brands)? else {
        return Ok(Vec::new());
    };
    let best = TopDocs::with_limit(LOOKED_AT).order_by_score();
    let found = run.searcher.search(query.as_ref(), &best).map_err(|e| run.index.fault(e))?;
    let keys: Result<Vec<Option<EntityKey>>> = found.into_iter().map(|(_, at)| run.key(at)).collect();
    Ok(keys?.into_iter().flatten().collect())
}

fn customer_hits(conn: &mut Conn, run: &Run, sought: Sought, keys: &[EntityKey]) -> Result<Vec<CustomerHit>> {
    let Sought { wanted, spelling, .. } = sought;
    let ids: Vec<AccountId> = keys.iter().filter_map(|key| key.customer()).collect();
    let mut texts = store::customer_texts(conn, &ids)?;
    texts.retain(|text| {
        allows(run.asked.actor, Action::SeeCustomer, Resource::account(text.id, &text.brands))
            && have(wanted, spelling, std::iter::once(&text.name).chain(&text.addresses))
    });
    let hit = |text: &CustomerText| {
        let shows = |address: &&String| marked(address, wanted, spelling).iter().any(|piece| piece.is_mark);
        let address = text.addresses.iter().find(shows).or_else(|| text.addresses.first()).cloned().unwrap_or_default();
        CustomerHit {
            id: text.id,
            name: marked(&text.name, wanted, spelling),
            shown_address: marked(&crate::plain::shown(&address), wanted, spelling),
            address,
        }
    };
    Ok(in_order(&ids, &texts, |text| text.id).map(hit).take(SHOWN).collect())
}

fn order_hits(conn: &mut Conn, run: &Run, wanted: &[QueryTerm], keys: &[EntityKey]) -> Result<Vec<OrderHit>> {
    let hit = |order: Order| OrderHit {
        number: marked(&order.number, wanted, Spelling::Exact),
        tracking: marked(&order.tracking, wanted, Spelling::Exact),
        order,
    };
    Ok(orders(conn, run, wanted, keys)?.into_iter().map(hit).take(SHOWN).collect())
}

/// The orders that have all words, and that the searcher may see.
fn orders(conn: &mut Conn, run: &Run, wanted: &[QueryTerm], keys: &[EntityKey]) -> Result<Vec<Order>> {
    let ids: Vec<OrderId> = keys.iter().filter_map(|key| key.order()).collect();
    let mut found = store::order_texts(conn, &ids)?;
    found.retain(|order| {
        let items = order.items();
        let names = items.iter().map(|item| &item.name);
        let texts = [&order.number, &order.tracking, &order.address].into_iter().chain(names);
        allows(run.asked.actor, Action::WorkOnTicket, Resource::of(order.brand_id))
            && have(wanted, Spelling::Exact, texts)
    });
    Ok(in_order(&ids, &found, |order| order.id).cloned().collect())
}

fn answer_hits(conn: &mut Conn, run: &mut Run, sought: Sought, keys: &[EntityKey]) -> Result<Vec<AnswerHit>> {
    let ids: Vec<AnswerId> = keys.iter().filter_map(|key| key.answer()).collect();
    let mut texts = store::answer_texts(conn, &ids)?;
    texts.retain(|text| allows(run.asked.actor, Action::ReadAnswer, Resource::of(text.brand_id)));
    let mut hits = Vec::new();
    for text in in_order(&ids, &texts, |text| text.id) {
        let judged = text.variants.iter().filter_map(|variant| {
            let marks = marks_in(text, variant, sought, &mut run.stemmer)?;
            Some((marks.len(), variant, marks))
        });
        let Some((_, variant, marks)) = judged.max_by_key(|(count, ..)| *count) else { continue };
        hits.push(AnswerHit {
            slug: text.slug.clone(),
            language: variant.language.clone(),
            title: titled(variant, sought, &mut run.stemmer),
            passage: passage::around(&variant.body, &marks),
        });
        if hits.len() >= SHOWN {
            break;
        }
    }
    Ok(hits)
}

/// Where the words stand in the body, if title, keywords and body together have all of them.
fn marks_in(text: &AnswerText, variant: &AnswerVariant, sought: Sought, stemmer: &mut Stemmer) -> Option<Vec<Mark>> {
    let Sought { wanted, spelling, .. } = sought;
    let mut all = Vec::new();
    for one in wanted {
        for (target, word) in one.words.iter().enumerate() {
            let mut is_in = |text: &str| -> Vec<Mark> {
                let found = tokens(text).filter(|token| word.is(&token.word, &variant.language, stemmer, spelling));
                found.map(|token| Mark { target, at: token.at }).collect()
            };
            let body = is_in(&variant.body);
            let others = [&variant.title, &variant.keywords, &text.keywords, &text.slug];
            let is_there = !body.is_empty() || others.iter().any(|other| !is_in(other).is_empty());
            if is_there == one.is_negated {
                return None;
            }
            all.extend(body);
        }
    }
    Some(all)
}

fn titled(variant: &AnswerVariant, sought: Sought, stemmer: &mut Stemmer) -> Vec<Piece> {
    let Sought { wanted, spelling, .. } = sought;
    let words: Vec<&WordMatcher> = wanted.iter().filter(|one| !one.is_negated).flat_map(|one| &one.words).collect();
    let marks = tokens(&variant.title)
        .filter(|token| words.iter().any(|word| word.is(&token.word, &variant.language, stemmer, spelling)))
        .map(|token| Mark { target: 0, at: token.at });
    passage::whole(&variant.title, &marks.collect::<Vec<_>>())
}

/// Do these short texts have each word, as the query asks?
fn have<'a>(wanted: &[QueryTerm], spelling: Spelling, texts: impl Iterator<Item = &'a String>) -> bool {
    let spelled: Vec<String> = texts.flat_map(|text| spellings(text)).collect();
    let words: Vec<String> = spelled.iter().flat_map(|text| tokens(text).map(|token| token.word)).collect();
    let has = |word: &WordMatcher| words.iter().any(|own| word.is_in_name(own, spelling));
    wanted.iter().all(|one| one.words.iter().all(has) != one.is_negated)
}

/// The texts in the order of the ids.
fn in_order<'a, T, I: PartialEq>(ids: &'a [I], texts: &'a [T], id: impl Fn(&T) -> I) -> impl Iterator<Item = &'a T> {
    ids.iter().filter_map(move |wanted| texts.iter().find(|text| id(text) == *wanted))
}
