//! SQL of the lists: the queue is a range read on an index, as fast with a million tickets as with ten.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, among};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TeamId, TicketId};
use crate::schema::{addresses, orders, tags, tickets};
use crate::tickets::{State, Ticket};
use crate::web::list::After;

crate::word_enum! {
    /// The agents' lists.
    View {
        Next = "next",
        Mine = "mine",
        Unassigned = "unassigned",
        /// Of senders who belong to no account.
        Unlinked = "unlinked",
        Waiting = "waiting",
        Snoozed = "snoozed",
        Solved = "solved",
        Closed = "closed",
    }
}

impl View {
    /// Is it ordered by who is to be served next? The others show the latest first.
    pub const fn is_queue(self) -> bool {
        matches!(self, Self::Next | Self::Mine | Self::Unassigned | Self::Unlinked)
    }

    const fn state(self) -> Option<State> {
        match self {
            Self::Next | Self::Mine | Self::Unassigned | Self::Unlinked => None,
            Self::Waiting => Some(State::Waiting),
            Self::Snoozed => Some(State::Snoozed),
            Self::Solved => Some(State::Solved),
            Self::Closed => Some(State::Closed),
        }
    }
}

/// Which tickets a list shows.
#[derive(Debug, Clone)]
pub struct Filter {
    pub view: View,
    /// Who is looking, for *mine*.
    pub me: AccountId,
    pub brand: Option<BrandId>,
    pub team: Option<TeamId>,
    pub agent: Option<AccountId>,
    pub tag: Option<String>,
    /// The brands that the viewer may see; empty means all.
    pub only_brands: Vec<BrandId>,
}

type Tickets<'a> = tickets::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// A page of a list, `limit` rows at the most.
pub fn list(conn: &mut Conn, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Ticket>> {
    let rows = ordered(filtered(filter), filter.view.is_queue(), after);
    Ok(rows.limit(limit).select(Ticket::as_select()).load(conn)?)
}

fn filtered(filter: &Filter) -> Tickets<'_> {
    let mut rows = tickets::table.into_boxed();
    rows = match filter.view.state() {
        Some(state) => rows.filter(tickets::state.eq(state)),
        None => rows.filter(tickets::serve_at.is_not_null()),
    };
    rows = match filter.view {
        View::Mine => rows.filter(tickets::assignee_id.eq(filter.me)),
        View::Unassigned => rows.filter(tickets::assignee_id.is_null()),
        View::Unlinked => rows.filter(tickets::customer_id.is_null()),
        _ => rows,
    };
    if let Some(brand) = filter.brand {
        rows = rows.filter(tickets::brand_id.eq(brand));
    }
    if let Some(team) = filter.team {
        rows = rows.filter(tickets::team_id.eq(team));
    }
    if let Some(agent) = filter.agent {
        rows = rows.filter(tickets::assignee_id.eq(agent));
    }
    if let Some(tag) = &filter.tag {
        let tagged = tags::table.filter(tags::tag.eq(tag)).select(tags::ticket_id);
        rows = rows.filter(tickets::id.eq_any(tagged));
    }
    within(rows, &filter.only_brands)
}

fn within<'a>(rows: Tickets<'a>, only_brands: &'a [BrandId]) -> Tickets<'a> {
    if only_brands.is_empty() { rows } else { rows.filter(among(tickets::brand_id, only_brands)) }
}

/// The first comparison is what the index is read from; a bare `or` would read all pages before this one.
fn ordered(rows: Tickets<'_>, is_queue: bool, after: Option<After>) -> Tickets<'_> {
    if is_queue {
        let rows = match after {
            Some(After { at, id }) => {
                rows.filter(tickets::serve_at.ge(at)).filter(tickets::serve_at.gt(at).or(tickets::id.gt(TicketId(id))))
            }
            None => rows,
        };
        return rows.order((tickets::serve_at.asc(), tickets::id.asc()));
    }
    let rows = match after {
        Some(After { at, id }) => {
            rows.filter(tickets::updated_at.le(at)).filter(tickets::updated_at.lt(at).or(tickets::id.lt(TicketId(id))))
        }
        None => rows,
    };
    rows.order((tickets::updated_at.desc(), tickets::id.desc()))
}

/// The key of a row, for the link to the page after it.
pub fn key(ticket: &Ticket, is_queue: bool) -> After {
    let at = ticket.serve_at.filter(|_| is_queue).unwrap_or(ticket.updated_at);
    After { at, id: ticket.id.0 }
}

/// The earliest place in a brand's queue.
pub fn first_in_queue(conn: &mut Conn, brand: BrandId) -> Result<Option<Time>> {
    let first: Option<Option<Time>> = tickets::table
        .filter(tickets::brand_id.eq(brand))
        .filter(tickets::serve_at.is_not_null())
        .order((tickets::serve_at, tickets::id))
        .select(tickets::serve_at)
        .first(conn)
        .optional()?;
    Ok(first.flatten())
}

/// The ticket to be served next by this agent: an own one, or one of nobody's, whichever comes first.
/// On `PostgreSQL` the row is locked, and rows that colleagues are taking at this moment are passed over.
pub fn next(
    conn: &mut Conn,
    me: AccountId,
    brand: Option<BrandId>,
    only_brands: &[BrandId],
) -> Result<Option<TicketId>> {
    let own = first(conn, Some(me), brand, only_brands)?;
    let free = first(conn, None, brand, only_brands)?;
    Ok(match (own, free) {
        (Some(own), Some(free)) => Some(own.min(free)),
        (own, free) => own.or(free),
    }
    .map(|(_, id)| id))
}

type Place = (Option<Time>, TicketId);

/// So many colleagues may press the key in the same instant.
const TRIES: i64 = 16;

fn first(
    conn: &mut Conn,
    assignee: Option<AccountId>,
    brand: Option<BrandId>,
    only_brands: &[BrandId],
) -> Result<Option<Place>> {
    let rows = tickets::table.into_boxed().filter(tickets::serve_at.is_not_null());
    let rows = match assignee {
        Some(me) => rows.filter(tickets::assignee_id.eq(me)),
        None => rows.filter(tickets::assignee_id.is_null()),
    };
    let rows = match brand {
        Some(brand) => rows.filter(tickets::brand_id.eq(brand)),
        None => rows,
    };
    let candidates: Vec<Place> = ordered(within(rows, only_brands), true, None)
        .limit(TRIES)
        .select((tickets::serve_at, tickets::id))
        .load(conn)?;
    for (serve_at, id) in candidates {
        if is_still_free(conn, id, assignee)? {
            return Ok(Some((serve_at, id)));
        }
    }
    Ok(None)
}

/// Locks the row where others could take it at the same moment; `SQLite` has one writer, and that is us.
fn is_still_free(conn: &mut Conn, id: TicketId, assignee: Option<AccountId>) -> Result<bool> {
    let Conn::Postgres(c) = conn else { return Ok(true) };
    let locked: Option<Option<AccountId>> = tickets::table
        .filter(tickets::id.eq(id))
        .filter(tickets::serve_at.is_not_null())
        .select(tickets::assignee_id)
        .for_update()
        .skip_locked()
        .first(c)
        .optional()?;
    Ok(locked == Some(assignee))
}

/// A customer's tickets, the latest first; within one brand where the session is bound to it.
pub fn of_customer(
    conn: &mut Conn,
    customer: AccountId,
    only_brand: Option<BrandId>,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Ticket>> {
    let mut rows = tickets::table.into_boxed().filter(tickets::customer_id.eq(customer));
    if let Some(brand) = only_brand {
        rows = rows.filter(tickets::brand_id.eq(brand));
    }
    Ok(ordered(rows, false, after).limit(limit).select(Ticket::as_select()).load(conn)?)
}

/// The other tickets of a ticket's customer, or of its unproven address, that a viewer may see.
pub fn earlier(conn: &mut Conn, ticket: &Ticket, only_brands: &[BrandId], limit: i64) -> Result<Vec<Ticket>> {
    let rows = tickets::table.into_boxed().filter(tickets::id.ne(ticket.id));
    let rows = match ticket.customer_id {
        Some(customer) => rows.filter(tickets::customer_id.eq(customer)),
        None => rows.filter(tickets::sender_address.eq(&ticket.sender_address)).filter(tickets::customer_id.is_null()),
    };
    let rows = within(rows, only_brands);
    Ok(ordered(rows, false, None).limit(limit).select(Ticket::as_select()).load(conn)?)
}

/// Tickets by an address, or by the number of an order that the sender has; the latest first.
pub fn find_by_words(conn: &mut Conn, words: &str, only_brands: &[BrandId], limit: i64) -> Result<Vec<Ticket>> {
    let addresses = if words.contains('@') { vec![words.to_lowercase()] } else { of_order(conn, words, only_brands)? };
    let owners: Vec<Option<AccountId>> = addresses::table
        .filter(among(addresses::address, &addresses))
        .filter(addresses::proven_at.is_not_null())
        .select(addresses::account_id.nullable())
        .load(conn)?;
    // Two reads, each on its own index, are faster than one on none.
    let by_sender = tickets::table.into_boxed().filter(among(tickets::sender_address, addresses));
    let by_owner = tickets::table.into_boxed().filter(tickets::customer_id.eq_any(owners));
    let mut found: Vec<Ticket> = Vec::new();
    for rows in [by_sender, by_owner] {
        found.extend(ordered(rows, false, None).limit(limit).select(Ticket::as_select()).load(conn)?);
    }
    found.retain(|ticket| only_brands.is_empty() || only_brands.contains(&ticket.brand_id));
    found.sort_by_key(|ticket| std::cmp::Reverse((ticket.updated_at, ticket.id)));
    found.dedup_by_key(|ticket| ticket.id);
    Ok(found)
}

/// The addresses under which an order of one of these brands was placed.
fn of_order(conn: &mut Conn, number: &str, only_brands: &[BrandId]) -> Result<Vec<String>> {
    let rows = orders::table.into_boxed().filter(orders::number.eq_any([number.to_owned(), number.to_uppercase()]));
    let rows = if only_brands.is_empty() { rows } else { rows.filter(orders::brand_id.eq_any(only_brands)) };
    Ok(rows.select(orders::address).load(conn)?)
}
