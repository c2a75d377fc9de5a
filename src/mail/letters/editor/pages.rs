//! Handlers of the pages for a brand's letters, for admins.
use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::draft::LetterDraft;
use super::letters::EditableLetter;
use super::preview::{Preview, look, preview};
use super::views::{self, LetterView};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject};
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::mail::letters::{Wording, store};
use crate::policy::{Action, Resource};
use crate::texts::LANGUAGES;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

/// A letter has its own style. It is shown in a frame in which no script runs, and nothing is loaded from elsewhere.
const PREVIEW_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/brands/{id}/texts", get().to(list))
        .route("/admin/brands/{id}/texts/{letter}", get().to(show))
        .route("/admin/brands/{id}/texts/{letter}", post().to(save))
        .route("/admin/brands/{id}/texts/{letter}/preview", post().to(show_preview))
        .route("/admin/brands/{id}/texts/{letter}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct LetterQuery {
    language: String,
    saved: String,
}

/// One letter of a brand in one language.
struct OpenLetter {
    brand: Brand,
    letter: EditableLetter,
    language: String,
    wording: Wording,
}

async fn list(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let id = BrandId(*id);
    me.ask(Action::Administer, Resource::of(id))?;
    let (brand, own) = app.db.read(move |conn| Ok((brands::store::find(conn, id)?, store::keys(conn, id)?))).await?;
    let languages = languages(&brand);
    Ok(ok(views::list(&me, &brand, &languages, &own)))
}

/// The languages of the brand in which letters exist.
fn languages(brand: &Brand) -> Vec<String> {
    let own: Vec<String> =
        brand.languages.split(' ').filter(|code| LANGUAGES.contains(code)).map(str::to_owned).collect();
    if own.is_empty() { vec!["en".to_owned()] } else { own }
}

async fn open(app: &App, me: &Viewer, (id, letter): (i64, String), language: &str) -> Result<OpenLetter> {
    let id = BrandId(id);
    me.ask(Action::Administer, Resource::of(id))?;
    let letter = EditableLetter::named(&letter).ok_or(Error::NotFound)?;
    let wanted = language.to_owned();
    app.db
        .read(move |conn| {
            let brand = brands::store::find(conn, id)?;
            let all = languages(&brand);
            let language = all.iter().find(|code| **code == wanted).or(all.first()).cloned().unwrap_or_default();
            let wording = Wording::load(conn, Some(id), &language)?;
            Ok(OpenLetter { brand, letter, language, wording })
        })
        .await
}

async fn show(
    app: Data<App>,
    Admin(me): Admin,
    path: Path<(i64, String)>,
    Query(query): Query<LetterQuery>,
) -> Result<HttpResponse> {
    let opened = open(&app, &me, path.into_inner(), &query.language).await?;
    let draft = LetterDraft::of(opened.letter, &opened.wording);
    Ok(ok(form_page(&me, &opened, &draft, (&Problems::default(), None, !query.saved.is_empty()))))
}

fn form_page(
    me: &Viewer,
    opened: &OpenLetter,
    draft: &LetterDraft,
    (problems, preview, is_saved): (&Problems, Option<&Preview>, bool),
) -> maud::Markup {
    let OpenLetter { brand, letter, language, wording } = opened;
    let is_own = letter.parts.iter().any(|part| wording.is_own(&letter.key(part)));
    let languages = languages(brand);
    views::letter(
        me,
        &LetterView { brand, languages: &languages, language, draft, is_own, is_saved, preview },
        problems,
    )
}

/// What was typed, and in which language.
fn typed(body: &Bytes) -> (BTreeMap<String, String>, String) {
    let fields: BTreeMap<String, String> = form::pairs(body).into_iter().collect();
    let language = fields.get("language").cloned().unwrap_or_default();
    (fields, language)
}

async fn save(app: Data<App>, Admin(me): Admin, path: Path<(i64, String)>, body: Bytes) -> Result<HttpResponse> {
    let (fields, language) = typed(&body);
    let opened = open(&app, &me, path.into_inner(), &language).await?;
    let draft = LetterDraft::read(opened.letter, &fields);
    let problems = draft.check(me.texts(), &opened.language);
    if !problems.is_empty() {
        return Ok(invalid(form_page(&me, &opened, &draft, (&problems, None, false))));
    }
    let own = draft.own(opened.wording.texts);
    keep(&app, me, &opened, own).await
}

async fn remove(app: Data<App>, Admin(me): Admin, path: Path<(i64, String)>, body: Bytes) -> Result<HttpResponse> {
    let opened = open(&app, &me, path.into_inner(), &typed(&body).1).await?;
    let ours = opened.letter.parts.iter().map(|part| (opened.letter.key(part), None)).collect();
    keep(&app, me, &opened, ours).await
}

async fn keep(
    app: &App,
    me: Viewer,
    opened: &OpenLetter,
    texts: Vec<(String, Option<String>)>,
) -> Result<HttpResponse> {
    let (now, id, slug, language) = (app.now(), opened.brand.id, opened.brand.slug.clone(), opened.language.clone());
    let to = format!("/admin/brands/{id}/texts/{}?language={language}&saved=1", opened.letter.name);
    app.db
        .write(move |conn| {
            let named = |own: BTreeMap<String, String>| -> BTreeMap<String, String> {
                own.into_iter().map(|(key, text)| (format!("{language}.{key}"), text)).collect()
            };
            let before = named(store::texts(conn, id, &language)?);
            for (key, text) in &texts {
                store::set_text(conn, id, (&language, key), text.as_deref())?;
            }
            let after = named(store::texts(conn, id, &language)?);
            let changes = Changes::between(&before, &after);
            me.record(conn, now, Entry::changed(AuditAction::BrandTextsChanged, Subject::brand(id, &slug), changes))
        })
        .await?;
    Ok(see_other(&to))
}

async fn show_preview(
    app: Data<App>,
    Admin(me): Admin,
    path: Path<(i64, String)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let (fields, language) = typed(&body);
    let opened = open(&app, &me, path.into_inner(), &language).await?;
    let draft = LetterDraft::read(opened.letter, &fields);
    let problems = draft.check(me.texts(), &opened.language);
    if !problems.is_empty() {
        return Ok(invalid(form_page(&me, &opened, &draft, (&problems, None, false))));
    }
    let look = look(&app, &opened.brand, opened.wording.texts.language()).await;
    let shown = preview(&app, &opened.brand, &look, (&opened.wording, &draft));
    let mut page = ok(form_page(&me, &opened, &draft, (&problems, Some(&shown), false)));
    page.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(PREVIEW_POLICY));
    Ok(page)
}
