//! SQL of the ledger: every mail that reached us, and what became of it.
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

use crate::blobs::{self, Prepared};
use crate::clock::Time;
use crate::db::{Conn, in_list, raw_condition, update_prepared};
use crate::error::Result;
use crate::ids::{ApiKeyId, BrandId, MailId, MailboxId, MessageId, TicketId};
use crate::on_backend;
use crate::plain;
use crate::schema::{acknowledgements, mails, tickets};
use crate::status::{ConditionKind, Finding};

/// The same conditions as in the indexes: for all states except one, and for mails whose sender is known.
pub(super) const UNDELIVERED: &str = "mails.state <> 'delivered'";
pub(super) const NAMED: &str = "mails.sender <> ''";
/// Held mails are counted only up to this number.
const MOST_HELD: i64 = 10_000;

crate::text_enum! {
    /// What became of a mail.
    Fate {
        /// On disk; not looked at yet.
        Received = "received",
        /// Became a message, or was read and needs none.
        Delivered = "delivered",
        /// Kept out of the tickets for a reason.
        Quarantined = "quarantined",
        /// Stopped because it looks like a loop: a person releases it, or leaves it.
        Held = "held",
        /// Could not be parsed or stored; can be tried again.
        Failed = "failed",
        /// No one released it: the raw bytes are gone.
        Expired = "expired",
    }
}

/// A row of the ledger.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = mails)]
pub struct LedgerRow {
    pub id: MailId,
    /// Hash of the raw bytes.
    pub raw: String,
    pub size: i64,
    pub source: String,
    pub mailbox_id: Option<MailboxId>,
    pub brand_id: Option<BrandId>,
    /// The key by which it was handed in.
    pub api_key_id: Option<ApiKeyId>,
    pub sender: String,
    pub subject: String,
    pub message_id: Option<String>,
    pub kind: String,
    pub state: Fate,
    /// Why, in words; for mail that is put aside, what the cause is about.
    pub reason: String,
    /// What of it is missing, and why.
    pub left_out: String,
    pub ticket_id: Option<TicketId>,
    pub received_at: Time,
    /// When its server received it, if that is known; else when we did.
    pub arrived_at: Option<Time>,
    /// Set when a person looked at it and released it.
    pub released_at: Option<Time>,
    /// Why it is put aside; empty: it is not put aside.
    pub cause: String,
    /// An agent has released it: a person wrote it, and no filter keeps it again.
    pub is_wanted: bool,
    /// What the learning filter has learned from it.
    pub lesson: String,
}

impl LedgerRow {
    /// A mail that is about to get its row.
    pub fn fresh(now: Time, source: &MailSource, raw: &Prepared) -> Self {
        Self {
            id: MailId(0),
            raw: raw.hash.clone(),
            size: raw.size,
            source: source.name.clone(),
            mailbox_id: source.mailbox,
            brand_id: source.brand,
            api_key_id: source.key,
            sender: String::new(),
            subject: String::new(),
            message_id: None,
            kind: String::new(),
            state: Fate::Received,
            reason: String::new(),
            left_out: String::new(),
            ticket_id: None,
            received_at: now,
            arrived_at: None,
            released_at: None,
            cause: String::new(),
            is_wanted: false,
            lesson: String::new(),
        }
    }

    /// It is put aside with its bytes, and waits for a person to look at it.
    pub fn is_aside(&self) -> bool {
        !self.cause.is_empty() && matches!(self.state, Fate::Quarantined | Fate::Held)
    }
}

/// The source of a mail.
#[derive(Debug, Clone, Default)]
pub struct MailSource {
    /// `imap`, `http`, a file's name …
    pub name: String,
    pub mailbox: Option<MailboxId>,
    pub brand: Option<BrandId>,
    /// The key with which it was posted.
    pub key: Option<ApiKeyId>,
}

/// Where the bytes of a mail are; none if they were deleted.
pub fn raw_of(conn: &mut Conn, id: MailId) -> Result<Option<String>> {
    let raw: Option<String> = mails::table.find(id).select(mails::raw).first(conn).optional()?;
    Ok(raw.filter(|raw| !raw.is_empty()))
}

/// Stores raw bytes and ledger row. `None`: the same bytes are already there.
pub fn insert_mail(conn: &mut Conn, now: Time, source: &MailSource, raw: &Prepared) -> Result<Option<MailId>> {
    blobs::store(conn, now, raw)?;
    let row = (
        mails::raw.eq(&raw.hash),
        mails::size.eq(raw.size),
        mails::source.eq(&source.name),
        mails::mailbox_id.eq(source.mailbox),
        mails::brand_id.eq(source.brand),
        mails::api_key_id.eq(source.key),
        mails::sender.eq(""),
        mails::subject.eq(""),
        mails::kind.eq(""),
        mails::state.eq(Fate::Received),
        mails::reason.eq(""),
        mails::received_at.eq(now),
        mails::arrived_at.eq(now),
    );
    let added =
        on_backend!(conn, |c| diesel::insert_into(mails::table).values(row).on_conflict_do_nothing().execute(c))?;
    if added == 0 {
        return Ok(None);
    }
    Ok(Some(mails::table.filter(mails::raw.eq(&raw.hash)).select(mails::id).first(conn)?))
}

/// The row of these bytes.
pub fn by_raw(conn: &mut Conn, hash: &str) -> Result<MailId> {
    Ok(mails::table.filter(mails::raw.eq(hash)).select(mails::id).first(conn)?)
}

/// Records when a mail's server received it, and what of it is missing.
pub fn note_arrival(conn: &mut Conn, id: MailId, arrived_at: Time, left_out: &str) -> Result<()> {
    diesel::update(mails::table.find(id))
        .set((mails::arrived_at.eq(arrived_at), mails::left_out.eq(left_out)))
        .execute(conn)?;
    Ok(())
}

/// A person has looked at it: it is not a loop.
pub fn release(conn: &mut Conn, now: Time, id: MailId) -> Result<()> {
    diesel::update(mails::table.find(id)).set(mails::released_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Who sent a mail, and whether the sender's domain vouches for it.
#[derive(Debug, Clone, Copy)]
pub struct MailsOf<'a> {
    /// Lower case.
    pub sender: &'a str,
    pub is_aligned: bool,
}

/// How many mails of a sender arrived between two times, counted up to `most`; vouched for and not are counted
/// separately: forged mail in a sender's name does not hold the real sender's mail.
pub fn count_from(conn: &mut Conn, from: MailsOf, (since, until): (Time, Time), most: i64) -> Result<usize> {
    let found: Vec<MailId> = mails::table
        .filter(raw_condition(NAMED))
        .filter(mails::sender.eq(from.sender))
        .filter(mails::is_aligned.eq(from.is_aligned))
        .filter(mails::arrived_at.gt(since))
        .filter(mails::arrived_at.le(until))
        .limit(most)
        .select(mails::id)
        .load(conn)?;
    Ok(found.len())
}

/// The conditions that are raised if mail of a brand is held.
pub fn held(brand: Option<BrandId>, sender: &str) -> Finding {
    let subject = brand.map(|brand| brand.to_string()).unwrap_or_default();
    Finding::new(ConditionKind::MailHeld, sender).about_row(subject, "", brand)
}

/// The brands for which mail is held, each with the sender of the latest.
pub fn held_by_brand(conn: &mut Conn) -> Result<BTreeMap<Option<BrandId>, String>> {
    let rows: Vec<(Option<BrandId>, String)> = mails::table
        .filter(raw_condition(UNDELIVERED))
        .filter(mails::state.eq(Fate::Held))
        .order(mails::id.desc())
        .limit(MOST_HELD)
        .select((mails::brand_id, mails::sender))
        .load(conn)?;
    // The latest comes first, and is written last.
    Ok(rows.into_iter().rev().collect())
}

/// How many mails are held, counted up to a limit.
pub fn count_held(conn: &mut Conn) -> Result<i64> {
    let held = mails::table
        .filter(raw_condition(UNDELIVERED))
        .filter(mails::state.eq(Fate::Held))
        .limit(MOST_HELD)
        .select(mails::id);
    Ok(i64::try_from(held.load::<MailId>(conn)?.len()).unwrap_or(MOST_HELD))
}

/// Has a mail been held since this time?
pub fn is_any_held_since(conn: &mut Conn, since: Time) -> Result<bool> {
    let held = mails::table
        .filter(raw_condition(UNDELIVERED))
        .filter(mails::state.eq(Fate::Held))
        .filter(mails::settled_at.gt(since))
        .select(mails::id);
    Ok(held.first::<MailId>(conn).optional()?.is_some())
}

pub fn mail(conn: &mut Conn, id: MailId) -> Result<LedgerRow> {
    Ok(mails::table.find(id).select(LedgerRow::as_select()).first(conn)?)
}

/// Some mails, by their ids.
pub fn mails_among(conn: &mut Conn, ids: &[MailId]) -> Result<Vec<LedgerRow>> {
    Ok(mails::table.filter(in_list(mails::id, ids)).select(LedgerRow::as_select()).load(conn)?)
}

/// What is known of a mail after it was read.
#[derive(Debug, Clone)]
pub struct LedgerVerdict {
    /// In lower case.
    pub sender: String,
    /// Does the sender's domain vouch for it?
    pub is_aligned: bool,
    pub subject: String,
    pub message_id: Option<String>,
    pub kind: String,
    pub state: Fate,
    pub reason: String,
    pub ticket: Option<TicketId>,
    /// The words by which it is found in the mail log; also in the row, so that they can be deleted.
    pub words: BTreeSet<String>,
}

/// Records what became of a mail. Its words are for [`super::add_words`].
pub fn settle(conn: &mut Conn, now: Time, id: MailId, verdict: &LedgerVerdict) -> Result<()> {
    let words = verdict.words.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    let row = (
        mails::words.eq(words),
        mails::sender.eq(&verdict.sender),
        mails::is_aligned.eq(verdict.is_aligned),
        mails::subject.eq(plain::line(&verdict.subject)),
        mails::message_id.eq(&verdict.message_id),
        mails::kind.eq(&verdict.kind),
        mails::state.eq(verdict.state),
        mails::reason.eq(&verdict.reason),
        mails::ticket_id.eq(verdict.ticket),
        mails::settled_at.eq(now),
    );
    update_prepared(mails::table.find(id), row).execute(conn)?;
    Ok(())
}

/// Records why a mail has not been delivered yet.
pub fn note_waiting(conn: &mut Conn, id: MailId, reason: &str) -> Result<()> {
    diesel::update(mails::table.find(id))
        .filter(mails::state.eq(Fate::Received))
        .set(mails::reason.eq(reason))
        .execute(conn)?;
    Ok(())
}

/// Records only the state and the reason.
pub fn set_fate(conn: &mut Conn, now: Time, id: MailId, state: Fate, reason: &str) -> Result<()> {
    diesel::update(mails::table.find(id))
        .set((mails::state.eq(state), mails::reason.eq(reason), mails::settled_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

/// The brand to which a mail belongs, if any.
pub fn brand_of(conn: &mut Conn, row: &LedgerRow) -> Result<Option<BrandId>> {
    match row.ticket_id {
        Some(ticket) => Ok(Some(tickets::table.find(ticket).select(tickets::brand_id).first(conn)?)),
        None => Ok(row.brand_id),
    }
}

/// An acknowledgement that is due.
#[derive(Debug, Clone)]
pub struct Claim {
    pub address: String,
    /// Does the sender's domain vouch for the mail? Mail forged in a sender's name takes nothing from the real sender.
    pub is_proven: bool,
    pub message: MessageId,
}

/// May this sender be acknowledged today, for this message? Asking twice for the same message gives the same answer.
pub fn claim_acknowledgement(conn: &mut Conn, now: Time, claim: &Claim, most_an_hour: i64) -> Result<bool> {
    let day = now.utc().date_naive().to_string();
    let before: Option<MessageId> = acknowledgements::table
        .find((&claim.address, &day, claim.is_proven))
        .select(acknowledgements::message_id)
        .first(conn)
        .optional()?;
    if let Some(before) = before {
        return Ok(before == claim.message);
    }
    let hour_ago = now.plus(chrono::Duration::hours(-1));
    let lately: i64 = acknowledgements::table
        .filter(acknowledgements::is_proven.eq(claim.is_proven))
        .filter(acknowledgements::at.gt(hour_ago))
        .count()
        .get_result(conn)?;
    if lately >= most_an_hour {
        tracing::warn!(lately, is_proven = claim.is_proven, "the limit of acknowledgements is reached; none is sent");
        return Ok(false);
    }
    diesel::insert_into(acknowledgements::table)
        .values((
            acknowledgements::address.eq(&claim.address),
            acknowledgements::day.eq(day),
            acknowledgements::is_proven.eq(claim.is_proven),
            acknowledgements::message_id.eq(claim.message),
            acknowledgements::at.eq(now),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Deletes the acknowledgements from before yesterday.
pub fn sweep_acknowledgements(conn: &mut Conn, now: Time) -> Result<()> {
    let before = now.plus(chrono::Duration::days(-2));
    diesel::delete(acknowledgements::table.filter(acknowledgements::at.lt(before))).execute(conn)?;
    Ok(())
}
