//! SQL of unwanted mail: the quarantine, block lists, what the filter has learned, and how much it kept.
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::BTreeMap;

use super::{Fate, LedgerRow};
use crate::clock::Time;
use crate::db::{Conn, in_list, raw_condition};
use crate::error::{Error, Result};
use crate::ids::{BrandId, MailId};
use crate::mail::unwanted::{Cause, Lesson};
use crate::on_backend;
use crate::schema::{blocks, filter_days, filter_words, mails};

/// The condition of the index for mail that is put aside.
const KEPT: &str = "mails.cause <> ''";

/// Records why a mail is put aside, and for which brand if that is known.
pub fn keep(conn: &mut Conn, id: MailId, brand: Option<BrandId>, cause: Cause) -> Result<()> {
    diesel::update(mails::table.find(id))
        .set((mails::cause.eq(cause.as_str()), brand.map(|brand| mails::brand_id.eq(brand))))
        .execute(conn)?;
    Ok(())
}

/// From now on no filter keeps this mail.
pub fn set_wanted(conn: &mut Conn, id: MailId) -> Result<()> {
    diesel::update(mails::table.find(id)).set((mails::cause.eq(""), mails::is_wanted.eq(true))).execute(conn)?;
    Ok(())
}

/// It is no longer put aside, and no filter has an opinion of it.
pub fn take_out(conn: &mut Conn, id: MailId) -> Result<()> {
    diesel::update(mails::table.find(id)).set(mails::cause.eq("")).execute(conn)?;
    Ok(())
}

/// It has taught nothing.
pub fn forget_lesson(conn: &mut Conn, id: MailId) -> Result<()> {
    diesel::update(mails::table.find(id)).set(mails::lesson.eq("")).execute(conn)?;
    Ok(())
}

pub fn set_lesson(conn: &mut Conn, id: MailId, lesson: Lesson) -> Result<()> {
    diesel::update(mails::table.find(id)).set(mails::lesson.eq(lesson.as_str())).execute(conn)?;
    Ok(())
}

/// The raw bytes are gone; the ledger keeps that the mail came, and why it was put aside.
pub fn set_expired(conn: &mut Conn, id: MailId) -> Result<()> {
    diesel::update(mails::table.find(id)).set(mails::state.eq(Fate::Expired)).execute(conn)?;
    Ok(())
}

/// Mail that is put aside, the latest first, before an id; of all brands if none is named.
pub fn kept(conn: &mut Conn, brands: &[BrandId], before: Option<MailId>, limit: i64) -> Result<Vec<LedgerRow>> {
    let mut rows = mails::table
        .filter(raw_condition(KEPT))
        .filter(mails::state.eq(Fate::Quarantined).or(mails::state.eq(Fate::Held)))
        .order(mails::id.desc())
        .limit(limit)
        .select(LedgerRow::as_select())
        .into_boxed();
    if !brands.is_empty() {
        rows = rows.filter(mails::brand_id.eq_any(brands));
    }
    if let Some(before) = before {
        rows = rows.filter(mails::id.lt(before));
    }
    Ok(rows.load(conn)?)
}

/// How many mails are put aside, counted up to `most`.
pub fn count_kept(conn: &mut Conn, brands: &[BrandId], most: i64) -> Result<usize> {
    let mut rows = mails::table
        .filter(raw_condition(KEPT))
        .filter(mails::state.eq(Fate::Quarantined).or(mails::state.eq(Fate::Held)))
        .order(mails::id)
        .limit(most)
        .select(mails::id)
        .into_boxed();
    if !brands.is_empty() {
        rows = rows.filter(mails::brand_id.eq_any(brands));
    }
    Ok(rows.load::<MailId>(conn)?.len())
}

/// Quarantined mails that were put aside before this time, with their raw bytes' hash.
pub fn kept_before(conn: &mut Conn, before: Time, limit: i64) -> Result<Vec<(MailId, String)>> {
    Ok(mails::table
        .filter(raw_condition(KEPT))
        .filter(mails::state.eq(Fate::Quarantined))
        .filter(mails::settled_at.lt(before))
        .order(mails::settled_at)
        .limit(limit)
        .select((mails::id, mails::raw))
        .load(conn)?)
}

/// The entry of a brand's list that matches this sender: the address, its domain, or a parent domain. For proven mail
/// only those that hold for it.
pub fn block_of(conn: &mut Conn, brand: BrandId, address: &str, is_proven: bool) -> Result<Option<String>> {
    let found = blocks_of(conn, brand, address)?.into_iter();
    Ok(found
        .map(|entry| (entry.holds_proven, entry.pattern))
        .find(|(holds, _)| *holds || !is_proven)
        .map(|(_, own)| own))
}

/// All entries of a brand's list that match this address.
pub fn blocks_of(conn: &mut Conn, brand: BrandId, address: &str) -> Result<Vec<BlockListEntry>> {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    let above =
        domain.char_indices().filter(|(_, c)| *c == '.').filter_map(|(at, _)| domain.get(at.saturating_add(1)..));
    let names: Vec<&str> = [address, domain].into_iter().chain(above).collect();
    let lines = blocks::table.filter(blocks::brand_id.eq(brand)).filter(in_list(blocks::pattern, names));
    Ok(lines.order(blocks::id).select(BlockListEntry::as_select()).load(conn)?)
}

/// An entry of a brand's list.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = blocks)]
pub struct BlockListEntry {
    pub brand_id: BrandId,
    pub pattern: String,
    pub made_by: String,
    pub created_at: Time,
    /// Why, if someone said so.
    pub reason: String,
    /// Does it also hold for mail that is proven to come from there?
    pub holds_proven: bool,
}

/// The lists of these brands (all if none is named), in alphabetical order.
pub fn blocks(conn: &mut Conn, brands: &[BrandId], limit: i64) -> Result<Vec<BlockListEntry>> {
    let mut rows = blocks::table
        .order((blocks::brand_id, blocks::pattern))
        .limit(limit)
        .select(BlockListEntry::as_select())
        .into_boxed();
    if !brands.is_empty() {
        rows = rows.filter(blocks::brand_id.eq_any(brands));
    }
    Ok(rows.load(conn)?)
}

pub fn add_block(conn: &mut Conn, now: Time, brand: BrandId, (pattern, made_by): (&str, &str)) -> Result<()> {
    let row = (
        blocks::brand_id.eq(brand),
        blocks::pattern.eq(pattern),
        blocks::made_by.eq(made_by),
        blocks::created_at.eq(now),
    );
    on_backend!(conn, |c| diesel::insert_into(blocks::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

/// Puts the address of a customer on a brand's list: it also holds for mail that is proven to come from there.
pub fn add_customer_block(conn: &mut Conn, new: &BlockListEntry) -> Result<()> {
    let BlockListEntry { brand_id, pattern, made_by, created_at, reason, holds_proven } = new;
    let fields = (
        blocks::made_by.eq(made_by),
        blocks::created_at.eq(created_at),
        blocks::reason.eq(reason),
        blocks::holds_proven.eq(holds_proven),
    );
    on_backend!(conn, |c| diesel::insert_into(blocks::table)
        .values((blocks::brand_id.eq(brand_id), blocks::pattern.eq(pattern), fields))
        .on_conflict((blocks::brand_id, blocks::pattern))
        .do_update()
        .set(fields)
        .execute(c))?;
    Ok(())
}

pub fn remove_block(conn: &mut Conn, brand: BrandId, pattern: &str) -> Result<()> {
    let line = blocks::table.filter(blocks::brand_id.eq(brand)).filter(blocks::pattern.eq(pattern));
    match diesel::delete(line).execute(conn)? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// How often these words occurred in wanted and unwanted mail.
pub fn counts_of(conn: &mut Conn, buckets: &[i64]) -> Result<BTreeMap<i64, (i64, i64)>> {
    let rows: Vec<(i64, i64, i64)> = filter_words::table.filter(in_list(filter_words::bucket, buckets)).load(conn)?;
    Ok(rows.into_iter().map(|(bucket, wanted, unwanted)| (bucket, (wanted, unwanted))).collect())
}

/// Adds to a word's counts; taking a lesson back reduces them.
pub fn count_word(conn: &mut Conn, bucket: i64, (wanted, unwanted): (i64, i64)) -> Result<()> {
    let row = (filter_words::bucket.eq(bucket), filter_words::wanted.eq(wanted), filter_words::unwanted.eq(unwanted));
    on_backend!(conn, |c| diesel::insert_into(filter_words::table)
        .values(row)
        .on_conflict(filter_words::bucket)
        .do_update()
        .set((
            filter_words::wanted.eq(filter_words::wanted + wanted),
            filter_words::unwanted.eq(filter_words::unwanted + unwanted),
        ))
        .execute(c))?;
    Ok(())
}

pub fn count_filtered(conn: &mut Conn, brand: BrandId, day: NaiveDate, cause: Cause) -> Result<()> {
    let row = (
        filter_days::brand_id.eq(brand),
        filter_days::day.eq(day.to_string()),
        filter_days::cause.eq(cause.as_str()),
        filter_days::mails.eq(1_i64),
    );
    on_backend!(conn, |c| diesel::insert_into(filter_days::table)
        .values(row)
        .on_conflict((filter_days::brand_id, filter_days::day, filter_days::cause))
        .do_update()
        .set(filter_days::mails.eq(filter_days::mails + 1_i64))
        .execute(c))?;
    Ok(())
}

/// How many mails each cause kept from a day on, for these brands (all if none is named).
pub fn filtered_since(conn: &mut Conn, brands: &[BrandId], since: NaiveDate) -> Result<BTreeMap<String, i64>> {
    let mut rows = filter_days::table
        .filter(filter_days::day.ge(since.to_string()))
        .select((filter_days::cause, filter_days::mails))
        .into_boxed();
    if !brands.is_empty() {
        rows = rows.filter(filter_days::brand_id.eq_any(brands));
    }
    let mut sums = BTreeMap::new();
    for (cause, mails) in rows.load::<(String, i64)>(conn)? {
        let sum: &mut i64 = sums.entry(cause).or_default();
        *sum = sum.saturating_add(mails);
    }
    Ok(sums)
}
