//! One's own second factors.
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::accounts::passkeys::{self, Passkey};
use crate::accounts::second_factor::Factors;
use crate::accounts::second_factor::picture::QrPicture;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::{layout, time};

/// An account's factors, and whether it may continue without more.
pub struct OwnFactors {
    pub factors: Factors,
    pub passkeys: Vec<Passkey>,
    /// The name of this browser.
    pub browser: String,
    pub must_enrol: bool,
    pub is_saved: bool,
}

/// An app that is being set up.
pub struct NewApp {
    pub picture: QrPicture,
    pub groups: String,
    pub uri: String,
}

/// The list, with what can be added and removed.
pub fn own(viewer: &Viewer, own: &OwnFactors, now: Time) -> Markup {
    let t = viewer.texts();
    page(
        viewer,
        &t.say("factor"),
        &html! {
            header { h1 { (t.say("factor")) } p.soft { (t.say("factor-lead")) } }
            (layout::saved(t, own.is_saved))
            @if own.must_enrol { div.notice.is-warn role="status" { p { (t.say("factor-must")) } } }
            // They are bound to the public URL.
            @if viewer.origin.site().is_none() { (passkeys::list(t, &own.passkeys, &own.browser, now)) }
            (app(t, own.factors.app_since, now))
            @if own.factors.any() { (recovery(t, own.factors.recovery_codes)) }
        },
    )
}

fn page(viewer: &Viewer, title: &str, body: &Markup) -> Markup {
    let main = html! { main.portal-main #main tabindex="-1" { (body) } };
    layout::portal(viewer.texts(), Some(viewer), None, title, &main)
}

fn app(t: Texts, since: Option<Time>, now: Time) -> Markup {
    html! {
        section.card aria-labelledby="app-title" {
            h2 #app-title { (t.say("app")) }
            @if let Some(since) = since {
                ul.list { li {
                    span { (t.say("app-on")) br; span.faint { (t.say("factor-since")) " " (time::element(t, since, now, Tz::UTC)) } }
                    form method="post" action="/account/second-factor/app/removal" {
                        button.button.tight aria-label=(t.say("app-remove")) { (t.say("remove")) }
                    }
                } }
            } @else {
                p { (t.say("app-text")) }
                form method="post" action="/account/second-factor/app" { button.button { (t.say("app-set-up")) } }
            }
        }
    }
}

fn recovery(t: Texts, left: i64) -> Markup {
    html! {
        section.card aria-labelledby="codes-title" {
            h2 #codes-title { (t.say("codes")) }
            p { (t.with("codes-left", &[("count", left.into())])) }
            form method="post" action="/account/second-factor/codes" { button.button { (t.say("codes-renew")) } }
        }
    }
}

/// Setting up an app: a QR code to scan, the same secret to type or tap, and a first code.
pub fn new_app(t: Texts, viewer: &Viewer, new: &NewApp, problems: &Problems) -> Markup {
    page(
        viewer,
        &t.say("app-set-up"),
        &html! {
            header { h1 { (t.say("app-set-up")) } p.soft { (t.say("app-lead")) } }
            (summary(t, problems))
            section.card {
                (qr(t, &new.picture))
                p { (t.say("app-no-camera")) " " a href=(new.uri) { (t.say("app-open")) } }
                p { (t.say("app-key")) br; code.secret { (new.groups) } }
                form.form method="post" action="/account/second-factor/app/confirmation" novalidate {
                    (Field { name: "code", label: &t.say("app-code"), autocomplete: "one-time-code", is_required: true, ..Field::default() }.render(problems))
                    div.actions { button.button.primary { (t.say("app-confirm")) } }
                }
            }
        },
    )
}

/// Dark on white in both colour schemes: cameras need it.
fn qr(t: Texts, picture: &QrPicture) -> Markup {
    html! {
        svg.qr role="img" aria-label=(t.say("app-picture")) viewBox={ "0 0 " (picture.size) " " (picture.size) } shape-rendering="crispEdges" {
            rect width="100%" height="100%" fill="#fff" {}
            path fill="#000" d=(picture.path) {}
        }
    }
}

/// New recovery codes, shown only this once.
pub fn codes(viewer: &Viewer, codes: &[String]) -> Markup {
    let t = viewer.texts();
    let next = if viewer.role.rank().is_some() { "/desk" } else { "/account" };
    page(
        viewer,
        &t.say("codes"),
        &html! {
            header { h1 { (t.say("codes")) } p.soft { (t.say("codes-lead")) } }
            section.card {
                ul.codes { @for code in codes { li { code { (code) } } } }
                div.actions { a.button.primary href=(next) { (t.say("codes-kept")) } }
            }
        },
    )
}
