//! Events that may happen a thousand times a minute and get one entry an hour: who read a customer's page, who was
//! throttled, which machine used its key.
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use super::{AuditContext, Entry, record, store};
use crate::clock::Time;
use crate::db::Db;
use crate::error::Result;

const MICROS_OF_AN_HOUR: i64 = 3_600_000_000;
/// The most different entries an hour: a flood from a million network addresses must not fill the log.
const MOST: usize = 10_000;

/// What this process has recorded in the current hour, so that a repetition only costs a lookup in a set.
#[derive(Debug, Default)]
pub struct Hourly(Mutex<Hour>);

#[derive(Debug, Default)]
struct Hour {
    number: i64,
    seen: HashSet<String>,
}

impl Hourly {
    /// Records the entry unless the same was recorded in this hour: the same action by the same actor, or from the same
    /// network address if the actor is not known, on the same subject. It does not wait, so that pages are not slowed
    /// down.
    pub fn note(&self, db: &Db, context: AuditContext, entry: Entry) {
        if !self.is_new(&context, &entry) {
            return;
        }
        db.write_later(move |conn| {
            let hour = hour_of(context.at);
            let begin = Time::from_micros(hour.saturating_mul(MICROS_OF_AN_HOUR)).unwrap_or(context.at);
            // It was recorded by another node, or by this one before a restart.
            if store::has_since(conn, &context, &entry, begin)? {
                return Result::Ok(());
            }
            record(conn, &context, entry)
        });
    }

    fn is_new(&self, context: &AuditContext, entry: &Entry) -> bool {
        let mut hour = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = hour_of(context.at);
        if hour.number != number {
            *hour = Hour { number, seen: HashSet::new() };
        }
        hour.seen.len() < MOST && hour.seen.insert(told_apart_by(context, entry))
    }
}

fn told_apart_by(context: &AuditContext, entry: &Entry) -> String {
    let actor = match context.actor.account() {
        Some(id) => id.to_string(),
        None => format!("{} {}", context.actor.kind().as_str(), context.origin.network_address()),
    };
    let subject = &entry.subject;
    format!("{actor} {} {} {:?} {}", entry.action.as_str(), subject.kind.as_str(), subject.id, subject.label)
}

fn hour_of(at: Time) -> i64 {
    at.micros().div_euclid(MICROS_OF_AN_HOUR)
}
