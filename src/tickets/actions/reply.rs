//! We answer, or write an internal note.
use chrono::NaiveDate;

use super::assign::assignment;
use super::perform::perform;
use super::receive::{Inbound, excerpt};
use super::sla::add_follow_up;
use crate::accounts::{Account, Viewer};
use crate::brands::Brand;
use crate::canned::fill;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::mail::thread;
use crate::tickets::store::{self, Moment, NewMessage};
use crate::tickets::transition::{Event, Replied};
use crate::tickets::{
    Delivery, EventKind, Identity, Message, MessageKind, NewAttachment, Ours, Part, PlacedBy, Recipients, State,
    Ticket, is_follow_up_possible,
};
use crate::web::form;

crate::text_enum! {
    /// What happens to the ticket after a reply.
    Then {
        Waiting = "waiting",
        Solved = "solved",
        Open = "open",
    }
}

/// What an agent has written.
#[derive(Debug, Clone)]
pub struct ReplyDraft {
    pub text: String,
    pub then: Then,
    pub answer: Option<AnswerId>,
    pub files: Vec<NewAttachment>,
    /// The recipients that the agent chose; `None`: everyone who should have it.
    pub recipients: Option<Recipients>,
    /// The last message that the agent saw.
    pub seen: MessageId,
    pub idempotency_key: String,
    /// The day on which the agent will follow up.
    pub promise: Option<NaiveDate>,
}

/// What happened to it.
#[derive(Debug)]
pub enum Outcome {
    Done(MessageId),
    /// Others wrote meanwhile: nothing was sent, the agent decides.
    Overtaken(Vec<Message>),
    /// The text has a placeholder without a value.
    Unfilled(Vec<String>),
    /// No follow-up is possible on the day.
    BadDay,
    /// The agent left no one to send the reply to.
    NoRecipient,
    /// The ticket has become part of this one meanwhile.
    Merged(String),
}

/// Stores a reply and lets it be sent. The Message-ID is chosen here, with the row: a retry sends the same one.
pub fn reply(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (mut draft, key): (ReplyDraft, &thread::TokenKey),
) -> Result<Outcome> {
    if let Some(before) = sent_before(conn, me, ticket.id, &mut draft)? {
        return Ok(Outcome::Done(before));
    }
    if draft.promise.is_some_and(|day| !is_follow_up_possible(brand, now, day)) {
        return Ok(Outcome::BadDay);
    }
    let unfilled = fill::unfilled(&draft.text);
    if !unfilled.is_empty() {
        return Ok(Outcome::Unfilled(unfilled));
    }
    if ticket.merged_into.is_some() {
        let target = store::follow(conn, ticket.clone())?;
        return Ok(Outcome::Merged(target.reference));
    }
    let newer = store::newer(conn, ticket.id, draft.seen, me.id)?;
    if !newer.is_empty() {
        return Ok(Outcome::Overtaken(newer));
    }
    let Some(recipients) = recipients(conn, now, me, ticket, draft.recipients.take())? else {
        return Ok(Outcome::NoRecipient);
    };
    let nonce = form::idempotency_key();
    let message_id = thread::message_id(key, &ticket.reference, &nonce, brand.domain(), now);
    let new = NewMessage {
        message_id: Some(message_id),
        // A customer who came through a shop's hand-over may have no address: the answer is on the page.
        delivery: if recipients.is_empty() { Delivery::None } else { Delivery::Queued },
        recipients: recipients.to.join(" "),
        copies: recipients.copies.join(" "),
        answer_id: draft.answer,
        ..ours(now, me, ticket, MessageKind::Reply, &draft)
    };
    let message_id = new.message_id.clone();
    let id = store::insert_message(conn, new, &draft.files)?;
    tracing::info!(ticket = ticket.reference, message = %id, message_id, "a reply is kept");
    // Recipients may write back.
    for address in recipients.all() {
        store::add_participant(conn, ticket.id, address, Part::Reached)?;
    }
    if !recipients.is_empty() {
        jobs::enqueue(conn, now, Job::SendMessage(id))?;
    }
    settle(conn, Moment { now, actor: Some(me.id), brand }, me, ticket, &draft)?;
    if let Some(day) = draft.promise {
        add_follow_up(conn, now, me, (ticket, brand), day)?;
    }
    Ok(Outcome::Done(id))
}

/// Stores an internal note. Only staff see it.
pub fn note(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, mut draft: ReplyDraft) -> Result<Outcome> {
    if let Some(before) = sent_before(conn, me, ticket.id, &mut draft)? {
        return Ok(Outcome::Done(before));
    }
    let new = ours(now, me, ticket, MessageKind::Note, &draft);
    let id = store::insert_message(conn, new, &draft.files)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Noted, "", ""))?;
    Ok(Outcome::Done(id))
}

/// Who the reply goes to. What the agent changed stays for the next one. `None`: no one is left.
fn recipients(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    chosen: Option<Recipients>,
) -> Result<Option<Recipients>> {
    let usual = Recipients::of(conn, ticket)?;
    let Some(chosen) = chosen else { return Ok(Some(usual)) };
    let chosen = chosen.tidied(&Ours::load(conn)?);
    if chosen.is_empty() && !usual.is_empty() {
        return Ok(None);
    }
    super::watchers::set(conn, now, me, ticket, &chosen)?;
    Ok(Some(chosen))
}

/// A colleague wrote by mail: stored as a note, because the mail itself has already reached its recipients.
pub fn receive_note(
    conn: &mut Conn,
    now: Time,
    ticket: &Ticket,
    colleague: &Account,
    inbound: Inbound,
) -> Result<MessageId> {
    let written = Inbound { author: Some(colleague.id), name: colleague.name.clone(), ..inbound };
    let id = super::receive::add(conn, now, ticket, (MessageKind::Note, written))?;
    store::note(conn, now, ticket.id, Some(colleague.id), (EventKind::Noted, "", ""))?;
    Ok(id)
}

/// Stores what a colleague wrote above a mail that they forwarded.
pub fn note_by_mail(
    conn: &mut Conn,
    now: Time,
    (author, name): (AccountId, &str),
    ticket: &Ticket,
    text: &str,
) -> Result<()> {
    let draft = ReplyDraft {
        text: text.to_owned(),
        then: Then::Open,
        answer: None,
        files: Vec::new(),
        recipients: None,
        seen: MessageId(0),
        idempotency_key: form::idempotency_key(),
        promise: None,
    };
    let new = NewMessage { placed_by: PlacedBy::New, ..by(now, (author, name), ticket, MessageKind::Note, &draft) };
    store::insert_message(conn, new, &[])?;
    store::note(conn, now, ticket.id, Some(author), (EventKind::Noted, "", ""))
}

/// What the same agent sent with the same form and the same words: a double click, not a second reply.
fn sent_before(conn: &mut Conn, me: &Viewer, ticket: TicketId, draft: &mut ReplyDraft) -> Result<Option<MessageId>> {
    let Some(before) = store::by_idempotency_key(conn, &draft.idempotency_key)? else { return Ok(None) };
    if before.ticket_id == ticket && before.author_id == Some(me.id) && before.visible == draft.text {
        return Ok(Some(before.id));
    }
    // A page that the browser restored: another text is another message.
    draft.idempotency_key = form::idempotency_key();
    Ok(None)
}

fn ours(now: Time, me: &Viewer, ticket: &Ticket, kind: MessageKind, draft: &ReplyDraft) -> NewMessage {
    by(now, (me.id, &me.name), ticket, kind, draft)
}

fn by(
    now: Time,
    (author, name): (AccountId, &str),
    ticket: &Ticket,
    kind: MessageKind,
    draft: &ReplyDraft,
) -> NewMessage {
    NewMessage {
        ticket_id: ticket.id,
        kind,
        author_id: Some(author),
        author_name: name.to_owned(),
        author_address: String::new(),
        identity: Identity::SignedIn.level(),
        identity_reason: String::new(),
        placed_by: PlacedBy::Form,
        subject: ticket.subject.clone(),
        visible: draft.text.clone(),
        quoted: String::new(),
        recipients: String::new(),
        copies: String::new(),
        message_id: None,
        in_reply_to: String::new(),
        mail_id: None,
        mail_kind: String::new(),
        idempotency_key: Some(draft.idempotency_key.clone()),
        answer_id: None,
        delivery: Delivery::None,
        delivery_error: String::new(),
        created_at: now,
        reply_to: String::new(),
        via: String::new(),
        forwarded: String::new(),
    }
}

/// The turn is over. If no one is assigned, the agent who answers is from now on.
fn settle(conn: &mut Conn, moment: Moment, me: &Viewer, ticket: &Ticket, draft: &ReplyDraft) -> Result<()> {
    let then = match draft.then {
        Then::Waiting => State::Waiting,
        Then::Solved => State::Solved,
        Then::Open => State::Open,
    };
    let assignment = match ticket.assignee_id {
        Some(_) => None,
        None => assignment(conn, moment, ticket, Some(me.id))?,
    };
    let replied = Replied { by: me.id, then, excerpt: excerpt(&draft.text), assignment };
    perform(conn, moment, ticket, Event::Replied(replied)).map(|_ticket| ())
}
