//! Brands and teams cached in memory: each is read again, with its opening hours, when it has changed.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::{Brand, Team, model, store};
use crate::accounts::store::{Colleagues, colleagues_at};
use crate::db::{CacheVersion, Conn, VersionedCache, Versions};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TeamId};

static BRANDS: VersionedCache<Known> = VersionedCache::new(CacheVersion::Brands);
static TEAMS: VersionedCache<OnceLock<Arc<Teams>>> = VersionedCache::new(CacheVersion::Staff);

/// All of them if a caller has asked for all, otherwise those that were asked for.
#[derive(Default)]
struct Known {
    all: OnceLock<Arc<Brands>>,
    some: Mutex<BTreeMap<BrandId, Brand>>,
}

/// All brands, by name.
#[derive(Debug)]
pub struct Brands {
    list: Vec<Brand>,
    by_id: BTreeMap<BrandId, Brand>,
    by_slug: BTreeMap<String, Brand>,
    by_address: BTreeMap<String, Brand>,
    /// All languages in which at least one of them answers.
    languages: BTreeSet<String>,
}

impl Deref for Brands {
    type Target = [Brand];

    fn deref(&self) -> &[Brand] {
        &self.list
    }
}

impl Brands {
    pub fn new(list: Vec<Brand>) -> Self {
        let mut by_address = BTreeMap::new();
        for brand in &list {
            for address in brand.own_addresses() {
                // If several brands have it, the first by name gets it.
                by_address.entry(address).or_insert_with(|| brand.clone());
            }
        }
        Self {
            by_id: list.iter().map(|brand| (brand.id, brand.clone())).collect(),
            by_slug: list.iter().map(|brand| (brand.slug.clone(), brand.clone())).collect(),
            languages: list.iter().flat_map(|brand| brand.languages.split(' ')).map(str::to_owned).collect(),
            by_address,
            list,
        }
    }

    pub fn of(&self, id: BrandId) -> Option<&Brand> {
        self.by_id.get(&id)
    }

    pub fn by_slug(&self, slug: &str) -> Option<&Brand> {
        self.by_slug.get(slug)
    }

    /// The brand whose own host this is.
    pub fn at_host(&self, host: &str) -> Option<&Brand> {
        self.list.iter().find(|brand| brand.host == host)
    }

    /// The brand that had this host before, and no other has now.
    pub fn formerly_at(&self, host: &str) -> Option<&Brand> {
        self.list.iter().find(|brand| brand.former_hosts().any(|former| former == host))
    }

    /// The brand that receives mail to this address.
    pub fn at(&self, address: &str) -> Option<&Brand> {
        self.by_address.get(&model::without_plus(address)?)
    }

    pub const fn languages(&self) -> &BTreeSet<String> {
        &self.languages
    }
}

/// All of them.
pub fn brands(conn: &mut Conn) -> Result<Arc<Brands>> {
    let seen = Versions::seen(conn)?;
    brands_at(conn, seen)
}

fn brands_at(conn: &mut Conn, seen: Versions) -> Result<Arc<Brands>> {
    let known = BRANDS.at(seen);
    if let Some(all) = known.all.get() {
        return Ok(all.clone());
    }
    let all = Arc::new(Brands::new(store::read_all(conn)?));
    Ok(known.all.get_or_init(|| all).clone())
}

/// One of them.
pub fn brand(conn: &mut Conn, id: BrandId) -> Result<Brand> {
    let known = BRANDS.at(Versions::seen(conn)?);
    let some = || known.some.lock().unwrap_or_else(PoisonError::into_inner);
    let found = known.all.get().and_then(|all| all.of(id).cloned()).or_else(|| some().get(&id).cloned());
    if let Some(found) = found {
        return Ok(found);
    }
    let brand = store::read(conn, id)?;
    some().insert(id, brand.clone());
    Ok(brand)
}

/// Teams, and who is in them.
#[derive(Debug)]
pub struct Teams {
    /// By name.
    pub list: Vec<Team>,
    members: BTreeMap<AccountId, Vec<TeamId>>,
}

impl Teams {
    /// The teams of a member of staff.
    pub fn of(&self, account: AccountId) -> Vec<TeamId> {
        self.members.get(&account).cloned().unwrap_or_default()
    }
}

pub fn teams(conn: &mut Conn) -> Result<Arc<Teams>> {
    let seen = Versions::seen(conn)?;
    teams_at(conn, seen)
}

fn teams_at(conn: &mut Conn, seen: Versions) -> Result<Arc<Teams>> {
    let known = TEAMS.at(seen);
    if let Some(all) = known.get() {
        return Ok(all.clone());
    }
    let mut members: BTreeMap<AccountId, Vec<TeamId>> = BTreeMap::new();
    for (team, account) in store::memberships(conn)? {
        members.entry(account).or_default().push(team);
    }
    let all = Arc::new(Teams { list: store::read_teams(conn)?, members });
    Ok(known.get_or_init(|| all).clone())
}

/// The brands, teams and people that a list of tickets mentions.
#[derive(Debug, Clone)]
pub struct Around {
    pub brands: Arc<Brands>,
    pub teams: Arc<Teams>,
    pub colleagues: Arc<Colleagues>,
}

/// All of it, with a single check of what has changed.
pub fn around(conn: &mut Conn) -> Result<Around> {
    let seen = Versions::seen(conn)?;
    Ok(Around { brands: brands_at(conn, seen)?, teams: teams_at(conn, seen)?, colleagues: colleagues_at(conn, seen)? })
}
