//! View of the list of articles.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::articles::forms::ListPage;
use crate::articles::{Article, ArticleText};
use crate::canned::pages::{AnswersTab, parts};
use crate::texts::Texts;
use crate::web::layout::{self, Tab};

/// All articles with their languages, titled in the viewer's language if there is one.
pub fn list(me: &Viewer, page: &ListPage) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Answers,
        &t.say("articles"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (t.say("articles")) }
                    (parts(t, AnswersTab::Articles))
                    a.button.push href="/desk/articles/figures" { (t.say("article-figures")) }
                    @if page.may_add { a.button.primary href="/desk/articles/new" { (t.say("article-new")) } }
                }
                div.desk-body {
                    p.soft { (t.say("articles-lead")) }
                    @if page.articles.is_empty() {
                        div.empty { h2 { (t.say("articles-none")) } p { (t.say("articles-none-text")) } }
                    } @else { (table(t, page)) }
                    @if !page.removed.is_empty() {
                        details {
                            summary { (t.say("articles-removed")) }
                            ul { @for (id, title) in &page.removed { li { a href={ "/desk/articles/" (id) "/history" } { (title) } } } }
                        }
                    }
                    @if !page.brands.is_empty() {
                        p { (t.say("article-public-pages")) " " @for brand in &page.brands { a href={ "/help/" (brand.slug) } { (brand.name) } " " } }
                    }
                }
            }
        },
    )
}

fn table(t: Texts, page: &ListPage) -> Markup {
    html! {
        table.table {
            thead { tr {
                th scope="col" { (t.say("answer-title")) }
                th scope="col" { (t.say("article-category")) }
                th scope="col" { (t.say("brand")) }
                th scope="col" { (t.say("brand-languages")) }
            } }
            tbody { @for article in &page.articles { (row(t, page, article)) } }
        }
    }
}

fn row(t: Texts, page: &ListPage, article: &Article) -> Markup {
    let own: Vec<&ArticleText> = page.texts.iter().filter(|text| text.article_id == article.id).collect();
    let shown = own.iter().find(|text| text.language == t.language()).or(own.first());
    let brand = page.brands.iter().find(|brand| Some(brand.id) == article.brand_id);
    let title = shown.map_or_else(|| article.id.to_string(), |text| text.title.clone());
    html! {
        tr {
            th scope="row" {
                a href={ "/desk/articles/" (article.id) } lang=[shown.map(|text| text.language.as_str())] { (title) } " "
                @if article.is_published { span.chip.is-good { (t.say("article-published")) } } @else { span.chip { (t.say("article-draft")) } }
                @if article.is_review_due(page.now.utc().date_naive()) { " " span.chip.is-warn { (t.say("answer-review-due")) } }
            }
            td data-label=(t.say("article-category")) lang=[shown.map(|text| text.language.as_str())] { (shown.map_or("", |text| text.category.as_str())) }
            td data-label=(t.say("brand")) { @match brand {
                Some(brand) => span class={ "brand hue-" (brand.color) } { (brand.name) },
                None => span.faint { (t.say("all-brands")) },
            } }
            td data-label=(t.say("brand-languages")) { @for text in &own { span.lang { (text.language) } " " } }
        }
    }
}
