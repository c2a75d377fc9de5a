//! An agent asks a third party about a ticket, and gets the answer. Nothing of it reaches the customer, and nothing that
//! comes of it counts as the customer's.
use super::assign::assignment;
use super::draft::{SentForm, WaitingReply, fields_of, put_off, spend_draft};
use super::perform::perform;
use super::redact::{Redacted, may_redact};
use super::state::bring_back;
use crate::accounts::Viewer;
use crate::blobs::Prepared;
use crate::brands::Brand;
use crate::canned::fill;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AttachmentId, MailId, MessageId, SideId, SideMessageId};
use crate::jobs::{self, Job};
use crate::mail::thread;
use crate::notifications::{self, News};
use crate::tickets::references;
use crate::tickets::store::{self, Moment, NewSide, NewSideMessage};
use crate::tickets::transition::{Event, Fields};
use crate::tickets::{
    CopyReason, DraftKind, EventKind, MessageKind, NewAttachment, Ours, Own, SideConversation, SideCopy, SideSender,
    SideState, State, Ticket,
};
use crate::web::form;

/// The most recipients of one message.
const MOST: usize = 20;

/// What an agent writes to a third party.
#[derive(Debug, Clone)]
pub struct SideDraft {
    /// The side conversation that it continues; none: it begins one.
    pub side: Option<SideId>,
    pub to: Vec<String>,
    pub subject: String,
    pub text: String,
    /// What goes along of the conversation with the customer.
    pub history: Vec<MessageId>,
    pub attachments: Vec<AttachmentId>,
    /// The agent's own files.
    pub files: Vec<NewAttachment>,
    /// Files that its form names are no longer there.
    pub lacks_files: bool,
    /// Until when the ticket waits for the answer; none: it stays where it is.
    pub until: Option<Time>,
    pub idempotency_key: String,
    /// The version of the draft that the form knew; 0: none.
    pub version: i64,
    /// The agent knows that the same form has sent before.
    pub is_again: bool,
    /// It has waited, and its time has come.
    pub is_due: bool,
}

impl SideDraft {
    fn sent(&self) -> SentForm<'_> {
        SentForm { kind: DraftKind::Forward, key: &self.idempotency_key, version: self.version, text: &self.text }
    }
}

/// What happened to it.
#[derive(Debug)]
pub enum SideOutcome {
    Done,
    /// It is sent in a moment, unless its agent takes it back.
    Waits,
    /// No one is left to send it to.
    NoRecipient,
    /// This address is the customer's, or takes part in the ticket: a reply goes there.
    IsCustomer(String),
    Unfilled(Vec<String>),
    FilesGone,
    /// The ticket cannot wait for this day.
    BadDay,
    /// The ticket has become part of this one meanwhile.
    Merged(String),
    /// This form has sent another text.
    SentBefore,
}

/// Sends it: the Message-ID is chosen here, with the row, and a retry sends the same one.
pub fn write_side(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (mut draft, key): (SideDraft, &thread::TokenKey),
) -> Result<SideOutcome> {
    if let Some(outcome) = refusal(conn, me, ticket, &mut draft)? {
        return Ok(outcome);
    }
    let Some(mut files) = chosen_files(conn, ticket, &draft.attachments)? else { return Ok(SideOutcome::FilesGone) };
    files.append(&mut draft.files);
    let (side, is_new) = match draft.side {
        Some(id) => (own_side(conn, ticket, id)?, false),
        None => (begin(conn, now, ticket, &draft.subject)?, true),
    };
    let message_id = thread::side_message_id(key, &side.reference, &form::idempotency_key(), brand.domain(), now);
    let forwarded: Vec<String> = chosen_messages(conn, ticket, &draft.history)?;
    let new = NewSideMessage {
        side_id: side.id,
        sender: SideSender::Us,
        author_id: Some(me.id),
        author_name: me.name.clone(),
        author_address: String::new(),
        visible: draft.text.clone(),
        quoted: String::new(),
        forwarded: forwarded.join(" "),
        recipients: draft.to.join(" "),
        message_id: Some(message_id),
        mail_id: None,
        mail_kind: String::new(),
        idempotency_key: Some(draft.idempotency_key.clone()),
        created_at: now,
    };
    let id = store::insert_side_message(conn, new, &files)?;
    store::add_side_copies(conn, now, id, &draft.to)?;
    store::set_side_state(conn, side.id, SideState::Open)?;
    jobs::enqueue(conn, now, Job::SendSide(id))?;
    let kind = if is_new { EventKind::SideBegun } else { EventKind::SideSent };
    store::note(conn, now, ticket.id, Some(me.id), (kind, "", &draft.to.join(" ")))?;
    wait_for_them(conn, Moment { now, actor: Some(me.id), brand }, me, (ticket, draft.until))?;
    spend_draft(conn, me, ticket.id, &draft.sent())?;
    Ok(SideOutcome::Done)
}

/// Lets it wait for a moment, in which it can be taken back. What prevents sending it is found now.
pub fn write_side_later(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    (mut draft, waiting): (SideDraft, WaitingReply),
) -> Result<SideOutcome> {
    if let Some(outcome) = refusal(conn, me, ticket, &mut draft)? {
        return Ok(outcome);
    }
    if chosen_files(conn, ticket, &draft.attachments)?.is_none() {
        return Ok(SideOutcome::FilesGone);
    }
    put_off(conn, now, me, ticket, (&draft.sent(), waiting, &draft.files))?;
    Ok(SideOutcome::Waits)
}

/// What prevents sending it, or makes it needless.
fn refusal(conn: &mut Conn, me: &Viewer, ticket: &Ticket, draft: &mut SideDraft) -> Result<Option<SideOutcome>> {
    if let Some(outcome) = sent_before(conn, me, draft)? {
        spend_draft(conn, me, ticket.id, &draft.sent())?;
        return Ok(Some(outcome));
    }
    if draft.lacks_files {
        return Ok(Some(SideOutcome::FilesGone));
    }
    let unfilled = fill::unfilled(&draft.text);
    if !unfilled.is_empty() {
        return Ok(Some(SideOutcome::Unfilled(unfilled)));
    }
    if ticket.merged_into.is_some() {
        let target = store::follow(conn, ticket.clone())?;
        return Ok(Some(SideOutcome::Merged(target.reference)));
    }
    if let Some(id) = draft.side {
        own_side(conn, ticket, id)?;
    }
    let ours = Ours::load(conn)?;
    draft.to.retain(|address| !ours.has(address));
    draft.to.sort_unstable();
    draft.to.dedup();
    draft.to.truncate(MOST);
    let own = Own::of(conn, ticket)?;
    let people = store::participants(conn, ticket.id)?;
    let is_theirs = |address: &&String| {
        own.is_own(None, address)
            || *address == ticket.answers_go_to()
            || people.iter().any(|person| person.address == **address)
    };
    if let Some(theirs) = draft.to.iter().find(is_theirs) {
        return Ok(Some(SideOutcome::IsCustomer(theirs.clone())));
    }
    Ok(draft.to.is_empty().then_some(SideOutcome::NoRecipient))
}

/// What the same form has sent, or will.
fn sent_before(conn: &mut Conn, me: &Viewer, draft: &mut SideDraft) -> Result<Option<SideOutcome>> {
    let waiting = if draft.is_due { None } else { store::sending_by_key(conn, &draft.idempotency_key)? };
    let sent = store::side_message_by_key(conn, &draft.idempotency_key)?;
    let (author, text, outcome) = match (waiting, sent) {
        (Some(waiting), _) => (Some(waiting.account_id), fields_of(&waiting)?.text, SideOutcome::Waits),
        (None, Some(sent)) => (sent.author_id, sent.visible, SideOutcome::Done),
        (None, None) => return Ok(None),
    };
    if author == Some(me.id) && text.trim() == draft.text {
        return Ok(Some(outcome));
    }
    if author == Some(me.id) && !draft.is_again {
        return Ok(Some(SideOutcome::SentBefore));
    }
    draft.idempotency_key = form::idempotency_key();
    Ok(None)
}

fn begin(conn: &mut Conn, now: Time, ticket: &Ticket, subject: &str) -> Result<SideConversation> {
    let subject = if subject.trim().is_empty() { &ticket.subject } else { subject };
    let new = NewSide {
        ticket_id: ticket.id,
        reference: references::random_side(),
        subject: subject.to_owned(),
        state: SideState::Open,
        begun_at: now,
    };
    let id = store::insert_side(conn, new)?;
    store::side(conn, id)
}

/// A side conversation of this ticket; any other does not exist.
fn own_side(conn: &mut Conn, ticket: &Ticket, id: SideId) -> Result<SideConversation> {
    let side = store::side(conn, id)?;
    if side.ticket_id == ticket.id { Ok(side) } else { Err(Error::NotFound) }
}

/// Those of the ticket's messages that may go along: never an internal note.
fn chosen_messages(conn: &mut Conn, ticket: &Ticket, wanted: &[MessageId]) -> Result<Vec<String>> {
    let mut chosen = Vec::new();
    for id in wanted {
        let message = store::message(conn, *id)?;
        if message.ticket_id == ticket.id && message.kind != MessageKind::Note {
            chosen.push(id.to_string());
        }
    }
    Ok(chosen)
}

/// The same of its files. `None`: one of them is gone.
fn chosen_files(conn: &mut Conn, ticket: &Ticket, wanted: &[AttachmentId]) -> Result<Option<Vec<NewAttachment>>> {
    let mut chosen = Vec::new();
    for id in wanted {
        let file = match store::attachment(conn, *id) {
            Err(Error::NotFound) => return Ok(None),
            found => found?,
        };
        let message = store::message(conn, file.message_id)?;
        if message.ticket_id != ticket.id || message.kind == MessageKind::Note || file.is_held() {
            return Ok(None);
        }
        chosen.push(NewAttachment {
            held: String::new(),
            name: file.name,
            content_type: file.content_type,
            is_inline: false,
            blob: Prepared::known(file.blob, file.size),
        });
    }
    Ok(Some(chosen))
}

/// The ticket leaves the queue until the answer comes, or the day. The customer's turn goes on. If no one is assigned,
/// the agent who asked is from now on: the answer comes back to someone.
fn wait_for_them(conn: &mut Conn, moment: Moment, me: &Viewer, (ticket, until): (&Ticket, Option<Time>)) -> Result<()> {
    let assignment = match ticket.assignee_id {
        Some(_) => None,
        None => assignment(conn, moment, ticket, Some(me.id))?,
    };
    let state = until.map(|_| State::ThirdParty);
    let fields = Fields { assignment, state, snoozed_until: until, ..Fields::default() };
    perform(conn, moment, ticket, Event::FieldsSet(fields)).map(|_ticket| ())
}

/// A mail in a side conversation.
#[derive(Debug, Clone)]
pub struct SideInbound {
    pub sender: SideSender,
    pub name: String,
    pub address: String,
    pub visible: String,
    pub quoted: String,
    pub recipients: String,
    pub message_id: Option<String>,
    pub mail_id: MailId,
    pub mail_kind: String,
    /// A program's mail ends no wait.
    pub is_from_machine: bool,
    pub files: Vec<NewAttachment>,
}

/// Adds a mail to its side conversation. A person's ends the wait, whoever it is: an agent decides what it is worth.
pub fn receive_side(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    (side, inbound): (&SideConversation, SideInbound),
) -> Result<SideMessageId> {
    let (sender, is_from_machine, address) = (inbound.sender, inbound.is_from_machine, inbound.address.clone());
    let new = NewSideMessage {
        side_id: side.id,
        sender,
        author_id: None,
        author_name: inbound.name,
        author_address: inbound.address,
        visible: inbound.visible,
        quoted: inbound.quoted,
        forwarded: String::new(),
        recipients: inbound.recipients,
        message_id: inbound.message_id,
        mail_id: Some(inbound.mail_id),
        mail_kind: inbound.mail_kind,
        idempotency_key: None,
        created_at: now,
    };
    let id = store::insert_side_message(conn, new, &inbound.files)?;
    if is_from_machine {
        return Ok(id);
    }
    store::set_side_state(conn, side.id, SideState::Open)?;
    let kind = if sender == SideSender::ThirdParty { EventKind::SideReceived } else { EventKind::SideUnproven };
    store::note(conn, now, ticket.id, None, (kind, "", &address))?;
    notifications::tell(conn, &ticket.scene(now, None), &[News::SideAnswered(id)])?;
    if !ticket.state.is_ours() {
        bring_back(conn, now, ticket, brand, State::Open)?;
    }
    Ok(id)
}

/// What we wrote did not reach one of them: the agent must know.
pub fn fail_side(conn: &mut Conn, now: Time, copy: &SideCopy, (reason, answer): (CopyReason, &str)) -> Result<()> {
    store::fail_side_copy(conn, now, copy.id, (reason, answer))?;
    let side = store::side_message(conn, copy.message_id)?.side_id;
    let ticket = store::side(conn, side)?.ticket_id;
    let ticket = store::lock(conn, ticket)?;
    let told = format!("{}: {answer}", copy.address);
    store::note(conn, now, ticket.id, None, (EventKind::SideFailed, "", told.trim_end_matches([':', ' '])))?;
    if ticket.state.is_ours() {
        return Ok(());
    }
    let brand = crate::brands::store::find(conn, ticket.brand_id)?;
    bring_back(conn, now, &ticket, &brand, State::Open)
}

/// Sends what did not arrive again, with the same Message-ID.
pub fn send_side_again(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    id: SideMessageId,
) -> Result<Vec<String>> {
    let message = store::side_message(conn, id)?;
    own_side(conn, ticket, message.side_id)?;
    let copies = store::side_copies_of(conn, &[id])?;
    let failed: Vec<String> = copies
        .into_iter()
        .filter(|copy| copy.state == crate::tickets::CopyState::Failed)
        .map(|copy| copy.address)
        .collect();
    if !failed.is_empty() {
        store::queue_side_copies(conn, now, id, None)?;
        store::note(conn, now, ticket.id, Some(me.id), (EventKind::SideSent, "", &failed.join(" ")))?;
        jobs::enqueue(conn, now, Job::SendSide(id))?;
    }
    Ok(failed)
}

/// An agent is done with it, or is not after all.
pub fn finish_side(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    (id, state): (SideId, SideState),
) -> Result<()> {
    let side = own_side(conn, ticket, id)?;
    if side.state == state {
        return Ok(());
    }
    store::set_side_state(conn, id, state)?;
    let kind = if state == SideState::Done { EventKind::SideDone } else { EventKind::SideReopened };
    store::note(conn, now, ticket.id, Some(me.id), (kind, "", &side.subject))
}

/// Removes what a message of a side conversation says, and its files, for good.
pub fn redact_side(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: SideMessageId) -> Result<Redacted> {
    let message = store::side_message(conn, id)?;
    own_side(conn, ticket, message.side_id)?;
    may_redact(me, ticket)?;
    jobs::cancel(conn, Job::SendSide(id))?;
    let blobs = store::empty_side_messages(conn, &[id])?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Redacted, "", ""))?;
    Ok(Redacted { blobs, mail: message.mail_id })
}
