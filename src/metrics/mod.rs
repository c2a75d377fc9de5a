//! Metrics for Prometheus: counted while the program runs, or read on request.
mod figures;

use actix_web::{HttpRequest, HttpResponse, web};
use prometheus_client::encoding::text::{encode_eof, encode_registry};
use prometheus_client::registry::Registry;

use figures::MetricsFigures;

use crate::app::App;
use crate::canned::RankerCache;
use crate::counters::PREFIX;
use crate::error::{Error, Result};
use crate::live::Live;
use crate::search::Search;
use crate::status::space;
use crate::web::doors::{Doors, get};

pub fn routes(doors: &mut Doors) {
    doors.route("/metrics", get().to(metrics));
}

async fn metrics(
    req: HttpRequest,
    app: web::Data<App>,
    (live, cache, search): (web::Data<Live>, web::Data<RankerCache>, web::Data<Search>),
) -> Result<HttpResponse> {
    if !may_read(&req, &app) {
        return Err(Error::Forbidden);
    }
    let (now, cache, heartbeat) = (app.now(), cache.get_ref().clone(), app.heartbeat.clone());
    // Without the database, what this process knows by itself is all the more wanted.
    let read = app.db.read(move |conn| MetricsFigures::read(conn, now, &cache, &heartbeat)).await;
    let mut figures = read.unwrap_or_else(|e| {
        tracing::warn!(error = %e, "the database does not answer the metrics");
        MetricsFigures::default()
    });
    figures.streams = i64::try_from(live.listeners()).unwrap_or(i64::MAX);
    figures.pool = Some(app.db.pool_use());
    figures.disk = space(&app.config.data.folder).ok();
    figures.search = Some(search.progress());
    figures.is_worker_dead = app.heartbeat.died_at(now).is_some();
    // Created for this answer alone, so that no outdated label remains.
    let mut read = Registry::with_prefix(PREFIX);
    figures.register(&mut read);
    read.register("database_commit_duration_seconds", "What commits take", app.db.commit_times().histogram.clone());
    let mut text = String::new();
    [&app.counters.registry(), &read]
        .into_iter()
        .try_for_each(|registry| encode_registry(&mut text, registry))
        .and_then(|()| encode_eof(&mut text))
        .map_err(|e| Error::internal("write the metrics", e))?;
    Ok(HttpResponse::Ok().content_type("application/openmetrics-text; version=1.0.0; charset=utf-8").body(text))
}

fn may_read(req: &HttpRequest, app: &App) -> bool {
    if let Some(token) = &app.config.server.metrics_token {
        req.headers()
            .get("authorization")
            .and_then(|v| v.to_str().ok())
            .is_some_and(|given| crate::keys::token_hash(given) == crate::keys::token_hash(&format!("Bearer {token}")))
    } else {
        let is_forwarded = req.headers().contains_key("x-forwarded-for");
        !is_forwarded && req.peer_addr().is_some_and(|peer| peer.ip().is_loopback())
    }
}
