//! SQL of customers who were found to be one.
use diesel::prelude::*;

use crate::clock::Time;
use crate::customers::{CustomerMerge, MergedParts};
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CustomFieldId, CustomerMergeId, CustomerNoteId};
use crate::schema::{custom_values, customer_merges, customer_notes};

/// The merges into a customer that were not undone, the newest first.
pub fn merges_into(conn: &mut Conn, target: AccountId) -> Result<Vec<CustomerMerge>> {
    Ok(customer_merges::table
        .filter(customer_merges::target_id.eq(target))
        .filter(customer_merges::undone_at.is_null())
        .order(customer_merges::id.desc())
        .select(CustomerMerge::as_select())
        .load(conn)?)
}

/// Into whom a customer was merged.
pub fn merged_into(conn: &mut Conn, source: AccountId) -> Result<Option<AccountId>> {
    Ok(customer_merges::table
        .filter(customer_merges::source_id.eq(source))
        .filter(customer_merges::undone_at.is_null())
        .select(customer_merges::target_id)
        .first(conn)
        .optional()?)
}

pub fn insert_merge(
    conn: &mut Conn,
    now: Time,
    by: AccountId,
    (source, target): (AccountId, AccountId),
    moved: &MergedParts,
) -> Result<()> {
    let moved = serde_json::to_string(moved).map_err(|e| Error::internal("write down a merge", e))?;
    diesel::insert_into(customer_merges::table)
        .values((
            customer_merges::source_id.eq(source),
            customer_merges::target_id.eq(target),
            customer_merges::merged_by.eq(by),
            customer_merges::merged_at.eq(now),
            customer_merges::moved.eq(moved),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn end_merge(conn: &mut Conn, now: Time, id: CustomerMergeId) -> Result<()> {
    diesel::update(customer_merges::table.find(id))
        .set((customer_merges::undone_at.eq(now), customer_merges::moved.eq("")))
        .execute(conn)?;
    Ok(())
}

/// Everyone who was merged into a customer, also through others.
pub fn sources_of(conn: &mut Conn, target: AccountId) -> Result<Vec<AccountId>> {
    let mut found = Vec::new();
    let mut open = vec![target];
    while let Some(next) = open.pop() {
        for merge in merges_into(conn, next)? {
            if !found.contains(&merge.source_id) {
                found.push(merge.source_id);
                open.push(merge.source_id);
            }
        }
    }
    Ok(found)
}

/// Forgets which customers were merged into others.
pub fn forget_merges(conn: &mut Conn, some: &[AccountId]) -> Result<()> {
    let named = customer_merges::source_id.eq_any(some).or(customer_merges::target_id.eq_any(some));
    diesel::delete(customer_merges::table.filter(named)).execute(conn)?;
    Ok(())
}

/// The notes about a customer.
pub fn note_ids(conn: &mut Conn, customer: AccountId) -> Result<Vec<CustomerNoteId>> {
    let own = customer_notes::table.filter(customer_notes::account_id.eq(customer));
    Ok(own.order(customer_notes::id).select(customer_notes::id).load(conn)?)
}

pub fn move_notes(conn: &mut Conn, some: &[CustomerNoteId], to: AccountId) -> Result<()> {
    let rows = customer_notes::table.filter(customer_notes::id.eq_any(some));
    diesel::update(rows).set(customer_notes::account_id.eq(to)).execute(conn)?;
    Ok(())
}

/// Copies what stands in the source's fields into those of the target that are empty, and says which.
pub fn copy_values(conn: &mut Conn, (source, target): (AccountId, AccountId)) -> Result<Vec<CustomFieldId>> {
    let known = super::values(conn, target)?;
    let mut copied = Vec::new();
    for value in super::values(conn, source)?.into_iter().filter(|value| !value.value.is_empty()) {
        if !known.iter().any(|own| own.field_id == value.field_id && !own.value.is_empty()) {
            let new = crate::customers::CustomValue { changed_by: None, ..value };
            super::put_value(conn, target, &new)?;
            copied.push(new.field_id);
        }
    }
    Ok(copied)
}

/// Empties these fields of a customer.
pub fn empty_values(conn: &mut Conn, customer: AccountId, some: &[CustomFieldId]) -> Result<()> {
    let rows = custom_values::table.filter(custom_values::account_id.eq(customer));
    diesel::delete(rows.filter(in_list(custom_values::field_id, some.iter().copied()))).execute(conn)?;
    Ok(())
}

/// Was anything noted or filled in about a customer after this?
pub fn was_written_since(conn: &mut Conn, customer: AccountId, since: Time) -> Result<bool> {
    let later = customer_notes::created_at.gt(since).or(customer_notes::changed_at.gt(since).assume_not_null());
    let notes = customer_notes::table.filter(customer_notes::account_id.eq(customer)).filter(later);
    let values =
        custom_values::table.filter(custom_values::account_id.eq(customer)).filter(custom_values::changed_at.gt(since));
    let found = notes.count().get_result::<i64>(conn)? + values.count().get_result::<i64>(conn)?;
    Ok(found > 0)
}
