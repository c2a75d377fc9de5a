//! Views of conditions: for admins in full, for agents in one sentence.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::model::{Condition, ConditionKind};
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// What the page shows.
pub struct StatusPage {
    pub open: Vec<Condition>,
    pub past: Vec<Condition>,
    pub checked_at: Option<Time>,
    pub now: Time,
}

/// The problem in a few words.
pub fn title(t: Texts, condition: &Condition) -> String {
    let label = match condition.kind {
        ConditionKind::JobsBuried => t.say(&format!("job-{}", condition.label.replace('_', "-"))),
        ConditionKind::LaneBehind => t.say(&format!("lane-{}", condition.label)),
        _ => condition.label.clone(),
    };
    t.with(&condition.kind.key(), &[("label", label.into())])
}

/// The details, in the reader's language unless they are a server's words.
pub fn detail(t: Texts, condition: &Condition, now: Time) -> String {
    let is_instant = matches!(
        condition.kind,
        ConditionKind::BackupOld
            | ConditionKind::CertificateEnds
            | ConditionKind::LaneBehind
            | ConditionKind::NodeSilent
    );
    let at = chrono::DateTime::parse_from_rfc3339(&condition.detail).ok().filter(|_| is_instant);
    let detail = match (at, condition.kind) {
        (Some(at), _) => format!("{} UTC", time::instant(t, at.to_utc().into(), now, Tz::UTC)),
        (None, ConditionKind::BackupOld) => t.say("status-no-backup"),
        _ => condition.detail.clone(),
    };
    let key = format!("{}-detail", condition.kind.key());
    if detail.is_empty() {
        detail
    } else {
        t.try_say(&key).map_or(detail.clone(), |_| t.with(&key, &[("detail", detail.into())]))
    }
}

/// What it means, and what to do.
pub fn advice(t: Texts, kind: ConditionKind) -> (String, String) {
    let key = kind.key();
    (t.say(&format!("{key}-means")), t.say(&format!("{key}-do")))
}

/// Everything that is wrong, and past problems.
pub fn page(me: &Viewer, page: &StatusPage) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Status,
        &t.say("admin-status"),
        &html! {},
        &html! {
            @if page.open.is_empty() { div.notice.is-good role="status" { p { b { (t.say("status-well")) } } } }
            @for condition in &page.open { (card(t, condition, page.now)) }
            p.small.faint {
                @match page.checked_at {
                    Some(at) => { (t.say("status-checked")) " " (time::element(t, at, page.now, Tz::UTC)) },
                    None => { (t.say("status-unchecked")) },
                }
            }
            (past(t, page))
        },
    )
}

fn class(kind: ConditionKind) -> &'static str {
    if kind.is_bad() { "is-bad" } else { "is-warn" }
}

fn card(t: Texts, condition: &Condition, now: Time) -> Markup {
    let (means, what_to_do) = advice(t, condition.kind);
    let detail = detail(t, condition, now);
    html! {
        article class={ "notice condition " (class(condition.kind)) } {
            h2 { (title(t, condition)) }
            p.small { (t.say("status-since")) " " (time::element(t, condition.since, now, Tz::UTC)) }
            @if !detail.is_empty() { p.said { (detail) } }
            p { (means) }
            p { b { (t.say("status-do")) } " " (what_to_do) }
            @if let Some(page) = condition.kind.page() { p { a.button href=(page) { (t.say("status-open")) } } }
        }
    }
}

fn past(t: Texts, page: &StatusPage) -> Markup {
    html! {
        section aria-labelledby="past" {
            h2 #past { (t.say("status-past")) }
            @if page.past.is_empty() { p.soft { (t.say("status-past-none")) } } @else {
                table.table {
                    caption.sr { (t.say("status-past")) }
                    thead { tr {
                        th scope="col" { (t.say("status-what")) } th scope="col" { (t.say("status-from")) }
                        th scope="col" { (t.say("status-until")) } th scope="col" { (t.say("status-lasted")) }
                    } }
                    tbody { @for condition in &page.past { @if let Some(cleared_at) = condition.cleared_at { tr {
                        th scope="row" { (title(t, condition)) }
                        td data-label=(t.say("status-from")) { (time::element(t, condition.since, page.now, Tz::UTC)) }
                        td data-label=(t.say("status-until")) { (time::element(t, cleared_at, page.now, Tz::UTC)) }
                        td data-label=(t.say("status-lasted")) { (time::span(t, cleared_at.since(condition.since))) }
                    } } } }
                }
            }
        }
    }
}

/// The banner above the desk's pages: what agents must know, and for admins everything.
pub fn banner(me: &Viewer, open: &[Condition], now: Time) -> Markup {
    let t = me.texts();
    let own = |condition: &&Condition| condition.brand_id.is_none_or(|brand| me.sees(brand));
    let (urgent, rest): (Vec<_>, Vec<_>) =
        open.iter().filter(own).partition(|condition| condition.kind.is_for_agents());
    let rest: Vec<_> = rest.into_iter().filter(|condition| me.administers(condition.brand_id)).collect();
    html! {
        @if !urgent.is_empty() || !rest.is_empty() {
            div.notices {
                @for condition in urgent { (notice(me, condition, now)) }
                @if !rest.is_empty() {
                    div.notice.is-warn { ul.plain { @for condition in rest { li { a href="/admin/status" { (title(t, condition)) } } } } }
                }
            }
        }
    }
}

fn notice(me: &Viewer, condition: &Condition, now: Time) -> Markup {
    let t = me.texts();
    let sentence = t.say(&format!("{}-agents", condition.kind.key()));
    html! {
        div class={ "notice " (class(condition.kind)) } role="alert" {
            p {
                b { (title(t, condition)) "." } " " (sentence) " "
                span.soft { (t.say("status-since")) " " (time::element(t, condition.since, now, Tz::UTC)) }
            }
            @if me.administers(condition.brand_id) {
                @let known = detail(t, condition, now);
                @if !known.is_empty() { p { q { (known) } } }
                p { a href="/admin/status" { (t.say("status-more")) } }
            }
        }
    }
}

/// What is wrong with outgoing mail, for the page that lists unsent mail.
pub fn outgoing(me: &Viewer, open: &[Condition], now: Time) -> Markup {
    html! { @for condition in open.iter().filter(|condition| condition.kind.is_outgoing()) { (notice(me, condition, now)) } }
}
