//! View of the list of answers.
use maud::{Markup, html};

use super::{AnswersTab, parts};
use crate::accounts::Viewer;
use crate::canned::forms::AnswerListPage;
use crate::canned::store::{CannedResponse, Text, UseTally};
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::encoded;
use crate::web::layout::{self, Tab};

/// All answers with their languages, titled in the viewer's language if there is one.
pub fn list(me: &Viewer, page: &AnswerListPage, now: Time) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Answers,
        &t.say("nav-answers"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (t.say("nav-answers")) }
                    (parts(t, AnswersTab::List))
                    @if page.may_add { a.button.primary.push href="/desk/answers/new" { (t.say("answer-new")) } }
                }
                div.desk-body {
                    form.line method="get" action="/desk/answers" role="search" aria-label=(t.say("search-answers")) {
                        input.short type="search" name="q" value=(page.looked_for) aria-label=(t.say("search-answers")) placeholder=(t.say("search-answers"));
                        button.button { (t.say("show")) }
                    }
                    @if page.answers.is_empty() {
                        div.empty { h2 { (t.say("answers-none")) } p { (t.say("answers-none-text")) } }
                    } @else { (table(t, page, now)) }
                    @if let Some(after) = &page.more { p { a.button href={ "/desk/answers?after=" (encoded(after)) } rel="next" { (t.say("show-more")) } } }
                    @if !page.removed.is_empty() {
                        details {
                            summary { (t.say("answers-removed")) }
                            ul { @for answer in &page.removed { li { a href={ "/desk/answers/" (answer.slug) "/history" } { (answer.slug) } } } }
                        }
                    }
                }
            }
        },
    )
}

fn table(t: Texts, page: &AnswerListPage, now: Time) -> Markup {
    html! {
        table.table {
            caption.sr { (t.say("nav-answers")) }
            thead { tr {
                th scope="col" { (t.say("answer-title")) }
                th scope="col" { (t.say("brand")) }
                th scope="col" { (t.say("brand-languages")) }
                th.num scope="col" { (t.say("answer-sent")) }
                th.num scope="col" { (t.say("answer-untouched")) }
            } }
            tbody { @for answer in &page.answers { (row(t, page, answer, now)) } }
        }
    }
}

fn row(t: Texts, page: &AnswerListPage, answer: &CannedResponse, now: Time) -> Markup {
    let own: Vec<&Text> = page.texts.iter().filter(|text| text.answer_id == answer.id).collect();
    let shown = own.iter().find(|text| text.language == t.language()).or(own.first());
    let original = own.iter().find(|text| text.language == answer.original);
    let is_stale = |text: &Text| original.is_some_and(|original| text.changed_at < original.changed_at);
    let brand = page.brands.iter().find(|brand| Some(brand.id) == answer.brand_id);
    let tally =
        page.tallies.iter().find(|(id, _)| *id == answer.id).map_or_else(UseTally::default, |(_, tally)| *tally);
    html! {
        tr {
            th scope="row" {
                a href={ "/desk/answers/" (answer.slug) } lang=[shown.map(|text| text.language.as_str())] { (shown.map_or(answer.slug.as_str(), |text| text.title.as_str())) }
                @if answer.is_public { " " span.chip.is-good { (t.say("answer-public")) } }
                @if answer.review().is_some_and(|day| day <= now.utc().date_naive()) { " " span.chip.is-warn { (t.say("answer-review-due")) } }
            }
            td data-label=(t.say("brand")) { @match brand {
                Some(brand) => span class={ "brand hue-" (brand.color) } { (brand.name) },
                None => span.faint { (t.say("all-brands")) },
            } }
            td data-label=(t.say("brand-languages")) { @for text in &own {
                @if is_stale(text) { span.chip.is-warn title=(t.say("answer-stale")) { (text.language) span.sr { " " (t.say("answer-stale")) } } } @else { span.lang { (text.language) } } " "
            } }
            td.num data-label=(t.say("answer-sent")) { (tally.sent) }
            td.num data-label=(t.say("answer-untouched")) { @match tally.untouched_percent() { Some(percent) => { (percent) " %" }, None => "–" } }
        }
    }
}
