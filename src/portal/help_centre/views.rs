//! How the pages of the help centre look.
use maud::{Markup, html};

use super::at::{At, Category};
use super::structured::Site;
use crate::articles::{HelpPage, PageKey};
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::html::{self as safe, ArticleHeading};
use crate::web::layout::{self, OpenPage};
use crate::web::time;

/// A list of more is cut on the first page.
const FIRST: usize = 6;
/// An article with fewer headings is read without a table.
const LONG: usize = 3;
const EXCERPT: usize = 180;

/// The first page: search, categories, and the way to the form.
pub fn home(at: &At, site: &Site<'_>) -> Markup {
    let t = at.texts();
    let (categories, elsewhere, languages) = (at.categories(), at.elsewhere(), at.homes());
    let title = t.say("help-centre-title");
    let any = format!("/help/{}", at.brand.slug);
    let main = html! {
        main.portal-main #main tabindex="-1" {
            header { h1 { (title) } }
            (search_form(t, at, ""))
            @if categories.is_empty() && elsewhere.is_empty() { p.soft { (t.say("help-centre-empty")) } }
            @for (number, category) in categories.iter().enumerate() { (section(t, at, (number, category))) }
            @if !elsewhere.is_empty() {
                section aria-labelledby="elsewhere" {
                    h2 #elsewhere { (t.say("help-centre-elsewhere")) }
                    (list(t, at, &elsewhere))
                }
            }
            (still(t, &at.form("", "")))
        }
    };
    layout::open_page(
        t,
        &OpenPage {
            brand: &at.brand,
            title: &title,
            description: &t.with("help-centre-description", &[("brand", at.brand.name.clone().into())]),
            head: site.links(&at.home(&at.language), &languages, Some(&any)),
            languages: &languages,
        },
        &main,
    )
}

fn section(t: Texts, at: &At, (number, category): (usize, &Category<'_>)) -> Markup {
    let id = format!("category-{number}");
    let path = at.category_path(category.name);
    let first: Vec<&HelpPage> = category.pages.iter().copied().take(FIRST).collect();
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) {
                @if category.name.is_empty() { (t.say("help-centre-more")) } @else { a href=(path) { (category.name) } }
            }
            @if category.name.is_empty() { (list(t, at, &category.pages)) } @else {
                (list(t, at, &first))
                @if category.pages.len() > FIRST {
                    p { a href=(path) { (t.with("help-centre-all", &[("count", category.pages.len().into())])) } }
                }
            }
        }
    }
}

fn list(t: Texts, at: &At, pages: &[&HelpPage]) -> Markup {
    html! {
        ul.help-list { @for page in pages {
            @let is_other = page.language != at.language;
            li {
                a href=(page.path(&at.brand)) lang=[is_other.then_some(&page.language)] hreflang=[is_other.then_some(&page.language)] dir="auto" { (page.title) }
                @if is_other { " " span.faint { (t.language_name(&page.language)) } }
            }
        } }
    }
}

fn search_form(t: Texts, at: &At, words: &str) -> Markup {
    html! {
        form.line.help-search method="get" action=(at.search()) role="search" {
            input type="search" name="q" value=(words) maxlength="200" dir="auto" aria-label=(t.say("help-centre-search")) placeholder=(t.say("help-centre-search"));
            button.button.primary { (t.say("choose-brand-search")) }
        }
    }
}

/// The way to the form, with what was looked for.
fn still(t: Texts, form: &str) -> Markup {
    html! {
        section.card.help-still aria-labelledby="still" {
            h2 #still { (t.say("help-centre-still")) }
            p { (t.say("help-centre-still-text")) }
            div.actions { a.button.primary href=(form) rel="nofollow" { (t.say("help-centre-ask")) } }
        }
    }
}

/// The steps from the first page: name and path, without the page itself.
fn way(t: Texts, at: &At, category: &str) -> Vec<(String, String)> {
    let mut steps = vec![(t.say("nav-help"), at.home(&at.language))];
    if !category.is_empty() {
        steps.push((category.to_owned(), at.category_path(category)));
    }
    steps
}

fn breadcrumb(t: Texts, steps: &[(String, String)]) -> Markup {
    html! {
        nav.help-way aria-label=(t.say("help-centre-way")) { ol { @for (name, path) in steps { li { a href=(path) { (name) } } } } }
    }
}

/// All pages of a category.
pub fn category(at: &At, site: &Site<'_>, category: &Category<'_>) -> Markup {
    let t = at.texts();
    let path = at.category_path(category.name);
    let mut steps = way(t, at, "");
    let crumbs = breadcrumb(t, &steps);
    steps.push((category.name.to_owned(), path.clone()));
    let main = html! {
        main.portal-main #main tabindex="-1" {
            (crumbs)
            header { h1 { (category.name) } }
            (list(t, at, &category.pages))
            (still(t, &at.form("", "")))
        }
    };
    let head = html! {
        (site.links(&path, &[], None))
        (Site::graph(&[site.way(&steps), Site::questions(at, &category.pages)]))
    };
    let languages = at.homes();
    layout::open_page(
        t,
        &OpenPage { brand: &at.brand, title: category.name, description: "", head, languages: &languages },
        &main,
    )
}

/// What a search found. Search engines are asked not to keep it.
pub fn found(at: &At, words: &str, found: &[&HelpPage]) -> Markup {
    let t = at.texts();
    let title = t.say("help-centre-found-title");
    let is_asked = !words.trim().is_empty();
    let main = html! {
        main.portal-main #main tabindex="-1" {
            (breadcrumb(t, &way(t, at, "")))
            header { h1 { (title) } }
            (search_form(t, at, words))
            @if is_asked { p role="status" { @if found.is_empty() { (t.say("help-centre-none")) } @else { (t.with("help-centre-found", &[("count", found.len().into())])) } } }
            ul.help-list.is-found { @for page in found {
                @let is_other = page.language != at.language;
                li lang=[is_other.then_some(&page.language)] {
                    a href=(page.path(&at.brand)) dir="auto" { (page.title) }
                    p.small.soft dir="auto" { (excerpt(&page.plain(&at.brand))) }
                }
            } }
            (still(t, &at.form(words.trim(), "")))
        }
    };
    let languages = at.homes();
    let head = html! { meta name="robots" content="noindex"; };
    layout::open_page(
        t,
        &OpenPage { brand: &at.brand, title: &title, description: "", head, languages: &languages },
        &main,
    )
}

/// The beginning of a text, up to a word's end.
pub fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', '.', ';', ':']))
}

/// An article, and what was said of it.
pub struct Shown<'a> {
    pub page: &'a HelpPage,
    pub related: &'a [&'a HelpPage],
    /// What the reader has just said of it.
    pub thanks: &'a str,
    pub now: Time,
}

pub fn article(at: &At, site: &Site<'_>, shown: &Shown<'_>) -> Markup {
    let (t, page, path) = (at.texts(), shown.page, shown.page.path(&at.brand));
    let (body, headings) = body(at, page);
    let mut steps = way(t, at, &page.category);
    let crumbs = breadcrumb(t, &steps);
    steps.push((page.title.clone(), path.clone()));
    let zone = at.brand.zone();
    let day = page.changed_at.utc().with_timezone(&zone).date_naive();
    let form = at.form(&page.title, &page.key.to_string());
    let main = html! {
        main.portal-main #main tabindex="-1" {
            (crumbs)
            header {
                h1 dir="auto" { (page.title) }
                p.small.faint { (t.with("help-centre-updated", &[("day", time::day(t, day, shown.now, zone).into())])) }
            }
            @if headings.len() >= LONG { (contents(t, &headings)) }
            article.article dir="auto" { (body) }
            (vote(t, at, shown))
            @if !shown.related.is_empty() {
                section aria-labelledby="related" { h2 #related { (t.say("help-centre-related")) } (list(t, at, shown.related)) }
            }
            (still(t, &form))
        }
    };
    let translations = at.translations(page);
    let head = html! {
        (site.links(&path, &translations, None))
        (Site::graph(&[site.way(&steps), site.article(at, page)]))
    };
    // Where there is no translation, the first page in that language.
    let languages: Vec<(String, String)> = at
        .homes()
        .into_iter()
        .map(|(code, home)| translations.iter().find(|(own, _)| *own == code).cloned().unwrap_or((code, home)))
        .collect();
    let description = excerpt(&page.plain(&at.brand));
    layout::open_page(
        t,
        &OpenPage { brand: &at.brand, title: &page.title, description: &description, head, languages: &languages },
        &main,
    )
}

/// An answer was written as a reply: its line breaks count.
fn body(at: &At, page: &HelpPage) -> (Markup, Vec<ArticleHeading>) {
    let text = page.text(&at.brand);
    match page.key {
        PageKey::Article(_) => safe::article(&text, |source| at.library.image(page.key, source)),
        PageKey::Answer(_) => (safe::rich(&text), Vec::new()),
    }
}

fn contents(t: Texts, headings: &[ArticleHeading]) -> Markup {
    html! {
        nav.help-contents aria-labelledby="contents" {
            h2 #contents { (t.say("help-centre-contents")) }
            ul { @for heading in headings { li.is-below[heading.is_below] { a href={ "#" (heading.id) } { (heading.words) } } } }
        }
    }
}

/// Two buttons, or thanks.
fn vote(t: Texts, at: &At, shown: &Shown<'_>) -> Markup {
    html! {
        @match shown.thanks {
            "no" => div.notice role="status" { p { (t.say("help-centre-thanks-no")) } },
            "yes" | "solved" => div.notice.is-good role="status" { p { (t.say("help-centre-thanks")) } },
            _ => form.line.help-vote method="post" action="/help/vote" {
                input type="hidden" name="brand" value=(at.brand.slug);
                input type="hidden" name="language" value=(at.language);
                input type="hidden" name="page" value=(shown.page.key);
                b #helpful { (t.say("help-centre-helpful")) }
                button.button name="helpful" value="yes" aria-describedby="helpful" { (t.say("help-centre-yes")) }
                button.button name="helpful" value="no" aria-describedby="helpful" { (t.say("help-centre-no")) }
            },
        }
    }
}
