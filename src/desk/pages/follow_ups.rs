//! The follow-ups that agents have promised customers: open, kept, and broken. For leads.
use actix_web::HttpResponse;
use actix_web::web::Data;
use std::collections::BTreeMap;

use crate::accounts::{Lead, store as accounts};
use crate::app::App;
use crate::brands;
use crate::desk::views::{self, FollowUps};
use crate::error::Result;
use crate::ids::AccountId;
use crate::tickets::store;
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// How many rows a list shows.
const ROWS: i64 = 50;
const DAYS: i64 = 30;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/follow-ups", get().to(show));
}

async fn show(app: Data<App>, Lead(me): Lead) -> Result<HttpResponse> {
    let (now, only) = (app.now(), me.only_brands.clone());
    let shown = app
        .db
        .read(move |conn| {
            let mut tally: BTreeMap<AccountId, (i64, i64)> = BTreeMap::new();
            let since = now.utc().date_naive() - chrono::Duration::days(DAYS);
            for (agent, brand, kept, broken) in store::follow_up_days(conn, since)? {
                if only.is_empty() || only.contains(&brand) {
                    let sums = tally.entry(agent).or_default();
                    *sums = (sums.0.saturating_add(kept), sums.1.saturating_add(broken));
                }
            }
            Ok(FollowUps {
                tally,
                ahead: store::follow_ups_ahead(conn, &only, ROWS)?,
                missed: store::follow_ups_missed(conn, &only, ROWS)?,
                brands: brands::store::all(conn)?,
                colleagues: accounts::colleagues(conn)?,
            })
        })
        .await?;
    Ok(ok(views::follow_ups(&me, &shown, now)))
}
