//! Mail is held: the admins get one mail about it, and look at the rest in the ledger.
use super::MailKind;
use super::alarm::admins;
use super::compose::Letter;
use super::staff::StaffMail;
use super::transport::Transport;
use crate::accounts::Account;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::error::Result;
use crate::ids::{JobId, MailId};
use crate::jobs;
use crate::mail::letters::Values;
use crate::mail::store::{self, Fate, LedgerRow};
use crate::mail::unwanted;
use crate::texts::Texts;

/// Tells every admin who has an address that this mail is held, if it still is.
pub async fn tell_of_held(app: &App, transport: &Transport, job: JobId, id: MailId) -> Result<()> {
    let found = app
        .db
        .read(move |conn| {
            let mail = store::mail(conn, id)?;
            let brands = brands::store::all(conn)?;
            let own = brands.iter().find(|brand| Some(brand.id) == mail.brand_id).or(brands.first()).cloned();
            Ok((mail, own, admins(conn)?))
        })
        .await?;
    if let (mail, Some(brand), admins) = found
        && mail.state == Fate::Held
    {
        let now = app.now();
        for (admin, address) in admins {
            let letter = letter(app, (now, &mail, &brand), &admin, address);
            letter.post(app, transport, MailKind::Alarm, now).await?;
        }
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

fn letter(app: &App, (now, mail, brand): (Time, &LedgerRow, &Brand), admin: &Account, address: String) -> Letter {
    // The reason is in the words of the admin's pages, and so is the rest.
    let texts = Texts::interface(&admin.locale);
    let values = Values::default()
        .with("sender", mail.sender.clone())
        .with("reason", unwanted::why(texts, mail))
        .with("link", app.url("/admin/ledger?state=held"));
    StaffMail {
        texts,
        brand: Some(brand),
        to: address,
        letter: "held",
        button: "held",
        values,
        id: format!("held.{}.{}.{}", mail.id, admin.id, now.micros()),
    }
    .letter(app)
}
