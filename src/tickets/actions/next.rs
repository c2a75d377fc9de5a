//! Who takes which ticket: the next one, or another for a reason. An idle one goes back to the queue.
use chrono::Duration;

use super::assign::assignment;
use super::perform::perform;
use crate::accounts::{Viewer, store as accounts};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::jobs::{self, Job};
use crate::policy::{Action, allows};
use crate::tickets::store::{self, Moment, PickKind, Taker};
use crate::tickets::transition::{Assignment, Event};
use crate::tickets::{EventKind, Ticket};

/// For this long, a skipped ticket is not offered to the same agent again, and a picked one may be opened again.
const REMEMBERED: Duration = Duration::hours(12);
/// A reply that is sent within this time is as good as sent.
const SERVED: Duration = Duration::minutes(2);
const SHORTEST_REASON: usize = 3;
const LONGEST_REASON: usize = 500;

/// Gives an agent the next ticket, or nothing if none waits.
pub fn take_next(conn: &mut Conn, now: Time, me: &Viewer, brand: Option<BrandId>) -> Result<Option<Ticket>> {
    let mut skipped = store::picked_since(conn, me.id, PickKind::Skipped, now.plus(-REMEMBERED))?;
    // Their replies can be taken back for a moment; they are served all the same.
    skipped.extend(store::served_before(conn, now.plus(SERVED))?);
    let taker = Taker { me: me.id, brand, only_brands: &me.only_brands, skipped: &skipped, is_look: false };
    let Some(id) = store::next(conn, taker)? else { return Ok(None) };
    let ticket = store::find(conn, id)?;
    take(conn, now, me, &ticket)?;
    Ok(Some(ticket))
}

/// Makes a ticket an agent's own, and a new one open. If they leave it, it comes back.
pub fn take(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let to = Some(me.id);
    let (kind, was, became) = (EventKind::Assigned, String::new(), me.name.clone());
    let moment = Moment { now, actor: to, brand: &brand };
    let taking = assignment(conn, moment, ticket, to)?;
    let taking = taking.unwrap_or(Assignment { to, kind, was, became, delegated: None });
    perform(conn, moment, ticket, Event::Taken(taking)).map(|_ticket| ())
}

/// A job checks whether the agent has left it, once the brand's idle time has passed since `last`.
pub(super) fn look_again(conn: &mut Conn, now: Time, last: Time, (ticket, brand): (&Ticket, &Brand)) -> Result<()> {
    let Some(minutes) = brand.service().unassign_idle else { return Ok(()) };
    let at = Time::from(brand.calendar().add(last.utc(), Duration::minutes(minutes)));
    jobs::replace(conn, now, at.max(now), Job::UnassignIdle(ticket.id))
}

/// Unassigns a ticket that an agent took and left.
pub fn unassign_idle(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let (Some(agent), Some(taken)) = (ticket.assignee_id, ticket.taken_at) else { return Ok(()) };
    let Some(minutes) = brand.service().unassign_idle else { return Ok(()) };
    let (last, is_answered) = store::last_action(conn, ticket.id, agent, taken)?;
    // A ticket that is answered, or waits for someone else, is not left.
    if is_answered || ticket.serve_at.is_none() {
        return Ok(());
    }
    let until = Time::from(brand.calendar().add(last.utc(), Duration::minutes(minutes)));
    if until > now {
        return jobs::replace(conn, now, until, Job::UnassignIdle(ticket.id));
    }
    let was = accounts::find(conn, agent)?.name;
    let idle = Assignment { to: None, kind: EventKind::GivenBack, was, became: String::new(), delegated: None };
    perform(conn, Moment { now, actor: None, brand }, ticket, Event::Reassigned(idle)).map(|_ticket| ())
}

/// Must this agent say why they open this ticket? Yes, if the brand enforces the order and another one is next.
pub fn needs_reason(conn: &mut Conn, now: Time, me: &Viewer, (ticket, brand): (&Ticket, &Brand)) -> Result<bool> {
    let is_mine = ticket.assignee_id == Some(me.id);
    if is_mine || ticket.serve_at.is_none() || !brand.service().is_order_forced {
        return Ok(false);
    }
    if allows(&me.actor(), Action::LeadQueue, ticket.object()) {
        return Ok(false);
    }
    let since = now.plus(-REMEMBERED);
    if store::picked_since(conn, me.id, PickKind::Picked, since)?.contains(&ticket.id) {
        return Ok(false);
    }
    let mut skipped = store::picked_since(conn, me.id, PickKind::Skipped, since)?;
    skipped.extend(store::served_before(conn, now.plus(SERVED))?);
    let within = |brand| Taker { me: me.id, brand, only_brands: &me.only_brands, skipped: &skipped, is_look: true };
    let next_of_brand = store::next(conn, within(Some(brand.id)))?;
    Ok(next_of_brand != Some(ticket.id))
}

/// Opens a ticket that is not the next, for a reason. If no one is assigned, the agent is from now on.
pub fn pick(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, reason: &str) -> Result<()> {
    let reason = reason_of(reason)?;
    store::insert_pick(conn, now, (ticket.id, ticket.brand_id), me.id, (PickKind::Picked, &reason))?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Picked, "", &reason))?;
    if ticket.assignee_id.is_none() && ticket.serve_at.is_some() { take(conn, now, me, ticket) } else { Ok(()) }
}

/// Skips one's own ticket for a reason: the next one is another.
pub fn skip(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, reason: &str) -> Result<()> {
    let reason = reason_of(reason)?;
    if ticket.assignee_id != Some(me.id) {
        return Err(Error::Taken("problem-not-yours"));
    }
    store::insert_pick(conn, now, (ticket.id, ticket.brand_id), me.id, (PickKind::Skipped, &reason))?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let left = Assignment { to: None, kind: EventKind::Skipped, was: String::new(), became: reason, delegated: None };
    let moment = Moment { now, actor: Some(me.id), brand: &brand };
    perform(conn, moment, ticket, Event::Reassigned(left)).map(|_ticket| ())
}

fn reason_of(text: &str) -> Result<String> {
    let reason: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_REASON).collect();
    if reason.chars().count() < SHORTEST_REASON { Err(Error::Refused("problem-reason")) } else { Ok(reason) }
}
