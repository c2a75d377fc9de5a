//! Withdrawals from contracts: each gets its receipt at once, and stays open until the refund is recorded.
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::TicketId;
use crate::jobs::{self, Job};
use crate::tickets::actions::perform::perform;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Event, Fields};
pub use crate::tickets::withdrawal::Declared;
use crate::tickets::withdrawal::refund_by;
use crate::tickets::{EventKind, NoticeKind, Ticket, Withdrawal};

/// The tag of its ticket, by which policies and views find it.
pub const WITHDRAWAL_TAG: &str = "withdrawal";
/// So long before the refund is due someone is reminded.
const BEFORE: chrono::Duration = chrono::Duration::days(4);

/// Makes a new ticket a withdrawal.
pub fn register_withdrawal(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    declared: Declared,
) -> Result<()> {
    let Declared { name, address, order_number, part } = declared;
    let due = refund_by(brand, now);
    let new = Withdrawal {
        ticket_id: ticket.id,
        brand_id: brand.id,
        name,
        address,
        order_number: order_number.clone(),
        part,
        received_at: now,
        refund_by: due,
        receipt_at: None,
        settled_at: None,
        settled_by: None,
    };
    store::insert_withdrawal(conn, new)?;
    store::note(conn, now, ticket.id, None, (EventKind::Withdrawn, &order_number, &due.rfc3339()))?;
    let fields = Fields { tags: Some(vec![WITHDRAWAL_TAG.to_owned()]), ..Fields::default() };
    perform(conn, Moment { now, actor: None, brand }, ticket, Event::FieldsSet(fields))?;
    jobs::enqueue(conn, now, Job::SendWithdrawalReceipt(ticket.id))?;
    jobs::replace(conn, now, due.plus(-BEFORE).max(now), Job::RecheckWithdrawal(ticket.id))
}

/// The receipt has left.
pub fn withdrawal_receipt_sent(conn: &mut Conn, now: Time, ticket: TicketId, address: &str) -> Result<()> {
    store::set_receipt(conn, now, ticket)?;
    store::note(conn, now, ticket, None, (EventKind::WithdrawalReceipt, "", address))
}

/// The refund was made.
pub fn settle_withdrawal(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let found = store::withdrawal(conn, ticket.id)?.ok_or(Error::NotFound)?;
    if found.settled_at.is_some() {
        return Err(Error::Taken("problem-withdrawal-settled"));
    }
    store::set_settled(conn, now, ticket.id, me.id)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::WithdrawalSettled, "", &found.order_number))
}

/// The refund is due soon, or overdue: who has the ticket is told, else all leads of the brand.
pub fn recheck_withdrawal(conn: &mut Conn, now: Time, id: TicketId) -> Result<()> {
    let Some(found) = store::withdrawal(conn, id)?.filter(|found| found.settled_at.is_none()) else { return Ok(()) };
    let ticket = store::find(conn, id)?;
    let mut people = Vec::new();
    for who in accounts::staff(conn)?.into_iter().filter(|who| who.disabled_at.is_none()) {
        let is_theirs =
            if ticket.assignee_id.is_some() { ticket.assignee_id == Some(who.id) } else { who.role.leads() };
        let serves = crate::brands::store::brands_of(conn, who.id)?;
        if is_theirs && (serves.is_empty() || serves.contains(&ticket.brand_id)) {
            people.extend(accounts::main_address(conn, who.id)?);
        }
    }
    if !people.is_empty() {
        let notice = (NoticeKind::Withdrawal, ticket.sender(), Some(found.refund_by));
        let id = store::insert_notice(conn, now, id, (notice.0, &notice.1, notice.2), &people)?;
        jobs::enqueue(conn, now, Job::SendNotice(id))?;
    }
    if found.refund_by > now {
        return jobs::replace(conn, now, found.refund_by, Job::RecheckWithdrawal(id));
    }
    Ok(())
}
