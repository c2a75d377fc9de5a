//! Letters about a complaint: that it is registered, with the procedure attached, and that the answer is delayed.
use super::MailKind;
use super::compose::Letter;
use super::dispatch::Errand;
use super::threaded::{Earlier, earlier};
use super::transport::Transport;
use crate::accounts::{given_name, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{JobId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::mail::letters::{LetterBlock, LetterStyle, Values, Wording};
use crate::mail::store::undeliverable_among;
use crate::mail::thread;
use crate::texts::Texts;
use crate::tickets::actions::{self, ComplaintLetter};
use crate::tickets::{Complaint, Ticket, store};

/// Sends what is due, and sets the time of the next check.
pub async fn send_complaint(app: &App, transport: &Transport, job: JobId, id: TicketId) -> Result<()> {
    let (now, key) = (app.now(), app.keys.reply());
    let due = app
        .db
        .write(move |conn| {
            let ticket = store::lock(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let letter = actions::recheck_complaint(conn, now, &ticket, &brand)?;
            let complaint = store::complaint(conn, id)?;
            let to = ticket.answers_go_to();
            let is_reached = !to.is_empty() && undeliverable_among(conn, &[to])?.is_empty();
            let words = words(conn, &key, &ticket, &brand)?;
            Ok(letter
                .zip(complaint)
                .map(|(letter, complaint)| (ticket, brand, complaint, letter, is_reached.then_some(words))))
        })
        .await?;
    let Some((ticket, brand, complaint, which, words)) = due else {
        return finish(app, now, job, (id, None)).await;
    };
    // A customer without a working address reads it on the ticket's page.
    if let Some(words) = words {
        let letter = letter(app, (&ticket, &brand), (&complaint, which), words);
        if !letter.post(app, transport, Errand::about(id, MailKind::Complaint), now).await? {
            return look_tomorrow(app, now, job, id).await;
        }
    }
    finish(app, now, job, (id, Some(which))).await
}

/// The letter was refused: it counts as not sent, and is tried again.
async fn look_tomorrow(app: &App, now: Time, job: JobId, id: TicketId) -> Result<()> {
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            jobs::replace(conn, now, now.plus(chrono::Duration::days(1)), Job::RecheckComplaint(id))
        })
        .await
}

async fn finish(app: &App, now: Time, job: JobId, (id, sent): (TicketId, Option<ComplaintLetter>)) -> Result<()> {
    app.db
        .write_surely(move |conn| {
            jobs::finish(conn, job)?;
            let ticket = store::find(conn, id)?;
            if let Some(letter) = sent {
                actions::complaint_letter_sent(conn, now, &ticket, letter)?;
            }
            actions::watch_complaint(conn, now, &ticket)
        })
        .await
}

/// What the letter needs from the database.
struct ComplaintWords {
    wording: Wording,
    earlier: Earlier,
    name: String,
}

fn words(conn: &mut Conn, key: &thread::TokenKey, ticket: &Ticket, brand: &Brand) -> Result<ComplaintWords> {
    let name = match ticket.customer_id {
        Some(customer) => accounts::find(conn, customer)?.name,
        None => String::new(),
    };
    Ok(ComplaintWords {
        wording: Wording::load(conn, Some(brand.id), &ticket.language)?,
        earlier: earlier(conn, (key, brand), ticket, MessageId(i64::MAX))?,
        name: given_name(&name, ticket.answers_go_to()).unwrap_or_default(),
    })
}

fn letter(
    app: &App,
    (ticket, brand): (&Ticket, &Brand),
    (complaint, which): (&Complaint, ComplaintLetter),
    words: ComplaintWords,
) -> Letter {
    let ComplaintWords { wording, mut earlier, name } = words;
    let t = wording.texts;
    let (kind, nonce) = match which {
        ComplaintLetter::Acknowledgement => ("complaint", "complaint1"),
        ComplaintLetter::Second => ("complaint-late", "complaint2"),
    };
    let values = Values::default()
        .with("name", name)
        .with("brand", brand.name.clone())
        .with("reference", ticket.reference.clone())
        .with_day("registered", complaint.registered_at, brand.zone(), t)
        .with_day("day", complaint.answer_by, brand.zone(), t);
    let said = complaint.words.trim();
    let said = Some(said).filter(|said| !said.is_empty() && which == ComplaintLetter::Acknowledgement);
    let mut blocks = said.map(LetterBlock::of_text).unwrap_or_default();
    blocks.extend(wording.blocks(kind, &values));
    let id_of = |nonce: &str| {
        thread::message_id(&app.keys.reply(), &ticket.reference, nonce, brand.domain(), complaint.registered_at)
    };
    if which == ComplaintLetter::Second {
        earlier.references.push(id_of("complaint1"));
    }
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
        subject: wording.line(&format!("{kind}-subject"), &values),
        blocks,
        look: LetterStyle::of(Some(brand), t.language()),
        message_id: id_of(nonce),
        references: earlier.references,
        answered: earlier.answered,
        auto_submitted: Some("auto-generated"),
        files: if which == ComplaintLetter::Acknowledgement { procedure(t, ticket, brand) } else { Vec::new() },
        ..Letter::of(app)
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
