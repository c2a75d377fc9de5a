//! SQL of drafts and their files.
use diesel::prelude::*;
use std::collections::BTreeSet;

use crate::blobs::{self, Prepared};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, DraftFileId, DraftId, TicketId};
use crate::on_backend;
use crate::schema::{draft_files, drafts, tickets};
use crate::tickets::{Draft, DraftFile, DraftKind, NewAttachment};

/// How many of an agent's drafts are marked in lists.
const MARKED: i64 = 500;

/// A new draft.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = drafts)]
pub struct NewDraft {
    pub ticket_id: TicketId,
    pub account_id: AccountId,
    pub kind: DraftKind,
    pub key: String,
    pub fields: String,
    pub version: i64,
    pub saved_at: Time,
    pub send_at: Option<Time>,
}

/// The id of the new row. `None`: another window of the agent was quicker.
pub fn insert_draft(conn: &mut Conn, new: NewDraft) -> Result<Option<DraftId>> {
    let insert = diesel::insert_into(drafts::table).values(new).on_conflict_do_nothing().returning(drafts::id);
    Ok(on_backend!(conn, |c| insert.get_result(c).optional())?)
}

/// The agent's draft of a kind.
pub fn draft_of(conn: &mut Conn, ticket: TicketId, agent: AccountId, kind: DraftKind) -> Result<Option<Draft>> {
    Ok(drafts::table
        .filter(drafts::ticket_id.eq(ticket))
        .filter(drafts::account_id.eq(agent))
        .filter(drafts::kind.eq(kind))
        .filter(drafts::send_at.is_null())
        .select(Draft::as_select())
        .first(conn)
        .optional()?)
}

/// The agent's drafts on a ticket, those that colleagues share, and all replies that wait until they are sent.
pub fn drafts_on(conn: &mut Conn, ticket: TicketId, agent: AccountId) -> Result<Vec<Draft>> {
    Ok(drafts::table
        .filter(drafts::ticket_id.eq(ticket))
        .filter(drafts::account_id.eq(agent).or(drafts::is_shared).or(drafts::send_at.is_not_null()))
        .order(drafts::id)
        .select(Draft::as_select())
        .load(conn)?)
}

/// The tickets on which the agent has a draft.
pub fn drafted(conn: &mut Conn, agent: AccountId) -> Result<BTreeSet<TicketId>> {
    let own = drafts::table.filter(drafts::account_id.eq(agent)).filter(drafts::send_at.is_null());
    Ok(own.select(drafts::ticket_id).limit(MARKED).load(conn)?.into_iter().collect())
}

/// A reply that waits until it is sent.
pub fn sending(conn: &mut Conn, id: DraftId) -> Result<Option<Draft>> {
    let row = drafts::table.filter(drafts::id.eq(id)).filter(drafts::send_at.is_not_null());
    Ok(row.select(Draft::as_select()).first(conn).optional()?)
}

/// The same by the key of its form.
pub fn sending_by_key(conn: &mut Conn, key: &str) -> Result<Option<Draft>> {
    let row = drafts::table.filter(drafts::key.eq(key)).filter(drafts::send_at.is_not_null());
    Ok(row.select(Draft::as_select()).first(conn).optional()?)
}

/// The replies of an agent that are sent before this, with the references of their tickets.
pub fn sending_before(conn: &mut Conn, agent: AccountId, before: Time) -> Result<Vec<(Draft, String)>> {
    Ok(drafts::table
        .inner_join(tickets::table.on(tickets::id.eq(drafts::ticket_id)))
        .filter(drafts::send_at.lt(before))
        .filter(drafts::account_id.eq(agent))
        .order(drafts::id)
        .select((Draft::as_select(), tickets::reference))
        .load(conn)?)
}

/// The tickets with a reply that is sent before this: they are served.
pub fn served_before(conn: &mut Conn, before: Time) -> Result<Vec<TicketId>> {
    Ok(drafts::table.filter(drafts::send_at.lt(before)).select(drafts::ticket_id).load(conn)?)
}

/// A reply that waited is a draft again; `why` names the sentence about it, if its agent did not ask for that.
pub fn stop_draft(conn: &mut Conn, id: DraftId, why: &str) -> Result<()> {
    let set = (drafts::send_at.eq(None::<Time>), drafts::stopped.eq(why));
    diesel::update(drafts::table.find(id)).set(set).execute(conn)?;
    Ok(())
}

pub fn draft(conn: &mut Conn, id: DraftId) -> Result<Draft> {
    Ok(drafts::table.find(id).select(Draft::as_select()).first(conn)?)
}

/// Saves what was written over the version that its window knew. False: another window was quicker.
pub fn update_draft(conn: &mut Conn, now: Time, known: &Draft, (fields, version): (&str, i64)) -> Result<bool> {
    let row = drafts::table.find(known.id).filter(drafts::version.eq(known.version));
    let set =
        (drafts::fields.eq(fields), drafts::version.eq(version), drafts::saved_at.eq(now), drafts::stopped.eq(""));
    Ok(diesel::update(row).set(set).execute(conn)? > 0)
}

pub fn set_draft_shared(conn: &mut Conn, id: DraftId, is_shared: bool) -> Result<()> {
    diesel::update(drafts::table.find(id)).set(drafts::is_shared.eq(is_shared)).execute(conn)?;
    Ok(())
}

/// Deletes a draft with its files. Their blobs go with the nightly clean-up, if nothing else refers to them.
pub fn delete_draft(conn: &mut Conn, id: DraftId) -> Result<()> {
    diesel::delete(draft_files::table.filter(draft_files::draft_id.eq(id))).execute(conn)?;
    diesel::delete(drafts::table.find(id)).execute(conn)?;
    Ok(())
}

/// Gives a draft to another agent, under a key that the form of the first does not have.
pub fn give_draft(conn: &mut Conn, id: DraftId, to: AccountId, key: &str) -> Result<()> {
    let set = (drafts::account_id.eq(to), drafts::is_shared.eq(false), drafts::key.eq(key));
    diesel::update(drafts::table.find(id)).set(set).execute(conn)?;
    Ok(())
}

/// Keeps a draft under another key: its own form has sent another text.
pub fn rekey_draft(conn: &mut Conn, id: DraftId, key: &str) -> Result<()> {
    diesel::update(drafts::table.find(id)).set(drafts::key.eq(key)).execute(conn)?;
    Ok(())
}

/// Moves the files of one draft to another.
pub fn move_draft_files(conn: &mut Conn, from: DraftId, to: DraftId) -> Result<()> {
    let files = draft_files::table.filter(draft_files::draft_id.eq(from));
    diesel::update(files).set(draft_files::draft_id.eq(to)).execute(conn)?;
    Ok(())
}

/// All drafts on a ticket.
pub fn all_drafts_on(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Draft>> {
    Ok(drafts::table.filter(drafts::ticket_id.eq(ticket)).order(drafts::id).select(Draft::as_select()).load(conn)?)
}

/// Puts a draft on another ticket.
pub fn move_draft(conn: &mut Conn, id: DraftId, to: TicketId) -> Result<()> {
    diesel::update(drafts::table.find(id)).set(drafts::ticket_id.eq(to)).execute(conn)?;
    Ok(())
}

pub fn draft_files(conn: &mut Conn, some: &[DraftId]) -> Result<Vec<DraftFile>> {
    if some.is_empty() {
        return Ok(Vec::new());
    }
    Ok(draft_files::table
        .filter(in_list(draft_files::draft_id, some))
        .order(draft_files::id)
        .select(DraftFile::as_select())
        .load(conn)?)
}

pub fn add_draft_files(conn: &mut Conn, now: Time, draft: DraftId, files: &[NewAttachment]) -> Result<()> {
    for file in files {
        blobs::store(conn, now, &file.blob)?;
        diesel::insert_into(draft_files::table)
            .values((
                draft_files::draft_id.eq(draft),
                draft_files::name.eq(crate::plain::line(&file.name)),
                draft_files::content_type.eq(&file.content_type),
                draft_files::size.eq(file.blob.size),
                draft_files::blob.eq(&file.blob.hash),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Removes the files of a draft that are not among these.
pub fn keep_draft_files(conn: &mut Conn, draft: DraftId, keep: &[DraftFileId]) -> Result<usize> {
    let gone = draft_files::table.filter(draft_files::draft_id.eq(draft)).filter(draft_files::id.ne_all(keep));
    Ok(diesel::delete(gone).execute(conn)?)
}

/// Files of the agent's own drafts, ready to be sent with a message.
pub fn drafted_files(conn: &mut Conn, agent: AccountId, some: &[DraftFileId]) -> Result<Vec<NewAttachment>> {
    if some.is_empty() {
        return Ok(Vec::new());
    }
    let files: Vec<DraftFile> = draft_files::table
        .inner_join(drafts::table.on(drafts::id.eq(draft_files::draft_id)))
        .filter(drafts::account_id.eq(agent))
        .filter(in_list(draft_files::id, some))
        .order(draft_files::id)
        .select(DraftFile::as_select())
        .load(conn)?;
    let ready = |file: DraftFile| NewAttachment {
        held: String::new(),
        name: file.name,
        content_type: file.content_type,
        is_inline: false,
        blob: Prepared::known(file.blob, file.size),
    };
    Ok(files.into_iter().map(ready).collect())
}

/// Deletes the drafts on these tickets. Returns the blobs of their files.
pub fn forget_drafts(conn: &mut Conn, of: &[TicketId]) -> Result<Vec<String>> {
    let mut blobs = Vec::new();
    for ticket in of {
        for draft in all_drafts_on(conn, *ticket)? {
            blobs.extend(draft_files(conn, &[draft.id])?.into_iter().map(|file| file.blob));
            delete_draft(conn, draft.id)?;
        }
    }
    Ok(blobs)
}

/// Deletes drafts that were last saved before this.
pub fn sweep_drafts(conn: &mut Conn, before: Time) -> Result<()> {
    let old = drafts::table.filter(drafts::saved_at.lt(before)).filter(drafts::send_at.is_null());
    let old: Vec<DraftId> = old.select(drafts::id).load(conn)?;
    old.into_iter().try_for_each(|id| delete_draft(conn, id))
}
