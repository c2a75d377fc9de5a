//! SQL of the mail log: which mails match a search. Every search begins at an index.
use diesel::prelude::*;
use std::collections::BTreeSet;

use super::ledger::UNDELIVERED;
use super::{Fate, LedgerRow};
use crate::clock::Time;
use crate::db::{Conn, in_list, raw_condition};
use crate::error::Result;
use crate::ids::{BrandId, MailId};
use crate::mail::unwanted::Cause;
use crate::on_backend;
use crate::schema::{mail_words, mails, tickets};

/// Candidates that are looked at together, and at most for one page.
const CHUNK: i64 = 500;
const MOST_CHUNKS: usize = 40;
/// Mails may be committed in another order than that of their ids, by about this many.
const OUT_OF_ORDER: i64 = 1000;

/// At most this many words are stored in one statement.
const PAIRS: usize = 1000;

/// Which rows of the ledger are wanted; an empty field is not a condition.
#[derive(Debug, Clone, Default)]
pub struct LedgerQuery {
    /// As they are stored: the mail must have all of them.
    pub words: Vec<String>,
    pub message_id: Option<String>,
    pub state: Option<Fate>,
    pub cause: Option<Cause>,
    /// When we took it in: from, and before.
    pub between: Option<(Time, Time)>,
    pub before: Option<MailId>,
    /// A mail belongs to its ticket's brand; without a ticket, to the brand for which it came.
    pub only_brands: Vec<BrandId>,
}

type LogMatch = (LedgerRow, Option<String>);

/// Mails with the references of their tickets, the latest first, and where the next page begins, if there is one.
pub fn ledger_page(conn: &mut Conn, wanted: &LedgerQuery, limit: i64) -> Result<(Vec<LogMatch>, Option<MailId>)> {
    let Some(rarest) = rarest(conn, &wanted.words)? else {
        let rows = rows(conn, wanted, None, limit)?;
        let is_full = i64::try_from(rows.len()).is_ok_and(|count| count >= limit);
        let more = rows.last().filter(|_| is_full).map(|(row, _)| row.id);
        return Ok((rows, more));
    };
    let (mut found, mut before) = (Vec::new(), wanted.before);
    for _ in 0..MOST_CHUNKS {
        let ids = having(conn, &rarest, before)?;
        let Some(last) = ids.last().copied() else { return Ok((found, None)) };
        let left = limit.saturating_sub(i64::try_from(found.len()).unwrap_or(limit));
        found.extend(rows(conn, wanted, Some(&ids), left)?);
        if i64::try_from(found.len()).is_ok_and(|count| count >= limit) {
            return Ok((found.clone(), found.last().map(|(row, _)| row.id)));
        }
        before = Some(last);
    }
    // Enough rows were examined for one page: the next continues there.
    Ok((found, before))
}

/// The ledger, the latest first.
pub fn ledger(conn: &mut Conn, wanted: &LedgerQuery, limit: i64) -> Result<Vec<LogMatch>> {
    ledger_page(conn, wanted, limit).map(|(rows, _)| rows)
}

/// The word that the fewest mails have, counted up to a chunk.
fn rarest(conn: &mut Conn, words: &[String]) -> Result<Option<String>> {
    let mut fewest: Option<(usize, &String)> = None;
    for word in words {
        let count = having(conn, word, None)?.len();
        if fewest.is_none_or(|(least, _)| count < least) {
            fewest = Some((count, word));
        }
    }
    Ok(fewest.map(|(_, word)| word.clone()))
}

fn having(conn: &mut Conn, word: &str, before: Option<MailId>) -> Result<Vec<MailId>> {
    Ok(mail_words::table
        .filter(mail_words::word.eq(word))
        .filter(mail_words::mail_id.lt(before.unwrap_or(MailId(i64::MAX))))
        .order(mail_words::mail_id.desc())
        .limit(CHUNK)
        .select(mail_words::mail_id)
        .load(conn)?)
}

fn rows(conn: &mut Conn, wanted: &LedgerQuery, ids: Option<&[MailId]>, limit: i64) -> Result<Vec<LogMatch>> {
    let LedgerQuery { words, message_id, state, cause, between, before, only_brands } = wanted;
    let bounds = between.map_or(Ok(None), |span| ids_between(conn, span))?;
    let mut rows = mails::table
        .left_join(tickets::table.on(tickets::id.nullable().eq(mails::ticket_id)))
        .order(mails::id.desc())
        .limit(limit)
        .select((LedgerRow::as_select(), tickets::reference.nullable()))
        .into_boxed();
    if let Some(ids) = ids {
        rows = rows.filter(in_list(mails::id, ids).assume_not_null());
        for word in words {
            let has = mail_words::table.filter(mail_words::mail_id.eq(mails::id)).filter(mail_words::word.eq(word));
            rows = rows.filter(diesel::dsl::exists(has));
        }
    }
    if let Some(state) = state {
        rows = rows.filter(mails::state.eq(state));
        if *state != Fate::Delivered {
            rows = rows.filter(raw_condition(UNDELIVERED));
        }
    }
    if let Some(cause) = cause {
        rows = rows.filter(mails::cause.eq(cause.as_str()));
    }
    if let Some(id) = message_id {
        rows = rows.filter(mails::message_id.eq(id).assume_not_null());
    }
    if let Some((from, until)) = between {
        rows = rows.filter(mails::received_at.ge(from)).filter(mails::received_at.lt(until));
        let Some((first, last)) = bounds else { return Ok(Vec::new()) };
        rows = rows.filter(mails::id.ge(first)).filter(mails::id.le(last));
    }
    if let Some(before) = before {
        rows = rows.filter(mails::id.lt(before));
    }
    if !only_brands.is_empty() {
        let came_for = mails::brand_id.eq_any(only_brands).and(mails::ticket_id.is_null());
        let belongs = tickets::brand_id.nullable().eq_any(only_brands.iter().copied().map(Some)).or(came_for);
        rows = rows.filter(belongs.assume_not_null());
    }
    Ok(rows.load(conn)?)
}

/// Between which ids the mails of a span are, so that no others are read; none if there are no mails.
fn ids_between(conn: &mut Conn, (from, until): (Time, Time)) -> Result<Option<(MailId, MailId)>> {
    let of_span = || mails::table.filter(mails::received_at.ge(from)).filter(mails::received_at.lt(until));
    let first = of_span().order((mails::received_at.asc(), mails::id.asc())).select(mails::id);
    let last = of_span().order((mails::received_at.desc(), mails::id.desc())).select(mails::id);
    let (first, last) = (first.first::<MailId>(conn).optional()?, last.first::<MailId>(conn).optional()?);
    let around = |(first, last): (MailId, MailId)| {
        (MailId(first.0.saturating_sub(OUT_OF_ORDER)), MailId(last.0.saturating_add(OUT_OF_ORDER)))
    };
    Ok(first.zip(last).map(around))
}

/// Held mails of a span, for those who manage these brands (all if none is named).
pub fn held_between(conn: &mut Conn, span: (Time, Time), only_brands: &[BrandId], most: i64) -> Result<Vec<MailId>> {
    let query = LedgerQuery {
        state: Some(Fate::Held),
        between: Some(span),
        only_brands: only_brands.to_vec(),
        ..LedgerQuery::default()
    };
    Ok(rows(conn, &query, None, most)?.into_iter().map(|(row, _)| row.id).collect())
}

/// Stores the words by which mails are found, many in one statement, in their sorted order.
pub fn add_words<'a>(conn: &mut Conn, found: impl IntoIterator<Item = (MailId, &'a BTreeSet<String>)>) -> Result<()> {
    let mut pairs: Vec<(&str, MailId)> =
        found.into_iter().flat_map(|(id, words)| words.iter().map(move |word| (word.as_str(), id))).collect();
    pairs.sort_unstable();
    for some in pairs.chunks(PAIRS) {
        let rows: Vec<_> =
            some.iter().map(|(word, id)| (mail_words::word.eq(*word), mail_words::mail_id.eq(id))).collect();
        on_backend!(conn, |c| diesel::insert_into(mail_words::table).values(&rows).execute(c))?;
    }
    Ok(())
}

/// Deletes the words of these mails: no search finds them.
pub fn forget_words(conn: &mut Conn, ids: &[MailId]) -> Result<()> {
    let kept: Vec<(MailId, String)> =
        mails::table.filter(in_list(mails::id, ids)).select((mails::id, mails::words)).load(conn)?;
    for (id, words) in kept {
        let words: Vec<&str> = words.lines().collect();
        let pairs = mail_words::table.filter(in_list(mail_words::word, words)).filter(mail_words::mail_id.eq(id));
        diesel::delete(pairs).execute(conn)?;
        diesel::update(mails::table.find(id)).set(mails::words.eq("")).execute(conn)?;
    }
    Ok(())
}
