//! Views of the ledger.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::ledger_form::{LedgerDay, LedgerForm};
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::ids::MailId;
use crate::mail::store::{Fate, LedgerRow};
use crate::mail::unwanted::{self, Cause};
use crate::plain;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// The search, and the result.
pub struct LedgerPage<'a> {
    pub form: &'a LedgerForm,
    pub rows: &'a [(LedgerRow, Option<String>)],
    pub more: Option<MailId>,
    pub now: Time,
}

/// Every mail that reached us.
pub fn ledger(me: &Viewer, page: &LedgerPage, problems: &Problems) -> Markup {
    let (t, form) = (me.texts(), page.form);
    let is_held_day = form.state == Fate::Held.as_str() && form.day().span().is_some() && !page.rows.is_empty();
    layout::admin(
        me,
        AdminTab::Ledger,
        &t.say("admin-ledger"),
        &html! {},
        &html! {
            (summary(t, problems))
            (filters(t, form, problems))
            @if form.state == Fate::Held.as_str() {
                p { @if is_held_day { a.button.primary href={ "/admin/ledger/release?day=" (form.day) } { (t.say("ledger-release-day")) } }
                    @else if !page.rows.is_empty() { span.soft { (t.say("ledger-release-hint")) } } }
            }
            @if page.rows.is_empty() { (nothing(t, page)) } @else { (table(t, page)) }
            @if let Some(before) = page.more {
                p { a.button href={ "/admin/ledger?" (form.written()) "&before=" (before) } rel="next" { (t.say("older")) } }
            }
        },
    )
}

fn nothing(t: Texts, page: &LedgerPage) -> Markup {
    let is_filtered = page.form.is_filtered();
    html! { div.empty {
        h2 { (t.say(if is_filtered { "ledger-none-found" } else { "ledger-none" })) }
        p { (t.say(match (is_filtered, page.more) {
            (_, Some(_)) => "ledger-none-yet",
            (true, None) => "ledger-none-found-text",
            (false, None) => "ledger-none-text",
        })) }
    } }
}

fn filters(t: Texts, form: &LedgerForm, problems: &Problems) -> Markup {
    let text = |name, label: &str, value| Field { name, label, value, ..Field::default() }.render(problems);
    let causes = Cause::ALL.iter().filter(|cause| **cause != Cause::Restored);
    html! {
        form.audit-filters method="get" action="/admin/ledger" {
            (text("sender", &t.say("ledger-sender"), &form.sender))
            (text("recipient", &t.say("ledger-recipient"), &form.recipient))
            (text("subject", &t.say("ledger-subject"), &form.subject))
            (text("message_id", &t.say("ledger-message-id"), &form.message_id))
            (Field { name: "day", label: &t.say("ledger-day"), value: &form.day, kind: "date", ..Field::default() }.render(problems))
            div.field { label for="state" { (t.say("state")) } select #state name="state" {
                option value="" { (t.say("fate-all")) }
                @for fate in Fate::ALL { option value=(fate.as_str()) selected[form.state == fate.as_str()] { (t.say(&format!("fate-{}", fate.as_str()))) } }
            } }
            div.field { label for="cause" { (t.say("reason")) } select #cause name="cause" {
                option value="" { (t.say("fate-all")) }
                @for cause in causes { option value=(cause.as_str()) selected[form.cause == cause.as_str()] { (t.say(&format!("cause-{}", unwanted::key(*cause)))) } }
            } }
            div.actions {
                button.button.primary { (t.say("show")) }
                @if form.is_filtered() { a.button href="/admin/ledger" { (t.say("audit-reset")) } }
            }
        }
    }
}

fn table(t: Texts, page: &LedgerPage) -> Markup {
    html! {
        table.table {
            caption.sr { (t.say("admin-ledger")) }
            thead { tr {
                th scope="col" { (t.say("received")) } th scope="col" { (t.say("from")) } th scope="col" { (t.say("subject")) }
                th scope="col" { (t.say("state")) } th scope="col" { (t.say("ledger-reason")) } th.num scope="col" { (t.say("size")) }
                th scope="col" { span.sr { (t.say("actions")) } }
            } }
            tbody { @for (row, reference) in page.rows { (line(t, row, reference.as_deref(), page.now)) } }
        }
    }
}

fn line(t: Texts, row: &LedgerRow, reference: Option<&str>, now: Time) -> Markup {
    let class = match row.state {
        Fate::Received => "is-active",
        Fate::Delivered => "is-good",
        Fate::Quarantined | Fate::Expired => "",
        Fate::Held => "is-warn",
        Fate::Failed => "is-bad",
    };
    html! {
        tr {
            td data-label=(t.say("received")) { (time::element(t, row.received_at, now, Tz::UTC)) }
            td data-label=(t.say("from")) { (plain::shown(&row.sender)) }
            th scope="row" { @if row.subject.is_empty() { "–" } @else { (row.subject) } }
            td data-label=(t.say("state")) { span class={ "chip " (class) } { (t.say(&format!("fate-{}", row.state.as_str()))) } }
            td data-label=(t.say("ledger-reason")) {
                @if let Some(reference) = reference { a href={ "/desk/tickets/" (reference) } { (reference) } " " }
                (unwanted::why(t, row)) " " (row.left_out)
            }
            td.num data-label=(t.say("size")) { (time::size(t, row.size)) }
            td.tail {
                a.button.tight href={ "/admin/ledger/" (row.id) "/raw" } aria-label=(t.with("ledger-raw-label", &[("subject", row.subject.clone().into())])) { (t.say("ledger-raw")) }
                @if row.ticket_id.is_none() && row.state != Fate::Expired {
                    " " form method="post" action={ "/admin/ledger/" (row.id) "/replay" } { button.button.tight { (t.say("ledger-replay")) } }
                }
            }
        }
    }
}

/// Asks before all held mails of a day are released.
pub fn release(me: &Viewer, day: &LedgerDay, count: usize) -> Markup {
    let t = me.texts();
    let back = html! { a.button.push href={ "/admin/ledger?state=held&day=" (day.day) } { (t.say("admin-ledger")) } };
    layout::admin(
        me,
        AdminTab::Ledger,
        &t.say("ledger-release"),
        &back,
        &html! {
            p { (t.with("ledger-release-count", &[("count", count.into()), ("day", day.day.clone().into())])) }
            @if count > 0 {
                p.soft { (t.say("ledger-release-text")) }
                form.actions method="post" action="/admin/ledger/release" {
                    input type="hidden" name="day" value=(day.day);
                    button.button.primary { (t.with("ledger-release-press", &[("count", count.into())])) }
                }
            }
        },
    )
}
