//! Before a promise breaks, and when it has broken, the trail says so and people get a mail.
use super::follow_up;
use super::records::matching;
use super::refresh::{is_breaching, schedule};
use crate::accounts::store as accounts;
use crate::brands::Brand;
use crate::brands::urgent::Rule;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::jobs::{self, Job};
use crate::sla::{TimerKind, TimerState};
use crate::tickets::actions::handing::fall_back;
use crate::tickets::actions::urgent;
use crate::tickets::store;
use crate::tickets::{EventKind, NoticeKind, Ticket, TimerRow};

/// Looks at the timers of a ticket, and sets the time of the next look.
pub fn watch(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let mut rows = store::timers(conn, ticket.id)?;
    let before = rows.clone();
    for row in rows.iter_mut().filter(|row| row.state == TimerState::Running) {
        let Some(due) = row.due_at else { continue };
        if due <= now && row.missed_at.is_none() {
            row.missed_at = Some(now);
            row.warned_at = row.warned_at.or(Some(now));
            tell(conn, now, (ticket, brand), row, (EventKind::SlaMissed, NoticeKind::Missed))?;
        } else if row.warn_at.is_some_and(|at| at <= now) && row.warned_at.is_none() {
            row.warned_at = Some(now);
            tell(conn, now, (ticket, brand), row, (EventKind::SlaWarned, NoticeKind::Warning))?;
        }
    }
    if rows != before {
        store::put_timers(conn, ticket.id, &rows)?;
    }
    if let Some(follow_up) = store::open_follow_up(conn, ticket.id)? {
        follow_up::watch(conn, now, ticket, brand, &follow_up)?;
    }
    let follow_up = store::open_follow_up(conn, ticket.id)?;
    let rows = store::timers(conn, ticket.id)?;
    let is_breaching = is_breaching((&rows, follow_up.as_ref()));
    let ticket = &store::find(conn, ticket.id)?;
    if ticket.is_breaching != is_breaching {
        store::set_breaching(conn, ticket.id, is_breaching)?;
    }
    if is_breaching {
        fall_back(conn, now, ticket, brand)?;
    }
    schedule(conn, now, ticket.id, (&rows, follow_up.as_ref()))
}

fn tell(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    row: &TimerRow,
    (event, notice): (EventKind, NoticeKind),
) -> Result<()> {
    let due = row.due_at.map(Time::rfc3339).unwrap_or_default();
    store::note(conn, now, ticket.id, None, (event, row.kind.as_str(), &due))?;
    let recipients = recipients(conn, ticket, brand, row.kind)?;
    if recipients.is_empty() {
        return Ok(());
    }
    let id = store::insert_notice(conn, now, ticket.id, (notice, row.kind.as_str(), row.due_at), &recipients)?;
    jobs::enqueue(conn, now, Job::SendNotice(id))
}

/// Those whom the policies name, and whoever has the ticket.
fn recipients(conn: &mut Conn, ticket: &Ticket, brand: &Brand, kind: TimerKind) -> Result<Vec<String>> {
    let policies = matching(conn, &[ticket], &brand.policies())?.pop().unwrap_or_default();
    let named = policies.iter().filter(|policy| policy.minutes(kind).is_some());
    let mut all: Vec<String> = named.flat_map(|policy| policy.notify.split(' ')).map(str::to_owned).collect();
    all.extend(urgent::matching(ticket, brand).iter().flat_map(Rule::people));
    if let Some(agent) = ticket.assignee_id {
        all.extend(accounts::main_address(conn, agent)?);
    }
    all.retain(|address| !address.is_empty());
    all.sort();
    all.dedup();
    Ok(all)
}
