//! Before a deadline, and once it is missed, the trail says so and people get a mail.
use crate::accounts::store as accounts;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::Ticket;
use crate::tickets::actions::handing::fall_back;
use crate::tickets::actions::perform::perform;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{DueTimers, Event};

/// Checks the timers of a ticket, and sets the time of the next check.
pub fn watch(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let due = DueTimers {
        agent: ticket.assignee_id.map_or(Ok(None), |agent| accounts::main_address(conn, agent))?,
        follow_up_agent: match store::open_follow_up(conn, ticket.id)? {
            Some(follow_up) => accounts::main_address(conn, follow_up.agent_id)?,
            None => None,
        },
    };
    let watched = perform(conn, Moment { now, actor: None, brand }, ticket, Event::TimersDue(due))?;
    if watched.is_breaching { fall_back(conn, now, &watched, brand) } else { Ok(()) }
}
