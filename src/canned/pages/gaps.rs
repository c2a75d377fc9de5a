//! Gaps: questions for which nothing was offered, or agents wrote their own reply, in groups that ask the same, each with
//! the reply from which a new answer can begin.
use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Data;
use chrono::Duration;

use super::questions::{names, readable};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::canned::examples::ExampleKind;
use crate::canned::examples::taken::{self, QuestionQuery, TicketQuestion};
use crate::canned::forms::{Gap, Gaps};
use crate::canned::gaps::{grouped, most_typical};
use crate::canned::likeness::Sketch;
use crate::canned::text::Stems;
use crate::canned::{store, views};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AnswerId, MessageId};
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// Questions of so many days are looked at, the newest of them.
const DAYS: i64 = 90;
const MOST: i64 = 600;
/// Groups of a page, and questions that are shown of each.
const GROUPS: usize = 30;
const SHOWN: usize = 5;
/// Questions that a new answer begins with.
const TAKEN: usize = 30;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/answers/gaps", get().to(show));
}

async fn show(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let gaps = app.db.read(move |conn| load(conn, now, &viewer)).await?;
    Ok(ok(views::gaps(&me, &gaps, now)))
}

fn load(conn: &mut Conn, now: Time, me: &Viewer) -> Result<Gaps> {
    let kinds = [&ExampleKind::SOLVED[..], &[ExampleKind::Nothing]].concat();
    let since = Some(now.plus(Duration::days(-DAYS)));
    let wanted =
        QuestionQuery { brands: &me.only_brands, kinds: &kinds, answer: None, since, is_gap: true, most: MOST };
    let rows = readable(me, taken::questions(conn, wanted)?);
    let messages: Vec<MessageId> = rows.iter().filter_map(|row| row.message).collect();
    let replies = store::reply_texts(conn, &messages)?;
    let ids: Vec<AnswerId> = rows.iter().filter_map(|row| row.answer).collect();
    let names = names(conn, me, &ids)?;
    let mut stems = Stems::default();
    let asked: Vec<Sketch> = rows.iter().map(|row| Sketch::of(&row.question, &row.language, &mut stems)).collect();
    let pair = |sketches: &[Sketch], one: usize, other: usize| match (sketches.get(one), sketches.get(other)) {
        (Some(one), Some(other)) => one.alike(other),
        _ => 0.0,
    };
    let groups = grouped(rows.len(), |one, other| pair(&asked, one, other));
    let single = groups.iter().filter(|group| group.len() == 1).count();
    let several = groups.into_iter().filter(|group| group.len() > 1).take(GROUPS);
    let gap = |group: Vec<usize>| {
        let own: Vec<&TicketQuestion> = group.iter().filter_map(|at| rows.get(*at)).collect();
        let first = most_typical(&group, |one, other| pair(&asked, one, other)).and_then(|at| rows.get(at));
        Gap::of(&own, first, &replies, &names)
    };
    Ok(Gaps { groups: several.map(gap).collect(), single, days: DAYS })
}

impl Gap {
    fn of(
        own: &[&TicketQuestion],
        first: Option<&TicketQuestion>,
        replies: &BTreeMap<MessageId, String>,
        names: &BTreeMap<AnswerId, (String, String)>,
    ) -> Self {
        let best = best_reply(own, replies);
        let draft = best.map(|(one, message, _)| {
            let brand = own.iter().filter(|other| other.brand == one.brand && other.answer.is_none());
            let ids: Vec<String> = brand.take(TAKEN).map(|other| other.id.to_string()).collect();
            format!("/desk/tickets/{}/messages/{message}/answer?examples={}", one.reference, ids.join(","))
        });
        let others = own.iter().filter(|one| first.is_none_or(|first| first.id != one.id));
        Self {
            count: own.len(),
            draft,
            reply: best.map(|(_, _, text)| text.chars().take(400).collect()).unwrap_or_default(),
            found: found(own, names),
            questions: first.into_iter().chain(others.copied()).take(SHOWN).cloned().collect(),
        }
    }
}

/// The reply that says most of what the others say too; what no answer says comes first.
fn best_reply<'a>(
    own: &[&'a TicketQuestion],
    replies: &'a BTreeMap<MessageId, String>,
) -> Option<(&'a TicketQuestion, MessageId, &'a str)> {
    let with_reply = |one: &&'a TicketQuestion| {
        let message = one.message?;
        Some((*one, message, replies.get(&message)?.as_str()))
    };
    let written: Vec<_> = own.iter().filter(|one| one.answer.is_none()).filter_map(with_reply).collect();
    let mut stems = Stems::default();
    let sketches: Vec<Sketch> =
        written.iter().map(|(one, _, text)| Sketch::of(text, &one.language, &mut stems)).collect();
    let all: Vec<usize> = (0..written.len()).collect();
    let alike = |one: usize, other: usize| match (sketches.get(one), sketches.get(other)) {
        (Some(one), Some(other)) => one.alike(other),
        _ => 0.0,
    };
    most_typical(&all, alike).and_then(|at| written.get(at)).copied()
}

/// The answer that was sent for most of them, though it was not offered.
fn found(own: &[&TicketQuestion], names: &BTreeMap<AnswerId, (String, String)>) -> Option<(String, String)> {
    let mut counts: BTreeMap<AnswerId, usize> = BTreeMap::new();
    for answer in own.iter().filter_map(|one| one.answer) {
        *counts.entry(answer).or_default() += 1;
    }
    let (answer, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    names.get(&answer).filter(|_| count * 2 >= own.len()).cloned()
}
