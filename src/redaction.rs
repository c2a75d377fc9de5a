//! Removes what a message says, a file or a note for good: also from what was learned from it and what repeats it, in one
//! transaction across all modules.
use crate::accounts::Viewer;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::blobs;
use crate::canned::{examples, meaning};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::exports::actions as exports;
use crate::ids::{AttachmentId, MessageId, SideMessageId, TicketId};
use crate::jobs::{self, Job};
use crate::mail::store as mail;
use crate::search;
use crate::tickets::actions::{self, Redacted};
use crate::tickets::{Ticket, store};

/// Removes what a message says, and its files. Returns the hashes of files in the file store that are no longer needed;
/// so do all of these.
pub fn message(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: MessageId) -> Result<Vec<String>> {
    let gone = actions::redact_message(conn, now, me, ticket, id)?;
    // It may have been on other tickets before.
    let everywhere = store::connected(conn, &[ticket.id])?;
    examples::forget(conn, now, &everywhere)?;
    meaning::store::forget(conn, &everywhere)?;
    let left: Vec<(Time, Job)> = everywhere.iter().map(|ticket| (now, Job::EncodeTurn(*ticket))).collect();
    jobs::enqueue_all(conn, now, &left)?;
    record(conn, now, me, ticket)?;
    finish(conn, now, gone, &everywhere)
}

/// Removes one file.
pub fn file(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: AttachmentId) -> Result<Vec<String>> {
    let gone = actions::redact_file(conn, now, me, ticket, id)?;
    let everywhere = store::connected(conn, &[ticket.id])?;
    record(conn, now, me, ticket)?;
    finish(conn, now, gone, &everywhere)
}

/// Removes what a message of a side conversation says. No customer could read it, and nothing has learned from it.
pub fn side(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: SideMessageId) -> Result<Vec<String>> {
    let gone = actions::redact_side(conn, now, me, ticket, id)?;
    record(conn, now, me, ticket)?;
    let everywhere = store::connected(conn, &[ticket.id])?;
    empty_mail(conn, gone, &everywhere)
}

/// An agent deletes their own note. Nothing has learned from it, and no customer has got it.
pub fn note(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, id: MessageId) -> Result<Vec<String>> {
    let gone = actions::delete_note(conn, now, me, ticket, id)?;
    empty_mail(conn, gone, &[])
}

fn record(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let subject = Subject::new(SubjectKind::None, ticket.id.0, &ticket.reference);
    me.record(conn, now, Entry::new(AuditAction::MessageRedacted, subject))
}

/// Of what customers could read: their downloads, and all else.
fn finish(conn: &mut Conn, now: Time, mut gone: Redacted, everywhere: &[TicketId]) -> Result<Vec<String>> {
    let customers = store::customers_of(conn, everywhere)?;
    gone.blobs.extend(exports::renew(conn, now, &customers)?);
    empty_mail(conn, gone, everywhere)
}

/// The raw mails, also those that came with the same message once more, the words in search indexes, and the bytes.
fn empty_mail(conn: &mut Conn, gone: Redacted, everywhere: &[TicketId]) -> Result<Vec<String>> {
    let Redacted { mut blobs, mail } = gone;
    if let Some(mail) = mail {
        let mails = mail::copies_of(conn, mail, everywhere)?;
        blobs.extend(mail::empty_mails(conn, &mails)?);
    }
    search::purge_soon(conn)?;
    let mut left = Vec::new();
    for hash in &blobs {
        left.extend(blobs::forget(conn, hash)?);
    }
    Ok(left)
}
