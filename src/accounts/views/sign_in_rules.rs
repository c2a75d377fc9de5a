//! The form with the rules for how staff sign in.
use maud::{Markup, html};
use std::sync::Arc;

use crate::accounts::forms::RulesDraft;
use crate::accounts::{Person, Viewer, oidc};
use crate::config::Config;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, AdminTab};

/// What the page shows.
pub struct SignInSettings {
    pub draft: RulesDraft,
    /// Colleagues without a second factor.
    pub without: Vec<Person>,
    pub config: Arc<Config>,
}

/// The form, with what is wrong in it.
pub fn sign_in_rules(me: &Viewer, shown: &SignInSettings, problems: &Problems, is_saved: bool) -> Markup {
    let (t, draft) = (me.texts(), &shown.draft);
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
                    div.whole {
                        label.check { input type="checkbox" name="staff_second_factor" value="yes" checked[draft.staff_second_factor == "yes"]; " " (t.say("factor-required")) }
                        p.hint { (t.say("factor-required-hint")) " " (without(t, &shown.without)) }
                    }
                    div.actions.whole { button.button.primary { (t.say("save")) } }
                }
            }
            (oidc::configured(t, &shown.config))
        },
    )
}

/// The colleagues who would have to set up a second factor.
fn without(t: Texts, without: &[Person]) -> String {
    let names: Vec<&str> = without.iter().map(|person| person.name.as_str()).collect();
    if names.is_empty() {
        t.say("factor-all-have")
    } else {
        t.with("factor-without", &[("names", names.join(", ").into())])
    }
}
