//! SQL of policies. Each brand's row has a copy of its policies, so that a ticket need not query for them.
use diesel::prelude::*;

use super::Policy;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, PolicyId};
use crate::jobs::{self, Job};
use crate::plain;
use crate::schema::{brands, sla_policies};

/// A new or changed policy.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = sla_policies, treat_none_as_null = true)]
pub struct NewPolicy {
    pub brand_id: Option<BrandId>,
    pub name: String,
    pub topic: String,
    pub customer_group: String,
    pub acknowledge: Option<i64>,
    pub first_answer: Option<i64>,
    pub next_answer: Option<i64>,
    pub solution: Option<i64>,
    pub warning: i64,
    pub notify: String,
}

/// All policies, by name. There are few.
pub fn all(conn: &mut Conn) -> Result<Vec<Policy>> {
    Ok(sla_policies::table.order((sla_policies::name, sla_policies::id)).select(Policy::as_select()).load(conn)?)
}

pub fn find(conn: &mut Conn, id: PolicyId) -> Result<Policy> {
    Ok(sla_policies::table.find(id).select(Policy::as_select()).first(conn)?)
}

pub fn save(conn: &mut Conn, now: Time, id: Option<PolicyId>, new: NewPolicy) -> Result<PolicyId> {
    let new = NewPolicy { name: plain::line(&new.name), ..new };
    let id = match id {
        Some(id) => {
            let changed = diesel::update(sla_policies::table.find(id)).set(new).execute(conn)?;
            if changed == 0 {
                return Err(crate::error::Error::NotFound);
            }
            id
        }
        None => diesel::insert_into(sla_policies::table)
            .values((new, sla_policies::created_at.eq(now)))
            .returning(sla_policies::id)
            .get_result(conn)?,
    };
    spread(conn, now)?;
    Ok(id)
}

pub fn remove(conn: &mut Conn, now: Time, id: PolicyId) -> Result<()> {
    diesel::delete(sla_policies::table.find(id)).execute(conn)?;
    spread(conn, now)
}

/// Copies the policies into the brands' rows, and schedules new timers for the open tickets of brands that changed.
pub fn spread(conn: &mut Conn, now: Time) -> Result<()> {
    let all = all(conn)?;
    let rows: Vec<(BrandId, String)> = brands::table.select((brands::id, brands::sla_policies)).load(conn)?;
    for (brand, before) in rows {
        let own: Vec<&Policy> = all.iter().filter(|policy| policy.brand_id.is_none_or(|id| id == brand)).collect();
        let text = if own.is_empty() { String::new() } else { serde_json::to_string(&own).unwrap_or_default() };
        if text != before {
            diesel::update(brands::table.find(brand)).set(brands::sla_policies.eq(text)).execute(conn)?;
            jobs::replace(conn, now, now, Job::RecomputeTimers(brand))?;
        }
    }
    Ok(())
}
