//! What goes with the chosen answer, shown before it is sent: its files, its actions on the ticket, and its language.
use maud::{Markup, html};

use super::ticket::Open;
use crate::canned::Offer;
use crate::canned::answer_action::AnswerAction;
use crate::canned::extras::Extras;
use crate::canned::fill::long_date;
use crate::texts::Texts;
use crate::tickets::actions::Then;
use crate::web::time;

/// What the agent has left ticked; `None` means everything.
pub struct Ticked<'a> {
    pub acts: &'a [String],
    pub files: &'a [i64],
}

/// Everything of a suggestion apart from its text.
pub fn of_offer(t: Texts, open: &Open, offer: &Offer) -> Markup {
    html! {
        @if let Some(note) = other_language(t, open, offer) { p.notice { (note) } }
        @if let Some(extras) = open.extras.get(&offer.answer) { (going_with(t, open, extras, None)) }
    }
}

/// The language of the answer, if it is not the customer's.
pub fn other_language(t: Texts, open: &Open, offer: &Offer) -> Option<String> {
    let wanted = &open.ticket.language;
    (offer.language != *wanted).then(|| {
        t.with(
            "answer-other-language",
            &[("wanted", t.language_name(wanted).into()), ("found", t.language_name(&offer.language).into())],
        )
    })
}

/// The files and actions of an answer, each of which can be left out.
pub fn going_with(t: Texts, open: &Open, extras: &Extras, ticked: Option<&Ticked>) -> Markup {
    if extras.is_empty() {
        return html! {};
    }
    html! {
        fieldset.extras {
            legend { (t.say("goes-with-it")) }
            @for file in &extras.files {
                label.check {
                    input type="checkbox" name="answer_file" value=(file.id) checked[ticked.is_none_or(|ticked| ticked.files.contains(&file.id.0))];
                    span { (t.say("act-file")) " " b { (file.name) } " " span.faint { (time::size(t, file.size)) } }
                }
            }
            @for (act, name) in &extras.acts {
                @let line = act.to_line();
                label.check {
                    input type="checkbox" name="act" value=(line) checked[ticked.is_none_or(|ticked| ticked.acts.contains(&line))];
                    span { (words(t, open, act, name)) }
                }
            }
        }
    }
}

/// An action as a sentence.
fn words(t: Texts, open: &Open, act: &AnswerAction, name: &str) -> String {
    let day = |days: u16| {
        let morning = open.brand.morning_in(open.now, u64::from(days));
        long_date(open.brand.today(morning), t.language())
    };
    match act {
        AnswerAction::Tag(tag) => t.with("act-tag", &[("tag", tag.clone().into())]),
        AnswerAction::State(Then::Solved) => t.say("act-solved"),
        AnswerAction::State(Then::Waiting) => t.say("act-waiting"),
        AnswerAction::State(Then::Open) => t.say("act-open"),
        AnswerAction::Assign(who) if who == "me" => t.say("act-assign-me"),
        AnswerAction::Assign(who) => {
            let name = if name.is_empty() { who } else { name };
            t.with("act-assign", &[("name", name.to_owned().into())])
        }
        AnswerAction::Snooze(days) => t.with("act-snooze", &[("day", day(*days).into())]),
        AnswerAction::Promise(days, what) => {
            t.with("act-promise", &[("day", day(*days).into()), ("what", what.clone().into())])
        }
    }
}
