//! How the portal looks.
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use std::collections::BTreeMap;

use super::claims::offered;
use super::complaints::registered;
use super::help;
use super::rating;
use crate::accounts::Viewer;
use crate::brands::{Brand, Brands};
use crate::clock::Time;
use crate::ids::TicketId;
use crate::paging::After;
use crate::priority::Forecast;
use crate::texts::Texts;
use crate::tickets::store::LastLine;
use crate::tickets::views::{body, earlier, file_list, files_field, older};
use crate::tickets::{Attachment, Complaint, Conversation, Message, MessageKind, MessageRange, Rating, State, Ticket};
use crate::web::form::{Problems, described_by, idempotency_key, problem_of, summary};
use crate::web::{layout, time};

/// A ticket as its customer sees it.
pub struct Shown {
    pub ticket: Ticket,
    pub brand: Brand,
    /// The messages that the page shows.
    pub conversation: Conversation,
    /// The part that the URL asks for.
    pub range: MessageRange,
    /// Files with their addresses.
    pub files: Vec<(String, Attachment)>,
    /// Set while the ticket waits for us.
    pub forecast: Option<Forecast>,
    /// Answers that may help a customer who has just written.
    pub help: Option<Markup>,
    /// Set if it is a complaint.
    pub complaint: Option<Complaint>,
    /// Have we answered?
    pub is_answered: bool,
    pub rating: Option<Rating>,
    /// The signed time of the form on it.
    pub opened: String,
}

/// A customer's own tickets, and those that may be theirs.
pub struct Listed<'a> {
    pub tickets: &'a [Ticket],
    pub claims: &'a [Ticket],
    pub brands: &'a Brands,
    /// What was said last on each, and until when our answer is expected.
    pub lines: &'a BTreeMap<TicketId, LastLine>,
    pub estimates: &'a BTreeMap<TicketId, Time>,
    /// The brand whose answer has just helped, so that no ticket was needed.
    pub helped: Option<&'a Brand>,
}

/// A customer's own tickets, the latest first.
pub fn list(me: &Viewer, listed: &Listed, (here, more): (&str, Option<After>), now: Time) -> Markup {
    let Listed { tickets, claims, brands, helped, .. } = listed;
    let t = me.texts();
    layout::portal(
        t,
        Some(me),
        None,
        &t.say("nav-tickets"),
        &html! {
            main.portal-main #main tabindex="-1" data-live=(me.session) {
                @if let Some(brand) = helped {
                    div.notice.is-good role="status" data-draft-done={ "customer-" (me.id) "-new-" (brand.slug) } { p { (t.say("help-thanks")) } }
                }
                header.line { h1 { (t.say("nav-tickets")) } a.button.primary.push href="/tickets/new" { (t.say("nav-new-ticket")) } }
                (offered(t, claims, brands, now))
                div #tickets hx-get=(here) hx-trigger="live:tickets from:body, live:resync from:body" hx-select="#tickets" hx-swap="outerHTML" {
                    @if tickets.is_empty() {
                        div.empty.is-boxed { h2 { (t.say("tickets-none")) } p { (t.say("tickets-none-text")) } }
                    } @else {
                        ol.tickets { @for ticket in *tickets { (row(t, ticket, listed, now)) } }
                    }
                }
                @if let Some(after) = more { p.more { a.button href={ "/tickets?after=" (after.to_word()) } rel="next" { (t.say("show-more")) } } }
            }
        },
    )
}

fn row(t: Texts, ticket: &Ticket, listed: &Listed<'_>, now: Time) -> Markup {
    let brand = listed.brands.of(ticket.brand_id);
    let line = listed.lines.get(&ticket.id);
    let is_unread = line.is_some_and(|line| line.is_unread);
    let until = listed.estimates.get(&ticket.id).filter(|until| **until > now && ticket.waiting_since.is_some());
    html! {
        li.is-unread[is_unread] {
            a href={ "/tickets/" (ticket.reference) } lang=(ticket.language) dir="auto" { (ticket.subject) }
            @if let Some(line) = line { p.small.soft dir="auto" { @if line.is_ours { b { @if let Some(brand) = brand { (brand.name) ": " } } } (line.words) } }
            p.line {
                @if is_unread { span.chip.is-new { (t.say("ticket-unread")) } }
                (state_chip(t, ticket.state))
                span.small.faint {
                    @if let Some(brand) = brand {
                        (brand.name) " · " (time::element(t, ticket.updated_at, now, brand.zone()))
                        @if let Some(until) = until { " · " (t.with("ticket-awaited", &[("until", time::instant(t, *until, now, brand.zone()).into())])) }
                    }
                    " · " (ticket.reference)
                }
            }
        }
    }
}

/// The state in the customer's words.
fn state_chip(t: Texts, state: State) -> Markup {
    let (class, key) = match state {
        State::New => ("is-new", "customer-state-new"),
        State::Open | State::Snoozed | State::ThirdParty => ("is-open", "customer-state-open"),
        State::Waiting => ("is-active", "customer-state-waiting"),
        State::Solved => ("is-solved", "customer-state-solved"),
        State::Closed => ("is-solved", "customer-state-closed"),
    };
    html! { span class={ "chip " (class) } { (t.say(key)) } }
}

/// The field for the words.
pub(super) fn body_field(t: Texts, label: &str, value: &str, rows: u8, problems: &Problems) -> Markup {
    let problem = problem_of("body", problems);
    let is_wrong = !problem.0.is_empty();
    html! {
        div.field {
            label for="body" { (t.say(label)) }
            p.hint #body-hint { (t.say("body-hint")) }
            textarea #body name="body" rows=(rows) dir="auto" required data-paste-into="files" aria-invalid=[is_wrong.then_some("true")]
                aria-describedby=[described_by("body", is_wrong, true)] { (value) }
            (problem)
        }
    }
}

/// When a brand that is closed opens again.
pub(super) fn closed(t: Texts, brand: &Brand, now: Time) -> Option<String> {
    let calendar = brand.calendar();
    let opening = Time::from(calendar.next_opening(now.utc()));
    let at = || time::instant(t, opening, now, calendar.zone());
    (opening > now).then(|| t.with("closed-now", &[("at", at().into())]))
}

/// When the answer may be expected; of a brand with opening hours at least that we write when we know.
pub(super) fn awaited(t: Texts, forecast: Option<Forecast>, brand: &Brand, now: Time) -> Option<String> {
    match forecast {
        Some(forecast) => Some(expectation(t, forecast, brand, now)),
        None => brand.has_hours().then(|| t.say("expect-unknown")),
    }
}

/// When the answer may be expected, in one sentence.
fn expectation(t: Texts, forecast: Forecast, brand: &Brand, now: Time) -> String {
    let zone = brand.zone();
    let words = |at: DateTime<Utc>| time::instant(t, at.into(), now, zone);
    let (low, high) = (words(forecast.low), words(forecast.high));
    // It may come at any moment.
    if low == high || forecast.low <= now.utc() {
        return t.with("expect-by", &[("high", high.into())]);
    }
    t.with("expect", &[("low", low.into()), ("high", high.into())])
}

/// One ticket: the thread, and the form to write on.
pub fn show(me: &Viewer, shown: &Shown, sent: &str, (typed, problems): (&str, &Problems), now: Time) -> Markup {
    let t = me.texts();
    let Shown { ticket, brand, .. } = shown;
    let here = format!("/tickets/{}", ticket.reference);
    layout::portal(
        t,
        Some(me),
        Some(brand),
        &ticket.subject,
        &html! {
            main.portal-main #main tabindex="-1" data-live=(me.session) {
                (confirmation(me, shown, sent, now))
                // Visitors with scripts have seen it while writing.
                @if let Some(found) = &shown.help {
                    noscript { p { (t.say("help-meanwhile")) } (found) (help::forms(t, brand, Some(&ticket.reference))) }
                }
                header {
                    p.line { a.button.plain.tight href="/tickets" { span aria-hidden="true" { "←" } " " (t.say("nav-tickets")) } }
                    h1 lang=(ticket.language) dir="auto" { (ticket.subject) }
                    p.line { span #standing { (state_chip(t, ticket.state)) } " " span.small.faint { (ticket.reference) " · " (t.say("opened")) " " (time::element(t, ticket.created_at, now, brand.zone())) } }
                }
                @if sent.is_empty() && ticket.waiting_since.is_some() && let Some(awaited) = awaited(t, shown.forecast, brand, now) { p.soft { (awaited) } }
                @if let Some(complaint) = &shown.complaint { (registered(t, complaint, brand, now)) }
                h2.sr { (t.say("conversation")) }
                (conversation(me, shown, now))
                @if shown.is_answered { (rating::panel(t, Some(&format!("{here}/rating")), shown.rating.as_ref(), "")) }
                (summary(t, problems))
                @if ticket.state == State::Closed { p.notice { (t.say("closed-begins-new")) } }
                form.composer #composer method="post" action={ (here) "/messages" } enctype="multipart/form-data" data-draft={ "customer-" (me.id) "-" (ticket.reference) } data-upload novalidate {
                    input type="hidden" name="idempotency_key" value=(idempotency_key());
                    input type="hidden" name="opened" value=(shown.opened);
                    (body_field(t, "write-more", typed, 6, problems))
                    (files_field(t))
                    div.actions { button.button.primary { (t.say("send")) } }
                }
                @if ticket.state == State::Solved {
                    form #closure method="post" action={ (here) "/reopening" } { p.soft { (t.say("reopen-lead")) " " button.button { (t.say("reopen")) } } }
                } @else if !ticket.state.is_done() {
                    form #closure method="post" action={ (here) "/closure" } { p.soft { (t.say("close-lead")) " " button.button { (t.say("close-ticket")) } } }
                }
            }
        },
    )
}

fn confirmation(me: &Viewer, shown: &Shown, sent: &str, now: Time) -> Markup {
    let t = me.texts();
    let Shown { ticket, brand, forecast, .. } = shown;
    let draft = match sent {
        "new" => format!("customer-{}-new-{}", me.id, brand.slug),
        "more" => format!("customer-{}-{}", me.id, ticket.reference),
        "complaint" => format!("customer-{}-complaint-{}", me.id, brand.slug),
        "withdrawal" => String::new(),
        _ => return html! {},
    };
    html! {
        div.notice.is-good role="status" data-draft-done=(draft) {
            p {
                b { (t.say("received-title")) } " "
                (t.with("received-reference", &[("reference", ticket.reference.clone().into())])) " "
                @if let Some(closed) = closed(t, brand, now) { (closed) " " }
                @if let Some(awaited) = awaited(t, *forecast, brand, now) { (awaited) }
            }
        }
    }
}

fn conversation(me: &Viewer, shown: &Shown, now: Time) -> Markup {
    let (t, here) = (me.texts(), format!("/tickets/{}", shown.ticket.reference));
    let messages = &shown.conversation.messages;
    let lines = html! { @for message in messages { (one_message(t, me, shown, message, now)) } };
    if matches!(shown.range, MessageRange::Before(_)) {
        return older(t, &here, &shown.conversation, &lines);
    }
    let again = messages.first().map_or_else(|| here.clone(), |first| format!("{here}?since={}", first.id));
    html! {
        (earlier(t, &here, &shown.conversation))
        ol.thread #thread hx-get=(again) hx-trigger={ "live:ticket-" (shown.ticket.reference) " from:body, live:resync from:body" } hx-select="#thread" hx-select-oob="#standing,#closure" hx-swap="outerHTML" {
            (lines)
        }
    }
}

fn one_message(t: Texts, me: &Viewer, shown: &Shown, message: &Message, now: Time) -> Markup {
    let is_ours = message.kind == MessageKind::Reply;
    let is_me = message.author_id == Some(me.id);
    let first = message.author_name.split(' ').next().unwrap_or_default();
    html! {
        li.message.from-us[is_ours].from-customer[!is_ours] id={ "message-" (message.id) } {
            div.message-head {
                b {
                    @if is_ours { (first) ", " (shown.brand.name) } @else if is_me { (t.say("you")) }
                    @else if message.author_name.is_empty() { (crate::plain::shown(&message.author_address)) } @else { (message.author_name) }
                }
                @if !is_ours && !is_me { span.faint { (crate::plain::shown(&message.author_address)) } }
                (time::element(t, message.created_at, now, shown.brand.zone()))
            }
            (body(t, message, &shown.ticket.language))
            (file_list(t, &shown.files, message, &shown.brand, None))
        }
    }
}
