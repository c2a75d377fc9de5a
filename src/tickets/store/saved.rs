//! SQL of saved views. Their lengths are kept by the triggers on `tickets` and `tags`.
use diesel::prelude::*;
use std::collections::BTreeMap;

use super::counts::Table;
use super::queue::{Filter, View};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, SavedViewId, TeamId};
use crate::on_backend;
use crate::plain;
use crate::schema::{saved_views, view_counts, view_lengths};

/// A saved view: a list with a filter.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = saved_views)]
pub struct SavedView {
    pub id: SavedViewId,
    /// None: shared with everyone.
    pub owner_id: Option<AccountId>,
    pub name: String,
    pub list: View,
    pub brand_id: Option<BrandId>,
    pub team_id: Option<TeamId>,
    pub agent_id: Option<AccountId>,
    /// Empty: any.
    pub tag: String,
    pub language: String,
}

impl SavedView {
    /// Which tickets it shows to this viewer.
    pub fn filter(&self, me: AccountId, only_brands: &[BrandId]) -> Filter {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Filter {
            brand: self.brand_id,
            team: self.team_id,
            agent: self.agent_id,
            tag: some(&self.tag),
            language: some(&self.language),
            only_brands: only_brands.to_vec(),
            ..Filter::of(self.list, me)
        }
    }
}

/// Does the ticket `t` belong to the view `v`? The triggers use the same condition.
const BELONGS: &str = "(v.brand_id IS NULL OR v.brand_id = t.brand_id) AND (v.team_id IS NULL OR v.team_id = t.team_id) \
     AND (v.agent_id IS NULL OR v.agent_id = t.assignee_id) AND (v.language = '' OR v.language = t.language) \
     AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = t.id AND tags.tag = v.tag)) \
     AND CASE v.list WHEN 'next' THEN t.serve_at IS NOT NULL \
     WHEN 'unassigned' THEN t.serve_at IS NOT NULL AND t.assignee_id IS NULL \
     WHEN 'unlinked' THEN t.serve_at IS NOT NULL AND t.customer_id IS NULL \
     WHEN 'complaints' THEN t.serve_at IS NOT NULL AND t.is_complaint \
     WHEN 'breaching' THEN t.is_breaching ELSE v.list = t.state END";

/// Stands for all brands together.
const TOGETHER: BrandId = BrandId(-1);

pub(super) const LISTS: Table = Table { name: "view_lengths", key: "view_id, brand_id", sums: &["tickets"] };

/// The tickets of each view.
pub(super) fn counted() -> String {
    format!(
        "(SELECT v.id AS view_id, t.brand_id AS brand_id, 1 AS tickets FROM saved_views v JOIN tickets t ON {BELONGS})"
    )
}

/// What the stored lengths should be while some changes are pending.
pub(super) fn counted_less_loose() -> String {
    let loose = "SELECT view_id, brand_id, -tickets FROM view_counts WHERE view_id IN (SELECT id FROM saved_views)";
    levels(&format!("(SELECT * FROM {} AS every UNION ALL {loose})", counted()))
}

/// The sums of each brand, and of all together.
pub(super) fn levels(from: &str) -> String {
    format!(
        "SELECT view_id, CASE WHEN level = 1 THEN -1 ELSE brand_id END AS brand_id, CAST(SUM(tickets) AS BIGINT) AS tickets \
         FROM {from} AS own CROSS JOIN (SELECT 0 AS level UNION ALL SELECT 1) AS each_level GROUP BY 1, 2"
    )
}

/// An account's views: the shared ones first, each group by name.
pub fn saved_views(conn: &mut Conn, me: AccountId) -> Result<Vec<SavedView>> {
    let mut found: Vec<SavedView> = saved_views::table
        .filter(saved_views::owner_id.eq(me).or(saved_views::owner_id.is_null()))
        .order((saved_views::name, saved_views::id))
        .select(SavedView::as_select())
        .load(conn)?;
    found.sort_by_key(|view| view.owner_id.is_some());
    Ok(found)
}

pub fn saved_view(conn: &mut Conn, id: SavedViewId) -> Result<SavedView> {
    Ok(saved_views::table.find(id).select(SavedView::as_select()).first(conn)?)
}

/// How many tickets each view has in the brands that the viewer may see.
pub fn saved_lengths(
    conn: &mut Conn,
    views: &[SavedView],
    only_brands: &[BrandId],
) -> Result<BTreeMap<SavedViewId, i64>> {
    let mut lengths: BTreeMap<SavedViewId, i64> = views.iter().map(|view| (view.id, 0)).collect();
    if views.is_empty() {
        return Ok(lengths);
    }
    let ids: Vec<SavedViewId> = views.iter().map(|view| view.id).collect();
    let brands = if only_brands.is_empty() { vec![TOGETHER] } else { only_brands.to_vec() };
    let (of_views, of_brands) = (in_list(view_lengths::view_id, ids.clone()), in_list(view_lengths::brand_id, brands));
    // One statement, so that nothing is seen twice while changes are added.
    let kept = view_lengths::table.filter(of_views).filter(of_brands).select((
        view_lengths::view_id,
        view_lengths::brand_id,
        view_lengths::tickets,
    ));
    let loose = view_counts::table.filter(in_list(view_counts::view_id, ids)).select((
        view_counts::view_id,
        view_counts::brand_id,
        view_counts::tickets,
    ));
    let rows: Vec<(SavedViewId, BrandId, i64)> = on_backend!(conn, |c| kept.union_all(loose).load(c))?;
    for (view, brand, tickets) in rows {
        if brand == TOGETHER || only_brands.is_empty() || only_brands.contains(&brand) {
            let length = lengths.entry(view).or_default();
            *length = length.saturating_add(tickets);
        }
    }
    Ok(lengths)
}

/// Saves a view, and counts its tickets this once.
pub fn insert_saved_view(
    conn: &mut Conn,
    now: Time,
    (owner, name): (Option<AccountId>, &str),
    filter: &Filter,
) -> Result<SavedViewId> {
    // A ticket that changes meanwhile would not be counted at all.
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        diesel::sql_query("LOCK TABLE tickets IN SHARE MODE").execute(c)?;
    }
    let id: SavedViewId = diesel::insert_into(saved_views::table)
        .values((
            saved_views::owner_id.eq(owner),
            saved_views::name.eq(plain::line(name)),
            saved_views::list.eq(filter.view),
            saved_views::brand_id.eq(filter.brand),
            saved_views::team_id.eq(filter.team),
            saved_views::agent_id.eq(filter.agent),
            saved_views::tag.eq(filter.tag.as_deref().unwrap_or_default()),
            saved_views::language.eq(filter.language.as_deref().unwrap_or_default()),
            saved_views::created_at.eq(now),
        ))
        .returning(saved_views::id)
        .get_result(conn)?;
    let text = format!(
        "INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, t.brand_id, COUNT(*) FROM saved_views v JOIN tickets t ON {BELONGS} WHERE v.id = {id} GROUP BY v.id, t.brand_id"
    );
    on_backend!(conn, |c| diesel::sql_query(text).execute(c))?;
    Ok(id)
}

pub fn remove_saved_view(conn: &mut Conn, id: SavedViewId) -> Result<()> {
    diesel::delete(saved_views::table.find(id)).execute(conn)?;
    diesel::delete(view_counts::table.filter(view_counts::view_id.eq(id))).execute(conn)?;
    diesel::delete(view_lengths::table.filter(view_lengths::view_id.eq(id))).execute(conn)?;
    Ok(())
}

/// Removes the views of a colleague who has left.
pub fn remove_saved_views_of(conn: &mut Conn, owner: AccountId) -> Result<()> {
    let ids: Vec<SavedViewId> =
        saved_views::table.filter(saved_views::owner_id.eq(owner)).select(saved_views::id).load(conn)?;
    ids.into_iter().try_for_each(|id| remove_saved_view(conn, id))
}
