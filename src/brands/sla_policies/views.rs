//! How the policies look.
use maud::{Markup, html};

use super::Policy;
use super::draft::{LENGTHS, PolicyForm};
use crate::accounts::Viewer;
use crate::brands::{Brand, brand_options};
use crate::sla::TimerKind;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// The list, and the form of one policy or a new one.
pub fn policies(
    me: &Viewer,
    (policies, brands): (&[Policy], &[Brand]),
    draft: &PolicyForm,
    (is_saved, problems): (bool, &Problems),
) -> Markup {
    let t = me.texts();
    let add = html! { a.button.primary.push href="/admin/sla#edit" { (t.say("policy-new")) } };
    layout::admin(
        me,
        AdminTab::Sla,
        &t.say("admin-promises"),
        &add,
        &html! {
            (layout::saved(t, is_saved))
            p.soft { (t.say("policies-lead")) }
            @if policies.is_empty() { div.empty.is-boxed { h2 { (t.say("policies-none")) } p { (t.say("policies-none-text")) } } } @else {
                table.table {
                    caption.sr { (t.say("admin-promises")) }
                    thead { tr {
                        th scope="col" { (t.say("policy")) } th scope="col" { (t.say("policy-for")) }
                        @for kind in TimerKind::ALL { th scope="col" { (t.say(&format!("promise-{}", kind.as_str()))) } }
                        th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for policy in policies { (row(me, policy, brands)) } }
                }
            }
            (form(me, brands, draft, problems))
        },
    )
}

fn row(me: &Viewer, policy: &Policy, brands: &[Brand]) -> Markup {
    let (t, is_theirs) = (me.texts(), me.administers(policy.brand_id));
    let brand = brands.iter().find(|brand| policy.brand_id == Some(brand.id));
    html! {
        tr {
            th scope="row" { @if is_theirs { a href={ "/admin/sla?id=" (policy.id) "#edit" } { (policy.name) } } @else { (policy.name) } }
            td data-label=(t.say("policy-for")) { span {
                @match brand { Some(brand) => span class={ "brand hue-" (brand.color) } { (brand.name) }, None => (t.say("all-brands")) }
                @if !policy.topic.is_empty() { " " span.chip { (policy.topic) } }
                @if !policy.customer_group.is_empty() { " " span.chip.is-active { (policy.customer_group) } }
            } }
            @for kind in TimerKind::ALL {
                td data-label=(t.say(&format!("promise-{}", kind.as_str()))) { (policy.minutes(*kind).map_or_else(|| "–".to_owned(), |minutes| time::length(t, minutes))) }
            }
            td.tail { @if is_theirs { form method="post" action={ "/admin/sla/" (policy.id) "/removal" } { button.button.tight { (t.say("remove")) span.sr { " " (policy.name) } } } } }
        }
    }
}

fn form(me: &Viewer, brands: &[Brand], draft: &PolicyForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let title = if draft.id.is_some() { draft.get("name").to_owned() } else { t.say("policy-new") };
    let options = brand_options(me, brands);
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (title) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/admin/sla" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                (Field { name: "name", label: &t.say("policy"), hint: &t.say("policy-name-hint"), value: draft.get("name"), is_required: true, ..Field::default() }.render(problems))
                (choice("brand", &t.say("brand"), &options, draft.get("brand")))
                (Field { name: "topic", label: &t.say("policy-topic"), hint: &t.say("policy-topic-hint"), value: draft.get("topic"), ..Field::default() }.render(problems))
                (Field { name: "customer_group", label: &t.say("policy-group"), hint: &t.say("policy-group-hint"), value: draft.get("customer_group"), ..Field::default() }.render(problems))
                p.whole.soft { (t.say("policy-lengths-hint")) }
                @for (name, kind) in LENGTHS.iter().zip(TimerKind::ALL) {
                    (Field { name, label: &t.say(&format!("promise-{}", kind.as_str())), value: draft.get(name), autocomplete: "off", ..Field::default() }.render(problems))
                }
                (Field { name: "warning", label: &t.say("policy-warning"), hint: &t.say("policy-warning-hint"), value: draft.get("warning"), autocomplete: "off", ..Field::default() }.render(problems))
                (Field { name: "notify", label: &t.say("policy-notify"), hint: &t.say("policy-notify-hint"), value: draft.get("notify"), autocomplete: "off", ..Field::default() }.render(problems))
                div.actions.whole { button.button.primary { (t.say("save")) } }
            }
        }
    }
}
