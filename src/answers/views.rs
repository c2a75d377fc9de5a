//! How the answers' pages look.
use maud::{Markup, html};

use super::fill::PLACEHOLDERS;
use super::pages::Draft;
use super::store::{Answer, Text};
use crate::accounts::Viewer;
use crate::policy::Rank;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, Tab};

/// All answers with their languages, titled in the viewer's language where there is one.
pub fn list(me: &Viewer, answers: &[Answer], texts: &[Text]) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Answers,
        &t.say("nav-answers"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (t.say("nav-answers")) }
                    @if me.role.rank() >= Some(Rank::Lead) { a.button.primary.push href="/desk/answers/new" { (t.say("answer-new")) } }
                }
                div.desk-body {
                    @if answers.is_empty() { div.empty { h2 { (t.say("answers-none")) } p { (t.say("answers-none-text")) } } } @else {
                        table.table {
                            caption.sr { (t.say("nav-answers")) }
                            thead { tr { th scope="col" { (t.say("answer-title")) } th scope="col" { (t.say("brand-languages")) } th scope="col" { (t.say("answer-slug")) } } }
                            tbody { @for answer in answers {
                                @let own: Vec<&Text> = texts.iter().filter(|text| text.answer_id == answer.id).collect();
                                @let shown = own.iter().find(|text| text.language == t.language()).or(own.first());
                                tr {
                                    th scope="row" { a href={ "/desk/answers/" (answer.slug) } lang=[shown.map(|text| text.language.as_str())] { (shown.map_or(answer.slug.as_str(), |text| text.title.as_str())) } }
                                    td data-label=(t.say("brand-languages")) { @for text in &own { span.lang { (text.language) } " " } }
                                    td data-label=(t.say("answer-slug")) { code { (answer.slug) } }
                                }
                            } }
                        }
                    }
                }
            }
        },
    )
}

/// An answer as its file, which leads may change.
pub fn editor(me: &Viewer, draft: &Draft, problems: &Problems, may_edit: bool) -> Markup {
    let t = me.texts();
    let title = if draft.slug.is_empty() { t.say("answer-new") } else { draft.slug.clone() };
    layout::desk(
        me,
        Tab::Answers,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (title) } a.button.push href="/desk/answers" { (t.say("nav-answers")) } }
                div.desk-body {
                    (summary(t, problems))
                    p { (t.say("answer-form-lead")) " " @for name in PLACEHOLDERS { code { "{{" (name) "}}" } " " } }
                    @if may_edit {
                        form.form method="post" action="/desk/answers" novalidate {
                            (Field { name: "slug", label: &t.say("answer-slug"), value: &draft.slug, hint: &t.say("brand-slug-hint"), is_required: true, ..Field::default() }.render(problems))
                            (Field { name: "text", label: &t.say("answer-text"), value: &draft.text, is_required: true, ..Field::default() }.render_area(30, problems))
                            div.actions { button.button.primary { (t.say("save")) } }
                        }
                        @if !draft.slug.is_empty() {
                            form method="post" action={ "/desk/answers/" (draft.slug) "/removal" } { button.button.danger { (t.say("answer-remove")) } }
                        }
                    } @else { pre { (draft.text) } }
                }
            }
        },
    )
}
