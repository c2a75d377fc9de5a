//! Any number of tickets, for load tests: the written texts repeated, a fifth of them waiting for an answer.
use chrono::Duration;
use std::sync::Arc;

use super::content::Content;
use super::people::Made;
use crate::accounts::Role;
use crate::accounts::store::{self as accounts, NewAccount, Requester};
use crate::app::App;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::hours::Calendar;
use crate::ids::{AccountId, MessageId, TicketId};
use crate::priority::{self, Handicap, Turn, Weights};
use crate::tickets::store::{self, NewMessage, NewTicket, QueuePlace, StoredTurn};
use crate::tickets::{
    Channel, ContactTotals, Delivery, EventKind, Identity, MessageKind, NotCounted, Part, PlacedBy, State,
};

const TICKETS_EACH: usize = 20;
// Small: SQLite walks through the changes of a transaction with each statement.
const BATCH: usize = 5 * TICKETS_EACH;

pub(super) fn make(
    app: &App,
    content: &Content,
    made: &Made,
    tickets: usize,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<()> {
    let templates = templates(content, made);
    let now = app.now();
    let mut done = super::TICKETS;
    while done < tickets {
        // Batches end at the end of a customer, so that no customer is created twice.
        let (from, until) = (done, tickets.min((done / BATCH + 1) * BATCH));
        let templates = templates.clone();
        app.db.write_now(move |conn| batch(conn, now, &templates, from, until))?;
        done = until;
        progress(done, tickets);
    }
    // Without this, a page that is opened before the worker runs would add up one row per ticket.
    app.db.write_now(store::sum_up)
}

#[derive(Clone)]
struct Template {
    brand: Brand,
    calendar: Arc<Calendar>,
    weights: Weights,
    language: String,
    subject: String,
    text: String,
    agent: AccountId,
}

fn templates(content: &Content, made: &Made) -> Vec<Template> {
    content
        .threads
        .iter()
        .filter(|thread| thread.order.is_none())
        .filter_map(|thread| {
            let customer = content.customer(&thread.customer)?;
            let fill =
                |text: &str| text.trim().replace("{first}", customer.first_name()).replace("{name}", &customer.name);
            let brand = made.brands.get(&thread.brand)?.clone();
            Some(Template {
                calendar: brand.calendar(),
                weights: brand.weights(),
                brand,
                language: thread.language.clone(),
                subject: fill(&thread.subject),
                text: fill(&thread.messages.first()?.text),
                agent: made.staff.get(&thread.agent)?.id,
            })
        })
        .collect()
}

fn batch(conn: &mut Conn, now: Time, templates: &[Template], from: usize, until: usize) -> Result<()> {
    let mut turns = Vec::new();
    let mut begin = from;
    while begin < until {
        let end = until.min((begin / TICKETS_EACH + 1) * TICKETS_EACH);
        let mut contacts: Vec<Contact> = (begin..end).filter_map(|number| contact(templates, now, number)).collect();
        contacts.sort_by_key(|contact| (contact.at, contact.number));
        let customer = new_customer(conn, now, begin)?;
        let mut totals = ContactTotals::default();
        for contact in &contacts {
            let (ticket, message) = ticket(conn, contact, customer, count(&mut totals, contact))?;
            turns.push(contact.turn(now, (ticket, message), customer));
        }
        accounts::save_load(conn, Requester::Account(customer), totals.load, totals.contacts())?;
        begin = end;
    }
    store::insert_turns(conn, &turns)
}

fn new_customer(conn: &mut Conn, now: Time, number: usize) -> Result<AccountId> {
    let name = format!("Customer {number}");
    let new = NewAccount { role: Role::Customer, name: &name, locale: "en", password_hash: None };
    let id = accounts::insert(conn, now, &new)?;
    accounts::prove_address(conn, now, id, &address(number))?;
    Ok(id)
}

fn address(number: usize) -> String {
    format!("customer{}@example.org", number / TICKETS_EACH * TICKETS_EACH)
}

/// A ticket to create: who asked what, and when.
struct Contact<'a> {
    number: usize,
    template: &'a Template,
    at: Time,
    state: State,
}

/// A fifth waits, from the last days; the rest is from the years before.
fn contact(templates: &[Template], now: Time, number: usize) -> Option<Contact<'_>> {
    let template = templates.get(number % templates.len().max(1))?;
    let count = i64::try_from(number).unwrap_or_default();
    let age = if number.is_multiple_of(5) {
        Duration::seconds(count * 7919 % 400_000)
    } else {
        Duration::minutes(2880 + count * 7919 % 2_000_000)
    };
    let state = match number % 10 {
        0 => State::New,
        5 => State::Open,
        1 => State::Waiting,
        2..=4 => State::Solved,
        _ => State::Closed,
    };
    Some(Contact { number, template, at: now.plus(-age), state })
}

impl Contact<'_> {
    /// The turn of the ticket; a finished one was answered within a working day.
    fn turn(&self, now: Time, (ticket, message): (TicketId, MessageId), customer: AccountId) -> StoredTurn {
        let work = Duration::minutes(20 + i64::try_from(self.number).unwrap_or_default() * 613 % 440);
        let answered = Time::from(self.template.calendar.add(self.at.utc(), work)).min(now);
        let is_over = !self.state.is_ours();
        StoredTurn {
            ticket_id: ticket,
            brand_id: self.template.brand.id,
            message_id: Some(message),
            account_id: Some(customer),
            address: address(self.number),
            began_at: self.at,
            ended_at: is_over.then_some(answered),
            answered_by: is_over.then_some(self.template.agent),
            not_counted: NotCounted::Counted,
        }
    }
}

/// Counts a contact, and computes its place in the queue.
fn count(totals: &mut ContactTotals, contact: &Contact) -> QueuePlace {
    let Contact { at, state, template: Template { calendar, weights, .. }, .. } = contact;
    let Handicap { work, contact } = totals.handicap(*at, weights);
    // Whole seconds, as they are stored.
    let handicap = Handicap { work: Duration::seconds(work.num_seconds()), contact };
    let previous_contact_at = totals.previous();
    totals.add(*at, weights);
    let turn = Turn { waiting_since: at.utc(), handicap, sla_due: None, lifts: Vec::new() };
    let is_ours = state.is_ours();
    QueuePlace {
        waiting_since: is_ours.then_some(*at),
        serve_at: is_ours.then(|| priority::place(&turn, calendar).serve_at.into()),
        handicap_seconds: handicap.work.num_seconds(),
        contact_number: i64::from(handicap.contact),
        previous_contact_at,
    }
}

fn ticket(conn: &mut Conn, contact: &Contact, customer: AccountId, place: QueuePlace) -> Result<(TicketId, MessageId)> {
    let Contact { number, template, at, state } = *contact;
    let text = &template.text;
    let id = store::insert(
        conn,
        NewTicket {
            brand_id: template.brand.id,
            customer_id: Some(customer),
            sender_address: address(number),
            sender_name: format!("Customer {number}"),
            subject: template.subject.clone(),
            excerpt: text.split_whitespace().take(24).collect::<Vec<_>>().join(" "),
            state,
            channel: Channel::Form,
            language: template.language.clone(),
            team_id: None,
            place,
            parent_id: None,
            created_at: at,
            updated_at: at,
            answer_address: String::new(),
            lifts: String::new(),
            due_at: None,
            due_kind: String::new(),
            no_later_than: None,
        },
    )?
    .id;
    Ok((id, fill(conn, id, contact, customer)?))
}

/// Adds the agent, the trail and the message.
fn fill(conn: &mut Conn, id: TicketId, contact: &Contact, customer: AccountId) -> Result<MessageId> {
    let Contact { number, template, at, state } = *contact;
    if state != State::New && number.is_multiple_of(3) {
        store::set_assignee(conn, at, id, Some(template.agent))?;
    }
    store::add_participant(conn, id, &address(number), Part::Sender)?;
    store::note(conn, at, id, Some(customer), (EventKind::Opened, "", "form"))?;
    store::insert_message(conn, message(id, customer, number, template, at), &[])
}

fn message(id: TicketId, customer: AccountId, number: usize, template: &Template, at: Time) -> NewMessage {
    NewMessage {
        ticket_id: id,
        kind: MessageKind::Inbound,
        author_id: Some(customer),
        author_name: format!("Customer {number}"),
        author_address: address(number),
        identity: Identity::SignedIn.level(),
        identity_reason: String::new(),
        placed_by: PlacedBy::Form,
        subject: template.subject.clone(),
        visible: template.text.clone(),
        quoted: String::new(),
        recipients: String::new(),
        copies: String::new(),
        blind: String::new(),
        message_id: None,
        in_reply_to: String::new(),
        mail_id: None,
        mail_kind: String::new(),
        idempotency_key: None,
        answer_id: None,
        delivery: Delivery::None,
        delivery_error: String::new(),
        created_at: at,
        reply_to: String::new(),
        via: String::new(),
        forwarded: String::new(),
    }
}
