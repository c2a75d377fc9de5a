//! Agents change and delete their own notes; leads remove what should never have been written or sent here.
use super::receive::last_words;
use super::sees::seen_ticket;
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AttachmentId, MailId, MessageId};
use crate::jobs::{self, Job};
use crate::notifications::{self, News};
use crate::policy::{Action, allows};
use crate::tickets::{EventKind, Message, MessageKind, Ticket, store};

/// What is left to be deleted outside the tickets: blobs, and the mail that the message came as.
#[derive(Debug, Default)]
pub struct Redacted {
    pub blobs: Vec<String>,
    pub mail: Option<MailId>,
}

/// An agent's own note on the ticket.
fn own_note(conn: &mut Conn, me: &Viewer, ticket: &Ticket, id: MessageId) -> Result<Message> {
    let note = store::message(conn, id)?;
    let is_own = note.ticket_id == ticket.id && note.kind == MessageKind::Note && note.author_id == Some(me.id);
    if is_own && note.mail_id.is_none() { Ok(note) } else { Err(Error::NotFound) }
}

/// An agent changes their own note.
pub fn change_note(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    (id, text): (MessageId, &str),
) -> Result<()> {
    let note = own_note(conn, me, ticket, id)?;
    if note.visible == text {
        return Ok(());
    }
    store::set_visible(conn, note.id, text)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::NoteChanged, "", ""))?;
    let news = News::Noted { message: note.id, text: text.to_owned(), is_new: false };
    notifications::tell(conn, &ticket.scene(now, Some(me.id)), &[news])
}

/// An agent deletes their own note, with its files.
pub fn delete_note(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: MessageId) -> Result<Redacted> {
    let note = own_note(conn, me, ticket, id)?;
    let blobs = store::empty_messages(conn, &[note.id])?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::NoteDeleted, "", ""))?;
    Ok(Redacted { blobs, mail: None })
}

fn to_redact(conn: &mut Conn, me: &Viewer, ticket: &Ticket, id: MessageId) -> Result<Message> {
    seen_ticket(conn, me, ticket.id)?.ok_or(Error::NotFound)?;
    let message = store::message(conn, id)?;
    if message.ticket_id != ticket.id {
        return Err(Error::NotFound);
    }
    may_redact(me, ticket)?;
    Ok(message)
}

pub(super) fn may_redact(me: &Viewer, ticket: &Ticket) -> Result<()> {
    if allows(&me.actor(), Action::Redact, ticket.object()) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Removes what a message says, and its files, for good. That it was there stays.
pub fn redact_message(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: MessageId) -> Result<Redacted> {
    let message = to_redact(conn, me, ticket, id)?;
    jobs::cancel(conn, Job::SendMessage(message.id))?;
    let blobs = store::empty_messages(conn, &[message.id])?;
    let everywhere = store::connected(conn, &[ticket.id])?;
    // They may have gone to a third party.
    store::remove_side_files(conn, &everywhere, &blobs)?;
    store::forget_earlier_excerpts(conn, &everywhere)?;
    for other in everywhere {
        let words = last_words(conn, other)?;
        store::set_excerpt(conn, other, &words)?;
    }
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Redacted, "", ""))?;
    Ok(Redacted { blobs, mail: message.mail_id })
}

/// Removes a file for good. The raw mail has it too, and goes with it.
pub fn redact_file(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: AttachmentId) -> Result<Redacted> {
    let file = store::attachment(conn, id)?;
    let message = to_redact(conn, me, ticket, file.message_id)?;
    store::delete_attachment(conn, id)?;
    let everywhere = store::connected(conn, &[ticket.id])?;
    store::remove_side_files(conn, &everywhere, std::slice::from_ref(&file.blob))?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::FileRedacted, "", ""))?;
    Ok(Redacted { blobs: vec![file.blob], mail: message.mail_id })
}
