//! The people of the house are told about a ticket: it is urgent, or a promise on it ends soon or is broken.
use super::MailKind;
use super::compose::Letter;
use super::transport::Transport;
use crate::accounts::store as accounts;
use crate::answers::fill::long_date;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::error::Result;
use crate::ids::{JobId, NoticeId};
use crate::jobs;
use crate::texts::Texts;
use crate::tickets::{Notice, Ticket, store};

/// Tells everybody whom the notice names.
pub async fn send_notice(app: &App, transport: &Transport, job: JobId, id: NoticeId) -> Result<()> {
    let (notice, ticket, brand, people) = app
        .db
        .read(move |conn| {
            let notice = store::notice(conn, id)?;
            let ticket = store::find(conn, notice.ticket_id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let mut people = Vec::new();
            for address in notice.recipients.split(' ').filter(|address| !address.is_empty()) {
                let owner = accounts::owner(conn, address)?;
                people.push((address.to_owned(), owner.map(|account| account.locale).unwrap_or_default()));
            }
            Ok((notice, ticket, brand, people))
        })
        .await?;
    for (address, locale) in people {
        let letter = letter(app, (&notice, &ticket, &brand), address, &locale);
        letter.post(app, transport, MailKind::Notice, notice.created_at).await?;
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

fn letter(app: &App, (notice, ticket, brand): (&Notice, &Ticket, &Brand), address: String, locale: &str) -> Letter {
    let t = Texts::mail(locale);
    let due = notice.due_at.map(|at: Time| at.utc().with_timezone(&brand.zone()));
    let promise =
        if notice.kind.is_of_promise() { t.say(&format!("mail-promise-{}", notice.detail)) } else { String::new() };
    let values = [
        ("reference", ticket.reference.clone().into()),
        ("brand", brand.name.clone().into()),
        ("promise", promise.into()),
        ("name", notice.detail.clone().into()),
        ("rule", notice.detail.clone().into()),
        ("subject", ticket.subject.clone().into()),
        ("day", due.map(|due| long_date(due.date_naive(), t.language())).unwrap_or_default().into()),
        ("clock", due.map(|due| due.format("%H:%M").to_string()).unwrap_or_default().into()),
        ("link", app.url(&format!("/desk/tickets/{}", ticket.reference)).into()),
    ];
    let key = format!("mail-notice-{}", notice.kind.as_str());
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        message_id: format!(
            "notice.{}.{}@{}",
            notice.id,
            data_encoding::HEXLOWER.encode(address.as_bytes()),
            brand.domain()
        ),
        to: vec![address],
        subject: t.with(&format!("{key}-subject"), &values),
        text: t.with(&format!("{key}-body"), &values),
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    }
}
