//! SQL of the rules for signing in, which an admin sets for the whole installation.
use diesel::prelude::*;

use crate::accounts::SignInRules;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::on_backend;
use crate::schema::facts;

const NAME: &str = "sign-in rules";

/// The rules as an admin set them, by default the strict ones.
pub fn sign_in_rules(conn: &mut Conn) -> Result<SignInRules> {
    let stored = facts::table.find(NAME).select(facts::value).first::<String>(conn).optional()?;
    match stored {
        Some(json) => serde_json::from_str(&json).map_err(|e| Error::internal("read the rules for signing in", e)),
        None => Ok(SignInRules::default()),
    }
}

pub fn set_sign_in_rules(conn: &mut Conn, rules: &SignInRules) -> Result<()> {
    let json = serde_json::to_string(rules).map_err(|e| Error::internal("keep the rules for signing in", e))?;
    let row = (facts::name.eq(NAME), facts::value.eq(&json));
    on_backend!(conn, |c| diesel::insert_into(facts::table)
        .values(row)
        .on_conflict(facts::name)
        .do_update()
        .set(facts::value.eq(&json))
        .execute(c))?;
    Ok(())
}
