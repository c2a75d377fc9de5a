//! "It takes longer than it should": when the answer will come, told once to somebody who waits.
use super::acknowledge::may_be_told;
use super::compose::Letter;
use super::transport::Transport;
use crate::answers::fill::long_date;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::{JobId, TicketId};
use crate::jobs;
use crate::mail::thread;
use crate::texts::Texts;
use crate::tickets::actions::{self, Held};
use crate::tickets::{Identity, Ticket, store};

/// Tells the customer, where that is due.
pub async fn send_holding(app: &App, transport: &Transport, job: JobId, id: TicketId) -> Result<()> {
    let now = app.now();
    let due = app
        .db
        .write(move |conn| {
            let ticket = store::find(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let held = actions::is_holding_due(conn, now, &ticket, &brand)?;
            let Some(held) = held else { return Ok(None) };
            let is_told = may_be_told(conn, &held.message, ticket.answers_go_to())?;
            Ok(is_told.then_some((ticket, brand, held)))
        })
        .await?;
    if let Some((ticket, brand, held)) = due {
        match letter(app, (&ticket, &brand), &held).send(transport, now).await {
            Ok(_) => {
                return app
                    .db
                    .write(move |conn| {
                        jobs::finish(conn, job)?;
                        actions::hold(conn, now, (&ticket, &brand), held.until)
                    })
                    .await;
            }
            Err(e) if !e.is_permanent => return Err(Error::Unavailable(e.text)),
            Err(e) => tracing::info!(error = %e, "a holding reply was refused"),
        }
    }
    app.db
        .write(move |conn| match jobs::finish(conn, job) {
            // It is to be looked at later: that job has taken the place of this one.
            Err(Error::Conflict(_)) => Ok(()),
            done => done,
        })
        .await
}

fn letter(app: &App, (ticket, brand): (&Ticket, &Brand), held: &Held) -> Letter {
    let t = Texts::mail(&ticket.language);
    let reference = ticket.reference.clone();
    let message = &held.message;
    // As with the acknowledgement: what an unproven sender wrote is not sent on.
    let subject = if message.identity() >= Identity::Proven {
        super::reply::subject(ticket)
    } else {
        t.with("mail-holding-subject", &[("reference", reference.clone().into())])
    };
    let until = held.until.utc().with_timezone(&brand.zone());
    let text = t.with(
        "mail-holding-body",
        &[
            ("brand", brand.name.clone().into()),
            ("reference", reference.clone().into()),
            ("day", long_date(until.date_naive(), t.language()).into()),
            ("clock", until.format("%H:%M").to_string().into()),
        ],
    );
    let nonce = format!("hold{}", message.id);
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(&app.keys.reply(), &reference, &brand.support_address, message.created_at)),
        to: vec![ticket.answers_go_to().to_owned()],
        subject,
        text,
        message_id: thread::message_id(&app.keys.reply(), &reference, &nonce, brand.domain(), message.created_at),
        references: message.message_id.iter().filter(|id| !thread::is_made_up(id)).cloned().collect(),
        auto_submitted: Some("auto-replied"),
        ..Letter::default()
    }
}
