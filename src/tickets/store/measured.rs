//! SQL of how soon answers came: each answer is counted once, when it is sent.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::{Conn, update_prepared};
use crate::error::Result;
use crate::ids::BrandId;
use crate::on_backend;
use crate::schema::answer_days;

/// How an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Minutes of working time, see `sla::percentiles`.
    pub border: i64,
    pub is_promised: bool,
    pub is_missed: bool,
}

/// Counts an answer for its day.
pub fn count_measured(conn: &mut Conn, brand: BrandId, day: NaiveDate, measured: Measured) -> Result<()> {
    let (promised, missed) = (i64::from(measured.is_promised), i64::from(measured.is_missed));
    let sums = (
        answer_days::answers.eq(answer_days::answers + 1),
        answer_days::promised.eq(answer_days::promised + promised),
        answer_days::missed.eq(answer_days::missed + missed),
    );
    let row = (
        answer_days::brand_id.eq(brand),
        answer_days::day.eq(day.to_string()),
        answer_days::border.eq(measured.border),
        answer_days::answers.eq(1_i64),
        answer_days::promised.eq(promised),
        answer_days::missed.eq(missed),
    );
    if update_prepared(answer_days::table.find((brand, day.to_string(), measured.border)), sums).execute(conn)? > 0 {
        return Ok(());
    }
    let key = (answer_days::brand_id, answer_days::day, answer_days::border);
    let insert = diesel::insert_into(answer_days::table).values(row);
    on_backend!(conn, |c| insert.on_conflict(key).do_update().set(sums).execute(c))?;
    Ok(())
}

/// The counts of a day: (brand, day, border, answers, promised, missed).
pub type MeasuredDay = (BrandId, String, i64, i64, i64, i64);

/// The days from `since` on.
pub fn measured_since(conn: &mut Conn, since: NaiveDate) -> Result<Vec<MeasuredDay>> {
    Ok(answer_days::table
        .filter(answer_days::day.ge(since.to_string()))
        .select((
            answer_days::brand_id,
            answer_days::day,
            answer_days::border,
            answer_days::answers,
            answer_days::promised,
            answer_days::missed,
        ))
        .load(conn)?)
}
