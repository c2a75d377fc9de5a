//! An event is taken back: all is as it was, and goes on from there.
use super::changes::{Count, FollowUpChange, TagChange, TicketJob, TurnChange};
use super::edit::Edit;
use super::{Before, Happened, Refused};
use crate::tickets::store::Counted;
use crate::tickets::{EventKind, FollowUpOutcome};

pub(super) fn undone(edit: &mut Edit, before: &Before) -> Result<(), Refused> {
    restore(edit, before)?;
    let kinds: Vec<&str> = before.kinds.iter().map(|kind| kind.as_str()).collect();
    edit.line(EventKind::Undone, &kinds.join(" "), "");
    Ok(())
}

/// Gives back what was. The timers are then brought up to date, which changes nothing unless something else has changed.
pub(super) fn restore(edit: &mut Edit, before: &Before) -> Result<(), Refused> {
    edit.changes.ticket = before.onto(edit.was)?;
    edit.changes.ticket.updated_at = edit.facts.now;
    restore_turns(edit, before);
    restore_timers(edit, before);
    if let Some(tags) = &before.tags {
        let present = &edit.facts.tags;
        edit.changes.tags = TagChange {
            added: tags.iter().filter(|tag| !present.contains(tag)).cloned().collect(),
            removed: present.iter().filter(|tag| !tags.contains(tag)).cloned().collect(),
        };
        if let Some(timers) = &mut edit.timers {
            timers.tags.clone_from(tags);
        }
    }
    restore_complaint(edit, before);
    edit.refresh(Happened::Nothing);
    rearm(edit);
    Ok(())
}

fn restore_turns(edit: &mut Edit, before: &Before) {
    for was in &before.turns {
        let Some(turn) = edit.facts.turns.iter().find(|turn| turn.id == was.id) else { continue };
        match was.ended_at {
            None if turn.ended_at.is_some() => edit.turn(TurnChange::Reopened(was.id)),
            Some(at) if turn.ended_at != Some(at) => edit.turn(TurnChange::EndedAt { id: was.id, at }),
            _ => {}
        }
        if turn.not_counted != was.not_counted {
            edit.turn(TurnChange::Reclassified { id: was.id, not_counted: was.not_counted });
        }
    }
}

fn restore_timers(edit: &mut Edit, before: &Before) {
    let timers = edit.timers.get_or_insert_default();
    if let Some(rows) = &before.timers {
        timers.rows.clone_from(rows);
    }
    if let Some(follow_up) = edit.facts.dropped.clone().filter(|own| Some(own.id) == before.follow_up) {
        edit.changes.follow_ups.push(FollowUpChange::Reopened(follow_up.id));
        timers.follow_up = Some(crate::tickets::FollowUp { outcome: FollowUpOutcome::Open, ..follow_up });
    }
}

fn restore_complaint(edit: &mut Edit, before: &Before) {
    let (Some(was), Some(complaint)) = (before.complaint, &edit.facts.complaint) else { return };
    if was.answered_at.is_some() == complaint.answered_at.is_some() {
        return;
    }
    edit.changes.complaint_answered = Some(was.answered_at);
    let what = if was.answered_at.is_some() { Counted::Answered } else { Counted::Unanswered };
    edit.count(Count::Complaint { about: complaint.about, what });
    if was.answered_at.is_none() {
        let open = crate::tickets::Complaint { answered_at: None, ..complaint.clone() };
        if let Some(at) = open.next_look() {
            edit.job(TicketJob::RecheckComplaint, at);
        }
    }
}

/// Schedules the checks that the ticket needs as it is again.
fn rearm(edit: &mut Edit) {
    if let Some(timers) = edit.timers.take() {
        edit.watch_timers(&timers);
        edit.timers = Some(timers);
    }
    if let Some(until) = edit.changes.ticket.snoozed_until {
        edit.job(TicketJob::Wake, until);
    }
    if edit.changes.ticket.serve_at.is_some() {
        edit.watch_wait();
        edit.watch_idle();
    }
    edit.watch_lifts(&edit.changes.ticket.lifted());
}
