//! All SQL that writes accounts, addresses, sessions, links and machines' keys.
mod addresses;
mod api_keys;
mod browsers;
mod erase;
mod groups;
mod links;
mod merged;
mod notices;
mod sessions;
mod sign_in_rules;
mod staff;
mod steps;
mod unsubscribe;

pub use addresses::*;
pub use api_keys::*;
pub use browsers::*;
pub use erase::*;
pub use groups::*;
pub use links::*;
pub use merged::*;
pub use notices::*;
pub use sessions::*;
pub use sign_in_rules::*;
pub use staff::*;
pub use steps::*;
pub use unsubscribe::*;

use diesel::prelude::*;

use super::{Account, Role};
use crate::clock::Time;
use crate::db::{Conn, update_prepared};
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::plain;
use crate::priority::Load;
use crate::schema::{accounts, unregistered_contacts};

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    pub role: Role,
    pub name: &'a str,
    pub locale: &'a str,
    pub password_hash: Option<&'a str>,
}

pub fn insert(conn: &mut Conn, now: Time, new: &NewAccount) -> Result<AccountId> {
    Ok(diesel::insert_into(accounts::table)
        .values((
            accounts::role.eq(new.role),
            accounts::name.eq(plain::line(new.name)),
            accounts::locale.eq(new.locale),
            accounts::password_hash.eq(new.password_hash),
            accounts::contact_load.eq(0.0),
            accounts::contact_load_at.eq(now),
            accounts::contacts.eq(0_i64),
            accounts::created_at.eq(now),
        ))
        .returning(accounts::id)
        .get_result(conn)?)
}

pub fn find(conn: &mut Conn, id: AccountId) -> Result<Account> {
    Ok(accounts::table.find(id).select(Account::as_select()).first(conn)?)
}

/// Is there no admin yet?
pub fn lacks_admin(conn: &mut Conn) -> Result<bool> {
    let first = accounts::table
        .filter(accounts::role.eq(Role::Admin))
        .select(accounts::id)
        .first::<AccountId>(conn)
        .optional()?;
    Ok(first.is_none())
}

/// Customers with exactly this name; none for an empty one.
pub fn customers_named(conn: &mut Conn, name: &str, limit: i64) -> Result<Vec<Account>> {
    if name.is_empty() {
        return Ok(Vec::new());
    }
    Ok(accounts::table
        .filter(accounts::role.eq(Role::Customer))
        .filter(accounts::name.eq(name))
        .limit(limit)
        .select(Account::as_select())
        .load(conn)?)
}

pub fn set_name(conn: &mut Conn, id: AccountId, name: &str) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::name.eq(plain::line(name))).execute(conn)?;
    Ok(())
}

/// Stores the language that someone chose, with its region. No other form writes it.
pub fn set_locale(conn: &mut Conn, id: AccountId, locale: &str) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::locale.eq(locale)).execute(conn)?;
    Ok(())
}

/// Stores on which brand's page an account was made.
pub fn set_brand(conn: &mut Conn, id: AccountId, brand: BrandId) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::brand_id.eq(brand)).execute(conn)?;
    Ok(())
}

/// Until the end of the transaction, nobody else changes what hangs on these accounts: in the order of their ids, so that
/// no two wait for each other.
pub fn lock(conn: &mut Conn, ids: &[AccountId]) -> Result<()> {
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            let rows = accounts::table.filter(accounts::id.eq_any(ids)).order(accounts::id).select(accounts::id);
            rows.for_update().load::<AccountId>(c)?;
        }
        // There is one writer.
        Conn::Sqlite(_) => {}
    }
    Ok(())
}

/// The account may read less than before: what was made ready for it earlier is no longer given to it.
pub fn narrow(conn: &mut Conn, now: Time, id: Option<AccountId>) -> Result<()> {
    if let Some(id) = id {
        diesel::update(accounts::table.find(id)).set(accounts::narrowed_at.eq(now)).execute(conn)?;
    }
    Ok(())
}

/// When the account last lost sight of something.
pub fn narrowed_at(conn: &mut Conn, id: AccountId) -> Result<Option<Time>> {
    Ok(accounts::table.find(id).select(accounts::narrowed_at).first(conn)?)
}

pub fn set_letter_keys(conn: &mut Conn, id: AccountId, has_letter_keys: bool) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::has_letter_keys.eq(has_letter_keys)).execute(conn)?;
    Ok(())
}

pub fn set_password(conn: &mut Conn, id: AccountId, hash: &str) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::password_hash.eq(hash)).execute(conn)?;
    Ok(())
}

pub fn forget_password(conn: &mut Conn, id: AccountId) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::password_hash.eq(None::<String>)).execute(conn)?;
    Ok(())
}

pub fn set_role(conn: &mut Conn, id: AccountId, role: Role) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::role.eq(role)).execute(conn)?;
    Ok(())
}

pub fn set_disabled(conn: &mut Conn, id: AccountId, at: Option<Time>) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::disabled_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Whose contacts are counted: those of an account, or of an address without one.
#[derive(Debug, Clone, Copy)]
pub enum Requester<'a> {
    Account(AccountId),
    Unregistered(&'a str),
}

/// What is known about a requester.
#[derive(Debug, Clone)]
pub struct Known {
    /// The load of earlier contacts, and their number.
    pub load: Load,
    pub contacts: i64,
    pub attention: Attention,
}

/// Whether a customer is a priority customer, and who says so; no reason: they are not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Queryable)]
pub struct Attention {
    pub reason: String,
    pub by: Option<AccountId>,
}

/// On `PostgreSQL` no one else counts a contact of theirs until this transaction ends.
pub fn load_of(conn: &mut Conn, who: Requester, now: Time) -> Result<Known> {
    let row: Option<(f64, Time, i64, Attention)> = match who {
        Requester::Account(id) => {
            let row = accounts::table.find(id).select((
                accounts::contact_load,
                accounts::contact_load_at,
                accounts::contacts,
                (accounts::attention, accounts::attention_by),
            ));
            match conn {
                #[cfg(feature = "postgres")]
                Conn::Postgres(c) => row.for_no_key_update().first(c),
                Conn::Sqlite(c) => row.first(c),
            }
            .optional()?
        }
        Requester::Unregistered(address) => {
            let row = unregistered_contacts::table.find(address).select((
                unregistered_contacts::contact_load,
                unregistered_contacts::contact_load_at,
                unregistered_contacts::contacts,
            ));
            let found: Option<(f64, Time, i64)> = match conn {
                #[cfg(feature = "postgres")]
                Conn::Postgres(c) => row.for_no_key_update().first(c),
                Conn::Sqlite(c) => row.first(c),
            }
            .optional()?;
            found.map(|(value, at, contacts)| (value, at, contacts, Attention::default()))
        }
    };
    let (value, at, contacts, attention) = row.unwrap_or((0.0, now, 0, Attention::default()));
    Ok(Known { load: Load { value, at: at.utc() }, contacts, attention })
}

/// Marks a priority customer with a reason, or without one removes the mark.
pub fn set_attention(conn: &mut Conn, now: Time, id: AccountId, (reason, by): (&str, AccountId)) -> Result<()> {
    let (by, at) = if reason.is_empty() { (None, None) } else { (Some(by), Some(now)) };
    diesel::update(accounts::table.find(id))
        .set((accounts::attention.eq(reason), accounts::attention_by.eq(by), accounts::attention_at.eq(at)))
        .execute(conn)?;
    Ok(())
}

/// Accounts with a load, after this one: an account without a load has never contacted us.
pub fn with_load(conn: &mut Conn, after: AccountId, limit: i64) -> Result<Vec<AccountId>> {
    Ok(accounts::table
        .filter(accounts::id.gt(after))
        .filter(accounts::contacts.ne(0).or(accounts::contact_load.ne(0.0)))
        .order(accounts::id)
        .limit(limit)
        .select(accounts::id)
        .load(conn)?)
}

/// Addresses without an account that have a load, after this one in alphabetical order.
pub fn unregistered_after(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<String>> {
    Ok(unregistered_contacts::table
        .filter(unregistered_contacts::address.gt(after))
        .order(unregistered_contacts::address)
        .limit(limit)
        .select(unregistered_contacts::address)
        .load(conn)?)
}

/// Deletes an address without an account that has no contacts, or no longer has any.
pub fn forget_unregistered(conn: &mut Conn, address: &str) -> Result<()> {
    diesel::delete(unregistered_contacts::table.find(address)).execute(conn)?;
    Ok(())
}

/// Stores the load after one more contact.
pub fn save_load(conn: &mut Conn, who: Requester, load: Load, contacts: i64) -> Result<()> {
    let at = Time::from(load.at);
    match who {
        Requester::Account(id) => {
            let row = (
                accounts::contact_load.eq(load.value),
                accounts::contact_load_at.eq(at),
                accounts::contacts.eq(contacts),
            );
            update_prepared(accounts::table.find(id), row).execute(conn)?;
        }
        Requester::Unregistered(address) => {
            let row = (
                unregistered_contacts::contact_load.eq(load.value),
                unregistered_contacts::contact_load_at.eq(at),
                unregistered_contacts::contacts.eq(contacts),
            );
            // Most addresses with an earlier contact have a row, and no others do.
            if contacts > 1 && update_prepared(unregistered_contacts::table.find(address), row).execute(conn)? > 0 {
                return Ok(());
            }
            let insert = diesel::insert_into(unregistered_contacts::table)
                .values((unregistered_contacts::address.eq(address), row));
            if crate::on_backend!(conn, |c| insert.on_conflict_do_nothing().execute(c))? == 0 {
                update_prepared(unregistered_contacts::table.find(address), row).execute(conn)?;
            }
        }
    }
    Ok(())
}
