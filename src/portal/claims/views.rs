//! How "was this you?" looks.
use maud::{Markup, html};

use super::OpenedClaim;
use crate::accounts::Viewer;
use crate::brands::{Brand, Brands};
use crate::clock::Time;
use crate::texts::Texts;
use crate::tickets::Ticket;
use crate::web::form::{Field, Problems, summary};
use crate::web::{layout, time};

/// The page of a link: what was sent in the name of the address, and the question whether the visitor wrote it.
pub(super) fn claim(
    t: Texts,
    asked: &OpenedClaim,
    viewer: Option<&Viewer>,
    (name, problems): (&str, &Problems),
    now: Time,
) -> Markup {
    let OpenedClaim { link, ticket, brand, owner } = asked;
    // Someone else is signed in here: the answer would not be the owner's.
    let other = viewer.filter(|viewer| Some(viewer.id) != *owner || viewer.only_brand.is_some());
    layout::portal(
        t,
        viewer,
        Some(brand),
        &t.say("claim-title"),
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header {
                    h1 { (t.say("claim-title")) }
                    p.soft { (t.with("claim-lead", &[("address", link.address.clone().into()), ("brand", brand.name.clone().into())])) }
                }
                (summary(t, problems))
                div.card {
                    h2 lang=(ticket.language) dir="auto" { (ticket.subject) }
                    p lang=(ticket.language) dir="auto" { (ticket.excerpt) }
                    p.small.faint { (time::element(t, ticket.created_at, now, brand.zone())) " · " (ticket.reference) }
                }
                @if let Some(other) = other {
                    div.notice.is-warn role="alert" { p { (t.with("claim-other", &[("name", other.name.clone().into()), ("address", link.address.clone().into())])) } }
                } @else if owner.is_some() && viewer.is_none() {
                    p.hint { (t.say("claim-signs-in")) }
                }
                form.form method="post" novalidate {
                    @if owner.is_none() && other.is_none() {
                        (Field { name: "name", label: &t.say("name"), hint: &t.say("claim-name-hint"), value: name, autocomplete: "name", ..Field::default() }.render(problems))
                    }
                    div.actions {
                        @if other.is_none() { button.button.primary name="answer" value="yes" { (t.say("claim-yes")) } }
                        button.button name="answer" value="no" { (t.say("claim-no")) }
                    }
                }
            }
        },
    )
}

/// Thanks the person whose address was misused.
pub(super) fn denied(t: Texts, brand: &Brand) -> Markup {
    layout::portal(
        t,
        None,
        Some(brand),
        &t.say("claim-denied"),
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header { h1 { (t.say("claim-denied")) } p.soft { (t.say("claim-denied-text")) } }
            }
        },
    )
}

/// In a customer's list of tickets: those that came from their addresses without proof.
pub fn offered(t: Texts, tickets: &[Ticket], brands: &Brands, now: Time) -> Markup {
    html! {
        @if !tickets.is_empty() {
            section.card aria-labelledby="claims" {
                h2 #claims { (t.say("claims")) }
                p.soft { (t.say("claims-lead")) }
                ul.list { @for ticket in tickets { li {
                    b lang=(ticket.language) dir="auto" { (ticket.subject) }
                    form.line method="post" action={ "/tickets/" (ticket.reference) "/claim" } {
                        button.button.tight name="answer" value="yes" aria-label=(t.with("claim-yes-label", &[("subject", ticket.subject.clone().into())])) { (t.say("claim-yes")) }
                        button.button.tight name="answer" value="no" aria-label=(t.with("claim-no-label", &[("subject", ticket.subject.clone().into())])) { (t.say("claim-no")) }
                    }
                    span.faint {
                        (ticket.excerpt) " · "
                        @if let Some(brand) = brands.of(ticket.brand_id) { (brand.name) " · " (time::element(t, ticket.created_at, now, brand.zone())) }
                    }
                } } }
            }
        }
    }
}
