//! Trains a brand's ranker on its answers and examples: fitted weights, and their calibration on held-out examples.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::certainty::{Certainty, HeldOut};
use super::habit::Habits;
use super::learn::{self, Common, Dice, Learner, Lesson, Question, Settled, Verdict};
use super::rank::{BuildError, Entry, Index, Query};
use super::suggest::{Mind, signs};
use super::text::base;

/// Earlier questions by which an answer is found.
const QUESTIONS: usize = 60;
/// If there are very many examples, the newest are used.
pub const TRIED: usize = 8_000;
/// With fewer examples, each is held out once; with more, one in five is.
const FEW: usize = 1_500;
const FOLDS: usize = 5;
/// While agents have hardly ever said that nothing fits, one answer in this many is removed to simulate it.
const AWAY: usize = 8;
const ENOUGH_NOTHING: usize = 10;

/// The answers to train on.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The brand; its answers and shared ones are among the entries.
    pub brand_id: Option<i64>,
    /// The answers' texts, grouped by answer.
    pub entries: &'a [Entry],
}

impl Subject<'_> {
    /// Are there too many answers to compare each example with all of them?
    #[must_use]
    pub fn is_wide(&self) -> bool {
        learn::is_wide(self.entries.iter().map(|entry| entry.answer_id))
    }
}

/// The stored result of training.
pub struct Studied {
    pub settled: Settled,
    pub certainty: Certainty,
}

/// Trains on all examples of a brand, oldest first, with its answers' titles. Slow: runs in the background.
///
/// # Errors
/// If tantivy cannot write to memory.
pub fn study(subject: &Subject<'_>, lessons: &[Lesson<'_>]) -> Result<Studied, BuildError> {
    if lessons.is_empty() {
        return Ok(Studied { settled: Settled::default(), certainty: Certainty::default() });
    }
    let settled = settle(subject, lessons);
    Ok(Studied { settled, certainty: certainty(subject, lessons)? })
}

/// Calibrates on the newest examples.
///
/// # Errors
/// If tantivy cannot write to memory.
pub fn certainty(subject: &Subject<'_>, lessons: &[Lesson<'_>]) -> Result<Certainty, BuildError> {
    Ok(Certainty::fit(&tried(subject, lessons)?).unwrap_or_default())
}

/// With very many answers, training starts with their titles.
#[must_use]
pub fn introduced(subject: &Subject<'_>) -> Common {
    let mut common = Common::default();
    for (entry, title) in subject.entries.iter().zip(titles(subject)) {
        common.introduce(&introduction(entry, &title));
    }
    common
}

/// The index of a brand's answers with the questions that they solved.
///
/// # Errors
/// If tantivy cannot write to memory.
pub fn index(entries: &[Entry], lessons: &[Lesson<'_>]) -> Result<Index, BuildError> {
    let mut asked: HashMap<i64, Vec<Question<'_>>> = HashMap::new();
    for lesson in lessons.iter().rev() {
        if let Verdict::Solved(id) = lesson.verdict {
            let questions = asked.entry(id).or_default();
            if questions.len() < QUESTIONS {
                questions.push(lesson.question);
            }
        }
    }
    let mut variants: HashMap<i64, Vec<&str>> = HashMap::new();
    for entry in entries {
        variants.entry(entry.answer_id).or_default().push(&entry.language);
    }
    // A question is indexed with the variant of its language, or with the first.
    let place = |question: &Question<'_>, variants: &[&str]| {
        variants.iter().position(|language| base(language) == base(question.language)).unwrap_or(0)
    };
    let with_questions = entries.iter().map(|entry| {
        let variants = variants.get(&entry.answer_id).map(Vec::as_slice).unwrap_or_default();
        let own = variants.iter().position(|language| *language == entry.language);
        let questions = asked.get(&entry.answer_id).into_iter().flatten();
        let questions = questions.filter(|question| Some(place(question, variants)) == own);
        Entry { questions: questions.map(|question| question.text.to_owned()).collect(), ..entry.clone() }
    });
    Index::build(with_questions)
}

fn settle(subject: &Subject<'_>, lessons: &[Lesson<'_>]) -> Settled {
    if subject.is_wide() {
        let mut common = introduced(subject);
        for lesson in lessons {
            common.learn(lesson);
        }
        return common.settle();
    }
    let titles: Vec<String> = titles(subject).collect();
    let introduced: Vec<Lesson<'_>> =
        subject.entries.iter().zip(&titles).map(|(entry, title)| introduction(entry, title)).collect();
    learn::settle(&introduced, lessons)
}

fn titles<'a>(subject: &Subject<'a>) -> impl Iterator<Item = String> + use<'a> {
    subject.entries.iter().map(|entry| format!("{} {}", entry.title, entry.keywords.join(" ")))
}

fn introduction<'a>(entry: &'a Entry, title: &'a str) -> Lesson<'a> {
    let question = Question { text: title, language: &entry.language };
    Lesson { question, verdict: Verdict::Solved(entry.answer_id), rivals: Vec::new() }
}

/// Ranks held-out questions with a ranker that has not seen them.
fn tried(subject: &Subject<'_>, lessons: &[Lesson<'_>]) -> Result<Vec<HeldOut>, BuildError> {
    let newest = lessons.get(lessons.len().saturating_sub(TRIED)..).unwrap_or_default();
    let mut order: Vec<usize> = (0..newest.len()).collect();
    Dice::default().shuffle(&mut order);
    let folds = if newest.len() < FEW { FOLDS } else { 1 };
    let mut held = Vec::new();
    for fold in 0..folds {
        held.extend(one_fold(subject, newest, (&order, fold))?);
    }
    Ok(held)
}

fn one_fold(
    subject: &Subject<'_>,
    lessons: &[Lesson<'_>],
    (order, fold): (&[usize], usize),
) -> Result<Vec<HeldOut>, BuildError> {
    let away = away(subject, lessons, fold);
    let is_away = |lesson: &Lesson<'_>| matches!(lesson.verdict, Verdict::Solved(id) if away.contains(&id));
    let (mut seen, mut held) = (Vec::new(), Vec::new());
    for (lesson, place) in lessons.iter().zip(order) {
        match (place % FOLDS == fold, is_away(lesson)) {
            (true, _) => held.push(lesson),
            (false, false) => seen.push(lesson.clone()),
            (false, true) => {}
        }
    }
    let entries: Vec<Entry> =
        subject.entries.iter().filter(|entry| !away.contains(&entry.answer_id)).cloned().collect();
    let subject = Subject { entries: &entries, ..*subject };
    let learner = Learner::new(Arc::new(settle(&subject, &seen)));
    let mind =
        Mind { index: index(&entries, &seen)?, learner, certainty: Certainty::default(), habits: Habits::of(&seen) };
    Ok(held.into_iter().filter_map(|lesson| ask(&mind, &subject, lesson)).collect())
}

/// The answers that are removed in a fold.
fn away(subject: &Subject<'_>, lessons: &[Lesson<'_>], fold: usize) -> HashSet<i64> {
    let nothing = lessons.iter().filter(|lesson| lesson.verdict == Verdict::Nothing).count();
    if nothing * ENOUGH_NOTHING >= lessons.len() {
        return HashSet::new();
    }
    let mut ids: Vec<i64> = subject.entries.iter().map(|entry| entry.answer_id).collect();
    ids.dedup();
    Dice::default().shuffle(&mut ids);
    ids.into_iter().skip(fold).step_by(AWAY).collect()
}

fn ask(mind: &Mind, subject: &Subject<'_>, lesson: &Lesson<'_>) -> Option<HeldOut> {
    let right = match lesson.verdict {
        Verdict::Solved(id) => Some(id),
        Verdict::Nothing => None,
        // It says only which answer was wrong.
        Verdict::Dismissed(_) => return None,
    };
    let Question { text, language } = lesson.question;
    let rows = mind.suggest(Query { text, language, brand_id: subject.brand_id, limit: 2 });
    let first = rows.first()?;
    let signs = signs(first.score, rows.get(1).map(|row| row.score));
    Some(HeldOut { signs, is_right: Some(first.answer_id) == right })
}
