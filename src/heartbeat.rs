//! Signs of life of this process's background work: its state is known without the database.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::clock::Time;

/// A part without a sign for this many seconds counts as dead.
const SILENT_SECONDS: i64 = 60;

/// Cheap to clone; one per process.
#[derive(Debug, Clone, Default)]
pub struct Heartbeat(Arc<Mutex<Heartbeats>>);

#[derive(Debug, Default)]
struct Heartbeats {
    /// The latest sign of each part. Empty if no background work has begun, or if it has ended regularly.
    parts: BTreeMap<&'static str, Time>,
    /// Background work ended without being stopped.
    is_dead: bool,
    /// Since when the database refuses writes, and its error.
    unwritable: Option<(Time, String)>,
}

impl Heartbeat {
    /// Background work begins; the result records how it ends.
    pub fn begin(&self) -> Alive {
        self.with(|signs| signs.is_dead = false);
        Alive { heartbeat: self.clone(), is_over: false }
    }

    /// A part is alive.
    pub fn beat(&self, part: &'static str, now: Time) {
        self.with(|signs| signs.parts.insert(part, now));
    }

    /// The silent parts.
    pub fn silent(&self, now: Time) -> Vec<&'static str> {
        let is_silent = |at: &Time| now.since(*at).num_seconds() > SILENT_SECONDS;
        self.with(|signs| {
            let silent = signs.parts.iter().filter(|(_, at)| signs.is_dead || is_silent(at));
            silent.map(|(part, _)| *part).collect()
        })
    }

    /// When background work died, if it did.
    pub fn died_at(&self, now: Time) -> Option<Time> {
        let silent = self.silent(now);
        self.with(|signs| {
            let last = silent.iter().filter_map(|part| signs.parts.get(part)).min().copied();
            last.or_else(|| signs.is_dead.then_some(now))
        })
    }

    /// Records the result of the latest small write. After a success, returns since when the writes before it failed.
    pub fn note_write(&self, now: Time, failure: Option<String>) -> Option<(Time, String)> {
        self.with(|signs| match failure {
            Some(why) => {
                let since = signs.unwritable.as_ref().map_or(now, |(since, _)| *since);
                signs.unwritable = Some((since, why));
                None
            }
            None => signs.unwritable.take(),
        })
    }

    /// Since when the database refuses writes, and its error.
    pub fn unwritable(&self) -> Option<(Time, String)> {
        self.with(|signs| signs.unwritable.clone())
    }

    fn with<T>(&self, work: impl FnOnce(&mut Heartbeats) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Running background work. If it is dropped without being ended, it has died.
#[derive(Debug)]
pub struct Alive {
    heartbeat: Heartbeat,
    is_over: bool,
}

impl Alive {
    /// It was told to stop, and has stopped.
    pub fn end(mut self) {
        self.is_over = true;
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        let is_over = self.is_over;
        self.heartbeat.with(|signs| {
            if is_over {
                signs.parts.clear();
            } else {
                signs.is_dead = true;
            }
        });
        if !is_over {
            tracing::error!("background work has ended without being stopped");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from(chrono::DateTime::UNIX_EPOCH).plus(chrono::Duration::seconds(second))
    }

    #[test]
    fn work_that_never_began_is_not_dead() {
        assert_eq!(Heartbeat::default().died_at(at(1000)), None);
    }

    #[test]
    fn a_silent_part_is_reported() {
        let heartbeat = Heartbeat::default();
        let alive = heartbeat.begin();
        heartbeat.beat("mail", at(0));
        heartbeat.beat("sending", at(50));
        assert!(heartbeat.silent(at(60)).is_empty());
        assert_eq!(heartbeat.silent(at(61)), ["mail"]);
        assert_eq!(heartbeat.died_at(at(61)), Some(at(0)));
        alive.end();
        assert!(heartbeat.silent(at(999)).is_empty(), "it was stopped");
    }

    #[test]
    fn work_that_ends_by_itself_has_died() {
        let heartbeat = Heartbeat::default();
        drop(heartbeat.begin());
        assert_eq!(heartbeat.died_at(at(5)), Some(at(5)));
    }

    #[test]
    fn failed_writes_count_from_the_first() {
        let heartbeat = Heartbeat::default();
        heartbeat.note_write(at(1), Some("full".to_owned()));
        heartbeat.note_write(at(9), Some("still full".to_owned()));
        assert_eq!(heartbeat.unwritable(), Some((at(1), "still full".to_owned())));
        assert_eq!(heartbeat.note_write(at(10), None), Some((at(1), "still full".to_owned())));
        assert_eq!(heartbeat.unwritable(), None);
    }
}
