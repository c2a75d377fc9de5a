//! The composer's form that asks a third party: to whom, what of the conversation goes along, and how long to wait.
use chrono::NaiveDate;
use maud::{Markup, html};

use super::composing::Composing;
use super::dock::{file_field, hidden, hitch, key_of, own_line};
use super::ticket::Open;
use crate::accounts::Viewer;
use crate::brands::guidance::KeyPerson;
use crate::desk::sides::usual_day;
use crate::texts::Texts;
use crate::tickets::actions::Then;
use crate::tickets::views::{is_our_logo, upload_status};
use crate::tickets::{Attachment, DraftKind, Message, MessageKind};
use crate::web::form::is_address;
use crate::web::time;

/// The keys of the brand's people, in their order: letters that mean nothing else on the page.
const KEYS: [&str; 6] = ["c", "d", "e", "h", "p", "y"];

/// The form that sends a message to a third party.
pub fn forward(me: &Viewer, open: &Open, composing: &Composing) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let is_wrong = composing.hitch.is_some();
    let people = people(open);
    html! {
        form.composer.is-forward #forward-composer method="post" action={ (here) "/sides" } enctype="multipart/form-data" autocomplete="off"
            data-writing=(key_of(me, open, DraftKind::Forward)) data-save={ (here) "/draft" } data-text-unsaved=(t.say("draft-unsaved")) data-text-saving=(t.say("draft-saving")) data-upload novalidate {
            (hidden(open, composing))
            input type="hidden" name="then" value=(Then::Open.as_str());
            @if let Some(side) = composing.side { input type="hidden" name="side" value=(side); }
            // What Enter in a field presses is not the button of a person.
            button hidden name="draft" value="save" formaction={ (here) "/draft" } {}
            (hitch(t, composing))
            (key_people(t, &people, &here))
            div.recipients {
                label for="forward-to" { (t.say("to")) }
                input #forward-to name="to" value=(composing.to.clone().unwrap_or_default()) inputmode="email" spellcheck="false" list="forward-people-list"
                    aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("forward-error")];
                label for="forward-subject" { (t.say("subject")) }
                input #forward-subject name="subject" value=(composing.subject) readonly[composing.side.is_some()];
            }
            datalist #forward-people-list { @for (person, address) in &people { option value=(address) { (person.name) " " (person.topic) } } }
            label.sr for="forward-body" { (t.say("message")) }
            textarea #forward-body name="body" rows="3" lang=(open.ticket.language) required data-paste-into="forward-files"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("forward-error")] { (composing.text) }
            (along(t, open, composing))
            ul.files.picked data-picked="forward-files" {}
            (own_line(t, open, composing))
            div.actions {
                button.button.primary data-key="ctrl+Enter" { (t.say("forward-send")) " " kbd aria-hidden="true" { "Ctrl Enter" } }
                span.send-later {
                    label for="forward-until" { (t.say("forward-until")) }
                    input #forward-until type="date" name="until" value=(until(open, composing)) min=(tomorrow(open)) aria-describedby="forward-until-hint";
                    span.sr #forward-until-hint { (t.say("forward-until-hint")) }
                }
                span.push { (file_field(t, "forward-files")) }
            }
            (upload_status(t))
        }
    }
}

fn tomorrow(open: &Open) -> NaiveDate {
    let today = open.brand.today(open.now);
    today.succ_opt().unwrap_or(today)
}

fn until(open: &Open, composing: &Composing) -> String {
    composing.until.clone().unwrap_or_else(|| usual_day(&open.brand, open.now).to_string())
}

/// Has the brand named anyone who can be asked by mail?
pub fn has_people(open: &Open) -> bool {
    !people(open).is_empty()
}

/// The brand's people who can be reached by mail, in the order in which they are asked: those who know about the ticket
/// first.
fn people(open: &Open) -> Vec<(KeyPerson, String)> {
    let mut all = open.brand.guidance().people;
    all.retain(|person| person.brand_id.is_none_or(|brand| brand == open.brand.id));
    all.sort_by_key(|person| (!person.knows(&open.tags), person.rank, person.id.0));
    all.into_iter().filter_map(|person| Some((address_of(&person)?, person)).map(|(at, person)| (person, at))).collect()
}

/// The address among the ways to reach someone.
pub fn address_of(person: &KeyPerson) -> Option<String> {
    let words = person.reach.split([',', ';', ' ', '\n', '<', '>', '(', ')']);
    words.map(crate::plain::address).find(|word| is_address(word))
}

/// One key each. Without scripts the button saves the draft with the address.
fn key_people(t: Texts, people: &[(KeyPerson, String)], here: &str) -> Markup {
    html! {
        div.line.small #forward-people tabindex="-1" role="group" aria-label=(t.say("forward-people")) {
            span.chip.is-aside { (t.say("side-chip")) }
            span.soft { (t.say("side-hint")) }
            @for ((person, address), number) in people.iter().zip(0_usize..) {
                @let key = KEYS.get(number);
                button.button.tight name="person" value=(person.id) formaction={ (here) "/draft" } formnovalidate data-person=(address) data-key=[key] title=(address) {
                    (person.name) @if !person.topic.is_empty() { " · " (person.topic) } @if let Some(key) = key { " " kbd aria-hidden="true" { (key) } }
                }
            }
        }
    }
}

/// Which messages and files of the ticket go along.
fn along(t: Texts, open: &Open, composing: &Composing) -> Markup {
    let offered: Vec<&Message> =
        open.latest.messages.iter().rev().filter(|message| message.kind != MessageKind::Note).collect();
    let (messages, files) = composing.along.clone().unwrap_or_else(|| usually(open, composing));
    let files_of = |message: &Message| -> Vec<&Attachment> {
        let own = open.files.iter().map(|(_, file)| file);
        let goes =
            |file: &&Attachment| file.message_id == message.id && !file.is_held() && !is_our_logo(&open.brand, file);
        own.filter(goes).collect()
    };
    html! {
        details.along {
            summary.small { (t.with("forward-along", &[("messages", messages.len().into()), ("files", files.len().into())])) }
            input type="hidden" name="along" value="chosen";
            fieldset {
                legend.sr { (t.say("forward-along-legend")) }
                @for message in offered {
                    label.check.whole.small {
                        input type="checkbox" name="along_message" value=(message.id) checked[messages.contains(&message.id.0)];
                        " " b { @if message.author_name.is_empty() { (crate::plain::shown(&message.author_address)) } @else { (message.author_name) } }
                        " " (time::instant(t, message.created_at, open.now, open.brand.zone())) ": " (opening(message))
                    }
                    @for file in files_of(message) {
                        label.check.whole.small.along-file {
                            input type="checkbox" name="along_file" value=(file.id) checked[files.contains(&file.id.0)];
                            " " (file.name) " " (time::size(t, file.size))
                        }
                    }
                }
            }
        }
    }
}

/// The customer's last message with its files; nothing if the third party has it already.
fn usually(open: &Open, composing: &Composing) -> (Vec<i64>, Vec<i64>) {
    if composing.side.is_some() {
        return (Vec::new(), Vec::new());
    }
    let mut own = open.latest.messages.iter().rev().filter(|message| message.kind == MessageKind::Inbound);
    let Some(last) = own.find(|message| !message.is_from_machine()) else { return (Vec::new(), Vec::new()) };
    let files = open.files.iter().filter(|(_, file)| file.message_id == last.id && !file.is_held() && !file.is_inline);
    (vec![last.id.0], files.map(|(_, file)| file.id.0).collect())
}

fn opening(message: &Message) -> String {
    message.visible.split_whitespace().take(12).collect::<Vec<_>>().join(" ")
}
