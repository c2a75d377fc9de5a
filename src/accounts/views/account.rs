//! One's own account.
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::accounts::second_factor::{self, Factors};
use crate::accounts::{Account, Address, Session, Viewer, passwords};
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::{layout, time};

/// The contents of the page.
pub struct Mine {
    pub account: Account,
    pub addresses: Vec<Address>,
    pub sessions: Vec<Session>,
    pub factors: Factors,
    /// Of the brand where the account was made: times are shown in it.
    pub zone: Tz,
    /// Has a form just been saved?
    pub is_saved: bool,
}

/// The page, with what was typed into the address field and what is wrong.
pub fn account(viewer: &Viewer, mine: &Mine, typed: &str, problems: &Problems, now: Time) -> Markup {
    let t = viewer.texts();
    layout::portal(
        t,
        Some(viewer),
        None,
        &t.say("nav-account"),
        &html! {
            main.portal-main #main tabindex="-1" {
                header { h1 { (t.say("nav-account")) } }
                (layout::saved(t, mine.is_saved))
                (summary(t, problems))
                @if viewer.only_brand.is_some() {
                    // A shop vouched for them only in this session.
                    div.notice { p { (t.say("account-handed-over")) } div.actions { a.button href="/sign-in?next=/account" { (t.say("sign-in")) } } }
                } @else {
                    (profile(viewer, mine, problems))
                    @if viewer.role.rank().is_some() { (notifications(t)) }
                    (language(t))
                    (addresses(viewer, mine, typed, problems))
                    (password(viewer, mine, problems))
                    (second_factor(viewer, mine))
                    (sessions(viewer, mine, now))
                    @if viewer.role.rank().is_none() { p { a href="/account/data" { (t.say("my-data-link")) } } }
                }
            }
        },
    )
}

fn profile(viewer: &Viewer, mine: &Mine, problems: &Problems) -> Markup {
    let t = viewer.texts();
    html! {
        section.card aria-labelledby="about" {
            h2 #about { (t.say("account-you")) }
            form.form method="post" action="/account" {
                (Field { name: "name", label: &t.say("name"), value: &viewer.name, autocomplete: "name", is_required: true, ..Field::default() }.render(problems))
                @if viewer.role.rank().is_some() {
                    label.check { input type="checkbox" name="letter_keys" value="yes" checked[viewer.has_letter_keys]; " " (t.say("letter-keys")) }
                    label.check { input type="checkbox" name="review_reminders" value="yes" checked[mine.account.wants_review_reminders]; " " (t.say("review-reminders")) }
                }
                @if viewer.role.rank().is_none() {
                    label.check { input type="checkbox" name="receipts" value="yes" checked[mine.account.wants_receipts]; " " (t.say("account-receipts")) }
                    input type="hidden" name="asks_receipts" value="yes";
                }
                div.actions { button.button.primary { (t.say("save")) } }
            }
        }
    }
}

/// The link to the page where staff choose how they are notified.
fn notifications(t: Texts) -> Markup {
    html! {
        section.card aria-labelledby="notifications-title" {
            h2 #notifications-title { (t.say("notifications")) }
            p { (t.say("notify-settings-text")) }
            div.actions { a.button href="/account/notifications" { (t.say("notify-settings")) } }
        }
    }
}

/// A form of its own: saving the name in an old page must not change the language back.
fn language(t: Texts) -> Markup {
    let languages: Vec<_> = Texts::choices().into_iter().map(|(code, name)| (code.to_owned(), name)).collect();
    html! {
        section.card aria-labelledby="language-title" {
            h2 #language-title { (t.say("language")) }
            form.form method="post" action="/language" {
                (choice("language", &t.say("language-hint"), &languages, t.language()))
                div.actions { button.button { (t.say("language-choose")) } }
            }
        }
    }
}

fn addresses(viewer: &Viewer, mine: &Mine, typed: &str, problems: &Problems) -> Markup {
    let t = viewer.texts();
    html! {
        section.card aria-labelledby="addresses" {
            h2 #addresses { (t.say("addresses")) }
            ul.list { @for address in &mine.addresses {
                li {
                    span {
                        (crate::plain::shown(&address.address))
                        @if address.proven_at.is_none() { br; span.faint { (t.say("address-link-sent")) } }
                    }
                    @if address.proven_at.is_some() { span.chip.is-good { (t.say("address-proven")) } }
                    @if address.proven_at.is_none() || mine.addresses.len() > 1 {
                        form method="post" action={ "/account/addresses/" (address.id) "/removal" } {
                            button.button.tight aria-label=(t.with("address-remove", &[("address", address.address.clone().into())])) { (t.say("remove")) }
                        }
                    }
                }
            } }
            form.form method="post" action="/account/addresses" novalidate {
                (Field { name: "address", label: &t.say("address-another"), value: typed, kind: "email", autocomplete: "email", ..Field::default() }.render(problems))
                div.actions { button.button { (t.say("address-add")) } }
            }
        }
    }
}

fn password(viewer: &Viewer, mine: &Mine, problems: &Problems) -> Markup {
    let t = viewer.texts();
    html! {
        section.card aria-labelledby="password-title" {
            h2 #password-title { (t.say("password")) }
            form.form method="post" action="/account/password" novalidate {
                @if mine.account.password_hash.is_some() {
                    (Field { name: "current", label: &t.say("password-current"), hint: &t.say("password-current-hint"), kind: "password", autocomplete: "current-password", ..Field::default() }.render(problems))
                }
                (Field { name: "password", label: &t.say("password-new"), hint: &passwords::hint(t, viewer.role), kind: "password", autocomplete: "new-password", is_required: true, ..Field::default() }.render(problems))
                div.actions { button.button { (t.say("password-set")) } }
            }
        }
    }
}

fn second_factor(viewer: &Viewer, mine: &Mine) -> Markup {
    let t = viewer.texts();
    let (state, act) =
        if mine.factors.any() { ("factor-on", "factor-change") } else { ("factor-off", "factor-set-up") };
    html! {
        section.card aria-labelledby="factor-title" {
            h2 #factor-title { (t.say("factor")) }
            p { (t.say(state)) }
            // A shop vouches for a session, not for the account.
            @if viewer.only_brand.is_none() { div.actions { a.button href=(second_factor::PATH) { (t.say(act)) } } }
        }
    }
}

fn sessions(viewer: &Viewer, mine: &Mine, now: Time) -> Markup {
    let t = viewer.texts();
    html! {
        section.card aria-labelledby="sessions" {
            h2 #sessions { (t.say("sessions")) }
            ul.list { @for session in &mine.sessions {
                li {
                    span { (session.browser) br; span.faint { (t.say("session-seen")) " " (time::element(t, session.seen_at, now, mine.zone)) } }
                    @if session.id == viewer.session {
                        span.chip.is-active { (t.say("session-this")) }
                    } @else {
                        form method="post" action={ "/account/sessions/" (session.id) "/end" } {
                            button.button.tight aria-label=(t.with("session-end-label", &[("browser", session.browser.clone().into())])) { (t.say("session-end")) }
                        }
                    }
                }
            } }
            @if mine.sessions.len() > 1 {
                form method="post" action="/account/sessions/others/end" { button.button { (t.say("session-end-others")) } }
            }
        }
    }
}
