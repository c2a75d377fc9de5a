//! How a question to a lead looks when it is asked, answered and listed; and who a ticket waits for.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::sync::Arc;

use super::ticket::Open;
use crate::accounts::store::Colleagues;
use crate::accounts::{Person, Viewer};
use crate::brands::Brand;
use crate::clock::Time;
use crate::desk::forms::{DelegationForm, EscalationForm};
use crate::ids::AccountId;
use crate::policy::{Action, allows};
use crate::texts::Texts;
use crate::tickets::store::EscalationRow;
use crate::tickets::{Absence, Complaint, Delegation, Escalation, Ticket, WholeSide, Withdrawal};
use crate::web::form::{Field, Problems, checked_choice, summary};
use crate::web::layout::{self, Tab};
use crate::web::{html as safe, time};

/// Who else, apart from its agent, has to do with a ticket.
#[derive(Default)]
pub struct Handing {
    /// What third parties were asked about it.
    pub sides: Vec<WholeSide>,
    pub escalations: Vec<Escalation>,
    pub delegation: Option<Delegation>,
    /// Set if it is a complaint.
    pub complaint: Option<Complaint>,
    /// Set if a contract was withdrawn from.
    pub withdrawal: Option<Withdrawal>,
    /// Is any colleague away?
    pub is_anybody_away: bool,
}

/// Next to the ticket: what was asked and answered, who it waits for, and the ways to pass it on.
pub fn panel(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let name = |id: AccountId| open.name_of(id).unwrap_or_else(|| t.say("somebody"));
    let asked = open.handing.escalations.last();
    let is_open = asked.is_some_and(|asked| asked.answered_at.is_none());
    html! {
        section.panel aria-labelledby="side-handing" {
            h2 #side-handing { (t.say("handing")) }
            @if let Some(delegation) = &open.handing.delegation { p.small { (waits_for(t, open, delegation, now)) } }
            @if let Some(asked) = asked {
                p.small { b { (t.with("asked-lead", &[("agent", name(asked.agent_id).into()), ("lead", name(asked.lead_id).into())])) } " " (time::element(t, asked.asked_at, now, open.brand.zone())) }
                (texts(t, asked))
                @if !asked.answer.is_empty() {
                    p.small { b { (t.with("lead-answered", &[("lead", asked.answered_by.map(name).unwrap_or_default().into())])) } }
                    div.notice.is-good { (safe::linked(&asked.answer)) }
                }
            }
            @if asked.is_some_and(|asked| answers(me, &open.ticket, asked)) { p { a.button.tight href={ (here) "/escalation" } { (t.say("escalation-answer")) } } }
            @else if !is_open { p.small { a href={ (here) "/escalation" } { (t.say("escalate")) } } }
            @if open.handing.is_anybody_away { p.small { a href={ (here) "/delegation" } { (t.say("delegate")) } } }
        }
    }
}

/// Is this an open question that the viewer may answer: as the person who was asked, or as a lead?
fn answers(me: &Viewer, ticket: &Ticket, asked: &Escalation) -> bool {
    asked.answered_at.is_none() && (asked.lead_id == me.id || allows(&me.actor(), Action::LeadQueue, ticket.object()))
}

fn waits_for(t: Texts, open: &Open, delegation: &Delegation, now: Time) -> String {
    let name = |id: AccountId| open.name_of(id).unwrap_or_else(|| t.say("somebody"));
    let day = delegation.returns_on().map(|day| time::day(t, day, now, open.brand.zone())).unwrap_or_default();
    t.with(
        "waits-for",
        &[
            ("name", name(delegation.account_id).into()),
            ("day", day.into()),
            ("fallback", name(delegation.fallback_id).into()),
        ],
    )
}

fn texts(t: Texts, asked: &Escalation) -> Markup {
    html! {
        dl.asked {
            @for (name, text) in [("problem", &asked.problem), ("tried", &asked.tried), ("question", &asked.question)] {
                dt { (t.say(&format!("escalation-{name}"))) } dd { (safe::linked(text)) }
            }
        }
    }
}

/// A ticket about which a question is asked.
pub struct Asking {
    pub ticket: Ticket,
    pub brand: Brand,
    /// The question that waits for an answer.
    pub open: Option<Escalation>,
    pub leads: Vec<(AccountId, String)>,
    pub colleagues: Arc<Colleagues>,
}

impl Asking {
    fn name(&self, t: Texts, id: AccountId) -> String {
        let found = self.colleagues.iter().find(|person| person.id == id);
        found.map_or_else(|| t.say("somebody"), |person| person.name.clone())
    }
}

/// The form that asks, or the one that answers; for others what was asked.
pub fn escalation(me: &Viewer, asking: &Asking, typed: &EscalationForm, (problems, now): (&Problems, Time)) -> Markup {
    let t = me.texts();
    let title = t.say(match &asking.open {
        Some(asked) if answers(me, &asking.ticket, asked) => "escalation-answer",
        Some(_) => "escalations-open",
        None => "escalate",
    });
    page_of(
        me,
        &asking.ticket,
        &title,
        problems,
        &html! {
            @match &asking.open {
                Some(asked) => {
                    (question(t, asking, asked, now))
                    @if answers(me, &asking.ticket, asked) { (answer_form(t, asking, asked, (typed, problems))) }
                    // Two agents asked at once: the text of the other one is not lost.
                    @if !typed.problem.is_empty() { (ask_form(t, asking, typed, problems)) }
                }
                None => (ask_form(t, asking, typed, problems)),
            }
        },
    )
}

fn page_of(me: &Viewer, ticket: &Ticket, title: &str, problems: &Problems, body: &Markup) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Queue,
        title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (title) } a.button.push href={ "/desk/tickets/" (ticket.reference) } { (t.say("order-back")) } }
                div.desk-body {
                    (summary(t, problems))
                    p { b lang=(ticket.language) dir="auto" { (ticket.subject) } " " span.faint { (ticket.reference) } }
                    (body)
                }
            }
        },
    )
}

fn ask_form(t: Texts, asking: &Asking, typed: &EscalationForm, problems: &Problems) -> Markup {
    let leads: Vec<(String, String)> = asking.leads.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let area = |name: &str, value: &str| {
        Field { name, label: &t.say(&format!("escalation-{name}")), value, is_required: true, ..Field::default() }
            .render_area(4, problems)
    };
    html! {
        p.soft { (t.say("escalate-lead")) }
        form.form.card method="post" action={ "/desk/tickets/" (asking.ticket.reference) "/escalation" } novalidate {
            (area("problem", &typed.problem))
            (area("tried", &typed.tried))
            (area("question", &typed.question))
            (checked_choice("lead", &t.say("escalation-lead"), &leads, (&typed.lead, problems)))
            div.actions { button.button.primary { (t.say("escalate")) } }
        }
    }
}

/// The question, who asked it, and who was asked.
fn question(t: Texts, asking: &Asking, asked: &Escalation, now: Time) -> Markup {
    let words = [("agent", asking.name(t, asked.agent_id).into()), ("lead", asking.name(t, asked.lead_id).into())];
    html! {
        section.card {
            p { b { (t.with("asked-lead", &words)) } " " span.faint { (time::element(t, asked.asked_at, now, asking.brand.zone())) } }
            (texts(t, asked))
        }
    }
}

fn answer_form(
    t: Texts,
    asking: &Asking,
    asked: &Escalation,
    (typed, problems): (&EscalationForm, &Problems),
) -> Markup {
    let agent = asking.name(t, asked.agent_id);
    html! {
        form.form.card method="post" action={ "/desk/tickets/" (asking.ticket.reference) "/escalation/answer" } novalidate {
            (Field { name: "answer", label: &t.with("escalation-answer-to", &[("name", agent.into())]), hint: &t.say("escalation-answer-hint"), value: &typed.answer, is_required: true, ..Field::default() }.render_area(5, problems))
            div.actions { button.button.primary { (t.say("send")) } }
        }
    }
}

/// What leads see of questions.
pub struct Escalations {
    pub open: Vec<EscalationRow>,
    pub answered: Vec<EscalationRow>,
    pub brands: Vec<Brand>,
    pub colleagues: Arc<Colleagues>,
}

/// Questions that wait, and the latest that were answered.
pub fn escalations(me: &Viewer, shown: &Escalations, now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("escalations"),
        ("/desk", "nav-queue"),
        &html! {
            @if shown.open.is_empty() { div.empty.is-boxed { h2 { (t.say("escalations-none")) } p { (t.say("escalations-none-text")) } } }
            @else { (list(t, shown, ("open", &shown.open), now)) }
            @if !shown.answered.is_empty() { (list(t, shown, ("answered", &shown.answered), now)) }
        },
    )
}

fn list(t: Texts, shown: &Escalations, (which, rows): (&str, &[EscalationRow]), now: Time) -> Markup {
    let title = t.say(&format!("escalations-{which}"));
    let name = |id: AccountId| {
        let found = shown.colleagues.iter().find(|person| person.id == id);
        found.map_or_else(|| t.say("somebody"), |person| person.name.clone())
    };
    html! {
        section.card aria-labelledby=(which) {
            h2 id=(which) { (title) }
            table.table {
                caption.sr { (title) }
                thead { tr { th scope="col" { (t.say("ticket")) } th scope="col" { (t.say("escalation-asked")) } th scope="col" { (t.say("agent")) } th scope="col" { (t.say("escalation-lead")) } th scope="col" { (t.say("picks-when")) } } }
                tbody { @for (asked, reference, subject) in rows {
                    @let zone = shown.brands.iter().find(|brand| brand.id == asked.brand_id).map_or(Tz::UTC, Brand::zone);
                    @let end = if asked.answered_at.is_none() { "/escalation" } else { "" };
                    tr {
                        th scope="row" { a href={ "/desk/tickets/" (reference) (end) } { (subject) } " " span.faint { (reference) } }
                        td data-label=(t.say("escalation-asked")) { (asked.question) }
                        td data-label=(t.say("agent")) { (name(asked.agent_id)) }
                        td data-label=(t.say("escalation-lead")) { (name(asked.answered_by.unwrap_or(asked.lead_id))) }
                        td data-label=(t.say("picks-when")) { (time::element(t, asked.answered_at.unwrap_or(asked.asked_at), now, zone)) }
                    }
                } }
            }
        }
    }
}

/// A ticket that is to wait for a colleague.
pub struct Delegating {
    pub ticket: Ticket,
    pub brand: Brand,
    pub away: Vec<Absence>,
    pub colleagues: Arc<Colleagues>,
}

/// The colleagues with the day of their return, and who gets the ticket if it cannot wait.
pub fn delegation(
    me: &Viewer,
    shown: &Delegating,
    chosen: &DelegationForm,
    (problems, now): (&Problems, Time),
) -> Markup {
    let t = me.texts();
    let mut to = Vec::new();
    for absence in &shown.away {
        let Some(person) = shown.colleagues.iter().find(|person| person.id == absence.account_id) else { continue };
        let day = absence.returns_on().map(|day| time::day(t, day, now, shown.brand.zone())).unwrap_or_default();
        let words = t.with("back-on", &[("name", person.name.clone().into()), ("day", day.into())]);
        to.push((person.id.to_string(), words));
    }
    let is_away = |person: &&Person| shown.away.iter().any(|absence| absence.account_id == person.id);
    let mut fallback = vec![(String::new(), t.say("delegate-usual"))];
    let here = shown.colleagues.iter().filter(|person| !is_away(person));
    fallback.extend(here.map(|person| (person.id.to_string(), person.name.clone())));
    page_of(
        me,
        &shown.ticket,
        &t.say("delegate"),
        problems,
        &html! {
            p.soft { (t.say("delegate-lead")) }
            @if to.is_empty() { p { (t.say("away-none")) } } @else {
                form.form.card method="post" action={ "/desk/tickets/" (shown.ticket.reference) "/delegation" } {
                    (checked_choice("to", &t.say("delegate-to"), &to, (&chosen.to, problems)))
                    (checked_choice("fallback", &t.say("delegate-fallback"), &fallback, (&chosen.fallback, problems)))
                    div.actions { button.button.primary { (t.say("delegate")) } }
                }
            }
        },
    )
}
