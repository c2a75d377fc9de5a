//! Counters that grow while the program runs.
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::time::Duration;

/// All our metrics begin with it.
pub const PREFIX: &str = "svar";

/// In seconds.
const BUCKETS: [f64; 12] = [0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RequestLabels {
    path: String,
    status: u16,
}

/// By the route's pattern: there are as many as there are routes.
#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct PathLabels {
    path: String,
}

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct StateLabels {
    state: String,
}

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OutcomeLabels {
    outcome: &'static str,
}

/// What became of a mail that was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendOutcome {
    Sent,
    /// For good.
    Refused,
    /// It is tried again.
    Retried,
}

/// Cheap to clone; one per process.
#[derive(Clone)]
pub struct Counters {
    requests: Family<RequestLabels, Counter>,
    seconds: Family<PathLabels, Histogram>,
    incoming: Family<StateLabels, Counter>,
    outgoing: Family<OutcomeLabels, Counter>,
}

impl Default for Counters {
    fn default() -> Self {
        let counters = Self {
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            incoming: Family::default(),
            outgoing: Family::default(),
        };
        // A counter without events is 0, and not missing.
        for state in ["received", "delivered", "quarantined", "held", "failed"] {
            drop(counters.incoming.get_or_create(&StateLabels { state: state.to_owned() }));
        }
        for outcome in [SendOutcome::Sent, SendOutcome::Refused, SendOutcome::Retried] {
            drop(counters.outgoing.get_or_create(&outcome.labels()));
        }
        counters
    }
}

impl SendOutcome {
    const fn labels(self) -> OutcomeLabels {
        let outcome = match self {
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Retried => "retried",
        };
        OutcomeLabels { outcome }
    }
}

impl Counters {
    /// A request was answered.
    pub fn request(&self, path: &str, status: u16, took: Duration) {
        self.requests.get_or_create(&RequestLabels { path: path.to_owned(), status }).inc();
        self.seconds.get_or_create(&PathLabels { path: path.to_owned() }).observe(took.as_secs_f64());
    }

    /// This many mails came in, or became this.
    pub fn incoming(&self, state: &str, mails: usize) {
        let mails = u64::try_from(mails).unwrap_or(u64::MAX);
        self.incoming.get_or_create(&StateLabels { state: state.to_owned() }).inc_by(mails);
    }

    /// A mail was handed to our mail server.
    pub fn outgoing(&self, outcome: SendOutcome) {
        self.outgoing.get_or_create(&outcome.labels()).inc();
    }

    pub fn registry(&self) -> Registry {
        let mut registry = Registry::with_prefix(PREFIX);
        registry.register("http_requests", "Requests by path pattern and status", self.requests.clone());
        registry.register(
            "http_request_duration_seconds",
            "Time to answer a request, by path pattern",
            self.seconds.clone(),
        );
        registry.register("incoming_mails", "Mails that came in, and what became of them", self.incoming.clone());
        registry.register("outgoing_mails", "Mails handed to our mail server, and what it did", self.outgoing.clone());
        registry
    }
}
