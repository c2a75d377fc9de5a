//! "It takes longer than it should": informs a waiting customer once when the answer will come.
use super::MailKind;
use super::acknowledge::{greeted, may_be_told, may_echo};
use super::compose::Letter;
use super::dispatch::Errand;
use super::threaded::{Earlier, earlier};
use super::transport::Transport;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, TicketId};
use crate::jobs;
use crate::mail::letters::{LetterStyle, Values, Wording};
use crate::mail::thread;
use crate::tickets::actions::{self, DelayNotice};
use crate::tickets::{Ticket, store};

/// Informs the customer, if that is due.
pub async fn send_delay_notice(app: &App, transport: &Transport, job: JobId, id: TicketId) -> Result<()> {
    let (now, key) = (app.now(), app.keys.reply());
    let due = app
        .db
        .write(move |conn| {
            let ticket = store::find(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let notice = actions::due_delay_notice(conn, now, &ticket, &brand)?;
            let Some(notice) = notice else { return Ok(None) };
            let is_told = may_be_told(conn, &notice.message, ticket.answers_go_to())?;
            if !is_told {
                return Ok(None);
            }
            let words = words(conn, &key, (&ticket, &brand), &notice)?;
            Ok(Some((ticket, brand, notice, words)))
        })
        .await?;
    if let Some((ticket, brand, notice, words)) = due {
        let letter = letter(app, (&ticket, &brand), &notice, words);
        if letter.post(app, transport, Errand::about(ticket.id, MailKind::DelayNotice), now).await? {
            return app
                .db
                .write_surely(move |conn| {
                    jobs::finish(conn, job)?;
                    actions::record_delay_notice(conn, now, (&ticket, &brand), notice.until)
                })
                .await;
        }
    }
    app.db
        .write(move |conn| match jobs::finish(conn, job) {
            // It is to be checked later: that job has replaced this one.
            Err(Error::Conflict(_)) => Ok(()),
            done => done,
        })
        .await
}

/// What the letter needs from the database.
struct HoldingWords {
    wording: Wording,
    earlier: Earlier,
    name: String,
}

fn words(
    conn: &mut Conn,
    key: &thread::TokenKey,
    (ticket, brand): (&Ticket, &Brand),
    notice: &DelayNotice,
) -> Result<HoldingWords> {
    Ok(HoldingWords {
        wording: Wording::load(conn, Some(brand.id), &ticket.language)?,
        earlier: earlier(conn, (key, brand), ticket, notice.message.id)?,
        name: greeted(conn, ticket, &notice.message)?,
    })
}

fn letter(app: &App, (ticket, brand): (&Ticket, &Brand), notice: &DelayNotice, words: HoldingWords) -> Letter {
    let HoldingWords { wording, earlier, name } = words;
    let (t, message) = (wording.texts, &notice.message);
    let reference = ticket.reference.clone();
    let values = Values::default()
        .with("name", name)
        .with("brand", brand.name.clone())
        .with("reference", reference.clone())
        .with_time(("day", "clock"), notice.until.utc().with_timezone(&brand.zone()), t);
    let to = ticket.answers_go_to();
    let subject = if may_echo(message, to) {
        super::reply::subject(ticket)
    } else {
        wording.line("delay-notice-subject", &values)
    };
    let nonce = format!("hold{}", message.id);
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(&app.keys.reply(), &reference, &brand.support_address, message.created_at)),
        to: vec![to.to_owned()],
        subject,
        blocks: wording.blocks("delay-notice", &values),
        look: LetterStyle::of(Some(brand), t.language()),
        message_id: thread::message_id(&app.keys.reply(), &reference, &nonce, brand.domain(), message.created_at),
        references: earlier.references,
        answered: earlier.answered,
        auto_submitted: Some("auto-replied"),
        ..Letter::of(app)
    }
}
