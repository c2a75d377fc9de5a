//! An agent is away: their open tickets are reassigned in one step.
use chrono::NaiveDate;
use serde_json::json;
use std::collections::BTreeMap;

use crate::accounts::{Viewer, store as accounts};
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::policy::{Action, Resource};
use crate::tickets::actions::assign::colleague_for;
use crate::tickets::actions::perform::perform;
use crate::tickets::store::{self, Filter, Moment, View};
use crate::tickets::transition::{Assignment, Event};
use crate::tickets::{EventKind, Ticket};

crate::text_enum! {
    /// Who gets the open tickets of an agent who is away.
    Share {
        /// The colleagues of their teams, fewest tickets first.
        Team = "team",
        /// The cover.
        Fallback = "fallback",
        /// Anyone who takes them.
        Everybody = "everybody",
        /// No one: they wait.
        Nobody = "nobody",
    }
}

/// An agent is away until a day.
#[derive(Debug, Clone, Copy)]
pub struct Leaving {
    pub who: AccountId,
    /// The first day on which they are back.
    pub returns_on: NaiveDate,
    pub fallback: Option<AccountId>,
    pub share: Share,
}

/// Stores that an agent is away from now on, and reassigns their open tickets. Returns how many.
pub fn leave(conn: &mut Conn, now: Time, me: &Viewer, leaving: &Leaving) -> Result<usize> {
    may_speak_for(conn, me, leaving.who)?;
    let account = accounts::find(conn, leaving.who)?;
    if account.role.rank().is_none() || account.disabled_at.is_some() {
        return Err(Error::NotFound);
    }
    let today = now.utc().date_naive();
    if leaving.returns_on <= today || (leaving.returns_on - today).num_days() > 366 {
        return Err(Error::Refused("problem-return-day"));
    }
    let fallback = leaving.fallback.filter(|other| *other != leaving.who);
    if leaving.share == Share::Fallback && fallback.is_none() {
        return Err(Error::Refused("problem-absence-fallback"));
    }
    if let Some(other) = fallback
        && (store::absence(conn, other, today)?.is_some() || accounts::find(conn, other)?.disabled_at.is_some())
    {
        return Err(Error::Refused("problem-absence-fallback"));
    }
    store::set_absence(conn, now, leaving.who, (leaving.returns_on, fallback))?;
    let changes = Changes::created(&json!({
        "returns_on": leaving.returns_on, "fallback": fallback, "share": leaving.share,
    }));
    me.record(conn, now, Entry::new(AuditAction::AbsenceAdded, Subject::account(leaving.who)).with(changes))?;
    let tickets = store::unfinished_of_agent(conn, leaving.who)?;
    if leaving.share == Share::Nobody {
        return Ok(0);
    }
    let mut hands = Hands::gather(conn, now, leaving, fallback)?;
    for ticket in &tickets {
        let to = hands.next(conn, ticket)?;
        let name = to.as_ref().map_or("", |(_, name)| name.as_str());
        let assignment = Assignment {
            to: to.as_ref().map(|(id, _)| *id),
            kind: EventKind::Redistributed,
            was: account.name.clone(),
            became: name.to_owned(),
            delegated: None,
        };
        let brand = brands::store::find(conn, ticket.brand_id)?;
        let moment = Moment { now, actor: Some(me.id), brand: &brand };
        perform(conn, moment, ticket, Event::Reassigned(assignment))?;
        store::end_delegation(conn, ticket.id)?;
    }
    Ok(tickets.len())
}

/// An agent has left for good: no one is assigned to their open tickets any more.
pub fn unassign_all(conn: &mut Conn, now: Time, who: AccountId) -> Result<()> {
    let name = accounts::find(conn, who)?.name;
    for ticket in store::unfinished_of_agent(conn, who)? {
        let ticket = store::lock(conn, ticket.id)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        let (was, became) = (name.clone(), String::new());
        let assignment = Assignment { to: None, kind: EventKind::Redistributed, was, became, delegated: None };
        perform(conn, Moment { now, actor: None, brand: &brand }, &ticket, Event::Reassigned(assignment))?;
    }
    Ok(())
}

/// They are back.
pub fn come_back(conn: &mut Conn, now: Time, me: &Viewer, who: AccountId) -> Result<()> {
    may_speak_for(conn, me, who)?;
    me.record(conn, now, Entry::new(AuditAction::AbsenceEnded, Subject::account(who)))?;
    store::end_absence(conn, who)
}

/// Everyone for themselves, leads for colleagues who serve only brands of theirs. Colleagues are not a secret.
fn may_speak_for(conn: &mut Conn, me: &Viewer, who: AccountId) -> Result<()> {
    let brands = brands::store::brands_of(conn, who)?;
    if me.allows(Action::SpeakForColleague, Resource::account(who, &brands)) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Who may get tickets, and how many each has now.
struct Hands(BTreeMap<AccountId, i64>);

impl Hands {
    fn gather(conn: &mut Conn, now: Time, leaving: &Leaving, fallback: Option<AccountId>) -> Result<Self> {
        let today = now.utc().date_naive();
        let ids: Vec<AccountId> = match leaving.share {
            Share::Fallback => fallback.into_iter().collect(),
            Share::Team => {
                let teams = brands::store::teams_of(conn, leaving.who)?;
                let members = brands::store::memberships(conn)?;
                members.into_iter().filter(|(team, _)| teams.contains(team)).map(|(_, id)| id).collect()
            }
            Share::Everybody | Share::Nobody => Vec::new(),
        };
        let mut hands = BTreeMap::new();
        for id in ids.into_iter().filter(|id| *id != leaving.who) {
            if store::absence(conn, id, today)?.is_none() {
                let mine = Filter::of(View::Mine, id);
                hands.insert(id, store::lengths(conn, &mine)?.of(View::Mine));
            }
        }
        Ok(Self(hands))
    }

    /// The one with the fewest tickets among those who may work on this one.
    fn next(&mut self, conn: &mut Conn, ticket: &Ticket) -> Result<Option<(AccountId, String)>> {
        let mut by_load: Vec<(i64, AccountId)> = self.0.iter().map(|(id, load)| (*load, *id)).collect();
        by_load.sort_unstable();
        for (_, id) in by_load {
            match colleague_for(conn, id, ticket) {
                Ok(name) => {
                    let load = self.0.entry(id).or_default();
                    *load = load.saturating_add(1);
                    return Ok(Some((id, name)));
                }
                Err(Error::Refused(_)) => {}
                Err(e) => return Err(e),
            }
        }
        Ok(None)
    }
}
