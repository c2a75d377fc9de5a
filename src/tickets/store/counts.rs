//! SQL of how many tickets the lists have: kept by the write that changes them (see the triggers on `tickets`), never counted.
use diesel::backend::Backend;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{BigInt, HasSqlType};
use std::collections::BTreeMap;

use super::queue::{Filter, View};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, TeamId};
use crate::on_backend;
use crate::schema::ticket_counts;

const KIND: &str =
    "brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching";

/// The lists whose lengths are kept, in the order of the sums that are asked for.
const SUMMED: [(View, &str); 9] = [
    (View::Next, "is_queued"),
    (View::Unassigned, "is_queued AND NOT is_assigned"),
    (View::Unlinked, "is_queued AND NOT is_linked"),
    (View::Breaching, "is_breaching"),
    (View::Complaints, "is_queued AND is_complaint"),
    (View::Waiting, "state = 'waiting'"),
    (View::Snoozed, "state = 'snoozed'"),
    (View::Solved, "state = 'solved'"),
    (View::Closed, "state = 'closed'"),
];

/// How many tickets the lists have of a brand and a team; 0 is no team.
#[derive(Debug, Clone, Copy, Queryable)]
pub struct Part {
    assignee: i64,
    pub brand: BrandId,
    pub team: TeamId,
    sums: (i64, i64, i64, i64, i64, i64, i64, i64, i64),
}

impl Part {
    /// The length of one of the lists that are kept for everybody and for each agent.
    fn length(&self, view: View) -> i64 {
        let (next, unassigned, unlinked, breaching, complaints, waiting, snoozed, solved, closed) = self.sums;
        match view {
            View::Next | View::Mine | View::Team => next,
            View::Unassigned => unassigned,
            View::Unlinked => unlinked,
            View::Breaching => breaching,
            View::Complaints => complaints,
            View::Waiting => waiting,
            View::Snoozed => snoozed,
            View::Solved => solved,
            View::Closed => closed,
        }
    }
}

/// The sums of the rows of two agents; 0 stands for everybody together. Kept prepared, which `sql_query` is not.
#[derive(Debug, Clone, Copy)]
struct Sums {
    assignees: [i64; 2],
}

impl<DB> QueryFragment<DB> for Sums
where
    DB: Backend + HasSqlType<BigInt>,
    i64: ToSql<BigInt, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("SELECT assignee_id, brand_id, team_id");
        for (_, which) in SUMMED {
            out.push_sql(", CAST(COALESCE(SUM(CASE WHEN ");
            out.push_sql(which);
            out.push_sql(" THEN tickets END), 0) AS BIGINT)");
        }
        let [one, other] = &self.assignees;
        out.push_sql(" FROM ticket_counts WHERE assignee_id IN (");
        out.push_bind_param::<BigInt, _>(one)?;
        out.push_sql(", ");
        out.push_bind_param::<BigInt, _>(other)?;
        out.push_sql(") GROUP BY assignee_id, brand_id, team_id");
        Ok(())
    }
}

impl QueryId for Sums {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Sums {
    type SqlType = (BigInt, BigInt, BigInt, (BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt));
}

impl<C> RunQueryDsl<C> for Sums {}

/// What the lists have, by brand and team: of everybody, and of who is looking.
#[derive(Debug, Clone, Default)]
pub struct Lengths {
    all: Vec<Part>,
    mine: Vec<Part>,
}

/// The lengths of the lists, for one agent alone where the filter says so. Its tag and language are not known here.
pub fn lengths(conn: &mut Conn, filter: &Filter) -> Result<Lengths> {
    let (whose, me) = (filter.agent.map_or(0, |agent| agent.0), filter.me.0);
    let mut parts: Vec<Part> = on_backend!(conn, |c| Sums { assignees: [whose, me] }.load(c))?;
    parts.retain(|part| filter.only_brands.is_empty() || filter.only_brands.contains(&part.brand));
    let of = |assignee: i64| parts.iter().filter(|part| part.assignee == assignee).copied().collect();
    let is_somebody_elses = filter.agent.is_some_and(|agent| agent != filter.me);
    Ok(Lengths { all: of(whose), mine: if is_somebody_elses { Vec::new() } else { of(me) } })
}

impl Lengths {
    /// How many rows a list has, narrowed as the filter says.
    pub fn of(&self, view: View, filter: &Filter) -> i64 {
        let parts = if view == View::Mine { &self.mine } else { &self.all };
        let is_wanted = |part: &&Part| {
            filter.brand.is_none_or(|brand| brand == part.brand)
                && filter.team.is_none_or(|team| team == part.team)
                && (view != View::Team || filter.my_teams.contains(&part.team))
        };
        parts.iter().filter(is_wanted).map(|part| part.length(view)).sum()
    }
}

/// How many tickets wait for us, of each brand that has any.
pub fn queued_by_brand(conn: &mut Conn) -> Result<Vec<(BrandId, i64)>> {
    let parts: Vec<Part> = on_backend!(conn, |c| Sums { assignees: [0, 0] }.load(c))?;
    let mut sums: BTreeMap<BrandId, i64> = BTreeMap::new();
    for part in parts {
        let sum = sums.entry(part.brand).or_default();
        *sum = sum.saturating_add(part.length(View::Next));
    }
    Ok(sums.into_iter().filter(|(_, count)| *count > 0).collect())
}

/// The latest change of any list's length.
pub fn last_change(conn: &mut Conn) -> Result<i64> {
    Ok(ticket_counts::table.select(diesel::dsl::max(ticket_counts::id)).first::<Option<i64>>(conn)?.unwrap_or(0))
}

/// Adds the changes up to one row a kind.
pub fn sum_up(conn: &mut Conn) -> Result<()> {
    sum_up_table(conn, "ticket_counts", KIND)?;
    sum_up_table(conn, "view_counts", "view_id, brand_id")?;
    let gone = "DELETE FROM view_counts WHERE view_id NOT IN (SELECT id FROM saved_views)";
    on_backend!(conn, |c| diesel::sql_query(gone).execute(c))?;
    Ok(())
}

fn sum_up_table(conn: &mut Conn, table: &str, kind: &str) -> Result<()> {
    let sums = |rows: &str| {
        format!(
            "INSERT INTO {table} ({kind}, tickets) SELECT {kind}, SUM(tickets) FROM {rows} GROUP BY {kind} HAVING SUM(tickets) <> 0"
        )
    };
    match conn {
        // In one statement: what others add meanwhile is neither summed nor deleted.
        Conn::Postgres(c) => {
            let gone = format!("WITH gone AS (DELETE FROM {table} RETURNING {kind}, tickets) {}", sums("gone"));
            diesel::sql_query(gone).execute(c)?;
        }
        Conn::Sqlite(c) => {
            let last: Number =
                diesel::sql_query(format!("SELECT COALESCE(MAX(id), 0) AS number FROM {table}")).get_result(c)?;
            diesel::sql_query(sums(table)).execute(c)?;
            let summed = format!("DELETE FROM {table} WHERE id <= ?");
            diesel::sql_query(summed).bind::<BigInt, _>(last.number).execute(c)?;
        }
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Counts all tickets, and says for how many kinds and saved lists the kept numbers are wrong.
pub fn differing(conn: &mut Conn) -> Result<i64> {
    let mut differing = 0_i64;
    for (kind, table, counted) in
        [(KIND, "ticket_counts", counted("-1")), ("view_id, brand_id", "view_counts", super::saved::counted("-1"))]
    {
        let text = format!(
            "SELECT COUNT(*) AS number FROM (SELECT {kind} FROM (SELECT {kind}, tickets FROM {table} UNION ALL {counted}) AS both_ways GROUP BY {kind} HAVING SUM(tickets) <> 0) AS wrong",
        );
        let found: Number = on_backend!(conn, |c| diesel::sql_query(text).get_result(c))?;
        differing = differing.saturating_add(found.number);
    }
    Ok(differing)
}

/// Forgets the kept numbers and counts anew.
pub fn recount(conn: &mut Conn) -> Result<()> {
    if let Conn::Postgres(c) = conn {
        diesel::sql_query("LOCK TABLE tickets IN SHARE MODE").execute(c)?;
    }
    for (kind, table, counted) in
        [(KIND, "ticket_counts", counted("1")), ("view_id, brand_id", "view_counts", super::saved::counted("1"))]
    {
        let forget = format!("DELETE FROM {table}");
        on_backend!(conn, |c| diesel::sql_query(forget).execute(c))?;
        let text = format!(
            "INSERT INTO {table} ({kind}, tickets) SELECT {kind}, SUM(tickets) FROM ({counted}) AS every GROUP BY {kind}"
        );
        on_backend!(conn, |c| diesel::sql_query(text).execute(c))?;
    }
    Ok(())
}

/// One row a ticket for everybody, and one for its agent.
fn counted(number: &str) -> String {
    let of = |assignee: &str| {
        format!(
            "SELECT brand_id, COALESCE(team_id, 0) AS team_id, {assignee} AS assignee_id, assignee_id IS NOT NULL AS is_assigned, customer_id IS NOT NULL AS is_linked, state, serve_at IS NOT NULL AS is_queued, is_complaint, is_breaching, {number} AS tickets FROM tickets"
        )
    };
    format!("{} UNION ALL {} WHERE assignee_id IS NOT NULL", of("0"), of("assignee_id"))
}
