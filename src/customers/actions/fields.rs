//! An agent fills in the fields that a brand keeps about its customers, and takes that back.
use super::seen;
use crate::accounts::Viewer;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::clock::Time;
use crate::customers::{CustomField, CustomFieldKind, CustomValue, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CustomFieldId};

/// For so long an agent can take back what they changed.
pub const UNDONE_WITHIN: chrono::Duration = chrono::Duration::minutes(10);

/// A field as its form was sent.
#[derive(Debug, Clone)]
pub struct TypedField {
    pub id: CustomFieldId,
    /// What the form showed.
    pub shown: String,
    pub wanted: String,
}

/// Why a field was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldProblem {
    /// It cannot stand in a field of this kind.
    Invalid(CustomFieldKind),
    /// A colleague has changed it meanwhile, to this.
    Changed(String),
}

/// Saves the fields that were changed. If one cannot be saved, none is.
pub fn set_fields(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    customer: AccountId,
    typed: &[TypedField],
) -> Result<Vec<(CustomFieldId, FieldProblem)>> {
    let brands = seen(conn, me, customer)?.brands;
    let known = store::fields(conn, &brands)?;
    let (mut problems, mut changed) = (Vec::new(), Vec::new());
    for one in typed.iter().filter(|one| one.wanted.trim() != one.shown.trim()) {
        let field = known.iter().find(|field| field.id == one.id).ok_or(Error::NotFound)?;
        match change(conn, now, me, (customer, field, one))? {
            Ok(value) => changed.push((field, value)),
            Err(problem) => problems.push((field.id, problem)),
        }
    }
    if problems.is_empty() {
        let mut labels: Vec<&str> = Vec::new();
        for (field, value) in &changed {
            store::put_value(conn, customer, value)?;
            labels.push(&field.label);
        }
        let mut named = Changes::default();
        if !labels.is_empty() {
            named.note("custom_field", labels.join(", "));
        }
        // What stands in them is not in the log: it goes with the customer.
        let entry = Entry::changed(AuditAction::CustomerFieldsChanged, Subject::account(customer), named);
        me.record(conn, now, entry)?;
    }
    Ok(problems)
}

fn change(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (customer, field, typed): (AccountId, &CustomField, &TypedField),
) -> Result<std::result::Result<CustomValue, FieldProblem>> {
    let Some(value) = field.read(&typed.wanted) else { return Ok(Err(FieldProblem::Invalid(field.kind))) };
    let was = store::lock_value(conn, customer, field.id)?.map(|stored| stored.value).unwrap_or_default();
    if was != typed.shown.trim() && was != value {
        return Ok(Err(FieldProblem::Changed(was)));
    }
    Ok(Ok(CustomValue { field_id: field.id, value, was, changed_by: Some(me.id), changed_at: now }))
}

/// Takes back the agent's own last change of a field. `Taken`: something came after, or it is too late.
pub fn undo_field(conn: &mut Conn, now: Time, me: &Viewer, (customer, id): (AccountId, CustomFieldId)) -> Result<()> {
    let brands = seen(conn, me, customer)?.brands;
    let field = store::field(conn, id)?;
    if !brands.contains(&field.brand_id) {
        return Err(Error::NotFound);
    }
    let last = store::lock_value(conn, customer, id)?
        .filter(|value| value.changed_by == Some(me.id) && value.changed_at.plus(UNDONE_WITHIN) > now)
        .ok_or(Error::Taken("problem-undo-after"))?;
    let before = CustomValue { value: last.was, was: last.value, changed_by: None, changed_at: now, ..last };
    store::put_value(conn, customer, &before)?;
    let entry = Entry::new(AuditAction::CustomerFieldsChanged, Subject::account(customer));
    me.record(conn, now, entry.noting("custom_field", &field.label))
}
