//! SQL that removes a customer from tickets and messages: the text and the names go, the fact that something happened
//! stays.
use diesel::prelude::*;

use super::follow_ups::OPEN;
use crate::clock::Time;
use crate::db::{Conn, raw_condition};
use crate::error::Result;
use crate::ids::{AccountId, MailId, MessageId, TicketId};
use crate::schema::{
    attachments, awaited_ids, events, follow_ups, message_copies, message_pages, messages, moves, other_ids,
    participants, sla_timers, ticket_pages, tickets, turns, withdrawals,
};
use crate::tickets::{EventKind, MessageKind, State};

/// How many ids one statement names: databases have a limit.
const AT_ONCE: usize = 500;

/// Kinds of audit events that say nothing about a person.
const IMPERSONAL: [EventKind; 9] = [
    EventKind::Opened,
    EventKind::Received,
    EventKind::Replied,
    EventKind::Noted,
    EventKind::StateChanged,
    EventKind::Assigned,
    EventKind::TeamChanged,
    EventKind::Tagged,
    EventKind::Untagged,
];

/// The tickets of a customer, and those from one of their addresses that belong to no account; without withdrawals that
/// nobody has proven and whose refund is still owed.
pub fn tickets_of(conn: &mut Conn, customer: AccountId, addresses: &[String]) -> Result<Vec<TicketId>> {
    let own = tickets::customer_id.eq(customer);
    let owed = withdrawals::table.filter(withdrawals::settled_at.is_null()).select(withdrawals::ticket_id);
    let unclaimed =
        tickets::customer_id.is_null().and(tickets::sender_address.eq_any(addresses)).and(tickets::id.ne_all(owed));
    Ok(tickets::table.filter(own.or(unclaimed)).order(tickets::id).select(tickets::id).load(conn)?)
}

/// All messages of these tickets, and what the customer wrote on others: each with its ticket and the mail it came as.
pub fn messages_with(
    conn: &mut Conn,
    of: &[TicketId],
    customer: AccountId,
    addresses: &[String],
) -> Result<Vec<(MessageId, TicketId, Option<MailId>)>> {
    let columns = (messages::id, messages::ticket_id, messages::mail_id);
    let mut found: Vec<(MessageId, TicketId, Option<MailId>)> = Vec::new();
    for some in of.chunks(AT_ONCE) {
        found.extend(messages::table.filter(messages::ticket_id.eq_any(some)).select(columns).load::<(
            MessageId,
            TicketId,
            Option<MailId>,
        )>(conn)?);
    }
    let theirs = messages::author_id
        .eq(customer)
        .assume_not_null()
        .or(messages::kind.eq(MessageKind::Inbound).and(messages::author_address.eq_any(addresses)));
    found.extend(messages::table.filter(theirs).select(columns).load::<(MessageId, TicketId, Option<MailId>)>(conn)?);
    found.sort_unstable_by_key(|(message, ..)| *message);
    found.dedup_by_key(|(message, ..)| *message);
    Ok(found)
}

/// How many files messages have.
pub fn count_files(conn: &mut Conn, of: &[MessageId]) -> Result<i64> {
    let mut count = 0;
    for some in of.chunks(AT_ONCE) {
        count += attachments::table.filter(attachments::message_id.eq_any(some)).count().get_result::<i64>(conn)?;
    }
    Ok(count)
}

/// Empties messages. Returns the blobs of their files.
pub fn empty_messages(conn: &mut Conn, of: &[MessageId]) -> Result<Vec<String>> {
    let mut blobs = Vec::new();
    for some in of.chunks(AT_ONCE) {
        let files = attachments::table.filter(attachments::message_id.eq_any(some));
        blobs.extend(files.select(attachments::blob).load::<String>(conn)?);
        diesel::delete(attachments::table.filter(attachments::message_id.eq_any(some))).execute(conn)?;
        diesel::delete(message_pages::table.filter(message_pages::message_id.eq_any(some))).execute(conn)?;
        diesel::delete(message_copies::table.filter(message_copies::message_id.eq_any(some))).execute(conn)?;
        diesel::delete(other_ids::table.filter(other_ids::message_id.eq_any(some))).execute(conn)?;
        diesel::delete(awaited_ids::table.filter(awaited_ids::message_id.eq_any(some))).execute(conn)?;
        diesel::update(messages::table.filter(messages::id.eq_any(some)))
            .set((
                messages::subject.eq(""),
                messages::visible.eq(""),
                messages::quoted.eq(""),
                messages::recipients.eq(""),
                messages::copies.eq(""),
                messages::blind.eq(""),
                messages::author_address.eq(""),
                messages::identity_reason.eq(""),
                messages::in_reply_to.eq(""),
                messages::reply_to.eq(""),
                messages::via.eq(""),
                messages::forwarded.eq(""),
                messages::delivery_error.eq(""),
                messages::message_id.eq(None::<String>),
                messages::idempotency_key.eq(None::<String>),
            ))
            .execute(conn)?;
        let inbound = messages::table.filter(messages::id.eq_any(some)).filter(messages::kind.eq(MessageKind::Inbound));
        diesel::update(inbound).set(messages::author_name.eq("")).execute(conn)?;
    }
    Ok(blobs)
}

/// Empties tickets, and takes them out of the queue; `word` replaces the subject. All their timers end.
pub fn empty_tickets(conn: &mut Conn, now: Time, of: &[TicketId], word: &str) -> Result<()> {
    for some in of.chunks(AT_ONCE) {
        diesel::delete(ticket_pages::table.filter(ticket_pages::ticket_id.eq_any(some))).execute(conn)?;
        diesel::update(tickets::table.filter(tickets::id.eq_any(some)))
            .set((
                tickets::subject.eq(word),
                tickets::sender_address.eq(""),
                tickets::sender_name.eq(""),
                tickets::answer_address.eq(""),
                tickets::excerpt.eq(""),
                tickets::state.eq(State::Closed),
                tickets::waiting_since.eq(None::<Time>),
                tickets::serve_at.eq(None::<Time>),
                tickets::lifts.eq(""),
                tickets::snoozed_until.eq(None::<Time>),
                tickets::due_at.eq(None::<Time>),
                tickets::due_kind.eq(""),
                tickets::no_later_than.eq(None::<Time>),
                tickets::estimate_latest.eq(None::<Time>),
                tickets::is_breaching.eq(false),
                tickets::updated_at.eq(now),
            ))
            .execute(conn)?;
        diesel::delete(sla_timers::table.filter(sla_timers::ticket_id.eq_any(some))).execute(conn)?;
        let open = follow_ups::table.filter(follow_ups::ticket_id.eq_any(some)).filter(raw_condition(OPEN));
        diesel::delete(open).execute(conn)?;
        diesel::delete(participants::table.filter(participants::ticket_id.eq_any(some))).execute(conn)?;
        diesel::update(turns::table.filter(turns::ticket_id.eq_any(some))).set(turns::address.eq("")).execute(conn)?;
        let moved = moves::source_id.eq_any(some).or(moves::target_id.eq_any(some));
        diesel::delete(moves::table.filter(moved)).execute(conn)?;
        let told = events::table.filter(events::ticket_id.eq_any(some)).filter(events::kind.ne_all(IMPERSONAL));
        diesel::update(told).set((events::was.eq(""), events::became.eq(""))).execute(conn)?;
        diesel::update(events::table.filter(events::ticket_id.eq_any(some))).set(events::undo.eq("")).execute(conn)?;
    }
    Ok(())
}

/// Removes addresses from all tickets in which they take part, and from the audit events that name them.
pub fn leave_all(conn: &mut Conn, addresses: &[String]) -> Result<()> {
    diesel::delete(participants::table.filter(participants::address.eq_any(addresses))).execute(conn)?;
    diesel::update(turns::table.filter(turns::address.eq_any(addresses))).set(turns::address.eq("")).execute(conn)?;
    diesel::update(events::table.filter(events::was.eq_any(addresses))).set(events::was.eq("")).execute(conn)?;
    diesel::update(events::table.filter(events::became.eq_any(addresses))).set(events::became.eq("")).execute(conn)?;
    Ok(())
}
