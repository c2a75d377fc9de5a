//! The questions of an answer, or those that no answer fits, with a form for each.
use maud::{Markup, html};

use super::{AnswersTab, parts};
use crate::accounts::Viewer;
use crate::canned::examples::taken::TicketQuestion;
use crate::canned::forms::QuestionsPage;
use crate::canned::store::QuestionRow;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::{Field, choice, problem_of, summary};
use crate::web::layout::{self, Tab};
use crate::web::time;

pub fn questions(me: &Viewer, page: &QuestionsPage, now: Time) -> Markup {
    let t = me.texts();
    let title = match &page.answer {
        Some((_, title)) => t.with("questions-of", &[("title", title.clone().into())]),
        None => t.say("questions-of-nothing"),
    };
    layout::desk(
        me,
        Tab::Answers,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (title) }
                    @match &page.answer {
                        Some((slug, _)) => a.button.push href={ "/desk/answers/" (slug) } { (t.say("answer-back")) },
                        None => (parts(t, AnswersTab::Questions)),
                    }
                }
                div.desk-body {
                    p.soft { (t.say(if page.answer.is_some() { "questions-lead" } else { "questions-of-nothing-lead" })) }
                    (summary(t, &page.problems))
                    (languages(t, page))
                    @if page.may_edit { (new(t, page)) }
                    (list(t, page))
                    @if page.answer.is_some() { (near(t, page)) (from_tickets(t, page, now)) }
                }
            }
        },
    )
}

fn languages(t: Texts, page: &QuestionsPage) -> Markup {
    html! {
        nav.parts aria-label=(t.say("language")) { @for (language, count) in &page.languages {
            a.part href={ (page.path()) "?language=" (language) } aria-current=[(*language == page.language).then_some("page")] {
                (t.language_name(language)) " " span.faint.num { (count) }
            }
        } }
    }
}

fn new(t: Texts, page: &QuestionsPage) -> Markup {
    let is_new = page.changed.is_none();
    let text = if is_new { page.form.text.as_str() } else { "" };
    let kinds = [(String::new(), t.say("question-fits")), ("1".to_owned(), t.say("question-near"))];
    html! {
        form.form.card method="post" action=(page.path()) novalidate {
            input type="hidden" name="language" value=(page.language);
            (Field { name: "text", label: &t.say("question-new"), hint: &t.say("question-new-hint"), value: text, is_required: true, ..Field::default() }.render_area(3, &page.problems))
            @if page.answer.is_some() { (choice("near", &t.say("question-kind"), &kinds, if is_new { page.form.near.as_str() } else { "" })) }
            div.actions { button.button.primary { (t.say("question-add")) } }
        }
    }
}

fn list(t: Texts, page: &QuestionsPage) -> Markup {
    html! {
        section aria-labelledby="questions-title" {
            h2 #questions-title { (t.language_name(&page.language)) }
            @if page.rows.is_empty() { p.faint { (t.say("questions-none")) } } @else {
                ul.list.questions { @for row in &page.rows { (question(t, page, row)) } }
            }
            @if let Some(after) = page.more { p { a.button href={ (page.path()) "?language=" (page.language) "&after=" (after) } { (t.say("questions-more")) } } }
        }
    }
}

fn near(t: Texts, page: &QuestionsPage) -> Markup {
    html! {
        section aria-labelledby="near-title" {
            h2 #near-title { (t.say("question-near")) }
            p.small.soft { (t.say("questions-near-lead")) }
            @if page.near.is_empty() { p.faint { (t.say("questions-none")) } } @else {
                ul.list.questions { @for row in &page.near { (question(t, page, row)) } }
            }
        }
    }
}

/// One question; the one that another answer fits is edited on that answer's page.
fn question(t: Texts, page: &QuestionsPage, row: &QuestionRow) -> Markup {
    let name = |id: Option<crate::ids::AnswerId>| id.and_then(|id| page.names.get(&id));
    let here = page.answer.as_ref().map(|(slug, _)| slug);
    let fits = name(row.answer_id).filter(|(slug, _)| Some(slug) != here);
    let near = name(row.near_id).filter(|(slug, _)| Some(slug) != here);
    let is_elsewhere = row.answer_id.is_some() && (fits.is_some() || name(row.answer_id).is_none());
    html! {
        li {
            p lang=(row.language) { (row.question) }
            @if let Some((slug, title)) = fits { p.small.faint { (t.say("question-fits-other")) " " a href={ "/desk/answers/" (slug) "/questions?language=" (row.language) } { (title) } } }
            @if let Some((slug, title)) = near { p.small.faint { (t.say("question-near-other")) " " a href={ "/desk/answers/" (slug) "/questions?language=" (row.language) } { (title) } } }
            @if page.may_edit && !is_elsewhere { (edit(t, page, row)) }
        }
    }
}

fn edit(t: Texts, page: &QuestionsPage, row: &QuestionRow) -> Markup {
    let path = format!("/desk/answers/questions/{}", row.id);
    let field = format!("question-{}", row.id);
    let is_changed = page.changed == Some(row.id);
    let text = if is_changed { page.form.text.as_str() } else { row.question.as_str() };
    html! {
        div.line {
            details open[is_changed] {
                summary { (t.say("question-edit")) span.sr { ": " (row.question) } }
                form.form method="post" action=(path) novalidate {
                    label.sr for=(field) { (t.say("question-edit")) }
                    textarea id=(field) name="text" rows="3" lang=(row.language) aria-invalid=[page.problems.has(&field).then_some("true")] { (text) }
                    (problem_of(&field, &page.problems))
                    div.actions { button.button { (t.say("save")) } }
                }
            }
            form.push method="post" action={ (path) "/removal" } { button.button.tight aria-label={ (t.say("remove")) ": " (row.question) } { (t.say("remove")) } }
        }
    }
}

/// What the answer was sent for, and a search for more.
fn from_tickets(t: Texts, page: &QuestionsPage, now: Time) -> Markup {
    html! {
        section aria-labelledby="taught-title" {
            h2 #taught-title { (t.say("questions-from-tickets")) }
            p.small.soft { (t.say("questions-from-tickets-lead")) }
            @if page.from_tickets.is_empty() { p.faint { (t.say("questions-none")) } } @else {
                ul.list.questions { @for one in &page.from_tickets { li {
                    (asked(t, one, now))
                    @if page.may_edit {
                        form method="post" action={ "/desk/answers/examples/" (one.id) "/removal" } { button.button.tight aria-label={ (t.say("question-release")) ": " (one.reference) } { (t.say("question-release")) } }
                    }
                } } }
            }
            @if page.may_edit { p { a.button href={ (page.path()) "/past" } { (t.say("questions-past-find")) } } }
        }
    }
}

/// A customer's question, and where it was asked.
pub(super) fn asked(t: Texts, one: &TicketQuestion, now: Time) -> Markup {
    let text: String = one.question.chars().take(400).collect();
    html! {
        p.asked lang=(one.language) { (text) }
        p.small.faint { a href={ "/desk/tickets/" (one.reference) } { (one.reference) } " " (time::element(t, one.at, now, chrono_tz::UTC)) }
    }
}
