//! The form of how those who answer sign in.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::accounts::pages::RulesDraft;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, AdminTab};

/// The form, with what is wrong with it.
pub fn sign_in_rules(me: &Viewer, draft: &RulesDraft, problems: &Problems, is_saved: bool) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::SignIn,
        &t.say("admin-sign-in"),
        &html! {},
        &html! {
            (layout::saved(t, is_saved))
            section.card aria-labelledby="edit" {
                h2 #edit { (t.say("sessions-of-staff")) }
                p.soft { (t.say("sessions-of-staff-lead")) }
                (summary(t, problems))
                form.form.is-grid method="post" action="/admin/sign-in" novalidate {
                    (Field { name: "staff_idle_hours", label: &t.say("staff-idle-hours"), value: &draft.staff_idle_hours, is_required: true, ..Field::default() }.render(problems))
                    (Field { name: "staff_days", label: &t.say("staff-days"), value: &draft.staff_days, is_required: true, ..Field::default() }.render(problems))
                    div.actions.whole { button.button.primary { (t.say("save")) } }
                }
            }
        },
    )
}
