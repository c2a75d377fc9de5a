//! SQL of what a brand got done per day, and how many tickets are ahead of one in the queue.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, update_prepared};
use crate::error::Result;
use crate::ids::{BrandId, TicketId};
use crate::on_backend;
use crate::schema::{tickets, worked_days};

pub fn count_contact(conn: &mut Conn, brand: BrandId, day: NaiveDate) -> Result<()> {
    count(conn, brand, day, (0, 1))
}

pub fn count_answer(conn: &mut Conn, brand: BrandId, day: NaiveDate) -> Result<()> {
    count(conn, brand, day, (1, 0))
}

fn count(conn: &mut Conn, brand: BrandId, day: NaiveDate, (answers, contacts): (i64, i64)) -> Result<()> {
    let row = (
        worked_days::brand_id.eq(brand),
        worked_days::day.eq(day.to_string()),
        worked_days::answers.eq(answers),
        worked_days::contacts.eq(contacts),
    );
    let sums = (
        worked_days::answers.eq(worked_days::answers + answers),
        worked_days::contacts.eq(worked_days::contacts + contacts),
    );
    // The day's row exists, unless this is the first of the day.
    if update_prepared(worked_days::table.find((brand, day.to_string())), sums).execute(conn)? > 0 {
        return Ok(());
    }
    on_backend!(conn, |c| diesel::insert_into(worked_days::table)
        .values(row)
        .on_conflict((worked_days::brand_id, worked_days::day))
        .do_update()
        .set(sums)
        .execute(c))?;
    Ok(())
}

/// Answers and contacts of the days from `since` on.
pub fn worked_since(conn: &mut Conn, brand: BrandId, since: NaiveDate) -> Result<Vec<(String, i64, i64)>> {
    Ok(worked_days::table
        .filter(worked_days::brand_id.eq(brand))
        .filter(worked_days::day.ge(since.to_string()))
        .order(worked_days::day)
        .select((worked_days::day, worked_days::answers, worked_days::contacts))
        .load(conn)?)
}

/// How many tickets of a brand are ahead of a place, counted up to `most`.
pub fn ahead_of(conn: &mut Conn, brand: BrandId, serve_at: Time, most: i64) -> Result<usize> {
    let ids: Vec<TicketId> = tickets::table
        .filter(tickets::brand_id.eq(brand))
        .filter(tickets::serve_at.lt(serve_at))
        .limit(most)
        .select(tickets::id)
        .load(conn)?;
    Ok(ids.len())
}
