//! The receipt of a withdrawal from a contract: what was declared, and the day and the time at which it came.
use chrono::Duration;

use super::MailKind;
use super::compose::Letter;
use super::dispatch::Errand;
use super::transport::Transport;
use crate::accounts::{given_name, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{JobId, TicketId};
use crate::jobs::{self, Job};
use crate::mail::letters::{LetterStyle, Values, Wording};
use crate::mail::store::undeliverable_among;
use crate::mail::thread;
use crate::texts::Texts;
use crate::tickets::actions::{self, Declared};
use crate::tickets::{EventKind, Ticket, Withdrawal, store};

/// What the receipt needs.
struct ReceiptFacts {
    ticket: Ticket,
    brand: Brand,
    withdrawal: Withdrawal,
    wording: Wording,
}

/// Anyone can type any address: so many receipts an hour go to one.
const MOST_TO_ONE: i64 = 4;
/// What is over the limit is looked at again.
const AGAIN: Duration = Duration::minutes(15);

/// May the receipt leave? The declaration counts in each case.
enum Leave {
    Now,
    /// Too many have left in the last hour.
    Later,
    /// The address takes no mail.
    Never,
}

/// Sends the receipt, once.
pub async fn send_withdrawal_receipt(app: &App, transport: &Transport, job: JobId, id: TicketId) -> Result<()> {
    let (now, most) = (app.now(), i64::from(app.config.limits.links_to_unregistered_per_hour));
    let due = app
        .db
        .read(move |conn| {
            let Some(withdrawal) = store::withdrawal(conn, id)?.filter(|found| found.receipt_at.is_none()) else {
                return Ok(None);
            };
            let leave = leave(conn, now, &withdrawal.address, most)?;
            let ticket = store::find(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let wording = Wording::load(conn, Some(brand.id), &ticket.language)?;
            Ok(Some((leave, ReceiptFacts { ticket, brand, withdrawal, wording })))
        })
        .await?;
    let Some((leave, facts)) = due.filter(|(_, facts)| !facts.withdrawal.address.is_empty()) else {
        return app.db.write_surely(move |conn| jobs::finish(conn, job)).await;
    };
    let address = facts.withdrawal.address.clone();
    let done = match leave {
        Leave::Now => {
            let received = facts.withdrawal.received_at;
            let errand = Errand::about(id, MailKind::Withdrawal);
            if letter(app, &facts).post(app, transport, errand, received).await? { Done::Sent } else { Done::Noted }
        }
        Leave::Later => Done::PutOff,
        Leave::Never => Done::Refused,
    };
    let now = app.now();
    app.db
        .write_surely(move |conn| {
            note(conn, now, (id, &address), done)?;
            jobs::finish(conn, job)
        })
        .await
}

/// Records what became of the receipt.
fn note(conn: &mut Conn, now: Time, (id, address): (TicketId, &str), done: Done) -> Result<()> {
    match done {
        Done::Sent => actions::withdrawal_receipt_sent(conn, now, id, address),
        Done::PutOff => jobs::enqueue_at(conn, now, now.plus(AGAIN), Job::SendWithdrawalReceipt(id)),
        Done::Refused => {
            store::note(conn, now, id, None, (EventKind::MailRefused, MailKind::Withdrawal.as_str(), address))
        }
        Done::Noted => Ok(()),
    }
}

/// What became of the receipt.
#[derive(Clone, Copy)]
enum Done {
    Sent,
    /// The server refused it, and the list of refused mails shows it.
    Noted,
    PutOff,
    Refused,
}

/// Only the number to addresses that no account has proven is limited for all together; that to one address always is.
fn leave(conn: &mut Conn, now: Time, address: &str, most: i64) -> Result<Leave> {
    if !undeliverable_among(conn, &[address])?.is_empty() {
        return Ok(Leave::Never);
    }
    let since = now.plus(Duration::hours(-1));
    let is_over = store::count_receipts(conn, since, Some(address))? >= MOST_TO_ONE
        || (accounts::owner(conn, address)?.is_none() && store::count_receipts(conn, since, None)? >= most);
    Ok(if is_over { Leave::Later } else { Leave::Now })
}

/// The declaration, a line for each field.
pub fn declaration(t: Texts, declared: &Declared) -> String {
    let part = if declared.part.is_empty() { t.say("mail-withdrawal-all") } else { declared.part.clone() };
    [
        ("mail-withdrawal-name", declared.name.clone()),
        ("mail-withdrawal-address", crate::plain::shown(&declared.address)),
        ("mail-withdrawal-order", declared.order_number.clone()),
        ("mail-withdrawal-part", part),
    ]
    .map(|(key, value)| t.with(key, &[("value", value.into())]))
    .join("\n")
}

fn letter(app: &App, facts: &ReceiptFacts) -> Letter {
    let ReceiptFacts { ticket, brand, withdrawal, wording } = facts;
    let (t, zone, received) = (wording.texts, brand.zone(), withdrawal.received_at);
    let values = Values::default()
        .with("name", given_name(&withdrawal.name, &withdrawal.address).unwrap_or_default())
        .with("brand", brand.name.clone())
        .with("reference", ticket.reference.clone())
        .with("what", declaration(t, &withdrawal.declared()))
        .with_time(("registered", "clock"), received.utc().with_timezone(&zone), t)
        .with_day("day", withdrawal.refund_by, zone, t);
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(&app.keys.reply(), &ticket.reference, &brand.support_address, received)),
        to: vec![withdrawal.address.clone()],
        subject: wording.line("withdrawal-subject", &values),
        blocks: wording.blocks("withdrawal", &values),
        look: LetterStyle::of(Some(brand), t.language()),
        message_id: thread::message_id(&app.keys.reply(), &ticket.reference, "withdrawal", brand.domain(), received),
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    }
}
