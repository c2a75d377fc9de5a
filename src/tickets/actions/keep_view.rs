//! An agent saves a view with its filter, for themselves or for everyone.
use crate::accounts::Viewer;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::SavedViewId;
use crate::policy::{Action, Resource};
use crate::tickets::store::{self, Filter, View};

const LONGEST_NAME: usize = 40;
/// Every change of a ticket checks each of them.
const MOST: usize = 30;

/// Saves what `filter` shows under a name.
pub fn keep_view(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (name, is_for_all): (&str, bool),
    filter: Filter,
) -> Result<SavedViewId> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Error::Refused("problem-view-name"));
    }
    if is_for_all {
        me.ask(Action::LeadQueue, Resource::of(filter.brand))?;
    }
    if !me.sees(filter.brand) {
        return Err(Error::NotFound);
    }
    let mut present = store::saved_views(conn, me.id)?;
    present.retain(|view| me.sees(view.brand_id));
    if present.iter().any(|view| view.name == name) {
        return Err(Error::Taken("problem-view-twin"));
    }
    if present.iter().filter(|view| view.owner_id.is_none() == is_for_all).count() >= MOST {
        return Err(Error::Refused("problem-views-many"));
    }
    let owner = (!is_for_all).then_some(me.id);
    let id = store::insert_saved_view(conn, now, (owner, &name), &kept(filter)?)?;
    if is_for_all {
        let view = Subject::new(SubjectKind::View, id.0, &name);
        me.record(conn, now, Entry::new(AuditAction::ViewShared, view))?;
    }
    Ok(id)
}

/// A saved view names its agent and its team, so that it shows the same to everyone.
fn kept(filter: Filter) -> Result<Filter> {
    match filter.view {
        View::Mine if filter.agent.is_none_or(|agent| agent == filter.me) => {
            Ok(Filter { view: View::Next, agent: Some(filter.me), ..filter })
        }
        View::Team => match (filter.team, filter.my_teams.as_slice()) {
            (Some(_), _) => Ok(Filter { view: View::Next, ..filter }),
            (None, [team]) => Ok(Filter { view: View::Next, team: Some(*team), ..filter }),
            _ => Err(Error::Refused("problem-view-team")),
        },
        View::Mine => Err(Error::Refused("problem-view-team")),
        _ => Ok(filter),
    }
}

/// Removes a saved view: one's own, or for leads a shared one.
pub fn remove_view(conn: &mut Conn, now: Time, me: &Viewer, id: SavedViewId) -> Result<()> {
    let view = store::saved_view(conn, id)?;
    match view.owner_id {
        Some(owner) if owner == me.id => {}
        Some(_) => return Err(Error::NotFound),
        None => me.ask(Action::LeadQueue, Resource::of(view.brand_id))?,
    }
    if view.owner_id.is_none() {
        let subject = Subject::new(SubjectKind::View, id.0, &view.name);
        me.record(conn, now, Entry::new(AuditAction::ViewRemoved, subject))?;
    }
    store::remove_saved_view(conn, id)
}
