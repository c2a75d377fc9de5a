//! The internal notes, and the form that edits one.
use maud::{Markup, html};

use super::{AnswersTab, parts};
use crate::accounts::Viewer;
use crate::canned::forms::Knowledge;
use crate::canned::store::InternalNote;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::{Field, choice, summary};
use crate::web::html as safe;
use crate::web::layout::{self, Tab};
use crate::web::time;

/// All notes, and one in the form.
pub fn knowledge(me: &Viewer, knowledge: &Knowledge, now: Time) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Answers,
        &t.say("answers-house"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("answers-house")) } (parts(t, AnswersTab::InternalNotes)) }
                div.desk-body {
                    p.soft { (t.say("house-lead")) }
                    @if knowledge.notes.is_empty() { p.faint { (t.say("house-none")) } }
                    @for note in &knowledge.notes { (one(t, knowledge, note, now)) }
                    @if knowledge.may_edit { (form(t, knowledge)) }
                    @if !knowledge.removed.is_empty() {
                        details {
                            summary { (t.say("house-removed")) }
                            ul { @for note in &knowledge.removed { li { a href={ "/desk/knowledge/" (note.id) "/history" } lang=(note.language) { (note.title) } } } }
                        }
                    }
                }
            }
        },
    )
}

fn one(t: Texts, knowledge: &Knowledge, note: &InternalNote, now: Time) -> Markup {
    let brand = knowledge.brands.iter().find(|brand| Some(brand.id) == note.brand_id);
    html! {
        details.internal-note open[knowledge.draft.id == note.id.to_string()] {
            summary lang=(note.language) { (note.title) @if let Some(brand) = brand { " " span class={ "brand hue-" (brand.color) } { (brand.name) } } }
            div lang=(note.language) { (safe::linked(&note.body)) }
            p.line.small.faint {
                (note.author_name) " " (time::element(t, note.updated_at, now, chrono_tz::UTC))
                a href={ "/desk/knowledge?id=" (note.id) "#title" } { (t.say("house-edit")) }
                a href={ "/desk/knowledge/" (note.id) "/history" } { (t.say("answer-history")) span.sr { ": " (note.title) } }
            }
        }
    }
}

fn form(t: Texts, knowledge: &Knowledge) -> Markup {
    let draft = &knowledge.draft;
    let problems = &knowledge.problems;
    let mut brands = vec![(String::new(), t.say("all-brands"))];
    brands.extend(knowledge.brands.iter().map(|brand| (brand.slug.clone(), brand.name.clone())));
    html! {
        section.form aria-labelledby="note-title" {
            h2 #note-title { @if draft.id.is_empty() { (t.say("house-new")) } @else { (t.say("house-edit")) } }
            (summary(t, problems))
            form.form method="post" action="/desk/knowledge" novalidate {
                input type="hidden" name="id" value=(draft.id);
                (Field { name: "title", label: &t.say("answer-title"), value: &draft.title, is_required: true, ..Field::default() }.render(problems))
                div.form.is-grid {
                    (Field { name: "language", label: &t.say("language"), value: &draft.language, hint: &t.say("answer-language-hint"), is_required: true, ..Field::default() }.render(problems))
                    (choice("brand", &t.say("brand"), &brands, &draft.brand))
                }
                (Field { name: "body", label: &t.say("answer-text"), value: &draft.body, is_required: true, ..Field::default() }.render_area(10, problems))
                div.actions { button.button.primary { (t.say("save")) } }
            }
            @if !draft.id.is_empty() {
                form method="post" action={ "/desk/knowledge/" (draft.id) "/removal" } { button.button.danger { (t.say("remove")) } }
            }
        }
    }
}
