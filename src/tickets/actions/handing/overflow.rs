//! Tickets that wait too long in a queue overflow to another team.
use chrono::Duration;
use serde_json::json;

use crate::accounts::Viewer;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, OverflowId, TeamId};
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};
use crate::tickets::actions::perform::perform;
use crate::tickets::store::Moment;
use crate::tickets::transition::{Event, TeamChoice};
use crate::tickets::{EventKind, Overflow, store};

/// At most this many at once; the rest follow a minute later.
const BATCH: i64 = 100;
/// A year of working days.
const LONGEST: i64 = 250 * 24 * 60;

/// From now on, a ticket that no one takes within these minutes goes to another team.
pub fn add_overflow(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (brand, team, to): (Option<BrandId>, Option<TeamId>, TeamId),
    minutes: i64,
) -> Result<()> {
    me.ask(Action::LeadQueue, Resource::of(brand))?;
    if team == Some(to) {
        return Err(Error::Refused("problem-overflow-team"));
    }
    if !(1..=LONGEST).contains(&minutes) {
        return Err(Error::Refused("problem-length"));
    }
    if is_a_ring(&store::overflows(conn)?, (brand, team, to)) {
        return Err(Error::Refused("problem-overflow-ring"));
    }
    let id = store::insert_overflow(conn, now, (brand, team, to), minutes)?;
    let changes = Changes::created(&json!({ "brand": brand, "team": team, "to_team": to, "minutes": minutes }));
    let entry = Entry::new(AuditAction::OverflowAdded, subject(conn, id, to)?).with(changes);
    me.record(conn, now, entry)?;
    jobs::enqueue(conn, now, Job::RunOverflow(id))
}

/// Would a ticket come back to where it was? It would go back and forth forever.
fn is_a_ring(all: &[Overflow], (brand, team, to): (Option<BrandId>, Option<TeamId>, TeamId)) -> bool {
    let Some(start) = team else { return false };
    let may_meet = |rule: &&Overflow| rule.brand_id.is_none() || brand.is_none() || rule.brand_id == brand;
    let (mut reached, mut at) = (vec![to], 0_usize);
    while let Some(team) = reached.get(at).copied() {
        let next = all.iter().filter(may_meet).filter(|rule| rule.team_id == Some(team)).map(|rule| rule.to_team_id);
        let new: Vec<TeamId> = next.filter(|team| !reached.contains(team)).collect();
        reached.extend(new);
        at = at.saturating_add(1);
    }
    reached.contains(&start)
}

/// A rule is named after the team to which it leads.
fn subject(conn: &mut Conn, id: OverflowId, to: TeamId) -> Result<Subject> {
    let team = brands::store::teams(conn)?.into_iter().find(|team| team.id == to);
    Ok(Subject::new(SubjectKind::Overflow, id.0, &team.map(|team| team.name).unwrap_or_default()))
}

pub fn remove_overflow(conn: &mut Conn, now: Time, me: &Viewer, id: OverflowId) -> Result<()> {
    let rule = store::overflow(conn, id)?.ok_or(Error::NotFound)?;
    me.ask(Action::LeadQueue, Resource::of(rule.brand_id))?;
    let Overflow { brand_id, team_id, to_team_id, minutes, .. } = rule;
    let gone = json!({ "brand": brand_id, "team": team_id, "to_team": to_team_id, "minutes": minutes });
    let entry = Entry::new(AuditAction::OverflowRemoved, subject(conn, id, to_team_id)?);
    me.record(conn, now, entry.with(Changes::removed(&gone)))?;
    store::remove_overflow(conn, id)
}

/// Moves what has waited for too long, and checks again in a minute, as long as the rule exists.
pub fn run_overflow(conn: &mut Conn, now: Time, id: OverflowId) -> Result<()> {
    let Some(rule) = store::overflow(conn, id)? else { return Ok(()) };
    for brand in brands::store::all(conn)?.iter().filter(|brand| rule.brand_id.is_none_or(|only| only == brand.id)) {
        overflow_brand(conn, now, &rule, brand)?;
    }
    jobs::enqueue_at(conn, now, now.plus(Duration::minutes(1)), Job::RunOverflow(id))
}

fn overflow_brand(conn: &mut Conn, now: Time, rule: &Overflow, brand: &Brand) -> Result<()> {
    let since = brand.calendar().back(now.utc(), Duration::minutes(rule.minutes)).into();
    let teams = brands::store::teams(conn)?;
    let name = |id: Option<TeamId>| teams.iter().find(|team| Some(team.id) == id).map_or("", |team| team.name.as_str());
    for id in store::left_waiting(conn, (brand.id, rule.team_id), since, BATCH)? {
        let ticket = store::lock(conn, id)?;
        // Someone was quicker.
        if ticket.assignee_id.is_some() || ticket.team_id != rule.team_id || ticket.serve_at.is_none() {
            continue;
        }
        let choice = TeamChoice {
            to: Some(rule.to_team_id),
            kind: EventKind::Overflowed,
            was: name(rule.team_id).to_owned(),
            became: name(Some(rule.to_team_id)).to_owned(),
        };
        perform(conn, Moment { now, actor: None, brand }, &ticket, Event::TeamSet(choice))?;
    }
    Ok(())
}
