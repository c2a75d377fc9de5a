//! Joins the index and the learner: what the desk asks for suggestions, and teaches.

use super::learn::{Learner, Question};
use super::rank::{Index, Query, Suggestion};

/// Rows taken from the index before the learner has its say.
const FROM_INDEX: usize = 30;
/// Rows that the learner may bring up itself.
const FROM_LEARNER: usize = 10;
/// Rows of the index that an example is held against when there are too many answers for all.
const RIVALS: usize = 12;
/// What the words of the answer itself weigh against the learner's score while it has seen nothing, and after how many
/// examples an answer that has halved.
const OWN_WEIGHT: f32 = 0.8;
const HALVED_AFTER: f32 = 10.0;

/// Suggestions for a customer's text: the index's rows and the learner's own, in one order, best first.
#[must_use]
pub fn suggest(index: &Index, learner: &Learner, query: Query<'_>) -> Vec<Suggestion> {
    let mut rows = index.suggest(Query { limit: FROM_INDEX.max(query.limit), ..query });
    if learner.is_empty() {
        rows.truncate(query.limit);
        return rows;
    }
    for id in learner.own_candidates(question(query), FROM_LEARNER) {
        if rows.iter().all(|row| row.answer_id != id) {
            rows.extend(index.row(id, query.language, query.brand_id));
        }
    }
    let own_weight = OWN_WEIGHT * HALVED_AFTER / (HALVED_AFTER + learner.examples_an_answer());
    let ids: Vec<i64> = rows.iter().map(|row| row.answer_id).collect();
    let scores = learner.scores(question(query), &ids);
    for (row, learned) in rows.iter_mut().zip(scores) {
        // Never learned is like a cautious no.
        row.score = own_weight * row.own + learned.unwrap_or(-0.8);
    }
    rows.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.answer_id.cmp(&b.answer_id)));
    let runner_up = rows.get(1).map_or(-1.0, |row| row.score);
    for row in &mut rows {
        row.confidence = sure(row.score, runner_up);
    }
    rows.truncate(query.limit);
    rows
}

/// Teaches the learner that an answer solved a text, held against what the index would have offered.
pub fn learn(index: &Index, learner: &mut Learner, query: Query<'_>, answer_id: i64) {
    let rivals: Vec<i64> = if learner.wants_rivals() {
        index.suggest(Query { limit: RIVALS, ..query }).iter().map(|row| row.answer_id).collect()
    } else {
        Vec::new()
    };
    learner.learn(question(query), answer_id, &rivals);
}

fn question(query: Query<'_>) -> Question<'_> {
    Question { text: query.text, language: query.language }
}

/// A joined score between 0 and 1, in the same order. Not yet calibrated: the slope is a guess.
fn sure(score: f32, _runner_up: f32) -> f32 {
    1.0 / (1.0 + (-4.0 * score).exp())
}
