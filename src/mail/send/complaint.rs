//! Letters to somebody who complains: that it is registered, with the procedure attached, and that the answer slips.
use super::compose::Letter;
use super::transport::Transport;
use crate::answers::fill::long_date;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::ids::{JobId, TicketId};
use crate::jobs;
use crate::mail::store::undeliverable_among;
use crate::mail::thread;
use crate::texts::Texts;
use crate::tickets::actions::{self, ComplaintLetter};
use crate::tickets::{Complaint, Ticket, store};

/// Sends what is due, and sets the time of the next look.
pub async fn send_complaint(app: &App, transport: &Transport, job: JobId, id: TicketId) -> Result<()> {
    let now = app.now();
    let due = app
        .db
        .write(move |conn| {
            let ticket = store::lock(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let letter = actions::attend_complaint(conn, now, &ticket, &brand)?;
            let complaint = store::complaint(conn, id)?;
            let to = ticket.answers_go_to();
            let is_reached = !to.is_empty() && undeliverable_among(conn, &[to])?.is_empty();
            Ok(letter.zip(complaint).map(|(letter, complaint)| (ticket, brand, complaint, letter, is_reached)))
        })
        .await?;
    let Some((ticket, brand, complaint, which, is_reached)) = due else {
        return finish(app, now, job, (id, None)).await;
    };
    // Whoever has no address that works reads it on the ticket's page.
    if is_reached {
        match letter(app, (&ticket, &brand), &complaint, which).send(transport, now).await {
            Ok(_) => {}
            Err(e) if e.is_permanent => tracing::error!(error = %e, "a letter about a complaint was refused"),
            Err(e) => return Err(Error::Unavailable(e.text)),
        }
    }
    finish(app, now, job, (id, Some(which))).await
}

async fn finish(app: &App, now: Time, job: JobId, (id, sent): (TicketId, Option<ComplaintLetter>)) -> Result<()> {
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            let ticket = store::find(conn, id)?;
            if let Some(letter) = sent {
                actions::complaint_letter_sent(conn, now, &ticket, letter)?;
            }
            actions::watch_complaint(conn, now, &ticket)
        })
        .await
}

fn letter(app: &App, (ticket, brand): (&Ticket, &Brand), complaint: &Complaint, which: ComplaintLetter) -> Letter {
    let t = Texts::mail(&ticket.language);
    let local = |at: Time| at.utc().with_timezone(&brand.zone()).date_naive();
    let (key, nonce) = match which {
        ComplaintLetter::Acknowledgement => ("mail-complaint", "complaint1"),
        ComplaintLetter::Second => ("mail-complaint-late", "complaint2"),
    };
    let values = [
        ("brand", brand.name.clone().into()),
        ("reference", ticket.reference.clone().into()),
        ("registered", long_date(local(complaint.registered_at), t.language()).into()),
        ("day", long_date(local(complaint.answer_by), t.language()).into()),
    ];
    let body = t.with(&format!("{key}-body"), &values);
    let words =
        Some(complaint.words.trim()).filter(|words| !words.is_empty() && which == ComplaintLetter::Acknowledgement);
    let key_of = |id: &str| {
        thread::message_id(&app.keys.reply(), &ticket.reference, id, brand.domain(), complaint.registered_at)
    };
    let first = vec![key_of("complaint1")];
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(
            &app.keys.reply(),
            &ticket.reference,
            &brand.support_address,
            complaint.registered_at,
        )),
        to: vec![ticket.answers_go_to().to_owned()],
        subject: t.with(&format!("{key}-subject"), &values),
        text: words.map_or_else(|| body.clone(), |words| format!("{words}\n\n{body}")),
        message_id: key_of(nonce),
        references: if which == ComplaintLetter::Second { first } else { Vec::new() },
        auto_submitted: Some("auto-generated"),
        files: if which == ComplaintLetter::Acknowledgement { procedure(t, ticket, brand) } else { Vec::new() },
        ..Letter::default()
    }
}

/// How complaints are handled, in the customer's language, else in the brand's own.
fn procedure(t: Texts, ticket: &Ticket, brand: &Brand) -> Vec<(String, String, Vec<u8>)> {
    let procedures = brand.service().complaints.procedures;
    let text = procedures.get(&ticket.language).or_else(|| procedures.get(brand.own_language()));
    let file = |text: &String| {
        (t.say("mail-complaint-file"), "text/plain; charset=utf-8".to_owned(), text.clone().into_bytes())
    };
    text.map(file).into_iter().collect()
}
