//! How soon answers come, compared with the targets: today, this week, this month. For leads.
use actix_web::HttpResponse;
use actix_web::web::Data;
use chrono::{Datelike, NaiveDate};

use crate::accounts::{Lead, Viewer};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::views::{self, Measures};
use crate::error::Result;
use crate::ids::BrandId;
use crate::sla::percentiles::Answers;
use crate::tickets::store::{self, Filter, MeasuredDay, View};
use crate::web::doors::{Doors, get};
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/targets", get().to(show));
}

async fn show(app: Data<App>, Lead(me): Lead) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let measures = app.db.read(move |conn| load(conn, now, &viewer)).await?;
    Ok(ok(views::targets(&me, &measures)))
}

fn load(conn: &mut Conn, now: Time, me: &Viewer) -> Result<Vec<Measures>> {
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| me.only_brands.is_empty() || me.only_brands.contains(&brand.id));
    // A day earlier: brands are in different time zones.
    let first = brands.iter().flat_map(|brand| begins(brand.today(now))).min();
    let days = match first {
        Some(first) => store::measured_since(conn, first)?,
        None => Vec::new(),
    };
    let around = Filter { only_brands: me.only_brands.clone(), ..Filter::of(View::Breaching, me.id) };
    let ids: Vec<BrandId> = brands.iter().map(|brand| brand.id).collect();
    let lengths = store::lengths_of_brands(conn, &around, &ids)?;
    let at_risk = |brand: &Brand| lengths.get(&brand.id).map_or(0, |lengths| lengths.of(View::Breaching));
    Ok(brands
        .into_iter()
        .map(|brand| (at_risk(&brand), brand))
        .map(|(at_risk, brand)| measure(brand, now, &days, at_risk))
        .collect())
}

/// The first days of the periods today, this week and this month.
fn begins(today: NaiveDate) -> [NaiveDate; 3] {
    let monday = today - chrono::Duration::days(i64::from(today.weekday().num_days_from_monday()));
    [today, monday, today.with_day(1).unwrap_or(today)]
}

fn measure(brand: Brand, now: Time, days: &[MeasuredDay], at_risk: i64) -> Measures {
    let spans = begins(brand.today(now)).map(|since| {
        let since = since.to_string();
        let mut answers = Answers::default();
        for (_, _, border, count, promised, missed) in days.iter().filter(|day| day.0 == brand.id && day.1 >= since) {
            answers.add(*border, *count);
            answers.promised = answers.promised.saturating_add(*promised);
            answers.missed = answers.missed.saturating_add(*missed);
        }
        answers
    });
    Measures { service: brand.service(), brand, spans, at_risk }
}
