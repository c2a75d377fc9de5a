//! The page that asks for a code after password or link.
use maud::{Markup, html};

use crate::accounts::views::passkey;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout;

/// One field takes a code of the app and a recovery code; a passkey needs neither.
pub fn code(t: Texts, to: &str, problems: &Problems) -> Markup {
    layout::portal(
        t,
        None,
        None,
        &t.say("code-title"),
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header { h1 { (t.say("code-title")) } p.soft { (t.say("code-lead")) } }
                (summary(t, problems))
                form.form method="post" action="/sign-in/code" novalidate {
                    (Field { name: "code", label: &t.say("code"), hint: &t.say("code-hint"), autocomplete: "one-time-code", is_required: true, ..Field::default() }.render(problems))
                    div.actions { button.button.primary { (t.say("sign-in")) } }
                }
                (passkey(t, to))
                p { a href="/sign-in" { (t.say("code-back")) } }
            }
        },
    )
}
