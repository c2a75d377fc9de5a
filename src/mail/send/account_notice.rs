//! Mails people about changes of their own account, so that they notice changes that they did not make.
use super::MailKind;
use super::compose::Letter;
use super::dispatch::post_each;
use super::sender::{brand_for, of_brand};
use super::transport::Transport;
use crate::accounts::{Account, AccountChange, AccountNotice, Role, given_name, store as accounts};
use crate::app::App;
use crate::brands::Brand;
use crate::error::Result;
use crate::ids::{AccountNoticeId, JobId};
use crate::jobs;
use crate::mail::letters::{LetterStyle, Values, Wording};

/// Mails each address that the notice names, in the account's language.
pub async fn send_account_notice(app: &App, transport: &Transport, job: JobId, id: AccountNoticeId) -> Result<()> {
    let (notice, account, from) = app
        .db
        .read(move |conn| {
            let notice = accounts::account_notice(conn, id)?;
            let account = accounts::find(conn, notice.account_id)?;
            let brand = brand_for(conn, None, Some(account.id), "")?;
            let wording = Wording::load(conn, brand.as_ref().map(|brand| brand.id), &account.locale)?;
            Ok((notice, account, From { brand, wording }))
        })
        .await?;
    let people = notice.recipients.split(' ').filter(|address| !address.is_empty());
    let letters =
        people.map(|address| (address.to_owned(), letter(app, (&notice, &account), &from, address))).collect();
    match post_each(app, transport, MailKind::AccountNotice, notice.at, letters).await {
        (_, None) => app.db.write_surely(move |conn| jobs::finish(conn, job)).await,
        (left, Some(fault)) => {
            app.db.write_surely(move |conn| accounts::set_account_notice_recipients(conn, id, &left.join(" "))).await?;
            Err(fault)
        }
    }
}

/// The recipient, and the mail's words.
struct From {
    brand: Option<Brand>,
    wording: Wording,
}

fn letter(app: &App, (notice, account): (&AccountNotice, &Account), from: &From, to: &str) -> Letter {
    let From { brand, wording } = from;
    let t = wording.texts;
    let (from_name, from_address) = of_brand(app, brand.as_ref());
    let is_ready = notice.kind == AccountChange::DataReady;
    let detail = match notice.kind {
        AccountChange::Role => t.say(&format!("mail-account-role-{}", notice.detail)),
        _ => notice.detail.clone(),
    };
    let what = t.with(&format!("mail-account-{}", notice.kind.as_str()), &[("detail", detail.into())]);
    let browser = [("browser", notice.browser.clone().into())];
    let place = if notice.browser.is_empty() { String::new() } else { t.with("mail-account-browser", &browser) };
    // Staff have no account at the host of a brand.
    let own = brand.as_ref().filter(|_| account.role == Role::Customer);
    let host = own.map_or("", |brand| &brand.host);
    let values = Values::default()
        .with("name", given_name(&account.name, to).unwrap_or_default())
        .with("brand", from_name.clone())
        .with("what", what)
        .with("place", place)
        .with("link", app.url_at(host, if is_ready { "/account/data" } else { "/account" }))
        .with_time(("day", "clock"), notice.at.utc().with_timezone(&chrono_tz::UTC), t);
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    Letter {
        message_id: format!("account.{}.{}@{domain}", notice.id, data_encoding::HEXLOWER.encode(to.as_bytes())),
        subject: if is_ready {
            t.say("mail-account-data-ready-subject")
        } else {
            wording.line("account-subject", &values)
        },
        blocks: wording.blocks("account", &values),
        look: LetterStyle::of(brand.as_ref(), t.language()),
        from_name,
        from_address,
        to: vec![to.to_owned()],
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    }
}
