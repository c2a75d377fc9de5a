//! Notes about a customer.
use maud::{Markup, html};

use super::{CustomerForms, brand_choice, brand_sign};
use crate::accounts::Viewer;
use crate::customers::CustomerNote;
use crate::customers::actions::may_delete;
use crate::desk::dossier::Dossier;
use crate::texts::Texts;
use crate::web::form::{described_by, problem_of};
use crate::web::{html as safe, layout, time};

/// The notes, and the form of a new one.
pub fn notes(me: &Viewer, found: &Dossier, forms: &CustomerForms) -> Markup {
    let t = me.texts();
    html! {
        section.stack aria-labelledby="notes" {
            h2 #notes { (t.say("customer-notes")) }
            @if !found.notes.is_empty() {
                ul.thread { @for note in &found.notes { (one(me, found, note, forms)) } }
            }
            (new(t, found, forms))
        }
    }
}

fn one(me: &Viewer, found: &Dossier, note: &CustomerNote, forms: &CustomerForms) -> Markup {
    let t = me.texts();
    let author = note.author_id.and_then(|id| found.known.colleagues.name_of(id)).map(str::to_owned);
    let author = author.unwrap_or_else(|| t.say("somebody"));
    html! {
        li.message.is-note id={ "customer-note-" (note.id) } {
            div.message-head {
                @if let Some(id) = note.author_id { (layout::face(id, &author)) }
                b { (author) }
                (brand_sign(found, note.brand_id))
                (time::element(t, note.created_at, found.now, found.zone()))
                @if let Some(at) = note.changed_at { span.faint { (t.say("customer-note-changed")) " " (time::element(t, at, found.now, found.zone())) } }
            }
            div.message-body dir="auto" { (safe::linked(&note.body)) }
            (own(me, found, note, forms))
        }
    }
}

/// What the viewer can do with a note.
fn own(me: &Viewer, found: &Dossier, note: &CustomerNote, forms: &CustomerForms) -> Markup {
    let t = me.texts();
    let here = format!("/desk/customers/{}/notes/{}", found.account.id, note.id);
    let field = format!("note-{}", note.id);
    let typed = forms.changed_note.as_ref().filter(|(id, _)| *id == note.id).map(|(_, typed)| typed);
    let is_wrong = forms.problems.has(&field);
    html! {
        @if note.author_id == Some(me.id) {
            details.message-foot open[typed.is_some()] {
                summary.small { (t.say("note-edit")) }
                form.stack method="post" action=(here) {
                    label.sr for=(field) { (t.say("note")) }
                    textarea id=(field) name="body" rows="3" required aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by(&field, is_wrong, false)] { (typed.unwrap_or(&note.body)) }
                    (problem_of(&field, &forms.problems))
                    div.actions {
                        button.button.tight { (t.say("save-note")) }
                        button.button.plain.tight formaction={ (here) "/removal" } formnovalidate { (t.say("note-delete")) }
                    }
                }
            }
        } @else if may_delete(me, note) {
            form.message-foot method="post" action={ (here) "/removal" } { button.button.plain.tight { (t.say("note-delete")) } }
        }
    }
}

fn new(t: Texts, found: &Dossier, forms: &CustomerForms) -> Markup {
    let is_wrong = forms.problems.has("note");
    html! {
        form.stack method="post" action={ "/desk/customers/" (found.account.id) "/notes" } {
            div.field {
                label for="note" { (t.say("customer-note-new")) }
                p.hint #note-hint { (t.say("customer-note-hint")) }
                textarea #note name="body" rows="2" required dir="auto" aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by("note", is_wrong, true)] { (forms.note) }
                (problem_of("note", &forms.problems))
            }
            (brand_choice(t, found, ("note-brand", &forms.brand)))
            div.actions { button.button { (t.say("save-note")) } }
        }
    }
}
