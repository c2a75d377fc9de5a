//! Fetches a subscribed calendar once a day, and keeps the last good copy.
use chrono::{Datelike, Duration, NaiveDate};
use std::ops::Range;

use super::{DaysOff, store};
use crate::app::App;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::hours::feed;
use crate::ids::{BrandId, FeedId, JobId};
use crate::jobs::{self, Job};
use crate::outbound::Fetcher;

/// The most bytes of one file.
pub const LARGEST: usize = 4 * 1024 * 1024;
const AGAIN: Duration = Duration::hours(24);
const AFTER_TROUBLE: Duration = Duration::hours(1);

/// Fetches one calendar; an error is shown on the brand's page, and the next try comes sooner.
pub async fn fetch(app: &App, job: JobId, id: FeedId) -> Result<()> {
    let feed = app.db.read(move |conn| store::feed(conn, id)).await?;
    let now = app.now();
    let Some(feed) = feed.filter(|feed| !feed.url.is_empty()) else {
        return app.db.write(move |conn| jobs::finish(conn, job)).await;
    };
    let brand = feed.brand_id;
    let read = match Fetcher::of_admins(&app.config).get(&feed.url, LARGEST).await {
        Ok(bytes) => days_of(&bytes, now),
        Err(refusal) => Err(refusal.to_string()),
    };
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            // It may have been removed in the meantime.
            if store::feed(conn, id)?.is_none() {
                return Ok(());
            }
            let wait = if read.is_ok() { AGAIN } else { AFTER_TROUBLE };
            match read {
                Ok(days) => keep(conn, now, (brand, id), &days)?,
                Err(error) => store::keep_error(conn, now, id, &error)?,
            }
            jobs::enqueue_at(conn, now, now.plus(wait), Job::FetchDays(id))
        })
        .await
}

/// The days of a file, or what is wrong with it.
pub fn days_of(bytes: &[u8], now: Time) -> Result<DaysOff, String> {
    feed::days(&String::from_utf8_lossy(bytes), &years(now)).map_err(|e| e.to_string())
}

/// Stores the days of a calendar; if they have changed, the brand's timers are recomputed.
pub fn keep(conn: &mut Conn, now: Time, (brand, feed): (BrandId, FeedId), days: &DaysOff) -> Result<()> {
    let before = brands::store::find(conn, brand)?.days_off();
    store::keep_days(conn, now, feed, days)?;
    if brands::store::find(conn, brand)?.days_off() != before {
        jobs::replace(conn, now, now, Job::RecomputeTimers(brand))?;
    }
    Ok(())
}

/// From last year to ten years on.
fn years(now: Time) -> Range<NaiveDate> {
    let year = now.utc().year();
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX);
    first(year - 1)..first(year + 10)
}
