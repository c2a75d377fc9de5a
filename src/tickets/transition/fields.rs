//! The fields of a ticket: its agent, its team, its tags, its state.
use super::changes::TagChange;
use super::edit::Edit;
use super::{Assignment, Fields, Happened, Refused, TeamChoice, state};
use crate::tickets::{EventKind, State};

/// An agent changes some of them at once. What is as it was leaves no trace.
pub(super) fn set(edit: &mut Edit, fields: Fields) -> Result<(), Refused> {
    if let Some(assignment) = fields.assignment {
        assign(edit, assignment);
    }
    if let Some(team) = fields.team {
        move_to_team(edit, team);
    }
    let mut is_judged_again = false;
    if let Some(tags) = fields.tags {
        set_tags(edit, tags);
        edit.judge();
        is_judged_again = true;
    }
    if let Some(wanted) = fields.state {
        is_judged_again |= state::set(edit, wanted, fields.snoozed_until)?;
    }
    if is_judged_again {
        edit.refresh(Happened::Nothing);
    }
    Ok(())
}

/// Assigns it to someone, or to no one.
pub(super) fn assign(edit: &mut Edit, assignment: Assignment) {
    let Assignment { to, kind, was, became, delegated } = assignment;
    let ticket = &mut edit.changes.ticket;
    (ticket.assignee_id, ticket.taken_at, ticket.updated_at) = (to, None, edit.facts.now);
    edit.changes.delegation = delegated;
    edit.line(kind, &was, &became);
}

/// An agent makes it their own, and a new one open. If they leave it, it comes back.
pub(super) fn taken(edit: &mut Edit, assignment: Assignment) {
    if edit.was.assignee_id != assignment.to {
        assign(edit, assignment);
        edit.changes.ticket.taken_at = Some(edit.facts.now);
        edit.watch_idle();
    }
    if edit.was.state == State::New {
        edit.change_state(State::Open);
    }
}

pub(super) fn move_to_team(edit: &mut Edit, choice: TeamChoice) {
    let TeamChoice { to, kind, was, became } = choice;
    if edit.was.team_id == to {
        return;
    }
    let ticket = &mut edit.changes.ticket;
    (ticket.team_id, ticket.updated_at) = (to, edit.facts.now);
    edit.line(kind, &was, &became);
}

/// Makes these the tags.
pub(super) fn set_tags(edit: &mut Edit, wanted: Vec<String>) {
    let present = &edit.facts.tags;
    let added: Vec<String> = wanted.iter().filter(|tag| !present.contains(tag)).cloned().collect();
    let removed: Vec<String> = present.iter().filter(|tag| !wanted.contains(tag)).cloned().collect();
    for tag in &added {
        edit.line(EventKind::Tagged, "", tag);
    }
    for tag in &removed {
        edit.line(EventKind::Untagged, tag, "");
    }
    edit.changes.tags = TagChange { added, removed };
    if let Some(timers) = &mut edit.timers {
        timers.tags = wanted;
    }
}

impl Edit<'_> {
    /// The tags that the ticket has from now on.
    pub(super) fn tags(&self) -> Vec<String> {
        let TagChange { added, removed } = &self.changes.tags;
        let kept = self.facts.tags.iter().filter(|tag| !removed.contains(tag));
        kept.chain(added).cloned().collect()
    }
}
