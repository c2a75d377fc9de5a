//! When an answer is to be expected: an estimate from the queue, the opening hours and the recent pace. None
//! is told before the brand has opening hours and people who answer.
use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};

use super::{Ticket, store};
use crate::accounts::store as accounts;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::priority::{Ahead, Forecast, WorkedDay, forecast};

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
    let since = brand.today(now) - chrono::Duration::days(DAYS);
    let recent: Vec<WorkedDay> = store::worked_since(conn, brand.id, since)?
        .into_iter()
        .filter_map(|(day, answers, contacts)| worked(brand, now, &day, (answers, contacts)))
        .collect();
    // A shop in which the admin answers alone has no agents: recent answers count as well.
    if recent.iter().all(|day| day.answers == 0) && !accounts::is_served(conn, brand.id)? {
        return Ok(None);
    }
    let ahead = Ahead { tickets: u32::try_from(ahead).unwrap_or(u32::MAX), serve_at: serve_at.utc() };
    Ok(Some(forecast(now.utc(), &ahead, &recent, &brand.calendar())))
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
