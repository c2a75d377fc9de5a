//! When an answer is to be expected: an estimate from the queue, the opening hours and the recent pace. None
//! is told before the brand has opening hours and people who answer, nor one that is too vague to be of use.
//!
//! It is the same before and after Send, on pages and in mails: what is running as a promise is its upper end, and it
//! is rounded to quarters of an hour.
use chrono::{Duration, NaiveDate, NaiveTime, TimeZone, Utc};

use super::{Ticket, store};
use crate::accounts::store as accounts;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::priority::{Ahead, Forecast, WorkedDay, forecast};
use crate::sla::TimerKind;

/// The pace is that of the last two weeks.
const DAYS: i64 = 14;
/// Tickets ahead are counted up to this number.
const MOST: i64 = 500;

/// For a ticket that waits, or for one that would be opened now. `None`: nothing can be said yet.
pub fn expected(conn: &mut Conn, now: Time, brand: &Brand, ticket: Option<&Ticket>) -> Result<Option<Forecast>> {
    if !brand.has_hours() {
        return Ok(None);
    }
    let serve_at = ticket.and_then(|ticket| ticket.serve_at).unwrap_or(now);
    let ahead = store::ahead_of(conn, brand.id, serve_at, MOST)?;
    let since = brand.today(now) - Duration::days(DAYS);
    let recent: Vec<WorkedDay> = store::worked_since(conn, brand.id, since)?
        .into_iter()
        .filter_map(|(day, answers, contacts)| worked(brand, now, &day, (answers, contacts)))
        .collect();
    // A shop in which the admin answers alone has no agents: recent answers count as well.
    if recent.iter().all(|day| day.answers == 0) && !accounts::is_served(conn, brand.id)? {
        return Ok(None);
    }
    let ahead = Ahead { tickets: u32::try_from(ahead).unwrap_or(u32::MAX), serve_at: serve_at.utc() };
    let found = forecast(now.utc(), &ahead, &recent, &brand.calendar());
    let range = within(found, promised(brand, now, ticket)).rounded();
    Ok(Some(range).filter(|range| range.is_within_working_days(now.utc(), &brand.calendar())))
}

/// Until when an answer is promised: to the ticket, or to one that would be opened now.
fn promised(brand: &Brand, now: Time, ticket: Option<&Ticket>) -> Option<Time> {
    let answer = |kind: &str| matches!(kind.parse(), Ok(TimerKind::FirstAnswer | TimerKind::NextAnswer));
    let due = if let Some(ticket) = ticket {
        ticket.due_at.filter(|_| answer(&ticket.due_kind))
    } else {
        let policies = brand.policies();
        let own = policies.iter().filter(|policy| policy.holds_for(&[], &[]));
        let minutes = own.filter_map(|policy| policy.first_answer).min();
        minutes.map(|minutes| brand.calendar().add(now.utc(), Duration::minutes(minutes)).into())
    };
    due.filter(|due| *due > now)
}

fn within(found: Forecast, due: Option<Time>) -> Forecast {
    let Some(due) = due.map(Time::utc) else { return found };
    Forecast { low: found.low.min(due), high: found.high.min(due), ..found }
}

fn worked(brand: &Brand, now: Time, day: &str, (answers, contacts): (i64, i64)) -> Option<WorkedDay> {
    let day: NaiveDate = day.parse().ok()?;
    let calendar = brand.calendar();
    let midnight = |day: NaiveDate| {
        let local = day.and_time(NaiveTime::MIN);
        calendar.zone().from_local_datetime(&local).earliest().map(|at| at.with_timezone(&Utc))
    };
    let end = midnight(day.succ_opt()?)?.min(now.utc());
    Some(WorkedDay {
        answers: u32::try_from(answers).ok()?,
        contacts: u32::try_from(contacts).ok()?,
        open: calendar.between(midnight(day)?, end),
    })
}
