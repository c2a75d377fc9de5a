//! After an answer was sent, or helped without being sent: performs its actions and counts the result.
use chrono::Duration;

use crate::accounts::{Viewer, store as accounts};
use crate::answers::act::Act;
use crate::answers::fill::long_date;
use crate::answers::store::{self, Answer, NewUse, Tally, UseKind};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, AnswerId, BrandId, MessageId, UseId};
use crate::jobs::{self, Job};
use crate::tickets::actions::{self, Draft, Then};
use crate::tickets::{State, Ticket};
use crate::web::form::idempotency_key;

/// If the customer does not write again within this many days, the question counts as solved.
const QUIET_DAYS: i64 = 7;

/// How a reply was made.
#[derive(Debug, Clone)]
pub struct Sent<'a> {
    pub message: MessageId,
    /// The answer with which it began.
    pub answer: Option<&'a Answer>,
    /// Was it sent as it was offered?
    pub is_untouched: bool,
    /// The answer that was offered first.
    pub offered: Option<AnswerId>,
}

/// Counts a reply once.
pub fn count_sent(conn: &mut Conn, now: Time, me: &Viewer, brand: BrandId, sent: &Sent) -> Result<()> {
    let used = sent.answer.map(|answer| answer.id);
    if let Some(waved_away) = sent.offered.filter(|offered| Some(*offered) != used)
        && store::find(conn, waved_away).is_ok()
    {
        store::count_use(conn, waved_away, Some(me.id), Tally { dismissed: 1, ..Tally::default() })?;
    }
    let Some(answer_id) = used else { return Ok(()) };
    let untouched = i64::from(sent.is_untouched);
    store::count_use(conn, answer_id, Some(me.id), Tally { sent: 1, untouched, ..Tally::default() })?;
    let new = NewUse {
        answer_id,
        kind: UseKind::Sent,
        agent_id: Some(me.id),
        customer_id: None,
        brand_id: brand,
        message_id: Some(sent.message),
        at: now,
    };
    let id = store::insert_use(conn, new)?;
    jobs::enqueue_at(conn, now, now.plus(Duration::days(QUIET_DAYS)), Job::SettleUse(id))
}

/// A customer says that a public answer was enough. It counts if they do not write again.
pub fn helped(conn: &mut Conn, now: Time, customer: AccountId, brand: BrandId, answer: &Answer) -> Result<()> {
    if store::has_helped(conn, customer, answer.id, now.plus(Duration::days(-QUIET_DAYS)))? {
        return Ok(());
    }
    let new = NewUse {
        answer_id: answer.id,
        kind: UseKind::Helped,
        agent_id: None,
        customer_id: Some(customer),
        brand_id: brand,
        message_id: None,
        at: now,
    };
    let id = store::insert_use(conn, new)?;
    jobs::enqueue_at(conn, now, now.plus(Duration::days(QUIET_DAYS)), Job::SettleUse(id))
}

/// Seven days later: did the customer write again? Help counts only if they did not.
pub fn settle(conn: &mut Conn, now: Time, id: UseId) -> Result<()> {
    let Some(done) = store::answer_use(conn, id)?.filter(|done| done.settled_at.is_none()) else { return Ok(()) };
    let came_back = store::came_back(conn, &done, done.at.plus(Duration::days(QUIET_DAYS)))?;
    let tally = Tally {
        sent: i64::from(done.kind == UseKind::Helped && !came_back),
        settled: 1,
        came_back: i64::from(came_back),
        ..Tally::default()
    };
    store::count_use(conn, done.answer_id, done.agent_id, tally)?;
    store::settle_use(conn, now, id)
}

/// The state that these actions give the ticket, if any; it overrides the composer's choice.
pub fn goal(acts: &[Act]) -> Option<Then> {
    acts.iter().find_map(|act| match act {
        Act::State(then) => Some(*then),
        Act::Snooze(_) | Act::Promise(..) => Some(Then::Waiting),
        _ => None,
    })
}

/// Performs an answer's actions after its reply. Those that are no longer possible are left out.
pub fn carry_out(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    acts: &[Act],
) -> Result<()> {
    for act in acts {
        // The reply, and the previous action, have changed the ticket.
        let ticket = crate::tickets::store::find(conn, ticket.id)?;
        match act {
            Act::State(_) => {}
            Act::Tag(tag) => {
                let mut tags = crate::tickets::store::tags(conn, ticket.id)?;
                tags.push(tag.clone());
                actions::set_tags(conn, now, me, &ticket, &tags.join(","))?;
            }
            Act::Assign(who) => assign(conn, now, me, &ticket, who)?,
            Act::Snooze(days) => sleep(conn, now, me, (&ticket, brand), *days)?,
            Act::Promise(days, what) => promise(conn, now, me, (&ticket, brand), (*days, what))?,
        }
    }
    Ok(())
}

fn assign(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, who: &str) -> Result<()> {
    let to = match who {
        "me" => Some(me.id),
        address => accounts::owner(conn, address)?.map(|account| account.id),
    };
    let Some(to) = to else { return Ok(()) };
    match actions::assign(conn, now, me, ticket, Some(to)) {
        // They have left, or do not serve this brand.
        Err(Error::Invalid(_)) => Ok(()),
        done => done,
    }
}

fn sleep(conn: &mut Conn, now: Time, me: &Viewer, (ticket, brand): (&Ticket, &Brand), days: u16) -> Result<()> {
    let until = brand.morning_in(now, u64::from(days));
    actions::set_state(conn, now, me, (ticket, brand), (State::Snoozed, Some(until)))
}

fn promise(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (days, what): (u16, &str),
) -> Result<()> {
    let t = me.texts();
    let day = brand.today(brand.morning_in(now, u64::from(days)));
    let text =
        t.with("promise-note", &[("day", long_date(day, t.language()).into()), ("what", what.to_owned().into())]);
    let draft = Draft {
        text,
        then: Then::Waiting,
        answer: None,
        files: Vec::new(),
        recipients: None,
        seen: MessageId(i64::MAX),
        idempotency_key: idempotency_key(),
        promise: None,
    };
    actions::note(conn, now, me, ticket, draft)?;
    actions::promises::promise_day(conn, now, me, (ticket, brand), day)?;
    let ticket = &crate::tickets::store::find(conn, ticket.id)?;
    sleep(conn, now, me, (ticket, brand), days)
}
