//! What is known about a draft: its files, when it was saved, and what can be done with it.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::composing::{Composing, DraftWord, Drafts, Hitch};
use super::dock::changed_elsewhere;
use super::ticket::Open;
use crate::clock::Time;
use crate::texts::Texts;
use crate::tickets::{Draft, DraftFields, DraftFile};
use crate::web::{layout, time};

/// Where a draft is.
pub struct DraftPlace<'a> {
    pub reference: &'a str,
    pub drafts: &'a Drafts,
    pub zone: Tz,
    pub now: Time,
}

impl<'a> DraftPlace<'a> {
    pub fn of(open: &'a Open) -> Self {
        Self { reference: &open.ticket.reference, drafts: &open.mine.drafts, zone: open.brand.zone(), now: open.now }
    }
}

/// A line below the text. Scripts replace it after each save, with the version that the form knows from then on.
pub fn draft_line(t: Texts, place: &DraftPlace<'_>, composing: &Composing, word: DraftWord) -> Markup {
    let saved = place.drafts.of(composing.kind);
    let files = saved.map(|(draft, _)| place.drafts.files_of(draft)).unwrap_or_default();
    let save = format!("/desk/tickets/{}/draft", place.reference);
    let stays = |file: &DraftFile| composing.keeps.as_ref().is_none_or(|keeps| keeps.contains(&file.id));
    html! {
        div.draft-line data-sent[word == DraftWord::Sent] {
            input type="hidden" name="idempotency_key" value=(composing.key);
            input type="hidden" name="draft_version" value=(composing.version);
            @if !files.is_empty() {
                ul.files { @for file in files {
                    li.file { label.check { input type="checkbox" name="draft_file" value=(file.id) checked[stays(file)]; " " b { (file.name) } " " (time::size(t, file.size)) } }
                } }
            }
            @if let Some(Hitch::Files(why)) = &composing.hitch { p.field-error role="alert" { (t.say(why)) } }
            div.line.small {
                span.soft role="status" data-draft-status { (status(t, place, word)) }
                @let is_shared = saved.is_some_and(|(draft, _)| draft.is_shared);
                @if is_shared { span.chip { (t.say("draft-shared")) } }
                button.button.plain.tight name="draft" value="save" formaction=(save) { (t.say("draft-save")) }
                @if saved.is_some() {
                    @if is_shared { button.button.plain.tight name="draft" value="unshare" formaction=(save) { (t.say("draft-unshare")) } }
                    @else { button.button.plain.tight name="draft" value="share" formaction=(save) { (t.say("draft-share")) } }
                    button.button.plain.tight name="draft" value="discard" formaction=(save) { (t.say("draft-discard")) }
                }
            }
        }
    }
}

fn status(t: Texts, place: &DraftPlace<'_>, word: DraftWord) -> Markup {
    html! {
        @match word {
            DraftWord::None => {},
            DraftWord::Saved(at) => { (t.say("draft-saved")) " " (time::element(t, at, place.now, place.zone)) },
            DraftWord::Sent => (t.say("draft-sent")),
        }
    }
}

/// What scripts get when another window has saved something else: the line, and what stands there.
pub fn draft_conflict(t: Texts, place: &DraftPlace<'_>, composing: &Composing, there: &str) -> Markup {
    html! {
        div.draft-line data-held {
            input type="hidden" name="idempotency_key" value=(composing.key);
            input type="hidden" name="draft_version" value=(composing.version);
            div.notice.is-warn role="alert" {
                (changed_elsewhere(t, there))
                div.actions {
                    button.button.tight type="button" data-draft-keep { (t.say("draft-keep-mine")) }
                    a.button.tight href={ "/desk/tickets/" (place.reference) } data-draft-drop { (t.say("draft-use-other")) }
                }
            }
        }
    }
}

/// Drafts that colleagues share, each with the button that continues it.
pub fn shared_drafts(t: Texts, open: &Open) -> Markup {
    html! { @for (draft, fields) in &open.mine.drafts.shared { (shared(t, open, draft, fields)) } }
}

fn shared(t: Texts, open: &Open, draft: &Draft, fields: &DraftFields) -> Markup {
    let name = open.name_of(draft.account_id).unwrap_or_else(|| t.say("somebody"));
    html! {
        section.shared-draft aria-label=(t.with("draft-of", &[("name", name.clone().into())])) {
            p.line.small {
                (layout::face(draft.account_id, &name)) b { (t.with("draft-of", &[("name", name.into())])) }
                span.chip { (t.say(draft.kind.as_str())) }
                (time::element(t, draft.saved_at, open.now, open.brand.zone()))
            }
            @if !draft.stopped.is_empty() { p.small { b { (t.say(&draft.stopped)) } } }
            p.message-body lang=(open.ticket.language) { (fields.text) }
            @for file in open.mine.drafts.files_of(draft) { p.small { (file.name) " " (time::size(t, file.size)) } }
            form method="post" action={ "/desk/tickets/" (open.ticket.reference) "/drafts/" (draft.id) "/continuation" } {
                button.button.tight { (t.say("draft-continue")) }
            }
        }
    }
}
