//! SQL of urgency rules. Each brand's row has a copy of its rules, so that a ticket need not query for them.
use diesel::prelude::*;

use super::Rule;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, RuleId};
use crate::on_backend;
use crate::plain;
use crate::schema::{brands, urgent_rules, webhooks};

/// A new or changed rule.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = urgent_rules, treat_none_as_null = true)]
pub struct NewRule {
    pub brand_id: Option<BrandId>,
    pub name: String,
    pub words: String,
    pub topic: String,
    pub customer: String,
    pub customer_group: String,
    pub ahead: Option<i64>,
    pub target: Option<i64>,
    pub notify: String,
    pub webhook: String,
}

/// All rules, by name. There are few.
pub fn all(conn: &mut Conn) -> Result<Vec<Rule>> {
    Ok(urgent_rules::table.order((urgent_rules::name, urgent_rules::id)).select(Rule::as_select()).load(conn)?)
}

pub fn find(conn: &mut Conn, id: RuleId) -> Result<Rule> {
    Ok(urgent_rules::table.find(id).select(Rule::as_select()).first(conn)?)
}

/// Creates or changes a rule, and returns its id.
pub fn save(conn: &mut Conn, now: Time, id: Option<RuleId>, new: NewRule) -> Result<RuleId> {
    let new = NewRule { name: plain::line(&new.name), ..new };
    let id = match id {
        Some(id) => {
            if diesel::update(urgent_rules::table.find(id)).set(new).execute(conn)? == 0 {
                return Err(Error::NotFound);
            }
            id
        }
        None => diesel::insert_into(urgent_rules::table)
            .values((new, urgent_rules::created_at.eq(now)))
            .returning(urgent_rules::id)
            .get_result(conn)?,
    };
    forget_secrets(conn)?;
    spread(conn)?;
    Ok(id)
}

pub fn remove(conn: &mut Conn, id: RuleId) -> Result<()> {
    diesel::delete(urgent_rules::table.find(id)).execute(conn)?;
    forget_secrets(conn)?;
    spread(conn)
}

/// Does any rule call this address?
pub fn is_called(conn: &mut Conn, address: &str) -> Result<bool> {
    let rules: i64 = urgent_rules::table.filter(urgent_rules::webhook.eq(address)).count().get_result(conn)?;
    Ok(rules > 0)
}

pub fn sealed_secret(conn: &mut Conn, address: &str) -> Result<Option<String>> {
    Ok(webhooks::table.find(address).select(webhooks::sealed_secret).first(conn).optional()?)
}

/// Stores the first secret of a URL; an existing one stays.
pub fn begin_secret(conn: &mut Conn, now: Time, address: &str, sealed: &str) -> Result<()> {
    let row = (webhooks::address.eq(address), webhooks::sealed_secret.eq(sealed), webhooks::created_at.eq(now));
    on_backend!(conn, |c| diesel::insert_into(webhooks::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

/// Stores the secret of a URL, and replaces any other.
pub fn put_secret(conn: &mut Conn, now: Time, address: &str, sealed: &str) -> Result<()> {
    let fields = (webhooks::sealed_secret.eq(sealed), webhooks::created_at.eq(now));
    on_backend!(conn, |c| diesel::insert_into(webhooks::table)
        .values((webhooks::address.eq(address), fields))
        .on_conflict(webhooks::address)
        .do_update()
        .set(fields)
        .execute(c))?;
    Ok(())
}

/// The URL that a rule of a brand, or of all brands, calls now.
pub fn address_of(conn: &mut Conn, name: &str, brand: BrandId) -> Result<Option<String>> {
    let calling = urgent_rules::table
        .filter(urgent_rules::name.eq(name))
        .filter(urgent_rules::webhook.ne(""))
        .filter(urgent_rules::brand_id.eq(brand).or(urgent_rules::brand_id.is_null()));
    Ok(calling.order(urgent_rules::id).select(urgent_rules::webhook).first(conn).optional()?)
}

/// Deletes the secrets of URLs that no rule calls any more.
fn forget_secrets(conn: &mut Conn) -> Result<()> {
    let called = urgent_rules::table.select(urgent_rules::webhook);
    diesel::delete(webhooks::table.filter(webhooks::address.ne_all(called))).execute(conn)?;
    Ok(())
}

/// Copies the rules into the brands' rows. Open tickets do not change: rules apply to new messages.
pub fn spread(conn: &mut Conn) -> Result<()> {
    let all = all(conn)?;
    let brands: Vec<BrandId> = brands::table.select(brands::id).load(conn)?;
    for brand in brands {
        let own: Vec<&Rule> = all.iter().filter(|rule| rule.brand_id.is_none_or(|id| id == brand)).collect();
        let text = if own.is_empty() { String::new() } else { serde_json::to_string(&own).unwrap_or_default() };
        diesel::update(brands::table.find(brand)).set(brands::urgent_rules.eq(text)).execute(conn)?;
    }
    Ok(())
}
