//! Earlier questions of customers: an editor says which of them an answer solves.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::questions::{names, readable};
use super::{may_edit, may_see};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry};
use crate::canned::examples::ExampleKind;
use crate::canned::examples::taken::{self, QuestionQuery, TicketQuestion};
use crate::canned::forms::PastQuestions;
use crate::canned::likeness::Sketch;
use crate::canned::store::{self, CannedResponse};
use crate::canned::text::Stems;
use crate::canned::{audited, views};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId, ExampleId};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::pairs;
use crate::web::{ok, see_other};

/// The newest questions among which is searched.
const SEARCHED: i64 = 1_000;
/// Rows of a page.
const SHOWN: usize = 30;
/// Less alike than this is something else.
const ALIKE: f32 = 0.08;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/answers/{slug}/questions/past", get().to(show))
        .route("/desk/answers/{slug}/questions/past", post().to(take))
        .route("/desk/answers/examples/{example}/removal", post().to(release));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct PastQuery {
    /// Empty: what the answer is about.
    q: String,
}

async fn show(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Query(wanted): Query<PastQuery>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    let page = app.db.read(move |conn| load(conn, &viewer, &slug, &wanted.q)).await?;
    Ok(ok(views::past_questions(&me, &page, app.now())))
}

fn load(conn: &mut Conn, me: &Viewer, slug: &str, looked_for: &str) -> Result<PastQuestions> {
    let answer = store::by_slug(conn, slug)?;
    if !may_see(me, answer.brand_id) {
        return Err(Error::NotFound);
    }
    let texts = store::texts_of(conn, &[answer.id])?;
    let own = texts.iter().find(|text| text.language == me.language()).or(texts.first());
    let title = own.map_or_else(|| slug.to_owned(), |text| text.title.clone());
    let about = if looked_for.trim().is_empty() {
        texts.iter().map(|text| format!("{} {}", text.title, text.keywords)).collect::<Vec<_>>().join("\n")
    } else {
        looked_for.chars().take(500).collect()
    };
    let language = own.map_or(me.language(), |text| text.language.as_str());
    let found = nearest(candidates(conn, me, &answer)?, &about, language);
    let ids: Vec<AnswerId> = found.iter().filter_map(|one| one.answer).collect();
    Ok(PastQuestions {
        names: names(conn, me, &ids)?,
        looked_for: looked_for.to_owned(),
        slug: slug.to_owned(),
        may_edit: may_edit(me, answer.brand_id),
        answer: answer.id,
        title,
        found,
    })
}

/// The newest questions of the brands that use the answer and whose tickets this agent may read.
fn candidates(conn: &mut Conn, me: &Viewer, answer: &CannedResponse) -> Result<Vec<TicketQuestion>> {
    let own: Vec<BrandId> = answer.brand_id.into_iter().collect();
    let kinds = [&ExampleKind::SOLVED[..], &[ExampleKind::Nothing]].concat();
    let brands = if own.is_empty() { &me.only_brands } else { &own };
    let wanted = QuestionQuery { brands, kinds: &kinds, answer: None, since: None, is_gap: false, most: SEARCHED };
    Ok(readable(me, taken::questions(conn, wanted)?))
}

fn nearest(candidates: Vec<TicketQuestion>, about: &str, language: &str) -> Vec<TicketQuestion> {
    let mut stems = Stems::default();
    let about = Sketch::of(about, language, &mut stems);
    let mut alike: Vec<(f32, TicketQuestion)> = candidates
        .into_iter()
        .map(|one| (about.alike(&Sketch::of(&one.question, &one.language, &mut stems)), one))
        .filter(|(alike, _)| *alike >= ALIKE)
        .collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    alike.into_iter().map(|(_, one)| one).take(SHOWN).collect()
}

async fn take(app: Data<App>, Agent(me): Agent, slug: Path<String>, body: Bytes) -> Result<HttpResponse> {
    let (now, ids) = (app.now(), chosen(&body));
    let to = format!("/desk/answers/{slug}/questions");
    app.db
        .write(move |conn| {
            let answer = store::by_slug(conn, &slug)?;
            me.ask(Action::EditAnswers, Resource::of(answer.brand_id))?;
            take_all(conn, now, &me, &answer, &ids)
        })
        .await?;
    Ok(see_other(&to))
}

/// The examples that are ticked in a form.
pub(super) fn chosen(body: &[u8]) -> Vec<ExampleId> {
    let ticked = pairs(body).into_iter().filter(|(name, _)| name == "example");
    ticked.filter_map(|(_, id)| id.parse().ok()).map(ExampleId).take(SHOWN * 4).collect()
}

/// An answer solves these questions, if the agent may read them and its brand may use it.
pub(super) fn take_all(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    answer: &CannedResponse,
    ids: &[ExampleId],
) -> Result<()> {
    let mut taken = readable(me, taken::some(conn, ids)?);
    taken.retain(|one| one.answer != Some(answer.id) && answer.brand_id.is_none_or(|own| own == one.brand));
    if taken.is_empty() {
        return Ok(());
    }
    taken::take(conn, now, answer.id, &taken)?;
    let entry = Entry::new(AuditAction::AnswerQuestionsTaken, audited::answer(answer)).noting("count", taken.len());
    me.record(conn, now, entry)
}

/// The answer did not solve this question.
async fn release(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), ExampleId(id.into_inner()));
    let to = app
        .db
        .write(move |conn| {
            let found = readable(&me, taken::some(conn, &[id])?);
            let answer = found.first().and_then(|one| one.answer).ok_or(Error::NotFound)?;
            let answer = store::find(conn, answer)?;
            // What a brand learns is its own matter, even if all brands share the answer.
            me.ask(Action::EditAnswers, Resource::of(found.first().map(|one| one.brand)))?;
            taken::release(conn, now, &found)?;
            let entry = Entry::new(AuditAction::AnswerQuestionsTaken, audited::answer(&answer)).noting("removed", 1);
            me.record(conn, now, entry)?;
            Ok(format!("/desk/answers/{}/questions", answer.slug))
        })
        .await?;
    Ok(see_other(&to))
}
