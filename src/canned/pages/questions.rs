//! The questions that live with an answer, and those that no answer fits: a list per language, to be edited.
use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use super::{may_edit, may_see};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::canned::examples::ExampleKind;
use crate::canned::examples::store::fit_soon;
use crate::canned::examples::taken::{self, QuestionQuery, TicketQuestion};
use crate::canned::file::is_language;
use crate::canned::forms::{QuestionForm, QuestionsPage, path};
use crate::canned::store::{self, CannedResponse, QuestionsOf, StoredQuestion, Text};
use crate::canned::{audited, views};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId, QuestionId};
use crate::policy::{Action, Resource};
use crate::texts::{LANGUAGES, Texts};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

/// Questions of a page.
const PAGE: i64 = 50;
/// Questions from tickets that are shown.
const FROM_TICKETS: i64 = 20;
const LONGEST: usize = 4_000;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/answers/questions", get().to(of_nothing))
        .route("/desk/answers/questions", post().to(add_to_nothing))
        .route("/desk/answers/questions/{question}", post().to(reword))
        .route("/desk/answers/questions/{question}/removal", post().to(remove))
        .route("/desk/answers/{slug}/questions", get().to(of_answer))
        .route("/desk/answers/{slug}/questions", post().to(add));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct QuestionsQuery {
    /// Empty: the viewer's.
    language: String,
    /// The question after which the page begins.
    after: Option<i64>,
}

async fn of_nothing(app: Data<App>, Agent(me): Agent, Query(wanted): Query<QuestionsQuery>) -> Result<HttpResponse> {
    let viewer = me.clone();
    let page = app.db.read(move |conn| load(conn, &viewer, None, &wanted)).await?;
    Ok(ok(views::questions(&me, &page, app.now())))
}

async fn of_answer(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Query(wanted): Query<QuestionsQuery>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    let page = app.db.read(move |conn| load(conn, &viewer, Some(&slug), &wanted)).await?;
    Ok(ok(views::questions(&me, &page, app.now())))
}

async fn add_to_nothing(app: Data<App>, Agent(me): Agent, Form(form): Form<QuestionForm>) -> Result<HttpResponse> {
    store_new(&app, &me, None, form).await
}

async fn add(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Form(form): Form<QuestionForm>,
) -> Result<HttpResponse> {
    store_new(&app, &me, Some(slug.into_inner()), form).await
}

async fn store_new(app: &App, me: &Viewer, slug: Option<String>, form: QuestionForm) -> Result<HttpResponse> {
    let problems = problems(me.texts(), &form, "text");
    if !problems.is_empty() {
        return again(app, me, slug, TypedQuestion { form, changed: None, problems }).await;
    }
    let (now, viewer) = (app.now(), me.clone());
    let to = format!("{}?language={}", path(slug.as_deref()), form.language);
    app.db
        .write(move |conn| {
            let answer = slug.map(|slug| store::by_slug(conn, &slug)).transpose()?;
            let (brand, id) = (answer.as_ref().and_then(|own| own.brand_id), answer.as_ref().map(|own| own.id));
            viewer.ask(Action::EditAnswers, Resource::of(brand))?;
            let is_near = !form.near.is_empty();
            let new = StoredQuestion {
                answer_id: id.filter(|_| !is_near),
                near_id: id.filter(|_| is_near),
                language: form.language.clone(),
                question: plain(&form.text),
            };
            store::add_question(conn, &new)?;
            changed(conn, now, &viewer, answer.as_ref(), &form.language)
        })
        .await?;
    Ok(see_other(&to))
}

async fn reword(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Form(mut form): Form<QuestionForm>,
) -> Result<HttpResponse> {
    let (now, viewer, id) = (app.now(), me.clone(), QuestionId(id.into_inner()));
    let row = app.db.read(move |conn| Ok((own(conn, &viewer, id)?, store::question(conn, id)?))).await?;
    let (answer, row) = row;
    form.language.clone_from(&row.language);
    let slug = answer.map(|answer| answer.slug);
    let problems = problems(me.texts(), &form, &format!("question-{id}"));
    if !problems.is_empty() {
        return again(&app, &me, slug, TypedQuestion { form, changed: Some(id), problems }).await;
    }
    let to = format!("{}?language={}", path(slug.as_deref()), row.language);
    app.db
        .write(move |conn| {
            let answer = own(conn, &me, id)?;
            store::reword_question(conn, id, &plain(&form.text))?;
            changed(conn, now, &me, answer.as_ref(), &row.language)
        })
        .await?;
    Ok(see_other(&to))
}

async fn remove(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), QuestionId(id.into_inner()));
    let to = app
        .db
        .write(move |conn| {
            let answer = own(conn, &me, id)?;
            let language = store::question(conn, id)?.language;
            store::remove_question(conn, id)?;
            changed(conn, now, &me, answer.as_ref(), &language)?;
            Ok(format!("{}?language={language}", path(answer.as_ref().map(|own| own.slug.as_str()))))
        })
        .await?;
    Ok(see_other(&to))
}

/// The answer on whose page a question is edited, if this agent may edit it there.
fn own(conn: &mut Conn, me: &Viewer, id: QuestionId) -> Result<Option<CannedResponse>> {
    let row = store::question(conn, id)?;
    let answer = row.answer_id.or(row.near_id).map(|id| store::find(conn, id)).transpose()?;
    me.ask(Action::EditAnswers, Resource::of(answer.as_ref().and_then(|own| own.brand_id)))?;
    Ok(answer)
}

/// A change trains in the background, and leaves a line in the audit log: without the text, which may be a customer's.
fn changed(conn: &mut Conn, now: Time, me: &Viewer, answer: Option<&CannedResponse>, language: &str) -> Result<()> {
    fit_soon(conn, now, answer.and_then(|own| own.brand_id))?;
    let nothing = || Subject::named(SubjectKind::Settings, "questions without an answer");
    let subject = answer.map_or_else(nothing, audited::answer);
    me.record(conn, now, Entry::new(AuditAction::AnswerQuestionsChanged, subject).noting("language", language))
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\0', "").trim().to_owned()
}

fn problems(t: Texts, form: &QuestionForm, field: &str) -> Problems {
    let mut problems = Problems::default();
    if form.text.trim().is_empty() || form.text.chars().count() > LONGEST {
        problems.add(field.to_owned(), t.say("problem-question"));
    }
    if !is_language(&form.language) {
        problems.add("language", t.say("problem-language"));
    }
    problems
}

/// What was typed, for which question, and what is wrong.
struct TypedQuestion {
    form: QuestionForm,
    changed: Option<QuestionId>,
    problems: Problems,
}

/// The page with what was typed.
async fn again(app: &App, me: &Viewer, slug: Option<String>, typed: TypedQuestion) -> Result<HttpResponse> {
    let (viewer, TypedQuestion { form, changed, problems }) = (me.clone(), typed);
    let after = changed.map(|id| id.0.saturating_sub(1));
    let wanted = QuestionsQuery { language: form.language.clone(), after };
    let mut page = app
        .db
        .read(move |conn| {
            let page = load(conn, &viewer, slug.as_deref(), &wanted)?;
            if page.may_edit { Ok(page) } else { Err(Error::Forbidden) }
        })
        .await?;
    (page.form, page.changed, page.problems) = (form, changed, problems);
    Ok(invalid(views::questions(me, &page, app.now())))
}

fn load(conn: &mut Conn, me: &Viewer, slug: Option<&str>, wanted: &QuestionsQuery) -> Result<QuestionsPage> {
    let answer = slug.map(|slug| store::by_slug(conn, slug)).transpose()?;
    let brand = answer.as_ref().and_then(|own| own.brand_id);
    if !may_see(me, brand) {
        return Err(Error::NotFound);
    }
    let whose = answer.as_ref().map_or(QuestionsOf::Nothing, |own| QuestionsOf::Answer(own.id));
    let near_to = answer.as_ref().map(|own| QuestionsOf::Near(own.id));
    let languages = languages(conn, whose, near_to)?;
    let language = if is_language(&wanted.language) { wanted.language.clone() } else { me.language().to_owned() };
    let rows = store::questions_page(conn, whose, &language, QuestionId(wanted.after.unwrap_or(0)), PAGE)?;
    let is_full = rows.len() >= usize::try_from(PAGE).unwrap_or_default();
    let near = match near_to {
        Some(near) => store::questions_page(conn, near, &language, QuestionId(0), PAGE * 4)?,
        None => Vec::new(),
    };
    let mentioned = rows.iter().chain(&near).flat_map(|row| [row.answer_id, row.near_id]).flatten();
    let mut ids: Vec<AnswerId> = mentioned.chain(answer.iter().map(|own| own.id)).collect();
    ids.sort_unstable();
    ids.dedup();
    let names = names(conn, me, &ids)?;
    let title = |own: &CannedResponse| names.get(&own.id).map_or_else(|| own.slug.clone(), |(_, title)| title.clone());
    Ok(QuestionsPage {
        from_tickets: match &answer {
            Some(own) => from_tickets(conn, me, own)?,
            None => Vec::new(),
        },
        answer: answer.as_ref().map(|own| (own.slug.clone(), title(own))),
        may_edit: may_edit(me, brand),
        more: rows.last().map(|row| row.id).filter(|_| is_full),
        form: QuestionForm { language: language.clone(), ..QuestionForm::default() },
        changed: None,
        problems: Problems::default(),
        language,
        languages,
        rows,
        near,
        names,
    })
}

/// All languages that answers come in, and those that have questions.
fn languages(conn: &mut Conn, whose: QuestionsOf, near: Option<QuestionsOf>) -> Result<Vec<(String, i64)>> {
    let mut counts: BTreeMap<String, i64> = LANGUAGES.iter().map(|language| ((*language).to_owned(), 0)).collect();
    for whose in std::iter::once(whose).chain(near) {
        for (language, more) in store::question_counts(conn, whose)? {
            *counts.entry(language).or_default() += more;
        }
    }
    Ok(counts.into_iter().collect())
}

/// Slugs and titles of the answers that this agent may see.
pub(super) fn names(conn: &mut Conn, me: &Viewer, ids: &[AnswerId]) -> Result<BTreeMap<AnswerId, (String, String)>> {
    let texts = store::texts_of(conn, ids)?;
    let title = |answer: &CannedResponse| {
        let own: Vec<&Text> = texts.iter().filter(|text| text.answer_id == answer.id).collect();
        let shown = own.iter().find(|text| text.language == me.language()).or(own.first());
        shown.map_or_else(|| answer.slug.clone(), |text| text.title.clone())
    };
    let answers = super::seen_by(me, store::some(conn, ids)?);
    Ok(answers.iter().map(|answer| (answer.id, (answer.slug.clone(), title(answer)))).collect())
}

/// The newest questions of tickets that the answer solved, of the brands whose tickets this agent may read.
fn from_tickets(conn: &mut Conn, me: &Viewer, answer: &CannedResponse) -> Result<Vec<TicketQuestion>> {
    let wanted = QuestionQuery {
        brands: &me.only_brands,
        kinds: &ExampleKind::SOLVED,
        answer: Some(answer.id),
        since: None,
        is_gap: false,
        most: FROM_TICKETS,
    };
    Ok(readable(me, taken::questions(conn, wanted)?))
}

/// Customers' words, only of tickets that this agent may read.
pub(super) fn readable(me: &Viewer, mut found: Vec<TicketQuestion>) -> Vec<TicketQuestion> {
    let reads = |brand: BrandId| me.allows(Action::ReadTicket, Resource::of(brand));
    found.retain(|one| reads(one.brand));
    found
}
