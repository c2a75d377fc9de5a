//! Conditions: what is wrong, since when, what it means and what to do. Each is raised once and cleared once.
pub mod actions;
mod call;
mod disk;
pub mod judge;
mod model;
pub mod pages;
pub mod store;
pub mod views;

pub use call::call_condition;
pub use disk::{Space, space};
pub use model::{Condition, ConditionKind, ConditionNews, ConditionNotice, Finding};

use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::heartbeat::Heartbeat;

/// Everything is checked once a minute; after this many without a check, the checks have stopped.
const UNWATCHED_MINUTES: i64 = 10;

/// The open conditions: those in the database, and those that this process knows and cannot store there.
pub fn open(conn: &mut Conn, heartbeat: &Heartbeat, now: Time) -> Result<Vec<Condition>> {
    let mut all = Vec::new();
    if let Some((since, why)) = heartbeat.unwritable() {
        all.push(Condition::unkept(ConditionKind::DatabaseRefuses, since, why));
    }
    if let Some(since) = dead_since(store::checked_at(conn)?, heartbeat, now) {
        all.push(Condition::unkept(ConditionKind::WorkerDead, since, heartbeat.silent(now).join(", ")));
    }
    all.extend(store::open(conn)?);
    Ok(all)
}

fn dead_since(checked_at: Option<Time>, heartbeat: &Heartbeat, now: Time) -> Option<Time> {
    let is_late = |at: &Time| now.since(*at) > chrono::Duration::minutes(UNWATCHED_MINUTES);
    checked_at.filter(is_late).or_else(|| heartbeat.died_at(now))
}

/// The same for callers with the app.
pub async fn open_in(app: &App) -> Result<Vec<Condition>> {
    let (heartbeat, now) = (app.heartbeat.clone(), app.now());
    app.db.read(move |conn| open(conn, &heartbeat, now)).await
}
