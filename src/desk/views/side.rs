//! Next to the ticket: its fields, and who the customer is.
use maud::{Markup, html};

use super::complaints;
use super::escalation;
use super::moves;
use super::queue::state_chip;
use super::sla;
use super::ticket::Open;
use super::trust::panel;
use super::why;
use super::withdrawals;
use crate::accounts::{Account, Person, Viewer};
use crate::brands::guidance;
use crate::clock::Time;
use crate::desk::facts::{Contacts, HALF_LIFE_DAYS};
use crate::texts::Texts;
use crate::tickets::State;
use crate::tickets::actions::{Edited, FieldName, edited_tags};
use crate::web::form::idempotency_key;
use crate::web::time;

/// How many colleagues a choice may list.
const FEW: usize = 30;

/// Both panels.
pub fn side(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    html! {
        aside.ticket-side aria-label=(t.say("side-label")) {
            (fields(me, open))
            (why::panel(me, open, now))
            (sla::panel(t, open, now))
            (guidance::escalation(t, &open.brand, &open.tags))
            (escalation::panel(me, open, now))
            (complaints::panel(me, open, now))
            (withdrawals::panel(t, (&open.ticket, &open.brand), open.handing.withdrawal.as_ref(), now))
            (customer(t, open, now))
            @if let Some(account) = open.customer.account.as_ref().filter(|_| open.customer.may_be_erased) {
                p.small { a href={ "/desk/customers/" (account.id) "/erasure" } { (t.say("erase")) } }
            }
            (moves::panel(t, open))
        }
    }
}

/// What was chosen in the fields and not saved.
#[derive(Debug, Clone, Default)]
pub struct Unsaved {
    /// Those that a colleague has changed meanwhile, too.
    pub fields: Vec<FieldName>,
    pub wanted: FieldsWanted,
    /// Why nothing was taken back.
    pub not_undone: Option<&'static str>,
    /// The time until which the ticket is to sleep cannot be read, or is past.
    pub no_time: bool,
}

/// What the agent chose and typed; none where they left it alone.
#[derive(Debug, Clone, Default)]
pub struct FieldsWanted {
    pub assignee: Option<String>,
    pub team: Option<String>,
    pub state: String,
    pub snooze: String,
    pub tags: Edited<String>,
}

fn fields(me: &Viewer, open: &Open) -> Markup {
    let t = me.texts();
    let ticket = &open.ticket;
    let assignee = ticket.assignee_id.map(|id| id.to_string()).unwrap_or_default();
    let team = ticket.team_id.map(|id| id.to_string()).unwrap_or_default();
    let tags = open.tags.join(", ");
    let wanted = open.failed.unsaved.as_ref().map(|unsaved| unsaved.wanted.clone()).unwrap_or_default();
    let chosen_assignee = wanted.assignee.unwrap_or_else(|| assignee.clone());
    let chosen_team = wanted.team.unwrap_or_else(|| team.clone());
    let typed_tags = edited_tags(&open.tags, &wanted.tags).join(", ");
    html! {
        section.panel aria-labelledby="side-ticket" {
            h2 #side-ticket { (t.say("ticket")) }
            form.form #fields method="post" action={ "/desk/tickets/" (ticket.reference) "/fields" }
                hx-post={ "/desk/tickets/" (ticket.reference) "/fields" } hx-trigger="change, submit" hx-sync="this:queue last" hx-target="#fields" hx-select="#fields" hx-select-oob="#undo,#standing,#thread" hx-swap="outerHTML" {
                input type="hidden" name="was_assignee" value=(assignee);
                input type="hidden" name="was_team" value=(team);
                input type="hidden" name="was_state" value=(ticket.state.as_str());
                input type="hidden" name="was_tags" value=(tags);
                div.pairs {
                    label for="assignee" { (t.say("agent")) }
                    select #assignee name="assignee" data-key="a" aria-invalid=[is_wrong(open, FieldName::Assignee)] aria-describedby=[wrong_id(open, FieldName::Assignee)] {
                        option value="" { (t.say("nobody")) }
                        @for person in choices(me, open) {
                            option value=(person.id) selected[chosen_assignee == person.id.to_string()] { (person.name) @if person.id == me.id { " (" (t.say("me")) ")" } }
                        }
                    }
                    (meanwhile(t, open, FieldName::Assignee))
                    @if open.colleagues.len() > FEW { span {} a.small href={ "/desk/tickets/" (ticket.reference) "/assignee" } { (t.say("assign-other")) } }
                    label for="team" { (t.say("team")) }
                    select #team name="team" aria-invalid=[is_wrong(open, FieldName::Team)] aria-describedby=[wrong_id(open, FieldName::Team)] {
                        option value="" { (t.say("no-team")) }
                        @for team in &open.teams { option value=(team.id) selected[chosen_team == team.id.to_string()] { (team.name) } }
                    }
                    (meanwhile(t, open, FieldName::Team))
                    label for="state" { (t.say("state")) }
                    (states(t, open, &wanted.state))
                    (meanwhile(t, open, FieldName::State))
                    (snooze(t, open, &wanted.snooze))
                    label for="tags" { (t.say("tags")) }
                    input #tags name="tags" value=(typed_tags) data-key="t";
                }
                div.actions.by-hand { button.button { (t.say("save")) } }
            }
            div.line { (taking(me, open)) (watching(t, &open.ticket.reference, open.mine.is_watching)) }
            p.small { a href={ "/desk/tickets/" (ticket.reference) "/call" } { (t.say("called-do")) } }
            @if let Some(page) = &open.page {
                p.small { (t.say("came-from")) " " (page) }
            }
        }
    }
}

fn states(t: Texts, open: &Open, wanted: &str) -> Markup {
    let mut others = vec![State::Open, State::Waiting, State::Solved, State::Closed];
    others.retain(|state| *state != open.ticket.state);
    html! {
        select #state name="state" aria-invalid=[is_wrong(open, FieldName::State)] aria-describedby=[wrong_id(open, FieldName::State)] {
            // As it is, which changes nothing.
            option value="" { (t.say(&format!("state-{}", open.ticket.state.as_str()))) }
            @for state in others {
                option value=(state.as_str()) selected[wanted == state.as_str()] { (t.say(&format!("state-{}", state.as_str()))) }
            }
            @for snooze in ["snooze-1", "snooze-7"] { option value=(snooze) selected[wanted == snooze] { (t.say(snooze)) } }
        }
    }
}

/// Until when the ticket sleeps: any time, in words.
fn snooze(t: Texts, open: &Open, typed: &str) -> Markup {
    let is_wrong = open.failed.unsaved.as_ref().is_some_and(|unsaved| unsaved.no_time);
    let until = open.ticket.snoozed_until.map(|at| time::instant(t, at, open.now, open.brand.zone()));
    html! {
        label for="snooze" { (t.say("snooze-until")) }
        input #snooze name="snooze" value=(typed) autocomplete="off" placeholder=(until.unwrap_or_else(|| t.say("send-later-hint"))) data-key="s"
            aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("snooze-error")];
        @if is_wrong { span {} p.field-error #snooze-error role="alert" { (t.say("problem-send-time")) } }
    }
}

const fn error_id(field: FieldName) -> &'static str {
    match field {
        FieldName::Assignee => "assignee-error",
        FieldName::Team => "team-error",
        FieldName::State => "state-error",
    }
}

fn wrong_id(open: &Open, field: FieldName) -> Option<&'static str> {
    let unsaved = open.failed.unsaved.as_ref()?;
    unsaved.fields.contains(&field).then_some(error_id(field))
}

fn is_wrong(open: &Open, field: FieldName) -> Option<&'static str> {
    wrong_id(open, field).map(|_| "true")
}

/// A colleague has changed the field meanwhile: what it is now, and that saving again changes it.
fn meanwhile(t: Texts, open: &Open, field: FieldName) -> Markup {
    let ticket = &open.ticket;
    let now = match field {
        FieldName::Assignee => ticket.assignee_id.map(|id| open.name_of(id).unwrap_or_else(|| t.say("somebody"))),
        FieldName::Team => open.teams.iter().find(|team| Some(team.id) == ticket.team_id).map(|team| team.name.clone()),
        FieldName::State => Some(t.say(&format!("state-{}", ticket.state.as_str()))),
    };
    let now = now.unwrap_or_else(|| t.say(if field == FieldName::Team { "no-team" } else { "nobody" }));
    html! {
        @if let Some(id) = wrong_id(open, field) {
            span {}
            p.field-error id=(id) role="alert" { (t.with("changed-meanwhile", &[("now", now.into())])) }
        }
    }
}

/// Colleagues who can be chosen on the page: all if they are few, otherwise the ticket's agent and the viewer. A
/// separate page finds the others by name.
fn choices<'a>(me: &Viewer, open: &'a Open) -> Vec<&'a Person> {
    let all = &open.colleagues;
    if all.len() <= FEW {
        return all.iter().collect();
    }
    let mut some = vec![me.id];
    some.extend(open.ticket.assignee_id.filter(|id| *id != me.id));
    some.into_iter().filter_map(|id| all.of(id)).collect()
}

/// Taking the ticket, or giving it back if the order is enforced.
fn taking(me: &Viewer, open: &Open) -> Markup {
    let (t, ticket) = (me.texts(), &open.ticket);
    html! {
        @if ticket.assignee_id != Some(me.id) {
            form method="post" action={ "/desk/tickets/" (ticket.reference) "/take" } {
                input type="hidden" name="key" value=(idempotency_key());
                button.button.plain data-key="m" { (t.say("take")) " " kbd aria-hidden="true" { "m" } }
            }
        }
        @if ticket.assignee_id == Some(me.id) && ticket.serve_at.is_some() && open.brand.service().is_order_forced {
            p.small { a href={ "/desk/tickets/" (ticket.reference) "/skip" } { (t.say("order-skip")) } }
        }
    }
}

/// The button with which one watches the ticket, or stops; without leaving what one writes.
fn watching(t: Texts, reference: &str, is_watching: bool) -> Markup {
    let address = format!("/desk/tickets/{reference}/watch");
    let (wanted, word) = if is_watching { ("no", "watch-ticket-stop") } else { ("yes", "watch-ticket") };
    html! {
        form #watching method="post" action=(address) hx-post=(address) hx-target="#watching" hx-select="#watching" hx-swap="outerHTML" {
            input type="hidden" name="watch" value=(wanted);
            button.button.plain data-key="w" { (t.say(word)) " " kbd aria-hidden="true" { "w" } }
        }
    }
}

fn customer(t: Texts, open: &Open, now: Time) -> Markup {
    let facts = &open.customer;
    let zone = open.brand.zone();
    html! {
        section.panel aria-labelledby="side-customer" {
            header.line {
                h2 #side-customer {
                    @match &facts.account {
                        Some(account) if account.disabled_at.is_none() => a href={ "/desk/customers/" (account.id) } { @if account.name.is_empty() { (open.ticket.sender()) } @else { (account.name) } },
                        Some(account) => (account.name),
                        None => (open.ticket.sender()),
                    }
                }
                @if facts.account.is_some() && open.is_proven {
                    span.chip.is-good { span aria-hidden="true" { "✓" } (t.say("customer-proven")) }
                } @else if facts.account.is_some() { span.chip.is-warn { (t.say("customer-linked")) } } @else { span.chip.is-warn { (t.say("customer-unproven")) } }
            }
            @match &facts.account {
                Some(account) => { (standing(t, account, facts.contacts, now)) (why::attention(t, open, now)) },
                None => p.small { (crate::plain::shown(&open.ticket.sender_address)) br; (t.say("customer-unproven-text")) },
            }
            (panel(t, open, now))
            @if !facts.addresses.is_empty() {
                h3 { (t.say("addresses")) }
                ul.list { @for address in &facts.addresses { li {
                    span { (crate::plain::shown(&address.address)) }
                    @if address.proven_at.is_some() { span.chip.is-good { (t.say("address-proven")) } } @else { span.chip.is-warn { (t.say("address-unproven")) } }
                } } }
            }
            @if facts.account.is_some() {
                h3 { (t.say("orders")) }
                @if facts.orders.is_empty() { p.small.faint { (t.say("orders-none")) } }
                ul.list { @for order in &facts.orders { li {
                    b { (order.number) }
                    span.chip { (t.say(&format!("order-status-{}", order.status.as_str()))) }
                    span.faint { (order.items().iter().map(|item| item.name.clone()).collect::<Vec<_>>().join(", ")) " · " (order.total()) }
                    span.faint { (time::element(t, order.placed_at, now, zone)) }
                } } }
            }
            @if facts.account.is_some() { (groups(t, open)) }
            (earlier(t, open, now))
        }
    }
}

/// The customer's other tickets; the rest is on their page.
fn earlier(t: Texts, open: &Open, now: Time) -> Markup {
    let (facts, zone) = (&open.customer, open.brand.zone());
    html! {
        h3 { (t.say("earlier-tickets")) }
        @if facts.earlier.is_empty() { p.small.faint { (t.say("earlier-none")) } }
        ul.list { @for ticket in &facts.earlier { li {
            a href={ "/desk/tickets/" (ticket.reference) } lang=(ticket.language) { (ticket.subject) }
            (state_chip(t, ticket.state))
            span.faint { (ticket.reference) }
            span.faint { (time::element(t, ticket.updated_at, now, zone)) }
        } } }
        @if let Some(account) = facts.account.as_ref().filter(|account| account.disabled_at.is_none() && facts.others > 0) {
            p.small { a href={ "/desk/customers/" (account.id) "#tickets" } { (t.with("earlier-all", &[("count", facts.others.into())])) } }
        }
    }
}

/// The customer's groups: they may have another SLA.
fn groups(t: Texts, open: &Open) -> Markup {
    html! {
        h3 { label for="groups" { (t.say("customer-groups")) } }
        form.line method="post" action={ "/desk/tickets/" (open.ticket.reference) "/groups" } {
            input #groups name="groups" value=(open.groups.join(", ")) autocomplete="off";
            button.button.tight { (t.say("save")) span.sr { ": " (t.say("customer-groups")) } }
        }
    }
}

/// Language, contact load as a bar of five steps, and how long they have been a customer.
fn standing(t: Texts, account: &Account, contacts: Contacts, now: Time) -> Markup {
    let load = contacts.load.decayed(now.utc(), chrono::Duration::days(HALF_LIFE_DAYS)).value;
    // Each step doubles 1 + load, as the handicap does.
    let steps = [0.2, 1.0, 3.0, 7.0, 15.0];
    html! {
        dl.pairs {
            dt { (t.say("contact-load")) }
            dd.line {
                span.load aria-hidden="true" { @for step in steps { i.on[load >= step] {} } }
                (format!("{load:.1}")) " " span.faint.small { (t.with("contacts", &[("count", contacts.count.into())])) }
            }
            dt { (t.say("since")) } dd { (time::month(t, account.created_at.utc().date_naive())) }
        }
    }
}
