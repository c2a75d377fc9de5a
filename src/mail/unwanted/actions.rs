//! What agents do about unwanted mail, and what the filter learns from it.
use super::{Cause, Lesson, learn as filter, words};
use crate::accounts::Viewer;
use crate::blobs;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, MailId, TicketId};
use crate::jobs::{self, Job};
use crate::mail::store::{self, Fate};
use crate::plain;
use crate::tickets::store::Moment;
use crate::tickets::{Identity, Message, MessageKind, Ticket, actions, store as tickets};
use crate::web::form;

/// At most this many mails expire in one run.
const AT_ONCE: i64 = 500;

/// Takes a spam ticket out of the queue, and puts its mails into the quarantine. `Taken`: the sender is proven.
pub fn mark(conn: &mut Conn, now: Time, me: &Viewer, (ticket, brand): (&Ticket, &Brand)) -> Result<()> {
    let messages = inbound(conn, ticket.id)?;
    if ticket.customer_id.is_some() || messages.iter().any(|message| message.identity() >= Identity::Proven) {
        return Err(Error::Taken("problem-unwanted-proven"));
    }
    for message in &messages {
        let Some(mail) = message.mail_id else { continue };
        store::keep(conn, mail, Some(brand.id), Cause::Marked)?;
        store::set_fate(conn, now, mail, Fate::Quarantined, &me.name)?;
        learn(conn, mail, &words(&message.subject, &message.visible), Lesson::Unwanted)?;
    }
    store::count_filtered(conn, brand.id, brand.today(now), Cause::Marked)?;
    actions::mark_spam(conn, Moment { now, actor: Some(me.id), brand }, ticket)
}

/// An agent takes back that a ticket is spam: its mails are where they were, and the filter has learned nothing.
pub fn unmark(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    let mut brand = None;
    for message in inbound(conn, ticket.id)? {
        let Some(mail) = message.mail_id else { continue };
        let row = store::mail(conn, mail)?;
        brand = brand.or(row.brand_id);
        store::take_out(conn, mail)?;
        store::set_fate(conn, now, mail, Fate::Delivered, "")?;
        unlearn(conn, mail, &words(&message.subject, &message.visible))?;
    }
    match brand {
        Some(brand) => {
            let brand = brands::store::find(conn, brand)?;
            store::count_filtered(conn, brand.id, brand.today(now), Cause::Restored)
        }
        None => Ok(()),
    }
}

/// Forgets what a mail taught.
fn unlearn(conn: &mut Conn, mail: MailId, words: &[String]) -> Result<()> {
    let lesson = store::mail(conn, mail)?.lesson;
    let less = match lesson.parse() {
        Ok(Lesson::Wanted) => (-1, 0),
        Ok(Lesson::Unwanted) => (0, -1),
        Err(_nothing) => return Ok(()),
    };
    for bucket in filter::buckets(words) {
        store::count_word(conn, bucket, less)?;
    }
    store::forget_lesson(conn, mail)
}

/// Releases a mail: a former ticket is one again, and other mail is delivered now, past all filters and as written by a
/// person; to `brand` if the mail names none.
pub fn restore(conn: &mut Conn, now: Time, me: &Viewer, mail: MailId, brand: Option<BrandId>) -> Result<()> {
    let row = store::mail(conn, mail)?;
    if !row.is_aside() {
        return Err(Error::NotFound);
    }
    if let Some(brand) = row.brand_id.or(brand) {
        let brand = brands::store::find(conn, brand)?;
        store::count_filtered(conn, brand.id, brand.today(now), Cause::Restored)?;
        store::keep(conn, mail, Some(brand.id), Cause::Restored)?;
    }
    if let Some(ticket) = row.ticket_id {
        return reopen(conn, now, me, ticket);
    }
    store::set_wanted(conn, mail)?;
    store::release(conn, now, mail)?;
    store::set_fate(conn, now, mail, Fate::Received, "")?;
    jobs::replace(conn, now, now, Job::DeliverMail(mail))
}

fn reopen(conn: &mut Conn, now: Time, me: &Viewer, id: TicketId) -> Result<()> {
    let ticket = tickets::lock(conn, id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    for message in inbound(conn, id)? {
        let Some(mail) = message.mail_id else { continue };
        store::set_wanted(conn, mail)?;
        store::set_fate(conn, now, mail, Fate::Delivered, "")?;
        learn(conn, mail, &words(&message.subject, &message.visible), Lesson::Wanted)?;
    }
    actions::unmark_spam(conn, Moment { now, actor: Some(me.id), brand: &brand }, &ticket)
}

fn inbound(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Message>> {
    let mut messages = tickets::messages(conn, ticket)?;
    messages.retain(|message| message.kind == MessageKind::Inbound && !message.is_from_machine());
    Ok(messages)
}

/// A sender who is answered is wanted: the filter learns from the first answer.
pub fn learn_wanted(conn: &mut Conn, ticket: TicketId) -> Result<()> {
    for message in inbound(conn, ticket)?.into_iter().take(1) {
        if let Some(mail) = message.mail_id {
            learn(conn, mail, &words(&message.subject, &message.visible), Lesson::Wanted)?;
        }
    }
    Ok(())
}

/// Learns from a mail once; a later lesson replaces an earlier one.
pub fn learn(conn: &mut Conn, mail: MailId, words: &[String], lesson: Lesson) -> Result<()> {
    let before = match store::mail(conn, mail) {
        Ok(row) => row.lesson,
        // Its bytes are gone: there is nothing to learn, and the reply must not fail because of that.
        Err(Error::NotFound) => return Ok(()),
        Err(e) => return Err(e),
    };
    if before == lesson.as_str() {
        return Ok(());
    }
    let (mut wanted, mut unwanted) = if lesson == Lesson::Wanted { (1, 0) } else { (0, 1) };
    match before.parse() {
        Ok(Lesson::Wanted) => wanted -= 1,
        Ok(Lesson::Unwanted) => unwanted -= 1,
        Err(_nothing) => {}
    }
    for bucket in filter::buckets(words) {
        store::count_word(conn, bucket, (wanted, unwanted))?;
    }
    store::set_lesson(conn, mail, lesson)
}

/// Puts a sender on a brand's list: an address, or a domain with its subdomains. `Refused`: it is neither.
pub fn block(conn: &mut Conn, now: Time, me: &Viewer, brand: BrandId, pattern: &str) -> Result<()> {
    let pattern = pattern_of(pattern);
    let is_domain = form::is_address(&format!("a@{pattern}")) && psl::domain_str(&pattern).is_some();
    if !is_domain && !form::is_address(&pattern) {
        return Err(Error::Refused("problem-pattern"));
    }
    store::add_block(conn, now, brand, (&pattern, &me.name))
}

/// Puts the address of a customer on a brand's list, with the reason. It holds for their proven mail, too.
pub fn block_customer(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    brand: BrandId,
    (address, reason): (&str, &str),
) -> Result<()> {
    let entry = store::BlockListEntry {
        brand_id: brand,
        pattern: pattern_of(address),
        made_by: me.name.clone(),
        created_at: now,
        reason: plain::line(reason),
        holds_proven: true,
    };
    store::add_customer_block(conn, &entry)
}

/// Its stored form: one spelling, as for addresses.
pub fn pattern_of(typed: &str) -> String {
    let typed = typed.trim().trim_start_matches('@');
    if typed.contains('@') { plain::address(typed) } else { plain::domain(typed) }
}

/// Takes a sender from the list.
pub fn unblock(conn: &mut Conn, brand: BrandId, pattern: &str) -> Result<()> {
    store::remove_block(conn, brand, &pattern_of(pattern))
}

/// Deletes quarantined mails that no one released within this many days. The row of the ledger stays. Returns the
/// hashes of files in the file store that are no longer needed.
pub fn expire(conn: &mut Conn, now: Time, days: u32) -> Result<Vec<String>> {
    let before = now.plus(chrono::Duration::days(-i64::from(days)));
    let mut left = Vec::new();
    for (mail, raw) in store::kept_before(conn, before, AT_ONCE)? {
        store::set_expired(conn, mail)?;
        left.extend(blobs::forget(conn, &raw)?);
    }
    Ok(left)
}
