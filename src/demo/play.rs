//! The conversations, played message by message in chronological order, through the same actions that people use.
use chrono::Datelike;
use std::collections::BTreeMap;

use super::content::{self, By, Content, Thread};
use super::people::Made;
use super::schedule::{DemoCase, cases};
use crate::accounts::Viewer;
use crate::app::App;
use crate::blobs::Prepared;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{MessageId, TicketId};
use crate::mail::clean::{Cleaned, clean_text};
use crate::mail::search::of_mail;
use crate::mail::store::{self as ledger, Fate, LedgerVerdict, MailSource};
use crate::mail::thread;
use crate::tickets::actions::{self, Inbound, MailFacts, Matter, ReplyDraft, Then};
use crate::tickets::{
    Channel, EventKind, Identity, NewAttachment, PlacedBy, State, Ticket, content_type_of, expected, store,
};

/// How many messages share a transaction.
const BATCH: usize = 100;

/// Plays all conversations, and returns those that are written, not copied, with their tickets. `progress` gets the
/// number of tickets so far.
pub(super) fn all(
    app: &App,
    content: &Content,
    made: &Made,
    tickets: usize,
    progress: &mut dyn FnMut(usize),
) -> Result<Vec<(Thread, TicketId)>> {
    let cases = cases(content, app.now(), tickets);
    let mut moments: Vec<(Time, usize, usize)> = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        moments.extend(case.times.iter().enumerate().map(|(message, at)| (*at, number, message)));
    }
    moments.sort_unstable();
    let mut stage = Stage { made: made.clone(), cases, tickets: BTreeMap::new(), key: app.keys.reply() };
    for batch in moments.chunks(BATCH) {
        let batch = batch.to_vec();
        stage = app.db.write_now(move |conn| {
            for (at, case, message) in batch {
                stage.play(conn, at, case, message)?;
            }
            Ok(stage)
        })?;
        progress(stage.tickets.len());
    }
    let Stage { cases, tickets, .. } = stage;
    let played = cases.into_iter().enumerate().filter(|(_, case)| case.customer.email == case.thread.customer);
    Ok(played.filter_map(|(number, case)| Some((case.thread, *tickets.get(&number)?))).collect())
}

struct Stage {
    made: Made,
    cases: Vec<DemoCase>,
    tickets: BTreeMap<usize, TicketId>,
    key: thread::TokenKey,
}

/// What a message needs of its conversation.
struct Scene<'a> {
    case: &'a DemoCase,
    agent: &'a Viewer,
    brand: &'a crate::brands::Brand,
    ticket: Option<Ticket>,
    number: usize,
}

impl Stage {
    fn play(&mut self, conn: &mut Conn, at: Time, number: usize, message: usize) -> Result<()> {
        let missing = || Error::Internal("the demo's texts do not fit together".to_owned());
        let case = self.cases.get(number).ok_or_else(missing)?;
        let line = case.thread.messages.get(message).ok_or_else(missing)?;
        let scene = Scene {
            case,
            agent: self.made.staff.get(&case.thread.agent).ok_or_else(missing)?,
            brand: self.made.brands.get(&case.thread.brand).ok_or_else(missing)?,
            ticket: match self.tickets.get(&number) {
                Some(id) => Some(store::find(conn, *id)?),
                None => None,
            },
            number: message,
        };
        match line.by {
            By::Customer => {
                let id = self.customer(conn, at, &scene)?;
                self.tickets.insert(number, id);
                Ok(())
            }
            By::Agent => self.agent(conn, at, &scene),
            By::Note => Self::note(conn, at, &scene),
        }?;
        Ok(())
    }

    fn customer(&self, conn: &mut Conn, at: Time, scene: &Scene) -> Result<TicketId> {
        let inbound = self.inbound(conn, at, scene)?;
        let Some(ticket) = &scene.ticket else {
            let matter = Matter { language: scene.case.thread.language.clone(), page_url: String::new(), parent: None };
            let (ticket, _) = actions::open(conn, at, scene.brand, matter, inbound)?;
            let team = self.made.teams.get(&scene.case.thread.brand).copied();
            actions::move_to_team(conn, at, scene.agent, &ticket, team)?;
            actions::set_tags(conn, at, scene.agent, &ticket, &scene.case.thread.tags.join(","))?;
            let ticket = store::find(conn, ticket.id)?;
            if let Some(forecast) = expected(conn, at, scene.brand, Some(&ticket))? {
                actions::announce_estimate(conn, ticket.id, forecast)?;
            }
            if ticket.channel == Channel::Mail {
                store::note(conn, at, ticket.id, None, (EventKind::Acknowledged, "", &ticket.sender_address))?;
            }
            return Ok(ticket.id);
        };
        actions::receive(conn, at, ticket, scene.brand, inbound)?;
        // "Thank you": an agent read it and closed the ticket.
        if scene.case.thread.state.is_done() && scene.number + 1 == scene.case.thread.messages.len() {
            let read = store::find(conn, ticket.id)?;
            let later = at.plus(chrono::Duration::minutes(20));
            actions::set_state(conn, later, scene.agent, (&read, scene.brand), (scene.case.thread.state, None))?;
        }
        Ok(ticket.id)
    }

    /// First-time customers write from an address that is not proven.
    fn inbound(&self, conn: &mut Conn, at: Time, scene: &Scene) -> Result<Inbound> {
        let DemoCase { thread, customer, .. } = scene.case;
        let text = Self::filled(scene, at);
        let subject = Self::subject(scene, at);
        let is_mail = thread.channel == Channel::Mail;
        let is_stranger = is_mail && customer.rhythm == "first";
        let cleaned = if is_mail { clean_text(&text) } else { Cleaned { visible: text.clone(), ..Cleaned::default() } };
        let (identity, reason) = match (is_mail, is_stranger) {
            (false, _) => (Identity::SignedIn, ""),
            (true, true) => (Identity::Unproven, "no server of ours vouches for this mail"),
            (true, false) => (Identity::Proven, "dkim=pass for the sender's domain"),
        };
        let mail = if is_mail { Some(Self::mail(conn, at, scene, (&subject, &text))?) } else { None };
        Ok(Inbound {
            author: self.made.customers.get(&customer.email).copied().filter(|_| !is_stranger),
            name: customer.name.clone(),
            address: customer.email.clone(),
            identity,
            identity_reason: reason.to_owned(),
            subject,
            quoted: [cleaned.quoted, cleaned.signature]
                .iter()
                .filter(|p| !p.is_empty())
                .cloned()
                .collect::<Vec<_>>()
                .join("\n\n"),
            visible: cleaned.visible,
            files: files(scene)?,
            placed_by: if scene.ticket.is_some() { PlacedBy::Token } else { PlacedBy::New },
            mail,
            idempotency_key: None,
        })
    }

    /// The mail's row in the mail log, with the raw bytes that it would have had.
    fn mail(conn: &mut Conn, at: Time, scene: &Scene, (subject, text): (&str, &str)) -> Result<MailFacts> {
        let customer = &scene.case.customer;
        let domain = customer.email.rsplit_once('@').map_or("example.com", |(_, domain)| domain);
        let message_id = format!("{:x}.{:x}@{domain}", at.micros(), rand::random::<u64>());
        let raw = format!(
            "From: {} <{}>\r\nTo: {}\r\nSubject: {subject}\r\nDate: {}\r\nMessage-ID: <{message_id}>\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}",
            customer.name,
            customer.email,
            scene.brand.support_address,
            at.utc().to_rfc2822(),
            text.replace('\n', "\r\n"),
        );
        let source = MailSource { name: "demo".to_owned(), brand: Some(scene.brand.id), ..MailSource::default() };
        let id = ledger::insert_mail(conn, at, &source, &Prepared::small(raw.as_bytes())?)?
            .ok_or_else(|| Error::Internal("two mails of the demo are the same".to_owned()))?;
        let verdict = LedgerVerdict {
            sender: customer.email.clone(),
            is_aligned: false,
            subject: subject.to_owned(),
            message_id: Some(message_id.clone()),
            kind: "message".to_owned(),
            state: Fate::Delivered,
            reason: String::new(),
            ticket: scene.ticket.as_ref().map(|ticket| ticket.id),
            words: of_mail(&customer.email, std::iter::once(scene.brand.support_address.as_str()), subject),
        };
        ledger::settle(conn, at, id, &verdict)?;
        ledger::add_words(conn, [(id, &verdict.words)])?;
        Ok(MailFacts {
            is_past: false,
            id,
            message_id: Some(message_id),
            in_reply_to: String::new(),
            recipients: scene.brand.support_address.clone(),
            kind: "message".to_owned(),
            is_from_machine: false,
            reply_to: String::new(),
            answer_address: String::new(),
            via: String::new(),
            passed: None,
        })
    }

    fn agent(&self, conn: &mut Conn, at: Time, scene: &Scene) -> Result<()> {
        let Some(ticket) = &scene.ticket else { return Ok(()) };
        let is_last = !scene.case.thread.messages.iter().skip(scene.number + 1).any(|m| m.by != By::Note);
        let is_done = scene.case.thread.state.is_done();
        let then = if is_last && is_done { Then::Solved } else { Then::Waiting };
        actions::take(conn, at, scene.agent, ticket)?;
        let mut text = Self::filled(scene, at);
        text.push_str("\n\n");
        text.push_str(scene.brand.signature(&scene.case.thread.language, &scene.agent.name).trim());
        let ticket = store::find(conn, ticket.id)?;
        actions::reply(conn, at, scene.agent, (&ticket, scene.brand), (Self::draft(text, then), &self.key))?;
        if is_last && scene.case.thread.state == State::Closed {
            let answered = store::find(conn, ticket.id)?;
            actions::set_state(conn, at, scene.agent, (&answered, scene.brand), (State::Closed, None))?;
        }
        Ok(())
    }

    fn note(conn: &mut Conn, at: Time, scene: &Scene) -> Result<()> {
        let Some(ticket) = &scene.ticket else { return Ok(()) };
        let draft = Self::draft(Self::filled(scene, at), Then::Open);
        actions::note(conn, at, scene.agent, ticket, draft)?;
        if scene.case.thread.state.is_done() && scene.number + 1 == scene.case.thread.messages.len() {
            actions::set_state(conn, at, scene.agent, (ticket, scene.brand), (scene.case.thread.state, None))?;
        }
        Ok(())
    }

    fn draft(text: String, then: Then) -> ReplyDraft {
        ReplyDraft {
            text,
            then,
            answer: None,
            files: Vec::new(),
            lacks_files: false,
            seen: MessageId(i64::MAX),
            recipients: None,
            idempotency_key: crate::web::form::idempotency_key(),
            version: 0,
            promise: None,
            is_again: false,
            is_due: false,
        }
    }

    fn subject(scene: &Scene, at: Time) -> String {
        Self::fill(scene, at, &scene.case.thread.subject)
    }

    fn filled(scene: &Scene, at: Time) -> String {
        let text = scene.case.thread.messages.get(scene.number).map_or("", |message| message.text.trim());
        Self::fill(scene, at, text)
    }

    fn fill(scene: &Scene, at: Time, text: &str) -> String {
        let DemoCase { customer, order, thread, .. } = scene.case;
        let quoted = quoted_at(scene, at);
        let local = quoted.utc().with_timezone(&scene.brand.zone());
        let mark = if thread.language == "da" { "." } else { ":" };
        let pairs = [
            ("{name}", customer.name.clone()),
            ("{first}", customer.first_name().to_owned()),
            ("{order}", order.as_ref().map_or(String::new(), |o| o.number.clone())),
            ("{item}", order.as_ref().and_then(|o| o.items.first()).map_or(String::new(), |item| item.name.clone())),
            ("{tracking}", order.as_ref().map_or(String::new(), |o| o.tracking.clone())),
            ("{reference}", scene.ticket.as_ref().map_or(String::new(), |t| t.reference.clone())),
            ("{agent}", scene.agent.given_name().unwrap_or_else(|| scene.agent.name.clone())),
            ("{quote_date}", quote_date(&thread.language, local.date_naive())),
            ("{quote_time}", local.format("%H:%M").to_string().replace(':', mark)),
        ];
        pairs.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
    }
}

/// When the quoted mail was written: our latest answer, or the day of the order.
fn quoted_at(scene: &Scene, at: Time) -> Time {
    let mut messages = scene.case.thread.messages.iter().zip(&scene.case.times).take(scene.number);
    let ours = messages.rfind(|(message, _)| message.by == By::Agent).map(|(_, time)| *time);
    let days = scene.case.thread.days_after_order;
    ours.unwrap_or_else(|| at.plus(-chrono::Duration::days(days)))
}

fn quote_date(language: &str, day: chrono::NaiveDate) -> String {
    let months: &[&str] = match language {
        "nb" => &["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
        "da" => &["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
        "nl" => &["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
        _ => &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    };
    let month = usize::try_from(day.month0()).ok().and_then(|at| months.get(at)).unwrap_or(&"");
    let dot = if matches!(language, "nb" | "da") { "." } else { "" };
    format!("{}{dot} {month} {}", day.day(), day.year())
}

/// The first message brings the conversation's picture.
fn files(scene: &Scene) -> Result<Vec<NewAttachment>> {
    let Some(name) = scene.case.thread.attachment.as_ref().filter(|_| scene.number == 0) else { return Ok(Vec::new()) };
    let Some(bytes) = content::file(name) else { return Ok(Vec::new()) };
    Ok(vec![NewAttachment {
        held: String::new(),
        name: name.clone(),
        content_type: content_type_of(&bytes, "text/csv"),
        is_inline: false,
        blob: Prepared::small(&bytes)?,
    }])
}
