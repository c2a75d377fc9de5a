//! What is kept of tickets beside their rows, and what they promise follows from: read for many of them in few statements.
use crate::accounts::store as accounts;
use crate::brands::policies::Policy;
use crate::db::Conn;
use crate::deadlines::{Kind, Stage};
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::tickets::store;
use crate::tickets::{Channel, ClockRow, EventKind, Pledge, Ticket};

/// Of one ticket.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    pub clocks: Vec<ClockRow>,
    pub pledge: Option<Pledge>,
    pub is_answered: bool,
    pub is_acknowledged: bool,
    /// Of all policies of the brand those that hold for it.
    pub policies: Vec<Policy>,
}

impl Kept {
    /// Of each of these tickets of one brand, in their order.
    pub fn of(conn: &mut Conn, tickets: &[&Ticket], policies: &[Policy]) -> Result<Vec<Self>> {
        let ids: Vec<TicketId> = tickets.iter().map(|ticket| ticket.id).collect();
        let clocks = store::clocks_of(conn, &ids)?;
        let pledges = store::open_pledges(conn, &ids)?;
        let answered = store::answered_of(conn, &ids)?;
        let told = told(conn, tickets, &clocks)?;
        let holding = holding(conn, tickets, policies)?;
        let kept = tickets.iter().zip(holding).map(|(ticket, policies)| {
            let clocks: Vec<ClockRow> = clocks.iter().filter(|row| row.ticket_id == ticket.id).cloned().collect();
            let is_acknowledged = match acknowledged(ticket, &clocks) {
                Some(is_acknowledged) => is_acknowledged,
                None => told.contains(&ticket.id),
            };
            let pledge = pledges.iter().find(|pledge| pledge.ticket_id == ticket.id).cloned();
            Self { clocks, pledge, is_answered: answered.contains(&ticket.id), is_acknowledged, policies }
        });
        Ok(kept.collect())
    }
}

/// A form says so on the page that follows; of a mail its clock tells. Else the trail must be asked.
fn acknowledged(ticket: &Ticket, clocks: &[ClockRow]) -> Option<bool> {
    if ticket.channel == Channel::Form {
        return Some(true);
    }
    let clock = clocks.iter().find(|row| row.ticket_id == ticket.id && row.kind == Kind::Acknowledge)?;
    Some(matches!(clock.stage, Stage::Kept | Stage::Broken))
}

/// Those of which only the trail tells that they were acknowledged.
fn told(conn: &mut Conn, tickets: &[&Ticket], clocks: &[ClockRow]) -> Result<Vec<TicketId>> {
    let open = tickets.iter().filter(|ticket| acknowledged(ticket, clocks).is_none());
    let open: Vec<TicketId> = open.map(|ticket| ticket.id).collect();
    if open.is_empty() { Ok(Vec::new()) } else { store::having_event(conn, &open, EventKind::Acknowledged) }
}

/// The policies that hold for each of these tickets.
pub fn holding(conn: &mut Conn, tickets: &[&Ticket], policies: &[Policy]) -> Result<Vec<Vec<Policy>>> {
    let asks_topic = policies.iter().any(|policy| !policy.topic.is_empty());
    let asks_group = policies.iter().any(|policy| !policy.customer_group.is_empty());
    let ids: Vec<TicketId> = tickets.iter().filter(|_| asks_topic).map(|ticket| ticket.id).collect();
    let mut customers: Vec<AccountId> =
        tickets.iter().filter(|_| asks_group).filter_map(|ticket| ticket.customer_id).collect();
    customers.dedup();
    let tags = if ids.is_empty() { Vec::new() } else { store::tags_of(conn, &ids)? };
    let groups = if customers.is_empty() { Vec::new() } else { accounts::groups_of_all(conn, &customers)? };
    let holding = tickets.iter().map(|ticket| {
        let tags: Vec<String> = tags.iter().filter(|(of, _)| *of == ticket.id).map(|(_, tag)| tag.clone()).collect();
        let own = groups.iter().filter(|(of, _)| Some(*of) == ticket.customer_id);
        let groups: Vec<String> = own.map(|(_, group)| group.clone()).collect();
        policies.iter().filter(|policy| policy.holds_for(&tags, &groups)).cloned().collect()
    });
    Ok(holding.collect())
}
