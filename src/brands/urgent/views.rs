//! How the urgency rules look.
use maud::{Markup, html};

use super::Rule;
use super::draft::UrgentRuleForm;
use crate::accounts::Viewer;
use crate::brands::{Brand, brand_options};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// What is shown above and below the form.
#[derive(Debug, Default)]
pub(super) struct UrgentRulesShown {
    pub is_saved: bool,
    /// The secret of the rule's webhook, if the admin asked to see it.
    pub secret: Option<String>,
}

/// The list, and the form of one rule or a new one.
pub fn rules(
    me: &Viewer,
    (rules, brands): (&[Rule], &[Brand]),
    draft: &UrgentRuleForm,
    (told, problems): (&UrgentRulesShown, &Problems),
) -> Markup {
    let t = me.texts();
    let add = html! { a.button.primary.push href="/admin/urgent#edit" { (t.say("rule-new")) } };
    layout::admin(
        me,
        AdminTab::Urgent,
        &t.say("admin-urgent"),
        &add,
        &html! {
            (layout::saved(t, told.is_saved))
            p.soft { (t.say("rules-lead")) }
            @if rules.is_empty() { div.empty.is-boxed { h2 { (t.say("rules-none")) } p { (t.say("rules-none-text")) } } } @else {
                table.table {
                    caption.sr { (t.say("admin-urgent")) }
                    thead { tr {
                        th scope="col" { (t.say("rule")) } th scope="col" { (t.say("rule-when")) } th scope="col" { (t.say("rule-then")) }
                        th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for rule in rules { (row(me, rule, brands)) } }
                }
            }
            (form(me, brands, draft, problems))
            @if let Some(rule) = rules.iter().find(|rule| Some(rule.id) == draft.id && !rule.webhook.is_empty()) { (signing(t, rule, told.secret.as_deref())) }
        },
    )
}

fn row(me: &Viewer, rule: &Rule, brands: &[Brand]) -> Markup {
    let (t, is_theirs) = (me.texts(), me.administers(rule.brand_id));
    let brand = brands.iter().find(|brand| rule.brand_id == Some(brand.id));
    html! {
        tr {
            th scope="row" { @if is_theirs { a href={ "/admin/urgent?id=" (rule.id) "#edit" } { (rule.name) } } @else { (rule.name) } }
            td data-label=(t.say("rule-when")) { span {
                @match brand { Some(brand) => span class={ "brand hue-" (brand.color) } { (brand.name) }, None => (t.say("all-brands")) }
                @for chip in [&rule.topic, &rule.customer_group, &rule.customer].into_iter().filter(|text| !text.is_empty()) { " " span.chip { (chip) } }
                @if !rule.words.is_empty() { br; span.small.soft { "“" (rule.words) "”" } }
            } }
            td data-label=(t.say("rule-then")) { span { (does(t, rule).join(" · ")) } }
            td.tail { @if is_theirs { form method="post" action={ "/admin/urgent/" (rule.id) "/removal" } { button.button.tight { (t.say("remove")) span.sr { " " (rule.name) } } } } }
        }
    }
}

/// How the receiver of a webhook can verify that a call is ours; with the secret if the admin asked for it.
fn signing(t: Texts, rule: &Rule, secret: Option<&str>) -> Markup {
    let here = format!("/admin/urgent/{}/secret", rule.id);
    html! {
        section.card aria-labelledby="secret" {
            h2 #secret { (t.say("webhook-secret")) }
            p.soft { (t.say("webhook-secret-lead")) }
            @if let Some(secret) = secret {
                div.notice.is-good role="status" { p { (t.say("webhook-secret-is")) " " code { (secret) } } }
            } @else {
                form method="post" action={ (here) "#secret" } { button.button { (t.say("webhook-secret-show")) } }
            }
            form method="post" action={ (here) "/renewal#secret" } {
                p.hint #renewal-hint { (t.say("webhook-secret-renew-hint")) }
                button.button.danger aria-describedby="renewal-hint" { (t.say("webhook-secret-renew")) }
            }
        }
    }
}

/// What happens, in words.
fn does(t: Texts, rule: &Rule) -> Vec<String> {
    let length =
        |key: &str, minutes: Option<i64>| minutes.map(|m| t.with(key, &[("length", time::length(t, m).into())]));
    let notify = (!rule.notify.is_empty()).then(|| rule.notify.replace(' ', ", "));
    let webhook = (!rule.webhook.is_empty()).then(|| t.say("rule-calls"));
    [length("rule-lifts", rule.ahead), length("rule-promises", rule.target), notify, webhook]
        .into_iter()
        .flatten()
        .collect()
}

fn form(me: &Viewer, brands: &[Brand], draft: &UrgentRuleForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let title = if draft.id.is_some() { draft.get("name").to_owned() } else { t.say("rule-new") };
    let options = brand_options(me, brands);
    let field = |name: &'static str, hint: bool| {
        let (label, hint) =
            (t.say(&format!("rule-{name}")), if hint { t.say(&format!("rule-{name}-hint")) } else { String::new() });
        Field { name, label: &label, hint: &hint, value: draft.get(name), autocomplete: "off", ..Field::default() }
            .render(problems)
    };
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (title) }
            (summary(t, problems))
            form.form method="post" action="/admin/urgent" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                (Field { name: "name", label: &t.say("rule"), hint: &t.say("rule-name-hint"), value: draft.get("name"), is_required: true, ..Field::default() }.render(problems))
                fieldset.form.is-grid {
                    legend { (t.say("rule-when")) }
                    p.whole.soft { (t.say("rule-when-hint")) }
                    (choice("brand", &t.say("brand"), &options, draft.get("brand")))
                    (field("topic", true))
                    (field("customer", true))
                    (field("customer_group", true))
                    div.whole { (Field { name: "words", label: &t.say("rule-words"), hint: &t.say("rule-words-hint"), value: draft.get("words"), ..Field::default() }.render_area(3, problems)) }
                }
                fieldset.form.is-grid {
                    legend { (t.say("rule-then")) }
                    (field("ahead", true))
                    (field("target", true))
                    (field("notify", true))
                    (field("webhook", true))
                }
                div.actions { button.button.primary { (t.say("save")) } }
            }
        }
    }
}
