//! SQL of unfinished sign-ins: found by the hash of the browser's token, for one purpose, valid for some minutes.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::keys::{NewToken, token_hash};
use crate::schema::sign_in_steps;

const MINUTES: i64 = 10;

crate::text_enum! {
    /// What a step leads to.
    StepPurpose {
        /// The first proof is given, and the account asks for a second one.
        SecondFactor = "second_factor",
        /// A browser is asked to make a passkey.
        AddPasskey = "add_passkey",
        /// A browser is asked for a passkey that it has.
        UsePasskey = "use_passkey",
        /// A browser has been led to an `OpenID` provider.
        Provider = "provider",
        /// A provider sent someone back to a browser in which someone else is signed in.
        ReplaceSession = "replace_session",
    }
}

/// An unfinished sign-in.
#[derive(Debug, Clone)]
pub struct NewStep {
    pub purpose: StepPurpose,
    pub account: Option<AccountId>,
    /// JSON, in the form that the purpose defines.
    pub state: String,
}

/// A step that can still be continued.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sign_in_steps)]
pub struct Step {
    pub token_hash: String,
    pub account_id: Option<AccountId>,
    pub state: String,
    pub tries: i64,
}

/// Stores a step, and returns the token for its browser.
pub fn insert_step(conn: &mut Conn, now: Time, new: &NewStep) -> Result<String> {
    let NewToken { token, hash } = NewToken::random();
    diesel::insert_into(sign_in_steps::table)
        .values((
            sign_in_steps::token_hash.eq(hash),
            sign_in_steps::purpose.eq(new.purpose),
            sign_in_steps::account_id.eq(new.account),
            sign_in_steps::state.eq(&new.state),
            sign_in_steps::tries.eq(0_i64),
            sign_in_steps::created_at.eq(now),
            sign_in_steps::expires_at.eq(now.plus(chrono::Duration::minutes(MINUTES))),
        ))
        .execute(conn)?;
    Ok(token)
}

/// The step of this token and purpose; `NotFound` once it is done or too old.
pub fn step(conn: &mut Conn, now: Time, purpose: StepPurpose, token: &str) -> Result<Step> {
    Ok(sign_in_steps::table
        .find(token_hash(token))
        .filter(sign_in_steps::purpose.eq(purpose))
        .filter(sign_in_steps::expires_at.gt(now))
        .select(Step::as_select())
        .first(conn)?)
}

/// Ends a step, which only one request can do.
pub fn end_step(conn: &mut Conn, step: &Step) -> Result<()> {
    let ended = diesel::delete(sign_in_steps::table.find(&step.token_hash)).execute(conn)?;
    if ended == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Ends all unfinished sign-ins of an account: their first proof may no longer be valid.
pub fn end_steps_of(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(sign_in_steps::table.filter(sign_in_steps::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Counts a wrong answer.
pub fn count_try(conn: &mut Conn, step: &Step) -> Result<()> {
    diesel::update(sign_in_steps::table.find(&step.token_hash))
        .set(sign_in_steps::tries.eq(sign_in_steps::tries + 1))
        .execute(conn)?;
    Ok(())
}

/// Deletes expired steps.
pub fn sweep_steps(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(sign_in_steps::table.filter(sign_in_steps::expires_at.lt(now))).execute(conn)?;
    Ok(())
}
