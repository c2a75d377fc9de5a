//! A ticket waits for somebody who is away: the clocks go on, and somebody else gets it when it cannot wait.
use super::escalate::tell;
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::tickets::actions::assign::colleague_for;
use crate::tickets::{EventKind, NoticeKind, Ticket, store};

/// Gives a ticket to a colleague who is away, and names who gets it when a promise ends before they are back.
pub fn delegate(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (to, fallback): (AccountId, Option<AccountId>),
) -> Result<()> {
    let today = brand.today(now);
    let name = colleague_for(conn, to, ticket)?;
    let away = store::absence(conn, to, today)?.ok_or(Error::Refused("problem-delegate-here"))?;
    let returns = away.returns_on().ok_or(Error::Refused("problem-delegate-here"))?;
    let fallback = fallback.or(away.fallback_id).filter(|other| *other != to);
    let fallback = fallback.ok_or(Error::Refused("problem-delegate-fallback"))?;
    let other = colleague_for(conn, fallback, ticket)?;
    if store::absence(conn, fallback, today)?.is_some() {
        return Err(Error::Refused("problem-delegate-fallback"));
    }
    store::set_assignee(conn, now, ticket.id, Some(to))?;
    store::set_delegation(conn, now, ticket.id, (to, fallback), returns)?;
    let until = format!("{name} ({returns})");
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Delegated, &other, &until))
}

/// A promise on the ticket ends soon or is broken, and whom it waits for is away: the other one has it from now on.
pub fn fall_back(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let Some(delegation) = store::delegation(conn, ticket)? else { return Ok(()) };
    if delegation.returns_on().is_none_or(|returns| returns <= brand.today(now)) {
        return Ok(());
    }
    let was = accounts::find(conn, delegation.account_id)?.name;
    let became = accounts::find(conn, delegation.fallback_id)?;
    store::end_delegation(conn, ticket.id)?;
    let heir = Some(became.id).filter(|_| became.disabled_at.is_none());
    store::set_assignee(conn, now, ticket.id, heir)?;
    store::note(conn, now, ticket.id, None, (EventKind::FellBack, &was, &became.name))?;
    match heir {
        Some(heir) => tell(conn, now, ticket, heir, (NoticeKind::FellBack, &was)),
        None => Ok(()),
    }
}
