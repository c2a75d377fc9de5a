//! A reply waits a moment before it is sent, so that its agent can take it back; or until a time that the agent chose.
//! Until then nothing has happened to its ticket.
use crate::accounts::{Viewer, store as accounts};
use crate::brands::{self, Brand};
use crate::canned::RankerCache;
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::pages::{Way, WithAnswer};
use crate::desk::sides::side_due;
use crate::desk::views::Composing;
use crate::error::Result;
use crate::ids::{AnswerId, DraftFileId, DraftId, JobId, MessageId};
use crate::jobs::{self, Job};
use crate::mail::thread::TokenKey;
use crate::policy::{Action, allows};
use crate::tickets::actions::{self, Outcome, ReplyDraft, SideOutcome, fields_of};
use crate::tickets::{Draft, DraftKind, Ticket, store};

/// Sends a reply whose time has come, exactly as if its agent pressed Send now. What prevents that stops it: it is a
/// draft again, and says why. The ticket is locked before the job's row, as by those who take a reply back.
pub fn send_due(
    conn: &mut Conn,
    now: Time,
    (cache, key): (&RankerCache, &TokenKey),
    (job, id): (JobId, DraftId),
) -> Result<()> {
    let Some(seen) = store::sending(conn, id)? else { return jobs::finish(conn, job) };
    let ticket = store::lock(conn, seen.ticket_id)?;
    jobs::finish(conn, job)?;
    // It may have been taken back until the ticket was locked.
    let Some(draft) = store::sending(conn, id)? else { return Ok(()) };
    if let Some(at) = draft.send_at.filter(|at| *at > now) {
        // The clock was set back, or an admin was quicker.
        return jobs::enqueue_at(conn, now, at, Job::SendDraft(id));
    }
    let me = accounts::acting(conn, draft.account_id)?;
    let Some(me) = me.filter(|me| allows(&me.actor(), Action::WorkOnTicket, ticket.object())) else {
        return actions::leave_to_colleagues(conn, now, &draft);
    };
    let brand = brands::store::find(conn, ticket.brand_id)?;
    if draft.kind == DraftKind::Forward {
        return send_side_due(conn, now, (&me, key), (&ticket, &brand), &draft);
    }
    let (way, reply) = reply_of(conn, &draft)?;
    let sending = WithAnswer { now, me: &me, ticket: &ticket, brand: &brand, way: &way, cache };
    let why = match sending.send(conn, reply, key)? {
        Outcome::Done(_) => return store::delete_draft(conn, draft.id),
        Outcome::Overtaken(_) => "draft-stopped-overtaken",
        Outcome::Merged(_) => "draft-stopped-merged",
        Outcome::Unfilled(_)
        | Outcome::BadDay
        | Outcome::BadTime
        | Outcome::FilesGone
        | Outcome::NoRecipient
        | Outcome::SentBefore
        | Outcome::Waits => "draft-stopped-check",
    };
    actions::stop_sending(conn, now, &draft, why, None)
}

/// The same of what is to go to a third party.
fn send_side_due(
    conn: &mut Conn,
    now: Time,
    (me, key): (&Viewer, &TokenKey),
    (ticket, brand): (&Ticket, &Brand),
    draft: &Draft,
) -> Result<()> {
    let aside = side_due(conn, now, brand, draft)?;
    let why = match actions::write_side(conn, now, me, (ticket, brand), (aside, key))? {
        SideOutcome::Done => return store::delete_draft(conn, draft.id),
        SideOutcome::Merged(_) => "draft-stopped-merged",
        SideOutcome::NoRecipient
        | SideOutcome::IsCustomer(_)
        | SideOutcome::Unfilled(_)
        | SideOutcome::FilesGone
        | SideOutcome::BadDay
        | SideOutcome::SentBefore
        | SideOutcome::Waits => "draft-stopped-check",
    };
    actions::stop_sending(conn, now, draft, why, None)
}

/// The reply as its form had it.
fn reply_of(conn: &mut Conn, draft: &Draft) -> Result<(Way, ReplyDraft)> {
    let fields = fields_of(draft)?;
    let files: Vec<DraftFileId> = store::draft_files(conn, &[draft.id])?.iter().map(|file| file.id).collect();
    let composing = Composing::of_draft(draft, &fields);
    let reply = ReplyDraft {
        text: fields.text.trim().to_owned(),
        then: composing.then,
        answer: fields.answer.parse().ok().map(AnswerId),
        files: store::drafted_files(conn, draft.account_id, &files)?,
        recipients: composing.recipients().unwrap_or_default(),
        lacks_files: false,
        seen: MessageId(fields.seen),
        idempotency_key: draft.key.clone(),
        version: draft.version,
        promise: fields.promise.parse().ok(),
        // It was asked when the agent pressed Send.
        is_again: true,
        is_due: true,
    };
    Ok((Way::of_draft(draft, &fields), reply))
}
