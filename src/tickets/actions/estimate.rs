//! When a customer who waits can expect the answer, as we announced it.
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::priority::Forecast;
use crate::tickets::store;

/// Stores the estimate; the first one that they got holds.
pub fn announce_estimate(conn: &mut Conn, ticket: TicketId, forecast: Forecast) -> Result<Forecast> {
    let Some(turn) = store::open_turn(conn, ticket)? else { return Ok(forecast) };
    if let Some((low, high)) = turn.estimate() {
        return Ok(Forecast { low: low.utc(), high: high.utc(), ..forecast });
    }
    store::save_estimate(conn, turn.id, (forecast.low.into(), forecast.high.into()))?;
    Ok(forecast)
}
