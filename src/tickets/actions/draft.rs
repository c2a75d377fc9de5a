//! Drafts are saved as the agent types, shared with colleagues on purpose, and spent when their text is sent.
use super::reply::{Outcome, ReplyDraft};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DraftFileId, DraftId, TicketId};
use crate::jobs::{self, Job};
use crate::notifications::{self, News};
use crate::tickets::store::{self, ActorId, NewDraft};
use crate::tickets::{Draft, DraftFields, DraftKind, NewAttachment, Recipients, Ticket};
use crate::web::form;

/// A draft as its window has it.
#[derive(Debug, Clone)]
pub struct WrittenDraft {
    pub kind: DraftKind,
    pub key: String,
    /// The version that the window knows; 0: none.
    pub version: i64,
    pub fields: DraftFields,
    /// The files of the draft that stay.
    pub keeps: Vec<DraftFileId>,
    /// The files that were chosen since.
    pub files: Vec<NewAttachment>,
}

/// What became of it.
#[derive(Debug)]
pub enum SavedDraft {
    Kept(Draft),
    /// There is nothing to keep.
    Empty,
    /// Another window has saved something else meanwhile: nothing was saved, the agent decides.
    ChangedElsewhere(Draft),
    /// This text has been sent.
    Sent,
}

/// Saves a draft over the version that its window knows.
pub fn save_draft(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    mut written: WrittenDraft,
) -> Result<SavedDraft> {
    if let Some(sent) = sent_text(conn, &written.key)? {
        // The last save of a window may arrive after its Send: what it has is a part of what was sent.
        if written.files.is_empty() && sent.contains(written.fields.text.trim()) {
            return Ok(SavedDraft::Sent);
        }
        // Written in another window: it is another text.
        (written.key, written.version) = (form::idempotency_key(), 0);
    }
    match store::draft_of(conn, ticket.id, me.id, written.kind)? {
        Some(draft) if draft.version == written.version && draft.key == written.key => {
            change(conn, now, ticket, (draft, written))
        }
        Some(draft) if written.files.is_empty() && fields_of(&draft)? == written.fields => Ok(SavedDraft::Kept(draft)),
        Some(draft) => Ok(SavedDraft::ChangedElsewhere(draft)),
        None => begin(conn, now, me, (ticket, written)),
    }
}

/// What the form with this key has sent, or will.
fn sent_text(conn: &mut Conn, key: &str) -> Result<Option<String>> {
    if let Some(sent) = store::by_idempotency_key(conn, key)? {
        return Ok(Some(sent.visible));
    }
    if let Some(sent) = store::side_message_by_key(conn, key)? {
        return Ok(Some(sent.visible));
    }
    let waiting = store::sending_by_key(conn, key)?;
    waiting.map(|draft| fields_of(&draft).map(|fields| fields.text)).transpose()
}

/// Who gets it if the agent chooses no one.
fn usual(conn: &mut Conn, ticket: &Ticket, kind: DraftKind) -> Result<Recipients> {
    if kind == DraftKind::Forward { Ok(Recipients::default()) } else { Recipients::of(conn, ticket) }
}

fn begin(conn: &mut Conn, now: Time, me: &Viewer, (ticket, written): (&Ticket, WrittenDraft)) -> Result<SavedDraft> {
    if written.files.is_empty() && written.fields.are_empty(&usual(conn, ticket, written.kind)?) {
        return Ok(SavedDraft::Empty);
    }
    let new = NewDraft {
        ticket_id: ticket.id,
        account_id: me.id,
        kind: written.kind,
        key: written.key,
        fields: to_json(&written.fields)?,
        version: now.micros(),
        saved_at: now,
        send_at: None,
    };
    match store::insert_draft(conn, new)? {
        Some(id) => {
            store::add_draft_files(conn, now, id, &written.files)?;
            Ok(SavedDraft::Kept(store::draft(conn, id)?))
        }
        None => elsewhere(conn, ticket.id, me, written.kind),
    }
}

fn change(conn: &mut Conn, now: Time, ticket: &Ticket, (draft, written): (Draft, WrittenDraft)) -> Result<SavedDraft> {
    let version = draft.version.saturating_add(1).max(now.micros());
    if !store::update_draft(conn, now, &draft, (&to_json(&written.fields)?, version))? {
        return Ok(SavedDraft::ChangedElsewhere(store::draft(conn, draft.id)?));
    }
    store::keep_draft_files(conn, draft.id, &written.keeps)?;
    store::add_draft_files(conn, now, draft.id, &written.files)?;
    let has_files = !store::draft_files(conn, &[draft.id])?.is_empty();
    if !has_files && written.fields.are_empty(&usual(conn, ticket, written.kind)?) {
        store::delete_draft(conn, draft.id)?;
        return Ok(SavedDraft::Empty);
    }
    Ok(SavedDraft::Kept(store::draft(conn, draft.id)?))
}

fn elsewhere(conn: &mut Conn, ticket: TicketId, me: &Viewer, kind: DraftKind) -> Result<SavedDraft> {
    let other = store::draft_of(conn, ticket, me.id, kind)?;
    other.map(SavedDraft::ChangedElsewhere).ok_or_else(|| Error::Conflict("the draft is being saved".to_owned()))
}

/// What was typed and chosen in a draft.
pub fn fields_of(draft: &Draft) -> Result<DraftFields> {
    serde_json::from_str(&draft.fields).map_err(|e| Error::internal("read a draft", e))
}

fn to_json(fields: &DraftFields) -> Result<String> {
    serde_json::to_string(fields).map_err(|e| Error::internal("write a draft", e))
}

/// Deletes the agent's draft of a kind.
pub fn discard_draft(conn: &mut Conn, me: &Viewer, ticket: &Ticket, kind: DraftKind) -> Result<()> {
    match store::draft_of(conn, ticket.id, me.id, kind)? {
        Some(draft) => store::delete_draft(conn, draft.id),
        None => Ok(()),
    }
}

/// Lets colleagues read and continue the agent's draft, or ends that.
pub fn share_draft(conn: &mut Conn, me: &Viewer, ticket: &Ticket, (kind, is_shared): (DraftKind, bool)) -> Result<()> {
    match store::draft_of(conn, ticket.id, me.id, kind)? {
        Some(draft) => store::set_draft_shared(conn, draft.id, is_shared),
        None => Err(Error::Refused("problem-draft-empty")),
    }
}

/// Continues a draft that a colleague shares: it is mine from now on, after what I have written myself.
pub fn continue_draft(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: DraftId) -> Result<DraftKind> {
    let theirs = store::draft(conn, id)?;
    if theirs.ticket_id != ticket.id || theirs.send_at.is_some() || !(theirs.is_shared || theirs.account_id == me.id) {
        return Err(Error::NotFound);
    }
    match store::draft_of(conn, ticket.id, me.id, theirs.kind)? {
        Some(mine) if mine.id == theirs.id => {}
        Some(mine) => join(conn, now, &mine, &theirs)?,
        None => store::give_draft(conn, theirs.id, me.id, &form::idempotency_key())?,
    }
    let news = News::DraftContinued { author: theirs.account_id, draft: theirs.id };
    notifications::tell(conn, &ticket.scene(now, Some(me.id)), &[news])?;
    Ok(theirs.kind)
}

/// Puts one draft after another.
fn join(conn: &mut Conn, now: Time, first: &Draft, second: &Draft) -> Result<()> {
    let (mut fields, after) = (fields_of(first)?, fields_of(second)?);
    let joined = format!("{}\n\n{}", fields.text.trim_end(), after.text);
    joined.trim_start().clone_into(&mut fields.text);
    let version = first.version.saturating_add(1).max(now.micros());
    store::update_draft(conn, now, first, (&to_json(&fields)?, version))?;
    store::move_draft_files(conn, second.id, first.id)?;
    store::delete_draft(conn, second.id)
}

/// Brings the drafts of a ticket along when it is merged into another. A reply that waits was written for what the
/// ticket was: its agent reads it once more.
pub(super) fn carry_drafts(
    conn: &mut Conn,
    now: Time,
    actor: ActorId,
    (source, target): (TicketId, TicketId),
) -> Result<()> {
    for waiting in store::all_drafts_on(conn, source)?.iter().filter(|draft| draft.send_at.is_some()) {
        jobs::cancel(conn, Job::SendDraft(waiting.id))?;
        stop_sending(conn, now, waiting, "draft-stopped-merged", actor)?;
    }
    for draft in store::all_drafts_on(conn, source)? {
        match store::draft_of(conn, target, draft.account_id, draft.kind)? {
            Some(there) => {
                join(conn, now, &there, &draft)?;
                if !draft.stopped.is_empty() {
                    store::stop_draft(conn, there.id, &draft.stopped)?;
                }
            }
            None => store::move_draft(conn, draft.id, target)?,
        }
    }
    Ok(())
}

/// A form whose text is sent.
pub(super) struct SentForm<'a> {
    pub kind: DraftKind,
    pub key: &'a str,
    /// The version of the draft that it knew.
    pub version: i64,
    pub text: &'a str,
}

/// The text was sent: it is not offered again. Another text under another key stays, and so does what another window
/// has saved since the form was read.
pub(super) fn spend_draft(conn: &mut Conn, me: &Viewer, ticket: TicketId, sent: &SentForm<'_>) -> Result<()> {
    let Some(draft) = store::draft_of(conn, ticket, me.id, sent.kind)? else { return Ok(()) };
    let fields = fields_of(&draft)?;
    let (text, is_same_form) = (fields.text.trim(), draft.key == sent.key);
    if text == sent.text || is_same_form && (draft.version <= sent.version || sent.text.contains(text)) {
        return store::delete_draft(conn, draft.id);
    }
    if is_same_form { store::rekey_draft(conn, draft.id, &form::idempotency_key()) } else { Ok(()) }
}

/// A reply that waits, as its form had it.
pub struct WaitingReply {
    pub at: Time,
    pub fields: DraftFields,
}

/// Lets a reply wait until its time, in which nothing happens to its ticket. What prevents sending it is found now.
pub fn send_later(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (mut draft, waiting): (ReplyDraft, WaitingReply),
) -> Result<Outcome> {
    if let Some(outcome) = super::reply::refusal(conn, now, me, (ticket, brand), &mut draft)? {
        return Ok(outcome);
    }
    if super::reply::chosen(conn, ticket, draft.recipients.clone())?.is_none() {
        return Ok(Outcome::NoRecipient);
    }
    put_off(conn, now, me, ticket, (&draft.sent(DraftKind::Reply), waiting, &draft.files))?;
    Ok(Outcome::Waits)
}

/// Keeps what was written until its time.
pub(super) fn put_off(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    (sent, waiting, files): (&SentForm<'_>, WaitingReply, &[NewAttachment]),
) -> Result<()> {
    // What goes with it was read before the draft that holds it is deleted.
    spend_draft(conn, me, ticket.id, sent)?;
    let new = NewDraft {
        ticket_id: ticket.id,
        account_id: me.id,
        kind: sent.kind,
        key: sent.key.to_owned(),
        fields: to_json(&waiting.fields)?,
        version: now.micros(),
        saved_at: now,
        send_at: Some(waiting.at),
    };
    let id = store::insert_draft(conn, new)?.ok_or_else(|| Error::Conflict("the reply is being sent".to_owned()))?;
    store::add_draft_files(conn, now, id, files)?;
    jobs::enqueue_at(conn, now, waiting.at, Job::SendDraft(id))
}

/// A reply that waits is a draft again, in front of what its agent has written since; they are notified, unless they
/// stopped it themselves.
pub fn stop_sending(conn: &mut Conn, now: Time, draft: &Draft, why: &str, by: Option<AccountId>) -> Result<()> {
    if let Some(since) = store::draft_of(conn, draft.ticket_id, draft.account_id, draft.kind)? {
        join(conn, now, draft, &since)?;
    }
    store::stop_draft(conn, draft.id, why)?;
    let ticket = store::find(conn, draft.ticket_id)?;
    let news = News::DraftStopped { author: draft.account_id, draft: draft.id };
    notifications::tell(conn, &ticket.scene(now, by), &[news])
}

/// Takes a reply back before it is sent. A colleague who does that finds it as a shared draft.
pub fn take_back(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: DraftId) -> Result<()> {
    let waiting = store::sending(conn, id)?.filter(|draft| draft.ticket_id == ticket.id);
    let draft = waiting.ok_or(Error::Taken("problem-sent-already"))?;
    jobs::cancel(conn, Job::SendDraft(id))?;
    stop_sending(conn, now, &draft, "", Some(me.id))?;
    if draft.account_id != me.id {
        store::set_draft_shared(conn, id, true)?;
    }
    Ok(())
}

/// The job that was to send a reply has been given up: it is a draft again, and its ticket is offered.
pub fn give_up_sending(conn: &mut Conn, now: Time, id: DraftId) -> Result<()> {
    let Some(seen) = store::sending(conn, id)? else { return Ok(()) };
    store::lock(conn, seen.ticket_id)?;
    match store::sending(conn, id)? {
        Some(draft) => stop_sending(conn, now, &draft, "draft-stopped-check", None),
        None => Ok(()),
    }
}

/// Puts a reply aside whose agent may no longer send it: a colleague decides.
pub fn leave_to_colleagues(conn: &mut Conn, now: Time, draft: &Draft) -> Result<()> {
    stop_sending(conn, now, draft, "draft-stopped-agent", None)?;
    store::set_draft_shared(conn, draft.id, true)
}
