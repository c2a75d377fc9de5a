//! "We have your message": once per sender and day, never to machines, without echo of what an unproven sender wrote.
use super::compose::Letter;
use super::transport::Transport;
use crate::accounts::{Role, base_address, store as accounts};
use crate::answers::fill::long_date;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MessageId};
use crate::jobs;
use crate::mail::store as mail_store;
use crate::mail::thread;
use crate::priority::Forecast;
use crate::texts::Texts;
use crate::tickets::actions::promises::{self, Happened};
use crate::tickets::{EventKind, Identity, Message, Ticket, actions, expected, roles, store};

/// Acknowledges a message where that is due, and only then.
pub async fn acknowledge(app: &App, transport: &Transport, job: JobId, id: MessageId) -> Result<()> {
    let (now, most) = (app.now(), i64::from(app.config.mail.acknowledgements_per_hour));
    let due = app.db.write(move |conn| due(conn, now, id, most)).await?;
    if let Some(due) = due {
        let letter = letter(app, &due);
        let Due { message, ticket, brand, .. } = due;
        let address = message.author_address.clone();
        match letter.send(transport, message.created_at).await {
            Ok(_) => {
                return app
                    .db
                    .write(move |conn| {
                        store::note(conn, now, ticket.id, None, (EventKind::Acknowledged, "", &address))?;
                        promises::keep(conn, now, &ticket, &brand, Happened::Acknowledged)?;
                        jobs::finish(conn, job)
                    })
                    .await;
            }
            Err(e) if !e.is_permanent => return Err(Error::Unavailable(e.text)),
            Err(e) => tracing::info!(error = %e, "an acknowledgement was refused"),
        }
    }
    // Whoever has been told today that their messages arrive has been told so of this one, too.
    app.db
        .write(move |conn| {
            let message = store::message(conn, id)?;
            let ticket = store::find(conn, message.ticket_id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            promises::keep(conn, now, &ticket, &brand, Happened::Acknowledged)?;
            jobs::finish(conn, job)
        })
        .await
}

struct Due {
    message: Message,
    ticket: Ticket,
    brand: Brand,
    expected: Forecast,
}

fn due(conn: &mut Conn, now: Time, id: MessageId, most: i64) -> Result<Option<Due>> {
    let message = store::message(conn, id)?;
    if !may_be_told(conn, &message, &message.author_address)? {
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
    let fresh = expected(conn, now, &brand, Some(&ticket))?;
    let expected = actions::told(conn, ticket.id, fresh)?;
    Ok(Some(Due { message, ticket, brand, expected }))
}

/// May a machine of ours write to this address about a message? Never to machines, lists and colleagues.
pub(super) fn may_be_told(conn: &mut Conn, message: &Message, address: &str) -> Result<bool> {
    if message.is_from_machine() || message.mail_kind == "list" || address.is_empty() || roles::is_nobodys(address) {
        return Ok(false);
    }
    let is_colleague = accounts::owner(conn, address)?.is_some_and(|owner| owner.role != Role::Customer);
    Ok(!is_colleague && mail_store::undeliverable_among(conn, &[address])?.is_empty())
}

fn letter(app: &App, Due { message, ticket, brand, expected }: &Due) -> Letter {
    let t = Texts::mail(&ticket.language);
    let reference = ticket.reference.clone();
    // Below level 2 anybody could have put any words and any address there: neither is sent on.
    let is_proven = message.identity() >= Identity::Proven;
    let subject = if is_proven {
        super::reply::subject(ticket)
    } else {
        t.with("mail-received-subject", &[("reference", reference.clone().into())])
    };
    let high = expected.high.with_timezone(&brand.zone());
    let (calendar, wrote) = (brand.calendar(), message.created_at.utc());
    let key = if calendar.is_open(wrote) { "mail-received-body" } else { "mail-received-closed-body" };
    let opening = calendar.next_opening(wrote).with_timezone(&brand.zone());
    let text = t.with(
        key,
        &[
            ("brand", brand.name.clone().into()),
            ("reference", reference.clone().into()),
            ("day", long_date(high.date_naive(), t.language()).into()),
            ("clock", high.format("%H:%M").to_string().into()),
            ("opening_day", long_date(opening.date_naive(), t.language()).into()),
            ("opening_clock", opening.format("%H:%M").to_string().into()),
        ],
    );
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(&app.keys.reply(), &reference, &brand.support_address, message.created_at)),
        to: vec![message.author_address.clone()],
        copies: Vec::new(),
        subject,
        text,
        message_id: thread::message_id(
            &app.keys.reply(),
            &reference,
            &format!("ack{}", message.id),
            brand.domain(),
            message.created_at,
        ),
        references: message.message_id.iter().filter(|id| !thread::is_made_up(id)).cloned().collect(),
        auto_submitted: Some("auto-replied"),
        files: Vec::new(),
    }
}
