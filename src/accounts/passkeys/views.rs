//! Passkeys on pages: the list of one's own, and the button that asks the browser for one.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::Passkey;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::time;

/// Where the answer of the browser goes, and what it is asked.
#[derive(Debug, Clone, Copy)]
pub struct PasskeyButton<'a> {
    /// `create` or `get`.
    pub kind: &'a str,
    pub options: &'a str,
    pub words: &'a str,
    /// The names of the two fields that hold the answer.
    pub fields: [&'a str; 2],
}

/// The field names that the handlers expect.
pub const FIELDS: [&str; 2] = ["ceremony", "credential"];

/// A button that needs scripts; without them, or in a browser without passkeys, it is not shown.
pub fn button(t: Texts, button: PasskeyButton) -> Markup {
    let [token, answer] = button.fields;
    html! {
        input type="hidden" name=(token) data-passkey-token;
        input type="hidden" name=(answer) data-passkey-answer;
        div.actions { button.button type="button" hidden data-passkey=(button.kind) data-options=(button.options) { (t.say(button.words)) } }
        p.field-error role="alert" hidden data-passkey-failed { (t.say("passkey-failed")) }
    }
}

/// One's own passkeys, and how to add another.
pub fn list(t: Texts, passkeys: &[Passkey], browser: &str, now: Time) -> Markup {
    html! {
        section.card aria-labelledby="passkeys-title" {
            h2 #passkeys-title { (t.say("passkeys")) }
            p { (t.say("passkeys-text")) }
            @if !passkeys.is_empty() { ul.list { @for passkey in passkeys { (entry(t, passkey, now)) } } }
            form.form method="post" action="/account/second-factor/passkeys" {
                div.field {
                    label for="passkey-name" { (t.say("passkey-name")) }
                    input #passkey-name name="name" value=(browser) maxlength="60";
                }
                (button(t, PasskeyButton { kind: "create", options: "/account/second-factor/passkeys/options", words: "passkey-add", fields: FIELDS }))
                p.hint data-passkey-none { (t.say("passkey-none")) }
            }
        }
    }
}

fn entry(t: Texts, passkey: &Passkey, now: Time) -> Markup {
    let path = format!("/account/second-factor/passkeys/{}", passkey.id);
    let named = |key: &str| t.with(key, &[("name", passkey.name.clone().into())]);
    html! {
        li {
            div {
                (passkey.name) br;
                span.faint {
                    (t.say("passkey-made")) " " (time::element(t, passkey.created_at, now, Tz::UTC))
                    @if let Some(used) = passkey.used_at { " · " (t.say("passkey-used")) " " (time::element(t, used, now, Tz::UTC)) }
                }
                details {
                    summary aria-label=(named("passkey-rename-label")) { (t.say("passkey-rename")) }
                    form.form method="post" action=(path) {
                        input name="name" value=(passkey.name) maxlength="60" required aria-label=(named("passkey-new-name"));
                        div.actions { button.button { (t.say("save")) } }
                    }
                }
            }
            form method="post" action={ (path) "/removal" } {
                button.button.tight aria-label=(named("passkey-remove")) { (t.say("remove")) }
            }
        }
    }
}
