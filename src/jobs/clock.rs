//! Corrects jobs from a clock that ran ahead: otherwise they would wait for the time at which they were queued.
use diesel::prelude::*;

use super::Lease;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::JobId;
use crate::schema::{jobs, mailboxes};

/// Two machines' clocks may differ by this much.
const LEEWAY: chrono::Duration = chrono::Duration::seconds(5);

/// Corrects the times of jobs that were written in the future, and limits leases to their longest span. Returns the
/// number of jobs. `was_seen`: we saw the clock being set back, so that tries were delayed by it, too.
pub fn clock_was_set_back(conn: &mut Conn, lease: &Lease, was_seen: bool) -> Result<usize> {
    let (now, until) = (lease.now, lease.until());
    let rows: Vec<(JobId, Time, Time)> = jobs::table
        .filter(jobs::created_at.gt(now.plus(LEEWAY)))
        .select((jobs::id, jobs::created_at, jobs::run_at))
        .load(conn)?;
    for (id, created_at, run_at) in &rows {
        let run_at = now.plus(run_at.since(*created_at));
        diesel::update(jobs::table.find(id)).set((jobs::created_at.eq(now), jobs::run_at.eq(run_at))).execute(conn)?;
    }
    if was_seen || !rows.is_empty() {
        // Jobs that failed under that clock, or could not be sent, are tried again now: one try too many does no harm.
        let tried = jobs::table.filter(jobs::run_at.gt(now)).filter(jobs::last_error.ne(""));
        diesel::update(tried.filter(jobs::buried_at.is_null())).set(jobs::run_at.eq(now)).execute(conn)?;
    }
    let too_long = until.plus(LEEWAY);
    diesel::update(jobs::table.filter(jobs::leased_until.gt(too_long)))
        .set(jobs::leased_until.eq(until))
        .execute(conn)?;
    diesel::update(mailboxes::table.filter(mailboxes::leased_until.gt(too_long)))
        .set(mailboxes::leased_until.eq(until))
        .execute(conn)?;
    Ok(rows.len())
}
