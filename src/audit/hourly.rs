//! What may happen a thousand times in a minute and is worth one entry an hour: who read a customer's page, who was
//! throttled, which machine came with its key.
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use super::{AuditContext, Entry, record, store};
use crate::clock::Time;
use crate::db::Db;
use crate::error::Result;

const MICROS_OF_AN_HOUR: i64 = 3_600_000_000;
/// So many different entries an hour: whoever floods us from a million network addresses does not fill the log.
const MOST: usize = 10_000;

/// What this process has recorded in the present hour, so that what was recorded already costs a look into a set.
#[derive(Debug, Default)]
pub struct Hourly(Mutex<Hour>);

#[derive(Debug, Default)]
struct Hour {
    number: i64,
    seen: HashSet<String>,
}

impl Hourly {
    /// Records the entry unless the same was recorded in this hour: the same act by the same actor, from the same network
    /// address where the actor is not known, upon the same subject. Waits for nothing: a page is not slower for it.
    pub fn note(&self, db: &Db, context: AuditContext, entry: Entry) {
        if !self.is_new(&context, &entry) {
            return;
        }
        db.write_later(move |conn| {
            let hour = hour_of(context.at);
            let begin = Time::from_micros(hour.saturating_mul(MICROS_OF_AN_HOUR)).unwrap_or(context.at);
            // Another node, or this one before it was restarted.
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
