//! All SQL that writes brands and teams.
use diesel::prelude::*;
use std::collections::BTreeMap;

use super::addresses::Addresses;
use super::customer_pages::CustomerPages;
use super::service::Service;
use super::{Brand, NewBrand, Team, guidance, known, model, sla_policies, urgent};
use crate::audit::Origin;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, TeamId};
use crate::plain;
use crate::schema::{brands, desk_brands, team_members, teams};

/// So many former hosts still lead to a brand: mails with links to older ones are hardly read again.
const FORMER_HOSTS: usize = 5;

/// All brands, by name.
pub fn all(conn: &mut Conn) -> Result<Vec<Brand>> {
    Ok(known::brands(conn)?.to_vec())
}

pub(super) fn read_all(conn: &mut Conn) -> Result<Vec<Brand>> {
    Ok(brands::table.order(brands::name).select(Brand::as_select()).load(conn)?)
}

pub fn find(conn: &mut Conn, id: BrandId) -> Result<Brand> {
    known::brand(conn, id)
}

pub(super) fn read(conn: &mut Conn, id: BrandId) -> Result<Brand> {
    Ok(brands::table.find(id).select(Brand::as_select()).first(conn)?)
}

pub fn by_slug(conn: &mut Conn, slug: &str) -> Result<Brand> {
    let id = brands::table.filter(brands::slug.eq(slug)).select(brands::id).first(conn)?;
    find(conn, id)
}

pub fn insert(conn: &mut Conn, now: Time, new: NewBrand) -> Result<BrandId> {
    let new = NewBrand { name: plain::line(&new.name), ..new };
    let id =
        diesel::insert_into(brands::table).values(model::created(new, now)).returning(brands::id).get_result(conn)?;
    sla_policies::store::spread(conn, now)?;
    urgent::store::spread(conn)?;
    guidance::store::spread(conn)?;
    Ok(id)
}

pub fn update(conn: &mut Conn, id: BrandId, new: NewBrand) -> Result<()> {
    let new = NewBrand { name: plain::line(&new.name), ..new };
    diesel::update(brands::table.find(id)).set(new).execute(conn)?;
    Ok(())
}

/// Stores the service settings of a brand.
pub fn set_service(conn: &mut Conn, id: BrandId, service: &Service) -> Result<()> {
    let text = serde_json::to_string(service).map_err(|e| Error::internal("write the way of serving", e))?;
    diesel::update(brands::table.find(id)).set(brands::service.eq(text)).execute(conn)?;
    Ok(())
}

/// Stores what a brand shows its customers.
pub fn set_customer_pages(conn: &mut Conn, id: BrandId, pages: &CustomerPages) -> Result<()> {
    let text = serde_json::to_string(pages).map_err(|e| Error::internal("write the customer pages", e))?;
    diesel::update(brands::table.find(id)).set(brands::customer_pages.eq(text)).execute(conn)?;
    Ok(())
}

/// Stores the host of a brand. The one that it had leads there from now on, unless another brand has taken it.
pub fn set_host(conn: &mut Conn, id: BrandId, host: &str) -> Result<()> {
    let before = find(conn, id)?;
    if before.host == host {
        return Ok(());
    }
    let mut former: Vec<&str> = before.former_hosts().filter(|former| *former != host).collect();
    if !before.host.is_empty() {
        former.insert(0, &before.host);
    }
    former.truncate(FORMER_HOSTS);
    let row = (brands::host.eq(host), brands::former_hosts.eq(former.join(" ")));
    diesel::update(brands::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

/// The brand of a form, if its pages are shown where the form was sent.
pub fn by_slug_at(conn: &mut Conn, origin: &Origin, slug: &str) -> Result<Brand> {
    let brand = by_slug(conn, slug)?;
    if origin.shows(brand.id) { Ok(brand) } else { Err(Error::NotFound) }
}

/// Stores the aliases of a brand, and the addresses of its forms.
pub fn set_addresses(conn: &mut Conn, id: BrandId, addresses: &Addresses) -> Result<()> {
    let row = (brands::aliases.eq(addresses.aliases.join(" ")), brands::forms.eq(addresses.forms.join(" ")));
    diesel::update(brands::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

/// All teams, by name.
pub fn teams(conn: &mut Conn) -> Result<Vec<Team>> {
    Ok(known::teams(conn)?.list.clone())
}

pub(super) fn read_teams(conn: &mut Conn) -> Result<Vec<Team>> {
    Ok(teams::table.order(teams::name).select(Team::as_select()).load(conn)?)
}

pub fn insert_team(conn: &mut Conn, now: Time, name: &str) -> Result<TeamId> {
    Ok(diesel::insert_into(teams::table)
        .values((teams::name.eq(plain::line(name)), teams::created_at.eq(now)))
        .returning(teams::id)
        .get_result(conn)?)
}

/// The teams of a member of staff.
pub fn teams_of(conn: &mut Conn, account: AccountId) -> Result<Vec<TeamId>> {
    Ok(known::teams(conn)?.of(account))
}

/// Who is in which team.
pub fn memberships(conn: &mut Conn) -> Result<Vec<(TeamId, AccountId)>> {
    Ok(team_members::table.select((team_members::team_id, team_members::account_id)).load(conn)?)
}

/// Replaces the teams of a member of staff.
pub fn set_teams(conn: &mut Conn, account: AccountId, teams: &[TeamId]) -> Result<()> {
    diesel::delete(team_members::table.filter(team_members::account_id.eq(account))).execute(conn)?;
    for team in teams {
        diesel::insert_into(team_members::table)
            .values((team_members::team_id.eq(team), team_members::account_id.eq(account)))
            .execute(conn)?;
    }
    Ok(())
}

/// The slugs of brands.
pub fn slugs(conn: &mut Conn, ids: &[BrandId]) -> Result<BTreeMap<BrandId, String>> {
    let rows = brands::table.filter(in_list(brands::id, ids)).select((brands::id, brands::slug));
    Ok(rows.load(conn)?.into_iter().collect())
}

/// The brands to which a member of staff is bound; none means all.
pub fn brands_of(conn: &mut Conn, account: AccountId) -> Result<Vec<BrandId>> {
    Ok(desk_brands::table.filter(desk_brands::account_id.eq(account)).select(desk_brands::brand_id).load(conn)?)
}

/// Binds a member of staff to these brands.
pub fn set_brands(conn: &mut Conn, account: AccountId, brands: &[BrandId]) -> Result<()> {
    diesel::delete(desk_brands::table.filter(desk_brands::account_id.eq(account))).execute(conn)?;
    for brand in brands {
        diesel::insert_into(desk_brands::table)
            .values((desk_brands::brand_id.eq(brand), desk_brands::account_id.eq(account)))
            .execute(conn)?;
    }
    Ok(())
}
