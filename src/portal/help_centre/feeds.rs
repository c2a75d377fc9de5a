//! What search engines ask for first: which pages they may read, and which there are.
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use maud::{Markup, html};

use super::at::At;
use super::open::text;
use crate::app::App;
use crate::articles::HelpLibrary;
use crate::audit::Origin;
use crate::brands::{self, Brand};
use crate::error::Result;
use crate::web::doors::{Doors, get};
use crate::web::host;

/// More addresses no map may have (sitemaps.org).
const MOST: usize = 50_000;

pub fn routes(doors: &mut Doors) {
    doors.route("/robots.txt", get().to(robots)).route("/sitemap.xml", get().to(sitemap));
}

/// Only the help centre is for all the world.
async fn robots(app: Data<App>, req: HttpRequest) -> HttpResponse {
    let map = format!("{}/sitemap.xml", host::own_origin(&req, &app));
    let body = format!(
        "User-agent: *\nAllow: /help\nAllow: /help-pictures/\nAllow: /brand-logos/\nAllow: /brand-icons/\nAllow: /assets/\nAllow: /sitemap.xml\nDisallow: /\n\nSitemap: {map}\n"
    );
    text(&req, "text/plain; charset=utf-8", body)
}

/// An address of the map.
struct Entry {
    path: String,
    changed: Option<String>,
    languages: Vec<(String, String)>,
}

/// The pages at the host that is asked: a brand with a host of its own has its map there.
async fn sitemap(app: Data<App>, library: Data<HelpLibrary>, req: HttpRequest) -> Result<HttpResponse> {
    let (site, own) = (Origin::of(&req).site_brand(), host::own_origin(&req, &app));
    let entries = app
        .db
        .read(move |conn| {
            let (mut entries, library) = (Vec::new(), library.now(conn)?);
            let here = |brand: &&Brand| site.map_or(brand.host.is_empty(), |own| own == brand.id);
            for brand in brands::brands(conn)?.iter().filter(here) {
                for language in brand.languages.split(' ') {
                    let (language, library) = (language.to_owned(), library.clone());
                    add(&mut entries, &At { brand: brand.clone(), language, library });
                }
            }
            entries.truncate(MOST);
            Ok(entries)
        })
        .await?;
    Ok(text(&req, "application/xml; charset=utf-8", map(&own, &entries).into_string()))
}

/// A language without a page is left out.
fn add(entries: &mut Vec<Entry>, at: &At) {
    let categories = at.categories();
    if categories.is_empty() {
        return;
    }
    entries.push(Entry { path: at.home(&at.language), changed: None, languages: Vec::new() });
    for category in categories {
        if !category.name.is_empty() {
            let path = at.category_path(category.name);
            entries.push(Entry { path, changed: None, languages: Vec::new() });
        }
        entries.extend(category.pages.iter().map(|page| Entry {
            path: page.path(&at.brand),
            changed: Some(page.changed_at.utc().format("%Y-%m-%d").to_string()),
            languages: at.translations(page),
        }));
    }
}

fn map(origin: &str, entries: &[Entry]) -> Markup {
    html! {
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" {
            @for entry in entries {
                url {
                    loc { (origin) (entry.path) }
                    @if let Some(changed) = &entry.changed { lastmod { (changed) } }
                    @if entry.languages.len() > 1 { @for (code, to) in &entry.languages {
                        xhtml:link rel="alternate" hreflang=(code) href={ (origin) (to) } {}
                    } }
                }
            }
        }
    }
}
