//! SQL of how often and how recently each answer was used for a brand: changed in the transaction that stores the
//! example.
use std::collections::BTreeMap;

use diesel::prelude::*;

use super::store::ExampleRow;
use crate::canned::learn::ExampleVerdict;
use crate::canned::popularity::Served;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AnswerId, BrandId};
use crate::on_backend;
use crate::schema::answer_popularity;

/// The uses of a brand's answers, or of some of them.
pub fn of(conn: &mut Conn, brand: BrandId, only: Option<&[AnswerId]>) -> Result<Vec<(i64, Served)>> {
    let mut query = answer_popularity::table.filter(answer_popularity::brand_id.eq(brand)).into_boxed();
    if let Some(only) = only {
        query = query.filter(in_list(answer_popularity::answer_id, only));
    }
    let rows: Vec<(AnswerId, f64, Time)> =
        query.select((answer_popularity::answer_id, answer_popularity::weight, answer_popularity::at)).load(conn)?;
    Ok(rows.into_iter().map(|(id, weight, at)| (id.0, Served { weight, at: at.micros() })).collect())
}

/// Adds one use of an answer.
pub(super) fn serve(conn: &mut Conn, now: Time, brand: BrandId, answer: AnswerId) -> Result<()> {
    let before = of(conn, brand, Some(&[answer]))?.pop().map(|(_, served)| served);
    save(conn, brand, answer, before.unwrap_or_default().again(now.micros()))
}

/// Adds an answer's uses to another, into which it was merged.
pub(super) fn hand_over(conn: &mut Conn, brand: BrandId, from: AnswerId, to: AnswerId) -> Result<()> {
    let Some((_, lost)) = of(conn, brand, Some(&[from]))?.pop() else { return Ok(()) };
    let own = of(conn, brand, Some(&[to]))?.pop().map(|(_, served)| served).unwrap_or_default();
    let of_it = answer_popularity::brand_id.eq(brand).and(answer_popularity::answer_id.eq(from));
    diesel::delete(answer_popularity::table.filter(of_it)).execute(conn)?;
    save(conn, brand, to, own.and(lost))
}

/// Counts again from all examples of a brand, in their order.
pub(super) fn recount(conn: &mut Conn, brand: BrandId, examples: &mut dyn Iterator<Item = &ExampleRow>) -> Result<()> {
    let mut counted: BTreeMap<AnswerId, Served> = BTreeMap::new();
    for row in examples {
        if let ExampleVerdict::Solved(id) = row.example().verdict {
            let own = counted.entry(AnswerId(id)).or_default();
            *own = own.again(row.at.micros());
        }
    }
    diesel::delete(answer_popularity::table.filter(answer_popularity::brand_id.eq(brand))).execute(conn)?;
    counted.into_iter().try_for_each(|(answer, served)| save(conn, brand, answer, served))
}

fn save(conn: &mut Conn, brand: BrandId, answer: AnswerId, served: Served) -> Result<()> {
    let Some(at) = Time::from_micros(served.at) else { return Ok(()) };
    let fields = (answer_popularity::weight.eq(served.weight), answer_popularity::at.eq(at));
    on_backend!(conn, |c| diesel::insert_into(answer_popularity::table)
        .values((answer_popularity::brand_id.eq(brand), answer_popularity::answer_id.eq(answer), fields))
        .on_conflict((answer_popularity::brand_id, answer_popularity::answer_id))
        .do_update()
        .set(fields)
        .execute(c))?;
    Ok(())
}
