//! A reckoning did not come out: the admins get a mail that names what was missing.
use super::MailKind;
use super::compose::Letter;
use super::staff::StaffMail;
use super::transport::Transport;
use crate::accounts::{Account, Role, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{JobId, MailboxId};
use crate::jobs;
use crate::mail::letters::Values;
use crate::mail::store::{self, Mailbox, Reckoning};
use crate::texts::Texts;

/// Tells every admin who has an address.
pub async fn send_alarm(app: &App, transport: &Transport, job: JobId, id: MailboxId) -> Result<()> {
    let found = app
        .db
        .read(move |conn| {
            let Some(reckoning) = store::reckoning(conn, id)? else { return Ok(None) };
            let mailbox = store::mailbox(conn, id)?;
            let brand = brands::store::find(conn, mailbox.brand_id)?;
            Ok(Some((reckoning, mailbox, brand, admins(conn)?)))
        })
        .await?;
    if let Some((reckoning, mailbox, brand, admins)) = found {
        for (admin, address) in admins {
            let letter = letter(app, (&reckoning, &mailbox, &brand), &admin, address);
            letter.post(app, transport, MailKind::Alarm, reckoning.at).await?;
        }
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

/// Every admin who works here and has an address.
pub(super) fn admins(conn: &mut Conn) -> Result<Vec<(Account, String)>> {
    let mut admins = Vec::new();
    for admin in accounts::staff(conn)?.into_iter().filter(|a| a.role == Role::Admin && a.disabled_at.is_none()) {
        admins.extend(accounts::main_address(conn, admin.id)?.map(|address| (admin, address)));
    }
    Ok(admins)
}

fn letter(
    app: &App,
    (reckoning, mailbox, brand): (&Reckoning, &Mailbox, &Brand),
    admin: &Account,
    address: String,
) -> Letter {
    let what = if reckoning.error.is_empty() { &reckoning.report } else { &reckoning.error };
    let values = Values::default()
        .with("mailbox", mailbox.username.clone())
        .with("count", reckoning.missing.to_string())
        .with("mails", what.clone())
        .with("link", app.url(&format!("/admin/mailboxes?id={}", mailbox.id)));
    StaffMail {
        texts: Texts::staff(&admin.locale),
        brand: Some(brand),
        to: address,
        letter: if reckoning.error.is_empty() { "missing" } else { "unreckoned" },
        button: "missing",
        values,
        id: format!("alarm.{}.{}.{}", mailbox.id, admin.id, reckoning.at.micros()),
    }
    .letter(app)
}
