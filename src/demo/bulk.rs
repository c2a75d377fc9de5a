//! Any number of tickets, for load tests: the written texts again and again, a fifth of them waiting for an answer.
use chrono::Duration;

use super::content::Content;
use super::people::Made;
use crate::accounts::Role;
use crate::accounts::store::{self as accounts, NewAccount};
use crate::app::App;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, TicketId};
use crate::tickets::actions::free_reference;
use crate::tickets::store::{self, NewMessage, NewTicket, Place};
use crate::tickets::{Channel, Delivery, EventKind, Identity, MessageKind, Part, PlacedBy, State};

const TICKETS_EACH: usize = 20;
// Small: what one transaction has changed, SQLite walks through with each of its statements.
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
        // Ends of batches are ends of customers too: nobody is made twice.
        let (from, until) = (done, tickets.min((done / BATCH + 1) * BATCH));
        let templates = templates.clone();
        app.db.write_now(move |conn| batch(conn, now, &templates, from, until))?;
        done = until;
        progress(done, tickets);
    }
    // A queue read before the worker comes round to it would add up a row for each ticket.
    app.db.write_now(store::sum_up)
}

#[derive(Clone)]
struct Template {
    brand: Brand,
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
            Some(Template {
                brand: made.brands.get(&thread.brand)?.clone(),
                language: thread.language.clone(),
                subject: fill(&thread.subject),
                text: fill(&thread.messages.first()?.text),
                agent: made.staff.get(&thread.agent)?.id,
            })
        })
        .collect()
}

fn batch(conn: &mut Conn, now: Time, templates: &[Template], from: usize, until: usize) -> Result<()> {
    let mut customer = None;
    for number in from..until {
        let person = match customer {
            Some(person) if number % TICKETS_EACH != 0 => person,
            _ => new_customer(conn, now, number)?,
        };
        customer = Some(person);
        let template = templates
            .get(number % templates.len().max(1))
            .ok_or_else(|| Error::Internal("the demo has no texts".to_owned()))?;
        ticket(conn, now, template, person, number)?;
    }
    Ok(())
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

fn ticket(conn: &mut Conn, now: Time, template: &Template, customer: AccountId, number: usize) -> Result<()> {
    let count = i64::try_from(number).unwrap_or_default();
    // A fifth waits, over the last days; the rest lies in the years before.
    let is_waiting = number.is_multiple_of(5);
    let age = if is_waiting {
        Duration::seconds(count * 7919 % 400_000)
    } else {
        Duration::minutes(2880 + count * 7919 % 2_000_000)
    };
    let at = now.plus(-age);
    let state = match number % 10 {
        0 => State::New,
        5 => State::Open,
        1 => State::Waiting,
        2..=4 => State::Solved,
        _ => State::Closed,
    };
    let text = &template.text;
    let reference = free_reference(conn)?;
    let id = store::insert(
        conn,
        NewTicket {
            reference,
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
            place: place(number, at, state),
            page_url: String::new(),
            parent_id: None,
            created_at: at,
            updated_at: at,
            answer_address: String::new(),
            lifts: String::new(),
        },
    )?;
    fill(conn, id, template, customer, (number, at, state))
}

fn place(number: usize, at: Time, state: State) -> Place {
    let count = i64::try_from(number).unwrap_or_default();
    let (handicap, contact_number) = (count * 613 % 43_200, 1 + count % 9);
    if !state.is_ours() {
        return Place { contact_number, ..Place::default() };
    }
    Place {
        waiting_since: Some(at),
        serve_at: Some(at.plus(Duration::seconds(handicap))),
        handicap_seconds: handicap,
        contact_number,
        previous_contact_at: Some(at.plus(Duration::days(-10))),
    }
}

/// The agent, the trail and the message.
fn fill(
    conn: &mut Conn,
    id: TicketId,
    template: &Template,
    customer: AccountId,
    (number, at, state): (usize, Time, State),
) -> Result<()> {
    if state != State::New && number.is_multiple_of(3) {
        store::set_assignee(conn, at, id, Some(template.agent))?;
    }
    store::add_participant(conn, id, &address(number), Part::Sender)?;
    store::note(conn, at, id, Some(customer), (EventKind::Opened, "", "form"))?;
    store::insert_message(conn, message(id, customer, number, template, at), &[]).map(|_id| ())
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
