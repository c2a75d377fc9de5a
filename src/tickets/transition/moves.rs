//! Messages go from a ticket to another, and the turn that they keep running goes with them.
use super::edit::Edit;
use super::{Happened, Left, MovedTurn};
use crate::ids::TicketId;
use crate::tickets::{Lifted, State, Ticket};

/// They have gone. A customer who waits in what stayed waits on from there.
pub(super) fn left(edit: &mut Edit, left: Left, excerpt: String) {
    match left {
        Left::Since(first) if edit.was.serve_at.is_some() => {
            edit.changes.ticket.waiting_since = Some(first);
            edit.queue();
        }
        Left::Untouched | Left::Since(_) => {}
        Left::Nothing => {
            edit.end_turn(edit.facts.now);
            if edit.was.state.is_ours() {
                edit.change_state(State::Waiting);
            }
        }
    }
    (edit.changes.ticket.excerpt, edit.changes.ticket.updated_at) = (excerpt, edit.facts.now);
    edit.refresh(Happened::Nothing);
}

/// They have come. A customer who waits in them waits on here, from the same instant.
pub(super) fn came(edit: &mut Edit, turn: Option<MovedTurn>, excerpt: String) {
    if let Some(turn) = turn {
        let is_waiting = edit.was.waiting_since.is_some();
        let lifts = both(edit.was, &turn.lifts);
        let ticket = &mut edit.changes.ticket;
        ticket.waiting_since = [ticket.waiting_since, Some(turn.since)].into_iter().flatten().min();
        if !is_waiting {
            // The weight of the turn comes along.
            ticket.handicap_seconds = turn.weight.handicap_seconds;
            ticket.contact_number = turn.weight.contact_number;
            ticket.previous_contact_at = turn.weight.previous_contact_at;
        }
        ticket.lifts = Lifted::to_text(&lifts);
        edit.queue();
        edit.watch_lifts(&lifts);
        edit.watch_wait();
        if !edit.was.state.is_ours() {
            edit.change_state(State::Open);
        }
    }
    (edit.changes.ticket.excerpt, edit.changes.ticket.updated_at) = (excerpt, edit.facts.now);
    edit.refresh(Happened::Nothing);
}

/// What lifted the turn lifts it where it is now.
fn both(here: &Ticket, there: &str) -> Vec<Lifted> {
    let mut all = here.lifted();
    let came = Ticket { lifts: there.to_owned(), ..here.clone() }.lifted();
    all.extend(came.into_iter().filter(|lift| !here.lifted().contains(lift)));
    all
}

/// All its messages have gone: it leads to another ticket from now on.
pub(super) fn merged_into(edit: &mut Edit, target: TicketId) {
    edit.changes.ticket.merged_into = Some(target);
    edit.end_turn(edit.facts.now);
    edit.change_state(State::Closed);
    edit.refresh(Happened::Nothing);
}
