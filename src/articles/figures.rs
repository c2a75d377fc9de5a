//! How the pages of the help centre fare: shown, helpful or not, solved, asked all the same. By day and brand.
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::BTreeMap;

use super::PageKey;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::BrandId;
use crate::on_backend;
use crate::schema::{help_figures, help_votes};

crate::text_enum! {
    /// What a reader says of a page.
    Vote {
        Helpful = "yes",
        Unhelpful = "no",
        Solved = "solved",
        /// They were shown it, and have said nothing.
        Seen = "seen",
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    pub shown: i64,
    pub helpful: i64,
    pub unhelpful: i64,
    pub solved: i64,
    pub asked: i64,
}

impl Figures {
    pub const ASKED: Self = Self { shown: 0, helpful: 0, unhelpful: 0, solved: 0, asked: 1 };

    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            shown: self.shown.saturating_add(other.shown),
            helpful: self.helpful.saturating_add(other.helpful),
            unhelpful: self.unhelpful.saturating_add(other.unhelpful),
            solved: self.solved.saturating_add(other.solved),
            asked: self.asked.saturating_add(other.asked),
        }
    }

    fn of(vote: Vote, count: i64) -> Self {
        match vote {
            Vote::Helpful => Self { helpful: count, ..Self::default() },
            Vote::Unhelpful => Self { unhelpful: count, ..Self::default() },
            Vote::Solved => Self { solved: count, ..Self::default() },
            Vote::Seen => Self { shown: count, ..Self::default() },
        }
    }
}

/// Where and when it is counted.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    pub page: PageKey,
    pub brand: BrandId,
    pub day: NaiveDate,
}

/// Deletes the figures of days that no page shows any more.
pub fn sweep(conn: &mut Conn, before: NaiveDate) -> Result<()> {
    diesel::delete(help_figures::table.filter(help_figures::day.lt(before.to_string()))).execute(conn)?;
    Ok(())
}

/// Adds to the figures of a page.
pub fn add(conn: &mut Conn, at: Counted, more: Figures) -> Result<()> {
    let row = (
        help_figures::page.eq(at.page.to_string()),
        help_figures::brand_id.eq(at.brand),
        help_figures::day.eq(at.day.to_string()),
        help_figures::shown.eq(more.shown),
        help_figures::helpful.eq(more.helpful),
        help_figures::unhelpful.eq(more.unhelpful),
        help_figures::solved.eq(more.solved),
        help_figures::asked.eq(more.asked),
    );
    on_backend!(conn, |c| diesel::insert_into(help_figures::table)
        .values(row)
        .on_conflict((help_figures::page, help_figures::brand_id, help_figures::day))
        .do_update()
        .set((
            help_figures::shown.eq(help_figures::shown + more.shown),
            help_figures::helpful.eq(help_figures::helpful + more.helpful),
            help_figures::unhelpful.eq(help_figures::unhelpful + more.unhelpful),
            help_figures::solved.eq(help_figures::solved + more.solved),
            help_figures::asked.eq(help_figures::asked + more.asked),
        ))
        .execute(c))?;
    Ok(())
}

/// Counts what a visitor says of a page: once a day; the last word is the one that counts. `visitor` is a pseudonym.
pub fn vote(conn: &mut Conn, at: Counted, visitor: &str, vote: Vote) -> Result<()> {
    let (day, page) = (at.day.to_string(), at.page.to_string());
    // Yesterday's pseudonyms are of no more use.
    diesel::delete(help_votes::table.filter(help_votes::day.lt(&day))).execute(conn)?;
    let own = help_votes::day.eq(&day).and(help_votes::page.eq(&page)).and(help_votes::visitor.eq(visitor));
    let before: Option<Vote> = help_votes::table.filter(own).select(help_votes::vote).first(conn).optional()?;
    match before {
        Some(before) if before == vote => return Ok(()),
        Some(before) => {
            diesel::update(help_votes::table.filter(own)).set(help_votes::vote.eq(vote)).execute(conn)?;
            add(conn, at, Figures::of(before, -1))?;
        }
        None => {
            let row = (
                help_votes::day.eq(&day),
                help_votes::page.eq(&page),
                help_votes::visitor.eq(visitor),
                help_votes::vote.eq(vote),
            );
            let added = on_backend!(conn, |c| diesel::insert_into(help_votes::table)
                .values(row)
                .on_conflict_do_nothing()
                .execute(c))?;
            if added == 0 {
                return Ok(());
            }
        }
    }
    add(conn, at, Figures::of(vote, 1))
}

/// Who it is that has seen a page: apart from what they say of it.
fn seer(visitor: &str) -> String {
    format!("seen {visitor}")
}

/// Was the page shown to this visitor today already?
pub fn is_seen(conn: &mut Conn, at: Counted, visitor: &str) -> Result<bool> {
    let row = help_votes::table.find((at.day.to_string(), at.page.to_string(), seer(visitor)));
    Ok(row.select(help_votes::vote).first::<Vote>(conn).optional()?.is_some())
}

/// Counts that the page was shown: to each visitor once a day.
pub fn see(conn: &mut Conn, at: Counted, visitor: &str) -> Result<()> {
    vote(conn, at, &seer(visitor), Vote::Seen)
}

/// The figures of a brand's pages since a day.
pub fn since(conn: &mut Conn, brand: BrandId, day: NaiveDate) -> Result<BTreeMap<PageKey, Figures>> {
    let rows: Vec<(String, i64, i64, i64, i64, i64)> = help_figures::table
        .filter(help_figures::brand_id.eq(brand))
        .filter(help_figures::day.ge(day.to_string()))
        .select((
            help_figures::page,
            help_figures::shown,
            help_figures::helpful,
            help_figures::unhelpful,
            help_figures::solved,
            help_figures::asked,
        ))
        .load(conn)?;
    let mut all: BTreeMap<PageKey, Figures> = BTreeMap::new();
    for (page, shown, helpful, unhelpful, solved, asked) in rows {
        let Ok(key) = page.parse() else { continue };
        let sum = all.entry(key).or_default();
        *sum = sum.plus(Figures { shown, helpful, unhelpful, solved, asked });
    }
    Ok(all)
}
