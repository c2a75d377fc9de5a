//! Earlier questions of customers, to be ticked if an answer solves them.
use maud::{Markup, html};

use super::questions::asked;
use crate::accounts::Viewer;
use crate::canned::examples::taken::TicketQuestion;
use crate::canned::forms::PastQuestions;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::layout::{self, Tab};

pub fn past_questions(me: &Viewer, page: &PastQuestions, now: Time) -> Markup {
    let t = me.texts();
    let title = t.with("questions-past-of", &[("title", page.title.clone().into())]);
    let here = format!("/desk/answers/{}/questions/past", page.slug);
    layout::desk(
        me,
        Tab::Answers,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (title) }
                    a.button.push href={ "/desk/answers/" (page.slug) "/questions" } { (t.say("questions-back")) }
                }
                div.desk-body {
                    p.soft { (t.say("questions-past-lead")) }
                    form.line method="get" action=(here) role="search" aria-label=(t.say("questions-past-find")) {
                        input.short type="search" name="q" value=(page.looked_for) aria-label=(t.say("questions-past-find"));
                        button.button { (t.say("show")) }
                    }
                    @if page.found.is_empty() { div.empty { h2 { (t.say("questions-past-none")) } p { (t.say("questions-past-none-text")) } } } @else {
                        form.form method="post" action=(here) {
                            ul.list.questions { @for one in &page.found { (row(t, page, one, now)) } }
                            @if page.may_edit { div.actions { button.button.primary { (t.say("questions-take")) } } }
                        }
                    }
                }
            }
        },
    )
}

fn row(t: Texts, page: &PastQuestions, one: &TicketQuestion, now: Time) -> Markup {
    let is_own = one.answer == Some(page.answer);
    let other = one.answer.filter(|_| !is_own).and_then(|id| page.names.get(&id));
    html! {
        li {
            label.check {
                input type="checkbox" name="example" value=(one.id) checked[is_own] disabled[is_own || !page.may_edit];
                span {
                    (asked(t, one, now))
                    @if is_own { span.chip { (t.say("question-is-own")) } }
                    @if let Some((_, title)) = other { span.small.faint { (t.say("question-fits-other")) " " (title) } }
                }
            }
        }
    }
}
