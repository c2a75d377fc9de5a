//! The editor of an article: its texts with a preview, its settings, and what becomes of it.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::articles::actions::{self, Began};
use crate::articles::forms::{Around, ArticleForm, EditPage};
use crate::articles::{Article, ArticleContent, TextContent, store, views};
use crate::brands;
use crate::canned::fill::PlaceholderFacts;
use crate::canned::public_index::for_reading;
use crate::canned::store as answers;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, ArticleId};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, page, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/articles/new", get().to(new))
        .route("/desk/articles/preview", post().to(preview))
        .route("/desk/articles", post().to(save))
        .route("/desk/articles/{id}", get().to(edit))
        .route("/desk/articles/{id}/publication", post().to(publish))
        .route("/desk/articles/{id}/withdrawal", post().to(withdraw))
        .route("/desk/articles/{id}/review", post().to(review))
        .route("/desk/articles/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct EditQuery {
    /// The slug of an answer of which an article is made.
    answer: String,
    saved: String,
}

async fn new(app: Data<App>, Agent(me): Agent, Query(asked): Query<EditQuery>) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let shown = app
        .db
        .read(move |conn| {
            let mut form = ArticleForm::new();
            if let Some(only) = viewer.only_brands.first() {
                form.brand.clone_from(&brands::store::find(conn, *only)?.slug);
            }
            if !asked.answer.is_empty() {
                begin_with_answer(conn, &viewer, &asked.answer, &mut form)?;
            }
            around(conn, now, &viewer, form)
        })
        .await?;
    if !shown.may_edit {
        return Err(Error::Forbidden);
    }
    Ok(ok(views::editor(&me, &shown)))
}

/// Fills the form with an answer's texts, without greeting and signature. A placeholder that is left must be reworded
/// before it can be saved.
fn begin_with_answer(conn: &mut Conn, me: &Viewer, slug: &str, form: &mut ArticleForm) -> Result<()> {
    let answer = answers::by_slug(conn, slug)?;
    if !me.sees(answer.brand_id) {
        return Err(Error::NotFound);
    }
    let brand = match (answer.brand_id, &**brands::brands(conn)?) {
        (Some(id), _) => Some(brands::store::find(conn, id)?),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    if let Some(brand) = &brand {
        form.brand.clone_from(&brand.slug);
    }
    form.answer = answer.slug;
    for text in answers::texts_of(conn, &[answer.id])? {
        let facts = PlaceholderFacts {
            language: text.language.clone(),
            brand_name: brand.as_ref().map(|brand| brand.name.clone()),
            ..PlaceholderFacts::default()
        };
        form.texts.push(TextContent {
            body: for_reading(&text.body, &facts).unwrap_or(text.body),
            language: text.language,
            title: text.title,
            ..TextContent::default()
        });
    }
    Ok(())
}

async fn edit(app: Data<App>, Agent(me): Agent, id: Path<i64>, Query(asked): Query<EditQuery>) -> Result<HttpResponse> {
    let (now, viewer, id) = (app.now(), me.clone(), ArticleId(*id));
    let mut shown = app.db.read(move |conn| stored(conn, now, &viewer, id)).await?;
    shown.is_saved = !asked.saved.is_empty();
    Ok(ok(views::editor(&me, &shown)))
}

/// The editor of an article as it is.
pub(super) fn stored(conn: &mut Conn, now: Time, me: &Viewer, id: ArticleId) -> Result<EditPage> {
    let article = seen(conn, me, id)?;
    let content = store::content(conn, &article)?;
    let mut shown = around(conn, now, me, ArticleForm { id: Some(id), ..ArticleForm::default() })?;
    let pairs: Vec<(AnswerId, String)> = pairs(&shown.answers);
    let names = Around { brands: &shown.brands, answers: &pairs, pictures: &[] };
    shown.form = ArticleForm::of(id, article.revision, content, &names);
    Ok(shown)
}

fn pairs(answers: &[(AnswerId, String, String)]) -> Vec<(AnswerId, String)> {
    answers.iter().map(|(id, slug, _)| (*id, slug.clone())).collect()
}

/// The article, if this person may see it.
pub(super) fn seen(conn: &mut Conn, me: &Viewer, id: ArticleId) -> Result<Article> {
    let article = store::find(conn, id)?;
    if me.sees(article.brand_id) { Ok(article) } else { Err(Error::NotFound) }
}

/// Everything around the fields.
pub(super) fn around(conn: &mut Conn, now: Time, me: &Viewer, form: ArticleForm) -> Result<EditPage> {
    let article = form.id.map(|id| seen(conn, me, id)).transpose()?;
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| me.sees(brand.id));
    let mut all = answers::all(conn)?;
    all.retain(|answer| me.sees(answer.brand_id));
    let ids: Vec<AnswerId> = all.iter().map(|answer| answer.id).collect();
    let texts = answers::texts_of(conn, &ids)?;
    let titled = |answer: answers::CannedResponse| {
        let title = texts.iter().find(|text| text.answer_id == answer.id).map(|text| text.title.clone());
        (answer.id, answer.slug.clone(), title.unwrap_or(answer.slug))
    };
    let own: Vec<ArticleId> = article.iter().map(|article| article.id).collect();
    let mut others = store::all(conn)?;
    others.retain(|other| me.sees(other.brand_id));
    let ids: Vec<ArticleId> = others.iter().map(|other| other.id).collect();
    let mut categories: Vec<String> = store::texts(conn, &ids)?.into_iter().map(|text| text.category).collect();
    categories.retain(|category| !category.is_empty());
    categories.sort();
    categories.dedup();
    let brand = article.as_ref().map_or_else(|| me.only_brands.first().copied(), |article| article.brand_id);
    Ok(EditPage {
        may_edit: me.allows(Action::EditAnswers, Resource::of(brand)),
        answers: all.into_iter().map(titled).collect(),
        pictures: store::pictures(conn, &own)?,
        problems: Problems::default(),
        is_stale: false,
        is_saved: false,
        form,
        article,
        brands,
        categories,
        now,
    })
}

async fn preview(app: Data<App>, Agent(me): Agent, body: Bytes) -> Result<HttpResponse> {
    let (now, viewer, form) = (app.now(), me.clone(), ArticleForm::from_form(&body));
    let shown = app.db.read(move |conn| around(conn, now, &viewer, form)).await?;
    Ok(ok(views::editor(&me, &shown)))
}

async fn save(app: Data<App>, Agent(me): Agent, body: Bytes) -> Result<HttpResponse> {
    let (now, viewer, form) = (app.now(), me.clone(), ArticleForm::from_form(&body));
    let mut shown = app.db.read(move |conn| around(conn, now, &viewer, form)).await?;
    if !shown.may_edit {
        return Err(Error::Forbidden);
    }
    let pictures: Vec<_> = shown.pictures.iter().map(|picture| picture.id).collect();
    let answers = pairs(&shown.answers);
    let checked =
        shown.form.check(me.texts(), &Around { brands: &shown.brands, answers: &answers, pictures: &pictures });
    let content = match checked {
        Ok(content) => content,
        Err(problems) => {
            shown.problems = problems;
            return Ok(invalid(views::editor(&me, &shown)));
        }
    };
    let (viewer, began) = (me.clone(), shown.form.id.map(|id| Began { id, revision: shown.form.revision }));
    let key = shown.form.key.clone();
    let saved = app.db.write(move |conn| store_content(conn, now, &viewer, (began, &key), content)).await;
    match saved {
        Ok(id) => Ok(see_other(&format!("/desk/articles/{id}?saved=1"))),
        Err(Error::Conflict(_)) => {
            shown.is_stale = true;
            // Sent once more, it goes over the colleague's, which the history keeps.
            shown.form.revision = shown.article.as_ref().map_or(0, |article| article.revision);
            Ok(page(StatusCode::CONFLICT, views::editor(&me, &shown)))
        }
        Err(Error::Taken(key)) => {
            let at = shown.form.texts.iter().position(|text| !text.slug.is_empty()).unwrap_or_default();
            shown.problems = Problems::one(format!("slug-{at}"), me.texts().say(key));
            Ok(invalid(views::editor(&me, &shown)))
        }
        Err(e) => Err(e),
    }
}

fn store_content(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (began, key): (Option<Began>, &str),
    content: ArticleContent,
) -> Result<ArticleId> {
    match began {
        Some(began) => actions::change(conn, now, me, began, content).map(|()| began.id),
        None => actions::create(conn, now, me, key, content),
    }
}

async fn publish(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    set_published(&app, me, ArticleId(*id), true).await
}

async fn withdraw(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    set_published(&app, me, ArticleId(*id), false).await
}

async fn set_published(app: &App, me: Viewer, id: ArticleId, is_published: bool) -> Result<HttpResponse> {
    let now = app.now();
    app.db.write(move |conn| actions::publish(conn, now, &me, id, is_published)).await?;
    Ok(see_other(&format!("/desk/articles/{id}?saved=1")))
}

async fn review(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), ArticleId(*id));
    app.db.write(move |conn| actions::review(conn, now, &me, id)).await?;
    Ok(see_other(&format!("/desk/articles/{id}")))
}

async fn remove(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), ArticleId(*id));
    app.db.write(move |conn| actions::remove(conn, now, &me, id)).await?;
    Ok(see_other("/desk/articles"))
}
