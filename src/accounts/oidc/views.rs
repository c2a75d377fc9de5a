//! Providers on the sign-in page, and the question before a session is replaced.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::LinkedIdentity;
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::config::{Config, Oidc, Serves};
use crate::ids::AccountId;
use crate::texts::Texts;
use crate::web::{encoded, layout, time};

/// A link to each provider.
pub fn links(t: Texts, providers: &[Oidc], next: &str) -> Markup {
    html! {
        @if !providers.is_empty() {
            ul.ways { @for provider in providers {
                li { a.button href={ "/sign-in/provider/" (provider.name) "?next=" (encoded(next)) } { (t.with("sign-in-provider", &[("label", provider.label.clone().into())])) } }
            } }
        }
    }
}

/// "You are signed in as X. Continue as Y?"
pub fn replace(present: &Viewer, name: &str) -> Markup {
    let t = present.texts();
    let title = t.say("replace-title");
    layout::portal(
        t,
        Some(present),
        None,
        &title,
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header { h1 { (title) } p.soft { (t.with("replace-lead", &[("present", present.name.clone().into()), ("other", name.into())])) } }
                form method="post" action="/sign-in/provider/confirmation" {
                    div.actions {
                        button.button.primary { (t.with("replace-go-on", &[("other", name.into())])) }
                        a.button href="/" { (t.with("replace-stay", &[("present", present.name.clone().into())])) }
                    }
                }
            }
        },
    )
}

/// The providers to which a colleague is linked, and the button that removes the links.
pub fn linked(t: Texts, id: AccountId, identities: &[LinkedIdentity], now: Time) -> Markup {
    html! {
        @if !identities.is_empty() {
            section.card aria-labelledby="identities-title" {
                h2 #identities-title { (t.say("providers")) }
                ul.list { @for identity in identities {
                    li { span { (identity.issuer) br; span.faint { (t.say("factor-since")) " " (time::element(t, identity.created_at, now, Tz::UTC)) } } }
                } }
                p { (t.say("identities-text")) }
                form method="post" action={ "/admin/people/" (id) "/identities/removal" } { button.button { (t.say("identities-unlink")) } }
            }
        }
    }
}

/// What svar.toml says: providers are configured there, together with their secrets.
pub fn configured(t: Texts, config: &Config) -> Markup {
    let callback = format!("{}/sign-in/provider/callback", config.public_url());
    html! {
        section.card aria-labelledby="providers-title" {
            h2 #providers-title { (t.say("providers")) }
            @if config.oidc.is_empty() { p { (t.say("providers-none")) } } @else {
                ul.list { @for provider in &config.oidc { li {
                    span { (provider.label) br; span.faint { (provider.issuer) } }
                    span {
                        @match provider.serves() {
                            Serves::Staff => { (t.say("providers-staff")) }
                            Serves::Brand(slug) => { (t.with("providers-brand", &[("brand", slug.into())])) }
                        }
                    }
                } } }
            }
            @if let Some(address) = config.sign_in.break_glass.as_ref().filter(|_| config.sign_in.sso_only) {
                p { (t.with("providers-only", &[("address", address.clone().into())])) }
            }
            p.hint { (t.say("providers-callback")) " " code { (callback) } }
        }
    }
}
