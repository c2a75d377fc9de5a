//! The status page for admins.
use actix_web::HttpResponse;
use actix_web::web::Data;

use super::{store, views};
use crate::accounts::Admin;
use crate::app::App;
use crate::error::Result;
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// At most this many past conditions are shown.
const PAST: i64 = 50;

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/status", get().to(show));
}

async fn show(app: Data<App>, Admin(me): Admin) -> Result<HttpResponse> {
    let (now, heartbeat) = (app.now(), app.heartbeat.clone());
    let (mut open, mut past, checked_at) = app
        .db
        .read(move |conn| {
            Ok((super::open(conn, &heartbeat, now)?, store::cleared(conn, PAST)?, store::checked_at(conn)?))
        })
        .await?;
    open.retain(|condition| me.administers(condition.brand_id));
    past.retain(|condition| me.administers(condition.brand_id));
    Ok(ok(views::page(&me, &views::StatusPage { open, past, checked_at, now })))
}
