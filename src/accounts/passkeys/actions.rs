//! What is done with passkeys: made, used to sign in or to prove again who one is, removed.
use super::ceremony::{self, Challenge, NewCredential, PasskeyOwner, Relying};
use super::store::{self, NewPasskey};
use crate::accounts::second_factor;
use crate::accounts::store::{self as accounts, NewStep, Step, StepPurpose};
use crate::accounts::{Account, Viewer};
use crate::audit::{AuditAction, AuditContext, Entry, Subject, record};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, PasskeyId};

/// More passkeys than anyone has devices.
const MOST: usize = 20;

/// A request to the browser, and the token that comes back with its answer.
pub struct PasskeyRequest {
    pub token: String,
    pub options: serde_json::Value,
}

/// A browser's answer.
#[derive(Debug, Clone)]
pub struct PasskeyAnswer {
    pub token: String,
    /// The credential as JSON.
    pub credential: String,
}

/// Asks a browser to make a passkey.
pub fn ask_for_new(conn: &mut Conn, now: Time, relying: &Relying, me: &Viewer) -> Result<PasskeyRequest> {
    let present = store::passkeys_of(conn, me.id)?;
    if present.len() >= MOST {
        return Err(Error::Refused("problem-passkeys"));
    }
    let address = accounts::main_address(conn, me.id)?.unwrap_or_else(|| me.name.clone());
    let handle = match present.first() {
        Some(passkey) => ceremony::read_handle(&passkey.user_handle)?,
        None => ceremony::new_handle(),
    };
    let credentials: Vec<String> = present.into_iter().map(|passkey| passkey.credential).collect();
    let present = ceremony::credential_ids(&credentials)?;
    let Challenge { options, state } =
        relying.ask_for_new(PasskeyOwner { handle, address: &address, name: &me.name, present })?;
    let state = serde_json::json!({ "handle": handle.to_string(), "state": state }).to_string();
    let step = NewStep { purpose: StepPurpose::AddPasskey, account: Some(me.id), state };
    Ok(PasskeyRequest { token: accounts::insert_step(conn, now, &step)?, options })
}

#[derive(serde::Deserialize)]
struct PendingPasskey {
    handle: String,
    state: String,
}

/// Stores the passkey that the browser has made. Returns recovery codes if the account had none.
pub fn add(
    conn: &mut Conn,
    context: &AuditContext,
    relying: &Relying,
    name: &str,
    answer: &PasskeyAnswer,
) -> Result<Vec<String>> {
    let now = context.at;
    let me = context.actor.account().ok_or(Error::SignIn)?;
    let step = take(conn, now, StepPurpose::AddPasskey, &answer.token)?;
    if step.account_id != Some(me) {
        return Err(Error::Refused("problem-passkey"));
    }
    let PendingPasskey { handle, state } =
        serde_json::from_str(&step.state).map_err(|e| Error::internal("read a passkey's question", e))?;
    let NewCredential { id, credential } = relying.made(&state, &answer.credential)?;
    let new = NewPasskey { account: me, credential_id: &id, user_handle: &handle, name, credential: &credential };
    store::insert(conn, now, &new)?;
    record(conn, context, Entry::new(AuditAction::PasskeyAdded, Subject::account(me)).noting("name", name))?;
    second_factor::first_codes(conn, context, me)
}

/// Asks a browser for any passkey of ours.
pub fn ask_for_any(conn: &mut Conn, now: Time, relying: &Relying) -> Result<PasskeyRequest> {
    let Challenge { options, state } = relying.ask_for_any()?;
    let step = NewStep { purpose: StepPurpose::UsePasskey, account: None, state };
    Ok(PasskeyRequest { token: accounts::insert_step(conn, now, &step)?, options })
}

/// The account whose passkey this is, if the answer is valid and the account active.
pub fn prove(conn: &mut Conn, now: Time, relying: &Relying, answer: &PasskeyAnswer) -> Result<Account> {
    let step = take(conn, now, StepPurpose::UsePasskey, &answer.token)?;
    let claimed = relying.claimed(&answer.credential)?;
    let passkey = store::by_credential(conn, &claimed.id)?.ok_or(Error::Refused("problem-passkey-unknown"))?;
    let credential = relying.used(&step.state, &answer.credential, &passkey.credential)?;
    let account = accounts::find(conn, passkey.account_id)?;
    if passkey.user_handle != claimed.handle || account.disabled_at.is_some() {
        return Err(Error::Refused("problem-passkey-unknown"));
    }
    store::save_use(conn, now, passkey.id, &credential)?;
    Ok(account)
}

/// Renames a passkey.
pub fn rename(conn: &mut Conn, context: &AuditContext, me: AccountId, (id, name): (PasskeyId, &str)) -> Result<()> {
    record(conn, context, Entry::new(AuditAction::PasskeyRenamed, Subject::account(me)).noting("name", name))?;
    store::rename(conn, me, id, name)
}

/// Removes a passkey. `Refused`: it was the last second factor of an account that must have one.
pub fn remove(conn: &mut Conn, context: &AuditContext, me: AccountId, id: PasskeyId) -> Result<()> {
    store::remove(conn, me, id)?;
    record(conn, context, Entry::new(AuditAction::PasskeyRemoved, Subject::account(me)))?;
    second_factor::after_removal(conn, context.at, me)
}

/// A request can be answered once, and only in time.
fn take(conn: &mut Conn, now: Time, purpose: StepPurpose, token: &str) -> Result<Step> {
    let step =
        accounts::step(conn, now, purpose, token).and_then(|step| accounts::end_step(conn, &step).map(|()| step));
    step.map_err(|e| if matches!(e, Error::NotFound) { Error::Refused("problem-passkey") } else { e })
}
