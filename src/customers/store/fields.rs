//! SQL of the fields that brands keep about customers, and of what stands in them.
use diesel::prelude::*;

use crate::clock::Time;
use crate::customers::{CustomField, CustomFieldKind, CustomValue};
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, CustomFieldId};
use crate::on_backend;
use crate::plain;
use crate::schema::{custom_fields, custom_values};

/// A new or changed field.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = custom_fields)]
pub struct NewCustomField {
    pub brand_id: BrandId,
    pub label: String,
    pub kind: CustomFieldKind,
    pub choices: String,
}

/// The fields of these brands, in the order in which they were defined.
pub fn fields(conn: &mut Conn, brands: &[BrandId]) -> Result<Vec<CustomField>> {
    Ok(custom_fields::table
        .filter(in_list(custom_fields::brand_id, brands))
        .order((custom_fields::brand_id, custom_fields::id))
        .select(CustomField::as_select())
        .load(conn)?)
}

pub fn field(conn: &mut Conn, id: CustomFieldId) -> Result<CustomField> {
    Ok(custom_fields::table.find(id).select(CustomField::as_select()).first(conn)?)
}

/// Creates or changes a field, and returns its id. A changed one stays with its brand.
pub fn save_field(conn: &mut Conn, now: Time, id: Option<CustomFieldId>, new: NewCustomField) -> Result<CustomFieldId> {
    let new = NewCustomField { label: plain::line(&new.label), ..new };
    let Some(id) = id else {
        let row = (new, custom_fields::created_at.eq(now));
        return Ok(diesel::insert_into(custom_fields::table)
            .values(row)
            .returning(custom_fields::id)
            .get_result(conn)?);
    };
    let own = custom_fields::table.filter(custom_fields::id.eq(id)).filter(custom_fields::brand_id.eq(new.brand_id));
    match diesel::update(own).set(new).execute(conn)? {
        0 => Err(Error::NotFound),
        _ => Ok(id),
    }
}

/// Deletes a field with everything that stands in it.
pub fn delete_field(conn: &mut Conn, id: CustomFieldId) -> Result<()> {
    diesel::delete(custom_values::table.filter(custom_values::field_id.eq(id))).execute(conn)?;
    diesel::delete(custom_fields::table.find(id)).execute(conn)?;
    Ok(())
}

/// In how many customers something stands in a field.
pub fn filled(conn: &mut Conn, id: CustomFieldId) -> Result<i64> {
    let rows = custom_values::table.filter(custom_values::field_id.eq(id)).filter(custom_values::value.ne(""));
    Ok(rows.count().get_result(conn)?)
}

/// What stands in the fields of a customer.
pub fn values(conn: &mut Conn, customer: AccountId) -> Result<Vec<CustomValue>> {
    let rows = custom_values::table.filter(custom_values::account_id.eq(customer));
    Ok(rows.select(CustomValue::as_select()).load(conn)?)
}

/// The same of one field. On `PostgreSQL` no one else changes it until this transaction ends.
pub fn lock_value(conn: &mut Conn, customer: AccountId, id: CustomFieldId) -> Result<Option<CustomValue>> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        let row = custom_values::table.find((customer, id)).select(custom_values::field_id);
        row.for_update().first::<CustomFieldId>(c).optional()?;
    }
    Ok(custom_values::table.find((customer, id)).select(CustomValue::as_select()).first(conn).optional()?)
}

/// Puts a value into a field of a customer.
pub fn put_value(conn: &mut Conn, customer: AccountId, value: &CustomValue) -> Result<()> {
    let CustomValue { field_id, value, was, changed_by, changed_at } = value;
    let fields = (
        custom_values::value.eq(value),
        custom_values::was.eq(was),
        custom_values::changed_by.eq(changed_by),
        custom_values::changed_at.eq(changed_at),
    );
    on_backend!(conn, |c| diesel::insert_into(custom_values::table)
        .values((custom_values::account_id.eq(customer), custom_values::field_id.eq(field_id), fields))
        .on_conflict((custom_values::account_id, custom_values::field_id))
        .do_update()
        .set(fields)
        .execute(c))?;
    Ok(())
}

/// What stands about a customer in the fields of any brand: the brand, the label, the value.
pub fn filled_of(conn: &mut Conn, customer: AccountId) -> Result<Vec<(BrandId, String, String)>> {
    Ok(custom_values::table
        .inner_join(custom_fields::table.on(custom_fields::id.eq(custom_values::field_id)))
        .filter(custom_values::account_id.eq(customer))
        .filter(custom_values::value.ne(""))
        .order(custom_fields::id)
        .select((custom_fields::brand_id, custom_fields::label, custom_values::value))
        .load(conn)?)
}
