//! Follow-ups: an agent's promise to come back to a customer on a day.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::brands::Brand;
use crate::clock::Time;
use crate::hours::Calendar;
use crate::ids::{AccountId, BrandId, FollowUpId, TicketId};
use crate::schema::follow_ups;

/// What notices and lists call such a promise.
pub const COME_BACK: &str = "comeback";

/// So many days ahead a promise may lie.
pub const FURTHEST: i64 = 365;

crate::text_enum! {
    /// What became of it.
    Outcome {
        Open = "open",
        Kept = "kept",
        Broken = "broken",
        /// The matter was done, or another day was named in time.
        Dropped = "dropped",
    }
}

/// One follow-up of an agent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub agent_id: AccountId,
    pub made_at: Time,
    /// When its ticket comes to the head of the queue, and when it counts as broken.
    pub lift_at: Time,
    pub due_at: Time,
    pub lifted_at: Option<Time>,
    pub missed_at: Option<Time>,
    pub outcome: Outcome,
}

impl FollowUp {
    /// When someone must look at it next.
    pub fn next_look(&self) -> Option<Time> {
        match (self.outcome, self.lifted_at, self.missed_at) {
            (Outcome::Open, None, None) => Some(self.lift_at),
            (Outcome::Open, Some(_), None) => Some(self.due_at),
            _ => None,
        }
    }
}

/// From the opening of a day until its close; if the brand is closed that day, of the next day on which it is open.
pub fn hours_of_day(brand: &Brand, day: NaiveDate) -> Option<(Time, Time)> {
    let calendar = brand.calendar();
    let midnight = |day: NaiveDate| {
        let local = day.and_time(chrono::NaiveTime::MIN);
        chrono::TimeZone::from_local_datetime(&calendar.zone(), &local).earliest().map(|at| at.to_utc())
    };
    let opens = calendar.next_opening(midnight(day)?);
    let open_day = opens.with_timezone(&calendar.zone()).date_naive();
    let closes = midnight(open_day.succ_opt()?)?;
    Some((opens.into(), last_open(&calendar, opens, closes).into()))
}

/// The last instant before `until` at which the brand closes.
fn last_open(
    calendar: &Calendar,
    from: chrono::DateTime<chrono::Utc>,
    until: chrono::DateTime<chrono::Utc>,
) -> chrono::DateTime<chrono::Utc> {
    calendar.add(from, calendar.between(from, until)).min(until)
}

/// May a follow-up be set for this day?
pub fn is_possible(brand: &Brand, now: Time, day: NaiveDate) -> bool {
    let ahead = (day - brand.today(now)).num_days();
    (0..=FURTHEST).contains(&ahead) && hours_of_day(brand, day).is_some_and(|(_, due)| due > now)
}
