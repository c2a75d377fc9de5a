//! A span of one local day during which the brand is open.

use std::fmt;

use super::week::MINUTE;

/// From a minute of the local day to a later one, which is no longer open: `08:00-16:00`, `00:00-24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    from: u16,
    to: u16,
}

impl Span {
    pub(super) const WHOLE_DAY: Self = Self { from: 0, to: 1440 };

    /// Reads `08:00-16:00`. None if it is not of that form, leaves the day, or does not end after it begins.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(['-', '–'])?;
        let (from, to) = (minute_of_day(from)?, minute_of_day(to)?);
        (from < to).then_some(Self { from, to })
    }

    /// The minute of the local day at which it opens, 0 to 1439.
    pub fn opens(self) -> u16 {
        self.from
    }

    /// The minute of the local day at which it closes, 1 to 1440.
    pub fn closes(self) -> u16 {
        self.to
    }

    /// Both as microseconds of the local day.
    pub(super) fn micros(self) -> (i64, i64) {
        (i64::from(self.from) * MINUTE, i64::from(self.to) * MINUTE)
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// In order, with touching spans joined.
    pub(super) fn joined(mut spans: Vec<Self>) -> Vec<Self> {
        spans.sort_unstable();
        let mut joined: Vec<Self> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                Some(last) if last.to >= span.from => last.to = last.to.max(span.to),
                _ => joined.push(span),
            }
        }
        joined
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = self;
        let (from_hour, from_minute) = (from / 60, from % 60);
        let (to_hour, to_minute) = (to / 60, to % 60);
        write!(f, "{from_hour:02}:{from_minute:02}-{to_hour:02}:{to_minute:02}")
    }
}

/// `08:00` or `8:00`, up to `24:00`.
fn minute_of_day(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let minute_of_day = digits(hour, 1)? * 60 + digits(minute, 2).filter(|minute| *minute < 60)?;
    (minute_of_day <= 1440).then_some(minute_of_day)
}

/// A number of at most two digits; `parse` alone would accept a sign.
fn digits(text: &str, at_least: usize) -> Option<u16> {
    let fits = (at_least..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_reads_and_writes_the_same() {
        for text in ["08:00-16:00", "00:00-24:00", "23:59-24:00", "00:00-00:01"] {
            assert_eq!(Span::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Span::parse(" 8:00 – 16:00 ").unwrap().to_string(), "08:00-16:00");
    }

    #[test]
    fn only_a_span_within_one_day_is_accepted() {
        for text in [
            "",
            "8-16",
            "08:00",
            "16:00-08:00",
            "08:00-08:00",
            "22:00-24:01",
            "08:60-09:00",
            "+8:00-09:00",
            "008:00-09:00",
            "8:0-9:00",
            "æ:00-09:00",
            "08:00-09:00-10:00",
        ] {
            assert_eq!(Span::parse(text), None, "{text}");
        }
    }

    #[test]
    fn spans_that_touch_become_one() {
        let spans = ["12:00-16:00", "08:00-12:00", "18:00-19:00"].map(|s| Span::parse(s).unwrap());
        let joined: Vec<_> = Span::joined(spans.to_vec()).iter().map(ToString::to_string).collect();
        assert_eq!(joined, ["08:00-16:00", "18:00-19:00"]);
    }
}
