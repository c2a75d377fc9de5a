//! The fields that a brand keeps about its customers.
use maud::{Markup, html};

use super::{CustomerForms, brand_sign};
use crate::accounts::Viewer;
use crate::customers::actions::UNDONE_WITHIN;
use crate::customers::{CustomField, CustomFieldKind, CustomValue};
use crate::desk::dossier::Dossier;
use crate::texts::Texts;
use crate::web::form::{described_by, problem_of};

/// The form; each field saves itself. Nothing if no brand on the page has fields.
pub fn fields(me: &Viewer, found: &Dossier, forms: &CustomerForms) -> Markup {
    let t = me.texts();
    let here = format!("/desk/customers/{}/fields", found.account.id);
    html! {
        @if !found.fields.is_empty() {
            section.panel #customer-fields aria-labelledby="custom" {
                h2 #custom { (t.say("custom-fields")) }
                form.form method="post" action=(here) novalidate
                    hx-post=(here) hx-trigger="change, submit" hx-sync="this:queue last" hx-target="#customer-fields" hx-select="#customer-fields" hx-swap="outerHTML" {
                    @for (field, value) in &found.fields { (one(me, found, (field, value.as_ref()), forms)) }
                    div.actions.by-hand { button.button { (t.say("save")) span.sr { ": " (t.say("custom-fields")) } } }
                }
                @for (field, _) in found.fields.iter().filter(|(_, value)| can_undo(me, found, value.as_ref())) {
                    @let path = format!("{here}/{}/undo", field.id);
                    form id={ "undo-" (field.id) } method="post" action=(path)
                        hx-post=(path) hx-target="#customer-fields" hx-select="#customer-fields" hx-swap="outerHTML" {}
                }
            }
        }
    }
}

fn can_undo(me: &Viewer, found: &Dossier, value: Option<&CustomValue>) -> bool {
    value.is_some_and(|value| value.changed_by == Some(me.id) && value.changed_at.plus(UNDONE_WITHIN) > found.now)
}

fn one(
    me: &Viewer,
    found: &Dossier,
    (field, value): (&CustomField, Option<&CustomValue>),
    forms: &CustomerForms,
) -> Markup {
    let t = me.texts();
    let name = format!("field-{}", field.id);
    let stored = value.map_or("", |value| value.value.as_str());
    let typed = forms.fields.get(&field.id).map_or(stored, String::as_str);
    html! {
        div.field {
            div.line {
                label for=(name) { (field.label) }
                (brand_sign(found, field.brand_id))
                @if can_undo(me, found, value) {
                    button.button.plain.tight.push form={ "undo-" (field.id) } { (t.say("undo")) span.sr { ": " (field.label) } }
                }
            }
            input type="hidden" name={ "was-" (field.id) } value=(stored);
            (input(t, (field, &name), typed, forms))
            (problem_of(&name, &forms.problems))
        }
    }
}

fn input(t: Texts, (field, name): (&CustomField, &str), typed: &str, forms: &CustomerForms) -> Markup {
    let is_wrong = forms.problems.has(name);
    let (invalid, described) = (is_wrong.then_some("true"), described_by(name, is_wrong, false));
    let mode = (field.kind == CustomFieldKind::Number).then_some("decimal");
    let kind = if field.kind == CustomFieldKind::Date { "date" } else { "text" };
    html! {
        @if field.kind == CustomFieldKind::Choice {
            select id=(name) name=(name) aria-invalid=[invalid] aria-describedby=[described] {
                option value="" { (t.say("custom-no-choice")) }
                @for option in field.options() { option value=(option) selected[option == typed] { (option) } }
                // A choice that the brand has since taken away stays until it is changed.
                @if !typed.is_empty() && !field.options().any(|option| option == typed) { option value=(typed) selected { (typed) } }
            }
        } @else {
            input id=(name) name=(name) type=(kind) value=(typed) inputmode=[mode] autocomplete="off" dir="auto" aria-invalid=[invalid] aria-describedby=[described];
        }
    }
}
