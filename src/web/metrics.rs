//! Figures for Prometheus, and whether we live and are ready.
use actix_web::{HttpRequest, HttpResponse, web};
use diesel::prelude::*;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use std::time::Duration;

use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::jobs;
use crate::web::doors::{Doors, get};

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Request {
    path: String,
    status: u16,
}

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Box {
    mailbox: i64,
}

/// What is counted while the program runs.
pub struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    seconds: Histogram,
    waiting: Gauge,
    buried: Gauge,
    held: Gauge,
    refused: Gauge,
    faults: Gauge,
    on_server: Family<Box, Gauge>,
    missing: Family<Box, Gauge>,
    unreckoned: Family<Box, Gauge>,
    reckoned_at: Family<Box, Gauge>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("svar");
        let requests = Family::default();
        let seconds = Histogram::new(exponential_buckets(0.000_5, 2.0, 14));
        let (waiting, buried, held) = (Gauge::default(), Gauge::default(), Gauge::default());
        let (refused, faults) = (Gauge::default(), Gauge::default());
        registry.register("http_requests", "Requests by path pattern and status", requests.clone());
        registry.register("http_request_seconds", "Time to answer a request", seconds.clone());
        registry.register("jobs_waiting", "Background jobs that wait or run", waiting.clone());
        registry.register("jobs_buried", "Background jobs given up, for the admin to see", buried.clone());
        registry.register("mails_held", "Mails that look like a loop and wait for an admin", held.clone());
        registry.register(
            "mails_refused",
            "Mails of ours that were refused for good and wait for an admin",
            refused.clone(),
        );
        registry.register("outgoing_faults", "1 or more where the mail server takes no mail from us", faults.clone());
        let reckoning = [
            ("mailbox_mails", "Mails in a mailbox on its server at the last reckoning"),
            ("mailbox_missing", "Mails that were on the server and not in the ledger, or have become nothing"),
            ("mailbox_unreckoned", "1 where the last reckoning of a mailbox could not be made"),
            ("mailbox_reckoned_seconds", "When a mailbox was reckoned last, in seconds since 1970"),
        ];
        let [on_server, missing, unreckoned, reckoned_at] = reckoning.map(|(name, help)| {
            let family = Family::<Box, Gauge>::default();
            registry.register(name, help, family.clone());
            family
        });
        Self {
            registry,
            requests,
            seconds,
            waiting,
            buried,
            held,
            refused,
            faults,
            on_server,
            missing,
            unreckoned,
            reckoned_at,
        }
    }
}

type Reckoned = (i64, Time, i64, i64, String);

fn reckonings(conn: &mut Conn) -> Result<Vec<Reckoned>> {
    use crate::schema::reckonings::dsl;
    Ok(dsl::reckonings.select((dsl::mailbox_id, dsl::at, dsl::on_server, dsl::missing, dsl::error)).load(conn)?)
}

fn held(conn: &mut Conn) -> Result<i64> {
    use crate::schema::mails::dsl;
    Ok(dsl::mails.filter(dsl::state.eq("held")).count().get_result(conn)?)
}

fn outgoing(conn: &mut Conn) -> Result<(i64, i64)> {
    use crate::schema::{outgoing_faults, refused_mails};
    let refused = refused_mails::table.filter(refused_mails::settled_at.is_null()).count().get_result(conn)?;
    Ok((refused, outgoing_faults::table.count().get_result(conn)?))
}

impl Metrics {
    pub(super) fn count_request(&self, path: &str, status: u16, took: Duration) {
        self.requests.get_or_create(&Request { path: path.to_owned(), status }).inc();
        self.seconds.observe(took.as_secs_f64());
    }
}

pub fn routes(doors: &mut Doors) {
    doors.route("/healthz", get().to(health)).route("/readyz", get().to(ready)).route("/metrics", get().to(metrics));
}

/// The process lives.
async fn health() -> &'static str {
    "ok\n"
}

/// The database answers: a load balancer may send people here.
async fn ready(app: web::Data<App>) -> HttpResponse {
    match app.db.read(|conn| jobs::next_due(conn, jobs::Lane::Local)).await {
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
    let ((waiting, buried), reckoned, held, (refused, faults)) =
        app.db.read(|conn| Ok((jobs::counts(conn)?, reckonings(conn)?, held(conn)?, outgoing(conn)?))).await?;
    metrics.refused.set(refused);
    metrics.faults.set(faults);
    for (mailbox, at, on_server, missing, error) in reckoned {
        let this = Box { mailbox };
        metrics.on_server.get_or_create(&this).set(on_server);
        metrics.missing.get_or_create(&this).set(missing);
        metrics.unreckoned.get_or_create(&this).set(i64::from(!error.is_empty()));
        metrics.reckoned_at.get_or_create(&this).set(at.utc().timestamp());
    }
    metrics.waiting.set(waiting);
    metrics.buried.set(buried);
    metrics.held.set(held);
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
