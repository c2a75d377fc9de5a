//! SQL of how many tickets the lists have: kept by the write that changes them (see the triggers on `tickets`), never counted.
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::queue::{Filter, View};
use crate::db::Conn;
use crate::error::Result;
use crate::on_backend;
use crate::schema::ticket_counts;

const KIND: &str = "brand_id, team_id, assignee_id, is_linked, state, is_queued";

#[derive(QueryableByName)]
struct Lengths {
    #[diesel(sql_type = BigInt)]
    next: i64,
    #[diesel(sql_type = BigInt)]
    mine: i64,
    #[diesel(sql_type = BigInt)]
    unassigned: i64,
    #[diesel(sql_type = BigInt)]
    unlinked: i64,
    #[diesel(sql_type = BigInt)]
    waiting: i64,
    #[diesel(sql_type = BigInt)]
    snoozed: i64,
}

/// How many rows each list has, narrowed as `filter` says; its tag is not known here.
pub fn lengths(conn: &mut Conn, filter: &Filter) -> Result<Vec<(View, i64)>> {
    let sum = |of: &str| format!("CAST(COALESCE(SUM(CASE WHEN {of} THEN tickets END), 0) AS BIGINT)");
    // Only numbers of ours are written into the text.
    let mut kinds = vec!["tickets <> 0".to_owned()];
    kinds.extend(filter.brand.map(|brand| format!("brand_id = {}", brand.0)));
    kinds.extend(filter.team.map(|team| format!("team_id = {}", team.0)));
    kinds.extend(filter.agent.map(|agent| format!("assignee_id = {}", agent.0)));
    if !filter.only_brands.is_empty() {
        let brands: Vec<String> = filter.only_brands.iter().map(|brand| brand.0.to_string()).collect();
        kinds.push(format!("brand_id IN ({})", brands.join(", ")));
    }
    let text = format!(
        "SELECT {} AS next, {} AS mine, {} AS unassigned, {} AS unlinked, {} AS waiting, {} AS snoozed FROM ticket_counts WHERE {}",
        sum("is_queued"),
        sum(&format!("is_queued AND assignee_id = {}", filter.me.0)),
        sum("is_queued AND assignee_id = 0"),
        sum("is_queued AND NOT is_linked"),
        sum("state = 'waiting'"),
        sum("state = 'snoozed'"),
        kinds.join(" AND "),
    );
    let found: Lengths = on_backend!(conn, |c| diesel::sql_query(text).get_result(c))?;
    Ok(vec![
        (View::Next, found.next),
        (View::Mine, found.mine),
        (View::Unassigned, found.unassigned),
        (View::Unlinked, found.unlinked),
        (View::Waiting, found.waiting),
        (View::Snoozed, found.snoozed),
    ])
}

/// The latest change of any list's length.
pub fn last_change(conn: &mut Conn) -> Result<i64> {
    Ok(ticket_counts::table.select(diesel::dsl::max(ticket_counts::id)).first::<Option<i64>>(conn)?.unwrap_or(0))
}

/// Adds the changes up to one row a kind.
pub fn sum_up(conn: &mut Conn) -> Result<()> {
    let last = last_change(conn)?;
    let sums = |rows: &str| {
        format!(
            "INSERT INTO ticket_counts ({KIND}, tickets) SELECT {KIND}, SUM(tickets) FROM {rows} GROUP BY {KIND} HAVING SUM(tickets) <> 0"
        )
    };
    match conn {
        // In one statement: what others add meanwhile is neither summed nor deleted.
        Conn::Postgres(c) => {
            let gone = format!("WITH gone AS (DELETE FROM ticket_counts RETURNING {KIND}, tickets) {}", sums("gone"));
            diesel::sql_query(gone).execute(c)?;
        }
        Conn::Sqlite(c) => {
            diesel::sql_query(sums("ticket_counts")).execute(c)?;
            diesel::delete(ticket_counts::table.filter(ticket_counts::id.le(last))).execute(c)?;
        }
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Differing {
    #[diesel(sql_type = BigInt)]
    kinds: i64,
}

/// Counts all tickets, and says for how many kinds the kept numbers are wrong.
pub fn differing(conn: &mut Conn) -> Result<i64> {
    let text = format!(
        "SELECT COUNT(*) AS kinds FROM (SELECT {KIND} FROM (SELECT {KIND}, tickets FROM ticket_counts UNION ALL {}) AS both_ways GROUP BY {KIND} HAVING SUM(tickets) <> 0) AS wrong",
        counted("-1"),
    );
    let found: Differing = on_backend!(conn, |c| diesel::sql_query(text).get_result(c))?;
    Ok(found.kinds)
}

/// Forgets the kept numbers and counts anew.
pub fn recount(conn: &mut Conn) -> Result<()> {
    if let Conn::Postgres(c) = conn {
        diesel::sql_query("LOCK TABLE tickets IN SHARE MODE").execute(c)?;
    }
    diesel::delete(ticket_counts::table).execute(conn)?;
    let all = counted("1");
    let text = format!(
        "INSERT INTO ticket_counts ({KIND}, tickets) SELECT {KIND}, SUM(tickets) FROM ({all}) AS every GROUP BY {KIND}"
    );
    on_backend!(conn, |c| diesel::sql_query(text).execute(c))?;
    Ok(())
}

/// One row a ticket.
fn counted(number: &str) -> String {
    format!(
        "SELECT brand_id, COALESCE(team_id, 0) AS team_id, COALESCE(assignee_id, 0) AS assignee_id, customer_id IS NOT NULL AS is_linked, state, serve_at IS NOT NULL AS is_queued, {number} AS tickets FROM tickets"
    )
}
