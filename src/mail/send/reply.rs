//! An agent's reply leaves as a mail.
use super::SendError;
use super::compose::Letter;
use super::transport::Transport;
use crate::accounts::store as accounts;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MessageId};
use crate::jobs;
use crate::mail::{store as mails, thread, unwanted};
use crate::texts::Texts;
use crate::tickets::actions;
use crate::tickets::{Attachment, Delivery, EventKind, Message, Ours, Own, Recipients, State, Ticket, store};

/// So many earlier mails are named in References.
const REFERENCES: usize = 20;

struct Facts {
    message: Message,
    ticket: Ticket,
    brand: Brand,
    files: Vec<Attachment>,
    earlier: Vec<String>,
    has_account: bool,
    /// Those whose address works.
    recipients: Recipients,
    /// Why nothing is sent, where there are none.
    stopped: Option<String>,
}

/// Sends a reply once. A permanent refusal is shown on the message and brings the ticket back to an agent.
pub async fn send_reply(app: &App, transport: &Transport, job: JobId, id: MessageId) -> Result<()> {
    let facts = app.db.read(move |conn| facts(conn, id)).await?;
    if facts.message.delivery != Delivery::Queued {
        return app.db.write(move |conn| jobs::finish(conn, job)).await;
    }
    let now = app.now();
    if let Some(why) = facts.stopped {
        return app
            .db
            .write(move |conn| {
                give_up(conn, now, id, &why)?;
                jobs::finish(conn, job)
            })
            .await;
    }
    let letter = letter(app, &facts).await?;
    match letter.send(transport, facts.message.created_at).await {
        Ok(answer) => {
            let ours = facts.message.message_id.clone().unwrap_or_default();
            app.db
                .write(move |conn| {
                    store::set_delivery(conn, now, id, Delivery::Sent, "")?;
                    // An answer will name the mail by what the server made of our Message-ID.
                    store::add_other_ids(conn, id, thread::renamed_to(&answer, &ours).as_slice())?;
                    unwanted::learn_wanted(conn, facts.ticket.id)?;
                    store::note(
                        conn,
                        now,
                        facts.ticket.id,
                        None,
                        (EventKind::Delivered, "", everybody(&facts.message).trim()),
                    )?;
                    jobs::finish(conn, job)
                })
                .await
        }
        Err(SendError { is_permanent: true, text }) => {
            app.db
                .write(move |conn| {
                    give_up(conn, now, id, &text)?;
                    jobs::finish(conn, job)
                })
                .await
        }
        Err(e) => Err(Error::Unavailable(e.text)),
    }
}

/// Marks a reply as not delivered, and puts its ticket back into the queue.
pub fn give_up(conn: &mut Conn, now: Time, id: MessageId, why: &str) -> Result<()> {
    let message = store::message(conn, id)?;
    let ticket = store::lock(conn, message.ticket_id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    store::set_delivery(conn, now, id, Delivery::Failed, why)?;
    store::note(conn, now, ticket.id, None, (EventKind::DeliveryFailed, "", why))?;
    if ticket.state.is_ours() { Ok(()) } else { actions::bring_back(conn, now, &ticket, &brand, State::Open) }
}

fn facts(conn: &mut Conn, id: MessageId) -> Result<Facts> {
    let message = store::message(conn, id)?;
    let ticket = store::find(conn, message.ticket_id)?;
    let own = Own::of(conn, &ticket)?;
    let earlier: Vec<String> = store::messages(conn, ticket.id)?
        .into_iter()
        .filter(|earlier| earlier.id < id && own.is_open(earlier))
        .filter_map(|earlier| earlier.message_id)
        .filter(|id| !thread::is_made_up(id))
        .collect();
    let all: Vec<&str> = message.recipients.split_whitespace().chain(message.copies.split_whitespace()).collect();
    let failed = mails::undeliverable_among(conn, &all)?;
    let working = |list: &str| -> Vec<String> {
        let works = |address: &&str| !failed.iter().any(|failed| failed.address == *address);
        list.split_whitespace().filter(works).map(str::to_owned).collect()
    };
    let chosen = Recipients { to: working(&message.recipients), copies: working(&message.copies) };
    let recipients = chosen.tidied(&Ours::load(conn)?);
    let stopped = failed
        .first()
        .filter(|_| recipients.is_empty())
        .map(|failed| format!("{} takes no mail ({}), until it is proven again", failed.address, failed.status));
    let begin = earlier.len().saturating_sub(REFERENCES);
    Ok(Facts {
        brand: brands::store::find(conn, ticket.brand_id)?,
        files: store::attachments(conn, id)?.into_iter().filter(|file| !file.is_held()).collect(),
        earlier: earlier.get(begin..).unwrap_or_default().to_vec(),
        has_account: match ticket.customer_id {
            Some(customer) => accounts::main_address(conn, customer)?.is_some(),
            None => false,
        },
        recipients,
        stopped,
        message,
        ticket,
    })
}

async fn letter(app: &App, facts: &Facts) -> Result<Letter> {
    let Facts { message, ticket, brand, files, earlier, has_account, recipients, stopped: _ } = facts;
    let t = Texts::mail(&ticket.language);
    let mut text = message.visible.clone();
    let signature = brand.signature(&ticket.language, &message.author_name);
    if !text.contains(signature.trim()) {
        text = format!("{text}\n\n{}", signature.trim());
    }
    if *has_account {
        let link = app.url(&format!("/tickets/{}", ticket.reference));
        let footer = t.with("mail-reply-footer", &[("link", link.into())]);
        text = format!(
            "{text}

{footer}"
        );
    }
    let mut attached = Vec::new();
    for file in files {
        attached.push((file.name.clone(), file.content_type.clone(), app.blobs.load(&app.db, &file.blob).await?));
    }
    Ok(Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        reply_to: Some(thread::plus_address(
            &app.keys.reply(),
            &ticket.reference,
            &brand.support_address,
            message.created_at,
        )),
        to: recipients.to.clone(),
        copies: recipients.copies.clone(),
        subject: subject(ticket),
        text,
        message_id: message.message_id.clone().unwrap_or_default(),
        references: earlier.clone(),
        auto_submitted: None,
        files: attached,
    })
}

fn everybody(message: &Message) -> String {
    format!("{} {}", message.recipients, message.copies)
}

/// "Re: Where is my parcel? [SV-7K3M9Q]", however often it goes to and fro.
pub(super) fn subject(ticket: &Ticket) -> String {
    let base = thread::base_subject(&ticket.subject);
    let mark = format!("[{}]", ticket.reference);
    let base = base.replace(&mark, "");
    format!("Re: {} {mark}", base.trim())
}
