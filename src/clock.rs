//! Time as a dependency: the clock, and the only type in which times are stored.
use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, Utc};
#[cfg(feature = "postgres")]
use diesel::pg::{Pg, PgValue};
use diesel::{
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    serialize::{self, Output, ToSql},
    sql_types::{Text, Timestamp},
    sqlite::Sqlite,
};
use std::sync::{Arc, Mutex, PoisonError};

use crate::db::{MultiBackend, MultiRawValue};

/// A time in UTC with microseconds: both databases store it without loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Timestamp)]
pub struct Time(NaiveDateTime);

impl Time {
    /// The same time for arithmetic.
    pub fn utc(self) -> DateTime<Utc> {
        self.0.and_utc()
    }

    /// This much later (or earlier, if negative); the same time if the result is outside the calendar.
    #[must_use]
    pub fn plus(self, span: chrono::Duration) -> Self {
        self.0.checked_add_signed(span).map_or(self, Self)
    }

    /// The duration from `earlier` to this time.
    pub fn since(self, earlier: Self) -> chrono::Duration {
        self.0 - earlier.0
    }

    /// Microseconds since 1970, for links to a page of a list.
    pub fn micros(self) -> i64 {
        self.utc().timestamp_micros()
    }

    /// The time that [`Time::micros`] wrote.
    pub fn from_micros(micros: i64) -> Option<Self> {
        DateTime::from_timestamp_micros(micros).map(Self::from)
    }

    /// RFC 3339, for machines and `<time datetime>`.
    pub fn rfc3339(self) -> String {
        self.utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }
}

/// As JSON, microseconds since 1970.
impl serde::Serialize for Time {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.micros())
    }
}

impl<'de> serde::Deserialize<'de> for Time {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let micros = i64::deserialize(from)?;
        Self::from_micros(micros).ok_or_else(|| serde::de::Error::custom("no instant"))
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

#[cfg(feature = "postgres")]
impl FromSql<Timestamp, Pg> for Time {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <NaiveDateTime as FromSql<Timestamp, Pg>>::from_sql(value).map(Self)
    }
}

/// `SQLite` stores times as text, and lists are full of them: diesel's attempts at a dozen formats take a tenth of a
/// page's time.
impl FromSql<Timestamp, Sqlite> for Time {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<Text, Sqlite>>::from_sql(value)?;
        let read = || NaiveDateTime::parse_from_str(&text, "%F %T%.f");
        Ok(Self(written(text.as_bytes()).map_or_else(read, Ok)?))
    }
}

impl FromSql<Timestamp, MultiBackend> for Time {
    fn from_sql(value: MultiRawValue<'_>) -> deserialize::Result<Self> {
        value.from_sql::<Self, Timestamp>()
    }
}

/// Reads `2026-11-22 09:30:00.123456`, with as many decimals as there are.
fn written(text: &[u8]) -> Option<NaiveDateTime> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| match digit {
            b'0'..=b'9' => sum.checked_mul(10)?.checked_add(u32::from(digit.saturating_sub(b'0'))),
            _ => None,
        })
    };
    let (whole, decimals) = text.split_at_checked(19)?;
    let &[y1, y2, y3, y4, b'-', o1, o2, b'-', d1, d2, b' ', h1, h2, b':', m1, m2, b':', s1, s2] = whole else {
        return None;
    };
    let micros = match decimals {
        [] => 0,
        [b'.', digits @ ..] if (1..=6).contains(&digits.len()) => {
            let missing = 6_usize.saturating_sub(digits.len());
            number(digits)?.checked_mul(10_u32.pow(u32::try_from(missing).ok()?))?
        }
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(&[y1, y2, y3, y4])?).ok()?, number(&[o1, o2])?, number(&[d1, d2])?)?
        .and_hms_micro_opt(number(&[h1, h2])?, number(&[m1, m2])?, number(&[s1, s2])?, micros)
}

/// Where "now" comes from: the system, or a test.
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

    /// The current time.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    pub fn now(&self) -> Time {
        match self {
            Self::System => Utc::now().into(),
            Self::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock forward; the system's clock stays unchanged.
    pub fn advance(&self, span: chrono::Duration) {
        if let Self::Fixed(at) = self {
            let mut at = at.lock().unwrap_or_else(PoisonError::into_inner);
            *at = at.plus(span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_as_they_were_written() {
        for text in
            ["2026-11-22 09:30:00", "2026-11-22 09:30:00.1", "2026-02-28 23:59:59.000001", "1999-12-31 00:00:00.123456"]
        {
            let read = written(text.as_bytes()).unwrap();
            assert_eq!(read, NaiveDateTime::parse_from_str(text, "%F %T%.f").unwrap());
        }
        for text in [
            "",
            "2026-11-22",
            "2026-13-22 09:30:00",
            "2026-11-22T09:30:00",
            "2026-11-22 09:30:00.",
            "2026-11-22 09:30:61",
        ] {
            assert_eq!(written(text.as_bytes()), None, "{text}");
        }
    }
}
