//! How the audit log looks: a sentence for each entry, with the changes beneath it.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::collections::BTreeMap;

use super::forms::AuditQuery;
use crate::accounts::Viewer;
use crate::audit::ActorKind;
use crate::audit::Change;
use crate::audit::{AuditAction, Recorded, SubjectKind};
use crate::clock::Time;
use crate::ids::AccountId;
use crate::paging::After;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::{encoded, time};

/// Placeholders for actor and subject in a sentence, until they are replaced by links.
const ACTOR: char = '\u{e000}';
const SUBJECT: char = '\u{e001}';

/// A page of the log.
pub struct Log {
    pub rows: Vec<Recorded>,
    pub names: BTreeMap<AccountId, String>,
    pub staff: Vec<(AccountId, String)>,
    /// Names of brands and teams by their ids: fields of these names hold ids.
    pub brands: BTreeMap<i64, String>,
    pub teams: BTreeMap<i64, String>,
    pub more: Option<After>,
    pub now: Time,
}

pub fn log(me: &Viewer, log: &Log, query: &AuditQuery, problems: &Problems) -> Markup {
    let t = me.texts();
    let csv = format!("/admin/audit.csv?{}", query.written());
    layout::admin(
        me,
        AdminTab::Audit,
        &t.say("admin-audit"),
        &html! { a.button.push href=(csv) download { (t.say("audit-csv")) } },
        &html! {
            p.soft { (t.say("audit-lead")) }
            (summary(t, problems))
            (filters(t, log, query, problems))
            @if log.rows.is_empty() { div.empty {
                h2 { (t.say("audit-none")) }
                p { (t.say(if query.is_filtered() { "audit-none-filtered" } else { "audit-none-text" })) }
            } } @else { (table(t, log)) }
            @if let Some(more) = log.more {
                p { a.button href={ "/admin/audit?" (query.written()) "&after=" (more.to_word()) } rel="next" { (t.say("older")) } }
            }
        },
    )
}

fn filters(t: Texts, log: &Log, query: &AuditQuery, problems: &Problems) -> Markup {
    let day =
        |name, label: &str, value| Field { name, label, value, kind: "date", ..Field::default() }.render(problems);
    html! {
        form.audit-filters method="get" action="/admin/audit" {
            div.field { label for="who" { (t.say("audit-who")) } (who(t, log, &query.who)) }
            div.field { label for="action" { (t.say("audit-action")) } (action(t, &query.action)) }
            (Field { name: "subject", label: &t.say("audit-subject"), value: &query.subject, ..Field::default() }.render(problems))
            (day("from", &t.say("audit-from"), &query.from))
            (day("to", &t.say("audit-to"), &query.to))
            div.actions {
                button.button.primary { (t.say("show")) }
                @if query.is_filtered() { a.button href="/admin/audit" { (t.say("audit-reset")) } }
            }
        }
    }
}

fn who(t: Texts, log: &Log, chosen: &str) -> Markup {
    let kinds = ActorKind::ALL.iter().filter(|kind| **kind != ActorKind::Account);
    let is_other = chosen.parse().ok().map(AccountId).filter(|id| !log.staff.iter().any(|(staff, _)| staff == id));
    html! {
        select #who name="who" {
            option value="" { (t.say("audit-anyone")) }
            @for (id, name) in &log.staff { option value=(id) selected[id.to_string() == chosen] { (name) } }
            @if let Some(id) = is_other { option value=(id) selected { (name_of(log, id)) } }
            @for kind in kinds { option value=(kind.as_str()) selected[kind.as_str() == chosen] { (actor_word(t, *kind)) } }
        }
    }
}

fn action(t: Texts, chosen: &str) -> Markup {
    let mut families: Vec<&str> = AuditAction::ALL.iter().map(|action| action.family()).collect();
    families.sort_unstable();
    families.dedup();
    html! {
        select #action name="action" {
            option value="" { (t.say("audit-all-actions")) }
            @for family in families { optgroup label=(family_word(t, family)) {
                option value=(family) selected[family == chosen] { (t.with("audit-family-all", &[("family", family_word(t, family).into())])) }
                @for action in AuditAction::ALL.iter().filter(|action| action.family() == family).copied() { option value=(action.as_str()) selected[action.as_str() == chosen] { (plain(t, action)) } }
            } }
        }
    }
}

fn family_word(t: Texts, family: &str) -> String {
    t.say(&format!("audit-family-{}", family.replace('_', "-")))
}

/// What was done, without who and what: for the list of actions.
fn plain(t: Texts, action: AuditAction) -> String {
    let sentence = t.with(&action.text(), &[("actor", "…".into()), ("subject", "…".into())]);
    sentence.trim_start_matches(['…', ' ']).to_owned()
}

fn table(t: Texts, log: &Log) -> Markup {
    html! {
        table.table.audit {
            caption.sr { (t.say("admin-audit")) }
            thead { tr {
                th scope="col" { (t.say("audit-when")) } th scope="col" { (t.say("audit-what")) }
                th scope="col" { (t.say("audit-network-address")) }
            } }
            tbody { @for row in &log.rows { tr {
                td data-label=(t.say("audit-when")) { (time::element(t, row.at, log.now, Tz::UTC)) }
                td {
                    p { (sentence(t, log, row)) }
                    (changes(t, log, row))
                }
                td data-label=(t.say("audit-network-address")) { @if row.network_address.is_empty() { "–" } @else { (row.network_address) } }
            } } }
        }
    }
}

/// The sentence, with actor and subject as links that filter by them.
fn sentence(t: Texts, log: &Log, row: &Recorded) -> Markup {
    let marks = [("actor", ACTOR.to_string().into()), ("subject", SUBJECT.to_string().into())];
    let text = t.with(&row.action.text(), &marks);
    let parts: Vec<&str> = text.split_inclusive([ACTOR, SUBJECT]).collect();
    html! {
        @for part in parts {
            (part.trim_end_matches([ACTOR, SUBJECT]))
            @if part.ends_with(ACTOR) { (actor(t, log, row)) }
            @if part.ends_with(SUBJECT) { (subject(t, log, row)) }
        }
    }
}

fn actor(t: Texts, log: &Log, row: &Recorded) -> Markup {
    let (who, word) = match row.account_id {
        Some(id) => (id.to_string(), name_of(log, id)),
        None => (row.actor.as_str().to_owned(), actor_word(t, row.actor)),
    };
    html! { a href={ "/admin/audit?who=" (who) } { (word) } }
}

fn actor_word(t: Texts, kind: ActorKind) -> String {
    t.say(&format!("audit-actor-{}", kind.as_str().replace('_', "-")))
}

fn subject(t: Texts, log: &Log, row: &Recorded) -> Markup {
    let word = match row.subject_account() {
        Some(id) => name_of(log, id),
        None if row.subject_label.is_empty() => row.subject_id.map(|id| format!("#{id}")).unwrap_or_default(),
        None => crate::plain::shown(&row.subject_label),
    };
    let asked = match row.subject_id {
        Some(id) => format!("{}:{id}", row.subject_kind.as_str()),
        None => crate::plain::shown(&row.subject_label),
    };
    html! {
        @if row.subject_kind == SubjectKind::None && row.actor == ActorKind::Machine { (t.say("audit-unknown-key")) }
        @else if row.subject_kind == SubjectKind::None { (t.say("audit-unknown-address")) }
        @else if asked.is_empty() { (word) }
        @else { a href={ "/admin/audit?subject=" (encoded(&asked)) } { (word) } }
    }
}

fn name_of(log: &Log, id: AccountId) -> String {
    log.names.get(&id).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| format!("#{id}"))
}

/// The old and new value of each field.
fn changes(t: Texts, log: &Log, row: &Recorded) -> Markup {
    let changes = row.changes();
    html! {
        @if !changes.is_empty() { dl.pairs.changes { @for (field, Change(old, new)) in changes.iter() {
            dt { (field_word(t, field)) }
            dd {
                @if let Some(old) = old { del { span.sr { (t.say("audit-was")) " " } (value_word(t, log, field, old)) } }
                @if old.is_some() && new.is_some() { span aria-hidden="true" { " → " } }
                @if let Some(new) = new { ins { @if old.is_some() { span.sr { (t.say("audit-became")) " " } } (value_word(t, log, field, new)) } }
            }
        } } }
    }
}

/// The field's name in words, if there are some: the last part of its path is the most specific. `percent_0` is the
/// first of several, `signature-nb` that of a language.
fn field_word(t: Texts, field: &str) -> String {
    let (rest, last) = field.rsplit_once('.').map_or(("", field), |(rest, last)| (rest, last));
    let word = |name: &str| t.try_say(&format!("audit-field-{}", name.replace('_', "-")));
    let in_parts = || {
        let (name, part) = last.rsplit_once(['_', '-'])?;
        let part = match part.parse::<u32>() {
            Ok(number) => number.saturating_add(1).to_string(),
            Err(_language) => t.language_name(part),
        };
        Some(format!("{} ({part})", word(name)?))
    };
    let word = word(last).or_else(in_parts).unwrap_or_else(|| last.replace(['_', '-'], " "));
    if rest.is_empty() { word } else { format!("{} · {word}", rest.replace(['_', '-', '.'], " ")) }
}

/// Our own words are translated for the reader, and ids are replaced by names; everything else is shown as it is.
fn value_word(t: Texts, log: &Log, field: &str, value: &str) -> String {
    let is_word = !value.is_empty() && value.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let known = is_word.then(|| t.try_say(&format!("audit-value-{}", value.replace('_', "-")))).flatten();
    known.unwrap_or_else(|| value.split(", ").map(|part| named(log, field, part)).collect::<Vec<_>>().join(", "))
}

/// The name behind an id in a field of this name.
fn named(log: &Log, field: &str, part: &str) -> String {
    let Ok(id) = part.parse::<i64>() else { return crate::plain::shown(part) };
    let name = match field.rsplit('.').next().unwrap_or_default() {
        "brand" | "brands" | "brand_id" => log.brands.get(&id),
        "team" | "teams" | "to_team" => log.teams.get(&id),
        "fallback" | "complaint_lead" => log.staff.iter().find(|(staff, _)| staff.0 == id).map(|(_, name)| name),
        _ => None,
    };
    name.cloned().unwrap_or_else(|| part.to_owned())
}
