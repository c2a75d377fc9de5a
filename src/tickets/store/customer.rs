//! SQL that moves all that a customer has in tickets to another account, and back.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, EventId, MessageId, TicketId, TurnId};
use crate::schema::{events, messages, tickets, turns};

/// How many ids one statement names: databases have a limit.
const AT_ONCE: usize = 500;

/// What has moved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedTickets {
    pub tickets: Vec<TicketId>,
    pub messages: Vec<MessageId>,
    pub events: Vec<EventId>,
    pub turns: Vec<TurnId>,
}

/// What belongs to a customer in tickets, their own and others'.
pub fn held_by(conn: &mut Conn, customer: AccountId) -> Result<MovedTickets> {
    Ok(MovedTickets {
        tickets: tickets::table
            .filter(tickets::customer_id.eq(customer))
            .order(tickets::id)
            .select(tickets::id)
            .load(conn)?,
        messages: messages::table
            .filter(messages::author_id.eq(customer))
            .order(messages::id)
            .select(messages::id)
            .load(conn)?,
        events: events::table.filter(events::actor_id.eq(customer)).order(events::id).select(events::id).load(conn)?,
        turns: turns::table.filter(turns::account_id.eq(customer)).order(turns::id).select(turns::id).load(conn)?,
    })
}

/// Gives it to an account. When a ticket last changed stays.
pub fn hand_over(conn: &mut Conn, moved: &MovedTickets, to: AccountId) -> Result<()> {
    let MovedTickets { tickets: own, messages: written, events: done, turns: begun } = moved;
    for some in own.chunks(AT_ONCE) {
        let rows = tickets::table.filter(tickets::id.eq_any(some));
        diesel::update(rows).set(tickets::customer_id.eq(to)).execute(conn)?;
    }
    for some in written.chunks(AT_ONCE) {
        let rows = messages::table.filter(messages::id.eq_any(some));
        diesel::update(rows).set(messages::author_id.eq(to)).execute(conn)?;
    }
    for some in done.chunks(AT_ONCE) {
        let rows = events::table.filter(events::id.eq_any(some));
        diesel::update(rows).set(events::actor_id.eq(to)).execute(conn)?;
    }
    for some in begun.chunks(AT_ONCE) {
        let rows = turns::table.filter(turns::id.eq_any(some));
        diesel::update(rows).set(turns::account_id.eq(to)).execute(conn)?;
    }
    Ok(())
}

/// Has nothing happened to a customer's tickets after this, and are all of these still theirs?
pub fn are_untouched(conn: &mut Conn, customer: AccountId, since: Time, theirs: &[TicketId]) -> Result<bool> {
    let own = tickets::table.filter(tickets::customer_id.eq(customer));
    let last: Option<Time> = own.select(diesel::dsl::max(tickets::updated_at)).first(conn)?;
    let mut held: i64 = 0;
    for some in theirs.chunks(AT_ONCE) {
        held += own.filter(tickets::id.eq_any(some)).count().get_result::<i64>(conn)?;
    }
    let count = i64::try_from(theirs.len()).unwrap_or(i64::MAX);
    Ok(last.is_none_or(|last| last <= since) && held == count)
}
