//! How the brands' page looks.
use maud::{Markup, html};

use super::forms::BrandForm;
use super::{Brand, weights};
use crate::accounts::Viewer;
use crate::priority::Weights;
use crate::texts::{LANGUAGES, Texts};
use crate::web::form::{Field, Problems, checked_choice, choice, described_by, problem_of, summary};
use crate::web::layout::{self, AdminTab};

/// A brand as the form shows it.
pub fn draft_of(brand: &Brand) -> BrandForm {
    let mut fields: std::collections::BTreeMap<String, String> = [
        ("name", brand.name.as_str()),
        ("slug", &brand.slug),
        ("support_address", &crate::plain::shown(&brand.support_address)),
        ("languages", &brand.languages),
        ("fallback", &brand.fallback),
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
    let title = if draft.id.is_some() { draft.get("name").to_owned() } else { t.say("brand-new") };
    let languages: Vec<&str> = draft.languages().into_iter().filter(|code| code.len() == 2).collect();
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (title) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/admin/brands" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                (Field { name: "name", label: &t.say("name"), value: draft.get("name"), is_required: true, ..Field::default() }.render(problems))
                (Field { name: "slug", label: &t.say("brand-slug"), hint: &t.say("brand-slug-hint"), value: draft.get("slug"), is_required: true, ..Field::default() }.render(problems))
                (Field { name: "support_address", label: &t.say("brand-address"), value: draft.get("support_address"), kind: "email", is_required: true, ..Field::default() }.render(problems))
                (language_fields(t, draft, problems))
                (colour_field(t, draft))
                @if let Some(id) = draft.id { p.whole { a.button href={ "/admin/brands/" (id) "/hours" } { (t.say("hours-edit")) } " " a.button href={ "/admin/brands/" (id) "/service" } { (t.say("service-edit")) } " " a.button href={ "/admin/brands/" (id) "/pages" } { (t.say("pages-edit")) } " " a.button href={ "/admin/brands/" (id) "/addresses" } { (t.say("addresses-edit")) } " " a.button href={ "/admin/brands/" (id) "/logo" } { (t.say("logo-edit")) } " " a.button href={ "/admin/brands/" (id) "/texts" } { (t.say("letters-edit")) } " " a.button href={ "/admin/brands/" (id) "/customer-fields" } { (t.say("custom-fields")) } } }
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

/// The languages in which the brand answers, ticked in a list, and which of them is its own.
pub fn language_fields(t: Texts, draft: &BrandForm, problems: &Problems) -> Markup {
    let chosen = draft.languages();
    // A brand may answer in other languages than those of our mails.
    let others = chosen.iter().copied().filter(|code| !LANGUAGES.contains(code));
    let offered: Vec<&str> = LANGUAGES.iter().copied().chain(others).collect();
    let own: Vec<(String, String)> = offered.iter().map(|code| ((*code).to_owned(), t.language_name(code))).collect();
    html! {
        fieldset.boxes.whole #languages aria-describedby=[described_by("languages", problems.has("languages"), true)] {
            legend { (t.say("brand-languages")) }
            p.hint.whole #languages-hint { (t.say("brand-languages-list-hint")) }
            @for code in &offered {
                label.check { input type="checkbox" name="languages" value=(code) checked[chosen.contains(code)]; " " (t.language_name(code)) }
            }
            (problem_of("languages", problems))
        }
        (choice("own_language", &t.say("brand-own-language"), &own, chosen.first().copied().unwrap_or("en")))
        @let fallbacks = std::iter::once((String::new(), t.say("brand-fallback-own"))).chain(own.clone()).collect::<Vec<_>>();
        (checked_choice("fallback", &t.say("brand-fallback"), &fallbacks, (draft.get("fallback"), problems)))
    }
}

/// One of the eight hues, picked by how it looks. Each can be read on every ground.
pub fn colour_field(t: Texts, draft: &BrandForm) -> Markup {
    let chosen = if draft.get("color").is_empty() { "1" } else { draft.get("color") };
    html! {
        fieldset.colours.whole {
            legend { (t.say("brand-color")) }
            div { @for hue in ["1", "2", "3", "4", "5", "6", "7", "8"] {
                label class={ "check hue-" (hue) } {
                    input type="radio" name="color" value=(hue) checked[hue == chosen];
                    span.colour aria-hidden="true" {}
                    (t.say(&format!("colour-{hue}")))
                }
            } }
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
