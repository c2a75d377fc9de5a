//! Sends what an agent wrote to a third party: a mail of the brand, with what was chosen of the conversation below it.
use super::compose::Letter;
use super::dispatch::dispatch;
use super::reply::announced;
use super::transport::{Blame, SendError, Transport};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, SideMessageId};
use crate::jobs;
use crate::mail::letters::{LetterBlock, LetterStyle, Wording};
use crate::mail::{store as mails, thread};
use crate::tickets::{
    CopyReason, CopyState, Message, SideConversation, SideCopy, SideFile, SideMessage, Ticket, actions, store,
};

/// At most this many earlier mails are named in References.
const REFERENCES: usize = 20;

struct SideFacts {
    side: SideConversation,
    message: SideMessage,
    /// What came before it in the same side conversation, the oldest first.
    before: Vec<SideMessage>,
    ticket: Ticket,
    brand: Brand,
    /// What goes along of the conversation with the customer.
    history: Vec<Message>,
    files: Vec<SideFile>,
    wording: Wording,
    queued: Vec<SideCopy>,
}

/// Sends it to every recipient that does not have it yet.
pub async fn send_side(app: &App, transport: &Transport, job: JobId, id: SideMessageId) -> Result<()> {
    let now = app.now();
    let facts = app
        .db
        .write(move |conn| {
            if jobs::was_lost(conn, job)? {
                doubt(conn, id)?;
            }
            facts(conn, now, id)
        })
        .await?;
    let mut postponed = None;
    if !facts.queued.is_empty() {
        let letter = letter(app, &facts).await?;
        let written = letter.written(app, facts.message.created_at).await.map_err(|e| SendError::unwritable(&e));
        for copy in &facts.queued {
            let sent = match &written {
                Ok(raw) => dispatch(app, transport, letter.parcel(&copy.address, raw)).await?,
                Err(e) => Err(e.clone()),
            };
            match sent {
                Err(e) if e.is_ours() => {
                    postponed = Some(Error::Waits(e.text));
                    break;
                }
                Err(e) if e.is_unanswered => {
                    let id = copy.id;
                    app.db.write_surely(move |conn| store::doubt_side_copies(conn, &[id])).await?;
                    postponed = Some(Error::Unavailable(format!("{}: {}", copy.address, e.text)));
                }
                Err(e) if !e.is_permanent => {
                    postponed = Some(Error::Unavailable(format!("{}: {}", copy.address, e.text)));
                }
                settled => note_copy(app, copy.clone(), settled).await?,
            }
        }
    }
    match postponed {
        Some(why) => Err(why),
        None => app.db.write(move |conn| jobs::finish(conn, job)).await,
    }
}

/// Stored before the next copy is sent: a recipient that has the mail does not get it twice.
async fn note_copy(app: &App, copy: SideCopy, sent: std::result::Result<String, SendError>) -> Result<()> {
    let now = app.now();
    app.db
        .write_surely(move |conn| match sent {
            Ok(answer) => {
                store::side_copy_has_left(conn, now, copy.id)?;
                let ours = store::side_message(conn, copy.message_id)?.message_id.unwrap_or_default();
                // An answer will name the mail by what the server made of our Message-ID.
                match thread::renamed_to(&answer, &ours) {
                    Some(renamed) => store::set_side_renamed(conn, copy.message_id, &renamed),
                    None => Ok(()),
                }
            }
            Err(e) => {
                let reason = match e.blame {
                    Blame::Content => CopyReason::Content,
                    Blame::Spelling => CopyReason::Spelling,
                    _ => CopyReason::Refused,
                };
                actions::fail_side(conn, now, &copy, (reason, &e.text))
            }
        })
        .await
}

/// The tries are used up: recipients that do not have it by now do not get it.
pub fn give_up_side(conn: &mut Conn, now: Time, id: SideMessageId, why: &str) -> Result<()> {
    for copy in queued(conn, id)? {
        actions::fail_side(conn, now, &copy, (CopyReason::GivenUp, why))?;
    }
    Ok(())
}

/// The program ended while it sent: the remaining recipients may have it.
fn doubt(conn: &mut Conn, id: SideMessageId) -> Result<()> {
    let copies = queued(conn, id)?;
    store::doubt_side_copies(conn, &copies.iter().map(|copy| copy.id).collect::<Vec<_>>())
}

fn queued(conn: &mut Conn, id: SideMessageId) -> Result<Vec<SideCopy>> {
    let mut queued = store::side_copies_of(conn, &[id])?;
    queued.retain(|copy| copy.state == CopyState::Queued);
    Ok(queued)
}

/// Those whose addresses accept no mail fail before the server is asked.
fn deliverable(conn: &mut Conn, now: Time, id: SideMessageId) -> Result<Vec<SideCopy>> {
    let mut queued = queued(conn, id)?;
    let all: Vec<&str> = queued.iter().map(|copy| copy.address.as_str()).collect();
    let failed = mails::undeliverable_among(conn, &all)?;
    for copy in &queued {
        if let Some(known) = failed.iter().find(|failed| failed.address == copy.address) {
            actions::fail_side(conn, now, copy, (CopyReason::Undeliverable, &known.status))?;
        }
    }
    queued.retain(|copy| !failed.iter().any(|failed| failed.address == copy.address));
    Ok(queued)
}

fn facts(conn: &mut Conn, now: Time, id: SideMessageId) -> Result<SideFacts> {
    let message = store::side_message(conn, id)?;
    let side = store::side(conn, message.side_id)?;
    let ticket = store::find(conn, side.ticket_id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let mut before = store::side_messages(conn, side.id)?;
    before.retain(|earlier| earlier.id < id);
    let mut history = Vec::new();
    for along in message.forwarded() {
        history.push(store::message(conn, along)?);
    }
    // What was removed meanwhile goes nowhere any more.
    history.retain(|message| !message.visible.trim().is_empty());
    let mut files = store::side_files_of(conn, &[id])?;
    files.retain(|file| !file.is_held());
    Ok(SideFacts {
        wording: Wording::load(conn, Some(brand.id), &ticket.language)?,
        queued: deliverable(conn, now, id)?,
        side,
        message,
        before,
        ticket,
        brand,
        history,
        files,
    })
}

async fn letter(app: &App, facts: &SideFacts) -> Result<Letter> {
    let SideFacts { side, message, before, brand, files, wording, .. } = facts;
    let mut attached = Vec::new();
    for file in files {
        attached.push((file.name.clone(), file.content_type.clone(), app.blobs.load(&app.db, &file.blob).await?));
    }
    let references = references(before);
    Ok(Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::side_address(
            &app.keys.reply(),
            &side.reference,
            &brand.support_address,
            message.created_at,
        )),
        to: message.recipients.split_whitespace().map(str::to_owned).collect(),
        subject: subject(side, before.is_empty()),
        blocks: blocks(facts),
        look: LetterStyle::of(Some(brand), wording.texts.language()),
        message_id: message.message_id.clone().unwrap_or_default(),
        references,
        files: attached,
        ..Letter::of(app)
    })
}

/// Only mails of this side conversation are named.
fn references(before: &[SideMessage]) -> Vec<String> {
    let known = before.iter().filter_map(|message| message.renamed_id.as_ref().or(message.message_id.as_ref()));
    let mut all: Vec<String> = known.filter(|id| !thread::is_made_up(id)).cloned().collect();
    let surplus = all.len().saturating_sub(REFERENCES);
    all.drain(..surplus);
    all
}

fn subject(side: &SideConversation, is_first: bool) -> String {
    let base = thread::base_subject(&side.subject);
    if is_first { side.subject.clone() } else { format!("Re: {base}") }
}

/// What the agent wrote, the signature, and the messages that go along.
fn blocks(facts: &SideFacts) -> Vec<LetterBlock> {
    let SideFacts { message, ticket, brand, history, wording, .. } = facts;
    let signature = brand.signature(&ticket.language, &message.author_name);
    let mut blocks = vec![LetterBlock::Rich(message.visible.clone())];
    if !message.visible.contains(signature.trim()) {
        blocks.push(LetterBlock::Paragraph(signature.trim().to_owned()));
    }
    let said = |message: &Message| {
        let text = if message.is_rich() { crate::rich::in_text(&message.visible) } else { message.visible.clone() };
        announced(message, text.trim().to_owned(), brand, wording)
    };
    blocks.extend(history.iter().filter_map(said));
    blocks
}
