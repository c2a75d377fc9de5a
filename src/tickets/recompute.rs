//! Rebuilds what the order of the queue rests on from the stored turns: contact loads, and the places of open tickets.
use super::actions::{Recomputed, recompute_place, recompute_requester};
use super::store;
use crate::accounts::store::{self as accounts, Requester};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};

/// How many are rebuilt in one transaction.
const BATCH: i64 = 100;

/// How many were checked, and how many of them were wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecomputeReport {
    pub customers: usize,
    pub addresses: usize,
    pub tickets: usize,
    pub wrong: Recomputed,
}

impl RecomputeReport {
    fn found(&mut self, Recomputed { loads, places }: Recomputed) {
        self.wrong.loads = self.wrong.loads.saturating_add(loads);
        self.wrong.places = self.wrong.places.saturating_add(places);
    }
}

/// Rebuilds all of it, a few at a time, so that mails and agents do not wait.
pub async fn recompute(app: &App) -> Result<RecomputeReport> {
    let now = app.now();
    let all = app.db.read(brands::store::all).await?;
    let mut rebuilt = RecomputeReport::default();
    let mut last = Some(AccountId(0));
    while let Some(after) = last {
        let brands = all.clone();
        let (done, ids) = app
            .db
            .write(move |conn| {
                let ids = accounts_after(conn, after)?;
                let done = each(&ids, |id| recompute_requester(conn, now, &brands, Requester::Account(*id)))?;
                Ok((done, ids))
            })
            .await?;
        rebuilt.found(done);
        rebuilt.customers = rebuilt.customers.saturating_add(ids.len());
        last = ids.last().copied();
    }
    let mut last = Some(String::new());
    while let Some(after) = last {
        let brands = all.clone();
        let (done, addresses) = app
            .db
            .write(move |conn| {
                let addresses = addresses_after(conn, &after)?;
                let done = each(&addresses, |address| {
                    recompute_requester(conn, now, &brands, Requester::Unregistered(address))
                })?;
                Ok((done, addresses))
            })
            .await?;
        rebuilt.found(done);
        rebuilt.addresses = rebuilt.addresses.saturating_add(addresses.len());
        last = addresses.last().cloned();
    }
    places(app, now, &all, rebuilt).await
}

/// A ticket's place may be wrong even if its turn is right.
async fn places(app: &App, now: Time, all: &[Brand], mut rebuilt: RecomputeReport) -> Result<RecomputeReport> {
    let mut last = Some(TicketId(0));
    while let Some(after) = last {
        let brands = all.to_vec();
        let (done, ids) = app
            .db
            .write(move |conn| {
                let ids: Vec<TicketId> =
                    store::queued_after(conn, after, BATCH)?.iter().map(|ticket| ticket.id).collect();
                let done = each(&ids, |id| {
                    let is_wrong = recompute_place(conn, now, *id, &brands)?;
                    Ok(Recomputed { loads: 0, places: usize::from(is_wrong) })
                })?;
                Ok((done, ids))
            })
            .await?;
        rebuilt.found(done);
        rebuilt.tickets = rebuilt.tickets.saturating_add(ids.len());
        last = ids.last().copied();
    }
    Ok(rebuilt)
}

fn each<T>(all: &[T], mut one: impl FnMut(&T) -> Result<Recomputed>) -> Result<Recomputed> {
    let mut sum = Recomputed::default();
    for found in all {
        let Recomputed { loads, places } = one(found)?;
        sum.loads = sum.loads.saturating_add(loads);
        sum.places = sum.places.saturating_add(places);
    }
    Ok(sum)
}

/// Accounts that have turns, and accounts that have a load.
fn accounts_after(conn: &mut Conn, after: AccountId) -> Result<Vec<AccountId>> {
    Ok(first_of(store::accounts_with_turns(conn, after, BATCH)?, accounts::with_load(conn, after, BATCH)?))
}

fn addresses_after(conn: &mut Conn, after: &str) -> Result<Vec<String>> {
    Ok(first_of(store::addresses_with_turns(conn, after, BATCH)?, accounts::unregistered_after(conn, after, BATCH)?))
}

/// The first of both lists together: what lies beyond the end of the shorter page comes with the next one.
fn first_of<T: Ord>(mut one: Vec<T>, other: Vec<T>) -> Vec<T> {
    one.extend(other);
    one.sort_unstable();
    one.dedup();
    one.truncate(usize::try_from(BATCH).unwrap_or_default());
    one
}
