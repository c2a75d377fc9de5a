//! The pages: the first one, a category, an article, a search.
use actix_web::web::{Data, Path, Query};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use serde::Deserialize;

use super::at::At;
use super::open::{moved_to, open};
use super::structured::Site;
use super::views;
use super::votes::count_seen;
use crate::accounts::{Anyone, Viewer};
use crate::app::App;
use crate::articles::{HelpLibrary, PageKey, store};
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::portal::choice::{Asking, BrandChoiceQuery, Choice, choice, choose_brand, only_brand};
use crate::web::doors::{Doors, get};
use crate::web::{Visitor, ok, see_other};

/// More pages a search does not show.
const MOST_FOUND: usize = 20;
const LONGEST_SEARCH: usize = 200;
const MOST_RELATED: usize = 4;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/help", get().to(enter))
        .route("/help/{brand}", get().to(enter_brand))
        .route("/help/{brand}/{language}", get().to(home))
        .route("/help/{brand}/{language}/search", get().to(search))
        .route("/help/{brand}/{language}/category/{category}", get().to(category))
        .route("/help/{brand}/{language}/{slug}", get().to(article));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct HelpQuery {
    brand: String,
    q: String,
    thanks: String,
}

/// Leads to the brand's first page, or asks which brand.
async fn enter(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Query(asked): Query<HelpQuery>,
) -> Result<HttpResponse> {
    let (only, wanted) = (only_brand(viewer.as_ref(), &visitor), BrandChoiceQuery::new(&asked.brand, &asked.q));
    match app.db.read(move |conn| choice(conn, only, &wanted)).await? {
        Choice::Made(brand) => Ok(see_other(&format!("/help/{}/{}", brand.slug, spoken(&visitor, &brand)))),
        Choice::Open(found) => {
            let t = viewer.as_ref().map_or(visitor.texts, Viewer::texts);
            let asking = Asking { title: "nav-help", action: "/help", kept: ("", ""), looked_for: &asked.q };
            Ok(ok(choose_brand((t, viewer.as_ref()), &asking, &found)))
        }
    }
}

/// The visitor's language if the brand speaks it.
fn spoken(visitor: &Visitor, brand: &Brand) -> String {
    let wanted = visitor.texts_at(brand).language();
    if brand.speaks(wanted) { wanted.to_owned() } else { brand.fallback_language().to_owned() }
}

/// Leads to the first page in the visitor's language. Where there is one brand, or at the brand's own
/// host, its name may be left out: then this is
/// the address of an article or a category.
async fn enter_brand(
    app: Data<App>,
    library: Data<HelpLibrary>,
    visitor: Visitor,
    word: Path<String>,
) -> Result<HttpResponse> {
    let to = app
        .db
        .read(move |conn| {
            if let Ok(brand) = brands::store::by_slug_at(conn, &visitor.origin, &word) {
                return Ok(format!("/help/{}/{}", brand.slug, spoken(&visitor, &brand)));
            }
            let brands = brands::brands(conn)?;
            let brand = match (visitor.origin.site_brand(), &**brands) {
                (Some(own), _) => brands.of(own).ok_or(Error::NotFound)?,
                (None, [single]) => single,
                (None, _) => return Err(Error::NotFound),
            };
            let at = At::find(conn, &library, &brand.slug, &spoken(&visitor, brand))?;
            short(&at, &word).ok_or(Error::NotFound)
        })
        .await?;
    Ok(see_other(&to))
}

fn short(at: &At, word: &str) -> Option<String> {
    let own = at.library.find(&at.brand, &at.language, word);
    let any = || at.library.seen(&at.brand).find(|page| page.slug == word);
    if let Some(page) = own.or_else(any) {
        return Some(page.path(&at.brand));
    }
    let categories = at.categories();
    categories.iter().find(|category| category.is_at(word)).map(|category| at.category_path(category.name))
}

async fn at(app: &App, library: Data<HelpLibrary>, brand: String, language: String) -> Result<At> {
    app.db.read(move |conn| At::find(conn, &library, &brand, &language)).await
}

async fn home(
    app: Data<App>,
    library: Data<HelpLibrary>,
    req: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse> {
    let (brand, language) = path.into_inner();
    let at = at(&app, library, brand, language).await?;
    Ok(open(&req, &at.brand, views::home(&at, &Site::of(&app, &at))))
}

async fn category(
    app: Data<App>,
    library: Data<HelpLibrary>,
    req: HttpRequest,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse> {
    let (brand, language, name) = path.into_inner();
    let at = at(&app, library, brand, language).await?;
    let categories = at.categories();
    let category = categories.iter().find(|category| category.is_at(&name)).ok_or(Error::NotFound)?;
    Ok(open(&req, &at.brand, views::category(&at, &Site::of(&app, &at), category)))
}

async fn search(
    app: Data<App>,
    library: Data<HelpLibrary>,
    req: HttpRequest,
    path: Path<(String, String)>,
    Query(asked): Query<HelpQuery>,
) -> Result<HttpResponse> {
    let Ok(visitor) = Visitor::extract(&req).await;
    app.limits.visitors_help(visitor.ip)?;
    let (brand, language) = path.into_inner();
    let at = at(&app, library, brand, language).await?;
    let words: String = asked.q.chars().take(LONGEST_SEARCH).collect();
    let found = if words.trim().is_empty() {
        Vec::new()
    } else {
        at.library.search(&at.brand, &at.language, &words, MOST_FOUND)
    };
    Ok(open(&req, &at.brand, views::found(&at, &words, &found)))
}

/// An address that the article had before leads to where it is now.
async fn moved(app: &App, req: &HttpRequest, at: &At, slug: String) -> Result<HttpResponse> {
    let (brand, language) = (at.brand.id, at.language.clone());
    let id =
        app.db.read(move |conn| store::formerly_at(conn, brand, &language, &slug)).await?.ok_or(Error::NotFound)?;
    let page = at.library.by_key(&at.brand, &at.language, PageKey::Article(id)).ok_or(Error::NotFound)?;
    Ok(moved_to(req, &page.path(&at.brand)))
}

async fn article(
    app: Data<App>,
    library: Data<HelpLibrary>,
    req: HttpRequest,
    path: Path<(String, String, String)>,
    Query(asked): Query<HelpQuery>,
) -> Result<HttpResponse> {
    let (brand, language, slug) = path.into_inner();
    let at = at(&app, library, brand, language).await?;
    let Some(page) = at.library.find(&at.brand, &at.language, &slug) else { return moved(&app, &req, &at, slug).await };
    let Ok(visitor) = Visitor::extract(&req).await;
    count_seen(&app, &visitor, &at.brand, vec![page.key]).await;
    let related = at.library.related(&at.brand, page, MOST_RELATED);
    let shown = views::Shown { page, related: &related, thanks: &asked.thanks, now: app.now() };
    Ok(open(&req, &at.brand, views::article(&at, &Site::of(&app, &at), &shown)))
}
