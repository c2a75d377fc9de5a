//! SQL that counts how often answers came within the estimate that the customer was given.
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::BTreeMap;

use crate::clock::Time;
use crate::db::{Conn, in_list, update_prepared};
use crate::error::Result;
use crate::ids::BrandId;
use crate::on_backend;
use crate::schema::forecast_days;

/// When an answer came, compared with the estimate that the customer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    Within,
    Early,
    Late,
}

/// Compares an answer at `now` with the estimate.
pub fn met((low, high): (Time, Time), now: Time) -> Met {
    if now < low {
        Met::Early
    } else if now > high {
        Met::Late
    } else {
        Met::Within
    }
}

/// How many answers came within the range, before it and after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Queryable)]
pub struct Accuracy {
    pub within: i64,
    pub early: i64,
    pub late: i64,
}

impl Accuracy {
    fn one(met: Met) -> Self {
        let is = |other| i64::from(met == other);
        Self { within: is(Met::Within), early: is(Met::Early), late: is(Met::Late) }
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            within: self.within.saturating_add(other.within),
            early: self.early.saturating_add(other.early),
            late: self.late.saturating_add(other.late),
        }
    }

    pub fn all(self) -> i64 {
        self.within.saturating_add(self.early).saturating_add(self.late)
    }
}

/// Counts an answer for its day.
pub fn count_forecast(conn: &mut Conn, brand: BrandId, day: NaiveDate, met: Met) -> Result<()> {
    let Accuracy { within, early, late } = Accuracy::one(met);
    let day = day.to_string();
    let sums = (
        forecast_days::within.eq(forecast_days::within + within),
        forecast_days::early.eq(forecast_days::early + early),
        forecast_days::late.eq(forecast_days::late + late),
    );
    // The day's row exists, unless this is the first answer of the day.
    if update_prepared(forecast_days::table.find((brand, day.clone())), sums).execute(conn)? > 0 {
        return Ok(());
    }
    let row = (
        forecast_days::brand_id.eq(brand),
        forecast_days::day.eq(day),
        forecast_days::within.eq(within),
        forecast_days::early.eq(early),
        forecast_days::late.eq(late),
    );
    on_backend!(conn, |c| diesel::insert_into(forecast_days::table)
        .values(row)
        .on_conflict((forecast_days::brand_id, forecast_days::day))
        .do_update()
        .set(sums)
        .execute(c))?;
    Ok(())
}

/// (brand, day, counts) from a day on, ordered by day.
pub fn accuracy_since(conn: &mut Conn, since: NaiveDate) -> Result<Vec<(BrandId, String, Accuracy)>> {
    Ok(forecast_days::table
        .filter(forecast_days::day.ge(since.to_string()))
        .order((forecast_days::day, forecast_days::brand_id))
        .select((
            forecast_days::brand_id,
            forecast_days::day,
            (forecast_days::within, forecast_days::early, forecast_days::late),
        ))
        .load(conn)?)
}

/// The counts of these brands from a day on.
pub fn accuracy_of(conn: &mut Conn, brands: &[BrandId], since: NaiveDate) -> Result<BTreeMap<BrandId, Accuracy>> {
    let rows: Vec<(BrandId, Accuracy)> = forecast_days::table
        .filter(in_list(forecast_days::brand_id, brands))
        .filter(forecast_days::day.ge(since.to_string()))
        .select((forecast_days::brand_id, (forecast_days::within, forecast_days::early, forecast_days::late)))
        .load(conn)?;
    let mut sums: BTreeMap<BrandId, Accuracy> = BTreeMap::new();
    for (brand, day) in rows {
        let sum = sums.entry(brand).or_default();
        *sum = sum.and(day);
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_the_range_are_within_it() {
        let at = |hours| Time::from(chrono::DateTime::UNIX_EPOCH).plus(chrono::Duration::hours(hours));
        let told = (at(2), at(4));
        let fared: Vec<Met> = (1..=5).map(|hours| met(told, at(hours))).collect();
        assert_eq!(fared, [Met::Early, Met::Within, Met::Within, Met::Within, Met::Late]);
    }
}
