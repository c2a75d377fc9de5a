//! What is kept of tickets beside their rows, and what they promise follows from: read for many of them in few statements.
use crate::accounts::store as accounts;
use crate::brands::sla_policies::Policy;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::sla::{TimerKind, TimerState};
use crate::tickets::store;
use crate::tickets::{Channel, EventKind, FollowUp, Ticket, TimerRow};

/// Of one ticket.
#[derive(Debug, Clone, Default)]
pub struct SlaRecords {
    pub timers: Vec<TimerRow>,
    pub follow_up: Option<FollowUp>,
    pub is_answered: bool,
    pub is_acknowledged: bool,
    /// Of all policies of the brand those that hold for it.
    pub policies: Vec<Policy>,
}

impl SlaRecords {
    /// Of each of these tickets of one brand, in their order.
    pub fn of(conn: &mut Conn, tickets: &[&Ticket], policies: &[Policy]) -> Result<Vec<Self>> {
        let ids: Vec<TicketId> = tickets.iter().map(|ticket| ticket.id).collect();
        let timers = store::timers_of(conn, &ids)?;
        let follow_ups = store::open_follow_ups(conn, &ids)?;
        let answered = store::answered_of(conn, &ids)?;
        let acknowledged_by_trail = acknowledged_by_trail(conn, tickets, &timers)?;
        let matching = matching(conn, tickets, policies)?;
        let records = tickets.iter().zip(matching).map(|(ticket, policies)| {
            let timers: Vec<TimerRow> = timers.iter().filter(|row| row.ticket_id == ticket.id).cloned().collect();
            let is_acknowledged = match acknowledged(ticket, &timers) {
                Some(is_acknowledged) => is_acknowledged,
                None => acknowledged_by_trail.contains(&ticket.id),
            };
            let follow_up = follow_ups.iter().find(|follow_up| follow_up.ticket_id == ticket.id).cloned();
            Self { timers, follow_up, is_answered: answered.contains(&ticket.id), is_acknowledged, policies }
        });
        Ok(records.collect())
    }
}

/// A form says so on the page that follows; of a mail its timer tells. Else the trail must be asked.
fn acknowledged(ticket: &Ticket, timers: &[TimerRow]) -> Option<bool> {
    if ticket.channel == Channel::Form {
        return Some(true);
    }
    let timer = timers.iter().find(|row| row.ticket_id == ticket.id && row.kind == TimerKind::Acknowledge)?;
    Some(matches!(timer.state, TimerState::Met | TimerState::Missed))
}

/// Those of which only the trail tells that they were acknowledged.
fn acknowledged_by_trail(conn: &mut Conn, tickets: &[&Ticket], timers: &[TimerRow]) -> Result<Vec<TicketId>> {
    let open = tickets.iter().filter(|ticket| acknowledged(ticket, timers).is_none());
    let open: Vec<TicketId> = open.map(|ticket| ticket.id).collect();
    if open.is_empty() { Ok(Vec::new()) } else { store::having_event(conn, &open, EventKind::Acknowledged) }
}

/// The policies that hold for each of these tickets.
pub fn matching(conn: &mut Conn, tickets: &[&Ticket], policies: &[Policy]) -> Result<Vec<Vec<Policy>>> {
    let asks_topic = policies.iter().any(|policy| !policy.topic.is_empty());
    let asks_group = policies.iter().any(|policy| !policy.customer_group.is_empty());
    let ids: Vec<TicketId> = tickets.iter().filter(|_| asks_topic).map(|ticket| ticket.id).collect();
    let mut customers: Vec<AccountId> =
        tickets.iter().filter(|_| asks_group).filter_map(|ticket| ticket.customer_id).collect();
    customers.dedup();
    let tags = if ids.is_empty() { Vec::new() } else { store::tags_of(conn, &ids)? };
    let groups = if customers.is_empty() { Vec::new() } else { accounts::groups_of_all(conn, &customers)? };
    let matching = tickets.iter().map(|ticket| {
        let tags: Vec<String> = tags.iter().filter(|(of, _)| *of == ticket.id).map(|(_, tag)| tag.clone()).collect();
        let own = groups.iter().filter(|(of, _)| Some(*of) == ticket.customer_id);
        let groups: Vec<String> = own.map(|(_, group)| group.clone()).collect();
        policies.iter().filter(|policy| policy.holds_for(&tags, &groups)).cloned().collect()
    });
    Ok(matching.collect())
}
