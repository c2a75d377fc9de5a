//! How the page of a brand's addresses looks.
use maud::{Markup, html};

use super::draft::AddressesDraft;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, AdminTab};

/// Two lists, each with an explanation of its effect.
pub fn addresses(
    me: &Viewer,
    brand: &Brand,
    draft: &AddressesDraft,
    (is_saved, problems): (bool, &Problems),
) -> Markup {
    let t = me.texts();
    let back = html! { a.button.push href={ "/admin/brands?id=" (brand.id) "#edit" } { (brand.name) } };
    let list = |name: &'static str, value: &str| {
        let (label, hint) = (t.say(&format!("addresses-{name}")), t.say(&format!("addresses-{name}-hint")));
        Field { name, label: &label, hint: &hint, value, autocomplete: "off", ..Field::default() }
            .render_area(5, problems)
    };
    layout::admin(
        me,
        AdminTab::Brands.explained_by("senders#addresses-and-forms"),
        &t.with("addresses-title", &[("brand", brand.name.clone().into())]),
        &back,
        &html! {
            (layout::saved(t, is_saved))
            (summary(t, problems))
            form.form.card method="post" action={ "/admin/brands/" (brand.id) "/addresses" } novalidate {
                (list("aliases", &draft.aliases))
                (list("forms", &draft.forms))
                div.actions { button.button.primary { (t.say("save")) } }
            }
        },
    )
}
