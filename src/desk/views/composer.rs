//! The composer.
use maud::{Markup, html};

use super::extras::{self, Ticked};
use super::ticket::Open;
use crate::accounts::Viewer;
use crate::ids::AnswerId;
use crate::texts::Texts;
use crate::tickets::actions::Then;
use crate::tickets::views::upload_status;
use crate::tickets::{Message, MessageKind, Recipients};
use crate::web::form::{idempotency_key, is_address};

/// The contents of the composer.
pub struct Composing {
    pub text: String,
    pub is_note: bool,
    pub then: Then,
    pub answer_id: String,
    /// What goes with the answer: the lines of its actions, the ids of its files. `None` until the agent has chosen.
    pub ticked: Option<(Vec<String>, Vec<i64>)>,
    pub key: String,
    /// The recipients, as the agent left the fields; `None`: everyone who should get the reply.
    pub to: Option<String>,
    pub copies: Option<String>,
    /// The address where the sender wants the answer, if the agent chose to send it there.
    pub instead: String,
    /// The day of the follow-up, as it was typed.
    pub promise: String,
    pub hitch: Option<Hitch>,
}

/// Why it was not sent.
pub enum Hitch {
    Empty,
    /// Others wrote in the meantime.
    Overtaken(Vec<Message>),
    /// Placeholders without a value.
    Unfilled(Vec<String>),
    /// This is not an address; empty: there is none at all.
    NoAddress(String),
    /// A follow-up cannot be set for this day.
    BadDay,
    /// The files cannot be sent; the key of the sentence.
    Files(&'static str),
    /// The ticket of this reference was merged into the one that is shown.
    Merged(String),
}

impl Composing {
    /// An empty composer, or one with a suggestion in it.
    pub fn begun(_me: &Viewer, open: &Open, answer: &str) -> Self {
        let chosen = open.offers.iter().find(|offer| offer.answer.to_string() == answer);
        Self {
            text: chosen.map(|offer| offer.filled.text.clone()).unwrap_or_default(),
            is_note: false,
            then: Then::Waiting,
            answer_id: chosen.map(|offer| offer.answer.to_string()).unwrap_or_default(),
            ticked: None,
            key: idempotency_key(),
            to: None,
            copies: None,
            instead: String::new(),
            promise: String::new(),
            hitch: None,
        }
    }

    /// The addresses in the fields; `Err` names the part that is not an address.
    pub fn recipients(&self) -> Result<Option<Recipients>, String> {
        let (false, Some(to)) = (self.is_note, &self.to) else { return Ok(None) };
        let to = if self.instead.trim().is_empty() { to } else { &self.instead };
        let copies = self.copies.as_deref().unwrap_or_default();
        Ok(Some(Recipients { to: addresses(to)?, copies: addresses(copies)? }))
    }
}

/// As the fields show them.
fn shown(addresses: &[String]) -> String {
    addresses.iter().map(|address| crate::plain::shown(address)).collect::<Vec<_>>().join(", ")
}

/// `Kari <kari@x.no>; ola@x.no` and the like.
fn addresses(written: &str) -> Result<Vec<String>, String> {
    let words = written.split([',', ';', ' ', '\n', '\t']).map(|word| word.trim_matches(['<', '>']).trim());
    let named: Vec<String> = words.filter(|word| word.contains('@')).map(crate::plain::address).collect();
    match named.iter().find(|address| !is_address(address)) {
        Some(wrong) => Err(wrong.clone()),
        None if named.is_empty() && !written.trim().is_empty() => Err(written.trim().to_owned()),
        None => Ok(named),
    }
}

/// The form that sends a reply or saves a note.
pub fn composer(me: &Viewer, open: &Open, composing: &Composing) -> Markup {
    let t = me.texts();
    let ticket = &open.ticket;
    let is_wrong = composing.hitch.is_some();
    let seen = open.latest.messages.iter().map(|message| message.id.0).max().unwrap_or_default();
    html! {
        form.composer #composer method="post" action={ "/desk/tickets/" (ticket.reference) "/messages" } enctype="multipart/form-data"
            data-draft={ "agent-" (me.id) "-" (ticket.reference) } data-upload novalidate {
            input type="hidden" name="idempotency_key" value=(composing.key);
            input type="hidden" name="seen" value=(seen);
            input type="hidden" name="answer_id" value=(composing.answer_id);
            (hitch(t, composing))
            div.line {
                fieldset.tabs {
                    legend.sr { (t.say("message-kind")) }
                    label { input type="radio" name="kind" value="reply" checked[!composing.is_note] data-key="r" data-focus="body"; (t.say("reply")) " " kbd aria-hidden="true" { "r" } }
                    label { input type="radio" name="kind" value="note" checked[composing.is_note] data-key="i" data-focus="body"; (t.say("note")) " " kbd aria-hidden="true" { "i" } }
                }
                span.small.for-note { (t.say("note-lead")) }
            }
            (recipients(t, open, composing))
            label.sr for="body" { (t.say("message")) }
            textarea #body name="body" rows="7" lang=(ticket.language) required data-paste-into="files"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("body-error")] { (composing.text) }
            div.notice.is-warn data-unfilled hidden role="status" { p { (t.say("unfilled-lead")) } div.line data-marks {} }
            div #answer-extras { (chosen_extras(t, open, composing)) }
            ul.files.picked data-picked="files" {}
            div.actions {
                button.button.primary data-key="ctrl+Enter" {
                    span.for-reply { (t.say("send-reply")) } span.for-note { (t.say("save-note")) } " " kbd aria-hidden="true" { "Ctrl Enter" }
                }
                label.sr for="then" { (t.say("then")) }
                span { select #then name="then" { @for then in Then::ALL {
                    option value=(then.as_str()) selected[*then == composing.then] { (t.say(&format!("then-{}", then.as_str()))) }
                } } }
                span.promise-day.for-reply {
                    label.small for="promise" { (t.say("promise-day")) }
                    input #promise type="date" name="promise" value=(composing.promise) min=(open.brand.today(open.now)) aria-describedby="promise-hint";
                    span.sr #promise-hint { (t.say("promise-day-hint")) }
                }
                span.push {
                    label.sr for="files" { (t.say("files")) }
                    input #files type="file" name="files" multiple data-text-remove=(t.say("remove")) data-text-large=(t.say("file-too-large"));
                }
            }
            (upload_status(t))
        }
    }
}

/// The recipients of the reply, which can be changed.
fn recipients(t: Texts, open: &Open, composing: &Composing) -> Markup {
    let to = composing.to.clone().unwrap_or_else(|| shown(&open.recipients.to));
    let copies = composing.copies.clone().unwrap_or_else(|| shown(&open.recipients.copies));
    let is_wrong = matches!(composing.hitch, Some(Hitch::NoAddress(_)));
    html! {
        div.recipients.for-reply {
            label for="to" { (t.say("to")) }
            input #to name="to" value=(to) autocomplete="off" inputmode="email" spellcheck="false" data-key="o"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("body-error")];
            label for="copies" { (t.say("copies")) }
            input #copies name="copies" value=(copies) autocomplete="off" inputmode="email" spellcheck="false";
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

fn hitch(t: Texts, composing: &Composing) -> Markup {
    let Some(hitch) = &composing.hitch else { return html! {} };
    html! {
        div.notice.is-warn #body-error role="alert" tabindex="-1" {
            @match hitch {
                Hitch::BadDay => p { (t.say("problem-promise-day")) },
                Hitch::Files(why) => p { (t.say(why)) },
                Hitch::Empty => p { (t.say("problem-body")) },
                Hitch::NoAddress(wrong) if wrong.is_empty() => p { (t.say("hitch-no-recipient")) },
                Hitch::NoAddress(wrong) => p { (t.with("hitch-no-address", &[("address", wrong.clone().into())])) },
                Hitch::Merged(reference) => p { b { (t.with("hitch-merged", &[("reference", reference.clone().into())])) } " " (t.say("hitch-overtaken-text")) },
                Hitch::Unfilled(marks) => p { (t.with("hitch-unfilled", &[("marks", marks.join(", ").into())])) },
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

fn excerpt(message: &Message) -> String {
    message.visible.split_whitespace().take(20).collect::<Vec<_>>().join(" ")
}
