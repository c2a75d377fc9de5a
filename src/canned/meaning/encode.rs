//! Makes vectors, in the background: of each turn after its delivery, and of our own texts before a training.
use std::collections::HashSet;

use svar_encoder::{Encoder, Meaning, bundled, key, known};

use super::StoredMeaning;
use super::store::{self, TextMeanings};
use crate::app::App;
use crate::canned::examples;
use crate::canned::turn::said;
use crate::db::{Conn, Db};
use crate::error::{Error, Result};
use crate::ids::{BrandId, ExampleId, JobId, TicketId};
use crate::jobs;
use crate::tickets;

/// Our own texts that are encoded before one training, half a minute's work; the next one encodes more.
const TEXTS: usize = 1_000;
/// The same for examples.
const EXAMPLES: i64 = 500;
/// Of so many the vectors are stored together.
const AT_ONCE: usize = 50;

/// What a text means. Takes some hundredths of a second; `None`: the program was built without the model.
pub fn now(text: &str) -> Option<Meaning> {
    bundled().map(|encoder| encoder.meaning(text))
}

/// What a text means that may have come with the program.
pub fn of_ours(text: &str) -> Option<Meaning> {
    known(key(text)).or_else(|| now(text))
}

/// The background job: what the turn of a ticket means.
pub async fn encode_turn(app: &App, job: JobId, ticket: TicketId) -> Result<()> {
    let text = app.db.read(move |conn| unknown_turn(conn, ticket)).await?;
    let encoded = match text {
        None => None,
        Some(text) => tokio::task::spawn_blocking(move || now(&text).map(|meaning| (text, meaning)))
            .await
            .map_err(|e| Error::internal("encode a text", e))?,
    };
    app.db
        .write(move |conn| {
            if let Some((text, meaning)) = encoded {
                store_turn(conn, ticket, &text, &meaning)?;
            }
            jobs::finish(conn, job)
        })
        .await
}

/// Stores what a turn means, unless the turn says something else by now: nothing may be left of a text that was erased
/// while it was encoded. Whoever removes a text locks the ticket too.
pub fn store_turn(conn: &mut Conn, ticket: TicketId, text: &str, meaning: &Meaning) -> Result<()> {
    match tickets::store::lock(conn, ticket) {
        Err(Error::NotFound) => return Ok(()),
        locked => locked?,
    };
    if unknown_turn(conn, ticket)?.as_deref() == Some(text) {
        store::put_turn(conn, ticket, text, meaning)?;
    }
    Ok(())
}

/// The text of the turn, if it is not known yet what it means.
fn unknown_turn(conn: &mut Conn, id: TicketId) -> Result<Option<String>> {
    let ticket = match tickets::store::find(conn, id) {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let text = examples::question(&ticket, &tickets::store::recent_messages(conn, id)?);
    let is_known = text.is_empty() || store::of_turn(conn, id, &text)?.is_some();
    Ok((!is_known).then_some(text))
}

/// Encodes those of our own texts of which no vector is stored.
pub fn learn_texts<'a>(db: &Db, texts: impl Iterator<Item = &'a str>) -> Result<()> {
    let Some(encoder) = bundled() else { return Ok(()) };
    let texts: Vec<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
    let known = db.read_now(|conn| TextMeanings::read(conn, texts.iter().copied()))?;
    let mut seen = HashSet::new();
    let unknown = texts.into_iter().filter(|text| known.of(text).is_none() && seen.insert(key(text)));
    let unknown: Vec<&str> = unknown.take(TEXTS).collect();
    for some in unknown.chunks(AT_ONCE) {
        let computed = encoded(encoder, some);
        db.write_now(move |conn| store::put_texts(conn, &computed))?;
    }
    Ok(())
}

/// Encodes the newest examples of a brand that have no vector yet, as those of imported mail.
pub fn learn_examples(db: &Db, brand: BrandId) -> Result<()> {
    let Some(encoder) = bundled() else { return Ok(()) };
    let unknown = db.read_now(|conn| examples::store::unencoded(conn, brand, EXAMPLES))?;
    for some in unknown.chunks(AT_ONCE) {
        let computed: Vec<(ExampleId, StoredMeaning)> =
            some.iter().map(|(id, text)| (*id, StoredMeaning(encoder.meaning(said(text))))).collect();
        db.write_now(move |conn| examples::store::set_meanings(conn, &computed))?;
    }
    Ok(())
}

fn encoded(encoder: &Encoder<'_>, texts: &[&str]) -> Vec<(i64, Meaning)> {
    texts.iter().map(|text| (key(text), encoder.meaning(text))).collect()
}
