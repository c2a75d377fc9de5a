//! A message arrives from the customer's side.
use super::changes::TicketJob;
use super::edit::Edit;
use super::{Happened, Opened, Received};
use crate::notifications::News;
use crate::tickets::{EventKind, State};

/// The ticket begins with it. A program's message begins no turn.
pub(super) fn opened(edit: &mut Edit, opened: &Opened) {
    edit.line(EventKind::Opened, "", edit.was.channel.as_str());
    if opened.is_from_machine {
        edit.changes.ticket.state = State::Closed;
        return;
    }
    edit.changes.ticket.state = State::New;
    edit.begin_turn();
    edit.store_turn(None);
    if opened.is_past {
        // No one gets a notice that the answer is late.
        edit.changes.jobs.clear();
        return;
    }
    edit.judge();
    edit.refresh(Happened::Nothing);
}

/// A person goes on with a ticket: a turn begins if none runs, and what was done is open again.
pub(super) fn received(edit: &mut Edit, received: Received) {
    let Received { message, excerpt, answer_address, from, is_past, .. } = received;
    let is_new_turn = edit.was.waiting_since.is_none();
    // If we owe an answer since our own last word, the next message is a contact all the same.
    let is_contact = is_new_turn || edit.was.contact_number == 0;
    if is_new_turn {
        edit.begin_turn();
    } else if edit.was.serve_at.is_none() {
        // It was asleep: a customer who waits gets the old place back.
        edit.queue();
    }
    if is_contact && !is_new_turn {
        edit.count_only();
    }
    if !edit.was.state.is_ours() {
        edit.change_state(State::Open);
    }
    let ticket = &mut edit.changes.ticket;
    if let Some(address) = answer_address {
        ticket.answer_address = address;
    }
    (ticket.excerpt, ticket.updated_at) = (excerpt, edit.facts.now);
    edit.line(EventKind::Received, "", from);
    edit.changes.news.push(News::Received(message));
    if is_contact {
        edit.store_turn(Some(message));
    }
    if is_past {
        if is_new_turn {
            // Because of the turn that it began, the customer would get a notice that the answer is late.
            edit.changes.jobs.clear();
            edit.cancel(TicketJob::SendDelayNotice);
        }
        return;
    }
    edit.judge();
    edit.refresh(Happened::Nothing);
}

pub(super) fn received_from_machine(edit: &mut Edit, from: &str) {
    edit.line(EventKind::Received, "", from);
}
