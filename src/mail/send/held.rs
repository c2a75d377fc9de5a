//! Mail is held: the admins get one mail about it, and look at the rest in the ledger.
use super::MailKind;
use super::alarm::admins;
use super::compose::Letter;
use super::transport::Transport;
use crate::accounts::Account;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::error::Result;
use crate::ids::{JobId, MailId};
use crate::jobs;
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
    let t = Texts::mail(&admin.locale);
    let values = [
        ("sender", mail.sender.clone().into()),
        ("reason", unwanted::why(Texts::interface(&admin.locale), mail).into()),
        ("link", app.url("/admin/ledger?state=held").into()),
    ];
    Letter {
        from_name: brand.name.clone(),
        from_address: brand.support_address.clone(),
        to: vec![address],
        subject: t.with("mail-held-subject", &values),
        text: t.with("mail-held-body", &values),
        message_id: format!("held.{}.{}.{}@{}", mail.id, admin.id, now.micros(), brand.domain()),
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    }
}
