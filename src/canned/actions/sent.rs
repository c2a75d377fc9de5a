//! After an answer was sent, or helped without being sent: performs its actions and counts the result.
use chrono::Duration;

use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::canned::answer_action::AnswerAction;
use crate::canned::fill::long_date;
use crate::canned::store::{self, CannedResponse, NewUse, UseKind, UseTally};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, AnswerId, BrandId, MessageId, UseId};
use crate::jobs::{self, Job};
use crate::tickets::actions::{self, ReplyDraft, Then};
use crate::tickets::{State, Ticket};
use crate::web::form::idempotency_key;

/// If the customer does not write again within this many days, the question counts as solved.
const QUIET_DAYS: i64 = 7;

/// How a reply was made.
#[derive(Debug, Clone)]
pub struct ReplyOrigin<'a> {
    pub message: MessageId,
    /// The answer with which it began.
    pub answer: Option<&'a CannedResponse>,
    /// Was it sent as it was offered?
    pub is_untouched: bool,
    /// The answer that was offered first, if it was more than a perhaps.
    pub offered: Option<AnswerId>,
}

/// Counts a reply once.
pub fn count_sent(conn: &mut Conn, now: Time, me: &Viewer, brand: BrandId, sent: &ReplyOrigin) -> Result<()> {
    let used = sent.answer.map(|answer| answer.id);
    if let Some(waved_away) = sent.offered.filter(|offered| Some(*offered) != used)
        && store::find(conn, waved_away).is_ok()
    {
        store::count_use(conn, waved_away, Some(me.id), UseTally { dismissed: 1, ..UseTally::default() })?;
    }
    let Some(answer_id) = used else { return Ok(()) };
    let untouched = i64::from(sent.is_untouched);
    store::count_use(conn, answer_id, Some(me.id), UseTally { sent: 1, untouched, ..UseTally::default() })?;
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
pub fn helped(conn: &mut Conn, now: Time, customer: AccountId, brand: BrandId, answer: &CannedResponse) -> Result<()> {
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
    let tally = UseTally {
        sent: i64::from(done.kind == UseKind::Helped && !came_back),
        settled: 1,
        came_back: i64::from(came_back),
        ..UseTally::default()
    };
    store::count_use(conn, done.answer_id, done.agent_id, tally)?;
    store::settle_use(conn, now, id)
}

/// The state that these actions give the ticket, if any; it overrides the composer's choice.
pub fn goal(acts: &[AnswerAction]) -> Option<Then> {
    acts.iter().find_map(|act| match act {
        AnswerAction::State(then) => Some(*then),
        AnswerAction::Snooze(_) | AnswerAction::Promise(..) => Some(Then::Waiting),
        _ => None,
    })
}

/// Performs an answer's actions after its reply. Those that are no longer possible are left out.
pub fn carry_out(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    acts: &[AnswerAction],
) -> Result<()> {
    for act in acts {
        // The reply, and the previous action, have changed the ticket.
        let ticket = crate::tickets::store::find(conn, ticket.id)?;
        match act {
            AnswerAction::State(_) => {}
            AnswerAction::Tag(tag) => {
                let mut tags = crate::tickets::store::tags(conn, ticket.id)?;
                tags.push(tag.clone());
                actions::set_tags(conn, now, me, &ticket, &tags.join(","))?;
            }
            AnswerAction::Assign(who) => assign(conn, now, me, &ticket, who)?,
            AnswerAction::Snooze(days) => sleep(conn, now, me, (&ticket, brand), *days)?,
            AnswerAction::Promise(days, what) => promise(conn, now, me, (&ticket, brand), (*days, what))?,
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
    let draft = ReplyDraft {
        text,
        then: Then::Waiting,
        answer: None,
        files: Vec::new(),
        lacks_files: false,
        recipients: None,
        seen: MessageId(i64::MAX),
        idempotency_key: idempotency_key(),
        version: 0,
        promise: None,
        is_again: false,
        is_due: false,
    };
    actions::note(conn, now, me, ticket, draft)?;
    actions::sla::add_follow_up(conn, now, me, (ticket, brand), day)?;
    let ticket = &crate::tickets::store::find(conn, ticket.id)?;
    sleep(conn, now, me, (ticket, brand), days)
}
