//! Sends an agent's reply as a mail.
use super::compose::Letter;
use super::dispatch::dispatch;
use super::threaded::{Earlier, earlier};
use super::transport::{Blame, SendError, Transport};
use crate::accounts::store as accounts;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::fill::long_date;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MessageId};
use crate::jobs;
use crate::mail::letters::{LetterBlock, LetterStyle, Values, Wording};
use crate::mail::{store as mails, thread, unwanted};
use crate::tickets::actions;
use crate::tickets::{
    Attachment, Channel, CopyReason, CopyState, Delivery, EventKind, Message, MessageCopy, MessageKind, Ours, Own,
    Recipients, State, Ticket, store,
};

/// Only this much of the customer's last message is quoted below the answer.
const QUOTED_LINES: usize = 60;
const QUOTED_LETTERS: usize = 4000;
/// For so long the link in the mail rates it.
const RATED_WITHIN: chrono::Duration = chrono::Duration::days(60);

struct ReplyFacts {
    message: Message,
    ticket: Ticket,
    brand: Brand,
    files: Vec<Attachment>,
    earlier: Earlier,
    /// What it answers.
    answered: Option<Message>,
    /// The start of the day that the agent promised with it: a promise may end at midnight, which is already the next
    /// day.
    promised: Option<Time>,
    wording: Wording,
    has_account: bool,
    /// Their proven addresses; of someone without an account the address that gets our answers.
    customers: Vec<String>,
    /// Everyone that the header names.
    recipients: Recipients,
    /// The recipients that do not have it yet.
    queued: Vec<MessageCopy>,
}

impl ReplyFacts {
    /// Does this copy go to the customer, and in To? Who else gets one does not rate.
    fn is_customers(&self, copy: &MessageCopy) -> bool {
        !copy.is_copy && self.customers.contains(&copy.address)
    }
}

/// Sends a reply to every recipient that does not have it yet: each copy separately, so that one failure does not stop
/// the others.
pub async fn send_reply(app: &App, transport: &Transport, job: JobId, id: MessageId) -> Result<()> {
    let now = app.now();
    let key = app.keys.reply();
    let facts = app
        .db
        .write(move |conn| {
            if jobs::was_lost(conn, job)? {
                doubt(conn, id)?;
            }
            facts(conn, now, id, &key)
        })
        .await?;
    let mut postponed = None;
    if !facts.queued.is_empty() {
        let letters = Letters::write(app, &facts).await?;
        for copy in &facts.queued {
            let sent = match letters.of(&facts, copy) {
                (letter, Ok(raw)) => dispatch(app, transport, letter.parcel(&copy.address, raw)).await?,
                (_, Err(e)) => Err(e.clone()),
            };
            match sent {
                Err(e) if e.is_ours() => {
                    postponed = Some(Error::Waits(e.text));
                    break;
                }
                Err(e) if e.is_unanswered => {
                    let id = copy.id;
                    app.db.write_surely(move |conn| store::doubt_copies(conn, &[id])).await?;
                    postponed = Some(Error::Unavailable(format!("{}: {}", copy.address, e.text)));
                }
                Err(e) if !e.is_permanent => {
                    postponed = Some(Error::Unavailable(format!("{}: {}", copy.address, e.text)));
                }
                settled => note_copy(app, copy.clone(), settled).await?,
            }
        }
    }
    let is_over = postponed.is_none();
    app.db
        .write(move |conn| {
            settle(conn, now, id)?;
            if is_over { jobs::finish(conn, job) } else { Ok(()) }
        })
        .await?;
    postponed.map_or(Ok(()), Err)
}

/// Stored before the next copy is sent: a recipient that has the mail does not get it twice.
async fn note_copy(app: &App, copy: MessageCopy, sent: Result<String, SendError>) -> Result<()> {
    let now = app.now();
    app.db
        .write_surely(move |conn| match sent {
            Ok(answer) => {
                store::copy_has_left(conn, now, copy.id)?;
                let ours = store::message(conn, copy.message_id)?.message_id.unwrap_or_default();
                // An answer will name the mail by what the server made of our Message-ID.
                store::add_other_ids(conn, copy.message_id, thread::renamed_to(&answer, &ours).as_slice())
            }
            Err(e) => {
                let reason = match e.blame {
                    Blame::Content => CopyReason::Content,
                    Blame::Spelling => CopyReason::Spelling,
                    _ => CopyReason::Refused,
                };
                actions::fail_copy(conn, now, &copy, reason, &e.text)
            }
        })
        .await
}

fn settle(conn: &mut Conn, now: Time, id: MessageId) -> Result<()> {
    if actions::settle_copies(conn, now, id)? {
        let ticket = store::message(conn, id)?.ticket_id;
        unwanted::learn_wanted(conn, ticket)?;
    }
    Ok(())
}

/// The tries are used up: recipients that do not have the reply by now do not get it.
pub fn give_up(conn: &mut Conn, now: Time, id: MessageId, why: &str) -> Result<()> {
    let copies = store::copies(conn, id)?;
    for copy in copies.iter().filter(|copy| copy.state == CopyState::Queued) {
        actions::fail_copy(conn, now, copy, CopyReason::GivenUp, why)?;
    }
    if !copies.is_empty() {
        return settle(conn, now, id);
    }
    let message = store::message(conn, id)?;
    let ticket = store::lock(conn, message.ticket_id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    store::set_delivery(conn, now, id, Delivery::Failed, why)?;
    store::note(conn, now, ticket.id, None, (EventKind::DeliveryFailed, "", why))?;
    if ticket.state.is_ours() { Ok(()) } else { actions::bring_back(conn, now, &ticket, &brand, State::Open) }
}

/// The program ended while it sent the reply: the remaining recipients may have it.
fn doubt(conn: &mut Conn, id: MessageId) -> Result<()> {
    let copies = store::copies(conn, id)?.into_iter().filter(|copy| copy.state == CopyState::Queued);
    store::doubt_copies(conn, &copies.map(|copy| copy.id).collect::<Vec<_>>())
}

/// Creates one copy for each recipient, and fails those whose addresses accept no mail before the server is asked.
fn queued(conn: &mut Conn, now: Time, message: &Message, recipients: &Recipients) -> Result<Vec<MessageCopy>> {
    if message.delivery == Delivery::Queued {
        store::add_copies(conn, now, message.id, recipients)?;
        if recipients.is_empty() {
            give_up(conn, now, message.id, "no recipient is left")?;
        }
    }
    let mut queued = store::copies(conn, message.id)?;
    queued.retain(|copy| copy.state == CopyState::Queued);
    let all: Vec<&str> = queued.iter().map(|copy| copy.address.as_str()).collect();
    let failed = mails::undeliverable_among(conn, &all)?;
    for copy in &queued {
        if let Some(known) = failed.iter().find(|failed| failed.address == copy.address) {
            actions::fail_copy(conn, now, copy, CopyReason::Undeliverable, &known.status)?;
        }
    }
    queued.retain(|copy| !failed.iter().any(|failed| failed.address == copy.address));
    Ok(queued)
}

fn facts(conn: &mut Conn, now: Time, id: MessageId, key: &thread::TokenKey) -> Result<ReplyFacts> {
    let message = store::message(conn, id)?;
    let ticket = store::find(conn, message.ticket_id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let own = Own::of(conn, &ticket)?;
    let is_answered = |earlier: &Message| {
        earlier.id < id && earlier.kind == MessageKind::Inbound && own.is_open(earlier) && !earlier.is_from_machine()
    };
    let answered = store::recent_messages(conn, ticket.id)?.into_iter().rev().find(is_answered);
    let before = MessageId(id.0.saturating_sub(1));
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    let chosen = Recipients {
        to: list(&message.recipients),
        copies: list(&message.copies),
        blind: list(&message.blind),
        is_once: false,
    };
    let recipients = chosen.tidied(&Ours::load(conn)?);
    let queued = queued(conn, now, &message, &recipients)?;
    let own_addresses: Vec<String> = match ticket.customer_id {
        Some(customer) => {
            let all = accounts::addresses_of(conn, customer)?.into_iter();
            all.filter(|own| own.proven_at.is_some()).map(|own| own.address).collect()
        }
        None => Vec::new(),
    };
    Ok(ReplyFacts {
        promised: store::follow_up_made_at(conn, ticket.id, message.created_at)?.map(|follow_up| follow_up.lift_at),
        wording: Wording::load(conn, Some(brand.id), &ticket.language)?,
        answered,
        files: store::attachments(conn, id)?.into_iter().filter(|file| !file.is_held()).collect(),
        earlier: earlier(conn, (key, &brand), &ticket, before)?,
        has_account: ticket.customer_id.is_some() && !own_addresses.is_empty(),
        customers: if own_addresses.is_empty() { vec![ticket.answers_go_to().to_owned()] } else { own_addresses },
        recipients,
        queued,
        message,
        ticket,
        brand,
    })
}

impl ReplyFacts {
    /// Did we write first, so that there is nothing that this answers?
    fn is_first(&self) -> bool {
        self.ticket.channel == Channel::Mail && self.answered.is_none() && self.earlier.references.is_empty()
    }
}

/// The reply as it is sent: to the customer with links that rate it, to everyone else without.
struct Letters {
    plain: (Letter, Result<String, SendError>),
    rated: Option<(Letter, Result<String, SendError>)>,
}

impl Letters {
    async fn write(app: &App, facts: &ReplyFacts) -> Result<Self> {
        let written = async |rating: Option<String>| {
            let letter = letter(app, facts, rating).await?;
            let raw = letter.written(app, facts.message.created_at).await.map_err(|e| SendError::unwritable(&e));
            Ok::<_, Error>((letter, raw))
        };
        let asks = facts.ticket.state == State::Solved && facts.queued.iter().any(|copy| facts.is_customers(copy));
        let rated = if asks { Some(written(Some(rating_link(app, facts)?)).await?) } else { None };
        Ok(Self { plain: written(None).await?, rated })
    }

    fn of(&self, facts: &ReplyFacts, copy: &MessageCopy) -> (&Letter, &Result<String, SendError>) {
        let (letter, raw) = self.rated.as_ref().filter(|_| facts.is_customers(copy)).unwrap_or(&self.plain);
        (letter, raw)
    }
}

/// Where a customer says whether this reply helped, for a while: mails are kept and passed on.
fn rating_link(app: &App, ReplyFacts { message, brand, .. }: &ReplyFacts) -> Result<String> {
    let until = message.created_at.plus(RATED_WITHIN);
    let token = app.keys.seal(&format!("rate {} {}", message.id, until.micros()))?;
    Ok(brand.url(app, &format!("/rate/{token}")))
}

async fn letter(app: &App, facts: &ReplyFacts, rating: Option<String>) -> Result<Letter> {
    let ReplyFacts { message, ticket, brand, files, earlier, wording, recipients, .. } = facts;
    let mut attached = Vec::new();
    for file in files {
        attached.push((file.name.clone(), file.content_type.clone(), app.blobs.load(&app.db, &file.blob).await?));
    }
    let links = ReplyLinks { ticket: brand.url(app, &format!("/tickets/{}", ticket.reference)), rating };
    Ok(Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(
            &app.keys.reply(),
            &ticket.reference,
            &brand.support_address,
            message.created_at,
        )),
        to: recipients.to.clone(),
        copies: recipients.copies.clone(),
        subject: if facts.is_first() { thread::base_subject(&ticket.subject) } else { subject(ticket) },
        blocks: blocks(facts, &links),
        look: LetterStyle::of(Some(brand), wording.texts.language()),
        message_id: message.message_id.clone().unwrap_or_default(),
        references: earlier.references.clone(),
        answered: earlier.answered.clone(),
        files: attached,
        ..Letter::of(app)
    })
}

/// Where a reply leads.
struct ReplyLinks {
    ticket: String,
    /// Where its customer says whether it helped, if the matter is solved by it.
    rating: Option<String>,
}

/// The answer, the promised day, the signature, how to go on, and the quoted message.
fn blocks(facts: &ReplyFacts, links: &ReplyLinks) -> Vec<LetterBlock> {
    let ReplyFacts { message, ticket, brand, wording, .. } = facts;
    let t = wording.texts;
    let values = Values::default()
        .with("brand", brand.name.clone())
        .with("reference", ticket.reference.clone())
        .with("link", if facts.has_account { links.ticket.as_str() } else { "" });
    let signature = brand.signature(&ticket.language, &message.author_name);
    let (said, is_signed) = match message.visible.trim_end().strip_suffix(signature.trim()) {
        Some(said) => (said, true),
        None => (message.visible.as_str(), message.visible.contains(signature.trim())),
    };
    let mut blocks =
        if message.is_rich() { vec![LetterBlock::Rich(said.to_owned())] } else { LetterBlock::of_text(said) };
    if let Some(day) = facts.promised {
        let values = values.clone().with_day("day", day, brand.zone(), t);
        let is_said =
            message.visible.contains(&long_date(day.utc().with_timezone(&brand.zone()).date_naive(), t.language()));
        blocks.extend((!is_said).then(|| LetterBlock::Paragraph(wording.line("reply-promise", &values))));
    }
    if !is_signed || message.visible.trim_end().ends_with(signature.trim()) {
        blocks.push(LetterBlock::Paragraph(signature.trim().to_owned()));
    }
    if facts.has_account {
        blocks.extend(wording.blocks("reply", &values).into_iter().map(|block| match block {
            LetterBlock::Paragraph(text) => LetterBlock::Footer(text),
            other => other,
        }));
    }
    if let Some(rate) = &links.rating {
        let values =
            Values::default().with("good", format!("{rate}?rating=good")).with("bad", format!("{rate}?rating=bad"));
        blocks.push(LetterBlock::Footer(wording.line("reply-rating", &values)));
    }
    blocks.push(LetterBlock::Footer(wording.line("reply-reference", &values)));
    blocks.extend(facts.answered.as_ref().and_then(|answered| quote(answered, brand, wording)));
    blocks
}

/// The customer's last message, with the line that announces it.
fn quote(answered: &Message, brand: &Brand, wording: &Wording) -> Option<LetterBlock> {
    announced(answered, shortened(&answered.visible), brand, wording)
}

/// The same with this text of it.
pub(super) fn announced(answered: &Message, text: String, brand: &Brand, wording: &Wording) -> Option<LetterBlock> {
    let who = if answered.author_name.trim().is_empty() { &answered.author_address } else { &answered.author_name };
    let values = Values::default().with("who", crate::plain::line(who)).with_time(
        ("day", "clock"),
        answered.created_at.utc().with_timezone(&brand.zone()),
        wording.texts,
    );
    (!text.is_empty()).then(|| LetterBlock::Quote { announcement: wording.line("quote", &values), text })
}

fn shortened(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().take(QUOTED_LINES).collect();
    let kept: String = lines.join("\n").chars().take(QUOTED_LETTERS).collect();
    if kept.len() < text.trim().len() { format!("{kept}\n[…]") } else { kept }
}

/// "Re: Where is my parcel?", with one prefix however long the thread is: programs also thread by the subject. A thread
/// that did not begin as a mail has no subject yet, and gets the reference.
pub(super) fn subject(ticket: &Ticket) -> String {
    let base = thread::base_subject(&ticket.subject);
    let mark = format!("[{}]", ticket.reference);
    let base = base.replace(&mark, "");
    match (ticket.channel, base.trim()) {
        (Channel::Mail, base) if !base.is_empty() => format!("Re: {base}"),
        (_, base) => format!("Re: {base} {mark}"),
    }
}
