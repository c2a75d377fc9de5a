//! SQL of how many tickets the lists have: kept up to date by each write, never counted when a page asks. The triggers
//! on `tickets` write each change to `ticket_counts`; it is then added to `list_lengths`, where a page finds its few
//! numbers by key, for each brand and team and for all of them together.
use diesel::backend::Backend;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{BigInt, Bool, HasSqlType};
use std::collections::BTreeMap;

use super::queue::{Filter, View};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, TeamId};
use crate::on_backend;
use crate::schema::{ticket_counts, view_counts};

/// The lists whose lengths are kept: the column, and which tickets are in it.
const SUMMED: [(View, &str, &str); 10] = [
    (View::Next, "queued", "is_queued"),
    (View::Unassigned, "unassigned", "is_queued AND NOT is_assigned"),
    (View::Unlinked, "unlinked", "is_queued AND NOT is_linked"),
    (View::Breaching, "breaching", "is_breaching"),
    (View::Complaints, "complaints", "is_queued AND is_complaint"),
    (View::Waiting, "waiting", "state = 'waiting'"),
    (View::Snoozed, "snoozed", "state = 'snoozed'"),
    (View::ThirdParty, "third_party", "state = 'third-party'"),
    (View::Solved, "solved", "state = 'solved'"),
    (View::Closed, "closed", "state = 'closed'"),
];
/// Stands for all brands, or all teams, together. No team is 0.
const TOGETHER: i64 = -1;
/// How many brands or teams one query may name.
const MANY: usize = 500;
/// Any number that no other lock uses: changes are added by one node at a time.
const SUM_LOCK: i64 = 7_385_002;

/// How many tickets each of the lists has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sums([i64; SUMMED.len()]);

impl Sums {
    fn add(&mut self, other: Self) {
        for (sum, more) in self.0.iter_mut().zip(other.0) {
            *sum = sum.saturating_add(more);
        }
    }

    fn of(&self, view: View) -> i64 {
        let view = if matches!(view, View::Mine | View::Team) { View::Next } else { view };
        SUMMED.iter().zip(self.0).find(|((own, ..), _)| *own == view).map_or(0, |(_, sum)| sum)
    }
}

/// A stored row, or the sum of the changes that are not added yet.
#[derive(Debug, Clone, Copy, Queryable)]
struct Part {
    is_loose: bool,
    assignee: i64,
    brand: i64,
    team: i64,
    sums: (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64),
}

impl Part {
    /// Does it belong to the list? Stored rows are selected by brand; pending changes are all loaded.
    fn is_within(&self, filter: &Filter, keys: &[i64]) -> bool {
        let brand = BrandId(self.brand);
        let is_asked = filter.brand.is_none_or(|only| only == brand) && filter.may_see(brand);
        if self.is_loose { is_asked } else { keys.contains(&self.brand) }
    }

    fn sums(&self) -> Sums {
        let (queued, unassigned, unlinked, breaching, complaints, waiting, snoozed, third_party, solved, closed) =
            self.sums;
        Sums([queued, unassigned, unlinked, breaching, complaints, waiting, snoozed, third_party, solved, closed])
    }
}

/// The stored sums for these keys, and all pending changes of these agents; agent 0 is everyone. It is a prepared
/// statement, which `sql_query` is not, and only one, so that nothing is seen twice while changes are added.
#[derive(Debug, Clone)]
struct Parts {
    assignees: Vec<i64>,
    brands: Vec<i64>,
    teams: Vec<i64>,
}

impl<DB> QueryFragment<DB> for Parts
where
    DB: Backend + HasSqlType<BigInt>,
    i64: ToSql<BigInt, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("SELECT FALSE, assignee_id, brand_id, team_id");
        for (_, column, _) in SUMMED {
            out.push_sql(", ");
            out.push_sql(column);
        }
        out.push_sql(" FROM list_lengths WHERE assignee_id");
        push_list(&mut out, &self.assignees)?;
        out.push_sql(" AND brand_id");
        push_list(&mut out, &self.brands)?;
        out.push_sql(" AND team_id");
        push_list(&mut out, &self.teams)?;
        out.push_sql(" UNION ALL SELECT TRUE, assignee_id, brand_id, team_id");
        for (_, _, which) in SUMMED {
            out.push_sql(", CAST(SUM(CASE WHEN ");
            out.push_sql(which);
            out.push_sql(" THEN tickets ELSE 0 END) AS BIGINT)");
        }
        out.push_sql(" FROM ticket_counts WHERE assignee_id");
        push_list(&mut out, &self.assignees)?;
        out.push_sql(" GROUP BY assignee_id, brand_id, team_id");
        Ok(())
    }
}

/// Repeats the last value until their number is a power of two, so that there are few statements to prepare.
fn push_list<'b, DB>(out: &mut AstPass<'_, 'b, DB>, values: &'b [i64]) -> QueryResult<()>
where
    DB: Backend + HasSqlType<BigInt>,
    i64: ToSql<BigInt, DB>,
{
    let padded = values.iter().chain(std::iter::repeat(values.last()).flatten());
    for (number, value) in padded.take(values.len().next_power_of_two()).enumerate() {
        out.push_sql(if number == 0 { " IN (" } else { ", " });
        out.push_bind_param::<BigInt, _>(value)?;
    }
    out.push_sql(")");
    Ok(())
}

impl QueryId for Parts {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Parts {
    type SqlType = (
        Bool,
        BigInt,
        BigInt,
        BigInt,
        (BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt),
    );
}

impl<C> RunQueryDsl<C> for Parts {}

/// The lengths of the lists: of everyone or of the agent in the filter, of the viewer, and of the viewer's teams.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lengths {
    all: Sums,
    mine: Sums,
    teams: Sums,
}

impl Lengths {
    /// How many rows a list has.
    pub fn of(&self, view: View) -> i64 {
        match view {
            View::Mine => self.mine.of(view),
            View::Team => self.teams.of(view),
            _ => self.all.of(view),
        }
    }

    /// Adds a part that belongs to the requested brands.
    fn add(&mut self, part: &Part, filter: &Filter) {
        let whose = filter.agent.map_or(0, |agent| agent.0);
        let is_of_team = |team: TeamId| team.0 == part.team;
        let is_in = filter.team.map_or(part.is_loose || part.team == TOGETHER, is_of_team);
        let is_my_teams = filter.my_teams.iter().copied().any(is_of_team) && filter.team.is_none_or(is_of_team);
        if part.assignee == whose && is_in {
            self.all.add(part.sums());
        }
        if part.assignee == whose && is_my_teams {
            self.teams.add(part.sums());
        }
        if part.assignee == filter.me.0 && filter.agent.is_none_or(|agent| agent == filter.me) && is_in {
            self.mine.add(part.sums());
        }
    }
}

/// The lengths of the lists, narrowed by the filter. Its tag and language are ignored.
pub fn lengths(conn: &mut Conn, filter: &Filter) -> Result<Lengths> {
    Ok(lengths_beside(conn, filter, &[], &[])?.here)
}

/// The lengths of the lists under the filter, and what they would be for each of some other brands and teams.
#[derive(Debug, Clone, Default)]
pub struct LengthsBeside {
    pub here: Lengths,
    pub brands: BTreeMap<BrandId, Lengths>,
    pub teams: BTreeMap<TeamId, Lengths>,
}

/// All of them in one query. The number of brands and teams should be small.
pub fn lengths_beside(conn: &mut Conn, filter: &Filter, brands: &[BrandId], teams: &[TeamId]) -> Result<LengthsBeside> {
    let mut found = LengthsBeside {
        here: Lengths::default(),
        brands: brands.iter().map(|brand| (*brand, Lengths::default())).collect(),
        teams: teams.iter().map(|team| (*team, Lengths::default())).collect(),
    };
    let here = brand_keys(filter);
    let mut brand_keys = here.clone();
    brand_keys.extend(brands.iter().map(|brand| brand.0));
    let mut team_keys = vec![filter.team.map_or(TOGETHER, |team| team.0)];
    team_keys.extend(filter.my_teams.iter().chain(teams).map(|team| team.0));
    for part in parts(conn, filter, Keys::of(brand_keys, team_keys))? {
        if part.is_within(filter, &here) {
            found.here.add(&part, filter);
            if let Some(lengths) = found.teams.get_mut(&TeamId(part.team)) {
                lengths.add(&part, &Filter { team: Some(TeamId(part.team)), ..filter.clone() });
            }
        }
        if let Some(lengths) =
            found.brands.get_mut(&BrandId(part.brand)).filter(|_| filter.may_see(BrandId(part.brand)))
        {
            lengths.add(&part, filter);
        }
    }
    Ok(found)
}

/// The lengths of the lists of each of these brands, of which there may be many.
pub fn lengths_of_brands(conn: &mut Conn, filter: &Filter, brands: &[BrandId]) -> Result<BTreeMap<BrandId, Lengths>> {
    let mut found = BTreeMap::new();
    for some in brands.chunks(MANY) {
        found.extend(lengths_beside(conn, filter, some, &[])?.brands);
    }
    Ok(found)
}

/// The brands by which the numbers are looked up; none if the viewer may see nothing of what is asked for.
fn brand_keys(filter: &Filter) -> Vec<i64> {
    match filter.brand {
        Some(brand) if filter.may_see(brand) => vec![brand.0],
        Some(_hidden) => Vec::new(),
        None if filter.only_brands.is_empty() => vec![TOGETHER],
        None => filter.only_brands.iter().map(|brand| brand.0).collect(),
    }
}

/// The keys by which the stored numbers are looked up, each once.
struct Keys {
    brands: Vec<i64>,
    teams: Vec<i64>,
}

impl Keys {
    fn of(mut brands: Vec<i64>, mut teams: Vec<i64>) -> Self {
        for keys in [&mut brands, &mut teams] {
            keys.sort_unstable();
            keys.dedup();
        }
        Self { brands, teams }
    }
}

fn parts(conn: &mut Conn, filter: &Filter, Keys { brands, teams }: Keys) -> Result<Vec<Part>> {
    if brands.is_empty() {
        return Ok(Vec::new());
    }
    let mut assignees = vec![filter.agent.map_or(0, |agent| agent.0), filter.me.0];
    assignees.dedup();
    Ok(on_backend!(conn, |c| Parts { assignees, brands, teams }.load(c))?)
}

/// How many tickets wait for us, for each brand that has any.
pub fn queued_by_brand(conn: &mut Conn) -> Result<Vec<(BrandId, i64)>> {
    #[derive(QueryableByName)]
    struct Queued {
        #[diesel(sql_type = BigInt)]
        brand_id: i64,
        #[diesel(sql_type = BigInt)]
        queued: i64,
    }
    let text = format!(
        "SELECT brand_id, CAST(SUM(queued) AS BIGINT) AS queued FROM (SELECT brand_id, queued FROM list_lengths \
         WHERE assignee_id = 0 AND brand_id <> {TOGETHER} AND team_id = {TOGETHER} \
         UNION ALL SELECT brand_id, tickets FROM ticket_counts WHERE assignee_id = 0 AND is_queued) AS every \
         GROUP BY brand_id HAVING SUM(queued) > 0 ORDER BY brand_id"
    );
    let rows: Vec<Queued> = on_backend!(conn, |c| diesel::sql_query(text).load(c))?;
    Ok(rows.into_iter().map(|row| (BrandId(row.brand_id), row.queued)).collect())
}

/// Are there changes that are not added yet?
pub fn has_loose_changes(conn: &mut Conn) -> Result<bool> {
    let of_lists = ticket_counts::table.select(ticket_counts::id).first::<i64>(conn).optional()?;
    let of_views = view_counts::table.select(view_counts::id).first::<i64>(conn).optional()?;
    Ok(of_lists.or(of_views).is_some())
}

/// Adds the pending changes to the stored numbers.
pub fn sum_up(conn: &mut Conn) -> Result<()> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        diesel::sql_query(format!("SELECT pg_advisory_xact_lock({SUM_LOCK})")).execute(c)?;
    }
    add_up(conn, "ticket_counts", LISTS, &levels(&changes("ticket_counts")))?;
    add_up(conn, "view_counts", super::saved::LISTS, &super::saved::levels("view_counts"))?;
    let gone = "DELETE FROM view_lengths WHERE view_id NOT IN (SELECT id FROM saved_views)";
    on_backend!(conn, |c| diesel::sql_query(gone).execute(c))?;
    Ok(())
}

/// A table of lengths, its key, and its sums.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub name: &'static str,
    pub key: &'static str,
    pub sums: &'static [&'static str],
}

const LISTS: Table = Table {
    name: "list_lengths",
    key: "assignee_id, brand_id, team_id",
    sums: &[
        "queued",
        "unassigned",
        "unlinked",
        "breaching",
        "complaints",
        "waiting",
        "snoozed",
        "third_party",
        "solved",
        "closed",
    ],
};

impl Table {
    fn each_sum(self, form: impl Fn(&str) -> String, between: &str) -> String {
        self.sums.iter().map(|sum| form(sum)).collect::<Vec<_>>().join(between)
    }

    /// Adds these rows to the stored numbers.
    fn add(self, rows: &str) -> String {
        let Self { name, key, .. } = self;
        let columns = self.each_sum(str::to_owned, ", ");
        let added = self.each_sum(|sum| format!("{sum} = {name}.{sum} + excluded.{sum}"), ", ");
        // SQLite would read the words after a bare SELECT as a join.
        format!(
            "INSERT INTO {name} ({key}, {columns}) SELECT {key}, {columns} FROM ({rows}) AS every WHERE TRUE \
             ON CONFLICT ({key}) DO UPDATE SET {added}"
        )
    }

    /// How many of its rows differ from these.
    fn differing(self, rows: &str) -> String {
        let Self { name, key, .. } = self;
        let (columns, taken) =
            (self.each_sum(str::to_owned, ", "), self.each_sum(|sum| format!("-{sum} AS {sum}"), ", "));
        let wrong = self.each_sum(|sum| format!("SUM({sum}) <> 0"), " OR ");
        format!(
            "SELECT COUNT(*) AS number FROM (SELECT {key} FROM (SELECT {key}, {columns} FROM {name} \
             UNION ALL SELECT {key}, {taken} FROM ({rows}) AS counted) AS both_ways GROUP BY {key} HAVING {wrong}) AS wrong"
        )
    }
}

/// Removes the pending changes, and adds `levels` of them. `PostgreSQL` does it in one statement: what others change
/// meanwhile is neither added nor deleted.
fn add_up(conn: &mut Conn, loose: &str, table: Table, levels: &str) -> Result<()> {
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            let taken = levels.replace(&format!("FROM {loose} "), "FROM gone ");
            let text = format!("WITH gone AS (DELETE FROM {loose} RETURNING *) {}", table.add(&taken));
            diesel::sql_query(text).execute(c)?;
        }
        Conn::Sqlite(c) => {
            diesel::sql_query(table.add(levels)).execute(c)?;
            diesel::sql_query(format!("DELETE FROM {loose}")).execute(c)?;
        }
    }
    Ok(())
}

/// The sums of changes, by agent, brand and team.
fn changes(from: &str) -> String {
    let sums: Vec<String> = SUMMED
        .iter()
        .map(|(_, column, which)| format!("SUM(CASE WHEN {which} THEN tickets ELSE 0 END) AS {column}"))
        .collect();
    format!(
        "SELECT assignee_id, brand_id, team_id, {} FROM {from} AS every_change GROUP BY assignee_id, brand_id, team_id",
        sums.join(", ")
    )
}

/// The same for all brands together, for all teams, and for both.
fn levels(rows: &str) -> String {
    let sums = LISTS.each_sum(|sum| format!("CAST(SUM({sum}) AS BIGINT) AS {sum}"), ", ");
    format!(
        "SELECT assignee_id, CASE WHEN level IN (1, 3) THEN {TOGETHER} ELSE brand_id END AS brand_id, \
         CASE WHEN level IN (2, 3) THEN {TOGETHER} ELSE team_id END AS team_id, {sums} FROM ({rows}) AS own \
         CROSS JOIN (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS each_level \
         GROUP BY 1, 2, 3"
    )
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Counts all tickets, and says for how many lists the stored numbers are wrong.
pub fn differing(conn: &mut Conn) -> Result<i64> {
    let mut differing = 0_i64;
    let counted = levels(&changes(&format!("({} UNION ALL {})", counted(), loose_taken())));
    for text in [LISTS.differing(&counted), super::saved::LISTS.differing(&super::saved::counted_less_loose())] {
        let found: Number = on_backend!(conn, |c| diesel::sql_query(text).get_result(c))?;
        differing = differing.saturating_add(found.number);
    }
    Ok(differing)
}

/// Drops the stored numbers and counts again.
pub fn recount(conn: &mut Conn) -> Result<()> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        diesel::sql_query(format!("SELECT pg_advisory_xact_lock({SUM_LOCK})")).execute(c)?;
        diesel::sql_query("LOCK TABLE tickets IN SHARE MODE").execute(c)?;
    }
    let counted = levels(&changes(&format!("({})", counted())));
    for text in ["list_lengths", "ticket_counts", "view_lengths", "view_counts"]
        .map(|table| format!("DELETE FROM {table}"))
        .into_iter()
        .chain([LISTS.add(&counted), super::saved::LISTS.add(&super::saved::levels(&super::saved::counted()))])
    {
        on_backend!(conn, |c| diesel::sql_query(text).execute(c))?;
    }
    Ok(())
}

/// One row per ticket for everyone, and one for its agent.
fn counted() -> String {
    let of = |assignee: &str| {
        format!(
            "SELECT brand_id, COALESCE(team_id, 0) AS team_id, {assignee} AS assignee_id, assignee_id IS NOT NULL AS is_assigned, customer_id IS NOT NULL AS is_linked, state, serve_at IS NOT NULL AS is_queued, is_complaint, is_breaching, 1 AS tickets FROM tickets"
        )
    };
    format!("{} UNION ALL {} WHERE assignee_id IS NOT NULL", of("0"), of("assignee_id"))
}

/// The pending changes with their signs reversed.
fn loose_taken() -> &'static str {
    "SELECT brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, -tickets FROM ticket_counts"
}
