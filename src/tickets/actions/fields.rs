//! What an agent changes in the form next to a ticket: only what they changed themselves.
use super::assign::{assignment, team_choice};
use super::perform::perform;
use super::tag::parse;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TeamId};
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Event, Fields};
use crate::tickets::{State, Ticket};

/// A field of a form: what it showed, and what the agent left in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edited<T> {
    pub shown: T,
    pub wanted: T,
}

/// The form next to a ticket.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldsForm {
    pub assignee: Edited<Option<AccountId>>,
    pub team: Edited<Option<TeamId>>,
    pub tags: Edited<String>,
    /// The state that the form showed; none if it does not say.
    pub shown_state: Option<State>,
    /// None: unchanged.
    pub state: Option<State>,
    pub snoozed_until: Option<Time>,
}

/// A field that this agent and a colleague have both changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldName {
    Assignee,
    Team,
    State,
}

/// What became of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldsOutcome {
    Done,
    /// Nothing was saved: a colleague and the agent both changed these, in different ways.
    Conflict(Vec<FieldName>),
}

/// Saves what the agent changed. A colleague's change to a field that the agent left alone stays.
pub fn set_fields(conn: &mut Conn, moment: Moment, ticket: &Ticket, form: &FieldsForm) -> Result<FieldsOutcome> {
    let conflicts = conflicts(ticket, form);
    if !conflicts.is_empty() {
        return Ok(FieldsOutcome::Conflict(conflicts));
    }
    let mut fields = Fields { state: form.state, snoozed_until: form.snoozed_until, ..Fields::default() };
    if form.assignee.wanted != form.assignee.shown {
        fields.assignment = assignment(conn, moment, ticket, form.assignee.wanted)?;
    }
    if form.team.wanted != form.team.shown {
        fields.team = team_choice(conn, ticket, form.team.wanted)?;
    }
    if parse(&form.tags.shown) != parse(&form.tags.wanted) {
        fields.tags = Some(edited_tags(&store::tags(conn, ticket.id)?, &form.tags));
    }
    if fields != Fields::default() {
        perform(conn, moment, ticket, Event::FieldsSet(fields))?;
    }
    Ok(FieldsOutcome::Done)
}

fn conflicts(ticket: &Ticket, form: &FieldsForm) -> Vec<FieldName> {
    let is_both = |name, is_mine: bool, is_theirs: bool| (is_mine && is_theirs).then_some(name);
    let assignee = &form.assignee;
    let is_mine = assignee.wanted != assignee.shown && assignee.wanted != ticket.assignee_id;
    let assignee = is_both(FieldName::Assignee, is_mine, ticket.assignee_id != assignee.shown);
    let team = &form.team;
    let is_mine = team.wanted != team.shown && team.wanted != ticket.team_id;
    let team = is_both(FieldName::Team, is_mine, ticket.team_id != team.shown);
    let is_mine = form.state.is_some_and(|wanted| wanted != ticket.state);
    let is_theirs = form.shown_state.is_some_and(|shown| shown != ticket.state);
    let state = is_both(FieldName::State, is_mine, is_theirs);
    [assignee, team, state].into_iter().flatten().collect()
}

/// Tags are taken one by one: a colleague's stay, whatever this agent adds or takes away.
pub fn edited_tags(present: &[String], edited: &Edited<String>) -> Vec<String> {
    let (shown, wanted) = (parse(&edited.shown), parse(&edited.wanted));
    let is_taken_away = |tag: &String| shown.contains(tag) && !wanted.contains(tag);
    let mut tags: Vec<String> = present.iter().filter(|tag| !is_taken_away(tag)).cloned().collect();
    tags.extend(wanted.iter().filter(|tag| !shown.contains(tag)).cloned());
    tags.sort();
    tags.dedup();
    tags
}

#[cfg(test)]
mod tests {
    use super::{Edited, edited_tags};

    fn tags(text: &str) -> Vec<String> {
        text.split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn a_colleagues_tag_stays() {
        let edited = Edited { shown: "recall, refund".to_owned(), wanted: "refund, mine".to_owned() };
        assert_eq!(edited_tags(&tags("recall, refund, theirs"), &edited), tags("mine, refund, theirs"));
    }
}
