//! All SQL that writes accounts, addresses, sessions, links and machines' keys.
mod addresses;
mod erase;
mod groups;
mod links;
mod sessions;
mod tokens;

pub use addresses::*;
pub use erase::*;
pub use groups::*;
pub use links::*;
pub use sessions::*;
pub use tokens::*;

use diesel::prelude::*;

use super::{Account, Person, Role};
use crate::clock::Time;
use crate::db::{Conn, among, update};
use crate::error::Result;
use crate::ids::AccountId;
use crate::priority::Load;
use crate::schema::{accounts, strangers};

/// By name, so that the index on roles serves: there are few of them among many customers.
const STAFF: [Role; 3] = [Role::Agent, Role::Lead, Role::Admin];

/// Somebody new.
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
            accounts::name.eq(new.name),
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

/// Everybody who answers, by name; those who left come last.
pub fn staff(conn: &mut Conn) -> Result<Vec<Account>> {
    let mut all: Vec<Account> = accounts::table
        .filter(among(accounts::role, STAFF))
        .order(accounts::name)
        .select(Account::as_select())
        .load(conn)?;
    all.sort_by_key(|account| account.disabled_at.is_some());
    Ok(all)
}

/// Names of everybody who answers and is still here.
pub fn colleagues(conn: &mut Conn) -> Result<Vec<Person>> {
    Ok(accounts::table
        .filter(among(accounts::role, STAFF))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::name)
        .select(Person::as_select())
        .load(conn)?)
}

/// Is there nobody yet who can set the place up?
pub fn lacks_admin(conn: &mut Conn) -> Result<bool> {
    let first = accounts::table
        .filter(accounts::role.eq(Role::Admin))
        .select(accounts::id)
        .first::<AccountId>(conn)
        .optional()?;
    Ok(first.is_none())
}

/// Customers of exactly this name; none for an empty one.
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

pub fn set_profile(conn: &mut Conn, id: AccountId, name: &str, locale: &str) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set((accounts::name.eq(name), accounts::locale.eq(locale)))
        .execute(conn)?;
    Ok(())
}

pub fn set_letter_keys(conn: &mut Conn, id: AccountId, has_letter_keys: bool) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::has_letter_keys.eq(has_letter_keys)).execute(conn)?;
    Ok(())
}

pub fn set_password(conn: &mut Conn, id: AccountId, hash: &str) -> Result<()> {
    diesel::update(accounts::table.find(id)).set(accounts::password_hash.eq(hash)).execute(conn)?;
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

/// Whose contacts are counted: an account's, or those of an address that belongs to none.
#[derive(Debug, Clone, Copy)]
pub enum Contacter<'a> {
    Account(AccountId),
    Stranger(&'a str),
}

/// The load of earlier contacts and their number.
pub fn load_of(conn: &mut Conn, who: Contacter, now: Time) -> Result<(Load, i64)> {
    let row: Option<(f64, Time, i64)> = match who {
        Contacter::Account(id) => accounts::table
            .find(id)
            .select((accounts::contact_load, accounts::contact_load_at, accounts::contacts))
            .first(conn)
            .optional()?,
        Contacter::Stranger(address) => strangers::table
            .find(address)
            .select((strangers::contact_load, strangers::contact_load_at, strangers::contacts))
            .first(conn)
            .optional()?,
    };
    let (value, at, contacts) = row.unwrap_or((0.0, now, 0));
    Ok((Load { value, at: at.utc() }, contacts))
}

/// Keeps the load after one more contact.
pub fn save_load(conn: &mut Conn, who: Contacter, load: Load, contacts: i64) -> Result<()> {
    let at = Time::from(load.at);
    match who {
        Contacter::Account(id) => {
            let row = (
                accounts::contact_load.eq(load.value),
                accounts::contact_load_at.eq(at),
                accounts::contacts.eq(contacts),
            );
            update(accounts::table.find(id), row).execute(conn)?;
        }
        Contacter::Stranger(address) => {
            let row = (
                strangers::contact_load.eq(load.value),
                strangers::contact_load_at.eq(at),
                strangers::contacts.eq(contacts),
            );
            let insert = diesel::insert_into(strangers::table).values((strangers::address.eq(address), row));
            if crate::on_backend!(conn, |c| insert.on_conflict_do_nothing().execute(c))? == 0 {
                update(strangers::table.find(address), row).execute(conn)?;
            }
        }
    }
    Ok(())
}
