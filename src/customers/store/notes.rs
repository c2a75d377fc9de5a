//! SQL of notes about customers.
use diesel::prelude::*;

use crate::clock::Time;
use crate::customers::CustomerNote;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, CustomerNoteId};
use crate::schema::customer_notes;

/// The notes of these brands about a customer, the newest first.
pub fn notes(conn: &mut Conn, customer: AccountId, brands: &[BrandId], limit: i64) -> Result<Vec<CustomerNote>> {
    Ok(customer_notes::table
        .filter(customer_notes::account_id.eq(customer))
        .filter(in_list(customer_notes::brand_id, brands))
        .order(customer_notes::id.desc())
        .limit(limit)
        .select(CustomerNote::as_select())
        .load(conn)?)
}

pub fn note(conn: &mut Conn, id: CustomerNoteId) -> Result<CustomerNote> {
    Ok(customer_notes::table.find(id).select(CustomerNote::as_select()).first(conn)?)
}

/// A new note.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = customer_notes)]
pub struct NewCustomerNote<'a> {
    pub account_id: AccountId,
    pub brand_id: BrandId,
    pub author_id: AccountId,
    pub body: &'a str,
    pub created_at: Time,
}

pub fn insert_note(conn: &mut Conn, new: &NewCustomerNote) -> Result<()> {
    diesel::insert_into(customer_notes::table).values(new).execute(conn)?;
    Ok(())
}

pub fn set_note(conn: &mut Conn, now: Time, id: CustomerNoteId, body: &str) -> Result<()> {
    diesel::update(customer_notes::table.find(id))
        .set((customer_notes::body.eq(body), customer_notes::changed_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

pub fn delete_note(conn: &mut Conn, id: CustomerNoteId) -> Result<()> {
    diesel::delete(customer_notes::table.find(id)).execute(conn)?;
    Ok(())
}

/// Deletes everything that staff keep about a customer.
pub fn forget(conn: &mut Conn, customer: AccountId) -> Result<()> {
    use crate::schema::custom_values;
    diesel::delete(customer_notes::table.filter(customer_notes::account_id.eq(customer))).execute(conn)?;
    diesel::delete(custom_values::table.filter(custom_values::account_id.eq(customer))).execute(conn)?;
    Ok(())
}
