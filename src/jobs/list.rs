//! Lists jobs for the operator, and gives jobs up or restarts them by hand.
use diesel::prelude::*;

use super::{JobRow, JobState, Lane};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::JobId;
use crate::schema::jobs;

/// Which jobs to list.
#[derive(Debug, Clone, Copy)]
pub struct JobQuery {
    pub state: Option<JobState>,
    pub lane: Option<Lane>,
    pub most: i64,
}

/// The jobs, those that are due first.
pub fn list(conn: &mut Conn, now: Time, query: &JobQuery) -> Result<Vec<JobRow>> {
    let mut found = jobs::table.into_boxed();
    if let Some(lane) = query.lane {
        found = found.filter(jobs::lane.eq(lane));
    }
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now)).assume_not_null();
    found = match query.state {
        None => found,
        Some(JobState::Buried) => found.filter(jobs::buried_at.is_not_null()),
        Some(JobState::Running) => found.filter(jobs::buried_at.is_null()).filter(jobs::leased_until.ge(now)),
        Some(JobState::Failing) => {
            found.filter(jobs::buried_at.is_null()).filter(is_free).filter(jobs::last_error.ne(""))
        }
        Some(JobState::Waiting) => {
            found.filter(jobs::buried_at.is_null()).filter(is_free).filter(jobs::last_error.eq(""))
        }
    };
    Ok(found.order((jobs::run_at, jobs::id)).limit(query.most).select(JobRow::as_select()).load(conn)?)
}

/// Jobs that have failed, wait for another server, or were given up; but none that is running.
pub fn failed(conn: &mut Conn, now: Time, lane: Option<Lane>) -> Result<Vec<JobId>> {
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now)).assume_not_null();
    let mut found = jobs::table.filter(jobs::last_error.ne("")).filter(is_free).into_boxed();
    if let Some(lane) = lane {
        found = found.filter(jobs::lane.eq(lane));
    }
    Ok(found.order(jobs::id).select(jobs::id).load(conn)?)
}

/// Gives a job up. `Conflict`: it is running.
pub fn bury(conn: &mut Conn, now: Time, id: JobId, why: &str) -> Result<()> {
    super::kind_of(conn, id)?;
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now));
    let changed = diesel::update(jobs::table.find(id).filter(is_free))
        .set((jobs::buried_at.eq(now), jobs::last_error.eq(why), jobs::leased_until.eq(None::<Time>)))
        .execute(conn)?;
    if changed == 0 { Err(worked_on(id)) } else { Ok(()) }
}

pub(super) fn worked_on(id: JobId) -> Error {
    Error::Conflict(format!("job {id} is being worked on just now"))
}
