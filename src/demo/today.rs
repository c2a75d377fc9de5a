//! What is going on when a visitor first opens the desk: complaints, lifted tickets, and instructions for agents.
use chrono::Duration;

use super::content::{Complaint, Content, Thread};
use super::people::Made;
use crate::brands::guidance::store::{self as guidance, NewInstruction, NewKeyPerson};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::tickets::actions::{self, Ahead};
use crate::tickets::{Ticket, store};

/// How long a ticket stays where a lead has moved it.
const MOVED: Duration = Duration::days(3);

/// `played`: the written conversations with their tickets.
pub(super) fn begin(
    conn: &mut Conn,
    now: Time,
    (content, made): (&Content, &Made),
    played: &[(Thread, TicketId)],
) -> Result<()> {
    guide(conn, now, content, made)?;
    for (thread, ticket) in played {
        attend(conn, now, made, (thread, *ticket))?;
    }
    for (thread, ticket) in played {
        let ticket = store::find(conn, *ticket)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        move_up(conn, now, made, thread, (&ticket, &brand))?;
        if let Some(complaint) = &thread.complaint {
            register(conn, now, made, (thread, complaint), (&ticket, &brand))?;
        }
    }
    Ok(())
}

fn guide(conn: &mut Conn, now: Time, content: &Content, made: &Made) -> Result<()> {
    for one in &content.instructions {
        let Some(brand) = made.brands.get(&one.brand) else { continue };
        let today = brand.today(now);
        let new = NewInstruction {
            brand_id: Some(brand.id),
            text: one.text.clone(),
            from_day: today.to_string(),
            until_day: (today + Duration::days(one.days)).to_string(),
        };
        guidance::save_instruction(conn, now, None, new)?;
    }
    for one in &content.key_people {
        let new = NewKeyPerson {
            brand_id: made.brands.get(&one.brand).map(|brand| brand.id),
            topic: one.topic.clone(),
            name: one.name.clone(),
            reach: one.reach.clone(),
            rank: 1,
        };
        guidance::save_person(conn, now, None, new)?;
    }
    Ok(())
}

fn attend(conn: &mut Conn, now: Time, made: &Made, (thread, ticket): (&Thread, TicketId)) -> Result<()> {
    if let Some(reason) = &thread.attention
        && let Some(who) = made.staff.get(&reason.by)
    {
        let ticket = store::find(conn, ticket)?;
        actions::flag(conn, now, who, &ticket, &reason.why)?;
    }
    Ok(())
}

/// To the head of the queue, even before priority customers.
fn move_up(conn: &mut Conn, now: Time, made: &Made, thread: &Thread, (ticket, brand): (&Ticket, &Brand)) -> Result<()> {
    if let Some(reason) = &thread.moved
        && let Some(who) = made.staff.get(&reason.by)
    {
        actions::move_by_hand(conn, now, who, (ticket, brand), (Ahead::Front, &reason.why, now.plus(MOVED)))?;
    }
    Ok(())
}

/// The mail to the customer goes out by itself, in time.
fn register(
    conn: &mut Conn,
    now: Time,
    made: &Made,
    (thread, complaint): (&Thread, &Complaint),
    ticket: (&Ticket, &Brand),
) -> Result<()> {
    let by = made.staff.get(&thread.agent).map(|agent| agent.id);
    actions::register_complaint(conn, now, by, ticket, (complaint.about, &complaint.wish))
}
