//! SQL of opening hours and subscribed calendars.
use diesel::prelude::*;

use super::{DaysOff, Feed, write_days};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, FeedId};
use crate::plain;
use crate::schema::{brands, feeds};

pub fn set_calendar(conn: &mut Conn, brand: BrandId, calendar: &str) -> Result<()> {
    diesel::update(brands::table.find(brand)).set(brands::calendar.eq(calendar)).execute(conn)?;
    Ok(())
}

/// A brand's calendars in the order in which they were added.
pub fn feeds(conn: &mut Conn, brand: BrandId) -> Result<Vec<Feed>> {
    Ok(feeds::table.filter(feeds::brand_id.eq(brand)).order(feeds::id).select(Feed::as_select()).load(conn)?)
}

pub fn feed(conn: &mut Conn, id: FeedId) -> Result<Option<Feed>> {
    Ok(feeds::table.find(id).select(Feed::as_select()).first(conn).optional()?)
}

pub fn insert_feed(conn: &mut Conn, now: Time, brand: BrandId, (name, url): (&str, &str)) -> Result<FeedId> {
    Ok(diesel::insert_into(feeds::table)
        .values((
            feeds::brand_id.eq(brand),
            feeds::name.eq(plain::line(name)),
            feeds::url.eq(url),
            feeds::days.eq(""),
            feeds::error.eq(""),
            feeds::created_at.eq(now),
        ))
        .returning(feeds::id)
        .get_result(conn)?)
}

/// Stores a good copy: its days are those of the brand from now on.
pub fn keep_days(conn: &mut Conn, now: Time, feed: FeedId, days: &DaysOff) -> Result<()> {
    let brand: BrandId = diesel::update(feeds::table.find(feed))
        .set((
            feeds::days.eq(write_days(days)),
            feeds::error.eq(""),
            feeds::checked_at.eq(now),
            feeds::fetched_at.eq(now),
        ))
        .returning(feeds::brand_id)
        .get_result(conn)?;
    gather(conn, brand)
}

/// The fetch failed, or its result cannot be read: the earlier days stay.
pub fn keep_error(conn: &mut Conn, now: Time, feed: FeedId, error: &str) -> Result<()> {
    diesel::update(feeds::table.find(feed)).set((feeds::error.eq(error), feeds::checked_at.eq(now))).execute(conn)?;
    Ok(())
}

/// Removes a calendar of this brand and its days.
pub fn remove_feed(conn: &mut Conn, brand: BrandId, feed: FeedId) -> Result<()> {
    diesel::delete(feeds::table.find(feed)).filter(feeds::brand_id.eq(brand)).execute(conn)?;
    gather(conn, brand)
}

/// Copies the days of all calendars of a brand into the brand's row.
fn gather(conn: &mut Conn, brand: BrandId) -> Result<()> {
    let mut all = DaysOff::new();
    for feed in feeds(conn, brand)? {
        for (date, name) in feed.days() {
            all.entry(date).or_insert(name);
        }
    }
    diesel::update(brands::table.find(brand)).set(brands::days_off.eq(write_days(&all))).execute(conn)?;
    Ok(())
}
