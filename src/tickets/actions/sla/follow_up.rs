//! An agent promises to follow up on a day, and is held to it.
use chrono::NaiveDate;

use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::tickets::actions::perform::perform;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::Event;
use crate::tickets::{Ticket, follow_up};

/// Stores the follow-up; it replaces an earlier one.
pub fn add_follow_up(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    day: NaiveDate,
) -> Result<()> {
    let hours = follow_up::hours_of_day(brand, day).filter(|_| follow_up::is_possible(brand, now, day));
    let (lift_at, due_at) = hours.ok_or(Error::Refused("problem-promise-day"))?;
    let ticket = store::find(conn, ticket.id)?;
    let moment = Moment { now, actor: Some(me.id), brand };
    perform(conn, moment, &ticket, Event::FollowUpSet { lift_at, due_at }).map(|_ticket| ())
}
