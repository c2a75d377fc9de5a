//! People are told by mail what has changed of their own account, so that they notice what they did not do themselves.
use super::compose::Letter;
use super::link::fallback_address;
use super::transport::Transport;
use crate::accounts::{Account, AccountChange, AccountNotice, store as accounts};
use crate::answers::fill::long_date;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::{AccountNoticeId, JobId};
use crate::jobs;
use crate::texts::Texts;

/// Mails each address that the notice names, in the account's language.
pub async fn send_account_notice(app: &App, transport: &Transport, job: JobId, id: AccountNoticeId) -> Result<()> {
    let (notice, account, brand) = app
        .db
        .read(move |conn| {
            let notice = accounts::account_notice(conn, id)?;
            let account = accounts::find(conn, notice.account_id)?;
            let brand = brands::store::all(conn)?.into_iter().next();
            Ok((notice, account, brand))
        })
        .await?;
    for address in notice.recipients.split(' ').filter(|address| !address.is_empty()) {
        match letter(app, &notice, &account, brand.as_ref(), address).send(transport, notice.at).await {
            Ok(_) => {}
            Err(e) if e.is_permanent => tracing::error!(error = %e, "a notice about an account was refused"),
            Err(e) => return Err(Error::Unavailable(e.text)),
        }
    }
    app.db.write(move |conn| jobs::finish(conn, job)).await
}

fn letter(app: &App, notice: &AccountNotice, account: &Account, brand: Option<&Brand>, to: &str) -> Letter {
    let t = Texts::mail(&account.locale);
    let (from_name, from_address) = brand.map_or_else(
        || ("Svar".to_owned(), fallback_address(app)),
        |brand| (brand.name.clone(), brand.support_address.clone()),
    );
    let at = notice.at.utc();
    let detail = match notice.kind {
        AccountChange::Role => t.say(&format!("mail-account-role-{}", notice.detail)),
        _ => notice.detail.clone(),
    };
    let values = [
        ("name", account.name.clone().into()),
        ("brand", from_name.clone().into()),
        ("detail", detail.into()),
        ("day", long_date(at.date_naive(), t.language()).into()),
        ("clock", at.format("%H:%M").to_string().into()),
        ("link", app.url("/account").into()),
    ];
    let browser = [("browser", notice.browser.clone().into())];
    let place = if notice.browser.is_empty() { String::new() } else { t.with("mail-account-browser", &browser) };
    let values: Vec<_> = values.into_iter().chain([("place", place.into())]).collect();
    let said = t.with(&format!("mail-account-{}", notice.kind.as_str()), &values);
    let values: Vec<_> = values.into_iter().chain([("what", said.into())]).collect();
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    Letter {
        message_id: format!("account.{}.{}@{domain}", notice.id, data_encoding::HEXLOWER.encode(to.as_bytes())),
        subject: t.with("mail-account-subject", &values),
        text: t.with("mail-account-body", &values),
        from_name,
        from_address,
        to: vec![to.to_owned()],
        auto_submitted: Some("auto-generated"),
        ..Letter::default()
    }
}
