//! Figures for Prometheus, and whether we live and are ready.
use actix_web::{HttpRequest, HttpResponse, web};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use std::time::Duration;

use crate::app::App;
use crate::error::{Error, Result};
use crate::jobs;

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Request {
    path: String,
    status: u16,
}

/// What is counted while the program runs.
pub struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    seconds: Histogram,
    waiting: Gauge,
    buried: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("svar");
        let requests = Family::default();
        let seconds = Histogram::new(exponential_buckets(0.000_5, 2.0, 14));
        let (waiting, buried) = (Gauge::default(), Gauge::default());
        registry.register("http_requests", "Requests by path pattern and status", requests.clone());
        registry.register("http_request_seconds", "Time to answer a request", seconds.clone());
        registry.register("jobs_waiting", "Background jobs that wait or run", waiting.clone());
        registry.register("jobs_buried", "Background jobs given up, for the admin to see", buried.clone());
        Self { registry, requests, seconds, waiting, buried }
    }
}

impl Metrics {
    pub(super) fn count_request(&self, path: &str, status: u16, took: Duration) {
        self.requests.get_or_create(&Request { path: path.to_owned(), status }).inc();
        self.seconds.observe(took.as_secs_f64());
    }
}

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/healthz", web::get().to(health))
        .route("/readyz", web::get().to(ready))
        .route("/metrics", web::get().to(metrics));
}

/// The process lives.
async fn health() -> &'static str {
    "ok\n"
}

/// The database answers: a load balancer may send people here.
async fn ready(app: web::Data<App>) -> HttpResponse {
    match app.db.read(|conn| jobs::next_due(conn, jobs::Lane::Rest)).await {
        Ok(_) => HttpResponse::Ok().body("ready\n"),
        Err(e) => {
            tracing::warn!(error = %e, "not ready");
            HttpResponse::ServiceUnavailable().body("the database does not answer\n")
        }
    }
}

async fn metrics(req: HttpRequest, app: web::Data<App>, metrics: web::Data<Metrics>) -> Result<HttpResponse> {
    if !may_read(&req, &app) {
        return Err(Error::Forbidden);
    }
    let (waiting, buried) = app.db.read(jobs::counts).await?;
    metrics.waiting.set(waiting);
    metrics.buried.set(buried);
    let mut text = String::new();
    encode(&mut text, &metrics.registry).map_err(|e| Error::internal("write the metrics", e))?;
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
