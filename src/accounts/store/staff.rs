//! SQL of staff: few among many customers.
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::accounts::{Account, Person, Role};
use crate::db::{CacheVersion, Conn, VersionedCache, Versions, raw_condition};
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::schema::{accounts, addresses, desk_brands};

static COLLEAGUES: VersionedCache<OnceLock<Arc<Colleagues>>> = VersionedCache::new(CacheVersion::Staff);

/// The condition of their partial index.
const STAFF: &str = "accounts.role <> 'customer'";

/// All staff, by name; those who left come last.
pub fn staff(conn: &mut Conn) -> Result<Vec<Account>> {
    let mut all: Vec<Account> =
        accounts::table.filter(raw_condition(STAFF)).order(accounts::name).select(Account::as_select()).load(conn)?;
    all.sort_by_key(|account| account.disabled_at.is_some());
    Ok(all)
}

/// All active staff, by name.
#[derive(Debug, Default)]
pub struct Colleagues {
    list: Vec<Person>,
    by_id: BTreeMap<AccountId, usize>,
}

impl Deref for Colleagues {
    type Target = [Person];

    fn deref(&self) -> &[Person] {
        &self.list
    }
}

impl Colleagues {
    pub fn of(&self, id: AccountId) -> Option<&Person> {
        self.list.get(*self.by_id.get(&id)?)
    }

    pub fn name_of(&self, id: AccountId) -> Option<&str> {
        self.of(id).map(|person| person.name.as_str())
    }
}

/// The names of all active staff, read again when someone joins, leaves or is renamed.
pub fn colleagues(conn: &mut Conn) -> Result<Arc<Colleagues>> {
    let seen = Versions::seen(conn)?;
    colleagues_at(conn, seen)
}

/// The same for a caller that has already read the versions.
pub fn colleagues_at(conn: &mut Conn, seen: Versions) -> Result<Arc<Colleagues>> {
    let known = COLLEAGUES.at(seen);
    if let Some(all) = known.get() {
        return Ok(all.clone());
    }
    let list: Vec<Person> = accounts::table
        .filter(raw_condition(STAFF))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::name)
        .select(Person::as_select())
        .load(conn)?;
    let by_id = list.iter().enumerate().map(|(at, person)| (person.id, at)).collect();
    Ok(known.get_or_init(|| Arc::new(Colleagues { list, by_id })).clone())
}

/// All active leads and admins.
pub fn leading(conn: &mut Conn) -> Result<Vec<AccountId>> {
    Ok(accounts::table
        .filter(raw_condition(STAFF))
        .filter(accounts::role.ne(Role::Agent))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::id)
        .select(accounts::id)
        .load(conn)?)
}

/// Is there an agent or a lead who has come in and serves this brand?
pub fn is_served(conn: &mut Conn, brand: BrandId) -> Result<bool> {
    let bound = || desk_brands::table.filter(desk_brands::account_id.eq(accounts::id));
    let proven =
        addresses::table.filter(addresses::account_id.eq(accounts::id)).filter(addresses::proven_at.is_not_null());
    let first: Option<AccountId> = accounts::table
        .filter(raw_condition(STAFF))
        .filter(accounts::role.ne(Role::Admin))
        .filter(accounts::disabled_at.is_null())
        .filter(exists(proven))
        .filter(not(exists(bound())).or(exists(bound().filter(desk_brands::brand_id.eq(brand)))))
        .select(accounts::id)
        .first(conn)
        .optional()?;
    Ok(first.is_some())
}
