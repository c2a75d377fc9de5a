//! How the page of a brand's fields looks.
use maud::{Markup, html};

use super::draft::CustomFieldForm;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::customers::{CustomField, CustomFieldKind};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, AdminTab};

/// What the page shows.
pub struct ShownFields {
    pub brand: Brand,
    /// Each with the number of customers in whom it is filled.
    pub fields: Vec<(CustomField, i64)>,
}

/// The list, and the form of one field or a new one.
pub fn fields(
    me: &Viewer,
    shown: &ShownFields,
    draft: &CustomFieldForm,
    (is_saved, problems): (bool, &Problems),
) -> Markup {
    let (t, brand) = (me.texts(), &shown.brand);
    let back = html! { a.button.push href={ "/admin/brands?id=" (brand.id) "#edit" } { (brand.name) } };
    layout::admin(
        me,
        AdminTab::Brands.explained_by("desk#the-customer-page"),
        &t.with("custom-fields-title", &[("brand", brand.name.clone().into())]),
        &back,
        &html! {
            (layout::saved(t, is_saved))
            p.soft { (t.say("custom-fields-lead")) }
            @if shown.fields.is_empty() { p.faint { (t.say("custom-fields-none")) } } @else { (list(t, shown)) }
            (form(t, brand, draft, problems))
        },
    )
}

fn list(t: Texts, shown: &ShownFields) -> Markup {
    let here = format!("/admin/brands/{}/customer-fields", shown.brand.id);
    html! {
        table.table {
            caption.sr { (t.say("custom-fields")) }
            thead { tr {
                th scope="col" { (t.say("custom-label")) } th scope="col" { (t.say("custom-kind")) } th.num scope="col" { (t.say("custom-filled")) }
                th scope="col" { span.sr { (t.say("actions")) } }
            } }
            tbody { @for (field, filled) in &shown.fields { tr {
                th scope="row" { a href={ (here) "?field=" (field.id) "#edit" } { (field.label) } }
                td data-label=(t.say("custom-kind")) { (t.say(&format!("custom-kind-{}", field.kind.as_str()))) }
                td.num data-label=(t.say("custom-filled")) { (filled) }
                td.tail { form method="post" action={ (here) "/" (field.id) "/removal" } {
                    button.button.tight {
                        @if *filled == 0 { (t.say("remove")) } @else { (t.with("custom-remove", &[("count", (*filled).into())])) }
                        span.sr { " " (field.label) }
                    }
                } }
            } } }
        }
    }
}

fn form(t: Texts, brand: &Brand, draft: &CustomFieldForm, problems: &Problems) -> Markup {
    let here = format!("/admin/brands/{}/customer-fields", brand.id);
    let kinds: Vec<(String, String)> = CustomFieldKind::ALL
        .iter()
        .map(|kind| (kind.as_str().to_owned(), t.say(&format!("custom-kind-{}", kind.as_str()))))
        .collect();
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (t.say(if draft.id.is_some() { "custom-edit" } else { "custom-new" })) }
            (summary(t, problems))
            form.form.is-grid method="post" action=(here) novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                (Field { name: "label", label: &t.say("custom-label"), hint: &t.say("custom-label-hint"), value: draft.get("label"), autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                (choice("kind", &t.say("custom-kind"), &kinds, draft.get("kind")))
                div.whole { (Field { name: "choices", label: &t.say("custom-choices"), hint: &t.say("custom-choices-hint"), value: draft.get("choices"), ..Field::default() }.render_area(4, problems)) }
                div.actions.whole {
                    button.button.primary { (t.say("save")) }
                    @if draft.id.is_some() { a.button href=(here) { (t.say("guidance-leave")) } }
                }
            }
        }
    }
}
