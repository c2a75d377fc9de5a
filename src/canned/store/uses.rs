//! SQL of the results of answers: each use until its result is known, and the totals.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, BrandId, MessageId, UseId};
use crate::on_backend;
use crate::schema::{answer_tallies, answer_uses, messages, tickets};
use crate::tickets::MessageKind;

crate::text_enum! {
    /// How an answer was used.
    UseKind {
        /// It was sent to a customer.
        Sent = "sent",
        /// A customer read it before writing, and said that it was enough.
        Helped = "helped",
    }
}

/// One use.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_uses)]
pub struct Use {
    pub id: UseId,
    pub answer_id: AnswerId,
    pub kind: UseKind,
    pub agent_id: Option<AccountId>,
    pub customer_id: Option<AccountId>,
    pub brand_id: BrandId,
    pub message_id: Option<MessageId>,
    pub at: Time,
    pub settled_at: Option<Time>,
}

/// A new use.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = answer_uses)]
pub struct NewUse {
    pub answer_id: AnswerId,
    pub kind: UseKind,
    pub agent_id: Option<AccountId>,
    pub customer_id: Option<AccountId>,
    pub brand_id: BrandId,
    pub message_id: Option<MessageId>,
    pub at: Time,
}

/// The results of an answer, used by one agent. `agent_id` is `None` for customers who helped themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UseTally {
    pub sent: i64,
    pub untouched: i64,
    pub dismissed: i64,
    /// Uses for which it is known whether the customer came back.
    pub settled: i64,
    pub came_back: i64,
}

impl UseTally {
    /// The sum of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            sent: self.sent + other.sent,
            untouched: self.untouched + other.untouched,
            dismissed: self.dismissed + other.dismissed,
            settled: self.settled + other.settled,
            came_back: self.came_back + other.came_back,
        }
    }

    /// Sent, but not as it was offered.
    #[must_use]
    pub fn edited(&self) -> i64 {
        self.sent - self.untouched
    }

    /// Sent or dismissed.
    #[must_use]
    pub fn offered(&self) -> i64 {
        self.sent + self.dismissed
    }

    /// Per cent of the sent ones that were sent as offered.
    #[must_use]
    pub fn untouched_percent(&self) -> Option<i64> {
        (self.sent > 0).then(|| self.untouched * 100 / self.sent)
    }
}

const CUSTOMERS: AccountId = AccountId(0);

pub fn insert_use(conn: &mut Conn, new: NewUse) -> Result<UseId> {
    Ok(diesel::insert_into(answer_uses::table).values(new).returning(answer_uses::id).get_result(conn)?)
}

pub fn answer_use(conn: &mut Conn, id: UseId) -> Result<Option<Use>> {
    Ok(answer_uses::table.find(id).select(Use::as_select()).first(conn).optional()?)
}

pub fn settle_use(conn: &mut Conn, now: Time, id: UseId) -> Result<()> {
    diesel::update(answer_uses::table.find(id)).set(answer_uses::settled_at.eq(now)).execute(conn)?;
    Ok(())
}

/// A customer is deleted; it stays counted that an answer helped someone.
pub fn free_uses_of(conn: &mut Conn, customer: AccountId) -> Result<()> {
    diesel::update(answer_uses::table.filter(answer_uses::customer_id.eq(customer)))
        .set(answer_uses::customer_id.eq(None::<AccountId>))
        .execute(conn)?;
    Ok(())
}

/// Has this answer helped this customer since then? Two clicks count once.
pub fn has_helped(conn: &mut Conn, customer: AccountId, answer: AnswerId, since: Time) -> Result<bool> {
    let found = answer_uses::table
        .filter(answer_uses::customer_id.eq(customer))
        .filter(answer_uses::answer_id.eq(answer))
        .filter(answer_uses::kind.eq(UseKind::Helped))
        .filter(answer_uses::at.gt(since))
        .select(answer_uses::id)
        .first::<UseId>(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Did the customer write again between two times? On the ticket of the message, or to the brand at all.
pub fn came_back(conn: &mut Conn, done: &Use, until: Time) -> Result<bool> {
    let written = messages::table
        .inner_join(tickets::table.on(tickets::id.eq(messages::ticket_id)))
        .filter(messages::kind.eq(MessageKind::Inbound))
        .filter(messages::created_at.gt(done.at))
        .filter(messages::created_at.le(until))
        .select(messages::id)
        .into_boxed();
    let written = match (done.message_id, done.customer_id) {
        (Some(message), _) => {
            let ticket: Option<crate::ids::TicketId> =
                messages::table.find(message).select(messages::ticket_id).first(conn).optional()?;
            let Some(ticket) = ticket else { return Ok(false) };
            written.filter(tickets::id.eq(ticket)).filter(messages::id.gt(message))
        }
        (None, Some(customer)) => {
            written.filter(tickets::customer_id.eq(customer)).filter(tickets::brand_id.eq(done.brand_id))
        }
        (None, None) => return Ok(false),
    };
    let found: Option<MessageId> = written.first(conn).optional()?;
    Ok(found.is_some())
}

/// Adds to the totals of an answer for one agent.
pub fn count_use(conn: &mut Conn, answer: AnswerId, agent: Option<AccountId>, more: UseTally) -> Result<()> {
    let UseTally { sent, untouched, dismissed, settled, came_back } = more;
    let row = (
        answer_tallies::answer_id.eq(answer),
        answer_tallies::agent_id.eq(agent.unwrap_or(CUSTOMERS)),
        answer_tallies::sent.eq(sent),
        answer_tallies::untouched.eq(untouched),
        answer_tallies::dismissed.eq(dismissed),
        answer_tallies::settled.eq(settled),
        answer_tallies::came_back.eq(came_back),
    );
    on_backend!(conn, |c| diesel::insert_into(answer_tallies::table)
        .values(row)
        .on_conflict((answer_tallies::answer_id, answer_tallies::agent_id))
        .do_update()
        .set((
            answer_tallies::sent.eq(answer_tallies::sent + sent),
            answer_tallies::untouched.eq(answer_tallies::untouched + untouched),
            answer_tallies::dismissed.eq(answer_tallies::dismissed + dismissed),
            answer_tallies::settled.eq(answer_tallies::settled + settled),
            answer_tallies::came_back.eq(answer_tallies::came_back + came_back),
        ))
        .execute(c))?;
    Ok(())
}

/// The key of a total: an answer, used by an agent or (`None`) by customers themselves.
pub type Tallied = (AnswerId, Option<AccountId>, UseTally);

/// All totals: one row for each answer and agent, however much is sent.
pub fn tallies(conn: &mut Conn) -> Result<Vec<Tallied>> {
    let rows: Vec<(AnswerId, AccountId, i64, i64, i64, i64, i64)> = answer_tallies::table
        .select((
            answer_tallies::answer_id,
            answer_tallies::agent_id,
            answer_tallies::sent,
            answer_tallies::untouched,
            answer_tallies::dismissed,
            answer_tallies::settled,
            answer_tallies::came_back,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(answer, agent, sent, untouched, dismissed, settled, came_back)| {
            let tally = UseTally { sent, untouched, dismissed, settled, came_back };
            (answer, Some(agent).filter(|agent| *agent != CUSTOMERS), tally)
        })
        .collect())
}

/// The results of some answers, for all agents together.
pub fn tallies_of(conn: &mut Conn, answers: &[AnswerId]) -> Result<Vec<(AnswerId, UseTally)>> {
    let rows: Vec<(AnswerId, i64, i64, i64, i64, i64)> = answer_tallies::table
        .filter(in_list(answer_tallies::answer_id, answers))
        .filter(answer_tallies::agent_id.ne(CUSTOMERS))
        .order(answer_tallies::answer_id)
        .select((
            answer_tallies::answer_id,
            answer_tallies::sent,
            answer_tallies::untouched,
            answer_tallies::dismissed,
            answer_tallies::settled,
            answer_tallies::came_back,
        ))
        .load(conn)?;
    let mut sums: Vec<(AnswerId, UseTally)> = Vec::new();
    for (answer, sent, untouched, dismissed, settled, came_back) in rows {
        let tally = UseTally { sent, untouched, dismissed, settled, came_back };
        match sums.last_mut() {
            Some((last, sum)) if *last == answer => *sum = sum.and(tally),
            _ => sums.push((answer, tally)),
        }
    }
    Ok(sums)
}

/// Adds an answer's uses and totals to another.
pub(super) fn hand_over_uses(conn: &mut Conn, from: AnswerId, to: AnswerId) -> Result<()> {
    let moved: Vec<Tallied> = tallies(conn)?.into_iter().filter(|(answer, ..)| *answer == from).collect();
    for (_, agent, tally) in moved {
        count_use(conn, to, agent, tally)?;
    }
    diesel::delete(answer_tallies::table.filter(answer_tallies::answer_id.eq(from))).execute(conn)?;
    diesel::update(answer_uses::table.filter(answer_uses::answer_id.eq(from)))
        .set(answer_uses::answer_id.eq(to))
        .execute(conn)?;
    Ok(())
}
