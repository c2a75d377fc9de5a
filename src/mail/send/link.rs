//! Mails a one-time link. Its token is decrypted here, and deleted once the mail has been sent.
use super::MailKind;
use super::compose::Letter;
use super::dispatch::Errand;
use super::sender::{brand_for, of_brand};
use super::transport::Transport;
use crate::accounts::{self, Link, Purpose, given_name};
use crate::app::App;
use crate::brands::Brand;
use crate::canned::fill::long_date;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{JobId, LinkId};
use crate::jobs;
use crate::mail::letters::{LetterStyle, Values, Wording};
use crate::texts::Texts;
use crate::tickets::{self, Ticket};

/// The data of a link's mail.
struct LinkFacts {
    link: Link,
    ticket: Option<Ticket>,
    brand: Option<Brand>,
    /// Does it lead to the brand's own host? Staff sign in at the public URL, and so does who asked for it there.
    is_at_brand: bool,
    /// The name in its greeting; empty if a stranger may have typed the address.
    name: Option<String>,
    wording: Wording,
}

/// Mails a link, unless it has expired meanwhile.
pub async fn send_link(app: &App, transport: &Transport, job: JobId, id: LinkId) -> Result<()> {
    let facts = app.db.read(move |conn| facts(conn, id)).await?;
    let is_due = facts.link.used_at.is_none() && facts.link.expires_at > app.now();
    let is_dropped = is_due && !may_leave(app, &facts.link).await?;
    if is_due && !is_dropped {
        let kind = match facts.link.purpose {
            Purpose::Invite => MailKind::Invitation,
            Purpose::Claim => MailKind::Claim,
            Purpose::SignIn | Purpose::SignUp | Purpose::Send | Purpose::Prove | Purpose::FirstAdmin => MailKind::Link,
        };
        let errand = Errand { kind, until: Some(facts.link.expires_at), ticket: facts.link.ticket_id };
        letter(app, &facts)?.post(app, transport, errand, app.now()).await?;
    }
    app.db
        .write_surely(move |conn| {
            if is_dropped {
                accounts::store::remove_link(conn, id)?;
            } else {
                accounts::store::forget_token(conn, id)?;
            }
            jobs::finish(conn, job)
        })
        .await
}

/// Anyone can type any address: only a limited number of links per hour goes to addresses that are unknown to us, for
/// all visitors together, as with acknowledgements. The page says the same in either case; otherwise it would reveal
/// which addresses have accounts.
async fn may_leave(app: &App, link: &Link) -> Result<bool> {
    let is_to_unregistered = match link.purpose {
        Purpose::SignIn | Purpose::SignUp | Purpose::Send => link.account_id.is_none(),
        Purpose::Prove => true,
        Purpose::Invite | Purpose::Claim | Purpose::FirstAdmin => false,
    };
    if !is_to_unregistered {
        return Ok(true);
    }
    let this = link.clone();
    let before = app.db.read(move |conn| accounts::store::links_to_unregistered_before(conn, &this)).await?;
    let is_within = before < i64::from(app.config.limits.links_to_unregistered_per_hour);
    if !is_within {
        tracing::warn!(link = %link.id, before, "the limit of links to new addresses is reached; it is not sent");
    }
    Ok(is_within)
}

fn facts(conn: &mut Conn, id: LinkId) -> Result<LinkFacts> {
    let link = accounts::store::link(conn, id)?;
    let ticket = match link.ticket_id {
        Some(ticket) => Some(tickets::store::find(conn, ticket)?),
        None => None,
    };
    // A link for a ticket comes from the ticket's brand, which may have changed since it was requested.
    let asked_at = ticket.as_ref().map(|ticket| ticket.brand_id).or(link.brand_id);
    let brand = brand_for(conn, asked_at, link.account_id, &link.address)?;
    let is_known = matches!(link.purpose, Purpose::SignIn | Purpose::Invite);
    let name = match link.account_id.filter(|_| is_known) {
        Some(account) => given_name(&accounts::store::find(conn, account)?.name, &link.address),
        None => None,
    };
    let wording = match link.purpose {
        Purpose::Invite => Wording::ours(Texts::interface(&link.locale)),
        _ => Wording::load(conn, brand.as_ref().map(|brand| brand.id), &link.locale)?,
    };
    let account = link.account_id.map(|account| accounts::store::find(conn, account)).transpose()?;
    let is_staff = account.is_some_and(|account| account.role.rank().is_some())
        || matches!(link.purpose, Purpose::Invite | Purpose::FirstAdmin);
    let is_at_brand = !is_staff && asked_at.is_some();
    Ok(LinkFacts { link, ticket, brand, is_at_brand, name, wording })
}

fn letter(app: &App, facts: &LinkFacts) -> Result<Letter> {
    let LinkFacts { link, ticket, brand, is_at_brand, name, wording } = facts;
    let key = match link.purpose {
        Purpose::SignIn | Purpose::FirstAdmin => "sign-in",
        Purpose::Invite => "invite",
        Purpose::SignUp => "sign-up",
        Purpose::Prove => "prove",
        Purpose::Claim => "claim",
        Purpose::Send => "send",
    };
    let (from_name, from_address) = of_brand(app, brand.as_ref());
    let language = wording.texts.language();
    let host = brand.as_ref().filter(|_| *is_at_brand).map_or("", |brand| &brand.host);
    let url = app.url_at(host, &accounts::actions::link_path(link.purpose, &app.keys.open(&link.sealed_token)?));
    // The reference and the day, but none of the ticket's text: it may be another person's.
    let reference = ticket.as_ref().map(|ticket| ticket.reference.clone()).unwrap_or_default();
    let day = ticket.as_ref().map(|ticket| long_date(ticket.created_at.utc().date_naive(), language));
    let values = Values::default()
        .with("name", name.clone().unwrap_or_default())
        .with("brand", from_name.clone())
        .with("link", url)
        .with("reference", reference)
        .with("day", day.unwrap_or_default());
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    Ok(Letter {
        message_id: format!("link.{}.{}@{domain}", link.id, link.expires_at.micros()),
        subject: wording.line(&format!("{key}-subject"), &values),
        blocks: wording.blocks(key, &values),
        look: LetterStyle::of(brand.as_ref(), language),
        from_name,
        from_address,
        to: vec![link.address.clone()],
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    })
}

/// Before there is a brand: an address of the host that serves the pages.
pub(super) fn fallback_address(app: &App) -> String {
    let url = app.config.public_url();
    let host = url.split("://").nth(1).unwrap_or("localhost").split(':').next().unwrap_or("localhost");
    let host = if host.parse::<std::net::IpAddr>().is_ok() { "localhost" } else { host };
    format!("svar@{host}")
}
