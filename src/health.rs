//! Whether this process is alive and ready: for supervisors and load balancers, which read only the status.
use actix_web::{HttpResponse, web};
use std::time::Duration;

use crate::app::App;
use crate::clock::Time;
use crate::status;
use crate::web::doors::{Doors, get};

/// A load balancer does not wait longer.
const ANSWERED: Duration = Duration::from_secs(3);
/// A result is used for this long: more frequent requests cause no more writes.
const HOLDS_MILLISECONDS: i64 = 1000;

/// The result of the last probe, and its time.
#[derive(Default)]
pub struct Readiness(tokio::sync::Mutex<Option<(Time, Result<(), String>)>>);

pub fn routes(doors: &mut Doors) {
    doors.route("/healthz", get().to(health)).route("/readyz", get().to(ready));
}

/// The process is alive, and so is its background work, if it has any.
async fn health(app: web::Data<App>) -> HttpResponse {
    let now = app.now();
    if app.heartbeat.died_at(now).is_none() {
        return HttpResponse::Ok().body("ok\n");
    }
    let silent = app.heartbeat.silent(now).join(", ");
    HttpResponse::ServiceUnavailable().body(format!("background work has stopped: {silent}\n"))
}

/// The database accepts a write: users may be sent here.
async fn ready(app: web::Data<App>, readiness: web::Data<Readiness>) -> HttpResponse {
    match readiness.probe(&app).await {
        Ok(()) => HttpResponse::Ok().body("ready\n"),
        Err(why) => {
            tracing::warn!(why, "not ready");
            HttpResponse::ServiceUnavailable().body("the database takes no writes\n")
        }
    }
}

impl Readiness {
    /// One write at a time; all requests wait for it together.
    async fn probe(&self, app: &App) -> Result<(), String> {
        let mut last = self.0.lock().await;
        let now = app.now();
        if let Some((at, found)) = &*last
            && (0..HOLDS_MILLISECONDS).contains(&now.since(*at).num_milliseconds())
        {
            return found.clone();
        }
        let write = app.db.write(move |conn| status::store::probe(conn, now));
        let found = match tokio::time::timeout(ANSWERED, write).await {
            Ok(written) => written.map_err(|e| e.to_string()),
            Err(_elapsed) => Err(format!("no answer within {} s", ANSWERED.as_secs())),
        };
        *last = Some((now, found.clone()));
        found
    }
}
