//! What happened last to a ticket, and the button that takes it back.
use maud::{Markup, html};

use super::ticket::Open;
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::ids::{AccountId, EventId};
use crate::texts::Texts;
use crate::tickets::EventKind;
use crate::web::time;

/// The latest event, if nothing came after.
#[derive(Debug, Clone)]
pub struct Undoable {
    pub event: EventId,
    /// What the trail calls what happened.
    pub kinds: Vec<EventKind>,
    pub by: Option<AccountId>,
    pub at: Time,
}

/// It is on the page even if it is empty: it comes and goes with what happens.
pub fn undo(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    html! {
        div #undo {
            @if let Some(key) = open.failed.unsaved.as_ref().and_then(|unsaved| unsaved.not_undone) {
                div.notice.is-warn role="alert" { p { (t.say(key)) } }
            }
            @if let Some(latest) = &open.undoable {
                form.line.small method="post" action={ "/desk/tickets/" (open.ticket.reference) "/undo" } {
                    input type="hidden" name="event" value=(latest.event);
                    span.soft {
                        (t.say("undo-latest")) " " (undone_words(t, latest.kinds.iter().copied())) " · "
                        @if let Some(name) = latest.by.and_then(|id| open.name_of(id)) { (name) " · " }
                        (time::element(t, latest.at, now, open.brand.zone()))
                    }
                    button.button.tight data-key="z" { (t.say("undo")) " " kbd aria-hidden="true" { "z" } }
                }
            }
        }
    }
}

/// What was changed, each thing once.
pub fn undone_words(t: Texts, kinds: impl Iterator<Item = EventKind>) -> String {
    let mut words: Vec<String> = Vec::new();
    for kind in kinds {
        let key = match kind {
            EventKind::Assigned | EventKind::Delegated => "undo-assignee",
            EventKind::TeamChanged => "undo-team",
            EventKind::Tagged | EventKind::Untagged => "undo-tags",
            EventKind::MarkedSpam => "undo-spam",
            _ => "undo-state",
        };
        let word = t.say(key);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(", ")
}
