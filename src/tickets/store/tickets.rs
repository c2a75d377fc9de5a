//! SQL of tickets themselves.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list, update_prepared};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, TeamId, TicketId};
use crate::on_backend;
use crate::plain;
use crate::schema::{events, messages, presence, tags, ticket_pages, tickets};
use crate::tickets::{Channel, EventKind, Identity, State, Ticket, references};

/// How often a reference is drawn before we give up.
const DRAWS: usize = 20;
/// How many merges are followed.
const MERGES: usize = 20;

/// A new ticket.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = tickets)]
pub struct NewTicket {
    pub brand_id: BrandId,
    pub customer_id: Option<AccountId>,
    pub sender_address: String,
    pub sender_name: String,
    pub subject: String,
    pub excerpt: String,
    pub state: State,
    pub channel: Channel,
    pub language: String,
    pub team_id: Option<TeamId>,
    #[diesel(embed)]
    pub place: QueuePlace,
    pub parent_id: Option<TicketId>,
    pub created_at: Time,
    pub updated_at: Time,
    pub answer_address: String,
    pub lifts: String,
    pub due_at: Option<Time>,
    pub due_kind: String,
    pub no_later_than: Option<Time>,
}

impl NewTicket {
    /// Of a ticket that has no row yet.
    pub fn of(ticket: &Ticket) -> Self {
        Self {
            brand_id: ticket.brand_id,
            customer_id: ticket.customer_id,
            sender_address: ticket.sender_address.clone(),
            sender_name: ticket.sender_name.clone(),
            subject: ticket.subject.clone(),
            excerpt: ticket.excerpt.clone(),
            state: ticket.state,
            channel: ticket.channel,
            language: ticket.language.clone(),
            team_id: ticket.team_id,
            place: QueuePlace::of(ticket),
            parent_id: ticket.parent_id,
            created_at: ticket.created_at,
            updated_at: ticket.updated_at,
            answer_address: ticket.answer_address.clone(),
            lifts: ticket.lifts.clone(),
            due_at: ticket.due_at,
            due_kind: ticket.due_kind.clone(),
            no_later_than: ticket.no_later_than,
        }
    }
}

/// The place of a ticket in the queue, and why; empty if the ticket's turn has not begun.
#[derive(Debug, Clone, Default, PartialEq, Insertable)]
#[diesel(table_name = tickets)]
pub struct QueuePlace {
    pub waiting_since: Option<Time>,
    pub serve_at: Option<Time>,
    pub handicap_seconds: i64,
    pub contact_number: i64,
    pub previous_contact_at: Option<Time>,
}

impl QueuePlace {
    /// The place that a ticket has now.
    pub fn of(ticket: &Ticket) -> Self {
        Self {
            waiting_since: ticket.waiting_since,
            serve_at: ticket.serve_at,
            handicap_seconds: ticket.handicap_seconds,
            contact_number: ticket.contact_number,
            previous_contact_at: ticket.previous_contact_at,
        }
    }
}

/// Creates a ticket under a reference that no other has: with a million tickets one in a thousand drawn is taken.
pub fn insert(conn: &mut Conn, new: NewTicket) -> Result<Ticket> {
    let new = NewTicket { subject: plain::line(&new.subject), sender_name: plain::line(&new.sender_name), ..new };
    for _ in 0..DRAWS {
        let row = (tickets::reference.eq(references::random()), &new);
        let made = on_backend!(conn, |c| diesel::insert_into(tickets::table)
            .values(row)
            .on_conflict(tickets::reference)
            .do_nothing()
            .returning(Ticket::as_returning())
            .get_result(c)
            .optional())?;
        if let Some(ticket) = made {
            return Ok(ticket);
        }
    }
    Err(Error::Internal("no free reference was found".to_owned()))
}

pub fn find(conn: &mut Conn, id: TicketId) -> Result<Ticket> {
    Ok(tickets::table.find(id).select(Ticket::as_select()).first(conn)?)
}

/// The public reference of a ticket.
pub fn reference_of(conn: &mut Conn, id: TicketId) -> Result<String> {
    Ok(tickets::table.find(id).select(tickets::reference).first(conn)?)
}

/// Notes the page from which the customer began a ticket.
pub fn set_page(conn: &mut Conn, id: TicketId, url: &str) -> Result<()> {
    let row = (ticket_pages::ticket_id.eq(id), ticket_pages::url.eq(url));
    diesel::insert_into(ticket_pages::table).values(row).execute(conn)?;
    Ok(())
}

pub fn page_of(conn: &mut Conn, id: TicketId) -> Result<Option<String>> {
    Ok(ticket_pages::table.find(id).select(ticket_pages::url).first(conn).optional()?)
}

/// Locks the ticket: no one else changes it until this transaction ends.
pub fn lock(conn: &mut Conn, id: TicketId) -> Result<Ticket> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        tickets::table.find(id).select(tickets::id).for_update().first::<TicketId>(c)?;
    }
    find(conn, id)
}

/// The same for several, in the order of their ids: two that lock the same ones cannot deadlock.
pub fn lock_all(conn: &mut Conn, some: &[TicketId]) -> Result<Vec<Ticket>> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        let rows = tickets::table.filter(in_list(tickets::id, some)).order(tickets::id);
        rows.select(tickets::id).for_update().load::<TicketId>(c)?;
    }
    Ok(tickets::table.filter(in_list(tickets::id, some)).order(tickets::id).select(Ticket::as_select()).load(conn)?)
}

/// Whose tickets these are.
pub fn customers_of(conn: &mut Conn, some: &[TicketId]) -> Result<Vec<AccountId>> {
    let theirs = tickets::table.filter(in_list(tickets::id, some)).filter(tickets::customer_id.is_not_null());
    Ok(theirs.select(tickets::customer_id.assume_not_null()).distinct().load(conn)?)
}

/// The ticket into which a merged one went; any other ticket is returned as it is.
pub fn follow(conn: &mut Conn, ticket: Ticket) -> Result<Ticket> {
    let mut found = ticket;
    // A chain of merges is short; a cycle cannot be made, and would end here.
    for _ in 0..MERGES {
        match found.merged_into {
            Some(next) => found = find(conn, next)?,
            None => break,
        }
    }
    Ok(found)
}

/// Solved tickets in which nothing has happened since, the oldest first. On `PostgreSQL` no one else changes them until
/// this transaction ends; those that are locked at the moment are skipped.
pub fn lock_solved_before(conn: &mut Conn, before: Time, limit: i64) -> Result<Vec<TicketId>> {
    let old = tickets::table
        .filter(tickets::state.eq(State::Solved))
        .filter(tickets::updated_at.lt(before))
        .order((tickets::updated_at, tickets::id))
        .limit(limit)
        .select(tickets::id);
    Ok(match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => old.for_update().skip_locked().load(c)?,
        Conn::Sqlite(c) => old.load(c)?,
    })
}

/// Closes tickets in one statement.
pub fn close_all(conn: &mut Conn, now: Time, some: &[TicketId]) -> Result<()> {
    let row = (tickets::state.eq(State::Closed), tickets::snoozed_until.eq(None::<Time>), tickets::updated_at.eq(now));
    update_prepared(tickets::table.filter(in_list(tickets::id, some)), row).execute(conn)?;
    Ok(())
}

pub fn by_reference(conn: &mut Conn, reference: &str) -> Result<Ticket> {
    Ok(tickets::table.filter(tickets::reference.eq(reference)).select(Ticket::as_select()).first(conn)?)
}

/// Tickets in the queue after an id.
pub fn queued_after(conn: &mut Conn, after: TicketId, limit: i64) -> Result<Vec<Ticket>> {
    Ok(tickets::table
        .filter(tickets::id.gt(after))
        .filter(tickets::serve_at.is_not_null())
        .order(tickets::id)
        .limit(limit)
        .select(Ticket::as_select())
        .load(conn)?)
}

/// Sets another sender on a ticket that belongs to no account yet.
pub fn set_sender(conn: &mut Conn, now: Time, id: TicketId, (address, name): (&str, &str)) -> Result<()> {
    diesel::update(tickets::table.find(id))
        .set((
            tickets::sender_address.eq(address),
            tickets::sender_name.eq(name),
            tickets::answer_address.eq(""),
            tickets::customer_id.eq(None::<AccountId>),
            tickets::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Assigns a ticket to a customer's account, or to none.
pub fn set_customer(conn: &mut Conn, now: Time, id: TicketId, customer: Option<AccountId>) -> Result<()> {
    diesel::update(tickets::table.find(id))
        .set((tickets::customer_id.eq(customer), tickets::updated_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

pub fn set_assignee(conn: &mut Conn, now: Time, id: TicketId, assignee: Option<AccountId>) -> Result<()> {
    let row = (tickets::assignee_id.eq(assignee), tickets::taken_at.eq(None::<Time>), tickets::updated_at.eq(now));
    update_prepared(tickets::table.find(id), row).execute(conn)?;
    Ok(())
}

/// Makes a ticket a complaint, or ends that.
pub fn set_complaint(conn: &mut Conn, id: TicketId, is_complaint: bool) -> Result<()> {
    update_prepared(tickets::table.find(id), tickets::is_complaint.eq(is_complaint)).execute(conn)?;
    Ok(())
}

/// Assigns the tickets from an address to the account that has proven it, if the address's own domain vouched for the
/// mail. All others the owner must claim: anyone could have written them.
pub fn adopt(conn: &mut Conn, account: AccountId, address: &str) -> Result<Vec<TicketId>> {
    let free: Vec<TicketId> = tickets::table
        .filter(tickets::sender_address.eq(address))
        .filter(tickets::customer_id.is_null())
        .select(tickets::id)
        .load(conn)?;
    let ids: Vec<TicketId> = messages::table
        .filter(messages::ticket_id.eq_any(free))
        .filter(messages::author_address.eq(address))
        .filter(messages::identity.ge(Identity::Aligned.level()))
        .select(messages::ticket_id)
        .distinct()
        .load(conn)?;
    diesel::update(tickets::table.filter(tickets::id.eq_any(&ids)))
        .set(tickets::customer_id.eq(account))
        .execute(conn)?;
    Ok(ids)
}

/// Unassigned tickets that came from these addresses and that their owner has not denied; the latest first.
pub fn claimable(conn: &mut Conn, addresses: &[String], limit: i64) -> Result<Vec<Ticket>> {
    let mut found: Vec<Ticket> = tickets::table
        .filter(in_list(tickets::sender_address, addresses))
        .filter(tickets::customer_id.is_null())
        .order((tickets::updated_at.desc(), tickets::id.desc()))
        .limit(limit)
        .select(Ticket::as_select())
        .load(conn)?;
    let ids: Vec<TicketId> = found.iter().map(|ticket| ticket.id).collect();
    let denied: Vec<Option<TicketId>> = events::table
        .filter(in_list(events::ticket_id, ids))
        .filter(events::kind.eq(EventKind::Denied))
        .select(events::ticket_id)
        .load(conn)?;
    found.retain(|ticket| !denied.contains(&Some(ticket.id)));
    Ok(found)
}

/// A ticket's tags, by the alphabet.
pub fn tags(conn: &mut Conn, id: TicketId) -> Result<Vec<String>> {
    Ok(tags::table.filter(tags::ticket_id.eq(id)).order(tags::tag).select(tags::tag).load(conn)?)
}

/// The tags of some tickets.
pub fn tags_of(conn: &mut Conn, some: &[TicketId]) -> Result<Vec<(TicketId, String)>> {
    Ok(tags::table.filter(in_list(tags::ticket_id, some)).select((tags::ticket_id, tags::tag)).load(conn)?)
}

pub fn add_tag(conn: &mut Conn, id: TicketId, tag: &str) -> Result<()> {
    // The list of a tag is read by these columns alone; a trigger keeps them up to date.
    let (serve_at, state, updated_at): (Option<Time>, State, Time) =
        tickets::table.find(id).select((tickets::serve_at, tickets::state, tickets::updated_at)).first(conn)?;
    let kept = (tags::serve_at.eq(serve_at), tags::state.eq(state), tags::updated_at.eq(updated_at));
    diesel::insert_into(tags::table).values((tags::ticket_id.eq(id), tags::tag.eq(tag), kept)).execute(conn)?;
    Ok(())
}

pub fn remove_tag(conn: &mut Conn, id: TicketId, tag: &str) -> Result<()> {
    diesel::delete(tags::table.find((id, tag))).execute(conn)?;
    Ok(())
}

/// Records that an agent has the ticket open, and returns who else had it open after `since`.
pub fn meet(conn: &mut Conn, now: Time, since: Time, id: TicketId, me: AccountId) -> Result<Vec<AccountId>> {
    let row = (presence::ticket_id.eq(id), presence::account_id.eq(me), presence::seen_at.eq(now));
    on_backend!(conn, |c| diesel::insert_into(presence::table)
        .values(row)
        .on_conflict((presence::ticket_id, presence::account_id))
        .do_update()
        .set(presence::seen_at.eq(now))
        .execute(c))?;
    Ok(presence::table
        .filter(presence::ticket_id.eq(id))
        .filter(presence::account_id.ne(me))
        .filter(presence::seen_at.gt(since))
        .select(presence::account_id)
        .load(conn)?)
}

/// Deletes the records of who looked at which ticket.
pub fn sweep_presence(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(presence::table.filter(presence::seen_at.lt(before))).execute(conn)?;
    Ok(())
}
