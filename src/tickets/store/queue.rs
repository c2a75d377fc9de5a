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
        /// Of the teams that the agent is in.
        Team = "team",
        Unassigned = "unassigned",
        /// Of senders who belong to no account.
        Unlinked = "unlinked",
        /// On which a promise ends soon, or is broken.
        Breaching = "breaching",
        Complaints = "complaints",
        Waiting = "waiting",
        Snoozed = "snoozed",
        Solved = "solved",
        Closed = "closed",
    }
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Who is to be served next comes first.
    Place,
    /// What ends next comes first.
    Due,
    Latest,
}

impl View {
    pub const fn order(self) -> Order {
        match self {
            Self::Next | Self::Mine | Self::Team | Self::Unassigned | Self::Unlinked | Self::Complaints => Order::Place,
            Self::Breaching => Order::Due,
            Self::Waiting | Self::Snoozed | Self::Solved | Self::Closed => Order::Latest,
        }
    }

    const fn state(self) -> Option<State> {
        match self {
            Self::Waiting => Some(State::Waiting),
            Self::Snoozed => Some(State::Snoozed),
            Self::Solved => Some(State::Solved),
            Self::Closed => Some(State::Closed),
            _ => None,
        }
    }
}

/// Which tickets a list shows.
#[derive(Debug, Clone)]
pub struct Filter {
    pub view: View,
    /// Who is looking, for *mine*.
    pub me: AccountId,
    /// The teams of who is looking, for *team*.
    pub my_teams: Vec<TeamId>,
    pub brand: Option<BrandId>,
    pub team: Option<TeamId>,
    pub agent: Option<AccountId>,
    pub tag: Option<String>,
    pub language: Option<String>,
    /// The brands that the viewer may see; empty means all.
    pub only_brands: Vec<BrandId>,
}

impl Filter {
    /// A list that is narrowed to nothing.
    pub const fn of(view: View, me: AccountId) -> Self {
        Self {
            view,
            me,
            my_teams: Vec::new(),
            brand: None,
            team: None,
            agent: None,
            tag: None,
            language: None,
            only_brands: Vec::new(),
        }
    }
}

type Tickets<'a> = tickets::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// So many tickets of a tag are looked at together.
const OF_TAG: i64 = 200;

/// A page of a list, `limit` rows at the most.
pub fn list(conn: &mut Conn, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Ticket>> {
    match (filter.view.order(), &filter.tag) {
        (Order::Place, Some(tag)) => list_of_tag(conn, filter, tag, after, limit),
        _ if filter.view == View::Team => list_of_teams(conn, filter, after, limit),
        (order, _) => {
            let rows = ordered(filtered(filter, filter.team), order, after);
            Ok(rows.limit(limit).select(Ticket::as_select()).load(conn)?)
        }
    }
}

/// Each team is a range of an index; together they would not be in order.
fn list_of_teams(conn: &mut Conn, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Ticket>> {
    let mut found: Vec<Ticket> = Vec::new();
    for team in filter.my_teams.iter().filter(|team| filter.team.is_none_or(|only| only == **team)) {
        let rows = ordered(filtered(filter, Some(*team)), Order::Place, after);
        found.extend(rows.limit(limit).select(Ticket::as_select()).load::<Ticket>(conn)?);
    }
    found.sort_by_key(|ticket| (ticket.serve_at, ticket.id));
    found.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(found)
}

/// By the tag's own order of the queue: a tag may be rare, and the queue long.
fn list_of_tag(
    conn: &mut Conn,
    filter: &Filter,
    tag: &str,
    mut after: Option<After>,
    limit: i64,
) -> Result<Vec<Ticket>> {
    let mut found: Vec<Ticket> = Vec::new();
    let wanted = usize::try_from(limit).unwrap_or_default();
    loop {
        let places = tags_after(conn, tag, after)?;
        let ids: Vec<TicketId> = places.iter().map(|(_, id)| *id).collect();
        let rows = ordered(filtered(filter, filter.team), Order::Place, None).filter(tickets::id.eq_any(ids));
        found.extend(rows.select(Ticket::as_select()).load::<Ticket>(conn)?);
        let is_last = i64::try_from(places.len()).unwrap_or(i64::MAX) < OF_TAG;
        after = places.last().and_then(|(at, id)| Some(After { at: (*at)?, id: id.0 }));
        if is_last || found.len() >= wanted {
            found.truncate(wanted);
            return Ok(found);
        }
    }
}

fn tags_after(conn: &mut Conn, tag: &str, after: Option<After>) -> Result<Vec<Place>> {
    let mut rows = tags::table.filter(tags::tag.eq(tag)).filter(tags::serve_at.is_not_null()).into_boxed();
    if let Some(After { at, id }) = after {
        rows = rows.filter(tags::serve_at.ge(at)).filter(tags::serve_at.gt(at).or(tags::ticket_id.gt(TicketId(id))));
    }
    let rows = rows.order((tags::serve_at.asc(), tags::ticket_id.asc())).limit(OF_TAG);
    Ok(rows.select((tags::serve_at, tags::ticket_id)).load(conn)?)
}

fn filtered(filter: &Filter, team: Option<TeamId>) -> Tickets<'_> {
    let mut rows = tickets::table.into_boxed();
    rows = match (filter.view.state(), filter.view.order()) {
        (Some(state), _) => rows.filter(tickets::state.eq(state)),
        (None, Order::Due) => rows.filter(tickets::is_breaching),
        (None, _) => rows.filter(tickets::serve_at.is_not_null()),
    };
    rows = match filter.view {
        View::Mine => rows.filter(tickets::assignee_id.eq(filter.me)),
        View::Unassigned => rows.filter(tickets::assignee_id.is_null()),
        View::Unlinked => rows.filter(tickets::customer_id.is_null()),
        View::Complaints => rows.filter(tickets::is_complaint),
        _ => rows,
    };
    if let Some(brand) = filter.brand {
        rows = rows.filter(tickets::brand_id.eq(brand));
    }
    if let Some(team) = team {
        rows = rows.filter(tickets::team_id.eq(team));
    }
    if let Some(agent) = filter.agent {
        rows = rows.filter(tickets::assignee_id.eq(agent));
    }
    if let Some(tag) = &filter.tag {
        let tagged = tags::table.filter(tags::tag.eq(tag)).select(tags::ticket_id);
        rows = rows.filter(tickets::id.eq_any(tagged));
    }
    if let Some(language) = &filter.language {
        rows = rows.filter(tickets::language.eq(language));
    }
    within(rows, &filter.only_brands)
}

fn within<'a>(rows: Tickets<'a>, only_brands: &'a [BrandId]) -> Tickets<'a> {
    if only_brands.is_empty() { rows } else { rows.filter(among(tickets::brand_id, only_brands)) }
}

/// The first comparison is what the index is read from; a bare `or` would read all pages before this one.
fn ordered(rows: Tickets<'_>, order: Order, after: Option<After>) -> Tickets<'_> {
    match order {
        Order::Place => {
            let rows = match after {
                Some(After { at, id }) => rows
                    .filter(tickets::serve_at.ge(at))
                    .filter(tickets::serve_at.gt(at).or(tickets::id.gt(TicketId(id)))),
                None => rows,
            };
            rows.order((tickets::serve_at.asc(), tickets::id.asc()))
        }
        Order::Due => {
            let rows = match after {
                Some(After { at, id }) => {
                    rows.filter(tickets::due_at.ge(at)).filter(tickets::due_at.gt(at).or(tickets::id.gt(TicketId(id))))
                }
                None => rows,
            };
            rows.order((tickets::due_at.asc(), tickets::id.asc()))
        }
        Order::Latest => {
            let rows = match after {
                Some(After { at, id }) => rows
                    .filter(tickets::updated_at.le(at))
                    .filter(tickets::updated_at.lt(at).or(tickets::id.lt(TicketId(id)))),
                None => rows,
            };
            rows.order((tickets::updated_at.desc(), tickets::id.desc()))
        }
    }
}

/// The key of a row, for the link to the page after it.
pub fn key(ticket: &Ticket, order: Order) -> After {
    let at = match order {
        Order::Place => ticket.serve_at,
        Order::Due => ticket.due_at,
        Order::Latest => None,
    };
    After { at: at.unwrap_or(ticket.updated_at), id: ticket.id.0 }
}

/// Who takes the next ticket, and what they pass over.
#[derive(Debug, Clone, Copy)]
pub struct Taker<'a> {
    pub me: AccountId,
    pub brand: Option<BrandId>,
    pub only_brands: &'a [BrandId],
    /// What this agent has skipped.
    pub skipped: &'a [TicketId],
    /// Is it only looked at? Then nothing is locked.
    pub is_look: bool,
}

/// The ticket to be served next by this agent: an own one, or one of nobody's, whichever comes first.
/// On `PostgreSQL` the row is locked, and rows that colleagues are taking at this moment are passed over.
pub fn next(conn: &mut Conn, taker: Taker) -> Result<Option<TicketId>> {
    let own = first(conn, taker, Some(taker.me))?;
    let free = first(conn, taker, None)?;
    Ok(match (own, free) {
        (Some(own), Some(free)) => Some(own.min(free)),
        (own, free) => own.or(free),
    }
    .map(|(_, id)| id))
}

type Place = (Option<Time>, TicketId);

/// So many are looked at together: colleagues may press the key in the same instant.
const TRIES: i64 = 16;

fn first(conn: &mut Conn, taker: Taker, assignee: Option<AccountId>) -> Result<Option<Place>> {
    let mut after = None;
    loop {
        let rows = tickets::table.into_boxed().filter(tickets::serve_at.is_not_null());
        let rows = match assignee {
            Some(me) => rows.filter(tickets::assignee_id.eq(me)),
            None => rows.filter(tickets::assignee_id.is_null()),
        };
        let rows = match taker.brand {
            Some(brand) => rows.filter(tickets::brand_id.eq(brand)),
            None => rows,
        };
        let candidates: Vec<Place> = ordered(within(rows, taker.only_brands), Order::Place, after)
            .limit(TRIES)
            .select((tickets::serve_at, tickets::id))
            .load(conn)?;
        for (serve_at, id) in candidates.iter().filter(|(_, id)| !taker.skipped.contains(id)) {
            if taker.is_look || is_still_free(conn, *id, assignee)? {
                return Ok(Some((*serve_at, *id)));
            }
        }
        let is_full = i64::try_from(candidates.len()).is_ok_and(|count| count == TRIES);
        after = candidates.last().and_then(|(at, id)| Some(After { at: (*at)?, id: id.0 }));
        if !is_full || after.is_none() {
            return Ok(None);
        }
    }
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
    Ok(ordered(rows, Order::Latest, after).limit(limit).select(Ticket::as_select()).load(conn)?)
}

/// The other tickets of a ticket's customer, or of its unproven address, that a viewer may see.
pub fn earlier(conn: &mut Conn, ticket: &Ticket, only_brands: &[BrandId], limit: i64) -> Result<Vec<Ticket>> {
    let rows = tickets::table.into_boxed().filter(tickets::id.ne(ticket.id));
    let rows = match ticket.customer_id {
        Some(customer) => rows.filter(tickets::customer_id.eq(customer)),
        None => rows.filter(tickets::sender_address.eq(&ticket.sender_address)).filter(tickets::customer_id.is_null()),
    };
    let rows = within(rows, only_brands);
    Ok(ordered(rows, Order::Latest, None).limit(limit).select(Ticket::as_select()).load(conn)?)
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
        found.extend(ordered(rows, Order::Latest, None).limit(limit).select(Ticket::as_select()).load(conn)?);
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
