//! A new ticket gets the tag and the team of the topic that its customer chose.
use super::assign::team_choice;
use super::perform::perform;
use crate::brands::Brand;
use crate::brands::customer_pages::Topic;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::tickets::Ticket;
use crate::tickets::store::Moment;
use crate::tickets::transition::{Event, Fields};

/// Sets what the topic says; a team that is gone is left out.
pub fn set_topic(conn: &mut Conn, now: Time, (ticket, brand): (&Ticket, &Brand), topic: &Topic) -> Result<Ticket> {
    let team = match team_choice(conn, ticket, topic.team.or(ticket.team_id)) {
        Err(Error::Refused(_)) => None,
        choice => choice?,
    };
    let fields = Fields { tags: Some(vec![topic.tag.clone()]), team, ..Fields::default() };
    perform(conn, Moment { now, actor: None, brand }, ticket, Event::FieldsSet(fields))
}
