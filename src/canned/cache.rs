//! Caches the ranker of each brand in memory: rebuilt if answers or weights have changed, here or on another node, and
//! taught every newer example.
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use super::calibration::Calibration;
use super::examples::popularity;
use super::examples::store::{self as examples, ExampleRow, LearnerState};
use super::fill::{self, Filled, PlaceholderFacts};
use super::learn::{Example, Fitted};
use super::meaning::store::TextMeanings;
use super::meaning::{self, Meaning};
use super::popularity::Popularity;
use super::rank::{IndexEntry, Query};
use super::ranker::Ranker;
use super::reasons::{self, EarlierQuestion, Reason};
use super::store::{self, Text};
use super::text::base;
use super::training::{self, Trained};
use crate::brands;
use crate::clock::Time;
use crate::db::{Conn, Db};
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId, ExampleId, TicketId};

/// Cheap to clone; all clones share the cache.
#[derive(Clone, Default)]
pub struct RankerCache {
    kept: Arc<RwLock<HashMap<BrandId, CachedRanker>>>,
    /// Brands whose ranker is being built in the background.
    under_way: Arc<Mutex<HashSet<BrandId>>>,
    db: Arc<OnceLock<Db>>,
}

/// An answer offered for a ticket, filled with its facts.
#[derive(Debug, Clone)]
pub struct Offer {
    pub answer: AnswerId,
    pub language: String,
    pub title: String,
    pub filled: Filled,
    /// Why it is offered.
    pub reason: Reason,
    /// Is it more than a *perhaps*, so that a key may take it?
    pub is_sure: bool,
    /// How likely it fits, 0 to 1.
    pub confidence: f32,
    /// Earlier tickets of the brand that it solved: reference and subject.
    pub solved: Vec<(String, String)>,
}

/// The query for suggestions.
#[derive(Debug, Clone)]
pub struct OfferQuery<'a> {
    pub text: &'a str,
    pub language: &'a str,
    pub brand: BrandId,
    pub ticket: TicketId,
    pub limit: usize,
    /// Does the agent type, so that the last word may be incomplete?
    pub is_typed: bool,
}

/// One brand's ranker and the versions that it was built from.
#[derive(Clone)]
struct CachedRanker {
    answers: String,
    weights: String,
    ranker: Arc<Ranker>,
    last: ExampleId,
    /// Examples learned lately: transactions of other nodes may commit in another order than their ids.
    learned: HashSet<ExampleId>,
    /// How many were learned one by one.
    online: i64,
    /// Texts and questions in the index.
    size: usize,
}

/// Examples are read again from this many ids back.
const OVERLAP: i64 = 50;
/// Earlier questions that go into the index, the newest.
const QUESTIONS: i64 = 40_000;
/// At most this many examples since the last fit are learned one by one; later ones wait for the next fit.
const RECENT: i64 = 2_000;
/// A ranker of more texts, or of questions that came with the answers, is rebuilt in the background, and the old one is
/// used meanwhile.
const LARGE: usize = 3_000;
/// At most this many brands get their ranker at the start; the others get it at the first request.
const WARMED: usize = 20;
/// Earlier questions of customers among which the nearest is looked for.
const EARLIER: i64 = 120;
/// Earlier tickets that are shown as a reason.
const REASONS: i64 = 2;

impl RankerCache {
    /// Lets rankers be built in the background, and builds those of the first brands now, so that the first suggestion
    /// is not delayed.
    pub fn attend(&self, db: &Db) {
        if self.db.set(db.clone()).is_err() {
            return;
        }
        let (me, db) = (self.clone(), db.clone());
        std::thread::spawn(move || {
            let brands = db.read_now(brands::store::all).unwrap_or_default();
            for brand in brands.into_iter().take(WARMED) {
                me.make_behind(&db, brand.id);
            }
        });
    }

    /// The answers that match, best first, filled; `None` while they are being prepared, as before the first training. `facts` makes the facts for a
    /// language. Below the brand's threshold nothing is offered, and an answer that was dismissed for this ticket is
    /// not offered for it again.
    pub fn offers(
        &self,
        conn: &mut Conn,
        wanted: &OfferQuery,
        facts: impl Fn(&str) -> PlaceholderFacts,
    ) -> Result<Option<Vec<Offer>>> {
        let meaning = meaning::store::of_turn(conn, wanted.ticket, wanted.text)?;
        self.offers_meant(conn, wanted, meaning.as_ref(), facts)
    }

    /// The same with what the text means, if that is known.
    pub fn offers_meant(
        &self,
        conn: &mut Conn,
        wanted: &OfferQuery,
        meaning: Option<&Meaning>,
        facts: impl Fn(&str) -> PlaceholderFacts,
    ) -> Result<Option<Vec<Offer>>> {
        let state = examples::state(conn, wanted.brand)?;
        if !wanted.is_typed && state.is_unfitted() && store::has_questions(conn)? {
            // Titles alone mislead; the shipped questions are being learned.
            return Ok(None);
        }
        let Some(ranker) = self.ready_ranker(conn, wanted.brand)? else { return Ok(None) };
        let OfferQuery { text, language, limit, .. } = *wanted;
        let query = Query { text, language, brand_id: Some(wanted.brand.0), meaning, limit };
        let found = if wanted.is_typed {
            ranker.search(query)
        } else {
            let dismissed = examples::dismissed(conn, wanted.ticket)?;
            let dismissed: Vec<i64> = dismissed.into_iter().map(|id| id.0).collect();
            ranker.offered(query, &dismissed, own_threshold(&state))
        };
        let borders = ranker.borders(query, own_threshold(&state));
        let ids: Vec<AnswerId> = found.iter().map(|row| AnswerId(row.answer_id)).collect();
        let earlier = if wanted.is_typed { Vec::new() } else { earlier(conn, wanted, &ids)? };
        let reasons = reasons::reasons(&ranker, query.question(), &found, &earlier);
        // Read here, and not from the index: an answer that was removed or taken from the brand is gone at once.
        let texts = examples::texts_for(conn, wanted.brand, &ids)?;
        let is_sure = found.first().is_some_and(|first| wanted.is_typed || borders.is_sure(first.confidence));
        let mut offers = Vec::new();
        for (row, reason) in found.into_iter().zip(reasons) {
            let answer = AnswerId(row.answer_id);
            let text = texts.iter().find(|(id, language, ..)| *id == answer && *language == row.language);
            let Some((_, _, title, body)) = text else { continue };
            offers.push(Offer {
                answer,
                filled: fill::fill(body, &facts(&row.language)),
                title: title.clone(),
                solved: examples::solved_by(conn, wanted.brand, answer, wanted.ticket, REASONS)?,
                language: row.language,
                reason,
                is_sure,
                confidence: row.confidence,
            });
        }
        Ok(Some(offers))
    }

    /// The ranker of a brand. With many answers it takes seconds to build after a start; no page waits for that.
    pub fn ready_ranker(&self, conn: &mut Conn, brand: BrandId) -> Result<Option<Arc<Ranker>>> {
        let is_kept = self.kept.read().unwrap_or_else(PoisonError::into_inner).contains_key(&brand);
        if !is_kept && self.db.get().is_some() && is_slow(conn)? && self.is_made_behind(brand) {
            return Ok(None);
        }
        self.ranker(conn, brand).map(Some)
    }

    /// The ranker of a brand, with the current answers and examples.
    pub fn ranker(&self, conn: &mut Conn, brand: BrandId) -> Result<Arc<Ranker>> {
        let (answers, state) = (store::version(conn)?, examples::state(conn, brand)?);
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&brand).cloned();
        match kept {
            Some(kept) if kept.answers == answers && kept.weights == state.version => self.catch_up(conn, brand, &kept),
            Some(kept) if Self::is_large(conn, &kept)? && self.is_made_behind(brand) => {
                self.catch_up(conn, brand, &kept)
            }
            _ => self.make(conn, brand),
        }
    }

    /// Since when the answers are newer than some brand's ranker, if they are.
    pub fn stale_since(&self, conn: &mut Conn) -> Result<Option<Time>> {
        let current = store::version(conn)?;
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let is_stale = kept.values().any(|kept| kept.answers != current);
        // A version begins with its time.
        let since = current.split('-').next().and_then(|micros| micros.parse().ok());
        Ok(since.and_then(Time::from_micros).filter(|_| is_stale))
    }

    /// Teaches the newer examples.
    fn catch_up(&self, conn: &mut Conn, brand: BrandId, kept: &CachedRanker) -> Result<Arc<Ranker>> {
        if kept.online >= RECENT {
            return Ok(kept.ranker.clone());
        }
        let after = ExampleId(kept.last.0.saturating_sub(OVERLAP));
        let mut rows = examples::after(conn, brand, after, RECENT)?;
        rows.retain(|row| !kept.learned.contains(&row.id));
        if rows.is_empty() {
            return Ok(kept.ranker.clone());
        }
        let taught: Vec<AnswerId> = rows.iter().filter_map(|row| row.answer_id).collect();
        let served = popularity::of(conn, brand, Some(&taught))?;
        let mut all = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let Some(kept) = all.get_mut(&brand) else { return Ok(kept.ranker.clone()) };
        for row in rows {
            kept.learn(&row, brand);
        }
        Arc::make_mut(&mut kept.ranker).popularity.set(served.into_iter());
        Ok(kept.ranker.clone())
    }

    /// Is a ranker, the old or the new one, too large to be built while a page waits?
    fn is_large(conn: &mut Conn, kept: &CachedRanker) -> Result<bool> {
        Ok(kept.size > LARGE || is_slow(conn)?)
    }

    /// Starts to build a ranker in the background; `false` if that is impossible.
    fn is_made_behind(&self, brand: BrandId) -> bool {
        let Some(db) = self.db.get().cloned() else { return false };
        if !self.under_way.lock().unwrap_or_else(PoisonError::into_inner).contains(&brand) {
            let me = self.clone();
            std::thread::spawn(move || me.make_behind(&db, brand));
        }
        true
    }

    /// Builds a brand's ranker, unless another thread does.
    fn make_behind(&self, db: &Db, brand: BrandId) {
        if !self.under_way.lock().unwrap_or_else(PoisonError::into_inner).insert(brand) {
            return;
        }
        if let Err(e) = db.read_now(|conn| self.make(conn, brand)) {
            tracing::warn!(error = %e, "suggestions stay as they were");
        }
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(&brand);
    }

    fn make(&self, conn: &mut Conn, brand: BrandId) -> Result<Arc<Ranker>> {
        let kept = CachedRanker::load(conn, brand)?;
        let ranker = kept.ranker.clone();
        self.kept.write().unwrap_or_else(PoisonError::into_inner).insert(brand, kept);
        Ok(ranker)
    }
}

/// Earlier questions of some answers. Customers' words come only from tickets of the brand whose ticket is open, which
/// the agent may see.
fn earlier(conn: &mut Conn, wanted: &OfferQuery, ids: &[AnswerId]) -> Result<Vec<EarlierQuestion>> {
    let mut found = examples::asked_before(conn, wanted.brand, ids, wanted.ticket, EARLIER)?;
    found.extend(store::questions_in(conn, ids, base(wanted.language))?);
    let question =
        |(answer, language, text): (AnswerId, String, String)| EarlierQuestion { answer_id: answer.0, language, text };
    Ok(found.into_iter().map(question).collect())
}

/// Does it take longer to build a ranker than a page may wait?
fn is_slow(conn: &mut Conn) -> Result<bool> {
    Ok(store::has_questions(conn)? || store::has_texts(conn, LARGE)?)
}

impl CachedRanker {
    fn load(conn: &mut Conn, brand: BrandId) -> Result<Self> {
        let (answers, state) = (store::version(conn)?, examples::state(conn, brand)?);
        let mut fitted = fitted(conn, brand)?.into_iter();
        let entries = entries(conn, brand)?;
        // Only examples that are in the weights too: then a restart builds the same index.
        let rows = examples::newest_until(conn, brand, state.fitted_through, QUESTIONS)?;
        let asked: Vec<Example<'_>> = rows.iter().map(ExampleRow::example).collect();
        let index = training::index(&entries, &asked).map_err(|e| Error::internal("index the answers", e))?;
        let mut trained = |calibration: &str| {
            let calibration = Calibration::from_text(calibration).unwrap_or_default();
            fitted.next().map(|fitted| Trained { fitted, calibration, words: None })
        };
        let both = trained(&state.calibration).unwrap_or_default();
        let trained = Trained { words: trained(&state.word_calibration).map(Box::new), ..both };
        let popularity = Popularity::new(popularity::of(conn, brand, None)?.into_iter());
        let ranker = Ranker { popularity, ..Ranker::new(index, trained) };
        let last = state.fitted_through;
        let oldest = last.0.saturating_sub(OVERLAP);
        let learned = rows.iter().map(|row| row.id).filter(|id| id.0 > oldest).collect();
        let mut kept = Self {
            answers,
            weights: state.version,
            ranker: Arc::new(ranker),
            last,
            learned,
            online: 0,
            size: entries.len().saturating_add(rows.len()),
        };
        for row in examples::after(conn, brand, last, RECENT)? {
            kept.learn(&row, brand);
        }
        Ok(kept)
    }

    fn learn(&mut self, row: &ExampleRow, brand: BrandId) {
        if self.online < RECENT && self.learned.insert(row.id) {
            self.online += 1;
            Arc::make_mut(&mut self.ranker).learn(&row.example(), Some(brand.0));
            self.last = self.last.max(row.id);
            let oldest = self.last.0.saturating_sub(OVERLAP);
            self.learned.retain(|id| id.0 > oldest);
        }
    }
}

/// Below this nothing is offered, whatever was measured: the lead has set it.
pub(super) fn own_threshold(state: &LearnerState) -> Option<f32> {
    state.threshold.and_then(|threshold| threshold.to_string().parse().ok())
}

/// Below this nothing is offered, in a language without a threshold of its own.
pub(super) fn threshold(state: &LearnerState) -> f32 {
    own_threshold(state).unwrap_or_else(|| Calibration::from_text(&state.calibration).unwrap_or_default().threshold(""))
}

/// Fitted to words and meanings, and to words alone.
fn fitted(conn: &mut Conn, brand: BrandId) -> Result<Vec<Fitted>> {
    let Some(packed) = examples::weights(conn, brand)? else { return Ok(Vec::new()) };
    let bytes = zstd::stream::decode_all(packed.as_slice()).map_err(|e| Error::internal("unpack the weights", e))?;
    // Another version's format: the next fit writes ours.
    Ok(Fitted::all_from_bytes(&bytes))
}

/// The texts of the answers that a brand may use, grouped by answer.
pub(super) fn entries(conn: &mut Conn, brand: BrandId) -> Result<Vec<IndexEntry>> {
    let mut texts: BTreeMap<AnswerId, Vec<Text>> = BTreeMap::new();
    for text in store::texts(conn)? {
        texts.entry(text.answer_id).or_default().push(text);
    }
    let titles = texts.values().flatten().map(|text| text.title.as_str());
    let meanings = TextMeanings::read(conn, titles)?;
    let answers = store::all(conn)?.into_iter().filter(|answer| answer.brand_id.is_none_or(|own| own == brand));
    let meanings = &meanings;
    let entries = answers.flat_map(|answer| {
        let variants = texts.remove(&answer.id).unwrap_or_default();
        variants.into_iter().map(move |text| IndexEntry {
            answer_id: answer.id.0,
            brand_id: answer.brand_id.map(|brand| brand.0),
            keywords: answer.keywords.lines().chain(text.keywords.lines()).map(str::to_owned).collect(),
            meaning: meanings.of(&text.title).copied(),
            language: text.language,
            title: text.title,
            body: text.body,
            questions: Vec::new(),
        })
    });
    Ok(entries.collect())
}
