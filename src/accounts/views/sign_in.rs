//! Signing in and up, and the pages of links.
use maud::{Markup, html};

use crate::accounts::forms::{Asks, Follow, SignIn, SignUp};
use crate::accounts::oidc;
use crate::accounts::passkeys::{self, PasskeyButton};
use crate::accounts::{Link, Purpose, Role, Viewer, passwords};
use crate::brands::Brand;
use crate::config::Oidc;
use crate::error::Error;
use crate::site::BrandHost;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::Branding;
use crate::web::{encoded, layout};

/// The context of a page for visitors who are not signed in yet.
pub struct Entrance {
    pub texts: Texts,
    /// The brand on whose page they are.
    pub brand: Option<Brand>,
    /// Are they at the public URL? Passkeys and providers are bound to it.
    pub is_main: bool,
}

impl Entrance {
    /// Without a brand.
    pub const fn bare(texts: Texts) -> Self {
        Self { texts, brand: None, is_main: true }
    }
}

fn narrow(at: &Entrance, title: &str, body: &Markup) -> Markup {
    layout::portal(
        at.texts,
        None,
        at.brand.as_ref().map(|brand| -> &dyn Branding { brand }),
        title,
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" { (body) }
        },
    )
}

/// Passes the brand on to the next page.
fn of_brand(slug: &str) -> String {
    if slug.is_empty() { String::new() } else { format!("&brand={}", encoded(slug)) }
}

/// The form that signs in, by password or by link.
pub fn sign_in(at: &Entrance, draft: &SignIn, providers: &[Oidc], problems: &Problems) -> Markup {
    let t = at.texts;
    let email = Field {
        name: "email",
        label: &t.say("email"),
        value: &draft.email,
        kind: "email",
        autocomplete: "username",
        is_required: true,
        ..Field::default()
    };
    let password = Field {
        name: "password",
        label: &t.say("password"),
        hint: &t.say("sign-in-password-hint"),
        kind: "password",
        autocomplete: "current-password",
        ..Field::default()
    };
    narrow(
        at,
        &t.say("sign-in"),
        &html! {
            header { h1 { (t.say("sign-in")) } p.soft { (t.say("sign-in-lead")) } }
            (summary(t, problems))
            form.form method="post" action="/sign-in" novalidate {
                input type="hidden" name="next" value=(draft.next);
                @if !draft.brand.is_empty() { input type="hidden" name="brand" value=(draft.brand); }
                (email.render(problems))
                (password.render(problems))
                div.actions {
                    button.button.primary { (t.say("sign-in")) }
                    button.button name="by" value="link" { (t.say("sign-in-link")) }
                }
            }
            @if at.is_main {
                (oidc::links(t, providers, &draft.next))
                (passkey(t, &draft.next))
            }
            p { (t.say("sign-up-question")) " " a href={ "/sign-up?next=" (encoded(&draft.next)) (of_brand(&draft.brand)) } { (t.say("sign-up")) } }
        },
    )
}

/// Signing in with a passkey, without typing anything. It appears if the browser supports passkeys.
pub fn passkey(t: Texts, next: &str) -> Markup {
    html! {
        form.form method="post" action="/sign-in/passkey" {
            input type="hidden" name="next" value=(next);
            (passkeys::button(t, PasskeyButton { kind: "get", options: "/sign-in/passkey/options", words: "sign-in-passkey", fields: passkeys::FIELDS }))
        }
    }
}

/// The form that makes an account.
pub fn sign_up(at: &Entrance, draft: &SignUp, problems: &Problems) -> Markup {
    let t = at.texts;
    let name = Field {
        name: "name",
        label: &t.say("name"),
        value: &draft.name,
        autocomplete: "name",
        is_required: true,
        ..Field::default()
    };
    let email = Field {
        name: "email",
        label: &t.say("email"),
        value: &draft.email,
        hint: &t.say("sign-up-email-hint"),
        kind: "email",
        autocomplete: "email",
        is_required: true,
        ..Field::default()
    };
    let password = new_password(t, Role::Customer, problems);
    narrow(
        at,
        &t.say("sign-up"),
        &html! {
            header { h1 { (t.say("sign-up")) } }
            (summary(t, problems))
            form.form method="post" action="/sign-up" novalidate {
                input type="hidden" name="next" value=(draft.next);
                @if !draft.brand.is_empty() { input type="hidden" name="brand" value=(draft.brand); }
                (name.render(problems))
                (email.render(problems))
                (password)
                div.actions { button.button.primary { (t.say("sign-up")) } }
            }
            p { (t.say("sign-in-question")) " " a href={ "/sign-in?next=" (encoded(&draft.next)) (of_brand(&draft.brand)) } { (t.say("sign-in")) } }
        },
    )
}

fn new_password(t: Texts, role: Role, problems: &Problems) -> Markup {
    Field {
        name: "password",
        label: &t.say("password"),
        hint: &passwords::hint(t, role),
        kind: "password",
        autocomplete: "new-password",
        is_required: true,
        ..Field::default()
    }
    .render(problems)
}

/// "Check your inbox": the same whether or not the address has an account.
pub fn link_sent(at: &Entrance, address: &str) -> Markup {
    let t = at.texts;
    narrow(
        at,
        &t.say("link-sent"),
        &html! {
            header { h1 { (t.say("link-sent")) } p.soft { (t.with("link-sent-text", &[("address", address.into())])) } }
            p { a href="/sign-in" { (t.say("link-sent-back")) } }
        },
    )
}

/// The page of a one-time link: what it does, and the button that does it.
pub fn link(at: &Entrance, link: &Link, asks: Asks, draft: &Follow, problems: &Problems) -> Markup {
    let t = at.texts;
    let (title, lead, button) = match link.purpose {
        Purpose::SignIn if asks.name => ("link-sign-up", "link-sign-up-text", "sign-up"),
        Purpose::SignIn | Purpose::Invite | Purpose::Claim | Purpose::Send => {
            ("sign-in", "link-sign-in-text", "sign-in")
        }
        Purpose::SignUp => ("link-sign-up", "link-sign-up-text", "sign-up"),
        // It has its own page.
        Purpose::Prove => ("link-prove", "link-prove-other", "link-prove-button"),
        Purpose::FirstAdmin => ("link-first-admin", "link-first-admin-text", "sign-up"),
    };
    narrow(
        at,
        &t.say(title),
        &html! {
            header { h1 { (t.say(title)) } p.soft { (t.with(lead, &[("address", link.address.clone().into())])) } }
            (summary(t, problems))
            form.form method="post" novalidate {
                @if asks.name {
                    (Field { name: "name", label: &t.say("name"), value: &draft.name, autocomplete: "name", is_required: true, ..Field::default() }.render(problems))
                }
                @if asks.email {
                    (Field { name: "email", label: &t.say("email"), value: &draft.email, kind: "email", autocomplete: "email", is_required: true, ..Field::default() }.render(problems))
                }
                @if asks.password { (new_password(t, link.role(), problems)) }
                div.actions { button.button.primary { (t.say(button)) } }
            }
        },
    )
}

/// The page of a link that proves an address: a button for the account that asked, for everyone else what to do.
pub fn proving((t, site): (Texts, Option<&BrandHost>), link: &Link, viewer: Option<&Viewer>, here: &str) -> Markup {
    let names = [("address", link.address.clone().into()), ("name", link.name.clone().into())];
    let me = viewer.filter(|viewer| link.proves_own(viewer));
    let title = t.say("link-prove");
    let body = html! {
        header { h1 { (title) } }
        @if me.is_some() {
            p { (t.with("link-prove-text", &names)) }
            form.form method="post" { div.actions { button.button.primary { (t.say("link-prove-button")) } } }
        } @else {
            p { (t.with("link-prove-other", &names)) }
            p { (t.say("link-prove-other-do")) }
            @if let Some(viewer) = viewer {
                p { (t.with("link-prove-signed-in", &[("name", viewer.name.clone().into())])) }
            } @else {
                div.actions { a.button href={ "/sign-in?next=" (encoded(here)) } { (t.say("sign-in")) } }
            }
        }
    };
    let main = html! { main.portal-main.is-narrow #main tabindex="-1" { (body) } };
    layout::portal(t, viewer, site.map(|site| &*site.look), &title, &main)
}

/// A hand-over was refused: the shop makes another.
pub fn back_to_shop(t: Texts, brand: &Brand, shop: &str, error: &Error) -> Markup {
    let title = t.say("error-invalid");
    let sentence = match error {
        Error::Refused(key) | Error::Taken(key) => t.say(key),
        _ => t.say("error-forbidden-text"),
    };
    let main = html! {
        main.portal-main.is-narrow #main tabindex="-1" {
            header { h1 { (title) } p.soft { (sentence) } }
            div.actions { a.button.primary href=(shop) { (t.with("handover-back", &[("brand", brand.name.clone().into())])) } }
        }
    };
    layout::portal(t, None, Some(brand), &title, &main)
}

/// A shop hands a customer over while someone else is signed in: a button decides who stays.
pub fn replacing(t: Texts, present: Option<&Viewer>, address: &str, token: &str) -> Markup {
    let names = [
        ("name", present.map(|present| present.name.clone()).unwrap_or_default().into()),
        ("address", address.to_owned().into()),
    ];
    let title = t.say("replacing-title");
    let main = html! {
        main.portal-main.is-narrow #main tabindex="-1" {
            header { h1 { (title) } p.soft { (t.with("replacing-text", &names)) } }
            form.form method="post" action="/handover" {
                input type="hidden" name="token" value=(token);
                div.actions {
                    button.button.primary { (t.with("replacing-go-on", &names)) }
                    a.button href="/" { (t.with("replacing-stay", &names)) }
                }
            }
        }
    };
    layout::portal(t, present, None, &title, &main)
}

/// The page that stops reminders, before and after.
pub fn unsubscribe(at: &Entrance, is_done: bool) -> Markup {
    let t = at.texts;
    let title = t.say(if is_done { "unsubscribe-done" } else { "unsubscribe" });
    narrow(
        at,
        &title,
        &html! {
            header { h1 { (title) } p.soft { (t.say(if is_done { "unsubscribe-done-text" } else { "unsubscribe-text" })) } }
            @if is_done {
                div.actions { a.button href="/account" { (t.say("nav-account")) } }
            } @else {
                form.form method="post" { div.actions { button.button.primary { (t.say("unsubscribe-button")) } } }
            }
        },
    )
}
