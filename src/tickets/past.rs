//! The past contacts of a brand, for a simulation under other queue rules.
use std::collections::HashMap;

use super::store;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::priority::simulate::{History, Past, SceneError, of_the_past};

/// How many contacts are replayed at most: the latest.
const MOST: i64 = 200_000;

/// A brand's contacts: those of the last `days` are measured, those before only warm up. `agents`: how many answer;
/// none: as many as did.
pub fn history(
    conn: &mut Conn,
    now: Time,
    brand: &Brand,
    (days, agents): (u32, Option<usize>),
) -> Result<Result<History, SceneError>> {
    let turns = store::past_turns(conn, brand.id, MOST)?;
    let mut known: HashMap<(Option<AccountId>, &str), usize> = HashMap::new();
    let mut past = Vec::with_capacity(turns.len());
    for turn in &turns {
        let who = (turn.account_id, if turn.account_id.is_some() { "" } else { turn.address.as_str() });
        let next = known.len();
        let customer = *known.entry(who).or_insert(next);
        let answered = turn.ended_at.zip(turn.answered_by).map(|(at, agent)| (at.utc(), agent.0));
        past.push(Past { at: turn.began_at.utc(), customer, answered });
    }
    let since = now.plus(-chrono::Duration::days(i64::from(days)));
    Ok(of_the_past(&past, since.utc(), agents, &brand.calendar()))
}
