//! SQL of messages and their files.
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::blobs;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, AttachmentId, MailId, MessageId, TicketId};
use crate::on_backend;
use crate::plain;
use crate::schema::{attachments, message_pages, messages, other_ids, tickets};
use crate::tickets::{Attachment, Delivery, Identity, Message, MessageKind, MessagePage, NewAttachment, PlacedBy};

const RECENT: i64 = 100;

/// A new message.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = messages)]
pub struct NewMessage {
    pub ticket_id: TicketId,
    pub kind: MessageKind,
    pub author_id: Option<AccountId>,
    pub author_name: String,
    pub author_address: String,
    pub identity: i64,
    pub identity_reason: String,
    pub placed_by: PlacedBy,
    pub subject: String,
    pub visible: String,
    pub quoted: String,
    pub recipients: String,
    pub copies: String,
    pub blind: String,
    pub message_id: Option<String>,
    pub in_reply_to: String,
    pub mail_id: Option<MailId>,
    pub mail_kind: String,
    pub idempotency_key: Option<String>,
    pub answer_id: Option<AnswerId>,
    pub delivery: Delivery,
    pub delivery_error: String,
    pub created_at: Time,
    pub reply_to: String,
    pub via: String,
    pub forwarded: String,
}

pub fn insert_message(conn: &mut Conn, new: NewMessage, files: &[NewAttachment]) -> Result<MessageId> {
    let now = new.created_at;
    let new = NewMessage { author_name: plain::line(&new.author_name), subject: plain::line(&new.subject), ..new };
    let insert = diesel::insert_into(messages::table).values(new).returning(messages::id);
    let id: MessageId = on_backend!(conn, |c| insert.get_result(c))?;
    for (position, file) in (0_i64..).zip(files) {
        blobs::store(conn, now, &file.blob)?;
        diesel::insert_into(attachments::table)
            .values((
                attachments::message_id.eq(id),
                attachments::name.eq(plain::line(&file.name)),
                attachments::content_type.eq(&file.content_type),
                attachments::size.eq(file.blob.size),
                attachments::blob.eq(&file.blob.hash),
                attachments::is_inline.eq(file.is_inline),
                attachments::held.eq(&file.held),
                attachments::position.eq(position),
            ))
            .execute(conn)?;
    }
    Ok(id)
}

pub fn message(conn: &mut Conn, id: MessageId) -> Result<Message> {
    Ok(messages::table.find(id).select(Message::as_select()).first(conn)?)
}

/// All messages of a ticket, the oldest first.
pub fn messages(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Message>> {
    Ok(messages::table
        .filter(messages::ticket_id.eq(ticket))
        .order(messages::id)
        .select(Message::as_select())
        .load(conn)?)
}

/// The latest messages of a ticket, or the latest before one of them; the oldest first.
pub fn latest_messages(
    conn: &mut Conn,
    ticket: TicketId,
    before: Option<MessageId>,
    limit: i64,
) -> Result<Vec<Message>> {
    let mut found: Vec<Message> = messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::id.lt(before.unwrap_or(MessageId(i64::MAX))))
        .order(messages::id.desc())
        .limit(limit)
        .select(Message::as_select())
        .load(conn)?;
    found.reverse();
    Ok(found)
}

/// When a message was written, if it is still there.
pub fn written_at(conn: &mut Conn, id: MessageId) -> Result<Option<Time>> {
    Ok(messages::table.find(id).select(messages::created_at).first(conn).optional()?)
}

/// The messages that decide what happens next on a ticket, the oldest first: older ones change nothing, however many
/// there are.
pub fn recent_messages(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Message>> {
    latest_messages(conn, ticket, None, RECENT)
}

/// The first message of a ticket.
pub fn first_message(conn: &mut Conn, ticket: TicketId) -> Result<Option<Message>> {
    Ok(messages_since(conn, ticket, MessageId(0), 1)?.pop())
}

/// The messages of a ticket from this one on, the oldest first.
pub fn messages_since(conn: &mut Conn, ticket: TicketId, first: MessageId, limit: i64) -> Result<Vec<Message>> {
    Ok(messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::id.ge(first))
        .order(messages::id)
        .limit(limit)
        .select(Message::as_select())
        .load(conn)?)
}

/// Is any message of the ticket proven to be from its customer?
pub fn has_proven_message(conn: &mut Conn, ticket: TicketId) -> Result<bool> {
    let proven = messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.eq(MessageKind::Inbound))
        .filter(messages::identity.ge(Identity::Proven.level()))
        .select(messages::id);
    Ok(proven.first::<MessageId>(conn).optional()?.is_some())
}

/// Is any message of the ticket proven to be from this account?
pub fn has_proven_message_of(conn: &mut Conn, ticket: TicketId, author: AccountId) -> Result<bool> {
    let proven = messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::author_id.eq(author))
        .filter(messages::identity.ge(Identity::Proven.level()))
        .select(messages::id);
    Ok(proven.first::<MessageId>(conn).optional()?.is_some())
}

/// The message that a form with this idempotency key has already made.
pub fn by_idempotency_key(conn: &mut Conn, key: &str) -> Result<Option<Message>> {
    Ok(messages::table.filter(messages::idempotency_key.eq(key)).select(Message::as_select()).first(conn).optional()?)
}

/// The messages with one of these Message-IDs, their own or one that a server on the way gave them; the latest first.
pub fn by_message_ids(conn: &mut Conn, ids: &[String]) -> Result<Vec<Message>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let own = messages::table.filter(in_list(messages::message_id, ids)).select(Message::as_select());
    let mut found: Vec<Message> = own.load(conn)?;
    let others: Vec<MessageId> =
        other_ids::table.filter(in_list(other_ids::other_id, ids)).select(other_ids::message_id).load(conn)?;
    if !others.is_empty() {
        let rows = messages::table.filter(in_list(messages::id, others)).select(Message::as_select());
        found.extend(rows.load(conn)?);
    }
    found.sort_by_key(|message| std::cmp::Reverse(message.id));
    found.dedup_by_key(|message| message.id);
    Ok(found)
}

/// Has this ticket been answered?
pub fn is_answered(conn: &mut Conn, ticket: TicketId) -> Result<bool> {
    let reply = messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.eq(MessageKind::Reply))
        .select(messages::id)
        .first::<MessageId>(conn)
        .optional()?;
    Ok(reply.is_some())
}

/// Which of these tickets have been answered.
pub fn answered_of(conn: &mut Conn, some: &[TicketId]) -> Result<Vec<TicketId>> {
    let replies =
        messages::table.filter(messages::ticket_id.eq(tickets::id)).filter(messages::kind.eq(MessageKind::Reply));
    Ok(tickets::table.filter(in_list(tickets::id, some)).filter(exists(replies)).select(tickets::id).load(conn)?)
}

/// The message with which a ticket began.
pub fn first_inbound(conn: &mut Conn, ticket: TicketId) -> Result<Option<Message>> {
    Ok(messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.eq(MessageKind::Inbound))
        .order(messages::id)
        .select(Message::as_select())
        .first(conn)
        .optional()?)
}

/// The latest message of a ticket that the customer may see.
pub fn last_public(conn: &mut Conn, ticket: TicketId) -> Result<Option<Message>> {
    Ok(messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.ne(MessageKind::Note))
        .order(messages::id.desc())
        .select(Message::as_select())
        .first(conn)
        .optional()?)
}

/// What others wrote after the message that the viewer last saw.
pub fn newer(conn: &mut Conn, ticket: TicketId, seen: MessageId, me: AccountId) -> Result<Vec<Message>> {
    Ok(messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::id.gt(seen))
        .filter(messages::author_id.ne(me).or(messages::author_id.is_null()))
        .order(messages::id)
        .select(Message::as_select())
        .load(conn)?)
}

/// The message that a mail has become, if it has become one.
pub fn of_mail(conn: &mut Conn, mail: MailId) -> Result<Option<MessageId>> {
    Ok(messages::table.filter(messages::mail_id.eq(mail)).select(messages::id).first(conn).optional()?)
}

pub fn set_delivery(conn: &mut Conn, now: Time, id: MessageId, delivery: Delivery, error: &str) -> Result<()> {
    let sent_at = (delivery == Delivery::Sent).then_some(now);
    diesel::update(messages::table.find(id))
        .set((messages::delivery.eq(delivery), messages::delivery_error.eq(error), messages::sent_at.eq(sent_at)))
        .execute(conn)?;
    Ok(())
}

/// Raises the identity of what came from an address on a ticket: its owner has signed in and claimed it.
pub fn lift_identity(
    conn: &mut Conn,
    ticket: TicketId,
    address: &str,
    (author, level, reason): (AccountId, i64, &str),
) -> Result<()> {
    diesel::update(messages::table.filter(messages::ticket_id.eq(ticket)))
        .filter(messages::kind.eq(MessageKind::Inbound))
        .filter(messages::author_address.eq(address))
        .filter(messages::identity.lt(level))
        .set((messages::author_id.eq(author), messages::identity.eq(level), messages::identity_reason.eq(reason)))
        .execute(conn)?;
    Ok(())
}

/// Sets again why what came from an address on a ticket is not proven.
pub fn set_identity_reason(conn: &mut Conn, ticket: TicketId, address: &str, reason: &str) -> Result<()> {
    diesel::update(messages::table.filter(messages::ticket_id.eq(ticket)))
        .filter(messages::kind.eq(MessageKind::Inbound))
        .filter(messages::author_address.eq(address))
        .set(messages::identity_reason.eq(reason))
        .execute(conn)?;
    Ok(())
}

/// Marks every queued reply as sent at the time it was written: for the demo's past.
pub fn mark_sent(conn: &mut Conn) -> Result<()> {
    diesel::update(messages::table.filter(messages::delivery.eq(Delivery::Queued)))
        .set((messages::delivery.eq(Delivery::Sent), messages::sent_at.eq(messages::created_at.nullable())))
        .execute(conn)?;
    Ok(())
}

/// Lets the customer read a message that someone else wrote, or stops that.
pub fn set_disclosed(conn: &mut Conn, id: MessageId, is_disclosed: bool) -> Result<()> {
    diesel::update(messages::table.find(id)).set(messages::is_disclosed.eq(is_disclosed)).execute(conn)?;
    Ok(())
}

/// Has a reply on this ticket been written to this address?
pub fn is_written_to(conn: &mut Conn, ticket: TicketId, address: &str) -> Result<bool> {
    let replies: Vec<(String, String)> = messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.eq(MessageKind::Reply))
        .select((messages::recipients, messages::copies))
        .load(conn)?;
    let names = |list: &String| list.split_whitespace().any(|named| named.eq_ignore_ascii_case(address));
    Ok(replies.iter().any(|(to, copies)| names(to) || names(copies)))
}

/// Keeps the page of a message.
pub fn insert_page(conn: &mut Conn, page: MessagePage) -> Result<()> {
    diesel::insert_into(message_pages::table).values(page).execute(conn)?;
    Ok(())
}

/// The pages of some messages.
pub fn pages_of(conn: &mut Conn, some: &[MessageId]) -> Result<Vec<MessagePage>> {
    let pages = message_pages::table.filter(in_list(message_pages::message_id, some));
    Ok(pages.select(MessagePage::as_select()).load(conn)?)
}

/// The files of some messages.
pub fn attachments_of(conn: &mut Conn, some: &[MessageId]) -> Result<Vec<Attachment>> {
    Ok(attachments::table
        .filter(in_list(attachments::message_id, some))
        .order(attachments::id)
        .select(Attachment::as_select())
        .load(conn)?)
}

/// The files of one message.
pub fn attachments(conn: &mut Conn, message: MessageId) -> Result<Vec<Attachment>> {
    Ok(attachments::table
        .filter(attachments::message_id.eq(message))
        .order(attachments::id)
        .select(Attachment::as_select())
        .load(conn)?)
}

/// Releases a file that the scanner held.
pub fn release_attachment(conn: &mut Conn, id: AttachmentId) -> Result<()> {
    diesel::update(attachments::table.find(id)).set(attachments::held.eq("")).execute(conn)?;
    Ok(())
}

pub fn attachment(conn: &mut Conn, id: AttachmentId) -> Result<Attachment> {
    Ok(attachments::table.find(id).select(Attachment::as_select()).first(conn)?)
}

/// Replaces what a message says.
pub fn set_visible(conn: &mut Conn, id: MessageId, text: &str) -> Result<()> {
    diesel::update(messages::table.find(id)).set(messages::visible.eq(text)).execute(conn)?;
    Ok(())
}

pub fn delete_attachment(conn: &mut Conn, id: AttachmentId) -> Result<()> {
    diesel::delete(attachments::table.find(id)).execute(conn)?;
    Ok(())
}
