//! "Confirm that it is you", before a far-reaching action continues.
use maud::{Markup, html};

use crate::accounts::forms::Waiting;
use crate::accounts::passkeys::{self, PasskeyButton};
use crate::accounts::{Viewer, oidc};
use crate::web::form::{Field, Problems, summary};
use crate::web::layout;

/// The waiting form, with the fields of the proof.
pub fn confirm(viewer: &Viewer, waiting: &Waiting, problems: &Problems) -> Markup {
    let t = viewer.texts();
    // Passkeys and providers are bound to the public URL.
    let is_main = viewer.origin.site().is_none();
    narrow(
        viewer,
        &t.say("confirm-title"),
        &html! {
            header {
                h1 { (t.say("confirm-title")) }
                p.soft { (t.with("confirm-lead", &[("name", viewer.name.clone().into())])) }
            }
            (summary(t, problems))
            @if waiting.is_link_sent { div.notice.is-good role="status" { p { (t.say("confirm-link-sent")) } } }
            form.form method="post" action=(waiting.sent_to) novalidate {
                @for (name, value) in waiting.fields { input type="hidden" name=(name) value=(value); }
                input type="hidden" name="confirm_action" value=(waiting.action);
                @if waiting.has_password {
                    (Field { name: "confirm_password", label: &t.say("password"), kind: "password", autocomplete: "current-password", ..Field::default() }.render(problems))
                }
                @if waiting.factors.any() {
                    (Field { name: "confirm_code", label: &t.say("code"), hint: &t.say("code-hint"), autocomplete: "one-time-code", ..Field::default() }.render(problems))
                    @if waiting.factors.passkeys > 0 && is_main {
                        (passkeys::button(t, PasskeyButton { kind: "get", options: "/sign-in/passkey/options", words: "confirm-passkey", fields: ["confirm_ceremony", "confirm_credential"] }))
                    }
                }
                div.actions {
                    @if waiting.has_password || waiting.factors.any() || waiting.is_link_sent { button.button.primary { (t.say("confirm-go-on")) } }
                    button.button formaction="/account/confirmation-link" { (t.say("confirm-link")) }
                }
            }
            p.hint { (t.say("confirm-hint")) }
            @if is_main { (oidc::links(t, waiting.providers, "/account/confirmed")) }
        },
    )
}

/// The page to which the mailed link leads.
pub fn confirmed(viewer: &Viewer) -> Markup {
    let t = viewer.texts();
    let title = t.say("confirmed-title");
    narrow(
        viewer,
        &title,
        &html! {
            header { h1 { (title) } p.soft { (t.say("confirmed-text")) } }
        },
    )
}

fn narrow(viewer: &Viewer, title: &str, body: &Markup) -> Markup {
    let main = html! { main.portal-main.is-narrow #main tabindex="-1" { (body) } };
    layout::portal(viewer.texts(), Some(viewer), None, title, &main)
}
