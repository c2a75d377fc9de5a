//! The answers: a list for everybody at the desk, and the editor for leads.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, ServiceConfig, get, post};
use serde::Deserialize;

use super::{actions, file, store, views};
use crate::accounts::{Agent, Lead, Viewer};
use crate::app::App;
use crate::brands;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::policy::{Deed, Object, may};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/answers", get().to(list))
        .route("/desk/answers/new", get().to(new))
        .route("/desk/answers", post().to(save))
        .route("/desk/answers/{slug}", get().to(edit))
        .route("/desk/answers/{slug}/removal", post().to(remove));
}

/// An answer in the editor: its file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub slug: String,
    pub text: String,
}

async fn list(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let (mut answers, texts) = app.db.read(|conn| Ok((store::all(conn)?, store::texts(conn)?))).await?;
    answers.retain(|answer| {
        answer.brand_id.is_none_or(|brand| me.only_brands.is_empty() || me.only_brands.contains(&brand))
    });
    Ok(ok(views::list(&me, &answers, &texts)))
}

async fn new(Lead(me): Lead) -> HttpResponse {
    let text = "+++\nkeywords = []\n[en]\ntitle = \"\"\nkeywords = []\n+++\n\n<!-- en -->\nHi {{customer.first_name}},\n\n\n\n{{brand.signature}}\n";
    let draft = Draft { slug: String::new(), text: text.to_owned() };
    ok(views::editor(&me, &draft, &Problems::default(), true))
}

async fn edit(app: Data<App>, Agent(me): Agent, slug: Path<String>) -> Result<HttpResponse> {
    let wanted = slug.clone();
    let (answer, file) = app.db.read(move |conn| actions::export_one(conn, &wanted)).await?;
    let may_see = answer.brand_id.is_none_or(|brand| me.only_brands.is_empty() || me.only_brands.contains(&brand));
    if !may_see {
        return Err(Error::NotFound);
    }
    let draft = Draft { slug: slug.into_inner(), text: file.to_text() };
    Ok(ok(views::editor(&me, &draft, &Problems::default(), may_edit(&me, answer.brand_id))))
}

fn may_edit(me: &Viewer, brand: Option<BrandId>) -> bool {
    may(&me.actor(), Deed::EditAnswers, Object { brand, customer: None })
}

async fn save(app: Data<App>, Lead(me): Lead, Form(draft): Form<Draft>) -> Result<HttpResponse> {
    let problems = match check(&app, &me, &draft).await? {
        Ok(()) => return Ok(see_other("/desk/answers")),
        Err(problems) => problems,
    };
    Ok(invalid(views::editor(&me, &draft, &problems, true)))
}

async fn check(app: &App, me: &Viewer, draft: &Draft) -> Result<Result<(), Problems>> {
    let slug = draft.slug.trim().to_lowercase();
    let is_slug = !slug.is_empty() && slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !is_slug {
        return Ok(Err(Problems::one("slug", me.texts().say("problem-slug"))));
    }
    let file = match file::parse(&slug, &draft.text.replace("\r\n", "\n")) {
        Ok(file) => file,
        Err(errors) => {
            let lines: Vec<String> = errors.iter().map(|e| format!("{}: {}", e.line, e.message)).collect();
            return Ok(Err(Problems::one("text", lines.join(" · "))));
        }
    };
    let (now, viewer) = (app.now(), me.clone());
    let saved = app
        .db
        .write(move |conn| {
            let brand = match &file.brand {
                Some(slug) => Some(brands::store::by_slug(conn, slug)?.id),
                None => None,
            };
            let present = match store::by_slug(conn, &file.slug) {
                Ok(answer) => answer.brand_id,
                Err(Error::NotFound) => brand,
                Err(e) => return Err(e),
            };
            if !may_edit(&viewer, brand) || !may_edit(&viewer, present) {
                return Err(Error::Forbidden);
            }
            actions::import(conn, now, std::slice::from_ref(&file))
        })
        .await;
    match saved {
        Ok(_) => Ok(Ok(())),
        Err(Error::NotFound) => Ok(Err(Problems::one("text", me.texts().say("problem-answer-brand")))),
        Err(e) => Err(e),
    }
}

async fn remove(app: Data<App>, Lead(me): Lead, slug: Path<String>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let answer = store::by_slug(conn, &slug)?;
            if !may_edit(&me, answer.brand_id) {
                return Err(Error::Forbidden);
            }
            store::delete(conn, now, answer.id)
        })
        .await?;
    Ok(see_other("/desk/answers"))
}
