//! All SQL of stored meanings.
use std::collections::HashMap;

use diesel::prelude::*;
use svar_encoder::{Meaning, key, known};

use super::StoredMeaning;
use crate::canned::turn::said;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::on_backend;
use crate::schema::{text_meanings, ticket_meanings};

/// Rows in one statement: databases limit their number.
const AT_ONCE: usize = 500;

/// What the turn of a ticket means, if that is known already.
pub fn of_turn(conn: &mut Conn, ticket: TicketId, text: &str) -> Result<Option<Meaning>> {
    let stored: Option<StoredMeaning> = ticket_meanings::table
        .find((ticket, key(said(text))))
        .select(ticket_meanings::meaning)
        .first(conn)
        .optional()?;
    Ok(stored.map(|StoredMeaning(meaning)| meaning))
}

/// Stores what the turn of a ticket means.
pub fn put_turn(conn: &mut Conn, ticket: TicketId, text: &str, meaning: &Meaning) -> Result<()> {
    let row = (
        ticket_meanings::ticket_id.eq(ticket),
        ticket_meanings::hash.eq(key(said(text))),
        ticket_meanings::meaning.eq(StoredMeaning(*meaning)),
    );
    on_backend!(conn, |c| diesel::insert_into(ticket_meanings::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

/// Deletes what the turns of these tickets mean.
pub fn forget(conn: &mut Conn, theirs: &[TicketId]) -> Result<()> {
    for some in theirs.chunks(AT_ONCE) {
        diesel::delete(ticket_meanings::table.filter(ticket_meanings::ticket_id.eq_any(some))).execute(conn)?;
    }
    Ok(())
}

/// The meanings of our own texts, by their keys: those that came with the program, and stored ones.
#[derive(Debug, Default)]
pub struct TextMeanings(HashMap<i64, Meaning>);

impl TextMeanings {
    /// Reads those of some texts.
    pub fn read<'a>(conn: &mut Conn, texts: impl Iterator<Item = &'a str>) -> Result<Self> {
        let mut found = HashMap::new();
        let mut others = Vec::new();
        for key in texts.map(key) {
            if let Some(meaning) = known(key) {
                found.insert(key, meaning);
            } else {
                others.push(key);
            }
        }
        others.sort_unstable();
        others.dedup();
        for some in others.chunks(AT_ONCE) {
            let stored = text_meanings::table.filter(text_meanings::hash.eq_any(some));
            let rows: Vec<(i64, StoredMeaning)> =
                stored.select((text_meanings::hash, text_meanings::meaning)).load(conn)?;
            found.extend(rows.into_iter().map(|(key, StoredMeaning(meaning))| (key, meaning)));
        }
        Ok(Self(found))
    }

    /// What a text means, if that is known already.
    pub fn of(&self, text: &str) -> Option<&Meaning> {
        self.0.get(&key(text))
    }
}

/// Stores the meanings of our own texts.
pub fn put_texts(conn: &mut Conn, computed: &[(i64, Meaning)]) -> Result<()> {
    for some in computed.chunks(AT_ONCE) {
        let row = |(key, meaning): &(i64, Meaning)| {
            (text_meanings::hash.eq(*key), text_meanings::meaning.eq(StoredMeaning(*meaning)))
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_backend!(conn, |c| diesel::insert_into(text_meanings::table)
            .values(&rows)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}
