//! Sorts customers' earlier questions by hand: an answer solves them, or does not. They stay examples of their brand,
//! so they are erased with their customer and teach no other brand.
use std::collections::BTreeSet;

use diesel::prelude::*;

use super::store::fit_soon;
use super::{ExampleKind, popularity};
use crate::canned::turn::said;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AnswerId, BrandId, ExampleId, MessageId};
use crate::schema::{answer_examples, tickets};

/// An example with its ticket.
#[derive(Debug, Clone)]
pub struct TicketQuestion {
    pub id: ExampleId,
    pub brand: BrandId,
    pub answer: Option<AnswerId>,
    pub language: String,
    pub question: String,
    pub at: Time,
    pub reference: String,
    /// The reply that it was given.
    pub message: Option<MessageId>,
}

/// Which of them are looked for.
#[derive(Debug, Clone, Copy)]
pub struct QuestionQuery<'a> {
    /// Only of these brands; none means all.
    pub brands: &'a [BrandId],
    pub kinds: &'a [ExampleKind],
    /// Only those that this answer solved.
    pub answer: Option<AnswerId>,
    pub since: Option<Time>,
    /// Only those for which nothing was offered, or agents wrote their own reply.
    pub is_gap: bool,
    pub most: i64,
}

impl TicketQuestion {
    fn new((id, brand, answer, language, question, at, reference, message): Columns) -> Self {
        Self { id, brand, answer, language, question: said(&question).to_owned(), at, reference, message }
    }
}

type Columns = (ExampleId, BrandId, Option<AnswerId>, String, String, Time, String, Option<MessageId>);

const COLUMNS: (
    answer_examples::id,
    tickets::brand_id,
    answer_examples::answer_id,
    answer_examples::language,
    answer_examples::question,
    answer_examples::at,
    tickets::reference,
    answer_examples::message_id,
) = (
    answer_examples::id,
    tickets::brand_id,
    answer_examples::answer_id,
    answer_examples::language,
    answer_examples::question,
    answer_examples::at,
    tickets::reference,
    answer_examples::message_id,
);

/// The newest first.
pub fn questions(conn: &mut Conn, wanted: QuestionQuery<'_>) -> Result<Vec<TicketQuestion>> {
    let mut query = answer_examples::table
        .inner_join(tickets::table.on(tickets::id.eq(answer_examples::ticket_id)))
        .filter(in_list(answer_examples::kind, wanted.kinds.iter().copied()))
        .order(answer_examples::id.desc())
        .limit(wanted.most)
        .select(COLUMNS)
        .into_boxed();
    if !wanted.brands.is_empty() {
        query = query.filter(tickets::brand_id.eq_any(wanted.brands.to_vec()));
    }
    if let Some(answer) = wanted.answer {
        query = query.filter(answer_examples::answer_id.eq(answer));
    }
    if let Some(since) = wanted.since {
        query = query.filter(answer_examples::at.ge(since));
    }
    if wanted.is_gap {
        query = query.filter(answer_examples::kind.eq(ExampleKind::Nothing).or(answer_examples::is_offered.eq(false)));
    }
    let rows: Vec<Columns> = query.load(conn)?;
    Ok(rows.into_iter().map(TicketQuestion::new).collect())
}

/// The example that a reply gave, if no answer said the same.
pub fn of_reply(conn: &mut Conn, message: MessageId) -> Result<Option<ExampleId>> {
    Ok(answer_examples::table
        .filter(answer_examples::message_id.eq(message))
        .filter(answer_examples::kind.eq(ExampleKind::Nothing))
        .select(answer_examples::id)
        .first(conn)
        .optional()?)
}

/// Some of them, in their order.
pub fn some(conn: &mut Conn, ids: &[ExampleId]) -> Result<Vec<TicketQuestion>> {
    let kinds = [&ExampleKind::SOLVED[..], &[ExampleKind::Nothing]].concat();
    let mut found = Vec::new();
    for chunk in ids.chunks(100) {
        let rows = answer_examples::table
            .inner_join(tickets::table.on(tickets::id.eq(answer_examples::ticket_id)))
            .filter(answer_examples::id.eq_any(chunk.to_vec()))
            .filter(in_list(answer_examples::kind, kinds.iter().copied()))
            .order(answer_examples::id)
            .select(COLUMNS)
            .load::<Columns>(conn)?;
        found.extend(rows.into_iter().map(TicketQuestion::new));
    }
    Ok(found)
}

/// An answer solves these questions.
pub fn take(conn: &mut Conn, now: Time, answer: AnswerId, taken: &[TicketQuestion]) -> Result<()> {
    for one in taken {
        diesel::update(answer_examples::table.find(one.id))
            .set((
                answer_examples::answer_id.eq(Some(answer)),
                answer_examples::kind.eq(ExampleKind::Written),
                // Someone has dealt with it: it is no gap any more.
                answer_examples::is_offered.eq(true),
            ))
            .execute(conn)?;
        popularity::serve(conn, one.at, one.brand, answer)?;
    }
    learn_soon(conn, now, taken)
}

/// No answer solves these questions.
pub fn release(conn: &mut Conn, now: Time, released: &[TicketQuestion]) -> Result<()> {
    for one in released {
        diesel::update(answer_examples::table.find(one.id))
            .set((answer_examples::answer_id.eq(None::<AnswerId>), answer_examples::kind.eq(ExampleKind::Nothing)))
            .execute(conn)?;
    }
    learn_soon(conn, now, released)
}

fn learn_soon(conn: &mut Conn, now: Time, changed: &[TicketQuestion]) -> Result<()> {
    let brands: BTreeSet<BrandId> = changed.iter().map(|one| one.brand).collect();
    brands.into_iter().try_for_each(|brand| fit_soon(conn, now, Some(brand)))
}
