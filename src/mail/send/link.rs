//! A one-time link leaves as a mail. Its token is decrypted here, and forgotten once the mail has left.
use super::compose::Letter;
use super::transport::Transport;
use crate::accounts::{self, Link, Purpose};
use crate::answers::fill::long_date;
use crate::app::App;
use crate::brands;
use crate::error::{Error, Result};
use crate::ids::{JobId, LinkId};
use crate::jobs;
use crate::texts::Texts;
use crate::tickets::{self, Ticket};

/// Mails a link, unless it has expired meanwhile.
pub async fn send_link(app: &App, transport: &Transport, job: JobId, id: LinkId) -> Result<()> {
    let (link, brands, ticket) = app
        .db
        .read(move |conn| {
            let link = accounts::store::link(conn, id)?;
            let ticket = match link.ticket_id {
                Some(ticket) => Some(tickets::store::find(conn, ticket)?),
                None => None,
            };
            Ok((link, brands::store::all(conn)?, ticket))
        })
        .await?;
    let is_due = link.used_at.is_none() && link.expires_at > app.now();
    if is_due && may_leave(app, &link).await? {
        // A link for a ticket comes from the ticket's brand; others belong to no brand's matter and come from the first.
        let of_ticket = ticket.as_ref().and_then(|ticket| brands.iter().find(|brand| brand.id == ticket.brand_id));
        let (name, address) = of_ticket.or(brands.first()).map_or_else(
            || ("Svar".to_owned(), fallback_address(app)),
            |b| (b.name.clone(), b.support_address.clone()),
        );
        let letter = letter(app, &link, ticket.as_ref(), (name, address))?;
        match letter.send(transport, app.now()).await {
            Ok(_) => {}
            Err(e) if e.is_permanent => tracing::info!(link = %id, error = %e, "a link was refused"),
            Err(e) => return Err(Error::Unavailable(e.text)),
        }
    }
    app.db
        .write(move |conn| {
            accounts::store::forget_token(conn, id)?;
            jobs::finish(conn, job)
        })
        .await
}

/// Anybody may type anybody's address: to those who never heard of us only so many links go out, all visitors together, as
/// with acknowledgements. Whoever asks is told the same, or they would learn which addresses have accounts.
async fn may_leave(app: &App, link: &Link) -> Result<bool> {
    let is_to_stranger = match link.purpose {
        Purpose::SignIn | Purpose::SignUp => link.account_id.is_none(),
        Purpose::Prove => true,
        Purpose::Invite | Purpose::Claim | Purpose::FirstAdmin => false,
    };
    if !is_to_stranger {
        return Ok(true);
    }
    let this = link.clone();
    let before = app.db.read(move |conn| accounts::store::links_to_strangers_before(conn, &this)).await?;
    let is_within = before < i64::from(app.config.limits.links_to_strangers_per_hour);
    if !is_within {
        tracing::warn!(link = %link.id, before, "the ceiling of links to new addresses is reached; it is not sent");
    }
    Ok(is_within)
}

fn letter(
    app: &App,
    link: &Link,
    ticket: Option<&Ticket>,
    (from_name, from_address): (String, String),
) -> Result<Letter> {
    let t = Texts::mail(&link.locale);
    let key = match link.purpose {
        Purpose::SignIn | Purpose::FirstAdmin => "mail-sign-in",
        Purpose::Invite => "mail-invite",
        Purpose::SignUp => "mail-sign-up",
        Purpose::Prove => "mail-prove",
        Purpose::Claim => "mail-claim",
    };
    let url = accounts::actions::link_url(app, link.purpose, &app.keys.open(&link.sealed_token)?);
    // The reference and the day, and no word of what was written: it may be a stranger's.
    let reference = ticket.map(|ticket| ticket.reference.clone()).unwrap_or_default();
    let day = ticket.map(|ticket| long_date(ticket.created_at.utc().date_naive(), t.language())).unwrap_or_default();
    let values = [
        ("brand", from_name.clone().into()),
        ("link", url.into()),
        ("reference", reference.into()),
        ("day", day.into()),
    ];
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    Ok(Letter {
        message_id: format!("link.{}.{}@{domain}", link.id, link.expires_at.micros()),
        subject: t.with(&format!("{key}-subject"), &values),
        text: t.with(&format!("{key}-body"), &values),
        from_name,
        from_address,
        to: vec![link.address.clone()],
        auto_submitted: Some("auto-generated"),
        ..Letter::default()
    })
}

/// Before there is a brand: an address of the host that serves the pages.
pub(super) fn fallback_address(app: &App) -> String {
    let url = app.config.public_url();
    let host = url.split("://").nth(1).unwrap_or("localhost").split(':').next().unwrap_or("localhost");
    let host = if host.parse::<std::net::IpAddr>().is_ok() { "localhost" } else { host };
    format!("svar@{host}")
}
