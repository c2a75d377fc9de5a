//! Which mails a mail of ours follows, so that mail programs show them as one thread (RFC 5322 section 3.6.4).
use crate::brands::Brand;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MessageId;
use crate::mail::thread;
use crate::tickets::{EventKind, Message, MessageKind, Own, Ticket, store};

/// At most this many earlier mails are named in References: the first, and the latest.
const REFERENCES: usize = 20;
/// Only this many of the latest messages are read: older ones would be cut anyway.
const LATEST: i64 = 40;

/// The mails before this one, the oldest first, theirs and ours.
#[derive(Debug, Clone, Default)]
pub(super) struct Earlier {
    pub references: Vec<String>,
    /// The one that is answered.
    pub answered: Option<String>,
}

/// The mails of a ticket up to a message, by any ids that others know. Messages that the customer may not read are not
/// named.
pub(super) fn earlier(
    conn: &mut Conn,
    (key, brand): (&thread::TokenKey, &Brand),
    ticket: &Ticket,
    until: MessageId,
) -> Result<Earlier> {
    let own = Own::of(conn, ticket)?;
    let after = MessageId(until.0.saturating_add(1));
    let mut messages = store::latest_messages(conn, ticket.id, Some(after), LATEST)?;
    if let Some(first) = store::first_message(conn, ticket.id)?.filter(|first| messages.iter().all(|m| m.id > first.id))
    {
        messages.insert(0, first);
    }
    messages.retain(|message| message.id <= until && own.is_open(message));
    let others = store::other_ids_of(conn, &messages.iter().map(|message| message.id).collect::<Vec<_>>())?;
    let automatic = automatic(conn, (key, brand), ticket, &messages)?;
    let mut references = Vec::new();
    let mut answered = None;
    for message in &messages {
        let renamed = others.iter().filter(|(of, id)| *of == message.id && id.contains('@')).map(|(_, id)| id.clone());
        let own = message.message_id.iter().filter(|id| !thread::is_made_up(id)).cloned();
        // A customer's mail may have had another id before, and ours may have got one after: the last id is the one
        // that others know.
        let ids: Vec<String> = match message.kind {
            MessageKind::Reply => own.chain(renamed).collect(),
            _ => renamed.chain(own).collect(),
        };
        answered = ids.last().cloned().or(answered);
        references.extend(ids);
        references.extend(automatic.iter().filter(|(of, _)| *of == message.id).map(|(_, id)| id.clone()));
    }
    Ok(Earlier { references: bounded(references), answered })
}

/// Acknowledgements and delay notices that were sent, each after the message that it was for.
fn automatic(
    conn: &mut Conn,
    (key, brand): (&thread::TokenKey, &Brand),
    ticket: &Ticket,
    messages: &[Message],
) -> Result<Vec<(MessageId, String)>> {
    let mut found = Vec::new();
    for event in store::events_of_kinds(conn, ticket.id, &[EventKind::Acknowledged, EventKind::DelayNoticeSent])? {
        let word = match event.kind {
            EventKind::Acknowledged => "ack",
            EventKind::DelayNoticeSent => "hold",
            _ => continue,
        };
        let of = messages.iter().rev().find(|m| m.kind == MessageKind::Inbound && m.created_at <= event.at);
        found.extend(of.map(|message| {
            let nonce = format!("{word}{}", message.id);
            (message.id, thread::message_id(key, &ticket.reference, &nonce, brand.domain(), message.created_at))
        }));
    }
    Ok(found)
}

/// Each once, and not too many: the first ties the thread together, the latest are the ones that programs still have.
fn bounded(ids: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for id in ids {
        if !kept.contains(&id) {
            kept.push(id);
        }
    }
    if kept.len() > REFERENCES {
        let surplus = kept.len() - REFERENCES;
        kept.drain(1..=surplus);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_latest_are_kept() {
        let ids: Vec<String> = (0..50).map(|n| format!("{n}@x")).collect();
        let kept = bounded([ids.clone(), ids].concat());
        assert_eq!(kept.len(), REFERENCES);
        assert_eq!((kept[0].as_str(), kept[1].as_str(), kept[19].as_str()), ("0@x", "31@x", "49@x"));
    }
}
