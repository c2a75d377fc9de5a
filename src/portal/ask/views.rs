//! How the form of a new question looks.
use maud::{Markup, html};

use super::draft::QuestionDraft;
use super::forms::Shown;
use super::shield::{BITS, Shield};
use super::topics;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::portal::help;
use crate::portal::views::{awaited, body_field, closed};
use crate::priority::Forecast;
use crate::texts::Texts;
use crate::tickets::Ticket;
use crate::tickets::views::files_field;
use crate::web::form::{Field, Problems, idempotency_key, problem_of, summary};
use crate::web::{assets, encoded, layout, time};

/// Who fills in the form.
pub enum Asker<'a> {
    Known(&'a Viewer, Shield),
    Visitor(Texts, Shield),
}

impl Asker<'_> {
    pub fn texts(&self) -> Texts {
        match self {
            Self::Known(me, _) => me.texts(),
            Self::Visitor(t, _) => *t,
        }
    }

    const fn viewer(&self) -> Option<&Viewer> {
        match self {
            Self::Known(me, _) => Some(me),
            Self::Visitor(..) => None,
        }
    }

    /// Under which name the browser keeps what is being written.
    fn draft_name(&self, brand: &Brand) -> String {
        match self {
            Self::Known(me, _) => format!("customer-{}-new-{}", me.id, brand.slug),
            Self::Visitor(..) => format!("visitor-new-{}", brand.slug),
        }
    }
}

/// Whose form it is, and what is known there.
pub struct AtBrand<'a> {
    pub brand: &'a Brand,
    /// The customer's own orders: number and title.
    pub orders: &'a [(String, String)],
    pub forecast: Option<Forecast>,
    pub now: Time,
}

/// The form: the words first, who it is at its foot.
pub fn form(asker: &Asker<'_>, at: &AtBrand<'_>, draft: &QuestionDraft, shown: &Shown) -> Markup {
    let t = asker.texts();
    let AtBrand { brand, forecast, now, .. } = *at;
    let problems = &shown.problems;
    let key = if draft.key.is_empty() { idempotency_key() } else { draft.key.clone() };
    let subject = Field {
        name: "subject",
        label: &t.say("subject"),
        value: &draft.subject,
        hint: &t.say("subject-hint"),
        ..Field::default()
    };
    layout::portal(
        t,
        asker.viewer(),
        Some(brand),
        &t.say("nav-new-ticket"),
        &html! {
            main.portal-main #main tabindex="-1" {
                header { h1 { (t.say("new-title")) } p.soft { (t.say("new-lead")) " " @if let Some(closed) = closed(t, brand, now) { (closed) " " } @if let Some(awaited) = awaited(t, forecast, brand, now) { (awaited) } } }
                (summary(t, problems))
                @if shown.is_again { div.notice role="alert" tabindex="-1" autofocus { p { (t.say("ask-again")) } } }
                form.form.card method="post" action="/tickets" enctype="multipart/form-data" data-draft=(asker.draft_name(brand)) data-upload novalidate
                    data-work=[work(asker)] data-work-bits=[work(asker).map(|_| BITS)] data-work-script=[work(asker).map(|_| assets::path("work-worker.js"))] {
                    @if let Some(ticket) = &shown.similar { (similar(t, ticket, brand, now)) }
                    input type="hidden" name="idempotency_key" value=(key);
                    input type="hidden" name="brand" value=(brand.slug);
                    input type="hidden" name="page" value=(draft.page);
                    @for page in &draft.offered { input type="hidden" name="offered" value=(page); }
                    (subject.render(problems))
                    // Looks for public answers while the customer writes.
                    div hx-post="/tickets/help" hx-trigger="input delay:600ms" hx-target="#help" hx-swap="outerHTML"
                        hx-include="closest form" hx-params="brand,subject,body" { (body_field(t, "new-body", &draft.body, 10, problems)) }
                    section #help.help aria-live="polite" aria-label=(t.say("help-title")) {}
                    (topics::topic_field(t, brand, draft))
                    @if shown.asks_facts { div.notice role="alert" tabindex="-1" autofocus { p { (t.say("ask-facts")) } } }
                    (topics::facts(t, brand, draft, at.orders, problems))
                    (files_field(t))
                    (problem_of("files", problems))
                    @match asker {
                        Asker::Visitor(_, shield) => { (sender(t, draft, shield, problems)) }
                        Asker::Known(_, shield) => { input type="hidden" name="opened" value=(shield.opened); }
                    }
                    div.actions { button.button.primary { (t.say("send")) } }
                }
                (help::forms(t, brand, matches!(asker, Asker::Known(..)).then_some("")))
                p.small { a href={ "/complaints/new?brand=" (brand.slug) } { (t.say("complaint-form-link")) } }
            }
            footer.portal-foot { p { (t.with("portal-foot", &[("brand", brand.name.clone().into())])) } }
        },
    )
}

fn work(asker: &Asker<'_>) -> Option<String> {
    match asker {
        Asker::Visitor(_, shield) if shield.asks_work => Some(shield.opened.clone()),
        _ => None,
    }
}

/// Name and address of someone who has not signed in, and what the shield needs.
fn sender(t: Texts, draft: &QuestionDraft, shield: &Shield, problems: &Problems) -> Markup {
    html! {
        (sender_fields(t, (&draft.name, &draft.email), problems))
        p.small { (t.say("ask-known")) " " a href={ "/sign-in?next=" (encoded(&format!("/tickets/new?brand={}", draft.brand))) } { (t.say("sign-in")) } }
        input type="hidden" name="opened" value=(shield.opened);
        input type="hidden" name="work" value="";
        div.trap aria-hidden="true" { label for="website" { (t.say("ask-trap")) } input #website name="website" tabindex="-1" autocomplete="off"; }
    }
}

/// The fields for who it is.
pub fn sender_fields(t: Texts, (name, email): (&str, &str), problems: &Problems) -> Markup {
    html! {
        (Field { name: "name", label: &t.say("name"), value: name, autocomplete: "name", is_required: true, ..Field::default() }.render(problems))
        (Field { name: "email", label: &t.say("email"), value: email, hint: &t.say("ask-email-hint"), kind: "email", autocomplete: "email", is_required: true, ..Field::default() }.render(problems))
    }
}

/// They asked nearly the same just now.
fn similar(t: Texts, ticket: &Ticket, brand: &Brand, now: Time) -> Markup {
    html! {
        div.notice.is-warn role="alert" tabindex="-1" autofocus {
            p { (t.with("ask-similar", &[("at", time::instant(t, ticket.created_at, now, brand.zone()).into())])) }
            p { a href={ "/tickets/" (ticket.reference) } lang=(ticket.language) dir="auto" { (ticket.subject) } }
            label.check { input type="checkbox" name="again" value="yes"; " " (t.say("ask-similar-again")) }
        }
    }
}

/// What a robot reads: it is to learn nothing.
pub fn thanks(t: Texts, brand: &Brand) -> Markup {
    layout::portal(
        t,
        None,
        Some(brand),
        &t.say("waiting-title"),
        &html! { main.portal-main.is-narrow #main tabindex="-1" { header { h1 { (t.say("waiting-title")) } } } },
    )
}
