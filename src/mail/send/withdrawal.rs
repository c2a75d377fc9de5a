//! The receipt of a withdrawal from a contract: what was declared, and the day and the time at which it came.
use super::MailKind;
use super::compose::Letter;
use super::dispatch::Errand;
use super::transport::Transport;
use crate::accounts::given_name;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::Result;
use crate::ids::{JobId, TicketId};
use crate::jobs;
use crate::mail::letters::{LetterStyle, Values, Wording};
use crate::mail::thread;
use crate::texts::Texts;
use crate::tickets::actions::{self, Declared};
use crate::tickets::{Ticket, Withdrawal, store};

/// What the receipt needs.
struct ReceiptFacts {
    ticket: Ticket,
    brand: Brand,
    withdrawal: Withdrawal,
    wording: Wording,
}

/// Sends the receipt, once.
pub async fn send_withdrawal_receipt(app: &App, transport: &Transport, job: JobId, id: TicketId) -> Result<()> {
    let due = app
        .db
        .read(move |conn| {
            let Some(withdrawal) = store::withdrawal(conn, id)?.filter(|found| found.receipt_at.is_none()) else {
                return Ok(None);
            };
            let ticket = store::find(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let wording = Wording::load(conn, Some(brand.id), &ticket.language)?;
            Ok(Some(ReceiptFacts { ticket, brand, withdrawal, wording }))
        })
        .await?;
    let mut sent_to = None;
    if let Some(facts) = due.filter(|facts| !facts.withdrawal.address.is_empty()) {
        let received = facts.withdrawal.received_at;
        let errand = Errand::about(id, MailKind::Withdrawal);
        if letter(app, &facts).post(app, transport, errand, received).await? {
            sent_to = Some(facts.withdrawal.address);
        }
    }
    let now = app.now();
    app.db
        .write_surely(move |conn| {
            if let Some(address) = &sent_to {
                actions::withdrawal_receipt_sent(conn, now, id, address)?;
            }
            jobs::finish(conn, job)
        })
        .await
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
