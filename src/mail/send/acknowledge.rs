//! "We have received your message": once per sender and day, never to machines, without quoting an unproven sender.
use super::MailKind;
use super::compose::Letter;
use super::dispatch::Errand;
use super::threaded::{Earlier, earlier};
use super::transport::Transport;
use crate::accounts::{Role, given_name, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{JobId, MessageId};
use crate::jobs;
use crate::mail::letters::{LetterStyle, Values, Wording};
use crate::mail::store as mail_store;
use crate::mail::thread;
use crate::plain::base_address;
use crate::priority::Forecast;
use crate::tickets::actions::sla::{self, Happened};
use crate::tickets::{EventKind, Identity, Message, Ticket, actions, expected, roles, store};

/// Acknowledges a message, if that is due.
pub async fn acknowledge(app: &App, transport: &Transport, job: JobId, id: MessageId) -> Result<()> {
    let (now, most) = (app.now(), i64::from(app.config.mail.acknowledgements_per_hour));
    let key = app.keys.reply();
    let due = app.db.write(move |conn| due(conn, now, (id, &key), most)).await?;
    if let Some(due) = due {
        let letter = letter(app, &due);
        let DueAcknowledgement { message, ticket, brand, .. } = due;
        let address = message.author_address.clone();
        let has_left = letter
            .post(app, transport, Errand::about(ticket.id, MailKind::Acknowledgement), message.created_at)
            .await?;
        return app
            .db
            .write_surely(move |conn| {
                // If it was refused, the customer was not informed: the SLA is not met by it.
                if has_left {
                    store::note(conn, now, ticket.id, None, (EventKind::Acknowledged, "", &address))?;
                    sla::refresh_timers(conn, now, &ticket, &brand, Happened::Acknowledged)?;
                }
                jobs::finish(conn, job)
            })
            .await;
    }
    // A customer who was acknowledged today needs no second mail: this message counts as acknowledged too.
    app.db
        .write(move |conn| {
            let message = store::message(conn, id)?;
            let ticket = store::find(conn, message.ticket_id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            sla::refresh_timers(conn, now, &ticket, &brand, Happened::Acknowledged)?;
            jobs::finish(conn, job)
        })
        .await
}

struct DueAcknowledgement {
    message: Message,
    ticket: Ticket,
    brand: Brand,
    /// None: it cannot be said yet when the answer comes.
    expected: Option<Forecast>,
    wording: Wording,
    earlier: Earlier,
    /// The name in its greeting.
    name: String,
}

fn due(
    conn: &mut Conn,
    now: Time,
    (id, key): (MessageId, &thread::TokenKey),
    most: i64,
) -> Result<Option<DueAcknowledgement>> {
    let message = store::message(conn, id)?;
    if !may_be_told(conn, &message, &message.author_address)? {
        return Ok(None);
    }
    let author = message.author_id.filter(|_| message.identity() >= Identity::Proven);
    if let Some(author) = author
        && !accounts::find(conn, author)?.wants_receipts
    {
        return Ok(None);
    }
    let claim = mail_store::Claim {
        address: base_address(&message.author_address),
        is_proven: message.identity() >= Identity::Aligned,
        message: id,
    };
    if !mail_store::claim_acknowledgement(conn, now, &claim, most)? {
        return Ok(None);
    }
    let ticket = store::find(conn, message.ticket_id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let expected = match expected(conn, now, &brand, Some(&ticket))? {
        Some(fresh) => Some(actions::announce_estimate(conn, ticket.id, fresh)?),
        None => None,
    };
    let wording = Wording::load(conn, Some(brand.id), &ticket.language)?;
    let earlier = earlier(conn, (key, &brand), &ticket, id)?;
    let name = greeted(conn, &ticket, &message)?;
    Ok(Some(DueAcknowledgement { message, ticket, brand, expected, wording, earlier, name }))
}

/// The author's first name, if it is surely theirs: the account's, or the name that a sender with a vouched address
/// uses.
pub(super) fn greeted(conn: &mut Conn, ticket: &Ticket, message: &Message) -> Result<String> {
    let name = match ticket.customer_id.filter(|_| message.identity() >= Identity::Proven) {
        Some(customer) => accounts::find(conn, customer)?.name,
        None if message.identity() >= Identity::Aligned => message.author_name.clone(),
        None => String::new(),
    };
    Ok(given_name(&name, &message.author_address).unwrap_or_default())
}

/// May an automatic mail of ours quote what was written? If nothing vouches for the author, anyone could have put any
/// words and any address there. A domain vouches only for the author, not for another recipient of the answers.
pub(super) fn may_echo(message: &Message, to: &str) -> bool {
    let is_author = base_address(to) == base_address(&message.author_address);
    message.identity() >= if is_author { Identity::Aligned } else { Identity::Proven }
}

/// May an automatic mail go to this address about a message? Never to machines, lists and colleagues.
pub(super) fn may_be_told(conn: &mut Conn, message: &Message, address: &str) -> Result<bool> {
    if message.is_from_machine() || message.mail_kind == "list" || address.is_empty() || roles::is_nobodys(address) {
        return Ok(false);
    }
    let is_colleague = accounts::owner(conn, address)?.is_some_and(|owner| owner.role != Role::Customer);
    Ok(!is_colleague && mail_store::undeliverable_among(conn, &[address])?.is_empty())
}

fn letter(app: &App, due: &DueAcknowledgement) -> Letter {
    let DueAcknowledgement { message, ticket, brand, expected, wording, earlier, name } = due;
    let t = wording.texts;
    let reference = ticket.reference.clone();
    let (calendar, zone, wrote) = (brand.calendar(), brand.zone(), message.created_at.utc());
    let key = match expected {
        None => "received-untimed",
        Some(_) if calendar.is_open(wrote) => "received",
        Some(_) => "received-closed",
    };
    let mut values = Values::default()
        .with("name", name.clone())
        .with("brand", brand.name.clone())
        .with("reference", reference.clone())
        .with_time(("opening_day", "opening_clock"), calendar.next_opening(wrote).with_timezone(&zone), t);
    if let Some(expected) = expected {
        values = values.with_time(("day", "clock"), expected.high.with_timezone(&zone), t);
    }
    let subject = if may_echo(message, &message.author_address) {
        super::reply::subject(ticket)
    } else {
        wording.line(&format!("{key}-subject"), &values)
    };
    let nonce = format!("ack{}", message.id);
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(&app.keys.reply(), &reference, &brand.support_address, message.created_at)),
        to: vec![message.author_address.clone()],
        subject,
        blocks: wording.blocks(key, &values),
        look: LetterStyle::of(Some(brand), t.language()),
        message_id: thread::message_id(&app.keys.reply(), &reference, &nonce, brand.domain(), message.created_at),
        references: earlier.references.clone(),
        answered: earlier.answered.clone(),
        auto_submitted: Some("auto-replied"),
        ..Letter::of(app)
    }
}
