//! Rules of the brand find a ticket urgent: it is lifted, people are told, and a promise of its own begins to run.
use super::lift::put;
use crate::accounts::store as accounts;
use crate::brands::Brand;
use crate::brands::urgent::{Rule, UrgentFacts, folded};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::jobs::{self, Job};
use crate::priority::LiftReason;
use crate::sla::Targets;
use crate::tickets::store;
use crate::tickets::{EventKind, Lifted, MessageKind, NoticeKind, Ticket};

/// Tries the brand's rules on a ticket that waits. Each holds until the turn ends, and tells people once in it.
/// Costs nothing where a brand has none.
pub(super) fn judge(conn: &mut Conn, now: Time, ticket: TicketId, brand: &Brand) -> Result<()> {
    if !brand.has_urgent_rules() {
        return Ok(());
    }
    let rules = brand.urgent_rules();
    let ticket = store::find(conn, ticket)?;
    let Some(since) = ticket.waiting_since else { return Ok(()) };
    let mut lifts = ticket.lifted();
    let known = lifts.len();
    let case = case(conn, &ticket, &rules)?;
    for rule in rules.iter().filter(|rule| rule.matches(&case)) {
        if lifts.iter().any(|lift| lift.rule == Some(rule.id)) {
            continue;
        }
        let at = rule.ahead.map(|minutes| brand.calendar().back(since.utc(), chrono::Duration::minutes(minutes)));
        lifts.push(Lifted {
            reason: LiftReason::UrgentRule,
            at,
            until: None,
            why: rule.name.clone(),
            by: None,
            rule: Some(rule.id),
        });
        store::note(conn, now, ticket.id, None, (EventKind::Urgent, "", &rule.name))?;
        tell(conn, now, &ticket, rule)?;
    }
    if lifts.len() == known { Ok(()) } else { put(conn, now, &ticket, brand, &lifts) }
}

/// What the rules ask about. Who a customer is counts only where it is proven.
fn case(conn: &mut Conn, ticket: &Ticket, rules: &[Rule]) -> Result<UrgentFacts> {
    let asks = |what: fn(&Rule) -> &str| rules.iter().any(|rule| !what(rule).is_empty());
    let mut case = UrgentFacts::default();
    if asks(|rule| &rule.words) {
        let since = ticket.waiting_since;
        let mut said = store::recent_messages(conn, ticket.id)?;
        said.retain(|m| m.kind == MessageKind::Inbound && !m.is_from_machine() && Some(m.created_at) >= since);
        let texts: Vec<&str> = said.iter().flat_map(|m| [m.subject.as_str(), m.visible.as_str()]).collect();
        case.text = folded(&format!("{}\n{}", ticket.subject, texts.join("\n")));
    }
    if asks(|rule| &rule.topic) {
        case.tags = store::tags(conn, ticket.id)?;
    }
    if let Some(customer) = ticket.customer_id {
        if asks(|rule| &rule.customer_group) {
            case.groups = accounts::groups_of(conn, customer)?;
        }
        if asks(|rule| &rule.customer) {
            let addresses = accounts::addresses_of(conn, customer)?;
            case.addresses = addresses.into_iter().filter(|a| a.proven_at.is_some()).map(|a| a.address).collect();
        }
    }
    Ok(case)
}

fn tell(conn: &mut Conn, now: Time, ticket: &Ticket, rule: &Rule) -> Result<()> {
    let people = rule.people();
    if !people.is_empty() {
        let id = store::insert_notice(conn, now, ticket.id, (NoticeKind::Urgent, &rule.name, None), &people)?;
        jobs::enqueue(conn, now, Job::SendNotice(id))?;
    }
    if !rule.webhook.is_empty() {
        let about = (NoticeKind::Webhook, rule.name.as_str(), None);
        let id = store::insert_notice(conn, now, ticket.id, about, std::slice::from_ref(&rule.webhook))?;
        jobs::enqueue(conn, now, Job::SendWebhook(id))?;
    }
    Ok(())
}

/// What the rules that hold for a ticket promise.
pub(super) fn targets(ticket: &Ticket, brand: &Brand) -> Targets {
    matching(ticket, brand).iter().fold(Targets::default(), |all, rule| all.and(rule.targets()))
}

/// The rules that found a ticket urgent, as they are now.
pub(super) fn matching(ticket: &Ticket, brand: &Brand) -> Vec<Rule> {
    let lifts = ticket.lifted();
    if lifts.is_empty() {
        return Vec::new();
    }
    let mut rules = brand.urgent_rules();
    rules.retain(|rule| lifts.iter().any(|lift| lift.rule == Some(rule.id)));
    rules
}
