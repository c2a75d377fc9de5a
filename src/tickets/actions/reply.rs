//! We answer, or write an internal note.
use chrono::NaiveDate;

use super::assign::assignment;
use super::draft::{SentForm, fields_of, spend_draft};
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
use crate::notifications::{self, News};
use crate::rich;
use crate::tickets::store::{self, Moment, NewMessage};
use crate::tickets::transition::{Event, Replied};
use crate::tickets::{
    Delivery, DraftKind, EventKind, Identity, Message, MessageKind, NewAttachment, Ours, Part, PlacedBy, Recipients,
    State, Ticket, is_follow_up_possible,
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
    /// Files that its form names are no longer there: another window has removed them.
    pub lacks_files: bool,
    /// The recipients that the agent chose; `None`: everyone who should have it.
    pub recipients: Option<Recipients>,
    /// The last message that the agent saw.
    pub seen: MessageId,
    pub idempotency_key: String,
    /// The version of the draft that the form knew; 0: none.
    pub version: i64,
    /// The day on which the agent will follow up.
    pub promise: Option<NaiveDate>,
    /// The agent knows that the same has been sent before, and means it.
    pub is_again: bool,
    /// It has waited, and its time has come.
    pub is_due: bool,
}

impl ReplyDraft {
    pub(super) fn sent(&self, kind: DraftKind) -> SentForm<'_> {
        SentForm { kind, key: &self.idempotency_key, version: self.version, text: &self.text }
    }

    /// Only a text.
    pub const fn plain(text: String, idempotency_key: String) -> Self {
        Self {
            text,
            then: Then::Open,
            answer: None,
            files: Vec::new(),
            lacks_files: false,
            recipients: None,
            seen: MessageId(0),
            idempotency_key,
            version: 0,
            promise: None,
            is_again: false,
            is_due: false,
        }
    }
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
    /// A file that goes with it is gone.
    FilesGone,
    /// The agent left no one to send the reply to.
    NoRecipient,
    /// The ticket has become part of this one meanwhile.
    Merged(String),
    /// This form has sent another text, or another form the same text: nothing was sent, the agent decides.
    SentBefore,
    /// It is sent later, unless its agent takes it back.
    Waits,
    /// The time at which it is to be sent cannot be read, or is past.
    BadTime,
}

/// Stores a reply and lets it be sent. The Message-ID is chosen here, with the row: a retry sends the same one.
pub fn reply(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (mut draft, key): (ReplyDraft, &thread::TokenKey),
) -> Result<Outcome> {
    if let Some(outcome) = refusal(conn, now, me, (ticket, brand), &mut draft)? {
        return Ok(outcome);
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
        blind: recipients.blind.join(" "),
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
    spend_draft(conn, me, ticket.id, &draft.sent(DraftKind::Reply))?;
    if let Some(day) = draft.promise {
        add_follow_up(conn, now, me, (ticket, brand), day)?;
    }
    Ok(Outcome::Done(id))
}

/// What prevents sending a reply, or makes it needless.
pub(super) fn refusal(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    draft: &mut ReplyDraft,
) -> Result<Option<Outcome>> {
    if let Some(outcome) = sent_before(conn, me, ticket.id, draft)? {
        spend_draft(conn, me, ticket.id, &draft.sent(DraftKind::Reply))?;
        return Ok(Some(outcome));
    }
    if said_just_before(conn, me, ticket.id, draft)? {
        return Ok(Some(Outcome::SentBefore));
    }
    if draft.lacks_files {
        return Ok(Some(Outcome::FilesGone));
    }
    if draft.promise.is_some_and(|day| !is_follow_up_possible(brand, now, day)) {
        return Ok(Some(Outcome::BadDay));
    }
    let unfilled = fill::unfilled(&draft.text);
    if !unfilled.is_empty() {
        return Ok(Some(Outcome::Unfilled(unfilled)));
    }
    if ticket.merged_into.is_some() {
        let target = store::follow(conn, ticket.clone())?;
        return Ok(Some(Outcome::Merged(target.reference)));
    }
    let newer = store::newer(conn, ticket.id, draft.seen, me.id)?;
    Ok((!newer.is_empty()).then_some(Outcome::Overtaken(newer)))
}

/// Stores an internal note. Only staff see it.
pub fn note(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, mut draft: ReplyDraft) -> Result<Outcome> {
    if let Some(outcome) = sent_before(conn, me, ticket.id, &mut draft)? {
        spend_draft(conn, me, ticket.id, &draft.sent(DraftKind::Note))?;
        return Ok(outcome);
    }
    if draft.lacks_files {
        return Ok(Outcome::FilesGone);
    }
    let new = ours(now, me, ticket, MessageKind::Note, &draft);
    let id = store::insert_message(conn, new, &draft.files)?;
    noted(conn, now, me.id, ticket, (id, &draft.text))?;
    spend_draft(conn, me, ticket.id, &draft.sent(DraftKind::Note))?;
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
    let is_chosen = chosen.is_some();
    let found = self::chosen(conn, ticket, chosen)?;
    if let Some(found) = found.as_ref().filter(|found| is_chosen && !found.is_once) {
        super::watchers::set(conn, now, me, ticket, found)?;
    }
    Ok(found)
}

/// The same without keeping it.
pub(super) fn chosen(conn: &mut Conn, ticket: &Ticket, chosen: Option<Recipients>) -> Result<Option<Recipients>> {
    let usual = Recipients::of(conn, ticket)?;
    let Some(chosen) = chosen else { return Ok(Some(usual)) };
    let chosen = chosen.tidied(&Ours::load(conn)?);
    Ok(if chosen.is_empty() && !usual.is_empty() { None } else { Some(chosen) })
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
    let (text, is_past) = (written.visible.clone(), written.is_past());
    let id = super::receive::add(conn, now, ticket, (MessageKind::Note, written))?;
    if is_past {
        store::note(conn, now, ticket.id, Some(colleague.id), (EventKind::Noted, "", ""))?;
    } else {
        noted(conn, now, colleague.id, ticket, (id, &text))?;
    }
    Ok(id)
}

/// The trail says that there is a note, and those whom it concerns are notified.
fn noted(
    conn: &mut Conn,
    now: Time,
    author: AccountId,
    ticket: &Ticket,
    (message, text): (MessageId, &str),
) -> Result<()> {
    store::note(conn, now, ticket.id, Some(author), (EventKind::Noted, "", ""))?;
    let news = News::Noted { message, text: text.to_owned(), is_new: true };
    notifications::tell(conn, &ticket.scene(now, Some(author)), &[news])
}

/// Stores what a colleague wrote above a mail that they forwarded.
pub fn note_by_mail(
    conn: &mut Conn,
    now: Time,
    (author, name): (AccountId, &str),
    ticket: &Ticket,
    text: &str,
) -> Result<()> {
    let draft = ReplyDraft::plain(text.to_owned(), form::idempotency_key());
    let new = NewMessage { placed_by: PlacedBy::New, ..by(now, (author, name), ticket, MessageKind::Note, &draft) };
    let id = store::insert_message(conn, new, &[])?;
    noted(conn, now, author, ticket, (id, text))
}

/// What the same agent sent with the same form, or will. The same words: a double click. Other words: a page that was
/// left and opened again, and only the agent knows whether it is one more message.
fn sent_before(conn: &mut Conn, me: &Viewer, ticket: TicketId, draft: &mut ReplyDraft) -> Result<Option<Outcome>> {
    let waiting = if draft.is_due { None } else { store::sending_by_key(conn, &draft.idempotency_key)? };
    let sent = store::by_idempotency_key(conn, &draft.idempotency_key)?;
    let (is_mine, text, outcome) = match (waiting, sent) {
        (Some(waiting), _) => {
            let is_mine = waiting.ticket_id == ticket && waiting.account_id == me.id;
            (is_mine, fields_of(&waiting)?.text, Outcome::Waits)
        }
        (None, Some(sent)) => {
            (sent.ticket_id == ticket && sent.author_id == Some(me.id), sent.visible, Outcome::Done(sent.id))
        }
        (None, None) => return Ok(None),
    };
    if is_mine && text.trim() == draft.text {
        return Ok(Some(outcome));
    }
    if is_mine && !draft.is_again {
        return Ok(Some(Outcome::SentBefore));
    }
    draft.idempotency_key = form::idempotency_key();
    Ok(None)
}

/// Are these the words of the agent's own reply that the customer read last, or will read within the minute? A page that
/// was left and opened again has a new key.
fn said_just_before(conn: &mut Conn, me: &Viewer, ticket: TicketId, draft: &ReplyDraft) -> Result<bool> {
    if draft.is_again {
        return Ok(false);
    }
    for waiting in store::drafts_on(conn, ticket, me.id)?.iter().filter(|waiting| waiting.send_at.is_some()) {
        if waiting.account_id == me.id && fields_of(waiting)?.text.trim() == draft.text {
            return Ok(true);
        }
    }
    let last = store::last_public(conn, ticket)?;
    Ok(last.is_some_and(|last| {
        last.kind == MessageKind::Reply && last.author_id == Some(me.id) && last.visible == draft.text
    }))
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
        blind: String::new(),
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
    let replied = Replied { by: me.id, then, excerpt: excerpt(&rich::in_text(&draft.text)), assignment };
    perform(conn, moment, ticket, Event::Replied(replied)).map(|_ticket| ())
}
