//! The suggested answers above the composer, in one row.
use maud::{Markup, html};

use super::extras;
use super::ticket::{OfferState, Open};
use crate::canned::Offer;
use crate::canned::actions::OfferedAnswers;
use crate::texts::Texts;
use crate::web::encoded;
use crate::web::html as safe;

/// The answers that fit, numbered by their keys, and a search among all.
pub fn suggestions(t: Texts, open: &Open) -> Markup {
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    html! {
        section.suggestions #suggestions aria-labelledby="suggestions-title" {
            header {
                h2 #suggestions-title { (t.say("suggested-answers")) }
                form.answer-find.push method="get" action=(here) role="search" aria-label=(t.say("search-answers")) {
                    input #answer-search type="search" name="q" value=(open.looked_for) autocomplete="off" aria-label=(t.say("search-answers")) placeholder=(t.say("search-answers"))
                        aria-describedby="answer-search-hint"
                        hx-get={ (here) "/answers" } hx-trigger="input changed delay:120ms" hx-target="#suggestion-list" hx-select="#suggestion-list" hx-swap="outerHTML" hx-sync="this:replace";
                    kbd aria-hidden="true" { "/" }
                    span.sr #answer-search-hint { (t.say("search-answers-hint")) }
                }
            }
            // What a reply is counted against. It changes with the list, and a search leaves it as it was.
            input #offered type="hidden" name="offered" value=(offered(open)) form="composer" hx-swap-oob=[open.looked_for.trim().is_empty().then_some("true")];
            (suggestion_list(t, open))
        }
    }
}

/// Fetched again when the customer adds something; the agent's search stays.
fn suggestion_list(t: Texts, open: &Open) -> Markup {
    let reference = &open.ticket.reference;
    // Words are found at once; what they mean takes a moment.
    let again = match (open.offer_state, open.looked_for.trim().is_empty()) {
        (OfferState::Ready, _) => "",
        (OfferState::ByWords, false) => ", load delay:100ms",
        (OfferState::Preparing | OfferState::ByWords, _) => ", load delay:2s",
    };
    html! {
        div #suggestion-list data-for=(open.looked_for) hx-get={ "/desk/tickets/" (reference) "/answers?meant=on" } hx-include="#answer-search"
            hx-trigger={ "live:ticket-" (reference) " from:body, live:resync from:body" (again) } hx-select="#suggestion-list" hx-swap="outerHTML" {
            @if open.offer_state == OfferState::Preparing { p.faint role="status" { (t.say("suggestions-later")) } }
            @else if open.offers.is_empty() { p.faint role="status" { (t.say("suggestions-none")) } } @else {
                ol { @for (offer, number) in open.offers.iter().zip(1..) { (suggestion(t, open, offer, number)) } }
            }
            @if !open.notes.is_empty() {
                h3 { (t.say("internal-notes-found")) }
                @for note in &open.notes {
                    details.internal-note { summary lang=(note.language) { (note.title) } div lang=(note.language) { (safe::linked(&note.body)) } }
                }
            }
        }
    }
}

/// What is offered, for the reply's form. What the agent searched for was not.
fn offered(open: &Open) -> OfferedAnswers {
    if !open.looked_for.trim().is_empty() {
        return OfferedAnswers::default();
    }
    let is_sure = open.offers.first().is_some_and(|first| first.is_sure);
    OfferedAnswers { answers: open.offers.iter().map(|offer| offer.answer).collect(), is_sure }
}

/// One answer: what it is called and why it is here; its text and the tickets that it solved on request. A *perhaps* has
/// no key, because nobody should send it without reading it.
fn suggestion(t: Texts, open: &Open, offer: &Offer, number: usize) -> Markup {
    let template = format!("answer-{}", offer.answer);
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let link = format!("{here}?q={}&answer={}#composer", encoded(&open.looked_for), offer.answer);
    let key = offer.is_sure.then_some(number);
    html! {
        li.suggestion.is-perhaps[!offer.is_sure] {
            @if offer.is_sure { kbd aria-hidden="true" { (number) } } @else { span.chip { (t.say("suggestion-perhaps")) } }
            a id={ "suggestion-" (offer.answer) } href=(link) data-insert=(template) data-answer=(offer.answer) data-key=[key] lang=(offer.language) { (offer.title) }
            form method="post" action={ (here) "/answers/" (offer.answer) "/dismissal" } {
                @if !offer.is_sure { input type="hidden" name="perhaps" value="1"; }
                button.button.tight title=(t.say("does-not-fit")) { span aria-hidden="true" { "×" } span.sr { (t.say("does-not-fit")) ": " (offer.title) } }
            }
            (reason(t, open, offer))
            (more(t, offer))
            template id=(template) { (offer.filled.text) }
            template id={ (template) "-extras" } { (extras::of_offer(t, open, offer)) }
        }
    }
}

/// Why it is suggested, in one line.
fn reason(t: Texts, open: &Open, offer: &Offer) -> Markup {
    let language = &open.ticket.language;
    html! {
        p.faint {
            @if let Some(other) = extras::other_language(t, open, offer) { span.chip.is-warn title=(other) { (offer.language) } " " }
            @if let Some(earlier) = &offer.reason.like { (t.say("suggestion-like")) " " q lang=(language) { (earlier) } }
            @else if !offer.reason.words.is_empty() {
                (t.say("matched")) " " span lang=(language) { @for word in &offer.reason.words { mark { (word) } " " } }
            }
        }
    }
}

fn more(t: Texts, offer: &Offer) -> Markup {
    let excerpt: String = offer.filled.text.split_whitespace().skip(2).take(40).collect::<Vec<_>>().join(" ");
    html! {
        details {
            summary { (t.say("suggestion-more")) span.sr { ": " (offer.title) } }
            p.suggestion-text lang=(offer.language) { (excerpt) }
            @if !offer.solved.is_empty() {
                p.small.faint { (t.say("solved-before")) @for (reference, subject) in &offer.solved { " " a href={ "/desk/tickets/" (reference) } { (subject) } } }
            }
        }
    }
}
