//! Replies that wait until they are sent, and the button that takes them back.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::ticket::Open;
use crate::clock::Time;
use crate::texts::Texts;
use crate::tickets::{Draft, DraftFields, DraftKind};
use crate::web::time;

/// An agent's own replies that are sent within a moment, with the references of their tickets.
pub type OnItsWay = (Draft, String);

/// Above the lists and the tickets: what was just sent can be taken back from any of them.
pub fn on_their_way(t: Texts, replies: &[OnItsWay], now: Time) -> Markup {
    html! {
        @for (draft, reference) in replies {
            @let left = draft.send_at.map_or(0, |at| at.since(now).num_seconds().max(0));
            form.notice.is-good.line role="status" method="post" action={ "/desk/tickets/" (reference) "/drafts/" (draft.id) "/undo" } data-leaves=(left) {
                p { (t.say(if draft.kind == DraftKind::Forward { "side-sent" } else { "reply-sent" })) " " a href={ "/desk/tickets/" (reference) } { (reference) } }
                button.button.tight data-key="u" { (t.say("undo-send")) " " kbd aria-hidden="true" { "u" } }
            }
        }
    }
}

/// On the ticket: what is sent when, and by whom.
pub fn waiting_replies(t: Texts, open: &Open) -> Markup {
    html! { @for (draft, fields) in &open.mine.drafts.waiting { (waiting_reply(t, open, (draft, fields))) } }
}

fn waiting_reply(t: Texts, open: &Open, (draft, fields): (&Draft, &DraftFields)) -> Markup {
    let name = open.name_of(draft.account_id).unwrap_or_else(|| t.say("somebody"));
    let is_overtaken = open
        .latest
        .messages
        .iter()
        .any(|message| message.id.0 > fields.seen && message.author_id != Some(draft.account_id))
        && draft.kind == DraftKind::Reply;
    let zone: Tz = open.brand.zone();
    let at = draft.send_at.map(|at| time::instant(t, at, open.now, zone)).unwrap_or_default();
    html! {
        section.shared-draft.is-waiting aria-label=(t.say("reply-waits")) {
            p.line.small {
                b { @if is_overtaken { (t.say("reply-waits-overtaken")) } @else { (t.with(if draft.kind == DraftKind::Forward { "side-waits-until" } else { "reply-waits-until" }, &[("name", name.into()), ("time", at.into())])) } }
            }
            p.message-body lang=(open.ticket.language) { (fields.text) }
            form method="post" action={ "/desk/tickets/" (open.ticket.reference) "/drafts/" (draft.id) "/undo" } {
                button.button.tight { (t.say("undo-send")) }
            }
        }
    }
}

/// Why the agent's reply was not sent at its time: it stands in the composer again.
pub fn stopped(t: Texts, open: &Open) -> Markup {
    let own = open.mine.drafts.own.iter().map(|(draft, _)| draft.stopped.as_str()).filter(|why| !why.is_empty());
    html! { @for why in own { div.notice.is-warn role="alert" { p { (t.say(why)) } } } }
}
