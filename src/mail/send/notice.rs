//! Notifies staff about a ticket: it is urgent, or an SLA timer is due soon or overdue.
use super::MailKind;
use super::compose::Letter;
use super::dispatch::{Errand, post_each};
use super::staff::StaffMail;
use super::transport::Transport;
use crate::accounts::store as accounts;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::Result;
use crate::ids::{JobId, NoticeId};
use crate::jobs;
use crate::mail::letters::Values;
use crate::notifications::{Deadline, is_mailed_by_policy};
use crate::texts::Texts;
use crate::tickets::{Notice, NoticeKind, Ticket, store};

/// Notifies everyone that the notice names.
pub async fn send_notice(app: &App, transport: &Transport, job: JobId, id: NoticeId) -> Result<()> {
    let (notice, ticket, brand, people) = app
        .db
        .read(move |conn| {
            let notice = store::notice(conn, id)?;
            let ticket = store::find(conn, notice.ticket_id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let is_over = notice.kind == NoticeKind::Missed;
            let deadline = Deadline { timer: notice.detail.clone(), at: notice.due_at, is_over };
            let mut people = Vec::new();
            for address in notice.recipients.split(' ').filter(|address| !address.is_empty()) {
                let owner = accounts::owner(conn, address)?;
                if let Some(account) = owner.as_ref().filter(|_| notice.kind.is_about_sla())
                    && !is_mailed_by_policy(conn, account.id, ticket.id, &deadline)?
                {
                    continue;
                }
                // A recipient without an account reads the brand's language.
                let locale = owner.map_or_else(|| brand.own_language().to_owned(), |account| account.locale);
                people.push((address.to_owned(), locale));
            }
            Ok((notice, ticket, brand, people))
        })
        .await?;
    let letters = people
        .into_iter()
        .map(|(address, locale)| (address.clone(), letter(app, (&notice, &ticket, &brand), address, &locale)))
        .collect();
    let errand = Errand::about(ticket.id, MailKind::Notice);
    match post_each(app, transport, errand, notice.created_at, letters).await {
        (_, None) => app.db.write_surely(move |conn| jobs::finish(conn, job)).await,
        (left, Some(fault)) => {
            app.db.write_surely(move |conn| store::set_notice_recipients(conn, id, &left.join(" "))).await?;
            Err(fault)
        }
    }
}

fn letter(app: &App, (notice, ticket, brand): (&Notice, &Ticket, &Brand), address: String, locale: &str) -> Letter {
    let t = Texts::interface(locale);
    let promise =
        if notice.kind.is_about_sla() { t.say(&format!("mail-promise-{}", notice.detail)) } else { String::new() };
    let mut values = Values::default()
        .with("reference", ticket.reference.clone())
        .with("brand", brand.name.clone())
        .with("promise", promise)
        .with("who", notice.detail.clone())
        .with("rule", notice.detail.clone())
        .with("subject", ticket.subject.clone())
        .with("link", app.url(&format!("/desk/tickets/{}", ticket.reference)));
    if let Some(due) = notice.due_at {
        values = values.with_time(("day", "clock"), due.utc().with_timezone(&brand.zone()), t);
    }
    StaffMail {
        texts: t,
        brand: Some(brand),
        letter: &format!("notice-{}", notice.kind.as_str()),
        button: "notice",
        values,
        id: format!("notice.{}.{}", notice.id, data_encoding::HEXLOWER.encode(address.as_bytes())),
        to: address,
    }
    .letter(app)
}
