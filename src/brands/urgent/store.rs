//! SQL of urgent rules. Each brand's row carries those that it has, so that no ticket has to look for them.
use diesel::prelude::*;

use super::Rule;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, RuleId};
use crate::schema::{brands, urgent_rules};

/// A rule to be made or changed.
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

pub fn save(conn: &mut Conn, now: Time, id: Option<RuleId>, new: NewRule) -> Result<()> {
    match id {
        Some(id) => {
            if diesel::update(urgent_rules::table.find(id)).set(new).execute(conn)? == 0 {
                return Err(Error::NotFound);
            }
        }
        None => {
            diesel::insert_into(urgent_rules::table).values((new, urgent_rules::created_at.eq(now))).execute(conn)?;
        }
    }
    spread(conn)
}

pub fn remove(conn: &mut Conn, id: RuleId) -> Result<()> {
    diesel::delete(urgent_rules::table.find(id)).execute(conn)?;
    spread(conn)
}

/// Puts the rules into the brands that have them. What is open stays as it is: rules look at what is written from now on.
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
