//! SQL of sessions: who is signed in where.
use diesel::prelude::*;

use crate::accounts::{Role, Session, SetupState, Viewer};
use crate::audit::Origin;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, SessionId};
use crate::policy::{Action, Resource};
use crate::schema::{accounts, desk_brands, notifications, sessions};
use crate::viewer::MOST_COUNTED;

/// A customer's browser that has not been seen for this long must sign in again.
pub const SESSION_DAYS: i64 = 30;

/// A browser that signs in.
#[derive(Debug, Clone)]
pub struct NewSession<'a> {
    pub token_hash: &'a str,
    pub account: AccountId,
    pub only_brand: Option<BrandId>,
    /// The brand at whose host it begins, and is valid alone.
    pub at_brand: Option<BrandId>,
    pub browser: &'a str,
    /// When the person proved who they are; none if a shop vouches.
    pub proved_at: Option<Time>,
    /// The issuer of the `OpenID` provider that vouched; empty: none did.
    pub provider: &'a str,
}

pub fn insert_session(conn: &mut Conn, now: Time, new: &NewSession) -> Result<SessionId> {
    let role: Role = accounts::table.find(new.account).select(accounts::role).first(conn)?;
    let expires_at = expiry(conn, now, role, now)?;
    Ok(diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(new.token_hash),
            sessions::account_id.eq(new.account),
            sessions::brand_id.eq(new.only_brand),
            sessions::at_brand_id.eq(new.at_brand),
            sessions::browser.eq(new.browser),
            sessions::provider.eq(new.provider),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::proved_at.eq(new.proved_at),
            sessions::expires_at.eq(expires_at),
        ))
        .returning(sessions::id)
        .get_result(conn)?)
}

type SessionRow = (SessionId, Time, Option<Time>, (Option<BrandId>, Option<BrandId>), String);
type ViewerRow = (SessionRow, (AccountId, String, Role, String, bool), Option<BrandId>);

/// The owner of this session token, and when they were last seen; none if it has expired or the account is closed.
pub fn viewer(conn: &mut Conn, now: Time, token_hash: &str) -> Result<Option<(Viewer, Time)>> {
    // One row for each brand that they are bound to.
    let rows: Vec<ViewerRow> = sessions::table
        .inner_join(accounts::table.on(accounts::id.eq(sessions::account_id)))
        .left_join(desk_brands::table.on(desk_brands::account_id.eq(accounts::id)))
        .filter(sessions::token_hash.eq(token_hash))
        .filter(sessions::expires_at.gt(now))
        .filter(accounts::disabled_at.is_null())
        .select((
            (
                sessions::id,
                sessions::seen_at,
                sessions::proved_at,
                (sessions::brand_id, sessions::at_brand_id),
                sessions::provider,
            ),
            (accounts::id, accounts::name, accounts::role, accounts::locale, accounts::has_letter_keys),
            desk_brands::brand_id.nullable(),
        ))
        .load(conn)?;
    let bound: Vec<BrandId> = rows.iter().filter_map(|(.., brand)| *brand).collect();
    let Some((
        (session, seen_at, proved_at, (only_brand, at_brand), provider),
        (id, name, role, locale, has_letter_keys),
        _,
    )) = rows.into_iter().next()
    else {
        return Ok(None);
    };
    if only_brand.is_some() && role != Role::Customer {
        return Ok(None);
    }
    let only_brands = if role == Role::Customer { Vec::new() } else { bound };
    let origin = Origin::default();
    let person = Viewer {
        id,
        name,
        role,
        locale,
        has_letter_keys,
        session,
        proved_at,
        only_brand,
        at_brand,
        only_brands,
        provider,
        origin,
        unread: 0,
        is_mail_paused: false,
        setup: SetupState::Finished,
    };
    Ok(Some((person, seen_at)))
}

/// How many notifications about tickets that they may work on a member of staff has not read, up to a limit.
pub fn unread(conn: &mut Conn, viewer: &Viewer) -> Result<usize> {
    let brands: Vec<BrandId> = notifications::table
        .filter(notifications::account_id.eq(viewer.id))
        .filter(notifications::read_at.is_null())
        .limit(i64::try_from(MOST_COUNTED).unwrap_or(i64::MAX))
        .select(notifications::brand_id)
        .load(conn)?;
    Ok(brands.into_iter().filter(|brand| viewer.allows(Action::WorkOnTicket, Resource::of(*brand))).count())
}

/// A member of staff who acts without a session: a job does what they decided before. `None`: they have left.
pub fn acting(conn: &mut Conn, id: AccountId) -> Result<Option<Viewer>> {
    let row: Option<(String, Role, String)> = accounts::table
        .find(id)
        .filter(accounts::disabled_at.is_null())
        .select((accounts::name, accounts::role, accounts::locale))
        .first(conn)
        .optional()?;
    let Some((name, role, locale)) = row.filter(|(_, role, _)| *role != Role::Customer) else { return Ok(None) };
    let only_brands =
        desk_brands::table.filter(desk_brands::account_id.eq(id)).select(desk_brands::brand_id).load(conn)?;
    Ok(Some(Viewer {
        id,
        name,
        role,
        locale,
        has_letter_keys: true,
        session: SessionId(0),
        proved_at: None,
        only_brand: None,
        at_brand: None,
        only_brands,
        provider: String::new(),
        origin: Origin::default(),
        unread: 0,
        is_mail_paused: false,
        setup: SetupState::Finished,
    }))
}

/// Records that a session is in use, which keeps it alive.
pub fn see_session(conn: &mut Conn, now: Time, id: SessionId, role: Role) -> Result<()> {
    let began = sessions::table.find(id).select(sessions::created_at).first::<Time>(conn).optional()?;
    let Some(began) = began else { return Ok(()) };
    let expires_at = expiry(conn, began, role, now)?;
    diesel::update(sessions::table.find(id))
        .set((sessions::seen_at.eq(now), sessions::expires_at.eq(expires_at)))
        .execute(conn)?;
    Ok(())
}

/// Records that the person has just proven again who they are.
pub fn prove_session(conn: &mut Conn, now: Time, id: SessionId) -> Result<()> {
    diesel::update(sessions::table.find(id)).set(sessions::proved_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Sets the end of all staff sessions again: the settings have changed.
pub fn limit_staff_sessions(conn: &mut Conn) -> Result<()> {
    let of_staff: Vec<(SessionId, Role, Time, Time)> = sessions::table
        .inner_join(accounts::table.on(accounts::id.eq(sessions::account_id)))
        .filter(accounts::role.ne(Role::Customer))
        .select((sessions::id, accounts::role, sessions::created_at, sessions::seen_at))
        .load(conn)?;
    for (id, role, began, seen_at) in of_staff {
        let expires_at = expiry(conn, began, role, seen_at)?;
        diesel::update(sessions::table.find(id)).set(sessions::expires_at.eq(expires_at)).execute(conn)?;
    }
    Ok(())
}

/// Where an account is signed in, the latest first.
pub fn sessions_of(conn: &mut Conn, now: Time, account: AccountId) -> Result<Vec<Session>> {
    Ok(sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::expires_at.gt(now))
        .order(sessions::seen_at.desc())
        .select(Session::as_select())
        .load(conn)?)
}

/// Ends one session of an account.
pub fn end_session(conn: &mut Conn, account: AccountId, id: SessionId) -> Result<()> {
    let ended = diesel::delete(sessions::table.find(id)).filter(sessions::account_id.eq(account)).execute(conn)?;
    if ended == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Ends all sessions of an account but one.
pub fn end_other_sessions(conn: &mut Conn, account: AccountId, kept: Option<SessionId>) -> Result<()> {
    let kept = kept.unwrap_or(SessionId(0));
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account)))
        .filter(sessions::id.ne(kept))
        .execute(conn)?;
    Ok(())
}

/// Deletes expired sessions.
pub fn sweep_sessions(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::expires_at.lt(now))).execute(conn)?;
    Ok(())
}

/// When a session ends that began at `began` and was last seen at `now`: a customer's a month later; those of staff
/// after some hours and, however active they are, some days after they began.
fn expiry(conn: &mut Conn, began: Time, role: Role, now: Time) -> Result<Time> {
    if role == Role::Customer {
        return Ok(now.plus(chrono::Duration::days(SESSION_DAYS)));
    }
    let rules = super::sign_in_rules(conn)?;
    let idle = now.plus(chrono::Duration::hours(rules.staff_idle_hours));
    Ok(idle.min(began.plus(chrono::Duration::days(rules.staff_days))))
}
