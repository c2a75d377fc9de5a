//! Learns from past replies that have given no example yet.
use diesel::prelude::*;

use super::learn::{self, Reply};
use super::question;
use crate::app::App;
use crate::canned::cache::RankerCache;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MessageId;
use crate::schema::{answer_examples, messages};
use crate::tickets::{Message, MessageKind, store};

/// Replies that are learned in one transaction.
const BATCH: i64 = 100;
/// At most this many messages of a question are read.
const TURN: i64 = 100;

/// Goes through all replies without an example, oldest first; returns whether there were any.
pub(super) fn learn_all(app: &App) -> Result<bool> {
    let cache = RankerCache::default();
    let mut last = MessageId(0);
    loop {
        let (now, cache) = (app.now(), cache.clone());
        match app.db.write_now(move |conn| learn_some(conn, now, &cache, last))? {
            Some(reached) => last = reached,
            None => return Ok(last > MessageId(0)),
        }
    }
}

fn learn_some(conn: &mut Conn, now: Time, cache: &RankerCache, after: MessageId) -> Result<Option<MessageId>> {
    let replies = unlearned(conn, after)?;
    for reply in &replies {
        let ticket = store::find(conn, reply.ticket_id)?;
        let before = store::latest_messages(conn, ticket.id, Some(reply.id), TURN)?;
        let question = question(&ticket, &before);
        let reply = Reply {
            ticket: &ticket,
            message: reply.id,
            question: &question,
            text: &reply.visible,
            answer: reply.answer_id,
            is_offered: true,
        };
        learn::learn_from(conn, now, cache, reply)?;
    }
    Ok(replies.last().map(|reply| reply.id))
}

fn unlearned(conn: &mut Conn, after: MessageId) -> Result<Vec<Message>> {
    Ok(messages::table
        .left_join(answer_examples::table.on(answer_examples::message_id.eq(messages::id.nullable())))
        .filter(answer_examples::id.is_null())
        .filter(messages::kind.eq(MessageKind::Reply))
        .filter(messages::id.gt(after))
        .order(messages::id)
        .limit(BATCH)
        .select(Message::as_select())
        .load(conn)?)
}
