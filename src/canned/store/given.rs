//! SQL of what suggestions gave: for each brand and day, what was offered, what was taken of it, and how soon the first
//! replies came with it and without. Counts only: no ticket, no agent, no text.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, MessageId, TicketId};
use crate::on_backend;
use crate::schema::{messages, suggestion_days, suggestion_first_replies};
use crate::tickets::MessageKind;

crate::text_enum! {
    /// What was offered for a turn.
    OfferedBand {
        Nothing = "nothing",
        Perhaps = "perhaps",
        Sure = "sure",
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Given {
    /// Turns that were answered.
    pub replies: i64,
    /// Replies that began as one of the offered answers.
    pub taken: i64,
    /// Of those, how much of the answer's text was sent, in per cent, added up.
    pub kept: i64,
    pub dismissed: i64,
}

impl Given {
    fn and(self, other: Self) -> Self {
        Self {
            replies: self.replies + other.replies,
            taken: self.taken + other.taken,
            kept: self.kept + other.kept,
            dismissed: self.dismissed + other.dismissed,
        }
    }

    /// Of the answers that were taken, how much was sent on average, in per cent.
    #[must_use]
    pub fn kept_percent(&self) -> Option<i64> {
        self.kept.checked_div(self.taken)
    }
}

/// Adds to a day's counts.
pub fn count_given(conn: &mut Conn, brand: BrandId, day: NaiveDate, offered: OfferedBand, more: Given) -> Result<()> {
    let Given { replies, taken, kept, dismissed } = more;
    let key = (
        suggestion_days::brand_id.eq(brand),
        suggestion_days::day.eq(day.to_string()),
        suggestion_days::offered.eq(offered),
    );
    let row = (
        suggestion_days::replies.eq(replies),
        suggestion_days::taken.eq(taken),
        suggestion_days::kept.eq(kept),
        suggestion_days::dismissed.eq(dismissed),
    );
    let sums = (
        suggestion_days::replies.eq(suggestion_days::replies + replies),
        suggestion_days::taken.eq(suggestion_days::taken + taken),
        suggestion_days::kept.eq(suggestion_days::kept + kept),
        suggestion_days::dismissed.eq(suggestion_days::dismissed + dismissed),
    );
    let unique = (suggestion_days::brand_id, suggestion_days::day, suggestion_days::offered);
    let insert = diesel::insert_into(suggestion_days::table).values((key, row));
    on_backend!(conn, |c| insert.on_conflict(unique).do_update().set(sums).execute(c))?;
    Ok(())
}

/// What was given since a day.
pub fn given_since(conn: &mut Conn, brand: BrandId, since: NaiveDate) -> Result<BTreeMap<OfferedBand, Given>> {
    let rows: Vec<(OfferedBand, i64, i64, i64, i64)> = suggestion_days::table
        .filter(suggestion_days::brand_id.eq(brand))
        .filter(suggestion_days::day.ge(since.to_string()))
        .select((
            suggestion_days::offered,
            suggestion_days::replies,
            suggestion_days::taken,
            suggestion_days::kept,
            suggestion_days::dismissed,
        ))
        .load(conn)?;
    let mut sums: BTreeMap<OfferedBand, Given> = BTreeMap::new();
    for (band, replies, taken, kept, dismissed) in rows {
        let sum = sums.entry(band).or_default();
        *sum = sum.and(Given { replies, taken, kept, dismissed });
    }
    Ok(sums)
}

/// Counts a ticket's first reply by how soon it came (a border of `sla::percentiles`), with a suggestion or without.
pub fn count_first_reply(
    conn: &mut Conn,
    brand: BrandId,
    day: NaiveDate,
    is_suggested: bool,
    border: i64,
) -> Result<()> {
    let row = (
        suggestion_first_replies::brand_id.eq(brand),
        suggestion_first_replies::day.eq(day.to_string()),
        suggestion_first_replies::is_suggested.eq(is_suggested),
        suggestion_first_replies::border.eq(border),
        suggestion_first_replies::replies.eq(1_i64),
    );
    let unique = (
        suggestion_first_replies::brand_id,
        suggestion_first_replies::day,
        suggestion_first_replies::is_suggested,
        suggestion_first_replies::border,
    );
    let sum = suggestion_first_replies::replies.eq(suggestion_first_replies::replies + 1);
    let insert = diesel::insert_into(suggestion_first_replies::table).values(row);
    on_backend!(conn, |c| insert.on_conflict(unique).do_update().set(sum).execute(c))?;
    Ok(())
}

/// First replies since a day: with a suggestion or without, border, count.
pub fn first_replies_since(conn: &mut Conn, brand: BrandId, since: NaiveDate) -> Result<Vec<(bool, i64, i64)>> {
    Ok(suggestion_first_replies::table
        .filter(suggestion_first_replies::brand_id.eq(brand))
        .filter(suggestion_first_replies::day.ge(since.to_string()))
        .select((
            suggestion_first_replies::is_suggested,
            suggestion_first_replies::border,
            suggestion_first_replies::replies,
        ))
        .load(conn)?)
}

/// Is there a reply on the ticket before this one?
pub fn has_earlier_reply(conn: &mut Conn, ticket: TicketId, than: MessageId) -> Result<bool> {
    let found: Option<MessageId> = messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.eq(MessageKind::Reply))
        .filter(messages::id.lt(than))
        .select(messages::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Some replies: id and text.
pub fn reply_texts(conn: &mut Conn, ids: &[MessageId]) -> Result<BTreeMap<MessageId, String>> {
    let mut found = BTreeMap::new();
    for some in ids.chunks(200) {
        let rows: Vec<(MessageId, String)> = messages::table
            .filter(messages::id.eq_any(some.to_vec()))
            .filter(messages::kind.eq(MessageKind::Reply))
            .select((messages::id, messages::visible))
            .load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}
