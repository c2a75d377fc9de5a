//! How long commits take: all of them as a histogram, and the last few for a verdict.
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How many of the last ones are judged: one slow commit does not make a slow database.
const LATEST: usize = 16;

/// Cheap to clone; one per database.
#[derive(Debug, Clone)]
pub struct CommitTimes {
    pub histogram: Histogram,
    latest: Arc<Mutex<VecDeque<Duration>>>,
}

impl Default for CommitTimes {
    fn default() -> Self {
        Self { histogram: Histogram::new(exponential_buckets(0.000_5, 2.0, 16)), latest: Arc::default() }
    }
}

impl CommitTimes {
    pub fn note(&self, took: Duration) {
        self.histogram.observe(took.as_secs_f64());
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        latest.push_back(took);
        if latest.len() > LATEST {
            latest.pop_front();
        }
    }

    /// The median of the last few, in milliseconds.
    pub fn middle_ms(&self) -> i64 {
        let mut latest: Vec<Duration> =
            self.latest.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect();
        latest.sort_unstable();
        let middle = latest.get(latest.len() / 2).copied().unwrap_or_default();
        i64::try_from(middle.as_millis()).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_commit_is_not_a_slow_database() {
        let times = CommitTimes::default();
        assert_eq!(times.middle_ms(), 0);
        for ms in [2, 3, 9000, 2, 1] {
            times.note(Duration::from_millis(ms));
        }
        assert_eq!(times.middle_ms(), 2);
        for _ in 0..LATEST {
            times.note(Duration::from_secs(1));
        }
        assert_eq!(times.middle_ms(), 1000);
    }
}
