//! How the date of a holiday follows from the year.
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A rule for one day of the year.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rule {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The first such weekday on or after a month and day.
    From(Weekday, u32, u32),
    /// The last such weekday before a month and day.
    Before(Weekday, u32, u32),
    /// Month and day, but the day before if that is a Sunday.
    NotSunday(u32, u32),
    /// Month and day, every N years.
    Every(i32, u32, u32),
}

impl Rule {
    pub(super) fn in_year(self, year: i32) -> Option<NaiveDate> {
        let date = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        match self {
            Self::On(month, day) => date(month, day),
            Self::Easter(days) => easter(year)?.checked_add_signed(chrono::Duration::days(days)),
            Self::From(weekday, month, day) => first_from(date(month, day)?, weekday),
            Self::Before(weekday, month, day) => first_from(date(month, day)?.checked_sub_days(Days::new(7))?, weekday),
            Self::NotSunday(month, day) => {
                let date = date(month, day)?;
                if date.weekday() == Weekday::Sun { date.pred_opt() } else { Some(date) }
            }
            Self::Every(years, month, day) => {
                if year.rem_euclid(years) == 0 {
                    date(month, day)
                } else {
                    None
                }
            }
        }
    }
}

/// The first such weekday that is not before `date`.
pub(super) fn first_from(date: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let days = (7 + weekday.num_days_from_monday() - date.weekday().num_days_from_monday()) % 7;
    date.checked_add_days(Days::new(days.into()))
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, Nature vol. 13).
pub(super) fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}
