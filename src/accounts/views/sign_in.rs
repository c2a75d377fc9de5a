//! Signing in and up, and what a link shows.
use maud::{Markup, html};

use crate::accounts::pages::{Asks, Follow, SignIn, SignUp, role_of};
use crate::accounts::{Link, Purpose, Role, passwords};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::{encoded, layout};

fn narrow(t: Texts, title: &str, body: &Markup) -> Markup {
    layout::portal(
        t,
        None,
        None,
        title,
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" { (body) }
        },
    )
}

/// The form that signs in, by password or by link.
pub fn sign_in(t: Texts, draft: &SignIn, problems: &Problems) -> Markup {
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
        t,
        &t.say("sign-in"),
        &html! {
            header { h1 { (t.say("sign-in")) } p.soft { (t.say("sign-in-lead")) } }
            (summary(t, problems))
            form.form method="post" action="/sign-in" novalidate {
                input type="hidden" name="next" value=(draft.next);
                (email.render(problems))
                (password.render(problems))
                div.actions {
                    button.button.primary { (t.say("sign-in")) }
                    button.button name="by" value="link" { (t.say("sign-in-link")) }
                }
            }
            p { (t.say("sign-up-question")) " " a href={ "/sign-up?next=" (encoded(&draft.next)) } { (t.say("sign-up")) } }
        },
    )
}

/// The form that makes an account.
pub fn sign_up(t: Texts, draft: &SignUp, problems: &Problems) -> Markup {
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
    };
    let password = new_password(t, Role::Customer, problems);
    narrow(
        t,
        &t.say("sign-up"),
        &html! {
            header { h1 { (t.say("sign-up")) } }
            (summary(t, problems))
            form.form method="post" action="/sign-up" novalidate {
                input type="hidden" name="next" value=(draft.next);
                (name.render(problems))
                (email.render(problems))
                (password)
                div.actions { button.button.primary { (t.say("sign-up")) } }
            }
            p { (t.say("sign-in-question")) " " a href={ "/sign-in?next=" (encoded(&draft.next)) } { (t.say("sign-in")) } }
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

/// "Look in your inbox": the same whether or not the address has an account.
pub fn link_sent(t: Texts, address: &str) -> Markup {
    narrow(
        t,
        &t.say("link-sent"),
        &html! {
            header { h1 { (t.say("link-sent")) } p.soft { (t.with("link-sent-text", &[("address", address.into())])) } }
            p { a href="/sign-in" { (t.say("link-sent-back")) } }
        },
    )
}

/// The page of a one-time link: what it does, and the button that does it.
pub fn link(t: Texts, link: &Link, asks: Asks, draft: &Follow, problems: &Problems) -> Markup {
    let (title, lead, button) = match link.purpose {
        Purpose::SignIn if asks.name => ("link-sign-up", "link-sign-up-text", "sign-up"),
        Purpose::SignIn | Purpose::Invite | Purpose::Claim => ("sign-in", "link-sign-in-text", "sign-in"),
        Purpose::SignUp => ("link-sign-up", "link-sign-up-text", "sign-up"),
        Purpose::Prove => ("link-prove", "link-prove-text", "link-prove-button"),
        Purpose::FirstAdmin => ("link-first-admin", "link-first-admin-text", "sign-up"),
    };
    narrow(
        t,
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
                @if asks.password { (new_password(t, role_of(link), problems)) }
                div.actions { button.button.primary { (t.say(button)) } }
            }
        },
    )
}
