//! How a question looks that waits for its proof.
use maud::{Markup, html};

use super::kept::Sender;
use super::views::sender_fields;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::pending::Pending;
use crate::plain;
use crate::portal::help::{self, Offers};
use crate::texts::Texts;
use crate::tickets::Ticket;
use crate::web::form::{Problems, summary};
use crate::web::{encoded, html as safe, layout, time};

/// What is kept.
pub struct KeptPage {
    pub pending: Pending,
    pub brand: Brand,
    /// The names of its files.
    pub files: Vec<String>,
    /// The account that is signed in here has not proven the address under which it was written.
    pub is_anothers: bool,
    /// What may help meanwhile, for those who were offered nothing because their browser runs no scripts.
    pub help: Offers,
}

/// In the browser that wrote it.
pub fn kept(
    (t, viewer): (Texts, Option<&Viewer>),
    page: &KeptPage,
    here: &str,
    (sender, problems): (&Sender, &Problems),
    now: Time,
) -> Markup {
    let KeptPage { pending, brand, .. } = page;
    let next = encoded(here);
    let until = time::instant(t, pending.expires_at, now, brand.zone());
    let body = html! {
        @if let Some(me) = viewer {
            @if page.is_anothers {
                header { h1 { (t.say("waiting-send-title")) } }
                div.notice.is-warn role="status" { p { (t.say("problem-kept-address")) } }
            } @else {
                header { h1 { (t.say("waiting-send-title")) } p.soft { (t.with("waiting-send-lead", &[("name", me.name.clone().into())])) } }
                form.form method="post" action=(here) { div.actions { button.button.primary { (t.say("send")) } } }
            }
        } @else if pending.address.is_empty() {
            header { h1 { (t.say("waiting-session-title")) } p.soft { (t.say("waiting-session-lead")) } }
            div.actions { a.button.primary href={ "/sign-in?next=" (next) } { (t.say("sign-in")) } }
            @if pending.ticket_id.is_none() {
                (summary(t, problems))
                form.form.card method="post" action=(here) novalidate {
                    h2 { (t.say("waiting-session-or")) }
                    (sender_fields(t, (&sender.name, &sender.email), problems))
                    div.actions { button.button { (t.say("send")) } }
                }
            }
        } @else {
            div.notice.is-good role="status" data-draft-done={ "visitor-new-" (brand.slug) } { p { b { (t.say("waiting-kept")) } } }
            header {
                h1 { (t.say("waiting-title")) }
                p.soft { (t.with("waiting-lead", &[("address", plain::shown(&pending.address).into()), ("brand", brand.name.clone().into())])) }
            }
            p { (t.with("waiting-until", &[("until", until.into())])) }
            p { (t.say("waiting-sign-in")) " " a href={ "/sign-in?next=" (next) } { (t.say("sign-in")) } }
        }
        @if !page.help.is_empty() {
            noscript { p { (t.say("help-meanwhile")) } (help::fragment(t, &page.help, false)) (help::forms(t, brand, None)) }
        }
        (written(t, page))
    };
    frame(t, viewer, page, &body)
}

/// The page of the mailed link: a button, because scanners open links too.
pub fn prove(t: Texts, page: &KeptPage, similar: Option<&Ticket>, now: Time) -> Markup {
    let KeptPage { pending, brand, .. } = page;
    let body = html! {
        header {
            h1 { (t.say("waiting-send-title")) }
            p.soft { (t.with("waiting-prove-lead", &[("address", plain::shown(&pending.address).into()), ("brand", brand.name.clone().into())])) }
        }
        @if let Some(ticket) = similar {
            div.notice.is-warn { p { (t.with("ask-similar", &[("at", time::instant(t, ticket.created_at, now, brand.zone()).into())])) " " (ticket.reference) } }
        }
        form.form method="post" { div.actions { button.button.primary { (t.say("send")) } } }
        (written(t, page))
        p.small { (t.say("waiting-prove-not")) }
    };
    frame(t, None, page, &body)
}

fn written(t: Texts, page: &KeptPage) -> Markup {
    html! {
        section.card aria-labelledby="written" {
            h2 #written { (t.say("waiting-written")) }
            @if !page.pending.subject.is_empty() { p dir="auto" { b { (page.pending.subject) } } }
            div.message-body dir="auto" { (safe::linked(&page.pending.body)) }
            @if !page.files.is_empty() { ul.files { @for name in &page.files { li.file { div dir="auto" { (name) } } } } }
        }
    }
}

fn frame(t: Texts, viewer: Option<&Viewer>, page: &KeptPage, body: &Markup) -> Markup {
    let main = html! { main.portal-main #main tabindex="-1" { (body) } };
    layout::portal(t, viewer, Some(&page.brand), &t.say("nav-new-ticket"), &main)
}
