//! The timers of a ticket: the next one at its head and in the lists, all of them next to it.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::ticket::Open;
use crate::clock::Time;
use crate::sla::TimerState;
use crate::texts::Texts;
use crate::tickets::{FollowUp, Ticket, TimerRow};
use crate::web::time;

/// The timer that ends next, in words; highlighted if it ends soon or has run out.
pub fn due(t: Texts, ticket: &Ticket, zone: Tz, now: Time) -> Markup {
    let Some(due) = ticket.due_at else { return html! {} };
    let is_soon = ticket.no_later_than.is_some_and(|from| from <= now);
    let (class, tense) = match (due < now, is_soon) {
        (true, _) => ("is-bad", "past"),
        (false, true) => ("is-warn", "by"),
        (false, false) => ("", "by"),
    };
    let promise = t.say(&format!("promise-{}", ticket.due_kind));
    let at = time::instant(t, due, now, zone);
    html! { span class={ "chip " (class) } { (t.with(&format!("due-{tense}"), &[("promise", promise.into()), ("at", at.into())])) } }
}

/// All timers of the ticket: the state of each, and when it ends.
pub fn panel(t: Texts, open: &Open, now: Time) -> Markup {
    if open.timers.is_empty() && open.follow_up.is_none() {
        return html! {};
    }
    html! {
        section.panel aria-labelledby="side-sla" {
            h2 #side-sla { (t.say("promises")) }
            ul.list {
                @for row in &open.timers { (timer(t, open, row, now)) }
                @if let Some(follow_up) = &open.follow_up { (follow_up_row(t, open, follow_up, now)) }
            }
        }
    }
}

fn timer(t: Texts, open: &Open, row: &TimerRow, now: Time) -> Markup {
    let (calendar, zone) = (open.brand.calendar(), open.brand.zone());
    let timer = row.timer();
    let left = timer.target - timer.used_at(now.utc(), &calendar);
    let is_late = row.state == TimerState::Running && left < chrono::Duration::zero();
    let (class, word) = match row.state {
        TimerState::Running if is_late => ("is-bad", "late"),
        TimerState::Running if row.warn_at.is_some_and(|at| at <= now) => ("is-warn", "soon"),
        TimerState::Running => ("is-active", "running"),
        TimerState::Paused => ("", "paused"),
        TimerState::Met => ("is-good", "kept"),
        TimerState::Missed => ("is-bad", "broken"),
    };
    // Working time: “40 h”, not days of 24 hours.
    let span = |length: chrono::Duration| time::length(t, length.num_minutes()).into();
    html! {
        li {
            b { (t.say(&format!("promise-{}", row.kind.as_str()))) }
            span class={ "chip " (class) } { (t.say(&format!("promise-is-{word}"))) }
            @if let Some(due) = row.due_at { span.faint { (time::element(t, due, now, zone)) } }
            span.faint {
                @match row.state {
                    TimerState::Running | TimerState::Paused if left >= chrono::Duration::zero() => (t.with("promise-left", &[("left", span(left)), ("target", span(timer.target))])),
                    TimerState::Running | TimerState::Paused => (t.with("promise-over", &[("over", span(-left)), ("target", span(timer.target))])),
                    TimerState::Met | TimerState::Missed => (t.with("promise-used", &[("used", span(timer.used)), ("target", span(timer.target))])),
                }
            }
        }
    }
}

fn follow_up_row(t: Texts, open: &Open, follow_up: &FollowUp, now: Time) -> Markup {
    let name = open.name_of(follow_up.agent_id).unwrap_or_else(|| t.say("somebody"));
    let (class, word) = match (follow_up.due_at <= now, follow_up.lift_at <= now) {
        (true, _) => ("is-bad", "late"),
        (false, true) => ("is-warn", "soon"),
        (false, false) => ("is-active", "running"),
    };
    html! {
        li {
            b { (t.say("promise-comeback")) }
            span class={ "chip " (class) } { (t.say(&format!("promise-is-{word}"))) }
            span.faint { (name) " · " (time::element(t, follow_up.due_at, now, open.brand.zone())) }
        }
    }
}
