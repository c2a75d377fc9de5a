//! Why a ticket is at its place: a sentence for every list, and a panel that draws the terms of the place.
use chrono::Duration;
use chrono_tz::Tz;
use maud::{Markup, html};

use super::ticket::Open;
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::policy::{Action, allows};
use crate::priority::{self, LiftReason, Place, Term};
use crate::texts::Texts;
use crate::tickets::{Lifted, State, Ticket};
use crate::web::time;

/// How far a lead can move a ticket: to the head, or by hours of working time.
pub const AHEAD: [&str; 6] = ["front", "1", "2", "4", "8", "16"];
/// For how many hours.
pub const LASTING: [&str; 5] = ["4", "24", "72", "168", "720"];

/// What did not work, with what was typed.
pub struct Unlifted {
    /// The form's field.
    pub field: &'static str,
    pub typed: String,
    /// How far and for how long, as they were chosen.
    pub chosen: (String, String),
    pub sentence: String,
}

/// The contact, its weight, and since when it has waited.
pub fn why(me: &Viewer, ticket: &Ticket, zone: Tz, now: Time) -> String {
    let t = me.texts();
    let Some(since) = ticket.waiting_since else {
        let word = if ticket.state == State::Waiting { "answered" } else { ticket.state.as_str() };
        return t.say(&format!("why-{word}"));
    };
    let waiting = t.with("why-waiting", &[("at", time::instant(t, since, now, zone).into())]);
    format!("{} · {waiting}", contact(me, ticket, since))
}

/// “3rd contact in 90 days: +3 h 10 min”.
fn contact(me: &Viewer, ticket: &Ticket, since: Time) -> String {
    let t = me.texts();
    let words = numbered(me, ticket, since);
    // Less than a minute is not worth mentioning.
    if ticket.handicap_seconds < 60 {
        return words;
    }
    let span = time::working(t, Duration::seconds(ticket.handicap_seconds));
    t.with("why-handicap", &[("contact", words.into()), ("span", span.into())])
}

fn numbered(me: &Viewer, ticket: &Ticket, since: Time) -> String {
    let t = me.texts();
    if ticket.contact_number == 0 {
        return t.say("why-ours");
    }
    let Some(previous) = ticket.previous_contact_at else { return t.say("why-first") };
    // The count includes brands that this agent may not see.
    if !me.only_brands.is_empty() {
        return t.say("why-before");
    }
    let days = since.since(previous).num_days();
    if ticket.contact_number > 1 {
        let number = ticket.contact_number;
        return t.with("why-nth", &[("number", number.into()), ("ending", ending(number).into())]);
    }
    if days >= 365 {
        return t.say("why-first-this-year");
    }
    t.with("why-months-ago", &[("months", (days / 30).max(1).into())])
}

/// The English ordinal suffix: 1st, 2nd, 3rd, 11th.
fn ending(number: i64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// What brings a ticket forward, in a word each; the panel gives the reason.
pub fn lift_chips(t: Texts, ticket: &Ticket) -> Markup {
    html! {
        @for lift in ticket.lifted() {
            span.chip.is-bad title=(lift.why) {
                @if lift.reason == LiftReason::UrgentRule { (t.with("lift-urgent-rule-chip", &[("why", lift.why.clone().into())])) }
                @else { (t.say(&format!("lift-{}-chip", lift.reason.as_str()))) }
            }
            " "
        }
    }
}

/// The terms of the place, drawn and in words; for leads the form that moves the ticket.
pub fn panel(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    let ticket = &open.ticket;
    let turn = ticket.turn_shown(&open.timers, open.follow_up.as_ref()).filter(|_| ticket.serve_at.is_some());
    let Some(turn) = turn else { return html! {} };
    let place = priority::place(&turn, &open.brand.calendar());
    html! {
        section.panel aria-labelledby="side-why" {
            h2 #side-why { (t.say("why-title")) }
            (terms(me, open, &place, now))
            @if allows(&me.actor(), Action::MoveInQueue, ticket.object()) { (hand(t, open)) }
        }
    }
}

fn terms(me: &Viewer, open: &Open, place: &Place, now: Time) -> Markup {
    let t = me.texts();
    let zone = open.brand.zone();
    let steps = steps(place);
    let scale = Scale::over(&steps);
    html! {
        ol.terms {
            @for (term, (before, after)) in place.terms.iter().zip(&steps) {
                li data-micros=(term.shift().num_microseconds().unwrap_or_default()) {
                    span { (words(me, open, term, now)) }
                    span.num.small { @if !matches!(term, Term::Waiting { .. }) { (signed(t, term.shift())) } }
                    (scale.bar(*before, *after))
                }
            }
        }
        @if is_longer_by_the_clock(place) { p.small.faint { (t.say("why-by-the-clock")) } }
        p.small #place { (t.say("why-place")) " " b { (time::element(t, place.serve_at.into(), now, zone)) } }
    }
}

/// Does the handicap span a night or a closed day? Then it is longer by the clock than its words say.
fn is_longer_by_the_clock(place: &Place) -> bool {
    place
        .terms
        .iter()
        .any(|term| matches!(term, Term::Handicap { work, shift, .. } if (*shift - *work).num_minutes() > 0))
}

/// From where to where each term moves the ticket.
fn steps(place: &Place) -> Vec<(Time, Time)> {
    let mut at = None;
    let mut all = Vec::new();
    for term in &place.terms {
        let before = at.unwrap_or(match term {
            Term::Waiting { since } => *since,
            _ => place.serve_at,
        });
        let after = before + term.shift();
        all.push((before.into(), after.into()));
        at = Some(after);
    }
    all
}

/// Maps instants to positions in a drawing that is a thousand wide.
struct Scale {
    from: Time,
    length: i64,
}

impl Scale {
    fn over(steps: &[(Time, Time)]) -> Self {
        let all = || steps.iter().flat_map(|(before, after)| [*before, *after]);
        let from = all().min().unwrap_or_else(|| chrono::DateTime::UNIX_EPOCH.into());
        let length = all().max().map_or(0, |last| last.since(from).num_seconds());
        Self { from, length: length.max(1) }
    }

    fn place(&self, at: Time) -> i64 {
        // A margin on both sides, so that the ends can be seen.
        10 + at.since(self.from).num_seconds().saturating_mul(980) / self.length
    }

    fn bar(&self, before: Time, after: Time) -> Markup {
        let (a, b) = (self.place(before), self.place(after));
        let class = if b >= a { "back" } else { "forward" };
        html! {
            svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
                line x1="0" x2="1000" y1="5" y2="5" {}
                rect class=(class) x=(a.min(b)) y="1" width=((b - a).abs().max(4)) height="8" {}
                line.end x1=(b) x2=(b) y1="0" y2="10" {}
            }
        }
    }
}

/// A term in words.
fn words(me: &Viewer, open: &Open, term: &Term, now: Time) -> Markup {
    let t = me.texts();
    let (ticket, zone) = (&open.ticket, open.brand.zone());
    let at = |at: chrono::DateTime<chrono::Utc>| time::instant(t, at.into(), now, zone);
    match term {
        Term::Waiting { since } => html! { (t.with("why-waiting", &[("at", at(*since).into())])) },
        Term::Handicap { .. } => html! { (contact(me, ticket, ticket.waiting_since.unwrap_or(now))) },
        Term::SlaDue { due, from, .. } => {
            html! { (t.with("why-promise", &[("due", at(*due).into()), ("from", at(*from).into())])) }
        }
        Term::Lift { reason: LiftReason::FollowUp, at: from, .. } => {
            html! { (t.with("lift-follow-up", &[("at", at(*from).into())])) }
        }
        Term::Lift { reason, at: to, .. } => {
            let found = ticket.lifted().into_iter().find(|lift| lift.reason == *reason && lift.at == Some(*to));
            let unknown = || html! { (t.say(&format!("lift-{}-chip", reason.as_str()))) };
            found.map_or_else(unknown, |lift| lifted(t, open, &lift, now))
        }
    }
}

fn lifted(t: Texts, open: &Open, lift: &Lifted, now: Time) -> Markup {
    let until = lift.until.map(|until| time::instant(t, until.into(), now, open.brand.zone()));
    let by = lift.by.map(|id| open.name_of(id).unwrap_or_else(|| t.say("somebody")));
    html! {
        (t.with(&format!("lift-{}", lift.reason.as_str()), &[("why", lift.why.clone().into())]))
        @if let Some(by) = by { " · " (by) }
        @if let Some(until) = until { " · " (t.with("lift-until", &[("at", until.into())])) }
    }
}

/// “+3 h 10 min”, “−2 h”, “±0”.
fn signed(t: Texts, shift: Duration) -> String {
    match shift.num_minutes() {
        0 => "±0".to_owned(),
        minutes if minutes > 0 => format!("+{}", time::working(t, shift)),
        _ => format!("−{}", time::working(t, -shift)),
    }
}

/// A lead moves the ticket, or takes that back.
fn hand(t: Texts, open: &Open) -> Markup {
    let here = format!("/desk/tickets/{}/place", open.ticket.reference);
    let moved = open.ticket.lifted().into_iter().any(|lift| lift.reason == LiftReason::LeadsHand);
    let wrong = open.failed.unlifted.as_ref().filter(|wrong| wrong.field == "hand");
    html! {
        @if moved {
            form method="post" action={ (here) "/removal" } { button.button { (t.say("hand-back")) } }
        }
        details.by-hand open[wrong.is_some()] {
            summary { (t.say("hand-title")) }
            form.form method="post" action=(here) {
                div.pairs {
                    label for="hand-ahead" { (t.say("hand-ahead")) }
                    select #hand-ahead name="ahead" { @for ahead in AHEAD { option value=(ahead) selected[wrong.is_some_and(|wrong| wrong.chosen.0 == ahead)] { (ahead_words(t, ahead)) } } }
                    label for="hand-until" { (t.say("hand-until")) }
                    select #hand-until name="until" { @for hours in LASTING { option value=(hours) selected[wrong.is_some_and(|wrong| wrong.chosen.1 == hours)] { (lasting_words(t, hours)) } } }
                    label for="hand" { (t.say("hand-why")) }
                    input #hand name="why" maxlength="200" required autocomplete="off" value=[wrong.map(|wrong| wrong.typed.as_str())]
                        aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| "hand-error")];
                }
                @if let Some(wrong) = wrong { p.field-error #hand-error role="alert" { (wrong.sentence) } }
                p.small.faint { (t.say("hand-hint")) }
                div.actions { button.button { (t.say("hand-do")) } }
            }
        }
    }
}

fn ahead_words(t: Texts, ahead: &str) -> String {
    match ahead.parse::<i64>() {
        Ok(hours) => t.with("hand-hours", &[("hours", hours.into())]),
        Err(_front) => t.say("hand-front"),
    }
}

fn lasting_words(t: Texts, hours: &str) -> String {
    time::span(t, Duration::hours(hours.parse().unwrap_or_default()))
}

/// Next to the customer: that this is a priority customer, and why; or the form that sets it.
pub fn attention(t: Texts, open: &Open, now: Time) -> Markup {
    let Some(account) = &open.customer.account else { return html! {} };
    let here = format!("/desk/tickets/{}/attention", open.ticket.reference);
    let wrong = open.failed.unlifted.as_ref().filter(|wrong| wrong.field == "attention");
    html! {
        @if account.attention.is_empty() {
            details.by-hand open[wrong.is_some()] {
                summary { (t.say("attention-title")) }
                form.form method="post" action=(here) {
                    label for="attention" { (t.say("attention-why")) }
                    div.line {
                        input #attention name="reason" maxlength="200" required autocomplete="off" value=[wrong.map(|wrong| wrong.typed.as_str())]
                            aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| "attention-error")];
                        button.button.tight { (t.say("attention-do")) }
                    }
                    @if let Some(wrong) = wrong { p.field-error #attention-error role="alert" { (wrong.sentence) } }
                    p.small.faint { (t.say("attention-hint")) }
                }
            }
        } @else {
            div.notice.is-bad {
                p { b { (t.say("attention")) } " " (account.attention) }
                p.small.soft {
                    @if let Some(by) = account.attention_by { (open.name_of(by).unwrap_or_else(|| t.say("somebody"))) " · " }
                    @if let Some(at) = account.attention_at { (time::element(t, at, now, open.brand.zone())) }
                }
                form method="post" action={ (here) "/removal" } { button.button.tight { (t.say("attention-undo")) } }
            }
        }
    }
}
