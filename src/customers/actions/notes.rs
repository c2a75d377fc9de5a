//! Notes about a customer: written by anyone who serves the brand, changed by their author.
use super::seen;
use crate::accounts::Viewer;
use crate::audit::{AuditAction, Entry, Subject};
use crate::clock::Time;
use crate::customers::CustomerNote;
use crate::customers::store::{self, NewCustomerNote};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, CustomerNoteId};
use crate::policy::{Action, Resource};

/// The longest note.
pub const LONGEST_NOTE: usize = 5_000;

/// Writes a note down. `Refused`: it is empty or too long.
pub fn add_note(conn: &mut Conn, now: Time, me: &Viewer, new: (AccountId, BrandId, &str)) -> Result<()> {
    let (customer, brand, typed) = new;
    if !seen(conn, me, customer)?.brands.contains(&brand) {
        return Err(Error::NotFound);
    }
    let body = tidied(typed)?;
    store::insert_note(
        conn,
        &NewCustomerNote { account_id: customer, brand_id: brand, author_id: me.id, body: &body, created_at: now },
    )?;
    record(conn, now, me, (AuditAction::CustomerNoteAdded, customer, brand))
}

/// Changes one's own note.
pub fn change_note(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (customer, id): (AccountId, CustomerNoteId),
    typed: &str,
) -> Result<()> {
    let note = of_customer(conn, me, customer, id)?;
    if note.author_id != Some(me.id) {
        return Err(Error::Forbidden);
    }
    store::set_note(conn, now, id, &tidied(typed)?)?;
    record(conn, now, me, (AuditAction::CustomerNoteChanged, customer, note.brand_id))
}

/// Deletes a note.
pub fn delete_note(conn: &mut Conn, now: Time, me: &Viewer, (customer, id): (AccountId, CustomerNoteId)) -> Result<()> {
    let note = of_customer(conn, me, customer, id)?;
    if !may_delete(me, &note) {
        return Err(Error::Forbidden);
    }
    store::delete_note(conn, id)?;
    record(conn, now, me, (AuditAction::CustomerNoteDeleted, customer, note.brand_id))
}

/// Its author may, and a lead.
pub fn may_delete(me: &Viewer, note: &CustomerNote) -> bool {
    note.author_id == Some(me.id) || me.allows(Action::Redact, Resource::of(note.brand_id))
}

fn of_customer(conn: &mut Conn, me: &Viewer, customer: AccountId, id: CustomerNoteId) -> Result<CustomerNote> {
    let brands = seen(conn, me, customer)?.brands;
    let note = store::note(conn, id)?;
    let is_seen = note.account_id == customer && brands.contains(&note.brand_id);
    if is_seen { Ok(note) } else { Err(Error::NotFound) }
}

fn tidied(typed: &str) -> Result<String> {
    let body = typed.replace("\r\n", "\n").replace('\0', "").trim().to_owned();
    let fits = !body.is_empty() && body.chars().count() <= LONGEST_NOTE;
    if fits { Ok(body) } else { Err(Error::Refused("problem-customer-note")) }
}

/// What a note says is not in the log: it goes with the customer.
fn record(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (action, customer, brand): (AuditAction, AccountId, BrandId),
) -> Result<()> {
    me.record(conn, now, Entry::new(action, Subject::account(customer)).noting("brand", brand))
}
