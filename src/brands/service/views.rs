//! How the page of the service settings looks.
use maud::{Markup, html};

use super::draft::{ServiceForm, TARGETS};
use crate::accounts::{Account, Viewer};
use crate::brands::Brand;
use crate::policy::Rank;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, AdminTab};

/// One form with a section for each topic.
pub fn service(
    me: &Viewer,
    (brand, staff): (&Brand, &[Account]),
    draft: &ServiceForm,
    (is_saved, problems): (bool, &Problems),
) -> Markup {
    let t = me.texts();
    let back = html! { a.button.push href={ "/admin/brands?id=" (brand.id) "#edit" } { (brand.name) } };
    layout::admin(
        me,
        AdminTab::Brands.explained_by("promises#service-settings"),
        &t.with("service-title", &[("brand", brand.name.clone().into())]),
        &back,
        &html! {
            (layout::saved(t, is_saved))
            (summary(t, problems))
            form.form method="post" action={ "/admin/brands/" (brand.id) "/service" } novalidate {
                (next(t, draft, problems))
                (targets(t, draft, problems))
                (complaints(t, (brand, staff), draft, problems))
                div.actions { button.button.primary { (t.say("save")) } }
            }
        },
    )
}

fn field(t: Texts, draft: &ServiceForm, name: &str, problems: &Problems) -> Markup {
    let (label, hint) = (t.say(&format!("service-{name}")), t.say(&format!("service-{name}-hint")));
    Field { name, label: &label, hint: &hint, value: draft.get(name), autocomplete: "off", ..Field::default() }
        .render(problems)
}

fn next(t: Texts, draft: &ServiceForm, problems: &Problems) -> Markup {
    html! {
        section.card aria-labelledby="service-next" {
            h2 #service-next { (t.say("service-next")) }
            (field(t, draft, "unassign_idle", problems))
            div.field {
                label.check { input type="checkbox" name="forced" value="yes" checked[!draft.get("forced").is_empty()]; (t.say("service-forced")) }
                p.hint { (t.say("service-forced-hint")) }
            }
            (field(t, draft, "delay_notice", problems))
        }
    }
}

fn targets(t: Texts, draft: &ServiceForm, problems: &Problems) -> Markup {
    html! {
        section.card aria-labelledby="service-targets" {
            h2 #service-targets { (t.say("service-targets")) }
            p.hint { (t.say("service-targets-hint")) }
            @for number in 0..TARGETS {
                @let (share, length) = (format!("percent_{number}"), format!("within_{number}"));
                div.form.is-grid {
                    (Field { name: &share, label: &t.with("service-percent", &[("number", (number + 1).into())]), value: draft.get(&share), autocomplete: "off", ..Field::default() }.render(problems))
                    (Field { name: &length, label: &t.with("service-within", &[("number", (number + 1).into())]), value: draft.get(&length), autocomplete: "off", ..Field::default() }.render(problems))
                }
            }
            (field(t, draft, "most_missed", problems))
        }
    }
}

fn complaints(t: Texts, (brand, staff): (&Brand, &[Account]), draft: &ServiceForm, problems: &Problems) -> Markup {
    let leads = staff.iter().filter(|who| who.role.rank() >= Some(Rank::Lead) && who.disabled_at.is_none());
    let mut options = vec![(String::new(), t.say("service-any-lead"))];
    options.extend(leads.map(|who| (who.id.to_string(), who.name.clone())));
    html! {
        section.card aria-labelledby="service-complaints" {
            h2 #service-complaints { (t.say("complaints")) }
            (choice("complaint_lead", &t.say("service-complaint-lead"), &options, draft.get("complaint_lead")))
            div.form.is-grid {
                (field(t, draft, "acknowledge_days", problems))
                (field(t, draft, "answer_days", problems))
            }
            @for language in brand.languages.split(' ') {
                @let name = format!("procedure-{language}");
                div.field {
                    label for=(name) { (t.with("service-procedure", &[("language", t.language_name(language).into())])) }
                    p.hint { (t.say("service-procedure-hint")) }
                    textarea id=(name) name=(name) rows="5" lang=(language) { (draft.get(&name)) }
                }
            }
        }
    }
}
