//! What is done with a second factor: asked for at sign-in, set up, used, removed.
use serde::{Deserialize, Serialize};

use super::app_secret::AppSecret;
use super::{recovery, store};
use crate::accounts::AccountChange;
use crate::accounts::actions::{BrowserAt, Changed, after_change, start_session};
use crate::accounts::oidc::sso;
use crate::accounts::passkeys::store as passkeys;
use crate::accounts::store::{self as accounts, NewStep, Step, StepPurpose};
use crate::app::App;
use crate::audit::{self, AuditAction, AuditContext, Entry, SignInMethod, Subject, record};
use crate::clock::Time;
use crate::config::Config;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::keys::Keys;
use crate::web::Visitor;

/// After this many wrong codes the sign-in starts again, with the password or the link.
const TRIES: i64 = 5;

/// Someone who has given a first proof.
#[derive(Debug, Clone)]
pub struct Arrival {
    pub account: AccountId,
    /// The proof.
    pub method: SignInMethod,
    pub browser: String,
    /// The page of ours to which they are going.
    pub to: String,
}

/// What a first proof leads to.
#[derive(Debug, Clone)]
pub enum Entered {
    /// The token of a session.
    SignedIn { token: String, to: String },
    /// The token of a step: the account asks for a second factor.
    AsksFactor { token: String },
}

/// Before a code is checked: a browser in which this account has signed in before has its own count, so that an
/// attacker who guesses elsewhere does not lock it out.
pub async fn limit(app: &App, visitor: &Visitor, account: AccountId) -> Result<()> {
    if let Some(browser) = visitor.known_browser.clone() {
        let (now, hash) = (app.now(), browser.clone());
        if app.db.read(move |conn| accounts::has_known_browser(conn, now, &hash, account)).await? {
            return app.limits.known_code(&browser);
        }
    }
    visitor.origin.tries(account);
    app.limits.code(visitor.ip, account)
}

#[derive(Serialize, Deserialize)]
struct PendingSignIn {
    browser: String,
    to: String,
}

/// Continues after a first proof by password or link: signs in at once, or asks for a second proof if the account has
/// one.
pub fn enter(conn: &mut Conn, config: &Config, context: &AuditContext, arrival: Arrival) -> Result<Entered> {
    let (Arrival { account, method, browser, to }, now) = (arrival, context.at);
    if context.origin.site().is_some() && accounts::find(conn, account)?.role.rank().is_some() {
        // At the host of a brand there is no desk.
        return Err(Error::Refused("problem-staff-elsewhere"));
    }
    sso::may_enter(conn, config, account)?;
    if !store::has_factor(conn, account)? {
        audit::signed_in(conn, context, account, method)?;
        let token = start_session(conn, now, account, None, BrowserAt::of(&context.origin, &browser))?;
        return Ok(Entered::SignedIn { token, to });
    }
    let state =
        serde_json::to_string(&PendingSignIn { browser, to }).map_err(|e| Error::internal("keep a sign-in", e))?;
    let step = NewStep { purpose: StepPurpose::SecondFactor, account: Some(account), state };
    Ok(Entered::AsksFactor { token: accounts::insert_step(conn, now, &step)? })
}

/// Where a sign-in that waits for a code is going.
pub fn goal(step: &Step) -> Result<String> {
    read(step).map(|half| half.to)
}

fn read(step: &Step) -> Result<PendingSignIn> {
    serde_json::from_str(&step.state).map_err(|e| Error::internal("read a sign-in", e))
}

/// The result of a code.
#[derive(Debug, Clone)]
pub enum CodeOutcome {
    SignedIn {
        token: String,
        to: String,
    },
    Wrong,
    /// The step is over: too old, done, or too many wrong codes.
    Over,
}

/// Continues a sign-in that waits for a code.
pub fn answer(conn: &mut Conn, keys: &Keys, context: &AuditContext, token: &str, code: &str) -> Result<CodeOutcome> {
    let now = context.at;
    let step = match accounts::step(conn, now, StepPurpose::SecondFactor, token) {
        Ok(step) => step,
        Err(Error::NotFound) => return Ok(CodeOutcome::Over),
        Err(e) => return Err(e),
    };
    let account = step.account_id.ok_or(Error::NotFound)?;
    if accounts::find(conn, account)?.disabled_at.is_some() {
        return Err(Error::Forbidden);
    }
    if let Some(method) = use_code(conn, keys, now, account, code)? {
        accounts::end_step(conn, &step)?;
        audit::signed_in(conn, context, account, method)?;
        let half = read(&step)?;
        let token = start_session(conn, now, account, None, BrowserAt::of(&context.origin, &half.browser))?;
        return Ok(CodeOutcome::SignedIn { token, to: half.to });
    }
    audit::sign_in_failed(conn, context, Some(account), SignInMethod::Totp)?;
    if step.tries.saturating_add(1) >= TRIES {
        accounts::end_step(conn, &step)?;
        return Ok(CodeOutcome::Over);
    }
    accounts::count_try(conn, &step)?;
    Ok(CodeOutcome::Wrong)
}

/// Is this a code of the account's app, or one of its recovery codes? A valid one is then used up.
pub fn use_code(
    conn: &mut Conn,
    keys: &Keys,
    now: Time,
    account: AccountId,
    typed: &str,
) -> Result<Option<SignInMethod>> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) {
        let app = store::app(conn, account)?.filter(|app| app.confirmed_at.is_some());
        let Some(app) = app else { return Ok(None) };
        let secret = AppSecret::read(&keys.open(&app.sealed_secret)?, "")?;
        let is_right = use_app_code(conn, now, account, &secret, &code)?;
        return Ok(is_right.then_some(SignInMethod::Totp));
    }
    let is_right = store::use_recovery_code(conn, account, &recovery::code_hash(account, &code))?;
    Ok(is_right.then_some(SignInMethod::RecoveryCode))
}

fn use_app_code(conn: &mut Conn, now: Time, account: AccountId, secret: &AppSecret, code: &str) -> Result<bool> {
    match secret.step_of(code, now) {
        Some(step) => store::use_step(conn, account, step),
        None => Ok(false),
    }
}

/// The secret of the app that is being set up.
pub fn unconfirmed(conn: &mut Conn, keys: &Keys, account: AccountId) -> Result<AppSecret> {
    let app = store::app(conn, account)?.filter(|app| app.confirmed_at.is_none()).ok_or(Error::NotFound)?;
    let owner = accounts::main_address(conn, account)?.unwrap_or_default();
    AppSecret::read(&keys.open(&app.sealed_secret)?, &owner)
}

/// Starts to set up an app.
pub fn begin_app(conn: &mut Conn, keys: &Keys, context: &AuditContext, account: AccountId) -> Result<()> {
    record(conn, context, Entry::new(AuditAction::TotpBegun, Subject::account(account)))?;
    store::begin_app(conn, context.at, account, &keys.seal(&AppSecret::new("")?.base32())?)
}

/// Activates the app if the code is right. Returns recovery codes if the account has none; `None`: the code was wrong.
pub fn confirm_app(
    conn: &mut Conn,
    keys: &Keys,
    context: &AuditContext,
    account: AccountId,
    code: &str,
) -> Result<Option<Vec<String>>> {
    let now = context.at;
    let secret = unconfirmed(conn, keys, account)?;
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if !use_app_code(conn, now, account, &secret, &code)? {
        return Ok(None);
    }
    store::confirm_app(conn, now, account)?;
    record(conn, context, Entry::new(AuditAction::TotpAdded, Subject::account(account)))?;
    first_codes(conn, context, account).map(Some)
}

/// Recovery codes for an account that gets its first second factor; none if it has some.
pub fn first_codes(conn: &mut Conn, context: &AuditContext, account: AccountId) -> Result<Vec<String>> {
    if store::factors(conn, account)?.recovery_codes > 0 { Ok(Vec::new()) } else { renew_codes(conn, context, account) }
}

/// Ten new recovery codes; the old ones become invalid.
pub fn renew_codes(conn: &mut Conn, context: &AuditContext, account: AccountId) -> Result<Vec<String>> {
    if !store::has_factor(conn, account)? {
        return Err(Error::Refused("problem-no-factor"));
    }
    let codes = recovery::new_codes();
    let hashes: Vec<String> = codes.iter().map(|code| recovery::code_hash(account, code)).collect();
    store::set_recovery_codes(conn, context.at, account, &hashes)?;
    record(conn, context, Entry::new(AuditAction::RecoveryCodesCreated, Subject::account(account)))?;
    Ok(codes)
}

/// Removes the app.
pub fn remove_app(conn: &mut Conn, context: &AuditContext, account: AccountId) -> Result<()> {
    store::remove_app(conn, account)?;
    record(conn, context, Entry::new(AuditAction::TotpRemoved, Subject::account(account)))?;
    after_removal(conn, context.at, account)
}

/// What must hold once a factor is removed. `Refused`: it was the last one, and this account must have one.
pub fn after_removal(conn: &mut Conn, now: Time, account: AccountId) -> Result<()> {
    if store::has_factor(conn, account)? {
        return Ok(());
    }
    let is_staff = accounts::find(conn, account)?.role.rank().is_some();
    if is_staff && store::is_required(conn)? {
        return Err(Error::Refused("problem-last-factor"));
    }
    store::set_recovery_codes(conn, now, account, &[])
}

/// Removes all second factors of a colleague, and ends their sessions: they set one up again when they next sign in.
pub fn reset(conn: &mut Conn, context: &AuditContext, colleague: AccountId) -> Result<()> {
    if accounts::find(conn, colleague)?.role.rank().is_none() {
        return Err(Error::NotFound);
    }
    let entry = Entry::new(AuditAction::SecondFactorReset, Subject::account(colleague));
    record(conn, context, entry)?;
    told(conn, context, colleague, "")?;
    forget(conn, context.at, colleague)?;
    accounts::end_other_sessions(conn, colleague, None)
}

/// Ends open links and unfinished sign-ins, and tells the owner by mail. `browser` is empty if someone else did it.
pub fn told(conn: &mut Conn, context: &AuditContext, account: AccountId, browser: &str) -> Result<()> {
    let changed = Changed { account, kind: AccountChange::SecondFactor, detail: "", browser };
    after_change(conn, context.at, &changed)
}

/// Removes every second factor from an account.
pub fn forget(conn: &mut Conn, now: Time, account: AccountId) -> Result<()> {
    store::remove_app(conn, account)?;
    passkeys::remove_all(conn, account)?;
    store::set_recovery_codes(conn, now, account, &[])?;
    accounts::end_steps_of(conn, account)
}

/// Must this member of staff set up a second factor before anything else?
pub fn must_enrol(conn: &mut Conn, staff: AccountId) -> Result<bool> {
    Ok(store::is_required(conn)? && !store::has_factor(conn, staff)?)
}
