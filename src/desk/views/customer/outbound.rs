//! The page on which an agent turns to a customer, and that of a call about a ticket.
use maud::{Markup, html};

use super::brand_choice;
use crate::accounts::Viewer;
use crate::desk::dossier::Dossier;
use crate::desk::views::queue::state_chip;
use crate::texts::Texts;
use crate::tickets::Ticket;
use crate::web::form::{Field, Problems, described_by, problem_of, summary};
use crate::web::layout;

/// What was typed in one of the two forms.
#[derive(Debug, Clone, Default)]
pub struct Outbound {
    /// Is it the form of a call, and not of a mail?
    pub is_call: bool,
    pub brand: String,
    pub address: String,
    pub subject: String,
    pub body: String,
    pub has_consent: bool,
    pub ground: String,
    pub key: String,
    pub problems: Problems,
}

/// A mail to the customer, or a call that was made.
pub fn outbound(me: &Viewer, found: &Dossier, typed: &Outbound) -> Markup {
    let t = me.texts();
    let here = format!("/desk/customers/{}", found.account.id);
    layout::desk_page(
        me,
        &t.with("outbound-title", &[("name", found.name().into())]),
        (&here, "outbound-back"),
        &html! {
            (summary(t, &typed.problems))
            (mail(t, found, typed))
            (call(t, found, typed))
        },
    )
}

/// Only the form that was sent is shown as it was typed; ids are those of its fields.
fn of<'a>(typed: &'a Outbound, is_call: bool, other: &'a Outbound) -> &'a Outbound {
    if typed.is_call == is_call { typed } else { other }
}

fn mail(t: Texts, found: &Dossier, typed: &Outbound) -> Markup {
    let other = Outbound { key: typed.key.clone(), ..Outbound::default() };
    let typed = of(typed, false, &other);
    let proven: Vec<_> = found.addresses.iter().filter(|known| known.address.proven_at.is_some()).collect();
    let is_wrong = typed.problems.has("consent");
    html! {
        section.card aria-labelledby="by-mail" {
            h2 #by-mail { (t.say("outbound-mail")) }
            @if proven.is_empty() { p.soft { (t.say("outbound-no-address")) } } @else {
                form.form method="post" action={ "/desk/customers/" (found.account.id) "/tickets" } novalidate {
                    input type="hidden" name="idempotency_key" value=(typed.key);
                    (brand_choice(t, found, ("mail-brand", &typed.brand)))
                    div.field {
                        label for="address" { (t.say("outbound-to")) }
                        select #address name="address" {
                            @for known in proven {
                                @let address = crate::plain::shown(&known.address.address);
                                option value=(address) selected[address == typed.address] {
                                    (address) @if known.undeliverable.is_some() { " – " (t.say("address-undeliverable")) }
                                }
                            }
                        }
                        (problem_of("address", &typed.problems))
                    }
                    (Field { name: "subject", label: &t.say("subject"), value: &typed.subject, autocomplete: "off", is_required: true, ..Field::default() }.render(&typed.problems))
                    (Field { name: "body", label: &t.say("outbound-text"), hint: &t.say("outbound-text-hint"), value: &typed.body, is_required: true, ..Field::default() }.render_area(8, &typed.problems))
                    div.field {
                        label.check { input #consent type="checkbox" name="consent" value="yes" required checked[typed.has_consent] aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by("consent", is_wrong, false)]; " " (t.say("outbound-consent")) }
                        (problem_of("consent", &typed.problems))
                    }
                    (Field { name: "ground", label: &t.say("outbound-ground"), hint: &t.say("outbound-ground-hint"), value: &typed.ground, autocomplete: "off", is_required: true, ..Field::default() }.render(&typed.problems))
                    div.actions { button.button.primary { (t.say("outbound-send")) } }
                }
            }
        }
    }
}

/// A call about something new; calls about an open ticket are noted on it.
fn call(t: Texts, found: &Dossier, typed: &Outbound) -> Markup {
    let other = Outbound { key: typed.key.clone(), ..Outbound::default() };
    let typed = of(typed, true, &other);
    let open: Vec<&Ticket> = found.tickets.iter().filter(|ticket| !ticket.state.is_done()).collect();
    let (no_subject, no_body) = (typed.problems.has("call-subject"), typed.problems.has("call-body"));
    html! {
        section.card aria-labelledby="by-call" {
            h2 #by-call { (t.say("outbound-call")) }
            @if !open.is_empty() {
                p.soft { (t.say("outbound-call-about")) }
                ul.list { @for ticket in open { li {
                    a href={ "/desk/tickets/" (ticket.reference) "/call" } lang=(ticket.language) { (ticket.subject) }
                    (state_chip(t, ticket.state))
                } } }
            }
            details open[typed.is_call || found.tickets.iter().all(|ticket| ticket.state.is_done())] {
                summary { (t.say("outbound-call-new")) }
                form.form method="post" action={ "/desk/customers/" (found.account.id) "/calls" } novalidate {
                    input type="hidden" name="idempotency_key" value=(typed.key);
                    (brand_choice(t, found, ("call-brand", &typed.brand)))
                    div.field {
                        label for="call-subject" { (t.say("subject")) }
                        input #call-subject name="subject" type="text" value=(typed.subject) autocomplete="off" required dir="auto" aria-invalid=[no_subject.then_some("true")] aria-describedby=[described_by("call-subject", no_subject, false)];
                        (problem_of("call-subject", &typed.problems))
                    }
                    div.field {
                        label for="call-body" { (t.say("call-said")) }
                        textarea #call-body name="body" rows="4" required dir="auto" aria-invalid=[no_body.then_some("true")] aria-describedby=[described_by("call-body", no_body, false)] { (typed.body) }
                        (problem_of("call-body", &typed.problems))
                    }
                    div.actions { button.button { (t.say("outbound-call-save")) } }
                }
            }
        }
    }
}

/// A call about a ticket, as its agent notes it.
pub struct Calling {
    pub ticket: Ticket,
    pub body: String,
    pub is_waiting: bool,
    pub key: String,
}

/// The page of a call about a ticket.
pub fn calling(me: &Viewer, calling: &Calling, problems: &Problems) -> Markup {
    let (t, ticket) = (me.texts(), &calling.ticket);
    let here = format!("/desk/tickets/{}", ticket.reference);
    layout::desk_page(
        me,
        &t.say("called"),
        (&here, "call-back"),
        &html! {
            p.soft lang=(ticket.language) { (ticket.reference) " " (ticket.subject) }
            (summary(t, problems))
            form.form method="post" action={ (here) "/call" } novalidate {
                input type="hidden" name="idempotency_key" value=(calling.key);
                (Field { name: "body", label: &t.say("call-said"), hint: &t.say("call-said-hint"), value: &calling.body, is_required: true, ..Field::default() }.render_area(5, problems))
                fieldset.boxes {
                    legend { (t.say("call-then")) }
                    label.check { input type="radio" name="then" value="solved" checked[!calling.is_waiting]; " " (t.say("state-solved")) }
                    label.check { input type="radio" name="then" value="waiting" checked[calling.is_waiting]; " " (t.say("state-waiting")) }
                }
                div.actions { button.button.primary { (t.say("called")) } }
            }
        },
    )
}
