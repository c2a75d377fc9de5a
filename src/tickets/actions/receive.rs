//! A message arrives from the customer's side: it begins a ticket, or goes on with one.
use super::contact::{begin_turn, count_only, end_turn, first_place, resume_turn, store_turn};
use super::delay_notice;
use super::sla::{self, Happened, refresh_timers};
use super::state::change_state;
use super::urgent::judge;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, MailId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::tickets::store::{self, NewMessage, NewTicket};
use crate::tickets::{
    Channel, Delivery, EventKind, Identity, Lifted, MessageKind, NewAttachment, Own, Part, Passed, PlacedBy, State,
    Ticket,
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
    /// Set where it came as a mail.
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
    /// Has it come to us so late that nobody is to be told of it? No word that it arrived, no promise, no alarm.
    pub is_past: bool,
    /// Where the sender wants an answer, to be shown; empty: where they wrote from.
    pub reply_to: String,
    /// Where answers go because of that; empty: to the sender.
    pub answer_address: String,
    /// Who handed it in or passed it on, if somebody else.
    pub via: String,
    /// Whose mail was passed on with it.
    pub passed: Option<Passed>,
}

impl Inbound {
    fn is_from_machine(&self) -> bool {
        self.mail.as_ref().is_some_and(|mail| mail.is_from_machine)
    }

    fn is_past(&self) -> bool {
        self.mail.as_ref().is_some_and(|mail| mail.is_past)
    }

    fn answer_address(&self) -> String {
        self.mail.as_ref().map(|mail| mail.answer_address.clone()).unwrap_or_default()
    }
}

/// What a new ticket is about, beside its first message.
#[derive(Debug, Clone)]
pub struct Matter {
    pub language: String,
    pub page_url: String,
    /// The ticket that the sender named but takes no part in.
    pub parent: Option<TicketId>,
}

/// Begins a ticket with its first message.
pub fn open(
    conn: &mut Conn,
    now: Time,
    brand: &Brand,
    matter: Matter,
    inbound: Inbound,
) -> Result<(Ticket, MessageId)> {
    let (is_from_machine, is_past) = (inbound.is_from_machine(), inbound.is_past());
    let who = (inbound.author, inbound.address.as_str());
    let (place, lifts) = if is_from_machine { Default::default() } else { first_place(conn, now, who, brand)? };
    let (author, address) = (inbound.author, inbound.address.clone());
    let new = NewTicket {
        brand_id: brand.id,
        customer_id: inbound.author,
        sender_address: inbound.address.clone(),
        sender_name: inbound.name.clone(),
        subject: inbound.subject.clone(),
        excerpt: excerpt(&inbound.visible),
        state: if is_from_machine { State::Closed } else { State::New },
        channel: if inbound.mail.is_some() { Channel::Mail } else { Channel::Form },
        language: matter.language,
        team_id: None,
        place,
        parent_id: matter.parent,
        created_at: now,
        updated_at: now,
        answer_address: inbound.answer_address(),
        lifts: Lifted::to_text(&lifts),
    };
    let ticket = store::insert(conn, new)?;
    let id = ticket.id;
    if !matter.page_url.is_empty() {
        store::set_page(conn, id, &matter.page_url)?;
    }
    store::add_participant(conn, id, &inbound.address, Part::Sender)?;
    store::note(conn, now, id, inbound.author, (EventKind::Opened, "", ticket.channel.as_str()))?;
    let message = add(conn, now, &ticket, (MessageKind::Inbound, inbound))?;
    if !is_from_machine {
        store_turn(conn, now, (id, brand), Some(message), (author, &address))?;
    }
    if !is_from_machine && !is_past {
        judge(conn, now, id, brand)?;
        let ticket = after_urgent_rules(conn, &ticket, brand)?;
        let look = sla::begin(conn, now, &ticket, brand)?.map(|at| (at, Job::WatchTimers(id)));
        let hold = delay_notice::first_look(now, &ticket, brand).map(|at| (at, Job::SendDelayNotice(id)));
        let later: Vec<(Time, Job)> = [(now, Job::Acknowledge(message))].into_iter().chain(look).chain(hold).collect();
        jobs::enqueue_all(conn, now, &later)?;
    }
    Ok((ticket, message))
}

/// The ticket as the brand's rules have left it.
fn after_urgent_rules(conn: &mut Conn, ticket: &Ticket, brand: &Brand) -> Result<Ticket> {
    if brand.has_urgent_rules() { store::find(conn, ticket.id) } else { Ok(ticket.clone()) }
}

/// Begins a ticket that goes on from a closed one.
pub fn continue_closed(conn: &mut Conn, now: Time, brand: &Brand, closed: &Ticket, inbound: Inbound) -> Result<Ticket> {
    let matter = Matter { language: closed.language.clone(), page_url: String::new(), parent: Some(closed.id) };
    let (ticket, _) = open(conn, now, brand, matter, inbound)?;
    store::note(conn, now, closed.id, None, (EventKind::Followed, &ticket.sender_address, &ticket.reference))?;
    store::note(conn, now, ticket.id, None, (EventKind::Follows, "", &closed.reference))?;
    Ok(ticket)
}

/// Adds a message to a ticket. A person's message begins a turn where none runs, and reopens what was done;
/// a machine's changes nothing but the thread.
pub fn receive(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, inbound: Inbound) -> Result<MessageId> {
    if inbound.is_from_machine() {
        let author = inbound.author;
        let message = add(conn, now, ticket, (MessageKind::Inbound, inbound))?;
        let from = whose(conn, ticket, message, "machine")?;
        store::note(conn, now, ticket.id, author, (EventKind::Received, "", from))?;
        return Ok(message);
    }
    let is_past = inbound.is_past();
    let (author, address) = (inbound.author, inbound.address.clone());
    let who = (author, address.as_str());
    if ticket.waiting_since.is_none() {
        begin_turn(conn, now, ticket, brand, who)?;
    } else if ticket.serve_at.is_none() {
        // It was asleep: whoever waits gets the old place back.
        resume_turn(conn, now, ticket, brand)?;
    }
    // Where we owe an answer since our own last word, the next message is a contact all the same.
    let is_contact = ticket.waiting_since.is_none() || ticket.contact_number == 0;
    if is_contact && ticket.waiting_since.is_some() {
        let present = store::find(conn, ticket.id)?;
        count_only(conn, now, &present, brand, who)?;
    }
    if !ticket.state.is_ours() {
        change_state(conn, now, ticket, State::Open, inbound.author)?;
    }
    // Whoever only writes the customer's name into From does not turn our answers to another address.
    if inbound.address == ticket.sender_address && inbound.identity >= Identity::Aligned {
        store::set_answer_address(conn, ticket.id, &inbound.answer_address())?;
    }
    store::set_excerpt(conn, now, ticket.id, &excerpt(&inbound.visible))?;
    super::watchers::wrote(conn, ticket, &inbound.address)?;
    let message = add(conn, now, ticket, (MessageKind::Inbound, inbound))?;
    let from = whose(conn, ticket, message, "")?;
    store::note(conn, now, ticket.id, author, (EventKind::Received, "", from))?;
    if is_contact {
        store_turn(conn, now, (ticket.id, brand), Some(message), who)?;
    }
    if is_past {
        if ticket.waiting_since.is_none() {
            // The turn that it began would have the customer told that the answer is late.
            jobs::cancel(conn, Job::SendDelayNotice(ticket.id))?;
        }
        return Ok(message);
    }
    judge(conn, now, ticket.id, brand)?;
    refresh_timers(conn, now, ticket, brand, Happened::Nothing)?;
    Ok(message)
}

/// What the trail says of who wrote a message: the customer hears nothing of what others did.
fn whose(conn: &mut Conn, ticket: &Ticket, message: MessageId, own: &'static str) -> Result<&'static str> {
    let message = store::message(conn, message)?;
    Ok(if Own::of(conn, ticket)?.is_others(&message) { store::BY_OTHERS } else { own })
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

/// Ends a ticket's turn because the customer took it back.
pub(super) fn withdraw(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    end_turn(conn, now, ticket)
}
