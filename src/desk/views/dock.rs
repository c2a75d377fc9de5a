//! The composer at the foot of the window: a form each for the reply, the note, and the forward to a third party. None
//! becomes another.
use maud::{Markup, html};

use super::composing::{Composing, DraftWord, Hitch, shown};
use super::drafts::{DraftPlace, draft_line, shared_drafts};
use super::extras::{self, Ticked};
use super::forward::{forward, has_people};
use super::ticket::Open;
use super::waiting::{stopped, waiting_replies};
use crate::accounts::Viewer;
use crate::ids::AnswerId;
use crate::texts::Texts;
use crate::tickets::actions::Then;
use crate::tickets::views::upload_status;
use crate::tickets::{DraftKind, Message, MessageKind};

/// All forms; `composing` is the one that was just sent, or asked for, or the reply.
pub fn dock(me: &Viewer, open: &Open, composing: &Composing) -> Markup {
    let t = me.texts();
    let others = DraftKind::ALL.iter().filter(|kind| **kind != composing.kind);
    let others: Vec<Composing> = others.map(|kind| Composing::begun(open, *kind, "")).collect();
    let of = |kind: DraftKind| others.iter().find(|other| other.kind == kind).unwrap_or(composing);
    let (answer, note, aside) = (of(DraftKind::Reply), of(DraftKind::Note), of(DraftKind::Forward));
    let is_free = open.mine.drafts.of(DraftKind::Reply).is_none() && answer.text.is_empty();
    let first = match composing.kind {
        DraftKind::Reply if is_free && note.version > 0 => DraftKind::Note,
        DraftKind::Reply if is_free && aside.version > 0 => DraftKind::Forward,
        kind => kind,
    };
    html! {
        (shared_drafts(t, open))
        (waiting_replies(t, open))
        (stopped(t, open))
        section.dock #dock data-preview={ "/desk/tickets/" (open.ticket.reference) "/preview" } aria-label=(t.say("message")) {
            div.line {
                fieldset.tabs {
                    legend.sr { (t.say("message-kind")) }
                    label { input #tab-reply type="radio" name="tab" value="reply" checked[first == DraftKind::Reply] autocomplete="off" data-key="r" data-focus="body"; (t.say("reply")) " " kbd aria-hidden="true" { "r" } }
                    label { input #tab-note type="radio" name="tab" value="note" checked[first == DraftKind::Note] autocomplete="off" data-key="i" data-focus="note"; (t.say("note")) " " kbd aria-hidden="true" { "i" } }
                    label { input #tab-forward type="radio" name="tab" value="forward" checked[first == DraftKind::Forward] autocomplete="off" data-key="f" data-focus=(if has_people(open) { "forward-people" } else { "forward-to" }); (t.say("forward")) " " kbd aria-hidden="true" { "f" } }
                }
                span.small.for-note { (t.say("note-lead")) }
                (marks(t))
            }
            (reply(me, open, answer))
            (internal_note(me, open, note))
            (forward(me, open, aside))
        }
    }
}

/// The marks of Markdown, for those who do not know them; each acts on the text that is open.
fn marks(t: Texts) -> Markup {
    let mark = |mark: &str, word: &str, face: Markup| {
        html! { button.button.plain.tight type="button" data-mark=(mark) title=(t.say(word)) { span aria-hidden="true" { (face) } span.sr { (t.say(word)) } } }
    };
    html! {
        div.marks.push role="group" aria-label=(t.say("marks")) {
            (mark("**", "mark-bold", html! { b { "B" } }))
            (mark("_", "mark-italic", html! { i { "I" } }))
            (mark("[]()", "mark-link", html! { u { "a" } }))
            (mark("- ", "mark-list", html! { "•" }))
            (mark("1. ", "mark-numbers", html! { "1." }))
            (mark("> ", "mark-quote", html! { "❝" }))
            (mark("# ", "mark-heading", html! { "H" }))
            (mark("`", "mark-code", html! { "<>" }))
            button.button.plain.tight type="button" data-show-preview aria-pressed="false" { (t.say("preview")) }
        }
    }
}

/// The attributes that both forms share are those of their draft.
pub(super) fn key_of(me: &Viewer, open: &Open, kind: DraftKind) -> String {
    format!("agent-{}-{}-{}", me.id, open.ticket.reference, kind.as_str())
}

/// The form that sends a reply.
fn reply(me: &Viewer, open: &Open, composing: &Composing) -> Markup {
    let (t, ticket) = (me.texts(), &open.ticket);
    let is_wrong = composing.hitch.is_some();
    let here = format!("/desk/tickets/{}", ticket.reference);
    html! {
        form.composer.is-reply #composer method="post" action={ (here) "/messages" } enctype="multipart/form-data" autocomplete="off"
            data-writing=(key_of(me, open, DraftKind::Reply)) data-save={ (here) "/draft" } data-text-unsaved=(t.say("draft-unsaved")) data-text-saving=(t.say("draft-saving")) data-upload novalidate {
            (hidden(open, composing))
            (hitch(t, composing))
            (recipients(t, open, composing))
            label.sr for="body" { (t.say("message")) }
            textarea #body name="body" rows="3" lang=(ticket.language) required data-paste-into="files"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("body-error")] { (composing.text) }
            div.notice.is-warn data-unfilled hidden role="status" { p { (t.say("unfilled-lead")) } div.line data-marks {} }
            div #answer-extras { (chosen_extras(t, open, composing)) }
            ul.files.picked data-picked="files" {}
            (own_line(t, open, composing))
            div.actions {
                button.button.primary data-key="ctrl+Enter" { (t.say("send-reply")) " " kbd aria-hidden="true" { "Ctrl Enter" } }
                label.sr for="then" { (t.say("then")) }
                span { select #then name="then" { @for then in Then::ALL {
                    option value=(then.as_str()) selected[*then == composing.then] { (t.say(&format!("then-{}", then.as_str()))) }
                } } }
                details.send-more open[is_open(composing)] {
                    summary.button.tight data-key="l" data-focus="later" { (t.say("send-more")) }
                    div.line.small {
                        button.button.tight name="go" value="solve" data-key="ctrl+shift+Enter" title="Ctrl Shift Enter" { (t.say("send-solve")) }
                        button.button.tight name="go" value="next" data-key="alt+Enter" title="Alt Enter" { (t.say("send-next")) }
                        span.send-later {
                            label for="later" { (t.say("send-later")) }
                            input #later name="later" value=(composing.later) placeholder=(t.say("send-later-hint"));
                        }
                        span.promise-day {
                            label for="promise" { (t.say("promise-day")) }
                            input #promise type="date" name="promise" value=(composing.promise) min=(open.brand.today(open.now)) aria-describedby="promise-hint";
                            span.sr #promise-hint { (t.say("promise-day-hint")) }
                        }
                    }
                }
                span.push { (file_field(t, "files")) }
            }
            (upload_status(t))
        }
    }
}

/// Was something chosen below the button, or refused there?
fn is_open(composing: &Composing) -> bool {
    let is_wrong = matches!(composing.hitch, Some(Hitch::BadDay | Hitch::BadTime));
    is_wrong || !composing.later.is_empty() || !composing.promise.is_empty()
}

/// The form that saves a note.
fn internal_note(me: &Viewer, open: &Open, composing: &Composing) -> Markup {
    let (t, ticket) = (me.texts(), &open.ticket);
    let is_wrong = composing.hitch.is_some();
    let here = format!("/desk/tickets/{}", ticket.reference);
    html! {
        form.composer.is-note #note-composer method="post" action={ (here) "/messages" } enctype="multipart/form-data" autocomplete="off"
            data-writing=(key_of(me, open, DraftKind::Note)) data-save={ (here) "/draft" } data-text-unsaved=(t.say("draft-unsaved")) data-text-saving=(t.say("draft-saving")) data-upload novalidate {
            (hidden(open, composing))
            input type="hidden" name="then" value=(Then::Open.as_str());
            (hitch(t, composing))
            label.sr for="note" { (t.say("note")) }
            textarea #note name="body" rows="3" required data-paste-into="note-files"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("note-error")] { (composing.text) }
            ul.files.picked data-picked="note-files" {}
            (own_line(t, open, composing))
            div.actions {
                button.button.primary data-key="ctrl+Enter" { (t.say("save-note")) " " kbd aria-hidden="true" { "Ctrl Enter" } }
                span.push { (file_field(t, "note-files")) }
            }
            (upload_status(t))
        }
    }
}

pub(super) fn file_field(t: Texts, id: &str) -> Markup {
    html! {
        label.button.attach for=(id) { (t.say("files")) }
        input.sr id=(id) type="file" name="files" multiple data-text-remove=(t.say("remove")) data-text-large=(t.say("file-too-large"));
    }
}

pub(super) fn hidden(open: &Open, composing: &Composing) -> Markup {
    let seen = open.latest.messages.iter().map(|message| message.id.0).max().unwrap_or_default();
    html! {
        input type="hidden" name="kind" value=(composing.kind.as_str());
        input type="hidden" name="seen" value=(seen);
        input type="hidden" name="answer_id" value=(composing.answer_id);
        @if matches!(composing.hitch, Some(Hitch::SentBefore)) || composing.is_again { input type="hidden" name="again" value="yes"; }
    }
}

/// The line of the draft, as the page knows it.
pub(super) fn own_line(t: Texts, open: &Open, composing: &Composing) -> Markup {
    let saved = open.mine.drafts.of(composing.kind);
    let word = saved.map_or(DraftWord::None, |(draft, _)| DraftWord::Saved(draft.saved_at));
    draft_line(t, &DraftPlace::of(open), composing, word)
}

/// The recipients of the reply, which can be changed.
fn recipients(t: Texts, open: &Open, composing: &Composing) -> Markup {
    let to = composing.to.clone().unwrap_or_else(|| shown(&open.recipients.to));
    let copies = composing.copies.clone().unwrap_or_else(|| shown(&open.recipients.copies));
    let is_wrong = matches!(composing.hitch, Some(Hitch::NoAddress(_)));
    let is_changed = !composing.blind.is_empty()
        || composing.to.is_some() && (to != shown(&open.recipients.to) || copies != shown(&open.recipients.copies));
    html! {
        details.recipients open[is_wrong || is_changed || open.answer_wanted_at().is_some()] {
            summary.small data-key="o" data-focus="to" {
                span.faint { (t.say("to")) } " " (to)
                @if !composing.blind.is_empty() { " " span.faint { (t.say("blind")) } " " (composing.blind) }
                @if !copies.is_empty() { " " span.faint { (t.say("copies")) } " " (copies) }
            }
            label for="to" { (t.say("to")) }
            input #to name="to" value=(to) inputmode="email" spellcheck="false"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("body-error")];
            label for="copies" { (t.say("copies")) }
            input #copies name="copies" value=(copies) inputmode="email" spellcheck="false" aria-describedby="copies-hint";
            label for="blind" { (t.say("blind")) }
            input #blind name="blind" value=(composing.blind) inputmode="email" spellcheck="false";
            label.check.whole.small { input type="checkbox" name="once" value="yes" checked[composing.once]; " " (t.say("copies-once")) }
            span.small.faint #copies-hint { (t.say("copies-follow")) }
            @if let Some(wish) = open.answer_wanted_at() {
                @let wish = crate::plain::shown(wish);
                label.check.whole.small { input type="checkbox" name="instead" value=(wish) checked[composing.instead == wish]; " " (t.with("answer-there", &[("address", wish.into())])) }
            }
            span.small.faint { (t.with("reply-from", &[("brand", open.brand.name.clone().into())])) }
        }
    }
}

/// What goes with the answer in the composer; scripts replace it when another answer is chosen.
fn chosen_extras(t: Texts, open: &Open, composing: &Composing) -> Markup {
    let offer = open.offers.iter().find(|offer| offer.answer.to_string() == composing.answer_id);
    match (&composing.ticked, offer) {
        (None, Some(offer)) => extras::of_offer(t, open, offer),
        (Some((acts, files)), _) => {
            let chosen = composing.answer_id.parse().ok().and_then(|id| open.extras.get(&AnswerId(id)));
            html! { @if let Some(chosen) = chosen { (extras::going_with(t, open, chosen, Some(&Ticked { acts, files }))) } }
        }
        (None, None) => html! {},
    }
}

pub(super) fn hitch(t: Texts, composing: &Composing) -> Markup {
    let Some(hitch) = &composing.hitch else { return html! {} };
    let id = match composing.kind {
        DraftKind::Reply => "body-error",
        DraftKind::Note => "note-error",
        DraftKind::Forward => "forward-error",
    };
    html! {
        div.notice.is-warn id=(id) role="alert" tabindex="-1" {
            @match hitch {
                Hitch::BadTime => p { (t.say("problem-send-time")) },
                Hitch::BadDay if composing.kind == DraftKind::Forward => p { (t.say("problem-wait-day")) },
                Hitch::BadDay => p { (t.say("problem-promise-day")) },
                Hitch::IsCustomer(theirs) => p { (t.with("hitch-is-customer", &[("address", crate::plain::shown(theirs).into())])) },
                Hitch::Files(why) => p { (t.say(why)) },
                Hitch::Empty => p { (t.say("problem-body")) },
                Hitch::NoAddress(wrong) if wrong.is_empty() => p { (t.say("hitch-no-recipient")) },
                Hitch::NoAddress(wrong) => p { (t.with("hitch-no-address", &[("address", wrong.clone().into())])) },
                Hitch::Merged(reference) => p { b { (t.with("hitch-merged", &[("reference", reference.clone().into())])) } " " (t.say("hitch-overtaken-text")) },
                Hitch::Unfilled(marks) => p { (t.with("hitch-unfilled", &[("marks", marks.join(", ").into())])) },
                Hitch::SentBefore => p { b { (t.say("hitch-sent-before")) } " " (t.say("hitch-sent-before-text")) },
                Hitch::ChangedElsewhere(there) => (changed_elsewhere(t, there)),
                Hitch::Overtaken(newer) => {
                    p { b { (t.say("hitch-overtaken")) } " " (t.say("hitch-overtaken-text")) }
                    ul { @for message in newer {
                        li { a href={ "#message-" (message.id) } {
                            @if message.author_name.is_empty() { (crate::plain::shown(&message.author_address)) } @else { (message.author_name) }
                        } ": " (excerpt(message)) @if message.kind == MessageKind::Note { " (" (t.say("note")) ")" } }
                    } }
                }
            }
        }
    }
}

/// What another window has saved; saving or sending again keeps what stands in this one.
pub(super) fn changed_elsewhere(t: Texts, there: &str) -> Markup {
    html! {
        p { b { (t.say("draft-changed")) } " " (t.say("draft-changed-text")) }
        blockquote.small.draft-other { (there) }
    }
}

fn excerpt(message: &Message) -> String {
    message.visible.split_whitespace().take(20).collect::<Vec<_>>().join(" ")
}
