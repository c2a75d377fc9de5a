//! How the pages of the help centre fared, as bars with their numbers.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::articles::figures::Figures;
use crate::articles::forms::{FiguresPage, FiguresRow};
use crate::canned::pages::{AnswersTab, parts};
use crate::texts::Texts;
use crate::web::form::choice;
use crate::web::layout::{self, Tab};

pub fn figures(me: &Viewer, page: &FiguresPage) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Answers,
        &t.say("article-figures"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (t.say("article-figures")) }
                    (parts(t, AnswersTab::Articles))
                    a.button.push href="/desk/articles" { (t.say("articles")) }
                }
                div.desk-body {
                    @if page.brands.len() > 1 { (chooser(t, page)) }
                    p.soft { (t.with("article-figures-lead", &[("days", page.days.into())])) }
                    @if page.rows.is_empty() { p.faint { (t.say("article-figures-none")) } } @else { (sum(t, page.sum)) (table(t, page)) }
                }
            }
        },
    )
}

fn chooser(t: Texts, page: &FiguresPage) -> Markup {
    let brands: Vec<(String, String)> =
        page.brands.iter().map(|brand| (brand.id.to_string(), brand.name.clone())).collect();
    let chosen = page.brand.as_ref().map(|brand| brand.id.to_string()).unwrap_or_default();
    html! {
        form.line method="get" action="/desk/articles/figures" {
            (choice("brand", &t.say("brand"), &brands, &chosen))
            button.button { (t.say("show")) }
        }
    }
}

fn sum(t: Texts, sum: Figures) -> Markup {
    html! {
        section.card aria-labelledby="figures-sum" {
            h2 #figures-sum { (t.say("article-figures-sum")) }
            dl.bars {
                dt { (t.say("article-shown")) } dd { b.num { (sum.shown) } }
                dt { (t.say("article-solved")) } dd { (share(t, solved(sum), sum.shown)) }
                dt { (t.say("article-helpful")) } dd { (share(t, sum.helpful, sum.helpful.saturating_add(sum.unhelpful))) }
                dt { (t.say("article-asked")) } dd { (share(t, sum.asked, sum.shown)) }
            }
        }
    }
}

/// Who found it helpful needed to ask no more, as who pressed *that solved it*.
fn solved(figures: Figures) -> i64 {
    figures.solved.saturating_add(figures.helpful)
}

fn table(t: Texts, page: &FiguresPage) -> Markup {
    html! {
        table.table {
            thead { tr {
                th scope="col" { (t.say("answer-title")) }
                th.num scope="col" { (t.say("article-shown")) }
                th scope="col" { (t.say("article-solved")) }
                th scope="col" { (t.say("article-helpful")) }
                th scope="col" { (t.say("article-asked")) }
            } }
            tbody { @for row in &page.rows { (line(t, row)) } }
        }
    }
}

fn line(t: Texts, row: &FiguresRow) -> Markup {
    let figures = row.figures;
    html! {
        tr {
            th scope="row" { a href=(row.address) lang=(row.language) { (row.title) } }
            td.num data-label=(t.say("article-shown")) { (figures.shown) }
            td data-label=(t.say("article-solved")) { (share(t, solved(figures), figures.shown)) }
            td data-label=(t.say("article-helpful")) { (share(t, figures.helpful, figures.helpful.saturating_add(figures.unhelpful))) }
            td data-label=(t.say("article-asked")) { (share(t, figures.asked, figures.shown)) }
        }
    }
}

/// A part of a number as a bar with both.
fn share(t: Texts, part: i64, of: i64) -> Markup {
    let Some(percent) = part.saturating_mul(100).checked_div(of) else { return html! { span.faint { "–" } } };
    html! {
        span.target.is-plain {
            svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" { rect width=(percent.clamp(0, 100)) height="8" {} }
            b.num { (part) " " span.faint { (t.with("percent", &[("number", percent.into())])) } }
        }
    }
}
