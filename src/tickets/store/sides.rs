//! SQL of side conversations. Nothing that a customer sees reads these tables.
use diesel::prelude::*;

use crate::blobs;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, MailId, SideCopyId, SideFileId, SideId, SideMessageId, TicketId};
use crate::on_backend;
use crate::plain;
use crate::schema::{side_conversations, side_copies, side_files, side_messages};
use crate::tickets::references;
use crate::tickets::{
    CopyReason, CopyState, NewAttachment, SideConversation, SideCopy, SideFile, SideMessage, SideSender, SideState,
    WholeSide,
};

/// How many ids one statement names: databases have a limit.
const AT_ONCE: usize = 500;

/// A new side conversation.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = side_conversations)]
pub struct NewSide {
    pub ticket_id: TicketId,
    pub reference: String,
    pub subject: String,
    pub state: SideState,
    pub begun_at: Time,
}

/// A new message of one.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = side_messages)]
pub struct NewSideMessage {
    pub side_id: SideId,
    pub sender: SideSender,
    pub author_id: Option<AccountId>,
    pub author_name: String,
    pub author_address: String,
    pub visible: String,
    pub quoted: String,
    pub forwarded: String,
    pub recipients: String,
    pub message_id: Option<String>,
    pub mail_id: Option<MailId>,
    pub mail_kind: String,
    pub idempotency_key: Option<String>,
    pub created_at: Time,
}

pub fn insert_side(conn: &mut Conn, new: NewSide) -> Result<SideId> {
    let new = NewSide { subject: plain::line(&new.subject), ..new };
    Ok(diesel::insert_into(side_conversations::table).values(new).returning(side_conversations::id).get_result(conn)?)
}

pub fn side(conn: &mut Conn, id: SideId) -> Result<SideConversation> {
    Ok(side_conversations::table.find(id).select(SideConversation::as_select()).first(conn)?)
}

pub fn side_by_reference(conn: &mut Conn, reference: &str) -> Result<Option<SideConversation>> {
    let own = side_conversations::table.filter(side_conversations::reference.eq(reference));
    Ok(own.select(SideConversation::as_select()).first(conn).optional()?)
}

pub fn set_side_state(conn: &mut Conn, id: SideId, state: SideState) -> Result<()> {
    diesel::update(side_conversations::table.find(id)).set(side_conversations::state.eq(state)).execute(conn)?;
    Ok(())
}

/// The side conversations of a ticket, the oldest first.
pub fn sides_on(conn: &mut Conn, ticket: TicketId) -> Result<Vec<SideConversation>> {
    Ok(side_conversations::table
        .filter(side_conversations::ticket_id.eq(ticket))
        .order(side_conversations::id)
        .select(SideConversation::as_select())
        .load(conn)?)
}

/// The same with all that was said in them.
pub fn whole_sides(conn: &mut Conn, ticket: TicketId) -> Result<Vec<WholeSide>> {
    let sides = sides_on(conn, ticket)?;
    if sides.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<SideId> = sides.iter().map(|side| side.id).collect();
    let messages: Vec<SideMessage> = side_messages::table
        .filter(in_list(side_messages::side_id, &ids))
        .order(side_messages::id)
        .select(SideMessage::as_select())
        .load(conn)?;
    let said: Vec<SideMessageId> = messages.iter().map(|message| message.id).collect();
    let (files, copies) = (side_files_of(conn, &said)?, side_copies_of(conn, &said)?);
    let whole = |side: SideConversation| {
        let messages: Vec<SideMessage> =
            messages.iter().filter(|message| message.side_id == side.id).cloned().collect();
        let is_here = |of: SideMessageId| messages.iter().any(|message| message.id == of);
        WholeSide {
            files: files.iter().filter(|file| is_here(file.message_id)).cloned().collect(),
            copies: copies.iter().filter(|copy| is_here(copy.message_id)).cloned().collect(),
            side,
            messages,
        }
    };
    Ok(sides.into_iter().map(whole).collect())
}

pub fn insert_side_message(conn: &mut Conn, new: NewSideMessage, files: &[NewAttachment]) -> Result<SideMessageId> {
    let now = new.created_at;
    let new = NewSideMessage { author_name: plain::line(&new.author_name), ..new };
    let insert = diesel::insert_into(side_messages::table).values(new).returning(side_messages::id);
    let id: SideMessageId = on_backend!(conn, |c| insert.get_result(c))?;
    for file in files {
        blobs::store(conn, now, &file.blob)?;
        diesel::insert_into(side_files::table)
            .values((
                side_files::message_id.eq(id),
                side_files::name.eq(plain::line(&file.name)),
                side_files::content_type.eq(&file.content_type),
                side_files::size.eq(file.blob.size),
                side_files::blob.eq(&file.blob.hash),
                side_files::held.eq(&file.held),
            ))
            .execute(conn)?;
    }
    Ok(id)
}

pub fn side_message(conn: &mut Conn, id: SideMessageId) -> Result<SideMessage> {
    Ok(side_messages::table.find(id).select(SideMessage::as_select()).first(conn)?)
}

/// The messages of a side conversation, the oldest first.
pub fn side_messages(conn: &mut Conn, side: SideId) -> Result<Vec<SideMessage>> {
    Ok(side_messages::table
        .filter(side_messages::side_id.eq(side))
        .order(side_messages::id)
        .select(SideMessage::as_select())
        .load(conn)?)
}

/// The message that a form with this idempotency key has already made.
pub fn side_message_by_key(conn: &mut Conn, key: &str) -> Result<Option<SideMessage>> {
    let own = side_messages::table.filter(side_messages::idempotency_key.eq(key));
    Ok(own.select(SideMessage::as_select()).first(conn).optional()?)
}

/// The messages with one of these Message-IDs, their own or one that a server on the way gave them; the latest first.
pub fn side_messages_by_ids(conn: &mut Conn, ids: &[String]) -> Result<Vec<SideMessage>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<SideMessage> = side_messages::table
        .filter(in_list(side_messages::message_id, ids))
        .select(SideMessage::as_select())
        .load(conn)?;
    let renamed = side_messages::table.filter(in_list(side_messages::renamed_id, ids));
    found.extend(renamed.select(SideMessage::as_select()).load::<SideMessage>(conn)?);
    found.sort_unstable_by_key(|message| std::cmp::Reverse(message.id));
    Ok(found)
}

pub fn set_side_renamed(conn: &mut Conn, id: SideMessageId, renamed: &str) -> Result<()> {
    diesel::update(side_messages::table.find(id)).set(side_messages::renamed_id.eq(renamed)).execute(conn)?;
    Ok(())
}

pub fn side_files_of(conn: &mut Conn, of: &[SideMessageId]) -> Result<Vec<SideFile>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    Ok(side_files::table
        .filter(in_list(side_files::message_id, of))
        .order(side_files::id)
        .select(SideFile::as_select())
        .load(conn)?)
}

pub fn side_file(conn: &mut Conn, id: SideFileId) -> Result<SideFile> {
    Ok(side_files::table.find(id).select(SideFile::as_select()).first(conn)?)
}

/// Adds a copy for each recipient.
pub fn add_side_copies(conn: &mut Conn, now: Time, message: SideMessageId, recipients: &[String]) -> Result<()> {
    for address in recipients {
        diesel::insert_into(side_copies::table)
            .values((
                side_copies::message_id.eq(message),
                side_copies::address.eq(address),
                side_copies::state.eq(CopyState::Queued),
                side_copies::reason.eq(CopyReason::None),
                side_copies::answer.eq(""),
                side_copies::at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub fn side_copies_of(conn: &mut Conn, of: &[SideMessageId]) -> Result<Vec<SideCopy>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    Ok(side_copies::table
        .filter(in_list(side_copies::message_id, of))
        .order(side_copies::id)
        .select(SideCopy::as_select())
        .load(conn)?)
}

/// The copy has left. If an earlier try got no answer, that stays recorded.
pub fn side_copy_has_left(conn: &mut Conn, now: Time, id: SideCopyId) -> Result<()> {
    let set = (side_copies::state.eq(CopyState::Sent), side_copies::at.eq(now));
    diesel::update(side_copies::table.find(id)).set(set).execute(conn)?;
    Ok(())
}

/// These were handed over, and we do not know whether they were accepted; they are tried again.
pub fn doubt_side_copies(conn: &mut Conn, ids: &[SideCopyId]) -> Result<()> {
    let own = side_copies::table.filter(side_copies::id.eq_any(ids));
    diesel::update(own).set(side_copies::reason.eq(CopyReason::Unanswered)).execute(conn)?;
    Ok(())
}

pub fn fail_side_copy(conn: &mut Conn, now: Time, id: SideCopyId, (reason, answer): (CopyReason, &str)) -> Result<()> {
    let set = (
        side_copies::state.eq(CopyState::Failed),
        side_copies::reason.eq(reason),
        side_copies::answer.eq(answer),
        side_copies::at.eq(now),
    );
    diesel::update(side_copies::table.find(id)).set(set).execute(conn)?;
    Ok(())
}

/// Failed copies of a message are sent again: all, or those that failed for this reason.
pub fn queue_side_copies(conn: &mut Conn, now: Time, message: SideMessageId, only: Option<CopyReason>) -> Result<()> {
    let reasons = only.map_or_else(|| CopyReason::ALL.to_vec(), |reason| vec![reason]);
    let failed = side_copies::table
        .filter(side_copies::message_id.eq(message))
        .filter(side_copies::state.eq(CopyState::Failed))
        .filter(side_copies::reason.eq_any(reasons));
    let set = (
        side_copies::state.eq(CopyState::Queued),
        side_copies::reason.eq(CopyReason::None),
        side_copies::answer.eq(""),
        side_copies::at.eq(now),
    );
    diesel::update(failed).set(set).execute(conn)?;
    Ok(())
}

/// Puts side conversations on another ticket; those that are no longer on `source` stay where they are.
pub fn move_sides(conn: &mut Conn, ids: &[SideId], source: TicketId, target: TicketId) -> Result<()> {
    let own = side_conversations::table.filter(side_conversations::id.eq_any(ids));
    let own = own.filter(side_conversations::ticket_id.eq(source));
    diesel::update(own).set(side_conversations::ticket_id.eq(target)).execute(conn)?;
    Ok(())
}

/// All messages of the side conversations of these tickets, and what these addresses wrote in any: each with the mail
/// it came as.
pub fn side_messages_with(
    conn: &mut Conn,
    of: &[TicketId],
    addresses: &[String],
) -> Result<Vec<(SideMessageId, Option<MailId>)>> {
    let columns = (side_messages::id, side_messages::mail_id);
    let mut found: Vec<(SideMessageId, Option<MailId>)> = Vec::new();
    for some in of.chunks(AT_ONCE) {
        let own = side_messages::table
            .inner_join(side_conversations::table.on(side_conversations::id.eq(side_messages::side_id)));
        let own = own.filter(side_conversations::ticket_id.eq_any(some));
        found.extend(own.select(columns).load::<(SideMessageId, Option<MailId>)>(conn)?);
    }
    let theirs = side_messages::table.filter(side_messages::author_address.eq_any(addresses));
    found.extend(theirs.select(columns).load::<(SideMessageId, Option<MailId>)>(conn)?);
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Empties messages of side conversations. Returns the blobs of their files.
pub fn empty_side_messages(conn: &mut Conn, of: &[SideMessageId]) -> Result<Vec<String>> {
    let mut gone = Vec::new();
    for some in of.chunks(AT_ONCE) {
        let files = side_files::table.filter(side_files::message_id.eq_any(some));
        gone.extend(files.select(side_files::blob).load::<String>(conn)?);
        diesel::delete(side_files::table.filter(side_files::message_id.eq_any(some))).execute(conn)?;
        diesel::delete(side_copies::table.filter(side_copies::message_id.eq_any(some))).execute(conn)?;
        diesel::update(side_messages::table.filter(side_messages::id.eq_any(some)))
            .set((
                side_messages::author_address.eq(""),
                side_messages::visible.eq(""),
                side_messages::quoted.eq(""),
                side_messages::forwarded.eq(""),
                side_messages::recipients.eq(""),
                side_messages::message_id.eq(None::<String>),
                side_messages::renamed_id.eq(None::<String>),
                side_messages::idempotency_key.eq(None::<String>),
            ))
            .execute(conn)?;
        let theirs = side_messages::table
            .filter(side_messages::id.eq_any(some))
            .filter(side_messages::sender.ne(SideSender::Us));
        diesel::update(theirs).set(side_messages::author_name.eq("")).execute(conn)?;
    }
    Ok(gone)
}

/// Empties the subjects of the side conversations of these tickets, and ends their addresses: what comes to them later
/// would bring back what was erased.
pub fn blank_sides(conn: &mut Conn, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(AT_ONCE) {
        let own = side_conversations::table.filter(side_conversations::ticket_id.eq_any(some));
        for side in own.select(side_conversations::id).load::<SideId>(conn)? {
            diesel::update(side_conversations::table.find(side))
                .set((
                    side_conversations::subject.eq(""),
                    side_conversations::state.eq(SideState::Done),
                    side_conversations::reference.eq(references::random_side()),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Removes files with these bytes from the side conversations of a ticket.
pub fn remove_side_files(conn: &mut Conn, on: &[TicketId], with: &[String]) -> Result<()> {
    let sides: Vec<SideId> = side_conversations::table
        .filter(side_conversations::ticket_id.eq_any(on))
        .select(side_conversations::id)
        .load(conn)?;
    let messages: Vec<SideMessageId> =
        side_messages::table.filter(side_messages::side_id.eq_any(&sides)).select(side_messages::id).load(conn)?;
    let own = side_files::table.filter(side_files::message_id.eq_any(&messages)).filter(side_files::blob.eq_any(with));
    diesel::delete(own).execute(conn)?;
    Ok(())
}
