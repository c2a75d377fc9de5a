//! SQL of the lists: the queue is a range of an index, as fast with a million tickets as with ten.
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TeamId, TicketId};
use crate::paging::After;
use crate::schema::{tags, tickets};
use crate::tickets::{State, Ticket};

crate::text_enum! {
    /// The agents' lists.
    View {
        Next = "next",
        Mine = "mine",
        /// Of the teams that the agent is in.
        Team = "team",
        Unassigned = "unassigned",
        /// Of senders without an account.
        Unlinked = "unlinked",
        /// Those with a timer that ends soon or has run out.
        Breaching = "breaching",
        Complaints = "complaints",
        Waiting = "waiting",
        Snoozed = "snoozed",
        /// Those on which someone else has been asked.
        ThirdParty = "third-party",
        Solved = "solved",
        Closed = "closed",
    }
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The ticket to be served next comes first.
    Place,
    /// The timer that ends next comes first.
    Due,
    Latest,
}

impl View {
    pub const fn order(self) -> Order {
        match self {
            Self::Next | Self::Mine | Self::Team | Self::Unassigned | Self::Unlinked | Self::Complaints => Order::Place,
            Self::Breaching => Order::Due,
            Self::Waiting | Self::Snoozed | Self::ThirdParty | Self::Solved | Self::Closed => Order::Latest,
        }
    }

    const fn state(self) -> Option<State> {
        match self {
            Self::Waiting => Some(State::Waiting),
            Self::Snoozed => Some(State::Snoozed),
            Self::ThirdParty => Some(State::ThirdParty),
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
    /// The viewer, for *mine*.
    pub me: AccountId,
    /// The viewer's teams, for *team*.
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
    /// A list without further filters.
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

    /// Is the brand among those that the viewer may see?
    pub(super) fn may_see(&self, brand: BrandId) -> bool {
        self.only_brands.is_empty() || self.only_brands.contains(&brand)
    }
}

pub(super) type Tickets<'a> = tickets::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// A ticket and its place in the queue.
pub(super) type Placed = (Option<Time>, TicketId);

/// How many tickets of a tag are looked at together, and how many times: if few of them belong to the list, it is
/// quicker to read the list.
const OF_TAG: i64 = 200;
const LOOKS: usize = 10;

/// A page of a list, at most `limit` rows.
pub fn list(conn: &mut Conn, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Ticket>> {
    match (filter.view.order(), &filter.tag) {
        (Order::Place | Order::Latest, Some(tag)) => list_of_tag(conn, filter, tag, after, limit),
        _ if filter.view == View::Team => list_of_teams(conn, filter, after, limit),
        (order, _) => {
            let rows = ordered(filtered(filter, filter.team), order, after);
            Ok(rows.limit(limit).select(Ticket::as_select()).load(conn)?)
        }
    }
}

/// Each team is a range of an index; read together, the ranges would not be in order.
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

/// Reads the list by the index of the tag: the tag may be rare, and the list long.
fn list_of_tag(
    conn: &mut Conn,
    filter: &Filter,
    tag: &str,
    mut after: Option<After>,
    limit: i64,
) -> Result<Vec<Ticket>> {
    let beside = Filter { tag: None, ..filter.clone() };
    let mut found: Vec<Ticket> = Vec::new();
    let wanted = usize::try_from(limit).unwrap_or_default();
    for _ in 0..LOOKS {
        let places = tags_after(conn, filter.view.state(), tag, after)?;
        let ids: Vec<TicketId> = places.iter().map(|(_, id)| *id).collect();
        let rows = ordered(filtered(&beside, filter.team), filter.view.order(), None).filter(tickets::id.eq_any(ids));
        found.extend(rows.select(Ticket::as_select()).load::<Ticket>(conn)?);
        let is_last = i64::try_from(places.len()).unwrap_or(i64::MAX) < OF_TAG;
        after = places.last().and_then(|(at, id)| Some(After { at: (*at)?, id: id.0 }));
        if is_last || found.len() >= wanted {
            found.truncate(wanted);
            return Ok(found);
        }
    }
    let rest = limit.saturating_sub(i64::try_from(found.len()).unwrap_or(limit));
    let rows = ordered(filtered(filter, filter.team), filter.view.order(), after);
    found.extend(rows.limit(rest).select(Ticket::as_select()).load::<Ticket>(conn)?);
    Ok(found)
}

/// The next tickets of a tag: those in the queue, or those in a state, the latest first.
fn tags_after(conn: &mut Conn, state: Option<State>, tag: &str, after: Option<After>) -> Result<Vec<Placed>> {
    let mut rows = tags::table.filter(tags::tag.eq(tag)).limit(OF_TAG).into_boxed();
    let Some(state) = state else {
        rows = rows.filter(tags::serve_at.is_not_null());
        if let Some(After { at, id }) = after {
            rows =
                rows.filter(tags::serve_at.ge(at)).filter(tags::serve_at.gt(at).or(tags::ticket_id.gt(TicketId(id))));
        }
        let rows = rows.order((tags::serve_at.asc(), tags::ticket_id.asc()));
        return Ok(rows.select((tags::serve_at, tags::ticket_id)).load(conn)?);
    };
    rows = rows.filter(tags::state.eq(state));
    if let Some(After { at, id }) = after {
        rows =
            rows.filter(tags::updated_at.le(at)).filter(tags::updated_at.lt(at).or(tags::ticket_id.lt(TicketId(id))));
    }
    let rows = rows.order((tags::updated_at.desc(), tags::ticket_id.desc()));
    Ok(rows.select((tags::updated_at, tags::ticket_id)).load(conn)?)
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
        View::Team if team.is_none() => rows.filter(in_list(tickets::team_id, &filter.my_teams)),
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
        let has_it = tags::table.filter(tags::ticket_id.eq(tickets::id)).filter(tags::tag.eq(tag));
        rows = rows.filter(exists(has_it));
    }
    if let Some(language) = &filter.language {
        rows = rows.filter(tickets::language.eq(language));
    }
    within(rows, &filter.only_brands)
}

pub(super) fn within<'a>(rows: Tickets<'a>, only_brands: &'a [BrandId]) -> Tickets<'a> {
    if only_brands.is_empty() { rows } else { rows.filter(in_list(tickets::brand_id, only_brands)) }
}

/// The index is entered by the first comparison; a bare `or` would read all pages before this one.
pub(super) fn ordered(rows: Tickets<'_>, order: Order, after: Option<After>) -> Tickets<'_> {
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

/// The key of a row, for the link to the next page.
pub fn key(ticket: &Ticket, order: Order) -> After {
    let at = match order {
        Order::Place => ticket.serve_at,
        Order::Due => ticket.due_at,
        Order::Latest => None,
    };
    After { at: at.unwrap_or(ticket.updated_at), id: ticket.id.0 }
}
