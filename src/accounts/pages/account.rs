//! One's own account: name and language, addresses, password, sessions.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use chrono_tz::Tz;
use serde::Deserialize;

use super::password::{self, hash};
use crate::accounts::actions::{self, Changed, Issuer, Request, after_change};
use crate::accounts::{AccountChange, MailList, Viewer, passwords, second_factor, store, views};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, record};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AddressId, SessionId};
use crate::plain;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, is_address};
use crate::web::{Visitor, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/account", get().to(show))
        .route("/account", post().to(save))
        .route("/account/password", post().to(set_password))
        .route("/account/addresses", post().to(add_address))
        .route("/account/addresses/{id}/removal", post().to(remove_address))
        .route("/account/sessions/others/end", post().to(end_others))
        .route("/account/sessions/{id}/end", post().to(end_session));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Profile {
    pub name: String,
    pub letter_keys: String,
    pub review_reminders: String,
    /// Does a customer want mails that only say that a message has arrived? An old page does not ask.
    pub receipts: String,
    pub asks_receipts: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AccountQuery {
    saved: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewAddress {
    address: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewPassword {
    password: String,
    current: String,
}

async fn show(app: Data<App>, viewer: Viewer, Query(asked): Query<AccountQuery>) -> Result<HttpResponse> {
    let mine = load(&app, &viewer).await?;
    let mine = views::Mine { is_saved: !asked.saved.is_empty(), ..mine };
    Ok(ok(views::account(&viewer, &mine, "", &Problems::default(), app.now())))
}

/// The page again, with what was typed and what is wrong with it.
async fn page(app: &App, viewer: Viewer, typed: &str, problems: Problems) -> Result<HttpResponse> {
    let mine = load(app, &viewer).await?;
    Ok(invalid(views::account(&viewer, &mine, typed, &problems, app.now())))
}

async fn load(app: &App, viewer: &Viewer) -> Result<views::Mine> {
    let (now, id) = (app.now(), viewer.id);
    app.db.read(move |conn| mine(conn, now, id)).await
}

fn mine(conn: &mut Conn, now: Time, id: crate::ids::AccountId) -> Result<views::Mine> {
    let account = store::find(conn, id)?;
    let all = brands::brands(conn)?;
    let home = account.brand_id.and_then(|brand| all.of(brand)).or_else(|| all.first());
    Ok(views::Mine {
        zone: home.map_or(Tz::UTC, Brand::zone),
        account,
        addresses: store::addresses_of(conn, id)?,
        sessions: store::sessions_of(conn, now, id)?,
        factors: second_factor::store::factors(conn, id)?,
        is_saved: false,
    })
}

/// A shop vouched only for this session: changes that outlast it need one's own sign-in.
fn own_session(viewer: &Viewer) -> Result<()> {
    if viewer.only_brand.is_some() {
        return Err(Error::Refused("problem-handed-over"));
    }
    Ok(())
}

async fn save(app: Data<App>, viewer: Viewer, Form(profile): Form<Profile>) -> Result<HttpResponse> {
    own_session(&viewer)?;
    let name = plain::line(&profile.name);
    if name.is_empty() || name.chars().count() > 100 {
        let problems = Problems::one("name", viewer.texts().say("problem-name"));
        return page(&app, viewer, "", problems).await;
    }
    // Customers' pages have no such keys, and their form lacks the checkbox.
    let has_letter_keys = viewer.role.rank().is_none() || profile.letter_keys == "yes";
    let wants_reminders = viewer.role.rank().is_none() || profile.review_reminders == "yes";
    app.db
        .write(move |conn| {
            store::set_name(conn, viewer.id, &name)?;
            store::set_letter_keys(conn, viewer.id, has_letter_keys)?;
            if profile.asks_receipts == "yes" {
                store::set_wanted(conn, viewer.id, MailList::Receipts, profile.receipts == "yes")?;
            }
            store::set_wanted(conn, viewer.id, MailList::Review, wants_reminders)
        })
        .await?;
    Ok(see_other("/account?saved=1"))
}

async fn set_password(
    app: Data<App>,
    viewer: Viewer,
    visitor: Visitor,
    Form(new): Form<NewPassword>,
) -> Result<HttpResponse> {
    own_session(&viewer)?;
    let t = viewer.texts();
    let mut own = vec![viewer.name.clone()];
    own.extend(load(&app, &viewer).await?.addresses.into_iter().map(|address| address.address));
    if let Some(problem) = password::problem(&app, t, &new.password, viewer.role, own).await? {
        return page(&app, viewer, "", Problems::one("password", problem)).await;
    }
    if !viewer.is_fresh(app.now()) && !is_current(&app, &viewer, &visitor, new.current).await? {
        let problems = Problems::one("current", t.say("problem-current-password"));
        return page(&app, viewer, "", problems).await;
    }
    let hash = hash(new.password).await?;
    let (id, session, now) = (viewer.id, viewer.session, app.now());
    let context = viewer.audit(now);
    app.db
        .write(move |conn| {
            record(conn, &context, Entry::new(AuditAction::PasswordChanged, Subject::account(id)))?;
            store::set_password(conn, id, &hash)?;
            store::prove_session(conn, now, session)?;
            store::forget_browsers(conn, id, visitor.known_browser.as_deref())?;
            store::end_other_sessions(conn, id, Some(session))?;
            let browser = visitor.browser.as_str();
            after_change(conn, now, &Changed { account: id, kind: AccountChange::Password, detail: "", browser })
        })
        .await?;
    Ok(see_other("/account?saved=1"))
}

/// Is this their current password?
async fn is_current(app: &App, viewer: &Viewer, visitor: &Visitor, password: String) -> Result<bool> {
    app.limits.password(visitor.ip, &format!("account {}", viewer.id))?;
    let id = viewer.id;
    app.db.read(move |conn| Ok(passwords::is_right(&password, store::find(conn, id)?.password_hash.as_deref()))).await
}

/// A change that outlasts a session needs one's own sign-in and a recent proof; `confirm` asks for the proof before the
/// handler runs, and this checks it again.
pub(in crate::accounts) fn fresh(app: &App, viewer: &Viewer) -> Result<()> {
    own_session(viewer)?;
    if viewer.is_fresh(app.now()) { Ok(()) } else { Err(Error::Refused("problem-not-fresh")) }
}

async fn add_address(
    app: Data<App>,
    viewer: Viewer,
    visitor: Visitor,
    Form(new): Form<NewAddress>,
) -> Result<HttpResponse> {
    own_session(&viewer)?;
    let address = crate::plain::address(&new.address);
    if !is_address(&address) {
        let problems = Problems::one("address", viewer.texts().say("problem-address"));
        return page(&app, viewer, &new.address, problems).await;
    }
    app.limits.proof(viewer.id)?;
    app.limits.mail(visitor.ip, &address)?;
    let request = Request {
        address,
        locale: viewer.locale.clone(),
        next_page: "/account".to_owned(),
        brand: viewer.shown_brand(),
    };
    let (issuer, now) = (Issuer::new(&app), app.now());
    app.db
        .write(move |conn| {
            record(conn, &viewer.audit(now), Entry::new(AuditAction::AddressAdded, Subject::account(viewer.id)))?;
            actions::ask_to_prove(conn, &issuer, viewer.id, &request)
        })
        .await?;
    Ok(see_other("/account"))
}

async fn remove_address(app: Data<App>, viewer: Viewer, visitor: Visitor, id: Path<AddressId>) -> Result<HttpResponse> {
    own_session(&viewer)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            record(conn, &viewer.audit(now), Entry::new(AuditAction::AddressRemoved, Subject::account(viewer.id)))?;
            let gone = store::remove_address(conn, viewer.id, *id)?;
            if gone.proven_at.is_none() {
                // The link that was to prove it is useless now, and ends too.
                return store::void_links(conn, viewer.id, &[gone.address]);
            }
            let changed = Changed {
                account: viewer.id,
                kind: AccountChange::AddressRemoved,
                detail: &gone.address,
                browser: &visitor.browser,
            };
            after_change(conn, now, &changed)
        })
        .await?;
    Ok(see_other("/account"))
}

async fn end_session(app: Data<App>, viewer: Viewer, id: Path<SessionId>) -> Result<HttpResponse> {
    own_session(&viewer)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            record(conn, &viewer.audit(now), Entry::new(AuditAction::SessionEnded, Subject::account(viewer.id)))?;
            store::end_session(conn, viewer.id, *id)
        })
        .await?;
    Ok(see_other("/account"))
}

async fn end_others(app: Data<App>, viewer: Viewer, visitor: Visitor) -> Result<HttpResponse> {
    own_session(&viewer)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            record(conn, &viewer.audit(now), Entry::new(AuditAction::OtherSessionsEnded, Subject::account(viewer.id)))?;
            store::forget_browsers(conn, viewer.id, visitor.known_browser.as_deref())?;
            store::end_other_sessions(conn, viewer.id, Some(viewer.session))
        })
        .await?;
    Ok(see_other("/account"))
}
