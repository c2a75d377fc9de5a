//! The log: lines on standard error; of a flood of the same warning the first few, and the number of the others.
use std::collections::HashMap;
use std::io::IsTerminal;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, callsite};
use tracing_subscriber::filter::FilterExt;
use tracing_subscriber::layer::{Context, Filter, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, Registry};

use crate::config::LogSettings;
use crate::error::{Error, Result};

/// At most this many lines of one place in the program are written in a minute; the others are counted.
const WRITTEN: u64 = 10;
const MINUTE: Duration = Duration::from_mins(1);
/// The place that logs the counts, which are themselves never counted.
const SUMS: &str = "svar::flood";

/// Text or JSON lines. Wire traces of mail libraries are never written: they hold whole mails.
pub(super) fn start(log: &LogSettings) -> Result<Flood> {
    let filter = EnvFilter::try_new(format!("{},async_imap=info,lettre=info,h2=info,rustls=warn", log.filter))
        .map_err(|e| Error::Invalid(format!("log.filter cannot be understood: {e}")))?;
    let flood = Flood::default();
    let lines =
        tracing_subscriber::fmt::layer().with_ansi(std::io::stderr().is_terminal()).with_writer(std::io::stderr);
    let lines: Box<dyn Layer<Registry> + Send + Sync> = if log.json { Box::new(lines.json()) } else { Box::new(lines) };
    let wanted = filter.and(flood.clone());
    let done = tracing_subscriber::registry().with(lines.with_filter(wanted)).try_init();
    done.map(|()| flood).map_err(|e| Error::internal("start the log", e))
}

/// How often each place in the program has logged in this minute. Cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Flood(Arc<Mutex<HashMap<callsite::Identifier, Seen>>>);

#[derive(Default)]
struct Seen {
    count: u64,
    /// Its message, without the values.
    says: String,
}

impl Flood {
    /// Logs once a minute how many lines were left out. Never ends.
    pub async fn tell(self) {
        loop {
            tokio::time::sleep(MINUTE).await;
            self.sum_up();
        }
    }

    /// Logs how many lines were left out since the last time, and starts to count again.
    fn sum_up(&self) {
        let seen = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for Seen { count, says } in seen.into_values().filter(|seen| seen.count > WRITTEN) {
            let more = count.saturating_sub(WRITTEN);
            tracing::warn!(target: SUMS, more, says, "… and more of the same in the last minute");
        }
    }

    /// Is this line written?
    fn admits(&self, event: &Event<'_>) -> bool {
        let of: &Metadata<'_> = event.metadata();
        if *of.level() > Level::WARN || of.target() == SUMS {
            return true;
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = all.entry(of.callsite()).or_default();
        seen.count = seen.count.saturating_add(1);
        if seen.count == WRITTEN.saturating_add(1) {
            event.record(&mut MessageVisitor(&mut seen.says));
        }
        seen.count <= WRITTEN
    }
}

impl<S> Filter<S> for Flood {
    fn enabled(&self, _: &Metadata<'_>, _: &Context<'_, S>) -> bool {
        true
    }

    fn event_enabled(&self, event: &Event<'_>, _: &Context<'_, S>) -> bool {
        self.admits(event)
    }
}

/// Reads the message of a line.
struct MessageVisitor<'a>(&'a mut String);

impl Visit for MessageVisitor<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if field.name() == "message" {
            *self.0 = format!("{value:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// The lines that were written.
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_flood_is_a_few_lines_and_a_count() {
        let (lines, flood) = (Lines::default(), Flood::default());
        let writer = lines.clone();
        let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || writer.clone());
        let subscriber = tracing_subscriber::registry().with(layer.with_filter(flood.clone()));
        tracing::subscriber::with_default(subscriber, || {
            for number in 0..21_544 {
                tracing::warn!(number, "the limit is reached");
                if number < 20 {
                    tracing::info!("served");
                }
            }
            tracing::error!("something else");
            flood.sum_up();
            tracing::warn!("a new minute");
            flood.sum_up();
        });
        let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        let has = |words: &str| text.lines().filter(|line| line.contains(words)).count();
        assert_eq!(
            (has("number="), has("served"), has("something else"), has("a new minute")),
            (10, 20, 1, 1),
            "{text}"
        );
        assert!(
            text.contains("… and more of the same in the last minute more=21534 says=\"the limit is reached\""),
            "{text}"
        );
        assert_eq!(has("of the same"), 1);
    }
}
