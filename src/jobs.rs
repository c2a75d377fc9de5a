//! The queue of background work: what there is to do, when, and what became of it. `worker` does it.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, among, update};
use crate::error::Result;
use crate::ids::{
    AccountId, AccountNoticeId, AnswerId, BrandId, FeedId, JobId, LinkId, MailId, MailboxId, MessageId, NoticeId,
    OverflowId, RefusedId, TicketId, UseId,
};
use crate::on_backend;
use crate::schema::jobs;

/// Everything that is done in the background. Ids only: the row is read when the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Understand a received mail and make it a message of a ticket.
    DeliverMail(MailId),
    /// Send a reply by mail.
    SendMessage(MessageId),
    /// Tell a customer that their message has arrived.
    Acknowledge(MessageId),
    /// Send a mail again that was refused.
    SendRefused(RefusedId),
    /// Mail a one-time link.
    SendLink(LinkId),
    /// Tell somebody by mail what has changed of their account.
    SendAccountNotice(AccountNoticeId),
    /// Let the weights come to rest over all that a brand's replies have taught.
    SettleLessons(BrandId),
    /// Look at a subscribed calendar.
    FetchDays(FeedId),
    /// Bring a snoozed ticket back into the queue.
    WakeTicket(TicketId),
    /// See whether a promise on a ticket ends soon, or is broken.
    WatchPromises(TicketId),
    /// Reckon the promises on a brand's open tickets anew.
    ReckonPromises(BrandId),
    /// Tell people of the house something about a ticket.
    SendNotice(NoticeId),
    /// Find out whether a customer came back after an answer.
    SettleUse(UseId),
    /// Remind the owner of an answer to read it again.
    ReviewAnswer(AnswerId),
    /// Give an account the tickets of the addresses that it has proven.
    AdoptTickets(AccountId),
    /// Compare a mailbox on its server with the ledger.
    ReckonMailbox(MailboxId),
    /// Tell the admins that a reckoning did not come out.
    SendAlarm(MailboxId),
    /// Tell the admins that a mail is held.
    TellOfHeld(MailId),
    /// Give the tickets of a colleague who has left back to all.
    FreeTickets(AccountId),
    /// See whether an agent has left a ticket that they took.
    GiveBack(TicketId),
    /// Look at the tickets of a brand that is served in another way now.
    AttendTickets(BrandId),
    /// Tell a customer who has waited for long when the answer will come.
    HoldTicket(TicketId),
    /// Give what nobody takes for too long to another team.
    SpillOver(OverflowId),
    /// See which letter about a complaint is due.
    AttendComplaint(TicketId),
    /// Rebuild loads and places: a brand weighs contacts otherwise.
    RebuildOrder(BrandId),
    /// What lifted a ticket for a time is over.
    EndLifts(TicketId),
    /// Tell another program that a ticket is urgent.
    CallOut(NoticeId),
}

crate::word_enum! {
    /// What waits for one another; lanes do not wait for each other.
    Lane {
        /// Mails are delivered in the order in which they came.
        Mail = "mail",
        /// Mails of ours, which wait for the server that takes them.
        Sending = "sending",
        /// What waits for servers of other people.
        Remote = "remote",
        /// What waits for nobody but our own database: promises, wake-ups, clean-ups.
        Local = "local",
    }
}

/// After so many failed tries a job is buried: an admin sees it and can start it again.
pub const MOST_ATTEMPTS: i32 = 10;

impl Job {
    const fn parts(self) -> (&'static str, i64) {
        match self {
            Self::DeliverMail(id) => ("deliver_mail", id.0),
            Self::SendMessage(id) => ("send_message", id.0),
            Self::Acknowledge(id) => ("acknowledge", id.0),
            Self::SendRefused(id) => ("send_refused", id.0),
            Self::SendLink(id) => ("send_link", id.0),
            Self::SendAccountNotice(id) => ("send_account_notice", id.0),
            Self::SettleLessons(id) => ("settle_lessons", id.0),
            Self::FetchDays(id) => ("fetch_days", id.0),
            Self::WakeTicket(id) => ("wake_ticket", id.0),
            Self::WatchPromises(id) => ("watch_promises", id.0),
            Self::ReckonPromises(id) => ("reckon_promises", id.0),
            Self::SendNotice(id) => ("send_notice", id.0),
            Self::SettleUse(id) => ("settle_use", id.0),
            Self::ReviewAnswer(id) => ("review_answer", id.0),
            Self::AdoptTickets(id) => ("adopt_tickets", id.0),
            Self::ReckonMailbox(id) => ("reckon_mailbox", id.0),
            Self::SendAlarm(id) => ("send_alarm", id.0),
            Self::TellOfHeld(id) => ("tell_of_held", id.0),
            Self::FreeTickets(id) => ("free_tickets", id.0),
            Self::GiveBack(id) => ("give_back", id.0),
            Self::AttendTickets(id) => ("attend_tickets", id.0),
            Self::HoldTicket(id) => ("hold_ticket", id.0),
            Self::SpillOver(id) => ("spill_over", id.0),
            Self::AttendComplaint(id) => ("attend_complaint", id.0),
            Self::RebuildOrder(id) => ("rebuild_order", id.0),
            Self::EndLifts(id) => ("end_lifts", id.0),
            Self::CallOut(id) => ("call_out", id.0),
        }
    }

    const fn lane(self) -> Lane {
        match self {
            Self::DeliverMail(_) => Lane::Mail,
            Self::SendMessage(_)
            | Self::Acknowledge(_)
            | Self::SendRefused(_)
            | Self::SendLink(_)
            | Self::SendAccountNotice(_)
            | Self::SendNotice(_)
            | Self::SendAlarm(_)
            | Self::TellOfHeld(_)
            | Self::ReviewAnswer(_)
            | Self::AttendComplaint(_)
            | Self::HoldTicket(_) => Lane::Sending,
            Self::FetchDays(_) | Self::ReckonMailbox(_) | Self::CallOut(_) => Lane::Remote,
            Self::SettleLessons(_)
            | Self::WakeTicket(_)
            | Self::WatchPromises(_)
            | Self::ReckonPromises(_)
            | Self::SettleUse(_)
            | Self::AdoptTickets(_)
            | Self::FreeTickets(_)
            | Self::GiveBack(_)
            | Self::AttendTickets(_)
            | Self::SpillOver(_)
            | Self::RebuildOrder(_)
            | Self::EndLifts(_) => Lane::Local,
        }
    }

    fn from_parts(kind: &str, id: i64) -> Option<Self> {
        Some(match kind {
            "deliver_mail" => Self::DeliverMail(MailId(id)),
            "send_message" => Self::SendMessage(MessageId(id)),
            "acknowledge" => Self::Acknowledge(MessageId(id)),
            "send_refused" => Self::SendRefused(RefusedId(id)),
            "send_link" => Self::SendLink(LinkId(id)),
            "send_account_notice" => Self::SendAccountNotice(AccountNoticeId(id)),
            "settle_lessons" => Self::SettleLessons(BrandId(id)),
            "fetch_days" => Self::FetchDays(FeedId(id)),
            "wake_ticket" => Self::WakeTicket(TicketId(id)),
            "watch_promises" => Self::WatchPromises(TicketId(id)),
            "reckon_promises" => Self::ReckonPromises(BrandId(id)),
            "send_notice" => Self::SendNotice(NoticeId(id)),
            "settle_use" => Self::SettleUse(UseId(id)),
            "review_answer" => Self::ReviewAnswer(AnswerId(id)),
            "adopt_tickets" => Self::AdoptTickets(AccountId(id)),
            "reckon_mailbox" => Self::ReckonMailbox(MailboxId(id)),
            "send_alarm" => Self::SendAlarm(MailboxId(id)),
            "tell_of_held" => Self::TellOfHeld(MailId(id)),
            "free_tickets" => Self::FreeTickets(AccountId(id)),
            "give_back" => Self::GiveBack(TicketId(id)),
            "attend_tickets" => Self::AttendTickets(BrandId(id)),
            "hold_ticket" => Self::HoldTicket(TicketId(id)),
            "spill_over" => Self::SpillOver(OverflowId(id)),
            "attend_complaint" => Self::AttendComplaint(TicketId(id)),
            "rebuild_order" => Self::RebuildOrder(BrandId(id)),
            "end_lifts" => Self::EndLifts(TicketId(id)),
            "call_out" => Self::CallOut(NoticeId(id)),
            _ => return None,
        })
    }
}

/// By whom jobs are claimed, from when, and for how long without another word.
#[derive(Debug, Clone)]
pub struct Lease {
    /// The name of the process.
    pub node: String,
    pub now: Time,
    pub span: chrono::Duration,
}

impl Lease {
    fn until(&self) -> Time {
        self.now.plus(self.span)
    }
}

/// A job that is ours until its lease runs out.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub id: JobId,
    /// `None`: written by a newer version of the program.
    pub job: Option<Job>,
    pub attempts: i32,
}

/// A row as the admin sees it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct Row {
    pub id: JobId,
    pub kind: String,
    pub subject_id: i64,
    pub run_at: Time,
    pub attempts: i32,
    pub last_error: String,
    pub buried_at: Option<Time>,
    pub created_at: Time,
}

/// Puts work into the queue, in the transaction that makes it necessary.
pub fn enqueue(conn: &mut Conn, now: Time, job: Job) -> Result<()> {
    enqueue_at(conn, now, now, job)
}

/// The same, not before `run_at`.
pub fn enqueue_at(conn: &mut Conn, now: Time, run_at: Time, job: Job) -> Result<()> {
    let (kind, subject_id) = job.parts();
    diesel::insert_into(jobs::table)
        .values((
            jobs::lane.eq(job.lane()),
            jobs::kind.eq(kind),
            jobs::subject_id.eq(subject_id),
            jobs::run_at.eq(run_at),
            jobs::attempts.eq(0),
            jobs::last_error.eq(""),
            jobs::leased_by.eq(""),
            jobs::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Does such a job wait that nobody has begun?
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

/// Is there a job to claim? A look costs less than a claim of nothing, and wakes nobody.
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

/// Takes up to `most` due jobs for this node. Their lease keeps other nodes away until they are done or this node is gone.
///
/// A job that has failed before goes alone: if it ends the program, it takes no others along.
pub fn claim(conn: &mut Conn, lease: &Lease, lane: Lane, most: i64) -> Result<Vec<Claimed>> {
    let now = lease.now;
    let is_free = jobs::leased_until.is_null().or(jobs::leased_until.lt(now));
    let due = jobs::table
        .filter(jobs::buried_at.is_null())
        .filter(jobs::lane.eq(lane))
        .filter(jobs::run_at.le(now))
        .filter(is_free)
        .order((jobs::run_at, jobs::id))
        .limit(most)
        .select((jobs::id, jobs::attempts));
    let due: Vec<(JobId, i32)> = match conn {
        Conn::Postgres(c) => due.for_update().skip_locked().load(c)?,
        Conn::Sqlite(c) => due.load(c)?,
    };
    let ids: Vec<JobId> = match due.first() {
        None => return Ok(Vec::new()),
        Some((id, attempts)) if *attempts > 0 => vec![*id],
        Some(_) => due.iter().take_while(|(_, attempts)| *attempts == 0).map(|(id, _)| *id).collect(),
    };
    let mine = || jobs::table.filter(among(jobs::id, &ids));
    let lost: Vec<JobId> = mine().filter(jobs::leased_until.is_not_null()).select(jobs::id).load(conn)?;
    lost_try(conn, now, &lost)?;
    update(mine(), (jobs::leased_until.eq(lease.until()), jobs::leased_by.eq(&lease.node))).execute(conn)?;
    let rows: Vec<(JobId, String, i64, i32)> = mine()
        .filter(jobs::buried_at.is_null())
        .order((jobs::run_at, jobs::id))
        .select((jobs::id, jobs::kind, jobs::subject_id, jobs::attempts))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, kind, subject, attempts)| Claimed { id, job: Job::from_parts(&kind, subject), attempts })
        .collect())
}

/// Says that these jobs are still worked on.
pub fn renew(conn: &mut Conn, lease: &Lease, ids: &[JobId]) -> Result<()> {
    let mine = jobs::table
        .filter(among(jobs::id, ids))
        .filter(jobs::leased_by.eq(&lease.node))
        .filter(jobs::leased_until.is_not_null());
    diesel::update(mine).set(jobs::leased_until.eq(lease.until())).execute(conn)?;
    Ok(())
}

/// Takes back what was under way in a folder whose lock we have: whoever had it is gone.
pub fn reclaim(conn: &mut Conn, now: Time) -> Result<()> {
    let ids: Vec<JobId> = jobs::table.filter(jobs::leased_until.is_not_null()).select(jobs::id).load(conn)?;
    lost_try(conn, now, &ids)?;
    release(conn, &ids)
}

/// A lease that nobody gave back is a failed try: whatever ends the program must not come back for ever.
fn lost_try(conn: &mut Conn, now: Time, ids: &[JobId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    diesel::update(jobs::table.filter(among(jobs::id, ids)))
        .set((jobs::attempts.eq(jobs::attempts + 1), jobs::last_error.eq("the program ended while doing this")))
        .execute(conn)?;
    diesel::update(jobs::table.filter(among(jobs::id, ids)).filter(jobs::attempts.ge(MOST_ATTEMPTS)))
        .set(jobs::buried_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Removes a job, in the transaction that did its work. `Conflict` where another worker has done it, which undoes the work.
pub fn finish(conn: &mut Conn, id: JobId) -> Result<()> {
    match diesel::delete(jobs::table.find(id)).execute(conn)? {
        0 => Err(crate::error::Error::Conflict("another worker has done this job".to_owned())),
        _ => Ok(()),
    }
}

/// Notes a failed try: again after 2ⁿ minutes, or buried after the last. `false`: the job is there no more.
pub fn fail(conn: &mut Conn, now: Time, job: &Claimed, error: &str) -> Result<bool> {
    let attempts = job.attempts.saturating_add(1);
    let wait = chrono::Duration::minutes(1_i64 << attempts.clamp(0, 12));
    let changed = diesel::update(jobs::table.find(job.id))
        .set((
            jobs::attempts.eq(attempts),
            jobs::last_error.eq(error),
            jobs::leased_until.eq(None::<Time>),
            jobs::run_at.eq(now.plus(wait)),
            jobs::buried_at.eq((attempts >= MOST_ATTEMPTS).then_some(now)),
        ))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Puts a job off that cannot be done by any fault of its own: no try is used up.
pub fn put_off(conn: &mut Conn, until: Time, id: JobId, why: &str) -> Result<()> {
    diesel::update(jobs::table.find(id))
        .set((jobs::run_at.eq(until), jobs::last_error.eq(why), jobs::leased_until.eq(None::<Time>)))
        .execute(conn)?;
    Ok(())
}

/// Gives leased jobs back when this node stops in good order.
pub fn release(conn: &mut Conn, ids: &[JobId]) -> Result<()> {
    diesel::update(jobs::table.filter(among(jobs::id, ids))).set(jobs::leased_until.eq(None::<Time>)).execute(conn)?;
    Ok(())
}

/// What sort of work a job is.
pub fn kind_of(conn: &mut Conn, id: JobId) -> Result<String> {
    Ok(jobs::table.find(id).select(jobs::kind).first(conn)?)
}

/// Digs a buried job up, or starts a waiting one now.
pub fn retry(conn: &mut Conn, now: Time, id: JobId) -> Result<()> {
    let changed = diesel::update(jobs::table.find(id))
        .set((
            jobs::attempts.eq(0),
            jobs::run_at.eq(now),
            jobs::leased_until.eq(None::<Time>),
            jobs::buried_at.eq(None::<Time>),
        ))
        .execute(conn)?;
    if changed == 0 { Err(crate::error::Error::NotFound) } else { Ok(()) }
}

/// Jobs that have failed at least once, buried ones first.
pub fn troubled(conn: &mut Conn) -> Result<Vec<Row>> {
    Ok(jobs::table
        .filter(jobs::attempts.gt(0))
        .order((jobs::buried_at.desc(), jobs::id.desc()))
        .limit(200)
        .select(Row::as_select())
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

/// Jobs waiting and jobs buried, for the metrics.
pub fn counts(conn: &mut Conn) -> Result<(i64, i64)> {
    let waiting = jobs::table.filter(jobs::buried_at.is_null()).count().get_result(conn)?;
    let buried = jobs::table.filter(jobs::buried_at.is_not_null()).count().get_result(conn)?;
    Ok((waiting, buried))
}

/// Drops all jobs: what the demo wrote in the past needs nothing done.
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

/// Drops every other job of the same kind for the same row: the newest one counts.
pub fn replace(conn: &mut Conn, now: Time, run_at: Time, job: Job) -> Result<()> {
    let (kind, subject_id) = job.parts();
    on_backend!(conn, |c| diesel::delete(
        jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::subject_id.eq(subject_id))
    )
    .execute(c))?;
    enqueue_at(conn, now, run_at, job)
}
