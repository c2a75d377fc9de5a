//! Who a ticket belongs to: an agent, a team, a customer.
use super::handing;
use super::perform::perform;
use super::turns::recompute_both;
use crate::accounts::{Viewer, store as accounts};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, TeamId};
use crate::policy::{Action, allows};
use crate::tickets::store::Moment;
use crate::tickets::transition::{Assignment, Event, Fields, TeamChoice};
use crate::tickets::{EventKind, Ticket, store};

/// Gives a ticket to a colleague who may work on it, or to no one.
pub fn assign(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, to: Option<AccountId>) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let moment = Moment { now, actor: Some(me.id), brand: &brand };
    let fields = Fields { assignment: assignment(conn, moment, ticket, to)?, ..Fields::default() };
    perform(conn, moment, ticket, Event::FieldsSet(fields)).map(|_ticket| ())
}

/// Who gets the ticket, and what the trail says about it; none if they have it already.
pub(super) fn assignment(
    conn: &mut Conn,
    moment: Moment,
    ticket: &Ticket,
    to: Option<AccountId>,
) -> Result<Option<Assignment>> {
    if ticket.assignee_id == to {
        return Ok(None);
    }
    let became = match to {
        Some(to) => colleague_for(conn, to, ticket)?,
        None => String::new(),
    };
    // An agent who is away gets it together with a cover.
    if let Some(to) = to.filter(|_| to != moment.actor)
        && store::absence(conn, to, moment.brand.today(moment.now))?.is_some()
    {
        return handing::delegation(conn, moment, ticket, to, None).map(Some);
    }
    let was = match ticket.assignee_id {
        Some(was) => accounts::find(conn, was)?.name,
        None => String::new(),
    };
    Ok(Some(Assignment { to, kind: EventKind::Assigned, was, became, delegated: None }))
}

pub(super) fn colleague_for(conn: &mut Conn, id: AccountId, ticket: &Ticket) -> Result<String> {
    let account = accounts::find(conn, id)?;
    let rank = account.role.rank().filter(|_| account.disabled_at.is_none());
    let only_brands = brands::store::brands_of(conn, id)?;
    let may_work = rank.is_some_and(|rank| {
        let colleague = crate::policy::Actor::Staff { id, rank, only_brands };
        allows(&colleague, Action::WorkOnTicket, ticket.object())
    });
    if may_work { Ok(account.name) } else { Err(Error::Refused("problem-colleague-brand")) }
}

/// Gives a ticket to a team, or to none.
pub fn move_to_team(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, to: Option<TeamId>) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let fields = Fields { team: team_choice(conn, ticket, to)?, ..Fields::default() };
    perform(conn, Moment { now, actor: Some(me.id), brand: &brand }, ticket, Event::FieldsSet(fields)).map(|_ticket| ())
}

/// Which team gets the ticket, and what the trail says about it; none if it has it already.
pub(super) fn team_choice(conn: &mut Conn, ticket: &Ticket, to: Option<TeamId>) -> Result<Option<TeamChoice>> {
    if ticket.team_id == to {
        return Ok(None);
    }
    let teams = brands::store::teams(conn)?;
    let name = |id: Option<TeamId>| teams.iter().find(|team| Some(team.id) == id).map_or("", |team| team.name.as_str());
    if to.is_some() && name(to).is_empty() {
        return Err(Error::Refused("problem-team-gone"));
    }
    let (was, became) = (name(ticket.team_id).to_owned(), name(to).to_owned());
    Ok(Some(TeamChoice { to, kind: EventKind::TeamChanged, was, became }))
}

/// Links to the account the tickets that came from its proven addresses and are linked to no account.
pub fn adopt(conn: &mut Conn, now: Time, account: AccountId) -> Result<()> {
    let name = accounts::find(conn, account)?.name;
    for address in accounts::addresses_of(conn, account)?.iter().filter(|a| a.proven_at.is_some()) {
        let tickets = store::adopt(conn, account, &address.address)?;
        for ticket in &tickets {
            store::give_turns(conn, *ticket, &address.address, account)?;
            store::note(conn, now, *ticket, Some(account), (EventKind::Linked, "", &name))?;
        }
        if !tickets.is_empty() {
            recompute_both(conn, now, account, &address.address)?;
        }
    }
    Ok(())
}

/// Notes that I have the ticket open, and names who else has had it open in the last minute.
pub fn meet(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<Vec<AccountId>> {
    store::meet(conn, now, now.plus(chrono::Duration::seconds(-45)), ticket.id, me.id)
}
