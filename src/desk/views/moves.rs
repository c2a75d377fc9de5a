//! Forms for messages that are in the wrong ticket, and what was moved before.
use maud::{Markup, html};

use super::ticket::Open;
use crate::texts::Texts;
use crate::tickets::{Message, MessageKind, Part};
use crate::web::encoded;

/// What did not work, with what the agent had typed.
pub struct Misplaced {
    pub typed: String,
    pub sentence: String,
}

/// Below a message: the notice that it is about something else, and the forms that move it.
pub fn elsewhere(t: Texts, open: &Open, message: &Message) -> Markup {
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let latest = &open.latest.messages;
    let inbound = latest.iter().filter(|m| m.kind == MessageKind::Inbound).count();
    let is_alone = inbound < 2 && open.latest.previous.is_none();
    if message.kind != MessageKind::Inbound || is_alone {
        return html! {};
    }
    let is_last = latest.iter().rfind(|m| m.kind == MessageKind::Inbound).is_some_and(|m| m.id == message.id);
    let split_key = open.changed.last().filter(|id| **id == message.id).map(|_| "x");
    html! {
        @if open.changed.contains(&message.id) {
            div.notice.is-warn.in-message {
                form.line method="post" action={ (here) "/split" } {
                    input type="hidden" name="message" value=(message.id);
                    p { (t.say("subject-changed")) " " b lang=(open.ticket.language) dir="auto" { (message.subject) } }
                    button.button.tight data-key=[split_key] { (t.say("split-off")) @if split_key.is_some() { " " kbd aria-hidden="true" { "x" } } }
                }
            }
        }
        details.quoted.elsewhere {
            summary data-key=[is_last.then_some("v")] { (t.say("move-message")) @if is_last { " " kbd aria-hidden="true" { "v" } } }
            div {
                form.line method="post" action={ (here) "/rethread" } {
                    input type="hidden" name="message" value=(message.id);
                    label for={ "into-" (message.id) } { (t.say("move-to-ticket")) }
                    input.reference id={ "into-" (message.id) } name="into" autocomplete="off" placeholder="SV-" required;
                    button.button.tight { (t.say("move")) }
                }
                form.line method="post" action={ (here) "/split" } {
                    input type="hidden" name="message" value=(message.id);
                    button.button.tight { (t.say("split-one")) }
                    button.button.tight name="rest" value="yes" { (t.say("split-rest")) }
                }
            }
        }
    }
}

/// Next to the ticket: merging, what can be undone, and the participants.
pub fn panel(t: Texts, open: &Open) -> Markup {
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let misplaced = open.failed.misplaced.as_ref();
    html! {
        section.panel aria-labelledby="side-merge" {
            h2 #side-merge { (t.say("merge")) }
            form.form method="post" action={ (here) "/merge" } {
                label for="into" { (t.say("merge-into")) " " kbd aria-hidden="true" { "g" } }
                div.line {
                    input #into.reference name="into" autocomplete="off" placeholder="SV-" data-key="g" value=[misplaced.map(|m| m.typed.as_str())]
                        aria-invalid=[misplaced.map(|_| "true")] aria-describedby=[misplaced.map(|_| "into-error")];
                    button.button { (t.say("merge-do")) }
                }
                @if let Some(misplaced) = misplaced { p.field-error #into-error role="alert" { (misplaced.sentence) } }
            }
            @if !open.moves.is_empty() {
                h3 { (t.say("moved")) }
                ul.list { @for ((made, source, target), number) in open.moves.iter().zip(0..) { li {
                    span {
                        (t.say(&format!("move-{}", made.kind.as_str()))) ": "
                        (other(&open.ticket.reference, source)) " → " (other(&open.ticket.reference, target))
                    }
                    form method="post" action={ (here) "/moves/" (made.id) "/undo" } {
                        button.button.tight data-key=[(number == 0 && open.undoable.is_none()).then_some("z")] aria-label=(t.with("undo-label", &[("source", source.clone().into()), ("target", target.clone().into())])) {
                            (t.say("undo")) @if number == 0 && open.undoable.is_none() { " " kbd aria-hidden="true" { "z" } }
                        }
                    }
                } } }
            }
        }
        (people(t, open))
    }
}

fn other(here: &str, reference: &str) -> Markup {
    html! { @if here == reference { (reference) } @else { a href={ "/desk/tickets/" (encoded(reference)) } { (reference) } } }
}

/// Who gets the replies, who may reply, and who else was named by the customer.
fn people(t: Texts, open: &Open) -> Markup {
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    html! {
        @if open.participants.len() > 1 || !open.unwatched.is_empty() {
            section.panel aria-labelledby="side-people" {
                h2 #side-people { (t.say("participants")) }
                ul.list {
                    @for person in &open.participants { li {
                        span { (crate::plain::shown(&person.address)) }
                        span.chip.is-good[person.part != Part::Reached] { (t.say(&format!("part-{}", person.part.as_str()))) }
                    } }
                    @for address in &open.unwatched { li {
                        span { (crate::plain::shown(address)) }
                        form method="post" action={ (here) "/watchers" } {
                            button.button.tight name="address" value=(crate::plain::shown(address)) aria-label=(t.with("watch-label", &[("address", address.clone().into())])) { (t.say("watch")) }
                        }
                    } }
                }
            }
        }
    }
}
