//! How the settings of the customer pages look.
use maud::{Markup, html};

use super::draft::CustomerPagesForm;
use crate::accounts::Viewer;
use crate::brands::{Brand, Team};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, copied, summary};
use crate::web::layout::{self, AdminTab};

/// What the page needs besides the form.
pub struct Shown<'a> {
    pub brand: &'a Brand,
    pub teams: &'a [Team],
    /// Where customers withdraw: for the shop to link to.
    pub url: String,
    /// What the shop puts on its own page.
    pub script: String,
}

pub fn customer_pages(
    me: &Viewer,
    shown: &Shown<'_>,
    draft: &CustomerPagesForm,
    (is_saved, problems): (bool, &Problems),
) -> Markup {
    let (t, brand) = (me.texts(), shown.brand);
    let back = html! { a.button.push href={ "/admin/brands?id=" (brand.id) "#edit" } { (brand.name) } };
    layout::admin(
        me,
        AdminTab::Brands.explained_by("shop#customer-pages"),
        &t.with("pages-title", &[("brand", brand.name.clone().into())]),
        &back,
        &html! {
            (layout::saved(t, is_saved))
            (summary(t, problems))
            form.form method="post" action={ "/admin/brands/" (brand.id) "/pages" } novalidate {
                section.card aria-labelledby="pages-shop" {
                    h2 #pages-shop { (t.say("pages-shop")) }
                    (Field { name: "host", label: &t.say("pages-host"), hint: &t.say("pages-host-hint"), value: draft.get("host"), autocomplete: "off", ..Field::default() }.render(problems))
                    (Field { name: "shop", label: &t.say("pages-shop-link"), hint: &t.say("pages-shop-hint"), value: draft.get("shop"), kind: "url", ..Field::default() }.render(problems))
                    div.field {
                        label.check { input type="checkbox" name="withdrawal" value="yes" checked[!draft.get("withdrawal").is_empty()]; (t.say("pages-withdrawal")) }
                        p.hint { (t.say("pages-withdrawal-hint")) }
                    }
                    @if !draft.get("withdrawal").is_empty() { (copied(t, "withdraw-link", &t.say("pages-withdrawal-link"), &shown.url)) }
                }
                section.card aria-labelledby="pages-frame" {
                    h2 #pages-frame { (t.say("pages-frame")) }
                    (Field { name: "origins", label: &t.say("pages-origins"), hint: &t.say("pages-origins-hint"), value: draft.get("origins"), ..Field::default() }.render_area(2, problems))
                    @if !draft.get("origins").is_empty() { (copied(t, "embed-script", &t.say("pages-script"), &shown.script)) }
                }
                section.card aria-labelledby="pages-topics" {
                    h2 #pages-topics { (t.say("pages-topics")) }
                    p.hint { (t.say("pages-topics-hint")) }
                    @for number in 0..draft.shown() { (topic(t, shown, draft, (number, problems))) }
                }
                div.actions { button.button.primary { (t.say("save")) } }
            }
        },
    )
}

fn topic(t: Texts, shown: &Shown<'_>, draft: &CustomerPagesForm, (number, problems): (usize, &Problems)) -> Markup {
    let mut teams = vec![(String::new(), t.say("pages-topic-no-team"))];
    teams.extend(shown.teams.iter().map(|team| (team.id.to_string(), team.name.clone())));
    let (tag, team, order) = (format!("tag-{number}"), format!("team-{number}"), format!("order-{number}"));
    html! {
        fieldset.form.is-grid {
            legend { (t.with("pages-topic", &[("number", number.saturating_add(1).into())])) }
            (Field { name: &tag, label: &t.say("pages-topic-tag"), hint: &t.say("pages-topic-tag-hint"), value: draft.get(&tag), autocomplete: "off", ..Field::default() }.render(problems))
            (choice(&team, &t.say("team"), &teams, draft.get(&team)))
            @for code in shown.brand.languages.split(' ') {
                @let (name, facts) = (format!("name-{number}-{code}"), format!("facts-{number}-{code}"));
                @let language = [("language", t.language_name(code).into())];
                (Field { name: &name, label: &t.with("pages-topic-name", &language), value: draft.get(&name), autocomplete: "off", ..Field::default() }.render(problems))
                (Field { name: &facts, label: &t.with("pages-topic-facts", &language), value: draft.get(&facts), ..Field::default() }.render_area(2, problems))
            }
            label.check.whole { input type="checkbox" name=(order) value="yes" checked[!draft.get(&order).is_empty()]; " " (t.say("pages-topic-order")) }
        }
    }
}
