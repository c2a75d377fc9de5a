//! SQL of who takes part in a ticket.
use diesel::prelude::*;

use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::on_backend;
use crate::schema::{brands, mailboxes, participants};
use crate::tickets::{Part, Participant};

/// Adds an address to a ticket. An address that was removed before is added again; an existing role does not change.
pub fn add_participant(conn: &mut Conn, id: TicketId, address: &str, part: Part) -> Result<()> {
    let row = (participants::ticket_id.eq(id), participants::address.eq(address), participants::part.eq(part));
    let insert = diesel::insert_into(participants::table).values(row);
    let is_new = on_backend!(conn, |c| insert.on_conflict_do_nothing().execute(c))? > 0;
    if !is_new && part != Part::Reached {
        diesel::update(participants::table.find((id, address)))
            .filter(participants::part.eq(Part::Reached))
            .set(participants::part.eq(part))
            .execute(conn)?;
    }
    Ok(())
}

/// Changes the role of an address that takes part.
pub fn set_part(conn: &mut Conn, id: TicketId, address: &str, part: Part) -> Result<()> {
    diesel::update(participants::table.find((id, address))).set(participants::part.eq(part)).execute(conn)?;
    Ok(())
}

pub fn remove_participant(conn: &mut Conn, id: TicketId, address: &str) -> Result<()> {
    diesel::delete(participants::table.find((id, address))).execute(conn)?;
    Ok(())
}

/// Makes these all who take part.
pub fn put_participants(conn: &mut Conn, id: TicketId, people: &[(String, Part)]) -> Result<()> {
    diesel::delete(participants::table.filter(participants::ticket_id.eq(id))).execute(conn)?;
    for (address, part) in people {
        add_participant(conn, id, address, *part)?;
    }
    Ok(())
}

/// Does this address take part in the ticket?
pub fn is_participant(conn: &mut Conn, id: TicketId, address: &str) -> Result<bool> {
    let found =
        participants::table.find((id, address)).select(participants::ticket_id).first::<TicketId>(conn).optional()?;
    Ok(found.is_some())
}

/// All participants, ordered by address.
pub fn participants(conn: &mut Conn, id: TicketId) -> Result<Vec<Participant>> {
    Ok(participants::table
        .filter(participants::ticket_id.eq(id))
        .order(participants::address)
        .select(Participant::as_select())
        .load(conn)?)
}

/// The addresses at which mail comes to us: of brands, their aliases, and the mailboxes that are read.
pub fn own_addresses(conn: &mut Conn) -> Result<Vec<String>> {
    let ours: Vec<(String, String)> = brands::table.select((brands::support_address, brands::aliases)).load(conn)?;
    let mut own: Vec<String> = Vec::new();
    for (support, aliases) in ours {
        own.extend(aliases.split_whitespace().map(str::to_owned));
        own.push(support);
    }
    own.extend(mailboxes::table.select(mailboxes::username).load::<String>(conn)?);
    own.retain(|address| address.contains('@'));
    Ok(own)
}
