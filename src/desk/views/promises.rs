//! The timers of a ticket: the next one at its head and in the lists, all of them next to it.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::ticket::Open;
use crate::clock::Time;
use crate::deadlines::Stage;
use crate::texts::Texts;
use crate::tickets::{ClockRow, Pledge, Ticket};
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
    if open.clocks.is_empty() && open.pledge.is_none() {
        return html! {};
    }
    html! {
        section.panel aria-labelledby="side-promises" {
            h2 #side-promises { (t.say("promises")) }
            ul.list {
                @for row in &open.clocks { (clock(t, open, row, now)) }
                @if let Some(pledge) = &open.pledge { (pledged(t, open, pledge, now)) }
            }
        }
    }
}

fn clock(t: Texts, open: &Open, row: &ClockRow, now: Time) -> Markup {
    let (calendar, zone) = (open.brand.calendar(), open.brand.zone());
    let clock = row.clock();
    let left = clock.target - clock.used_at(now.utc(), &calendar);
    let is_late = row.stage == Stage::Running && left < chrono::Duration::zero();
    let (class, word) = match row.stage {
        Stage::Running if is_late => ("is-bad", "late"),
        Stage::Running if row.warn_at.is_some_and(|at| at <= now) => ("is-warn", "soon"),
        Stage::Running => ("is-active", "running"),
        Stage::Paused => ("", "paused"),
        Stage::Kept => ("is-good", "kept"),
        Stage::Broken => ("is-bad", "broken"),
    };
    // Working time: “40 h”, not days of 24 hours.
    let span = |length: chrono::Duration| time::length(t, length.num_minutes()).into();
    html! {
        li {
            b { (t.say(&format!("promise-{}", row.kind.as_str()))) }
            span class={ "chip " (class) } { (t.say(&format!("promise-is-{word}"))) }
            @if let Some(due) = row.due_at { span.faint { (time::element(t, due, now, zone)) } }
            span.faint {
                @match row.stage {
                    Stage::Running | Stage::Paused if left >= chrono::Duration::zero() => (t.with("promise-left", &[("left", span(left)), ("target", span(clock.target))])),
                    Stage::Running | Stage::Paused => (t.with("promise-over", &[("over", span(-left)), ("target", span(clock.target))])),
                    Stage::Kept | Stage::Broken => (t.with("promise-used", &[("used", span(clock.used)), ("target", span(clock.target))])),
                }
            }
        }
    }
}

fn pledged(t: Texts, open: &Open, pledge: &Pledge, now: Time) -> Markup {
    let name = open.name_of(pledge.agent_id).unwrap_or_else(|| t.say("somebody"));
    let (class, word) = match (pledge.due_at <= now, pledge.lift_at <= now) {
        (true, _) => ("is-bad", "late"),
        (false, true) => ("is-warn", "soon"),
        (false, false) => ("is-active", "running"),
    };
    html! {
        li {
            b { (t.say("promise-comeback")) }
            span class={ "chip " (class) } { (t.say(&format!("promise-is-{word}"))) }
            span.faint { (name) " · " (time::element(t, pledge.due_at, now, open.brand.zone())) }
        }
    }
}
