//! The queue of background work: what is to be done, when, and its result. `worker` does it.
mod clock;
mod list;
mod model;

use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list, raw_condition, update_prepared};
use crate::error::Result;
use crate::ids::JobId;
use crate::on_backend;
use crate::schema::jobs;
pub use clock::clock_was_set_back;
pub use list::{JobQuery, bury, failed, list};
pub use model::{Claimed, Job, JobRow, JobState, Lane, Lease};

/// How the error of a job begins that was running when a program ended.
pub const ENDED: &str = "the program ended";
/// The error of a try whose lease was never released.
const LOST: &str = "the program ended while doing this";

/// The condition of the index for jobs that were given up.
const BURIED: &str = "jobs.buried_at IS NOT NULL";
/// Jobs are counted only up to this number.
const MOST_COUNTED: i64 = 10_000;

/// Queues a job, in the transaction that makes it necessary.
pub fn enqueue(conn: &mut Conn, now: Time, job: Job) -> Result<()> {
    enqueue_at(conn, now, now, job)
}

/// The same, not before `run_at`.
pub fn enqueue_at(conn: &mut Conn, now: Time, run_at: Time, job: Job) -> Result<()> {
    enqueue_all(conn, now, &[(run_at, job)])
}

/// The same for several, in one statement. What this program was built without is not queued.
pub fn enqueue_all(conn: &mut Conn, now: Time, all: &[(Time, Job)]) -> Result<()> {
    let row = |(run_at, job): &(Time, Job)| {
        let (kind, subject_id) = job.parts();
        (
            jobs::lane.eq(job.lane()),
            jobs::kind.eq(kind),
            jobs::subject_id.eq(subject_id),
            jobs::run_at.eq(*run_at),
            jobs::attempts.eq(0),
            jobs::last_error.eq(""),
            jobs::leased_by.eq(""),
            jobs::created_at.eq(now),
        )
    };
    let possible: Vec<&(Time, Job)> = all.iter().filter(|(_, job)| job.is_possible()).collect();
    if let [one] = possible.as_slice() {
        diesel::insert_into(jobs::table).values(row(one)).execute(conn)?;
        return Ok(());
    }
    let rows: Vec<_> = possible.into_iter().map(row).collect();
    if !rows.is_empty() {
        on_backend!(conn, |c| diesel::insert_into(jobs::table).values(&rows).execute(c))?;
    }
    Ok(())
}

/// Does such a job wait that no node has begun?
pub fn is_waiting(conn: &mut Conn, job: Job) -> Result<bool> {
    let (kind, subject_id) = job.parts();
    let found = jobs::table
        .filter(jobs::kind.eq(kind))
        .filter(jobs::subject_id.eq(subject_id))
        .filter(jobs::leased_until.is_null())
        .filter(jobs::buried_at.is_null())
        .select(jobs::id)
        .first::<JobId>(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Makes sure that such a job exists, waiting or running: for work that never ends.
pub fn ensure(conn: &mut Conn, now: Time, job: Job) -> Result<()> {
    let (kind, subject_id) = job.parts();
    let own = jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::subject_id.eq(subject_id));
    let living = own.filter(jobs::buried_at.is_null()).select(jobs::id).first::<JobId>(conn).optional()?;
    if living.is_some() { Ok(()) } else { replace(conn, now, now, job) }
}

/// Makes sure that such a job runs at this time or before. One that runs now looks again before it ends: it is touched here,
/// so that on `PostgreSQL` it ends after this transaction, or this one finds that it is gone.
pub fn bring_forward(conn: &mut Conn, now: Time, run_at: Time, job: Job) -> Result<()> {
    let (kind, subject_id) = job.parts();
    let own = || {
        jobs::table
            .filter(jobs::kind.eq(kind))
            .filter(jobs::subject_id.eq(subject_id))
            .filter(jobs::buried_at.is_null())
    };
    if diesel::update(own()).set(jobs::kind.eq(kind)).execute(conn)? == 0 {
        return enqueue_at(conn, now, run_at, job);
    }
    diesel::update(own().filter(jobs::run_at.gt(run_at))).set(jobs::run_at.eq(run_at)).execute(conn)?;
    Ok(())
}

/// Is there a job to claim? A look costs less than a claim of nothing, and wakes no one.
pub fn is_any_due(conn: &mut Conn, now: Time, lane: Lane) -> Result<bool> {
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now));
    let first = jobs::table
        .filter(jobs::buried_at.is_null())
        .filter(jobs::lane.eq(lane))
        .filter(jobs::run_at.le(now))
        .filter(is_free)
        .order((jobs::run_at, jobs::id))
        .select(jobs::id)
        .first::<JobId>(conn)
        .optional()?;
    Ok(first.is_some())
}

/// Takes up to `most` due jobs for this node. Their lease keeps other nodes away until they are done or this node is
/// gone.
///
/// A job that has failed before is claimed alone: if it ends the program, no other job suffers. A job that has done so
/// too often is [`Claimed::is_deadly`], and only to be given up.
pub fn claim(conn: &mut Conn, lease: &Lease, lane: Lane, most: i64) -> Result<Vec<Claimed>> {
    take(conn, lease, lane, ClaimLimits { most, has_lost: true })
}

/// The same without jobs that were running when a program ended.
pub fn claim_sound(conn: &mut Conn, lease: &Lease, lane: Lane, most: i64) -> Result<Vec<Claimed>> {
    take(conn, lease, lane, ClaimLimits { most, has_lost: false })
}

#[derive(Clone, Copy)]
struct ClaimLimits {
    most: i64,
    /// Are jobs that were running when a program ended included?
    has_lost: bool,
}

fn take(conn: &mut Conn, lease: &Lease, lane: Lane, wish: ClaimLimits) -> Result<Vec<Claimed>> {
    let now = lease.now;
    let of_the_lost = JobId(if wish.has_lost { i64::MAX } else { 0 });
    let is_sound = jobs::losses.eq(0).and(jobs::leased_until.is_null());
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now));
    let due = jobs::table
        .filter(jobs::buried_at.is_null())
        .filter(jobs::lane.eq(lane))
        .filter(jobs::run_at.le(now))
        .filter(is_free)
        .filter(is_sound.or(jobs::id.lt(of_the_lost)))
        .order((jobs::run_at, jobs::id))
        .limit(wish.most)
        .select((jobs::id, jobs::attempts, jobs::leased_until));
    let due: Vec<(JobId, i32, Option<Time>)> = match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => due.for_update().skip_locked().load(c)?,
        Conn::Sqlite(c) => due.load(c)?,
    };
    // A job with a dead holder may have ended it.
    let is_fresh = |(_, attempts, lease): &&(JobId, i32, Option<Time>)| *attempts == 0 && lease.is_none();
    let ids: Vec<JobId> = match due.first() {
        None => return Ok(Vec::new()),
        Some(first) if !is_fresh(&first) => vec![first.0],
        Some(_) => due.iter().take_while(is_fresh).map(|(id, ..)| *id).collect(),
    };
    let mine = || jobs::table.filter(in_list(jobs::id, &ids));
    let lost: Vec<JobId> = mine().filter(jobs::leased_until.is_not_null()).select(jobs::id).load(conn)?;
    lost_try(conn, &lost)?;
    update_prepared(mine(), (jobs::leased_until.eq(lease.until()), jobs::leased_by.eq(&lease.node))).execute(conn)?;
    let rows: Vec<(JobId, String, i64, i32, i32)> = mine()
        .order((jobs::run_at, jobs::id))
        .select((jobs::id, jobs::kind, jobs::subject_id, jobs::attempts, jobs::losses))
        .load(conn)?;
    let claimed = |(id, kind, subject, attempts, losses): (JobId, String, i64, i32, i32)| Claimed {
        id,
        job: Job::from_parts(&kind, subject),
        attempts,
        losses,
    };
    Ok(rows.into_iter().map(claimed).collect())
}

/// Those of these jobs that still exist. On `PostgreSQL` no one else finishes them until this transaction ends.
pub fn hold(conn: &mut Conn, ids: &[JobId]) -> Result<Vec<JobId>> {
    let rows = jobs::table.filter(in_list(jobs::id, ids)).order(jobs::id).select(jobs::id);
    Ok(match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => rows.for_update().load(c)?,
        Conn::Sqlite(c) => rows.load(c)?,
    })
}

/// Removes jobs that [`hold`] has named, in the transaction that did their work.
pub fn finish_all(conn: &mut Conn, ids: &[JobId]) -> Result<()> {
    diesel::delete(jobs::table.filter(in_list(jobs::id, ids))).execute(conn)?;
    Ok(())
}

/// Gives up a job of this node.
pub fn give_up(conn: &mut Conn, now: Time, id: JobId, why: &str) -> Result<()> {
    let row = (jobs::buried_at.eq(now), jobs::last_error.eq(why), jobs::leased_until.eq(None::<Time>));
    diesel::update(jobs::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

/// Renews the leases of running jobs.
pub fn renew(conn: &mut Conn, lease: &Lease, ids: &[JobId]) -> Result<()> {
    let mine = jobs::table
        .filter(in_list(jobs::id, ids))
        .filter(jobs::leased_by.eq(&lease.node))
        .filter(jobs::leased_until.is_not_null());
    diesel::update(mine).set(jobs::leased_until.eq(lease.until())).execute(conn)?;
    Ok(())
}

/// Releases the jobs that were running in a folder whose lock we now have: their process is gone.
pub fn reclaim(conn: &mut Conn) -> Result<()> {
    let ids: Vec<JobId> = jobs::table.filter(jobs::leased_until.is_not_null()).select(jobs::id).load(conn)?;
    lost_try(conn, &ids)?;
    release(conn, &ids)
}

/// Did the program end while it ran this job, and nothing was tried since?
pub fn was_lost(conn: &mut Conn, id: JobId) -> Result<bool> {
    // Also a job that was given up for it, and is tried again by hand.
    let lost = jobs::table.find(id).filter(jobs::last_error.like(format!("{ENDED}%"))).select(jobs::id);
    Ok(lost.first::<JobId>(conn).optional()?.is_some())
}

/// A lease that was never released counts as a failed try: a job that ends the program must not be tried for ever.
fn lost_try(conn: &mut Conn, ids: &[JobId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let row = (jobs::attempts.eq(jobs::attempts + 1), jobs::losses.eq(jobs::losses + 1), jobs::last_error.eq(LOST));
    diesel::update(jobs::table.filter(in_list(jobs::id, ids))).set(row).execute(conn)?;
    Ok(())
}

/// Removes a job, in the transaction that did its work. `Conflict` if another worker has done it, which undoes the
/// work.
pub fn finish(conn: &mut Conn, id: JobId) -> Result<()> {
    match diesel::delete(jobs::table.find(id)).execute(conn)? {
        0 => Err(crate::error::Error::Conflict("another worker has done this job".to_owned())),
        _ => Ok(()),
    }
}

/// Records a failed try: again after a growing delay, or given up after the last. `false`: the job no longer exists.
pub fn fail(conn: &mut Conn, now: Time, job: &Claimed, error: &str) -> Result<bool> {
    let attempts = job.attempts.saturating_add(1);
    let wait = job.lane().wait_after(attempts);
    let changed = diesel::update(jobs::table.find(job.id))
        .set((
            jobs::attempts.eq(attempts),
            jobs::last_error.eq(error),
            jobs::leased_until.eq(None::<Time>),
            jobs::run_at.eq(now.plus(wait)),
            jobs::buried_at.eq((attempts >= job.lane().most_attempts()).then_some(now)),
        ))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Postpones a job that cannot be done, but not by its own fault: it does not count as a try.
pub fn put_off(conn: &mut Conn, until: Time, id: JobId, why: &str) -> Result<()> {
    diesel::update(jobs::table.find(id))
        .set((jobs::run_at.eq(until), jobs::last_error.eq(why), jobs::leased_until.eq(None::<Time>)))
        .execute(conn)?;
    Ok(())
}

/// Releases leased jobs when this node stops regularly.
pub fn release(conn: &mut Conn, ids: &[JobId]) -> Result<()> {
    diesel::update(jobs::table.filter(in_list(jobs::id, ids)))
        .set(jobs::leased_until.eq(None::<Time>))
        .execute(conn)?;
    Ok(())
}

/// Releases jobs of a lane that this node has claimed but does not hold: a claim that returned an error may have been
/// committed all the same.
pub fn release_strays(conn: &mut Conn, node: &str, lane: Lane, held: &[JobId]) -> Result<()> {
    let mine = jobs::table.filter(jobs::leased_by.eq(node)).filter(jobs::leased_until.is_not_null());
    let strays = mine.filter(jobs::lane.eq(lane)).filter(jobs::id.ne_all(held));
    diesel::update(strays).set(jobs::leased_until.eq(None::<Time>)).execute(conn)?;
    Ok(())
}

/// The kind of a job.
pub fn kind_of(conn: &mut Conn, id: JobId) -> Result<String> {
    Ok(jobs::table.find(id).select(jobs::kind).first(conn)?)
}

/// The work of a job; `None`: a newer version of the program has written it.
pub fn job_of(conn: &mut Conn, id: JobId) -> Result<Option<Job>> {
    let (kind, subject): (String, i64) = jobs::table.find(id).select((jobs::kind, jobs::subject_id)).first(conn)?;
    Ok(Job::from_parts(&kind, subject))
}

/// Restarts a job that was given up, or starts a waiting one now. `Conflict`: it is running.
pub fn retry(conn: &mut Conn, now: Time, id: JobId) -> Result<()> {
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now));
    kind_of(conn, id)?;
    let changed = diesel::update(jobs::table.find(id).filter(is_free))
        .set((
            jobs::attempts.eq(0),
            jobs::losses.eq(0),
            jobs::run_at.eq(now),
            jobs::leased_until.eq(None::<Time>),
            jobs::buried_at.eq(None::<Time>),
        ))
        .execute(conn)?;
    if changed == 0 { Err(list::worked_on(id)) } else { Ok(()) }
}

/// Jobs that have failed at least once; those that were given up come first.
pub fn troubled(conn: &mut Conn) -> Result<Vec<JobRow>> {
    Ok(jobs::table
        .filter(jobs::attempts.gt(0))
        .order((jobs::buried_at.desc(), jobs::id.desc()))
        .limit(200)
        .select(JobRow::as_select())
        .load(conn)?)
}

/// When the next job of a lane is due, if any waits.
pub fn next_due(conn: &mut Conn, lane: Lane) -> Result<Option<Time>> {
    Ok(jobs::table
        .filter(jobs::buried_at.is_null())
        .filter(jobs::lane.eq(lane))
        .filter(jobs::leased_until.is_null())
        .order((jobs::run_at, jobs::id))
        .select(jobs::run_at)
        .first(conn)
        .optional()?)
}

/// Kinds of jobs that were given up: how many of each, up to a limit, and the error of the latest.
pub fn buried(conn: &mut Conn) -> Result<Vec<(String, i64, String)>> {
    let rows: Vec<(String, String)> = jobs::table
        .filter(raw_condition(BURIED))
        .order((jobs::buried_at.desc(), jobs::id.desc()))
        .limit(MOST_COUNTED)
        .select((jobs::kind, jobs::last_error))
        .load(conn)?;
    let mut kinds: Vec<(String, i64, String)> = Vec::new();
    for (kind, error) in rows {
        match kinds.iter_mut().find(|(known, ..)| *known == kind) {
            Some((_, count, _)) => *count = count.saturating_add(1),
            None => kinds.push((kind, 1, error)),
        }
    }
    Ok(kinds)
}

/// How many jobs of a lane wait or run, counted up to a limit.
pub fn count_waiting(conn: &mut Conn, lane: Lane) -> Result<i64> {
    let own = jobs::table.filter(jobs::buried_at.is_null()).filter(jobs::lane.eq(lane));
    let found: Vec<JobId> = own.limit(MOST_COUNTED).select(jobs::id).load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(MOST_COUNTED))
}

/// Since when the oldest job of a lane is due that no node has begun, if any.
pub fn oldest_due(conn: &mut Conn, now: Time, lane: Lane) -> Result<Option<Time>> {
    Ok(next_due(conn, lane)?.filter(|due| *due <= now))
}

/// Waiting jobs and jobs that were given up, for the metrics.
pub fn counts(conn: &mut Conn) -> Result<(i64, i64)> {
    // The health check always waits for its next minute.
    let standing = Job::CheckStatus.parts().0;
    let work = jobs::table.filter(jobs::buried_at.is_null()).filter(jobs::kind.ne(standing));
    let waiting = work.count().get_result(conn)?;
    let buried = jobs::table.filter(jobs::buried_at.is_not_null()).count().get_result(conn)?;
    Ok((waiting, buried))
}

/// Deletes all jobs: what the demo wrote in the past needs nothing done.
pub fn clear(conn: &mut Conn) -> Result<()> {
    diesel::delete(jobs::table).execute(conn)?;
    Ok(())
}

/// Drops a job that is no longer needed.
pub fn cancel(conn: &mut Conn, job: Job) -> Result<()> {
    let (kind, subject_id) = job.parts();
    diesel::delete(jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::subject_id.eq(subject_id))).execute(conn)?;
    Ok(())
}

/// Deletes every other job of the same kind for the same row: the newest one counts.
pub fn replace(conn: &mut Conn, now: Time, run_at: Time, job: Job) -> Result<()> {
    let (kind, subject_id) = job.parts();
    on_backend!(conn, |c| diesel::delete(
        jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::subject_id.eq(subject_id))
    )
    .execute(c))?;
    enqueue_at(conn, now, run_at, job)
}
