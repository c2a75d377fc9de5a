//! A message arrives from the customer's side: it begins a ticket, or continues one.
use super::perform::perform;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, MailId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::plain;
use crate::rich;
use crate::tickets::store::{self, Moment, NewMessage, NewTicket};
use crate::tickets::transition::{Event, Opened, Received, Timers, Who, transition};
use crate::tickets::{
    Channel, Delivery, EventKind, Identity, MessageKind, NewAttachment, Own, Part, Passed, PlacedBy, Ticket,
};

const EXCERPT: usize = 160;

/// A message from the customer's side, understood.
#[derive(Debug, Clone)]
pub struct Inbound {
    /// The account, if it is proven who wrote.
    pub author: Option<AccountId>,
    pub name: String,
    pub address: String,
    pub identity: Identity,
    pub identity_reason: String,
    pub subject: String,
    pub visible: String,
    pub quoted: String,
    pub files: Vec<NewAttachment>,
    pub placed_by: PlacedBy,
    /// Set if it came as a mail.
    pub mail: Option<MailFacts>,
    pub idempotency_key: Option<String>,
}

/// What a message keeps of the mail that it was.
#[derive(Debug, Clone)]
pub struct MailFacts {
    pub id: MailId,
    pub message_id: Option<String>,
    pub in_reply_to: String,
    pub recipients: String,
    pub kind: String,
    /// Did a program write it? Such mail begins no turn and reopens nothing.
    pub is_from_machine: bool,
    /// Has it come so late that no one is notified? It then gets no acknowledgement, no timers and no alarm.
    pub is_past: bool,
    /// Where the sender wants an answer, for display; empty: where they wrote from.
    pub reply_to: String,
    /// Where answers go because of that; empty: to the sender.
    pub answer_address: String,
    /// Who submitted or forwarded it, if someone else.
    pub via: String,
    /// The mail that was forwarded with it.
    pub passed: Option<Passed>,
}

impl Inbound {
    fn is_from_machine(&self) -> bool {
        self.mail.as_ref().is_some_and(|mail| mail.is_from_machine)
    }

    /// Who contacts us by it.
    fn who(&self) -> Who {
        Who { account: self.author, address: self.address.clone() }
    }

    pub(super) fn is_past(&self) -> bool {
        self.mail.as_ref().is_some_and(|mail| mail.is_past)
    }

    fn answer_address(&self) -> String {
        self.mail.as_ref().map(|mail| mail.answer_address.clone()).unwrap_or_default()
    }
}

/// What a new ticket is about, apart from its first message.
#[derive(Debug, Clone)]
pub struct Matter {
    pub language: String,
    pub page_url: String,
    /// The ticket that the sender named but takes no part in.
    pub parent: Option<TicketId>,
}

/// Begins a ticket with its first message. What follows is decided before it is written, so that it is written once.
pub fn open(
    conn: &mut Conn,
    now: Time,
    brand: &Brand,
    matter: Matter,
    inbound: Inbound,
) -> Result<(Ticket, MessageId)> {
    let page = matter.page_url.clone();
    let blank = blank(now, brand, matter, &inbound);
    let opened = Opened { who: inbound.who(), is_from_machine: inbound.is_from_machine(), is_past: inbound.is_past() };
    let is_told = !opened.is_from_machine && !opened.is_past;
    let moment = Moment { now, actor: inbound.author, brand };
    let event = Event::Opened(opened);
    let mut facts = store::facts(conn, moment, &blank, &event)?;
    if is_told {
        facts.timers = store::topics_of(conn, &[&blank], brand)?
            .pop()
            .map(|topics| Timers { is_acknowledged: blank.channel == Channel::Form, ..topics });
        if brand.has_urgent_rules() {
            let text = format!("{}\n{}\n{}", inbound.subject, inbound.subject, inbound.visible);
            facts.urgent = Some(store::first_case(conn, inbound.author, &text, &brand.urgent_rules())?);
        }
    }
    let changes = transition(&blank, &facts, event)?;
    let begun = store::insert(conn, NewTicket::of(&changes.ticket))?;
    if !page.is_empty() {
        store::set_page(conn, begun.id, &page)?;
    }
    store::add_participant(conn, begun.id, &inbound.address, Part::Sender)?;
    let message = add(conn, now, &begun, (MessageKind::Inbound, inbound))?;
    let also = [Job::Acknowledge(message), Job::EncodeTurn(begun.id)];
    store::save_begun(conn, &begun, &changes, message, if is_told { &also } else { &[] })?;
    let (id, reference) = (begun.id, begun.reference.clone());
    Ok((Ticket { id, reference, ..changes.ticket }, message))
}

/// A ticket of which nothing is decided yet.
fn blank(now: Time, brand: &Brand, matter: Matter, inbound: &Inbound) -> Ticket {
    Ticket {
        parent_id: matter.parent,
        answer_address: inbound.answer_address(),
        customer_id: inbound.author,
        sender_name: plain::line(&inbound.name),
        excerpt: excerpt(&inbound.visible),
        language: matter.language,
        channel: if inbound.mail.is_some() { Channel::Mail } else { Channel::Form },
        ..Ticket::blank(now, brand.id, &inbound.address, &plain::line(&inbound.subject))
    }
}

/// Begins a ticket that continues a closed one.
pub fn continue_closed(conn: &mut Conn, now: Time, brand: &Brand, closed: &Ticket, inbound: Inbound) -> Result<Ticket> {
    let matter = Matter { language: closed.language.clone(), page_url: String::new(), parent: Some(closed.id) };
    let (ticket, _) = open(conn, now, brand, matter, inbound)?;
    store::note(conn, now, closed.id, None, (EventKind::Followed, &ticket.sender_address, &ticket.reference))?;
    store::note(conn, now, ticket.id, None, (EventKind::Follows, "", &closed.reference))?;
    Ok(ticket)
}

/// Adds a message to a ticket. A person's message begins a turn if none runs, and reopens what was done;
/// a machine's changes nothing but the thread.
pub fn receive(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, inbound: Inbound) -> Result<MessageId> {
    let moment = Moment { now, actor: inbound.author, brand };
    let is_own = Own::of(conn, ticket)?.is_own(inbound.author, &inbound.address);
    if inbound.is_from_machine() {
        let message = add(conn, now, ticket, (MessageKind::Inbound, inbound))?;
        let from = if is_own { "machine" } else { store::BY_OTHERS };
        perform(conn, moment, ticket, Event::ReceivedFromMachine { from })?;
        return Ok(message);
    }
    // A forged From must not redirect our answers to another address.
    let may_redirect = inbound.address == ticket.sender_address && inbound.identity >= Identity::Aligned;
    let (who, is_past) = (inbound.who(), inbound.is_past());
    let (excerpt, answer_address) = (excerpt(&inbound.visible), may_redirect.then(|| inbound.answer_address()));
    super::watchers::wrote(conn, ticket, &inbound.address)?;
    let message = add(conn, now, ticket, (MessageKind::Inbound, inbound))?;
    let from = if is_own { "" } else { store::BY_OTHERS };
    let received = Received { who, message, excerpt, answer_address, from, is_past };
    perform(conn, moment, ticket, Event::Received(received))?;
    if !is_past {
        jobs::enqueue(conn, now, Job::EncodeTurn(ticket.id))?;
    }
    Ok(message)
}

pub(super) fn add(
    conn: &mut Conn,
    now: Time,
    ticket: &Ticket,
    (kind, inbound): (MessageKind, Inbound),
) -> Result<MessageId> {
    let Inbound {
        author,
        name,
        address,
        identity,
        identity_reason,
        subject,
        visible,
        quoted,
        files,
        placed_by,
        mail,
        idempotency_key,
    } = inbound;
    let new = NewMessage {
        ticket_id: ticket.id,
        kind,
        author_id: author,
        author_name: name,
        author_address: address,
        identity: identity.level(),
        identity_reason,
        placed_by,
        subject,
        visible,
        quoted,
        recipients: mail.as_ref().map(|mail| mail.recipients.clone()).unwrap_or_default(),
        copies: String::new(),
        blind: String::new(),
        message_id: mail.as_ref().and_then(|mail| mail.message_id.clone()),
        in_reply_to: mail.as_ref().map(|mail| mail.in_reply_to.clone()).unwrap_or_default(),
        mail_id: mail.as_ref().map(|mail| mail.id),
        mail_kind: mail.as_ref().map(|mail| mail.kind.clone()).unwrap_or_default(),
        idempotency_key,
        answer_id: None,
        delivery: Delivery::None,
        delivery_error: String::new(),
        created_at: now,
        reply_to: mail.as_ref().map(|mail| mail.reply_to.clone()).unwrap_or_default(),
        via: mail.as_ref().map(|mail| mail.via.clone()).unwrap_or_default(),
        forwarded: Passed::to_text(mail.as_ref().and_then(|mail| mail.passed.as_ref())),
    };
    store::insert_message(conn, new, &files)
}

/// The first words of the last message that is no note.
pub(super) fn last_words(conn: &mut Conn, ticket: TicketId) -> Result<String> {
    Ok(store::last_public(conn, ticket)?.map_or_else(String::new, |last| {
        excerpt(&if last.is_rich() { rich::in_text(&last.visible) } else { last.visible })
    }))
}

/// The first words, on one line.
pub(super) fn excerpt(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_whitespace() {
        if words.chars().count() > EXCERPT {
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().take(EXCERPT));
    }
    words
}
