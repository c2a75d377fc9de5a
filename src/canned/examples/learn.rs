//! Makes one example from each reply and each click, in their transaction.
use std::collections::HashSet;

use super::ExampleKind;
use super::store::{self, NewExample};
use crate::canned::cache::RankerCache;
use crate::canned::meaning::{self, StoredMeaning};
use crate::canned::ranker::Ranker;
use crate::canned::store as answers;
use crate::canned::text::{base, words};
use crate::canned::turn::said;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AnswerId, MessageId};
use crate::jobs::{self, Job};
use crate::tickets::{Message, MessageKind, Ticket};

/// A reply and what it answers.
#[derive(Debug, Clone, Copy)]
pub struct Reply<'a> {
    pub ticket: &'a Ticket,
    pub message: MessageId,
    /// What the customer wrote since our last reply, with the subject.
    pub question: &'a str,
    /// What the agent sent.
    pub text: &'a str,
    /// The answer that was in the composer.
    pub answer: Option<AnswerId>,
    /// Was any answer offered?
    pub is_offered: bool,
}

/// The share of an answer's words that a reply must have to count as that answer: sent unchanged, edited, or written by
/// hand.
const UNCHANGED: f32 = 0.9;
const EDITED: f32 = 0.35;
const NEAR_ENOUGH: f32 = 0.6;
/// Words that a greeting, filled placeholders and a signature may add.
const GREETING: usize = 6;
/// How many answers a reply without one is compared with.
const NEAREST: usize = 12;
/// A turn of fewer words is the answer to something that we asked: what was asked first says what it is about.
const SHORT: usize = 12;
/// Characters of a question that are stored.
const LONGEST: usize = 4_000;
/// From these numbers of examples on, the next fit is later, because a fit takes longer.
const FEW: i64 = 3_000;
const MANY: i64 = 50_000;

/// What the customer wrote since our last answer, with the subject: the question that an answer must fit. Empty if
/// nothing is asked.
pub fn question(ticket: &Ticket, messages: &[Message]) -> String {
    let turn = turn(messages);
    if turn.is_empty() {
        return String::new();
    }
    let is_short = turn.iter().map(|message| words(&message.visible).count()).sum::<usize>() < SHORT;
    let before = if is_short { turn_before(messages) } else { Vec::new() };
    let said = turn.into_iter().chain(before).rev().map(|message| message.visible.as_str());
    std::iter::once(ticket.subject.as_str()).chain(said).collect::<Vec<_>>().join("\n")
}

/// What the customer wrote before our last answer, the newest first: *the blue one* says nothing without it.
fn turn_before(messages: &[Message]) -> Vec<&Message> {
    let public = messages.iter().rev().filter(|message| message.kind != MessageKind::Note);
    let ours = public.skip_while(|message| message.kind == MessageKind::Inbound);
    let theirs = ours.skip_while(|message| message.kind != MessageKind::Inbound);
    theirs.take_while(|message| message.kind == MessageKind::Inbound).collect()
}

/// What the customer wrote since our last answer, the newest first.
pub fn turn(messages: &[Message]) -> Vec<&Message> {
    let public = messages.iter().rev().filter(|message| message.kind != MessageKind::Note);
    public.take_while(|message| message.kind == MessageKind::Inbound).collect()
}

/// Learns from a reply: which answer it was, or that no answer says this.
pub fn learn_from(conn: &mut Conn, now: Time, cache: &RankerCache, reply: Reply<'_>) -> Result<()> {
    if said(reply.question).trim().is_empty() || store::has_learned_from(conn, reply.message)? {
        return Ok(());
    }
    let mut used = None;
    if let Some(answer) = reply.answer {
        match likeness(conn, &reply, &[answer])?.first() {
            Some((_, alike)) if *alike >= UNCHANGED && !is_longer(conn, &reply, answer)? => {
                used = Some((ExampleKind::Sent, answer));
            }
            Some((_, alike)) if *alike >= EDITED => used = Some((ExampleKind::Edited, answer)),
            Some(_) => write(conn, now, &reply, (ExampleKind::Replaced, Some(answer)))?,
            // Removed meanwhile, or another brand's.
            None => {}
        }
    }
    if used.is_none() {
        // `svar answers rebuild` learns from it with the other replies without an example.
        let Some(ranker) = cache.ready_ranker(conn, reply.ticket.brand_id)? else { return Ok(()) };
        used = nearest(conn, &ranker, &reply)?.map(|answer| (ExampleKind::Written, answer));
    }
    write(conn, now, &reply, used.map_or((ExampleKind::Nothing, None), |(kind, answer)| (kind, Some(answer))))
}

/// Learns that an answer does not fit a ticket. A second dismissal adds nothing.
pub fn dismiss(conn: &mut Conn, now: Time, ticket: &Ticket, question: &str, answer: AnswerId) -> Result<()> {
    if store::dismissed(conn, ticket.id)?.contains(&answer) {
        return Ok(());
    }
    if store::texts_for(conn, ticket.brand_id, &[answer])?.is_empty() {
        return Err(crate::error::Error::NotFound);
    }
    let reply = Reply { ticket, message: MessageId(0), question, text: "", answer: Some(answer), is_offered: true };
    write(conn, now, &reply, (ExampleKind::Dismissed, Some(answer)))
}

fn write(
    conn: &mut Conn,
    now: Time,
    reply: &Reply<'_>,
    (kind, answer_id): (ExampleKind, Option<AnswerId>),
) -> Result<()> {
    let brand = reply.ticket.brand_id;
    let row = NewExample {
        brand_id: brand,
        answer_id,
        kind,
        ticket_id: reply.ticket.id,
        message_id: (kind != ExampleKind::Dismissed).then_some(reply.message),
        language: reply.ticket.language.clone(),
        question: reply.question.chars().take(LONGEST).collect(),
        at: now,
        is_offered: reply.is_offered,
        meaning: meaning::store::of_turn(conn, reply.ticket.id, reply.question)?.map(StoredMeaning),
    };
    store::insert(conn, &row)?;
    if jobs::is_waiting(conn, Job::FitRanker(brand))? {
        return Ok(());
    }
    let minutes = match store::state(conn, brand)?.examples {
        ..FEW if !answers::has_questions(conn)? => 1,
        ..MANY => 10,
        MANY.. => 60,
    };
    jobs::enqueue_at(conn, now, now.plus(chrono::Duration::minutes(minutes)), Job::FitRanker(brand))
}

/// The answer that says what the agent wrote by hand, if any.
fn nearest(conn: &mut Conn, ranker: &Ranker, reply: &Reply<'_>) -> Result<Option<AnswerId>> {
    let found = ranker.alike(reply.text, &reply.ticket.language, reply.ticket.brand_id.0, NEAREST);
    let ids: Vec<AnswerId> = found.into_iter().map(AnswerId).collect();
    let best = likeness(conn, reply, &ids)?.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
    Ok(best.filter(|(_, alike)| *alike >= NEAR_ENOUGH).map(|(answer, _)| answer))
}

/// How much of each answer is in the reply, in the variant that is most like it.
fn likeness(conn: &mut Conn, reply: &Reply<'_>, ids: &[AnswerId]) -> Result<Vec<(AnswerId, f32)>> {
    let written = pairs(reply.text);
    let mut found: Vec<(AnswerId, f32)> = Vec::new();
    for (answer, language, _, body) in store::texts_for(conn, reply.ticket.brand_id, ids)? {
        // Related languages share words; the reply is in one of them.
        let bonus = if base(&language) == base(&reply.ticket.language) { 1.0 } else { 0.98 };
        let alike = bonus * share(&pairs(&without_tags(&body)), &written);
        match found.iter_mut().find(|(known, _)| *known == answer) {
            Some((_, best)) => *best = best.max(alike),
            None => found.push((answer, alike)),
        }
    }
    Ok(found)
}

/// Has the agent added more than a greeting and a name?
fn is_longer(conn: &mut Conn, reply: &Reply<'_>, answer: AnswerId) -> Result<bool> {
    let texts = store::texts_for(conn, reply.ticket.brand_id, &[answer])?;
    let longest = texts.iter().map(|(.., body)| words(body).count()).max().unwrap_or_default();
    Ok(words(reply.text).count() > longest + GREETING)
}

fn share(own: &HashSet<String>, written: &HashSet<String>) -> f32 {
    let count = |n: usize| u16::try_from(n).map_or(f32::from(u16::MAX), f32::from);
    if own.is_empty() { 0.0 } else { count(own.intersection(written).count()) / count(own.len()) }
}

/// Words and pairs of neighbours: the same words in another order say something else.
fn pairs(text: &str) -> HashSet<String> {
    let words: Vec<String> = words(text).collect();
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    pairs.chain(words.iter().filter(|word| word.chars().count() > 3).cloned()).collect()
}

/// A body without the parts that differ between customers: placeholders, and text under a condition.
fn without_tags(body: &str) -> String {
    let mut out = String::new();
    let mut hidden = false;
    for (i, piece) in body.split("{{").enumerate() {
        let (tag, after) = if i == 0 { ("", piece) } else { piece.split_once("}}").unwrap_or((piece, "")) };
        hidden = match tag.trim() {
            begin if begin.starts_with('#') => true,
            end if end.starts_with('/') => false,
            _ => hidden,
        };
        if !hidden {
            out.push_str(after);
            // The words on both sides of a placeholder are not neighbours.
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Hi {{customer.first_name}},\n\nYour parcel left us yesterday and takes two days.{{#if order.tracking}} Follow it with {{order.tracking}}.{{/if}}\n\n{{brand.signature}}";

    fn alike(text: &str) -> f32 {
        share(&pairs(&without_tags(BODY)), &pairs(text))
    }

    #[test]
    fn a_filled_answer_is_recognised() {
        let sent = "Hi Kari,\n\nYour parcel left us yesterday and takes two days.\n\nKind regards\nAnn";
        assert!(alike(sent) > UNCHANGED, "{}", alike(sent));
        let edited =
            "Hi Kari,\n\nSo sorry! Your parcel left us yesterday, and it takes three days.\n\nKind regards\nAnn";
        assert!((EDITED..UNCHANGED).contains(&alike(edited)), "{}", alike(edited));
        let other = "Hi Kari,\n\nWe pay the money back today.\n\nAnn";
        assert!(alike(other) < EDITED, "{}", alike(other));
    }
}
