//! How often answers came within the estimate that the customer was given. For leads.
use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::accounts::Lead;
use crate::app::App;
use crate::brands;
use crate::desk::views::{self, Measured};
use crate::error::Result;
use crate::tickets::store::{self, Accuracy};
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// The periods, in days back from today.
const PERIODS: [i64; 3] = [7, 30, 90];

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/forecast", get().to(show));
}

async fn show(app: Data<App>, Lead(me): Lead) -> Result<HttpResponse> {
    let (now, only) = (app.now(), me.only_brands.clone());
    let measured = app
        .db
        .read(move |conn| {
            let mut brands = brands::store::all(conn)?;
            brands.retain(|brand| only.is_empty() || only.contains(&brand.id));
            let longest = PERIODS.iter().max().copied().unwrap_or_default();
            let since = |brand: &brands::Brand, days: i64| brand.today(now) - chrono::Duration::days(days);
            let rows = store::accuracy_since(conn, now.utc().date_naive() - chrono::Duration::days(longest + 1))?;
            let of = |brand: &brands::Brand, days: i64| {
                let first = since(brand, days).to_string();
                let own = rows.iter().filter(|(id, day, _)| *id == brand.id && *day > first);
                own.fold(Accuracy::default(), |sum, (_, _, day)| sum.and(*day))
            };
            Ok(brands
                .iter()
                .map(|brand| Measured {
                    brand: brand.clone(),
                    periods: PERIODS.iter().map(|days| (*days, of(brand, *days))).collect(),
                })
                .collect::<Vec<_>>())
        })
        .await?;
    Ok(ok(views::forecast(&me, &measured)))
}
