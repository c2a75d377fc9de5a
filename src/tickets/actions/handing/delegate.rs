//! A ticket waits for an agent who is away: its timers run on, and the cover gets it if it cannot wait.
use super::escalate::tell;
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::tickets::actions::assign::colleague_for;
use crate::tickets::actions::perform::perform;
use crate::tickets::store::Moment;
use crate::tickets::transition::{Assignment, Event, Fields};
use crate::tickets::{EventKind, NoticeKind, Ticket, store};

/// Gives a ticket to a colleague who is away, and names who gets it if a deadline comes before they are back.
pub fn delegate(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (to, fallback): (AccountId, Option<AccountId>),
) -> Result<()> {
    let moment = Moment { now, actor: Some(me.id), brand };
    let fields = Fields { assignment: Some(delegation(conn, moment, ticket, to, fallback)?), ..Fields::default() };
    perform(conn, moment, ticket, Event::FieldsSet(fields)).map(|_ticket| ())
}

/// The same, decided together with what else an agent changes.
pub(in crate::tickets::actions) fn delegation(
    conn: &mut Conn,
    moment: Moment,
    ticket: &Ticket,
    to: AccountId,
    fallback: Option<AccountId>,
) -> Result<Assignment> {
    let today = moment.brand.today(moment.now);
    let name = colleague_for(conn, to, ticket)?;
    let away = store::absence(conn, to, today)?.ok_or(Error::Refused("problem-delegate-here"))?;
    let returns = away.returns_on().ok_or(Error::Refused("problem-delegate-here"))?;
    let fallback = fallback.or(away.fallback_id).filter(|other| *other != to);
    let fallback = fallback.ok_or(Error::Refused("problem-delegate-fallback"))?;
    let other = colleague_for(conn, fallback, ticket)?;
    if store::absence(conn, fallback, today)?.is_some() {
        return Err(Error::Refused("problem-delegate-fallback"));
    }
    Ok(Assignment {
        to: Some(to),
        kind: EventKind::Delegated,
        was: other,
        became: format!("{name} ({returns})"),
        delegated: Some((fallback, returns)),
    })
}

/// A deadline on the ticket is near or missed, and its agent is away: the cover has it from now on.
pub fn fall_back(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let Some(delegation) = store::delegation(conn, ticket)? else { return Ok(()) };
    if delegation.returns_on().is_none_or(|returns| returns <= brand.today(now)) {
        return Ok(());
    }
    let was = accounts::find(conn, delegation.account_id)?.name;
    let became = accounts::find(conn, delegation.fallback_id)?;
    store::end_delegation(conn, ticket.id)?;
    let heir = Some(became.id).filter(|_| became.disabled_at.is_none());
    let name = was.clone();
    let assignment = Assignment { to: heir, kind: EventKind::FellBack, was, became: became.name, delegated: None };
    perform(conn, Moment { now, actor: None, brand }, ticket, Event::Reassigned(assignment))?;
    match heir {
        Some(heir) => tell(conn, now, ticket, heir, (NoticeKind::FellBack, &name)),
        None => Ok(()),
    }
}
