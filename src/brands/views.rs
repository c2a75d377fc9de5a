//! How the brands' page looks.
use maud::{Markup, html};

use super::pages::BrandForm;
use super::{Brand, weights};
use crate::accounts::Viewer;
use crate::priority::Weights;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, AdminTab};

/// A brand as the form shows it.
pub fn draft_of(brand: &Brand) -> BrandForm {
    let mut fields: std::collections::BTreeMap<String, String> = [
        ("name", brand.name.as_str()),
        ("slug", &brand.slug),
        ("support_address", &crate::plain::shown(&brand.support_address)),
        ("languages", &brand.languages),
        ("instructions", &brand.instructions),
        ("color", &brand.color),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    fields.extend(brand.signatures().into_iter().map(|(language, text)| (format!("signature-{language}"), text)));
    let numbers = weights::FIELDS.iter().zip(brand.weights().written());
    fields.extend(numbers.map(|(field, number)| ((*field).to_owned(), number.to_string())));
    BrandForm { id: Some(brand.id), fields }
}

/// The list, and the form of one brand or a new one.
pub fn brands(me: &Viewer, (brands, is_saved): (&[Brand], bool), draft: &BrandForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let add =
        html! { @if me.administers(None) { a.button.primary.push href="/admin/brands#edit" { (t.say("brand-new")) } } };
    layout::admin(
        me,
        AdminTab::Brands,
        &t.say("admin-brands"),
        &add,
        &html! {
            (layout::saved(t, is_saved))
            @if brands.is_empty() { div.empty { h2 { (t.say("brands-none")) } p { (t.say("brands-none-text")) } } } @else {
                table.table {
                    caption.sr { (t.say("admin-brands")) }
                    thead { tr { th scope="col" { (t.say("brand")) } th scope="col" { (t.say("brand-address")) } th scope="col" { (t.say("brand-languages")) } } }
                    tbody { @for brand in brands { tr {
                        th scope="row" { a href={ "/admin/brands?id=" (brand.id) "#edit" } { span class={ "brand hue-" (brand.color) } { (brand.name) } } }
                        td data-label=(t.say("brand-address")) { (crate::plain::shown(&brand.support_address)) }
                        td data-label=(t.say("brand-languages")) { (brand.languages) }
                    } } }
                }
            }
            @if draft.id.is_some() || me.administers(None) { (form(me, draft, problems)) }
        },
    )
}

/// The choice of brands for this admin: "all brands" only for those who are not bound to any.
pub fn options(me: &Viewer, brands: &[Brand]) -> Vec<(String, String)> {
    let all = me.administers(None).then(|| (String::new(), me.texts().say("all-brands")));
    let own = brands.iter().filter(|brand| me.administers(brand.id));
    all.into_iter().chain(own.map(|brand| (brand.id.to_string(), brand.name.clone()))).collect()
}

fn form(me: &Viewer, draft: &BrandForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let hues: Vec<(String, String)> =
        (1..=8).map(|hue| (hue.to_string(), t.with("brand-hue", &[("number", hue.into())]))).collect();
    let title = if draft.id.is_some() { draft.get("name").to_owned() } else { t.say("brand-new") };
    let languages: Vec<&str> = draft.get("languages").split([' ', ',']).filter(|l| l.len() == 2).collect();
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (title) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/admin/brands" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                (Field { name: "name", label: &t.say("name"), value: draft.get("name"), is_required: true, ..Field::default() }.render(problems))
                (Field { name: "slug", label: &t.say("brand-slug"), hint: &t.say("brand-slug-hint"), value: draft.get("slug"), is_required: true, ..Field::default() }.render(problems))
                (Field { name: "support_address", label: &t.say("brand-address"), value: draft.get("support_address"), kind: "email", is_required: true, ..Field::default() }.render(problems))
                (Field { name: "languages", label: &t.say("brand-languages"), hint: &t.say("brand-languages-hint"), value: draft.get("languages"), is_required: true, ..Field::default() }.render(problems))
                (choice("color", &t.say("brand-color"), &hues, draft.get("color")))
                @if let Some(id) = draft.id { p.whole { a.button href={ "/admin/brands/" (id) "/hours" } { (t.say("hours-edit")) } " " a.button href={ "/admin/brands/" (id) "/service" } { (t.say("service-edit")) } " " a.button href={ "/admin/brands/" (id) "/addresses" } { (t.say("addresses-edit")) } " " a.button href={ "/admin/brands/" (id) "/logo" } { (t.say("logo-edit")) } " " a.button href={ "/admin/brands/" (id) "/texts" } { (t.say("letters-edit")) } } }
                (order(t, draft, problems))
                div.whole { (Field { name: "instructions", label: &t.say("brand-instructions"), hint: &t.say("brand-instructions-hint"), value: draft.get("instructions"), ..Field::default() }.render_area(3, problems)) }
                @for language in languages {
                    @let name = format!("signature-{language}");
                    div.field.whole {
                        label for=(name) { (t.with("brand-signature", &[("language", t.language_name(language).into())])) }
                        textarea id=(name) name=(name) rows="3" lang=(language) { (draft.get(&name)) }
                    }
                }
                div.actions.whole { button.button.primary { (t.say("save")) } }
            }
        }
    }
}

/// How much frequent contact weighs in the queue, and the link to the simulation.
fn order(t: Texts, draft: &BrandForm, problems: &Problems) -> Markup {
    let usual = weights::FIELDS.iter().zip(Weights::default().written());
    html! {
        fieldset.form.is-grid.whole {
            legend { (t.say("brand-weights")) }
            p.whole.soft {
                (t.say("brand-weights-hint")) " "
                @if let Some(id) = draft.id { a href={ "/desk/simulation?of=" (id) } { (t.say("simulation")) } }
            }
            @for (field, usual) in usual {
                (Field {
                    name: field,
                    label: &t.say(&format!("simulation-{}", field.replace('_', "-"))),
                    hint: &t.with("brand-weight-usual", &[("number", usual.to_string().into())]),
                    value: draft.get(field),
                    autocomplete: "off",
                    ..Field::default()
                }
                .render(problems))
            }
        }
    }
}
