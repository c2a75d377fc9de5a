//! Reads what a decision about a ticket needs to know, in few statements and only what its event asks about.
use super::{
    complaint, contacts_since, find_pledge, having_event, open_follow_ups, recent_messages, tags, tags_of, timers_of,
    turns_on,
};
use crate::accounts::store::{self as accounts, Requester};
use crate::brands::Brand;
use crate::brands::urgent::{Rule, UrgentFacts, folded};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::sla::{TimerKind, TimerState};
use crate::tickets::store::answered_of;
use crate::tickets::transition::{Contact, Event, Facts, Timers, Who};
use crate::tickets::{Channel, EventKind, MessageKind, NUMBERED, Ticket, TimerRow};

/// When something happens, who does it, and to which brand's ticket.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    pub now: Time,
    /// None: the system, or a sender without an account.
    pub actor: Option<AccountId>,
    pub brand: &'a Brand,
}

/// What is needed to decide about an event.
pub fn facts(conn: &mut Conn, moment: Moment, ticket: &Ticket, event: &Event) -> Result<Facts> {
    let Moment { now, actor, brand } = moment;
    let mut facts = Facts::of(now, actor, brand);
    if asks_timers(ticket, brand, event) {
        facts.timers = running_timers(conn, &[ticket], brand)?.pop();
    }
    if asks_turns(ticket, event) {
        facts.turns = turns_on(conn, ticket.id)?;
    }
    if let Some(who) = contacter(ticket, event) {
        facts.contact = Some(contact(conn, now, who)?);
    }
    if ticket.is_complaint {
        facts.complaint = complaint(conn, ticket.id)?;
    }
    if asks_tags(event) {
        facts.tags = tags(conn, ticket.id)?;
    }
    if brand.has_urgent_rules() && asks_urgent(event) {
        facts.urgent = Some(case(conn, now, ticket, &brand.urgent_rules())?);
    }
    if let Event::Undone(before) | Event::MoveUndone(before) = event
        && let Some(id) = before.follow_up
    {
        facts.dropped =
            find_pledge(conn, id)?.filter(|follow_up| follow_up.outcome != crate::tickets::FollowUpOutcome::Open);
    }
    Ok(facts)
}

/// May any timer run on a ticket? Does not ask the database.
pub fn is_promised(ticket: &Ticket, brand: &Brand) -> bool {
    let is_urgent = !ticket.lifts.is_empty() || brand.has_urgent_rules();
    ticket.due_at.is_some() || is_urgent || !brand.policies().is_empty()
}

/// Does the event depend on the timers? Costs nothing if the brand has no policies.
fn asks_timers(ticket: &Ticket, brand: &Brand, event: &Event) -> bool {
    let is_promised = || is_promised(ticket, brand);
    match event {
        Event::Undone(_)
        | Event::MoveUndone(_)
        | Event::FollowUpSet { .. }
        | Event::DelayTold(_)
        | Event::PlaceRecomputed
        | Event::TimersDue(_) => true,
        Event::FieldsSet(fields) => (fields.tags.is_some() || fields.state.is_some()) && is_promised(),
        Event::Received(received) => !received.is_past && is_promised(),
        Event::Replied(_)
        | Event::Called(_)
        | Event::BroughtBack(_)
        | Event::Woken
        | Event::SolvedByCustomer
        | Event::ReopenedByCustomer(_)
        | Event::TimersRefreshed(_)
        | Event::SpamMarked
        | Event::SpamUnmarked
        | Event::MessagesLeft { .. }
        | Event::MessagesCame { .. }
        | Event::MergedInto(_) => is_promised(),
        Event::Opened(_)
        | Event::ReceivedFromMachine { .. }
        | Event::Taken(_)
        | Event::Reassigned(_)
        | Event::TeamSet(_)
        | Event::WeightRecomputed(_)
        | Event::MovedByHand { .. }
        | Event::MovedBack
        | Event::LiftsOver
        | Event::Flagged(_)
        | Event::Unflagged { .. }
        | Event::RepliedInPast { .. }
        | Event::SolvedInPast { .. } => false,
    }
}

/// Does the event depend on earlier turns?
fn asks_turns(ticket: &Ticket, event: &Event) -> bool {
    match event {
        Event::FieldsSet(fields) => fields.state.is_some(),
        // Of the last, a follow-up may bring it back.
        Event::BroughtBack(_) | Event::Woken | Event::TimersDue(_) => ticket.waiting_since.is_none(),
        Event::Replied(_)
        | Event::Called(_)
        | Event::SpamMarked
        | Event::SpamUnmarked
        | Event::Undone(_)
        | Event::MoveUndone(_) => true,
        _ => false,
    }
}

/// Who contacts us by it, if someone does.
fn contacter<'a>(ticket: &Ticket, event: &'a Event) -> Option<&'a Who> {
    match event {
        Event::Opened(opened) if !opened.is_from_machine => Some(&opened.who),
        Event::ReopenedByCustomer(who) if ticket.state.is_done() => Some(who),
        Event::Received(received) if ticket.waiting_since.is_none() || ticket.contact_number == 0 => {
            Some(&received.who)
        }
        _ => None,
    }
}

fn asks_tags(event: &Event) -> bool {
    match event {
        Event::FieldsSet(fields) => fields.tags.is_some(),
        Event::Undone(before) => before.tags.is_some(),
        _ => false,
    }
}

/// Are the brand's urgent rules tried? The words of a ticket that begins are at hand, see [`first_case`].
fn asks_urgent(event: &Event) -> bool {
    match event {
        Event::FieldsSet(fields) => fields.tags.is_some(),
        Event::Received(received) => !received.is_past,
        _ => false,
    }
}

/// Who contacts us: their load, and how often they did.
pub fn contact(conn: &mut Conn, now: Time, Who { account, address }: &Who) -> Result<Contact> {
    let who = account.map_or(Requester::Unregistered(address), Requester::Account);
    let known = accounts::load_of(conn, who, now)?;
    let recent = if known.contacts == 0 { 0 } else { contacts_since(conn, who, now.plus(-NUMBERED))? };
    Ok(Contact { account: *account, address: address.clone(), known, recent })
}

/// What the urgent rules ask about. Who a customer is counts only if it is proven.
fn case(conn: &mut Conn, now: Time, ticket: &Ticket, rules: &[Rule]) -> Result<UrgentFacts> {
    let mut case = case_of_customer(conn, ticket.customer_id, rules)?;
    if asks(rules, |rule| &rule.words) {
        let since = ticket.waiting_since.unwrap_or(now);
        let mut said = recent_messages(conn, ticket.id)?;
        said.retain(|m| m.kind == MessageKind::Inbound && !m.is_from_machine() && m.created_at >= since);
        let texts: Vec<&str> = said.iter().flat_map(|m| [m.subject.as_str(), m.visible.as_str()]).collect();
        case.text = folded(&format!("{}\n{}", ticket.subject, texts.join("\n")));
    }
    if asks(rules, |rule| &rule.topic) {
        case.tags = tags(conn, ticket.id)?;
    }
    Ok(case)
}

/// The same of a ticket that begins with these words.
pub fn first_case(conn: &mut Conn, customer: Option<AccountId>, text: &str, rules: &[Rule]) -> Result<UrgentFacts> {
    Ok(UrgentFacts { text: folded(text), ..case_of_customer(conn, customer, rules)? })
}

fn asks(rules: &[Rule], what: fn(&Rule) -> &str) -> bool {
    rules.iter().any(|rule| !what(rule).is_empty())
}

fn case_of_customer(conn: &mut Conn, customer: Option<AccountId>, rules: &[Rule]) -> Result<UrgentFacts> {
    let mut case = UrgentFacts::default();
    let Some(customer) = customer else { return Ok(case) };
    if asks(rules, |rule| &rule.customer_group) {
        case.groups = accounts::groups_of(conn, customer)?;
    }
    if asks(rules, |rule| &rule.customer) {
        let addresses = accounts::addresses_of(conn, customer)?;
        case.addresses = addresses.into_iter().filter(|a| a.proven_at.is_some()).map(|a| a.address).collect();
    }
    Ok(case)
}

/// The timers of each of these tickets of one brand, in their order.
pub fn running_timers(conn: &mut Conn, tickets: &[&Ticket], brand: &Brand) -> Result<Vec<Timers>> {
    let ids: Vec<TicketId> = tickets.iter().map(|ticket| ticket.id).collect();
    let rows = timers_of(conn, &ids)?;
    let follow_ups = open_follow_ups(conn, &ids)?;
    let answered = answered_of(conn, &ids)?;
    let by_trail = acknowledged_by_trail(conn, tickets, &rows)?;
    let topics = topics_of(conn, tickets, brand)?;
    let timers = tickets.iter().zip(topics).map(|(ticket, topics)| Timers {
        rows: rows.iter().filter(|row| row.ticket_id == ticket.id).cloned().collect(),
        follow_up: follow_ups.iter().find(|follow_up| follow_up.ticket_id == ticket.id).cloned(),
        is_answered: answered.contains(&ticket.id),
        is_acknowledged: acknowledged(ticket, &rows).unwrap_or_else(|| by_trail.contains(&ticket.id)),
        ..topics
    });
    Ok(timers.collect())
}

/// A form says so on the page that follows, a mail's timer says it for a mail. Else only the trail knows.
fn acknowledged(ticket: &Ticket, rows: &[TimerRow]) -> Option<bool> {
    if ticket.channel == Channel::Form {
        return Some(true);
    }
    let row = rows.iter().find(|row| row.ticket_id == ticket.id && row.kind == TimerKind::Acknowledge)?;
    Some(matches!(row.state, TimerState::Met | TimerState::Missed))
}

/// The tickets of which only the trail knows that they were acknowledged.
fn acknowledged_by_trail(conn: &mut Conn, tickets: &[&Ticket], rows: &[TimerRow]) -> Result<Vec<TicketId>> {
    let open = tickets.iter().filter(|ticket| acknowledged(ticket, rows).is_none());
    let open: Vec<TicketId> = open.map(|ticket| ticket.id).collect();
    if open.is_empty() { Ok(Vec::new()) } else { having_event(conn, &open, EventKind::Acknowledged) }
}

/// The tags and groups that the brand's policies ask about.
pub fn topics_of(conn: &mut Conn, tickets: &[&Ticket], brand: &Brand) -> Result<Vec<Timers>> {
    let policies = brand.policies();
    let asks_topic = policies.iter().any(|policy| !policy.topic.is_empty());
    let asks_group = policies.iter().any(|policy| !policy.customer_group.is_empty());
    let ids: Vec<TicketId> = tickets.iter().filter(|_| asks_topic).map(|ticket| ticket.id).collect();
    let mut customers: Vec<AccountId> =
        tickets.iter().filter(|_| asks_group).filter_map(|ticket| ticket.customer_id).collect();
    customers.dedup();
    let tags = if ids.is_empty() { Vec::new() } else { tags_of(conn, &ids)? };
    let groups = if customers.is_empty() { Vec::new() } else { accounts::groups_of_all(conn, &customers)? };
    let topics = tickets.iter().map(|ticket| Timers {
        tags: tags.iter().filter(|(of, _)| *of == ticket.id).map(|(_, tag)| tag.clone()).collect(),
        groups: groups
            .iter()
            .filter(|(of, _)| Some(*of) == ticket.customer_id)
            .map(|(_, group)| group.clone())
            .collect(),
        ..Timers::default()
    });
    Ok(topics.collect())
}
