//! Time as a dependency: what the clock says, and the one type in which instants are stored.
use chrono::{DateTime, NaiveDateTime, SubsecRound, Utc};
use diesel::{
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    serialize::{self, Output, ToSql},
    sql_types::Timestamp,
};
use std::sync::{Arc, Mutex, PoisonError};

/// An instant in UTC with microseconds: what both databases keep without loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Timestamp)]
pub struct Time(NaiveDateTime);

impl Time {
    /// The same instant for arithmetic.
    pub fn utc(self) -> DateTime<Utc> {
        self.0.and_utc()
    }

    /// This much later (or earlier, when negative); the same instant where that leaves the calendar.
    #[must_use]
    pub fn plus(self, span: chrono::Duration) -> Self {
        self.0.checked_add_signed(span).map_or(self, Self)
    }

    /// From `earlier` until this instant.
    pub fn since(self, earlier: Self) -> chrono::Duration {
        self.0 - earlier.0
    }

    /// Microseconds since 1970, as they stand in links to a page of a list.
    pub fn micros(self) -> i64 {
        self.utc().timestamp_micros()
    }

    /// The instant that [`Time::micros`] wrote.
    pub fn from_micros(micros: i64) -> Option<Self> {
        DateTime::from_timestamp_micros(micros).map(Self::from)
    }

    /// RFC 3339, for machines and `<time datetime>`.
    pub fn rfc3339(self) -> String {
        self.utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }
}

impl From<DateTime<Utc>> for Time {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at.naive_utc().trunc_subsecs(6))
    }
}

impl<DB: Backend> ToSql<Timestamp, DB> for Time
where
    NaiveDateTime: ToSql<Timestamp, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB: Backend> FromSql<Timestamp, DB> for Time
where
    NaiveDateTime: FromSql<Timestamp, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        NaiveDateTime::from_sql(bytes).map(Self)
    }
}

/// Where "now" comes from: the system, or a hand that tests turn.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Fixed(Arc<Mutex<Time>>),
}

impl Clock {
    /// A clock that stands still until it is set.
    pub fn fixed(at: Time) -> Self {
        Self::Fixed(Arc::new(Mutex::new(at)))
    }

    /// What the clock says.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    pub fn now(&self) -> Time {
        match self {
            Self::System => Utc::now().into(),
            Self::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Turns a fixed clock forward; the system's clock stays as it is.
    pub fn advance(&self, span: chrono::Duration) {
        if let Self::Fixed(at) = self {
            let mut at = at.lock().unwrap_or_else(PoisonError::into_inner);
            *at = at.plus(span);
        }
    }
}
