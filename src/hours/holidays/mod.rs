//! Public holidays that are known by rule: computed for any year, each with its name in the country's own language.
//!
//! A set is a country (`NO`, `DK`, …) or a part of one that has its own days (`DE-BY`, `GB-SCT`). Days off that are
//! only a custom (Christmas Eve in Sweden, Midsummer Eve) are in none: a brand that closes then adds them.

mod britain;
mod central;
mod nordic;
mod rule;

#[cfg(test)]
mod known;

use chrono::NaiveDate;

use rule::Rule;

/// Every set, by its code.
pub const SETS: &[&str] = &[
    "NO", "DK", "SE", "NL", "BE", "FR", "GB", "GB-SCT", "GB-NIR", "DE", "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB",
    "DE-HH", "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL", "DE-SN", "DE-ST", "DE-SH", "DE-TH",
];

/// The holidays of a set in a year, in order. An unknown code has none.
pub fn in_year(code: &str, year: i32) -> Vec<(NaiveDate, &'static str)> {
    let (country, part) = code.split_once('-').unwrap_or((code, ""));
    let rules = match country {
        "NO" => nordic::NORWAY,
        "DK" => nordic::DENMARK,
        "SE" => nordic::SWEDEN,
        "NL" => central::NETHERLANDS,
        "BE" => central::BELGIUM,
        "FR" => central::FRANCE,
        "DE" => central::GERMANY,
        "GB" => return britain::in_year(part, year),
        _ => return Vec::new(),
    };
    let here = rules.iter().filter(|holiday| holiday.is_kept(part, year));
    let mut days: Vec<_> = here.filter_map(|holiday| Some((holiday.rule.in_year(year)?, holiday.name))).collect();
    days.sort_by_key(|(date, _)| *date);
    days
}

/// One day of a set.
struct Holiday {
    rule: Rule,
    name: &'static str,
    /// The first and the last year.
    years: (i32, i32),
    /// The parts of the country that have it; none means all.
    parts: &'static [&'static str],
}

impl Holiday {
    const fn new(rule: Rule, name: &'static str) -> Self {
        Self { rule, name, years: (i32::MIN, i32::MAX), parts: &[] }
    }

    const fn since(self, year: i32) -> Self {
        Self { years: (year, self.years.1), ..self }
    }

    const fn until(self, year: i32) -> Self {
        Self { years: (self.years.0, year), ..self }
    }

    const fn only_in(self, parts: &'static [&'static str]) -> Self {
        Self { parts, ..self }
    }

    fn is_kept(&self, part: &str, year: i32) -> bool {
        (self.years.0..=self.years.1).contains(&year) && (self.parts.is_empty() || self.parts.contains(&part))
    }
}
