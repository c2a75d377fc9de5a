//! Who looked at which customer: one entry an hour for each pair, written after the page is on its way.
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::{AuditAction, AuditContext, Entry, Subject, record, store};
use crate::clock::Time;
use crate::db::Db;
use crate::error::Result;
use crate::ids::AccountId;

const MICROS_OF_AN_HOUR: i64 = 3_600_000_000;

/// What this process has recorded in the present hour, so that opening tickets costs a look into a set and no more.
#[derive(Debug, Default)]
pub struct Reads(Mutex<Hour>);

#[derive(Debug, Default)]
struct Hour {
    number: i64,
    seen: BTreeSet<(AccountId, AccountId)>,
}

impl Reads {
    /// Notes that a member of staff has seen what there is of a customer. Waits for nothing: a page is not slower for it.
    pub fn note(&self, db: &Db, context: AuditContext, customer: AccountId) {
        let Some(reader) = context.actor.account() else { return };
        if self.is_new(reader, customer, context.at) {
            db.write_later(move |conn| {
                let hour = hour_of(context.at);
                let begin = Time::from_micros(hour.saturating_mul(MICROS_OF_AN_HOUR)).unwrap_or(context.at);
                // Another node, or this one before it was restarted.
                if store::has_since(conn, (reader, AuditAction::CustomerViewed), customer, begin)? {
                    return Result::Ok(());
                }
                record(conn, &context, Entry::new(AuditAction::CustomerViewed, Subject::account(customer)))
            });
        }
    }

    fn is_new(&self, reader: AccountId, customer: AccountId, now: Time) -> bool {
        let mut hour = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = hour_of(now);
        if hour.number != number {
            *hour = Hour { number, seen: BTreeSet::new() };
        }
        hour.seen.insert((reader, customer))
    }
}

fn hour_of(at: Time) -> i64 {
    at.micros().div_euclid(MICROS_OF_AN_HOUR)
}
