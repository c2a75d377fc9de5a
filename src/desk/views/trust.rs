//! How sure we are who wrote, in words; and what an agent can do about it.
use maud::{Markup, html};

use super::ticket::Open;
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::desk::proposals::{Because, Proposal};
use crate::texts::Texts;
use crate::tickets::{Identity, Message, Ticket};
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, Tab};
use crate::web::time;

/// Reasons that have a Fluent text; older ones are stored as sentences.
const REASONS: [&str; 20] = [
    "header-cut",
    "header-unclear",
    "not-to-us",
    "to-unsigned",
    "signature-old",
    "signature-seen",
    "form",
    "no-author",
    "passed-on",
    "nobody-vouches",
    "dmarc-fails",
    "nothing-speaks",
    "dkim",
    "spf",
    "dmarc",
    "dkim-checked",
    "dns-silent",
    "forwarded",
    "claimed",
    "denied",
];

/// The badge; when opened, it says why.
pub fn identity_badge(t: Texts, message: &Message) -> Markup {
    let (class, key) = match message.identity() {
        _ if message.identity_reason == "denied" => ("is-bad", "identity-denied"),
        Identity::Unproven => ("is-warn", "identity-unproven"),
        Identity::Aligned => ("", "identity-aligned"),
        Identity::Proven => ("is-good", "identity-proven"),
        Identity::SignedIn => ("is-good", "identity-signed-in"),
    };
    html! {
        details.why {
            summary class={ "chip " (class) } { (t.say(key)) " " span.num { (message.identity().level()) } }
            p.small { (reason(t, message)) }
        }
    }
}

fn reason(t: Texts, message: &Message) -> String {
    let stored = message.identity_reason.as_str();
    if stored.is_empty() {
        return t.say(if message.identity() == Identity::SignedIn {
            "because-signed-in"
        } else {
            "because-nobody-vouches"
        });
    }
    let (word, about) = stored.split_once(' ').unwrap_or((stored, ""));
    if !REASONS.contains(&word) {
        return stored.to_owned();
    }
    t.with(&format!("because-{word}"), &[("about", about.to_owned().into())])
}

/// Where an answer is wanted, who forwarded the mail, and whose mail is inside.
pub fn way(t: Texts, open: &Open, message: &Message) -> Markup {
    html! {
        @if !message.via.is_empty() { span.faint { (t.with("via", &[("address", message.via.clone().into())])) } }
        @if !message.reply_to.is_empty() {
            span.chip.is-warn { (t.with("wants-answer-at", &[("address", message.reply_to.clone().into())])) }
        }
        @if let Some(passed) = message.passed().filter(|passed| passed.address != open.ticket.sender_address) {
            form method="post" action={ "/desk/tickets/" (open.ticket.reference) "/customer" } {
                input type="hidden" name="message" value=(message.id);
                button.button.tight { (t.with("make-customer", &[("address", passed.address.clone().into())])) }
            }
        }
    }
}

/// What to do about an unproven sender; or how the ticket was linked to its account.
pub fn panel(t: Texts, open: &Open, now: Time) -> Markup {
    let ticket = &open.ticket;
    let here = format!("/desk/tickets/{}", ticket.reference);
    let is_proven = open.is_proven;
    html! {
        @if let Some(failed) = &open.undeliverable {
            div.notice.is-bad { p {
                (t.with("undeliverable", &[("address", failed.address.clone().into()), ("status", failed.status.clone().into())]))
                " " (time::element(t, failed.since, now, open.brand.zone()))
            } }
        }
        @if ticket.customer_id.is_none() { (fitting(t, &open.proposals)) }
        @if !is_proven {
            div.actions {
                form method="post" action={ (here) "/claim-link" } { button.button { (t.say("ask-to-sign-in")) } }
                @if ticket.customer_id.is_none() { a.button href={ (here) "/account" } { (t.say("link-account")) } }
                @else { form method="post" action={ (here) "/account/removal" } { button.button { (t.say("unlink-account")) } } }
            }
            p.small.faint { (t.say("ask-to-sign-in-text")) }
        }
        @if !is_proven && ticket.customer_id.is_none() {
            form method="post" action={ (here) "/unwanted" } {
                label.check { input type="checkbox" name="block" value="yes"; " " (t.say("unwanted-block")) }
                div.actions { button.button { (t.say("unwanted")) } }
            }
        }
    }
}

fn fitting(t: Texts, proposals: &[Proposal]) -> Markup {
    html! {
        @if !proposals.is_empty() {
            h3 { (t.say("proposals")) }
            ul.list { @for proposal in proposals { li {
                b { (proposal.account.name) }
                span {}
                span.faint { (because(t, proposal)) }
            } } }
        }
    }
}

fn because(t: Texts, proposal: &Proposal) -> String {
    let one = |because: &Because| match because {
        Because::Order(number) => t.with("proposal-order", &[("number", number.clone().into())]),
        Because::Address => t.say("proposal-address"),
        Because::Name => t.say("proposal-name"),
        Because::Domain(domain) => t.with("proposal-domain", &[("domain", domain.clone().into())]),
    };
    proposal.because.iter().map(one).collect::<Vec<_>>().join(" · ")
}

/// A ticket that is being linked to an account, and what the agent has typed.
pub struct Linking {
    pub ticket: Ticket,
    pub proposals: Vec<Proposal>,
    pub account: String,
    pub address: String,
    pub how: String,
}

/// The page on which an agent links a ticket to an account.
pub fn linking(me: &Viewer, linking: &Linking, problems: &Problems) -> Markup {
    let t = me.texts();
    let Linking { ticket, proposals, account, address, how } = linking;
    let here = format!("/desk/tickets/{}", ticket.reference);
    layout::desk(
        me,
        Tab::None,
        &t.say("link-account"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("link-account")) } a.button.push href=(here) { (ticket.reference) } }
                div.desk-body {
                    p.soft { (t.with("link-lead", &[("sender", ticket.sender_address.clone().into())])) }
                    (summary(t, problems))
                    form.form method="post" action={ (here) "/account" } novalidate {
                        @if !proposals.is_empty() {
                            fieldset {
                                legend { (t.say("proposals")) }
                                @for proposal in proposals {
                                    @let id = proposal.account.id.to_string();
                                    label.check { input type="radio" name="account" value=(id) checked[*account == id]; " " b { (proposal.account.name) } " " span.faint { (because(t, proposal)) } }
                                }
                            }
                        }
                        (Field { name: "address", label: &t.say("link-address"), hint: &t.say("link-address-hint"), value: address, kind: "email", autocomplete: "off", ..Field::default() }.render(problems))
                        (Field { name: "how", label: &t.say("link-how"), hint: &t.say("link-how-hint"), value: how, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                        div.actions { button.button.primary { (t.say("link-account")) } }
                    }
                }
            }
        },
    )
}
