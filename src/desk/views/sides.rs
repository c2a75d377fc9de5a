//! Side conversations on the ticket's page: folded blocks in a colour of their own, never part of what the customer
//! reads.
use maud::{Markup, html};

use super::ticket::Open;
use crate::accounts::Viewer;
use crate::policy::Action;
use crate::texts::Texts;
use crate::tickets::{CopyState, SideMessage, SideSender, SideState, WholeSide};
use crate::web::html as safe;
use crate::web::{encoded, layout, time};

/// All of a ticket's, below the conversation with the customer.
pub fn sides(me: &Viewer, open: &Open) -> Markup {
    let t = me.texts();
    html! {
        @if open.handing.sides.is_empty() { div #sides {} } @else {
            section.asides #sides aria-label=(t.say("sides")) { @for whole in &open.handing.sides { (aside(me, open, whole)) } }
        }
    }
}

fn aside(me: &Viewer, open: &Open, whole: &WholeSide) -> Markup {
    let t = me.texts();
    let WholeSide { side, messages, .. } = whole;
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let is_done = side.state == SideState::Done;
    html! {
        details.aside id={ "side-" (side.id) } open[!is_done] {
            summary.line {
                span.chip.is-aside { (t.say("side-chip")) }
                b { (side.subject) }
                span.faint { (shown(&whole.recipients())) }
                span.chip { (t.say(standing(whole))) }
            }
            p.small.aside-hint { (t.say("side-hint")) }
            ol { @for message in messages { (one(me, open, (whole, message))) } }
            div.actions {
                a.button.tight href={ (here) "?side=" (side.id) "#dock" } { (t.say("side-write")) }
                form method="post" action={ (here) "/sides/" (side.id) "/state" } {
                    input type="hidden" name="state" value=(if is_done { "open" } else { "done" });
                    button.button.plain.tight { (t.say(if is_done { "side-reopen" } else { "side-done" })) }
                }
            }
        }
    }
}

/// What it waits for, in a word.
fn standing(whole: &WholeSide) -> &'static str {
    match whole.side.state {
        SideState::Done => "side-is-done",
        SideState::Open if whole.is_answered() => "side-is-answered",
        SideState::Open => "side-is-waiting",
    }
}

fn one(me: &Viewer, open: &Open, (whole, message): (&WholeSide, &SideMessage)) -> Markup {
    let t = me.texts();
    let words = html! {
        (text(t, message))
        (along(t, open, message))
        (files(t, whole, message))
    };
    html! {
        li.aside-message.is-ours[message.is_ours()] id={ "side-message-" (message.id) } {
            div.message-head { (head(t, open, message)) }
            @if message.is_from_machine() {
                details.quoted { summary { (t.say(&format!("machine-{}", message.mail_kind))) } (words) }
            } @else { (words) }
            (copies(t, open, (whole, message)))
            (foot(me, open, message))
        }
    }
}

fn head(t: Texts, open: &Open, message: &SideMessage) -> Markup {
    html! {
        @match message.author_id {
            Some(id) => (layout::face(id, &message.author_name)),
            None => span.face aria-hidden="true" { (layout::initials(&message.author_name)) },
        }
        b { @if message.author_name.is_empty() { (crate::plain::shown(&message.author_address)) } @else { (message.author_name) } }
        @if message.is_ours() { span.faint { (t.say("side-to")) " " (shown_text(&message.recipients)) } }
        @else { span.faint { (crate::plain::shown(&message.author_address)) } }
        @match message.sender {
            SideSender::Unverified if !message.is_from_machine() => span.chip.is-warn { (t.say("side-unverified")) },
            SideSender::Stranger if !message.is_from_machine() => span.chip.is-warn { (t.say("side-stranger")) },
            _ => {},
        }
        (time::element(t, message.created_at, open.now, open.brand.zone()))
    }
}

fn text(t: Texts, message: &SideMessage) -> Markup {
    html! {
        @if message.visible.is_empty() && message.quoted.is_empty() {
            p.message-body.faint { (t.say("text-removed")) }
        } @else if message.is_ours() {
            div.message-body.is-html dir="auto" { (safe::rich(&message.visible)) }
        } @else {
            div.message-body dir="auto" { (safe::linked(&message.visible)) }
        }
        @if !message.quoted.trim().is_empty() {
            details.quoted { summary { (t.say("show-quoted")) } div dir="auto" { (safe::linked(&message.quoted)) } }
        }
    }
}

/// What went along of the conversation with the customer.
fn along(t: Texts, open: &Open, message: &SideMessage) -> Markup {
    let forwarded = message.forwarded();
    let link = |id: crate::ids::MessageId| {
        let there = open.latest.messages.iter().find(|message| message.id == id);
        there.map(|message| {
            (format!("#message-{id}"), time::instant(t, message.created_at, open.now, open.brand.zone()))
        })
    };
    html! {
        @if !forwarded.is_empty() {
            p.small.message-foot {
                (t.with("side-went-along", &[("count", forwarded.len().into())]))
                @for (path, at) in forwarded.into_iter().filter_map(link) { " " a href=(path) { (at) } }
            }
        }
    }
}

fn files(t: Texts, whole: &WholeSide, message: &SideMessage) -> Markup {
    let mine: Vec<_> = whole.files.iter().filter(|file| file.message_id == message.id).collect();
    html! {
        @if !mine.is_empty() {
            ul.files { @for file in mine {
                @let path = format!("/side-files/{}/{}", file.id, encoded(&file.name));
                li.file {
                    @if file.is_held() {
                        span.file-kind aria-hidden="true" { "!" }
                        div { (file.name) " " (time::size(t, file.size)) p.small { b { (t.say("file-held")) } " " (t.with("file-held-text", &[("found", file.held.clone().into())])) } }
                    } @else {
                        @if file.is_picture() { img src=(path) alt="" width="64" height="48" loading="lazy"; }
                        div { a href=(path) { (file.name) } " " (time::size(t, file.size)) }
                    }
                }
            } }
        }
    }
}

/// Who did not get it, with the button that sends it again.
fn copies(t: Texts, open: &Open, (whole, message): (&WholeSide, &SideMessage)) -> Markup {
    let own = || whole.copies.iter().filter(|copy| copy.message_id == message.id);
    let is_failed = own().any(|copy| copy.state == CopyState::Failed);
    html! {
        @for copy in own().filter(|copy| copy.state == CopyState::Failed) {
            p.small.message-foot { b { (t.with("side-failed", &[("address", crate::plain::shown(&copy.address).into())])) } " " (copy.answer) }
        }
        @if is_failed {
            form.message-foot method="post" action={ "/desk/tickets/" (open.ticket.reference) "/side-messages/" (message.id) "/again" } { button.button.tight { (t.say("side-again")) } }
        } @else if own().any(|copy| copy.state == CopyState::Queued) {
            p.small.faint.message-foot { (t.say("delivery-queued")) }
        }
    }
}

fn foot(me: &Viewer, open: &Open, message: &SideMessage) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    html! {
        @if !message.is_ours() && !message.visible.is_empty() {
            p.message-foot { a.small href={ (here) "?aside=" (message.id) "#composer" } { (t.say("side-use")) } }
        }
        @if !message.visible.is_empty() && me.allows(Action::Redact, open.ticket.object()) {
            details.message-foot id={ "redact-side-" (message.id) } {
                summary.small { (t.say("redact")) }
                p.small { (t.say("redact-text")) }
                form method="post" action={ (here) "/side-messages/" (message.id) "/redaction" } { button.button.tight { (t.say("redact-message")) } }
            }
        }
    }
}

fn shown(addresses: &[String]) -> String {
    addresses.iter().map(|address| crate::plain::shown(address)).collect::<Vec<_>>().join(", ")
}

fn shown_text(addresses: &str) -> String {
    addresses.split_whitespace().map(crate::plain::shown).collect::<Vec<_>>().join(", ")
}
